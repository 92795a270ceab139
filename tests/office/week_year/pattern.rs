//! Who answers how: fixed, so that the year is the same each time.

use super::calendar::Tuesday;

/// The hours at which people speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hour {
    /// 10.00 on the call's day, five hours before it.
    Early,
    /// An hour after the call.
    Prompt,
    /// 07.00, half an hour before the reminder.
    Morning,
    /// 07.45, after the reminder.
    Reminded,
    /// 08.20, after the nudge.
    Nudged,
    /// 08.40, after the brief.
    Briefed,
    /// 10.00, during the session.
    Session,
    /// 13.00, after the close.
    Closed,
    /// 17.00, after the call list.
    Listed,
}

/// What somebody does about the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Some words.
    Words,
    /// Words of trouble, 🔴 by a tap; whether the governor has to act is not said.
    Red,
    /// The same, and the governor has to act.
    RedAsking,
    /// The same in 🟡.
    Yellow,
    /// Of what was 🔴 before: the governor has to act.
    Asks,
    /// *No change*, where it is offered; else words.
    Same,
    /// Asks to be excused, with a reason, where it was asked; else words.
    Excuse,
    /// Takes back what was said.
    TakesBack,
}

/// How many habits there are; an agency's is its place in the sheet, modulo this.
const HABITS: usize = 13;

/// What the agency at this place of the sheet does at this hour of a week.
pub fn deed(place: usize, week: &Tuesday, hour: Hour) -> Option<Deed> {
    let n = week.number;
    match (place % HABITS, hour) {
        // Always in time, each at another hour.
        (0, Hour::Prompt) | (1, Hour::Morning) | (2, Hour::Reminded) => Some(Deed::Words),
        (3, Hour::Nudged) | (4, Hour::Session) => Some(Deed::Words),
        // Something new every third week, and nothing between.
        (5, Hour::Morning) if n % 3 == 1 => Some(Deed::Words),
        (5, Hour::Morning) => Some(Deed::Same),
        // Late every second week.
        (6, Hour::Morning) if n % 2 == 1 => Some(Deed::Words),
        (6, Hour::Closed) if n % 2 == 0 => Some(Deed::Words),
        // Late and in trouble every third week.
        (7, Hour::Morning) if n % 3 != 0 => Some(Deed::Words),
        (7, Hour::Listed) if n % 6 == 0 => Some(Deed::Red),
        (7, Hour::Listed) if n % 6 == 3 => Some(Deed::Yellow),
        // Excused; excused and answered after all; answered, excused and taken back.
        (8, Hour::Prompt) if n % 4 == 0 => Some(Deed::Excuse),
        (8, Hour::Session) if n % 8 == 0 => Some(Deed::Words),
        (8, Hour::Prompt) if n % 4 == 2 => Some(Deed::Words),
        (8, Hour::Reminded) if n % 4 == 2 => Some(Deed::Excuse),
        (8, Hour::Session) if n % 4 == 2 => Some(Deed::TakesBack),
        (8, Hour::Morning) if n % 2 == 1 => Some(Deed::Words),
        // The days before, four weeks of five.
        (9, Hour::Early) if n % 5 != 0 => Some(Deed::Words),
        // In trouble: orders are asked for before the brief, after it, or not at all.
        (10, Hour::Prompt) if n % 3 == 1 => Some(Deed::RedAsking),
        (10, Hour::Prompt) => Some(Deed::Red),
        (10, Hour::Briefed) if n % 3 == 2 => Some(Deed::Asks),
        // Answered, taken back, and answered late.
        (11, Hour::Morning) => Some(Deed::Words),
        (11, Hour::Reminded) if n % 2 == 1 => Some(Deed::TakesBack),
        (11, Hour::Closed) if n % 2 == 1 => Some(Deed::Words),
        // The last never say anything.
        _ => None,
    }
}

/// Whether a delegate speaks for the agency this week, where there is one.
pub fn delegate_speaks(week: &Tuesday) -> bool {
    week.number % 7 == 3
}
