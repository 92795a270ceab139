//! The hands of the clock: forwards only, stopping at each moment of the week on the way, so that what is due then happens then.

use super::house::{House, bangkok};
use crate::{
    app::App,
    clock::Clock as _,
    outbox, tick, urgent,
    week::{self, rules::Moment},
};
use chrono::{DateTime, Duration, Utc};
use std::time::Duration as RealDuration;
use tokio::time::{Instant, timeout};

/// How far the clock may be moved at once; further is a slip of the finger.
const FURTHEST: Duration = Duration::days(62);
/// How long the letters of one moment may take to go out, by the watch on the wall.
const POST_LEAVES: RealDuration = RealDuration::from_secs(15);

/// Why the clock cannot be moved there.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotThere {
    /// Time does not go back.
    #[error("เลื่อนนาฬิกาได้เฉพาะไปข้างหน้า · The clock only moves forwards")]
    Back,
    /// More than two months at once.
    #[error("เลื่อนได้ครั้งละไม่เกินสองเดือน · At most two months at once")]
    TooFar,
}

/// When most scenes begin: the Monday morning before the usual Tuesday.
#[must_use]
pub fn story_begins() -> DateTime<Utc> {
    bangkok(2026, 11, 23, 9, 30)
}

/// The next moment of the week after `now`.
///
/// # Errors
/// The database cannot be read.
pub async fn next_moment(
    app: &App,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<(Moment, DateTime<Utc>)>> {
    let mut conn = app.pool.read().await?;
    let weeks = week::around(&mut conn, now).await?;
    drop(conn);
    let held = weeks.weeks().iter().filter(|week| !week.skipped);
    Ok(held
        .flat_map(|week| Moment::ALL.map(|moment| (moment, week.at(moment))))
        .filter(|(_, at)| *at > now)
        .min_by_key(|(_, at)| *at))
}

/// The next stop on the way from now to `to`: the next moment of the week, the next minute at which an urgent matter falls due, or `to`
/// itself. What happens at one may make another, so it is asked for one by one.
///
/// # Errors
/// [`NotThere`], or the database cannot be read.
pub async fn next_stop(house: &House, to: DateTime<Utc>) -> anyhow::Result<DateTime<Utc>> {
    let now = house.clock.now();
    if to < now {
        return Err(NotThere::Back.into());
    }
    if to - now > FURTHEST {
        return Err(NotThere::TooFar.into());
    }
    let moment = next_moment(&house.app, now).await?.map(|(_, at)| at);
    let mut conn = house.app.pool.read().await?;
    let urgent = urgent::next_due(&mut conn, now).await?;
    let next = moment.into_iter().chain(urgent).min();
    Ok(next.map_or(to, |next| next.min(to)))
}

/// Moves the clock of an office that is at work, and waits at each stop until its letters are out.
///
/// # Errors
/// [`NotThere`], or the database cannot be read.
pub async fn move_to(house: &House, to: DateTime<Utc>) -> anyhow::Result<()> {
    if to < house.clock.now() {
        return Err(NotThere::Back.into());
    }
    loop {
        let stop = next_stop(house, to.max(house.clock.now())).await?;
        // The clock runs on while letters go out.
        house.clock.set(stop.max(house.clock.now()));
        tick::tick(&house.app).await;
        house.app.post_bell.ring();
        house.app.door_bell.ring();
        post_leaves(house).await?;
        if stop >= to {
            return Ok(());
        }
    }
}

/// Waits until no letter is due any more.
async fn post_leaves(house: &House) -> anyhow::Result<()> {
    let deadline = Instant::now() + POST_LEAVES;
    while Instant::now() < deadline {
        let version = house.telegram.version();
        let mut conn = house.app.pool.read().await?;
        let waiting = outbox::heads(&mut conn, house.clock.now(), 1).await?;
        drop(conn);
        if waiting.is_empty() {
            return Ok(());
        }
        let changed = house.telegram.changed_since(version);
        // Nothing changed: looked at again all the same.
        let _ = timeout(RealDuration::from_millis(100), changed).await;
    }
    Ok(())
}
