//! What the week says: one file a subject, and here the pieces that several of them are made of.

mod board;
mod call;
mod close;
mod excuse;
mod filing;
mod handed;
mod holidays;
mod own;
mod steering;
mod timetable;

pub(super) use board::*;
pub(super) use call::*;
pub(super) use close::*;
pub(super) use excuse::*;
pub(super) use filing::*;
pub(super) use handed::*;
pub(super) use holidays::*;
pub(super) use own::*;
pub(super) use steering::*;
pub(super) use timetable::*;

use super::{
    board::{Counts, Line, Spoken},
    chat::Button,
    rules::{Timing, Week},
    store::Roll,
};
use crate::{
    calendar,
    card::{Button as CardButton, Card, one_line},
    people::Holder,
    person::Language,
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

/// `สัปดาห์ที่ 8`, or the day of a week without a number.
fn title(language: Language, week: &Week) -> String {
    let day = week_day(language, week);
    match week.number {
        Some(number) => fl!(
            language.book(),
            "week-title",
            number = number.to_string(),
            day = day
        ),
        None => fl!(language.book(), "week-title-special", day = day),
    }
}

fn asking(language: Language, roll: &Roll, text: String) -> Card {
    Card::says(text)
        .line(reference(language, roll.serial))
        .buttons(vec![button(
            fl!(language.book(), "week-button-excuse"),
            &Button::Excuse(roll.id.clone()),
        )])
        .about(roll.matter())
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

/// The responsible officer with the number to call (P3).
fn officer(language: Language, holder: Option<&Holder>) -> String {
    match holder {
        Some(holder) => crate::words::officer(language, &holder.name, holder.phone()),
        None => fl!(language.book(), "officer-none"),
    }
}

fn agency_in_a_list(language: Language, line: &Line) -> String {
    one_line(line.agency.short(language), AGENCY)
}

/// The marks beside an answer: when, early, late, edited (M41).
fn marks(language: Language, week: &Week, spoken: &Spoken) -> String {
    let book = language.book();
    let mut marks = moment(language, week, spoken.said_at);
    match spoken.timing {
        Timing::Early => marks = format!("{marks} {}", fl!(book, "mark-early")),
        Timing::Late => marks = format!("{marks} {}", fl!(book, "mark-late")),
        Timing::InTime => {}
    }
    if let Some(edited) = spoken.edited_at {
        let at = moment(language, week, edited);
        marks = format!("{marks} {}", fl!(book, "mark-edited", hour = at));
    }
    marks
}

fn spoken_words(language: Language, spoken: &Spoken, most: usize) -> String {
    if spoken.words.is_empty() {
        fl!(language.book(), "week-media", count = spoken.media.len())
    } else {
        one_line(&spoken.words, most)
    }
}
