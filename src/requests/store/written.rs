//! What was said about an errand in writing, message by message.

use crate::{
    db::Conn, ids::Id, outbox::MediaKind, requests::rules::Said as Kind, understand::Said,
};
use chrono::{DateTime, Utc};

/// One message about an errand.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Word {
    pub id: Id,
    pub errand: Id,
    pub kind: Kind,
    pub person: Id,
    /// The album it belongs to (U12).
    pub album: Option<String>,
    pub words: String,
    pub media_kind: Option<MediaKind>,
    pub media_file: Option<String>,
    pub said_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    /// Received by telephone and filed by the secretariat.
    pub by_phone: bool,
    /// When it reaches the governor with the answers of other agencies; `None`: it need not wait.
    pub tell_at: Option<DateTime<Utc>>,
    /// The message that passed it on, by the first word in it; `None`: none has yet.
    pub told_in: Option<Id>,
}

/// A message with every column that is read.
macro_rules! words {
    ($which:literal) => {
        concat!(
            "SELECT w.id, w.errand, w.kind, w.person, w.album, w.words, w.media_kind, w.media_file, w.said_at, w.edited_at, w.by_phone,
                    w.tell_at, w.told_in
             FROM errand_word w ",
            $which
        )
    };
}

/// Files a message. False when it is filed already.
pub async fn add_word(
    conn: &mut Conn,
    word: &Word,
    (chat, message): (i64, i64),
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "INSERT INTO errand_word (id, errand, kind, person, chat, message, album, words, media_kind, media_file, said_at, by_phone,
                                      tell_at, told_in)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (chat, message) DO NOTHING",
        )
        .bind(word.id.clone())
        .bind(word.errand.clone())
        .bind(word.kind)
        .bind(word.person.clone())
        .bind(chat)
        .bind(message)
        .bind(word.album.clone())
        .bind(word.words.clone())
        .bind(word.media_kind)
        .bind(word.media_file.clone())
        .bind(word.said_at)
        .bind(word.by_phone)
        .bind(word.tell_at)
        .bind(word.told_in.clone())
        .run()
        .await?;
    Ok(rows == 1)
}

impl Word {
    /// What somebody says about an errand.
    pub fn of(id: Id, errand: &Id, kind: Kind, person: &Id, said: &Said) -> Self {
        let media = said.media();
        Self {
            id,
            errand: errand.clone(),
            kind,
            person: person.clone(),
            album: said.album.clone(),
            words: said.words.trim().to_owned(),
            media_kind: media.map(|media| media.kind),
            media_file: media.map(|media| media.file.clone()),
            said_at: said.said_at,
            edited_at: None,
            by_phone: false,
            tell_at: None,
            told_in: None,
        }
    }

    /// Whether its writer has taken it back: nothing of it is left (U1).
    pub fn is_gone(&self) -> bool {
        self.words.is_empty() && self.media_file.is_none()
    }
}

/// Everything that was said about an errand, in its order.
pub async fn words_of(conn: &mut Conn, errand: &Id) -> anyhow::Result<Vec<Word>> {
    Ok(conn
        .query(words!("WHERE w.errand = $1 ORDER BY w.said_at, w.message"))
        .bind(errand.clone())
        .all()
        .await?)
}

/// What stands together in one message to the other side.
pub async fn told_in(conn: &mut Conn, message: &Id) -> anyhow::Result<Vec<Word>> {
    Ok(conn
        .query(words!(
            "WHERE w.told_in = $1 ORDER BY w.said_at, w.message, w.id"
        ))
        .bind(message.clone())
        .all()
        .await?)
}

/// The first part of an album that the person sent about an errand (U12).
pub async fn first_of_album(
    conn: &mut Conn,
    errand: &Id,
    (chat, album): (i64, &str),
) -> anyhow::Result<Option<Word>> {
    Ok(conn
        .query(words!(
            "WHERE w.chat = $1 AND w.album = $2 AND w.errand = $3 ORDER BY w.id LIMIT 1"
        ))
        .bind(chat)
        .bind(album.to_owned())
        .bind(errand.clone())
        .maybe()
        .await?)
}

/// Whether answers have waited long enough for those of other agencies.
pub async fn is_to_tell(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM errand_word WHERE tell_at <= $1 LIMIT 1")
        .bind(now)
        .maybe()
        .await?;
    Ok(row.is_some())
}

/// The answers that the governor is to read now, with all others to the same requests; and the request of each.
pub async fn to_tell(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<(Id, Id)>> {
    Ok(conn
        .query(
            "SELECT e.request, w.id FROM errand_word w JOIN errand e ON e.id = w.errand
             WHERE w.tell_at IS NOT NULL AND e.request IN
                   (SELECT d.request FROM errand_word o JOIN errand d ON d.id = o.errand WHERE o.tell_at <= $1)
             ORDER BY w.said_at, w.id",
        )
        .bind(now)
        .all()
        .await?)
}

/// The answers to the request that have waited stand together in this message.
pub async fn gather(conn: &mut Conn, request: &Id, message: &Id) -> anyhow::Result<()> {
    conn.query(
        "UPDATE errand_word SET told_in = $2, tell_at = NULL
         WHERE tell_at IS NOT NULL AND errand IN (SELECT id FROM errand WHERE request = $1)",
    )
    .bind(request.clone())
    .bind(message.clone())
    .run()
    .await?;
    Ok(())
}

/// All agencies have answered: the governor need not wait for others any longer.
pub async fn tell_now(conn: &mut Conn, request: &Id, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query(
        "UPDATE errand_word SET tell_at = $2 WHERE tell_at IS NOT NULL AND errand IN (SELECT id FROM errand WHERE request = $1)
         AND NOT EXISTS (SELECT 1 FROM errand o WHERE o.request = $1 AND o.answered_at IS NULL AND o.closed_at IS NULL)",
    )
    .bind(request.clone())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// What this message was filed as.
pub async fn word_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Word>> {
    Ok(conn
        .query(words!("WHERE w.chat = $1 AND w.message = $2"))
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// The words of this message and of the album that it belongs to, in their order.
pub async fn words_with(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Vec<Word>> {
    Ok(conn
        .query(words!(
            "WHERE w.chat = $1 AND (w.message = $2 OR w.album =
                 (SELECT own.album FROM errand_word own WHERE own.chat = $1 AND own.message = $2)) ORDER BY w.message"
        ))
        .bind(chat)
        .bind(message)
        .all()
        .await?)
}

/// The errand to which an earlier part of this album belongs (U12).
pub async fn errand_of_album(
    conn: &mut Conn,
    chat: i64,
    album: &str,
) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query("SELECT errand FROM errand_word WHERE chat = $1 AND album = $2 LIMIT 1")
        .bind(chat)
        .bind(album.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(errand,)| errand))
}

/// Changes the words of a message and keeps the earlier ones (U10).
pub async fn reword(
    conn: &mut Conn,
    wording: &Id,
    word: &Word,
    words: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO errand_wording (id, word, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(wording.clone())
        .bind(word.id.clone())
        .bind(word.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query("UPDATE errand_word SET words = $2, edited_at = $3 WHERE id = $1")
        .bind(word.id.clone())
        .bind(words.to_owned())
        .bind(at)
        .run()
        .await?;
    Ok(())
}

/// Nothing of it is kept any more, nor of its earlier wordings (U1).
pub async fn blank(conn: &mut Conn, word: &Id) -> anyhow::Result<()> {
    for sql in [
        "DELETE FROM errand_wording WHERE word = $1",
        "UPDATE errand_word SET words = '', media_kind = NULL, media_file = NULL, tell_at = NULL WHERE id = $1",
    ] {
        conn.query(sql).bind(word.clone()).run().await?;
    }
    Ok(())
}
