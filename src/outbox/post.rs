//! The delivery's side of the outbox: which letter goes next, and what became of it.

use super::Body;
use crate::{db::Conn, ids::Id, person::Language};
use anyhow::Context as _;
use chrono::{DateTime, Utc};

/// A letter as delivery takes it.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The letter.
    pub id: Id,
    /// Where to.
    pub chat: i64,
    /// In which language it is written.
    pub language: Language,
    /// What it carries.
    pub body: Body,
    /// The bytes of [`Body::File`].
    pub enclosed: Option<Vec<u8>>,
    /// The message that it edits; `None` for one that is sent.
    pub edits: Option<Edits>,
    /// Sent before, and nobody knows whether it arrived (A8).
    pub doubtful: bool,
    /// How often it was tried.
    pub tries: i64,
    /// Whether it makes no sound.
    pub silent: bool,
    /// Whether it may not be passed on (A1).
    pub protected: bool,
}

/// What a letter has become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// The number that Telegram gave the message, of an album the first.
    pub message: Option<i64>,
    /// The numbers of the other messages of an album.
    pub further: Vec<i64>,
    /// Telegram's id of the poll that it has become.
    pub poll: Option<String>,
}

impl From<Option<i64>> for Arrival {
    fn from(message: Option<i64>) -> Self {
        Self {
            message,
            ..Self::default()
        }
    }
}

/// What an edit changes.
#[derive(Clone, Debug)]
pub struct Edits {
    /// The letter that said it.
    pub letter: Id,
    /// The message's number in its chat.
    pub message: i64,
    /// The numbers of the other messages of an album.
    pub further: Vec<i64>,
}

#[derive(sqlx::FromRow)]
struct LetterRow {
    id: Id,
    chat: i64,
    language: Language,
    body: Option<String>,
    enclosed: Option<Vec<u8>>,
    edits: Option<Id>,
    target: Option<i64>,
    target_further: Option<String>,
    anew: bool,
    doubtful: bool,
    tries: i64,
    silent: bool,
    protected: bool,
}

impl LetterRow {
    fn read(self) -> anyhow::Result<Letter> {
        let body = self.body.context("a waiting letter has no body")?;
        let edits = match (self.anew, self.edits, self.target) {
            (false, Some(letter), Some(message)) => Some(Edits {
                letter,
                message,
                further: (self.target_further.as_deref())
                    .map(serde_json::from_str)
                    .transpose()
                    .context("the numbers of an album could not be read")?
                    .unwrap_or_default(),
            }),
            _ => None,
        };
        let body = serde_json::from_str(&body).context("a letter's body could not be read")?;
        let lost = matches!(body, Body::File { .. }) && self.enclosed.is_none();
        anyhow::ensure!(!lost, "a letter's file is not there");
        Ok(Letter {
            id: self.id,
            chat: self.chat,
            language: self.language,
            body,
            enclosed: self.enclosed,
            edits,
            doubtful: self.doubtful,
            tries: self.tries,
            silent: self.silent,
            protected: self.protected,
        })
    }
}

/// A letter that may go out.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Head {
    /// The letter.
    pub id: Id,
    /// Where to.
    pub chat: i64,
    /// How many messages it is.
    pub weight: i64,
}

/// So often a letter that meets trouble keeps its place before those behind it in its chat: a minute, by the pauses between tries.
/// After that it must not hold up what can arrive.
const KEEPS_ITS_PLACE: i64 = 5;

/// The first letter of each chat that may go out now, in the order of going out, `most` at most. A letter that waits to be tried
/// again keeps those behind it in its chat waiting, so that they arrive in their order. Read in one pass, whatever the engine believes of
/// the table: right after a round of ten thousand PostgreSQL takes it for nearly empty, and would join it with itself row by row.
pub(crate) async fn heads(
    conn: &mut Conn,
    now: DateTime<Utc>,
    most: i64,
) -> anyhow::Result<Vec<Head>> {
    Ok(conn
        .query(
            "SELECT id, chat, weight FROM
                 (SELECT w.id, w.chat, w.weight, w.place, w.due_at, ROW_NUMBER() OVER (PARTITION BY w.chat ORDER BY w.place) AS nth
                  FROM letter w
                  LEFT JOIN letter u ON u.id = w.edits
                  LEFT JOIN letter f ON f.id = w.follows
                  WHERE w.state = 'waiting' AND (w.due_at <= $1 OR w.tries BETWEEN 1 AND $3)
                    AND (w.edits IS NULL OR u.state = 'sent') AND (w.follows IS NULL OR f.state = 'sent')) h
             WHERE nth = 1 AND due_at <= $1
             ORDER BY place LIMIT $2",
        )
        .bind(now)
        .bind(most)
        .bind(KEEPS_ITS_PLACE)
        .all()
        .await?)
}

/// When the next letter that waits for its time is due; `None` when none waits. One that is due already waits for another to come
/// back, not for a time.
pub(crate) async fn next_due(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<DateTime<Utc>>> {
    let (due,): (Option<DateTime<Utc>>,) = conn
        .query("SELECT MIN(due_at) FROM letter WHERE state = 'waiting' AND due_at > $1")
        .bind(now)
        .one()
        .await?;
    Ok(due)
}

/// Takes a letter as it is now and marks it as on its way, so that a kill in the middle is known afterwards.
/// `None` when it is no longer waiting, or cannot be read: that one fails, and does not hold up the others.
pub(crate) async fn take(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Letter>> {
    let row: Option<LetterRow> = conn
        .query(
            "UPDATE letter SET state = 'sending', tries = tries + 1 WHERE id = $1 AND state = 'waiting'
             RETURNING id, chat, language, body, enclosed, edits,
                       (SELECT t.message FROM letter t WHERE t.id = letter.edits) AS target,
                       (SELECT t.further FROM letter t WHERE t.id = letter.edits) AS target_further,
                       anew, doubtful, tries, silent,
                       (protected OR COALESCE((SELECT t.protected FROM letter t WHERE t.id = letter.edits), FALSE)) AS protected",
        )
        .bind(id.clone())
        .maybe()
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    match row.read() {
        Ok(letter) => Ok(Some(letter)),
        Err(fault) => {
            tracing::error!(letter = %id, error = ?fault, "a letter is given up");
            failed(conn, id, "cannot be read").await?;
            Ok(None)
        }
    }
}

/// It has arrived as message number `message`. Its words and its file are not kept.
pub(crate) async fn sent(
    conn: &mut Conn,
    letter: &Letter,
    arrival: &Arrival,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let message = arrival.message;
    let further = match arrival.further.is_empty() {
        true => None,
        false => Some(serde_json::to_string(&arrival.further)?),
    };
    conn.query(
        "UPDATE letter SET state = 'sent', body = NULL, enclosed = NULL, doubtful = FALSE, message = $2, sent_at = $3,
                           further = $4, poll = $5 WHERE id = $1",
    )
    .bind(letter.id.clone())
    .bind(message)
    .bind(now)
    .bind(further)
    .bind(arrival.poll.clone())
    .run()
    .await?;
    // A message said anew is from now on the one that later edits change.
    if letter.edits.is_none() && message.is_some() {
        conn.query(
            "UPDATE letter SET message = $2 WHERE id = (SELECT edits FROM letter WHERE id = $1)",
        )
        .bind(letter.id.clone())
        .bind(message)
        .run()
        .await?;
    }
    Ok(())
}

/// It can never arrive. Edits that wait for it, and what was to follow it, fail with it.
pub(crate) async fn failed(conn: &mut Conn, id: &Id, why: &str) -> anyhow::Result<()> {
    conn.query(
        "UPDATE letter SET state = 'failed', body = NULL, enclosed = NULL, failure = $2
         WHERE id IN (WITH RECURSIVE behind(id) AS (
                          SELECT CAST($1 AS TEXT) UNION
                          SELECT l.id FROM letter l JOIN behind b ON (l.edits = b.id OR l.follows = b.id)
                          WHERE l.state = 'waiting')
                      SELECT id FROM behind)",
    )
    .bind(id.clone())
    .bind(why.to_owned())
    .run()
    .await?;
    Ok(())
}

/// It is tried again at `due_at`. `doubtful`: it may have arrived all the same.
pub(crate) async fn later(
    conn: &mut Conn,
    id: &Id,
    due_at: DateTime<Utc>,
    doubtful: bool,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE letter SET state = 'waiting', due_at = $2, doubtful = (doubtful OR $3) WHERE id = $1",
    )
    .bind(id.clone())
    .bind(due_at)
    .bind(doubtful)
    .run()
    .await?;
    give_way(conn).await
}

/// An edit that comes back while a newer one of the same message waits is not tried again: the last state wins.
async fn give_way(conn: &mut Conn) -> anyhow::Result<()> {
    conn.query(
        "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL, failure = 'a newer state waits'
         WHERE state = 'waiting' AND edits IS NOT NULL
           AND EXISTS (SELECT 1 FROM letter n
                       WHERE n.edits = letter.edits AND n.state = 'waiting' AND n.place > letter.place)",
    )
    .run()
    .await?;
    Ok(())
}

/// The message to be edited is gone: the letter says it anew.
pub(crate) async fn say_anew(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE letter SET state = 'waiting', anew = TRUE WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    give_way(conn).await
}

/// Gives up whatever is no longer worth sending, with the edits that wait for it.
pub(crate) async fn expire(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<u64> {
    let expired = conn
        .query("UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL, failure = 'too old' WHERE state = 'waiting' AND expires_at <= $1")
        .bind(now)
        .run()
        .await?;
    if expired > 0 {
        conn.query(
            "UPDATE letter SET state = 'expired', body = NULL, enclosed = NULL
             WHERE state = 'waiting' AND edits IS NOT NULL
               AND EXISTS (SELECT 1 FROM letter t WHERE t.id = letter.edits AND t.state = 'expired')",
        )
        .run()
        .await?;
    }
    Ok(expired)
}

/// After a start: what was on its way when the program ended may or may not have arrived (A8).
pub(crate) async fn take_up_again(conn: &mut Conn) -> anyhow::Result<u64> {
    let taken_up = conn
        .query("UPDATE letter SET state = 'waiting', doubtful = TRUE WHERE state = 'sending'")
        .run()
        .await?;
    give_way(conn).await?;
    Ok(taken_up)
}
