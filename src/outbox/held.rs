//! Which letters went to one person (R9): when and what about; their words are not kept.

use crate::{calendar::written, db::Conn, ids::Id};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A letter to the person.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Held {
    about_kind: Option<String>,
    language: String,
    state: String,
    #[serde(serialize_with = "written::moment")]
    written_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    sent_at: Option<DateTime<Utc>>,
}

/// The letters to the person.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Held>> {
    Ok(conn
        .query(
            "SELECT about_kind, language, state, written_at, sent_at FROM letter WHERE person = $1 ORDER BY id",
        )
        .bind(person.clone())
        .all()
        .await?)
}
