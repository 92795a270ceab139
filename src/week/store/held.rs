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
            "SELECT r.week, r.agency, a.light, a.timing, a.first_at, a.last_at
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
    Ok(Held {
        messages,
        answers,
        excuses,
        called,
    })
}
