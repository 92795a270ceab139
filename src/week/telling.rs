//! What of an answer reaches the governor and the vices at once, outside the brief: a late 🟡 or 🔴 (W3), and orders asked for after the
//! brief has gone out (W4). Each once; what becomes of the answer after that changes what was said, without a sound.

use super::{
    board::Line,
    rules::{self, Moment, Week, Why},
    store::{self, Roll},
    words,
};
use crate::{
    outbox::{Once, Rank},
    people,
    person::Role,
    turn::Turn,
};
use chrono::Duration;

/// For so long after its day a letter about an answer is still worth sending.
const WORTH: Duration = Duration::hours(24);

fn once(why: Why, roll: &Roll, week: &Week) -> Once {
    let what = match why {
        Why::Late => "week-late",
        Why::Orders => "week-orders",
    };
    Once::new(what, &roll.id, Rank::Urgent).until(week.late_until() + WORTH)
}

/// An answer is not what it was: tells what is to be told of it now, and brings what was told up to date.
pub(super) async fn tell(turn: &mut Turn, roll: &Roll) -> anyhow::Result<()> {
    let now = turn.now();
    let week = super::week_of(turn.conn(), roll.week).await?;
    // Before the brief nothing is told, and nothing late can have been.
    let briefed = store::has_passed(turn.conn(), week.tuesday, Moment::Brief).await?;
    if !briefed && now < week.close_at {
        return Ok(());
    }
    let holders = people::holders(turn.conn(), now).await?;
    let Some(line) = Line::of(turn.conn(), roll, &holders).await? else {
        return Ok(());
    };
    let governors = people::reached(&holders, &[Role::Governor]);
    let vices = people::reached(&holders, &[Role::Vice])
        .into_iter()
        .filter(|vice| {
            !governors
                .iter()
                .any(|governor| governor.person == vice.person)
        });
    let readers = governors
        .iter()
        .cloned()
        .map(|to| (to, true))
        .chain(vices.map(|to| (to, false)));
    for (to, reads) in readers {
        for why in [Why::Late, Why::Orders] {
            let holds = line.spoken.as_ref().is_some_and(|spoken| {
                let asks = spoken.asks_for_orders();
                rules::told_at_once(why, spoken.light, spoken.timing, asks, briefed)
            });
            let once = once(why, roll, &week);
            let card = words::told(to.language, &week, &line, why, holds, reads);
            let said = match holds {
                true => turn.say_once(once.clone(), &to, card.clone()).await?,
                false => None,
            };
            if said.is_none() {
                turn.revise_once(&once, &to, card).await?;
            }
        }
    }
    Ok(())
}
