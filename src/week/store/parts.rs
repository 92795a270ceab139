//! The messages that an answer is made of, and their earlier wordings.

use crate::{db::Conn, ids::Id, kept::Kept, outbox::MediaKind, person::Role, understand::Said};
use chrono::{DateTime, NaiveDate, Utc};

/// One message of an answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Part {
    /// The part.
    pub id: Id,
    /// The answer's place on the roll.
    pub roll: Id,
    /// Its words.
    pub words: String,
    /// What came with it.
    pub media_kind: Option<MediaKind>,
    /// Telegram's file id of that.
    pub media_file: Option<String>,
    /// When its words were last changed.
    pub edited_at: Option<DateTime<Utc>>,
}

/// The messages of answers: those of the place on the roll itself, and earlier ones that count there again (W2). An edit of those was
/// one of their own week.
macro_rules! parts {
    ($which:literal) => {
        concat!(
            "SELECT p.id AS id, r.id AS roll, p.words, p.media_kind, p.media_file, p.edited_at, p.said_at AS said_at
             FROM answer_part p JOIN roll r ON r.id = p.roll WHERE NOT p.withdrawn AND ",
            $which,
            " UNION ALL
             SELECT p.id, r.id, p.words, p.media_kind, p.media_file, NULL, p.said_at
             FROM answer_carried c JOIN answer_part p ON p.id = c.part JOIN roll r ON r.id = c.roll
             WHERE NOT p.withdrawn AND ",
            $which,
            " ORDER BY said_at, id"
        )
    };
}

/// What was sent for this place on the roll, in the order of speaking.
pub async fn parts(conn: &mut Conn, roll: &Id) -> anyhow::Result<Vec<Part>> {
    Ok(conn
        .query(parts!("r.id = $1"))
        .bind(roll.clone())
        .all()
        .await?)
}

/// What was sent in a week, in the order of speaking.
pub async fn parts_of_week(conn: &mut Conn, week: NaiveDate) -> anyhow::Result<Vec<Part>> {
    Ok(conn.query(parts!("r.week = $1")).bind(week).all().await?)
}

/// What the agency sent from this week on, in the order of speaking.
pub async fn parts_since(
    conn: &mut Conn,
    agency: &str,
    week: NaiveDate,
) -> anyhow::Result<Vec<Part>> {
    Ok(conn
        .query(parts!("r.agency = $1 AND r.week >= $2"))
        .bind(agency.to_owned())
        .bind(week)
        .all()
        .await?)
}

/// Who speaks, and as what.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// The person.
    pub person: &'a Id,
    /// The private chat.
    pub chat: i64,
    /// Head or delegate.
    pub role: Role,
}

/// Files a message as part of the answer; one that was taken back counts again. False when this message is filed already.
pub async fn add_part(
    conn: &mut Conn,
    id: &Id,
    roll: &Id,
    speaker: Speaker<'_>,
    said: &Said,
) -> anyhow::Result<bool> {
    let media = said.media();
    let rows = conn
        .query(
            "INSERT INTO answer_part (id, roll, person, chat, message, words, media_kind, media_file, said_at, withdrawn)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, FALSE)
             ON CONFLICT (chat, message) DO UPDATE SET roll = excluded.roll, words = excluded.words,
                 media_kind = excluded.media_kind, media_file = excluded.media_file,
                 said_at = excluded.said_at, withdrawn = FALSE
             WHERE answer_part.withdrawn",
        )
        .bind(id.clone())
        .bind(roll.clone())
        .bind(speaker.person.clone())
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

/// What this person said for this place on the roll, as it was said.
pub async fn said(conn: &mut Conn, roll: &Id, person: &Id) -> anyhow::Result<Vec<Kept>> {
    Ok(conn
        .query(
            "SELECT message, words, media_kind, media_file, said_at FROM answer_part
             WHERE roll = $1 AND person = $2 AND NOT withdrawn ORDER BY said_at, id",
        )
        .bind(roll.clone())
        .bind(person.clone())
        .all()
        .await?)
}

/// Blanks a part with its earlier wordings.
pub async fn blank(conn: &mut Conn, part: &Part) -> anyhow::Result<()> {
    conn.query(
        "UPDATE answer_part SET words = '', media_kind = NULL, media_file = NULL, withdrawn = TRUE WHERE id = $1",
    )
    .bind(part.id.clone())
    .run()
    .await?;
    conn.query("DELETE FROM answer_wording WHERE part = $1")
        .bind(part.id.clone())
        .run()
        .await?;
    Ok(())
}

/// Blanks what this person took back for this place on the roll, with its earlier wordings: it goes elsewhere.
pub async fn blank_withdrawn(conn: &mut Conn, roll: &Id, person: &Id) -> anyhow::Result<()> {
    conn.query(
        "DELETE FROM answer_wording WHERE part IN (
             SELECT id FROM answer_part WHERE roll = $1 AND person = $2 AND withdrawn)",
    )
    .bind(roll.clone())
    .bind(person.clone())
    .run()
    .await?;
    conn.query(
        "UPDATE answer_part SET words = '', media_kind = NULL, media_file = NULL
         WHERE roll = $1 AND person = $2 AND withdrawn",
    )
    .bind(roll.clone())
    .bind(person.clone())
    .run()
    .await?;
    Ok(())
}

/// The part that was filed from this message, if it still counts.
pub async fn part_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Part>> {
    Ok(conn
        .query(
            "SELECT id, roll, words, media_kind, media_file, edited_at FROM answer_part
             WHERE chat = $1 AND message = $2 AND NOT withdrawn",
        )
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// Changes the words of a part and keeps the earlier ones (U10).
pub async fn reword(
    conn: &mut Conn,
    wording: &Id,
    part: &Part,
    words: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO answer_wording (id, part, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(wording.clone())
        .bind(part.id.clone())
        .bind(part.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query("UPDATE answer_part SET words = $2, edited_at = $3 WHERE id = $1")
        .bind(part.id.clone())
        .bind(words.to_owned())
        .bind(at)
        .run()
        .await?;
    Ok(())
}
