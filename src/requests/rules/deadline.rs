//! By when something is asked: a time in the words, and those offered for one tap.

use crate::calendar::{
    bangkok,
    holidays::Holidays,
    instant,
    phrase::{Edge, Phrase, Time},
};
use chrono::{DateTime, Datelike as _, Days, Duration, NaiveDate, NaiveTime, Utc, Weekday};

/// So far ahead something may be asked for.
pub(in crate::requests) const FURTHEST: Duration = Duration::days(400);
/// Whoever has to ask for "by Friday" before noon of Friday is offered later days.
const TOO_NEAR: Duration = Duration::hours(3);
/// When offices close: by a day means by then.
const CLOSES: NaiveTime = match NaiveTime::from_hms_opt(16, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// What a time in the words of a request means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Deadline {
    /// By this moment; of an ambiguous one the other is offered by a button (U11).
    At(DateTime<Utc>, Option<DateTime<Utc>>),
    /// A moment that is over.
    Past(DateTime<Utc>),
    /// Further ahead than anything is asked for.
    TooFar(DateTime<Utc>),
    /// A time that there is not.
    Impossible,
    /// None was said.
    Unsaid,
}

/// What the phrase means as the time by which somebody acts.
pub(in crate::requests) fn deadline(phrase: &Phrase, now: DateTime<Utc>) -> Deadline {
    let Some(at) = moment(phrase.time, phrase.edge, now) else {
        return match phrase.time {
            Time::Impossible => Deadline::Impossible,
            _ => Deadline::Unsaid,
        };
    };
    let other = phrase
        .other
        .and_then(|other| moment(other, phrase.edge, now))
        .filter(|other| *other != at && *other > now && *other <= now + FURTHEST);
    match at {
        at if at <= now => Deadline::Past(at),
        at if at > now + FURTHEST => Deadline::TooFar(at),
        at => Deadline::At(at, other),
    }
}

/// A day ends when offices close, also where its midnight is meant (C10).
fn moment(time: Time, edge: Edge, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    match time {
        Time::Instant(at) => Some(in_office(at)),
        Time::Date(day) => Some(instant(day, CLOSES)),
        Time::Duration {
            days: Some(days), ..
        } => {
            let day = bangkok(now).date_naive() + Days::new(u64::from(days));
            Some(instant(day, CLOSES))
        }
        Time::Duration { until, .. } => Some(until),
        Time::Range { from, .. } if edge == Edge::Ago => Some(from),
        Time::Range { until, .. } => until.map(in_office),
        Time::Impossible => None,
    }
}

/// Midnight between two days is the end of the first for an office.
fn in_office(at: DateTime<Utc>) -> DateTime<Utc> {
    let local = bangkok(at);
    match local.time() {
        NaiveTime::MIN => instant(local.date_naive() - Days::new(1), CLOSES),
        _ => at,
    }
}

/// The times offered for one tap: today and the next working day at the close of offices, Friday, and a week from now.
pub(in crate::requests) fn offers(now: DateTime<Utc>, holidays: &Holidays) -> Vec<DateTime<Utc>> {
    let today = bangkok(now).date_naive();
    let next = holidays.next_working_day(today + Days::new(1));
    let friday = today
        .iter_days()
        .take(7)
        .find(|day| day.weekday() == Weekday::Fri)
        .map(|day| holidays.working_day_by(day));
    let week = holidays.next_working_day(today + Days::new(7));
    let days: [Option<NaiveDate>; 4] = [
        holidays.is_working_day(today).then_some(today),
        Some(next),
        friday,
        Some(week),
    ];
    let mut offered: Vec<_> = days
        .into_iter()
        .flatten()
        .map(|day| instant(day, CLOSES))
        .filter(|at| *at > now + TOO_NEAR)
        .collect();
    offered.sort_unstable();
    offered.dedup();
    offered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{calendar::phrase, samples::bangkok as moment};
    use proptest::prelude::*;

    fn read(words: &str) -> Deadline {
        let now = moment("2026-11-24 08:15");
        phrase::find(words, now, &Holidays::shipped())
            .last()
            .map_or(Deadline::Unsaid, |phrase| deadline(phrase, now))
    }

    #[test]
    fn q1_by_when_is_understood() {
        let at = |text: &str| Deadline::At(moment(text), None);
        for (words, expected) in [
            ("ภายในศุกร์", at("2026-11-27 16:30")),
            ("ภายในวันศุกร์นี้", at("2026-11-27 16:30")),
            ("ก่อนวันศุกร์", at("2026-11-26 16:30")),
            ("by Friday", at("2026-11-27 16:30")),
            ("พรุ่งนี้", at("2026-11-25 16:30")),
            ("พรุ่งนี้ 10.00 น.", at("2026-11-25 10:00")),
            ("ภายใน 3 วัน", at("2026-11-27 16:30")),
            ("ภายใน 2 ชั่วโมง", at("2026-11-24 10:15")),
            ("ภายในสิ้นเดือน", at("2026-11-30 16:30")),
            ("วันนี้ 07.00 น.", Deadline::Past(moment("2026-11-24 07:00"))),
            ("วันศุกร์ที่แล้ว", Deadline::Past(moment("2026-11-20 16:30"))),
            ("ภายใน 25.00 น.", Deadline::Impossible),
            ("ขอข้อมูล 3 แปลง", Deadline::Unsaid),
        ] {
            assert_eq!(read(words), expected, "{words}");
        }
    }

    #[test]
    fn the_offered_times_leave_time_to_act() {
        for (now, expected) in [
            ("2026-11-24 08:15", "24 25 27 1"),
            ("2026-11-24 14:00", "25 27 1"),
            ("2026-11-26 10:00", "26 27 3"),
            ("2026-11-28 10:00", "30 4 8"),
        ] {
            let offered = offers(moment(now), &Holidays::shipped());
            let days: Vec<String> = offered
                .iter()
                .map(|at| bangkok(*at).day().to_string())
                .collect();
            assert_eq!(days.join(" "), expected, "{now}");
        }
    }

    proptest! {
        #[test]
        fn what_is_offered_is_ahead(hours in 0_i64..20_000) {
            let now = moment("2026-11-24 08:15") + Duration::hours(hours);
            let offered = offers(now, &Holidays::shipped());
            prop_assert!(!offered.is_empty());
            prop_assert!(offered.iter().all(|at| *at > now && *at <= now + FURTHEST));
        }
    }
}
