//! A sheet sent in chat, between its dry run and the word to take it (R2, J1): kept for a day, one of each register for a person.

use crate::{calendar::written, db::Conn, ids::Id};
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::fmt::Debug;

/// How long it waits for the word.
const WAITS: Duration = Duration::days(1);

/// The register that a sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Register {
    /// Agencies and posts (R2).
    Roster,
    /// Projects (J1).
    Projects,
}

/// A sheet that was shown.
#[derive(Debug, sqlx::FromRow)]
pub struct SheetDraft {
    /// The file as it was sent.
    pub sheet: Vec<u8>,
    /// The digest of the plan that was shown.
    pub seen: String,
}

/// The digest of a plan as it was shown: another one is not the one that was agreed to.
#[must_use]
pub fn digest(plan: &impl Debug) -> String {
    format!("{:x}", Sha256::digest(format!("{plan:?}")))
}

/// Keeps a sheet; an earlier one of the same person for the same register is dropped.
pub(crate) async fn keep(
    conn: &mut Conn,
    id: &Id,
    (register, person): (Register, &Id),
    (bytes, seen): (&[u8], &str),
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("DELETE FROM sheet_draft WHERE person = $1 AND register = $2")
        .bind(person.clone())
        .bind(register)
        .run()
        .await?;
    conn.query(
        "INSERT INTO sheet_draft (id, register, person, sheet, seen, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.clone())
    .bind(register)
    .bind(person.clone())
    .bind(bytes.to_vec())
    .bind(seen.to_owned())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// The person's sheet of this id, as it was sent, and what was shown of it.
pub(crate) async fn kept(
    conn: &mut Conn,
    id: &Id,
    (register, person): (Register, &Id),
) -> anyhow::Result<Option<SheetDraft>> {
    Ok(conn
        .query(
            "SELECT sheet, seen FROM sheet_draft WHERE id = $1 AND person = $2 AND register = $3",
        )
        .bind(id.clone())
        .bind(person.clone())
        .bind(register)
        .maybe()
        .await?)
}

/// Another plan was shown of the same sheet.
pub(crate) async fn seen_anew(conn: &mut Conn, id: &Id, seen: &str) -> anyhow::Result<()> {
    conn.query("UPDATE sheet_draft SET seen = $2 WHERE id = $1")
        .bind(id.clone())
        .bind(seen.to_owned())
        .run()
        .await?;
    Ok(())
}

/// The sheet was taken, or left.
pub(crate) async fn drop(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM sheet_draft WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// A sheet of a person that waits for its word (R9).
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct Held {
    register: Register,
    #[serde(serialize_with = "written::moment")]
    made_at: DateTime<Utc>,
}

/// The sheets of one person that wait for their word.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Held>> {
    Ok(conn
        .query("SELECT register, made_at FROM sheet_draft WHERE person = $1 ORDER BY made_at, id")
        .bind(person.clone())
        .all()
        .await?)
}

/// Forgets the sheets to which nobody has agreed for a day.
pub(crate) async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM sheet_draft WHERE made_at < $1")
        .bind(now - WAITS)
        .run()
        .await?;
    Ok(())
}
