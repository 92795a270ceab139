//! Whom to call (R8, M55).

use super::button;
use crate::{
    card::Card,
    people::{chat::Button, naming::Named, who::Shown},
    person::Language,
    words::post_name,
};
use i18n_embed_fl::fl;

/// On a button: makes a request to an agency (Q3).
pub fn order_label(language: Language) -> String {
    fl!(language.book(), "request-make")
}

/// On a button: asks for a talk with the head of an agency (L4).
pub fn talk_label(language: Language) -> String {
    fl!(language.book(), "talk-button")
}

/// Whom are you looking for?
pub fn who(language: Language) -> Card {
    Card::says(fl!(language.book(), "who-ask"))
}

/// Nobody and nothing is called so.
pub fn nobody_so_called(language: Language, wanted: &str) -> Card {
    let wanted = crate::card::one_line(wanted, 60);
    Card::says(fl!(language.book(), "who-nobody", words = wanted))
}

/// Several may be meant: which?
pub fn which(language: Language, wanted: &str, offered: &[(Named, Shown)], count: usize) -> Card {
    let book = language.book();
    let wanted = crate::card::one_line(wanted, 60);
    let mut card = Card::says(fl!(book, "who-which", words = wanted));
    if count > offered.len() {
        let more = count - offered.len();
        card = card.line(fl!(book, "who-more", count = more));
    }
    offered.iter().fold(card, |card, (named, shown)| {
        let label = match (&shown.agency, &shown.holder) {
            (Some(agency), _) => agency.name(language).to_owned(),
            (None, Some(holder)) => {
                let agency = holder.post.agency.short(language);
                format!("{} · {agency}", holder.name)
            }
            (None, None) => shown
                .posts
                .first()
                .map_or_else(String::new, |post| post_name(language, post)),
        };
        card.buttons(vec![button(label, &Button::Who(named.clone()))])
    })
}

/// Who it is, and how to call (M55); the contact follows.
pub fn found_one(language: Language, shown: &Shown) -> Card {
    let book = language.book();
    let mut card = Card::default();
    match (&shown.holder, &shown.agency) {
        (Some(holder), _) => card = card.heading(holder.name.as_str()),
        (None, Some(agency)) => card = card.heading(agency.name(language)),
        (None, None) => {}
    }
    for post in &shown.posts {
        card = card.line(post_name(language, post));
    }
    match &shown.holder {
        None => card = card.line(fl!(book, "post-vacant")),
        Some(holder) if holder.chat.is_none() => card = card.line(fl!(book, "post-not-joined")),
        Some(holder) if !holder.reachable => card = card.line(fl!(book, "post-unreachable")),
        Some(_) => {}
    }
    let mut offices: Vec<&str> = Vec::new();
    for post in &shown.posts {
        let phone = post.office_phone.as_str();
        if !phone.is_empty() && !offices.contains(&phone) {
            offices.push(phone);
        }
    }
    for phone in offices.iter().copied() {
        card = card.line(fl!(book, "who-office-phone", phone = phone));
    }
    let personal = shown.holder.as_ref().map(|h| h.personal_phone.as_str());
    match personal.filter(|phone| !phone.is_empty()) {
        Some(phone) => card.line(fl!(book, "who-personal-phone", phone = phone)),
        None if offices.is_empty() => card.line(fl!(book, "no-number")),
        None => card,
    }
}

#[cfg(test)]
#[path = "who_tests.rs"]
mod tests;
