//! Questions about announcements and what is answered (A4), the votes in polls (A1), and what is held about a person (R9).

use crate::{
    calendar::written,
    db::Conn,
    ids::Id,
    outbox::MediaKind,
    understand::{Enclosed, Said},
};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A question, or an answer to one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Word {
    pub id: Id,
    pub announcement: Id,
    /// Whose conversation it is.
    pub asker: Id,
    /// Who wrote it.
    pub person: Id,
    /// The question that it answers.
    pub answers: Option<Id>,
    pub words: String,
    pub media_kind: Option<MediaKind>,
    pub media_file: Option<String>,
    pub said_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
}

/// A word with every column.
macro_rules! asked {
    ($which:literal) => {
        concat!(
            "SELECT w.id, w.announcement, w.asker, w.person, w.answers, w.words, w.media_kind, w.media_file, w.said_at, w.edited_at
             FROM announcement_word w ",
            $which
        )
    };
}

/// Files a word. False when it was filed before.
pub async fn file(conn: &mut Conn, word: &Word, chat: i64, said: &Said) -> anyhow::Result<bool> {
    let media = match &said.enclosed {
        Enclosed::Media(media) => Some(media),
        _ => None,
    };
    let rows = conn
        .query(
            "INSERT INTO announcement_word (id, announcement, asker, person, answers, chat, message, words, media_kind, media_file, said_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (chat, message) DO NOTHING",
        )
        .bind(word.id.clone())
        .bind(word.announcement.clone())
        .bind(word.asker.clone())
        .bind(word.person.clone())
        .bind(word.answers.clone())
        .bind(chat)
        .bind(said.message)
        .bind(said.words.clone())
        .bind(media.map(|media| media.kind))
        .bind(media.map(|media| media.file.clone()))
        .bind(said.said_at)
        .run()
        .await?;
    Ok(rows > 0)
}

/// The word of this id.
pub async fn word(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Word>> {
    let query = conn.query(asked!("WHERE w.id = $1"));
    Ok(query.bind(id.clone()).maybe().await?)
}

/// The word that was written as this message.
pub async fn word_of_message(
    conn: &mut Conn,
    chat: i64,
    message: i64,
) -> anyhow::Result<Option<Word>> {
    let query = conn.query(asked!("WHERE w.chat = $1 AND w.message = $2"));
    Ok(query.bind(chat).bind(message).maybe().await?)
}

/// What was answered to a question, the earliest first.
pub async fn answers(conn: &mut Conn, question: &Id) -> anyhow::Result<Vec<Word>> {
    let query = conn.query(asked!("WHERE w.answers = $1 ORDER BY w.said_at, w.id"));
    Ok(query.bind(question.clone()).all().await?)
}

/// The words were changed; how they stood is kept (U10).
pub async fn reword(
    conn: &mut Conn,
    word: &Word,
    words: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO announcement_wording (word, words, until) VALUES ($1, $2, $3)")
        .bind(word.id.clone())
        .bind(word.words.clone())
        .bind(now)
        .run()
        .await?;
    conn.query("UPDATE announcement_word SET words = $2, edited_at = $3 WHERE id = $1")
        .bind(word.id.clone())
        .bind(words.to_owned())
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// Nothing of it is kept: it is marked as secret (U1).
pub async fn erase(conn: &mut Conn, word: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM announcement_wording WHERE word = $1")
        .bind(word.clone())
        .run()
        .await?;
    conn.query(
        "UPDATE announcement_word SET words = '', media_kind = NULL, media_file = NULL WHERE id = $1",
    )
    .bind(word.clone())
    .run()
    .await?;
    Ok(())
}

/// How many questions there are, and how many of them are answered.
pub async fn questions(conn: &mut Conn, announcement: &Id) -> anyhow::Result<(i64, i64)> {
    Ok(conn
        .query(
            "SELECT COUNT(*), COALESCE(SUM(CASE WHEN EXISTS
                 (SELECT 1 FROM announcement_word x WHERE x.answers = w.id) THEN 1 ELSE 0 END), 0)
             FROM announcement_word w WHERE w.announcement = $1 AND w.answers IS NULL",
        )
        .bind(announcement.clone())
        .one()
        .await?)
}

/// A person's vote; choosing nothing takes it back.
pub async fn vote(
    conn: &mut Conn,
    (announcement, person): (&Id, &Id),
    options: &[u8],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    if options.is_empty() {
        conn.query("DELETE FROM announcement_vote WHERE announcement = $1 AND person = $2")
            .bind(announcement.clone())
            .bind(person.clone())
            .run()
            .await?;
        return Ok(());
    }
    conn.query(
        "INSERT INTO announcement_vote (announcement, person, options, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (announcement, person) DO UPDATE SET options = excluded.options, at = excluded.at",
    )
    .bind(announcement.clone())
    .bind(person.clone())
    .bind(serde_json::to_string(options)?)
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// How many voted for the same, by what they chose.
pub async fn votes(conn: &mut Conn, announcement: &Id) -> anyhow::Result<Vec<(Vec<u8>, i64)>> {
    let rows: Vec<(String, i64)> = conn
        .query(
            "SELECT options, COUNT(*) FROM announcement_vote WHERE announcement = $1 GROUP BY options ORDER BY options",
        )
        .bind(announcement.clone())
        .all()
        .await?;
    rows.into_iter()
        .map(|(options, count)| Ok((serde_json::from_str(&options)?, count)))
        .collect()
}

/// What is held about one person (R9).
#[derive(Debug, Serialize)]
pub struct Held {
    sent: Vec<Made>,
    received: Vec<Received>,
    words: Vec<Written>,
    earlier_wordings: Vec<Earlier>,
    votes: Vec<Voted>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
struct Made {
    number: Option<i64>,
    state: String,
    #[serde(serialize_with = "written::moment")]
    made_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    out_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
struct Received {
    number: Option<i64>,
    #[serde(serialize_with = "written::moment_if_any")]
    out_at: Option<DateTime<Utc>>,
    #[serde(serialize_with = "written::moment_if_any")]
    acked_at: Option<DateTime<Utc>>,
    late: bool,
    reminded: i64,
    #[serde(serialize_with = "written::moment_if_any")]
    called_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
struct Written {
    number: Option<i64>,
    words: String,
    media_kind: Option<String>,
    #[serde(serialize_with = "written::moment")]
    said_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
struct Earlier {
    words: String,
    #[serde(serialize_with = "written::moment")]
    until: DateTime<Utc>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
struct Voted {
    number: Option<i64>,
    options: String,
    #[serde(serialize_with = "written::moment")]
    at: DateTime<Utc>,
}

/// What the announcements hold about the person.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    let sent = conn
        .query(
            "SELECT number, state, made_at, out_at FROM announcement WHERE maker = $1 ORDER BY id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let received = conn
        .query(
            "SELECT a.number, a.out_at, r.acked_at, r.late, r.reminded, r.called_at
             FROM announcement_receipt r JOIN announcement a ON a.id = r.announcement WHERE r.person = $1 ORDER BY a.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let words = conn
        .query(
            "SELECT a.number, w.words, w.media_kind, w.said_at
             FROM announcement_word w JOIN announcement a ON a.id = w.announcement WHERE w.person = $1 ORDER BY w.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let earlier_wordings = conn
        .query(
            "SELECT x.words, x.until FROM announcement_wording x JOIN announcement_word w ON w.id = x.word
             WHERE w.person = $1 ORDER BY x.until",
        )
        .bind(person.clone())
        .all()
        .await?;
    let votes = conn
        .query(
            "SELECT a.number, v.options, v.at FROM announcement_vote v JOIN announcement a ON a.id = v.announcement
             WHERE v.person = $1 ORDER BY v.at",
        )
        .bind(person.clone())
        .all()
        .await?;
    Ok(Held {
        sent,
        received,
        words,
        earlier_wordings,
        votes,
    })
}
