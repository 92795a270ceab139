//! What this capability says of people, posts and the roster: one file a subject, and here the pieces that several of them are made of.

mod consent;
mod editing;
pub(crate) mod fault;
mod hand_over;
mod invitation;
mod joining;
mod own;
mod post;
mod roster;
mod sheet;
mod succession;
mod who;

pub(super) use consent::*;
pub(super) use editing::*;
pub(super) use fault::chosen;
pub(super) use hand_over::*;
pub(super) use invitation::*;
pub(super) use joining::*;
pub(super) use own::*;
pub(super) use post::*;
pub(crate) use roster::office_name;
pub(super) use roster::*;
pub(crate) use sheet::*;
pub(super) use succession::*;
pub(super) use who::*;

use super::{
    chat::Button, consent::Button as ConsentButton, editing::Button as EditingButton,
    handing::Button as HandOverButton, store::hand_overs::Coming,
};
use crate::{calendar, card::Button as CardButton, person::Language};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

fn consent_button(label: impl AsRef<str>, does: &ConsentButton) -> CardButton {
    CardButton::press(label, does.data())
}

fn editing_button(label: impl AsRef<str>, does: &EditingButton) -> CardButton {
    CardButton::press(label, does.data())
}

fn hand_over_button(label: impl AsRef<str>, does: &HandOverButton) -> CardButton {
    CardButton::press(label, does.data())
}

fn moment(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::date_hour(language.into(), calendar::bangkok(at).naive_local())
}

/// A line for a hand-over that is still to come (R1a).
fn coming_line(language: Language, coming: &Coming) -> String {
    let book = language.book();
    let at = moment(language, coming.begins_at);
    if coming.name.is_empty() {
        fl!(book, "hand-over-coming-nobody", at = at)
    } else {
        fl!(
            book,
            "hand-over-coming",
            at = at,
            name = coming.name.as_str()
        )
    }
}
