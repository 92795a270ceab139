//! The secretariat's call list, and who has telephoned whom (W6b).

use crate::{
    access::{Permit, ToSteer},
    app::App,
    ids::Id,
    turn::Outcome,
    understand::{Command, Meaning, Press},
    week::{chasing, store},
};
use chrono::NaiveDate;

const TAG: &str = "wc";

/// The buttons of the call list: `wc:verb:…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::week) enum Button {
    /// This agency was telephoned; again: it was not.
    Telephoned(Id),
    /// A page of the list, in its place.
    Page(NaiveDate, usize),
}

impl Button {
    /// As callback data.
    pub(in crate::week) fn data(&self) -> String {
        match self {
            Self::Telephoned(roll) => format!("{TAG}:rang:{roll}"),
            Self::Page(week, page) => format!("{TAG}:page:{week}:{page}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["rang", roll] => Id::read(roll).map(Self::Telephoned),
            ["page", week, page] => Some(Self::Page(
                week.parse().ok()?,
                page.parse().ok().filter(|page| *page < 10_000)?,
            )),
            _ => None,
        }
    }
}

/// What the secretariat wants of the list.
#[derive(Clone, Debug)]
pub(super) enum Calling {
    Show,
    Pressed(Button, i64),
}

pub(super) fn calling(meaning: Meaning) -> Option<Calling> {
    match meaning {
        Meaning::Command {
            command: Command::Calls,
            ..
        } => Some(Calling::Show),
        Meaning::Pressed(press) => {
            Button::read(&press).map(|button| Calling::Pressed(button, press.message))
        }
        _ => None,
    }
}

pub(super) async fn called(app: App, may: Permit<ToSteer>, wanted: Calling) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (to, language) = (may.addressee(), may.language());
    match wanted {
        Calling::Show => chasing::show(&mut turn, &to).await?,
        Calling::Pressed(Button::Telephoned(roll), _) => {
            match store::roll(turn.conn(), &roll).await? {
                Some(roll) => chasing::telephoned(&mut turn, may.person(), &roll).await?,
                None => turn.toast(crate::words::button_over(language)),
            }
        }
        Calling::Pressed(Button::Page(week, page), message) => {
            match store::frozen(turn.conn(), week).await? {
                Some(week) => {
                    chasing::turn_page(&mut turn, &to, week, page, message).await?;
                }
                None => turn.toast(crate::words::button_over(language)),
            }
        }
    }
    turn.commit().await
}
