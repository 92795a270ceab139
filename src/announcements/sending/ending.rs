//! Stopped in the middle, or taken back (A3, A6).

use super::{matter, show_live};
use crate::{
    announcements::store::{self, Announcement, State},
    ids::Id,
    outbox,
    turn::Turn,
};
use chrono::{DateTime, Utc};

/// It is stopped in the middle: what has not gone out never will (A3). False when somebody else was faster.
pub(in crate::announcements) async fn stop(
    turn: &mut Turn,
    mut of: Announcement,
) -> anyhow::Result<bool> {
    let now = turn.now();
    of.state = State::Stopped;
    of.ended_at = Some(now);
    of.touched_at = now;
    of.settled = false;
    if !store::save(turn.conn(), State::Out, &of).await? {
        return Ok(false);
    }
    settle(turn, &of).await?;
    turn.note("stop-announcement", &matter(&of)).await?;
    show_live(turn, &of).await?;
    Ok(true)
}

/// It is taken back: what has not gone out never will, and what has is deleted (A6). False when somebody else was faster.
pub(in crate::announcements) async fn recall(
    turn: &mut Turn,
    mut of: Announcement,
) -> anyhow::Result<bool> {
    let now = turn.now();
    let was = of.state;
    if !matches!(was, State::Out | State::Stopped) {
        return Ok(false);
    }
    of.state = State::Recalled;
    of.ended_at = Some(now);
    of.touched_at = now;
    of.settled = false;
    if !store::save(turn.conn(), was, &of).await? {
        return Ok(false);
    }
    // What was wrong once does not go round again next week (A7).
    if of.repeats.take().is_some() {
        super::end_series(turn, &of).await?;
    }
    settle(turn, &of).await?;
    turn.note("recall-announcement", &matter(&of)).await?;
    show_live(turn, &of).await?;
    Ok(true)
}

/// Does what a stopped or recalled announcement still needs: whatever waits is given up, whatever has arrived meanwhile is deleted.
pub(in crate::announcements) async fn settle(
    turn: &mut Turn,
    of: &Announcement,
) -> anyhow::Result<()> {
    let now = turn.now();
    let how = match of.state {
        State::Stopped => "stopped",
        State::Recalled => "recalled",
        _ => return Ok(()),
    };
    outbox::take_back_round(turn.conn(), &matter(of)).await?;
    store::end(turn.conn(), &of.id, how).await?;
    if of.state == State::Recalled {
        let copies = store::copies(turn.conn(), &of.id).await?;
        let said: Vec<&Id> = copies.iter().map(|copy| &copy.letter).collect();
        let app = turn.app().clone();
        let mint = || app.mint.id(now);
        outbox::delete_round(turn.conn(), &said, &matter(of), mint, now).await?;
    }
    Ok(())
}

/// Whether it is older than Telegram deletes (A6).
pub(in crate::announcements) fn is_too_old(of: &Announcement, now: DateTime<Utc>) -> bool {
    of.out_at.is_some_and(|out| now - out > outbox::DELETABLE)
}
