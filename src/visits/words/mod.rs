//! What is said of dossiers and private notes: a file a subject.

mod asked;
mod dossier;
mod lists;
mod note;

pub(super) use asked::*;
pub(super) use dossier::*;
pub(super) use lists::*;
pub(super) use note::*;

use super::chat::Button;
use crate::{
    calendar,
    card::{Button as CardButton, Card},
    person::{Agency, Language},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

/// `24 พ.ย. 2569 เวลา 10.12 น.`
fn moment(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::date_hour(language.into(), calendar::bangkok(at).naive_local())
}

/// `24 พ.ย.`
fn day(language: Language, at: DateTime<Utc>) -> String {
    calendar::date::day_month(language.into(), calendar::bangkok(at).date_naive())
}

/// The words of a note on one line, or how much came without any.
fn in_short(language: Language, words: &str, media: usize, most: usize) -> String {
    match words.is_empty() {
        true => fl!(language.book(), "week-media", count = media),
        false => crate::card::one_line(words, most),
    }
}

/// A row of buttons an agency.
fn offer(
    card: Card,
    language: Language,
    agencies: &[&Agency],
    does: impl Fn(&Agency) -> Button,
) -> Card {
    agencies
        .iter()
        .take(super::rules::OFFERED)
        .fold(card, |card, agency| {
            card.buttons(vec![button(agency.short(language), &does(agency))])
        })
}

/// The buttons that turn pages; none where there is one.
fn turn_pages(
    language: Language,
    page: usize,
    pages: usize,
    to: impl Fn(usize) -> Button,
) -> Vec<CardButton> {
    let book = language.book();
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(fl!(book, "button-back"), &to(page - 1)));
    }
    if pages > 1 {
        let (at, of) = ((page + 1).to_string(), pages.to_string());
        let label = fl!(book, "button-page", page = at, pages = of);
        row.push(button(label, &to(page)));
    }
    if page + 1 < pages {
        row.push(button(fl!(book, "button-next"), &to(page + 1)));
    }
    row
}
