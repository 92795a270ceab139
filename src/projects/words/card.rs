//! A project's card (J4).

use super::{baht, becomes, button, day, days, late_line, name, officer, percent};
use crate::{
    calendar,
    card::{Card, one_line},
    person::Language,
    projects::{
        chat::{Button, Settable},
        filing::matter,
        project::Project,
        rules::{self, Late},
        store::{Change, Report},
        view::Opened,
    },
    requests::{self, Source, SourceKind},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How much of a report's words a card shows.
const WORDS: usize = 160;

fn on(language: Language, at: DateTime<Utc>) -> String {
    let day = calendar::bangkok(at).date_naive();
    calendar::date::day_month(language.into(), day)
}

/// The card.
pub fn opened(language: Language, opened: &Opened) -> Card {
    let book = language.book();
    let (project, shown) = (&opened.shown.project, &opened.shown);
    let mut card = Card::default()
        .heading(format!("{} {}", project.code, project.name(language)))
        .line(fl!(
            book,
            "project-of",
            agency = shown.agency.name(language),
            area = crate::words::area(language, project.area),
            year = year(language, project.fiscal_year)
        ))
        .line(late_line(language, project, opened.at.today));
    if !opened.partners.is_empty() {
        let names: Vec<&str> = opened
            .partners
            .iter()
            .map(|own| own.short(language))
            .collect();
        let names = names.join(&fl!(book, "list-comma"));
        card = card.line(fl!(book, "project-partners", agencies = names));
    }
    card = card.line(match shown.officer.is_head {
        true => fl!(
            book,
            "project-officer-head",
            officer = officer(language, &shown.officer)
        ),
        false => fl!(
            book,
            "project-officer",
            officer = officer(language, &shown.officer)
        ),
    });
    card = money_lines(language, card, project);
    card = day_lines(language, card, project);
    card = progress_lines(language, card, opened);
    if project.snoozes > 0 {
        card = card.line(fl!(book, "project-snoozes", count = project.snoozes));
    }
    if opened.asked {
        card = card.line(fl!(book, "project-asked"));
    }
    card = opened.reports.iter().fold(card, |card, (report, by)| {
        let earlier = opened.earlier.get(&report.id);
        card.line(report_line(language, report, by, earlier))
    });
    card = opened.changes.iter().fold(card, |card, (change, by)| {
        card.line(change_line(language, change, by))
    });
    buttons(language, card, opened).about(matter(&project.id))
}

fn year(language: Language, fiscal_year: i64) -> String {
    match language {
        Language::Thai => fiscal_year.to_string(),
        Language::English => (fiscal_year - 543).to_string(),
    }
}

fn money_lines(language: Language, card: Card, project: &Project) -> Card {
    let book = language.book();
    let mut parts = vec![fl!(
        book,
        "project-budget",
        amount = baht(language, project.budget)
    )];
    if let Some(amount) = project.contract_amount {
        parts.push(fl!(
            book,
            "project-contracted",
            amount = baht(language, amount)
        ));
    }
    if let Some(amount) = project.disbursed {
        let share = rules::share(amount, project.budget).unwrap_or(0);
        parts.push(fl!(
            book,
            "project-disbursed",
            amount = baht(language, amount),
            percent = percent(share)
        ));
    }
    card.line(parts.join(" • "))
}

fn day_lines(language: Language, card: Card, project: &Project) -> Card {
    let book = language.book();
    let contract = match (project.signed_on, project.contract_deadline) {
        (Some(signed), _) => fl!(book, "project-signed", day = day(language, signed)),
        (None, Some(deadline)) => fl!(book, "project-to-sign", day = day(language, deadline)),
        (None, None) => fl!(book, "project-no-contract"),
    };
    let mut card = card.line(contract);
    let mut parts = Vec::new();
    if let Some(start) = project.start_on {
        parts.push(fl!(book, "project-start", day = day(language, start)));
    }
    if let Some(due) = project.due_on {
        parts.push(fl!(book, "project-due", day = day(language, due)));
    }
    if !parts.is_empty() {
        card = card.line(parts.join(" • "));
    }
    match project.draw_until {
        Some(last) => card.line(fl!(book, "project-draw", day = day(language, last))),
        None => card,
    }
}

fn progress_lines(language: Language, card: Card, opened: &Opened) -> Card {
    let book = language.book();
    let project = &opened.shown.project;
    let card = card.line(match project.last_report_on {
        Some(last) => fl!(
            book,
            "project-progress",
            percent = percent(project.progress),
            day = day(language, last)
        ),
        None => fl!(
            book,
            "project-progress-never",
            percent = percent(project.progress)
        ),
    });
    if opened.course.len() < 2 {
        return card;
    }
    let course: Vec<String> = opened
        .course
        .iter()
        .map(|(at, reached)| format!("{} {}", on(language, *at), percent(*reached)))
        .collect();
    card.line(fl!(book, "project-course", course = course.join(" → ")))
}

fn report_line(language: Language, report: &Report, by: &str, earlier: Option<&String>) -> String {
    let book = language.book();
    let mut text = fl!(book, "project-reported", day = on(language, report.said_at));
    if let Some(reached) = report.percent {
        text = format!("{text} {}", percent(reached));
        if let Some(before) = report.fell_from {
            text = format!(
                "{text} {}",
                fl!(book, "project-fell", before = percent(before))
            );
        }
    }
    if !report.words.is_empty() {
        text = format!("{text} {}", one_line(&report.words, WORDS));
    }
    if report.media_file.is_some() {
        text = format!("{text} 📎");
    }
    if let Some(earlier) = earlier {
        let earlier = one_line(earlier, WORDS / 2);
        text = format!("{text} {}", fl!(book, "project-edited", earlier = earlier));
    }
    match by.is_empty() {
        true => text,
        false => format!("{text} — {}", one_line(by, 40)),
    }
}

fn change_line(language: Language, change: &Change, by: &str) -> String {
    let book = language.book();
    let by = match by.is_empty() {
        true => fl!(book, "project-by-command"),
        false => one_line(by, 40),
    };
    let text = fl!(
        book,
        "project-changed",
        day = on(language, change.at),
        what = becomes(language, &change.field, &change.was, &change.becomes),
        by = by
    );
    match change.reason.is_empty() {
        true => text,
        false => format!(
            "{text} ({})",
            fl!(
                book,
                "project-because",
                reason = one_line(&change.reason, WORDS)
            )
        ),
    }
}

fn buttons(language: Language, card: Card, opened: &Opened) -> Card {
    let book = language.book();
    let (project, may) = (&opened.shown.project, opened.may);
    let id = || project.id.clone();
    let mut first = Vec::new();
    if !opened.shown.officer.phone.is_empty() {
        first.push(button(fl!(book, "button-contact"), &Button::Contact(id())));
    }
    if opened
        .reports
        .iter()
        .any(|(report, _)| report.media_file.is_some())
    {
        first.push(button(
            fl!(book, "project-button-media"),
            &Button::Media(id()),
        ));
    }
    let mut second = Vec::new();
    let open = project.is_open();
    if may.report && project.cancelled_on.is_none() {
        second.push(button(
            fl!(book, "project-button-report"),
            &Button::Say(id()),
        ));
    }
    if may.snooze && open {
        second.push(button(
            fl!(book, "project-button-snooze"),
            &Button::Snooze(id()),
        ));
    }
    if may.ask && open {
        second.push(button(fl!(book, "project-button-ask"), &Button::Ask(id())));
    }
    if may.order && open {
        let about = Source {
            kind: SourceKind::Project,
            id: id(),
        };
        second.push(requests::make_button(
            language,
            &project.agency,
            Some(about),
        ));
    }
    let mut third = Vec::new();
    if may.set && open {
        third.push(button(
            fl!(book, "project-button-due"),
            &Button::Set(id(), Settable::Due),
        ));
        third.push(button(
            fl!(book, "project-button-done"),
            &Button::Done(id()),
        ));
    }
    let mut decide = Vec::new();
    let late = rules::late(project, opened.at.today);
    if may.decide && late.iter().any(|(kind, _)| *kind == Late::Contract) {
        let cancel = Button::Set(id(), Settable::Cancel);
        let extend = Button::Set(id(), Settable::Extend);
        decide.push(button(fl!(book, "project-button-cancel"), &cancel));
        decide.push(button(fl!(book, "project-button-extend"), &extend));
    }
    let mut keep = Vec::new();
    if may.keep && open && project.contract_deadline.is_some() && project.signed_on.is_none() {
        let signed = Button::Set(id(), Settable::SIGNED);
        keep.push(button(fl!(book, "project-button-signed"), &signed));
    }
    if may.keep {
        keep.push(button(
            fl!(book, "project-button-edit"),
            &Button::Edit(id()),
        ));
    }
    card.buttons(first)
        .buttons(second)
        .buttons(third)
        .buttons(decide)
        .buttons(keep)
}

/// Toast: nobody is reminded until then.
pub fn snoozed(language: Language, project: &Project) -> String {
    let until = project.snoozed_until.map(|until| day(language, until));
    fl!(
        language.book(),
        "project-snoozed",
        day = until.unwrap_or_default()
    )
}

/// Toast: no number is known.
pub fn no_number(language: Language) -> String {
    fl!(language.book(), "no-number")
}

/// Toast: asked.
pub fn asked(language: Language) -> String {
    fl!(language.book(), "project-asked-now")
}

/// Several projects fit the words, each to be opened; or none.
pub fn found(language: Language, typed: &str, projects: &[Project]) -> Card {
    let book = language.book();
    let typed = one_line(typed, 60);
    if projects.is_empty() {
        return Card::says(fl!(book, "projects-not-found", words = typed));
    }
    let card = Card::says(fl!(book, "projects-found", words = typed));
    projects.iter().fold(card, |card, project| {
        let label = format!("{} {}", project.code, project.name(language));
        card.buttons(vec![button(label, &Button::Open(project.id.clone()))])
    })
}

/// How many days a contract has been late, for a list of decisions.
pub(super) fn decision_line(language: Language, project: &Project, count: i64) -> String {
    format!(
        "{} • {} • {}",
        name(language, project),
        baht(language, project.budget),
        days(language, count)
    )
}

#[cfg(test)]
#[path = "card_tests.rs"]
mod tests;
