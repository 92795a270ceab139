//! What is said of requests: a file a side, and here the pieces that several of them are made of.

mod asked;
mod draft;
mod list;
mod open;
mod sheet;
mod told;

pub(super) use asked::*;
pub(super) use draft::*;
pub(super) use list::*;
pub(super) use open::*;
pub(crate) use sheet::*;
pub(super) use told::*;

use super::{
    ERRAND,
    chat::Button,
    rules::{SourceKind, Word},
    store::{Errand, Request},
    view::View,
};
use crate::{
    calendar,
    card::{Button as CardButton, Card, Matter, one_line},
    people::Holder,
    person::{Language, Post, Role},
    words::{officer, post_name},
};
use chrono::{DateTime, NaiveDate, Utc};
use i18n_embed_fl::fl;

/// How much of the words a line of a list shows, in UTF-16 units.
const IN_A_LINE: usize = 70;
/// How much of them stands on a card about something else.
const IN_SHORT: usize = 200;
/// How much of what somebody wrote stands on the card that passes it on: the frame needs the rest.
const IN_FULL: usize = crate::card::TEXT_UNITS - 1200;

/// The matter to which replies to its messages belong.
fn matter(errand: &Errand) -> Matter {
    Matter::new(ERRAND, &errand.id)
}

/// `ข-123` or `R-123` (U3), as the last line.
fn ends(language: Language, errand: &Errand, card: Card) -> Card {
    let serial = errand.serial.to_string();
    card.line(fl!(language.book(), "request-reference", serial = serial))
        .about(matter(errand))
}

/// `ข-123`.
fn serial(language: Language, errand: &Errand) -> String {
    short_reference(language, errand.serial)
}

/// `ข-123`, of this number.
pub(super) fn short_reference(language: Language, serial: i64) -> String {
    let serial = serial.to_string();
    fl!(language.book(), "request-number", serial = serial)
}

fn hour(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::hour(language.into(), calendar::bangkok(at).time())
}

/// The hour; with the day where that is not today's.
fn when(language: Language, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (calendar::bangkok(at), calendar::bangkok(now));
    match local.date_naive() == today.date_naive() {
        true => hour(language, at),
        false => on(language, at),
    }
}

/// Day and hour.
fn on(language: Language, at: DateTime<Utc>) -> String {
    let local = calendar::bangkok(at).naive_local();
    calendar::hour::weekday_date_hour(language.into(), local)
}

/// Day and hour without the year: as short as a button has to be.
fn near(language: Language, at: DateTime<Utc>) -> String {
    let local = calendar::bangkok(at).naive_local();
    let day = calendar::date::weekday_day_month(language.into(), local.date());
    format!("{day} {}", hour(language, at))
}

fn day(language: Language, day: NaiveDate) -> String {
    calendar::date::date(language.into(), day)
}

/// By when it is due, as it stands now.
fn due(language: Language, view: &View) -> String {
    let due = view.errand.due_at.or(view.request.due_at);
    due.map_or_else(String::new, |due| on(language, due))
}

fn quoted(language: Language, words: &str) -> String {
    fl!(language.book(), "quoted", words = words)
}

/// Whoever asks, as it stands within a sentence. The roster has positions in one language: an English sentence has the role.
fn asker(language: Language, post: &Post) -> String {
    let book = language.book();
    match (language, post.role) {
        (Language::English, Role::Governor) => fl!(book, "request-the-governor"),
        (Language::English, _) => fl!(book, "request-the-vice"),
        (Language::Thai, Role::Governor | Role::Vice) if !post.position.is_empty() => {
            post_name(language, post)
        }
        (Language::Thai, Role::Governor) => fl!(book, "request-the-governor"),
        (Language::Thai, _) => fl!(book, "request-the-vice"),
    }
}

/// Somebody who reads what was passed on, as they are spoken of.
fn called(language: Language, post: &Post) -> String {
    match post.role {
        Role::Governor | Role::Vice => asker(language, post),
        _ => post_name(language, post),
    }
}

/// What an agency is sent (R0), as a word.
fn kind(language: Language, word: Word) -> String {
    let book = language.book();
    match word {
        Word::Order => fl!(book, "request-word-order"),
        Word::Cooperation => fl!(book, "request-word-cooperation"),
    }
}

/// The same of several.
fn kinds(language: Language, words: &[Word]) -> String {
    match (
        words.contains(&Word::Order),
        words.contains(&Word::Cooperation),
    ) {
        (true, true) => fl!(language.book(), "request-word-both"),
        (false, true) => kind(language, Word::Cooperation),
        _ => kind(language, Word::Order),
    }
}

/// `ข้อสั่งการผู้ว่าราชการจังหวัด`, or `ผู้ว่าราชการจังหวัดขอความร่วมมือ`.
fn title(language: Language, view: &View) -> String {
    let book = language.book();
    let by = asker(language, &view.asker);
    match view.word() {
        Word::Order => fl!(book, "request-order-by", by = by),
        Word::Cooperation => fl!(book, "request-cooperation-by", by = by),
    }
}

/// How far it has come, with how late it is (P4).
fn state(language: Language, errand: &Errand, now: DateTime<Utc>) -> String {
    let book = language.book();
    let stands = match errand {
        one if one.closed_at.is_some() => return fl!(book, "request-state-closed"),
        one if one.answered_at.is_some() => return fl!(book, "request-state-answered"),
        one if one.wants_until.is_some() => fl!(book, "request-state-wants"),
        one if one.accepted_at.is_some() => fl!(book, "request-state-accepted"),
        _ => fl!(book, "request-state-sent"),
    };
    match errand.due_at {
        Some(due) if due < now => format!("{} • {stands}", late(language, due, now)),
        _ => stands,
    }
}

/// How late it is (P4).
fn late(language: Language, due: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let length = calendar::length::length(language.into(), now - due);
    fl!(language.book(), "request-late", length = length)
}

/// What is to be done and not to be done, and the letter (Q4).
fn further(language: Language, card: Card, request: &Request) -> Card {
    let book = language.book();
    let mut card = card;
    if !request.does.is_empty() {
        card = card.line(fl!(book, "request-do", words = request.does.as_str()));
    }
    if !request.donts.is_empty() {
        card = card.line(fl!(book, "request-dont", words = request.donts.as_str()));
    }
    match (request.letter, request.letter_on) {
        (_, Some(on)) => {
            let (number, on) = (request.letter_words.as_str(), day(language, on));
            card.line(fl!(book, "request-letter-is", number = number, day = on))
        }
        (true, None) => card.line(fl!(book, "request-letter-follows")),
        (false, None) => card,
    }
}

/// From what it was made (Q3).
fn source(language: Language, card: Card, request: &Request) -> Card {
    let book = language.book();
    match request.source_kind {
        Some(SourceKind::Answer) => card.line(fl!(book, "request-about-answer")),
        Some(SourceKind::Project) => card.line(fl!(book, "request-about-project")),
        Some(SourceKind::Urgent) => card.line(fl!(book, "request-about-urgent")),
        None => card,
    }
}

/// What the request says, on a card about something else; or that it was taken back.
fn of(language: Language, request: &Request, most: usize) -> String {
    let book = language.book();
    match request.is_gone() {
        true => fl!(book, "request-word-withheld"),
        false => {
            let words = one_line(&request.words, most);
            fl!(book, "request-of", words = words)
        }
    }
}

/// The line that says when it was changed after somebody else had read it (U10).
fn edited(language: Language, card: Card, request: &Request) -> Card {
    match request.edited_at {
        Some(at) => {
            let hour = hour(language, at);
            card.line(fl!(language.book(), "request-word-edited", hour = hour))
        }
        None => card,
    }
}

/// The officer with the number (P3); or that there is none.
fn whom(language: Language, holder: Option<&Holder>) -> String {
    match holder {
        Some(holder) => officer(language, &holder.name, holder.phone()),
        None => fl!(language.book(), "officer-none"),
    }
}

/// The words in a line, or what came instead of them.
fn in_a_line(language: Language, words: &str, media: usize) -> String {
    match words.trim() {
        "" => fl!(language.book(), "request-word-media", count = media),
        words => quoted(language, &one_line(words, IN_A_LINE)),
    }
}

fn list(language: Language, names: &[String]) -> String {
    names.join(&fl!(language.book(), "list-comma"))
}

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
