//! What is said while a matter is brought forward (E1, U8).

use super::{agency_is, button, number, reference};
use crate::{
    card::{Card, one_line},
    person::{Agency, Language},
    urgent::{chat::Button, rules::AT_ONCE, store::Urgent},
};
use i18n_embed_fl::fl;

/// How many of those held back have a button.
const OFFERED: usize = 5;

/// The label of U8's button.
pub fn file_label(language: Language) -> String {
    fl!(language.book(), "urgent-button-file")
}

/// The kept message was filed; its card follows.
pub fn taken_as_urgent(language: Language) -> Card {
    Card::says(fl!(language.book(), "urgent-taken"))
}

/// Toast: the kept message is gone.
pub fn kept_no_more(language: Language) -> String {
    fl!(language.book(), "kept-no-more")
}

/// How a matter is sent: words were missing.
pub fn no_words(language: Language) -> Card {
    Card::says(fl!(language.book(), "urgent-no-words"))
}

/// Toast: too soon to send on what was held back.
pub fn not_yet(language: Language) -> String {
    fl!(language.book(), "urgent-not-yet")
}

/// Too many at once: so many wait for a tap.
pub fn held_back(language: Language, held: &[Urgent]) -> Card {
    let book = language.book();
    if held.is_empty() {
        return Card::says(fl!(book, "urgent-none-held"));
    }
    let card = Card::says(fl!(
        book,
        "urgent-held-back",
        most = AT_ONCE,
        count = held.len()
    ));
    held.iter().take(OFFERED).fold(card, |card, urgent| {
        let number = number(language, urgent.serial);
        let words = one_line(&urgent.words, 30);
        let label = fl!(book, "urgent-button-send", number = number, words = words);
        card.buttons(vec![button(label, &Button::Send(urgent.id.clone()))])
    })
}

/// From which agency did it come by telephone?
pub fn ask_agency(language: Language, urgent: &Urgent) -> Card {
    Card::says(fl!(language.book(), "urgent-ask-agency"))
        .line(reference(language, urgent))
        .about(urgent.matter())
}

/// No agency is called so.
pub fn no_such_agency(language: Language) -> Card {
    Card::says(fl!(language.book(), "urgent-no-such-agency"))
}

/// Several agencies are.
pub fn which_agency(language: Language, urgent: &Urgent, agencies: &[&Agency]) -> Card {
    let card = Card::says(fl!(language.book(), "urgent-which-agency"));
    agencies
        .iter()
        .fold(card, |card, agency| {
            let does = Button::Agency(urgent.id.clone(), agency.code.clone());
            card.buttons(vec![button(agency.short(language), &does)])
        })
        .about(urgent.matter())
}

/// To whoever speaks for several agencies: as which one it went out, and which others it may be of (R1).
pub fn of_which(language: Language, urgent: &Urgent, agencies: &[&Agency]) -> Card {
    let is_this = |agency: &&&Agency| agency.code == urgent.agency;
    let this = agencies.iter().find(is_this);
    let name = this.map_or(urgent.agency.as_str(), |agency| agency.short(language));
    agencies
        .iter()
        .filter(|agency| agency.code != urgent.agency)
        .fold(
            Card::says(fl!(language.book(), "urgent-of-which", agency = name))
                .line(reference(language, urgent)),
            |card, agency| {
                let does = Button::Agency(urgent.id.clone(), agency.code.clone());
                card.buttons(vec![button(agency.short(language), &does)])
            },
        )
        .about(urgent.matter())
}

/// The agency was chosen.
pub fn agency_set(language: Language, urgent: &Urgent, agency: &Agency) -> Card {
    Card::says(agency_is(language, agency))
        .line(reference(language, urgent))
        .about(urgent.matter())
}

#[cfg(test)]
#[path = "raising_tests.rs"]
mod tests;
