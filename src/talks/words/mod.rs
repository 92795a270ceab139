//! What is said of talks: a file a side, and here the pieces that several of them are made of.

mod asked;
mod asking;
mod five;
mod times;

pub(super) use asked::*;
pub(super) use asking::*;
pub(super) use five::*;
pub(super) use times::*;

use super::{
    chat::{AUDIENCE, TALK},
    rules::Way,
    store::Talk,
    view::View,
};
use crate::{
    calendar,
    card::{Button as CardButton, Card, Matter},
    people::Holder,
    person::{Language, Role},
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// The matter to which replies to its cards belong.
pub(super) fn matter(talk: &Talk) -> Matter {
    let kind = match talk.way {
        Way::ToAgency => TALK,
        Way::ToGovernor => AUDIENCE,
    };
    Matter::new(kind, &talk.id)
}

/// `พ-123` or `T-123` (U3), as the last line.
fn ends(language: Language, talk: &Talk, card: Card) -> Card {
    let serial = talk.serial.to_string();
    card.line(fl!(language.book(), "talk-reference", serial = serial))
        .about(matter(talk))
}

fn hour(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::hour(language.into(), calendar::bangkok(at).time())
}

/// The hour; with the day where that is not today's.
fn when(language: Language, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (at, now) = (calendar::bangkok(at), calendar::bangkok(now));
    if at.date_naive() == now.date_naive() {
        calendar::hour::hour(language.into(), at.time())
    } else {
        calendar::hour::weekday_date_hour(language.into(), at.naive_local())
    }
}

/// The same after "at": `เวลา 13.30 น.`, `ใน วันพุธ 25 พ.ย. 2569 เวลา 09.00 น.`
fn at_when(language: Language, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let book = language.book();
    let is_today = calendar::bangkok(at).date_naive() == calendar::bangkok(now).date_naive();
    let when = when(language, at, now);
    match is_today {
        true => fl!(book, "talk-at-hour", when = when),
        false => fl!(book, "talk-at-day", when = when),
    }
}

/// `โทร. +66…`, or that no number is known.
fn number(language: Language, phone: &str) -> String {
    match phone {
        "" => fl!(language.book(), "no-number"),
        phone => fl!(language.book(), "talk-phone", phone = phone),
    }
}

/// Who it is, as those on the other side know the person: the head by the post, others by name and post.
fn called(language: Language, holder: &Holder) -> String {
    let post = post_name(language, &holder.post);
    match holder.post.role {
        Role::Head | Role::Governor | Role::Vice => post,
        Role::Delegate | Role::Secretariat | Role::Auditor => fl!(
            language.book(),
            "talk-name-post",
            name = holder.name.as_str(),
            post = post
        ),
    }
}

/// Whoever asks an agency, as it stands within a sentence. The roster has positions in one language: an English sentence has the role.
fn asker(language: Language, view: &View) -> String {
    let book = language.book();
    match (language, view.asker.role) {
        (Language::English, Role::Governor) => fl!(book, "talk-the-governor"),
        (Language::English, _) => fl!(book, "talk-the-vice"),
        (Language::Thai, _) => post_name(language, &view.asker),
    }
}

/// The same at the beginning of a sentence.
fn asker_first(language: Language, view: &View) -> String {
    let name = asker(language, view);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The head's post; where nobody heads the agency, the agency.
fn spoken_to(language: Language, view: &View) -> String {
    view.officer.as_ref().map_or_else(
        || view.agency.name(language).to_owned(),
        |head| post_name(language, &head.post),
    )
}

/// The name and the number of whoever is responsible (P3).
fn with_number(language: Language, holder: &Holder) -> String {
    match holder.phone() {
        "" => fl!(
            language.book(),
            "talk-name-no-number",
            name = holder.name.as_str()
        ),
        phone => crate::words::officer(language, &holder.name, phone),
    }
}

/// Why a card has no button to take it back any more.
fn is_settled(language: Language, view: &View) -> String {
    match view.talk.ended_at {
        Some(_) => fl!(language.book(), "talk-sent-ended"),
        None => fl!(language.book(), "talk-sent-answered"),
    }
}

fn list(language: Language, names: &[String]) -> String {
    names.join(&fl!(language.book(), "list-comma"))
}

/// That words were passed on, and to whom.
pub(super) fn passed_on(language: Language, view: &View, to: &[&Holder]) -> Card {
    let names: Vec<String> = to.iter().map(|holder| called(language, holder)).collect();
    let to = list(language, &names);
    let card = Card::says(fl!(language.book(), "talk-passed-on", to = to));
    ends(language, &view.talk, card)
}

/// There is nobody to whom they could be passed on: whom to call instead.
pub(super) fn not_passed_on(language: Language, view: &View, phone: &str) -> Card {
    let card = Card::says(fl!(language.book(), "talk-not-passed-on"));
    ends(language, &view.talk, card.line(number(language, phone)))
}

/// What the other side wrote below a talk; `personal`: whether the reader may see the writer's own number.
pub(super) fn word(
    language: Language,
    view: &View,
    by: &Holder,
    words: &str,
    media: bool,
    personal: bool,
) -> Card {
    let book = language.book();
    let by_whom = called(language, by);
    let mut card = Card::says(fl!(book, "talk-word", by = by_whom));
    if !view.talk.words.is_empty() {
        card = card.line(fl!(book, "five-about", words = view.talk.words.as_str()));
    }
    if !words.is_empty() {
        card = card.line(fl!(book, "quoted", words = words));
    }
    if media {
        card = card.line(fl!(book, "talk-word-media"));
    }
    let phone = match personal {
        true => by.phone(),
        false if by.post.office_phone.is_empty() => view.phone.as_str(),
        false => by.post.office_phone.as_str(),
    };
    ends(language, &view.talk, card.line(number(language, phone)))
}

/// The writer has taken the words back (U1).
pub(super) fn word_withheld(language: Language, view: &View) -> Card {
    let card = Card::says(fl!(language.book(), "talk-word-withheld"));
    ends(language, &view.talk, card)
}

/// Words that came too late: who has answered, or that it is over.
pub(super) fn too_late(language: Language, view: &View, now: DateTime<Utc>) -> Card {
    let text = match view.talk.ended_at {
        Some(_) => is_over(language),
        None => answered_before(language, view, now),
    };
    ends(language, &view.talk, Card::says(text))
}

/// To somebody who replies to a card of a talk that is not theirs any more.
pub(super) fn not_your_talk(language: Language) -> Card {
    Card::says(fl!(language.book(), "talk-not-yours"))
}

/// The toast where there is no number to hand over.
pub(super) fn no_number(language: Language) -> String {
    fl!(language.book(), "no-number")
}

fn button(label: impl AsRef<str>, data: String) -> CardButton {
    CardButton::press(label, data)
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
