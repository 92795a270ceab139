//! What one person has said and done about urgent matters (R9).

use crate::{calendar::written, db::Conn, ids::Id};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// An entry of the person's own.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Held {
    reference: i64,
    agency: String,
    what: String,
    #[serde(serialize_with = "written::moment")]
    at: DateTime<Utc>,
    words: String,
    media_kind: Option<String>,
    media_file: Option<String>,
}

/// An earlier wording of one.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Wording {
    reference: i64,
    words: String,
    #[serde(serialize_with = "written::moment")]
    until_at: DateTime<Utc>,
}

/// Everything of the person's own.
#[derive(Debug, Serialize)]
pub struct AllHeld {
    entries: Vec<Held>,
    earlier_wordings: Vec<Wording>,
}

/// What is held.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<AllHeld> {
    let entries = conn
        .query(
            "SELECT u.serial AS reference, u.agency, e.deed AS what, e.at, e.words, e.media_kind, e.media_file
             FROM urgent_entry e JOIN urgent u ON u.id = e.urgent WHERE e.person = $1 ORDER BY e.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let earlier_wordings = conn
        .query(
            "SELECT u.serial AS reference, w.words, w.until_at FROM urgent_wording w
             JOIN urgent_entry e ON e.id = w.entry JOIN urgent u ON u.id = e.urgent WHERE e.person = $1 ORDER BY w.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    Ok(AllHeld {
        entries,
        earlier_wordings,
    })
}
