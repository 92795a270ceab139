//! What the roster holds about one person (R9).

use crate::{calendar::written, db::Conn, ids::Id, person::Language};
use chrono::{DateTime, Utc};
use serde::Serialize;

/// What the roster holds about one person, and nothing of anybody else.
#[derive(Debug, Serialize)]
pub struct Held {
    /// Name, number, account.
    pub person: Particulars,
    /// The posts, with those that are over and those to come.
    pub posts: Vec<Holding>,
    /// Invitations for the person. Of a code only a hash is kept, and that is not the person's.
    pub invitations: Vec<Invitation>,
    /// What is remembered of the account from before it was enrolled.
    pub knocks: Vec<Knock>,
}

/// The person's row.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Particulars {
    id: Id,
    name: String,
    language: Language,
    personal_phone: String,
    #[serde(serialize_with = "written::moment_if_any")]
    phone_at: Option<DateTime<Utc>>,
    #[sqlx(rename = "chat")]
    telegram_account: Option<i64>,
    #[serde(serialize_with = "written::moment_if_any")]
    joined_at: Option<DateTime<Utc>>,
    reachable: bool,
    #[serde(serialize_with = "written::moment_if_any")]
    unreachable_at: Option<DateTime<Utc>>,
}

/// A post held.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Holding {
    agency: String,
    agency_name: String,
    role: String,
    position: String,
    office_phone: String,
    #[serde(serialize_with = "written::moment")]
    from_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    until_at: Option<DateTime<Utc>>,
}

/// An invitation.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Invitation {
    agency: String,
    role: String,
    #[serde(serialize_with = "written::moment")]
    made_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment")]
    expires_at: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    opened_at: Option<DateTime<Utc>>,
    #[serde(serialize_with = "written::moment_if_any")]
    used_at: Option<DateTime<Utc>>,
    #[serde(serialize_with = "written::moment_if_any")]
    revoked_at: Option<DateTime<Utc>>,
}

/// Tries from before the account was enrolled.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Knock {
    #[serde(serialize_with = "written::moment_if_any")]
    told_at: Option<DateTime<Utc>>,
    wrong: i64,
    #[serde(serialize_with = "written::moment")]
    wrong_since: DateTime<Utc>,
    #[serde(serialize_with = "written::moment_if_any")]
    silent_until: Option<DateTime<Utc>>,
    #[serde(serialize_with = "written::moment")]
    last_at: DateTime<Utc>,
}

/// What the roster holds about the person.
pub(super) async fn about(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    let row: Particulars = conn
        .query(
            "SELECT id, name, language, personal_phone, phone_at, chat, joined_at, reachable, unreachable_at
             FROM person WHERE id = $1",
        )
        .bind(person.clone())
        .one()
        .await?;
    let posts = conn
        .query(
            "SELECT a.code AS agency, a.name_th AS agency_name, p.role, p.position, p.office_phone, h.from_at, h.until_at
             FROM holding h JOIN post p ON p.id = h.post JOIN agency a ON a.code = p.agency
             WHERE h.person = $1 ORDER BY h.from_at, h.id",
        )
        .bind(person.clone())
        .all()
        .await?;
    let invitations = conn
        .query(
            "SELECT p.agency, p.role, i.made_at, i.expires_at, o.opened_at, i.used_at, i.revoked_at
             FROM invitation i JOIN post p ON p.id = i.post
             LEFT JOIN opening o ON o.invitation = i.id AND o.account = $2
             WHERE i.person = $1 ORDER BY i.made_at, i.id",
        )
        .bind(person.clone())
        .bind(row.telegram_account)
        .all()
        .await?;
    let knocks = conn
        .query(
            "SELECT told_at, wrong, wrong_since, silent_until, last_at FROM knock WHERE account = $1",
        )
        .bind(row.telegram_account)
        .all()
        .await?;
    Ok(Held {
        person: row,
        posts,
        invitations,
        knocks,
    })
}
