//! "Back?" (L2).

use super::{button, moment};
use crate::{
    card::{Card, Matter, one_line},
    person::Language,
    whereabouts::{
        WHEREABOUTS,
        chat::Button,
        rules::{Entry, Later},
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// The return that was stated is due: back? (M62)
pub fn back(language: Language, entry: &Entry, now: DateTime<Utc>) -> Card {
    let book = language.book();
    let at = moment(language, entry.until, now);
    let card = Card::says(match &entry.place {
        Some(place) => {
            let place = one_line(place, super::IN_A_LIST);
            fl!(book, "where-back-from", place = place, at = at)
        }
        None => fl!(book, "where-back", at = at),
    });
    let [half, hour, last] = Later::fitting(now);
    let later = |later| {
        let does = Button::Later(entry.id.clone(), later);
        button(later_label(language, later), &does)
    };
    card.buttons(vec![
        button(
            fl!(book, "where-button-back"),
            &Button::Back(entry.id.clone()),
        ),
        later(half),
    ])
    .buttons(vec![later(hour), later(last)])
    .about(Matter::new(WHEREABOUTS, &entry.id))
}

fn later_label(language: Language, later: Later) -> String {
    let book = language.book();
    match later {
        Later::HalfHour => fl!(book, "where-button-later-half"),
        Later::Hour => fl!(book, "where-button-later-hour"),
        Later::Evening => fl!(book, "where-button-later-evening"),
        Later::NotToday => fl!(book, "where-button-later-no"),
    }
}

#[cfg(test)]
#[path = "back_tests.rs"]
mod tests;
