//! Who has an announcement, and who has acknowledged it: one row a recipient (A5a).

use super::Announcement;
use crate::{
    db::{Conn, Insertion},
    ids::Id,
};
use chrono::{DateTime, Utc};
use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

/// What has become of an announcement at a recipient: exactly one of these, always (A5a).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Receipt {
    /// It is still to go.
    Queued,
    /// It has arrived, and is not acknowledged.
    Sent,
    /// Acknowledged.
    Acknowledged,
    /// Acknowledged, after the time that was given.
    AcknowledgedLate,
    /// It could not arrive: the person has blocked the bot.
    Blocked,
    /// The account was closed.
    Deactivated,
    /// Nobody has joined, or nobody holds the post.
    NeverJoined,
    /// It was not out in time.
    TooOld,
    /// Telegram would not take it.
    Refused,
    /// The person left before it went out.
    GivenUp,
    /// Stopped before it went out (A3).
    Stopped,
    /// Taken back (A6).
    Recalled,
    /// Telegram's answer was lost, and it was never tried again to the end.
    Unknown,
}

impl Receipt {
    /// Every one, in the order in which they are shown.
    #[cfg(test)]
    pub const ALL: [Self; 13] = [
        Self::Sent,
        Self::Acknowledged,
        Self::AcknowledgedLate,
        Self::Queued,
        Self::NeverJoined,
        Self::Blocked,
        Self::Deactivated,
        Self::TooOld,
        Self::Refused,
        Self::GivenUp,
        Self::Unknown,
        Self::Stopped,
        Self::Recalled,
    ];

    /// Whether it could not reach the person.
    pub fn is_failed(self) -> bool {
        matches!(
            self,
            Self::Blocked
                | Self::Deactivated
                | Self::NeverJoined
                | Self::TooOld
                | Self::Refused
                | Self::GivenUp
                | Self::Unknown
        )
    }

    /// Whether it was acknowledged.
    pub fn is_acknowledged(self) -> bool {
        matches!(self, Self::Acknowledged | Self::AcknowledgedLate)
    }
}

/// How it was acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum How {
    /// By the button.
    Button,
    /// By a reaction (A4).
    Reaction,
    /// By a reply that says no more.
    Reply,
}

/// A recipient as it is when the announcement goes out.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub place: i64,
    pub agency: String,
    pub post: Option<Id>,
    pub person: Option<Id>,
    /// The letter that asks; `None` for whoever has not joined.
    pub letter: Option<Id>,
}

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

static RECIPIENTS: LazyLock<Insertion> = LazyLock::new(|| {
    Insertion::new(
        "INSERT INTO announcement_receipt (announcement, place, agency, post, person, letter, late, again, reminded)",
        "",
    )
});

static COPIES: LazyLock<Insertion> = LazyLock::new(|| {
    let into = "INSERT INTO announcement_copy (letter, announcement, place, part)";
    Insertion::new(into, "")
});

/// Writes the recipients down.
pub async fn address(conn: &mut Conn, id: &Id, to: &[Recipient]) -> anyhow::Result<()> {
    Ok(RECIPIENTS
        .run(conn, to, |query, one| {
            query
                .bind(id.clone())
                .bind(one.place)
                .bind(one.agency.clone())
                .bind(one.post.clone())
                .bind(one.person.clone())
                .bind(one.letter.clone())
                .bind(false)
                .bind(false)
                .bind(0_i64)
        })
        .await?)
}

/// A letter of an announcement at a recipient.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Copied {
    pub letter: Id,
    pub place: i64,
    /// Its place among the messages that the announcement is; reminders come after [`REMINDERS`].
    pub part: i64,
}

/// The parts from this on are reminders.
pub const REMINDERS: i64 = 100;

/// Writes the letters down.
pub async fn copied(conn: &mut Conn, id: &Id, copies: &[Copied]) -> anyhow::Result<()> {
    Ok(COPIES
        .run(conn, copies, |query, copy| {
            query
                .bind(copy.letter.clone())
                .bind(id.clone())
                .bind(copy.place)
                .bind(copy.part)
        })
        .await?)
}

/// The letters of an announcement, of which the recipients have not been asked to give them back.
pub async fn copies(conn: &mut Conn, id: &Id) -> anyhow::Result<Vec<Copied>> {
    Ok(conn
        .query("SELECT letter, place, part FROM announcement_copy WHERE announcement = $1 ORDER BY part, place")
        .bind(id.clone())
        .all()
        .await?)
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

/// It is acknowledged. False when it was before.
pub async fn acknowledge(
    conn: &mut Conn,
    (id, place): (&Id, i64),
    (at, how, late): (DateTime<Utc>, How, bool),
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE announcement_receipt SET acked_at = $3, acked_by = $4, late = $5, again = FALSE
             WHERE announcement = $1 AND place = $2 AND acked_at IS NULL",
        )
        .bind(id.clone())
        .bind(place)
        .bind(at)
        .bind(how)
        .bind(late)
        .run()
        .await?;
    Ok(rows > 0)
}

/// Whoever acknowledged is asked again (A6).
pub async fn ask_again(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET acked_at = NULL, acked_by = NULL, late = FALSE, again = TRUE
         WHERE announcement = $1 AND acked_at IS NOT NULL",
    )
    .bind(id.clone())
    .run()
    .await?;
    Ok(())
}

/// What has not gone out never will: stopped, or recalled.
pub async fn end(conn: &mut Conn, id: &Id, how: &str) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET ended = $2
         WHERE announcement = $1 AND ended IS NULL AND letter IS NOT NULL
           AND EXISTS (SELECT 1 FROM letter_fate f WHERE f.id = letter AND f.fate = 'given_up')",
    )
    .bind(id.clone())
    .bind(how.to_owned())
    .run()
    .await?;
    Ok(())
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

/// They were reminded once more.
pub async fn reminded(
    conn: &mut Conn,
    id: &Id,
    most: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET reminded = reminded + 1, reminded_at = $3
         WHERE announcement = $1 AND acked_at IS NULL AND reminded < $2
           AND EXISTS (SELECT 1 FROM letter_fate f WHERE f.id = letter AND f.fate = 'sent')",
    )
    .bind(id.clone())
    .bind(most)
    .bind(now)
    .run()
    .await?;
    Ok(())
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

/// Somebody telephoned this one.
pub async fn called(
    conn: &mut Conn,
    (id, place): (&Id, i64),
    by: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE announcement_receipt SET called_by = $3, called_at = $4 WHERE announcement = $1 AND place = $2",
    )
    .bind(id.clone())
    .bind(place)
    .bind(by.clone())
    .bind(now)
    .run()
    .await?;
    Ok(())
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
        let query =
            (some.iter().copied().chain(padding)).fold(query, |query, number| query.bind(number));
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
