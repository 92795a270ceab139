//! Excused from the week's answer, with a reason (W6a).

use super::reference;
use crate::{
    card::Card,
    person::{Agency, Language},
    week::store::Roll,
};
use i18n_embed_fl::fl;

/// Why can the agency not answer this week? (W6a)
pub fn ask_reason(language: Language, agency: &Agency) -> Card {
    let agency = agency.name(language);
    Card::says(fl!(language.book(), "week-ask-reason", agency = agency))
}

/// Excused, with the reason (M39).
pub fn excused(language: Language, agency: &Agency, roll: &Roll, reason: &str) -> Card {
    let book = language.book();
    let agency = agency.name(language);
    Card::says(fl!(book, "week-excused", agency = agency, reason = reason))
        .line(reference(language, roll.serial))
        .about(roll.matter())
}

/// The week cannot be changed any more.
pub fn week_is_over(language: Language) -> Card {
    Card::says(fl!(language.book(), "week-over"))
}

#[cfg(test)]
#[path = "excuse_tests.rs"]
mod tests;
