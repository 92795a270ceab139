//! Who comes to the session for an agency (W0).

use super::super::rules::Coming;
use crate::{db::Conn, ids::Id};
use chrono::{DateTime, NaiveDate, Utc};

/// Who comes for an agency.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attendance {
    /// Its place on the roll.
    pub roll: Id,
    /// Who comes.
    pub coming: Coming,
    /// Who comes for the head; empty where nobody is named.
    pub deputy: String,
    /// The same as a person of the roster.
    pub delegate: Option<Id>,
    /// Who said so last.
    pub person: Id,
    /// When.
    pub at: DateTime<Utc>,
}

/// Who comes for the agency at this place on the roll.
pub async fn attendance(conn: &mut Conn, roll: &Id) -> anyhow::Result<Option<Attendance>> {
    Ok(conn
        .query("SELECT roll, coming, deputy, delegate, person, at FROM attendance WHERE roll = $1")
        .bind(roll.clone())
        .maybe()
        .await?)
}

/// Who comes in a week.
pub async fn attendances(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<Attendance>> {
    Ok(conn
        .query(
            "SELECT t.roll, t.coming, t.deputy, t.delegate, t.person, t.at FROM attendance t JOIN roll r ON r.id = t.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?)
}

/// Somebody said who comes; what was said last counts.
pub async fn attend(conn: &mut Conn, comes: &Attendance) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO attendance (roll, coming, deputy, delegate, person, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (roll) DO UPDATE SET coming = excluded.coming, deputy = excluded.deputy, delegate = excluded.delegate,
                                          person = excluded.person, at = excluded.at",
    )
    .bind(comes.roll.clone())
    .bind(comes.coming)
    .bind(comes.deputy.clone())
    .bind(comes.delegate.clone())
    .bind(comes.person.clone())
    .bind(comes.at)
    .run()
    .await?;
    Ok(())
}

/// There is no session in this week. False when that was known.
pub async fn call_off(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE week SET called_off = TRUE WHERE tuesday = $1 AND NOT called_off")
        .bind(week)
        .run()
        .await?;
    Ok(rows == 1)
}
