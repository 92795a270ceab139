//! The marks beside an answer (M41).

use super::moment;
use crate::{
    person::Language,
    week::{
        board::Spoken,
        rules::{Timing, Week},
    },
};
use i18n_embed_fl::fl;

/// The marks beside an answer: when, early, late, edited (M41).
pub fn marks(language: Language, week: &Week, spoken: &Spoken) -> String {
    let book = language.book();
    let mut marks = moment(language, week, spoken.said_at);
    match spoken.timing {
        Timing::Early => marks = format!("{marks} {}", fl!(book, "mark-early")),
        Timing::Late => marks = format!("{marks} {}", fl!(book, "mark-late")),
        Timing::InTime => {}
    }
    if spoken.unchanged > 0 {
        marks = format!("{marks} {}", fl!(book, "mark-unchanged"));
    }
    if let Some(edited) = spoken.edited_at {
        let at = moment(language, week, edited);
        marks = format!("{marks} {}", fl!(book, "mark-edited", hour = at));
    }
    marks
}

/// The marks beside an answer of an earlier week: how it came, not when.
pub fn short_marks(language: Language, spoken: &Spoken) -> String {
    let book = language.book();
    let mut marks = Vec::new();
    match spoken.timing {
        Timing::Early => marks.push(fl!(book, "mark-early")),
        Timing::Late => marks.push(fl!(book, "mark-late")),
        Timing::InTime => {}
    }
    if spoken.unchanged > 0 {
        marks.push(fl!(book, "mark-unchanged"));
    }
    if spoken.edited_at.is_some() {
        marks.push(fl!(book, "mark-changed"));
    }
    if marks.is_empty() {
        return String::new();
    }
    format!(" ({})", marks.join(&fl!(book, "list-comma")))
}

/// The marks that the brief shows beside an answer.
pub fn marks_in_brief(language: Language, spoken: &Spoken) -> String {
    if spoken.unchanged > 0 {
        format!(" ({})", fl!(language.book(), "mark-unchanged"))
    } else {
        String::new()
    }
}

#[cfg(test)]
#[path = "marks_tests.rs"]
mod tests;
