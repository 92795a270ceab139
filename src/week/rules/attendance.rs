//! Who comes to the session (W0).

use super::{light::trouble, week::Week};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who comes to the session for an agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Coming {
    /// เข้าร่วมเอง.
    Head,
    /// มอบผู้แทน.
    Deputy,
    /// ขอลาประชุม: from the session; the answer is asked for all the same.
    Excused,
}

impl Coming {
    /// What can be tapped, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Head, Self::Deputy, Self::Excused];
}

/// Why it cannot be said who comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// There is no session.
    CalledOff,
    /// It has begun.
    Begun,
}

/// Whether it can still be said, and changed, who comes.
///
/// # Errors
/// Why not.
pub fn attendance_open(week: &Week, now: DateTime<Utc>) -> Result<(), Closed> {
    if week.called_off || week.skipped {
        Err(Closed::CalledOff)
    } else if now >= week.session_at {
        Err(Closed::Begun)
    } else {
        Ok(())
    }
}

/// Whether the session can be called off: from the call until it begins.
#[must_use]
pub fn may_call_off(week: &Week, now: DateTime<Utc>) -> bool {
    week.call_at <= now && attendance_open(week, now).is_ok()
}

/// The longest name, with rank and position, in characters.
const NAME: usize = 80;

/// The name that the words are, if they may be one: a line without figures but a phone number, and without trouble. Anything else is
/// what an agency has to report.
#[must_use]
pub fn name(words: &str) -> Option<String> {
    let words = words.trim();
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let is_name = !words.is_empty()
        && !words.contains(['\n', '%', '?'])
        && words.chars().count() <= NAME
        && words.split_whitespace().count() <= 10
        && (digits == 0 || (9..=12).contains(&digits))
        && trouble(words).is_none();
    is_name.then(|| words.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
#[path = "attendance_tests.rs"]
mod tests;
