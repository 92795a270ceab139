//! Words in reply to where somebody said to be, that say whether they are back (L2).

use super::lexicon::PARTICLES;
use crate::understand::whereabouts::clauses;

/// What is said of a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Returned {
    /// Back.
    Yes,
    /// Not today any more.
    NotToday,
}

#[rustfmt::skip]
const YES: [&str; 14] = [
    "กลับแล้ว", "กลับมาแล้ว", "กลับถึงแล้ว", "กลับเข้ามาแล้ว", "ถึงแล้ว", "มาแล้ว", "มาถึงแล้ว", "เข้ามาแล้ว", "อยู่แล้ว",
    "back", "imback", "backnow", "iamback", "arrived",
];

#[rustfmt::skip]
const NOT_TODAY: [&str; 14] = [
    "ไม่กลับ", "ไม่กลับแล้ว", "วันนี้ไม่กลับ", "วันนี้ไม่กลับแล้ว", "ไม่กลับวันนี้", "ไม่เข้าแล้ว", "วันนี้ไม่เข้าแล้ว",
    "วันนี้ไม่กลับเข้าสำนักงาน", "ไม่กลับเข้าสำนักงานแล้ว", "nottoday", "notbacktoday", "notcomingback", "notcomingbacktoday", "notreturningtoday",
];

/// Whether the words say that one is back, or will not be today: nothing else may stand beside them.
#[must_use]
pub fn returned(words: &str) -> Option<Returned> {
    // No such word is longer, with all that courtesy puts around it.
    const LONGEST: usize = 80;
    if words.chars().nth(LONGEST).is_some() {
        return None;
    }
    let bare: String = clauses::tidied(words)
        .to_lowercase()
        .chars()
        .filter(|c| !matches!(c, ' ' | ',' | '.' | '!' | '\'' | '’'))
        .collect();
    let mut bare = bare.as_str();
    while let Some(shorter) = PARTICLES.iter().find_map(|end| bare.strip_suffix(end)) {
        bare = shorter;
    }
    match bare {
        bare if YES.contains(&bare) => Some(Returned::Yes),
        bare if NOT_TODAY.contains(&bare) => Some(Returned::NotToday),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn l2_a_word_in_reply_says_whether_one_is_back() {
        for (words, expected) in [
            ("กลับแล้วครับ", Some(Returned::Yes)),
            ("กลับถึงแล้ว ค่ะ", Some(Returned::Yes)),
            ("I’m back!", Some(Returned::Yes)),
            ("วันนี้ไม่กลับแล้วนะครับ", Some(Returned::NotToday)),
            ("Not coming back today.", Some(Returned::NotToday)),
            ("กลับแล้ว พบรอยรั่ว", None),
            ("ยังไม่กลับ", None),
            ("ครับ", None),
            ("", None),
        ] {
            assert_eq!(returned(words), expected, "{words}");
        }
    }
}
