//! The week's lines for whoever takes a post over (R1a).

use super::{
    IN_A_LIST, coming_row, hour, instead_of_words, marks, moment, none_held, reference,
    spoken_words, title, week_day, who,
};
use crate::{
    card::Button as CardButton,
    ids::Id,
    person::{Language, Post},
    week::{
        board::Spoken,
        chat::At,
        rules::Week,
        store::{Attendance, Roll},
    },
};
use i18n_embed_fl::fl;

/// What a successor can still say of who comes to the session (W0).
#[derive(Clone, Copy, Debug)]
pub enum Seat<'a> {
    /// Who comes, as far as it was said before.
    Open(Option<&'a Attendance>),
    /// There is none.
    CalledOff,
    /// Nothing: it has begun, or the week is still to be called.
    NotAsked,
}

/// The open week of the agency: what it has said, or until when it may; and who comes to the session.
pub fn handed(
    language: Language,
    week: &Week,
    roll: &Roll,
    spoken: Option<&Spoken>,
    seat: Seat<'_>,
) -> String {
    let book = language.book();
    let title = title(language, week);
    let report = match spoken {
        Some(spoken) => fl!(
            book,
            "week-handed-answered",
            week = title,
            light = spoken.light.sign(),
            words = spoken_words(language, spoken, IN_A_LIST),
            marks = marks(language, week, spoken)
        ),
        None => fl!(
            book,
            "week-handed-open",
            week = title,
            close = moment(language, week, week.close_at)
        ),
    };
    let (day, at) = (week_day(language, week), hour(language, week.session_at));
    let session = match seat {
        Seat::Open(None) => Some(fl!(book, "week-handed-ask-seat", day = day, hour = at)),
        Seat::Open(Some(comes)) => Some(fl!(
            book,
            "week-handed-seat",
            day = day,
            hour = at,
            who = who(language, comes)
        )),
        Seat::CalledOff => Some(format!("• {}", none_held(language))),
        Seat::NotAsked => None,
    };
    [
        Some(report),
        session,
        Some(reference(language, roll.serial)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("\n")
}

/// What the call would have offered: instead of words (W2, W6a), and who comes (W0). The message stays as it is when one is pressed, so
/// none of them is marked.
pub fn handed_buttons(
    language: Language,
    roll: &Roll,
    (post, reader): (&Post, &Id),
    spoken: Option<&Spoken>,
    same: bool,
    seat: Seat<'_>,
) -> Vec<Vec<CardButton>> {
    let mut rows = Vec::new();
    if spoken.is_none() {
        rows.push(instead_of_words(language, roll, post, same));
    }
    if let Seat::Open(_) = seat {
        rows.push(coming_row(language, roll, None, reader, At::HandOver));
    }
    rows
}

#[cfg(test)]
#[path = "handed_tests.rs"]
mod tests;
