//! Who did what to which, and when (S2): ids and verbs, never words, places or numbers.

use crate::{card::Matter, db::Conn, ids::Id};
use chrono::{DateTime, Utc};

/// Writes one entry, in the turn that does the thing.
pub(crate) async fn note(
    conn: &mut Conn,
    id: Id,
    who: &str,
    verb: &'static str,
    about: &Matter,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    conn.query(
        "INSERT INTO audit (id, at, who, verb, about_kind, about_id) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(now)
    .bind(who.to_owned())
    .bind(verb.to_owned())
    .bind(about.kind.to_string())
    .bind(about.id.clone())
    .run()
    .await?;
    Ok(())
}
