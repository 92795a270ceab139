//! What is said when the close has passed and an agency is still missing (W6b).

use super::{agency_in_a_list, asking, button as week_button, hour, officer, title, week_day};
use crate::{
    app::App,
    card::{Button as CardButton, Card, one_line},
    person::{Language, Post},
    week::{
        chasing::{CallList, Entry, Rang},
        chat::{self, calling::Button},
        rules::{Standing, Week},
        store::Roll,
    },
    words::{and_more, post_name},
};
use i18n_embed_fl::fl;

/// How many agencies a page of the call list shows.
const PAGE: usize = 10;
/// How many agencies the governor's list names.
const NAMED: usize = 15;
/// How much of a name stands on a button.
const ON_A_BUTTON: usize = 22;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

/// To the delegates at the close: a late answer still counts.
pub fn chased(language: Language, week: &Week, roll: &Roll, post: &Post) -> Card {
    let who = post_name(language, post);
    let day = week_day(language, week);
    asking(
        language,
        roll,
        post,
        false,
        fl!(language.book(), "chase-delegates", who = who, day = day),
    )
}

/// `โทรแล้ว 16.12 น. (สมศรี)`.
fn mark(language: Language, rang: &Rang) -> String {
    let mark = fl!(
        language.book(),
        "calls-telephoned",
        hour = hour(language, rang.at)
    );
    match &rang.by {
        Some(name) => format!("{mark} ({name})"),
        None => mark,
    }
}

/// What became of it, behind the officer and the number.
fn outcome(language: Language, entry: &Entry) -> String {
    let book = language.book();
    let mut outcome = String::new();
    if let Some(telephoned) = &entry.telephoned {
        outcome = format!(" — {}", mark(language, telephoned));
    }
    match entry.line.standing() {
        Standing::Answered => format!("{outcome} — {}", fl!(book, "calls-answered")),
        Standing::Unreachable => format!("{outcome} — {}", fl!(book, "calls-unreachable")),
        Standing::Missing | Standing::Excused => outcome,
    }
}

/// The secretariat's call list: names, numbers, and who has telephoned whom. A press marks; the own mark is taken back by another.
pub(in crate::week) fn call_list(language: Language, list: &CallList, page: usize) -> Card {
    let book = language.book();
    let pages = list.entries.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let done = list
        .entries
        .iter()
        .filter(|entry| entry.telephoned.is_some())
        .count();
    let card = Card::default()
        .heading(fl!(
            book,
            "calls-title",
            title = title(language, &list.week)
        ))
        .line(fl!(
            book,
            "calls-sums",
            missing = list.missing().count(),
            done = done
        ));
    // Numbered, so that a line is found from its button however long the name is.
    let shown: Vec<(usize, &Entry)> = (1..)
        .zip(&list.entries)
        .skip(page * PAGE)
        .take(PAGE)
        .collect();
    let card = shown.iter().fold(card, |card, (number, entry)| {
        let agency = agency_in_a_list(language, &entry.line);
        let whom = officer(language, entry.line.holders.first());
        card.line(format!(
            "{number}. {agency}: {whom}{}",
            outcome(language, entry)
        ))
    });
    let callable: Vec<&(usize, &Entry)> = shown
        .iter()
        .filter(|(_, entry)| entry.line.standing() != Standing::Answered)
        .collect();
    let card = callable.chunks(2).fold(card, |card, row| {
        let row = row.iter().map(|(number, entry)| {
            let sign = if entry.telephoned.is_some() {
                "✓"
            } else {
                "☎"
            };
            let name = one_line(entry.line.agency.short(language), ON_A_BUTTON);
            button(
                format!("{sign} {number}. {name}"),
                &Button::Telephoned(entry.line.roll.id.clone()),
            )
        });
        card.buttons(row.collect())
    });
    let mut turn = Vec::new();
    if page > 0 {
        let back = Button::Page(list.week.tuesday, page - 1);
        turn.push(button(fl!(book, "button-back"), &back));
    }
    if page + 1 < pages {
        let next = Button::Page(list.week.tuesday, page + 1);
        turn.push(button(fl!(book, "button-next"), &next));
    }
    card.buttons(turn)
}

/// There is nobody to telephone.
pub fn nobody_to_call(language: Language) -> Card {
    Card::says(fl!(language.book(), "calls-nobody"))
}

/// Toast: somebody else has telephoned.
pub fn telephoned_by(language: Language, who: &Rang) -> String {
    mark(language, who)
}

/// The governor's list, on the working day after: who is still missing, and what the secretariat has done about it.
pub(in crate::week) fn still_missing(language: Language, app: &App, list: &CallList) -> Card {
    let book = language.book();
    let missing: Vec<&Entry> = list.missing().collect();
    let card = Card::default()
        .heading(fl!(
            book,
            "escalate-title",
            title = title(language, &list.week)
        ))
        .line(fl!(book, "escalate-count", count = missing.len()));
    let card = missing.iter().take(NAMED).fold(card, |card, entry| {
        let link = crate::week::link(app, &entry.line.roll.id);
        let whom = officer(language, entry.line.holders.first());
        let after = format!(": {whom}{}", outcome(language, entry));
        card.link_line("• ", agency_in_a_list(language, &entry.line), link, after)
    });
    and_more(card, language, missing.len(), NAMED).buttons(vec![week_button(
        fl!(book, "week-button-board"),
        &chat::Button::Board,
    )])
}

#[cfg(test)]
#[path = "chasing_tests.rs"]
mod tests;
