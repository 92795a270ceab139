//! What the secretariat does with a week by hand (W9).

use super::Button;
use crate::{
    access::{Permit, ToSteer},
    app::App,
    card::Matter,
    turn::Outcome,
    understand::Meaning,
    week::{due, store, words},
};

#[derive(Clone, Debug)]
pub(super) struct Nudge {
    tuesday: String,
}

pub(super) fn nudge(meaning: Meaning) -> Option<Nudge> {
    let Meaning::Pressed(press) = meaning else {
        return None;
    };
    match Button::read(&press)? {
        Button::Nudge(tuesday) => Some(Nudge { tuesday }),
        _ => None,
    }
}

pub(super) async fn nudged(app: App, may: Permit<ToSteer>, wanted: Nudge) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let now = turn.now();
    let week = store::last_frozen(turn.conn())
        .await?
        .filter(|week| week.tuesday.to_string() == wanted.tuesday)
        .filter(|week| week.call_at <= now && now < week.late_until());
    match week {
        Some(week) => {
            let nudged = due::nudge_the_rest(&mut turn, &week).await?;
            turn.note("nudge", &Matter::new("weeks", week.tuesday))
                .await?;
            turn.toast(words::nudged(may.language(), nudged));
        }
        None => turn.toast(crate::words::button_over(may.language())),
    }
    turn.commit().await
}
