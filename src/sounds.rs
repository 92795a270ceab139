//! The governor's phone stays quiet: for what is not most urgent, a phone makes a sound once a minute at most.

use crate::{db::Conn, ids::Id};
use chrono::{DateTime, Duration, Utc};

/// A phone makes a sound once in this time at most.
const ONE_SOUND: Duration = Duration::minutes(1);

/// Whether the phone of this person has made a sound so lately that it is to make none now.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn rests(
    conn: &mut Conn,
    person: &Id,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let row: Option<(DateTime<Utc>,)> = conn
        .query("SELECT at FROM sound WHERE person = $1")
        .bind(person.clone())
        .maybe()
        .await?;
    Ok(row.is_some_and(|(at,)| now - at < ONE_SOUND))
}

/// It makes one now.
///
/// # Errors
/// The database refused.
pub(crate) async fn rings(conn: &mut Conn, person: &Id, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("INSERT INTO sound (person, at) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET at = excluded.at")
        .bind(person.clone())
        .bind(now)
        .run()
        .await?;
    Ok(())
}
