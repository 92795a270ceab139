//! The live cards.

use crate::{db::Conn, ids::Id, outbox::SaidId, person::Addressee};
use std::collections::HashSet;

/// On which side of the matter a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Side {
    /// Of those who were told.
    Told,
    /// Of those who sent it.
    Sender,
}

/// Somebody's live card.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LiveCard {
    /// Whose.
    pub person: Id,
    /// On which side.
    pub side: Side,
    /// The post in which somebody was told.
    pub post: Option<Id>,
    /// In which chat.
    pub chat: i64,
    /// The letter that said it.
    pub letter: SaidId,
}

/// The live cards of a matter.
pub async fn cards(conn: &mut Conn, urgent: &Id) -> anyhow::Result<Vec<LiveCard>> {
    Ok(conn
        .query("SELECT person, side, post, chat, letter FROM urgent_card WHERE urgent = $1 ORDER BY person, side")
        .bind(urgent.clone())
        .all()
        .await?)
}

/// The posts that were told of it.
pub async fn told_posts(conn: &mut Conn, urgent: &Id) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query(
            "SELECT DISTINCT post FROM urgent_card WHERE urgent = $1 AND side = 'told' AND post IS NOT NULL",
        )
        .bind(urgent.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(post,)| post).collect())
}

/// The open matters of which this post was told.
pub async fn told_to_post(conn: &mut Conn, post: &Id) -> anyhow::Result<HashSet<Id>> {
    let rows: Vec<(Id,)> = conn
        .query(
            "SELECT c.urgent FROM urgent_card c JOIN urgent u ON u.id = c.urgent
             WHERE c.post = $1 AND c.side = 'told' AND u.state IN ('open', 'owned')",
        )
        .bind(post.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(urgent,)| urgent).collect())
}

/// From now on this is the live card.
pub async fn set_card(
    conn: &mut Conn,
    urgent: &Id,
    to: &Addressee,
    (side, post): (Side, Option<&Id>),
    letter: &SaidId,
) -> anyhow::Result<()> {
    let Some(person) = to.person.clone() else {
        return Ok(());
    };
    conn.query(
        "INSERT INTO urgent_card (urgent, person, side, post, chat, letter) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (urgent, person, side) DO UPDATE SET post = excluded.post, chat = excluded.chat, letter = excluded.letter",
    )
    .bind(urgent.clone())
    .bind(person)
    .bind(side)
    .bind(post.cloned())
    .bind(to.chat)
    .bind(letter.clone())
    .run()
    .await?;
    // The first entry bears the id of its matter.
    super::copied(conn, urgent, to, super::CopyKind::Opened, letter).await
}
