//! What is held about oneself, and the language (R9).

use super::{button, moment};
use crate::{
    card::Card,
    people::{chat::Button, store::Particulars},
    person::{Language, Person},
    words::{post_name, role},
};
use i18n_embed_fl::fl;

/// The language was switched (R9).
pub fn language(language: Language) -> Card {
    let book = language.book();
    Card::says(fl!(book, "people-language")).buttons(vec![button(
        fl!(book, "people-button-language"),
        &Button::Language,
    )])
}

/// What is held about oneself (R9).
pub fn me(person: &Person, particulars: &Particulars) -> Card {
    let language = person.language;
    let book = language.book();
    let mut card = Card::default().heading(person.name.as_str());
    for post in &person.posts {
        let name = post_name(language, post);
        let role = role(language, post.role);
        card = card.line(if post.position.is_empty() || name.contains(&role) {
            name
        } else {
            format!("{name} ({role})")
        });
    }
    let phone = if particulars.personal_phone.is_empty() {
        fl!(book, "people-me-no-phone")
    } else {
        fl!(
            book,
            "people-me-phone",
            phone = particulars.personal_phone.as_str()
        )
    };
    card = card.line(phone);
    if let Some(joined) = particulars.joined_at {
        card = card.line(fl!(book, "people-me-since", at = moment(language, joined)));
    }
    card.line(fl!(book, "people-me-more"))
}

/// The notice (M54).
pub fn privacy(language: Language) -> Card {
    Card::says(fl!(language.book(), "people-privacy"))
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
