//! The register as a whole: planned from a sheet, shown as a dry run, taken at once or not at all; and handed out again (J1).

use super::{
    columns as c,
    fault::ProjectFault,
    filing, horizon, money,
    plan::{self, Change, Known, Plan},
    project::Project,
    sheet::{self, ProjectSheet},
    store, words,
};
use crate::{
    access::{Permit, ToKeepProjects, ToKeepRoster},
    app::App,
    calendar::{self, Tongue},
    card::{Card, Matter},
    db::Conn,
    ids::Id,
    people,
    person::Language,
    sheet::Column as SheetColumn,
    sheet_draft::{self, Register, digest},
    turn::{Outcome, Turn},
    understand::Media,
    workbook::{Cell, Column, Sheet, Workbook},
};
use anyhow::Context as _;
use chrono::{DateTime, Utc};
use std::collections::HashSet;

/// So many rows change what the engine has to know of the register.
const MANY: usize = 500;

/// A sheet as it was read, or its faults.
pub(crate) type Read = Result<ProjectSheet, Vec<ProjectFault>>;

/// Reads a sheet beside everything else: a large one takes seconds.
///
/// # Errors
/// The reader fell; faults of the sheet are in the value.
pub(crate) async fn read(bytes: Vec<u8>) -> anyhow::Result<Read> {
    let read = tokio::task::spawn_blocking(move || sheet::read(&bytes));
    read.await.context("the reader of sheets fell")
}

/// Plans what the sheet would do to the register as it is.
///
/// # Errors
/// The database cannot be read; faults of the sheet are in the value.
pub(crate) async fn planned(
    conn: &mut Conn,
    sheet: &Read,
) -> anyhow::Result<Result<Plan, Vec<ProjectFault>>> {
    let sheet = match sheet {
        Ok(sheet) => sheet,
        Err(faults) => return Ok(Err(faults.clone())),
    };
    let agencies = people::agencies(conn).await?.into_iter();
    let agencies: HashSet<String> = agencies.map(|agency| agency.code).collect();
    // Whoever mends a sheet mends it once: all that is wrong is said together, row by row.
    let misfits = plan::misfits(&agencies, &sheet.named).into_iter();
    let misfits = misfits.map(|fault| sheet.ruler.name(fault));
    let mut faults: Vec<ProjectFault> = sheet.faults.iter().cloned().chain(misfits).collect();
    if !faults.is_empty() {
        faults.sort_by_key(|fault| fault.line);
        return Ok(Err(faults));
    }
    let known = store::known(conn).await?;
    let districts = people::districts(conn).await?;
    Ok(Ok(plan::plan(&known, &districts, &sheet.rows)))
}

/// Makes the plan true, whole, in this turn; `by` is nobody on the command line.
///
/// # Errors
/// The database refused: nothing is taken.
pub(crate) async fn take(turn: &mut Turn, plan: &Plan, by: Option<&Id>) -> anyhow::Result<()> {
    let now = turn.now();
    add(turn, plan).await?;
    let measured = |change: &&Change| {
        let measures = [c::PROGRESS.english, c::REPORTED.english];
        let mut fields = change.fields.iter();
        fields.any(|field| measures.contains(&field.name))
    };
    let (measured, others): (Vec<&Change>, Vec<&Change>) = plan.changed.iter().partition(measured);
    let measured: Vec<&Project> = measured.iter().map(|change| &change.project).collect();
    let others: Vec<&Project> = others.iter().map(|change| &change.project).collect();
    store::keep_measured(turn.conn(), &measured, now).await?;
    store::keep(turn.conn(), &others, now).await?;
    let partners = plan.changed.iter().filter_map(|change| {
        let partners = change.partners.as_deref()?;
        Some((&change.project.id, partners))
    });
    let partners: Vec<_> = partners.collect();
    store::set_partners(turn.conn(), &partners).await?;
    let fields = plan.changed.iter().flat_map(|change| {
        let fields = change.fields.iter();
        fields.map(|field| (&change.project.id, field))
    });
    let noted: Vec<_> = fields
        .map(|(project, field)| (turn.id(), project, field))
        .collect();
    store::note(turn.conn(), by, &noted, "", now).await?;
    let changed = plan.changed.iter();
    let changed: Vec<Matter> = changed
        .map(|change| filing::matter(&change.project.id))
        .collect();
    turn.note_each("change-project", &changed).await?;
    store::count(turn.conn(), &horizon(now)).await?;
    if plan.added.len() + plan.changed.len() >= MANY {
        store::survey(turn.conn()).await?;
    }
    turn.note("import-projects", &Matter::new("projects", "sheet"))
        .await
}

/// Adds what the register did not know.
async fn add(turn: &mut Turn, plan: &Plan) -> anyhow::Result<()> {
    let now = turn.now();
    let rows = plan.added.iter();
    let added: Vec<Known> = rows.map(|row| plan::added(row, turn.id())).collect();
    let projects: Vec<&Project> = added.iter().map(|known| &known.project).collect();
    store::add(turn.conn(), &projects, now).await?;
    let partners: Vec<(&Id, &String)> = added
        .iter()
        .flat_map(|known| {
            let partners = known.partners.iter();
            partners.map(|agency| (&known.project.id, agency))
        })
        .collect();
    store::take_part(turn.conn(), &partners).await
}

/// What the sheet would do, and of which sheet in a workbook it is.
pub(crate) fn dry_run(language: Language, plan: &Plan, sheet: &Read, draft: Option<&Id>) -> Card {
    match sheet {
        Ok(sheet) => words::dry_run(language, plan, &sheet.left_out, &sheet.form, draft),
        Err(_) => words::not_taken(language),
    }
}

/// A sheet came in chat: of projects, or else of the roster, which its headings say (R2, J1).
pub(super) async fn sheet_sent(
    app: &App,
    may: &Permit<ToKeepProjects>,
    roster: &Permit<ToKeepRoster>,
    media: Media,
) -> Outcome {
    let bytes = match crate::sheet::weigh(media.size) {
        Ok(()) => app.files.fetch(&media.file).await?,
        Err(_) => return people::roster::sheet_came(app, roster, Err(media.size)).await,
    };
    let (bytes, ours) = tokio::task::spawn_blocking(move || {
        let ours = sheet::is_of_projects(&bytes);
        (bytes, ours)
    })
    .await
    .context("the reader of sheets fell")?;
    if !ours {
        return people::roster::sheet_came(app, roster, Ok(bytes)).await;
    }
    let sheet = read(bytes.clone()).await?;
    let mut turn = app.turn(may).await?;
    let (language, now) = (may.language(), turn.now());
    let card = match planned(turn.conn(), &sheet).await? {
        Ok(plan) if !plan.is_idle() => {
            let (id, seen) = (turn.id(), digest(&plan));
            let whose = (Register::Projects, &may.person().id);
            sheet_draft::keep(turn.conn(), &id, whose, (&bytes, &seen), now).await?;
            dry_run(language, &plan, &sheet, Some(&id))
        }
        Ok(plan) => dry_run(language, &plan, &sheet, None),
        Err(faults) => words::faults(language, &faults, words::FAULTS),
    };
    turn.say(&may.addressee(), card).await?;
    turn.commit().await
}

/// The dry run was agreed to: planned once more against the register as it is now, and taken whole if it is what was shown; else shown
/// anew.
pub(super) async fn sheet_taken(
    app: &App,
    may: &Permit<ToKeepProjects>,
    id: &Id,
    message: i64,
) -> Outcome {
    let (language, person) = (may.language(), &may.person().id);
    let mut conn = app.pool.read().await?;
    let kept = sheet_draft::kept(&mut conn, id, (Register::Projects, person)).await?;
    drop(conn);
    let sheet = match kept {
        Some(kept) => Some(read(kept.sheet).await?),
        None => None,
    };
    let mut turn = app.turn(may).await?;
    let draft = sheet_draft::kept(turn.conn(), id, (Register::Projects, person)).await?;
    let (Some(sheet), Some(draft)) = (sheet, draft) else {
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    let card = match planned(turn.conn(), &sheet).await? {
        Ok(plan) if digest(&plan) == draft.seen => {
            take(&mut turn, &plan, Some(person)).await?;
            sheet_draft::drop(turn.conn(), id).await?;
            words::taken(language, &plan)
        }
        Ok(plan) => {
            sheet_draft::seen_anew(turn.conn(), id, &digest(&plan)).await?;
            let draft = (!plan.is_idle()).then_some(id);
            words::changed_meanwhile(language, dry_run(language, &plan, &sheet, draft))
        }
        Err(faults) => {
            sheet_draft::drop(turn.conn(), id).await?;
            words::faults(language, &faults, words::FAULTS)
        }
    };
    turn.revise_message(&may.addressee(), message, card).await?;
    turn.commit().await
}

/// The dry run was not agreed to.
pub(super) async fn sheet_left(
    app: &App,
    may: &Permit<ToKeepProjects>,
    id: &Id,
    message: i64,
) -> Outcome {
    let mut turn = app.turn(may).await?;
    let draft = sheet_draft::kept(turn.conn(), id, (Register::Projects, &may.person().id)).await?;
    if draft.is_some() {
        sheet_draft::drop(turn.conn(), id).await?;
        let card = words::not_taken(may.language());
        turn.revise_message(&may.addressee(), message, card).await?;
    } else {
        turn.toast(crate::words::button_over(may.language()));
    }
    turn.commit().await
}

/// The register as it was read, for a file.
pub(crate) struct Export {
    known: Vec<Known>,
    office: String,
    at: DateTime<Utc>,
}

/// Reads the register.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn export(
    conn: &mut Conn,
    language: Language,
    at: DateTime<Utc>,
) -> anyhow::Result<Export> {
    let mut partners = store::partners(conn).await?;
    let known = store::everything(conn).await?.into_iter();
    Ok(Export {
        known: known
            .map(|project| Known {
                partners: partners.remove(&project.id).unwrap_or_default(),
                project,
            })
            .collect(),
        office: people::words::office_name(language),
        at,
    })
}

impl Export {
    /// The headings of a reader's language are those by which the sheet is read again.
    fn rows(&self, language: Language) -> (Vec<Column>, Vec<Vec<Cell>>) {
        let heading = |column: &SheetColumn| match language {
            Language::Thai => column.thai,
            Language::English => column.english,
        };
        let text = |column| Column::text(heading(column));
        let day = |column| Column::day(heading(column));
        let money = |column| Column::decimal(heading(column));
        let columns = vec![
            text(&c::CODE),
            text(&c::AGENCY),
            text(&c::PARTNERS),
            text(&c::NAME_TH),
            text(&c::NAME_EN),
            text(&c::AREA),
            text(&c::DISTRICT),
            Column::whole(heading(&c::YEAR)),
            money(&c::BUDGET),
            money(&c::CONTRACT),
            money(&c::DISBURSED),
            day(&c::DEADLINE),
            day(&c::SIGNED),
            day(&c::DRAW),
            day(&c::START),
            day(&c::DUE),
            money(&c::PROGRESS),
            day(&c::REPORTED),
            text(&c::ROUTINE),
            text(&c::OFFICER),
            text(&c::PHONE),
        ];
        let rows = self.known.iter().map(|Known { project, partners }| {
            let area = match language {
                Language::Thai => crate::words::area(language, project.area),
                Language::English => project.area.name().to_owned(),
            };
            vec![
                project.code.as_str().into(),
                project.agency.as_str().into(),
                partners.join(", ").into(),
                project.name_th.as_str().into(),
                project.name_en.as_str().into(),
                area.into(),
                project.district_name.as_str().into(),
                project.fiscal_year.into(),
                money::in_a_cell(project.budget).into(),
                project.contract_amount.map(money::in_a_cell).into(),
                project.disbursed.map(money::in_a_cell).into(),
                project.contract_deadline.into(),
                project.signed_on.into(),
                project.draw_until.into(),
                project.start_on.into(),
                project.due_on.into(),
                money::in_a_cell(project.progress).into(),
                project.last_report_on.into(),
                words::yes_or_no(language, project.routine).into(),
                project.officer.as_str().into(),
                project.officer_phone.as_str().into(),
            ]
        });
        (columns, rows.collect())
    }

    /// As a workbook.
    ///
    /// # Errors
    /// It could not be made.
    pub(crate) fn xlsx(&self, language: Language) -> anyhow::Result<Vec<u8>> {
        let (columns, rows) = self.rows(language);
        let title = words::export_title(language, self.known.len());
        let mut sheet = Sheet::new(&words::export_name(language), &title, columns);
        for row in rows {
            sheet.row(row);
        }
        Workbook::new(Tongue::from(language), &self.office, self.at)
            .with(sheet)
            .write()
    }

    /// As text that Excel opens by itself: UTF-8 with its mark, days as `2026-11-24`.
    ///
    /// # Errors
    /// It could not be made.
    pub(crate) fn csv(&self) -> anyhow::Result<Vec<u8>> {
        let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
        writer.write_record(
            super::columns::PROJECTS
                .columns
                .iter()
                .map(|own| own.english),
        )?;
        let (_, rows) = self.rows(Language::English);
        for row in rows {
            writer.write_record(row.into_iter().map(|cell| match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => guarded(text),
                Cell::Whole(number) => number.to_string(),
                Cell::Decimal(number) => number.to_string(),
                Cell::Day(day) => day.to_string(),
                Cell::Moment(at) => calendar::bangkok(at).to_rfc3339(),
            }))?;
        }
        Ok(writer
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)?)
    }

    /// How many projects it holds.
    pub(crate) fn len(&self) -> usize {
        self.known.len()
    }
}

/// A text that a spreadsheet would take for a formula is kept from it by a quote, which is taken off again when it is read; a phone number is
/// none.
fn guarded(text: String) -> String {
    let phone = text.strip_prefix('+').is_some_and(|rest| {
        rest.chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ' ' | 'x'))
    });
    match sheet::like_a_formula(&text) && !phone {
        true => format!("'{text}"),
        false => text,
    }
}

#[cfg(test)]
#[path = "importing_tests.rs"]
mod tests;
