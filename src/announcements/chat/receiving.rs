//! Whoever gets an announcement acknowledges it, votes, reads it again (A1, A4).

use super::Button;
use crate::{
    access::{Permit, ToBeHere},
    announcements::{
        ANNOUNCEMENT,
        receiving::{self, Acknowledged},
        store::{self, How, State},
        words,
    },
    app::App,
    ids::Id,
    turn::Outcome,
    understand::Meaning,
};
use chrono::{DateTime, Utc};

/// The reaction that is no acknowledgement.
const AGAINST: &str = "👎";

/// What whoever gets one wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Preview,
    Acknowledge(Id, i64),
    Reacted(Id, DateTime<Utc>),
    Voted(String, Vec<u8>),
    Read(Id),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Reacted { matter, emoji, at }
            if matter.kind == ANNOUNCEMENT && emoji != AGAINST =>
        {
            Some(Wanted::Reacted(Id::read(&matter.id)?, at))
        }
        Meaning::Voted { poll, options } => Some(Wanted::Voted(poll, options)),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Preview => Some(Wanted::Preview),
            Button::Acknowledge(id) => Some(Wanted::Acknowledge(id, press.message)),
            Button::Read(id) => Some(Wanted::Read(id)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn received(app: App, may: Permit<ToBeHere>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, language, now) = (may.person(), may.language(), turn.now());
    match wanted {
        Wanted::Preview => turn.toast(words::only_preview(language)),
        Wanted::Acknowledge(id, message) => {
            let what = (&id, now, How::Button);
            let done = receiving::acknowledge(&mut turn, person, what, Some(message)).await?;
            let found = store::announcement(turn.conn(), &id).await?;
            turn.toast(match (done, found) {
                (Acknowledged::Now { late }, Some(of)) => {
                    words::acknowledged(language, &of, now, late)
                }
                (Acknowledged::Before, _) => words::acknowledged_before(language),
                (_, Some(of)) if of.state == State::Recalled => words::no_longer(language),
                _ => crate::words::button_over(language),
            });
        }
        // A courtesy: it counts, and nothing is said of it.
        Wanted::Reacted(id, at) => {
            let what = (&id, at, How::Reaction);
            receiving::acknowledge(&mut turn, person, what, None).await?;
        }
        Wanted::Voted(poll, options) => {
            receiving::vote(&mut turn, person, &poll, &options).await?;
        }
        Wanted::Read(id) => {
            let row = receiving::receipt(&mut turn, person, &id).await?;
            let found = store::announcement(turn.conn(), &id).await?;
            let found = found.filter(|of| matches!(of.state, State::Out | State::Stopped));
            let found = found.filter(|of| !of.content.parts.is_empty());
            match (row, found) {
                (Some(row), Some(of)) => {
                    receiving::read_again(&mut turn, person, &of, &row).await?;
                }
                _ => turn.toast(crate::words::button_over(language)),
            }
        }
    }
    turn.commit().await
}
