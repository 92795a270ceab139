//! What came in: every update is stored before Telegram is told that we have it, and marked handled in its turn.

use crate::{calendar::written, db::Conn};
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// How often an update is tried before it is parked: once, and twice again.
pub const TRIES: i64 = 3;
/// How long a handled update's number is remembered. Telegram hands out an update for 24 hours at most.
const REMEMBERED: Duration = Duration::days(3);
/// How long a parked update is kept (P2).
const PARKED_KEPT: Duration = Duration::days(7);

/// An update as it came.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// Telegram's number of it.
    pub update: i64,
    /// The chat, or the person, in whose order it is handled; 0 when it has neither.
    pub chat: i64,
    /// The update as JSON.
    pub body: String,
    /// The album of which it brings a part, and the number of that message in its chat (U12).
    pub album: Option<(String, i64)>,
}

/// An update that waits for its turn.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Waiting {
    /// Telegram's number of it.
    pub update_id: i64,
    /// The chat in whose order it is handled.
    pub chat: i64,
    /// How often it was tried.
    pub tries: i64,
}

/// An update that is not handled yet, as its sender is told of it (R9).
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct Held {
    state: String,
    #[serde(serialize_with = "written::moment")]
    received_at: DateTime<Utc>,
    #[sqlx(rename = "body")]
    as_received: String,
}

/// What is held of one chat's updates beside the one under way, which is erased when it is handled.
pub(crate) async fn held(
    conn: &mut Conn,
    chat: i64,
    under_way: Option<i64>,
) -> anyhow::Result<Vec<Held>> {
    Ok(conn
        .query(
            "SELECT state, received_at, body FROM inbox
             WHERE chat = $1 AND body IS NOT NULL AND update_id <> $2 ORDER BY update_id",
        )
        .bind(chat)
        .bind(under_way.unwrap_or(0))
        .all()
        .await?)
}

/// Stores a batch; what is known already is left as it is. Tells how many were new.
///
/// # Errors
/// The database cannot be written: the batch must not be confirmed.
pub async fn store(
    conn: &mut Conn,
    batch: Vec<Arrival>,
    now: DateTime<Utc>,
) -> anyhow::Result<u64> {
    let mut new = 0;
    for arrival in batch {
        let (album, message) = arrival.album.unzip();
        new += conn
            .query(
                "INSERT INTO inbox (update_id, chat, body, state, tries, retry_at, received_at, album, message)
                 VALUES ($1, $2, $3, 'waiting', 0, $4, $4, $5, $6) ON CONFLICT (update_id) DO NOTHING",
            )
            .bind(arrival.update)
            .bind(arrival.chat)
            .bind(arrival.body)
            .bind(now)
            .bind(album)
            .bind(message)
            .run()
            .await?;
    }
    Ok(new)
}

/// The lowest waiting update of each chat that may be tried at `now`, `most` at most: one chat's updates in order, different chats side
/// by side. Without the bodies, which are read by whoever handles them: a long line is looked along often.
///
/// # Errors
/// The database cannot be read.
pub async fn heads(conn: &mut Conn, now: DateTime<Utc>, most: i64) -> anyhow::Result<Vec<Waiting>> {
    Ok(conn
        .query(
            "SELECT i.update_id, i.chat, i.tries FROM inbox i
             JOIN (SELECT MIN(update_id) AS update_id FROM inbox WHERE state = 'waiting' GROUP BY chat) h
               ON h.update_id = i.update_id
             WHERE i.retry_at <= $1
             ORDER BY i.update_id LIMIT $2",
        )
        .bind(now)
        .bind(most)
        .all()
        .await?)
}

/// The body of an update that waits.
///
/// # Errors
/// The database cannot be read.
pub async fn body(conn: &mut Conn, update: i64) -> anyhow::Result<Option<String>> {
    let row: Option<(Option<String>,)> = conn
        .query("SELECT body FROM inbox WHERE update_id = $1 AND state = 'waiting'")
        .bind(update)
        .maybe()
        .await?;
    Ok(row.and_then(|(body,)| body))
}

/// Marks the update handled and erases it. False when somebody else has handled it: then nothing of this turn may happen.
pub(crate) async fn handled(conn: &mut Conn, update: i64) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE inbox SET state = 'handled', body = NULL WHERE update_id = $1 AND state = 'waiting'")
        .bind(update)
        .run()
        .await?;
    Ok(rows == 1)
}

/// What happens to an update that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterFault {
    /// It is tried again.
    Again,
    /// It is put aside and shown by `doctor`.
    Parked,
}

/// An album carries a label of secrecy (U1): its parts are refused, those to come as well. Gives the messages that have come.
pub(crate) async fn refuse_album(
    conn: &mut Conn,
    chat: i64,
    album: &str,
) -> anyhow::Result<Vec<i64>> {
    conn.query("UPDATE inbox SET secret = TRUE WHERE chat = $1 AND album = $2")
        .bind(chat)
        .bind(album.to_owned())
        .run()
        .await?;
    let rows: Vec<(i64,)> = conn
        .query(
            "SELECT DISTINCT message FROM inbox WHERE chat = $1 AND album = $2 AND message IS NOT NULL ORDER BY message",
        )
        .bind(chat)
        .bind(album.to_owned())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(message,)| message).collect())
}

/// Whether the album carries a label of secrecy. Known for as long as an update's number is remembered.
pub(crate) async fn is_refused(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<bool> {
    let row: Option<(i64,)> = conn
        .query("SELECT update_id FROM inbox WHERE chat = $1 AND album = $2 AND secret LIMIT 1")
        .bind(chat)
        .bind(album.to_owned())
        .maybe()
        .await?;
    Ok(row.is_some())
}

/// Counts a fault; after the last try the update is parked.
pub(crate) async fn failed(
    conn: &mut Conn,
    update: i64,
    tries: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<AfterFault> {
    let (state, after) = if tries + 1 >= TRIES {
        ("parked", AfterFault::Parked)
    } else {
        ("waiting", AfterFault::Again)
    };
    conn.query(
        "UPDATE inbox SET tries = tries + 1, state = $2, retry_at = $3 WHERE update_id = $1 AND state = 'waiting'",
    )
    .bind(update)
    .bind(state.to_owned())
    .bind(now + Duration::seconds(2 << (2 * tries.clamp(0, 8))))
    .run()
    .await?;
    Ok(after)
}

/// How many updates wait, and how many are parked.
///
/// # Errors
/// The database cannot be read.
pub async fn counts(conn: &mut Conn) -> anyhow::Result<(i64, i64)> {
    Ok(conn
        .query(
            "SELECT COUNT(CASE WHEN state = 'waiting' THEN 1 END), COUNT(CASE WHEN state = 'parked' THEN 1 END)
             FROM inbox WHERE state <> 'handled'",
        )
        .one()
        .await?)
}

/// Forgets what need not be remembered any more: handled updates after three days, parked ones after seven (P2).
///
/// # Errors
/// The database cannot be written.
pub async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query(
        "DELETE FROM inbox WHERE (state = 'handled' AND received_at < $1) OR (state = 'parked' AND received_at < $2)",
    )
    .bind(now - REMEMBERED)
    .bind(now - PARKED_KEPT)
    .run()
    .await?;
    Ok(())
}
