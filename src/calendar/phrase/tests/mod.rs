//! The reading of time phrases, held by tables and properties.

mod none;
mod places;
mod properties;
mod rows;
mod rules;

use super::super::holidays::Holidays;
use super::super::{bangkok, instant};
use super::{Phrase, Time, find, only};
use chrono::{DateTime, NaiveTime, Utc};
use std::sync::LazyLock;

static HOLIDAYS: LazyLock<Holidays> = LazyLock::new(Holidays::shipped);

/// Tuesday, 24 November 2569, 8.15.
fn now() -> DateTime<Utc> {
    at("2026-11-24T08:15:00+07:00")
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

/// A time as it is written in the tables: "2026-11-24T08:15", a day "2026-11-24", a range "…/…", open "…/".
fn told(time: Time) -> String {
    let moment = |at: DateTime<Utc>| bangkok(at).format("%Y-%m-%dT%H:%M").to_string();
    match time {
        Time::Instant(at) => moment(at),
        Time::Date(day) => day.to_string(),
        Time::Range { from, until } => {
            format!("{}/{}", moment(from), until.map(moment).unwrap_or_default())
        }
        Time::Duration { from, until, .. } => format!("{}+{}", moment(from), moment(until)),
        Time::Impossible => "impossible".to_owned(),
    }
}

/// What is found in a text, each with its words.
fn found(text: &str) -> Vec<(String, String)> {
    let phrases = find(text, now(), &HOLIDAYS);
    phrases
        .into_iter()
        .map(|Phrase { at, time, .. }| (text[at].to_owned(), told(time)))
        .collect()
}

fn whole(text: &str) -> Option<Phrase> {
    only(text, now(), &HOLIDAYS)
}
