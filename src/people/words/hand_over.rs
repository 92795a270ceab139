//! A post is handed over by hand: who follows, from when, done (R1a).

use super::{hand_over_button as button, moment};
use crate::{
    calendar,
    card::Card,
    ids::Id,
    people::{
        handing::Button,
        store::{Holder, hand_overs::Draft},
    },
    person::{Language, Post},
    words::{post_name, role},
};
use chrono::{DateTime, NaiveDate, Utc};
use i18n_embed_fl::fl;

/// How many namesakes are shown.
const NAMESAKES: usize = 5;

/// Who takes the post over? (R1a)
pub fn who_follows(language: Language, post: &Post, holder: Option<&Holder>) -> Card {
    let book = language.book();
    let name = post_name(language, post);
    match holder {
        Some(holder) => Card::says(fl!(
            book,
            "hand-over-ask",
            post = name,
            name = holder.name.as_str()
        ))
        .buttons(vec![button(
            fl!(book, "hand-over-button-vacate"),
            &Button::Vacate(post.id.clone()),
        )]),
        None => Card::says(fl!(book, "hand-over-ask-vacant", post = name)),
    }
}

/// A name that is none.
pub fn name_unusable(language: Language) -> Card {
    Card::says(fl!(language.book(), "hand-over-name"))
}

/// The name of whoever holds the post now.
pub fn holds_it_already(language: Language, holder: &Holder) -> Card {
    Card::says(fl!(
        language.book(),
        "hand-over-same",
        name = holder.name.as_str(),
        post = post_name(language, &holder.post)
    ))
}

/// Somebody of that name is known: the same person, who moves, or another one?
pub fn which_person(language: Language, name: &str, draft: &Id, known: &[Holder]) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "hand-over-which", name = name));
    known
        .iter()
        .take(NAMESAKES)
        .fold(card, |card, holder| {
            let agency = holder.post.agency.short(language);
            let label = format!("{agency} · {}", role(language, holder.post.role));
            card.line(post_name(language, &holder.post))
                .buttons(vec![button(
                    label,
                    &Button::Same(draft.clone(), holder.person.clone()),
                )])
        })
        .buttons(vec![button(
            fl!(book, "hand-over-button-other"),
            &Button::Other(draft.clone()),
        )])
}

/// Hand the post over to this person, from then on? (R1a)
pub fn hand_over_to(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    draft: &Draft,
    known: &[Holder],
) -> Card {
    let book = language.book();
    let mut card = Card::says(fl!(
        book,
        "hand-over-confirm",
        post = post_name(language, post)
    ));
    if let Some(holder) = holder {
        card = card.line(fl!(
            book,
            "hand-over-from-whom",
            name = holder.name.as_str()
        ));
    }
    card = card.line(if draft.name.is_empty() {
        fl!(book, "hand-over-to-nobody")
    } else {
        fl!(book, "hand-over-to-whom", name = draft.name.as_str())
    });
    for other in known {
        let held = post_name(language, &other.post);
        card = card.line(fl!(book, "hand-over-also", post = held));
    }
    let id = || draft.id.clone();
    let mut first = vec![button(fl!(book, "hand-over-button"), &Button::Do(id()))];
    card = match draft.begins_at {
        Some(at) => card
            .line(fl!(book, "hand-over-from-day", at = moment(language, at)))
            .buttons(first),
        None => {
            first.push(button(
                fl!(book, "hand-over-button-later"),
                &Button::Later(id()),
            ));
            card.line(fl!(book, "hand-over-from-now")).buttons(first)
        }
    };
    card.buttons(vec![button(
        fl!(book, "hand-over-button-drop"),
        &Button::Drop(id()),
    )])
}

/// From which day? (R1a)
pub fn from_when(language: Language) -> Card {
    Card::says(fl!(language.book(), "hand-over-when"))
}

/// What was typed is no day.
pub fn day_unusable(language: Language) -> Card {
    Card::says(fl!(language.book(), "hand-over-day"))
}

/// A day that is past, or more than a year away.
pub fn day_out_of_reach(language: Language, day: NaiveDate) -> Card {
    let day = calendar::date::date(language.into(), day);
    Card::says(fl!(
        language.book(),
        "hand-over-day-out-of-reach",
        day = day
    ))
}

/// It stays as it was.
pub fn not_handed_over(language: Language) -> Card {
    Card::says(fl!(language.book(), "hand-over-not"))
}

/// How the successor joins.
#[derive(Clone, Debug)]
pub enum Link {
    /// Has joined, or nobody follows.
    NotNeeded,
    /// By this link.
    Made(String),
    /// By a link for which another one of the secretariat has to consent.
    Asked,
}

/// Handed over, or entered for a day to come; the successor's link (R1a).
pub fn handed_over(
    language: Language,
    post: &Post,
    name: &str,
    from: Option<DateTime<Utc>>,
    link: &Link,
    until: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let post = post_name(language, post);
    let card = Card::says(match from {
        None => fl!(book, "handed-over", post = post),
        Some(at) => fl!(
            book,
            "handed-over-from",
            post = post,
            at = moment(language, at)
        ),
    });
    let card = card.line(if name.is_empty() {
        fl!(book, "handed-over-to-nobody")
    } else {
        fl!(book, "handed-over-to", name = name)
    });
    match link {
        Link::NotNeeded => card,
        Link::Asked => card.line(fl!(book, "handed-over-asked")),
        Link::Made(link) => card
            .line(fl!(
                book,
                "handed-over-link",
                until = moment(language, until)
            ))
            .line(link.as_str()),
    }
}

/// Toast: the hand-over to come has to be cancelled first.
pub fn cancel_first_toast(language: Language) -> String {
    fl!(language.book(), "hand-over-cancel-first")
}

/// Toast: the roster is not as it was shown.
pub fn changed_meanwhile_toast(language: Language) -> String {
    fl!(language.book(), "hand-over-changed")
}

/// Toast: the hand-over to come was taken back.
pub fn cancelled_toast(language: Language) -> String {
    fl!(language.book(), "hand-over-cancelled")
}

#[cfg(test)]
#[path = "hand_over_tests.rs"]
mod tests;
