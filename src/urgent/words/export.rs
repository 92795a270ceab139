//! Matters as tables (E7, B4, P5).

use super::{
    level, number,
    timeline::{deed, who},
    who_to_call,
};
use crate::{
    calendar,
    outbox::MediaKind,
    people::words::office_name,
    person::Language,
    urgent::{
        export::Timeline, lists::Line, measures::Overview, rules::State, shown::Shown, store::Deed,
    },
    words::{area, post_name, role},
    workbook::{Cell, Column, Sheet, Workbook},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// Under the file of a timeline.
pub(in crate::urgent) fn timeline_caption(language: Language, shown: &Shown) -> String {
    let at = calendar::hour::date_hour(language.into(), calendar::bangkok(shown.now).naive_local());
    let number = number(language, shown.urgent.serial);
    fl!(
        language.book(),
        "urgent-timeline-caption",
        number = number,
        at = at
    )
}

/// The timeline of one matter as a workbook.
pub(in crate::urgent) fn timeline_book(language: Language, timeline: &Timeline) -> Workbook {
    let book = language.book();
    let shown = &timeline.shown;
    let title = fl!(
        book,
        "urgent-timeline",
        level = level(language, shown.urgent.course.level),
        number = number(language, shown.urgent.serial),
        agency = shown.agency.name(language)
    );
    let mut sheet = Sheet::new(
        &fl!(book, "urgent-button-timeline"),
        &title,
        [
            Column::moment(&fl!(book, "urgent-column-at")),
            Column::text(&fl!(book, "urgent-column-who")),
            Column::text(&fl!(book, "urgent-column-role")),
            Column::text(&fl!(book, "urgent-column-what")),
            Column::text(&fl!(book, "urgent-column-words")),
            Column::text(&fl!(book, "urgent-column-place")),
        ],
    );
    for entry in &timeline.entries {
        let pin = entry.media_file.as_deref();
        let place = pin.filter(|_| entry.media_kind == Some(MediaKind::Pin));
        sheet.row([
            Cell::from(entry.at),
            who(language, timeline, entry).into(),
            entry
                .role
                .map_or_else(String::new, |one| role(language, one))
                .into(),
            deed(language, timeline, entry).into(),
            match entry.deed {
                Deed::Said | Deed::Resolved => entry.words.as_str(),
                // A level, an area, an agency: what happened says it by its name.
                _ => "",
            }
            .into(),
            place.unwrap_or_default().into(),
        ]);
    }
    Workbook::new(language.into(), &office_name(language), shown.now).with(sheet)
}

/// The matters of a week, and what they took by level and agency, as sheets of the week's workbook (B4).
pub(crate) fn sheets(language: Language, overview: &Overview) -> [Sheet; 2] {
    [
        matters(language, &overview.lines),
        measures(language, overview),
    ]
}

fn state(language: Language, state: State) -> String {
    let book = language.book();
    match state {
        State::Held => fl!(book, "urgent-state-held"),
        State::Open => fl!(book, "urgent-state-open"),
        State::Owned => fl!(book, "urgent-state-owned"),
        State::Resolved => fl!(book, "urgent-state-resolved"),
    }
}

fn matters(language: Language, lines: &[Line]) -> Sheet {
    let book = language.book();
    let name = fl!(book, "urgent-sheet");
    let mut sheet = Sheet::new(
        &name,
        &format!("{name} {}", lines.len()),
        [
            Column::text(&fl!(book, "urgent-column-number")),
            Column::text(&fl!(book, "urgent-column-level")),
            Column::text(&fl!(book, "urgent-column-area")),
            Column::text(&fl!(book, "export-agency")),
            Column::text(&fl!(book, "urgent-column-words")),
            Column::text(&fl!(book, "urgent-column-state")),
            Column::moment(&fl!(book, "urgent-column-filed")),
            Column::moment(&fl!(book, "urgent-column-owned")),
            Column::moment(&fl!(book, "urgent-column-due")),
            Column::moment(&fl!(book, "urgent-column-resolved")),
            Column::text(&fl!(book, "urgent-column-owner")),
            Column::text(&fl!(book, "urgent-column-outcome")),
            Column::text(&fl!(book, "export-officer")),
        ],
    );
    let when = |at: Option<DateTime<Utc>>| at.map_or(Cell::Empty, Cell::from);
    for line in lines {
        let urgent = &line.urgent;
        let owner = line
            .owner
            .as_ref()
            .map_or_else(String::new, |owner| post_name(language, &owner.post));
        sheet.row([
            number(language, urgent.serial).into(),
            level(language, urgent.course.level).into(),
            area(language, urgent.area).into(),
            line.agency.name(language).into(),
            urgent.words.as_str().into(),
            state(language, urgent.course.state).into(),
            urgent.filed_at.into(),
            when(urgent.first_owned_at),
            when(urgent.course.due_at),
            when(urgent.course.resolved_at),
            owner.into(),
            urgent.outcome.as_str().into(),
            who_to_call(language, line.officer.as_ref()).into(),
        ]);
    }
    sheet
}

fn measures(language: Language, overview: &Overview) -> Sheet {
    let book = language.book();
    let name = fl!(book, "urgent-sheet-measures");
    let mut sheet = Sheet::new(
        &name,
        &name,
        [
            Column::text(&fl!(book, "urgent-column-group")),
            Column::whole(&fl!(book, "urgent-column-count")),
            Column::whole(&fl!(book, "urgent-column-minutes-owned")),
            Column::whole(&fl!(book, "urgent-column-minutes-resolved")),
        ],
    );
    let levels = overview.measures.levels.iter();
    let levels = levels.map(|(one, measure)| (level(language, *one), measure));
    let agencies = overview.measures.agencies.iter();
    let agencies = agencies.map(|(agency, measure)| (agency.name(language).to_owned(), measure));
    for (what, measure) in levels.chain(agencies) {
        let minutes = |length: Option<chrono::Duration>| {
            length.map_or(Cell::Empty, |length| length.num_minutes().into())
        };
        sheet.row([
            what.into(),
            i64::try_from(measure.count).unwrap_or(i64::MAX).into(),
            minutes(measure.acknowledged),
            minutes(measure.resolved),
        ]);
    }
    sheet
}

#[cfg(test)]
#[path = "export_tests.rs"]
mod tests;
