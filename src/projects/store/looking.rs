//! Lists as somebody looks at them: what narrows them, and where their pages begin as far as they have been turned.

use super::Begins;
use crate::{db::Conn, ids::Id, projects::rules::Filter};
use chrono::{DateTime, Utc};

/// Keeps what somebody looks at.
pub async fn look(
    conn: &mut Conn,
    id: &Id,
    person: &Id,
    filter: &Filter,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO project_list (id, person, filter, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET filter = excluded.filter, made_at = excluded.made_at",
    )
    .bind(id.clone())
    .bind(person.clone())
    .bind(serde_json::to_string(filter)?)
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// What this person looks at.
pub async fn looked(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<Filter>> {
    let row: Option<(String,)> = conn
        .query("SELECT filter FROM project_list WHERE id = $1 AND person = $2")
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?;
    row.map(|(filter,)| Ok(serde_json::from_str(&filter)?))
        .transpose()
}

/// Where a page of a list begins; none of one that was not reached yet.
pub async fn begins(conn: &mut Conn, list: &Id, number: i64) -> anyhow::Result<Option<Begins>> {
    Ok(conn
        .query("SELECT day, code, before FROM project_page WHERE list = $1 AND number = $2")
        .bind(list.clone())
        .bind(number)
        .maybe()
        .await?)
}

/// Keeps where a page of a list begins.
pub async fn reach(conn: &mut Conn, list: &Id, number: i64, begins: &Begins) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO project_page (list, number, day, code, before) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (list, number) DO UPDATE SET day = excluded.day, code = excluded.code, before = excluded.before",
    )
    .bind(list.clone())
    .bind(number)
    .bind(begins.day)
    .bind(begins.code.clone())
    .bind(begins.before)
    .run()
    .await?;
    Ok(())
}

/// The list shows something else: its pages begin elsewhere.
pub async fn forget_pages(conn: &mut Conn, list: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_page WHERE list = $1")
        .bind(list.clone())
        .run()
        .await?;
    Ok(())
}

/// Forgets what was looked at before.
pub async fn forget_lists(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query(
        "DELETE FROM project_page WHERE list IN (SELECT id FROM project_list WHERE made_at < $1)",
    )
    .bind(before)
    .run()
    .await?;
    conn.query("DELETE FROM project_list WHERE made_at < $1")
        .bind(before)
        .run()
        .await?;
    Ok(())
}
