//! What a person sent and the office has not understood: kept for a day, until a tap says what it is (U8).

use crate::{
    calendar::written,
    card::{Button, Matter},
    db::Conn,
    ids::Id,
    outbox::MediaKind,
    person::{Language, Person},
    turn::Turn,
    understand::{Enclosed, Press, Said},
};
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// The buttons of what is filed elsewhere: `re:kind:id`.
const REFILE: &str = "re";
/// How long it is kept (U8).
const KEPT_FOR: Duration = Duration::days(1);

/// A message that waits for a word of its sender.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Kept {
    /// The message's number in its chat.
    pub message: i64,
    /// Its words.
    pub words: String,
    /// What came with it.
    pub media_kind: Option<MediaKind>,
    /// Telegram's file id of that.
    pub media_file: Option<String>,
    /// The words as Telegram's HTML, where any were marked.
    #[sqlx(default)]
    pub marked: Option<String>,
    /// The poll that it was, as JSON.
    #[sqlx(default)]
    pub poll: Option<String>,
    /// The album that it belongs to.
    #[sqlx(default)]
    pub album: Option<String>,
    /// Whether Telegram forbids to pass it on.
    #[sqlx(default)]
    pub protected: bool,
    /// When the person spoke (P9).
    pub said_at: DateTime<Utc>,
}

impl Kept {
    /// The message as it was said.
    #[must_use]
    pub fn said(self) -> Said {
        let poll = self.poll.and_then(|poll| serde_json::from_str(&poll).ok());
        let enclosed = match (self.media_kind, self.media_file) {
            _ if poll.is_some() => poll.map_or(Enclosed::Nothing, Enclosed::Poll),
            (Some(kind), Some(file)) => Enclosed::Media(crate::understand::Media {
                kind,
                file,
                name: None,
                size: 0,
            }),
            _ => Enclosed::Nothing,
        };
        Said {
            message: self.message,
            words: self.words,
            marked: self.marked,
            enclosed,
            album: None,
            protected: self.protected,
            said_at: self.said_at,
        }
    }
}

impl Kept {
    /// The same with the album that it belongs to, whose further parts may still come (U12).
    #[must_use]
    pub fn said_in_album(self) -> Said {
        let album = self.album.clone();
        Said {
            album,
            ..self.said()
        }
    }
}

/// The button that takes what was filed out of where it is, to be filed elsewhere (U9).
#[must_use]
pub fn refile_button(language: Language, matter: &Matter) -> Button {
    Button::press(
        crate::words::file_elsewhere(language),
        format!("{REFILE}:{}:{}", matter.kind, matter.id),
    )
}

/// The matter that such a button is about.
#[must_use]
pub fn to_refile(press: &Press) -> Option<(String, Id)> {
    match press.of(REFILE)?.as_slice() {
        [kind, id] => Some(((*kind).to_owned(), Id::read(id)?)),
        _ => None,
    }
}

/// Keeps what was taken out of where it was filed: all of it as one, however many messages it was. `None` when there is nothing of it.
pub(crate) async fn keep_whole(
    turn: &mut Turn,
    person: &Person,
    taken: Vec<Kept>,
) -> anyhow::Result<Option<Id>> {
    let now = turn.now();
    let mut whole = None;
    for kept in taken {
        let id = turn.id();
        let album = whole.clone().unwrap_or_else(|| id.clone());
        let said = Said {
            album: Some(album.to_string()),
            ..kept.said()
        };
        keep(turn.conn(), id, &person.id, person.chat, &said, now).await?;
        whole = Some(album);
    }
    Ok(whole)
}

/// A message kept, as its sender is told of it (R9).
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct Held {
    words: String,
    media_kind: Option<String>,
    media_file: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment")]
    kept_until: DateTime<Utc>,
}

/// What is kept of one person's messages.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Held>> {
    Ok(conn
        .query(
            "SELECT words, media_kind, media_file, said_at, kept_until FROM kept WHERE person = $1 ORDER BY id",
        )
        .bind(person.clone())
        .all()
        .await?)
}

/// Keeps a message; the same message again is the one kept already.
pub(crate) async fn keep(
    conn: &mut Conn,
    id: Id,
    person: &Id,
    chat: i64,
    said: &Said,
    now: DateTime<Utc>,
) -> anyhow::Result<Id> {
    let media = said.media();
    let poll = match &said.enclosed {
        Enclosed::Poll(poll) => Some(serde_json::to_string(poll)?),
        _ => None,
    };
    let (id,): (Id,) = conn
        .query(
            "INSERT INTO kept (id, person, chat, message, words, media_kind, media_file, said_at, kept_until, album, marked, poll, protected)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT (chat, message) DO UPDATE SET words = excluded.words, marked = excluded.marked RETURNING id",
        )
        .bind(id)
        .bind(person.clone())
        .bind(chat)
        .bind(said.message)
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(said.said_at)
        .bind(now + KEPT_FOR)
        .bind(said.album.clone())
        .bind(said.marked.clone())
        .bind(poll)
        .bind(said.protected)
        .one()
        .await?;
    Ok(id)
}

/// Whether an earlier part of the same album is kept: then it has been asked about (U12).
pub(crate) async fn is_more_of_album(
    conn: &mut Conn,
    chat: i64,
    said: &Said,
) -> anyhow::Result<bool> {
    let Some(album) = said.album.clone() else {
        return Ok(false);
    };
    let (parts,): (i64,) = conn
        .query("SELECT COUNT(*) FROM kept WHERE chat = $1 AND album = $2 AND message <> $3")
        .bind(chat)
        .bind(album)
        .bind(said.message)
        .one()
        .await?;
    Ok(parts > 0)
}

/// The further parts of the album that a kept message belongs to, as they were said.
pub(crate) async fn rest_of_album(conn: &mut Conn, id: &Id) -> anyhow::Result<Vec<Kept>> {
    Ok(conn
        .query(
            "SELECT r.id, r.message, r.words, r.media_kind, r.media_file, r.marked, r.poll, r.album, r.protected, r.said_at FROM kept r
             JOIN kept k ON k.chat = r.chat AND k.album = r.album AND k.id <> r.id
             WHERE k.id = $1 ORDER BY r.message",
        )
        .bind(id.clone())
        .all()
        .await?)
}

/// The parts of an album that are kept, as they were said; they are kept no longer, for it has been said what they are (U12).
pub(crate) async fn take_album(
    conn: &mut Conn,
    chat: i64,
    album: &str,
) -> anyhow::Result<Vec<Kept>> {
    let parts = conn
        .query(
            "SELECT message, words, media_kind, media_file, marked, poll, protected, said_at FROM kept
             WHERE chat = $1 AND album = $2 ORDER BY message",
        )
        .bind(chat)
        .bind(album.to_owned())
        .all()
        .await?;
    conn.query("DELETE FROM kept WHERE chat = $1 AND album = $2")
        .bind(chat)
        .bind(album.to_owned())
        .run()
        .await?;
    Ok(parts)
}

/// A message that this person sent and that is still kept.
pub(crate) async fn of(
    conn: &mut Conn,
    id: &Id,
    person: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Kept>> {
    Ok(conn
        .query(
            "SELECT message, words, media_kind, media_file, marked, poll, album, protected, said_at FROM kept
             WHERE id = $1 AND person = $2 AND kept_until > $3",
        )
        .bind(id.clone())
        .bind(person.clone())
        .bind(now)
        .maybe()
        .await?)
}

/// What this person sent last and is kept, the whole album where it is one: what a command that comes after it is about (A1).
pub(crate) async fn last_of(
    conn: &mut Conn,
    person: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Kept>> {
    Ok(conn
        .query(
            "SELECT r.message, r.words, r.media_kind, r.media_file, r.marked, r.poll, r.album, r.protected, r.said_at FROM kept r
             JOIN kept k ON k.id = (SELECT l.id FROM kept l WHERE l.person = $1 AND l.kept_until > $2
                                    ORDER BY l.message DESC LIMIT 1)
             WHERE r.id = k.id OR (r.chat = k.chat AND r.album = k.album) ORDER BY r.message",
        )
        .bind(person.clone())
        .bind(now)
        .all()
        .await?)
}

/// The message of this number in the chat, with the whole album where it is one, if it is kept.
pub(crate) async fn around(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Vec<Kept>> {
    Ok(conn
        .query(
            "SELECT r.message, r.words, r.media_kind, r.media_file, r.marked, r.poll, r.album, r.protected, r.said_at FROM kept r
             JOIN kept k ON k.chat = $1 AND k.message = $2
             WHERE r.id = k.id OR (r.chat = k.chat AND r.album = k.album) ORDER BY r.message",
        )
        .bind(chat)
        .bind(message)
        .all()
        .await?)
}

/// The message has been claimed, with the whole album where it is one: kept no longer.
pub(crate) async fn claim(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<()> {
    conn.query(
        "DELETE FROM kept WHERE chat = $1
         AND (message = $2 OR album = (SELECT album FROM kept WHERE chat = $1 AND message = $2))",
    )
    .bind(chat)
    .bind(message)
    .run()
    .await?;
    Ok(())
}

/// It was filed, or left as a note: no longer kept here, nor is what came with it in an album.
pub(crate) async fn release(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query(
        "DELETE FROM kept WHERE id = $1 OR id IN (
             SELECT r.id FROM kept r JOIN kept k ON k.chat = r.chat AND k.album = r.album WHERE k.id = $1)",
    )
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Whether a message is kept, with other words than these.
pub(crate) async fn says_otherwise(
    conn: &mut Conn,
    chat: i64,
    message: i64,
    words: &str,
) -> anyhow::Result<bool> {
    let row: Option<(String,)> = conn
        .query("SELECT words FROM kept WHERE chat = $1 AND message = $2")
        .bind(chat)
        .bind(message)
        .maybe()
        .await?;
    Ok(row.is_some_and(|(kept,)| kept != words))
}

/// The sender changed the message while it is kept (U10). True when it is one that is kept.
pub(crate) async fn reword(conn: &mut Conn, chat: i64, said: &Said) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE kept SET words = $3, marked = $4 WHERE chat = $1 AND message = $2")
        .bind(chat)
        .bind(said.message)
        .bind(said.words.clone())
        .bind(said.marked.clone())
        .run()
        .await?;
    Ok(rows > 0)
}

/// Nothing of the message is kept: its sender has put a label of secrecy on it (U1), or it was filed.
pub(crate) async fn forget(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<()> {
    conn.query("DELETE FROM kept WHERE chat = $1 AND message = $2")
        .bind(chat)
        .bind(message)
        .run()
        .await?;
    Ok(())
}

/// Forgets what nobody has claimed for a day.
pub(crate) async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM kept WHERE kept_until <= $1")
        .bind(now)
        .run()
        .await?;
    Ok(())
}
