//! Who comes to the session, said by an agency's people (W0).

use super::{button, hour, reference, week_day};
use crate::{
    card::{Button as CardButton, Card},
    ids::Id,
    people::Holder,
    person::{Agency, Language, Post},
    week::{
        chat::{At, Button},
        rules::{Closed, Coming, Week},
        store::{Attendance, Roll},
    },
};
use i18n_embed_fl::fl;

/// How many persons are offered as deputies; another can be typed.
const OFFERED: usize = 6;

/// Who comes, in a few words.
pub fn who(language: Language, comes: &Attendance) -> String {
    let book = language.book();
    match comes.coming {
        Coming::Head => fl!(book, "attendance-head"),
        Coming::Deputy if comes.deputy.is_empty() => fl!(book, "attendance-deputy"),
        Coming::Deputy => fl!(book, "attendance-deputy-named", name = comes.deputy.clone()),
        Coming::Excused => fl!(book, "attendance-excused"),
    }
}

/// Who comes, as a line of a card.
pub fn comes_line(language: Language, comes: Option<&Attendance>) -> String {
    let book = language.book();
    match comes {
        Some(comes) => fl!(book, "attendance-comes", who = who(language, comes)),
        None => fl!(book, "attendance-not-said-line"),
    }
}

/// The three buttons; what was said is marked.
pub fn coming_row(
    language: Language,
    roll: &Roll,
    comes: Option<&Attendance>,
    reader: &Id,
    at: At,
) -> Vec<CardButton> {
    let book = language.book();
    // A delegate who said *I come* comes for the head.
    let said = comes.map(|comes| match comes.delegate.as_ref() == Some(reader) {
        true => Coming::Head,
        false => comes.coming,
    });
    Coming::ALL
        .into_iter()
        .map(|coming| {
            let label = match coming {
                Coming::Head => fl!(book, "attendance-button-head"),
                Coming::Deputy => fl!(book, "attendance-button-deputy"),
                Coming::Excused => fl!(book, "attendance-button-excused"),
            };
            let mark = if said == Some(coming) { "✓ " } else { "" };
            let does = Button::Come(roll.id.clone(), coming, at);
            button(format!("{mark}{label}"), &does)
        })
        .collect()
}

/// The question by itself, and what was said to it (M44, M45); also what was said where a post changed hands.
pub fn who_comes(
    language: Language,
    week: &Week,
    roll: &Roll,
    post: &Post,
    comes: Option<&Attendance>,
    reader: &Id,
    at: At,
) -> Card {
    let book = language.book();
    let agency = post.agency.name(language);
    let day = week_day(language, week);
    let begins = hour(language, week.session_at);
    let card = Card::says(fl!(book, "attendance-session", day = day, hour = begins));
    let card = match comes {
        None => card.line(fl!(book, "attendance-ask", agency = agency)),
        Some(comes) => card
            .line(fl!(
                book,
                "attendance-recorded",
                agency = agency,
                who = who(language, comes)
            ))
            .line(fl!(book, "attendance-until")),
    };
    card.line(reference(language, roll.serial))
        .buttons(coming_row(language, roll, comes, reader, at))
        .about(roll.matter())
}

/// Toast: what was said.
pub fn attending(language: Language, comes: &Attendance) -> String {
    let who = who(language, comes);
    fl!(language.book(), "attendance-toast", who = who)
}

/// Toast: it cannot be said any more who comes.
pub fn attendance_closed(language: Language, closed: Closed) -> String {
    match closed {
        Closed::CalledOff => fl!(language.book(), "attendance-closed-off"),
        Closed::Begun => fl!(language.book(), "attendance-closed-begun"),
    }
}

/// The name of a deputy came too late.
pub fn too_late_to_come(language: Language, closed: Closed) -> Card {
    Card::says(attendance_closed(language, closed))
}

/// Who comes for the head? One tap for those whom the roster knows; a name can be typed; nobody need be named.
pub fn ask_deputy(language: Language, agency: &Agency, roll: &Roll, known: &[Holder]) -> Card {
    let book = language.book();
    let agency = agency.name(language);
    let card = Card::says(match known.is_empty() {
        true => fl!(book, "attendance-ask-name", agency = agency),
        false => fl!(book, "attendance-ask-deputy", agency = agency),
    })
    .line(reference(language, roll.serial));
    known
        .iter()
        .take(OFFERED)
        .fold(card, |card, holder| {
            card.buttons(vec![button(
                &holder.name,
                &Button::Deputy(roll.id.clone(), holder.person.clone()),
            )])
        })
        .buttons(vec![button(
            fl!(book, "attendance-button-unnamed"),
            &Button::Unnamed(roll.id.clone()),
        )])
        .about(roll.matter())
}

/// Who comes for the head is known. `kept`: the name was typed, and may have been meant as the answer.
pub fn deputy_named(
    language: Language,
    agency: &Agency,
    roll: &Roll,
    comes: &Attendance,
    kept: Option<&Id>,
) -> Card {
    let book = language.book();
    let agency = agency.name(language);
    let card = Card::says(fl!(
        book,
        "attendance-recorded",
        agency = agency,
        who = who(language, comes)
    ))
    .line(reference(language, roll.serial))
    .about(roll.matter());
    match kept {
        Some(kept) => card.buttons(vec![button(
            fl!(book, "attendance-button-no-name"),
            &Button::NoName(roll.id.clone(), kept.clone()),
        )]),
        None => card,
    }
}

#[cfg(test)]
#[path = "attendance_tests.rs"]
mod tests;
