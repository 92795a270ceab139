//! Invitations: the link that is passed on (R3).

use super::moment;
use crate::{
    card::Card,
    people::store::Holder,
    person::{Language, Post},
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// The link to be passed on (R3).
pub fn invitation(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    link: &str,
    until: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "invitation", post = post_name(language, post)));
    let card = match holder {
        Some(holder) => card.line(holder.name.as_str()),
        None => card,
    };
    card.line(fl!(
        book,
        "invitation-until",
        until = moment(language, until)
    ))
    .line(link)
}

/// Toast: the link stands below.
pub fn invited_toast(language: Language) -> String {
    fl!(language.book(), "invited-toast")
}

/// Toast: revoked, or there was none.
pub fn revoked_toast(language: Language, revoked: bool) -> String {
    let book = language.book();
    if revoked {
        fl!(book, "revoked-toast")
    } else {
        fl!(book, "revoked-none-toast")
    }
}

#[cfg(test)]
#[path = "invitation_tests.rs"]
mod tests;
