//! What this capability says of people, posts and the roster: one file a subject, and here the pieces that several of them are made of.

mod fault;
mod hand_over;
mod invitation;
mod joining;
mod own;
mod post;
mod roster;
mod sheet;
mod who;

pub(super) use fault::chosen;
pub(super) use hand_over::*;
pub(super) use invitation::*;
pub(super) use joining::*;
pub(super) use own::*;
pub(super) use post::*;
pub(super) use roster::*;
pub(crate) use sheet::*;
pub(super) use who::*;

use super::chat::Button;
use crate::{calendar, card::Button as CardButton, person::Language};
use chrono::{DateTime, Utc};

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

fn moment(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::date_hour(language.into(), calendar::bangkok(at).naive_local())
}
