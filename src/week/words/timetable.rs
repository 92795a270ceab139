//! The weeks to come, and what is said when one is moved, skipped or added (W6).

use super::{hour, reference, title, week_day};
use crate::{
    calendar,
    card::{Button as CardButton, Card},
    person::{Language, Post},
    week::{
        chat::timetable::Button,
        moving::Changed,
        rules::{Unfit, Week, Wish},
        store::Roll,
    },
    words::post_name,
};
use chrono::{DateTime, NaiveDate, Utc};
use i18n_embed_fl::fl;

/// How many days stand in a row.
const IN_A_ROW: usize = 3;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

fn day(language: Language, day: NaiveDate) -> String {
    calendar::date::weekday_date(language.into(), day)
}

fn short_day(language: Language, day: NaiveDate) -> String {
    calendar::date::weekday_day_month(language.into(), day)
}

/// Rows of days, each with what its button does.
fn days(
    language: Language,
    card: Card,
    days: &[NaiveDate],
    does: impl Fn(NaiveDate) -> Button,
) -> Card {
    days.chunks(IN_A_ROW).fold(card, |card, row| {
        let row = row
            .iter()
            .map(|day| button(short_day(language, *day), &does(*day)));
        card.buttons(row.collect())
    })
}

/// `สัปดาห์ที่ 8 อังคาร 24 พ.ย. 2569` with what is special about it.
fn entry(language: Language, week: &Week, now: DateTime<Utc>) -> String {
    let book = language.book();
    let mut entry = format!("• {}", title(language, week));
    if week.session_on != week.tuesday && !week.skipped {
        let tuesday = short_day(language, week.tuesday);
        entry = format!("{entry} {}", fl!(book, "timetable-moved", day = tuesday));
    }
    if week.skipped {
        entry = format!("{entry} — {}", fl!(book, "timetable-skipped"));
    } else if week.call_at <= now {
        entry = format!("{entry} — {}", fl!(book, "timetable-called"));
    }
    entry
}

/// The weeks to come; each opens.
pub fn timetable(language: Language, weeks: &[&Week], now: DateTime<Utc>) -> Card {
    let book = language.book();
    let card = weeks.iter().fold(
        Card::default().heading(fl!(book, "timetable-title")),
        |card, week| card.line(entry(language, week, now)),
    );
    let card = card.line(fl!(book, "timetable-hint"));
    let card = weeks.chunks(IN_A_ROW).fold(card, |card, row| {
        let row = row.iter().map(|week| {
            button(
                short_day(language, week.session_on),
                &Button::Open(week.tuesday),
            )
        });
        card.buttons(row.collect())
    });
    card.buttons(vec![button(
        fl!(book, "timetable-button-add"),
        &Button::Adding,
    )])
}

fn back(language: Language) -> CardButton {
    button(fl!(language.book(), "timetable-button-back"), &Button::List)
}

/// One week: where it may move, or that it is skipped.
pub fn one_week(language: Language, week: &Week, fitting: &[NaiveDate]) -> Card {
    let book = language.book();
    let card = Card::default().heading(title(language, week));
    let card = match week.skipped {
        true => card
            .line(fl!(book, "timetable-is-skipped"))
            .line(fl!(book, "timetable-hold-on")),
        false => card.line(fl!(book, "timetable-move-to")),
    };
    let other = button(
        fl!(book, "timetable-button-other-day"),
        &Button::OtherDay(Some(week.tuesday)),
    );
    let card = days(language, card, fitting, |to| {
        Button::Ask(Wish::Move(week.tuesday, to))
    })
    .buttons(vec![other]);
    let card = match week.skipped {
        true => card,
        false => card.buttons(vec![button(
            fl!(book, "timetable-button-skip"),
            &Button::Ask(Wish::Skip(week.tuesday)),
        )]),
    };
    card.buttons(vec![back(language)])
}

/// On which day is the special week to be?
pub fn adding(language: Language, fitting: &[NaiveDate]) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "timetable-add-on"));
    let other = button(
        fl!(book, "timetable-button-other-day"),
        &Button::OtherDay(None),
    );
    days(language, card, fitting, |on| Button::Ask(Wish::Add(on)))
        .buttons(vec![other])
        .buttons(vec![back(language)])
}

/// A day is asked for in words.
pub fn ask_day(language: Language) -> Card {
    Card::says(fl!(language.book(), "timetable-ask-day"))
}

/// What was typed is no day.
pub fn day_unclear(language: Language) -> Card {
    Card::says(fl!(language.book(), "timetable-day-unclear"))
}

/// What was typed is a day that does not fit.
pub fn another_day(language: Language, why: &Unfit) -> Card {
    Card::says(unfit(language, why)).line(fl!(language.book(), "timetable-another-day"))
}

/// Why a week cannot be as it is wanted; also a toast.
pub fn unfit(language: Language, why: &Unfit) -> String {
    let book = language.book();
    match why {
        Unfit::DayOff(on) => fl!(book, "unfit-day-off", day = day(language, *on)),
        Unfit::Past(on) => fl!(book, "unfit-past", day = day(language, *on)),
        Unfit::Unchanged => fl!(book, "unfit-unchanged"),
        Unfit::Taken(other) => fl!(book, "unfit-taken", title = title(language, other)),
        Unfit::Overlaps(other) => fl!(book, "unfit-overlaps", title = title(language, other)),
        Unfit::OutOfOrder(other) => fl!(book, "unfit-order", title = title(language, other)),
        Unfit::Over => fl!(book, "unfit-over"),
        Unfit::Unknown => fl!(book, "unfit-unknown"),
    }
}

/// What changes, in one sentence.
fn sentence(language: Language, changed: &Changed) -> String {
    let book = language.book();
    let was = changed.was.as_ref().map(|was| title(language, was));
    let day = week_day(language, &changed.week);
    let at = hour(language, changed.week.session_at);
    match (changed.wish, was) {
        (Wish::Skip(_), was) => {
            let title = was.unwrap_or_else(|| title(language, &changed.week));
            fl!(book, "change-skipped", title = title)
        }
        (Wish::Move(..), Some(title)) if changed.was.as_ref().is_some_and(|was| was.skipped) => {
            fl!(book, "change-held", title = title, day = day, hour = at)
        }
        (Wish::Move(..), Some(title)) => {
            fl!(book, "change-moved", title = title, day = day, hour = at)
        }
        (Wish::Move(..) | Wish::Add(_), _) => {
            fl!(book, "change-added", day = day, hour = at)
        }
    }
}

/// When the agencies of a week that is not called yet will be.
fn called_when(language: Language, changed: &Changed) -> Option<String> {
    let uncalled = changed.told == 0 && !changed.week.skipped;
    let at = calendar::bangkok(changed.week.call_at).naive_local();
    let at = calendar::hour::weekday_date_hour(language.into(), at);
    uncalled.then(|| fl!(language.book(), "change-call", at = at))
}

/// What would change, and whom it concerns; asks for the word.
pub(in crate::week) fn change_asked(language: Language, changed: &Changed) -> Card {
    let book = language.book();
    let card = Card::says(sentence(language, changed));
    let card = match (changed.told, called_when(language, changed)) {
        (_, Some(when)) => card.line(when),
        (0, None) => card,
        (told, None) => card.line(fl!(book, "change-will-tell", count = told)),
    };
    let back_to = match changed.wish {
        Wish::Add(_) => Button::Adding,
        Wish::Move(week, _) | Wish::Skip(week) => Button::Open(week),
    };
    card.buttons(vec![
        button(fl!(book, "change-button-yes"), &Button::Do(changed.wish)),
        button(fl!(book, "change-button-no"), &back_to),
    ])
}

/// It is done.
pub(in crate::week) fn change_done(language: Language, changed: &Changed) -> Card {
    let book = language.book();
    let card = Card::says(fl!(
        book,
        "change-done",
        change = sentence(language, changed)
    ));
    let card = match (changed.told, called_when(language, changed)) {
        (_, Some(when)) => card.line(when),
        (0, None) => card,
        (told, None) => card.line(fl!(book, "change-told", count = told)),
    };
    card.buttons(vec![back(language)])
}

/// The same for those who lead the session.
pub(in crate::week) fn change_for_lead(language: Language, changed: &Changed) -> Card {
    let card = Card::says(sentence(language, changed));
    match called_when(language, changed) {
        Some(when) => card.line(when),
        None => card,
    }
}

/// The same for somebody who was called or has answered: what becomes of the answer.
pub(in crate::week) fn change_for_agency(
    language: Language,
    changed: &Changed,
    roll: &Roll,
    post: &Post,
    answered: bool,
) -> Card {
    let book = language.book();
    let who = post_name(language, post);
    let close = hour(language, changed.week.close_at);
    let then = match (changed.week.skipped, answered) {
        (true, true) => fl!(book, "change-skipped-answered"),
        (true, false) => fl!(book, "change-skipped-rest"),
        (false, true) => fl!(book, "change-answered"),
        (false, false) => fl!(book, "change-still-open", close = close),
    };
    Card::says(fl!(book, "change-to", who = who))
        .line(sentence(language, changed))
        .line(then)
        .line(reference(language, roll.serial))
        .about(roll.matter())
}

#[cfg(test)]
#[path = "timetable_tests.rs"]
mod tests;
