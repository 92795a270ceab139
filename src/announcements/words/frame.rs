//! What stands round the content in each reader's language (A1, A4, A6; M19, M87, M88).

use super::{button, hour, on, reference};
use crate::{
    announcements::{chat::Button, content::Frame, store::Announcement},
    card::{Card, Keyboard, Matter},
    people,
    person::Language,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// What is asked of this reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::announcements) enum Asks {
    /// It is shown before it goes out; the button does nothing.
    Preview,
    /// To acknowledge it, if that is wanted.
    Once,
    /// To acknowledge it again: it was corrected since (A6).
    Again,
    /// Nothing more: acknowledged then, in time or late.
    Nothing { at: DateTime<Utc>, late: bool },
}

/// The frame as this reader sees it.
pub(in crate::announcements) fn frame(language: Language, of: &Announcement, asks: Asks) -> Frame {
    let book = language.book();
    let office = people::words::office_name(language);
    let head = match of.corrected_at {
        Some(at) => fl!(
            book,
            "announce-head-corrected",
            office = office,
            when = on(language, at)
        ),
        None => fl!(book, "announce-head", office = office),
    };
    let until = of.ack_until.map(|until| on(language, until));
    let ask = || match until.clone() {
        Some(until) => fl!(book, "announce-asks-by", until = until),
        None => fl!(book, "announce-asks"),
    };
    let line = match asks {
        _ if !of.acknowledge => None,
        Asks::Preview | Asks::Once => Some(ask()),
        Asks::Again => Some(fl!(book, "announce-asks-again")),
        Asks::Nothing { at, late } => Some(acknowledged(language, of, at, late)),
    };
    let does = match asks {
        Asks::Preview => Some(Button::Preview),
        Asks::Once | Asks::Again => Some(Button::Acknowledge(of.id.clone())),
        Asks::Nothing { .. } => None,
    };
    let keyboard = match does.filter(|_| of.acknowledge) {
        Some(does) => Keyboard::Inline(vec![vec![button(
            fl!(book, "announce-button-acknowledge"),
            &does,
        )]]),
        None => Keyboard::None,
    };
    let named = reference(language, of.number);
    let reference = fl!(book, "announce-reference", number = named);
    let foot: Vec<String> = line.into_iter().chain([reference]).collect();
    Frame {
        head,
        foot: foot.join("\n"),
        keyboard,
    }
}

/// That it is acknowledged; after its time, that too (A4).
pub(in crate::announcements) fn acknowledged(
    language: Language,
    of: &Announcement,
    at: DateTime<Utc>,
    late: bool,
) -> String {
    let book = language.book();
    match of.ack_until.filter(|_| late) {
        Some(until) => fl!(
            book,
            "announce-acknowledged-late",
            when = on(language, at),
            until = hour(language, until, at)
        ),
        None => fl!(book, "announce-acknowledged", when = on(language, at)),
    }
}

/// On the button of a preview.
pub(in crate::announcements) fn only_preview(language: Language) -> String {
    fl!(language.book(), "announce-only-preview")
}

/// It had been acknowledged before.
pub(in crate::announcements) fn acknowledged_before(language: Language) -> String {
    fl!(language.book(), "announce-acknowledged-before")
}

/// It was recalled: nothing is to be acknowledged.
pub(in crate::announcements) fn no_longer(language: Language) -> String {
    fl!(language.book(), "announce-no-longer")
}

/// The reminder to whoever has not acknowledged it (A5).
pub(in crate::announcements) fn reminder(
    language: Language,
    of: &Announcement,
    late: bool,
) -> Card {
    let book = language.book();
    let named = super::named(language, of);
    let number = reference(language, of.number);
    let line = match (of.ack_until, late) {
        (Some(until), false) => fl!(book, "announce-asks-by", until = on(language, until)),
        (Some(until), true) => fl!(book, "announce-asks-late", until = on(language, until)),
        (None, _) => fl!(book, "announce-asks"),
    };
    Card::says(fl!(book, "announce-reminder", words = named))
        .line(line)
        .line(fl!(book, "announce-reference", number = number))
        .buttons(vec![button(
            fl!(book, "announce-button-acknowledge"),
            &Button::Acknowledge(of.id.clone()),
        )])
        .about(Matter::new(crate::announcements::ANNOUNCEMENT, &of.id))
}

/// To whoever had acknowledged it before it was corrected: the corrected copy makes no sound (A6).
pub(in crate::announcements) fn corrected(language: Language, of: &Announcement) -> Card {
    let book = language.book();
    let number = reference(language, of.number);
    Card::says(fl!(
        book,
        "announce-corrected",
        words = super::named(language, of)
    ))
    .line(fl!(book, "announce-asks-again"))
    .line(fl!(book, "announce-reference", number = number))
    .buttons(vec![button(
        fl!(book, "announce-button-acknowledge"),
        &Button::Acknowledge(of.id.clone()),
    )])
    .about(Matter::new(crate::announcements::ANNOUNCEMENT, &of.id))
}

/// A line for a successor: what the predecessor had not acknowledged (R1a).
pub(in crate::announcements) fn handed(language: Language, numbers: &[i64]) -> String {
    let named: Vec<String> = numbers
        .iter()
        .map(|number| reference(language, Some(*number)))
        .collect();
    fl!(
        language.book(),
        "announce-handed",
        numbers = named.join(", ")
    )
}

/// The button that shows one to its recipient again.
pub(in crate::announcements) fn open_button(
    language: Language,
    (id, number): (&crate::ids::Id, i64),
) -> crate::card::Button {
    let number = reference(language, Some(number));
    button(
        fl!(language.book(), "announce-button-read", number = number),
        &Button::Read(id.clone()),
    )
}

/// A reminder, or the like, when it has done its work.
pub(in crate::announcements) fn settled(
    language: Language,
    of: &Announcement,
    acknowledged: String,
) -> Card {
    let number = reference(language, of.number);
    Card::says(super::named(language, of))
        .line(acknowledged)
        .line(fl!(language.book(), "announce-reference", number = number))
        .about(Matter::new(crate::announcements::ANNOUNCEMENT, &of.id))
}

#[cfg(test)]
#[path = "frame_tests.rs"]
mod tests;
