//! A private note.

use super::{button, in_short, moment, turn_pages};
use crate::{
    calendar,
    card::{Card, Matter},
    person::Language,
    requests,
    visits::{
        NOTE,
        chat::{Button, View},
        noting::Note,
        rules,
    },
};
use i18n_embed_fl::fl;

/// How much of a note a page shows, in UTF-16 units.
const SHOWN: usize = 3_000;

/// A note, page by page where it is long, and what can be done with it.
pub(in crate::visits) fn note(language: Language, note: &Note, page: usize) -> Card {
    let book = language.book();
    let name = note.agency.as_ref().map(|agency| agency.name(language));
    let mut card = Card::default().heading(match name {
        Some(name) => fl!(book, "visit-note-title", agency = name),
        None => fl!(book, "visit-loose"),
    });
    let mut at = moment(language, note.noted_at);
    if let Some(edited) = note.edited_at {
        let day = calendar::bangkok(edited);
        let hour = if day.date_naive() == calendar::bangkok(note.noted_at).date_naive() {
            calendar::hour::hour(language.into(), day.time())
        } else {
            moment(language, edited)
        };
        at = format!("{at} {}", fl!(book, "visit-edited", at = hour));
    }
    card = card.line(at);
    let pages = rules::pages(&note.words, SHOWN);
    let page = page.min(pages.len() - 1);
    if !note.words.is_empty() {
        card = card.line(fl!(book, "quoted", words = pages[page].trim()));
    }
    if note.media > 0 {
        card = card.line(fl!(book, "week-media", count = note.media));
    }
    let id = || note.id.clone();
    let card = card
        .line(fl!(book, "visit-private"))
        .line(fl!(book, "visit-note-how"))
        .about(Matter::new(NOTE, &note.id))
        .buttons(turn_pages(language, page, pages.len(), |to| {
            Button::Note(id(), to)
        }));
    let mut row = Vec::new();
    if note.media > 0 {
        row.push(button(fl!(book, "week-button-media"), &Button::Media(id())));
    }
    row.push(button(
        fl!(book, "visit-button-whose"),
        &Button::Whose(id()),
    ));
    row.push(button(
        fl!(book, "visit-button-delete"),
        &Button::Delete(id()),
    ));
    let card = card.buttons(row);
    // Of the note nothing stands in the request that is made from it (L7).
    let card = match &note.agency {
        Some(agency) => card.buttons(vec![requests::make_button(language, &agency.code, None)]),
        None => card,
    };
    match &note.dossier {
        None => card,
        Some(dossier) => card.buttons(vec![
            button(
                fl!(book, "visit-button-of-agency"),
                &Button::Notes(dossier.clone(), 0),
            ),
            button(
                fl!(book, "visit-button-dossier"),
                &Button::Show(dossier.clone(), View::First),
            ),
        ]),
    }
}

/// Is it to be deleted?
pub(in crate::visits) fn ask_delete(language: Language, note: &Note) -> Card {
    let book = language.book();
    let words = in_short(language, &note.words, note.media, 200);
    Card::says(fl!(book, "visit-ask-delete"))
        .line(fl!(book, "quoted", words = words))
        .buttons(vec![
            button(
                fl!(book, "visit-button-delete-yes"),
                &Button::DeleteYes(note.id.clone()),
            ),
            button(
                fl!(book, "visit-button-delete-no"),
                &Button::Note(note.id.clone(), 0),
            ),
        ])
}

/// There is nothing of it any more.
pub(in crate::visits) fn note_gone(language: Language) -> Card {
    let book = language.book();
    Card::says(fl!(book, "visit-gone"))
        .buttons(vec![button(fl!(book, "visit-button-all"), &Button::All(0))])
}

#[cfg(test)]
#[path = "note_tests.rs"]
mod tests;
