//! The brief of the session's day, to governor, vices and secretariat; until 20:00 after an outage (W8).

use super::words::{self, Occasion};
use crate::{
    app::App,
    outbox::{Once, Rank},
    people,
    person::Role,
    projects::Summary,
    requests,
    standing::Clockwork,
    talks, urgent,
    week::{
        self, Board,
        rules::{Deed, Moment},
    },
    whereabouts,
};
use chrono::Duration;

/// A brief that comes so much after its hour says so.
const LATE: Duration = Duration::minutes(10);

/// Says the brief when it is due.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let mut conn = app.pool.read().await?;
    let due = week::due::next(&mut conn, app.clock.now()).await?;
    drop(conn);
    let Some(due) = due.filter(|due| due.deeds.contains(&(Moment::Brief, Deed::Happens))) else {
        return Ok(());
    };
    let mut turn = app.turn(by).await?;
    if !week::due::happen(&mut turn, &due.week, Moment::Brief, Deed::Happens, &[]).await? {
        return Ok(());
    }
    let now = turn.now();
    let late = now > due.week.brief_at + LATE;
    let board = Board::of(turn.conn(), due.week.clone(), now).await?;
    let board = board.with_silence(turn.conn()).await?;
    // Whoever the brief comes to may call persons (P3).
    let projects = Summary::read(&mut turn, true).await?;
    let urgent = urgent::News::read(turn.conn(), &due.week, now, true).await?;
    let out = whereabouts::counts(turn.conn(), now).await?;
    let raised = talks::raised_in(turn.conn(), &due.week).await?;
    let requests = requests::counts(turn.conn(), now).await?;
    let holders = people::holders(turn.conn(), now).await?;
    // Whoever is governor and something else too reads it once, as governor.
    for readers in [&[Role::Governor][..], &[Role::Vice, Role::Secretariat]] {
        let to_governor = readers == [Role::Governor];
        for to in people::reached(&holders, readers) {
            let once = Once::new("week-brief", due.week.tuesday, Rank::Duty)
                .until(due.week.worth_until(Moment::Brief));
            let occasion = Occasion {
                to_governor,
                now,
                late,
                projects: Some(&projects),
                next: None,
                urgent: &urgent,
                out: Some(&out),
                raised: &raised,
                requests,
            };
            let card = words::brief(to.language, app, &board, occasion);
            turn.say_once(once, &to, card).await?;
        }
    }
    let _done = turn.commit().await?;
    Ok(())
}
