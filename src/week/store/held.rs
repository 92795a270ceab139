//! What the week holds that one person said (R9).

use crate::{calendar::written, db::Conn, ids::Id};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::HashMap;

/// What the week holds that one person said, and where the person was asked.
#[derive(Debug, Serialize)]
pub struct Held {
    /// Each message filed, with its earlier wordings.
    pub messages: Vec<Message>,
    /// The answers in which the person spoke last: their colour.
    pub answers: Vec<Answer>,
    /// The reasons given for not answering.
    pub excuses: Vec<Excuse>,
    /// The weeks to which the person was called.
    pub called: Vec<Called>,
    /// Who comes to a session, said by the person or naming them (W0).
    pub attendance: Vec<Attends>,
    /// What the person said about answers, or to that (W5).
    pub remarks: Vec<Remarked>,
    /// The answers that the person marked as read (W5).
    pub read: Vec<Read>,
}

/// A message that was filed as an answer.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Message {
    #[serde(skip)]
    id: Id,
    week: NaiveDate,
    agency: String,
    words: String,
    media_kind: Option<String>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    edited_at: Option<DateTime<Utc>>,
    withdrawn: bool,
    #[sqlx(skip)]
    earlier: Vec<Wording>,
}

/// An earlier wording.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Wording {
    #[serde(skip)]
    part: Id,
    words: String,
    #[serde(serialize_with = "written::moment")]
    until_at: DateTime<Utc>,
}

/// An answer as a whole.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Answer {
    week: NaiveDate,
    agency: String,
    light: Option<String>,
    timing: String,
    unchanged: i64,
    asks: Option<bool>,
    #[serde(serialize_with = "written::moment")]
    first_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment")]
    last_at: DateTime<Utc>,
}

/// An excuse.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Excuse {
    week: NaiveDate,
    agency: String,
    reason: String,
    #[serde(serialize_with = "written::moment")]
    at: DateTime<Utc>,
}

/// A call.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Called {
    week: NaiveDate,
    agency: String,
}

/// Who comes to a session.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Attends {
    week: NaiveDate,
    agency: String,
    coming: String,
    deputy: String,
    #[serde(serialize_with = "written::moment")]
    at: DateTime<Utc>,
}

/// A remark.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Remarked {
    #[serde(skip)]
    id: Id,
    week: NaiveDate,
    agency: String,
    words: String,
    media_kind: Option<String>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
    withdrawn: bool,
    #[sqlx(skip)]
    earlier: Vec<Wording>,
}

/// An answer that was marked as read.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Read {
    week: NaiveDate,
    agency: String,
    #[serde(serialize_with = "written::moment")]
    at: DateTime<Utc>,
}

/// What the person said about answers, with its earlier wordings.
async fn remarks(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Remarked>> {
    let mut remarks: Vec<Remarked> = conn
        .query(
            "SELECT m.id, r.week, r.agency, m.words, m.media_kind, m.media_file, m.said_at, m.withdrawn
             FROM remark m JOIN roll r ON r.id = m.roll WHERE m.person = $1 ORDER BY m.said_at, m.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let wordings: Vec<Wording> = conn
        .query(
            "SELECT w.remark AS part, w.words, w.until_at FROM remark_wording w JOIN remark m ON m.id = w.remark
             WHERE m.person = $1 ORDER BY w.until_at, w.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    for wording in wordings {
        if let Some(remark) = remarks.iter_mut().find(|remark| remark.id == wording.part) {
            remark.earlier.push(wording);
        }
    }
    Ok(remarks)
}

/// What the week holds that the person said.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    let mut messages: Vec<Message> = conn
        .query(
            "SELECT p.id, r.week, r.agency, p.words, p.media_kind, p.media_file, p.said_at, p.edited_at, p.withdrawn
             FROM answer_part p JOIN roll r ON r.id = p.roll WHERE p.person = $1 ORDER BY p.said_at, p.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let wordings: Vec<Wording> = conn
        .query(
            "SELECT w.part, w.words, w.until_at FROM answer_wording w JOIN answer_part p ON p.id = w.part
             WHERE p.person = $1 ORDER BY w.until_at, w.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let mut earlier: HashMap<Id, Vec<Wording>> = HashMap::new();
    for wording in wordings {
        earlier
            .entry(wording.part.clone())
            .or_default()
            .push(wording);
    }
    for message in &mut messages {
        message.earlier = earlier.remove(&message.id).unwrap_or_default();
    }
    let answers = conn
        .query(
            "SELECT r.week, r.agency, a.light, a.timing, a.unchanged, a.asks, a.first_at, a.last_at
             FROM answer a JOIN roll r ON r.id = a.roll WHERE a.person = $1 ORDER BY r.week, r.agency",
        )
        .bind(person.clone())
        .all()
        .await?;
    let excuses = conn
        .query(
            "SELECT r.week, r.agency, e.reason, e.at
             FROM excuse e JOIN roll r ON r.id = e.roll WHERE e.person = $1 ORDER BY r.week, r.agency",
        )
        .bind(person.clone())
        .all()
        .await?;
    let called = conn
        .query(
            "SELECT r.week, r.agency FROM called c JOIN roll r ON r.id = c.roll
             WHERE c.person = $1 ORDER BY r.week, r.agency",
        )
        .bind(person.clone())
        .all()
        .await?;
    let attendance = conn
        .query(
            "SELECT r.week, r.agency, t.coming, t.deputy, t.at
             FROM attendance t JOIN roll r ON r.id = t.roll WHERE t.person = $1 OR t.delegate = $1 ORDER BY r.week, r.agency",
        )
        .bind(person.clone())
        .all()
        .await?;
    let read = conn
        .query(
            "SELECT r.week, r.agency, s.at FROM seen s JOIN roll r ON r.id = s.roll
             WHERE s.person = $1 ORDER BY r.week, r.agency",
        )
        .bind(person.clone())
        .all()
        .await?;
    Ok(Held {
        messages,
        answers,
        excuses,
        called,
        attendance,
        remarks: remarks(conn, person).await?,
        read,
    })
}
