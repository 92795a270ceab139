//! One letter on its way: the call, and writing down what became of it.

use super::{
    super::{CLIENT_WAITS, pace::Went, send::send},
    verdict::{Verdict, judge},
};
use crate::{
    app::App,
    outbox::{self, Letter},
    people,
};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use std::{
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};
use teloxide::Bot;

/// Longer than the client's own time-out plus teloxide's ten seconds after a 5xx, or a late 500 would look like a lost answer.
const ROUND_TRIP: Duration = CLIENT_WAITS.saturating_add(Duration::from_secs(12));

/// How long it waits before it writes down again what it could not; doubling up to the longest.
const FIRST_REST: Duration = Duration::from_millis(50);

const LONGEST_REST: Duration = Duration::from_secs(10);

pub(super) struct Returned {
    pub(super) chat: i64,
    pub(super) went: Went,
    pub(super) answered: Instant,
    /// It waits again: whatever was looked up behind it is not next.
    pub(super) again: bool,
    pub(super) wait: Option<Duration>,
}

/// Sends one letter and writes down what became of it. While the database is away it tries again: a letter that went out must
/// not be found "sending" at the next start, or it would go out twice.
pub(super) async fn carry(app: &App, bot: &Bot, letter: Letter, went: Went) -> Returned {
    let call = AssertUnwindSafe(tokio::time::timeout(ROUND_TRIP, send(bot, &letter)));
    let verdict = match call.catch_unwind().await {
        Ok(Ok(Ok(arrival))) => Verdict::Sent(arrival),
        Ok(Ok(Err(error))) => judge(error, &letter),
        Ok(Err(_)) => Verdict::Later { doubtful: true },
        Err(_) => Verdict::Failed {
            why: "a panic".to_owned(),
            unreachable: false,
        },
    };
    let answered = Instant::now();
    let mut rest = FIRST_REST;
    while let Err(fault) = write_down(app, &letter, &verdict).await {
        tracing::error!(letter = %letter.id, error = ?fault, "a letter's end could not be written down; trying again");
        tokio::time::sleep(rest).await;
        rest = (rest * 2).min(LONGEST_REST);
    }
    Returned {
        chat: letter.chat,
        went,
        answered,
        again: !matches!(verdict, Verdict::Sent(_) | Verdict::Failed { .. }),
        wait: match verdict {
            Verdict::Wait(told) => Some(told),
            _ => None,
        },
    }
}

async fn write_down(app: &App, letter: &Letter, verdict: &Verdict) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.mark().await?;
    match verdict {
        Verdict::Sent(arrival) => outbox::sent(&mut conn, letter, arrival, now).await?,
        Verdict::Later { doubtful } => {
            outbox::later(
                &mut conn,
                &letter.id,
                retry_at(now, letter.tries),
                *doubtful,
            )
            .await?;
        }
        // The wait itself is kept by the pace, in the time that Telegram counts.
        Verdict::Wait(_) => outbox::later(&mut conn, &letter.id, now, false).await?,
        Verdict::Anew => outbox::say_anew(&mut conn, &letter.id).await?,
        Verdict::Failed { why, unreachable } => {
            tracing::info!(letter = %letter.id, why, "a letter cannot arrive");
            outbox::failed(&mut conn, &letter.id, why).await?;
            if *unreachable {
                people::is_unreachable(&mut conn, letter.chat, now).await?;
            }
        }
    }
    Ok(conn.commit().await?)
}

/// 2 seconds doubling to 10 minutes.
fn retry_at(now: DateTime<Utc>, tries: i64) -> DateTime<Utc> {
    now + chrono::Duration::seconds((1_i64 << tries.clamp(1, 10)).min(600))
}
