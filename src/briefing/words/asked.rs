//! What is said when there is no brief of what was asked for, or when it is not clear of what (B5).

use super::{button, called_at};
use crate::{
    briefing::{chat::Button, rules::OFFERED},
    card::{Card, one_line},
    person::{Agency, Language},
    week::{self, Week},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How much of what was typed is repeated, in UTF-16 units.
const TYPED: usize = 60;

/// Before the first call.
pub(in crate::briefing) fn no_brief_yet(language: Language, next: &Week) -> Card {
    let at = called_at(language, next);
    Card::says(fl!(language.book(), "brief-none-yet", at = at))
}

/// A week for which nobody was called: it is still to come, was skipped, or the office did not work with this then.
pub(in crate::briefing) fn not_called(language: Language, week: &Week, now: DateTime<Utc>) -> Card {
    let book = language.book();
    let title = week::words::title(language, week);
    Card::says(if week.skipped {
        fl!(book, "brief-week-skipped", title = title)
    } else if now < week.call_at {
        let at = called_at(language, week);
        fl!(book, "brief-week-ahead", title = title, at = at)
    } else {
        fl!(book, "brief-week-unknown", title = title)
    })
}

/// A number that no week of its year has.
pub(in crate::briefing) fn no_such_week(language: Language) -> Card {
    let book = language.book();
    Card::says(fl!(book, "brief-no-such-week")).line(fl!(book, "brief-examples"))
}

/// Neither a week nor an agency.
pub(in crate::briefing) fn not_understood(language: Language, words: &str) -> Card {
    let book = language.book();
    let words = one_line(words, TYPED);
    Card::says(fl!(book, "brief-not-understood", words = words)).line(fl!(book, "brief-examples"))
}

/// Several agencies fit: which one? The likeliest are offered.
pub(in crate::briefing) fn which_agency(
    language: Language,
    words: &str,
    agencies: &[&Agency],
) -> Card {
    let book = language.book();
    let words = one_line(words, TYPED);
    let mut card = Card::says(fl!(book, "brief-which-agency", words = words));
    let more = agencies.len().saturating_sub(OFFERED);
    if more > 0 {
        card = card.line(fl!(book, "brief-which-too-many", count = more));
    }
    agencies.iter().take(OFFERED).fold(card, |card, agency| {
        card.buttons(vec![button(
            agency.short(language),
            &Button::Agency(agency.code.clone()),
        )])
    })
}

#[cfg(test)]
#[path = "asked_tests.rs"]
mod tests;
