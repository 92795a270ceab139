//! What a project is named and measured by.

use super::said::said;
use crate::calendar::digits::to_arabic;

/// All of it, in hundredths of a per cent: then it is done.
pub const DONE: i64 = 10_000;
/// The longest code: it is typed and read aloud.
const LONGEST_CODE: usize = 24;

/// A code as it is kept: in capitals, with Arabic digits; `None` for what cannot be one.
#[must_use]
pub fn code(typed: &str) -> Option<String> {
    let code = to_arabic(typed.trim()).to_uppercase();
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '\u{E31}'..='\u{E4E}');
    let good = (1..=LONGEST_CODE).contains(&code.chars().count()) && code.chars().all(is_part);
    good.then_some(code)
}

/// The first word of a message, where it may be a code: a figure is in it, and something that is none (U5).
#[must_use]
pub fn looks_like_code(words: &str) -> Option<String> {
    let first = words.split_whitespace().next()?;
    let code = code(first.trim_end_matches([':', ','].as_slice()))?;
    let figure = code.chars().any(|c| c.is_ascii_digit());
    let other = code
        .chars()
        .any(|c| !c.is_ascii_digit() && c != '.' && c != '/');
    (figure && other && code.chars().count() >= 3).then_some(code)
}

/// What stands behind the first word, where that is written like a code and a percentage follows: whatever it is, it is no part of the words.
#[must_use]
pub fn behind_code(words: &str) -> Option<(String, &str)> {
    let code = looks_like_code(words)?;
    let (_, rest) = words.trim().split_once(char::is_whitespace)?;
    let reports = said(rest).is_ok_and(|read| read.percent.is_some());
    reports.then(|| (code, rest.trim()))
}

/// How much of the whole a part is, in hundredths of a per cent; nothing of nothing (J8).
#[must_use]
pub fn share(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    i64::try_from(i128::from(part) * i128::from(DONE) / i128::from(whole)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn u5_a_code_is_known_by_its_look() {
        for (words, looks) in [
            ("SYN-2569-012 60% วางท่อแล้ว", Some("SYN-2569-012")),
            ("syn-๒๕๖๙-๐๑๒: เสร็จแล้ว", Some("SYN-2569-012")),
            ("โครงการ2569/1 60%", Some("โครงการ2569/1")),
            ("60% แล้ว", None),
            ("2569 60%", None),
            ("12/11 นัดหมาย", None),
            ("ซ่อมเขื่อนแล้ว 80%", None),
            ("", None),
        ] {
            assert_eq!(looks_like_code(words).as_deref(), looks, "{words}");
        }
    }

    #[test]
    fn u5_what_stands_behind_a_mistyped_code() {
        for (words, rest) in [
            ("SYN-2569-999 60% วางท่อ", Some("60% วางท่อ")),
            ("3-4 จุด", None),
            ("SYN-2569-999", None),
            ("วางท่อ 60%", None),
        ] {
            let behind = behind_code(words);
            assert_eq!(behind.map(|(_, rest)| rest), rest, "{words}");
        }
    }

    #[test]
    fn j8_a_share_of_nothing_is_none() {
        assert_eq!(share(1, 3), Some(3_333));
        assert_eq!(share(0, 0), None);
        assert_eq!(share(i64::MAX, i64::MAX), Some(DONE));
    }

    proptest! {
        #[test]
        fn what_is_a_code_stays_one(typed in "\\PC{0,40}") {
            if let Some(once) = code(&typed) {
                prop_assert_eq!(code(&once), Some(once));
            }
            let _ = looks_like_code(&typed);
        }
    }
}
