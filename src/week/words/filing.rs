//! To whoever answers for an agency: what was filed, coloured, taken back, changed.

use super::{ON_A_CARD, button, read, reference};
use crate::{
    card::{Button as CardButton, Card},
    ids::Id,
    kept,
    person::{Agency, Language, Post},
    week::{
        board::Spoken,
        chat::Button,
        rules::{self, Light, Timing},
        store::Roll,
    },
};
use i18n_embed_fl::fl;

/// The name of a colour with its sign.
#[must_use]
pub fn light(language: Language, light: Light) -> String {
    let book = language.book();
    let name = match light {
        Light::OnPlan => fl!(book, "light-on-plan"),
        Light::AtRisk => fl!(book, "light-at-risk"),
        Light::Stuck => fl!(book, "light-stuck"),
        Light::NotStated => fl!(book, "light-not-stated"),
    };
    format!("{} {name}", light.sign())
}

/// The card of an answer for its author (M34, M38).
pub fn filed(
    language: Language,
    agency: &Agency,
    roll: &Roll,
    spoken: &Spoken,
    tapped: Option<Light>,
) -> Card {
    let book = language.book();
    let thanks = match spoken.timing {
        Timing::InTime => fl!(book, "week-filed"),
        Timing::Early => fl!(book, "week-filed-early"),
        Timing::Late => fl!(book, "week-filed-late"),
    };
    let agency = agency.name(language);
    let mut card = Card::says(thanks);
    if spoken.unchanged > 0 {
        card = card.line(fl!(book, "week-filed-unchanged"));
    }
    card = card.line(fl!(book, "week-filed-for", agency = agency));
    if !spoken.words.is_empty() {
        let words = crate::card::cut(&spoken.words, ON_A_CARD).into_owned();
        card = card.line(fl!(book, "quoted", words = words));
    }
    if !spoken.media.is_empty() {
        card = card.line(fl!(book, "week-media", count = spoken.media.len()));
    }
    let trouble = rules::trouble(&spoken.words).filter(|_| tapped.is_none());
    let state = light(language, spoken.light);
    card = card.line(match trouble {
        Some(_) => fl!(book, "week-light-asked"),
        None => fl!(book, "week-light", light = state),
    });
    // The fitting button first; nothing is decided by it (W1).
    let mut order = Light::TAPPED;
    if let Some(at) = order.iter().position(|light| Some(*light) == trouble) {
        order[..=at].rotate_right(1);
    }
    let colours = order
        .into_iter()
        .map(|one| {
            let mark = if tapped == Some(one) { "✓ " } else { "" };
            let label = format!("{mark}{}", light(language, one));
            button(label, &Button::Colour(roll.id.clone(), one))
        })
        .collect();
    if rules::asks_a_sentence(spoken.unchanged) {
        card = card.line(fl!(book, "week-unchanged-for", weeks = spoken.unchanged));
    }
    if spoken.light == Light::Stuck {
        card = card.line(match spoken.asks {
            None => fl!(book, "week-ask-orders"),
            Some(true) => fl!(book, "week-asks-orders"),
            Some(false) => fl!(book, "week-asks-nothing"),
        });
    }
    if let Some(seen) = spoken.seen {
        card = card.line(read(language, seen));
    }
    let orders = match spoken.light {
        Light::Stuck => orders_row(language, roll, spoken.asks),
        _ => Vec::new(),
    };
    card.line(reference(language, roll.serial))
        .buttons(colours)
        .buttons(orders)
        .buttons(vec![
            button(fl!(book, "button-undo"), &Button::Undo(roll.id.clone())),
            kept::refile_button(language, &roll.matter()),
        ])
        .about(roll.matter())
}

/// Of 🔴: does the governor have to act? What was said is marked (W4).
fn orders_row(language: Language, roll: &Roll, asks: Option<bool>) -> Vec<CardButton> {
    let book = language.book();
    [
        (true, fl!(book, "week-button-orders")),
        (false, fl!(book, "week-button-information")),
    ]
    .into_iter()
    .map(|(answer, label)| {
        let mark = if asks == Some(answer) { "✓ " } else { "" };
        let does = Button::Act(roll.id.clone(), answer);
        button(format!("{mark}{label}"), &does)
    })
    .collect()
}

/// Toast: whether orders are asked for (W4).
pub fn asked_for_orders(language: Language, asks: bool) -> String {
    match asks {
        true => fl!(language.book(), "week-orders-toast"),
        false => fl!(language.book(), "week-information-toast"),
    }
}

/// Toast: only of 🔴 can it be said whether the governor has to act.
pub fn not_stuck(language: Language) -> String {
    fl!(language.book(), "week-not-stuck")
}

/// The answer was taken back (M96).
pub fn undone(language: Language, roll: &Roll, whole: bool) -> Card {
    let book = language.book();
    Card::says(if whole {
        fl!(book, "week-undone")
    } else {
        fl!(book, "week-undone-part")
    })
    .line(reference(language, roll.serial))
    .about(roll.matter())
}

/// Toast: the colour that was tapped.
pub fn coloured(language: Language, one: Light) -> String {
    let light = light(language, one);
    fl!(language.book(), "week-coloured", light = light)
}

/// Toast: there is no answer (any more).
pub fn no_answer(language: Language) -> String {
    fl!(language.book(), "week-no-answer")
}

/// An edit of an answer whose week is over: the answer stays as it was (U10).
pub fn edit_too_late(language: Language) -> Card {
    Card::says(fl!(language.book(), "week-edit-too-late"))
}

/// The label of U8's button.
pub fn file_label(language: Language) -> String {
    fl!(language.book(), "week-button-file")
}

/// Which of several agencies is it for? (R1)
pub fn which_agency(language: Language, posts: &[&Post], kept: &Id) -> Card {
    let ask = Card::says(fl!(language.book(), "week-which-agency"));
    posts.iter().fold(ask, |card, post| {
        card.buttons(vec![button(
            post.agency.short(language),
            &Button::FileFor(kept.clone(), post.id.clone()),
        )])
    })
}

/// The kept message was filed; its card follows.
pub fn taken_as_answer(language: Language, agency: &Agency) -> Card {
    let agency = agency.name(language);
    Card::says(fl!(language.book(), "week-taken", agency = agency))
}

/// Toast: the kept message is gone.
pub fn kept_no_more(language: Language) -> String {
    fl!(language.book(), "kept-no-more")
}

#[cfg(test)]
#[path = "filing_tests.rs"]
mod tests;
