//! What of an answer reaches the governor and the vices at once, outside the brief: a late 🟡 or 🔴 (W3). Once; what becomes of the answer
//! after that changes what was said, without a sound. Orders that are asked for reach them as an urgent matter (W4).

use super::{
    board::{Line, Spoken},
    rules::{self, Week},
    store::Roll,
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

fn once(roll: &Roll, week: &Week) -> Once {
    Once::new("week-late", &roll.id, Rank::Urgent).until(week.late_until() + WORTH)
}

/// An answer is not what it was: tells what is to be told of it now, and brings what was told up to date.
pub(super) async fn tell(turn: &mut Turn, roll: &Roll) -> anyhow::Result<()> {
    let now = turn.now();
    let week = super::week_of(turn.conn(), roll.week).await?;
    if now < week.close_at {
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
        // Orders that are asked for reach them as an urgent matter: one message is enough (W4).
        let told = |spoken: &Spoken| {
            rules::told_at_once(spoken.light, spoken.timing) && !spoken.asks_for_orders()
        };
        let holds = line.spoken.as_ref().is_some_and(told);
        let once = once(roll, &week);
        let card = words::told(to.language, &week, &line, holds, reads);
        let said = match holds {
            true => turn.say_once(once.clone(), &to, card.clone()).await?,
            false => None,
        };
        if said.is_none() {
            turn.revise_once(&once, &to, card).await?;
        }
    }
    Ok(())
}
