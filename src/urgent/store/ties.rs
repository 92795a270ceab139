//! What ties a matter to the answer that it was made of (W4), and to the requests that are made of it (E6).

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// The matter that was made of an answer (W4).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OfAnswer {
    /// The answer.
    pub roll: Id,
    /// The matter.
    pub id: Id,
    /// When it was made.
    pub filed_at: DateTime<Utc>,
    /// As of which change of the answer its words are.
    pub worded_at: Option<DateTime<Utc>>,
}

/// The matters made since then of answers that asked for orders when they were last looked at.
pub async fn of_answers(conn: &mut Conn, since: DateTime<Utc>) -> anyhow::Result<Vec<OfAnswer>> {
    Ok(conn
        .query("SELECT roll, id, filed_at, worded_at FROM urgent WHERE asks AND filed_at > $1")
        .bind(since)
        .all()
        .await?)
}

/// Whether the answer asks for orders, as it was seen now. True when that is another thing than before.
pub async fn asks(conn: &mut Conn, id: &Id, asks: bool) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE urgent SET asks = $2 WHERE id = $1 AND asks <> $2")
        .bind(id.clone())
        .bind(asks)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The words are those of the answer as it was last changed then.
pub async fn is_worded_as_of(
    conn: &mut Conn,
    id: &Id,
    at: Option<DateTime<Utc>>,
) -> anyhow::Result<()> {
    conn.query("UPDATE urgent SET worded_at = $2 WHERE id = $1")
        .bind(id.clone())
        .bind(at)
        .run()
        .await?;
    Ok(())
}

/// A matter of which somebody began to make a request.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Assigning {
    /// The matter.
    pub id: Id,
    /// Who began it.
    pub assigning: Id,
}

/// Somebody begins to make a request of it.
pub async fn assigns(conn: &mut Conn, id: &Id, by: &Id, at: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("UPDATE urgent SET assigning = $2, assigning_at = $3 WHERE id = $1")
        .bind(id.clone())
        .bind(by.clone())
        .bind(at)
        .run()
        .await?;
    Ok(())
}

/// The matters of which somebody began to make a request since then.
pub async fn assigning(conn: &mut Conn, since: DateTime<Utc>) -> anyhow::Result<Vec<Assigning>> {
    Ok(conn
        .query(
            "SELECT id, assigning FROM urgent
             WHERE assigning_at IS NOT NULL AND assigning_at > $1 AND assigning IS NOT NULL ORDER BY serial",
        )
        .bind(since)
        .all()
        .await?)
}
