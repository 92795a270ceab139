//! Dossiers: about which agencies a person keeps something.

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// A person's own dossier of an agency.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Dossier {
    /// What letters, questions and buttons name instead of the agency.
    pub id: Id,
    /// The agency's code.
    pub agency: String,
}

/// Opens the person's dossier of an agency, for the first time or again.
pub async fn open(
    conn: &mut Conn,
    id: Id,
    person: &Id,
    agency: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<Dossier> {
    Ok(conn
        .query(
            "INSERT INTO dossier (id, person, agency, opened_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (person, agency) DO UPDATE SET opened_at = excluded.opened_at
             RETURNING id, agency",
        )
        .bind(id)
        .bind(person.clone())
        .bind(agency.to_owned())
        .bind(now)
        .one()
        .await?)
}

/// The dossier of this id, if it is this person's.
pub async fn dossier(conn: &mut Conn, id: &Id, person: &Id) -> anyhow::Result<Option<Dossier>> {
    Ok(conn
        .query("SELECT id, agency FROM dossier WHERE id = $1 AND person = $2")
        .bind(id.clone())
        .bind(person.clone())
        .maybe()
        .await?)
}

/// The agencies of the dossiers that the person opened last, the latest first.
pub async fn recent(conn: &mut Conn, person: &Id, most: i64) -> anyhow::Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .query(
            "SELECT agency FROM dossier WHERE person = $1 ORDER BY opened_at DESC, id DESC LIMIT $2",
        )
        .bind(person.clone())
        .bind(most)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(agency,)| agency).collect())
}

/// Forgets dossiers that hold no note and were not opened since `before`.
pub async fn forget_unused(conn: &mut Conn, before: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query(
        "DELETE FROM dossier WHERE opened_at < $1
         AND NOT EXISTS (SELECT 1 FROM visit_note n WHERE n.dossier = dossier.id)",
    )
    .bind(before)
    .run()
    .await?;
    Ok(())
}

/// Everybody who keeps anything.
pub async fn keepers(conn: &mut Conn) -> anyhow::Result<Vec<Id>> {
    let rows: Vec<(Id,)> = conn
        .query("SELECT person FROM dossier UNION SELECT person FROM visit_note")
        .all()
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Forgets everything that the person kept.
pub async fn forget_all(conn: &mut Conn, person: &Id) -> anyhow::Result<()> {
    for sql in [
        "DELETE FROM visit_wording WHERE part IN (
             SELECT p.id FROM visit_part p JOIN visit_note n ON n.id = p.note WHERE n.person = $1)",
        "DELETE FROM visit_part WHERE note IN (SELECT n.id FROM visit_note n WHERE n.person = $1)",
        "DELETE FROM visit_note WHERE person = $1",
        "DELETE FROM dossier WHERE person = $1",
    ] {
        conn.query(sql).bind(person.clone()).run().await?;
    }
    Ok(())
}
