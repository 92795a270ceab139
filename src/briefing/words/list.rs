//! The lists behind the first screen, in its place, page by page.

use super::{agency, button, quote};
use crate::{
    app::App,
    briefing::chat::{Button, List},
    card::{Card, one_line},
    person::Language,
    week::{
        self, Board, Light, Line, Standing,
        rules::is_long,
        words::{officer, short_marks, silence},
    },
};
use i18n_embed_fl::fl;

/// How many agencies a page shows: with numbers below them they still fit Telegram's length.
const PAGE: usize = 10;
/// How much of an answer or a reason a line shows, in UTF-16 units.
const QUOTED: usize = 120;

/// A page of a list, with the way back to the brief. Each line opens its agency's answer and has the officer with the number (P3).
pub(in crate::briefing) fn list(
    language: Language,
    app: &App,
    board: &Board,
    list: List,
    page: usize,
) -> Card {
    let book = language.book();
    let entries = entries(language, board, list);
    let pages = entries.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let count = entries.len();
    let heading = match list {
        List::Red => format!("🔴 {} {count}", fl!(book, "light-stuck")),
        List::Yellow => format!("🟡 {} {count}", fl!(book, "light-at-risk")),
        List::Troubled => fl!(book, "brief-troubled", count = count),
        List::Missing => fl!(book, "brief-missing", count = count),
        List::Excused => fl!(book, "brief-excused", count = count),
        List::Unreachable => fl!(book, "brief-unreachable", count = count),
    };
    let mut card = Card::says(week::words::title(language, &board.week)).heading(heading);
    if entries.is_empty() {
        card = card.line(fl!(book, "brief-list-empty"));
    }
    let sign = list.light().map_or("▫️", Light::sign);
    for (line, after) in entries.iter().skip(page * PAGE).take(PAGE) {
        let officer = officer(language, line.head().or(line.holders.first()));
        card = card.link_line(
            format!("{sign} "),
            agency(language, line),
            week::link(app, &line.roll.id),
            format!("{after}\n{officer}"),
        );
    }
    let at = |page: usize| Button::List(list, board.week.tuesday, page);
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(fl!(book, "button-back"), &at(page - 1)));
    }
    if pages > 1 {
        let (shown, of) = ((page + 1).to_string(), pages.to_string());
        let label = fl!(book, "button-page", page = shown, pages = of);
        row.push(button(label, &at(page)));
    }
    if page + 1 < pages {
        row.push(button(fl!(book, "button-next"), &at(page + 1)));
    }
    card.buttons(row).buttons(vec![button(
        fl!(book, "brief-button-back"),
        &Button::Show(board.week.tuesday),
    )])
}

/// The agencies of a list, with what stands behind the name.
fn entries(language: Language, board: &Board, list: List) -> Vec<(&Line, String)> {
    let standing = |standing| {
        board.standing(standing).map(|line| {
            let reason = line.excuse.as_deref().filter(|_| list == List::Excused);
            let reason = reason.map(|reason| format!(": {}", one_line(reason, QUOTED)));
            let weeks = is_long(line.silence).then(|| format!(": {}", silence(language, line)));
            (line, reason.or(weeks).unwrap_or_default())
        })
    };
    match list {
        List::Missing => standing(Standing::Missing).collect(),
        List::Excused => standing(Standing::Excused).collect(),
        List::Unreachable => standing(Standing::Unreachable).collect(),
        List::Troubled => board
            .troubled()
            .map(|(line, spoken)| (line, quote(language, spoken, QUOTED)))
            .collect(),
        List::Red | List::Yellow => list
            .light()
            .into_iter()
            // Whoever asks for orders first (W4); the sort keeps the rest in its order.
            .flat_map(|light| {
                let mut lit: Vec<_> = board.lit(light).collect();
                lit.sort_by_key(|(_, spoken)| !spoken.asks_for_orders());
                lit
            })
            .map(|(line, spoken)| {
                let marks = short_marks(language, spoken);
                let words = quote(language, spoken, QUOTED);
                (line, format!("{words}{marks}"))
            })
            .collect(),
    }
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
