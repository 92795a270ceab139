//! Everything that was said and done about a matter, in its order.

use crate::{
    db::Conn,
    ids::Id,
    outbox::MediaKind,
    person::{Person, Role},
    understand::Said,
};
use chrono::{DateTime, Utc};

/// What an entry records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Deed {
    /// Words, or what came with them.
    Said,
    /// A step of the chain was taken.
    Step,
    /// Somebody acknowledged it.
    Acknowledged,
    /// By when it is done.
    Promised,
    /// Another level.
    Level,
    /// Another mission area.
    Area,
    /// Another agency.
    Agency,
    /// It was held back, and goes out now.
    Released,
    /// It is over.
    Resolved,
    /// Somebody opened it again.
    Reopened,
    /// The date passed in silence.
    Lapsed,
    /// Its owner has left the post.
    HandedOver,
    /// The answer that it was made of asks for orders again (W4).
    AskedAgain,
    /// A request was made of it (E6): its number, and the agency's code.
    Assigned,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Entry {
    /// Its id; that of the matter for the first.
    pub id: Id,
    /// The matter.
    pub urgent: Id,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub deed: Deed,
    /// Who; `None` for the clock.
    pub person: Option<Id>,
    /// As what.
    pub role: Option<Role>,
    /// The words.
    pub words: String,
    /// What came with them.
    pub media_kind: Option<MediaKind>,
    /// Telegram's file id of that, or the position of a pin.
    pub media_file: Option<String>,
    /// Of a step: which round; of what was assigned: the number of the request.
    pub round: Option<i64>,
    /// By when, or when it fell due.
    pub until_at: Option<DateTime<Utc>>,
}

impl Entry {
    /// Something that happened, without words.
    #[must_use]
    pub fn of(id: Id, urgent: &Id, deed: Deed, at: DateTime<Utc>) -> Self {
        Self {
            id,
            urgent: urgent.clone(),
            at,
            deed,
            person: None,
            role: None,
            words: String::new(),
            media_kind: None,
            media_file: None,
            round: None,
            until_at: None,
        }
    }

    /// The same, done by this person as this.
    #[must_use]
    pub fn by(self, person: &Person, role: Role) -> Self {
        Self {
            person: Some(person.id.clone()),
            role: Some(role),
            ..self
        }
    }

    /// Whether a picture, a voice, a film, a file or a pin came with it.
    #[must_use]
    pub fn has_enclosure(&self) -> bool {
        self.media_file.is_some()
    }
}

macro_rules! entries {
    ($which:literal) => {
        concat!(
            "SELECT id, urgent, at, deed, person, role, words, media_kind, media_file, round, until_at
             FROM urgent_entry WHERE NOT withdrawn AND ",
            $which
        )
    };
}

/// Writes down what happened.
pub async fn note(conn: &mut Conn, entry: &Entry) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO urgent_entry (id, urgent, at, deed, person, role, words, media_kind, media_file, round, until_at, withdrawn)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, FALSE)",
    )
    .bind(entry.id.clone())
    .bind(entry.urgent.clone())
    .bind(entry.at)
    .bind(entry.deed)
    .bind(entry.person.clone())
    .bind(entry.role)
    .bind(entry.words.clone())
    .bind(entry.media_kind)
    .bind(entry.media_file.clone())
    .bind(entry.round)
    .bind(entry.until_at)
    .run()
    .await?;
    Ok(())
}

/// Writes down what somebody said; false when this message was written down before.
pub async fn say(
    conn: &mut Conn,
    (id, urgent): (&Id, &Id),
    person: &Person,
    role: Role,
    said: &Said,
) -> anyhow::Result<bool> {
    let media = said.media();
    let rows = conn
        .query(
            "INSERT INTO urgent_entry (id, urgent, at, deed, person, role, chat, message, album, words, media_kind, media_file,
                                       withdrawn)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, FALSE)
             ON CONFLICT (chat, message) DO NOTHING",
        )
        .bind(id.clone())
        .bind(urgent.clone())
        .bind(said.said_at)
        .bind(Deed::Said)
        .bind(person.id.clone())
        .bind(role)
        .bind(person.chat)
        .bind(said.message)
        .bind(said.album.clone())
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .run()
        .await?;
    Ok(rows == 1)
}

/// Everything of a matter, in its order.
pub async fn entries(conn: &mut Conn, urgent: &Id) -> anyhow::Result<Vec<Entry>> {
    Ok(conn
        .query(entries!("urgent = $1 ORDER BY id"))
        .bind(urgent.clone())
        .all()
        .await?)
}

/// What came with the answer that a matter was made of (W4): no message of its own.
pub async fn enclosed_in_answer(conn: &mut Conn, urgent: &Id) -> anyhow::Result<Vec<Entry>> {
    Ok(conn
        .query(entries!(
            "urgent = $1 AND deed = 'said' AND chat IS NULL AND media_file IS NOT NULL ORDER BY id"
        ))
        .bind(urgent.clone())
        .all()
        .await?)
}

/// What was written down of this message.
pub async fn entry_of(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Option<Entry>> {
    Ok(conn
        .query(entries!("chat = $1 AND message = $2"))
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// The entries of this message and of the album that it belongs to, in their order.
pub async fn entries_with(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Vec<Entry>> {
    Ok(conn
        .query(entries!(
            "chat = $1 AND (message = $2 OR album =
                 (SELECT own.album FROM urgent_entry own WHERE own.chat = $1 AND own.message = $2)) ORDER BY message"
        ))
        .bind(chat)
        .bind(message)
        .all()
        .await?)
}

/// An entry by itself.
pub async fn entry(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Entry>> {
    Ok(conn
        .query(entries!("id = $1"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The first part of this album: of which matter, and by which message.
pub async fn first_of_album(
    conn: &mut Conn,
    chat: i64,
    album: &str,
) -> anyhow::Result<Option<(Id, i64)>> {
    Ok(conn
        .query(
            "SELECT urgent, message FROM urgent_entry WHERE chat = $1 AND album = $2 ORDER BY id LIMIT 1",
        )
        .bind(chat)
        .bind(album.to_owned())
        .maybe()
        .await?)
}

/// The matter to which an earlier part of this album belongs (U12).
pub async fn of_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<Option<Id>> {
    Ok(first_of_album(conn, chat, album).await?.map(|(id, _)| id))
}

/// Changes the words of an entry; the earlier ones are kept (U10).
pub async fn reword(
    conn: &mut Conn,
    wording: &Id,
    entry: &Entry,
    words: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO urgent_wording (id, entry, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(wording.clone())
        .bind(entry.id.clone())
        .bind(entry.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query("UPDATE urgent_entry SET words = $2 WHERE id = $1")
        .bind(entry.id.clone())
        .bind(words.to_owned())
        .run()
        .await?;
    Ok(())
}

/// These are the words now, and the earlier ones go: something in them is secret (U1).
pub async fn replace(conn: &mut Conn, entry: &Id, words: &str) -> anyhow::Result<()> {
    conn.query("UPDATE urgent_entry SET words = $2 WHERE id = $1")
        .bind(entry.clone())
        .bind(words.to_owned())
        .run()
        .await?;
    conn.query("DELETE FROM urgent_wording WHERE entry = $1")
        .bind(entry.clone())
        .run()
        .await?;
    Ok(())
}

/// The sender has marked it as secret: nothing of it stays (U1).
pub async fn blank(conn: &mut Conn, entry: &Id) -> anyhow::Result<()> {
    conn.query(
        "UPDATE urgent_entry SET words = '', media_kind = NULL, media_file = NULL, withdrawn = TRUE WHERE id = $1",
    )
    .bind(entry.clone())
    .run()
    .await?;
    conn.query("DELETE FROM urgent_wording WHERE entry = $1")
        .bind(entry.clone())
        .run()
        .await?;
    Ok(())
}

/// What an entry said before it was changed (U10).
pub async fn wordings(conn: &mut Conn, entry: &Id) -> anyhow::Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .query("SELECT words FROM urgent_wording WHERE entry = $1 ORDER BY until_at, id")
        .bind(entry.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(words,)| words).collect())
}
