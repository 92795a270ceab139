//! To whoever opens a link or knocks: from the invitation to the phone number (R4, R5).

use super::button;
use crate::{
    calendar,
    card::{Card, Keyboard},
    ids::Id,
    people::chat::Button,
    person::{Language, Post},
    words::post_name,
};
use chrono::{DateTime, Utc};
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
/// Whoever joins ahead of the day is told from when it can be used (R1a).
pub fn joined(language: Language, post: &Post, from: Option<DateTime<Utc>>) -> Card {
    let book = language.book();
    let what = if post.role.of_agency() {
        fl!(book, "people-joined-agency")
    } else {
        fl!(book, "people-joined-office")
    };
    let card =
        Card::default().heading(fl!(book, "people-joined", post = post_name(language, post)));
    let card = match from {
        Some(from) => card.line(fl!(
            book,
            "people-joined-from",
            from = super::moment(language, from)
        )),
        None => card,
    };
    card.line(what).line(fl!(book, "people-joined-notice"))
}

/// The phone number is asked for, with Telegram's own button (M48).
pub fn ask_phone(language: Language) -> Card {
    let book = language.book();
    Card::says(fl!(book, "people-ask-phone")).with(Keyboard::AskPhone {
        share: fl!(book, "people-button-phone"),
        skip: fl!(book, "people-button-skip"),
    })
}

/// The number was given long ago: is it still right? (R11)
pub fn confirm_phone(language: Language, phone: &str, given: DateTime<Utc>) -> Card {
    let book = language.book();
    let day = calendar::date::date(language.into(), calendar::bangkok(given).date_naive());
    Card::says(fl!(book, "people-confirm-phone", phone = phone, day = day)).with(
        Keyboard::AskPhone {
            share: fl!(book, "people-button-phone"),
            skip: fl!(book, "people-button-skip"),
        },
    )
}

/// Toast: so many were asked.
pub fn phones_asked_toast(language: Language, count: usize) -> String {
    let book = language.book();
    if count == 0 {
        fl!(book, "phones-asked-before")
    } else {
        fl!(book, "phones-asked", count = count)
    }
}

/// The own name is asked for: the roster has none yet (R4).
pub fn ask_name(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-ask-name"))
}

/// The name is kept.
pub fn name_kept(language: Language, name: &str) -> Card {
    Card::says(fl!(language.book(), "people-name-kept", name = name))
}

/// A name that is none.
pub fn own_name_unusable(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-name-unusable"))
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
