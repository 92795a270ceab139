//! What the secretariat does with a week, and what it is told of that (W9).

use super::{asking, week_day};
use crate::{
    card::Card,
    person::{Language, Post},
    week::{rules::Week, store::Roll},
    words::post_name,
};
use i18n_embed_fl::fl;

/// A nudge by the secretariat's hand (W9).
pub fn pushed(language: Language, week: &Week, roll: &Roll, post: &Post, same: bool) -> Card {
    let who = post_name(language, post);
    let day = week_day(language, week);
    asking(
        language,
        roll,
        post,
        same,
        fl!(language.book(), "week-push", who = who, day = day),
    )
}

/// Toast: how many were nudged.
pub fn nudged(language: Language, count: usize) -> String {
    if count == 0 {
        fl!(language.book(), "week-nudged-nobody")
    } else {
        fl!(language.book(), "week-nudged", count = count)
    }
}

#[cfg(test)]
#[path = "steering_tests.rs"]
mod tests;
