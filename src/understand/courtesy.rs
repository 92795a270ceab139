//! Greetings, thanks and รับทราบ: said out of courtesy, never an answer (U7).

/// What stands alone as a courtesy, without its particles.
const COURTESIES: [&str; 34] = [
    "สวัสดี",
    "สวัสดีตอนเช้า",
    "อรุณสวัสดิ์",
    "ขอบคุณ",
    "ขอบคุณมาก",
    "ขอบพระคุณ",
    "ขอบพระคุณมาก",
    "ขอบใจ",
    "รับทราบ",
    "รับทราบแล้ว",
    "ทราบ",
    "ทราบแล้ว",
    "รับทราบขอบคุณ",
    "โอเค",
    "ได้",
    "ดี",
    "เรียบร้อย",
    "ยินดี",
    "ด้วยความยินดี",
    "ครับผม",
    "hello",
    "hi",
    "good morning",
    "thanks",
    "thank you",
    "thank you very much",
    "ok",
    "okay",
    "noted",
    "acknowledged",
    "received",
    "yes",
    "well noted",
    "noted with thanks",
];

/// Particles and salutations that add politeness, not words.
const PARTICLES: [&str; 12] = [
    "นะครับ",
    "นะคะ",
    "ครับผม",
    "ครับท่าน",
    "ค่ะท่าน",
    "ครับ",
    "คับ",
    "ค่ะ",
    "คะ",
    "จ้า",
    "ค่า",
    "ท่าน",
];

/// More letters than any courtesy has, with all that is put around it.
const LONGEST: usize = 200;

/// Whether the words are a courtesy and nothing else.
pub(super) fn is_alone(words: &str) -> bool {
    if words.chars().nth(LONGEST).is_some() {
        return false;
    }
    // What remains after pictures, marks and spaces at both ends: "👍" or "..." is a courtesy too.
    let bare: String = words
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || is_thai_mark(*c) || c.is_whitespace())
        .collect();
    let mut rest = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    if rest.is_empty() {
        return !words.trim().is_empty();
    }
    loop {
        if COURTESIES.contains(&rest.as_str()) {
            return true;
        }
        let Some(shorter) = PARTICLES
            .iter()
            .find_map(|particle| rest.strip_suffix(particle))
        else {
            return false;
        };
        rest = shorter.trim_end().to_owned();
        if rest.is_empty() {
            return true;
        }
    }
}

/// Vowels above and below, tone marks, ๆ: parts of Thai words that are no letters by themselves.
fn is_thai_mark(c: char) -> bool {
    matches!(c, '\u{0E30}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E4E}')
}
