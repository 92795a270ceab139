//! Sheets that were shown and not yet taken (J1).

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// Keeps a sheet between its dry run and the word to take it; an earlier one of the same person is dropped.
pub async fn keep_draft(
    conn: &mut Conn,
    id: &Id,
    person: &Id,
    bytes: &[u8],
    seen: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_draft WHERE person = $1")
        .bind(person.clone())
        .run()
        .await?;
    conn.query(
        "INSERT INTO project_draft (id, person, sheet, seen, made_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id.clone())
    .bind(person.clone())
    .bind(bytes.to_vec())
    .bind(seen.to_owned())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// A sheet that was shown.
#[derive(sqlx::FromRow)]
pub struct Draft {
    /// The file as it was sent.
    pub sheet: Vec<u8>,
    /// The digest of the plan that was shown.
    pub seen: String,
}

/// The sheet as it was sent, and what was shown of it.
pub async fn draft(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<Draft>> {
    Ok(conn
        .query("SELECT sheet, seen FROM project_draft WHERE id = $1 AND person = $2")
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?)
}

/// Another plan was shown of the same sheet.
pub async fn draft_seen(conn: &mut Conn, id: &Id, seen: &str) -> anyhow::Result<()> {
    conn.query("UPDATE project_draft SET seen = $2 WHERE id = $1")
        .bind(id.clone())
        .bind(seen.to_owned())
        .run()
        .await?;
    Ok(())
}

/// The sheet was taken, or left.
pub async fn drop_draft(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_draft WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Forgets the sheets that were sent before `before`.
pub async fn forget_drafts(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_draft WHERE made_at < $1")
        .bind(before)
        .run()
        .await?;
    Ok(())
}
