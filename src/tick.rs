//! What falls due is found by looking: each capability is asked in turn; whatever it does is safe to do twice.

use crate::{
    announcements,
    app::App,
    briefing, inbox, kept, people, projects, requests, sheet_draft,
    standing::{Clockwork, TheOffice},
    talks, urgent, visits, week, whereabouts,
};
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;

/// What each capability has open for a post that changes hands, in the order in which the successor reads it (R1a).
const OPEN_MATTERS: &[people::OpenMatters] = &[
    |turn, holder| urgent::open_matters(turn, holder).boxed(),
    |turn, holder| week::open_matters(turn, holder).boxed(),
    |turn, holder| projects::open_matters(turn, holder).boxed(),
    |turn, holder| requests::open_matters(turn, holder).boxed(),
    |turn, holder| talks::open_matters(turn, holder).boxed(),
    |turn, holder| announcements::open_matters(turn, holder).boxed(),
];

/// What each capability adds to the call, in the order in which it is read (section 3).
const CALL_LINES: &[week::CallLines] = &[
    |conn, now| requests::call_lines(conn, now).boxed(),
    |conn, now| projects::to_report(conn, now).boxed(),
    |conn, _| urgent::open_for_agencies(conn).boxed(),
];

/// Looks once at everything that may be due. What stumbles is logged and does not hold up the rest; it is looked at again next time.
pub async fn tick(app: &App) {
    look_round(app, true).await;
}

/// The same, and at the people only when `people_too`: the hours are a few rows, the people a thousand. False when the people were
/// not looked at to the end.
pub async fn look_round(app: &App, people_too: bool) -> bool {
    let clock = Clockwork::wound_up();
    // Who holds a post is settled before its holder is called.
    look("hand-overs", people::due(app, &clock, OPEN_MATTERS)).await;
    look("whereabouts", whereabouts::due::tick(app, &clock)).await;
    look("week", week::due::tick(app, &clock, CALL_LINES)).await;
    look("requests", requests::due::tick(app, &clock)).await;
    look("projects", projects::due::tick(app, &clock)).await;
    look("urgent", urgent::due::tick(app, &clock)).await;
    look("talks", talks::due::tick(app, &clock)).await;
    look("announcements", announcements::due::tick(app, &clock)).await;
    let mut looked = true;
    if people_too {
        looked &= look("owners", urgent::due::owners(app, &clock)).await;
        looked &= look("late-comers", week::due::welcome(app, &clock)).await;
        looked &= look("late receivers", requests::due::welcome(app, &clock)).await;
    }
    look("briefing", briefing::due::tick(app, &clock)).await;
    looked
}

/// Looks at one capability's dues; neither its fault nor its panic ends the others'. False when it stumbled.
async fn look(what: &str, dues: impl Future<Output = anyhow::Result<()>>) -> bool {
    let looked = AssertUnwindSafe(dues)
        .catch_unwind()
        .await
        .unwrap_or_else(|_| Err(anyhow::anyhow!("a panic, see above")));
    let well = looked.is_ok();
    report(what, looked);
    well
}

/// Forgets what need not be remembered any more: once an hour is often enough.
pub async fn keep_house(app: &App) {
    let kept_house = async {
        let mut turn = app.turn(&TheOffice).await?;
        let now = turn.now();
        inbox::forget_old(turn.conn(), now).await?;
        kept::forget_old(turn.conn(), now).await?;
        sheet_draft::forget_old(turn.conn(), now).await?;
        people::forget_old(turn.conn(), now).await?;
        projects::forget_old(turn.conn(), now).await?;
        urgent::forget_old(turn.conn(), now).await?;
        whereabouts::forget_old(turn.conn(), now).await?;
        requests::forget_old(turn.conn(), now).await?;
        announcements::forget_old(turn.conn(), now).await?;
        visits::forget_old(turn.conn(), now).await?;
        let _done = turn.commit().await?;
        anyhow::Ok(())
    };
    report("housekeeping", kept_house.await);
}

fn report(what: &str, done: anyhow::Result<()>) {
    match done {
        Err(fault) if crate::db::is_conflict(&fault) => {
            tracing::debug!(what, "met another turn; looked at again next time");
        }
        Err(fault) => tracing::error!(what, error = ?fault, "what is due stumbled"),
        Ok(()) => {}
    }
}
