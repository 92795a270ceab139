//! What the brief says. It fits one screen; whatever is longer opens from it.

use crate::{
    app::App,
    calendar,
    card::{Card, one_line},
    person::Language,
    week::{
        self, Board, Light, Standing,
        words::{AGENCY, marks_in_brief, none_held, seats_sums, silence},
    },
    words::{and_more, officer},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How much of an answer a line quotes, in UTF-16 units (B1: cut short, never in the middle of a cluster).
const QUOTED: usize = 70;
/// How many 🔴, and how many 🟡, stand on the first screen.
const LINES: usize = 8;
/// How many missing agencies are named.
const NAMED: usize = 8;

/// How many of those who have been missing for weeks are named, each with the officer (W10).
const SILENT: usize = 5;

/// The brief (M11); vices and secretariat read what the governor reads.
pub(super) fn brief(
    language: Language,
    app: &App,
    board: &Board,
    to_governor: bool,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let counts = board.counts();
    let at =
        calendar::hour::weekday_date_hour(language.into(), calendar::bangkok(now).naive_local());
    let heading = match board.week.number {
        Some(number) => fl!(book, "brief-title", number = number.to_string(), at = at),
        None => fl!(book, "brief-title-special", at = at),
    };
    let to = if to_governor {
        fl!(book, "brief-to")
    } else {
        fl!(book, "brief-copy")
    };
    let mut card = Card::says(to).line(heading).line(fl!(
        book,
        "brief-answered",
        answered = counts.answered,
        called = counts.called,
        red = counts.stuck,
        yellow = counts.at_risk
    ));
    let asking: Vec<_> = board.stuck(true).collect();
    if !asking.is_empty() {
        card = card.heading(fl!(book, "brief-asking", count = asking.len()));
        card = quoted(card, language, app, Light::Stuck, asking);
    }
    let others: Vec<_> = board.stuck(false).collect();
    if board.stuck(true).next().is_some() && !others.is_empty() {
        card = card.heading(fl!(book, "brief-not-asking", count = others.len()));
    }
    card = quoted(card, language, app, Light::Stuck, others);
    card = quoted(
        card,
        language,
        app,
        Light::AtRisk,
        board.lit(Light::AtRisk).collect(),
    );
    let troubled: Vec<_> = board.troubled().collect();
    if !troubled.is_empty() {
        card = card.line(fl!(book, "brief-troubled", count = troubled.len()));
        card = quoted(card, language, app, Light::NotStated, troubled);
    }
    for (standing, heading) in [
        (
            Standing::Missing,
            fl!(book, "brief-missing", count = counts.missing),
        ),
        (
            Standing::Excused,
            fl!(book, "brief-excused", count = counts.excused),
        ),
        (
            Standing::Unreachable,
            fl!(book, "brief-unreachable", count = counts.unreachable),
        ),
    ] {
        let names: Vec<String> = board
            .standing(standing)
            .map(|line| one_line(line.agency.short(language), AGENCY))
            .collect();
        if names.is_empty() {
            continue;
        }
        let mut shown = names[..names.len().min(NAMED)].join(&fl!(book, "list-comma"));
        if names.len() > NAMED {
            let more = names.len() - NAMED;
            shown = format!("{shown} {}", fl!(book, "and-more", count = more));
        }
        card = card.line(format!("{heading}: {shown}"));
    }
    let silent = board.long_silent();
    for line in silent.iter().take(SILENT) {
        let officer = line
            .head()
            .map(|head| officer(language, &head.name, head.phone()));
        let officer = officer.unwrap_or_else(|| fl!(book, "officer-none"));
        let after = format!(": {} • {officer}", silence(language, line));
        let name = one_line(line.agency.short(language), AGENCY);
        card = card.link_line("▫️ ", name, week::link(app, &line.roll.id), after);
    }
    card = and_more(card, language, silent.len(), SILENT);
    card = card.line(match board.week.called_off {
        true => none_held(language),
        false => fl!(
            book,
            "brief-attendance",
            sums = seats_sums(language, &board.seats())
        ),
    });
    card.buttons(vec![
        week::board_button(language),
        week::attendance_button(language),
    ])
}

/// One line an answer, each opening it.
fn quoted(
    card: Card,
    language: Language,
    app: &App,
    light: Light,
    answers: Vec<(&week::Line, &week::Spoken)>,
) -> Card {
    let card = answers
        .iter()
        .take(LINES)
        .fold(card, |card, (line, spoken)| {
            let words = one_line(&spoken.words, QUOTED);
            let marks = marks_in_brief(language, spoken);
            card.link_line(
                format!("{} ", light.sign()),
                one_line(line.agency.short(language), AGENCY),
                week::link(app, &line.roll.id),
                match words.is_empty() {
                    true => marks,
                    false => format!(": {words}{marks}"),
                },
            )
        });
    and_more(card, language, answers.len(), LINES)
}

/// Before the first call.
pub(super) fn no_brief_yet(language: Language) -> Card {
    Card::says(fl!(language.book(), "brief-none-yet"))
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
