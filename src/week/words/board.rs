//! The board, and an answer opened from it (W9).

use super::{
    IN_A_LIST, about_answer, agency_in_a_list, button, marks, officer, read, reference, said,
    said_about, spoken_words, sums, title,
};
use crate::{
    app::App,
    calendar,
    card::Card,
    person::Language,
    week::{
        self,
        board::{Board, Line, Spoken},
        chat::Button,
        rules::{self, Changed, Standing, Week},
    },
};
use i18n_embed_fl::fl;

/// How much of an answer stands on the card that opens it: all of it but what the frame needs.
const OPENED: usize = crate::card::TEXT_UNITS - 1400;

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
            line.spoken
                .as_ref()
                .map(|spoken| (!spoken.asks_for_orders(), spoken.light)),
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

/// An answer that reaches governor and vices at once (W3), and what became of it: `holds` until its colour is another.
pub fn told(language: Language, week: &Week, line: &Line, holds: bool, reads: bool) -> Card {
    let book = language.book();
    let heading = match holds {
        true => fl!(book, "week-told-late"),
        false => fl!(book, "week-told-late-no-more"),
    };
    opened(
        Card::default().heading(heading),
        language,
        week,
        line,
        reads,
    )
}

/// One agency's answer, opened; `reads`: for the governor, who marks it as read (W5).
pub fn answer(language: Language, week: &Week, line: &Line, reads: bool) -> Card {
    opened(Card::default(), language, week, line, reads)
}

fn opened(card: Card, language: Language, week: &Week, line: &Line, reads: bool) -> Card {
    let book = language.book();
    let mut card = card
        .heading(line.agency.name(language))
        .line(title(language, week));
    // Cut here rather than at the end of the message, where the officer and the reference stand (P3, U3).
    card = said(language, week, line, card, OPENED);
    if let Some(seen) = line.spoken.as_ref().and_then(|spoken| spoken.seen) {
        card = card.line(read(language, seen));
        card = match seen.changed.filter(|_| reads) {
            Some(Changed::Edited) => card.line(fl!(book, "week-edited-since-you-read")),
            Some(Changed::Added) => card.line(fl!(book, "week-added-since-you-read")),
            None => card,
        };
    }
    card = said_about(card, language, week, line);
    card = card
        .line(officer(language, line.head()))
        .line(reference(language, line.roll.serial));
    let unread = |spoken: &Spoken| reads && rules::unread(spoken.seen);
    if line.spoken.as_ref().is_some_and(unread) {
        card = card.buttons(vec![button(
            fl!(book, "week-button-seen"),
            &Button::Seen(line.roll.id.clone()),
        )]);
    }
    card.buttons(about_answer(language, line))
        .about(line.roll.matter())
}

/// Toast: no number is known.
pub fn no_number(language: Language) -> String {
    fl!(language.book(), "no-number")
}

#[cfg(test)]
#[path = "board_tests.rs"]
mod tests;
