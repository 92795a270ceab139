//! The matters themselves.

use super::super::rules::{Chain, Course, Level, State};
use crate::{
    card::Matter,
    db::Conn,
    ids::Id,
    person::{MissionArea, Role},
    requests::{Source, SourceKind},
    urgent::URGENT,
};
use anyhow::Context as _;
use chrono::{DateTime, Utc};

/// An urgent matter as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// Its id.
    pub id: Id,
    /// The short reference ด-123.
    pub serial: i64,
    /// The agency that it comes from.
    pub agency: String,
    /// Who sent it, or filed what came by telephone.
    pub person: Id,
    /// As what.
    pub role: Role,
    /// Whether it came by telephone.
    pub by_telephone: bool,
    /// The week's answer that it was made of (W4).
    pub roll: Option<Id>,
    /// The mission area.
    pub area: MissionArea,
    /// Where it stands, and what falls due.
    pub course: Course,
    /// How often it was opened.
    pub opening: i64,
    /// When it was said.
    pub filed_at: DateTime<Utc>,
    /// When it was opened last.
    pub opened_at: DateTime<Utc>,
    /// Who owns it, or did last.
    pub owner: Option<Id>,
    /// By which post.
    pub owner_post: Option<Id>,
    /// Since when.
    pub owned_at: Option<DateTime<Utc>>,
    /// When it was first acknowledged (E7).
    pub first_owned_at: Option<DateTime<Utc>>,
    /// Who said that it is over.
    pub resolved_by: Option<Id>,
    /// What came of it.
    pub outcome: String,
    /// What it is about.
    pub words: String,
}

impl Urgent {
    /// As what a letter is about.
    #[must_use]
    pub fn matter(&self) -> Matter {
        Matter::new(URGENT, &self.id)
    }

    /// As that from which a request is made (E6).
    #[must_use]
    pub fn as_source(&self) -> Source {
        Source {
            kind: SourceKind::Urgent,
            id: self.id.clone(),
        }
    }

    /// Whether this person owns it now.
    #[must_use]
    pub fn is_owned_by(&self, person: &Id) -> bool {
        self.course.state == State::Owned && self.owner.as_ref() == Some(person)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Id,
    serial: i64,
    agency: String,
    person: Id,
    role: Role,
    by_telephone: bool,
    roll: Option<Id>,
    level: Level,
    area: MissionArea,
    chain: String,
    state: State,
    opening: i64,
    round: i64,
    round_at: DateTime<Utc>,
    due_at: Option<DateTime<Utc>>,
    filed_at: DateTime<Utc>,
    opened_at: DateTime<Utc>,
    owner: Option<Id>,
    owner_post: Option<Id>,
    owned_at: Option<DateTime<Utc>>,
    first_owned_at: Option<DateTime<Utc>>,
    resolved_at: Option<DateTime<Utc>>,
    resolved_by: Option<Id>,
    outcome: String,
    words: String,
}

impl TryFrom<Row> for Urgent {
    type Error = anyhow::Error;

    fn try_from(row: Row) -> anyhow::Result<Self> {
        Ok(Self {
            course: Course {
                level: row.level,
                chain: Chain::read(&row.chain).context("a matter's chain cannot be read")?,
                state: row.state,
                round: row.round,
                round_at: row.round_at,
                due_at: row.due_at,
                resolved_at: row.resolved_at,
            },
            id: row.id,
            serial: row.serial,
            agency: row.agency,
            person: row.person,
            role: row.role,
            by_telephone: row.by_telephone,
            roll: row.roll,
            area: row.area,
            opening: row.opening,
            filed_at: row.filed_at,
            opened_at: row.opened_at,
            owner: row.owner,
            owner_post: row.owner_post,
            owned_at: row.owned_at,
            first_owned_at: row.first_owned_at,
            resolved_by: row.resolved_by,
            outcome: row.outcome,
            words: row.words,
        })
    }
}

macro_rules! matters {
    ($which:literal) => {
        concat!(
            "SELECT u.id, u.serial, u.agency, u.person, u.role, u.by_telephone, u.roll, u.level, u.area, u.chain, u.state,
                    u.opening, u.round, u.round_at, u.due_at, u.filed_at, u.opened_at, u.owner, u.owner_post, u.owned_at,
                    u.first_owned_at, u.resolved_at, u.resolved_by, u.outcome, f.words
             FROM urgent u JOIN urgent_entry f ON f.id = u.id WHERE ",
            $which
        )
    };
}

fn read(rows: Vec<Row>) -> anyhow::Result<Vec<Urgent>> {
    rows.into_iter().map(Urgent::try_from).collect()
}

/// The matter of this id.
pub async fn matter(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Urgent>> {
    let row: Option<Row> = conn
        .query(matters!("u.id = $1"))
        .bind(id.clone())
        .maybe()
        .await?;
    row.map(Urgent::try_from).transpose()
}

/// The matter of the short reference ด-`serial`.
pub async fn by_serial(conn: &mut Conn, serial: i64) -> anyhow::Result<Option<Urgent>> {
    let row: Option<Row> = conn
        .query(matters!("u.serial = $1"))
        .bind(serial)
        .maybe()
        .await?;
    row.map(Urgent::try_from).transpose()
}

/// What the clock has to do something about now.
pub async fn due(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Urgent>> {
    read(
        conn.query(matters!(
            "u.state IN ('open', 'owned') AND u.due_at <= $1 ORDER BY u.due_at, u.serial"
        ))
        .bind(now)
        .all()
        .await?,
    )
}

/// When the next matter falls due after `now`.
pub async fn next_due(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<DateTime<Utc>>> {
    let (due,): (Option<DateTime<Utc>>,) = conn
        .query("SELECT MIN(due_at) FROM urgent WHERE state IN ('open', 'owned') AND due_at > $1")
        .bind(now)
        .one()
        .await?;
    Ok(due)
}

/// What is open: first what nobody has acknowledged, by how little time is left.
pub async fn open(conn: &mut Conn) -> anyhow::Result<Vec<Urgent>> {
    read(
        conn.query(matters!(
            "u.state IN ('open', 'owned') ORDER BY u.due_at, u.serial"
        ))
        .all()
        .await?,
    )
}

/// The same of one agency.
pub async fn open_of(conn: &mut Conn, agency: &str) -> anyhow::Result<Vec<Urgent>> {
    read(
        conn.query(matters!(
            "u.state IN ('open', 'owned') AND u.agency = $1 ORDER BY u.due_at, u.serial"
        ))
        .bind(agency.to_owned())
        .all()
        .await?,
    )
}

/// What was held back of this person's.
pub async fn held_back(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Urgent>> {
    read(
        conn.query(matters!(
            "u.state = 'held' AND u.person = $1 ORDER BY u.serial"
        ))
        .bind(person.clone())
        .all()
        .await?,
    )
}

/// What somebody owns.
pub async fn owned(conn: &mut Conn) -> anyhow::Result<Vec<Urgent>> {
    read(
        conn.query(matters!("u.state = 'owned' ORDER BY u.serial"))
            .all()
            .await?,
    )
}

/// The last one that this person sent and that is still open.
pub async fn last_open_of(conn: &mut Conn, person: &Id) -> anyhow::Result<Option<Urgent>> {
    let row: Option<Row> = conn
        .query(matters!(
            "u.state IN ('open', 'owned') AND u.person = $1 ORDER BY u.serial DESC LIMIT 1"
        ))
        .bind(person.clone())
        .maybe()
        .await?;
    row.map(Urgent::try_from).transpose()
}

/// What was filed after `from` and until `until`, or resolved then, the first first.
pub async fn between(
    conn: &mut Conn,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> anyhow::Result<Vec<Urgent>> {
    read(
        conn.query(matters!(
            "u.state <> 'held' AND ((u.filed_at > $1 AND u.filed_at <= $2) OR (u.resolved_at > $1 AND u.resolved_at <= $2))
             ORDER BY u.serial"
        ))
        .bind(from)
        .bind(until)
        .all()
        .await?,
    )
}

/// How many that this person said in this stretch went out: what an outage has kept comes at once, and was not said at once (P9).
pub async fn said_between(
    conn: &mut Conn,
    person: &Id,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> anyhow::Result<usize> {
    let (count,): (i64,) = conn
        .query(
            "SELECT COUNT(*) FROM urgent
             WHERE person = $1 AND filed_at > $2 AND filed_at <= $3 AND roll IS NULL AND state <> 'held'",
        )
        .bind(person.clone())
        .bind(from)
        .bind(until)
        .one()
        .await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// How many of this person's went out since then.
pub async fn sent_since(
    conn: &mut Conn,
    person: &Id,
    since: DateTime<Utc>,
) -> anyhow::Result<usize> {
    let (count,): (i64,) = conn
        .query(
            "SELECT COUNT(*) FROM urgent WHERE person = $1 AND opened_at > $2 AND state <> 'held'",
        )
        .bind(person.clone())
        .bind(since)
        .one()
        .await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// The matter that was made of this answer, whatever became of it.
pub async fn of_roll(conn: &mut Conn, roll: &Id) -> anyhow::Result<Option<Urgent>> {
    let row: Option<Row> = conn
        .query(matters!("u.roll = $1"))
        .bind(roll.clone())
        .maybe()
        .await?;
    row.map(Urgent::try_from).transpose()
}

/// The number of the last matter.
pub async fn last_serial(conn: &mut Conn) -> anyhow::Result<i64> {
    let (last,): (Option<i64>,) = conn.query("SELECT MAX(serial) FROM urgent").one().await?;
    Ok(last.unwrap_or(0))
}

/// Files a matter; its first entry follows.
pub async fn file(conn: &mut Conn, urgent: &Urgent) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO urgent (id, serial, agency, person, role, by_telephone, roll, level, area, chain, state, opening, round,
                             round_at, due_at, filed_at, opened_at, outcome, asks)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, '', $18)",
    )
    .bind(urgent.id.clone())
    .bind(urgent.serial)
    .bind(urgent.agency.clone())
    .bind(urgent.person.clone())
    .bind(urgent.role)
    .bind(urgent.by_telephone)
    .bind(urgent.roll.clone())
    .bind(urgent.course.level)
    .bind(urgent.area)
    .bind(urgent.course.chain.written())
    .bind(urgent.course.state)
    .bind(urgent.opening)
    .bind(urgent.course.round)
    .bind(urgent.course.round_at)
    .bind(urgent.course.due_at)
    .bind(urgent.filed_at)
    .bind(urgent.opened_at)
    .bind(urgent.roll.is_some())
    .run()
    .await?;
    Ok(())
}

/// Writes down what became of a matter that stood as `before`; false when it did not stand so any more.
pub async fn save(conn: &mut Conn, before: &Course, urgent: &Urgent) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE urgent SET agency = $4, level = $5, area = $6, state = $7, opening = $8, round = $9, round_at = $10,
                    due_at = $11, opened_at = $12, owner = $13, owner_post = $14, owned_at = $15, first_owned_at = $16,
                    resolved_at = $17, resolved_by = $18, outcome = $19, role = $20
             WHERE id = $1 AND state = $2 AND round = $3",
        )
        .bind(urgent.id.clone())
        .bind(before.state)
        .bind(before.round)
        .bind(urgent.agency.clone())
        .bind(urgent.course.level)
        .bind(urgent.area)
        .bind(urgent.course.state)
        .bind(urgent.opening)
        .bind(urgent.course.round)
        .bind(urgent.course.round_at)
        .bind(urgent.course.due_at)
        .bind(urgent.opened_at)
        .bind(urgent.owner.clone())
        .bind(urgent.owner_post.clone())
        .bind(urgent.owned_at)
        .bind(urgent.first_owned_at)
        .bind(urgent.course.resolved_at)
        .bind(urgent.resolved_by.clone())
        .bind(urgent.outcome.clone())
        .bind(urgent.role)
        .run()
        .await?;
    Ok(rows == 1)
}

/// Forgets what was held back and never sent on.
pub async fn forget_held(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    for sql in [
        "DELETE FROM urgent_card WHERE urgent IN (SELECT id FROM urgent WHERE state = 'held' AND filed_at < $1)",
        "DELETE FROM urgent_wording WHERE entry IN (
             SELECT e.id FROM urgent_entry e JOIN urgent u ON u.id = e.urgent WHERE u.state = 'held' AND u.filed_at < $1)",
        "DELETE FROM urgent_copy WHERE entry IN (
             SELECT e.id FROM urgent_entry e JOIN urgent u ON u.id = e.urgent WHERE u.state = 'held' AND u.filed_at < $1)",
        "DELETE FROM urgent_entry WHERE urgent IN (SELECT id FROM urgent WHERE state = 'held' AND filed_at < $1)",
        "DELETE FROM urgent WHERE state = 'held' AND filed_at < $1",
    ] {
        conn.query(sql).bind(before).run().await?;
    }
    Ok(())
}
