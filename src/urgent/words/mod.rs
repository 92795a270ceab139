//! What is said of urgent matters: one file a subject, and here the pieces that several of them are made of.

mod card;
mod deeds;
mod export;
mod list;
mod raising;
mod talk;
mod timeline;

pub(super) use card::*;
pub(super) use deeds::*;
pub(crate) use export::*;
pub(crate) use list::*;
pub(super) use raising::*;
pub(super) use talk::*;
pub(super) use timeline::*;

use super::{
    chat::Button,
    rules::{Chain, Level},
    store::Urgent,
};
use crate::{
    calendar,
    card::Button as CardButton,
    people::Holder,
    person::Language,
    words::{officer, post_name},
};
use chrono::{DateTime, Duration, Utc};
use i18n_embed_fl::fl;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

/// `ด-123` or `U-123` (U3).
fn number(language: Language, serial: i64) -> String {
    fl!(
        language.book(),
        "urgent-number",
        serial = serial.to_string()
    )
}

/// The last line of everything that is said about a matter (U3).
fn reference(language: Language, urgent: &Urgent) -> String {
    let number = number(language, urgent.serial);
    fl!(language.book(), "urgent-reference", number = number)
}

/// The hour; with the day where it is not today's.
fn moment(language: Language, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (calendar::bangkok(at), calendar::bangkok(now).date_naive());
    let hour = calendar::hour::hour(language.into(), local.time());
    if local.date_naive() == today {
        hour
    } else {
        let day = calendar::date::day_month(language.into(), local.date_naive());
        format!("{day} {hour}")
    }
}

/// The level as official letters write it.
pub(crate) fn level(language: Language, level: Level) -> String {
    let book = language.book();
    match level {
        Level::Urgent => fl!(book, "urgent-level-urgent"),
        Level::Very => fl!(book, "urgent-level-very"),
        Level::Most => fl!(book, "urgent-level-most"),
    }
}

/// How long there is to acknowledge a level: `4 ชั่วโมงทำการ`.
fn within(language: Language, chain: &Chain, level: Level, times: i64) -> String {
    let minutes = Duration::minutes(chain.minutes(level) * times.max(1));
    let length = calendar::length::measured(language.into(), minutes);
    match level {
        Level::Urgent => fl!(language.book(), "urgent-office-time", length = length),
        Level::Very | Level::Most => length,
    }
}

/// The officer with the number, or that there is none.
fn who_to_call(language: Language, holder: Option<&Holder>) -> String {
    holder.map_or_else(
        || fl!(language.book(), "officer-none"),
        |holder| officer(language, &holder.name, holder.phone()),
    )
}

/// The posts of these people in a line, the first few by name.
fn posts(language: Language, holders: &[Holder]) -> String {
    /// How many are named.
    const NAMED: usize = 6;
    let book = language.book();
    let comma = fl!(book, "list-comma");
    let mut line = holders
        .iter()
        .take(NAMED)
        .map(|holder| post_name(language, &holder.post))
        .collect::<Vec<_>>()
        .join(&comma);
    let more = holders.len().saturating_sub(NAMED);
    if more > 0 {
        let more = fl!(book, "urgent-more", count = more);
        line = format!("{line} {more}");
    }
    line
}

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
