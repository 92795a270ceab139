//! Lists of projects: what is late, a head's own, and how they are narrowed (J3).

use super::{button, days, name, officer, percent};
use crate::{
    app::App,
    card::{Button as CardButton, Card, TEXT_UNITS, one_line, units},
    ids::Id,
    person::{Agency, Language, MissionArea},
    projects::{
        Summary,
        chat::{Button, Mark},
        link,
        project::Project,
        rules::{self, Filter, Late, List, Risk},
        store::Counts,
        view::{Page, Shown},
    },
    requests,
};
use chrono::NaiveDate;
use i18n_embed_fl::fl;

/// What is left free for the heading, the counts and the line of a letter sent again.
const FOR_THE_HEAD: usize = 900;
/// No page has more: each has a button by its number.
const MOST: usize = 10;
/// How many districts have a button; the others are typed.
const DISTRICTS: usize = 24;
/// How many buttons stand beside each other.
const IN_A_ROW: usize = 5;

/// What of a project is late, and by how long; what is at risk where nothing is; or how far it is.
pub(crate) fn late_line(language: Language, project: &Project, today: NaiveDate) -> String {
    let book = language.book();
    if project.cancelled_on.is_some() {
        return fl!(book, "project-cancelled");
    }
    if project.is_done() {
        return fl!(book, "project-done");
    }
    let late = rules::late(project, today);
    let mut parts: Vec<String> = late
        .iter()
        .map(|(kind, count)| {
            let days = days(language, *count);
            match kind {
                Late::Overdue => fl!(book, "project-late-overdue", days = days),
                Late::Contract => fl!(book, "project-late-contract", days = days),
                Late::Report => fl!(book, "project-late-report", days = days),
            }
        })
        .collect();
    parts.extend(rules::risks(project, today).iter().map(|(risk, count)| {
        let days = days(language, *count);
        match risk {
            Risk::Due => fl!(book, "project-risk-due", days = days),
            Risk::Contract => fl!(book, "project-risk-contract", days = days),
            Risk::Report => fl!(book, "project-risk-report", days = days),
        }
    }));
    if parts.is_empty() {
        parts.push(fl!(book, "project-on-plan"));
    }
    parts.join(" • ")
}

fn title(language: Language, list: List) -> String {
    let book = language.book();
    match list {
        List::Late => fl!(book, "projects-late"),
        List::Overdue => fl!(book, "projects-overdue"),
        List::Contract => fl!(book, "projects-contract"),
        List::Report => fl!(book, "projects-report"),
        List::Soon => fl!(book, "projects-soon"),
        List::Behind => fl!(book, "projects-behind"),
        List::Unsigned => fl!(book, "projects-unsigned"),
        List::Signing => fl!(book, "projects-signing"),
        List::Silent => fl!(book, "projects-silent"),
        List::All => fl!(book, "projects-all"),
    }
}

/// By what the list is narrowed; empty when it is not.
fn narrowed(language: Language, filter: &Filter, agency: Option<&Agency>) -> String {
    let agency = agency.map(|agency| agency.short(language).to_owned());
    let area = filter.area.map(|area| crate::words::area(language, area));
    let parts = [agency, area, filter.district.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" • ")
}

/// The counts of what is late by kind, and of what may become so.
fn sums(language: Language, card: Card, counts: &Counts) -> Card {
    let book = language.book();
    let card = card
        .line(fl!(
            book,
            "projects-sums",
            overdue = counts.overdue,
            contract = counts.contract,
            report = counts.report
        ))
        .line(fl!(
            book,
            "projects-risks",
            soon = counts.soon,
            behind = counts.behind,
            unsigned = counts.unsigned,
            signing = counts.signing
        ));
    match counts.snoozed {
        0 => card,
        count => card.line(fl!(book, "projects-snoozed", count = count)),
    }
}

/// The lines of one project, behind its number.
fn lines(language: Language, page: &Page, shown: &Shown) -> [String; 2] {
    let book = language.book();
    let project = &shown.project;
    let mut about = late_line(language, project, page.at.today);
    if project.snoozes > 0 {
        about = format!(
            "{about} • {}",
            fl!(book, "project-snoozes", count = project.snoozes)
        );
    }
    if page.own {
        about = format!("{} • {about}", percent(project.progress));
    }
    let leads = page.filter.agency.as_ref() == Some(&project.agency);
    // A head need not be told that the head stands in for an officer.
    let behind = match page.own && leads && shown.officer.is_head {
        true => about,
        false => format!("{about} • {}", officer(language, &shown.officer)),
    };
    let named = name(language, project);
    let agency = one_line(shown.agency.short(language), 40);
    let named = match (page.own, leads) {
        (true, true) => named,
        (true, false) => {
            let takes_part = fl!(book, "project-takes-part", agency = agency);
            format!("{named} • {takes_part}")
        }
        (false, _) => format!("{named} • {agency}"),
    };
    [named, behind]
}

/// How many of a page's projects fit into a message.
pub fn fits(language: Language, page: &Page) -> usize {
    let mut room = TEXT_UNITS - FOR_THE_HEAD;
    let mut fit = 0;
    for shown in page.projects.iter().take(MOST) {
        let [named, behind] = lines(language, page, shown);
        let long = units(&shown.project.code) + units(&named) + units(&behind) + 16;
        if long > room {
            break;
        }
        room -= long;
        fit += 1;
    }
    fit
}

/// A page of a list.
pub fn page(language: Language, app: &App, page: &Page) -> Card {
    let book = language.book();
    let shown = &page.projects[..fits(language, page)];
    let count = page.counts.of(page.filter.list);
    let mut card = Card::default().heading(fl!(
        book,
        "projects-title",
        title = title(language, page.filter.list),
        count = count
    ));
    // Whose list it is, its readers know.
    let agency = page.agency.as_ref().filter(|_| !page.own);
    let narrowed = narrowed(language, &page.filter, agency);
    if !narrowed.is_empty() {
        card = card.line(narrowed);
    }
    if page.number == 0 {
        card = sums(language, card, &page.counts);
        if let Some(counts) = &page.requests {
            card = requests::in_brief(language, card, counts);
        }
    }
    let first = usize::try_from(page.begins.before).unwrap_or(0) + 1;
    for (number, shown) in (first..).zip(shown) {
        let [named, behind] = lines(language, page, shown);
        let url = link(app, &shown.project.id);
        card = card
            .link_line(
                format!("{number}. "),
                shown.project.code.as_str(),
                url,
                format!(" {named}"),
            )
            .line(format!("↳ {behind}"));
    }
    if shown.is_empty() {
        card = card.line(match page.own && page.counts.known == 0 {
            true => fl!(book, "projects-none-own"),
            false => fl!(book, "projects-none"),
        });
    }
    let open: Vec<CardButton> = (first..)
        .zip(shown)
        .map(|(number, shown)| {
            let open = Button::Open(shown.project.id.clone());
            button(number.to_string(), &open)
        })
        .collect();
    let card = open
        .chunks(IN_A_ROW)
        .fold(card, |card, row| card.buttons(row.to_vec()));
    turning(language, card, page, shown.len(), count)
}

/// The buttons under a page: on and back, what is shown, and what can be done with all of it.
fn turning(language: Language, card: Card, page: &Page, shown: usize, count: i64) -> Card {
    let book = language.book();
    let mut turn = Vec::new();
    if page.number > 0 {
        let back = Button::Page(page.id.clone(), page.number - 1);
        turn.push(button(fl!(book, "button-back"), &back));
    }
    if shown > 0 && page.projects.len() > shown {
        let next = Button::Page(page.id.clone(), page.number + 1);
        turn.push(button(fl!(book, "button-next"), &next));
    }
    let mut with_all = vec![button(
        fl!(book, "projects-button-filter"),
        &Button::Filter(page.id.clone()),
    )];
    if count > 0 {
        let sheet = Button::Sheet(page.id.clone());
        with_all.push(button(fl!(book, "projects-button-sheet"), &sheet));
    }
    if let Some(counts) = &page.requests {
        with_all.extend(requests::brief_button(language, counts));
    }
    let card = card.buttons(turn).buttons(with_all);
    match page.may_ask && count > 0 && page.filter.list.is_late() {
        true => card.buttons(vec![button(
            fl!(book, "projects-button-ask-all"),
            &Button::AskAll(page.id.clone()),
        )]),
        false => card,
    }
}

/// How a list is narrowed: by kind, by area, by district; an agency is named in words.
pub fn filters(
    language: Language,
    id: &Id,
    filter: &Filter,
    counts: &Counts,
    districts: &[String],
    own: bool,
) -> Card {
    let book = language.book();
    let mark = |on: bool, label: String| match on {
        true => format!("✓ {label}"),
        false => label,
    };
    let mut card = Card::says(match own {
        true => fl!(book, "projects-filter-own"),
        false => fl!(book, "projects-filter"),
    });
    let lists: Vec<CardButton> = List::BUTTONS
        .into_iter()
        .chain(own.then_some(List::All))
        .map(|list| {
            let label = fl!(
                book,
                "projects-title",
                title = title(language, list),
                count = counts.of(list)
            );
            let show = Button::List(id.clone(), list);
            button(mark(filter.list == list, label), &show)
        })
        .collect();
    for row in lists.chunks(2) {
        card = card.buttons(row.to_vec());
    }
    if !own {
        let areas: Vec<CardButton> = MissionArea::ALL
            .into_iter()
            .map(|area| {
                let label = mark(
                    filter.area == Some(area),
                    crate::words::area(language, area),
                );
                button(label, &Button::Area(id.clone(), Some(area)))
            })
            .collect();
        for row in areas.chunks(2) {
            card = card.buttons(row.to_vec());
        }
        if districts.len() > DISTRICTS {
            let more = districts.len() - DISTRICTS;
            card = card.line(fl!(book, "projects-more-districts", count = more));
        }
        let chosen = |district: &&String| filter.district.as_ref() == Some(*district);
        // Whatever is chosen can be let go.
        let hidden = districts.iter().skip(DISTRICTS).filter(chosen);
        let districts: Vec<CardButton> = (districts.iter().take(DISTRICTS).chain(hidden))
            .map(|district| {
                let label = mark(chosen(&district), district.clone());
                button(label, &Button::District(id.clone(), Mark::of(district)))
            })
            .collect();
        for row in districts.chunks(3) {
            card = card.buttons(row.to_vec());
        }
        card = card.buttons(vec![button(
            fl!(book, "projects-button-everything"),
            &Button::Everything(id.clone()),
        )]);
    }
    card.buttons(vec![button(
        fl!(book, "projects-button-to-list"),
        &Button::Page(id.clone(), 0),
    )])
}

/// The same, with the whole register as a file.
pub fn with_register(language: Language, card: Card) -> Card {
    let label = fl!(language.book(), "projects-button-register");
    card.buttons(vec![button(label, &Button::Register)])
}

/// The words behind the command name nothing that a list can be of.
pub fn not_understood(language: Language, typed: &str) -> Card {
    let typed = one_line(typed, 60);
    Card::says(fl!(
        language.book(),
        "projects-not-understood",
        words = typed
    ))
}

/// Several agencies fit.
pub fn which_agency(language: Language, typed: &str, list: &Id, agencies: &[&Agency]) -> Card {
    let typed = one_line(typed, 60);
    let card = Card::says(fl!(language.book(), "who-which", words = typed));
    agencies.iter().take(8).fold(card, |card, agency| {
        let show = Button::Agency(list.clone(), Mark::of(&agency.code));
        card.buttons(vec![button(agency.short(language), &show)])
    })
}

/// Whether everybody is to be asked: how many heads, about how many projects.
pub fn ask_all(language: Language, list: &Id, heads: usize, projects: usize) -> Card {
    let book = language.book();
    Card::says(fl!(
        book,
        "projects-ask-all",
        heads = heads,
        projects = projects
    ))
    .buttons(vec![
        button(
            fl!(book, "projects-button-ask-yes"),
            &Button::AskAllYes(list.clone()),
        ),
        button(
            fl!(book, "projects-button-to-list"),
            &Button::Page(list.clone(), 0),
        ),
    ])
}

/// They were asked; who could not be is said.
pub fn asked_all(language: Language, list: &Id, letters: usize, unreached: &[&Agency]) -> Card {
    let book = language.book();
    let mut card = Card::says(fl!(book, "projects-asked-all", letters = letters));
    if !unreached.is_empty() {
        card = card.line(self::unreached(language, unreached));
    }
    card.buttons(vec![button(
        fl!(book, "projects-button-to-list"),
        &Button::Page(list.clone(), 0),
    )])
}

/// Nobody of these agencies can be reached here: they are telephoned.
pub fn unreached(language: Language, agencies: &[&Agency]) -> String {
    let book = language.book();
    let names: Vec<String> = agencies
        .iter()
        .take(20)
        .map(|agency| one_line(agency.short(language), 40))
        .collect();
    let names = names.join(&fl!(book, "list-comma"));
    fl!(book, "projects-asked-unreached", agencies = names)
}

/// The label of the button that opens what is late.
pub fn overdue_button(language: Language, count: i64) -> CardButton {
    let label = fl!(language.book(), "projects-button-late", count = count);
    button(label, &Button::Late)
}

/// The button that opens a head's own projects.
pub fn own_button(language: Language) -> CardButton {
    button(fl!(language.book(), "projects-button-own"), &Button::Own)
}

/// The lines of the brief: the counts by kind, and the three worst, each opening its card (B1).
pub(crate) fn brief_lines(card: Card, language: Language, app: &App, summary: &Summary) -> Card {
    if summary.counts.late == 0 {
        return card;
    }
    let card = card.line(kinds(language, &summary.counts));
    summary.worst.iter().fold(card, |card, shown| {
        card.link_line(
            "▫️ ",
            shown.project.code.as_str(),
            link(app, &shown.project.id),
            format!(
                " {} • {}",
                one_line(shown.agency.short(language), 24),
                longest(language, shown, summary)
            ),
        )
    })
}

/// The same of one agency, without links: what a dossier says is opened by nobody else (L7).
pub(crate) fn late_lines(language: Language, summary: &Summary) -> Vec<String> {
    if summary.counts.late == 0 {
        return Vec::new();
    }
    let worst = summary.worst.iter().map(|shown| {
        format!(
            "• {} {} • {}",
            shown.project.code,
            name(language, &shown.project),
            longest(language, shown, summary)
        )
    });
    std::iter::once(kinds(language, &summary.counts))
        .chain(worst)
        .collect()
}

fn kinds(language: Language, counts: &Counts) -> String {
    fl!(
        language.book(),
        "projects-in-brief",
        count = counts.late,
        overdue = counts.overdue,
        contract = counts.contract,
        report = counts.report
    )
}

/// For how long something of it is late, and whom to call.
fn longest(language: Language, shown: &Shown, summary: &Summary) -> String {
    let late = rules::late(&shown.project, summary.at.today);
    let count = late.first().map_or(0, |(_, count)| *count);
    format!(
        "{} • {}",
        days(language, count),
        officer(language, &shown.officer)
    )
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
