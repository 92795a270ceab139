//! What is asked: of which agency, and for the note.

use super::{button, offer};
use crate::{
    card::{Card, Matter, one_line},
    ids::Id,
    person::{Agency, Language},
    visits::{DOSSIER, NOTE, chat::Button, noting::Note, rules::OFFERED},
};
use i18n_embed_fl::fl;

/// How much of what was typed is repeated, in UTF-16 units.
const TYPED: usize = 60;

/// Neither kept nor passed on (M94).
pub(in crate::visits) fn secret(language: Language, label: &str) -> Card {
    Card::says(fl!(language.book(), "desk-secret", label = label))
}

/// Toast: there is nothing to call.
pub(in crate::visits) fn no_number(language: Language) -> String {
    fl!(language.book(), "no-number")
}

/// The dossier of which agency? The likeliest are a tap away.
pub(in crate::visits) fn which_dossier(language: Language, offered: &[Agency]) -> Card {
    let card = Card::says(fl!(language.book(), "visit-which-dossier"));
    let offered: Vec<&Agency> = offered.iter().collect();
    offer(card, language, &offered, |agency| {
        Button::Of(agency.code.clone())
    })
}

/// The dossier of which of these? Or nobody is called so.
pub(in crate::visits) fn which_agency(language: Language, typed: &str, named: &[&Agency]) -> Card {
    offer(meant(language, typed, named), language, named, |agency| {
        Button::Of(agency.code.clone())
    })
}

/// A note about which agency? The likeliest are a tap away, and so are the notes made so far.
pub(in crate::visits) fn ask_about(language: Language, offered: &[Agency]) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "visit-ask-about"));
    let offered: Vec<&Agency> = offered.iter().collect();
    offer(card, language, &offered, |agency| {
        Button::Write(agency.code.clone())
    })
    .buttons(vec![button(fl!(book, "visit-button-all"), &Button::All(0))])
}

/// A note about which of these?
pub(in crate::visits) fn which_to_write(
    language: Language,
    typed: &str,
    named: &[&Agency],
) -> Card {
    offer(meant(language, typed, named), language, named, |agency| {
        Button::Write(agency.code.clone())
    })
}

/// Nobody is called so, and there was nothing else to keep.
pub(in crate::visits) fn note_of_nobody(language: Language, typed: &str) -> Card {
    let typed = one_line(typed, TYPED);
    Card::says(fl!(language.book(), "visit-nobody", words = typed))
}

/// The next message is a note about this agency.
pub(in crate::visits) fn write(language: Language, agency: &Agency, dossier: &Id) -> Card {
    let book = language.book();
    let name = agency.name(language);
    Card::default()
        .heading(fl!(book, "visit-write", agency = name))
        .line(fl!(book, "visit-write-how"))
        .line(fl!(book, "visit-private"))
        .about(Matter::new(DOSSIER, dossier))
}

/// The note is kept; of which agency is it, or of which other one?
pub(in crate::visits) fn whose(language: Language, note: &Note, offered: &[Agency]) -> Card {
    let book = language.book();
    let mut card = Card::says(match note.agency {
        None => fl!(book, "visit-whose"),
        Some(_) => fl!(book, "visit-whose-else"),
    });
    if !note.words.is_empty() {
        let words = one_line(&note.words, TYPED * 2);
        card = card.line(fl!(book, "quoted", words = words));
    }
    if note.media > 0 {
        card = card.line(fl!(book, "week-media", count = note.media));
    }
    let card = card
        .line(fl!(book, "visit-private"))
        .about(Matter::new(NOTE, &note.id));
    let offered: Vec<&Agency> = offered.iter().collect();
    let is = |agency: &Agency| Button::Is(note.id.clone(), agency.code.clone());
    offer(card, language, &offered, is).buttons(vec![button(
        fl!(book, "visit-button-delete"),
        &Button::Delete(note.id.clone()),
    )])
}

/// The note is of which of these? Or nobody is called so.
pub(in crate::visits) fn which_is_meant(
    language: Language,
    typed: &str,
    note: &Id,
    named: &[&Agency],
) -> Card {
    let is = |agency: &Agency| Button::Is(note.clone(), agency.code.clone());
    offer(meant(language, typed, named), language, named, is)
}

fn meant(language: Language, typed: &str, named: &[&Agency]) -> Card {
    let book = language.book();
    let words = one_line(typed, TYPED);
    if named.is_empty() {
        return Card::says(fl!(book, "visit-not-found", words = words));
    }
    let card = Card::says(fl!(book, "brief-which-agency", words = words));
    match named.len().saturating_sub(OFFERED) {
        0 => card,
        more => card.line(fl!(book, "brief-which-too-many", count = more)),
    }
}

#[cfg(test)]
#[path = "asked_tests.rs"]
mod tests;
