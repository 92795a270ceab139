//! The roster: who has joined, who has not, who is looked for (R11).

use super::{button, coming_line};
use crate::{
    card::Card,
    people::{
        chat::{Button, Show},
        store::{Holder, hand_overs::Coming},
    },
    person::Language,
    words::{and_more, officer, role},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many posts a page of the roster shows as buttons.
const PAGE: usize = 10;

/// The provincial office, before the roster names it.
pub fn office_name(language: Language) -> String {
    fl!(language.book(), "people-office")
}

/// The first officer of the secretariat, before the roster names one.
pub fn first_secretary(language: Language) -> String {
    fl!(language.book(), "people-first-secretary")
}

/// `/roster`: who has not joined, who is unreachable; each a button to the post (R11).
pub fn roster(
    language: Language,
    agencies: usize,
    holders: &[Holder],
    coming: &[Coming],
    (show, page): (Show, usize),
    keeps: bool,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let mut not_joined: Vec<&Holder> = holders.iter().filter(|h| h.chat.is_none()).collect();
    // The office's own posts first, then heads, then delegates: in this order they are invited.
    not_joined.sort_by_key(|h| (h.post.role.of_agency(), h.post.role));
    let gone: Vec<&Holder> = holders
        .iter()
        .filter(|h| h.chat.is_some() && !h.reachable)
        .collect();
    let joined = holders.len() - not_joined.len();
    let mut card = Card::default().heading(fl!(book, "roster-title")).line(fl!(
        book,
        "roster-sums",
        agencies = agencies,
        posts = holders.len(),
        joined = joined,
        waiting = not_joined.len(),
        gone = gone.len()
    ));
    if holders.is_empty() || agencies <= 1 {
        return card.line(fl!(book, "roster-empty"));
    }
    let inside: Vec<&Holder> = holders.iter().filter(|h| h.is_reached()).collect();
    let old: Vec<&Holder> = holders.iter().filter(|h| h.has_old_phone(now)).collect();
    let none = Vec::new();
    let (list, heading) = match show {
        Show::NotJoined => (&not_joined, fl!(book, "roster-not-joined")),
        Show::Unreachable => (&gone, fl!(book, "roster-unreachable")),
        Show::Joined => (&inside, fl!(book, "roster-joined")),
        Show::Coming => (&none, fl!(book, "roster-coming")),
        Show::OldPhone => (&old, fl!(book, "roster-old-phone")),
    };
    let listed = if show == Show::Coming {
        coming.len()
    } else {
        list.len()
    };
    let pages = listed.div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    card = card.line(if listed == 0 {
        fl!(book, "roster-nobody")
    } else {
        heading
    });
    card = if show == Show::Coming {
        to_come(language, card, page * PAGE, coming)
    } else {
        posts(language, card, page * PAGE, list)
    };
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(
            fl!(book, "button-back"),
            &Button::List(show, page - 1),
        ));
    }
    if page + 1 < pages {
        row.push(button(
            fl!(book, "button-next"),
            &Button::List(show, page + 1),
        ));
    }
    let others = [
        (
            Show::NotJoined,
            fl!(book, "roster-button-not-joined", count = not_joined.len()),
        ),
        (
            Show::Joined,
            fl!(book, "roster-button-joined", count = inside.len()),
        ),
        (
            Show::Unreachable,
            fl!(book, "roster-button-unreachable", count = gone.len()),
        ),
        (
            Show::Coming,
            fl!(book, "roster-button-coming", count = coming.len()),
        ),
        (
            Show::OldPhone,
            fl!(book, "roster-button-old-phone", count = old.len()),
        ),
    ]
    .into_iter()
    .filter(|(other, _)| {
        *other != show
            && (*other != Show::Coming || !coming.is_empty())
            && (*other != Show::OldPhone || !old.is_empty())
    })
    .map(|(other, label)| button(label, &Button::List(other, 0)))
    .collect::<Vec<_>>();
    let card = card.line(fl!(book, "roster-search")).buttons(row);
    let card = if keeps && show == Show::OldPhone && !old.is_empty() {
        card.buttons(vec![button(
            fl!(book, "roster-button-ask-phones"),
            &Button::AskPhones,
        )])
    } else {
        card
    };
    let card = if keeps && show == Show::NotJoined && !not_joined.is_empty() {
        card.buttons(vec![button(
            fl!(book, "roster-button-invite-all"),
            &Button::InviteAll,
        )])
    } else {
        card
    };
    // Two in a row: longer labels would be cut on a phone.
    others
        .chunks(2)
        .fold(card, |card, pair| card.buttons(pair.to_vec()))
}

/// A page of the hand-overs to come: each a line with who follows from when, and a button to the post (R1a).
fn to_come(language: Language, card: Card, from: usize, coming: &[Coming]) -> Card {
    let page = coming.iter().enumerate().skip(from).take(PAGE);
    page.fold(card, |card, (at, one)| {
        let role = role(language, one.post.role);
        let agency = one.post.agency.short(language);
        let label = format!("{}. {agency} · {role}", at + 1);
        let line = coming_line(language, one);
        card.line(format!("{label}: {line}"))
            .buttons(vec![button(label, &Button::Post(one.post.id.clone()))])
    })
}

/// A page of posts: each a line with the holder's name and number (P3, R7), and a button.
fn posts(language: Language, card: Card, from: usize, holders: &[&Holder]) -> Card {
    let page = holders.iter().enumerate().skip(from).take(PAGE);
    page.fold(card, |card, (at, holder)| {
        let role = role(language, holder.post.role);
        let agency = holder.post.agency.short(language);
        let label = format!("{}. {agency} · {role}", at + 1);
        let officer = officer(language, &holder.name, holder.phone());
        card.line(format!("{label}: {officer}"))
            .buttons(vec![button(label, &Button::Post(holder.post.id.clone()))])
    })
}

/// `/roster WORDS`: the posts whose agency or holder has these words in the name.
pub fn found(language: Language, holders: &[Holder], wanted: &str) -> Card {
    let book = language.book();
    let wanted_folded = wanted.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted_folded);
    let fitting: Vec<&Holder> = holders
        .iter()
        .filter(|holder| {
            let agency = &holder.post.agency;
            has(&agency.name_th)
                || has(&agency.name_en)
                || has(&agency.short_th)
                || has(&agency.code)
                || has(&holder.name)
        })
        .collect();
    if fitting.is_empty() {
        return Card::says(fl!(book, "roster-not-found", words = wanted));
    }
    let card = Card::says(fl!(
        book,
        "roster-found",
        words = wanted,
        count = fitting.len()
    ));
    let card = posts(language, card, 0, &fitting);
    and_more(card, language, fitting.len(), PAGE)
}

#[cfg(test)]
#[path = "roster_tests.rs"]
mod tests;
