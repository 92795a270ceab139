//! What is open, as other capabilities show it: in the brief, the call, the dossier, and for a successor (B1, L7, R1a).

use super::{due, in_a_line, state, title};
use crate::{
    card::{Button as CardButton, Card},
    person::Language,
    requests::{Counts, chat::Button, rules::Word, view::View},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// The line of the brief.
pub(in crate::requests) fn in_brief(language: Language, counts: &Counts) -> String {
    fl!(
        language.book(),
        "request-brief",
        late = counts.late,
        open = counts.open
    )
}

/// The button of the brief that opens what is open.
pub(in crate::requests) fn brief_button(language: Language, counts: &Counts) -> CardButton {
    let book = language.book();
    let label = match counts.late {
        0 => fl!(book, "request-button-list", count = counts.open),
        late => fl!(book, "request-brief-button", late = late),
    };
    super::button(label, &Button::List(0))
}

/// What is open for an agency, as the call says it (M30): how much of what, and how much of it is late.
pub(in crate::requests) fn in_call(language: Language, open: &[(Word, bool)]) -> String {
    let book = language.book();
    let count = |word: Word| open.iter().filter(|(one, _)| *one == word).count();
    let (orders, asked) = (count(Word::Order), count(Word::Cooperation));
    let late = open.iter().filter(|(_, late)| *late).count();
    let mut parts = Vec::new();
    if orders > 0 {
        parts.push(fl!(book, "request-call-orders", count = orders));
    }
    if asked > 0 {
        parts.push(fl!(book, "request-call-cooperation", count = asked));
    }
    if late > 0 {
        parts.push(fl!(book, "request-call-late", count = late));
    }
    let what = parts.join(" • ");
    fl!(book, "request-call-line", what = what)
}

/// What is open for the agency of a dossier, the worst first.
pub(in crate::requests) fn in_dossier(
    language: Language,
    card: Card,
    views: &[View],
    most: usize,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    if views.is_empty() {
        return card;
    }
    let card = card.heading(fl!(book, "request-dossier"));
    let card = views.iter().take(most).fold(card, |card, view| {
        card.line(fl!(
            book,
            "request-dossier-line",
            serial = view.errand.serial.to_string(),
            state = state(language, &view.errand, now),
            words = in_a_line(language, &view.request.words, 0)
        ))
    });
    crate::words::and_more(card, language, views.len(), most)
}

/// What a successor at the agency reads of one (R1a).
pub(in crate::requests) fn handed_agency(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> String {
    fl!(
        language.book(),
        "request-handed-agency",
        title = title(language, view),
        serial = view.errand.serial.to_string(),
        state = state(language, &view.errand, now),
        due = due(language, view),
        words = in_a_line(language, &view.request.words, 0)
    )
}

/// What a successor of whoever asked reads of one.
pub(in crate::requests) fn handed_office(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> String {
    fl!(
        language.book(),
        "request-handed-office",
        agency = view.agency.name(language),
        serial = view.errand.serial.to_string(),
        state = state(language, &view.errand, now),
        due = due(language, view),
        words = in_a_line(language, &view.request.words, 0)
    )
}

/// That there is more of it.
pub(in crate::requests) fn handed_more(language: Language, count: usize) -> String {
    fl!(language.book(), "request-handed-more", count = count)
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
