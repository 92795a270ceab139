//! To whoever opens a link or knocks: from the invitation to the phone number (R4, R5).

use super::button;
use crate::{
    card::{Card, Keyboard},
    ids::Id,
    people::chat::Button,
    person::{Language, Post},
    words::post_name,
};
use i18n_embed_fl::fl;

/// The invitation opened: is that right? (M47)
pub fn confirm(language: Language, post: &Post, name: Option<&str>, invitation: &Id) -> Card {
    let book = language.book();
    let mut card = Card::says(fl!(book, "people-confirm")).heading(post_name(language, post));
    if let Some(name) = name {
        card = card.line(name);
    }
    card.line(fl!(book, "people-confirm-ask")).buttons(vec![
        button(
            fl!(book, "people-button-yes"),
            &Button::Join(invitation.clone()),
        ),
        button(
            fl!(book, "people-button-no"),
            &Button::NotMe(invitation.clone()),
        ),
    ])
}

/// It was for somebody else.
pub fn not_me(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-not-me"))
}

/// To a stranger: how to be invited (M52).
pub fn how_to_join(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-how-to-join"))
}

/// A link that does not work, whatever the reason (M53).
pub fn bad_link(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-bad-link"))
}

/// Toast: this account has joined by this link already.
pub fn already_joined(language: Language) -> String {
    fl!(language.book(), "people-already-joined")
}

/// Joined: what to do here, and the notice in short (M49, M27).
pub fn joined(language: Language, post: &Post) -> Card {
    let book = language.book();
    let what = if post.role.of_agency() {
        fl!(book, "people-joined-agency")
    } else {
        fl!(book, "people-joined-office")
    };
    Card::default()
        .heading(fl!(book, "people-joined", post = post_name(language, post)))
        .line(what)
        .line(fl!(book, "people-joined-notice"))
}

/// The phone number is asked for, with Telegram's own button (M48).
pub fn ask_phone(language: Language) -> Card {
    let book = language.book();
    Card::says(fl!(book, "people-ask-phone")).with(Keyboard::AskPhone {
        share: fl!(book, "people-button-phone"),
        skip: fl!(book, "people-button-skip"),
    })
}

/// The number is kept.
pub fn phone_kept(language: Language, phone: &str) -> Card {
    Card::says(fl!(language.book(), "people-phone-kept", phone = phone)).with(Keyboard::Away)
}

/// Joined without a number.
pub fn phone_skipped(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-phone-skipped")).with(Keyboard::Away)
}

/// Somebody else's contact, or a number that is none.
pub fn not_your_phone(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-not-your-phone"))
}

#[cfg(test)]
#[path = "joining_tests.rs"]
mod tests;
