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

/// What of that says รับทราบ: that something is noted.
const ACKNOWLEDGEMENTS: [&str; 10] = [
    "รับทราบ",
    "รับทราบแล้ว",
    "ทราบ",
    "ทราบแล้ว",
    "รับทราบขอบคุณ",
    "noted",
    "acknowledged",
    "received",
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
    // "👍" or "..." is a courtesy too, and so is ครับ.
    let bare = bare(words);
    match bare.is_empty() {
        true => !words.trim().is_empty(),
        false => without_particles(&bare)
            .any(|rest| rest.is_empty() || COURTESIES.contains(&rest.as_str())),
    }
}

/// Whether the words say that something is noted, and nothing else.
pub(super) fn acknowledges(words: &str) -> bool {
    words.chars().nth(LONGEST).is_none()
        && without_particles(&bare(words)).any(|rest| ACKNOWLEDGEMENTS.contains(&rest.as_str()))
}

/// What remains without pictures and marks.
fn bare(words: &str) -> String {
    let bare: String = words
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || is_thai_mark(*c) || c.is_whitespace())
        .collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words, and what remains as their particles are taken off the end one by one.
fn without_particles(bare: &str) -> impl Iterator<Item = String> {
    std::iter::successors(Some(bare.to_owned()), |rest| {
        let shorter = PARTICLES
            .iter()
            .find_map(|particle| rest.strip_suffix(particle))?;
        Some(shorter.trim_end().to_owned())
    })
}

/// Vowels above and below, tone marks, ๆ: parts of Thai words that are no letters by themselves.
fn is_thai_mark(c: char) -> bool {
    matches!(c, '\u{0E30}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E4E}')
}
