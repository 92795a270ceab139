//! Each message of a note, and its earlier wordings (U10, U12).

use crate::{db::Conn, ids::Id, outbox::MediaKind, understand::Said};
use chrono::{DateTime, Utc};

/// One message of a note.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Part {
    /// The part.
    pub id: Id,
    /// The note.
    pub note: Id,
    /// How the agency was called in front of the words.
    pub named: String,
    /// The words.
    pub words: String,
    /// What came with them.
    pub media_kind: Option<MediaKind>,
    /// Telegram's file id of that.
    pub media_file: Option<String>,
    /// When it was changed.
    pub edited_at: Option<DateTime<Utc>>,
}

/// The columns of a part, and which of them.
macro_rules! parts {
    ($which:literal) => {
        concat!(
            "SELECT p.id, p.note, p.named, p.words, p.media_kind, p.media_file, p.edited_at FROM visit_part p ",
            $which
        )
    };
}

/// The messages of a note, in their order.
pub async fn parts(conn: &mut Conn, note: &Id) -> anyhow::Result<Vec<Part>> {
    Ok(conn
        .query(parts!("WHERE p.note = $1 ORDER BY p.said_at, p.message"))
        .bind(note.clone())
        .all()
        .await?)
}

/// The messages of those notes that [`super::notes()`] gives.
pub async fn parts_of_notes(
    conn: &mut Conn,
    person: &Id,
    dossier: Option<&Id>,
    (first, most): (i64, i64),
) -> anyhow::Result<Vec<Part>> {
    Ok(conn
        .query(parts!(
            "WHERE p.note IN (
                 SELECT n.id FROM visit_note n WHERE n.person = $1 AND COALESCE(n.dossier, '') = $2
                 ORDER BY n.noted_at DESC, n.id DESC LIMIT $3 OFFSET $4)
             ORDER BY p.said_at, p.message"
        ))
        .bind(person.clone())
        .bind(dossier.map_or_else(String::new, ToString::to_string))
        .bind(most)
        .bind(first)
        .all()
        .await?)
}

/// The part that this message is.
pub async fn part_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Part>> {
    Ok(conn
        .query(parts!("WHERE p.chat = $1 AND p.message = $2"))
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// The parts that this message is, and the album that it belongs to, in their order.
pub async fn parts_with(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Vec<Part>> {
    Ok(conn
        .query(parts!(
            "WHERE p.chat = $1 AND (p.message = $2 OR p.album =
                 (SELECT own.album FROM visit_part own WHERE own.chat = $1 AND own.message = $2)) ORDER BY p.message"
        ))
        .bind(chat)
        .bind(message)
        .all()
        .await?)
}

/// The note of which an earlier part of this album is (U12).
pub async fn note_of_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query("SELECT note FROM visit_part WHERE chat = $1 AND album = $2 LIMIT 1")
        .bind(chat)
        .bind(album.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(note,)| note))
}

/// Keeps a message as part of a note. False when it is one already.
pub async fn add_part(
    conn: &mut Conn,
    id: &Id,
    note: &Id,
    chat: i64,
    named: &str,
    said: &Said,
) -> anyhow::Result<bool> {
    let media = said.media();
    let rows = conn
        .query(
            "INSERT INTO visit_part (id, note, chat, message, album, named, words, media_kind, media_file, said_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (chat, message) DO NOTHING",
        )
        .bind(id.clone())
        .bind(note.clone())
        .bind(chat)
        .bind(said.message)
        .bind(said.album.clone())
        .bind(named.to_owned())
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(said.said_at)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Changes the words of a part and keeps the earlier ones (U10).
pub async fn reword(
    conn: &mut Conn,
    wording: &Id,
    part: &Part,
    (named, words): (&str, &str),
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO visit_wording (id, part, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(wording.clone())
        .bind(part.id.clone())
        .bind(part.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query("UPDATE visit_part SET named = $2, words = $3, edited_at = $4 WHERE id = $1")
        .bind(part.id.clone())
        .bind(named.to_owned())
        .bind(words.to_owned())
        .bind(at)
        .run()
        .await?;
    Ok(())
}

/// Forgets one message of a note with its wordings.
pub async fn delete_part(conn: &mut Conn, part: &Id) -> anyhow::Result<()> {
    for sql in [
        "DELETE FROM visit_wording WHERE part = $1",
        "DELETE FROM visit_part WHERE id = $1",
    ] {
        conn.query(sql).bind(part.clone()).run().await?;
    }
    Ok(())
}
