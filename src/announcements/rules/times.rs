//! By when an announcement is to be acknowledged, when it goes out, and when it is repeated (A1, A4, A7).

use crate::calendar::{
    bangkok,
    holidays::Holidays,
    instant,
    phrase::{Edge, Phrase, Time},
};
use chrono::{DateTime, Days, Duration, Months, NaiveDate, NaiveTime, Utc};

/// So long it is worth sending; a recipient for whom it waits longer gets it too late.
pub const WORTH: Duration = Duration::days(7);
/// So far ahead it may be planned, or asked to be acknowledged.
pub const FURTHEST: Duration = Duration::days(400);
/// Whoever is to acknowledge by the end of the day has this long at least.
const TIME_TO_READ: Duration = Duration::hours(3);
/// A repetition that was missed by more than this is passed over: the next one comes (A7).
pub const MISSED: Duration = Duration::hours(24);
/// So often one recipient is reminded at the most.
pub const REMINDERS: i64 = 3;
/// Between two reminders to the same people.
pub const BETWEEN_REMINDERS: Duration = Duration::hours(1);
/// How often a live card changes at the most (A3).
pub const CARD_RESTS: Duration = Duration::seconds(3);
/// When offices close.
const CLOSES: NaiveTime = match NaiveTime::from_hms_opt(16, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};
/// When offices open.
const OPENS: NaiveTime = match NaiveTime::from_hms_opt(8, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// How often it is repeated (A7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Repeats {
    /// On the same day of the week, at the same hour.
    Weekly,
    /// On the same day of the month; where a month has none, on its last.
    Monthly,
}

impl Repeats {
    /// The one after this in the order in which a button offers them; `None` is not at all.
    #[must_use]
    pub fn after(which: Option<Self>) -> Option<Self> {
        match which {
            None => Some(Self::Weekly),
            Some(Self::Weekly) => Some(Self::Monthly),
            Some(Self::Monthly) => None,
        }
    }

    /// The time of the repetition number `count` of what first went out at `first`: counted from there, so that a month that is too short
    /// does not move those after it.
    #[must_use]
    pub fn time(self, first: DateTime<Utc>, count: u32) -> Option<DateTime<Utc>> {
        let local = bangkok(first);
        let day = match self {
            Self::Weekly => {
                (local.date_naive()).checked_add_days(Days::new(7 * u64::from(count)))?
            }
            Self::Monthly => (local.date_naive()).checked_add_months(Months::new(count))?,
        };
        Some(instant(day, local.time()))
    }

    /// The next time after `now`; one that was missed by an outage is caught up within a day.
    #[must_use]
    pub fn next(
        self,
        first: DateTime<Utc>,
        last: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        (1..)
            .map_while(|count| self.time(first, count))
            .find(|at| *at > last && *at > now - MISSED)
    }
}

/// What somebody typed as a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// This moment.
    At(DateTime<Utc>),
    /// One that is over.
    Past(DateTime<Utc>),
    /// Further ahead than anything is planned.
    TooFar(DateTime<Utc>),
    /// There is no such time, or none was said.
    None,
}

/// What the phrase means: a day alone is the hour at which offices close, or open where it is when something `begins`.
#[must_use]
pub fn when(phrase: Option<&Phrase>, begins: bool, now: DateTime<Utc>) -> When {
    let hour = if begins { OPENS } else { CLOSES };
    let at = phrase.and_then(|phrase| match phrase.time {
        Time::Instant(at) => Some(at),
        Time::Date(day) => Some(instant(day, hour)),
        Time::Duration {
            days: Some(days), ..
        } => {
            let day = bangkok(now).date_naive() + Days::new(u64::from(days));
            Some(instant(day, hour))
        }
        Time::Duration { until, .. } => Some(until),
        Time::Range { from, .. } if begins || phrase.edge == Edge::Ago => Some(from),
        Time::Range { until, .. } => until,
        Time::Impossible => None,
    });
    match at {
        None => When::None,
        Some(at) if at <= now => When::Past(at),
        Some(at) if at > now + FURTHEST => When::TooFar(at),
        Some(at) => When::At(at),
    }
}

/// By when it is to be acknowledged unless somebody says otherwise: by the end of the day, or of the next working day.
#[must_use]
pub fn usual_end(from: DateTime<Utc>, holidays: &Holidays) -> DateTime<Utc> {
    let today = bangkok(from).date_naive();
    let ends = |day: NaiveDate| instant(day, CLOSES);
    match holidays.is_working_day(today) && ends(today) >= from + TIME_TO_READ {
        true => ends(today),
        false => ends(holidays.next_working_day(today + Days::new(1))),
    }
}

/// The times that are offered for one tap: the usual one, the working day after it, and a week from now.
#[must_use]
pub fn offered_ends(from: DateTime<Utc>, holidays: &Holidays) -> Vec<DateTime<Utc>> {
    let usual = usual_end(from, holidays);
    let after = holidays.next_working_day(bangkok(usual).date_naive() + Days::new(1));
    let week = holidays.next_working_day(bangkok(from).date_naive() + Days::new(7));
    let mut offered = vec![usual, instant(after, CLOSES), instant(week, CLOSES)];
    offered.sort_unstable();
    offered.dedup();
    offered
}

/// The times that are offered for sending it: the next working mornings.
#[must_use]
pub fn offered_times(now: DateTime<Utc>, holidays: &Holidays) -> Vec<DateTime<Utc>> {
    let first = holidays.next_working_day(bangkok(now).date_naive() + Days::new(1));
    let second = holidays.next_working_day(first + Days::new(1));
    vec![instant(first, OPENS), instant(second, OPENS)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{calendar::phrase, samples::bangkok as at};
    use proptest::prelude::*;

    #[test]
    fn a7_a_month_that_is_too_short_moves_nothing_after_it() {
        let first = at("2027-01-31 09:00");
        let times: Vec<_> = (1..=3)
            .filter_map(|count| Repeats::Monthly.time(first, count))
            .collect();
        let expected = ["2027-02-28 09:00", "2027-03-31 09:00", "2027-04-30 09:00"];
        assert_eq!(times, expected.map(at));
    }

    #[test]
    fn a7_what_was_missed_is_caught_up_within_a_day() {
        let first = at("2026-11-24 09:00");
        for (now, expected) in [
            ("2026-11-24 09:00", "2026-12-01 09:00"),
            ("2026-12-01 20:00", "2026-12-01 09:00"),
            ("2026-12-03 09:00", "2026-12-08 09:00"),
        ] {
            let next = Repeats::Weekly.next(first, first, at(now));
            assert_eq!(next, Some(at(expected)), "{now}");
        }
    }

    #[test]
    fn a4_there_is_time_to_read() {
        for (now, expected) in [
            ("2026-11-24 09:00", "2026-11-24 16:30"),
            ("2026-11-24 14:00", "2026-11-25 16:30"),
            ("2026-11-27 20:00", "2026-11-30 16:30"),
        ] {
            assert_eq!(
                usual_end(at(now), &Holidays::shipped()),
                at(expected),
                "{now}"
            );
        }
    }

    #[test]
    fn a1_a_time_is_understood() {
        let now = at("2026-11-24 09:00");
        for (words, begins, expected) in [
            ("16.30 น.", false, When::At(at("2026-11-24 16:30"))),
            ("พรุ่งนี้", false, When::At(at("2026-11-25 16:30"))),
            ("พรุ่งนี้", true, When::At(at("2026-11-25 08:30"))),
            ("เมื่อวาน 10.00 น.", false, When::Past(at("2026-11-23 10:00"))),
            ("25.00 น.", false, When::None),
            ("อะไรก็ได้", false, When::None),
        ] {
            let found = phrase::find(words, now, &Holidays::shipped());
            assert_eq!(when(found.last(), begins, now), expected, "{words}");
        }
    }

    proptest! {
        #[test]
        fn a7_the_next_time_is_after_the_last(days in 0_i64..2_000, hours in 0_i64..5_000) {
            let first = at("2026-11-24 09:00") + Duration::days(days);
            let now = first + Duration::hours(hours);
            for repeats in [Repeats::Weekly, Repeats::Monthly] {
                let next = repeats.next(first, first, now).unwrap();
                prop_assert!(next > first && next > now - MISSED);
                prop_assert_eq!(bangkok(next).time(), bangkok(first).time());
            }
        }
    }
}
