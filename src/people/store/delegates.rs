//! Delegates whom a new head is asked about: confirmed, or lapsed after seven days (R1a).

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// A delegate of an agency, by the holding.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Delegate {
    /// The holding.
    pub holding: Id,
    /// The name in the roster.
    pub name: String,
    /// When it lapses, unless it is confirmed.
    pub lapses_at: Option<DateTime<Utc>>,
}

/// The delegates of the agency at `now`, but for one person: nobody confirms oneself.
pub async fn of_agency(
    conn: &mut Conn,
    agency: &str,
    but: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Delegate>> {
    Ok(conn
        .query(
            "SELECT h.id AS holding, n.name, h.lapses_at
             FROM holding h JOIN post p ON p.id = h.post JOIN person n ON n.id = h.person
             WHERE p.agency = $1 AND p.role = 'delegate' AND n.id <> $2
               AND h.from_at <= $3 AND (h.until_at IS NULL OR h.until_at > $3) AND (h.lapses_at IS NULL OR h.lapses_at > $3)
             ORDER BY h.id",
        )
        .bind(agency.to_owned())
        .bind(but.clone())
        .bind(now)
        .all()
        .await?)
}

/// The delegates of the agency lapse then, unless they are confirmed.
pub async fn lapse_at(
    conn: &mut Conn,
    agency: &str,
    but: &Id,
    now: DateTime<Utc>,
    lapses_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "UPDATE holding SET lapses_at = $4
         WHERE person <> $2 AND from_at <= $3 AND (until_at IS NULL OR until_at > $3) AND (lapses_at IS NULL OR lapses_at > $3)
           AND post IN (SELECT id FROM post WHERE agency = $1 AND role = 'delegate')",
    )
    .bind(agency.to_owned())
    .bind(but.clone())
    .bind(now)
    .bind(lapses_at)
    .run()
    .await?;
    Ok(())
}

/// The delegate of this holding stays. False when it has lapsed, or was confirmed before.
pub async fn confirm(
    conn: &mut Conn,
    agency: &str,
    holding: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "UPDATE holding SET lapses_at = NULL WHERE id = $1 AND lapses_at > $2
               AND post IN (SELECT id FROM post WHERE agency = $3 AND role = 'delegate')",
        )
        .bind(holding.clone())
        .bind(now)
        .bind(agency.to_owned())
        .run()
        .await?;
    Ok(rows == 1)
}

/// A delegate whose holding has lapsed and who has not been told.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Lapsed {
    /// The holding.
    pub holding: Id,
    /// Its post.
    pub post: Id,
    /// The agency's code.
    pub agency: String,
    /// Who.
    pub person: Id,
    /// The name in the roster.
    pub name: String,
    /// When it lapsed.
    pub lapses_at: DateTime<Utc>,
}

/// Those whose holding has lapsed and who have not been told.
pub async fn lapsed(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Vec<Lapsed>> {
    Ok(conn
        .query(
            "SELECT h.id AS holding, h.post, p.agency, n.id AS person, n.name, h.lapses_at
             FROM holding h JOIN post p ON p.id = h.post JOIN person n ON n.id = h.person
             WHERE h.lapses_at <= $1 AND (h.until_at IS NULL OR h.until_at > h.lapses_at) ORDER BY p.agency, h.id",
        )
        .bind(now)
        .all()
        .await?)
}

/// The holdings that have lapsed by `now` are over.
pub async fn end_lapsed(conn: &mut Conn, agency: &str, now: DateTime<Utc>) -> anyhow::Result<u64> {
    Ok(conn
        .query(
            "UPDATE holding SET until_at = lapses_at, lapses_at = NULL
         WHERE lapses_at <= $1 AND (until_at IS NULL OR until_at > lapses_at)
           AND post IN (SELECT id FROM post WHERE agency = $2)",
        )
        .bind(now)
        .bind(agency.to_owned())
        .run()
        .await?)
}
