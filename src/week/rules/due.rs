//! What is due of a week now, and what is no longer worth doing (W8).

use super::week::{Moment, Week};
use chrono::{DateTime, Utc};

/// What is to be done about a moment now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It happens.
    Happens,
    /// It no longer makes sense, or is said by a later one: recorded as missed (W8).
    Missed,
}

/// What is due now of a week of which `past` has happened or was missed already. In the order of the week.
///
/// Of the call and the reminders at most one happens at a time: things due together arrive as one message (W6b).
#[must_use]
pub fn due(week: &Week, past: &[Moment], now: DateTime<Utc>) -> Vec<(Moment, Deed)> {
    if week.skipped {
        return Vec::new();
    }
    let open: Vec<Moment> = Moment::ALL
        .into_iter()
        .filter(|moment| !past.contains(moment) && week.at(*moment) <= now)
        .collect();
    let asks = |moment: &Moment| matches!(moment, Moment::Call | Moment::Remind | Moment::Nudge);
    // The call says what the reminders would; of the reminders the last one does.
    let speaks = if open.contains(&Moment::Call) {
        Some(Moment::Call)
    } else {
        open.iter().copied().rfind(asks)
    };
    open.iter()
        .map(|moment| {
            let worth = now < week.worth_until(*moment);
            let spoken = asks(moment) && speaks != Some(*moment);
            let uncalled = *moment != Moment::Call && week_was_never_called(week, past, &open, now);
            let deed = if worth && !spoken && !uncalled {
                Deed::Happens
            } else {
                Deed::Missed
            };
            (*moment, deed)
        })
        .collect()
}

/// A week whose call is beyond catching up has nobody to remind, brief about or close.
fn week_was_never_called(
    week: &Week,
    past: &[Moment],
    open: &[Moment],
    now: DateTime<Utc>,
) -> bool {
    !past.contains(&Moment::Call)
        && open.contains(&Moment::Call)
        && now >= week.worth_until(Moment::Call)
}

#[cfg(test)]
#[path = "due_tests.rs"]
mod tests;
