//! A date in a cell (R2): ISO, day first in figures, or with the month's name; Thai digits; both eras.
//!
//! Strict where chat is lenient: nobody is there to be asked, so what could be two days is none.

use super::{cell::fold, fault::Reason};
use crate::calendar::digits::to_arabic;
use chrono::NaiveDate;

/// Each month as offices write it, folded: Thai in full and short, English by its first three letters.
const MONTHS: [[&str; 3]; 12] = [
    ["มกราคม", "มค", "jan"],
    ["กุมภาพันธ์", "กพ", "feb"],
    ["มีนาคม", "มีค", "mar"],
    ["เมษายน", "เมย", "apr"],
    ["พฤษภาคม", "พค", "may"],
    ["มิถุนายน", "มิย", "jun"],
    ["กรกฎาคม", "กค", "jul"],
    ["สิงหาคม", "สค", "aug"],
    ["กันยายน", "กย", "sep"],
    ["ตุลาคม", "ตค", "oct"],
    ["พฤศจิกายน", "พย", "nov"],
    ["ธันวาคม", "ธค", "dec"],
];
const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Excel's times of a day without an hour.
const MIDNIGHTS: [&str; 3] = ["00:00:00", "00:00", "0:00"];
/// The Buddhist era is ahead by this much.
const ERA: i32 = 543;

/// The date in a cell (R2): `2026-11-24`, `24/11/2569`, `24 พ.ย. 2569`, `๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙`, `24 Nov 2026`.
///
/// # Errors
/// [`Reason::NotADay`], [`Reason::NoSuchDay`] for 31 February, [`Reason::ShortYear`] for `24/11/69`.
pub fn day(cell: &str) -> Result<NaiveDate, Reason> {
    let text = to_arabic(cell);
    let parts = parts(without_hour(&text)).ok_or(Reason::NotADay)?;
    let (day, month, year) = match parts[..] {
        [Part::Year(year), Part::Number(month), Part::Number(day)]
        | [
            Part::Number(day),
            Part::Number(month) | Part::Month(month),
            Part::Year(year),
        ]
        | [Part::Month(month), Part::Number(day), Part::Year(year)] => (day, month, year),
        [
            Part::Number(_),
            Part::Number(_) | Part::Month(_),
            Part::Number(_),
        ] => {
            return Err(Reason::ShortYear);
        }
        _ => return Err(Reason::NotADay),
    };
    let year = match year {
        2443..=2743 => year - ERA,
        1900..=2200 => year,
        _ => return Err(Reason::NotADay),
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Reason::NoSuchDay)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// One or two figures: a day, a month, or a year that says too little.
    Number(u32),
    /// Four figures.
    Year(i32),
    /// A month by name.
    Month(u32),
}

fn without_hour(text: &str) -> &str {
    let text = text.trim();
    let day = MIDNIGHTS.iter().find_map(|hour| text.strip_suffix(hour));
    let day = day.and_then(|day| day.strip_suffix([' ', 'T', 't']));
    day.unwrap_or(text).trim_end()
}

/// The numbers and the month of a date; `None` when anything else is in it.
fn parts(text: &str) -> Option<Vec<Part>> {
    // "วันอังคารที่ 24 …": the weekday says nothing that the date does not.
    let text = match text.split_once("ที่") {
        Some((weekday, rest)) if weekday.starts_with("วัน") => rest,
        _ => text,
    };
    let text = text.replace("พ.ศ.", " ").replace("ค.ศ.", " ");
    let (mut parts, mut word, mut figures) = (Vec::new(), String::new(), String::new());
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            end_word(&mut word, &mut parts)?;
            figures.push(c);
        } else {
            end_figures(&mut figures, &mut parts)?;
            match c {
                '/' | '-' | '.' | ',' | ' ' => {}
                c if c.is_alphabetic() || matches!(c, '\u{E31}'..='\u{E4E}') => word.push(c),
                _ => return None,
            }
        }
    }
    end_word(&mut word, &mut parts)?;
    Some(parts)
}

fn end_figures(figures: &mut String, parts: &mut Vec<Part>) -> Option<()> {
    match figures.len() {
        0 => return Some(()),
        1 | 2 => parts.push(Part::Number(figures.parse().ok()?)),
        4 => parts.push(Part::Year(figures.parse().ok()?)),
        _ => return None,
    }
    figures.clear();
    Some(())
}

fn end_word(word: &mut String, parts: &mut Vec<Part>) -> Option<()> {
    if !word.is_empty() {
        parts.push(Part::Month(month(&fold(word))?));
        word.clear();
    }
    Some(())
}

fn month(folded: &str) -> Option<u32> {
    let named = |names: &[&str; 3]| names.contains(&folded);
    let full = || {
        ENGLISH
            .iter()
            .position(|name| *name == folded || (*name == "september" && folded == "sept"))
    };
    let index = MONTHS.iter().position(named).or_else(full)?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn r2_a_date_in_every_form_offices_write() {
        let expected = NaiveDate::from_ymd_opt(2026, 11, 24);
        for text in [
            "2026-11-24",
            "2569-11-24",
            "2026-11-24 00:00:00",
            "2026-11-24T00:00",
            "24/11/2569",
            "24/11/2026",
            "24-11-2569",
            "24.11.2569",
            "24 / 11 / 2569",
            "๒๔/๑๑/๒๕๖๙",
            "24 พ.ย. 2569",
            "24 พย 2569",
            "24พ.ย.2569",
            "24-พ.ย.-2569",
            "24 พ. ย. 2569",
            "๒๔ พฤศจิกายน ๒๕๖๙",
            "วันอังคารที่ ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙",
            "วันที่ 24 พฤศจิกายน 2569",
            "24 Nov 2026",
            "24-Nov-2026",
            "November 24, 2026",
        ] {
            assert_eq!(day(text).ok(), expected, "{text}");
        }
    }

    #[test]
    fn r2_what_is_no_date_is_told_apart() {
        for (text, reason) in [
            ("31/02/2569", Reason::NoSuchDay),
            ("11/24/2026", Reason::NoSuchDay),
            ("29 ก.พ. 2569", Reason::NoSuchDay),
            ("0/1/2569", Reason::NoSuchDay),
            ("24/11/69", Reason::ShortYear),
            ("24 พ.ย. 69", Reason::ShortYear),
            ("24-Nov-26", Reason::ShortYear),
            ("", Reason::NotADay),
            ("46350", Reason::NotADay),
            ("24/11", Reason::NotADay),
            ("24/11/2569 09:00", Reason::NotADay),
            ("ตุลาคม 2569", Reason::NotADay),
            ("24 พ.ย. 9999", Reason::NotADay),
            ("24/11/0069", Reason::NotADay),
            ("1 ต.ค. 2569 เป็นต้นไป", Reason::NotADay),
            ("พรุ่งนี้", Reason::NotADay),
        ] {
            assert_eq!(day(text), Err(reason), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_a_panic(text in any::<String>()) {
            let _ = day(&text);
        }

        #[test]
        fn r2_both_eras_and_both_orders_are_one_day(days in 0i64..100_000) {
            let date = NaiveDate::from_ymd_opt(1901, 1, 1).unwrap() + chrono::Duration::days(days);
            let buddhist = chrono::Datelike::year(&date) + 543;
            prop_assert_eq!(day(&date.to_string()), Ok(date));
            prop_assert_eq!(day(&format!("{}/{buddhist}", date.format("%d/%m"))), Ok(date));
        }
    }
}
