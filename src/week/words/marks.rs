//! The marks beside an answer (M41).

use super::moment;
use crate::{
    person::Language,
    week::{
        board::Spoken,
        rules::{Changed, Seen, Timing, Week},
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
    if spoken.asks_for_orders() {
        marks = format!("{marks} {}", fl!(book, "mark-asks"));
    }
    if spoken.unchanged > 0 {
        marks = format!("{marks} {}", fl!(book, "mark-unchanged"));
    }
    if let Some(edited) = spoken.edited_at {
        let at = moment(language, week, edited);
        marks = format!("{marks} {}", fl!(book, "mark-edited", hour = at));
    }
    if let Some(changed) = spoken.seen.and_then(|seen| seen.changed) {
        marks = format!("{marks} {}", since_read(language, changed));
    }
    marks
}

fn since_read(language: Language, changed: Changed) -> String {
    let book = language.book();
    match changed {
        Changed::Edited => fl!(book, "mark-edited-since"),
        Changed::Added => fl!(book, "mark-added-since"),
    }
}

/// That the governor has read the answer (M40), and what became of it since.
pub fn read(language: Language, seen: Seen) -> String {
    let book = language.book();
    let at = crate::calendar::bangkok(seen.at);
    let hour = crate::calendar::hour::hour(language.into(), at.time());
    let mut line = fl!(book, "week-seen", hour = hour);
    if let Some(changed) = seen.changed {
        line = format!("{line} ({})", since_read(language, changed));
    }
    line
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
    if spoken.asks_for_orders() {
        marks.push(fl!(book, "mark-asks"));
    }
    if spoken.unchanged > 0 {
        marks.push(fl!(book, "mark-unchanged"));
    }
    if spoken.edited_at.is_some() {
        marks.push(fl!(book, "mark-changed"));
    }
    in_brackets(language, &marks)
}

fn in_brackets(language: Language, marks: &[String]) -> String {
    match marks {
        [] => String::new(),
        marks => format!(" ({})", marks.join(&fl!(language.book(), "list-comma"))),
    }
}

/// The marks that the brief shows beside an answer.
pub fn marks_in_brief(language: Language, spoken: &Spoken) -> String {
    let mut marks = Vec::new();
    if spoken.unchanged > 0 {
        marks.push(fl!(language.book(), "mark-unchanged"));
    }
    if let Some(changed) = spoken.seen.and_then(|seen| seen.changed) {
        marks.push(since_read(language, changed));
    }
    in_brackets(language, &marks)
}

#[cfg(test)]
#[path = "marks_tests.rs"]
mod tests;
