//! What the office has set: when it began, the hours of the week.

use super::super::rules::Hours;
use crate::{db::Conn, setting};
use anyhow::Context as _;
use chrono::{DateTime, NaiveTime, Utc};

/// The setting that holds when this office began.
const BEGUN: &str = "office.begun_at";

/// The setting that holds the hours of the week.
const HOURS: &str = "week.hours";

/// When the office began; the first call that names a moment sets it.
pub async fn begun_at(conn: &mut Conn) -> anyhow::Result<Option<DateTime<Utc>>> {
    setting::read(conn, BEGUN)
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
    setting::begin(conn, BEGUN, now.to_rfc3339()).await
}

/// The hours of the week: `15:00 07:30 08:15 08:30 09:00 12:00 16:00 09:00` in the order of [`Hours`], or the default.
pub async fn hours(conn: &mut Conn) -> anyhow::Result<Hours> {
    let Some(value) = setting::read(conn, HOURS).await? else {
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
