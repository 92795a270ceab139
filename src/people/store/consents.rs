//! Requests for a second person's consent (R3).

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// A request for consent.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Consent {
    /// The request.
    pub id: Id,
    /// The post to which somebody is to be invited.
    pub post: Id,
    /// Who is to be invited; `None` for a vacant post.
    pub person: Option<Id>,
    /// Who asks.
    pub asker: Id,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// After this it is no longer open.
    pub lapses_at: DateTime<Utc>,
}

/// The columns of a request, and which of them.
macro_rules! consents {
    ($which:literal) => {
        concat!(
            "SELECT id, post, person, asker, asked_at, lapses_at FROM consent ",
            $which
        )
    };
}

/// Writes a request down.
pub async fn ask(conn: &mut Conn, consent: &Consent) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO consent (id, post, person, asker, asked_at, lapses_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(consent.id.clone())
    .bind(consent.post.clone())
    .bind(consent.person.clone())
    .bind(consent.asker.clone())
    .bind(consent.asked_at)
    .bind(consent.lapses_at)
    .run()
    .await?;
    Ok(())
}

/// The request that is open for the post.
pub async fn open_for(
    conn: &mut Conn,
    post: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Consent>> {
    Ok(conn
        .query(consents!(
            "WHERE post = $1 AND ended_at IS NULL AND lapses_at > $2 ORDER BY id LIMIT 1"
        ))
        .bind(post.clone())
        .bind(now)
        .maybe()
        .await?)
}

/// The request, if it is still open.
pub async fn open(conn: &mut Conn, id: &Id, now: DateTime<Utc>) -> anyhow::Result<Option<Consent>> {
    Ok(conn
        .query(consents!(
            "WHERE id = $1 AND ended_at IS NULL AND lapses_at > $2"
        ))
        .bind(id.clone())
        .bind(now)
        .maybe()
        .await?)
}

/// Those that have lapsed and of which nobody has been told.
pub async fn lapsed(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Consent>> {
    Ok(conn
        .query(consents!(
            "WHERE ended_at IS NULL AND lapses_at <= $1 ORDER BY id"
        ))
        .bind(now)
        .all()
        .await?)
}

/// It was given, refused, or has lapsed. False when it had come to its end before.
pub async fn end(conn: &mut Conn, id: &Id, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE consent SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL")
        .bind(id.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}
