//! The board, and an answer opened from it (W9).

use super::{
    IN_A_LIST, agency_in_a_list, button, light, marks, officer, reference, spoken_words, sums,
    title,
};
use crate::{
    app::App,
    calendar,
    card::Card,
    person::{Language, Role},
    week::{
        self,
        board::{Board, Line},
        chat::Button,
        rules::{Standing, Week},
    },
};
use i18n_embed_fl::fl;

/// How much of an answer stands on the card that opens it: all of it but what the frame needs.
const OPENED: usize = crate::card::TEXT_UNITS - 700;

/// How many agencies a page of the board shows.
const PAGE: usize = 12;

/// The label of the button that opens the board.
pub fn board_label(language: Language) -> String {
    fl!(language.book(), "week-button-board")
}

/// Before the first call.
pub fn no_week_yet(language: Language, next: &Week) -> Card {
    let at = calendar::hour::weekday_date_hour(
        language.into(),
        calendar::bangkok(next.call_at).naive_local(),
    );
    Card::says(fl!(language.book(), "week-none-yet", at = at))
}

/// A page of the board (W9): answers by colour, then missing, excused, unreachable; each line opens its answer.
pub fn board(language: Language, app: &App, board: &Board, page: usize, steers: bool) -> Card {
    let book = language.book();
    // Whoever was not called stands here only with something to say.
    let mut lines: Vec<&Line> = board
        .lines
        .iter()
        .filter(|line| line.roll.called || line.spoken.is_some())
        .collect();
    lines.sort_by_key(|line| {
        (
            line.standing(),
            line.spoken.as_ref().map(|spoken| spoken.light),
            line.agency.code.clone(),
        )
    });
    let pages = lines.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let mut card = Card::says(title(language, &board.week)).line(sums(language, &board.counts()));
    for line in lines.iter().skip(page * PAGE).take(PAGE) {
        let (sign, after) = match (&line.spoken, line.standing()) {
            (Some(spoken), _) => {
                let words = spoken_words(language, spoken, IN_A_LIST);
                (
                    spoken.light.sign(),
                    format!(": {words} ({})", marks(language, &board.week, spoken)),
                )
            }
            (None, Standing::Excused) => ("▫️", format!(": {}", fl!(book, "standing-excused"))),
            (None, Standing::Unreachable) => {
                ("▫️", format!(": {}", fl!(book, "standing-unreachable")))
            }
            (None, _) => ("▫️", format!(": {}", fl!(book, "standing-missing"))),
        };
        let link = week::link(app, &line.roll.id);
        let after = format!("{after}\n{}", officer(language, line.head()));
        card = card.link_line(
            format!("{sign} "),
            agency_in_a_list(language, line),
            link,
            after,
        );
    }
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(
            fl!(book, "button-back"),
            &Button::Page(board.week.tuesday, page - 1),
        ));
    }
    if pages > 1 {
        let at = (page + 1).to_string();
        let of = pages.to_string();
        row.push(button(
            fl!(book, "button-page", page = at, pages = of),
            &Button::Page(board.week.tuesday, page),
        ));
    }
    if page + 1 < pages {
        row.push(button(
            fl!(book, "button-next"),
            &Button::Page(board.week.tuesday, page + 1),
        ));
    }
    let card = card.buttons(row);
    if steers && board.standing(Standing::Missing).next().is_some() {
        let tuesday = board.week.tuesday.to_string();
        return card.buttons(vec![button(
            fl!(book, "week-button-nudge"),
            &Button::Nudge(tuesday),
        )]);
    }
    card
}

/// One agency's answer, opened.
pub fn answer(language: Language, week: &Week, line: &Line) -> Card {
    let book = language.book();
    let mut card = Card::default()
        .heading(line.agency.name(language))
        .line(title(language, week));
    card = match (&line.spoken, line.standing()) {
        (Some(spoken), _) => {
            let state = light(language, spoken.light);
            let marks = marks(language, week, spoken);
            let mut card = card.line(format!("{state} ({marks})"));
            if !spoken.words.is_empty() {
                // Cut here rather than at the end of the message, where the officer and the reference stand (P3, U3).
                let words = crate::card::cut(&spoken.words, OPENED).into_owned();
                card = card.line(fl!(book, "quoted", words = words));
            }
            if !spoken.media.is_empty() {
                card = card.line(fl!(book, "week-media", count = spoken.media.len()));
            }
            if spoken.role == Role::Delegate {
                let by = line.holders.iter().find(|h| h.person == spoken.person);
                if by.is_some() {
                    let by = officer(language, by);
                    card = card.line(fl!(book, "week-by-delegate", name = by));
                }
            }
            card
        }
        (None, Standing::Excused) => {
            let reason = line.excuse.clone().unwrap_or_default();
            card.line(fl!(book, "week-excused-because", reason = reason))
        }
        (None, Standing::Unreachable) => card.line(fl!(book, "week-unreachable")),
        (None, _) => card.line(fl!(book, "week-missing")),
    };
    card = card
        .line(officer(language, line.head()))
        .line(reference(language, line.roll.serial));
    let id = || line.roll.id.clone();
    let mut row = vec![button(fl!(book, "button-contact"), &Button::Contact(id()))];
    if line
        .spoken
        .as_ref()
        .is_some_and(|spoken| !spoken.media.is_empty())
    {
        row.push(button(fl!(book, "week-button-media"), &Button::Media(id())));
    }
    card.buttons(row).about(line.roll.matter())
}

/// Toast: no number is known.
pub fn no_number(language: Language) -> String {
    fl!(language.book(), "no-number")
}

#[cfg(test)]
#[path = "board_tests.rs"]
mod tests;
