//! What whereabouts say: one file a subject, and here the pieces that several of them are made of.

mod back;
mod board;
mod found;
mod own;

pub(super) use back::*;
pub(crate) use board::*;
pub(super) use found::*;
pub(crate) use own::*;

use super::{
    chat::Button,
    rules::{self, Entry, Standing},
};
use crate::{
    calendar::{self, bangkok},
    card::{Button as CardButton, one_line},
    person::Language,
    understand::whereabouts::Status,
    words::officer,
};
use chrono::{DateTime, Days, NaiveTime, Utc};
use i18n_embed_fl::fl;

/// How much of a place or a purpose a list shows, in UTF-16 units.
const IN_A_LIST: usize = 60;

fn button(label: impl AsRef<str>, does: &Button) -> CardButton {
    CardButton::press(label, does.data())
}

/// The name of a status.
fn status(language: Language, status: Status) -> String {
    let book = language.book();
    match status {
        Status::InOffice => fl!(book, "where-status-in-office"),
        Status::OnMission => fl!(book, "where-status-on-mission"),
        Status::Meeting => fl!(book, "where-status-meeting"),
        Status::Travel => fl!(book, "where-status-travel"),
        Status::Leave => fl!(book, "where-status-leave"),
        Status::OffDuty => fl!(book, "where-status-off-duty"),
    }
}

/// A moment as it is said today: `15.00 น.`, or with its day; `now` says which day is today.
fn moment(language: Language, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (bangkok(at).naive_local(), bangkok(now).date_naive());
    let hour = calendar::hour::hour(language.into(), local.time());
    if local.date() == today {
        return hour;
    }
    let day = calendar::date::weekday_day_month(language.into(), local.date());
    format!("{day} {hour}")
}

/// An end as it is said today: a midnight is the end of the day before it.
fn until(language: Language, end: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let book = language.book();
    let local = bangkok(end).naive_local();
    if local.time() != NaiveTime::MIN {
        return fl!(book, "where-until", until = moment(language, end, now));
    }
    let last = local.date() - Days::new(1);
    if last == bangkok(now).date_naive() {
        return fl!(book, "where-until-end-of-day");
    }
    let day = calendar::date::weekday_day_month(language.into(), last);
    fl!(book, "where-until-end-of", day = day)
}

/// From when until when, in full: `25–27 พ.ย. 2569`, `อังคาร 24 พ.ย. 2569 เวลา 08.15–15.00 น.`
fn span(language: Language, from: DateTime<Utc>, until: DateTime<Utc>) -> String {
    let tongue = language.into();
    let (begins, ends) = (bangkok(from).naive_local(), bangkok(until).naive_local());
    let whole = |time: NaiveTime| time == NaiveTime::MIN;
    let last = if whole(ends.time()) {
        ends.date() - Days::new(1)
    } else {
        ends.date()
    };
    if whole(begins.time()) && whole(ends.time()) {
        return if begins.date() == last {
            calendar::date::weekday_date(tongue, last)
        } else {
            calendar::date::days(tongue, begins.date(), last)
        };
    }
    if begins.date() == last {
        let day = calendar::date::weekday_date(tongue, last);
        let hours = calendar::hour::hours(tongue, begins.time(), ends.time());
        return format!("{day} {hours}");
    }
    let begin = if whole(begins.time()) {
        calendar::date::weekday_date(tongue, begins.date())
    } else {
        calendar::hour::weekday_date_hour(tongue, begins)
    };
    let end = if whole(ends.time()) {
        calendar::date::weekday_date(tongue, last)
    } else {
        calendar::hour::weekday_date_hour(tongue, ends)
    };
    fl!(
        language.book(),
        "where-from-until",
        from = begin,
        until = end
    )
}

/// How long ago it was said: every status is shown with its age (L2).
fn age(language: Language, told: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let book = language.book();
    let age = now - told;
    if age.num_minutes() < 1 {
        return fl!(book, "where-told-now");
    }
    let age = calendar::length::length(language.into(), age);
    fl!(book, "where-told", age = age)
}

/// `ปฏิบัติภารกิจ เขื่อนบางวาด`: the status with its place.
fn what(language: Language, entry: &Entry) -> String {
    let status = status(language, entry.status);
    match &entry.place {
        Some(place) => format!("{status} {}", one_line(place, IN_A_LIST)),
        None => status,
    }
}

/// `ปฏิบัติภารกิจ เขื่อนบางวาด ถึง 15.00 น. (แจ้งเมื่อ 2 ชั่วโมงก่อน)`.
fn holds(language: Language, entry: &Entry, now: DateTime<Utc>) -> String {
    let until = until(language, entry.until, now);
    let age = age(language, entry.told_at, now);
    format!("{} {until} ({age})", what(language, entry))
}

/// Where somebody stands at `now`, in a line: never an expired status as a fact (L2).
fn standing(language: Language, standing: Standing<'_>, now: DateTime<Utc>) -> String {
    let book = language.book();
    match standing {
        Standing::Current(entry) => holds(language, entry, now),
        Standing::Expired(entry) => {
            let at = moment(language, entry.until, now);
            let expired = fl!(book, "where-expired-at", at = at);
            let age = age(language, entry.told_at, now);
            format!("{expired} ({}, {age})", what(language, entry))
        }
        Standing::Unknown => fl!(book, "where-unknown"),
    }
}

/// What lies ahead, in a line: the status with its days and hours.
fn planned(language: Language, entry: &Entry, now: DateTime<Utc>) -> String {
    let age = age(language, entry.told_at, now);
    let span = span(language, entry.from, entry.until);
    format!("{}: {span} ({age})", what(language, entry))
}

/// `ผู้ปฏิบัติหน้าที่แทน: นายตัวอย่าง สอง โทร. +66…`, or the words as they were written.
fn acting_line(language: Language, entry: &Entry, known: Option<&Officer>) -> Option<String> {
    let acting = entry.acting.as_ref()?;
    let officer = match known {
        Some(known) => officer(language, &known.name, &known.phone),
        None => acting.words.clone(),
    };
    Some(fl!(language.book(), "where-acting", officer = officer))
}

/// The six statuses as buttons, two in a row.
fn statuses(
    language: Language,
    card: crate::card::Card,
    now: Option<Status>,
    does: impl Fn(Status) -> Button,
) -> crate::card::Card {
    Status::ALL.chunks(2).fold(card, |card, pair| {
        let row = pair.iter().map(|one| {
            let label = status(language, *one);
            let label = if now == Some(*one) {
                format!("✓ {label}")
            } else {
                label
            };
            button(label, &does(*one))
        });
        card.buttons(row.collect())
    })
}

/// Whether an entry holds at `now` or is to come.
fn counts(entry: &Entry, now: DateTime<Utc>) -> bool {
    now < entry.until
        || matches!(
            rules::standing(std::slice::from_ref(entry), now),
            Standing::Expired(_)
        )
}
