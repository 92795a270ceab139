//! What falls due: the months (J6), 31 March (J7), explanations asked of a head (J3), and what others show of projects.

use super::{baht, button, card::decision_line, day, days, late_line, name, officer, percent};
use crate::{
    card::{Card, Matter, one_line},
    person::{Agency, Language},
    projects::{
        PROJECTS,
        chat::Button,
        filing::matter,
        money,
        project::Project,
        rules::{self, Late, List},
        store::Counts,
        view::Shown,
    },
    words::and_more,
    workbook::{Cell, Column},
};
use chrono::NaiveDate;
use i18n_embed_fl::fl;

/// How many projects a letter names.
const NAMED: usize = 20;
/// How many codes a line names.
const CODES: usize = 4;

/// A letter about one project belongs to it, one about several to all of them.
fn about(card: Card, agency: &str, projects: &[Project]) -> Card {
    card.about(match projects {
        [project] => matter(&project.id),
        _ => Matter::new(PROJECTS, agency),
    })
}

fn listed(
    language: Language,
    card: Card,
    projects: &[Project],
    behind: impl Fn(&Project) -> String,
) -> Card {
    let card = projects.iter().take(NAMED).fold(card, |card, project| {
        card.line(format!(
            "• {} {} • {}",
            project.code,
            name(language, project),
            behind(project)
        ))
    });
    and_more(card, language, projects.len(), NAMED)
}

/// How to report, with the first of the codes as an example.
fn how(language: Language, card: Card, projects: &[Project]) -> Card {
    let Some(first) = projects.first() else {
        return card;
    };
    let card = card.line(fl!(
        language.book(),
        "projects-how",
        code = first.code.as_str()
    ));
    card.buttons(vec![super::own_button(language)])
}

/// To a head on the 25th: what still needs this month's report (J6).
pub fn month_asked(
    language: Language,
    month: NaiveDate,
    agency: &Agency,
    projects: &[Project],
) -> Card {
    let (month, count) = (month_name(language, month), projects.len());
    let heading = fl!(language.book(), "month-asked", month = month, count = count);
    to_report(language, heading, agency, projects)
}

/// The same on the last working day.
pub fn month_reminded(
    language: Language,
    month: NaiveDate,
    agency: &Agency,
    projects: &[Project],
) -> Card {
    let (month, count) = (month_name(language, month), projects.len());
    let heading = fl!(
        language.book(),
        "month-reminded",
        month = month,
        count = count
    );
    to_report(language, heading, agency, projects)
}

fn month_name(language: Language, month: NaiveDate) -> String {
    crate::calendar::date::month(language.into(), month)
}

fn to_report(language: Language, heading: String, agency: &Agency, projects: &[Project]) -> Card {
    let card = Card::default().heading(heading);
    let card = listed(language, card, projects, |project| {
        percent(project.progress)
    });
    about(how(language, card, projects), &agency.code, projects)
}

/// To governor and secretariat on the first working day: what is missing, agency by agency, with whom to call (P3).
pub fn month_missing(language: Language, month: NaiveDate, missing: &[Vec<Shown>]) -> Card {
    let book = language.book();
    let month = month_name(language, month);
    let count: usize = missing.iter().map(Vec::len).sum();
    let card = Card::default().heading(fl!(
        book,
        "month-missing",
        month = month,
        count = count,
        agencies = missing.len()
    ));
    let firsts = missing.iter().take(NAMED).filter_map(|own| {
        let first = own.first()?;
        Some((own, first))
    });
    let card = firsts.fold(card, |card, (own, first)| {
        let codes = own.iter().map(|shown| shown.project.code.as_str());
        card.line(fl!(
            book,
            "month-missing-of",
            agency = one_line(first.agency.short(language), 40),
            count = own.len(),
            codes = first_codes(language, codes),
            officer = officer(language, &first.officer)
        ))
    });
    and_more(card, language, missing.len(), NAMED).buttons(vec![button(
        fl!(book, "projects-button-list"),
        &Button::Lists(List::Report),
    )])
}

/// When it has to be signed: the day itself, and the working day before where it is one off.
fn signing_day(language: Language, deadline: NaiveDate, last: NaiveDate) -> String {
    let book = language.book();
    let deadline_named = day(language, deadline);
    match last == deadline {
        true => deadline_named,
        false => fl!(
            book,
            "sign-working-day",
            deadline = deadline_named,
            day = crate::calendar::date::weekday_day_month(language.into(), last)
        ),
    }
}

/// How long contracts can still be signed in an office; on the last working day that this is it, and behind it that it was.
fn time_left(language: Language, left: i64) -> String {
    let book = language.book();
    match left {
        ..0 => fl!(book, "sign-left-none"),
        0 => fl!(book, "sign-left-today"),
        left => fl!(book, "sign-left", days = days(language, left)),
    }
}

fn at_risk(projects: &[Project]) -> i64 {
    projects.iter().map(|project| project.budget).sum()
}

/// To a head: contracts that are not signed, so many days before the deadline (J7).
pub fn signing(
    language: Language,
    (deadline, last): (NaiveDate, NaiveDate),
    left: i64,
    agency: &Agency,
    projects: &[Project],
) -> Card {
    let book = language.book();
    let card = Card::default()
        .heading(fl!(
            book,
            "sign-warning",
            count = projects.len(),
            day = signing_day(language, deadline, last)
        ))
        .line(time_left(language, left));
    let card = listed(language, card, projects, |project| {
        baht(language, project.budget)
    });
    about(
        card.line(fl!(book, "sign-consequence"))
            .line(fl!(book, "sign-how")),
        &agency.code,
        projects,
    )
}

/// To the governor: the same of everybody, with the baht at risk (J7).
pub fn signing_of_all(
    language: Language,
    (deadline, last): (NaiveDate, NaiveDate),
    left: i64,
    projects: &[Shown],
) -> Card {
    let book = language.book();
    let bare: Vec<Project> = projects.iter().map(|shown| shown.project.clone()).collect();
    let card = Card::default()
        .heading(fl!(
            book,
            "sign-warning",
            count = projects.len(),
            day = signing_day(language, deadline, last)
        ))
        .line(fl!(
            book,
            "sign-at-risk",
            left = time_left(language, left),
            amount = baht(language, at_risk(&bare))
        ));
    let card = projects.iter().take(NAMED).fold(card, |card, shown| {
        card.line(format!(
            "• {} {} • {} • {}",
            shown.project.code,
            one_line(shown.agency.short(language), 24),
            baht(language, shown.project.budget),
            officer(language, &shown.officer)
        ))
    });
    and_more(card, language, projects.len(), NAMED).buttons(vec![button(
        fl!(book, "projects-button-list"),
        &Button::Lists(List::Unsigned),
    )])
}

/// To the governor after the day: each is a decision (J7).
pub fn to_decide(
    language: Language,
    deadline: NaiveDate,
    today: NaiveDate,
    projects: &[Shown],
) -> Card {
    let book = language.book();
    let bare: Vec<Project> = projects.iter().map(|shown| shown.project.clone()).collect();
    let card = Card::default()
        .heading(fl!(
            book,
            "sign-passed",
            count = projects.len(),
            day = day(language, deadline)
        ))
        .line(fl!(
            book,
            "sign-to-decide",
            amount = baht(language, at_risk(&bare))
        ));
    let card = projects.iter().take(NAMED).fold(card, |card, shown| {
        let late = rules::late(&shown.project, today);
        let count = late
            .iter()
            .find(|(kind, _)| *kind == Late::Contract)
            .map_or(0, |(_, count)| *count);
        card.line(format!(
            "• {} {} • {}",
            shown.project.code,
            decision_line(language, &shown.project, count),
            officer(language, &shown.officer)
        ))
    });
    let card = and_more(card, language, projects.len(), NAMED);
    let open: Vec<_> = projects
        .iter()
        .take(NAMED)
        .map(|shown| button(&shown.project.code, &Button::Open(shown.project.id.clone())))
        .collect();
    let card = open
        .chunks(2)
        .fold(card, |card, row| card.buttons(row.to_vec()));
    card.buttons(vec![button(
        fl!(book, "projects-button-list"),
        &Button::Lists(List::Contract),
    )])
}

/// To a head: the snooze is over (J3a).
pub fn snooze_over(
    language: Language,
    agency: &Agency,
    projects: &[Project],
    today: NaiveDate,
) -> Card {
    let card = Card::default().heading(fl!(language.book(), "snooze-over", count = projects.len()));
    let card = listed(language, card, projects, |project| {
        late_line(language, project, today)
    });
    about(how(language, card, projects), &agency.code, projects)
}

/// To a head: an explanation is asked for, of all that is late (J3).
pub fn explanation(
    language: Language,
    agency: &Agency,
    projects: &[Project],
    today: NaiveDate,
) -> Card {
    let book = language.book();
    let heading = match agency.kind.is_ordered() {
        true => fl!(book, "explain-ordered", count = projects.len()),
        false => fl!(book, "explain-asked", count = projects.len()),
    };
    let card = Card::default().heading(heading);
    let card = listed(language, card, projects, |project| {
        late_line(language, project, today)
    });
    let card = match projects {
        [_] => card.line(fl!(book, "explain-reply")),
        _ => how(language, card, projects),
    };
    about(card, &agency.code, projects)
}

/// A line of the week's call: the projects that still need this month's report.
pub fn in_the_call(language: Language, projects: &[Project]) -> String {
    let book = language.book();
    let codes = projects.iter().map(|project| project.code.as_str());
    fl!(book, "call-projects", codes = first_codes(language, codes))
}

/// The first few codes, and how many more there are.
fn first_codes<'a>(language: Language, codes: impl ExactSizeIterator<Item = &'a str>) -> String {
    let book = language.book();
    let more = codes.len().saturating_sub(CODES);
    let codes: Vec<&str> = codes.take(CODES).collect();
    let codes = codes.join(&fl!(book, "list-comma"));
    match more {
        0 => codes,
        more => fl!(book, "codes-more", codes = codes, more = more),
    }
}

/// What is open of an agency's projects, to whoever takes the post over (R1a).
pub fn handed(language: Language, counts: &Counts, asked: &[Project]) -> String {
    let book = language.book();
    let text = fl!(
        book,
        "handed-projects",
        count = counts.open(),
        late = counts.late
    );
    match asked.is_empty() {
        true => text,
        false => format!(
            "{text} • {}",
            fl!(book, "handed-asked", count = asked.len())
        ),
    }
}

/// The columns of a table of what is late (B4).
pub(crate) fn late_columns(language: Language) -> Vec<Column> {
    let book = language.book();
    vec![
        Column::text(&fl!(book, "table-code")),
        Column::text(&fl!(book, "table-name")),
        Column::text(&fl!(book, "export-agency")),
        Column::text(&fl!(book, "table-area")),
        Column::whole(&fl!(book, "table-overdue")),
        Column::whole(&fl!(book, "table-contract")),
        Column::whole(&fl!(book, "table-report")),
        Column::day(&fl!(book, "table-due")),
        Column::decimal(&fl!(book, "table-progress")),
        Column::day(&fl!(book, "table-last-report")),
        Column::decimal(&fl!(book, "table-budget")),
        Column::text(&fl!(book, "table-officer")),
        Column::text(&fl!(book, "export-phone")),
        Column::whole(&fl!(book, "table-snoozes")),
    ]
}

/// A row of it.
pub(crate) fn late_row(language: Language, shown: &Shown, today: NaiveDate) -> Vec<Cell> {
    let project = &shown.project;
    let late = rules::late(project, today);
    let count = |kind: Late| {
        let own = late.iter().find(|(own, _)| *own == kind);
        Cell::from(own.map(|(_, days)| *days))
    };
    vec![
        project.code.as_str().into(),
        project.name(language).into(),
        shown.agency.name(language).into(),
        crate::words::area(language, project.area).into(),
        count(Late::Overdue),
        count(Late::Contract),
        count(Late::Report),
        project.due_on.into(),
        money::in_a_cell(project.progress).into(),
        project.last_report_on.into(),
        money::in_a_cell(project.budget).into(),
        shown.officer.name.as_str().into(),
        shown.officer.phone.as_str().into(),
        project.snoozes.into(),
    ]
}

/// The name and the title of a sheet of a list, and what stands under the file.
pub(crate) fn list_sheet(language: Language, count: usize, today: NaiveDate) -> [String; 2] {
    let book = language.book();
    [
        fl!(book, "table-projects"),
        fl!(
            book,
            "table-title",
            count = count,
            day = day(language, today)
        ),
    ]
}

#[cfg(test)]
#[path = "moments_tests.rs"]
mod tests;
