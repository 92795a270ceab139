//! What is waited for: reports of a month, signatures, snoozes that end (J3a, J6, J7).

use super::projects;
use crate::{db::Conn, projects::project::Project};
use chrono::NaiveDate;

/// Open projects of an agency that still need a report of the month that begins on this day.
pub async fn unreported(conn: &mut Conn, month: NaiveDate) -> anyhow::Result<Vec<Project>> {
    Ok(conn
        .query(projects!(
            "WHERE p.heard_open < $1 ORDER BY p.heard_open, p.code"
        ))
        .bind(month)
        .all()
        .await?)
}

/// Unsigned contracts with this deadline.
pub async fn unsigned(conn: &mut Conn, deadline: NaiveDate) -> anyhow::Result<Vec<Project>> {
    Ok(conn
        .query(projects!("WHERE p.sign_open = $1 ORDER BY p.code"))
        .bind(deadline)
        .all()
        .await?)
}

/// The deadlines of unsigned contracts between these days.
pub async fn deadlines(
    conn: &mut Conn,
    first: NaiveDate,
    last: NaiveDate,
) -> anyhow::Result<Vec<NaiveDate>> {
    let rows: Vec<(NaiveDate,)> = conn
        .query("SELECT DISTINCT sign_open FROM project WHERE sign_open >= $1 AND sign_open <= $2 ORDER BY sign_open")
        .bind(first)
        .bind(last)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(day,)| day).collect())
}

/// Projects of which nobody was to be reminded until one of these days.
pub async fn snooze_ends(
    conn: &mut Conn,
    after: NaiveDate,
    today: NaiveDate,
) -> anyhow::Result<Vec<Project>> {
    Ok(conn
        .query(projects!(
            "WHERE p.snoozed_until > $1 AND p.snoozed_until <= $2 ORDER BY p.code"
        ))
        .bind(after)
        .bind(today)
        .all()
        .await?)
}
