//! How late and how long, in the unit that fits (P4): by the week, by the hour, by the minute.

use super::Tongue;
use chrono::TimeDelta;

/// Below this many days a lateness is told in days, from here on in weeks: "13 วัน", "2 สัปดาห์".
const DAYS_TO_WEEKS: i64 = 14;

#[derive(Debug, Clone, Copy)]
enum Unit {
    Minute,
    Hour,
    Day,
    Week,
}

/// A length in its one fitting unit (P4): "12 นาที", "5 ชั่วโมง", "9 วัน", "3 สัปดาห์" / "3 weeks".
///
/// What is begun is not counted: the bot never says that something is later than it is. Before or after is
/// the caller's sentence; the sign is left out.
pub fn length(tongue: Tongue, length: TimeDelta) -> String {
    let length = length.abs();
    let (count, unit) = if length.num_days() >= DAYS_TO_WEEKS {
        (length.num_weeks(), Unit::Week)
    } else if length.num_days() >= 1 {
        (length.num_days(), Unit::Day)
    } else if length.num_hours() >= 1 {
        (length.num_hours(), Unit::Hour)
    } else {
        (length.num_minutes(), Unit::Minute)
    };
    if count == 0 {
        return under_a_minute(tongue);
    }
    counted(tongue, count, unit)
}

/// A length measured to the minute, as an urgent matter's is (E7): "31 นาที", "3 ชั่วโมง 10 นาที" /
/// "3 h 10 min"; from a day on, days and hours.
pub fn measured(tongue: Tongue, length: TimeDelta) -> String {
    let length = length.abs();
    let (days, hours, minutes) = (
        length.num_days(),
        length.num_hours() % 24,
        length.num_minutes() % 60,
    );
    match (days, hours, minutes) {
        (0, 0, 0) => under_a_minute(tongue),
        (0, 0, minutes) => counted(tongue, minutes, Unit::Minute),
        (0, hours, 0) => counted(tongue, hours, Unit::Hour),
        (0, hours, minutes) => match tongue {
            Tongue::Thai => format!("{hours} ชั่วโมง {minutes} นาที"),
            Tongue::English => format!("{hours} h {minutes} min"),
        },
        (days, 0, _) => counted(tongue, days, Unit::Day),
        (days, hours, _) => match tongue {
            Tongue::Thai => format!("{days} วัน {hours} ชั่วโมง"),
            Tongue::English => format!("{days} d {hours} h"),
        },
    }
}

/// A count of days, where days are the measure whatever their number (J2, J7): "55 วัน" / "55 days".
pub fn in_days(tongue: Tongue, count: i64) -> String {
    counted(tongue, count, Unit::Day)
}

fn under_a_minute(tongue: Tongue) -> String {
    match tongue {
        Tongue::Thai => "ไม่ถึง 1 นาที".to_owned(),
        Tongue::English => "less than a minute".to_owned(),
    }
}

fn counted(tongue: Tongue, count: i64, unit: Unit) -> String {
    let (thai, one, many) = match unit {
        Unit::Minute => ("นาที", "minute", "minutes"),
        Unit::Hour => ("ชั่วโมง", "hour", "hours"),
        Unit::Day => ("วัน", "day", "days"),
        Unit::Week => ("สัปดาห์", "week", "weeks"),
    };
    match tongue {
        Tongue::Thai => format!("{count} {thai}"),
        Tongue::English if count == 1 => format!("1 {one}"),
        Tongue::English => format!("{count} {many}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Tongue::{English, Thai};
    use proptest::prelude::*;

    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;

    #[test]
    fn p4_a_length_is_told_in_the_unit_that_fits() {
        for (seconds, thai, english) in [
            (0, "ไม่ถึง 1 นาที", "less than a minute"),
            (59, "ไม่ถึง 1 นาที", "less than a minute"),
            (MINUTE, "1 นาที", "1 minute"),
            (12 * MINUTE + 59, "12 นาที", "12 minutes"),
            (HOUR - 1, "59 นาที", "59 minutes"),
            (HOUR, "1 ชั่วโมง", "1 hour"),
            (5 * HOUR + 59 * MINUTE, "5 ชั่วโมง", "5 hours"),
            (DAY - 1, "23 ชั่วโมง", "23 hours"),
            (DAY, "1 วัน", "1 day"),
            (14 * DAY - 1, "13 วัน", "13 days"),
            (14 * DAY, "2 สัปดาห์", "2 weeks"),
            (21 * DAY, "3 สัปดาห์", "3 weeks"),
            (55 * DAY, "7 สัปดาห์", "7 weeks"),
            (-12 * MINUTE, "12 นาที", "12 minutes"),
        ] {
            let told = TimeDelta::seconds(seconds);
            assert_eq!(length(Thai, told), thai);
            assert_eq!(length(English, told), english);
        }
    }

    #[test]
    fn e7_a_measure_keeps_the_minutes() {
        for (seconds, thai, english) in [
            (30, "ไม่ถึง 1 นาที", "less than a minute"),
            (31 * MINUTE, "31 นาที", "31 minutes"),
            (HOUR, "1 ชั่วโมง", "1 hour"),
            (3 * HOUR + 10 * MINUTE, "3 ชั่วโมง 10 นาที", "3 h 10 min"),
            (DAY + 59 * MINUTE, "1 วัน", "1 day"),
            (2 * DAY + 5 * HOUR, "2 วัน 5 ชั่วโมง", "2 d 5 h"),
        ] {
            let told = TimeDelta::seconds(seconds);
            assert_eq!(measured(Thai, told), thai);
            assert_eq!(measured(English, told), english);
        }
    }

    #[test]
    fn j2_a_count_of_days_stays_days() {
        assert_eq!(in_days(Thai, 55), "55 วัน");
        assert_eq!(in_days(English, 55), "55 days");
        assert_eq!(in_days(English, 1), "1 day");
    }

    proptest! {
        #[test]
        fn p4_every_length_has_words(milliseconds in any::<i64>()) {
            let told = TimeDelta::try_milliseconds(milliseconds).unwrap_or(TimeDelta::MAX);
            for tongue in [Thai, English] {
                prop_assert!(!length(tongue, told).starts_with(['0', '-']));
                prop_assert!(!measured(tongue, told).starts_with(['0', '-']));
            }
        }
    }
}
