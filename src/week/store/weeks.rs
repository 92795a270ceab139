//! Weeks as they were frozen, and which of their moments are past.

use super::super::rules::{Change, Moment, Week};
use crate::db::Conn;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, HashMap};

/// A week as it stands in its table.
#[derive(sqlx::FromRow)]
struct WeekRow {
    tuesday: NaiveDate,
    number: Option<i64>,
    session_on: NaiveDate,
    call_at: DateTime<Utc>,
    remind_at: DateTime<Utc>,
    nudge_at: DateTime<Utc>,
    brief_at: DateTime<Utc>,
    session_at: DateTime<Utc>,
    close_at: DateTime<Utc>,
    skipped: bool,
    call_list_at: Option<DateTime<Utc>>,
    escalate_at: Option<DateTime<Utc>>,
    called_off: bool,
}

impl From<WeekRow> for Week {
    fn from(row: WeekRow) -> Self {
        Self {
            tuesday: row.tuesday,
            number: row.number,
            session_on: row.session_on,
            call_at: row.call_at,
            remind_at: row.remind_at,
            nudge_at: row.nudge_at,
            brief_at: row.brief_at,
            session_at: row.session_at,
            close_at: row.close_at,
            skipped: row.skipped,
            // A week frozen before there were such moments: they are past.
            call_list_at: row.call_list_at.unwrap_or(row.close_at),
            escalate_at: row.escalate_at.unwrap_or(row.close_at),
            called_off: row.called_off,
        }
    }
}

/// The columns of a week, and which of them.
macro_rules! weeks {
    ($which:literal) => {
        concat!(
            "SELECT tuesday, number, session_on, call_at, remind_at, nudge_at, brief_at, session_at, close_at, skipped, call_list_at,
                    escalate_at, called_off FROM week ",
            $which
        )
    };
}

/// The week of this Tuesday as it was frozen at its call; `None` before that.
pub async fn frozen(conn: &mut Conn, tuesday: NaiveDate) -> anyhow::Result<Option<Week>> {
    let row: Option<WeekRow> = conn
        .query(weeks!("WHERE tuesday = $1"))
        .bind(tuesday)
        .maybe()
        .await?;
    Ok(row.map(Week::from))
}

/// The weeks that were frozen, with an identity from `first` to `last`.
pub async fn frozen_between(
    conn: &mut Conn,
    first: NaiveDate,
    last: NaiveDate,
) -> anyhow::Result<BTreeMap<NaiveDate, Week>> {
    let rows: Vec<WeekRow> = conn
        .query(weeks!("WHERE tuesday BETWEEN $1 AND $2"))
        .bind(first)
        .bind(last)
        .all()
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.tuesday, Week::from(row)))
        .collect())
}

/// What the secretariat changed of the weeks with an identity from `first` to `last` (W6).
pub async fn changes(
    conn: &mut Conn,
    first: NaiveDate,
    last: NaiveDate,
) -> anyhow::Result<BTreeMap<NaiveDate, Change>> {
    let rows: Vec<(NaiveDate, Option<NaiveDate>, bool)> = conn
        .query("SELECT week, session_on, skipped FROM week_change WHERE week BETWEEN $1 AND $2")
        .bind(first)
        .bind(last)
        .all()
        .await?;
    let change = |(week, session_on, skipped)| {
        let change = Change {
            session_on,
            skipped,
        };
        (week, change)
    };
    Ok(rows.into_iter().map(change).collect())
}

/// The secretariat changes a week (W6): in its row when it was called, else in the plan.
pub async fn change(conn: &mut Conn, week: &Week, now: DateTime<Utc>) -> anyhow::Result<()> {
    let rows = conn
        .query(
            "UPDATE week SET session_on = $2, remind_at = $3, nudge_at = $4, brief_at = $5, session_at = $6, close_at = $7,
                 skipped = $8, call_list_at = $9, escalate_at = $10, called_off = (called_off AND session_on = $2)
             WHERE tuesday = $1",
        )
        .bind(week.tuesday)
        .bind(week.session_on)
        .bind(week.remind_at)
        .bind(week.nudge_at)
        .bind(week.brief_at)
        .bind(week.session_at)
        .bind(week.close_at)
        .bind(week.skipped)
        .bind(week.call_list_at)
        .bind(week.escalate_at)
        .run()
        .await?;
    if rows == 0 {
        conn.query(
            "INSERT INTO week_change (week, session_on, skipped, changed_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (week) DO UPDATE SET session_on = excluded.session_on, skipped = excluded.skipped,
                 changed_at = excluded.changed_at",
        )
        .bind(week.tuesday)
        .bind(week.session_on)
        .bind(week.skipped)
        .bind(now)
        .run()
        .await?;
    }
    Ok(())
}

/// The last week that was frozen, by its session.
pub async fn last_frozen(conn: &mut Conn) -> anyhow::Result<Option<Week>> {
    let row: Option<WeekRow> = conn
        .query(weeks!("ORDER BY session_on DESC LIMIT 1"))
        .maybe()
        .await?;
    Ok(row.map(Week::from))
}

/// The last week for which anybody was called: one that was missed whole has nothing to show (W8).
pub async fn last_called(conn: &mut Conn) -> anyhow::Result<Option<Week>> {
    let row: Option<WeekRow> = conn
        .query(weeks!(
            "JOIN week_moment ON week_moment.week = week.tuesday
             WHERE week_moment.moment = 'call' AND week_moment.outcome = 'done'
             ORDER BY session_on DESC LIMIT 1"
        ))
        .maybe()
        .await?;
    Ok(row.map(Week::from))
}

/// The weeks with an identity from the first to the last day for which anybody was called.
pub async fn called_of(
    conn: &mut Conn,
    (first, last): (NaiveDate, NaiveDate),
) -> anyhow::Result<Vec<NaiveDate>> {
    let rows: Vec<(NaiveDate,)> = conn
        .query(
            "SELECT week FROM week_moment
             WHERE week BETWEEN $1 AND $2 AND moment = 'call' AND outcome = 'done' ORDER BY week",
        )
        .bind(first)
        .bind(last)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(week,)| week).collect())
}

/// Freezes a week: from now on its moments are those of its row. False when it was frozen before.
pub async fn freeze(conn: &mut Conn, week: &Week) -> anyhow::Result<bool> {
    let rows = conn
        .query(
            "INSERT INTO week (tuesday, number, session_on, call_at, remind_at, nudge_at, brief_at, session_at, close_at,
                               skipped, call_list_at, escalate_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (tuesday) DO NOTHING",
        )
        .bind(week.tuesday)
        .bind(week.number)
        .bind(week.session_on)
        .bind(week.call_at)
        .bind(week.remind_at)
        .bind(week.nudge_at)
        .bind(week.brief_at)
        .bind(week.session_at)
        .bind(week.close_at)
        .bind(week.skipped)
        .bind(week.call_list_at)
        .bind(week.escalate_at)
        .run()
        .await?;
    Ok(rows == 1)
}

/// The moments that have happened or were missed, of the weeks from `first` on.
pub async fn past(
    conn: &mut Conn,
    first: NaiveDate,
) -> anyhow::Result<HashMap<NaiveDate, Vec<Moment>>> {
    let rows: Vec<(NaiveDate, Moment)> = conn
        .query("SELECT week, moment FROM week_moment WHERE week >= $1")
        .bind(first)
        .all()
        .await?;
    let mut past: HashMap<NaiveDate, Vec<Moment>> = HashMap::new();
    for (week, moment) in rows {
        past.entry(week).or_default().push(moment);
    }
    Ok(past)
}

/// Records the end of a moment. False when it was recorded before: then nothing of it may happen again.
pub async fn record(
    conn: &mut Conn,
    tuesday: NaiveDate,
    moment: Moment,
    happened: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<bool> {
    let outcome = if happened { "done" } else { "missed" };
    let rows = conn
        .query(
            "INSERT INTO week_moment (week, moment, outcome, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (week, moment) DO NOTHING",
        )
        .bind(tuesday)
        .bind(moment)
        .bind(outcome.to_owned())
        .bind(now)
        .run()
        .await?;
    Ok(rows == 1)
}
