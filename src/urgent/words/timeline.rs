//! Everything that was said and done about a matter, in its order (E7).

use super::{button, level, moment, number, reference};
use crate::{
    card::{Card, one_line},
    person::{Language, MissionArea},
    requests,
    urgent::{
        chat::Button,
        export::Timeline,
        rules::{Level, Step},
        store::{Deed, Entry},
    },
    words::{area, role},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many of the last entries stand in the chat; the workbook has all.
const SHOWN: usize = 25;
/// How much of each.
const IN_A_LINE: usize = 90;

/// What happened, without who and when.
pub(super) fn deed(language: Language, timeline: &Timeline, entry: &Entry) -> String {
    let (book, now) = (language.book(), timeline.shown.now);
    let at = |at: Option<DateTime<Utc>>| moment(language, at.unwrap_or(entry.at), now);
    match entry.deed {
        Deed::Said => said(language, entry),
        Deed::Step => match Step::of(entry.round.unwrap_or(1)) {
            Step::First | Step::Again => fl!(book, "urgent-deed-again"),
            Step::AllVices => fl!(book, "urgent-deed-vices"),
            Step::Chief => fl!(book, "urgent-deed-chief"),
        },
        Deed::Acknowledged => fl!(book, "urgent-deed-acknowledged"),
        Deed::Promised => fl!(book, "urgent-done-by", at = at(entry.until_at)),
        Deed::Level => Level::named(&entry.words).map_or_else(
            || entry.words.clone(),
            |one| fl!(book, "urgent-level-is", level = level(language, one)),
        ),
        Deed::Area => MissionArea::named(&entry.words).map_or_else(
            || entry.words.clone(),
            |one| fl!(book, "urgent-area-is", area = area(language, one)),
        ),
        Deed::Agency => fl!(
            book,
            "urgent-agency-is",
            agency = agency(language, timeline, &entry.words)
        ),
        Deed::Assigned => fl!(
            book,
            "urgent-assigned",
            number = requests::short_reference(language, entry.round.unwrap_or_default()),
            agency = agency(language, timeline, &entry.words)
        ),
        Deed::Released => fl!(book, "urgent-deed-released"),
        Deed::Resolved => match entry.words.is_empty() {
            true => fl!(book, "urgent-deed-withdrawn"),
            false => fl!(
                book,
                "urgent-deed-resolved",
                words = one_line(&entry.words, IN_A_LINE)
            ),
        },
        Deed::Reopened => fl!(book, "urgent-opened-again"),
        Deed::Lapsed => fl!(book, "urgent-lapsed", at = at(entry.until_at)),
        Deed::HandedOver => fl!(book, "urgent-owner-left"),
        Deed::AskedAgain => fl!(book, "urgent-asked-again"),
    }
}

/// What the agency of this code is called, as long as the roster knows it.
fn agency<'a>(language: Language, timeline: &'a Timeline, code: &'a str) -> &'a str {
    let mut agencies = timeline.agencies.iter();
    let agency = agencies.find(|agency| agency.code == code);
    agency.map_or(code, |agency| agency.short(language))
}

fn said(language: Language, entry: &Entry) -> String {
    let book = language.book();
    let words = one_line(&entry.words, IN_A_LINE);
    match (words.is_empty(), entry.has_enclosure()) {
        (true, _) => fl!(book, "urgent-deed-enclosed"),
        (false, false) => fl!(book, "quoted", words = words),
        (false, true) => {
            let words = fl!(book, "quoted", words = words);
            format!("{words} ({})", fl!(book, "urgent-deed-enclosed"))
        }
    }
}

/// Who did it; the clock where nobody did.
pub(super) fn who(language: Language, timeline: &Timeline, entry: &Entry) -> String {
    let name = entry.person.as_ref().map(|person| {
        let name = timeline.names.get(person).cloned();
        name.unwrap_or_else(|| {
            entry
                .role
                .map_or_else(String::new, |one| role(language, one))
        })
    });
    name.unwrap_or_else(|| fl!(language.book(), "urgent-by-clock"))
}

/// The timeline in the chat.
pub(in crate::urgent) fn timeline(language: Language, timeline: &Timeline) -> Card {
    let book = language.book();
    let shown = &timeline.shown;
    let title = fl!(
        book,
        "urgent-timeline",
        level = level(language, shown.urgent.course.level),
        number = number(language, shown.urgent.serial),
        agency = shown.agency.name(language)
    );
    let mut card = Card::default().heading(title);
    let first = timeline.entries.len().saturating_sub(SHOWN);
    if first > 0 {
        card = card.line(fl!(book, "urgent-timeline-earlier", count = first));
    }
    for entry in &timeline.entries[first..] {
        card = card.line(fl!(
            book,
            "urgent-timeline-line",
            at = moment(language, entry.at, shown.now),
            who = who(language, timeline, entry),
            what = deed(language, timeline, entry)
        ));
    }
    card.line(reference(language, &shown.urgent))
        .buttons(vec![button(
            fl!(book, "urgent-button-export"),
            &Button::Export(shown.urgent.id.clone()),
        )])
        .about(shown.urgent.matter())
}

#[cfg(test)]
#[path = "timeline_tests.rs"]
mod tests;
