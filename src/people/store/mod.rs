//! Agencies, posts, persons, holdings.

pub mod roster;

use crate::{
    db::Conn,
    ids::Id,
    person::{Agency, Kind, Language, Person, Post, Role},
};
use chrono::{DateTime, Utc};

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
    pub fn addressee(&self) -> Option<crate::person::Addressee> {
        Some(crate::person::Addressee {
            person: Some(self.person.clone()),
            chat: self.chat?,
            language: self.language,
        })
    }
}

#[derive(sqlx::FromRow)]
struct HolderRow {
    post: Id,
    role: Role,
    position: String,
    office_phone: String,
    code: String,
    name_th: String,
    name_en: String,
    short_th: String,
    kind: Kind,
    person: Id,
    name: String,
    language: Language,
    personal_phone: String,
    chat: Option<i64>,
    joined_at: Option<DateTime<Utc>>,
    reachable: bool,
}

impl From<HolderRow> for Holder {
    fn from(row: HolderRow) -> Self {
        Self {
            post: Post {
                id: row.post,
                role: row.role,
                agency: Agency {
                    code: row.code,
                    name_th: row.name_th,
                    name_en: row.name_en,
                    short_th: row.short_th,
                    kind: row.kind,
                },
                position: row.position,
                office_phone: row.office_phone,
            },
            person: row.person,
            name: row.name,
            language: row.language,
            personal_phone: row.personal_phone,
            chat: row.chat,
            joined_at: row.joined_at,
            reachable: row.reachable,
        }
    }
}

/// The columns of a holder, and the holdings in force at `$1`.
macro_rules! holders_where {
    ($condition:literal) => {
        concat!(
            "SELECT p.id AS post, p.role, p.position, p.office_phone,
                    a.code, a.name_th, a.name_en, a.short_th, a.kind,
                    n.id AS person, n.name, n.language, n.personal_phone, n.chat, n.joined_at, n.reachable
             FROM holding h
             JOIN post p ON p.id = h.post
             JOIN agency a ON a.code = p.agency
             JOIN person n ON n.id = h.person
             WHERE h.from_at <= $1 AND (h.until_at IS NULL OR h.until_at > $1) AND ",
            $condition,
            " ORDER BY a.code, p.role, p.id, h.from_at, h.id"
        )
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

/// The person who uses this account, with or without a post.
pub async fn person_of_account(conn: &mut Conn, account: i64) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM person WHERE chat = $1")
        .bind(account)
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// A new person, who has not joined.
pub async fn add_person(
    conn: &mut Conn,
    id: &Id,
    name: &str,
    language: Language,
    personal_phone: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO person (id, name, language, personal_phone, phone_at, reachable) VALUES ($1, $2, $3, $4, $5, TRUE)",
    )
    .bind(id.clone())
    .bind(name.to_owned())
    .bind(language)
    .bind(personal_phone.to_owned())
    .bind((!personal_phone.is_empty()).then_some(now))
    .run()
    .await?;
    Ok(())
}

/// Gives the person this account; whatever account they had before loses access at once (R6). The language of the phone is not
/// taken over: the roster says it.
pub async fn joins(
    conn: &mut Conn,
    person: &Id,
    account: i64,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("UPDATE person SET chat = $2, joined_at = $3, reachable = TRUE, unreachable_at = NULL WHERE id = $1")
        .bind(person.clone())
        .bind(account)
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// Begins a holding at `from_at`.
pub async fn begin_holding(
    conn: &mut Conn,
    id: &Id,
    post: &Id,
    person: &Id,
    from_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("INSERT INTO holding (id, post, person, from_at) VALUES ($1, $2, $3, $4)")
        .bind(id.clone())
        .bind(post.clone())
        .bind(person.clone())
        .bind(from_at)
        .run()
        .await?;
    Ok(())
}

/// Ends every holding of the post that runs at `until_at`, and takes back those that were to begin later.
pub async fn end_holdings(
    conn: &mut Conn,
    post: &Id,
    until_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("DELETE FROM holding WHERE post = $1 AND from_at >= $2")
        .bind(post.clone())
        .bind(until_at)
        .run()
        .await?;
    conn.query(
        "UPDATE holding SET until_at = $2 WHERE post = $1 AND (until_at IS NULL OR until_at > $2)",
    )
    .bind(post.clone())
    .bind(until_at)
    .run()
    .await?;
    Ok(())
}

/// Marks whoever uses this account as reachable or not (R7).
pub async fn mark_reachable(
    conn: &mut Conn,
    account: i64,
    reachable: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE person SET reachable = $2, unreachable_at = $3 WHERE chat = $1 AND reachable <> $2",
        )
        .bind(account)
        .bind(reachable)
        .bind((!reachable).then_some(now))
        .run()
        .await?;
    Ok(rows > 0)
}

/// Whether whoever uses this account is marked as unreachable (R7).
pub async fn is_marked_unreachable(conn: &mut Conn, account: i64) -> anyhow::Result<bool> {
    let row: Option<(bool,)> = conn
        .query("SELECT reachable FROM person WHERE chat = $1")
        .bind(account)
        .maybe()
        .await?;
    Ok(row == Some((false,)))
}

/// Every agency of the roster.
pub async fn agencies(conn: &mut Conn) -> anyhow::Result<Vec<Agency>> {
    #[derive(sqlx::FromRow)]
    struct AgencyRow {
        code: String,
        name_th: String,
        name_en: String,
        short_th: String,
        kind: Kind,
    }
    let rows: Vec<AgencyRow> = conn
        .query("SELECT code, name_th, name_en, short_th, kind FROM agency ORDER BY code")
        .all()
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Agency {
            code: row.code,
            name_th: row.name_th,
            name_en: row.name_en,
            short_th: row.short_th,
            kind: row.kind,
        })
        .collect())
}

/// Speaks this language to the person from now on (R9).
pub async fn set_language(conn: &mut Conn, person: &Id, language: Language) -> anyhow::Result<()> {
    conn.query("UPDATE person SET language = $2 WHERE id = $1")
        .bind(person.clone())
        .bind(language)
        .run()
        .await?;
    Ok(())
}

/// Keeps the person's own number (R4).
pub async fn set_phone(
    conn: &mut Conn,
    person: &Id,
    phone: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query("UPDATE person SET personal_phone = $2, phone_at = $3 WHERE id = $1")
        .bind(person.clone())
        .bind(phone.to_owned())
        .bind(now)
        .run()
        .await?;
    Ok(())
}

/// What is kept about a person beside the posts (R9).
#[derive(Debug, sqlx::FromRow)]
pub struct Particulars {
    /// The person's own number; empty when not known.
    pub personal_phone: String,
    /// When the person joined.
    pub joined_at: Option<DateTime<Utc>>,
}

/// What is kept about a person beside the posts (R9).
pub async fn particulars(conn: &mut Conn, person: &Id) -> anyhow::Result<Particulars> {
    Ok(conn
        .query("SELECT personal_phone, joined_at FROM person WHERE id = $1")
        .bind(person.clone())
        .one()
        .await?)
}

/// A post by itself.
pub async fn post(conn: &mut Conn, id: &Id) -> anyhow::Result<Option<Post>> {
    #[derive(sqlx::FromRow)]
    struct PostRow {
        id: Id,
        role: Role,
        position: String,
        office_phone: String,
        code: String,
        name_th: String,
        name_en: String,
        short_th: String,
        kind: Kind,
    }
    let row: Option<PostRow> = conn
        .query(
            "SELECT p.id, p.role, p.position, p.office_phone, a.code, a.name_th, a.name_en, a.short_th, a.kind
             FROM post p JOIN agency a ON a.code = p.agency WHERE p.id = $1",
        )
        .bind(id.clone())
        .maybe()
        .await?;
    Ok(row.map(|row| Post {
        id: row.id,
        role: row.role,
        agency: Agency {
            code: row.code,
            name_th: row.name_th,
            name_en: row.name_en,
            short_th: row.short_th,
            kind: row.kind,
        },
        position: row.position,
        office_phone: row.office_phone,
    }))
}
