//! What the week says: one file a subject, and here the pieces that several of them are made of.

mod attendance;
mod board;
mod call;
mod chasing;
mod close;
mod excuse;
mod filing;
mod handed;
mod holidays;
mod marks;
mod named;
mod own;
mod record;
mod remarks;
mod repeating;
mod seats;
mod steering;
mod timetable;

pub(super) use attendance::*;
pub(super) use board::*;
pub(super) use call::*;
pub(super) use chasing::*;
pub(crate) use close::*;
pub(super) use excuse::*;
pub(super) use filing::*;
pub(super) use handed::*;
pub(super) use holidays::*;
pub(crate) use marks::*;
pub(crate) use named::*;
pub(super) use own::*;
pub(crate) use record::*;
pub(super) use remarks::*;
pub(super) use repeating::*;
pub(crate) use seats::*;
pub(super) use steering::*;
pub(super) use timetable::*;

use super::{
    board::{Counts, Line, Spoken},
    chat::Button,
    rules::{Standing, Week},
    store::Roll,
};
use crate::{
    calendar,
    card::{Button as CardButton, Card, one_line},
    person::{Language, Post, Role},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How much of an answer a list shows, in UTF-16 units.
const IN_A_LIST: usize = 90;

/// How much of an answer its author's card repeats.
const ON_A_CARD: usize = 600;

/// How much of an agency's name stands in a line of a list.
pub(crate) const AGENCY: usize = 40;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

/// `ส-123` or `W-123` (U3).
fn reference(language: Language, serial: i64) -> String {
    fl!(
        language.book(),
        "week-reference",
        serial = serial.to_string()
    )
}

fn week_day(language: Language, week: &Week) -> String {
    calendar::date::weekday_date(language.into(), week.session_on)
}

fn hour(language: Language, at: DateTime<Utc>) -> String {
    calendar::hour::hour(language.into(), calendar::bangkok(at).time())
}

/// The hour; with the day where it is not the session's, or Monday's half past three would look like Tuesday's.
fn moment(language: Language, week: &Week, at: DateTime<Utc>) -> String {
    let day = calendar::bangkok(at).date_naive();
    let hour = hour(language, at);
    if day == week.session_on {
        hour
    } else {
        format!("{} {hour}", calendar::date::day_month(language.into(), day))
    }
}

fn asking(language: Language, roll: &Roll, post: &Post, same: bool, text: String) -> Card {
    Card::says(text)
        .line(reference(language, roll.serial))
        .buttons(instead_of_words(language, roll, post, same))
        .about(roll.matter())
}

/// What an agency can press instead of writing: nothing has changed, where it answered last week (W2), or an excuse (W6a).
fn instead_of_words(language: Language, roll: &Roll, post: &Post, same: bool) -> Vec<CardButton> {
    let excuse = button(
        fl!(language.book(), "week-button-excuse"),
        &Button::Excuse(roll.id.clone()),
    );
    if same {
        vec![same_button(language, post, roll.week), excuse]
    } else {
        vec![excuse]
    }
}

/// `ทั้งหมด 110 • ตอบแล้ว 96 • ยังไม่ตอบ 7 • ขอผ่อนผัน 3 • ติดต่อไม่ได้ 4` (W6a).
fn sums(language: Language, counts: &Counts) -> String {
    fl!(
        language.book(),
        "week-sums",
        called = counts.called,
        answered = counts.answered,
        missing = counts.missing,
        excused = counts.excused,
        unreachable = counts.unreachable
    )
}

fn agency_in_a_list(language: Language, line: &Line) -> String {
    one_line(line.agency.short(language), AGENCY)
}

fn spoken_words(language: Language, spoken: &Spoken, most: usize) -> String {
    if spoken.words.is_empty() {
        fl!(language.book(), "week-media", count = spoken.media.len())
    } else {
        one_line(&spoken.words, most)
    }
}

/// What an agency said, up to so many units of its words, or where it stands without.
fn said(language: Language, week: &Week, line: &Line, mut card: Card, most: usize) -> Card {
    let book = language.book();
    match (&line.spoken, line.standing()) {
        (Some(spoken), _) => {
            let state = light(language, spoken.light);
            let marks = marks(language, week, spoken);
            card = card.line(format!("{state} ({marks})"));
            if !spoken.words.is_empty() {
                let words = crate::card::cut(&spoken.words, most).into_owned();
                card = card.line(fl!(book, "quoted", words = words));
            }
            if !spoken.media.is_empty() {
                card = card.line(fl!(book, "week-media", count = spoken.media.len()));
            }
            if spoken.role == Role::Delegate {
                let by = line.holders.iter().find(|h| h.person == spoken.person);
                let by = by.map(|by| officer(language, Some(by)));
                if let Some(by) = by.or_else(|| spoken.by.clone()) {
                    card = card.line(match line.head() {
                        Some(head) => {
                            let head = head.name.as_str();
                            fl!(book, "week-by-delegate-for", name = by, head = head)
                        }
                        None => fl!(book, "week-by-delegate", name = by),
                    });
                }
            }
            card
        }
        (None, Standing::Excused) => {
            let reason = line.excuse.clone().unwrap_or_default();
            card.line(fl!(book, "week-excused-because", reason = reason))
        }
        (None, Standing::Unreachable) => card.line(fl!(book, "week-unreachable")),
        (None, _) => card.line(fl!(book, "week-missing")),
    }
}

/// What can be done about an answer: call, and see what came with it.
fn about_answer(language: Language, line: &Line) -> Vec<CardButton> {
    let book = language.book();
    let id = || line.roll.id.clone();
    let mut row = vec![button(fl!(book, "button-contact"), &Button::Contact(id()))];
    let with_media = |spoken: &Spoken| !spoken.media.is_empty();
    if line.spoken.as_ref().is_some_and(with_media) {
        row.push(button(fl!(book, "week-button-media"), &Button::Media(id())));
    }
    row
}
