//! What a report says: a percentage, or words, or both (U5).
//!
//! Decided here: a percentage counts where it stands first, and where it stands alone behind a word that says how far the work is – `วางท่อแล้ว
//! 60%`, with a space or without. Any other is a figure among the words: of money, of what is left, of what was more or less.

use super::project::DONE;
use crate::calendar::digits::to_arabic;

/// A report as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How far the project is, in hundredths of a per cent.
    pub percent: Option<i64>,
    /// The words beside it; may be empty.
    pub words: String,
}

/// Why a percentage is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPercent {
    /// Over 100 (J5).
    Over,
    /// Below 0 (J5).
    Below,
    /// Written in words, or no number at all.
    NotANumber,
}

/// What stands before a number as "per cent".
const BEFORE: [&str; 2] = ["ร้อยละ", "progress"];
/// What stands after one.
const AFTER: [&str; 5] = ["%", "％", "เปอร์เซ็นต์", "เปอร์เซนต์", "percent"];

/// What stands directly before a percentage of the work.
const SO_FAR: [&str; 8] = [
    "แล้ว",
    "คืบหน้า",
    "เสร็จ",
    "ผลงาน",
    "done",
    "complete",
    "completed",
    "finished",
];
/// What makes it one of something else.
const OTHERWISE: [&str; 10] = [
    "เบิก",
    "จ่าย",
    "งบ",
    "เงิน",
    "เพิ่ม",
    "ลด",
    "เหลือ",
    "ขาด",
    "แผน",
    "paid",
];

/// Reads what stands behind the code, or in a reply to something about the project.
///
/// # Errors
/// [`NoPercent`] where a percentage is meant that is none.
pub fn said(text: &str) -> Result<Said, NoPercent> {
    let text = text.trim().trim_start_matches([':', ',']).trim_start();
    let Some((number, rest)) = first_percentage(text) else {
        return Ok(Said {
            percent: percentage_within(text),
            words: text.to_owned(),
        });
    };
    Ok(Said {
        percent: Some(percent(number)?),
        words: rest.trim().to_owned(),
    })
}

/// The number and what is left, where the text begins with a percentage.
fn first_percentage(text: &str) -> Option<(&str, &str)> {
    if let Some(rest) = BEFORE.iter().find_map(|word| text.strip_prefix(word)) {
        let rest = rest.trim_start();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let number = &rest[..end];
        let rest = &rest[end..];
        let number = AFTER
            .iter()
            .find_map(|sign| number.strip_suffix(sign))
            .unwrap_or(number);
        return number
            .starts_with(|c: char| c.is_numeric() || matches!(c, '-' | '+' | '−'))
            .then_some((number, rest));
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    for sign in AFTER {
        // `60%วางท่อ`, `60%`, `60 %`
        let at = first.find(sign).filter(|at| *at > 0);
        // `วางท่อแล้ว60%` has words before the figures, `เก้าสิบ%` has none.
        if let Some(at) = at.filter(|at| before_figures(&first[..*at]).is_none()) {
            return Some((&first[..at], text[at + sign.len()..].trim_start()));
        }
        let number = first.starts_with(|c: char| c.is_numeric() || matches!(c, '-' | '+' | '−'));
        if number && let Some(rest) = rest.trim_start().strip_prefix(sign) {
            return Some((first, rest));
        }
    }
    None
}

/// The words before the figures at the end, where there are both.
fn before_figures(text: &str) -> Option<(&str, &str)> {
    let figure = |c: char| c.is_numeric() || c == '.';
    let words = text.trim_end_matches(figure);
    let begins_with_word = words.starts_with(|c: char| c.is_alphabetic());
    (begins_with_word && words.len() < text.len()).then(|| (words, &text[words.len()..]))
}

/// The one percentage in the midst of words, where it says how far the work is.
fn percentage_within(text: &str) -> Option<i64> {
    let mut signs = AFTER.iter().flat_map(|sign| text.match_indices(sign));
    let (at, _) = signs.next()?;
    if signs.next().is_some() {
        return None;
    }
    let (words, number) = before_figures(text[..at].trim_end())?;
    let words = words.trim_end().to_lowercase();
    let so_far = SO_FAR.iter().any(|word| words.ends_with(word));
    let otherwise = OTHERWISE.iter().any(|word| words.contains(word));
    percent(number).ok().filter(|_| so_far && !otherwise)
}

/// `60`, `62.5`, `๖๐`, in hundredths of a per cent.
///
/// # Errors
/// [`NoPercent`].
pub fn percent(number: &str) -> Result<i64, NoPercent> {
    let number = to_arabic(number.trim()).replace('−', "-");
    let below = number.starts_with('-');
    let number = number.trim_start_matches(['+', '-']);
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !figures(whole) || !figures(fraction) {
        return Err(NoPercent::NotANumber);
    }
    let hundredths: String = fraction.chars().chain("00".chars()).take(2).collect();
    let whole: i64 = match whole.trim_start_matches('0') {
        "" => 0,
        digits if digits.len() > 3 => return Err(NoPercent::Over),
        digits => digits.parse().map_err(|_| NoPercent::NotANumber)?,
    };
    let percent = whole * 100 + hundredths.parse::<i64>().unwrap_or(0);
    match percent {
        0 => Ok(0),
        _ if below => Err(NoPercent::Below),
        percent if percent > DONE => Err(NoPercent::Over),
        percent => Ok(percent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn u5_a_report_is_a_percentage_or_words() {
        for (text, percent, words) in [
            (
                "60% วางท่อแล้ว 3 จาก 5 จุด",
                Some(6_000),
                "วางท่อแล้ว 3 จาก 5 จุด",
            ),
            ("๖๐% วางท่อ", Some(6_000), "วางท่อ"),
            ("60 % วางท่อ", Some(6_000), "วางท่อ"),
            ("60%", Some(6_000), ""),
            ("60%วางท่อ", Some(6_000), "วางท่อ"),
            ("ร้อยละ 62.5 วางท่อ", Some(6_250), "วางท่อ"),
            ("ร้อยละ60", Some(6_000), ""),
            (": 0% รอวัสดุ", Some(0), "รอวัสดุ"),
            ("100 เปอร์เซ็นต์", Some(10_000), ""),
            ("วางท่อแล้ว 60%", Some(6_000), "วางท่อแล้ว 60%"),
            ("วางท่อแล้ว60% รอฝน", Some(6_000), "วางท่อแล้ว60% รอฝน"),
            ("คืบหน้า ๖๒.๕ เปอร์เซ็นต์", Some(6_250), "คืบหน้า ๖๒.๕ เปอร์เซ็นต์"),
            ("pipes laid, done 60%", Some(6_000), "pipes laid, done 60%"),
            ("เบิกจ่ายแล้ว 60%", None, "เบิกจ่ายแล้ว 60%"),
            ("คนงานลดลงแล้ว60%", None, "คนงานลดลงแล้ว60%"),
            ("ฝน60%", None, "ฝน60%"),
            ("วางท่อแล้ว 50-60%", None, "วางท่อแล้ว 50-60%"),
            ("ท่อแล้ว 60% ฝาแล้ว 20%", None, "ท่อแล้ว 60% ฝาแล้ว 20%"),
            ("ยอดจองแล้ว 140%", None, "ยอดจองแล้ว 140%"),
            ("3 จุดจาก 5", None, "3 จุดจาก 5"),
            ("ร้อยละของงาน", None, "ร้อยละของงาน"),
            ("", None, ""),
        ] {
            let read = said(text).unwrap_or_else(|why| panic!("{text}: {why:?}"));
            assert_eq!(
                (read.percent, read.words.as_str()),
                (percent, words),
                "{text}"
            );
        }
    }

    #[test]
    fn j5_what_is_no_percentage_is_said() {
        for (text, why) in [
            ("140%", NoPercent::Over),
            ("100.01%", NoPercent::Over),
            ("99999999999999999999%", NoPercent::Over),
            ("-5%", NoPercent::Below),
            ("−5 %", NoPercent::Below),
            ("เก้าสิบ%", NoPercent::NotANumber),
            ("1e3%", NoPercent::NotANumber),
        ] {
            assert_eq!(said(text), Err(why), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_words_make_it_stumble(text in "\\PC{0,80}") {
            if let Ok(Said { percent: Some(percent), .. }) = said(&text) {
                prop_assert!((0..=DONE).contains(&percent));
            }
        }

        #[test]
        fn whole_numbers_are_read_as_they_are(number in 0_i64..=100, words in "[ก-ฮ ]{0,20}") {
            let read = said(&format!("{number}% {words}")).unwrap();
            prop_assert_eq!(read.percent, Some(number * 100));
        }
    }
}
