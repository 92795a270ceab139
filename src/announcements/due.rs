//! What falls due: planned announcements, live cards, and what a stop or a recall has left open (A3, A6, A7).

use super::{
    rules, sending,
    store::{self, Announcement, State},
};
use crate::{app::App, outbox, standing::Clockwork};

/// Looks once at everything that may be due.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let planned = store::planned(&mut conn, now).await?;
    let moving = store::moving(&mut conn).await?;
    drop(conn);
    for of in planned {
        let mut turn = app.turn(by).await?;
        // As it is within this turn: somebody may have let it be.
        let of = store::announcement(turn.conn(), &of.id).await?;
        if let Some(of) = of.filter(|of| of.state == State::Planned) {
            sending::planned_goes(&mut turn, of).await?;
        }
        let _done = turn.commit().await?;
    }
    for of in moving {
        move_on(app, by, of).await?;
    }
    Ok(())
}

/// Its card says what is so, every few seconds; when nothing is under way any more it is let be until something happens.
async fn move_on(app: &App, by: &Clockwork, of: Announcement) -> anyhow::Result<()> {
    let now = app.clock.now();
    let rests = of
        .shown_at
        .is_some_and(|shown| now >= shown && now - shown < rules::CARD_RESTS);
    // Nothing of it has to be ended, and its card may not be edited yet: nobody is counted.
    if rests && of.state == State::Out {
        return Ok(());
    }
    let mut conn = app.pool.read().await?;
    let sums = sending::read_sums(&mut conn, &of).await?;
    let waits = outbox::copies_waiting(&mut conn, &sending::matter(&of)).await?;
    let left = match of.state {
        State::Recalled => !store::not_recalled(&mut conn, &of.id).await?.is_empty(),
        _ => false,
    };
    drop(conn);
    let changed = sending::digest(&of, &sums) != of.shown;
    let under_way = sums.queued() > 0 || waits || left;
    let ends = of.state != State::Out && under_way;
    let shows = changed && !rests;
    let rested = !changed && !under_way;
    if !shows && !ends && !rested {
        return Ok(());
    }
    let mut turn = app.turn(by).await?;
    // As it is within this turn: somebody may have been faster.
    let Some(of) = store::announcement(turn.conn(), &of.id).await? else {
        return turn.commit().await.map(drop);
    };
    if ends {
        sending::settle(&mut turn, &of).await?;
    }
    match rested {
        // What was pressed since it was looked at is shown first.
        true => {
            let sums = sending::read_sums(turn.conn(), &of).await?;
            if sending::digest(&of, &sums) == of.shown {
                store::settled(turn.conn(), &of.id).await?;
            }
        }
        false if shows => sending::show_live(&mut turn, &of).await?,
        false => {}
    }
    turn.commit().await.map(drop)
}
