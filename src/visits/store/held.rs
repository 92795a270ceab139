//! What one person keeps (R9).

use crate::{calendar::written, db::Conn, ids::Id};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::HashMap;

/// What one person keeps of agencies and visits.
#[derive(Debug, Serialize)]
pub struct Held {
    /// The agencies whose dossiers were opened.
    pub dossiers: Vec<Opened>,
    /// The notes, message by message.
    pub notes: Vec<Message>,
}

impl Held {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dossiers.is_empty() && self.notes.is_empty()
    }
}

/// A dossier.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Opened {
    agency: String,
    #[serde(serialize_with = "written::moment")]
    opened_at: DateTime<Utc>,
}

/// A message of a note.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Message {
    #[serde(skip)]
    id: Id,
    agency: Option<String>,
    named: String,
    words: String,
    media_kind: Option<String>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    edited_at: Option<DateTime<Utc>>,
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

/// Everything that this person keeps.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    let dossiers = conn
        .query("SELECT agency, opened_at FROM dossier WHERE person = $1 ORDER BY opened_at, id")
        .bind(person.clone())
        .all()
        .await?;
    let mut notes: Vec<Message> = conn
        .query(
            "SELECT p.id, d.agency, p.named, p.words, p.media_kind, p.media_file, p.said_at, p.edited_at
             FROM visit_part p JOIN visit_note n ON n.id = p.note LEFT JOIN dossier d ON d.id = n.dossier
             WHERE n.person = $1 ORDER BY p.said_at, p.message",
        )
        .bind(person.clone())
        .all()
        .await?;
    let wordings: Vec<Wording> = conn
        .query(
            "SELECT w.part, w.words, w.until_at FROM visit_wording w
             JOIN visit_part p ON p.id = w.part JOIN visit_note n ON n.id = p.note
             WHERE n.person = $1 ORDER BY w.until_at, w.id",
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
    for message in &mut notes {
        message.earlier = earlier.remove(&message.id).unwrap_or_default();
    }
    Ok(Held { dossiers, notes })
}
