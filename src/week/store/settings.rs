//! What the office has set: when it began, the hours of the week.

use super::super::rules::Hours;
use crate::db::Conn;
use anyhow::Context as _;
use chrono::{DateTime, NaiveTime, Utc};

/// The setting that holds when this office began.
const BEGUN: &str = "office.begun_at";

/// The setting that holds the hours of the week.
const HOURS: &str = "week.hours";

/// When the office began; the first call that names a moment sets it.
pub async fn begun_at(conn: &mut Conn) -> anyhow::Result<Option<DateTime<Utc>>> {
    setting(conn, BEGUN)
        .await?
        .map(|value| {
            value
                .parse()
                .context("the office's beginning cannot be read")
        })
        .transpose()
}

/// Records when the office began, once.
pub async fn begin(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    conn.query("INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind(BEGUN.to_owned())
        .bind(now.to_rfc3339())
        .run()
        .await?;
    Ok(())
}

/// What is set under this name.
pub async fn setting(conn: &mut Conn, name: &str) -> anyhow::Result<Option<String>> {
    let row: Option<(String,)> = conn
        .query("SELECT value FROM setting WHERE name = $1")
        .bind(name.to_owned())
        .maybe()
        .await?;
    Ok(row.map(|(value,)| value))
}

/// The hours of the week: `15:00 07:30 08:15 08:30 09:00 12:00 16:00 09:00` in the order of [`Hours`], or the default.
pub async fn hours(conn: &mut Conn) -> anyhow::Result<Hours> {
    let Some(value) = setting(conn, HOURS).await? else {
        return Ok(Hours::DEFAULT);
    };
    let times: Vec<NaiveTime> = value
        .split(' ')
        .filter_map(|time| NaiveTime::parse_from_str(time, "%H:%M").ok())
        .collect();
    let [
        call,
        remind,
        nudge,
        brief,
        session,
        close,
        call_list,
        escalate,
    ] = times[..]
    else {
        anyhow::bail!("the hours of the week cannot be read from the database");
    };
    let hours = Hours {
        call,
        remind,
        nudge,
        brief,
        session,
        close,
        call_list,
        escalate,
    };
    anyhow::ensure!(
        hours.in_order(),
        "the hours of the week do not follow each other"
    );
    Ok(hours)
}
