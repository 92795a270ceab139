//! Asking for a time, and what is said when it comes near.

use super::{asker, at_when, button, called, ends, hour, matter, number, spoken_to, when};
use crate::{
    calendar,
    card::{Card, one_line},
    person::Language,
    talks::{
        entry::Entry,
        rules::{FURTHEST, Hour, Way},
        store::Talk,
        view::View,
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// At what time? With some for one tap; `data` makes what a button carries.
pub(in crate::talks) fn which_time(
    language: Language,
    talk: &Talk,
    offered: &[DateTime<Utc>],
    now: DateTime<Utc>,
    data: impl Fn(DateTime<Utc>) -> String,
) -> Card {
    let book = language.book();
    let text = match talk.way {
        Way::ToAgency => fl!(book, "talk-which-time"),
        Way::ToGovernor => fl!(book, "five-which-time"),
    };
    let card = offered.chunks(2).fold(Card::says(text), |card, row| {
        let row = row.iter();
        card.buttons(
            row.map(|at| button(when(language, *at, now), data(*at)))
                .collect(),
        )
    });
    ends(language, talk, card)
}

/// What was typed is no time for a talk: why, and what to type.
pub(in crate::talks) fn no_such_time(
    language: Language,
    talk: &Talk,
    hour: Hour,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let text = match hour {
        Hour::Past(at) => fl!(book, "talk-time-past", when = when(language, at, now)),
        Hour::TooFar(at) => fl!(
            book,
            "talk-time-far",
            when = when(language, at, now),
            days = FURTHEST.num_days()
        ),
        Hour::Day(day) => fl!(
            book,
            "talk-time-day",
            day = calendar::date::weekday_date(language.into(), day)
        ),
        Hour::Impossible => fl!(book, "talk-time-impossible"),
        Hour::NoTime | Hour::At(..) => fl!(book, "talk-time-none"),
    };
    ends(language, talk, Card::says(text))
}

/// The toast on a time that has passed since it was offered.
pub(in crate::talks) fn time_passed(language: Language) -> String {
    fl!(language.book(), "talk-time-passed")
}

/// An ambiguous time was taken by its default: the other reading is one tap away (U11).
pub(in crate::talks) fn time_taken(
    language: Language,
    talk: &Talk,
    (at, other): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
    data: String,
) -> Card {
    let book = language.book();
    let text = fl!(book, "talk-time-taken", when = at_when(language, at, now));
    let label = fl!(book, "talk-button-other", when = when(language, other, now));
    ends(
        language,
        talk,
        Card::says(text).buttons(vec![button(label, data)]),
    )
}

/// What a reminder says to whoever asked, or to whoever was asked; a line of a message that may hold several.
pub(in crate::talks) fn near(
    language: Language,
    view: &View,
    to_asker: bool,
    now: DateTime<Utc>,
) -> String {
    let book = language.book();
    let Some(at) = view.talk.agreed_for else {
        return String::new();
    };
    let seconds = (at - now).num_seconds();
    let minutes = (seconds + 59).div_euclid(60).max(1);
    let hour = hour(language, at);
    let serial = view.talk.serial.to_string();
    let by = answering(language, view);
    match (view.talk.way, to_asker) {
        (Way::ToAgency, true) => {
            let phone = number(language, phone_of_agency(view));
            fl!(
                book,
                "talk-near-asker",
                minutes = minutes,
                hour = hour,
                by = by,
                phone = phone,
                serial = serial
            )
        }
        (Way::ToAgency, false) => {
            let to = asker(language, view);
            let phone = number(language, &view.phone);
            fl!(
                book,
                "talk-near-asked",
                minutes = minutes,
                hour = hour,
                to = to,
                phone = phone,
                serial = serial
            )
        }
        (Way::ToGovernor, true) => {
            let phone = number(language, &view.phone);
            fl!(
                book,
                "five-near-asker",
                minutes = minutes,
                hour = hour,
                phone = phone,
                serial = serial
            )
        }
        (Way::ToGovernor, false) => {
            let by = spoken_to(language, view);
            let phone = number(language, phone_of_agency(view));
            let words = one_line(&view.talk.words, 80);
            fl!(
                book,
                "five-near-asked",
                minutes = minutes,
                hour = hour,
                by = by,
                words = words,
                phone = phone,
                serial = serial
            )
        }
    }
}

/// A reminder of one talk or several that come near together.
pub(in crate::talks) fn reminder(lines: &[String], talk: Option<&Talk>) -> Card {
    let mut card = lines
        .iter()
        .fold(Card::default(), |card, line| card.line(line.as_str()));
    card.about = talk.map(matter);
    card
}

/// The agreed time for the calendar of whoever asked, or of whoever was asked.
pub(in crate::talks) fn entry(language: Language, view: &View, to_asker: bool) -> Option<Entry> {
    let book = language.book();
    let talk = &view.talk;
    let title = match (talk.way, to_asker) {
        (Way::ToAgency, true) => fl!(book, "talk-entry-asker", by = answering(language, view)),
        (Way::ToAgency, false) => {
            fl!(book, "talk-entry-asked", to = asker(language, view))
        }
        (Way::ToGovernor, true) => fl!(book, "five-entry-asker"),
        (Way::ToGovernor, false) => fl!(book, "five-entry-asked", by = spoken_to(language, view)),
    };
    let phone = match (talk.way, to_asker) {
        (Way::ToAgency, true) | (Way::ToGovernor, false) => phone_of_agency(view),
        (Way::ToAgency, false) | (Way::ToGovernor, true) => view.phone.as_str(),
    };
    Some(Entry {
        talk: talk.id.clone(),
        at: talk.agreed_for?,
        sequence: talk.sequence,
        is_off: talk.ended_at.is_some(),
        title,
        more: number(language, phone),
    })
}

/// What stands under the calendar file.
pub(in crate::talks) fn entry_caption(
    language: Language,
    entry: &Entry,
    now: DateTime<Utc>,
) -> String {
    let book = language.book();
    let when = at_when(language, entry.at, now);
    match entry.is_off {
        true => fl!(
            book,
            "talk-entry-off",
            what = entry.title.as_str(),
            when = when
        ),
        false => fl!(
            book,
            "talk-entry-caption",
            what = entry.title.as_str(),
            when = when
        ),
    }
}

fn answering(language: Language, view: &View) -> String {
    let by = view.deputy.as_ref().or(view.by.as_ref());
    by.map_or_else(|| spoken_to(language, view), |by| called(language, by))
}

/// The number of whoever calls for the agency, or of its head: read by the governor's side alone.
fn phone_of_agency(view: &View) -> &str {
    let by = match view.talk.way {
        Way::ToAgency => view.by.as_ref().or(view.officer.as_ref()),
        Way::ToGovernor => view.officer.as_ref(),
    };
    by.map_or("", |by| by.phone())
}

#[cfg(test)]
#[path = "times_tests.rs"]
mod tests;
