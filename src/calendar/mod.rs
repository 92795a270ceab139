//! The calendar of a Thai provincial office (P8): dates and hours as it writes them, Thai digits, fiscal
//! years, and the days on which it works.
//!
//! Everything here is pure: the day to judge is handed in, the clock is never asked. The words in it are
//! dates, hours and lengths of time only; sentences live in `locales/`.
//!
//! | module | answers |
//! |---|---|
//! | [`date`] | "อังคาร 24 พ.ย. 2569", "25–27 พ.ย. 2569" |
//! | [`hour`] | "09.00 น.", "อังคาร 24 พ.ย. 2569 เวลา 09.00 น." |
//! | [`length`] | "3 สัปดาห์", "55 วัน", "3 ชั่วโมง 10 นาที" (P4) |
//! | [`digits`] | ๒๕๖๙ ↔ 2569 |
//! | [`fiscal`] | fiscal years and quarters, the number of a Tuesday (section 3) |
//! | [`holidays`] | the days on which government offices are closed (W11) |
//! | [`phrase`] | "บ่ายสาม", "ศุกร์หน้า", "ถึงสิ้นเดือน" (U11) |
//! | [`written`] | `2026-11-24T08:30:00+07:00`, in files |
//! | [`working_days`] | the next working day, the one before, the last of a month (W6, J6, C12) |

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};

pub mod date;
pub mod digits;
pub mod fiscal;
mod holiday_list;
pub mod holidays;
pub mod hour;
pub mod length;
pub mod phrase;
pub mod working_days;
pub mod written;

/// The language in which a date is written (P8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// The default: the year is of the Buddhist era.
    Thai,
    /// Complete too: the year is of the common era.
    English,
}

/// C1: Asia/Bangkok, without summer time; a fixed offset needs no table of zones.
const BANGKOK: FixedOffset = FixedOffset::east_opt(7 * 60 * 60).expect("seven hours are an offset");

/// The moment as the clocks in the office show it (C1).
pub fn bangkok(moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    moment.with_timezone(&BANGKOK)
}

/// The moment at which the clocks in the office show this day and hour (C1).
pub fn instant(day: NaiveDate, hour: NaiveTime) -> DateTime<Utc> {
    // Every Bangkok hour exists once; only the first hours of what chrono can count have no moment.
    let moment = day.and_time(hour).and_local_timezone(BANGKOK).single();
    moment.map_or(DateTime::<Utc>::MIN_UTC, |moment| moment.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, TimeDelta};
    use proptest::prelude::*;

    /// A day of the Gregorian calendar, for the tests of this capability.
    pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// Any day from 1942, when the Thai year began to start in January, to 2200.
    pub(super) fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0u64..94_000).prop_map(|days| day(1942, 1, 1) + Days::new(days))
    }

    fn hour(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn c1_bangkok_is_seven_hours_ahead_all_year() {
        for (at, utc) in [
            ((day(2026, 11, 24), hour(8, 15)), "2026-11-24T01:15:00Z"),
            ((day(2026, 7, 1), hour(8, 15)), "2026-07-01T01:15:00Z"),
            ((day(2027, 1, 1), hour(6, 59)), "2026-12-31T23:59:00Z"),
            ((day(2028, 2, 29), hour(0, 0)), "2028-02-28T17:00:00Z"),
        ] {
            assert_eq!(instant(at.0, at.1), utc.parse::<DateTime<Utc>>().unwrap());
        }
    }

    #[test]
    fn the_ends_of_what_can_be_counted_are_no_panic() {
        assert_eq!(
            instant(NaiveDate::MIN, NaiveTime::MIN),
            DateTime::<Utc>::MIN_UTC
        );
        assert!(instant(NaiveDate::MAX, hour(23, 59)) < DateTime::<Utc>::MAX_UTC);
    }

    proptest! {
        #[test]
        fn c1_what_the_office_clock_shows_names_the_moment(date in any_day(), minutes in 0i64..1440) {
            let at = NaiveTime::MIN + TimeDelta::minutes(minutes);
            let shown = bangkok(instant(date, at));
            prop_assert_eq!((shown.date_naive(), shown.time()), (date, at));
        }
    }
}
