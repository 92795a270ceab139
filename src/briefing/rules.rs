//! What stands on the first screen, and which words ask for a brief; pure.

use crate::{
    people::naming::{Directory, Found},
    week,
};
use chrono::NaiveDate;

/// How many agencies are offered when a name fits several.
pub(super) const OFFERED: usize = 8;

/// How long words may be that name something, in characters.
const LONGEST: usize = 60;

/// How many lines each group gets when `room` are there: each its least, as far as it has lines, and the first ones the rest (B1).
#[must_use]
pub(super) fn share<const GROUPS: usize>(
    lines: [usize; GROUPS],
    least: [usize; GROUPS],
    room: usize,
) -> [usize; GROUPS] {
    let mut shares = [0; GROUPS];
    let mut left = room;
    for group in 0..GROUPS {
        shares[group] = lines[group].min(least[group]).min(left);
        left -= shares[group];
    }
    for group in 0..GROUPS {
        let more = (lines[group] - shares[group]).min(left);
        shares[group] += more;
        left -= more;
    }
    shares
}

/// Whether words behind the Thai word for the brief name something it can be of: a week, or after a space an agency (U2). An ordinary
/// sentence that begins with that word does not.
#[must_use]
pub(super) fn asks(words: &str, today: NaiveDate, agencies: impl FnOnce() -> Directory) -> bool {
    if words.trim().is_empty() || words.chars().count() > LONGEST || words.trim().contains('\n') {
        return false;
    }
    if week::which(words, today).is_some() {
        return true;
    }
    words.starts_with(char::is_whitespace)
        && match agencies().find(words.trim()) {
            Found::Nothing => false,
            Found::One(_) => true,
            Found::Several(several) => several.len() <= OFFERED,
        }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
