//! Why an agency is excused from a week's answer (W6a).

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, NaiveDate, Utc};

/// Excuses the agency from the week's answer (W6a); a later reason takes the place of an earlier one.
pub async fn excuse(
    conn: &mut Conn,
    roll: &Id,
    person: &Id,
    reason: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO excuse (roll, person, reason, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (roll) DO UPDATE SET person = excluded.person, reason = excluded.reason, at = excluded.at",
    )
    .bind(roll.clone())
    .bind(person.clone())
    .bind(reason.to_owned())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// The agency's excuses from this week on, with their reasons.
pub async fn excuses_since(
    conn: &mut Conn,
    agency: &str,
    week: NaiveDate,
) -> anyhow::Result<Vec<(Id, String)>> {
    Ok(conn
        .query(
            "SELECT e.roll, e.reason FROM excuse e JOIN roll r ON r.id = e.roll
             WHERE r.agency = $1 AND r.week >= $2",
        )
        .bind(agency.to_owned())
        .bind(week)
        .all()
        .await?)
}

/// The excuses of a week, with their reasons.
pub async fn excuses(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<(Id, String)>> {
    Ok(conn
        .query(
            "SELECT e.roll, e.reason FROM excuse e JOIN roll r ON r.id = e.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?)
}
