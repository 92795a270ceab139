//! What a hand-over says to those whom it concerns: who leaves, who comes, who is a delegate no more (R1a).

use super::{hand_over_button as button, moment};
use crate::{
    card::Card,
    people::{
        handing::{Button, Open},
        store::delegates::{Delegate, Lapsed},
    },
    person::{Language, Post},
    words::{and_more, post_name},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many delegates have a button of their own.
const DELEGATES: usize = 10;

/// To the predecessor (M51).
pub fn farewell(language: Language, post: &Post, at: DateTime<Utc>, follows: bool) -> Card {
    let book = language.book();
    let card = Card::says(fl!(
        book,
        "farewell",
        post = post_name(language, post),
        at = moment(language, at)
    ));
    card.line(if follows {
        fl!(book, "farewell-passed-on")
    } else {
        fl!(book, "farewell-vacant")
    })
}

/// To the successor: what is open (M50).
pub fn take_over(language: Language, post: &Post, since: DateTime<Utc>, open: &[Open]) -> Card {
    let book = language.book();
    let waiting = open.iter().filter(|open| open.waits).count();
    let card = Card::says(fl!(
        book,
        "take-over",
        post = post_name(language, post),
        since = moment(language, since)
    ))
    .line(if waiting == 0 {
        fl!(book, "take-over-nothing")
    } else {
        fl!(book, "take-over-open", count = waiting)
    });
    let card = open.iter().fold(card, |card, open| {
        let rows = open.buttons.iter().cloned();
        rows.fold(card.line(open.words.as_str()), Card::buttons)
    });
    match open.iter().find_map(|open| open.matter.clone()) {
        Some(matter) => card.about(matter),
        None => card,
    }
}

/// To the head: which delegates stay? A message of its own, because it changes with each word (R1a, M50).
pub fn delegates(language: Language, post: &Post, delegates: &[Delegate]) -> Card {
    let book = language.book();
    let mut card = Card::default().heading(fl!(
        book,
        "delegates-title",
        agency = post.agency.name(language)
    ));
    for one in delegates.iter().filter(|one| one.lapses_at.is_none()) {
        card = card.line(fl!(book, "delegate-stays", name = one.name.as_str()));
    }
    let asked: Vec<&Delegate> = delegates
        .iter()
        .filter(|one| one.lapses_at.is_some())
        .collect();
    let Some(until) = asked.iter().filter_map(|one| one.lapses_at).min() else {
        return card;
    };
    card = card.line(fl!(book, "delegates-ask", until = moment(language, until)));
    for one in asked.iter().take(DELEGATES) {
        let label = fl!(book, "delegate-button-keep", name = one.name.as_str());
        card = card
            .line(format!("• {}", one.name))
            .buttons(vec![button(label, &Button::Keep(one.holding.clone()))]);
    }
    card = and_more(card, language, asked.len(), DELEGATES);
    if asked.len() == 1 {
        return card;
    }
    card.buttons(vec![button(
        fl!(book, "delegate-button-all"),
        &Button::KeepAll(post.id.clone()),
    )])
}

/// Toast: a delegate stays.
pub fn confirmed_toast(language: Language) -> String {
    fl!(language.book(), "delegate-confirmed")
}

/// To a delegate whom the new head has not confirmed.
pub fn lapsed(language: Language, post: &Post, at: DateTime<Utc>) -> Card {
    Card::says(fl!(
        language.book(),
        "delegate-lapsed",
        post = post_name(language, post),
        at = moment(language, at)
    ))
}

/// To the head: who is a delegate no more.
pub fn have_lapsed(language: Language, post: &Post, lapsed: &[Lapsed]) -> Card {
    let book = language.book();
    let card = Card::says(fl!(
        book,
        "delegates-lapsed",
        agency = post.agency.name(language)
    ));
    let names = lapsed.iter().take(DELEGATES);
    let card = names.fold(card, |card, one| card.line(format!("• {}", one.name)));
    and_more(card, language, lapsed.len(), DELEGATES).line(fl!(book, "delegates-lapsed-next"))
}

#[cfg(test)]
#[path = "succession_tests.rs"]
mod tests;
