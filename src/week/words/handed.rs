//! The week's line for whoever takes a post over (R1a).

use super::{IN_A_LIST, button, marks, moment, reference, spoken_words, title};
use crate::{
    card::Button as CardButton,
    person::Language,
    week::{board::Spoken, chat::Button, rules::Week, store::Roll},
};
use i18n_embed_fl::fl;

/// The open week of the agency: what it has said, or until when it may.
pub fn handed(language: Language, week: &Week, roll: &Roll, spoken: Option<&Spoken>) -> String {
    let book = language.book();
    let title = title(language, week);
    let reference = reference(language, roll.serial);
    match spoken {
        Some(spoken) => fl!(
            book,
            "week-handed-answered",
            week = title,
            light = spoken.light.sign(),
            words = spoken_words(language, spoken, IN_A_LIST),
            marks = marks(language, week, spoken),
            reference = reference
        ),
        None => fl!(
            book,
            "week-handed-open",
            week = title,
            close = moment(language, week, week.close_at),
            reference = reference
        ),
    }
}

/// What the call would have offered: to be excused (W6a).
pub fn handed_button(language: Language, roll: &Roll) -> CardButton {
    button(
        fl!(language.book(), "week-button-excuse"),
        &Button::Excuse(roll.id.clone()),
    )
}

#[cfg(test)]
#[path = "handed_tests.rs"]
mod tests;
