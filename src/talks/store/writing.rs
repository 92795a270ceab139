//! What the two sides of a talk write to each other, and its earlier wordings.

use crate::{db::Conn, ids::Id, understand::Said};
use chrono::{DateTime, Utc};

/// Files what was said in writing below a talk. False when the message is filed already.
pub async fn add_word(
    conn: &mut Conn,
    id: &Id,
    talk: &Id,
    (person, chat): (&Id, i64),
    said: &Said,
) -> anyhow::Result<bool> {
    let media = said.media();
    let rows = conn
        .query(
            "INSERT INTO talk_word (id, talk, person, chat, message, words, media_kind, media_file, said_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (chat, message) DO NOTHING",
        )
        .bind(id.clone())
        .bind(talk.clone())
        .bind(person.clone())
        .bind(chat)
        .bind(said.message)
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(said.said_at)
        .run()
        .await?;
    Ok(rows == 1)
}

/// What was written in one message.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Word {
    pub id: Id,
    pub talk: Id,
    pub person: Id,
    pub words: String,
    /// Whether a picture, a voice note or a document came with it.
    pub has_media: bool,
}

/// What a message was filed as.
pub async fn word_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Word>> {
    Ok(conn
        .query(
            "SELECT id, talk, person, words, media_file IS NOT NULL AS has_media FROM talk_word WHERE chat = $1 AND message = $2",
        )
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// The words are these now; what they were before is kept (U10).
pub async fn reword(
    conn: &mut Conn,
    wording: &Id,
    word: &Word,
    words: &str,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO talk_wording (id, word, words, until_at) VALUES ($1, $2, $3, $4)")
        .bind(wording.clone())
        .bind(word.id.clone())
        .bind(word.words.clone())
        .bind(at)
        .run()
        .await?;
    conn.query("UPDATE talk_word SET words = $2 WHERE id = $1")
        .bind(word.id.clone())
        .bind(words.to_owned())
        .run()
        .await?;
    Ok(())
}

/// Nothing of it is kept any more (U1).
pub async fn blank_word(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM talk_wording WHERE word = $1")
        .bind(id.clone())
        .run()
        .await?;
    conn.query(
        "UPDATE talk_word SET words = '', media_kind = NULL, media_file = NULL WHERE id = $1",
    )
    .bind(id.clone())
    .run()
    .await?;
    Ok(())
}
