//! The first screen. Whatever is longer opens from it, and pages take the place of the same message.

use super::{agency, button, export_label, quote};
use crate::{
    app::App,
    briefing::{
        chat::{Button, List},
        rules::share,
    },
    calendar,
    card::{Button as CardButton, Card, one_line},
    person::Language,
    projects::{self, Summary, words::brief_lines},
    requests,
    talks::{self, Raised},
    urgent::{self, News},
    week::{
        self, Board, Light, Line, Spoken, Standing, Week,
        words::{marks_in_brief, none_held, seats_sums, silence},
    },
    whereabouts::{self, Counts},
    words::{and_more, officer},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How much of an answer a line quotes, in UTF-16 units (B1: cut short, never in the middle of a cluster).
const QUOTED: usize = 60;
/// How many answers are quoted on the first screen.
const LINES: usize = 7;
/// How many at least of 🔴, 🟡 and those that speak of trouble without a colour, as far as there are any.
const LEAST: [usize; 3] = [2, 2, 1];
/// How many of those who have been missing for weeks are named, each with the officer (W10).
const SILENT: usize = 3;

/// Whom a brief is for, and on what occasion.
#[derive(Clone, Copy, Debug)]
pub(in crate::briefing) struct Occasion<'a> {
    /// To the governor; the others get a copy.
    pub to_governor: bool,
    /// When it is made.
    pub now: DateTime<Utc>,
    /// It was due long before: an outage kept it (W8).
    pub late: bool,
    /// What is late of the projects, where it was read.
    pub projects: Option<&'a Summary>,
    /// The urgent matters (B1, E7).
    pub urgent: &'a News,
    /// The week that is called next, for whoever asks when this one is over.
    pub next: Option<&'a Week>,
    /// How many heads are where, for whoever may ask (L5).
    pub out: Option<&'a Counts>,
    /// What agencies were asked to raise in this session (L6).
    pub raised: &'a [Raised],
    /// How many requests are open, and late.
    pub requests: requests::Counts,
}

/// The brief (M11); vices and secretariat read what the governor reads.
pub(in crate::briefing) fn brief(
    language: Language,
    app: &App,
    board: &Board,
    occasion: Occasion<'_>,
) -> Card {
    let book = language.book();
    let counts = board.counts();
    let to = if occasion.to_governor {
        fl!(book, "brief-to")
    } else {
        fl!(book, "brief-copy")
    };
    let card = headed(language, Card::says(to), &board.week, occasion).line(fl!(
        book,
        "brief-answered",
        answered = counts.answered,
        called = counts.called,
        red = counts.stuck,
        yellow = counts.at_risk
    ));
    let card = urgent_matters(card, language, app, occasion);
    let asking: Vec<_> = board.stuck(true).collect();
    let groups = [
        asking
            .iter()
            .copied()
            .chain(board.stuck(false))
            .collect::<Vec<_>>(),
        board.lit(Light::AtRisk).collect(),
        board.troubled().collect(),
    ];
    let shares = share(groups.each_ref().map(Vec::len), LEAST, LINES);
    let [red, yellow, troubled] = &groups;
    // Those who ask for orders first, under their own heading (W4).
    let (asking, others) = red.split_at(asking.len());
    let asked = shares[0].min(asking.len());
    let mut card = card;
    if !asking.is_empty() {
        card = card.heading(fl!(book, "brief-asking", count = asking.len()));
        card = quoted(card, language, app, Light::Stuck, asking, asked);
    }
    if !asking.is_empty() && !others.is_empty() {
        card = card.heading(fl!(book, "brief-not-asking", count = others.len()));
    }
    card = quoted(card, language, app, Light::Stuck, others, shares[0] - asked);
    card = quoted(card, language, app, Light::AtRisk, yellow, shares[1]);
    if !troubled.is_empty() {
        card = card.line(fl!(book, "brief-troubled", count = troubled.len()));
        card = quoted(card, language, app, Light::NotStated, troubled, shares[2]);
    }
    if let Some(projects) = occasion.projects {
        card = brief_lines(card, language, app, projects);
    }
    for (standing, heading, most) in [
        (
            Standing::Missing,
            fl!(book, "brief-missing", count = counts.missing),
            6,
        ),
        (
            Standing::Excused,
            fl!(book, "brief-excused", count = counts.excused),
            3,
        ),
        (
            Standing::Unreachable,
            fl!(book, "brief-unreachable", count = counts.unreachable),
            3,
        ),
    ] {
        let lines: Vec<&Line> = board.standing(standing).collect();
        card = named(card, language, app, &heading, &lines, most);
    }
    card = silent(card, language, app, board);
    card = requests::in_brief(language, card, &occasion.requests);
    if let Some(counts) = occasion.out {
        card = whereabouts::in_brief(language, card, counts);
    }
    card = card.line(match board.week.called_off {
        true => none_held(language),
        false => fl!(
            book,
            "brief-attendance",
            sums = seats_sums(language, &board.seats())
        ),
    });
    card = talks::in_brief(language, card, occasion.raised);
    if let Some(next) = occasion
        .next
        .filter(|_| board.week.skipped || occasion.now >= board.week.close_at)
    {
        card = card.line(fl!(book, "brief-next", at = called_at(language, next)));
    }
    let lists = [List::Red, List::Yellow, List::Troubled];
    let hidden = (0..3).filter(|at| groups[*at].len() > shares[*at]);
    card.buttons(
        hidden
            .map(|at| light_button(language, &board.week, lists[at], groups[at].len()))
            .collect(),
    )
    .buttons(standing_buttons(language, board))
    .buttons(match occasion.urgent.open.len() {
        0 => Vec::new(),
        count => vec![urgent::list_button(language, count)],
    })
    .buttons(
        [week::attendance_button(language, &board.week)]
            .into_iter()
            .chain(
                occasion
                    .out
                    .map(|counts| whereabouts::board_button(language, counts)),
            )
            .collect(),
    )
    .buttons(
        late_button(language, occasion)
            .into_iter()
            .chain(requests::brief_button(language, &occasion.requests))
            .collect(),
    )
    .buttons(vec![
        week::board_button(language, &board.week),
        button(export_label(language), &Button::Sheet(board.week.tuesday)),
    ])
}

/// What is late, where anything is.
fn late_button(language: Language, occasion: Occasion<'_>) -> Vec<CardButton> {
    let late = occasion.projects.map(|projects| &projects.counts);
    late.filter(|counts| counts.late > 0)
        .map(|counts| projects::overdue_button(language, counts))
        .into_iter()
        .collect()
}

/// How many urgent matters stand on the first screen: of those that are open, and of those that are over.
const URGENT: (usize, usize) = (3, 2);

/// What needs the governor now, by how little time is left; what is over since the last brief, in two lines each; how long it took.
fn urgent_matters(card: Card, language: Language, app: &App, occasion: Occasion<'_>) -> Card {
    let book = language.book();
    let (news, now) = (occasion.urgent, occasion.now);
    let mut card = card;
    if !news.open.is_empty() {
        card = card.heading(fl!(book, "brief-urgent", count = news.open.len()));
        for line in news.open.iter().take(URGENT.0) {
            let words = urgent::words::in_brief(language, line, now);
            let name = urgent::words::called(language, line);
            card = card.link_line("▫️ ", name, urgent::link(app, &line.urgent.id), words);
        }
    }
    if !news.ended.is_empty() {
        card = card.line(fl!(book, "brief-urgent-ended", count = news.ended.len()));
        for line in news.ended.iter().rev().take(URGENT.1) {
            let name = urgent::words::called(language, line);
            let words = one_line(&line.urgent.words, QUOTED);
            let after = match words.is_empty() {
                true => String::new(),
                false => format!(": {words}"),
            };
            card = card
                .link_line("✓ ", name, urgent::link(app, &line.urgent.id), after)
                .line(urgent::words::ended_in_brief(language, line, now));
        }
        for measure in urgent::words::measures(language, &news.measures) {
            card = card.line(measure);
        }
    }
    card
}

/// The title, and what is out of the ordinary about this week or this brief.
fn headed(language: Language, card: Card, week: &Week, occasion: Occasion<'_>) -> Card {
    let book = language.book();
    let now = calendar::bangkok(occasion.now);
    let hour = calendar::hour::weekday_date_hour(language.into(), now.naive_local());
    let on_the_day = now.date_naive() == week.session_on;
    let at = match on_the_day {
        true => hour.clone(),
        false => calendar::date::weekday_date(language.into(), week.session_on),
    };
    let mut card = card.line(match week.number {
        Some(number) => fl!(book, "brief-title", number = number.to_string(), at = at),
        None => fl!(book, "brief-title-special", at = at),
    });
    if week.number.is_some() && week.session_on != week.tuesday {
        let day = calendar::date::weekday_day_month(language.into(), week.tuesday);
        card = card.line(fl!(book, "brief-moved", day = day));
    }
    if !on_the_day {
        card = card.line(fl!(book, "brief-as-of", at = hour));
    }
    if week.skipped {
        card = card.line(fl!(book, "brief-skipped"));
    }
    if occasion.late {
        let due = calendar::bangkok(week.brief_at).time();
        let hour = calendar::hour::hour(language.into(), due);
        card = card.line(fl!(book, "brief-late", hour = hour));
    }
    card
}

/// When the agencies of a week are called.
pub(in crate::briefing) fn called_at(language: Language, week: &Week) -> String {
    let at = calendar::bangkok(week.call_at).naive_local();
    calendar::hour::weekday_date_hour(language.into(), at)
}

/// One line an answer, each opening it; as many as its share.
fn quoted(
    card: Card,
    language: Language,
    app: &App,
    light: Light,
    answers: &[(&Line, &Spoken)],
    share: usize,
) -> Card {
    let shown = answers.iter().take(share);
    shown.fold(card, |card, (line, spoken)| {
        card.link_line(
            format!("{} ", light.sign()),
            agency(language, line),
            week::link(app, &line.roll.id),
            format!(
                "{}{}",
                quote(language, spoken, QUOTED),
                marks_in_brief(language, spoken)
            ),
        )
    })
}

/// Those who have been missing for weeks, each with the officer (W10, P3).
fn silent(card: Card, language: Language, app: &App, board: &Board) -> Card {
    let book = language.book();
    let silent = board.long_silent();
    let card = silent.iter().take(SILENT).fold(card, |card, line| {
        let officer = line
            .head()
            .map(|head| officer(language, &head.name, head.phone()));
        let officer = officer.unwrap_or_else(|| fl!(book, "officer-none"));
        let after = format!(": {} • {officer}", silence(language, line));
        let name = agency(language, line);
        card.link_line("▫️ ", name, week::link(app, &line.roll.id), after)
    });
    and_more(card, language, silent.len(), SILENT)
}

/// Agencies in a line, each opening its card.
fn named(
    card: Card,
    language: Language,
    app: &App,
    heading: &str,
    lines: &[&Line],
    most: usize,
) -> Card {
    let book = language.book();
    if lines.is_empty() {
        return card;
    }
    let comma = fl!(book, "list-comma");
    let mut card = card.line(format!("{heading}: "));
    for (at, line) in lines.iter().take(most).enumerate() {
        if at > 0 {
            card = card.then(comma.as_str());
        }
        card = card.then_link(agency(language, line), week::link(app, &line.roll.id));
    }
    match lines.len().saturating_sub(most) {
        0 => card,
        more => card.then(format!(" {}", fl!(book, "brief-more", count = more))),
    }
}

fn light_button(language: Language, week: &Week, list: List, count: usize) -> CardButton {
    let sign = list.light().map_or("", Light::sign);
    let label = fl!(
        language.book(),
        "brief-button-light",
        sign = sign,
        count = count
    );
    button(label, &Button::List(list, week.tuesday, 0))
}

/// The lists of those who have not answered; with names, reasons and numbers.
fn standing_buttons(language: Language, board: &Board) -> Vec<CardButton> {
    let book = language.book();
    let counts = board.counts();
    [
        (
            List::Missing,
            counts.missing,
            fl!(book, "brief-button-missing", count = counts.missing),
        ),
        (
            List::Excused,
            counts.excused,
            fl!(book, "brief-button-excused", count = counts.excused),
        ),
        (
            List::Unreachable,
            counts.unreachable,
            fl!(book, "brief-button-unreachable", count = counts.unreachable),
        ),
    ]
    .into_iter()
    .filter(|(_, count, _)| *count > 0)
    .map(|(list, _, label)| button(label, &Button::List(list, board.week.tuesday, 0)))
    .collect()
}

#[cfg(test)]
#[path = "brief_tests.rs"]
mod tests;
