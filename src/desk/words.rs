//! What the desk says.

use super::chat::Button;
use crate::{
    access::{Right as _, ToAlert, ToKeepRoster, ToReport, ToSurvey},
    card::{Button as CardButton, Card},
    ids::Id,
    person::{Language, Person},
    urgent, week,
};
use i18n_embed_fl::fl;

/// Neither kept nor passed on (M94).
pub(super) fn secret(language: Language, label: &str) -> Card {
    Card::says(fl!(language.book(), "desk-secret", label = label))
}

/// A question was closed, or there was none.
pub(super) fn cancelled(language: Language, open: bool) -> Card {
    let book = language.book();
    Card::says(if open {
        fl!(book, "desk-cancelled")
    } else {
        fl!(book, "desk-nothing-open")
    })
}

/// What can be done here, by what the person may do.
pub(super) fn help(person: &Person) -> Card {
    let book = person.language.book();
    let mut card = Card::says(fl!(book, "desk-help"));
    if ToReport::granted(person) {
        card = card.line(fl!(book, "desk-help-report"));
    }
    if ToAlert::granted(person) {
        card = card.line(fl!(book, "desk-help-urgent"));
    }
    if ToSurvey::granted(person) {
        card = card.line(fl!(book, "desk-help-survey"));
    }
    if ToKeepRoster::granted(person) {
        card = card.line(fl!(book, "desk-help-roster"));
    }
    card.line(fl!(book, "desk-help-who"))
        .line(fl!(book, "desk-help-all"))
}

/// A command that is not there.
pub(super) fn unknown_command(language: Language) -> Card {
    Card::says(fl!(language.book(), "desk-unknown-command"))
}

/// One line for a courtesy (U7). Whoever reports is told that this was not it.
pub(super) fn welcome(person: &Person) -> Card {
    let book = person.language.book();
    Card::says(if ToReport::granted(person) {
        fl!(book, "desk-courtesy-report")
    } else {
        fl!(book, "desk-courtesy")
    })
}

/// No tracking (L1).
pub(super) fn live_location(language: Language) -> Card {
    Card::says(fl!(language.book(), "desk-live-location"))
}

/// A sticker, a poll, a game, somebody's contact.
pub(super) fn useless(language: Language) -> Card {
    Card::says(fl!(language.book(), "desk-useless"))
}

/// What a kept message may be filed as, by who sent it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offered {
    /// An answer for the week.
    pub reports: bool,
    /// An urgent matter.
    pub alerts: bool,
}

/// What is this? (M93)
pub(super) fn what_is_this(language: Language, kept: &Id, offered: Offered) -> Card {
    let book = language.book();
    let mut row = Vec::new();
    if offered.reports {
        row.push(week::file_button(language, kept));
    }
    if offered.alerts {
        row.push(urgent::file_button(language, kept));
    }
    let card = Card::says(fl!(book, "desk-unclear")).buttons(row);
    card.buttons(vec![CardButton::press(
        fl!(book, "desk-button-note"),
        Button::Note(kept.clone()).data(),
    )])
}

/// Left as a note of the sender's own: it stays in this chat, and the office keeps nothing.
pub(super) fn left_as_note(language: Language) -> Card {
    Card::says(fl!(language.book(), "desk-noted"))
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
