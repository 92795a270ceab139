//! The register itself.

use super::projects;
use crate::{
    db::{Conn, Insertion, Query},
    ids::Id,
    projects::{plan::Known, project::Project, rules, vocabulary},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::{collections::HashMap, sync::LazyLock};

/// A project by its id.
pub async fn project(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Project>> {
    Ok(conn
        .query(projects!("WHERE p.id = $1"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The id of the project of this code.
pub async fn by_code(conn: &mut Conn, code: &str) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM project WHERE code = $1")
        .bind(code.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The first projects in whose code or name these words stand.
pub async fn search(conn: &mut Conn, words: &str) -> anyhow::Result<Vec<Project>> {
    /// How many are offered.
    const OFFERED: i64 = 8;
    let like: String = words
        .to_lowercase()
        .chars()
        .filter(|c| !matches!(c, '%' | '_'))
        .collect();
    Ok(conn
        .query(projects!(
            "WHERE LOWER(p.code) LIKE $1 OR LOWER(p.name_th) LIKE $1 OR LOWER(p.name_en) LIKE $1 ORDER BY p.code LIMIT $2"
        ))
        .bind(format!("%{like}%"))
        .bind(OFFERED)
        .all()
        .await?)
}

/// Every project, by its code.
pub async fn everything(conn: &mut Conn) -> anyhow::Result<Vec<Project>> {
    Ok(conn.query(projects!("ORDER BY p.code")).all().await?)
}

/// The agencies that take part in each project.
pub async fn partners(conn: &mut Conn) -> anyhow::Result<HashMap<Id, Vec<String>>> {
    let rows: Vec<(Id, String)> = conn
        .query("SELECT project, agency FROM project_partner ORDER BY project, agency")
        .all()
        .await?;
    let mut partners: HashMap<Id, Vec<String>> = HashMap::new();
    for (project, agency) in rows {
        partners.entry(project).or_default().push(agency);
    }
    Ok(partners)
}

/// The agencies that take part in this project.
pub async fn partners_of(conn: &mut Conn, project: &Id) -> anyhow::Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .query("SELECT agency FROM project_partner WHERE project = $1 ORDER BY agency")
        .bind(project.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(agency,)| agency).collect())
}

/// The register as sheets are compared with it.
pub async fn known(conn: &mut Conn) -> anyhow::Result<HashMap<String, Known>> {
    let mut partners = partners(conn).await?;
    let known = everything(conn).await?.into_iter().map(|project| {
        let partners = partners.remove(&project.id).unwrap_or_default();
        (project.code.clone(), Known { project, partners })
    });
    Ok(known.collect())
}

/// Everything that is kept of a project.
macro_rules! kept {
    () => {
        "INSERT INTO project (id, code, name_th, name_en, agency, officer, officer_phone, area, district, district_name,
                              fiscal_year, budget, contract_amount, disbursed, contract_deadline, signed_on, draw_until,
                              start_on, due_on, routine, progress, last_report_on, cancelled_on, snoozed_until, snoozes,
                              due_open, sign_open, heard_open, late_since, set_progress, set_progress_at, set_report_on)"
    };
}

/// What of it becomes as it is now.
macro_rules! becomes {
    () => {
        "ON CONFLICT (id) DO UPDATE
         SET name_th = excluded.name_th, name_en = excluded.name_en, agency = excluded.agency, officer = excluded.officer,
             officer_phone = excluded.officer_phone, area = excluded.area, district = excluded.district,
             district_name = excluded.district_name, fiscal_year = excluded.fiscal_year, budget = excluded.budget,
             contract_amount = excluded.contract_amount, disbursed = excluded.disbursed,
             contract_deadline = excluded.contract_deadline, signed_on = excluded.signed_on, draw_until = excluded.draw_until,
             start_on = excluded.start_on, due_on = excluded.due_on, routine = excluded.routine, progress = excluded.progress,
             last_report_on = excluded.last_report_on, cancelled_on = excluded.cancelled_on,
             snoozed_until = excluded.snoozed_until, snoozes = excluded.snoozes, due_open = excluded.due_open,
             sign_open = excluded.sign_open, heard_open = excluded.heard_open, late_since = excluded.late_since"
    };
}

static ADD: LazyLock<Insertion> = LazyLock::new(|| Insertion::new(kept!(), ""));
static KEEP: LazyLock<Insertion> = LazyLock::new(|| Insertion::new(kept!(), becomes!()));
static KEEP_MEASURED: LazyLock<Insertion> = LazyLock::new(|| {
    let measured = concat!(
        becomes!(),
        ", set_progress = excluded.set_progress, set_progress_at = excluded.set_progress_at,
             set_report_on = excluded.set_report_on"
    );
    Insertion::new(kept!(), measured)
});
/// Of how many projects nobody takes part any more by one statement.
const LEFT_AT_ONCE: usize = 64;
static LEAVE: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<String> = (1..=LEFT_AT_ONCE).map(|at| format!("${at}")).collect();
    format!(
        "DELETE FROM project_partner WHERE project IN ({})",
        places.join(", ")
    )
});
static TAKE_PART: LazyLock<Insertion> =
    LazyLock::new(|| Insertion::new("INSERT INTO project_partner (project, agency)", ""));

/// New projects.
pub async fn add(conn: &mut Conn, projects: &[&Project], now: DateTime<Utc>) -> anyhow::Result<()> {
    Ok(ADD.run(conn, projects, written_at(now)).await?)
}

/// The projects as they are now, with what follows from it.
pub async fn keep(
    conn: &mut Conn,
    projects: &[&Project],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    Ok(KEEP.run(conn, projects, written_at(now)).await?)
}

/// The same of projects of which a sheet says how far they are or when they were last heard of: reports after this moment count instead.
pub async fn keep_measured(
    conn: &mut Conn,
    projects: &[&Project],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    Ok(KEEP_MEASURED.run(conn, projects, written_at(now)).await?)
}

/// Binds a project as it stands in the register.
fn written_at(now: DateTime<Utc>) -> impl for<'c> Fn(Query<'c>, &&Project) -> Query<'c> {
    move |query, project| {
        let dates = rules::dates(project);
        query
            .bind(project.id.clone())
            .bind(project.code.clone())
            .bind(project.name_th.clone())
            .bind(project.name_en.clone())
            .bind(project.agency.clone())
            .bind(project.officer.clone())
            .bind(project.officer_phone.clone())
            .bind(project.area)
            .bind(vocabulary::district(&project.district_name))
            .bind(project.district_name.clone())
            .bind(project.fiscal_year)
            .bind(project.budget)
            .bind(project.contract_amount)
            .bind(project.disbursed)
            .bind(project.contract_deadline)
            .bind(project.signed_on)
            .bind(project.draw_until)
            .bind(project.start_on)
            .bind(project.due_on)
            .bind(project.routine)
            .bind(project.progress)
            .bind(project.last_report_on)
            .bind(project.cancelled_on)
            .bind(project.snoozed_until)
            .bind(project.snoozes)
            .bind(dates.due)
            .bind(dates.sign)
            .bind(dates.heard)
            .bind(dates.late_since)
            .bind(project.progress)
            .bind(now)
            .bind(project.last_report_on)
    }
}

/// How far it is, and when it was last heard of, as a sheet or the secretariat says it: reports after this moment count instead.
pub async fn set_measure(
    conn: &mut Conn,
    project: &Project,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("UPDATE project SET set_progress = $2, set_progress_at = $3, set_report_on = $4 WHERE id = $1")
        .bind(project.id.clone())
        .bind(project.progress)
        .bind(now)
        .bind(project.last_report_on)
        .run()
        .await?;
    Ok(())
}

/// What was said of it other than by reports.
#[derive(sqlx::FromRow)]
pub struct Measure {
    /// How far it was.
    pub set_progress: i64,
    /// When that was said.
    pub set_progress_at: DateTime<Utc>,
    /// When it had last been reported then.
    pub set_report_on: Option<NaiveDate>,
}

/// What was said of it other than by reports.
pub async fn measure(conn: &mut Conn, project: &Id) -> anyhow::Result<Measure> {
    Ok(conn
        .query("SELECT set_progress, set_progress_at, set_report_on FROM project WHERE id = $1")
        .bind(project.clone())
        .one()
        .await?)
}

/// Exactly these agencies take part in each of these projects.
pub async fn set_partners(conn: &mut Conn, projects: &[(&Id, &[String])]) -> anyhow::Result<()> {
    for these in projects.chunks(LEFT_AT_ONCE) {
        // The last stands for those that a full statement has room for, too.
        let last = these.last().into_iter().cycle();
        let query = these
            .iter()
            .chain(last)
            .take(LEFT_AT_ONCE)
            .fold(conn.query(&LEAVE), |query, (project, _)| {
                query.bind((*project).clone())
            });
        query.run().await?;
    }
    let partners: Vec<(&Id, &String)> = projects
        .iter()
        .flat_map(|(project, partners)| partners.iter().map(|agency| (*project, agency)))
        .collect();
    take_part(conn, &partners).await
}

/// The engine looks at the register anew. PostgreSQL finds its way by what it knows of a table: of one that has just been filled nothing, and
/// each page of a narrowed list would be sorted out of all of a district.
pub async fn survey(conn: &mut Conn) -> anyhow::Result<()> {
    conn.query("ANALYZE project").run().await?;
    conn.query("ANALYZE project_partner").run().await?;
    Ok(())
}

/// These agencies take part in these projects, too.
pub async fn take_part(conn: &mut Conn, partners: &[(&Id, &String)]) -> anyhow::Result<()> {
    Ok(TAKE_PART
        .run(conn, partners, |query, (project, agency)| {
            query.bind((*project).clone()).bind((*agency).clone())
        })
        .await?)
}
