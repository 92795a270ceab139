//! Explanations that were asked for, and for which somebody waits (J3).

use super::projects;
use crate::{
    db::{Conn, Insertion},
    ids::Id,
    projects::{project::Project, rules::DONE},
};
use chrono::{DateTime, Utc};
use std::{collections::HashMap, sync::LazyLock};

static ASK: LazyLock<Insertion> = LazyLock::new(|| {
    // Whoever waits already has waited since then.
    Insertion::new(
        "INSERT INTO project_asked (project, person, asked_at)",
        "ON CONFLICT (project, person) DO UPDATE
         SET asked_at = CASE WHEN project_asked.answered_at IS NULL THEN project_asked.asked_at ELSE excluded.asked_at END,
             answered_at = NULL, answer = NULL",
    )
});

/// Somebody asks for an explanation of each of these projects.
pub async fn ask(
    conn: &mut Conn,
    projects: &[Project],
    person: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    Ok(ASK
        .run(conn, projects, |query, project| {
            query
                .bind(project.id.clone())
                .bind(person.clone())
                .bind(now)
        })
        .await?)
}

/// Since when an explanation is waited for, of each project of which one is.
pub async fn waited_for(conn: &mut Conn) -> anyhow::Result<HashMap<Id, DateTime<Utc>>> {
    let rows: Vec<(Id, DateTime<Utc>)> = conn
        .query(
            "SELECT project, MIN(asked_at) AS asked_at FROM project_asked WHERE answered_at IS NULL GROUP BY project",
        )
        .all()
        .await?;
    Ok(rows.into_iter().collect())
}

/// Who waits for an explanation of this project.
pub async fn askers(conn: &mut Conn, project: &Id) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query("SELECT person FROM project_asked WHERE project = $1 AND answered_at IS NULL ORDER BY person")
        .bind(project.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// The explanation has come: this report.
pub async fn explained(
    conn: &mut Conn,
    project: &Id,
    report: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE project_asked SET answered_at = $2, answer = $3 WHERE project = $1 AND answered_at IS NULL",
    )
    .bind(project.clone())
    .bind(now)
    .bind(report.clone())
    .run()
    .await?;
    Ok(())
}

/// Whether this report was an explanation that somebody had asked for.
pub async fn was_asked_for(conn: &mut Conn, report: &Id) -> anyhow::Result<bool> {
    let (count,): (i64,) = conn
        .query("SELECT COUNT(*) FROM project_asked WHERE answer = $1")
        .bind(report.clone())
        .one()
        .await?;
    Ok(count > 0)
}

/// This report is none any more: the explanation is waited for again.
pub async fn unexplain(conn: &mut Conn, report: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE project_asked SET answered_at = NULL, answer = NULL WHERE answer = $1")
        .bind(report.clone())
        .run()
        .await?;
    Ok(())
}

/// Projects of an agency that are under way, of which an explanation was asked and has not come.
pub async fn unexplained(conn: &mut Conn, agency: &str) -> anyhow::Result<Vec<Project>> {
    Ok(conn
        .query(projects!(
            "WHERE p.agency = $1 AND p.progress < $2 AND p.cancelled_on IS NULL AND EXISTS (
                 SELECT 1 FROM project_asked a WHERE a.project = p.id AND a.answered_at IS NULL) ORDER BY p.code"
        ))
        .bind(agency.to_owned())
        .bind(DONE)
        .all()
        .await?)
}
