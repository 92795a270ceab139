//! A day as somebody types it in chat (C9).

use crate::sheet::{self, Reason};
use chrono::{Datelike as _, NaiveDate};

const WEEKDAYS: [&str; 21] = [
    "จันทร์",
    "อังคาร",
    "พุธ",
    "พฤหัสบดี",
    "พฤหัส",
    "ศุกร์",
    "เสาร์",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];
/// Two figures are a year of the Buddhist era when that is not farther from now than this, else of the common era (C9).
const NEAR: i32 = 20;

/// Which day is meant when the year is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The nearest: of something that was or will be.
    Nearest,
    /// The next: of something to come.
    Ahead,
}

/// วันนี้, 17 พ.ย. 2569, อังคาร 17 พ.ย., 17/11/69, Tue 17 Nov: where a sheet has to be exact, chat may leave out what is clear `today`.
#[must_use]
pub fn day(words: &str, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let words = words.trim();
    match words {
        "วันนี้" | "today" => return Some(today),
        "เมื่อวาน" | "เมื่อวานนี้" | "yesterday" => {
            return today.pred_opt();
        }
        "พรุ่งนี้" | "tomorrow" => return today.succ_opt(),
        _ => {}
    }
    let words = words.strip_prefix("วัน").unwrap_or(words);
    let words = WEEKDAYS
        .iter()
        .chain(&["อาทิตย์"])
        .find_map(|name| words.strip_prefix(name))
        .unwrap_or(words);
    let words = words.strip_prefix("ที่").unwrap_or(words);
    let words = words.trim_start_matches([',', '.', ' ']);
    match sheet::day(words) {
        Ok(day) => Some(day),
        Err(Reason::ShortYear) => with_whole_year(words, today),
        Err(_) => without_year(words, today, side),
    }
}

/// `17/11/69` with the year in full (C9).
fn with_whole_year(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let year: i32 = words.strip_prefix(before)?.parse().ok()?;
    let buddhist = 2500 + year;
    let year = if (buddhist - 543 - today.year()).abs() <= NEAR {
        buddhist
    } else {
        2000 + year
    };
    sheet::day(&format!("{before}{year}")).ok()
}

/// A day without its year.
fn without_year(words: &str, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let between = ['/', '-'].into_iter().find(|c| words.contains(*c));
    let between = between.unwrap_or(' ');
    let mut days = (-1..=1).filter_map(|years| {
        let year = today.year() + years;
        sheet::day(&format!("{words}{between}{year}")).ok()
    });
    match side {
        Side::Nearest => days.min_by_key(|day| (*day - today).num_days().abs()),
        Side::Ahead => days.find(|day| *day >= today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_day_is_read_with_its_year_or_without() {
        let today = "2026-11-24".parse().unwrap();
        for (typed, ahead, nearest) in [
            ("3 ธ.ค. 2569", Some("2026-12-03"), Some("2026-12-03")),
            ("3 ธ.ค.", Some("2026-12-03"), Some("2026-12-03")),
            ("๓ ธันวาคม", Some("2026-12-03"), Some("2026-12-03")),
            ("3/12", Some("2026-12-03"), Some("2026-12-03")),
            ("3/12/69", Some("2026-12-03"), Some("2026-12-03")),
            ("3 Dec", Some("2026-12-03"), Some("2026-12-03")),
            ("วันพฤหัสบดีที่ 3 ธ.ค.", Some("2026-12-03"), Some("2026-12-03")),
            ("24 พ.ย.", Some("2026-11-24"), Some("2026-11-24")),
            ("23 พ.ย.", Some("2027-11-23"), Some("2026-11-23")),
            ("23 พ.ย. 2569", Some("2026-11-23"), Some("2026-11-23")),
            ("พรุ่งนี้", Some("2026-11-25"), Some("2026-11-25")),
            ("31 ก.พ.", None, None),
            ("พรุ่งนี้เช้า", None, None),
            ("3", None, None),
            ("", None, None),
        ] {
            let read = |side| day(typed, today, side).map(|day| day.to_string());
            assert_eq!(read(Side::Ahead).as_deref(), ahead, "{typed}");
            assert_eq!(read(Side::Nearest).as_deref(), nearest, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_words_make_it_stumble(words in "\\PC{0,40}") {
            let _ = day(&words, "2026-11-24".parse().unwrap(), Side::Nearest);
        }

        #[test]
        fn what_is_to_come_is_never_past(of_month in 1_u32..=31, month in 1_u32..=12, days in 0_u64..20_000) {
            let today = NaiveDate::default() + chrono::Days::new(days);
            if let Some(day) = day(&format!("{of_month}/{month}"), today, Side::Ahead) {
                prop_assert!(day >= today);
            }
        }
    }
}
