//! A day as somebody types it in chat (C9).

use crate::calendar::{
    holidays::Holidays,
    instant,
    phrase::{self, Edge, Time},
};
use chrono::{NaiveDate, NaiveTime};

/// Which day is meant when the year is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The nearest: of something that was or will be.
    Nearest,
    /// The next: of something to come.
    Ahead,
}

/// วันนี้, ศุกร์หน้า, 17 พ.ย. 2569, อังคาร 17 พ.ย., 17/11/69, Tue 17 Nov: where a sheet has to be exact, chat may leave out what is clear
/// `today`. `None` for what is no single day, or one that cannot be.
#[must_use]
pub fn day(words: &str, today: NaiveDate, side: Side) -> Option<NaiveDate> {
    let now = instant(today, NaiveTime::MIN);
    let phrase = phrase::only(words, now, Holidays::known())?;
    if phrase.edge != Edge::Plain {
        return None;
    }
    let read = [Some(phrase.time), phrase.other];
    let mut days = read.into_iter().flatten().filter_map(|time| match time {
        Time::Date(day) => Some(day),
        _ => None,
    });
    let nearest = days.next()?;
    match side {
        Side::Ahead if nearest < today => days.find(|day| *day >= today).or(Some(nearest)),
        Side::Ahead | Side::Nearest => Some(nearest),
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
            ("พุธ", Some("2026-11-25"), Some("2026-11-25")),
            ("ศุกร์หน้า", Some("2026-12-04"), Some("2026-12-04")),
            ("สิ้นเดือน", Some("2026-11-30"), Some("2026-11-30")),
            ("เมื่อวาน", Some("2026-11-23"), Some("2026-11-23")),
            ("ถึง 3 ธ.ค.", None, None),
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
