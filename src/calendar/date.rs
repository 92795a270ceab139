//! Dates as a provincial office writes them (P8, FACTS 5): day first, no leading zero, no comma,
//! the year of the Buddhist era; English with the year of the common era.
//!
//! Digits are Arabic, as in chat; where the office has set Thai digits, [`to_thai`](super::digits::to_thai)
//! is put over the result.

use super::Tongue;
use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
];
const MONTHS_SHORT: [&str; 12] = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
];
const WEEKDAYS: [&str; 7] = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"];

/// The year of the Buddhist era; right for every date after 1941 (FACTS 5).
pub fn buddhist_year(day: NaiveDate) -> i32 {
    day.year() + 543
}

/// "24 พ.ย. 2569" / "24 Nov 2026" (P8).
pub fn date(tongue: Tongue, day: NaiveDate) -> String {
    format!("{} {}", day_month(tongue, day), year(tongue, day))
}

/// "24 พ.ย." / "24 Nov": where the year is plain (P8).
pub fn day_month(tongue: Tongue, day: NaiveDate) -> String {
    match tongue {
        Tongue::Thai => format!("{} {}", day.day(), MONTHS_SHORT[day.month0() as usize]),
        Tongue::English => day.format("%-d %b").to_string(),
    }
}

/// "อังคาร 24 พ.ย. 2569" / "Tue 24 Nov 2026": the form of the chat (P8).
pub fn weekday_date(tongue: Tongue, day: NaiveDate) -> String {
    format!("{} {}", weekday(tongue, day), date(tongue, day))
}

/// "ศุกร์ 27 พ.ย." / "Fri 27 Nov" (P8).
pub fn weekday_day_month(tongue: Tongue, day: NaiveDate) -> String {
    format!("{} {}", weekday(tongue, day), day_month(tongue, day))
}

/// "อังคาร" / "Tue" (P8).
pub fn weekday(tongue: Tongue, day: NaiveDate) -> String {
    match tongue {
        Tongue::Thai => thai_weekday(day).to_owned(),
        Tongue::English => day.format("%a").to_string(),
    }
}

/// "วันอังคารที่ 24 พฤศจิกายน พ.ศ. 2569" / "Tuesday 24 November 2026": the form of letters (P8).
pub fn full(tongue: Tongue, day: NaiveDate) -> String {
    match tongue {
        Tongue::Thai => {
            let (weekday, month) = (thai_weekday(day), MONTHS[day.month0() as usize]);
            let year = buddhist_year(day);
            format!("วัน{weekday}ที่ {} {month} พ.ศ. {year}", day.day())
        }
        Tongue::English => day.format("%A %-d %B %Y").to_string(),
    }
}

/// "พฤศจิกายน 2569" / "November 2026": the month of this day, as a monthly report is headed (J6).
pub fn month(tongue: Tongue, day: NaiveDate) -> String {
    match tongue {
        Tongue::Thai => format!("{} {}", MONTHS[day.month0() as usize], buddhist_year(day)),
        Tongue::English => day.format("%B %Y").to_string(),
    }
}

/// The days from the first to the last, both counted, saying month and year once where they are the same:
/// "25–27 พ.ย. 2569", "30 พ.ย. – 2 ธ.ค. 2569", "30 ธ.ค. 2569 – 2 ม.ค. 2570"; one day is that day (P8).
///
/// An interval is half-open (C2): its last day is the one before `expected_end`'s midnight.
pub fn days(tongue: Tongue, one: NaiveDate, other: NaiveDate) -> String {
    let (first, last) = (one.min(other), one.max(other));
    let dash = match tongue {
        Tongue::Thai => "–",
        Tongue::English => "-",
    };
    let end = date(tongue, last);
    if first == last {
        end
    } else if first.year() != last.year() {
        format!("{} {dash} {end}", date(tongue, first))
    } else if first.month() != last.month() {
        format!("{} {dash} {end}", day_month(tongue, first))
    } else {
        format!("{}{dash}{end}", first.day())
    }
}

fn year(tongue: Tongue, day: NaiveDate) -> i32 {
    match tongue {
        Tongue::Thai => buddhist_year(day),
        Tongue::English => day.year(),
    }
}

fn thai_weekday(day: NaiveDate) -> &'static str {
    WEEKDAYS[day.weekday().num_days_from_monday() as usize]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{any_day, day};
    use super::*;
    use Tongue::{English, Thai};
    use proptest::prelude::*;

    #[test]
    fn p8_every_form_of_a_date_in_both_languages() {
        let tuesday = day(2026, 11, 24);
        type Form = fn(Tongue, NaiveDate) -> String;
        let forms: [(Form, &str, &str); 7] = [
            (date, "24 พ.ย. 2569", "24 Nov 2026"),
            (day_month, "24 พ.ย.", "24 Nov"),
            (weekday_date, "อังคาร 24 พ.ย. 2569", "Tue 24 Nov 2026"),
            (weekday_day_month, "อังคาร 24 พ.ย.", "Tue 24 Nov"),
            (weekday, "อังคาร", "Tue"),
            (
                full,
                "วันอังคารที่ 24 พฤศจิกายน พ.ศ. 2569",
                "Tuesday 24 November 2026",
            ),
            (month, "พฤศจิกายน 2569", "November 2026"),
        ];
        for (form, thai, english) in forms {
            assert_eq!(form(Thai, tuesday), thai);
            assert_eq!(form(English, tuesday), english);
        }
    }

    #[test]
    fn p8_every_month_and_weekday_and_the_leap_day() {
        for (date, short, long) in [
            (
                day(2026, 1, 1),
                "พฤหัสบดี 1 ม.ค. 2569",
                "วันพฤหัสบดีที่ 1 มกราคม พ.ศ. 2569",
            ),
            (
                day(2028, 2, 29),
                "อังคาร 29 ก.พ. 2571",
                "วันอังคารที่ 29 กุมภาพันธ์ พ.ศ. 2571",
            ),
            (
                day(2026, 3, 31),
                "อังคาร 31 มี.ค. 2569",
                "วันอังคารที่ 31 มีนาคม พ.ศ. 2569",
            ),
            (
                day(2026, 4, 6),
                "จันทร์ 6 เม.ย. 2569",
                "วันจันทร์ที่ 6 เมษายน พ.ศ. 2569",
            ),
            (
                day(2026, 5, 13),
                "พุธ 13 พ.ค. 2569",
                "วันพุธที่ 13 พฤษภาคม พ.ศ. 2569",
            ),
            (
                day(2026, 6, 5),
                "ศุกร์ 5 มิ.ย. 2569",
                "วันศุกร์ที่ 5 มิถุนายน พ.ศ. 2569",
            ),
            (
                day(2026, 7, 4),
                "เสาร์ 4 ก.ค. 2569",
                "วันเสาร์ที่ 4 กรกฎาคม พ.ศ. 2569",
            ),
            (
                day(2026, 8, 2),
                "อาทิตย์ 2 ส.ค. 2569",
                "วันอาทิตย์ที่ 2 สิงหาคม พ.ศ. 2569",
            ),
            (
                day(2026, 9, 30),
                "พุธ 30 ก.ย. 2569",
                "วันพุธที่ 30 กันยายน พ.ศ. 2569",
            ),
            (
                day(2026, 10, 13),
                "อังคาร 13 ต.ค. 2569",
                "วันอังคารที่ 13 ตุลาคม พ.ศ. 2569",
            ),
            (
                day(2026, 11, 8),
                "อาทิตย์ 8 พ.ย. 2569",
                "วันอาทิตย์ที่ 8 พฤศจิกายน พ.ศ. 2569",
            ),
            (
                day(2026, 12, 31),
                "พฤหัสบดี 31 ธ.ค. 2569",
                "วันพฤหัสบดีที่ 31 ธันวาคม พ.ศ. 2569",
            ),
        ] {
            assert_eq!(weekday_date(Thai, date), short);
            assert_eq!(full(Thai, date), long);
        }
        assert_eq!(weekday_date(English, day(2028, 2, 29)), "Tue 29 Feb 2028");
    }

    #[test]
    fn p8_a_range_says_month_and_year_once() {
        for (first, last, thai, english) in [
            (
                day(2026, 11, 25),
                day(2026, 11, 27),
                "25–27 พ.ย. 2569",
                "25-27 Nov 2026",
            ),
            (
                day(2026, 11, 30),
                day(2026, 12, 2),
                "30 พ.ย. – 2 ธ.ค. 2569",
                "30 Nov - 2 Dec 2026",
            ),
            (
                day(2026, 12, 30),
                day(2027, 1, 2),
                "30 ธ.ค. 2569 – 2 ม.ค. 2570",
                "30 Dec 2026 - 2 Jan 2027",
            ),
            (
                day(2026, 11, 25),
                day(2027, 11, 25),
                "25 พ.ย. 2569 – 25 พ.ย. 2570",
                "25 Nov 2026 - 25 Nov 2027",
            ),
            (
                day(2028, 2, 29),
                day(2028, 2, 29),
                "29 ก.พ. 2571",
                "29 Feb 2028",
            ),
            (
                day(2026, 11, 27),
                day(2026, 11, 25),
                "25–27 พ.ย. 2569",
                "25-27 Nov 2026",
            ),
        ] {
            assert_eq!(days(Thai, first, last), thai);
            assert_eq!(days(English, first, last), english);
        }
    }

    proptest! {
        #[test]
        fn p8_no_two_days_are_written_alike(one in any_day(), other in any_day()) {
            for tongue in [Thai, English] {
                prop_assert_eq!(full(tongue, one) == full(tongue, other), one == other);
                prop_assert_eq!(date(tongue, one) == date(tongue, other), one == other);
            }
        }
    }
}
