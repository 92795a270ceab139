//! When an agency is reminded of what it was asked: at half time, a day before, when it is late (Q2); in office hours, once each.

use crate::calendar::{bangkok, holidays::Holidays, instant};
use chrono::{DateTime, Days, Duration, NaiveTime, Utc};

/// Office hours begin.
const OPENS: NaiveTime = match NaiveTime::from_hms_opt(8, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};
/// Office hours end.
const CLOSES: NaiveTime = match NaiveTime::from_hms_opt(16, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};
/// So far apart reminders are at least: what comes on the heels of another says nothing new.
const APART: Duration = Duration::hours(2);

/// The reminders that are still to be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::requests) struct Reminders {
    /// Half of the time is over.
    pub half: Option<DateTime<Utc>>,
    /// A day is left.
    pub eve: Option<DateTime<Utc>>,
    /// It is late.
    pub late: Option<DateTime<Utc>>,
}

/// What a reminder says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::requests) enum Nudge {
    /// It is late.
    Late,
    /// A day or less is left.
    Eve,
    /// Half of the time is over.
    Half,
}

/// Whether offices are open.
pub(in crate::requests) fn is_at_work(at: DateTime<Utc>, holidays: &Holidays) -> bool {
    let local = bangkok(at);
    holidays.is_working_day(local.date_naive()) && (OPENS..CLOSES).contains(&local.time())
}

/// This moment, or the next at which offices are open.
fn from(at: DateTime<Utc>, holidays: &Holidays) -> DateTime<Utc> {
    if is_at_work(at, holidays) {
        return at;
    }
    let local = bangkok(at);
    let day = match local.time() < OPENS {
        true => local.date_naive(),
        false => local.date_naive() + Days::new(1),
    };
    instant(holidays.next_working_day(day), OPENS)
}

/// The same hour of this day or of the last before it that is no day off, within office hours.
fn by(at: DateTime<Utc>, holidays: &Holidays) -> DateTime<Utc> {
    let local = bangkok(at);
    let hour = local.time().clamp(OPENS, CLOSES - Duration::minutes(1));
    instant(holidays.working_day_by(local.date_naive()), hour)
}

/// The reminders of what is asked at `asked` for `due`.
pub(in crate::requests) fn reminders(
    asked: DateTime<Utc>,
    due: DateTime<Utc>,
    holidays: &Holidays,
) -> Reminders {
    let eve = by(due - Duration::days(1), holidays);
    let eve = (eve >= asked + APART).then_some(eve);
    let half = from(asked + (due - asked) / 2, holidays);
    let before = eve.unwrap_or(due);
    let half = (half >= asked + APART && half + APART <= before).then_some(half);
    Reminders {
        half,
        eve,
        late: Some(from(due, holidays)),
    }
}

/// What is to be said now of what is due at `due`: of several that were missed the last (W8). `None`: nothing is due, or offices are
/// closed.
pub(in crate::requests) fn nudge(
    planned: Reminders,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    holidays: &Holidays,
) -> Option<Nudge> {
    let is_due = |at: Option<DateTime<Utc>>| at.is_some_and(|at| at <= now);
    if ![planned.half, planned.eve, planned.late]
        .into_iter()
        .any(is_due)
        || !is_at_work(now, holidays)
    {
        return None;
    }
    match (is_due(planned.late), is_due(planned.eve)) {
        (true, _) => Some(Nudge::Late),
        // Over, but not late as reminders count it: said when offices open.
        _ if due <= now => None,
        (false, true) => Some(Nudge::Eve),
        (false, false) => Some(Nudge::Half),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bangkok as moment;
    use proptest::prelude::*;

    #[test]
    fn q2_reminders_come_at_half_time_a_day_before_and_when_late() {
        let holidays = Holidays::shipped();
        for (asked, due, half, eve, late) in [
            // Tuesday to Friday.
            (
                "2026-11-24 10:00",
                "2026-11-27 16:30",
                "2026-11-26 08:30",
                "2026-11-26 16:29",
                "2026-11-30 08:30",
            ),
            // Over a weekend: the day before is the working day before.
            (
                "2026-11-24 10:00",
                "2026-11-30 12:00",
                "2026-11-27 11:00",
                "2026-11-27 12:00",
                "2026-11-30 12:00",
            ),
            // A few hours.
            (
                "2026-11-24 09:00",
                "2026-11-24 15:00",
                "2026-11-24 12:00",
                "",
                "2026-11-24 15:00",
            ),
            (
                "2026-11-24 14:00",
                "2026-11-24 16:00",
                "",
                "",
                "2026-11-24 16:00",
            ),
        ] {
            let planned = reminders(moment(asked), moment(due), &holidays);
            let shown = |at: Option<DateTime<Utc>>| {
                at.map_or_else(String::new, |at| {
                    bangkok(at).format("%Y-%m-%d %H:%M").to_string()
                })
            };
            // The half that comes too near the eve is left out.
            let half = match asked {
                "2026-11-24 10:00" if due.ends_with("12:00") => "",
                _ => half,
            };
            assert_eq!(
                (
                    shown(planned.half).as_str(),
                    shown(planned.eve).as_str(),
                    shown(planned.late).as_str()
                ),
                (half, eve, late),
                "{asked} – {due}"
            );
        }
    }

    #[test]
    fn w8_of_what_was_missed_the_last_is_said_once() {
        let holidays = Holidays::shipped();
        let due = moment("2026-11-27 16:30");
        let planned = reminders(moment("2026-11-23 10:00"), due, &holidays);
        let said = |at: &str| nudge(planned, due, moment(at), &holidays);
        assert_eq!(said("2026-11-24 10:00"), None);
        assert_eq!(said("2026-11-25 14:00"), Some(Nudge::Half));
        assert_eq!(said("2026-11-26 23:00"), None);
        assert_eq!(said("2026-11-27 09:00"), Some(Nudge::Eve));
        assert_eq!(said("2026-11-28 09:00"), None);
        assert_eq!(said("2026-12-01 09:00"), Some(Nudge::Late));
    }

    proptest! {
        #[test]
        fn reminders_are_in_office_hours_and_in_their_order(begin in 0_i64..5_000, long in 1_i64..2_000) {
            let holidays = Holidays::shipped();
            let asked = moment("2026-11-24 08:15") + Duration::hours(begin);
            let due = asked + Duration::hours(long);
            let planned = reminders(asked, due, &holidays);
            let all: Vec<_> = [planned.half, planned.eve, planned.late].into_iter().flatten().collect();
            prop_assert!(all.iter().all(|at| *at > asked && is_at_work(*at, &holidays)));
            prop_assert!(all.is_sorted());
            prop_assert!(planned.eve.is_none_or(|eve| eve < due) && planned.late.is_some_and(|late| late >= due));
        }
    }
}
