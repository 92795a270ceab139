//! A week that somebody names, as far as the office knows it (B5).

use super::{
    rules::{Week, Which},
    store,
};
use crate::{calendar, db::Conn};
use chrono::{DateTime, Days, NaiveDate, Utc};

/// A week that was named.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The week: as it was frozen, or as it is planned.
    pub week: Week,
    /// Whether anybody was called for it: then there is a board.
    pub called: bool,
}

/// The week that is meant; `None` when its year has no such week.
pub(crate) async fn find(
    conn: &mut Conn,
    which: Which,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<Found>> {
    let today = calendar::bangkok(now).date_naive();
    let identities = match which {
        Which::Of(day) => vec![of_day(conn, day).await?],
        which => which.identities(today),
    };
    let (Some(first), Some(last)) = (identities.iter().min(), identities.iter().max()) else {
        return Ok(None);
    };
    let called = store::called_of(conn, (*first, *last)).await?;
    let identity = identities
        .iter()
        .find(|identity| called.contains(identity))
        .or(identities.first());
    let Some(identity) = identity else {
        return Ok(None);
    };
    Ok(Some(Found {
        week: super::week_of(conn, *identity).await?,
        called: called.contains(identity),
    }))
}

/// The identity of the week to which a day belongs.
async fn of_day(conn: &mut Conn, day: NaiveDate) -> anyhow::Result<NaiveDate> {
    /// A session can move by so many days.
    const MOVED_BY: Days = Days::new(35);
    let holidays = super::holidays(conn).await?;
    let weeks = super::schedule(conn, (day - MOVED_BY, day + MOVED_BY), holidays).await?;
    Ok(weeks.week_of_day(day).map_or(day, |week| week.tuesday))
}

/// The last week for which anybody was called.
pub(crate) async fn last_called(conn: &mut Conn) -> anyhow::Result<Option<Week>> {
    store::last_called(conn).await
}

/// The week that is called next.
pub(crate) async fn next_call(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Week> {
    let weeks = super::around(conn, now).await?;
    let next = weeks.next_called(now).cloned();
    Ok(next.unwrap_or_else(|| weeks.answered(now).0))
}
