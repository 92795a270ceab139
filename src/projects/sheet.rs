//! A projects sheet (J1): its rows as they were read. Every faulty cell is named, not only the first.

use super::{
    columns::{
        AGENCY, AREA, BUDGET, CODE, CONTRACT, DEADLINE, DISBURSED, DISTRICT, DRAW, DUE, NAME_EN,
        NAME_TH, OFFICER, PARTNERS, PHONE, PROGRESS, PROJECTS, REPORTED, ROUTINE, SIGNED, START,
        YEAR,
    },
    fault::{ProjectFault, ProjectReason},
    money,
    project::Project,
    rules, vocabulary,
};
use crate::{
    calendar::digits::to_arabic,
    ids::Id,
    people,
    person::MissionArea,
    sheet::{self, Column, Fault, Form, LeftOut, Reading, Reason, Ruler, Table},
};
use chrono::NaiveDate;

/// Years above this are of the Buddhist era.
const BUDDHIST: i64 = 2_400;
/// The Buddhist era is ahead by this much.
const ERA: i64 = 543;

/// A row. What is empty leaves what is known as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it stands.
    pub line: u64,
    /// The code.
    pub code: String,
    /// The agency that leads.
    pub agency: String,
    /// The others; none where the cell is empty.
    pub partners: Option<Vec<String>>,
    /// Name in Thai.
    pub name_th: String,
    /// Name in English; may be empty.
    pub name_en: String,
    /// What it is for.
    pub area: MissionArea,
    /// Where it is; may be empty.
    pub district: String,
    /// The fiscal year.
    pub fiscal_year: i64,
    /// What was allotted.
    pub budget: i64,
    /// What was contracted.
    pub contract_amount: Option<i64>,
    /// What was disbursed.
    pub disbursed: Option<i64>,
    /// By when the contract has to be signed.
    pub contract_deadline: Option<NaiveDate>,
    /// The same for a project that is new: 31 March, unless the sheet says that none is needed.
    pub new_deadline: Option<NaiveDate>,
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
    /// The last drawing day of money carried over.
    pub draw_until: Option<NaiveDate>,
    /// When the work begins.
    pub start_on: Option<NaiveDate>,
    /// When it is to be done.
    pub due_on: Option<NaiveDate>,
    /// How far it is.
    pub progress: Option<i64>,
    /// When something was last reported.
    pub last_report_on: Option<NaiveDate>,
    /// Whether no monthly report is asked of it.
    pub routine: Option<bool>,
    /// The responsible officer; may be empty.
    pub officer: String,
    /// The officer's number; may be empty.
    pub officer_phone: String,
}

impl Row {
    /// The project that it makes, where there is none of its code.
    #[must_use]
    pub fn as_new(&self, id: Id) -> Project {
        Project {
            id,
            code: self.code.clone(),
            name_th: self.name_th.clone(),
            name_en: self.name_en.clone(),
            agency: self.agency.clone(),
            officer: self.officer.clone(),
            officer_phone: self.officer_phone.clone(),
            area: self.area,
            district_name: self.district.clone(),
            fiscal_year: self.fiscal_year,
            budget: self.budget,
            contract_amount: self.contract_amount,
            disbursed: self.disbursed,
            contract_deadline: self.new_deadline,
            signed_on: self.signed_on,
            draw_until: self.draw_until,
            start_on: self.start_on,
            due_on: self.due_on,
            routine: self.routine.unwrap_or(false),
            progress: self.progress.unwrap_or(0),
            last_report_on: self.last_report_on,
            cancelled_on: None,
            snoozed_until: None,
            snoozes: 0,
        }
    }

    /// What becomes of a project that is known: filled cells count, empty ones leave it as it is.
    #[must_use]
    pub fn applied_to(&self, known: &Project) -> Project {
        let text = |new: &String, old: &String| match new.is_empty() {
            true => old.clone(),
            false => new.clone(),
        };
        Project {
            name_th: self.name_th.clone(),
            name_en: text(&self.name_en, &known.name_en),
            agency: self.agency.clone(),
            officer: text(&self.officer, &known.officer),
            officer_phone: text(&self.officer_phone, &known.officer_phone),
            area: self.area,
            district_name: text(&self.district, &known.district_name),
            fiscal_year: self.fiscal_year,
            budget: self.budget,
            contract_amount: self.contract_amount.or(known.contract_amount),
            disbursed: self.disbursed.or(known.disbursed),
            contract_deadline: self.contract_deadline.or(known.contract_deadline),
            signed_on: self.signed_on.or(known.signed_on),
            draw_until: self.draw_until.or(known.draw_until),
            start_on: self.start_on.or(known.start_on),
            due_on: self.due_on.or(known.due_on),
            routine: self.routine.unwrap_or(known.routine),
            progress: self.progress.unwrap_or(known.progress),
            last_report_on: self.last_report_on.or(known.last_report_on),
            ..known.clone()
        }
    }
}

/// What of a row has to fit the register and the other rows, where it could be read, whatever else is wrong with the row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The line of the file on which it begins.
    pub line: u64,
    /// The code.
    pub code: Option<String>,
    /// The agency that leads.
    pub agency: Option<String>,
    /// The agencies that take part.
    pub partners: Vec<String>,
}

/// A projects sheet that could be read, with how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectSheet {
    /// Its rows; none when there are faults.
    pub rows: Vec<Row>,
    /// What is wrong with its rows by themselves, in the order of its lines.
    pub faults: Vec<ProjectFault>,
    /// What its rows name, faulty ones too.
    pub named: Vec<Named>,
    /// Columns that nobody asked for.
    pub left_out: Vec<LeftOut>,
    /// How it was written.
    pub form: Form,
    /// How its places are named.
    pub ruler: Ruler,
}

/// Whether a file is a sheet of projects rather than one of the roster: which headings it has more of.
#[must_use]
pub fn is_of_projects(bytes: &[u8]) -> bool {
    let [agencies, posts] = people::sheet::LAYOUTS;
    match Table::read(bytes, &[agencies, posts, &PROJECTS]) {
        Ok(table) => *table.layout() == PROJECTS,
        // A column is missing: of which sort of sheet, it says itself.
        Err(faults) => faults.iter().any(|fault| {
            matches!(fault.reason, Reason::ColumnMissing(missing)
                if PROJECTS.columns.iter().any(|own| std::ptr::eq(*own, missing)))
        }),
    }
}

/// Reads a projects sheet.
///
/// # Errors
/// It is no sheet of projects.
pub fn read(bytes: &[u8]) -> Result<ProjectSheet, Vec<ProjectFault>> {
    let table = Table::read(bytes, &[&PROJECTS]);
    let into_ours = |faults: Vec<Fault>| faults.into_iter().map(Fault::into).collect::<Vec<_>>();
    let table = table.map_err(into_ours)?;
    let mut named = Vec::new();
    let (rows, faults) = match table.rows(|reading| row(reading, &mut named)) {
        Ok(rows) => (rows, Vec::new()),
        Err(faults) => (Vec::new(), faults),
    };
    Ok(ProjectSheet {
        rows,
        faults,
        named,
        left_out: table.left_out().to_vec(),
        form: table.form().clone(),
        ruler: table.ruler(),
    })
}

fn row(row: &mut Reading<'_, ProjectReason>, named: &mut Vec<Named>) -> Option<Row> {
    // All are read before any is asked for: one faulty cell must not hide the next.
    let code = row.read(&CODE, |cell| known_as(cell, rules::code));
    let agency = row.read(&AGENCY, |cell| known_as(cell, agency_code));
    let partners = row.read(&PARTNERS, |cell| if_filled(cell, partners));
    named.push(Named {
        line: row.line(),
        code: code.clone(),
        agency: agency.clone(),
        partners: partners.clone().flatten().unwrap_or_default(),
    });
    let name_th = row.read(&NAME_TH, filled);
    let area = row.read(&AREA, |cell| {
        vocabulary::area(&filled(cell)?).ok_or(ProjectReason::UnknownArea)
    });
    let fiscal_year = row.read(&YEAR, year);
    let budget = row.read(&BUDGET, |cell| {
        Ok::<_, ProjectReason>(money::read(&filled(cell)?)?)
    });
    let contract_amount = row.read(&CONTRACT, |cell| if_filled(cell, money::read));
    let disbursed = row.read(&DISBURSED, |cell| if_filled(cell, money::read));
    let mut day = |column: &Column| row.read(column, |cell| if_filled(cell, sheet::day));
    let (contract_deadline, signed_on, draw_until) = (day(&DEADLINE), day(&SIGNED), day(&DRAW));
    let (start_on, due_on, last_report_on) = (day(&START), day(&DUE), day(&REPORTED));
    let progress = row.read(&PROGRESS, |cell| {
        if_filled(cell, |cell| {
            rules::percent(cell.trim_end_matches(['%', ' ']))
        })
    });
    let routine = row.read(&ROUTINE, |cell| {
        if_filled(cell, |cell| {
            vocabulary::yes_or_no(cell).ok_or(ProjectReason::NotYesOrNo)
        })
    });
    let officer_phone = row.read(&PHONE, |cell| if_filled(cell, people::phone));
    if let (Some(Some(start)), Some(Some(due))) = (start_on, due_on)
        && due < start
    {
        row.refuse(&DUE, ProjectReason::DueBeforeStart { start });
        return None;
    }
    let (fiscal_year, contract_deadline) = (fiscal_year?, contract_deadline?);
    let by_law = || rules::default_deadline(fiscal_year).filter(|_| !row.has(&DEADLINE));
    Some(Row {
        line: row.line(),
        new_deadline: contract_deadline.or_else(by_law),
        code: code?,
        agency: agency?,
        partners: partners?,
        name_th: name_th?,
        name_en: optional(row.cell(&NAME_EN)).to_owned(),
        area: area?,
        district: optional(row.cell(&DISTRICT)).to_owned(),
        fiscal_year,
        budget: budget?,
        contract_amount: contract_amount?,
        disbursed: disbursed?,
        contract_deadline,
        signed_on: signed_on?,
        draw_until: draw_until?,
        start_on: start_on?,
        due_on: due_on?,
        progress: progress?,
        last_report_on: last_report_on?,
        routine: routine?,
        officer: optional(row.cell(&OFFICER)).to_owned(),
        officer_phone: officer_phone?.unwrap_or_default(),
    })
}

/// A project with one figure changed by hand, as it was typed in chat; a dash empties what may be empty.
///
/// # Errors
/// Why it cannot be.
pub fn set(
    project: &Project,
    column: &str,
    typed: &str,
    is_agency: impl Fn(&str) -> bool,
) -> Result<Project, ProjectReason> {
    let typed = one_cell(typed)?;
    let typed = typed.as_str();
    let text = optional(typed).to_owned();
    let mut becomes = project.clone();
    let amount = || if_filled(typed, money::read).map_err(ProjectReason::from);
    let day = || if_filled(typed, sheet::day).map_err(ProjectReason::from);
    match column {
        c if c == AGENCY.english => {
            becomes.agency = known_as(typed, agency_code)?;
            if !is_agency(&becomes.agency) {
                return Err(ProjectReason::AgencyUnknown);
            }
        }
        c if c == NAME_TH.english => becomes.name_th = filled(typed)?,
        c if c == NAME_EN.english => becomes.name_en = text,
        c if c == AREA.english => {
            becomes.area = vocabulary::area(&filled(typed)?).ok_or(ProjectReason::UnknownArea)?;
        }
        c if c == DISTRICT.english => becomes.district_name = text,
        c if c == YEAR.english => becomes.fiscal_year = year(typed)?,
        c if c == BUDGET.english => becomes.budget = money::read(&filled(typed)?)?,
        c if c == CONTRACT.english => becomes.contract_amount = amount()?,
        c if c == DISBURSED.english => becomes.disbursed = amount()?,
        c if c == DEADLINE.english => becomes.contract_deadline = day()?,
        c if c == SIGNED.english => becomes.signed_on = day()?,
        c if c == DRAW.english => becomes.draw_until = day()?,
        c if c == START.english => becomes.start_on = day()?,
        c if c == DUE.english => becomes.due_on = day()?,
        c if c == PROGRESS.english => {
            becomes.progress = rules::percent(filled(typed)?.trim_end_matches(['%', ' ']))?;
        }
        c if c == ROUTINE.english => {
            becomes.routine =
                vocabulary::yes_or_no(&filled(typed)?).ok_or(ProjectReason::NotYesOrNo)?;
        }
        c if c == OFFICER.english => becomes.officer = text,
        c if c == PHONE.english => {
            becomes.officer_phone = if_filled(typed, people::phone)?.unwrap_or_default();
        }
        _ => return Err(Reason::Missing.into()),
    }
    match (becomes.start_on, becomes.due_on) {
        (Some(start), Some(due)) if due < start => Err(ProjectReason::DueBeforeStart { start }),
        _ => Ok(becomes),
    }
}

/// What was typed, as it would stand in a cell: no longer, and in one line.
fn one_cell(typed: &str) -> Result<String, Reason> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let (limit, found) = (sheet::CELL_LIMIT, text.chars().count());
    match found > limit {
        true => Err(Reason::TooLong { limit, found }),
        false => Ok(text),
    }
}

/// The agencies that take part, as they were typed in chat; a dash: none.
///
/// # Errors
/// Why they cannot be.
pub fn set_partners(
    typed: &str,
    is_agency: impl Fn(&str) -> bool,
) -> Result<Vec<String>, ProjectReason> {
    let codes = if_filled(&one_cell(typed)?, partners)?.unwrap_or_default();
    match codes.iter().all(|code| is_agency(code)) {
        true => Ok(codes),
        false => Err(ProjectReason::AgencyUnknown),
    }
}

/// What a spreadsheet would take for a formula begins so.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a spreadsheet would take this text for a formula.
pub(super) fn like_a_formula(text: &str) -> bool {
    text.starts_with(FORMULA)
}

/// Offices put a dash where there is nothing to write. The quote by which an export keeps a spreadsheet from a formula is none of the text.
fn optional(cell: &str) -> &str {
    let bare = cell.strip_prefix('\'');
    let cell = bare.filter(|bare| like_a_formula(bare)).unwrap_or(cell);
    let nothing = |c| matches!(c, '-' | '–' | '—' | ' ');
    if cell.chars().all(nothing) { "" } else { cell }
}

fn if_filled<T, E>(cell: &str, read: impl FnOnce(&str) -> Result<T, E>) -> Result<Option<T>, E> {
    let cell = Some(optional(cell)).filter(|cell| !cell.is_empty());
    cell.map(read).transpose()
}

fn filled(cell: &str) -> Result<String, Reason> {
    match optional(cell) {
        "" => Err(Reason::Missing),
        cell => Ok(cell.to_owned()),
    }
}

fn known_as(
    cell: &str,
    read: impl FnOnce(&str) -> Option<String>,
) -> Result<String, ProjectReason> {
    read(&filled(cell)?).ok_or(ProjectReason::BadCode)
}

fn agency_code(cell: &str) -> Option<String> {
    rules::code(cell)
}

fn partners(cell: &str) -> Result<Vec<String>, ProjectReason> {
    let mut codes: Vec<String> = cell
        .split([',', ';', '/', '\n', ' '])
        .map(str::trim)
        .filter(|code| !code.is_empty())
        .map(|code| agency_code(code).ok_or(ProjectReason::BadCode))
        .collect::<Result<_, _>>()?;
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

/// 2570, ๒๕๗๐, 2027.
fn year(cell: &str) -> Result<i64, ProjectReason> {
    let cell = to_arabic(&filled(cell)?);
    let year: i64 = cell.trim().parse().map_err(|_| ProjectReason::BadYear)?;
    match year {
        1_950..=2_200 => Ok(year + ERA),
        BUDDHIST..=2_799 => Ok(year),
        _ => Err(ProjectReason::BadYear),
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
