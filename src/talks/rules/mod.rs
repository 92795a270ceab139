//! What is decided about a talk without asking anybody: when it widens, when it is reminded, what a typed time means. Pure.

mod hour;

pub(super) use hour::{Hour, hour, offers};

use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// So long an agency's head has before its delegates are told as well (L4).
pub(super) const HEAD_HAS: Duration = Duration::minutes(10);
/// So long the governor has before the secretariat is told as well (L6).
pub(super) const GOVERNOR_HAS: Duration = Duration::hours(1);
/// An agreed time is reminded so long ahead (L4).
pub(super) const AHEAD: Duration = Duration::minutes(5);
/// What *in 10 minutes* means.
pub(super) const SOON: Duration = Duration::minutes(10);
/// So far ahead a time may be agreed: what is later is a matter for letters.
pub(super) const FURTHEST: Duration = Duration::days(7);
/// How long a talk takes in a calendar.
pub(super) const TAKES: Duration = Duration::minutes(10);
/// After an outage others of an agency are told so much later at most: whoever wanted to talk then has telephoned since.
const STILL_WORTH_IT: Duration = Duration::hours(2);

/// Who wants to talk to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(super) enum Way {
    /// Governor or vice to an agency (L4).
    ToAgency,
    /// An agency to the governor (L6).
    ToGovernor,
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    /// The agency is calling now.
    Calling,
    /// The agency calls in ten minutes.
    Soon,
    /// At an agreed time.
    At,
    /// Somebody else of the agency calls.
    Deputy,
    /// The governor has time now.
    Now,
    /// It is to be raised in the session.
    Tuesday,
    /// It is to be written instead.
    Write,
}

/// When both are reminded of a talk agreed `now` for `at`: not at all where the reminder would come on the heels of the agreement.
pub(super) fn remind_at(at: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    Some(at - AHEAD).filter(|remind| *remind > now)
}

/// Whether a reminder that is due still says something: until the talk itself.
pub(super) fn is_worth_reminding(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < at
}

/// Whether others of the agency are still to be told of a talk that should have widened at `widens_at`. The asker is told in any case.
pub(super) fn is_worth_widening(way: Way, widens_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    match way {
        Way::ToAgency => now - widens_at <= STILL_WORTH_IT,
        // A head who asked for time waits for an answer however late it is.
        Way::ToGovernor => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bangkok;

    #[test]
    fn l4_a_reminder_comes_five_minutes_ahead_or_not_at_all() {
        let now = bangkok("2026-11-24 10:00");
        for (at, expected) in [
            ("2026-11-24 13:30", Some("2026-11-24 13:25")),
            ("2026-11-24 10:06", Some("2026-11-24 10:01")),
            ("2026-11-24 10:05", None),
            ("2026-11-24 10:02", None),
        ] {
            assert_eq!(remind_at(bangkok(at), now), expected.map(bangkok), "{at}");
        }
        let at = bangkok("2026-11-24 13:30");
        assert!(is_worth_reminding(at, bangkok("2026-11-24 13:29")));
        assert!(!is_worth_reminding(at, at));
    }

    #[test]
    fn w8_after_an_outage_others_are_told_while_it_makes_sense() {
        let due = bangkok("2026-11-24 10:10");
        let late = bangkok("2026-11-24 12:11");
        assert!(is_worth_widening(Way::ToAgency, due, due));
        assert!(!is_worth_widening(Way::ToAgency, due, late));
        assert!(is_worth_widening(Way::ToGovernor, due, late));
    }
}
