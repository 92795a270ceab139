//! Reminders given, who was telephoned, and the copies of the call list (W6b).

use crate::{db::Conn, ids::Id, person::Language};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// How many reminders each person was given about each answer of the week.
pub async fn reminders(
    conn: &mut Conn,
    week: NaiveDate,
) -> anyhow::Result<HashMap<(Id, Id), usize>> {
    let rows: Vec<(Id, Id)> = conn
        .query(
            "SELECT m.roll, m.person FROM reminder m JOIN roll r ON r.id = m.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?;
    let mut given = HashMap::new();
    for row in rows {
        *given.entry(row).or_insert(0) += 1;
    }
    Ok(given)
}

/// Notes that the person was given this reminder.
pub async fn note_reminder(
    conn: &mut Conn,
    roll: &Id,
    person: &Id,
    what: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO reminder (roll, person, what, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (roll, person, what) DO NOTHING",
    )
    .bind(roll.clone())
    .bind(person.clone())
    .bind(what.to_owned())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// Who telephoned an agency, and when.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Telephoned {
    /// The agency's place on the roll.
    pub roll: Id,
    /// Who of the secretariat.
    pub person: Id,
    /// When it was marked.
    pub at: DateTime<Utc>,
}

/// Who was telephoned in a week.
pub async fn telephoned(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<Telephoned>> {
    Ok(conn
        .query(
            "SELECT t.roll, t.person, t.at FROM telephoned t JOIN roll r ON r.id = t.roll WHERE r.week = $1",
        )
        .bind(week)
        .all()
        .await?)
}

/// Marks an agency as telephoned. False when somebody has marked it before.
pub async fn mark_telephoned(
    conn: &mut Conn,
    roll: &Id,
    person: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "INSERT INTO telephoned (roll, person, at) VALUES ($1, $2, $3) ON CONFLICT (roll) DO NOTHING",
        )
        .bind(roll.clone())
        .bind(person.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Takes the person's own mark back. False when it is not the person's.
pub async fn unmark_telephoned(conn: &mut Conn, roll: &Id, person: &Id) -> anyhow::Result<bool> {
    let rows = conn
        .query("DELETE FROM telephoned WHERE roll = $1 AND person = $2")
        .bind(roll.clone())
        .bind(person.clone())
        .run()
        .await?;
    Ok(rows == 1)
}

/// Somebody's copy of the call list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Copy {
    /// Whose it is.
    pub person: Id,
    /// The language it is written in.
    pub language: Language,
    /// The letter that shows it.
    pub letter: Id,
    /// The page that it shows.
    pub page: i64,
}

/// The copies of a week's call list.
pub async fn copies(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<Copy>> {
    Ok(conn
        .query("SELECT person, language, letter, page FROM call_list WHERE week = $1")
        .bind(week)
        .all()
        .await?)
}

/// Keeps somebody's copy; the newest counts.
pub async fn keep_copy(conn: &mut Conn, week: NaiveDate, copy: &Copy) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO call_list (week, person, language, letter, page) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (week, person) DO UPDATE SET language = excluded.language,
             letter = excluded.letter, page = excluded.page",
    )
    .bind(week)
    .bind(copy.person.clone())
    .bind(copy.language)
    .bind(copy.letter.clone())
    .bind(copy.page)
    .run()
    .await?;
    Ok(())
}
