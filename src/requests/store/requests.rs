//! What is asked, whoever it goes to.

use crate::{db::Conn, ids::Id, outbox::MediaKind, requests::rules::SourceKind};
use chrono::{DateTime, NaiveDate, Utc};

/// How far a request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum State {
    /// Its maker is at it.
    Draft,
    /// Drafted by the secretariat, and laid before the governor (Q1a).
    Offered,
    /// It has gone out.
    Out,
    /// It was let be.
    Dropped,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Request {
    pub id: Id,
    pub state: State,
    pub maker: Id,
    /// As which it is made.
    pub post: Id,
    /// Who of the secretariat drafted it.
    pub drafted_by: Option<Id>,
    pub words: String,
    pub does: String,
    pub donts: String,
    pub due_at: Option<DateTime<Utc>>,
    /// The other reading of an ambiguous time (U11).
    pub due_other: Option<DateTime<Utc>>,
    /// A name that several agencies may have, or none.
    pub unclear: String,
    pub source_kind: Option<SourceKind>,
    pub source_id: Option<Id>,
    /// Whether a letter follows (Q4).
    pub letter: bool,
    pub letter_words: String,
    pub letter_on: Option<NaiveDate>,
    pub letter_kind: Option<MediaKind>,
    pub letter_file: Option<String>,
    pub letter_at: Option<DateTime<Utc>>,
    pub made_at: DateTime<Utc>,
    pub released_at: Option<DateTime<Utc>>,
    /// When what it says was last changed after somebody else had read it (U10).
    pub edited_at: Option<DateTime<Utc>>,
}

impl Request {
    /// One that is begun now.
    pub fn begun(id: Id, (maker, post): (&Id, &Id), now: DateTime<Utc>) -> Self {
        Self {
            id,
            state: State::Draft,
            maker: maker.clone(),
            post: post.clone(),
            drafted_by: None,
            words: String::new(),
            does: String::new(),
            donts: String::new(),
            due_at: None,
            due_other: None,
            unclear: String::new(),
            source_kind: None,
            source_id: None,
            letter: false,
            letter_words: String::new(),
            letter_on: None,
            letter_kind: None,
            letter_file: None,
            letter_at: None,
            made_at: now,
            released_at: None,
            edited_at: None,
        }
    }

    /// Whether it has gone out and its writer has taken back what it says: nothing of it is left (U1).
    pub fn is_gone(&self) -> bool {
        self.state == State::Out && self.words.is_empty()
    }
}

/// A request with every column.
macro_rules! requests {
    ($which:literal) => {
        concat!(
            "SELECT r.id, r.state, r.maker, r.post, r.drafted_by, r.words, r.does, r.donts, r.due_at, r.due_other, r.unclear,
                    r.source_kind, r.source_id, r.letter, r.letter_words, r.letter_on, r.letter_kind, r.letter_file, r.letter_at,
                    r.made_at, r.released_at, r.edited_at FROM request r ",
            $which
        )
    };
}

/// Writes a draft down.
pub async fn begin(conn: &mut Conn, request: &Request) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO request (id, state, maker, post, drafted_by, words, does, donts, due_at, due_other, unclear,
                              source_kind, source_id, letter, letter_words, made_at, touched_at)
         VALUES ($1, 'draft', $2, $3, $4, $5, '', '', $6, $7, $8, $9, $10, FALSE, '', $11, $11)",
    )
    .bind(request.id.clone())
    .bind(request.maker.clone())
    .bind(request.post.clone())
    .bind(request.drafted_by.clone())
    .bind(request.words.clone())
    .bind(request.due_at)
    .bind(request.due_other)
    .bind(request.unclear.clone())
    .bind(request.source_kind)
    .bind(request.source_id.clone())
    .bind(request.made_at)
    .run()
    .await?;
    Ok(())
}

/// Changes a draft. False when it is none any more.
pub async fn change(
    conn: &mut Conn,
    request: &Request,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE request SET words = $2, does = $3, donts = $4, due_at = $5, due_other = $6, unclear = $7, letter = $8,
                    touched_at = $9, edited_at = $10
             WHERE id = $1 AND state IN ('draft', 'offered')",
        )
        .bind(request.id.clone())
        .bind(request.words.clone())
        .bind(request.does.clone())
        .bind(request.donts.clone())
        .bind(request.due_at)
        .bind(request.due_other)
        .bind(request.unclear.clone())
        .bind(request.letter)
        .bind(now)
        .bind(request.edited_at)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Lays a draft before the governor (Q1a). False when it is none any more.
pub async fn offer(conn: &mut Conn, id: &Id) -> anyhow::Result<bool> {
    let rows = conn
        .query("UPDATE request SET state = 'offered' WHERE id = $1 AND state = 'draft'")
        .bind(id.clone())
        .run()
        .await?;
    Ok(rows == 1)
}

/// It goes out as this post's. False when somebody was quicker.
pub async fn release(
    conn: &mut Conn,
    id: &Id,
    (maker, post): (&Id, &Id),
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE request SET state = 'out', maker = $2, post = $3, released_at = $4, due_other = NULL, edited_at = NULL
             WHERE id = $1 AND state IN ('draft', 'offered')",
        )
        .bind(id.clone())
        .bind(maker.clone())
        .bind(post.clone())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// It is let be. False when it was released or let be before.
pub async fn abandon(conn: &mut Conn, id: &Id) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE request SET state = 'dropped' WHERE id = $1 AND state IN ('draft', 'offered')",
        )
        .bind(id.clone())
        .run()
        .await?;
    Ok(rows == 1)
}

/// The letter has gone out. False when that was recorded before.
pub async fn record_letter(
    conn: &mut Conn,
    id: &Id,
    (number, on): (&str, NaiveDate),
    file: Option<(MediaKind, String)>,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let (kind, file) = file.unzip();
    let rows = conn
        .query(
            "UPDATE request SET letter = TRUE, letter_words = $2, letter_on = $3, letter_kind = $4, letter_file = $5, letter_at = $6
             WHERE id = $1 AND state = 'out' AND letter_at IS NULL",
        )
        .bind(id.clone())
        .bind(number.to_owned())
        .bind(on)
        .bind(kind)
        .bind(file)
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The request of this id.
pub async fn request(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Request>> {
    Ok(conn
        .query(requests!("WHERE r.id = $1"))
        .bind(id.clone())
        .maybe()
        .await?)
}

/// The requests that were made from this, in any state.
pub async fn made_of(conn: &mut Conn, kind: SourceKind, id: &Id) -> anyhow::Result<Vec<Request>> {
    Ok(conn
        .query(requests!(
            "WHERE r.source_id = $1 AND r.source_kind = $2 ORDER BY r.made_at, r.id"
        ))
        .bind(id.clone())
        .bind(kind)
        .all()
        .await?)
}

/// The requests that are open at some agency.
pub async fn open_requests(conn: &mut Conn) -> anyhow::Result<Vec<Request>> {
    Ok(conn
        .query(requests!(
            "WHERE r.id IN (SELECT e.request FROM errand e WHERE e.closed_at IS NULL AND e.serial IS NOT NULL)"
        ))
        .all()
        .await?)
}

/// The drafts that are laid before the governor.
pub async fn offered(conn: &mut Conn) -> anyhow::Result<Vec<Request>> {
    Ok(conn
        .query(requests!("WHERE r.state = 'offered' ORDER BY r.made_at"))
        .all()
        .await?)
}

/// The requests whose letter is still to follow, the oldest first.
pub async fn without_letter(conn: &mut Conn) -> anyhow::Result<Vec<Request>> {
    Ok(conn
        .query(requests!(
            "WHERE r.letter AND r.letter_at IS NULL AND r.state = 'out' ORDER BY r.released_at, r.id"
        ))
        .all()
        .await?)
}

/// Forgets drafts that nobody has gone on with since this moment, and what was let be.
pub async fn forget_drafts(conn: &mut Conn, since: DateTime<Utc>) -> anyhow::Result<()> {
    for sql in [
        "DELETE FROM request_said WHERE request IN (SELECT id FROM request WHERE state IN ('draft', 'dropped') AND touched_at < $1)",
        "DELETE FROM errand WHERE request IN (SELECT id FROM request WHERE state IN ('draft', 'dropped') AND touched_at < $1)",
        "DELETE FROM request WHERE state IN ('draft', 'dropped') AND touched_at < $1",
    ] {
        conn.query(sql).bind(since).run().await?;
    }
    Ok(())
}
