//! The own notes: by agency, and those about one.

use super::{button, day, in_short, turn_pages};
use crate::{
    card::{Card, one_line},
    ids::Id,
    person::{Agency, Language},
    visits::{
        chat::{Button, View},
        noting::Note,
        store::Pile,
    },
};
use i18n_embed_fl::fl;

/// How many notes, or agencies, a page shows.
pub(in crate::visits) const PAGE: usize = 8;
/// How much of a note a line shows, in UTF-16 units.
const IN_A_LINE: usize = 90;
/// How many numbers stand in a row of buttons.
const IN_A_ROW: usize = 4;

/// The own notes by agency, those with the newest first.
pub(in crate::visits) fn all(
    language: Language,
    piles: &[Pile],
    agencies: &[Agency],
    page: usize,
) -> Card {
    let book = language.book();
    if piles.is_empty() {
        return Card::says(fl!(book, "visit-none")).line(fl!(book, "visit-none-how"));
    }
    let pages = piles.len().div_ceil(PAGE);
    let page = page.min(pages - 1);
    let count: i64 = piles.iter().map(|pile| pile.notes).sum();
    let card = Card::default()
        .heading(fl!(book, "visit-all-title", count = count))
        .line(fl!(book, "visit-private"));
    piles
        .iter()
        .skip(page * PAGE)
        .take(PAGE)
        .fold(card, |card, pile| {
            let agency = agencies
                .iter()
                .find(|agency| Some(&agency.code) == pile.agency.as_ref());
            let name = match agency {
                Some(agency) => agency.short(language).to_owned(),
                None => fl!(book, "visit-loose"),
            };
            let at = day(language, pile.last_at);
            let label = format!("{} ({}) • {at}", one_line(&name, 22), pile.notes);
            card.buttons(vec![match &pile.dossier {
                Some(dossier) => button(label, &Button::Notes(dossier.clone(), 0)),
                None => button(label, &Button::Loose(0)),
            }])
        })
        .buttons(turn_pages(language, page, pages, Button::All))
}

/// The own notes about one agency, or those about none as yet, the newest first; the numbers open them.
pub(in crate::visits) fn notes(
    language: Language,
    agency: Option<&Agency>,
    dossier: Option<&Id>,
    notes: &[Note],
    (page, count): (usize, usize),
) -> Card {
    let book = language.book();
    let name = agency.map_or_else(
        || fl!(book, "visit-loose"),
        |agency| agency.name(language).to_owned(),
    );
    let title = fl!(book, "visit-notes-of", agency = name, count = count);
    let mut card = Card::default().heading(title);
    if notes.is_empty() {
        card = card.line(fl!(book, "visit-none"));
    }
    let first = page * PAGE + 1;
    for (at, note) in notes.iter().enumerate() {
        let words = in_short(language, &note.words, note.media, IN_A_LINE);
        let day = day(language, note.noted_at);
        card = card.line(format!("{}. {day}: {words}", first + at));
    }
    let numbers: Vec<_> = notes
        .iter()
        .enumerate()
        .map(|(at, note)| {
            let does = Button::Note(note.id.clone(), 0);
            button((first + at).to_string(), &does)
        })
        .collect();
    let card = numbers
        .chunks(IN_A_ROW)
        .fold(card, |card, row| card.buttons(row.to_vec()));
    let pages = count.div_ceil(PAGE).max(1);
    let to = |page| match dossier {
        Some(dossier) => Button::Notes(dossier.clone(), page),
        None => Button::Loose(page),
    };
    let mut last = vec![button(fl!(book, "visit-button-all"), &Button::All(0))];
    if let Some(dossier) = dossier {
        let does = Button::Show(dossier.clone(), View::First);
        last.push(button(fl!(book, "visit-button-dossier"), &does));
    }
    card.line(fl!(book, "visit-private"))
        .buttons(turn_pages(language, page, pages, to))
        .buttons(last)
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
