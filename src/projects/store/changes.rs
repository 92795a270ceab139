//! What was changed other than by reports: by whom, when, from what to what, and why (P6).

use crate::{
    db::{Conn, Insertion},
    ids::Id,
    projects::plan::Field,
};
use chrono::{DateTime, Utc};
use std::sync::LazyLock;

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Change {
    /// Who made it; none: by the command line.
    pub person: Option<Id>,
    /// When.
    pub at: DateTime<Utc>,
    /// Of what.
    pub field: String,
    /// What it was.
    pub was: String,
    /// What it became.
    pub becomes: String,
    /// Why; may be empty.
    pub reason: String,
}

static NOTE: LazyLock<Insertion> = LazyLock::new(|| {
    let into = "INSERT INTO project_change (id, project, person, at, field, was, becomes, reason)";
    Insertion::new(into, "")
});

/// Keeps changes, each with its id and of which project it is; by nobody: on the command line.
pub async fn note(
    conn: &mut Conn,
    by: Option<&Id>,
    changes: &[(Id, &Id, &Field)],
    reason: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    Ok(NOTE
        .run(conn, changes, |query, (id, project, field)| {
            query
                .bind(id.clone())
                .bind((*project).clone())
                .bind(by.cloned())
                .bind(now)
                .bind(field.name.to_owned())
                .bind(field.was.clone())
                .bind(field.becomes.clone())
                .bind(reason.to_owned())
        })
        .await?)
}

/// The last changes of a project, the newest first.
pub async fn changes(conn: &mut Conn, project: &Id, most: i64) -> anyhow::Result<Vec<Change>> {
    Ok(conn
        .query(
            "SELECT person, at, field, was, becomes, reason FROM project_change WHERE project = $1
             ORDER BY at DESC, id DESC LIMIT $2",
        )
        .bind(project.clone())
        .bind(most)
        .all()
        .await?)
}

/// Something begun in chat.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Deed {
    /// Which project.
    pub project: Id,
    /// What of it.
    pub field: String,
    /// What it is to become; empty while that is asked for.
    pub becomes: String,
}

/// Keeps what was begun.
pub async fn begin(
    conn: &mut Conn,
    id: &Id,
    person: &Id,
    deed: &Deed,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO project_deed (id, person, project, field, becomes, made_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET becomes = excluded.becomes, made_at = excluded.made_at",
    )
    .bind(id.clone())
    .bind(person.clone())
    .bind(deed.project.clone())
    .bind(deed.field.clone())
    .bind(deed.becomes.clone())
    .bind(now)
    .run()
    .await?;
    Ok(())
}

/// What this person has begun.
pub async fn begun(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<Deed>> {
    Ok(conn
        .query("SELECT project, field, becomes FROM project_deed WHERE id = $1 AND person = $2")
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?)
}

/// It was done, or left.
pub async fn ended(conn: &mut Conn, id: &Id) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_deed WHERE id = $1")
        .bind(id.clone())
        .run()
        .await?;
    Ok(())
}

/// Forgets what was begun before and not done.
pub async fn forget_deeds(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("DELETE FROM project_deed WHERE made_at < $1")
        .bind(before)
        .run()
        .await?;
    Ok(())
}
