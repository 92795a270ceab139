//! A second person's consent: asked, given, refused, lapsed (R3).

use super::{consent_button as button, moment};
use crate::{
    card::Card,
    people::{consent::Button, store::consents::Consent},
    person::{Language, Post},
    words::post_name,
};
use i18n_embed_fl::fl;

/// The post, with whoever is to be invited to it.
fn whom(language: Language, post: &Post, name: &str) -> String {
    let post = post_name(language, post);
    if name.is_empty() {
        post
    } else {
        fl!(language.book(), "consent-whom", post = post, name = name)
    }
}

/// To each of the secretariat: consent is asked for; whoever asked cannot give it.
pub fn consent_asked(
    language: Language,
    consent: &Consent,
    post: &Post,
    name: &str,
    asker: &str,
    may_answer: bool,
) -> Card {
    let book = language.book();
    let card = Card::says(fl!(
        book,
        "consent-asked",
        asker = asker,
        whom = whom(language, post, name)
    ));
    let until = moment(language, consent.lapses_at);
    if !may_answer {
        return card.line(fl!(book, "consent-waits", until = until));
    }
    card.line(fl!(book, "consent-ask", until = until))
        .buttons(vec![
            button(
                fl!(book, "consent-button-give"),
                &Button::Give(consent.id.clone()),
            ),
            button(
                fl!(book, "consent-button-refuse"),
                &Button::Refuse(consent.id.clone()),
            ),
        ])
}

/// To each of the secretariat: what came of it.
pub fn consent_answered(
    language: Language,
    post: &Post,
    name: &str,
    by: &str,
    given: bool,
) -> Card {
    let book = language.book();
    let whom = whom(language, post, name);
    Card::says(if given {
        fl!(book, "consent-given", by = by, whom = whom)
    } else {
        fl!(book, "consent-refused", by = by, whom = whom)
    })
}

/// To each of the secretariat: nobody has said a word for a day.
pub fn consent_lapsed(language: Language, post: &Post, name: &str) -> Card {
    let whom = whom(language, post, name);
    Card::says(fl!(language.book(), "consent-lapsed", whom = whom))
}

/// To each of the secretariat: a link was made by the command line.
pub fn invited_on_the_server(language: Language, post: &Post) -> Card {
    Card::says(fl!(
        language.book(),
        "invited-on-the-server",
        post = post_name(language, post)
    ))
}

/// Toast: whoever asked cannot consent.
pub fn not_your_own_toast(language: Language) -> String {
    fl!(language.book(), "consent-not-your-own")
}

/// Toast: the others have been asked, now or before.
pub fn consent_asked_toast(language: Language, before: bool) -> String {
    let book = language.book();
    if before {
        fl!(book, "consent-asked-before")
    } else {
        fl!(book, "consent-asked-toast")
    }
}

#[cfg(test)]
#[path = "consent_tests.rs"]
mod tests;
