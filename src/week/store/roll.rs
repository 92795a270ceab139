//! The roll: which agencies a week calls, and who was reached by the call.

use super::super::WEEK;
use crate::{card::Matter, db::Conn, ids::Id};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The agency's place on the week's roll.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Roll {
    /// The place on the roll: the matter that replies and buttons name.
    pub id: Id,
    /// The short reference, ส-123.
    pub serial: i64,
    /// The week.
    pub week: NaiveDate,
    /// The agency's code.
    pub agency: String,
    /// Whether it was called: part of M (W6a).
    pub called: bool,
}

impl Roll {
    /// The place on the roll as what replies, buttons and the audit trail name.
    #[must_use]
    pub fn matter(&self) -> Matter {
        Matter::new(WEEK, &self.id)
    }
}

/// The last short reference given out.
pub async fn last_serial(conn: &mut Conn) -> anyhow::Result<i64> {
    let (last,): (i64,) = conn
        .query("SELECT COALESCE(MAX(serial), 0) FROM roll")
        .one()
        .await?;
    Ok(last)
}

/// Puts an agency on the week's roll, or finds it there; `called` is only ever added.
pub async fn enrol(
    conn: &mut Conn,
    id: &Id,
    serial: i64,
    week: NaiveDate,
    agency: &str,
    called: bool,
) -> anyhow::Result<Roll> {
    Ok(conn
        .query(
            "INSERT INTO roll (id, serial, week, agency, called) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (week, agency) DO UPDATE SET called = (roll.called OR excluded.called)
             RETURNING id, serial, week, agency, called",
        )
        .bind(id.clone())
        .bind(serial)
        .bind(week)
        .bind(agency.to_owned())
        .bind(called)
        .one()
        .await?)
}

/// An agency's place on the roll of a week.
pub async fn roll_of(
    conn: &mut Conn,
    week: NaiveDate,
    agency: &str,
) -> anyhow::Result<Option<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE week = $1 AND agency = $2")
        .bind(week)
        .bind(agency.to_owned())
        .maybe()
        .await?)
}

/// The place on a roll by its id.
pub async fn roll(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE id = $1")
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The place on a roll by its short reference.
pub async fn roll_by_serial(conn: &mut Conn, serial: i64) -> anyhow::Result<Option<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE serial = $1")
        .bind(serial)
        .maybe()
        .await?)
}

/// All places on the week's roll.
pub async fn rolls(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<Roll>> {
    Ok(conn
        .query("SELECT id, serial, week, agency, called FROM roll WHERE week = $1 ORDER BY agency")
        .bind(week)
        .all()
        .await?)
}

/// The agency's last answers, latest week first.
pub async fn history(conn: &mut Conn, agency: &str, most: i64) -> anyhow::Result<Vec<Roll>> {
    Ok(conn
        .query(
            "SELECT r.id, r.serial, r.week, r.agency, r.called FROM roll r
             WHERE r.agency = $1 ORDER BY r.week DESC LIMIT $2",
        )
        .bind(agency.to_owned())
        .bind(most)
        .all()
        .await?)
}

/// Notes that the person was called for the agency, and what the call said is open for it.
pub async fn note_called(
    conn: &mut Conn,
    roll: &Id,
    person: &Id,
    open: &str,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO called (roll, person, open) VALUES ($1, $2, $3) ON CONFLICT (roll, person) DO NOTHING",
    )
    .bind(roll.clone())
    .bind(person.clone())
    .bind(open.to_owned())
    .run()
    .await?;
    Ok(())
}

/// What the call said is open, to each who was called for this place.
pub async fn open_in_call(conn: &mut Conn, roll: &Id) -> anyhow::Result<HashMap<Id, String>> {
    let rows: Vec<(Id, String)> = conn
        .query("SELECT person, open FROM called WHERE roll = $1")
        .bind(roll.clone())
        .all()
        .await?;
    Ok(rows.into_iter().collect())
}

/// Who was called for which place on the week's roll.
pub async fn called(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<(Id, Id)>> {
    Ok(conn
        .query(
            "SELECT c.roll, c.person FROM called c JOIN roll r ON r.id = c.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?)
}
