//! The messages in which a request was said, and what came along with them.

use crate::{
    db::Conn, ids::Id, outbox::MediaKind, requests::rules::Part, requests::store::Request,
    understand::Said,
};
use chrono::{DateTime, Utc};

/// One message in which something of a request was said.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Piece {
    pub id: Id,
    pub request: Id,
    pub part: Part,
    /// Which wish for more time it is about, at which agency; `None`: it is about the request.
    pub wish: Option<Id>,
    pub errand: Option<Id>,
    pub person: Id,
    /// As it was said last, without the command before it.
    pub words: String,
    pub said_at: DateTime<Utc>,
}

/// What came along with a request, by Telegram's id.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Enclosure {
    pub id: Id,
    pub request: Id,
    pub media_kind: MediaKind,
    pub media_file: String,
}

/// A message with every column that is read.
macro_rules! pieces {
    ($which:literal) => {
        concat!(
            "SELECT s.id, s.request, s.part, s.wish, s.errand, s.person, s.words, s.said_at FROM request_said s ",
            $which
        )
    };
}

/// Notes that this message said something of the request, or says another thing of it now.
pub async fn note_said(
    conn: &mut Conn,
    id: &Id,
    (request, wish): (&Id, Option<(&Id, &Id)>),
    part: Part,
    (person, chat): (&Id, i64),
    said: &Said,
) -> anyhow::Result<()> {
    let media = said.media();
    let (wish, errand) = wish.unzip();
    conn.query(
        "INSERT INTO request_said (id, request, part, wish, person, chat, message, album, words, media_kind, media_file, said_at, errand)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (chat, message)
         DO UPDATE SET part = excluded.part, wish = excluded.wish, words = excluded.words",
    )
    .bind(id.clone())
    .bind(request.clone())
    .bind(part)
    .bind(wish.cloned())
    .bind(person.clone())
    .bind(chat)
    .bind(said.message)
    .bind(said.album.clone())
    .bind(said.words.trim().to_owned())
    .bind(media.map(|media| media.kind))
    .bind(media.map(|media| media.file.clone()))
    .bind(said.said_at)
    .bind(errand.cloned())
    .run()
    .await?;
    Ok(())
}

/// What this message said of a request.
pub async fn said_in(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Option<Piece>> {
    Ok(conn
        .query(pieces!("WHERE s.chat = $1 AND s.message = $2"))
        .bind(chat)
        .bind(message)
        .maybe()
        .await?)
}

/// The request of which an earlier part of this album is (U12).
pub async fn said_in_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query("SELECT request FROM request_said WHERE chat = $1 AND album = $2 LIMIT 1")
        .bind(chat)
        .bind(album.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(request,)| request))
}

/// The message says this now; its time counts from then.
pub async fn says_now(
    conn: &mut Conn,
    piece: &Id,
    (words, said_at): (&str, DateTime<Utc>),
) -> anyhow::Result<()> {
    conn.query("UPDATE request_said SET words = $2, said_at = $3 WHERE id = $1")
        .bind(piece.clone())
        .bind(words.to_owned())
        .bind(said_at)
        .run()
        .await?;
    Ok(())
}

/// What came along with this request, in its order.
pub async fn enclosed(conn: &mut Conn, request: &Id) -> anyhow::Result<Vec<Enclosure>> {
    Ok(conn
        .query(
            "SELECT id, request, media_kind, media_file FROM request_said
             WHERE request = $1 AND wish IS NULL AND media_file IS NOT NULL ORDER BY said_at, message",
        )
        .bind(request.clone())
        .all()
        .await?)
}

/// What came along with the requests of which some agency has no card yet.
pub async fn enclosed_in_waiting(conn: &mut Conn) -> anyhow::Result<Vec<Enclosure>> {
    Ok(conn
        .query(
            "SELECT id, request, media_kind, media_file FROM request_said
             WHERE wish IS NULL AND media_file IS NOT NULL AND request IN
                   (SELECT e.request FROM errand e WHERE e.closed_at IS NULL AND e.answered_at IS NULL AND e.serial IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM errand_copy c WHERE c.errand = e.id))
             ORDER BY said_at, message",
        )
        .all()
        .await?)
}

/// A request that has gone out says this from now on; what it said before is kept (U10). False when it has not gone out.
pub async fn reword_request(
    conn: &mut Conn,
    wording: &Id,
    before: &Request,
    after: &Request,
    at: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE request SET words = $2, does = $3, donts = $4, edited_at = $5 WHERE id = $1 AND state = 'out'")
        .bind(before.id.clone())
        .bind(after.words.clone())
        .bind(after.does.clone())
        .bind(after.donts.clone())
        .bind(at)
        .run()
        .await?;
    if rows == 0 {
        return Ok(false);
    }
    conn.query("INSERT INTO request_wording (id, request, words, does, donts, until_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(wording.clone())
        .bind(before.id.clone())
        .bind(before.words.clone())
        .bind(before.does.clone())
        .bind(before.donts.clone())
        .bind(at)
        .run()
        .await?;
    Ok(true)
}

/// Nothing of what the request said is kept any more, nor of what it said before, nor what came along (U1).
pub async fn blank_request(conn: &mut Conn, request: &Id) -> anyhow::Result<()> {
    for sql in [
        "DELETE FROM request_wording WHERE request = $1",
        "DELETE FROM request_said WHERE request = $1 AND wish IS NULL",
        "UPDATE request SET words = '', does = '', donts = '' WHERE id = $1",
    ] {
        conn.query(sql).bind(request.clone()).run().await?;
    }
    Ok(())
}

/// The message is kept no more (U1).
pub async fn forget_said(conn: &mut Conn, piece: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM request_said WHERE id = $1")
        .bind(piece.clone())
        .run()
        .await?;
    Ok(())
}

/// The wish, as long as it is open, has this reason from now on. False when it is not.
pub async fn reword_wish(
    conn: &mut Conn,
    (errand, wish): (&Id, &Id),
    why: &str,
) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE errand SET wants_why = $2 WHERE id = $3 AND wish = $1")
        .bind(wish.clone())
        .bind(why.to_owned())
        .bind(errand.clone())
        .run()
        .await?;
    Ok(rows == 1)
}
