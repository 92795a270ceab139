//! What the desk says.

use super::chat::Button;
use crate::{
    access::{
        Right as _, ToAlert, ToAnnounce, ToAskGovernor, ToAskWhere, ToFileOrders, ToKeepRoster,
        ToLookUp, ToReport, ToSayWhere, ToSeeOrders, ToSurvey, ToTalk, ToVisit, ToWriteOrders,
    },
    announcements,
    card::{Button as CardButton, Card},
    ids::Id,
    person::{Language, Person},
    projects, urgent, week, whereabouts,
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
    } else if ToSurvey::granted(person) {
        card = card.line(fl!(book, "desk-help-urgent-list"));
    }
    if ToSurvey::granted(person) {
        card = card.line(fl!(book, "desk-help-survey"));
    }
    if ToAskWhere::granted(person) {
        card = card.line(fl!(book, "desk-help-where-ask"));
    } else if ToSayWhere::granted(person) {
        card = card.line(fl!(book, "desk-help-where-say"));
    }
    if ToTalk::granted(person) {
        card = card.line(fl!(book, "desk-help-talk"));
    }
    if ToWriteOrders::granted(person) {
        card = card.line(fl!(book, "desk-help-order"));
    }
    if ToSeeOrders::granted(person) {
        card = card.line(fl!(book, "desk-help-orders"));
    }
    if ToFileOrders::granted(person) {
        card = card.line(fl!(book, "desk-help-letters"));
    }
    if ToAskGovernor::granted(person) {
        card = card.line(fl!(book, "desk-help-governor"));
    }
    if ToVisit::granted(person) {
        card = card.line(fl!(book, "desk-help-visit"));
    }
    if ToKeepRoster::granted(person) {
        card = card.line(fl!(book, "desk-help-roster"));
    }
    if ToAnnounce::granted(person) {
        card = card.line(fl!(book, "desk-help-announce"));
    } else if ToSurvey::granted(person) {
        card = card.line(fl!(book, "desk-help-receipts"));
    } else {
        card = card.line(fl!(book, "desk-help-circulars"));
    }
    if ToLookUp::granted(person) {
        card = card.line(fl!(book, "desk-help-who"));
    }
    card.line(fl!(book, "desk-help-all"))
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

/// What is this? (M93)
pub(super) fn what_is_this(person: &Person, kept: &Id) -> Card {
    let book = person.language.book();
    let mut card = Card::says(fl!(book, "desk-unclear"));
    let mut rest = Vec::new();
    if ToReport::granted(person) {
        rest.push(week::file_button(person.language, kept));
        rest.push(projects::file_button(person.language, kept));
    }
    if ToAlert::granted(person) {
        rest.push(urgent::file_button(person.language, kept));
    }
    if ToAnnounce::granted(person) {
        rest.push(announcements::kept_button(person.language, kept));
    }
    card = card.buttons(rest);
    if whereabouts::says_where(person) {
        card = card.buttons(vec![CardButton::press(
            fl!(book, "desk-button-where"),
            Button::Where(kept.clone()).data(),
        )]);
    }
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
