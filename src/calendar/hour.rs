//! Hours as a provincial office writes them (P8): two digits, a dot and น.; in English a colon. The day is
//! of 24 hours; what people say ("บ่ายสาม") is for `phrase/` to read.

use super::Tongue;
use super::date::{date, weekday_date};
use chrono::{NaiveDateTime, NaiveTime, Timelike};

/// "09.00 น." / "09:00" (P8).
pub fn hour(tongue: Tongue, hour: NaiveTime) -> String {
    match tongue {
        Tongue::Thai => format!("{} น.", hour.format("%H.%M")),
        Tongue::English => hour.format("%H:%M").to_string(),
    }
}

/// "22.00–06.00 น." / "22:00-06:00". The midnight that ends a stretch is 24.00 น. (C15), not the hour it began.
pub fn hours(tongue: Tongue, from: NaiveTime, until: NaiveTime) -> String {
    let (dot, dash, unit) = match tongue {
        Tongue::Thai => ('.', '–', " น."),
        Tongue::English => (':', '-', ""),
    };
    let (begin, begin_minute) = (from.hour(), from.minute());
    let (end, end_minute) = match until {
        NaiveTime::MIN => (24, 0),
        until => (until.hour(), until.minute()),
    };
    format!("{begin:02}{dot}{begin_minute:02}{dash}{end:02}{dot}{end_minute:02}{unit}")
}

/// "อังคาร 24 พ.ย. 2569 เวลา 09.00 น." / "Tue 24 Nov 2026, 09:00" (P8).
pub fn weekday_date_hour(tongue: Tongue, at: NaiveDateTime) -> String {
    let day = weekday_date(tongue, at.date());
    format!("{day}{}{}", before_hour(tongue), hour(tongue, at.time()))
}

/// "24 พ.ย. 2569 เวลา 09.00 น." / "24 Nov 2026, 09:00" (P8).
pub fn date_hour(tongue: Tongue, at: NaiveDateTime) -> String {
    let day = date(tongue, at.date());
    format!("{day}{}{}", before_hour(tongue), hour(tongue, at.time()))
}

fn before_hour(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Thai => " เวลา ",
        Tongue::English => ", ",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;
    use Tongue::{English, Thai};

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn p8_hours_have_a_dot_and_two_digits() {
        assert_eq!(hour(Thai, at(9, 0)), "09.00 น.");
        assert_eq!(hour(English, at(9, 0)), "09:00");
        assert_eq!(hour(Thai, at(0, 5)), "00.05 น.");
        assert_eq!(hours(Thai, at(22, 0), at(6, 0)), "22.00–06.00 น.");
        assert_eq!(hours(English, at(22, 0), at(6, 0)), "22:00-06:00");
        let moment = day(2026, 11, 24).and_time(at(16, 30));
        assert_eq!(
            weekday_date_hour(Thai, moment),
            "อังคาร 24 พ.ย. 2569 เวลา 16.30 น."
        );
        assert_eq!(weekday_date_hour(English, moment), "Tue 24 Nov 2026, 16:30");
        assert_eq!(date_hour(Thai, moment), "24 พ.ย. 2569 เวลา 16.30 น.");
        assert_eq!(date_hour(English, moment), "24 Nov 2026, 16:30");
    }

    #[test]
    fn c15_midnight_ends_a_day_as_24_and_begins_one_as_00() {
        assert_eq!(hours(Thai, at(19, 0), at(0, 0)), "19.00–24.00 น.");
        assert_eq!(hours(English, at(0, 0), at(0, 0)), "00:00-24:00");
        assert_eq!(hours(Thai, at(23, 0), at(0, 30)), "23.00–00.30 น.");
    }
}
