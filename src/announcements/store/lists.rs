//! Receipts as they are counted, listed and looked up (A5, A5a).

use super::{Announcement, Receipt};
use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};
use std::collections::{BTreeSet, HashMap};

/// A receipt as it is now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    pub place: i64,
    pub agency: String,
    pub post: Option<Id>,
    pub person: Option<Id>,
    pub letter: Option<Id>,
    pub state: Receipt,
    pub acked_at: Option<DateTime<Utc>>,
    /// Acknowledged before it was corrected, and asked again (A6).
    pub again: bool,
    pub reminded: i64,
    pub called_by: Option<Id>,
    pub called_at: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
}

/// How many recipients stand where. Those of no state are left out; together they are the audience (A5a).
pub async fn counts(conn: &mut Conn, id: &Id) -> anyhow::Result<Vec<(Receipt, i64)>> {
    Ok(conn
        .query(
            "SELECT state, COUNT(*) FROM receipt_state WHERE announcement = $1 GROUP BY state ORDER BY state",
        )
        .bind(id.clone())
        .all()
        .await?)
}

/// How many could not be taken back (A6).
pub async fn staying(conn: &mut Conn, id: &Id) -> anyhow::Result<i64> {
    let (count,): (i64,) = conn
        .query("SELECT COUNT(*) FROM receipt_state WHERE announcement = $1 AND stays")
        .bind(id.clone())
        .one()
        .await?;
    Ok(count)
}

/// A receipt with every column.
macro_rules! receipts {
    ($which:literal) => {
        concat!(
            "SELECT r.place, r.agency, r.post, r.person, r.letter, r.state, r.acked_at, r.again, r.reminded, r.called_by, r.called_at,
                    r.sent_at FROM receipt_state r ",
            $which
        )
    };
}

/// All of them.
pub async fn receipts(conn: &mut Conn, id: &Id) -> anyhow::Result<Vec<Row>> {
    Ok(conn
        .query(receipts!("WHERE r.announcement = $1 ORDER BY r.place"))
        .bind(id.clone())
        .all()
        .await?)
}

/// Which of them a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// It has arrived and is not acknowledged; what is still to go, too.
    Waiting,
    /// Acknowledged, in time or late.
    Acknowledged,
    /// It could not arrive.
    Failed,
}

/// So many of them after this place: a page is found by the key.
pub async fn page(
    conn: &mut Conn,
    id: &Id,
    which: Which,
    after: i64,
    most: i64,
) -> anyhow::Result<Vec<Row>> {
    let text = match which {
        Which::Waiting => receipts!(
            "WHERE r.announcement = $1 AND r.place > $2 AND r.state IN ('sent', 'queued') ORDER BY r.place LIMIT $3"
        ),
        Which::Acknowledged => receipts!(
            "WHERE r.announcement = $1 AND r.place > $2 AND r.state IN ('acknowledged', 'acknowledged_late') ORDER BY r.place LIMIT $3"
        ),
        Which::Failed => receipts!(
            "WHERE r.announcement = $1 AND r.place > $2
               AND r.state NOT IN ('sent', 'queued', 'acknowledged', 'acknowledged_late', 'stopped', 'recalled')
             ORDER BY r.place LIMIT $3"
        ),
    };
    Ok(conn
        .query(text)
        .bind(id.clone())
        .bind(after)
        .bind(most)
        .all()
        .await?)
}

/// Those who are called: it has arrived and is not acknowledged, or it could not arrive; so many after this place.
pub async fn to_call(conn: &mut Conn, id: &Id, after: i64, most: i64) -> anyhow::Result<Vec<Row>> {
    Ok(conn
        .query(receipts!(
            "WHERE r.announcement = $1 AND r.place > $2
               AND r.state NOT IN ('queued', 'acknowledged', 'acknowledged_late', 'stopped', 'recalled')
             ORDER BY r.place LIMIT $3"
        ))
        .bind(id.clone())
        .bind(after)
        .bind(most)
        .all()
        .await?)
}

/// The receipt of this person.
pub async fn of_person(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<Row>> {
    Ok(conn
        .query(receipts!(
            "WHERE r.announcement = $1 AND r.person = $2 ORDER BY r.place LIMIT 1"
        ))
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?)
}

/// The receipt of this post: a successor's, too (R1).
pub async fn of_post(conn: &mut Conn, id: &Id, post: &Id) -> anyhow::Result<Option<Row>> {
    Ok(conn
        .query(receipts!(
            "WHERE r.announcement = $1 AND r.post = $2 ORDER BY r.place LIMIT 1"
        ))
        .bind(id.clone())
        .bind(post.clone())
        .maybe()
        .await?)
}

/// The letters that are out, and of which nobody has asked to take them back: after a recall there are none.
pub async fn not_recalled(conn: &mut Conn, id: &Id) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query(
            "SELECT r.letter FROM announcement_receipt r JOIN letter_fate f ON f.id = r.letter
             WHERE r.announcement = $1 AND f.fate = 'sent'
               AND NOT EXISTS (SELECT 1 FROM letter_recall d WHERE d.letter = r.letter) ORDER BY r.place",
        )
        .bind(id.clone())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// When anybody was last reminded of it.
pub async fn last_reminded(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<DateTime<Utc>>> {
    let (at,): (Option<DateTime<Utc>>,) = conn
        .query("SELECT MAX(reminded_at) FROM announcement_receipt WHERE announcement = $1")
        .bind(id.clone())
        .one()
        .await?;
    Ok(at)
}

/// So many numbers are asked for at once; hardly anybody names more.
const NUMBERS: usize = 4;

/// The agencies of which nobody has acknowledged the announcements of these numbers (A2): each number with an agency.
pub async fn not_acknowledged(
    conn: &mut Conn,
    numbers: &BTreeSet<i64>,
) -> anyhow::Result<Vec<(i64, String)>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let numbers: Vec<i64> = numbers.iter().copied().collect();
    for some in numbers.chunks(NUMBERS) {
        let last = some.last().copied();
        let padding = std::iter::repeat_n(last, NUMBERS - some.len()).flatten();
        let query = conn.query(
            "SELECT a.number, r.agency FROM announcement_receipt r JOIN announcement a ON a.id = r.announcement
             WHERE a.number IN ($1, $2, $3, $4) GROUP BY a.number, r.agency
             HAVING MAX(CASE WHEN r.acked_at IS NULL THEN 0 ELSE 1 END) = 0 ORDER BY a.number, r.agency",
        );
        let query = (some.iter().copied().chain(padding)).fold(query, crate::db::Query::bind);
        let rows: Vec<(i64, String)> = query.all().await?;
        found.extend(rows);
    }
    Ok(found)
}

/// What a post has not acknowledged of the announcements of late: the number, and which.
pub async fn open_at(
    conn: &mut Conn,
    post: &Id,
    since: DateTime<Utc>,
) -> anyhow::Result<Vec<(Id, i64)>> {
    Ok(conn
        .query(
            "SELECT a.id, a.number FROM announcement_receipt r JOIN announcement a ON a.id = r.announcement
             WHERE r.post = $1 AND r.acked_at IS NULL AND a.acknowledge AND a.state = 'out' AND a.out_at > $2 ORDER BY a.number",
        )
        .bind(post.clone())
        .bind(since)
        .all()
        .await?)
}

/// Of each of these announcements how many recipients have acknowledged it, and how many there are.
pub async fn acknowledged_of(
    conn: &mut Conn,
    these: &[Announcement],
) -> anyhow::Result<HashMap<Id, (i64, i64)>> {
    let mut found = HashMap::new();
    let ids: Vec<&Id> = these.iter().map(|one| &one.id).collect();
    for some in ids.chunks(8) {
        let last = some.last().copied();
        let padding = std::iter::repeat_n(last, 8 - some.len()).flatten();
        let query = conn.query(
            "SELECT announcement, COALESCE(SUM(CASE WHEN acked_at IS NULL THEN 0 ELSE 1 END), 0), COUNT(*)
             FROM announcement_receipt WHERE announcement IN ($1, $2, $3, $4, $5, $6, $7, $8) GROUP BY announcement",
        );
        let query =
            (some.iter().copied().chain(padding)).fold(query, |query, id| query.bind(id.clone()));
        let rows: Vec<(Id, i64, i64)> = query.all().await?;
        found.extend(
            rows.into_iter()
                .map(|(id, acknowledged, all)| (id, (acknowledged, all))),
        );
    }
    Ok(found)
}
