//! Who gets an announcement, and by which letters: one row a recipient (A5a).

use crate::{
    db::{Conn, Insertion},
    ids::Id,
};
use std::sync::LazyLock;

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
        .query("SELECT letter, place, part FROM announcement_copy WHERE announcement = $1 ORDER BY part, place, letter")
        .bind(id.clone())
        .all()
        .await?)
}
