//! What is said when something is done about a matter: in passing, to the sender, and to whoever asks for what cannot be.

use super::{
    button,
    card::{again_button, dates, ended, owned_by},
    level, moment, reference,
};
use crate::{
    card::Card,
    person::{Agency, Language, MissionArea},
    urgent::{
        chat::Button,
        rules::{Hand, Level, Refusal},
        shown::{Reader, Shown},
        store::{Deed, Urgent},
    },
    words::{area, post_name},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// Toast: it is yours now.
pub fn acknowledged_toast(language: Language) -> String {
    fl!(language.book(), "urgent-acknowledged-toast")
}

/// Toast: it has been yours before.
pub fn yours_already(language: Language) -> String {
    fl!(language.book(), "urgent-yours-already")
}

/// Toast: only those who are told of a matter take it on.
pub fn not_yours(language: Language) -> String {
    fl!(language.book(), "urgent-not-yours")
}

/// Toast: by when it is done.
pub fn promised_toast(language: Language, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let at = moment(language, at, now);
    fl!(language.book(), "urgent-promised-toast", at = at)
}

/// Toast: it is open again.
pub fn reopened_toast(language: Language) -> String {
    fl!(language.book(), "urgent-reopened-toast")
}

/// Toast: it is open as it is.
pub fn still_open(language: Language) -> String {
    fl!(language.book(), "urgent-still-open")
}

/// Toast: nobody's number is known.
pub fn no_number(language: Language) -> String {
    fl!(language.book(), "urgent-no-number")
}

/// Toast: the level now.
pub fn level_is(language: Language, now: Level) -> String {
    let level = level(language, now);
    fl!(language.book(), "urgent-level-is", level = level)
}

/// Toast: the area now.
pub fn area_is(language: Language, now: MissionArea) -> String {
    let area = area(language, now);
    fl!(language.book(), "urgent-area-is", area = area)
}

/// Toast: the agency now.
pub fn agency_is(language: Language, agency: &Agency) -> String {
    let agency = agency.short(language);
    fl!(language.book(), "urgent-agency-is", agency = agency)
}

/// Why something cannot be done, in one line (E8).
pub fn refusal(language: Language, refusal: Refusal, shown: &Shown) -> String {
    let book = language.book();
    let urgent = &shown.urgent;
    match refusal {
        Refusal::Owned => {
            let by = shown.owner.as_ref().map_or_else(
                || fl!(book, "officer-none"),
                |owner| post_name(language, &owner.post),
            );
            let at = urgent.owned_at.unwrap_or(urgent.opened_at);
            let at = moment(language, at, shown.now);
            fl!(book, "urgent-owned", by = by, at = at)
        }
        Refusal::NotOwned => fl!(book, "urgent-passed-open"),
        Refusal::Closed => {
            let at = urgent.course.resolved_at.unwrap_or(shown.now);
            let at = moment(language, at, shown.now);
            fl!(book, "urgent-is-closed", at = at)
        }
        Refusal::LongClosed => fl!(book, "urgent-long-closed"),
        Refusal::NotClosed => fl!(book, "urgent-still-open"),
        Refusal::Held => fl!(book, "urgent-is-held"),
        Refusal::NoSuchTime => fl!(book, "urgent-no-such-time"),
    }
}

/// The same as a message.
pub fn refused(language: Language, why: Refusal, shown: &Shown) -> Card {
    Card::says(refusal(language, why, shown))
        .line(reference(language, &shown.urgent))
        .about(shown.urgent.matter())
}

/// To its owner: the time is over already; `next`: when the clocks show it again (U11).
pub fn past_time(language: Language, shown: &Shown, next: Option<DateTime<Utc>>) -> Card {
    let urgent = &shown.urgent;
    let again = next.map(|at| button(moment(language, at, shown.now), &Button::by(&urgent.id, at)));
    Card::says(fl!(language.book(), "urgent-past-time"))
        .line(reference(language, urgent))
        .buttons(again.into_iter().collect())
        .buttons(dates(language, shown))
        .about(urgent.matter())
}

/// To the sender: who has taken it on (M13).
pub fn acknowledged(language: Language, shown: &Shown) -> Card {
    let book = language.book();
    let urgent = &shown.urgent;
    let by = shown.owner.as_ref().map_or_else(
        || fl!(book, "officer-none"),
        |owner| post_name(language, &owner.post),
    );
    let at = urgent.owned_at.unwrap_or(shown.now);
    let at = moment(language, at, shown.now);
    let card = Card::says(fl!(book, "urgent-acknowledged", by = by, at = at));
    let card = match &shown.owner {
        Some(owner) => card.line(owned_by(language, owner, false)),
        None => card,
    };
    card.line(fl!(book, "urgent-acknowledged-reply"))
        .line(reference(language, urgent))
        .buttons(vec![button(
            fl!(book, "button-contact"),
            &Button::Contact(urgent.id.clone()),
        )])
        .about(urgent.matter())
}

/// To the sender: it is open again, and why (E5, E6, R1a).
pub fn opened_again(language: Language, shown: &Shown) -> Card {
    let book = language.book();
    let why = shown.again.as_ref().map(|entry| (entry.deed, entry));
    let card = Card::says(match why {
        Some((Deed::Lapsed, entry)) => {
            let at = moment(language, entry.until_at.unwrap_or(entry.at), shown.now);
            fl!(book, "urgent-lapsed", at = at)
        }
        Some((Deed::HandedOver, _)) => fl!(book, "urgent-owner-left"),
        Some((Deed::AskedAgain, _)) => fl!(book, "urgent-asked-again"),
        _ => fl!(book, "urgent-opened-again"),
    });
    card.line(fl!(book, "urgent-told-again"))
        .line(reference(language, &shown.urgent))
        .about(shown.urgent.matter())
}

/// What came of it? (E6)
pub fn ask_outcome(language: Language, urgent: &Urgent) -> Card {
    Card::says(fl!(language.book(), "urgent-ask-outcome"))
        .line(reference(language, urgent))
        .about(urgent.matter())
}

/// It is over (M79).
pub fn resolved(language: Language, shown: &Shown) -> Card {
    let card = ended(Card::default(), language, shown);
    let reader = Reader {
        hand: Hand {
            sender: true,
            ..Hand::default()
        },
        ..Reader::default()
    };
    card.line(reference(language, &shown.urgent))
        .buttons(again_button(language, shown, reader).into_iter().collect())
        .about(shown.urgent.matter())
}

/// The areas that it may be of (E1).
pub fn areas(language: Language, urgent: &Urgent) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "urgent-which-area"))
        .line(reference(language, urgent))
        .about(urgent.matter());
    MissionArea::ALL.chunks(2).fold(card, |card, pair| {
        let row = pair.iter().map(|one| {
            let mark = if *one == urgent.area { "✓ " } else { "" };
            let label = format!("{mark}{}", area(language, *one));
            button(label, &Button::Area(urgent.id.clone(), *one))
        });
        card.buttons(row.collect())
    })
}

/// The area was chosen.
pub fn area_set(language: Language, urgent: &Urgent, now: MissionArea) -> Card {
    Card::says(area_is(language, now))
        .line(reference(language, urgent))
        .about(urgent.matter())
}

#[cfg(test)]
#[path = "deeds_tests.rs"]
mod tests;
