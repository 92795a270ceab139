//! The week as tables (B4), in the reader's language.

use super::super::export::Export;
use crate::{
    calendar,
    people::{self, Holder},
    person::{Agency, Kind, Language},
    projects, urgent,
    week::{self, Light, Line, Standing, Timing, Week, rules::Coming},
    workbook::{Cell, Column, Sheet, Workbook},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// The label of the button that asks for the file.
pub(in crate::briefing) fn export_label(language: Language) -> String {
    fl!(language.book(), "export-button")
}

/// Under the file.
pub(in crate::briefing) fn export_caption(
    language: Language,
    week: &Week,
    at: DateTime<Utc>,
) -> String {
    let title = week::words::title(language, week);
    let at = calendar::bangkok(at).naive_local();
    let at = calendar::hour::date_hour(language.into(), at);
    fl!(language.book(), "export-caption", title = title, at = at)
}

/// The workbook of a week: everybody on the roll, those who have not answered by why, who comes to the session, and the people.
pub(in crate::briefing) fn workbook(language: Language, export: &Export) -> Workbook {
    let office = match &export.office {
        Some(office) => office.name(language).to_owned(),
        None => people::words::office_name(language),
    };
    let book = Workbook::new(language.into(), &office, export.at).with(reports(language, export));
    let book = [Standing::Missing, Standing::Excused, Standing::Unreachable]
        .into_iter()
        .fold(book, |book, standing| {
            book.with(without_answer(language, export, standing))
        });
    let book = book
        .with(attendance(language, export))
        .with(late_projects(language, export));
    let book = urgent::words::sheets(language, &export.urgent)
        .into_iter()
        .fold(book, Workbook::with);
    book.with(export.requests.sheet(language))
        .with(posts(language, export))
}

/// What is late of the projects, the worst first.
fn late_projects(language: Language, export: &Export) -> Sheet {
    let today = calendar::bangkok(export.at).date_naive();
    let [name, title] = projects::words::list_sheet(language, export.projects.len(), today);
    let mut sheet = Sheet::new(&name, &title, projects::words::late_columns(language));
    for shown in &export.projects {
        sheet.row(projects::words::late_row(language, shown, today));
    }
    sheet
}

/// `สัปดาห์ที่ 8 อังคาร 24 พ.ย. 2569 • ยังไม่ตอบ 7`: at the head of a table.
fn title(language: Language, week: &Week, table: &str, count: usize) -> String {
    let title = week::words::title(language, week);
    format!("{title} • {table} {count}")
}

/// The agency's own columns.
fn agency_columns(language: Language) -> [Column; 3] {
    let book = language.book();
    [
        Column::text(&fl!(book, "export-code")),
        Column::text(&fl!(book, "export-agency")),
        Column::text(&fl!(book, "export-kind")),
    ]
}

fn agency_cells(language: Language, agency: &Agency) -> [Cell; 3] {
    [
        agency.code.as_str().into(),
        agency.name(language).into(),
        kind(language, agency.kind).into(),
    ]
}

/// Every agency on the roll, with what it said.
fn reports(language: Language, export: &Export) -> Sheet {
    let book = language.book();
    let name = fl!(book, "export-reports");
    let lines: Vec<&Line> = export
        .board
        .lines
        .iter()
        .filter(|line| line.roll.called || line.spoken.is_some())
        .collect();
    let counts = export.board.counts();
    let sums = fl!(
        book,
        "week-sums",
        called = counts.called,
        answered = counts.answered,
        missing = counts.missing,
        excused = counts.excused,
        unreachable = counts.unreachable
    );
    let head = format!(
        "{} • {sums}",
        week::words::title(language, &export.board.week)
    );
    let columns = agency_columns(language).into_iter().chain([
        Column::text(&fl!(book, "export-standing")),
        Column::text(&fl!(book, "export-light")),
        Column::text(&fl!(book, "export-timing")),
        Column::whole(&fl!(book, "export-unchanged")),
        Column::text(&fl!(book, "export-words")),
        Column::whole(&fl!(book, "export-media")),
        Column::text(&fl!(book, "export-by")),
        Column::text(&fl!(book, "export-role")),
        Column::text(&fl!(book, "export-phone")),
        Column::moment(&fl!(book, "export-said-at")),
        Column::moment(&fl!(book, "export-edited-at")),
    ]);
    let mut sheet = Sheet::new(&name, &head, columns);
    for line in lines {
        let spoken = line.spoken.as_ref();
        // Whoever spoke may hold the post no more: then the agency is called.
        let by = spoken.and_then(|spoken| {
            let mut holders = line.holders.iter();
            holders
                .find(|holder| holder.person == spoken.person)
                .or(line.head())
        });
        let standing = match line.roll.called {
            true => standing_name(language, line.standing()),
            false => fl!(book, "export-uncalled"),
        };
        let media = spoken.and_then(|spoken| i64::try_from(spoken.media.len()).ok());
        sheet.row(
            agency_cells(language, &line.agency).into_iter().chain([
                standing.into(),
                spoken.map(|spoken| light(language, spoken.light)).into(),
                spoken.map(|spoken| timing(language, spoken.timing)).into(),
                spoken
                    .map(|spoken| spoken.unchanged)
                    .filter(|weeks| *weeks > 0)
                    .into(),
                spoken.map(|spoken| spoken.words.as_str()).into(),
                media.into(),
                spoken
                    .and_then(|spoken| export.names.get(&spoken.person))
                    .map(String::as_str)
                    .into(),
                spoken
                    .map(|spoken| crate::words::role(language, spoken.role))
                    .into(),
                by.map(Holder::phone).into(),
                spoken.map(|spoken| spoken.said_at).into(),
                spoken.and_then(|spoken| spoken.edited_at).into(),
            ]),
        );
    }
    sheet
}

/// Those who stand so, with whom to call.
fn without_answer(language: Language, export: &Export, standing: Standing) -> Sheet {
    let book = language.book();
    let name = standing_name(language, standing);
    let lines: Vec<&Line> = export.board.standing(standing).collect();
    let why = match standing {
        Standing::Excused => Some(Column::text(&fl!(book, "export-reason"))),
        Standing::Unreachable => Some(Column::text(&fl!(book, "export-why"))),
        Standing::Answered | Standing::Missing => None,
    };
    let columns = agency_columns(language)
        .into_iter()
        .chain(why)
        .chain([Column::text(&fl!(book, "export-officer"))])
        .chain(officer_columns(language, export));
    let head = title(language, &export.board.week, &name, lines.len());
    let mut sheet = Sheet::new(&name, &head, columns);
    for line in lines {
        let officer = line.head().or(line.holders.first());
        let why: Option<Cell> = match standing {
            Standing::Excused => Some(line.excuse.as_deref().into()),
            Standing::Unreachable => Some(unreachable(language, officer).into()),
            Standing::Answered | Standing::Missing => None,
        };
        sheet.row(
            agency_cells(language, &line.agency)
                .into_iter()
                .chain(why)
                .chain([officer.map(|officer| officer.name.as_str()).into()])
                .chain(officer_cells(export, officer)),
        );
    }
    sheet
}

/// Who comes to the session for each agency that was called, by whose word and since when; and whom to telephone about it (W0, P3).
fn attendance(language: Language, export: &Export) -> Sheet {
    let book = language.book();
    let name = week::words::attendance_label(language);
    let title = week::words::title(language, &export.board.week);
    let sums = week::words::seats_sums(language, &export.board.seats());
    let head = match export.board.week.called_off {
        true => format!("{title} • {} • {sums}", week::words::none_held(language)),
        false => format!("{title} • {sums}"),
    };
    let columns = agency_columns(language)
        .into_iter()
        .chain([
            Column::text(&fl!(book, "export-coming")),
            Column::text(&fl!(book, "export-who-comes")),
            Column::text(&fl!(book, "export-told-by")),
            Column::moment(&fl!(book, "export-told-at")),
            Column::text(&fl!(book, "export-report-excused")),
            Column::text(&fl!(book, "export-officer")),
        ])
        .chain(officer_columns(language, export));
    let mut sheet = Sheet::new(&name, &head, columns);
    for line in export.board.called() {
        let said = line.attendance.as_ref();
        let by = said.and_then(|said| export.names.get(&said.person));
        let delegate = said.and_then(|said| said.delegate.as_ref());
        let officer = line
            .holders
            .iter()
            .find(|holder| Some(&holder.person) == delegate)
            .or(line.head())
            .or(line.holders.first());
        sheet.row(
            agency_cells(language, &line.agency)
                .into_iter()
                .chain([
                    coming(language, line.coming()).into(),
                    who_comes(language, line).into(),
                    by.map(String::as_str).into(),
                    said.map(|said| said.at).into(),
                    line.excuse.as_deref().into(),
                    officer.map(|officer| officer.name.as_str()).into(),
                ])
                .chain(officer_cells(export, officer)),
        );
    }
    sheet
}

fn coming(language: Language, coming: Option<Coming>) -> String {
    let book = language.book();
    match coming {
        Some(Coming::Head) => fl!(book, "export-head-comes"),
        Some(Coming::Deputy) => fl!(book, "export-deputy-comes"),
        Some(Coming::Excused) => fl!(book, "export-not-coming"),
        None => fl!(book, "export-not-said"),
    }
}

/// The name of whoever sits there for the agency, as far as somebody does.
fn who_comes(language: Language, line: &Line) -> Option<String> {
    let said = line.attendance.as_ref()?;
    match said.coming {
        Coming::Head => line.head().map(|head| head.name.clone()),
        Coming::Deputy if said.deputy.is_empty() => {
            Some(fl!(language.book(), "attendance-unnamed"))
        }
        Coming::Deputy => Some(said.deputy.clone()),
        Coming::Excused => None,
    }
}

/// Position and numbers; those of persons for those who may see them (P3).
fn officer_columns(language: Language, export: &Export) -> impl Iterator<Item = Column> + use<> {
    let book = language.book();
    let personal = export.sees.persons;
    [
        Column::text(&fl!(book, "export-position")),
        Column::text(&fl!(book, "export-office-phone")),
    ]
    .into_iter()
    .chain(personal.then(|| Column::text(&fl!(book, "export-personal-phone"))))
}

fn officer_cells(export: &Export, officer: Option<&Holder>) -> impl Iterator<Item = Cell> + use<> {
    let cell = |text: fn(&Holder) -> &str| Cell::from(officer.map(text));
    let personal = cell(|officer| &officer.personal_phone);
    [
        cell(|officer| &officer.post.position),
        cell(|officer| &officer.post.office_phone),
    ]
    .into_iter()
    .chain(export.sees.persons.then_some(personal))
}

/// Everybody who holds a post. Who has joined is for those who read the roster (R11).
fn posts(language: Language, export: &Export) -> Sheet {
    let book = language.book();
    let name = fl!(book, "export-people");
    let roster = export.sees.roster.then(|| {
        [
            Column::moment(&fl!(book, "export-joined-at")),
            Column::text(&fl!(book, "export-reached")),
        ]
    });
    let columns = agency_columns(language)
        .into_iter()
        .chain([
            Column::text(&fl!(book, "export-role")),
            Column::text(&fl!(book, "export-name")),
        ])
        .chain(officer_columns(language, export))
        .chain(roster.into_iter().flatten());
    let mut sheet = Sheet::new(&name, &format!("{name} {}", export.people.len()), columns);
    for holder in &export.people {
        let roster = export.sees.roster.then(|| {
            [
                holder.joined_at.filter(|_| holder.chat.is_some()).into(),
                match holder.is_reached() {
                    true => fl!(book, "export-is-reached").into(),
                    false => unreachable(language, Some(holder)).into(),
                },
            ]
        });
        sheet.row(
            agency_cells(language, &holder.post.agency)
                .into_iter()
                .chain([
                    crate::words::role(language, holder.post.role).into(),
                    holder.name.as_str().into(),
                ])
                .chain(officer_cells(export, Some(holder)))
                .chain(roster.into_iter().flatten()),
        );
    }
    sheet
}

/// Why nobody is reached there.
fn unreachable(language: Language, officer: Option<&Holder>) -> String {
    let book = language.book();
    match officer {
        None => fl!(book, "export-vacant"),
        Some(officer) if officer.chat.is_none() => fl!(book, "export-not-joined"),
        Some(_) => fl!(book, "export-blocked"),
    }
}

fn standing_name(language: Language, standing: Standing) -> String {
    let book = language.book();
    match standing {
        Standing::Answered => fl!(book, "export-answered"),
        Standing::Missing => fl!(book, "export-missing"),
        Standing::Excused => fl!(book, "export-excused"),
        Standing::Unreachable => fl!(book, "export-unreachable"),
    }
}

fn light(language: Language, light: Light) -> String {
    let book = language.book();
    match light {
        Light::OnPlan => fl!(book, "light-on-plan"),
        Light::AtRisk => fl!(book, "light-at-risk"),
        Light::Stuck => fl!(book, "light-stuck"),
        Light::NotStated => fl!(book, "light-not-stated"),
    }
}

fn timing(language: Language, timing: Timing) -> String {
    let book = language.book();
    match timing {
        Timing::Early => fl!(book, "mark-early"),
        Timing::InTime => fl!(book, "export-in-time"),
        Timing::Late => fl!(book, "mark-late"),
    }
}

fn kind(language: Language, kind: Kind) -> String {
    let book = language.book();
    match kind {
        Kind::Provincial => fl!(book, "kind-provincial"),
        Kind::District => fl!(book, "kind-district"),
        Kind::Central => fl!(book, "kind-central"),
        Kind::LocalGovernment => fl!(book, "kind-local-government"),
        Kind::StateEnterprise => fl!(book, "kind-state-enterprise"),
        Kind::PublicOrg => fl!(book, "kind-public-org"),
        Kind::Education => fl!(book, "kind-education"),
        Kind::Independent => fl!(book, "kind-independent"),
        Kind::Partner => fl!(book, "kind-partner"),
    }
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
