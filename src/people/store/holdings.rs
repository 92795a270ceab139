//! Holdings as they begin, end and change hands; who is to have a post, and who is invited to it.

use crate::{
    db::Conn,
    ids::Id,
    person::{Language, Role},
};
use chrono::{DateTime, Utc};

/// Begins a holding at `from_at`.
pub async fn begin_holding(
    conn: &mut Conn,
    id: &Id,
    post: &Id,
    person: &Id,
    from_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO holding (id, post, person, from_at) VALUES ($1, $2, $3, $4)")
        .bind(id.clone())
        .bind(post.clone())
        .bind(person.clone())
        .bind(from_at)
        .run()
        .await?;
    Ok(())
}

/// Ends every holding of the post that runs at `until_at`, and takes back those that were to begin later.
pub async fn end_holdings(
    conn: &mut Conn,
    post: &Id,
    until_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("DELETE FROM holding WHERE post = $1 AND from_at > $2")
        .bind(post.clone())
        .bind(until_at)
        .run()
        .await?;
    conn.query(
        "UPDATE holding SET until_at = $2 WHERE post = $1 AND (until_at IS NULL OR until_at > $2)",
    )
    .bind(post.clone())
    .bind(until_at)
    .run()
    .await?;
    Ok(())
}

/// Who held a post of which role at `since` or later, or is to.
pub async fn held_since(conn: &mut Conn, since: DateTime<Utc>) -> anyhow::Result<Vec<(Id, Role)>> {
    Ok(conn
        .query(
            "SELECT DISTINCT h.person, p.role FROM holding h JOIN post p ON p.id = h.post
             WHERE h.until_at IS NULL OR h.until_at > $1",
        )
        .bind(since)
        .all()
        .await?)
}

/// Who holds the post until `at`: whoever's holding would be in force then.
pub async fn held_until(
    conn: &mut Conn,
    post: &Id,
    at: DateTime<Utc>,
) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query(
            "SELECT person FROM holding
             WHERE post = $1 AND from_at <= $2 AND (until_at IS NULL OR until_at > $2)
             ORDER BY from_at DESC, id DESC LIMIT 1",
        )
        .bind(post.clone())
        .bind(at)
        .maybe()
        .await?;
    Ok(row.map(|(person,)| person))
}

/// Whoever `from` is in the roster turns out to be `to`: the holdings of the post that are not over go to the latter.
pub async fn reseat(
    conn: &mut Conn,
    post: &Id,
    from: &Id,
    to: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE holding SET person = $3
         WHERE post = $1 AND person = $2 AND (until_at IS NULL OR until_at > $4)",
    )
    .bind(post.clone())
    .bind(from.clone())
    .bind(to.clone())
    .bind(now)
    .run()
    .await?;
    conn.query("UPDATE hand_over SET successor = $3 WHERE post = $1 AND successor = $2")
        .bind(post.clone())
        .bind(from.clone())
        .bind(to.clone())
        .run()
        .await?;
    Ok(())
}

/// Who holds this post at `now`, or will as far as the roster says: the last of them.
pub async fn holder_to_come(
    conn: &mut Conn,
    post: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query(
            "SELECT person FROM holding WHERE post = $1 AND (until_at IS NULL OR until_at > $2)
             ORDER BY from_at DESC, id DESC LIMIT 1",
        )
        .bind(post.clone())
        .bind(now)
        .maybe()
        .await?;
    Ok(row.map(|(person,)| person))
}

/// What an invitation needs to know of the person it is for.
#[derive(Debug, sqlx::FromRow)]
pub struct Invitee {
    /// The name in the roster.
    pub name: String,
    /// The language spoken to.
    pub language: Language,
    /// The account used until now.
    pub chat: Option<i64>,
    /// Whether the person holds this post at that moment, or will.
    pub seated: bool,
    /// Whether the person holds a post of the governor's office too.
    pub of_office: bool,
}

/// The person that an invitation for the post is for.
pub async fn invitee(
    conn: &mut Conn,
    person: &Id,
    post: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Invitee>> {
    Ok(conn
        .query(
            "SELECT n.name, n.language, n.chat,
                    EXISTS (SELECT 1 FROM holding h WHERE h.person = n.id AND h.post = $2
                            AND (h.until_at IS NULL OR h.until_at > $3)) AS seated,
                    EXISTS (SELECT 1 FROM holding h JOIN post p ON p.id = h.post
                            WHERE h.person = n.id AND p.role NOT IN ('head', 'delegate')
                            AND (h.until_at IS NULL OR h.until_at > $3)) AS of_office
             FROM person n WHERE n.id = $1",
        )
        .bind(person.clone())
        .bind(post.clone())
        .bind(now)
        .maybe()
        .await?)
}
