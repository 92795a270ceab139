//! What is held of one person (R9).

use crate::{calendar::written, db::Conn, ids::Id};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A report, as its sender is told of it.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct Reported {
    code: String,
    words: String,
    percent_hundredths: Option<i64>,
    media_kind: Option<String>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
    withdrawn: bool,
}

/// A change, as whoever made it is told of it.
#[derive(Debug, Serialize, sqlx::FromRow)]
struct Changed {
    code: String,
    field: String,
    becomes: String,
    reason: String,
    #[serde(serialize_with = "written::moment")]
    at: DateTime<Utc>,
}

/// What the projects hold that the person said.
#[derive(Debug, Serialize)]
pub struct Held {
    reports: Vec<Reported>,
    changes: Vec<Changed>,
}

/// What the projects hold that the person said.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    Ok(Held {
        reports: conn
            .query(
                "SELECT p.code, r.words, r.percent AS percent_hundredths, r.media_kind, r.media_file, r.said_at, r.withdrawn
                 FROM project_report r JOIN project p ON p.id = r.project WHERE r.person = $1 ORDER BY r.said_at, r.message",
            )
            .bind(person.clone())
            .all()
            .await?,
        changes: conn
            .query(
                "SELECT p.code, c.field, c.becomes, c.reason, c.at FROM project_change c JOIN project p ON p.id = c.project
                 WHERE c.person = $1 ORDER BY c.at, c.id",
            )
            .bind(person.clone())
            .all()
            .await?,
    })
}
