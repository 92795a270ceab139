//! What is answered to a report (J5, U5, U9).

use super::{CardButton, button, day, name, percent};
use crate::{
    card::{Card, Matter, one_line},
    ids::Id,
    kept as floor,
    person::{Agency, Language},
    projects::{
        REPORT, chat::Button, filing::matter, project::Project, rules::NoPercent, store::Report,
    },
    week,
    words::and_more,
};
use i18n_embed_fl::fl;

/// How much of the words the card quotes.
const WORDS: usize = 300;

/// What was understood, with a way to take it back.
pub fn filed(language: Language, project: &Project, report: &Report, before: i64) -> Card {
    let book = language.book();
    let mut card = Card::default().heading(fl!(
        book,
        "report-filed",
        code = project.code.as_str(),
        name = name(language, project)
    ));
    card = match (report.percent, report.fell_from) {
        (Some(now), Some(fell)) if fell > now => card.line(fl!(
            book,
            "report-fell",
            before = percent(fell),
            percent = percent(now)
        )),
        (Some(now), _) if now == before => {
            card.line(fl!(book, "report-same", percent = percent(now)))
        }
        (Some(now), _) => card.line(fl!(
            book,
            "report-percent",
            before = percent(before),
            percent = percent(now)
        )),
        (None, _) => card.line(fl!(
            book,
            "report-words-only",
            percent = percent(project.progress)
        )),
    };
    if !report.words.is_empty() {
        let quoted = one_line(&report.words, WORDS);
        card = card.line(fl!(book, "quoted", words = quoted));
    }
    if project.is_done() {
        card = card.line(fl!(book, "report-done"));
    }
    if report.media_file.is_some() {
        card = card.line(fl!(book, "report-media"));
    }
    card.line(fl!(book, "report-more"))
        .buttons(vec![
            button(fl!(book, "button-undo"), &Button::Undo(report.id.clone())),
            floor::refile_button(language, &Matter::new(REPORT, &report.id)),
        ])
        .about(matter(&project.id))
}

/// Taken back.
pub fn undone(language: Language, project: &Project) -> Card {
    let book = language.book();
    Card::says(fl!(
        book,
        "report-undone",
        code = project.code.as_str(),
        percent = percent(project.progress)
    ))
    .about(matter(&project.id))
}

/// Over 100, below 0, or no number (J5).
pub fn no_percent(language: Language, project: &Project, why: NoPercent) -> Card {
    let book = language.book();
    let code = project.code.as_str();
    Card::says(match why {
        NoPercent::Over => fl!(book, "report-over", code = code),
        NoPercent::Below => fl!(book, "report-below", code = code),
        NoPercent::NotANumber => fl!(book, "report-not-a-number", code = code),
    })
    .about(matter(&project.id))
}

/// What was refused is kept, and may yet be filed (P2, U8); `words` where they can be filed without what was no percentage.
pub fn kept(language: Language, refusal: Card, kept: &Id, words: Option<&Project>) -> Card {
    let book = language.book();
    let card = refusal.line(fl!(book, "report-kept"));
    let card = match words {
        Some(project) => card.buttons(vec![button(
            fl!(book, "report-button-words"),
            &Button::Words(kept.clone(), project.id.clone()),
        )]),
        None => card,
    };
    card.buttons(vec![
        file_button(language, kept),
        week::file_button(language, kept),
    ])
}

/// There is no such project any more.
pub fn no_project(language: Language) -> Card {
    Card::says(fl!(language.book(), "report-no-project"))
}

/// No project has this code.
pub fn unknown_code(language: Language, code: &str) -> Card {
    Card::says(fl!(
        language.book(),
        "report-unknown-code",
        code = one_line(code, 40)
    ))
}

/// Another agency's project.
pub fn not_yours(language: Language, project: &Project, agency: Option<&Agency>) -> Card {
    let agency = agency.map_or(project.agency.as_str(), |agency| agency.short(language));
    Card::says(fl!(
        language.book(),
        "report-not-yours",
        code = project.code.as_str(),
        agency = agency
    ))
}

/// It was cancelled: nothing is reported of it.
pub fn is_cancelled(language: Language, project: &Project) -> Card {
    let on = project.cancelled_on.map(|on| day(language, on));
    Card::says(fl!(
        language.book(),
        "report-cancelled",
        code = project.code.as_str(),
        day = on.unwrap_or_default()
    ))
}

/// Asks what is to be reported.
pub fn say_what(language: Language, project: &Project) -> Card {
    Card::says(fl!(
        language.book(),
        "report-say",
        code = project.code.as_str(),
        name = name(language, project),
        percent = percent(project.progress)
    ))
    .about(matter(&project.id))
}

/// A kept message was taken as a report.
pub fn taken_as_report(language: Language, project: &Project) -> Card {
    Card::says(fl!(
        language.book(),
        "report-taken",
        code = project.code.as_str()
    ))
}

/// To whoever asked for an explanation.
pub fn explained(language: Language, project: &Project, report: &Report, by: &str) -> Card {
    let book = language.book();
    let mut card = Card::default()
        .heading(fl!(
            book,
            "report-explained",
            code = project.code.as_str(),
            name = name(language, project)
        ))
        .line(fl!(book, "report-by", name = by));
    if let Some(now) = report.percent {
        card = card.line(fl!(book, "report-now", percent = percent(now)));
    }
    if !report.words.is_empty() {
        card = card.line(fl!(book, "quoted", words = report.words.as_str()));
    }
    if report.edited_at.is_some() {
        card = card.line(fl!(book, "report-explained-edited"));
    }
    card.buttons(vec![button(
        fl!(book, "project-button-open"),
        &Button::Open(project.id.clone()),
    )])
    .about(matter(&project.id))
}

/// To whoever asked for an explanation: it was taken back.
pub fn unexplained(language: Language, project: &Project) -> Card {
    Card::says(fl!(
        language.book(),
        "report-unexplained",
        code = project.code.as_str(),
        name = name(language, project)
    ))
    .about(matter(&project.id))
}

/// The message belongs to one of several projects: which?
pub fn which_project(language: Language, kept: &Id, projects: &[Project]) -> Card {
    /// More buttons would not be looked through.
    const OFFERED: usize = 20;
    let card = Card::says(fl!(language.book(), "project-which"));
    let card = and_more(card, language, projects.len(), OFFERED);
    projects.iter().take(OFFERED).fold(card, |card, project| {
        let label = format!("{} {}", project.code, project.name(language));
        let file = Button::File(kept.clone(), project.id.clone());
        card.buttons(vec![button(label, &file)])
    })
}

/// Files a kept message as a report (U8).
pub fn file_button(language: Language, kept: &Id) -> CardButton {
    let label = fl!(language.book(), "project-button-file");
    button(label, &Button::Which(kept.clone()))
}

/// The agency has no project that is under way.
pub fn none_under_way(language: Language) -> String {
    fl!(language.book(), "projects-none-under-way")
}

/// A report as it was said: its percentage and its words.
pub fn as_said(report: &Report) -> String {
    match report.percent {
        Some(now) => format!("{} {}", percent(now), report.words)
            .trim()
            .to_owned(),
        None => report.words.clone(),
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
