//! For a head: the own answer, and what was answered before (W9).

use super::{
    IN_A_LIST, ON_A_CARD, button, comes_line, marks, read, same_button, short_marks, spoken_words,
    title,
};
use crate::{
    calendar,
    card::Card,
    person::{Language, Post},
    week::{
        board::Spoken,
        chat::Button,
        rules::Week,
        store::{Attendance, Roll},
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many weeks back are shown.
const HISTORY: usize = 5;

/// For a head: the own answer and its history (W9). `same`: it may be answered by last week's (W2); `seat`: where it can
/// be said who comes to the session, and who does (W0).
pub fn own(
    language: Language,
    week: &Week,
    post: &Post,
    past: &[(Roll, Option<Spoken>)],
    same: bool,
    seat: Option<(&Roll, Option<&Attendance>)>,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let mut card = Card::default()
        .heading(post.agency.name(language))
        .line(title(language, week));
    let this = past
        .iter()
        .find(|(roll, _)| roll.week == week.tuesday)
        .and_then(|(roll, spoken)| Some((roll, spoken.as_ref()?)));
    card = match this {
        Some((_, spoken)) => {
            let words = spoken_words(language, spoken, ON_A_CARD);
            let card = card.line(format!(
                "{} {words} ({})",
                spoken.light.sign(),
                marks(language, week, spoken)
            ));
            match spoken.seen {
                Some(seen) => card.line(read(language, seen)),
                None => card,
            }
        }
        None if week.is_open(now) => card.line(fl!(book, "week-own-missing")),
        None => card.line(fl!(book, "week-own-early")),
    };
    let earlier: Vec<&(Roll, Option<Spoken>)> = past
        .iter()
        .filter(|(roll, _)| roll.week != week.tuesday)
        .collect();
    if let Some((_, comes)) = seat {
        card = card.line(comes_line(language, comes));
    }
    if !earlier.is_empty() {
        card = card.heading(fl!(book, "week-own-history"));
    }
    for (roll, spoken) in earlier.into_iter().take(HISTORY) {
        let day = calendar::date::day_month(language.into(), roll.week);
        card = card.line(match spoken {
            Some(spoken) => {
                let words = spoken_words(language, spoken, IN_A_LIST);
                let marks = short_marks(language, spoken);
                format!("{} {day}: {words}{marks}", spoken.light.sign())
            }
            None => format!("▫️ {day}: {}", fl!(book, "standing-missing")),
        });
    }
    if same {
        card = card.buttons(vec![same_button(language, post, week.tuesday)]);
    }
    if let Some((roll, _)) = seat {
        card = card.buttons(vec![button(
            fl!(book, "attendance-button-say"),
            &Button::AskComing(roll.id.clone()),
        )]);
    }
    match this {
        Some((roll, _)) => card.about(roll.matter()),
        None => card,
    }
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
