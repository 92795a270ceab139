//! What falls due is found by looking: each capability is asked in turn; whatever it does is safe to do twice.

use crate::{
    app::App,
    briefing, inbox, kept, people,
    standing::{Clockwork, TheOffice},
    week,
};

/// Looks once at everything that may be due. What stumbles is logged and does not hold up the rest; it is looked at again next time.
pub async fn tick(app: &App) {
    let clock = Clockwork::wound_up();
    report("week", week::due::tick(app, &clock).await);
    report("briefing", briefing::due::tick(app, &clock).await);
    // The brief may have held up the close of the same week.
    report("week", week::due::tick(app, &clock).await);
}

/// Forgets what need not be remembered any more: once an hour is often enough.
pub async fn keep_house(app: &App) {
    let kept_house = async {
        let mut turn = app.turn(&TheOffice).await?;
        let now = turn.now();
        inbox::forget_old(turn.conn(), now).await?;
        kept::forget_old(turn.conn(), now).await?;
        people::forget_old(turn.conn(), now).await?;
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
