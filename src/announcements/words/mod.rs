//! What is said of announcements: a file a subject, and here the pieces that several of them are made of.

mod asked;
mod draft;
mod draft_asked;
mod frame;
mod lists;
mod live;
mod sheet;

pub(super) use asked::*;
pub(super) use draft::*;
pub(super) use draft_asked::*;
pub(super) use frame::*;
pub(super) use lists::*;
pub(super) use live::*;
pub(super) use sheet::*;

use super::{chat::Button, store::Announcement};
use crate::{
    calendar,
    card::{Button as CardButton, one_line},
    person::Language,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How much of the words names an announcement in a list, in UTF-16 units.
const IN_A_LINE: usize = 60;
/// How much of what somebody wrote stands on the card that passes it on: the frame needs the rest.
const IN_FULL: usize = crate::card::TEXT_UNITS - 1200;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

/// `ว-12`; without a number in the making.
pub(super) fn reference(language: Language, number: Option<i64>) -> String {
    let number = number.map_or_else(|| "…".to_owned(), |number| number.to_string());
    fl!(language.book(), "announce-number", number = number)
}

/// What names it in a list: the first of its words, or what it is.
fn named(language: Language, announcement: &Announcement) -> String {
    match announcement.content.words() {
        "" => fl!(language.book(), "announce-without-words"),
        words => one_line(words, IN_A_LINE),
    }
}

/// Day and hour: what is read tomorrow must not say today.
fn on(language: Language, at: DateTime<Utc>) -> String {
    let local = calendar::bangkok(at).naive_local();
    calendar::hour::weekday_date_hour(language.into(), local)
}

/// The same, short enough for a button.
fn on_button(language: Language, at: DateTime<Utc>) -> String {
    let local = calendar::bangkok(at);
    let day = calendar::date::weekday_day_month(language.into(), local.date_naive());
    format!(
        "{day} {}",
        calendar::hour::hour(language.into(), local.time())
    )
}

/// The hour; with the day where that is not today's.
fn hour(language: Language, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (calendar::bangkok(at), calendar::bangkok(now));
    match local.date_naive() == today.date_naive() {
        true => calendar::hour::hour(language.into(), local.time()),
        false => on(language, at),
    }
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
