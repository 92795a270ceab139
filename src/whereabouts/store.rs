//! Entries, what they said before they were edited, and the counts that stay of them.

use super::rules::{Acting, Entry};
use crate::{
    calendar::{bangkok, written},
    db::Conn,
    ids::Id,
    kept::Kept,
    understand::whereabouts::Status,
};
use anyhow::Context as _;
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// What ended longer ago says nothing about now, and is not looked at.
pub const LOOKED_BACK: Duration = Duration::days(7);

/// How long an entry is kept (R9).
pub const KEPT_FOR: Duration = Duration::days(30);

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: Id,
    person: Id,
    status: String,
    place: Option<String>,
    purpose: Option<String>,
    from_at: DateTime<Utc>,
    until_at: DateTime<Utc>,
    open_end: bool,
    returns: bool,
    other_from: Option<DateTime<Utc>>,
    other_until: Option<DateTime<Utc>>,
    acting: Option<String>,
    acting_person: Option<Id>,
    said_at: DateTime<Utc>,
    told_at: DateTime<Utc>,
    private: bool,
    released: bool,
    movable: bool,
}

impl TryFrom<EntryRow> for Entry {
    type Error = anyhow::Error;

    fn try_from(row: EntryRow) -> anyhow::Result<Self> {
        let person = row.acting_person;
        Ok(Self {
            id: row.id,
            person: row.person,
            status: Status::named(&row.status).context("a status that is not known here")?,
            place: row.place,
            purpose: row.purpose,
            from: row.from_at,
            until: row.until_at,
            open: row.open_end,
            returns: row.returns,
            other: row.other_from.map(|from| (from, row.other_until)),
            acting: row.acting.map(|words| Acting { words, person }),
            said_at: row.said_at,
            told_at: row.told_at,
            private: row.private,
            released: row.released,
            movable: row.movable,
        })
    }
}

/// The columns of an entry.
macro_rules! entries_where {
    ($condition:literal) => {
        concat!(
            "SELECT id, person, status, place, purpose, from_at, until_at, open_end, returns, other_from, other_until,
                    acting, acting_person, said_at, told_at, private, released, words IS NOT NULL AS movable
             FROM whereabout WHERE ",
            $condition,
            " ORDER BY said_at, id"
        )
    };
}

fn read(rows: Vec<EntryRow>) -> anyhow::Result<Vec<Entry>> {
    rows.into_iter().map(Entry::try_from).collect()
}

/// Everybody's entries that may say something about `at` or what comes after it.
pub async fn entries(conn: &mut Conn, at: DateTime<Utc>) -> anyhow::Result<Vec<Entry>> {
    let rows = conn
        .query(entries_where!("until_at > $1"))
        .bind(at - LOOKED_BACK)
        .all()
        .await?;
    read(rows)
}

/// The same of one person.
pub async fn entries_of(
    conn: &mut Conn,
    person: &Id,
    at: DateTime<Utc>,
) -> anyhow::Result<Vec<Entry>> {
    let rows = conn
        .query(entries_where!("person = $1 AND until_at > $2"))
        .bind(person.clone())
        .bind(at - LOOKED_BACK)
        .all()
        .await?;
    read(rows)
}

/// The entries of everybody who has somebody act for them at that moment.
pub async fn entries_with_acting(conn: &mut Conn, at: DateTime<Utc>) -> anyhow::Result<Vec<Entry>> {
    let rows = conn
        .query(entries_where!(
            "until_at > $1 AND person IN (SELECT person FROM whereabout
                WHERE acting_person IS NOT NULL AND until_at > $2 AND from_at <= $2)"
        ))
        .bind(at - LOOKED_BACK)
        .bind(at)
        .all()
        .await?;
    read(rows)
}

/// The entries of everybody for whom this person may act at that moment.
pub async fn entries_acted_by(
    conn: &mut Conn,
    acting: &Id,
    at: DateTime<Utc>,
) -> anyhow::Result<Vec<Entry>> {
    let rows = conn
        .query(entries_where!(
            "until_at > $1 AND person IN (SELECT person FROM whereabout
                WHERE acting_person = $3 AND until_at > $2 AND from_at <= $2)"
        ))
        .bind(at - LOOKED_BACK)
        .bind(at)
        .bind(acting.clone())
        .all()
        .await?;
    read(rows)
}

/// One entry.
pub async fn entry(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Entry>> {
    let row: Option<EntryRow> = conn
        .query(entries_where!("id = $1"))
        .bind(id.clone())
        .maybe()
        .await?;
    row.map(Entry::try_from).transpose()
}

/// The entry that was filed from this message.
pub async fn of_message(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<Option<Entry>> {
    let row: Option<EntryRow> = conn
        .query(entries_where!("chat = $1 AND message = $2"))
        .bind(chat)
        .bind(message)
        .maybe()
        .await?;
    row.map(Entry::try_from).transpose()
}

/// The message from which an entry is filed.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// Its number in its chat.
    pub message: i64,
    /// Its words, where they may be kept (L1).
    pub words: Option<&'a str>,
}

/// Files an entry. False when one was filed from this message before.
pub async fn add(
    conn: &mut Conn,
    entry: &Entry,
    chat: i64,
    typed: Option<Typed<'_>>,
) -> anyhow::Result<bool> {
    let (from, until) = entry.other.unzip();
    let rows = conn
        .query(
            "INSERT INTO whereabout (id, person, status, place, purpose, from_at, until_at, open_end, returns, other_from,
                 other_until, acting, acting_person, chat, message, words, said_at, told_at, day, private, released, asked)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, FALSE)
             ON CONFLICT (chat, message) WHERE message IS NOT NULL DO NOTHING",
        )
        .bind(entry.id.clone())
        .bind(entry.person.clone())
        .bind(entry.status.name().to_owned())
        .bind(entry.place.clone())
        .bind(entry.purpose.clone())
        .bind(entry.from)
        .bind(entry.until)
        .bind(entry.open)
        .bind(entry.returns)
        .bind(from)
        .bind(until.flatten())
        .bind(entry.acting.as_ref().map(|acting| acting.words.clone()))
        .bind(entry.acting.as_ref().and_then(|acting| acting.person.clone()))
        .bind(chat)
        .bind(typed.map(|typed| typed.message))
        .bind(typed.and_then(|typed| typed.words.map(str::to_owned)))
        .bind(entry.said_at)
        .bind(entry.told_at)
        .bind(bangkok(entry.from).date_naive())
        .bind(entry.private)
        .bind(entry.released)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Changes what an entry says; another end is asked about anew.
pub async fn change(conn: &mut Conn, entry: &Entry) -> anyhow::Result<()> {
    let (from, until) = entry.other.unzip();
    conn.query(
        "UPDATE whereabout SET status = $2, place = $3, purpose = $4, from_at = $5,
             asked = asked AND until_at = $6, until_at = $6, open_end = $7, returns = $8, other_from = $9,
             other_until = $10, acting = $11, acting_person = $12, said_at = $13, told_at = $14, day = $15, released = $16
         WHERE id = $1",
    )
    .bind(entry.id.clone())
    .bind(entry.status.name().to_owned())
    .bind(entry.place.clone())
    .bind(entry.purpose.clone())
    .bind(entry.from)
    .bind(entry.until)
    .bind(entry.open)
    .bind(entry.returns)
    .bind(from)
    .bind(until.flatten())
    .bind(entry.acting.as_ref().map(|acting| acting.words.clone()))
    .bind(
        entry
            .acting
            .as_ref()
            .and_then(|acting| acting.person.clone()),
    )
    .bind(entry.said_at)
    .bind(entry.told_at)
    .bind(bangkok(entry.from).date_naive())
    .bind(entry.released)
    .run()
    .await?;
    Ok(())
}

/// The words from which an entry was filed are these now; none when they may not be kept (L1, U10).
pub async fn retype(conn: &mut Conn, id: &Id, words: Option<&str>) -> anyhow::Result<()> {
    conn.query("UPDATE whereabout SET words = $2 WHERE id = $1")
        .bind(id.clone())
        .bind(words.map(str::to_owned))
        .run()
        .await?;
    Ok(())
}

/// The message from which an entry was filed, as it was said, where its words may be kept (U9).
pub async fn as_typed(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Kept>> {
    Ok(conn
        .query(
            "SELECT message, words, CAST(NULL AS TEXT) AS media_kind, CAST(NULL AS TEXT) AS media_file, said_at
             FROM whereabout WHERE id = $1 AND words IS NOT NULL AND message IS NOT NULL",
        )
        .bind(id.clone())
        .maybe()
        .await?)
}

/// Keeps what an entry said before its message was edited.
pub async fn keep_wording(
    conn: &mut Conn,
    id: Id,
    before: &Entry,
    at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO whereabout_wording (id, whereabout, status, place, purpose, from_at, until_at, replaced_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(before.id.clone())
    .bind(before.status.name().to_owned())
    .bind(before.place.clone())
    .bind(before.purpose.clone())
    .bind(before.from)
    .bind(before.until)
    .bind(at)
    .run()
    .await?;
    Ok(())
}

/// Forgets what an entry said before.
pub async fn forget_wordings(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM whereabout_wording WHERE whereabout = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Takes an entry back; what it had replaced stands again.
pub async fn remove(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    forget_wordings(conn, id).await?;
    conn.query("DELETE FROM whereabout WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// The letter that shows an entry to whoever said it.
pub async fn card_of(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Id>> {
    let row: Option<(Option<Id>,)> = conn
        .query("SELECT card FROM whereabout WHERE id = $1")
        .bind(id.clone())
        .maybe()
        .await?;
    Ok(row.and_then(|(card,)| card))
}

/// Notes the letter that shows an entry.
pub async fn set_card(conn: &mut Conn, id: &Id, card: &Id) -> anyhow::Result<()> {
    conn.query("UPDATE whereabout SET card = $2 WHERE id = $1")
        .bind(id.clone())
        .bind(card.clone())
        .run()
        .await?;
    Ok(())
}

/// Stated returns that have passed and have not been asked about.
pub async fn returns_due(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Entry>> {
    let rows = conn
        .query(entries_where!("returns AND NOT asked AND until_at <= $1"))
        .bind(now)
        .all()
        .await?;
    read(rows)
}

/// The entries of everybody whose stated return has passed and has not been asked about.
pub async fn entries_of_returns_due(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Entry>> {
    let rows = conn
        .query(entries_where!(
            "until_at > $2 AND person IN (SELECT person FROM whereabout WHERE returns AND NOT asked AND until_at <= $1)"
        ))
        .bind(now)
        .bind(now - LOOKED_BACK)
        .all()
        .await?;
    read(rows)
}

/// Whatever return has passed by now has been asked about, or need not be any more.
pub async fn asked_until(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("UPDATE whereabout SET asked = TRUE WHERE returns AND NOT asked AND until_at <= $1")
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// Purges what ended 30 days ago; how many of each status began on which day stays (R9), but for what was nobody else's to know.
pub async fn purge(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    let old = now - KEPT_FOR;
    conn.query(
        "INSERT INTO whereabout_day (day, status, entries)
         SELECT day, status, COUNT(*) FROM whereabout
         WHERE until_at <= $1 AND (NOT private OR released) GROUP BY day, status
         ON CONFLICT (day, status) DO UPDATE SET entries = whereabout_day.entries + excluded.entries",
    )
    .bind(old)
    .run()
    .await?;
    conn.query(
        "DELETE FROM whereabout_wording WHERE whereabout IN (SELECT id FROM whereabout WHERE until_at <= $1)",
    )
    .bind(old)
    .run()
    .await?;
    conn.query("DELETE FROM whereabout WHERE until_at <= $1")
        .bind(old)
        .run()
        .await?;
    Ok(())
}

/// What one person said about where they were, as they are told of it (R9).
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct HeldEntry {
    status: String,
    place: Option<String>,
    purpose: Option<String>,
    #[serde(serialize_with = "written::moment")]
    from_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment")]
    until_at: DateTime<Utc>,
    acting: Option<String>,
    #[serde(serialize_with = "written::moment")]
    told_at: DateTime<Utc>,
    private: bool,
    released: bool,
}

/// What it said before it was edited.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct HeldWording {
    status: String,
    place: Option<String>,
    purpose: Option<String>,
    #[serde(serialize_with = "written::moment")]
    from_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment")]
    until_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment")]
    replaced_at: DateTime<Utc>,
}

/// What is held of one person's whereabouts.
#[derive(Debug, Serialize)]
pub struct Held {
    entries: Vec<HeldEntry>,
    earlier: Vec<HeldWording>,
}

/// Reads what is held of one person's whereabouts.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    let entries = conn
        .query(
            "SELECT status, place, purpose, from_at, until_at, acting, told_at, private, released
             FROM whereabout WHERE person = $1 ORDER BY said_at, id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let earlier = conn
        .query(
            "SELECT w.status, w.place, w.purpose, w.from_at, w.until_at, w.replaced_at
             FROM whereabout_wording w JOIN whereabout e ON e.id = w.whereabout WHERE e.person = $1
             ORDER BY w.replaced_at, w.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    Ok(Held { entries, earlier })
}
