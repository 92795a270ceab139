//! What the governor has read (W5).

use super::super::rules::Changed;
use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// The governor has read the answer. False when it was read as it is now.
pub async fn see(
    conn: &mut Conn,
    roll: &Id,
    person: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "INSERT INTO seen (roll, person, at) VALUES ($1, $2, $3)
             ON CONFLICT (roll) DO UPDATE SET person = excluded.person, at = excluded.at, changed = NULL
             WHERE seen.changed IS NOT NULL",
        )
        .bind(roll.clone())
        .bind(person.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The answer has changed since it was read, if it was. More words after an edit leave it edited.
pub async fn changed_since(conn: &mut Conn, roll: &Id, changed: Changed) -> anyhow::Result<()> {
    conn.query(
        "UPDATE seen SET changed = $2 WHERE roll = $1 AND (changed IS NULL OR changed = 'added')",
    )
    .bind(roll.clone())
    .bind(changed)
    .run()
    .await?;
    Ok(())
}

/// What was read is not there any more.
pub(super) async fn unsee(conn: &mut Conn, roll: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM seen WHERE roll = $1")
        .bind(roll.clone())
        .run()
        .await?;
    Ok(())
}
