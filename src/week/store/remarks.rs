//! What governor and vices say about an answer, and what the agency says to that (W5).

use super::{
    parts::Speaker,
    roll::{Roll, roll},
};
use crate::{db::Conn, ids::Id, outbox::MediaKind, person::Role, understand::Said};
use chrono::{DateTime, NaiveDate, Utc};

/// One remark.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Remark {
    /// The remark.
    pub id: Id,
    /// Below which answer.
    pub roll: Id,
    /// Who said it.
    pub person: Id,
    /// As what.
    pub role: Role,
    /// The words.
    pub words: String,
    /// What came with them.
    pub media_kind: Option<MediaKind>,
    /// When.
    pub said_at: DateTime<Utc>,
}

/// The columns of a remark, and which of them; those that were withdrawn are nobody's.
macro_rules! remarks {
    ($which:literal) => {
        concat!(
            "SELECT id, roll, person, role, words, media_kind, said_at FROM remark WHERE NOT withdrawn AND ",
            $which
        )
    };
}

/// The remark of this id.
pub async fn remark(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Remark>> {
    Ok(conn
        .query(remarks!("id = $1"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The place on the roll below which a remark was made, also one that was withdrawn.
pub async fn roll_of_remark(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Roll>> {
    let row: Option<(Id,)> = conn
        .query("SELECT roll FROM remark WHERE id = $1")
        .bind(id.clone())
        .maybe()
        .await?;
    match row {
        Some((id,)) => roll(conn, &id).await,
        None => Ok(None),
    }
}

/// The remark that this message is.
pub async fn remark_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Remark>> {
    Ok(conn
        .query(remarks!("chat = $1 AND message = $2"))
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// What was said below an answer, in the order of speaking.
pub async fn remarks(conn: &mut Conn, roll: &Id) -> anyhow::Result<Vec<Remark>> {
    Ok(conn
        .query(remarks!("roll = $1 ORDER BY said_at, id"))
        .bind(roll.clone())
        .all()
        .await?)
}

/// What was said below an agency's answers of this week and later, in the order of speaking.
pub async fn remarks_since(
    conn: &mut Conn,
    agency: &str,
    first: NaiveDate,
) -> anyhow::Result<Vec<Remark>> {
    Ok(conn
        .query(remarks!(
            "roll IN (SELECT r.id FROM roll r WHERE r.agency = $1 AND r.week >= $2) ORDER BY said_at, id"
        ))
        .bind(agency.to_owned())
        .bind(first)
        .all()
        .await?)
}

/// Keeps a remark. False when this message is one already.
pub async fn add_remark(
    conn: &mut Conn,
    id: &Id,
    roll: &Id,
    speaker: Speaker<'_>,
    said: &Said,
) -> anyhow::Result<bool> {
    let media = said.media();
    let rows = conn
        .query(
            "INSERT INTO remark (id, roll, person, role, chat, message, words, media_kind, media_file, said_at, withdrawn)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE) ON CONFLICT (chat, message) DO NOTHING",
        )
        .bind(id.clone())
        .bind(roll.clone())
        .bind(speaker.person.clone())
        .bind(speaker.role)
        .bind(speaker.chat)
        .bind(said.message)
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(said.said_at)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Changes the words of a remark and keeps the earlier ones (U10).
pub async fn reword_remark(
    conn: &mut Conn,
    wording: &Id,
    remark: &Remark,
    words: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO remark_wording (id, remark, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(wording.clone())
        .bind(remark.id.clone())
        .bind(remark.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query("UPDATE remark SET words = $2 WHERE id = $1")
        .bind(remark.id.clone())
        .bind(words.to_owned())
        .run()
        .await?;
    Ok(())
}

/// Blanks a remark with its earlier wordings.
pub async fn blank_remark(conn: &mut Conn, remark: &Remark) -> anyhow::Result<()> {
    conn.query(
        "UPDATE remark SET words = '', media_kind = NULL, media_file = NULL, withdrawn = TRUE WHERE id = $1",
    )
    .bind(remark.id.clone())
    .run()
    .await?;
    conn.query("DELETE FROM remark_wording WHERE remark = $1")
        .bind(remark.id.clone())
        .run()
        .await?;
    Ok(())
}
