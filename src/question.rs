//! The one free-text question that the bot has open with a person (U4).

use crate::{calendar::written, card::Matter, db::Conn, ids::Id};
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// After this a question is no longer open (U4).
pub const LAPSES_AFTER: Duration = Duration::minutes(10);

#[derive(sqlx::FromRow)]
struct QuestionRow {
    kind: String,
    about_id: String,
}

/// A question, as the one who was asked is told of it (R9).
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct Held {
    kind: String,
    #[serde(serialize_with = "written::moment")]
    asked_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment")]
    lapses_at: DateTime<Utc>,
}

/// The question last asked of the person.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Held>> {
    Ok(conn
        .query("SELECT kind, asked_at, lapses_at FROM question WHERE person = $1")
        .bind(person.clone())
        .all()
        .await?)
}

/// Opens a question with the person; another one that was open is closed by it.
pub(crate) async fn open(
    conn: &mut Conn,
    person: &Id,
    about: &Matter,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO question (person, kind, about_id, asked_at, lapses_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person) DO UPDATE SET kind = excluded.kind, about_id = excluded.about_id,
                                            asked_at = excluded.asked_at, lapses_at = excluded.lapses_at",
    )
    .bind(person.clone())
    .bind(about.kind.to_string())
    .bind(about.id.clone())
    .bind(now)
    .bind(now + LAPSES_AFTER)
    .run()
    .await?;
    Ok(())
}

/// The question that is open with the person for words said at `said_at`.
///
/// # Errors
/// The database cannot be read.
pub async fn open_with(
    conn: &mut Conn,
    person: &Id,
    said_at: DateTime<Utc>,
) -> anyhow::Result<Option<Matter>> {
    let row: Option<QuestionRow> = conn
        .query("SELECT kind, about_id FROM question WHERE person = $1 AND lapses_at > $2")
        .bind(person.clone())
        .bind(said_at)
        .maybe()
        .await?;
    Ok(row.map(|row| Matter {
        kind: row.kind.into(),
        id: row.about_id,
    }))
}

/// Closes whatever question is open with the person. True when there was one.
pub(crate) async fn close(conn: &mut Conn, person: &Id) -> anyhow::Result<bool> {
    let rows = conn
        .query("DELETE FROM question WHERE person = $1")
        .bind(person.clone())
        .run()
        .await?;
    Ok(rows > 0)
}

/// Closes the question open with the person if it is this one.
pub(crate) async fn close_about(
    conn: &mut Conn,
    person: &Id,
    about: &Matter,
) -> anyhow::Result<()> {
    conn.query("DELETE FROM question WHERE person = $1 AND kind = $2 AND about_id = $3")
        .bind(person.clone())
        .bind(about.kind.to_string())
        .bind(about.id.clone())
        .run()
        .await?;
    Ok(())
}
