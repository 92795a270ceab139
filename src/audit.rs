//! Who did what to which, and when (S2): ids and verbs, never words, places or numbers.

use crate::{
    calendar::written,
    card::Matter,
    db::{Conn, Insertion},
    ids::Id,
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::sync::LazyLock;

static NOTE: LazyLock<Insertion> = LazyLock::new(|| {
    let into = "INSERT INTO audit (id, at, who, verb, about_kind, about_id)";
    Insertion::new(into, "")
});

/// Writes entries, each with its id and what it is about, in the turn that does the thing.
pub(crate) async fn note(
    conn: &mut Conn,
    who: &str,
    verb: &'static str,
    entries: &[(Id, &Matter)],
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    Ok(NOTE
        .run(conn, entries, |query, (id, about)| {
            query
                .bind(id.clone())
                .bind(now)
                .bind(who.to_owned())
                .bind(verb.to_owned())
                .bind(about.kind.to_string())
                .bind(about.id.clone())
        })
        .await?)
}

/// Something that a person did.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct Held {
    #[serde(serialize_with = "written::moment")]
    at: DateTime<Utc>,
    verb: String,
    about_kind: String,
}

/// What one person did (R9); whom or what it concerned is not the person's own.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Vec<Held>> {
    Ok(conn
        .query("SELECT at, verb, about_kind FROM audit WHERE who = $1 ORDER BY at, id")
        .bind(person.clone())
        .all()
        .await?)
}
