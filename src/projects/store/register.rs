//! The register itself.

use super::projects;
use crate::{
    db::Conn,
    ids::Id,
    projects::{plan::Known, project::Project, rules, vocabulary},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

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

/// A new project.
pub async fn put(conn: &mut Conn, project: &Project, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO project (id, code, name_th, name_en, agency, officer, officer_phone, area, district, district_name,
                              fiscal_year, budget, contract_amount, disbursed, contract_deadline, signed_on, draw_until,
                              start_on, due_on, routine, progress, last_report_on, set_progress, set_progress_at,
                              set_report_on, cancelled_on, snoozed_until, snoozes)
         VALUES ($1, $2, '', '', $3, '', '', $4, '', '', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, $5, $6, $5,
                 $7, $6, NULL, NULL, 0)",
    )
    .bind(project.id.clone())
    .bind(project.code.clone())
    .bind(project.agency.clone())
    .bind(project.area)
    .bind(project.progress)
    .bind(project.last_report_on)
    .bind(now)
    .run()
    .await?;
    keep(conn, project).await
}

/// The project as it is now, with what follows from it.
pub async fn keep(conn: &mut Conn, project: &Project) -> anyhow::Result<()> {
    let dates = rules::dates(project);
    conn.query(
        "UPDATE project SET name_th = $2, name_en = $3, agency = $4, officer = $5, officer_phone = $6, area = $7, district = $8,
                            district_name = $9, fiscal_year = $10, budget = $11, contract_amount = $12, disbursed = $13,
                            contract_deadline = $14, signed_on = $15, draw_until = $16, start_on = $17, due_on = $18,
                            routine = $19, progress = $20, last_report_on = $21, cancelled_on = $22, snoozed_until = $23,
                            snoozes = $24, due_open = $25, sign_open = $26, heard_open = $27, late_since = $28
         WHERE id = $1",
    )
    .bind(project.id.clone())
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
    .run()
    .await?;
    Ok(())
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

/// Exactly these agencies take part.
pub async fn set_partners(
    conn: &mut Conn,
    project: &Id,
    partners: &[String],
) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_partner WHERE project = $1")
        .bind(project.clone())
        .run()
        .await?;
    for agency in partners {
        conn.query("INSERT INTO project_partner (project, agency) VALUES ($1, $2)")
            .bind(project.clone())
            .bind(agency.clone())
            .run()
            .await?;
    }
    Ok(())
}
