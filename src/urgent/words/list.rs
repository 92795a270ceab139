//! What is open, by how little time is left (E7); what a successor, the brief and the call say of it.

use super::{button, level, moment, number, who_to_call};
use crate::{
    app::App,
    calendar,
    card::{Card, one_line},
    person::Language,
    urgent::{
        chat::Button,
        lists::Line,
        measures::{Measure, Measures},
        rules::State,
        store::Urgent,
    },
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many matters stand on a page.
const ON_A_PAGE: usize = 8;
/// How much of a matter's words a line shows, in UTF-16 units.
const IN_A_LINE: usize = 70;
/// How much of an agency's name.
const AGENCY: usize = 40;

/// How much time is left, or by how much it is over.
fn left(language: Language, urgent: &Urgent, now: DateTime<Utc>) -> String {
    let book = language.book();
    let Some(due) = urgent.course.due_at else {
        return String::new();
    };
    let length = calendar::length::length(language.into(), due - now);
    match (urgent.course.state, due > now) {
        (State::Owned, true) => fl!(
            book,
            "urgent-left-owned",
            at = moment(language, due, now),
            length = length
        ),
        (_, true) => fl!(book, "urgent-left", length = length),
        (_, false) => fl!(book, "urgent-left-none"),
    }
}

/// What is open, a page of it, and what was held back of the reader's own.
pub(in crate::urgent) fn list(
    language: Language,
    app: &App,
    lines: &[Line],
    held: &[Urgent],
    page: usize,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let mut card = match lines.len() {
        0 => Card::says(fl!(book, "urgent-list-none")),
        count => Card::default().heading(fl!(book, "urgent-list", count = count)),
    };
    let pages = lines.len().div_ceil(ON_A_PAGE).max(1);
    let page = page.min(pages - 1);
    for line in lines.iter().skip(page * ON_A_PAGE).take(ON_A_PAGE) {
        let urgent = &line.urgent;
        let agency = one_line(line.agency.short(language), AGENCY);
        let words = one_line(&urgent.words, IN_A_LINE);
        card = card.link_line(
            format!("{} ", level(language, urgent.course.level)),
            format!("{} {agency}", number(language, urgent.serial)),
            crate::urgent::link(app, &urgent.id),
            match words.is_empty() {
                true => String::new(),
                false => format!(": {words}"),
            },
        );
        card = card.line(match (urgent.course.state, &line.owner) {
            (State::Owned, Some(owner)) => fl!(
                book,
                "urgent-list-owned",
                by = post_name(language, &owner.post),
                left = left(language, urgent, now)
            ),
            _ => fl!(
                book,
                "urgent-list-open",
                left = left(language, urgent, now),
                officer = who_to_call(language, line.officer.as_ref())
            ),
        });
    }
    if !held.is_empty() {
        card = card.line(fl!(book, "urgent-list-held", count = held.len()));
        card = held.iter().take(5).fold(card, |card, urgent| {
            let number = number(language, urgent.serial);
            let words = one_line(&urgent.words, 30);
            let label = fl!(book, "urgent-button-send", number = number, words = words);
            card.buttons(vec![button(label, &Button::Send(urgent.id.clone()))])
        });
    }
    let mut row = Vec::new();
    if page > 0 {
        row.push(button("‹", &Button::Page(page - 1)));
    }
    if page + 1 < pages {
        row.push(button("›", &Button::Page(page + 1)));
    }
    card.buttons(row)
}

/// The label of the button that lists what is open.
pub(in crate::urgent) fn list_label(language: Language, count: usize) -> String {
    fl!(language.book(), "urgent-button-list", count = count)
}

/// The label of the button that opens one.
pub(in crate::urgent) fn open_label(language: Language, serial: i64) -> String {
    fl!(
        language.book(),
        "urgent-button-open",
        number = number(language, serial)
    )
}

/// A line for whoever takes a post over (R1a).
pub(in crate::urgent) fn handed(language: Language, line: &Line, now: DateTime<Utc>) -> String {
    let urgent = &line.urgent;
    fl!(
        language.book(),
        "urgent-handed",
        level = level(language, urgent.course.level),
        number = number(language, urgent.serial),
        agency = one_line(line.agency.short(language), AGENCY),
        words = one_line(&urgent.words, IN_A_LINE),
        left = left(language, urgent, now)
    )
}

/// How many more there are.
pub(in crate::urgent) fn handed_more(language: Language, count: usize) -> String {
    fl!(language.book(), "urgent-handed-more", count = count)
}

/// What stands of an open matter in the brief, behind its link (B1).
pub(crate) fn in_brief(language: Language, line: &Line, now: DateTime<Utc>) -> String {
    let urgent = &line.urgent;
    let words = one_line(&urgent.words, IN_A_LINE);
    let left = match (urgent.course.state, &line.owner) {
        (State::Owned, Some(owner)) => fl!(
            language.book(),
            "urgent-list-owned",
            by = post_name(language, &owner.post),
            left = left(language, urgent, now)
        ),
        _ => left(language, urgent, now),
    };
    match words.is_empty() {
        true => format!(" • {left}"),
        false => format!(": {words} • {left}"),
    }
}

/// What a matter is called in a line: `ด่วนที่สุด ด-5 ชลประทาน`.
pub(crate) fn called(language: Language, line: &Line) -> String {
    let urgent = &line.urgent;
    format!(
        "{} {} {}",
        level(language, urgent.course.level),
        number(language, urgent.serial),
        one_line(line.agency.short(language), AGENCY)
    )
}

/// The second line of a matter that is over: what came of it and how long it took (E7).
pub(crate) fn ended_in_brief(language: Language, line: &Line, now: DateTime<Utc>) -> String {
    let book = language.book();
    let urgent = &line.urgent;
    let resolved = urgent.course.resolved_at.unwrap_or(now);
    let took = |until| calendar::length::measured(language.into(), until - urgent.filed_at);
    let took = match urgent.first_owned_at {
        Some(owned) => fl!(
            book,
            "urgent-took",
            owned = took(owned),
            resolved = took(resolved)
        ),
        None => fl!(book, "urgent-took-unowned", resolved = took(resolved)),
    };
    let outcome = one_line(&urgent.outcome, IN_A_LINE);
    match outcome.is_empty() {
        true => took,
        false => format!("{} • {took}", fl!(book, "urgent-outcome", words = outcome)),
    }
}

/// `ด่วนที่สุด 2 เรื่อง: รับทราบเฉลี่ย 31 นาที แล้วเสร็จเฉลี่ย 3 ชั่วโมง`: what the matters of a level, and of the agencies with most,
/// took on average (E7); of a single one its own line says that.
pub(crate) fn measures(language: Language, measures: &Measures) -> Vec<String> {
    /// How many agencies are named: those with most matters.
    const AGENCIES: usize = 2;
    let levels = measures
        .levels
        .iter()
        .filter(|(_, measure)| measure.count > 1)
        .map(|(one, measure)| measured(language, &level(language, *one), measure));
    let mut agencies: Vec<_> = measures
        .agencies
        .iter()
        .filter(|(_, measure)| measure.count > 1)
        .collect();
    agencies.sort_by_key(|(_, measure)| std::cmp::Reverse(measure.count));
    let agencies = agencies.into_iter().take(AGENCIES);
    let agencies = agencies.map(|(one, measure)| measured(language, one.short(language), measure));
    levels.chain(agencies).collect()
}

fn measured(language: Language, what: &str, measure: &Measure) -> String {
    let book = language.book();
    let length = |length| calendar::length::measured(language.into(), length);
    let never = || fl!(book, "urgent-not-yet-measured");
    fl!(
        book,
        "urgent-measure",
        what = what,
        count = measure.count,
        owned = measure.acknowledged.map_or_else(never, length),
        resolved = measure.resolved.map_or_else(never, length)
    )
}

/// In the call: what is open for the agency (section 3).
pub(crate) fn in_call(language: Language, count: usize) -> String {
    fl!(language.book(), "urgent-in-call", count = count)
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
