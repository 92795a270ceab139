//! The time that somebody typed for a talk, and those offered for one tap.

use super::FURTHEST;
use crate::calendar::{
    bangkok,
    holidays::Holidays,
    instant,
    phrase::{self, Edge, Time},
};
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Timelike as _, Utc};

/// What a typed time means for a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Hour {
    /// This moment; of an ambiguous one the other is offered by a button (U11).
    At(DateTime<Utc>, Option<DateTime<Utc>>),
    /// A moment that is over.
    Past(DateTime<Utc>),
    /// Further ahead than a talk is agreed for.
    TooFar(DateTime<Utc>),
    /// A day, and no hour.
    Day(NaiveDate),
    /// A time that there is not (25.00 น.).
    Impossible,
    /// No time, or more than one.
    NoTime,
}

/// The time that the words are, said at `said_at`; nothing but a time is one.
pub(in crate::talks) fn hour(words: &str, said_at: DateTime<Utc>, holidays: &Holidays) -> Hour {
    let Some(phrase) = phrase::only(words, said_at, holidays) else {
        return Hour::NoTime;
    };
    let Some(at) = beginning(phrase.time, phrase.edge, said_at) else {
        return match phrase.time {
            Time::Impossible => Hour::Impossible,
            Time::Date(day) => Hour::Day(day),
            _ => Hour::NoTime,
        };
    };
    let other = phrase
        .other
        .and_then(|other| beginning(other, phrase.edge, said_at));
    let is_ahead = |at: &DateTime<Utc>| *at > said_at && *at <= said_at + FURTHEST;
    match at {
        at if at <= said_at => Hour::Past(at),
        at if at > said_at + FURTHEST => Hour::TooFar(at),
        at => Hour::At(at, other.filter(is_ahead).filter(|other| *other != at)),
    }
}

/// The moment at which a talk begins: of a part of the day its first, or now when it has begun.
fn beginning(time: Time, edge: Edge, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let within = |until: DateTime<Utc>| edge != Edge::Ago && until > now;
    match time {
        Time::Instant(at) => Some(at),
        Time::Range {
            from,
            until: Some(until),
        } if from <= now && within(until) => Some(until),
        Time::Range { from, .. } => Some(from),
        Time::Duration {
            until, days: None, ..
        } => Some(until),
        Time::Duration { .. } | Time::Date(_) | Time::Impossible => None,
    }
}

/// The times offered for one tap: the next two half hours that leave time to get ready, the hours after lunch and before the end of the
/// day, and the next morning when the day is nearly over.
pub(in crate::talks) fn offers(now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    const READY: Duration = Duration::minutes(15);
    const HALF: i64 = 30 * 60;
    let local = bangkok(now + READY);
    let since = i64::from(local.time().num_seconds_from_midnight());
    let next = now + READY + Duration::seconds((HALF - since % HALF) % HALF);
    let next = next - Duration::nanoseconds(i64::from(next.nanosecond()));
    let today = bangkok(now).date_naive();
    let at = |day: NaiveDate, hour: u32| {
        NaiveTime::from_hms_opt(hour, 0, 0).map(|hour| instant(day, hour))
    };
    let mut offered = vec![next, next + Duration::seconds(HALF)];
    offered.extend(at(today, 13));
    offered.extend(at(today, 16));
    offered.retain(|at| bangkok(*at).date_naive() == today);
    offered.retain(|at| *at >= next);
    if offered.len() < 3 {
        offered.extend(at(today + Days::new(1), 9));
    }
    offered.sort_unstable();
    offered.dedup();
    offered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bangkok as moment;
    use proptest::prelude::*;

    fn read(words: &str) -> Hour {
        hour(words, moment("2026-11-24 08:15"), &Holidays::shipped())
    }

    #[test]
    fn u11_a_typed_time_is_taken_asked_about_or_refused() {
        let at = |text: &str| Hour::At(moment(text), None);
        for (words, expected) in [
            ("14.30 น.", at("2026-11-24 14:30")),
            ("14:30", at("2026-11-24 14:30")),
            ("๑๔.๓๐ น.", at("2026-11-24 14:30")),
            ("07.30 น.", at("2026-11-25 07:30")),
            ("พรุ่งนี้ 9 โมง", at("2026-11-25 09:00")),
            ("บ่ายสามครับ", at("2026-11-24 15:00")),
            ("in 20 minutes", at("2026-11-24 08:35")),
            ("อีก 1 ชั่วโมง", at("2026-11-24 09:15")),
            ("พรุ่งนี้บ่าย", at("2026-11-25 13:00")),
            ("วันนี้ 07.00 น.", Hour::Past(moment("2026-11-24 07:00"))),
            ("15 ธ.ค. 09.00 น.", Hour::TooFar(moment("2026-12-15 09:00"))),
            ("พรุ่งนี้", Hour::Day("2026-11-25".parse().unwrap())),
            ("25.00 น.", Hour::Impossible),
            ("ติดประชุมอยู่", Hour::NoTime),
            ("", Hour::NoTime),
        ] {
            assert_eq!(read(words), expected, "{words}");
        }
    }

    #[test]
    fn the_offered_times_leave_time_to_get_ready() {
        for (now, expected) in [
            ("08:15", "08:30 09:00 13:00 16:00"),
            ("08:16", "09:00 09:30 13:00 16:00"),
            ("12:40", "13:00 13:30 16:00"),
            ("15:50", "16:30 17:00 09:00"),
            ("23:50", "09:00"),
        ] {
            let offered = offers(moment(&format!("2026-11-24 {now}")));
            let shown: Vec<String> = offered
                .iter()
                .map(|at| bangkok(*at).format("%H:%M").to_string())
                .collect();
            assert_eq!(shown.join(" "), expected, "{now}");
        }
    }

    proptest! {
        #[test]
        fn what_is_offered_is_ahead_and_can_be_agreed(seconds in 0_i64..10_000_000) {
            let now = moment("2026-11-24 08:15") + Duration::seconds(seconds);
            let offered = offers(now);
            prop_assert!(!offered.is_empty());
            prop_assert!(offered.iter().all(|at| *at > now && *at <= now + FURTHEST));
        }

        #[test]
        fn no_words_make_it_stumble(words in "\\PC{0,40}") {
            let _ = read(&words);
        }
    }
}
