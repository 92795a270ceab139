//! Who holds which post now, and who that is.

use super::posts::{PostRow, post_columns};
use crate::{
    db::Conn,
    ids::Id,
    person::{Addressee, Language, Person, Post},
};
use chrono::{DateTime, Months, Utc};

/// So many are named in one statement: a page of a list.
pub(super) const NAMED: usize = 20;

/// These, and the last one again until there are as many as a statement names.
pub(super) fn padded<'a, T>(some: &'a [&'a T]) -> impl Iterator<Item = &'a T> {
    let last = some.last().copied();
    let more = std::iter::repeat_n(last, NAMED - some.len()).flatten();
    some.iter().copied().chain(more)
}

/// How long a number is taken to be right (R11).
const PHONE_KEEPS: Months = Months::new(6);

/// A post with whoever holds it now; the person may not have joined yet.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The post held.
    pub post: Post,
    /// Who holds it.
    pub person: Id,
    /// The person's name as in the roster.
    pub name: String,
    /// The language spoken to.
    pub language: Language,
    /// The person's own number, `+66…`; empty when not known. For governor, vices and secretariat (P3).
    pub personal_phone: String,
    /// When that number was last given.
    pub phone_at: Option<DateTime<Utc>>,
    /// The private chat; `None` until joined.
    pub chat: Option<i64>,
    /// When the person joined.
    pub joined_at: Option<DateTime<Utc>>,
    /// False from "blocked" until the next sign of life (R7).
    pub reachable: bool,
}

impl Holder {
    /// Whether a letter would arrive: joined and not blocked (R7).
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.chat.is_some() && self.reachable
    }

    /// Whether the own number was given so long ago that it may be another one by now (R11).
    #[must_use]
    pub fn has_old_phone(&self, now: DateTime<Utc>) -> bool {
        self.is_reached()
            && !self.personal_phone.is_empty()
            && self
                .phone_at
                .and_then(|at| at.checked_add_months(PHONE_KEEPS))
                .is_some_and(|old| old <= now)
    }

    /// The number to call: the office's, or the person's own where the office has none.
    #[must_use]
    pub fn phone(&self) -> &str {
        if self.post.office_phone.is_empty() {
            &self.personal_phone
        } else {
            &self.post.office_phone
        }
    }

    /// The person as somebody a letter can be addressed to; `None` until joined.
    #[must_use]
    pub fn addressee(&self) -> Option<Addressee> {
        Some(Addressee {
            person: Some(self.person.clone()),
            chat: self.chat?,
            language: self.language,
        })
    }
}

impl From<HolderRow> for Holder {
    fn from(row: HolderRow) -> Self {
        Self {
            post: row.post.into(),
            person: row.person,
            name: row.name,
            language: row.language,
            personal_phone: row.personal_phone,
            phone_at: row.phone_at,
            chat: row.chat,
            joined_at: row.joined_at,
            reachable: row.reachable,
        }
    }
}

#[derive(sqlx::FromRow)]
struct HolderRow {
    #[sqlx(flatten)]
    post: PostRow,
    person: Id,
    name: String,
    language: Language,
    personal_phone: String,
    phone_at: Option<DateTime<Utc>>,
    chat: Option<i64>,
    joined_at: Option<DateTime<Utc>>,
    reachable: bool,
}

/// The columns of a holder, and the holdings in force at `$1`.
macro_rules! holders_where {
    ($condition:literal) => {
        post_columns!(concat!(
            ", n.id AS person, n.name, n.language, n.personal_phone, n.phone_at, n.chat, n.joined_at, n.reachable
             FROM holding h
             JOIN post p ON p.id = h.post
             JOIN agency a ON a.code = p.agency
             JOIN person n ON n.id = h.person
             WHERE h.from_at <= $1 AND (h.until_at IS NULL OR h.until_at > $1)
               AND (h.lapses_at IS NULL OR h.lapses_at > $1) AND ",
            $condition,
            " ORDER BY a.code, p.role, p.id, h.from_at, h.id"
        ))
    };
}

/// Everybody who holds a post at `now`, joined or not.
pub async fn holders(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Holder>> {
    let rows: Vec<HolderRow> = conn.query(holders_where!("TRUE")).bind(now).all().await?;
    Ok(rows.into_iter().map(Holder::from).collect())
}

/// Whoever holds this post at `now`.
pub async fn holder_of(
    conn: &mut Conn,
    post: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Holder>> {
    let row: Option<HolderRow> = conn
        .query(holders_where!("p.id = $2"))
        .bind(now)
        .bind(post.clone())
        .maybe()
        .await?;
    Ok(row.map(Holder::from))
}

/// Whoever holds these posts at `now`: a page of a list, however many posts there are.
pub async fn holders_of(
    conn: &mut Conn,
    posts: &[&Id],
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Holder>> {
    let mut found = Vec::new();
    for some in posts.chunks(NAMED) {
        let query = conn.query(holders_where!(
            "p.id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
        ));
        let query = padded(some).fold(query.bind(now), |query, id| query.bind(id.clone()));
        let rows: Vec<HolderRow> = query.all().await?;
        found.extend(rows.into_iter().map(Holder::from));
    }
    Ok(found)
}

/// The heads of this agency at `now`.
pub async fn heads(
    conn: &mut Conn,
    agency: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Holder>> {
    let rows: Vec<HolderRow> = conn
        .query(holders_where!("a.code = $2 AND p.role = 'head'"))
        .bind(now)
        .bind(agency.to_owned())
        .all()
        .await?;
    Ok(rows.into_iter().map(Holder::from).collect())
}

/// The posts held at `now` by the account; more rows than one when several are held.
pub async fn held_by_account(
    conn: &mut Conn,
    account: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Holder>> {
    let rows: Vec<HolderRow> = conn
        .query(holders_where!("n.chat = $2"))
        .bind(now)
        .bind(account)
        .all()
        .await?;
    Ok(rows.into_iter().map(Holder::from).collect())
}

/// Holders gathered into the persons that they are; those who have not joined are nobody yet.
pub fn persons(holders: Vec<Holder>) -> Vec<Person> {
    let mut persons: std::collections::BTreeMap<Id, Person> = std::collections::BTreeMap::new();
    for holder in holders {
        let Some(chat) = holder.chat else { continue };
        persons
            .entry(holder.person.clone())
            .or_insert_with(|| Person {
                id: holder.person,
                chat,
                name: holder.name,
                language: holder.language,
                posts: Vec::new(),
            })
            .posts
            .push(holder.post);
    }
    persons.into_values().collect()
}
