//! What governor and vices say about an answer, and what the agency says to that (W5).

use super::{button, moment, officer, reference};
use crate::{
    card::{Card, Matter, cut, one_line},
    ids::Id,
    people::Holder,
    person::{Agency, Language, Role},
    week::{
        REMARK,
        board::Line,
        chat::Button,
        rules::Week,
        store::{Remark, Roll},
    },
    words::post_name,
};
use i18n_embed_fl::fl;

/// How much of a remark stands in its own message; the officer and the reference follow.
const IN_FULL: usize = crate::card::TEXT_UNITS - 900;

/// How much of a remark stands below an answer, and how many: the last ones.
const BELOW: (usize, usize) = (150, 3);

/// Toast: it is marked as read.
pub fn seen_toast(language: Language) -> String {
    fl!(language.book(), "week-seen-toast")
}

/// Somebody who leads has said something about the agency's answer, or the agency something to that. `personal`: the reader may see the
/// numbers of persons (P3).
pub fn remark(
    language: Language,
    agency: &Agency,
    roll: &Roll,
    remark: &Remark,
    by: Option<&Holder>,
    personal: bool,
) -> Card {
    let book = language.book();
    let name = agency.name(language);
    let mut card = Card::default().heading(match remark.role {
        Role::Governor => fl!(book, "remark-of-governor"),
        Role::Vice => fl!(book, "remark-of-vice"),
        _ => fl!(book, "remark-of-agency", agency = name),
    });
    card = card.line(fl!(book, "week-filed-for", agency = name));
    card = match remark.words.is_empty() {
        true => card.line(fl!(book, "week-media", count = 1)),
        false => {
            let words = cut(&remark.words, IN_FULL).into_owned();
            card.line(fl!(book, "quoted", words = words))
        }
    };
    if let Some(by) = by {
        let phone = match personal {
            true => by.phone(),
            false => &by.post.office_phone,
        };
        card = card.line(crate::words::officer(language, &by.name, phone));
    }
    let card = card
        .line(fl!(book, "remark-reply"))
        .line(reference(language, roll.serial))
        .about(Matter::new(REMARK, &remark.id));
    if personal {
        return card.buttons(vec![button(
            fl!(book, "button-contact"),
            &Button::Contact(roll.id.clone()),
        )]);
    }
    card
}

/// To whoever said it: who has it now, or whom to call instead.
pub fn remark_passed_on(
    language: Language,
    roll: &Roll,
    remark: &Id,
    to: &[&Holder],
    reached: bool,
) -> Card {
    let book = language.book();
    let mut card = Card::says(match reached {
        true => fl!(book, "remark-passed-on"),
        false => fl!(book, "remark-nobody"),
    });
    for holder in to {
        card = match reached {
            true => card.line(post_name(language, &holder.post)),
            false => card.line(officer(language, Some(holder))),
        };
    }
    card.line(reference(language, roll.serial))
        .about(Matter::new(REMARK, remark))
}

/// The sender has marked it as secret (U1).
pub fn remark_withheld(language: Language, roll: &Roll) -> Card {
    Card::says(fl!(language.book(), "remark-withheld")).line(reference(language, roll.serial))
}

/// What was said about an answer, below it.
pub fn said_about(card: Card, language: Language, week: &Week, line: &Line) -> Card {
    let (long, most) = BELOW;
    let book = language.book();
    let first = line.remarks.len().saturating_sub(most);
    line.remarks[first..].iter().fold(card, |card, remark| {
        let who = crate::words::role(language, remark.role);
        let at = moment(language, week, remark.said_at);
        let words = match remark.words.is_empty() {
            true => fl!(book, "week-media", count = 1),
            false => fl!(book, "quoted", words = one_line(&remark.words, long)),
        };
        card.line(fl!(book, "remark-below", who = who, at = at, words = words))
    })
}

#[cfg(test)]
#[path = "remarks_tests.rs"]
mod tests;
