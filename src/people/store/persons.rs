//! Persons: their accounts, numbers and languages, and whether they can be reached.

use crate::{
    db::Conn,
    ids::Id,
    person::{Addressee, Language},
};
use chrono::{DateTime, Utc};

/// The person who uses this account, with or without a post.
pub async fn person_of_account(conn: &mut Conn, account: i64) -> anyhow::Result<Option<Id>> {
    let row: Option<(Id,)> = conn
        .query("SELECT id FROM person WHERE chat = $1")
        .bind(account)
        .maybe()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The person as somebody a letter can be addressed to, with or without a post; `None` until joined.
pub async fn addressee(conn: &mut Conn, person: &Id) -> anyhow::Result<Option<Addressee>> {
    let row: Option<(i64, Language)> = conn
        .query("SELECT chat, language FROM person WHERE id = $1 AND chat IS NOT NULL")
        .bind(person.clone())
        .maybe()
        .await?;
    Ok(row.map(|(chat, language)| Addressee {
        person: Some(person.clone()),
        chat,
        language,
    }))
}

/// The person's name in the roster; empty where nobody is known by this id.
pub async fn name(conn: &mut Conn, person: &Id) -> anyhow::Result<String> {
    let row: Option<(String,)> = conn
        .query("SELECT name FROM person WHERE id = $1")
        .bind(person.clone())
        .maybe()
        .await?;
    Ok(row.map(|(name,)| name).unwrap_or_default())
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

/// Speaks this language to the person from now on (R9).
pub async fn set_language(conn: &mut Conn, person: &Id, language: Language) -> anyhow::Result<()> {
    conn.query("UPDATE person SET language = $2 WHERE id = $1")
        .bind(person.clone())
        .bind(language)
        .run()
        .await?;
    Ok(())
}

/// The person's name, as it should have been written.
pub async fn set_name(conn: &mut Conn, person: &Id, name: &str) -> anyhow::Result<()> {
    conn.query("UPDATE person SET name = $2 WHERE id = $1")
        .bind(person.clone())
        .bind(name.to_owned())
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

/// What everybody is called.
pub async fn names(conn: &mut Conn) -> anyhow::Result<std::collections::HashMap<Id, String>> {
    let rows: Vec<(Id, String)> = conn.query("SELECT id, name FROM person").all().await?;
    Ok(rows.into_iter().collect())
}
