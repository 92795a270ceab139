//! What happens to a receipt: acknowledged, asked again, reminded, called, over (A4–A6).

use super::How;
use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// It is acknowledged. False when it was before.
pub async fn acknowledge(
    conn: &mut Conn,
    (id, place): (&Id, i64),
    (at, how, late): (DateTime<Utc>, How, bool),
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE announcement_receipt SET acked_at = $3, acked_by = $4, late = $5, again = FALSE
             WHERE announcement = $1 AND place = $2 AND acked_at IS NULL",
        )
        .bind(id.clone())
        .bind(place)
        .bind(at)
        .bind(how)
        .bind(late)
        .run()
        .await?;
    Ok(rows > 0)
}

/// The receipt is that of a successor from now on, with this letter (R1a).
pub async fn taken_over(
    conn: &mut Conn,
    (id, place): (&Id, i64),
    (person, letter): (&Id, &Id),
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET person = $3, letter = $4 WHERE announcement = $1 AND place = $2",
    )
    .bind(id.clone())
    .bind(place)
    .bind(person.clone())
    .bind(letter.clone())
    .run()
    .await?;
    Ok(())
}

/// Whoever acknowledged is asked again (A6).
pub async fn ask_again(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET acked_at = NULL, acked_by = NULL, late = FALSE, again = TRUE
         WHERE announcement = $1 AND acked_at IS NOT NULL",
    )
    .bind(id.clone())
    .run()
    .await?;
    Ok(())
}

/// What has not gone out never will: stopped, or recalled.
pub async fn end(conn: &mut Conn, id: &Id, how: &str) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET ended = $2
         WHERE announcement = $1 AND ended IS NULL AND letter IS NOT NULL
           AND EXISTS (SELECT 1 FROM letter_fate f WHERE f.id = letter AND f.fate = 'given_up')",
    )
    .bind(id.clone())
    .bind(how.to_owned())
    .run()
    .await?;
    Ok(())
}

/// They were reminded once more.
pub async fn reminded(
    conn: &mut Conn,
    id: &Id,
    most: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET reminded = reminded + 1, reminded_at = $3
         WHERE announcement = $1 AND acked_at IS NULL AND reminded < $2
           AND EXISTS (SELECT 1 FROM letter_fate f WHERE f.id = letter AND f.fate = 'sent')",
    )
    .bind(id.clone())
    .bind(most)
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// Somebody telephoned this one.
pub async fn called(
    conn: &mut Conn,
    (id, place): (&Id, i64),
    by: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET called_by = $3, called_at = $4 WHERE announcement = $1 AND place = $2",
    )
    .bind(id.clone())
    .bind(place)
    .bind(by.clone())
    .bind(now)
    .run()
    .await?;
    Ok(())
}
