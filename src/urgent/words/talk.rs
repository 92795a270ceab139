//! The conversation: what is passed on, and what its speaker is told (E4).

use super::{
    button,
    card::{again_button, owned_by},
    level, moment, number, posts, reference, who_to_call,
};
use crate::{
    access::{Right as _, ToAlert, ToReport},
    card::{Card, cut},
    ids::Id,
    people::Holder,
    person::{Language, Person},
    projects,
    urgent::{
        chat::Button,
        rules::State,
        shown::{Reader, Shown},
        store::{Entry, Urgent},
    },
    week,
    words::post_name,
};
use i18n_embed_fl::fl;

/// How much of a message stands in what is passed on.
const IN_FULL: usize = crate::card::TEXT_UNITS - 900;

/// Somebody's words to the other side; `of_leader`: of those who were told, to the sender.
pub fn word(
    language: Language,
    shown: &Shown,
    entry: &Entry,
    by: Option<&Holder>,
    of_leader: bool,
) -> Card {
    let book = language.book();
    let urgent = &shown.urgent;
    let number = number(language, urgent.serial);
    let who = by.map_or_else(
        || shown.agency.name(language).to_owned(),
        |by| post_name(language, &by.post),
    );
    let level = level(language, urgent.course.level);
    let mut card = Card::default().heading(fl!(
        book,
        "urgent-word",
        who = who,
        level = level,
        number = number
    ));
    card = match entry.words.trim().is_empty() {
        true => card,
        false => {
            let words = cut(&entry.words, IN_FULL).into_owned();
            card.line(fl!(book, "quoted", words = words))
        }
    };
    if entry.has_enclosure() {
        card = card.line(fl!(book, "urgent-word-enclosed"));
    }
    if let Some(by) = by {
        // Those who lead call whoever wrote; an agency calls the office (P3).
        card = card.line(match of_leader {
            true => crate::words::officer(language, &by.name, &by.post.office_phone),
            false => who_to_call(language, Some(by)),
        });
    }
    card.line(fl!(book, "urgent-word-reply"))
        .line(reference(language, urgent))
        .about(urgent.matter())
}

/// Under a picture or a file that is passed on.
pub fn caption(language: Language, urgent: &Urgent) -> String {
    reference(language, urgent)
}

/// To the speaker: whom it has reached, or whom to call; `of_leader`: of those who were told, who also read that nobody has taken the
/// matter on yet.
pub fn passed_on(language: Language, shown: &Shown, to: &[Holder], of_leader: bool) -> Card {
    let book = language.book();
    let urgent = &shown.urgent;
    let open = of_leader && urgent.course.state == State::Open;
    let nobody = || Card::says(fl!(book, "urgent-passed-nobody"));
    let mut card = match (to.is_empty(), of_leader, &shown.owner) {
        (true, true, _) => nobody().line(who_to_call(language, shown.officer.as_ref())),
        // Whoever sent it calls the owner, not the own number.
        (true, false, Some(owner)) => nobody().line(owned_by(language, owner, false)),
        (true, false, None) => nobody(),
        (false, ..) => Card::says(fl!(book, "urgent-passed-on", who = posts(language, to))),
    };
    if open {
        card = card.line(fl!(book, "urgent-passed-open"));
    }
    let card = card
        .line(reference(language, urgent))
        .about(urgent.matter());
    match open {
        true => card.buttons(vec![button(
            fl!(book, "urgent-button-acknowledge"),
            &Button::Acknowledge(urgent.id.clone()),
        )]),
        false => card,
    }
}

/// A reply to a closed matter: kept, and what can be done with it.
pub fn closed(language: Language, shown: &Shown, reader: Reader, kept: &Id) -> Card {
    let book = language.book();
    let at = shown.urgent.course.resolved_at.unwrap_or(shown.now);
    let at = moment(language, at, shown.now);
    Card::says(fl!(book, "urgent-reply-closed", at = at))
        .line(reference(language, &shown.urgent))
        .buttons(again_button(language, shown, reader).into_iter().collect())
        .buttons(match reader.hand.sender {
            true => vec![button(
                fl!(book, "urgent-button-new"),
                &Button::File(kept.clone()),
            )],
            false => Vec::new(),
        })
        .about(shown.urgent.matter())
}

/// A reply to a matter that does not concern the speaker (any more): kept, and what it may be instead.
pub fn not_concerned(person: &Person, kept: &Id) -> Card {
    let language = person.language;
    let mut row = Vec::new();
    if ToReport::granted(person) {
        row.push(week::file_button(language, kept));
        row.push(projects::file_button(language, kept));
    }
    if ToAlert::granted(person) {
        row.push(crate::urgent::file_button(language, kept));
    }
    Card::says(fl!(language.book(), "urgent-not-concerned")).buttons(row)
}

/// The sender has marked it as secret (U1).
pub fn withheld(language: Language, urgent: &Urgent) -> Card {
    Card::says(fl!(language.book(), "urgent-withheld"))
        .line(reference(language, urgent))
        .about(urgent.matter())
}

#[cfg(test)]
#[path = "talk_tests.rs"]
mod tests;
