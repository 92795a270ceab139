//! Sheets that were shown and not yet taken (R2).

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// Keeps a sheet between its dry run and the word to take it; an earlier one of the same person is dropped.
pub async fn keep(
    conn: &mut Conn,
    id: &Id,
    person: &Id,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("DELETE FROM roster_draft WHERE person = $1")
        .bind(person.clone())
        .run()
        .await?;
    conn.query("INSERT INTO roster_draft (id, person, sheet, made_at) VALUES ($1, $2, $3, $4)")
        .bind(id.clone())
        .bind(person.clone())
        .bind(bytes.to_vec())
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// The sheet as it was sent.
pub async fn kept(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = conn
        .query("SELECT sheet FROM roster_draft WHERE id = $1 AND person = $2")
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?;
    Ok(row.map(|(sheet,)| sheet))
}

/// The sheet was taken, or left.
pub async fn drop(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM roster_draft WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Forgets the sheets that were sent before `before`.
pub async fn forget(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM roster_draft WHERE made_at < $1")
        .bind(before)
        .run()
        .await?;
    Ok(())
}
