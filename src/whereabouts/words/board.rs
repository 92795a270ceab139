//! To whoever asks who is where (L3): counts, those who are out, the expired; the unknown and those at the office behind a button.

use super::{IN_A_LIST, age, button, moment, planned, status, until};
use crate::{
    app::App,
    calendar::{self, bangkok},
    card::{Button as CardButton, Card, one_line},
    person::Language,
    understand::whereabouts::Status,
    whereabouts::{
        board::{Board, Counts, Line, agencies},
        chat::{Button, List, Scope},
        link,
        rules::Entry,
    },
    words::{officer, post_name},
};
use chrono::{DateTime, NaiveDate, Utc};
use i18n_embed_fl::fl;

/// How many of those who are out stand on a page, each with two lines.
const PAGE: usize = 7;
/// How many stand on a page of a list with one line each.
const LONG_PAGE: usize = 14;
/// How much of a name stands in a line.
const NAME: usize = 40;

/// How somebody is called in a line: by the agency that they head or belong to, governor and vices by their post.
fn called(language: Language, line: &Line) -> String {
    let name = match line.posts.first() {
        Some(post) if line.leads() => post_name(language, post),
        Some(_) if line.is_head() => {
            let names: Vec<&str> = agencies(line)
                .iter()
                .map(|agency| agency.short(language))
                .collect();
            names.join(&fl!(language.book(), "list-comma"))
        }
        Some(post) => format!("{} ({})", line.name, post.agency.short(language)),
        None => line.name.clone(),
    };
    one_line(&name, NAME)
}

/// The heads by status, then the expired and the unknown; what nobody has is left out.
fn sums(language: Language, counts: &Counts) -> [String; 2] {
    let book = language.book();
    let statuses: Vec<String> = Status::ALL
        .into_iter()
        .filter(|one| counts.of(*one) > 0)
        .map(|one| {
            let name = status(language, one);
            fl!(book, "where-count", status = name, count = counts.of(one))
        })
        .collect();
    let rest = [
        fl!(book, "where-count-expired", count = counts.expired),
        fl!(book, "where-count-unknown", count = counts.unknown),
    ];
    [statuses.join(" • "), rest.join(" • ")]
}

fn title(language: Language, board: &Board, scope: &Scope) -> String {
    let book = language.book();
    let at = bangkok(board.at).naive_local();
    let at = calendar::hour::weekday_date_hour(language.into(), at);
    match scope {
        Scope::All => fl!(book, "where-title", at = at),
        Scope::Place(place) => {
            let place = one_line(place, NAME);
            fl!(book, "where-title-place", place = place, at = at)
        }
        Scope::Day(day) => {
            let day = calendar::date::weekday_date(language.into(), *day);
            fl!(book, "where-title-day", day = day)
        }
    }
}

/// Who acts, or else how to reach them, on a line of its own (P3).
fn reached(language: Language, line: &Line, entry: &Entry) -> String {
    super::acting_line(language, entry, line.officers.get(&entry.id))
        .unwrap_or_else(|| officer(language, &line.name, &line.phone))
}

/// One who is out: the status, the place, until when, its age, and who acts.
fn out_line(
    card: Card,
    language: Language,
    app: &App,
    board: &Board,
    one: (&Line, &Entry),
) -> Card {
    let (line, entry) = one;
    let what = super::what(language, entry);
    let end = until(language, entry.until, board.at);
    let age = age(language, entry.told_at, board.at);
    card.link_line(
        "• ",
        called(language, line),
        link(app, &line.person),
        format!(": {what} {end} ({age})"),
    )
    .line(format!("↳ {}", reached(language, line, entry)))
}

fn expired_line(
    card: Card,
    language: Language,
    app: &App,
    board: &Board,
    (line, entry): (&Line, &Entry),
) -> Card {
    let at = moment(language, entry.until, board.at);
    let at = fl!(language.book(), "where-expired-at", at = at);
    let what = super::what(language, entry);
    let age = age(language, entry.told_at, board.at);
    card.link_line(
        "• ",
        called(language, line),
        link(app, &line.person),
        format!(": {at} ({what}, {age})"),
    )
    .line(format!("↳ {}", reached(language, line, entry)))
}

/// The page that is shown of so many, and how many pages there are.
fn paged(count: usize, on_a_page: usize, page: usize) -> (usize, usize) {
    let pages = count.div_ceil(on_a_page).max(1);
    (page.min(pages - 1), pages)
}

fn turning(
    language: Language,
    card: Card,
    scope: &Scope,
    list: List,
    (page, pages): (usize, usize),
) -> Card {
    let book = language.book();
    let turn = |label: String, page| {
        Button::Board(scope.clone(), list, page)
            .fitting()
            .map(|does| button(label, &does))
    };
    let mut row: Vec<CardButton> = Vec::new();
    if page > 0 {
        row.extend(turn(fl!(book, "button-back"), page - 1));
    }
    if page + 1 < pages {
        row.extend(turn(fl!(book, "button-next"), page + 1));
    }
    card.buttons(row)
}

/// The first screen and its pages: counts, those who are out, then the expired (M58–M60).
pub(crate) fn board(
    language: Language,
    app: &App,
    board: &Board,
    scope: &Scope,
    page: usize,
    says_where: bool,
) -> Card {
    let book = language.book();
    let counts = board.counts();
    let (out, expired) = (board.out(), board.expired());
    let (page, pages) = paged(out.len() + expired.len(), PAGE, page);
    let mut card = Card::default().heading(title(language, board, scope));
    for sums in sums(language, &counts) {
        if !sums.is_empty() {
            card = card.line(sums);
        }
    }
    if out.is_empty() && page == 0 {
        card = card.line(fl!(book, "where-nobody-out"));
    }
    let shown = page * PAGE..(page + 1) * PAGE;
    for (at, one) in out.iter().enumerate() {
        if shown.contains(&at) {
            if at == shown.start {
                card = card.heading(fl!(book, "where-list-out"));
            }
            card = out_line(card, language, app, board, *one);
        }
    }
    for (at, one) in expired.iter().enumerate() {
        let place = out.len() + at;
        if shown.contains(&place) {
            if at == 0 || place == shown.start {
                card = card.heading(fl!(book, "where-list-expired"));
            }
            card = expired_line(card, language, app, board, *one);
        }
    }
    let card = turning(language, card, scope, List::Out, (page, pages));
    let mut lists = Vec::new();
    let unknown = board.unknown().len();
    if unknown > 0 {
        let label = fl!(book, "where-button-unknown", count = unknown);
        let does = Button::Board(scope.clone(), List::Unknown, 0);
        lists.extend(does.fitting().map(|does| button(label, &does)));
    }
    let office = board.in_office().len();
    if office > 0 {
        let label = fl!(book, "where-button-office", count = office);
        let does = Button::Board(scope.clone(), List::Office, 0);
        lists.extend(does.fitting().map(|does| button(label, &does)));
    }
    let mut last: Vec<CardButton> = refresh(language, scope, List::Out, page)
        .into_iter()
        .collect();
    if says_where && *scope == Scope::All {
        last.push(button(fl!(book, "where-button-mine"), &Button::Own));
    }
    card.buttons(lists).buttons(last)
}

fn refresh(language: Language, scope: &Scope, list: List, page: usize) -> Option<CardButton> {
    let does = Button::Board(scope.clone(), list, page).fitting()?;
    Some(button(fl!(language.book(), "where-button-refresh"), &does))
}

/// Those at the office, or those of whom nothing is known, with the officer and the number (M61).
pub(crate) fn list(
    language: Language,
    app: &App,
    board: &Board,
    scope: &Scope,
    list: List,
    page: usize,
) -> Card {
    let book = language.book();
    let lines: Vec<(&Line, Option<&Entry>)> = match list {
        List::Unknown => board
            .unknown()
            .into_iter()
            .map(|line| (line, None))
            .collect(),
        List::Office | List::Out => board
            .in_office()
            .into_iter()
            .map(|(line, entry)| (line, Some(entry)))
            .collect(),
    };
    let (page, pages) = paged(lines.len(), LONG_PAGE, page);
    let heading = match list {
        List::Unknown => fl!(book, "where-list-unknown"),
        List::Office | List::Out => fl!(book, "where-list-office"),
    };
    let mut card = Card::default()
        .heading(title(language, board, scope))
        .line(format!("{heading}: {}", lines.len()));
    if lines.is_empty() {
        card = card.line(fl!(book, "where-list-empty"));
    }
    card = lines
        .iter()
        .skip(page * LONG_PAGE)
        .take(LONG_PAGE)
        .fold(card, |card, (line, entry)| {
            let mut after = format!(": {}", officer(language, &line.name, &line.phone));
            if let Some(entry) = entry {
                let end = until(language, entry.until, board.at);
                let age = age(language, entry.told_at, board.at);
                after = format!(": {end} ({age})");
            } else if let Some(last) = line.last {
                let day = bangkok(last).date_naive();
                let day = calendar::date::weekday_day_month(language.into(), day);
                let last = fl!(book, "where-unknown-last", at = day);
                after = format!("{after} — {last}");
            }
            card.link_line("• ", called(language, line), link(app, &line.person), after)
        });
    let card = turning(language, card, scope, list, (page, pages));
    let mut last: Vec<CardButton> = Button::Board(scope.clone(), List::Out, 0)
        .fitting()
        .map(|does| button(fl!(book, "where-button-out"), &does))
        .into_iter()
        .collect();
    last.extend(refresh(language, scope, list, page));
    card.buttons(last)
}

/// What was told of a day to come.
pub(crate) fn day(
    language: Language,
    app: &App,
    board: &Board,
    day: NaiveDate,
    page: usize,
) -> Card {
    let book = language.book();
    let scope = &Scope::Day(day);
    let told = board.on(day);
    let (page, pages) = paged(told.len(), PAGE, page);
    let mut card = Card::default().heading(title(language, board, scope));
    if told.is_empty() {
        card = card.line(fl!(book, "where-list-empty"));
    }
    card = told
        .iter()
        .skip(page * PAGE)
        .take(PAGE)
        .fold(card, |card, (line, entry)| {
            let planned = planned(language, entry, board.at);
            card.link_line(
                "• ",
                called(language, line),
                link(app, &line.person),
                format!(": {planned}"),
            )
            .line(format!("↳ {}", reached(language, line, entry)))
        });
    let card = turning(language, card, scope, List::Out, (page, pages));
    card.buttons(
        refresh(language, scope, List::Out, page)
            .into_iter()
            .collect(),
    )
}

/// Toast: as of when.
pub(crate) fn refreshed(language: Language, now: DateTime<Utc>) -> String {
    let at = bangkok(now).time();
    let at = calendar::hour::hour(language.into(), at);
    fl!(language.book(), "where-refreshed", at = at)
}

/// The line of the brief (B1).
pub(crate) fn in_brief(language: Language, counts: &Counts) -> String {
    fl!(
        language.book(),
        "where-brief",
        out = counts.out(),
        expired = counts.expired,
        unknown = counts.unknown
    )
}

/// The label of the brief's button that opens the board.
pub(crate) fn brief_label(language: Language, counts: &Counts) -> String {
    fl!(language.book(), "where-brief-button", out = counts.out())
}

/// How much of a purpose stands on a card, in UTF-16 units.
pub(super) const ON_A_CARD: usize = IN_A_LIST * 4;

#[cfg(test)]
#[path = "board_tests.rs"]
mod tests;
