//! Nothing has changed: last week's answer counts again (W2).

use super::{button, reference};
use crate::{
    card::{Button as CardButton, Card},
    person::{Language, Post},
    week::{chat::Button, store::Roll},
};
use chrono::NaiveDate;
use i18n_embed_fl::fl;

/// The button by which last week's answer counts again (W2).
pub fn same_button(language: Language, post: &Post, tuesday: NaiveDate) -> CardButton {
    button(
        fl!(language.book(), "week-button-same"),
        &Button::Same(post.id.clone(), tuesday),
    )
}

/// Toast: last week's answer counts again.
pub fn unchanged(language: Language) -> String {
    fl!(language.book(), "week-unchanged")
}

/// Toast: there is an answer already.
pub fn answered_already(language: Language) -> String {
    fl!(language.book(), "week-answered-already")
}

/// After weeks in which nothing has changed: one sentence, please (M37). What was said instead was none.
pub fn ask_sentence(language: Language, roll: &Roll) -> Card {
    Card::says(fl!(language.book(), "week-ask-sentence"))
        .line(reference(language, roll.serial))
        .about(roll.matter())
}

#[cfg(test)]
#[path = "repeating_tests.rs"]
mod tests;
