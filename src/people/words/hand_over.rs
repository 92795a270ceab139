//! A post changes hands (R1a).

use super::{button, moment};
use crate::{
    card::Card,
    ids::Id,
    people::{chat::Button, store::Holder},
    person::{Language, Post},
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// Who takes the post over? (R1a)
pub fn who_follows(language: Language, post: &Post, holder: Option<&Holder>) -> Card {
    let book = language.book();
    let post = post_name(language, post);
    Card::says(match holder {
        Some(holder) => fl!(
            book,
            "hand-over-ask",
            post = post,
            name = holder.name.as_str()
        ),
        None => fl!(book, "hand-over-ask-vacant", post = post),
    })
}

/// Hand the post over to this person, now? (R1a)
pub fn hand_over_to(language: Language, post: &Post, name: &str, kept: &Id) -> Card {
    let book = language.book();
    let post_name = post_name(language, post);
    Card::says(fl!(
        book,
        "hand-over-confirm",
        post = post_name,
        name = name
    ))
    .buttons(vec![button(
        fl!(book, "hand-over-button"),
        &Button::HandOverTo(post.id.clone(), kept.clone()),
    )])
}

/// A name that is none.
pub fn name_unusable(language: Language) -> Card {
    Card::says(fl!(language.book(), "hand-over-name"))
}

/// Handed over; the successor's link (R1a).
pub fn handed_over(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    link: &str,
    until: DateTime<Utc>,
) -> Card {
    let name = holder.map_or_else(String::new, |holder| holder.name.clone());
    Card::says(fl!(
        language.book(),
        "handed-over",
        post = post_name(language, post),
        name = name,
        until = moment(language, until)
    ))
    .line(link)
}

/// To the predecessor (M51).
pub fn farewell(language: Language, post: &Post, at: DateTime<Utc>) -> Card {
    Card::says(fl!(
        language.book(),
        "farewell",
        post = post_name(language, post),
        at = moment(language, at)
    ))
}

#[cfg(test)]
#[path = "hand_over_tests.rs"]
mod tests;
