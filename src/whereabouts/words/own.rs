//! To whoever says where they are: what was understood, what can be changed of it, what stands.

use super::{
    acting_line, age, button, counts, holds, moment, planned, span, standing, status, statuses,
};
use crate::{
    card::{Button as CardButton, Card, Matter},
    ids::Id,
    kept,
    person::Language,
    understand::whereabouts::Status,
    whereabouts::{
        WHEREABOUTS,
        chat::Button,
        rules::{self, Entry, Standing},
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// Somebody who acts or may act.
#[derive(Clone, Debug)]
pub(crate) struct Officer {
    /// The person.
    pub(crate) id: Id,
    /// The name in the roster.
    pub(crate) name: String,
    /// The number to call; may be empty.
    pub(crate) phone: String,
}

/// An entry as its card shows it.
#[derive(Clone, Debug)]
pub(crate) struct Filed<'a> {
    /// The entry.
    pub(crate) entry: &'a Entry,
    /// Who acts, where that is known.
    pub(crate) officer: Option<Officer>,
    /// Between whom to choose, where several fit.
    pub(crate) which: Vec<Officer>,
    /// Now.
    pub(crate) now: DateTime<Utc>,
}

/// What was understood (M08, M57), and what can be changed of it.
pub(crate) fn filed(language: Language, filed: &Filed<'_>) -> Card {
    let book = language.book();
    let entry = filed.entry;
    let mut card = Card::says(if entry.status == Status::Leave {
        fl!(book, "where-filed-leave")
    } else {
        let status = status(language, entry.status);
        fl!(book, "where-filed", status = status)
    });
    if let Some(place) = &entry.place {
        card = card.line(fl!(book, "where-place", place = place.as_str()));
    }
    if let Some(purpose) = &entry.purpose {
        card = card.line(fl!(book, "where-purpose", purpose = purpose.as_str()));
    }
    let when = span(language, entry.from, entry.until);
    card = card.line(if entry.open {
        fl!(book, "where-when-open", when = when)
    } else {
        fl!(book, "where-when", when = when)
    });
    if let Some(line) = acting_line(language, entry, filed.officer.as_ref()) {
        card = card.line(line);
    }
    if let Some(acting) = entry.acting.as_ref().filter(|_| !filed.which.is_empty()) {
        let words = acting.words.as_str();
        card = card.line(fl!(book, "where-acting-which", words = words));
    }
    if entry.released {
        card = card.line(fl!(book, "where-released"));
    } else if entry.private {
        card = card.line(fl!(book, "where-private"));
    }
    card = card.about(Matter::new(WHEREABOUTS, &entry.id));
    if !counts(entry, filed.now) {
        return card.line(fl!(book, "where-over"));
    }
    card = filed.which.iter().fold(card, |card, one| {
        let does = Button::Acting(entry.id.clone(), one.id.clone());
        card.buttons(vec![button(one.name.as_str(), &does)])
    });
    with_changes(language, card, entry)
}

fn with_changes(language: Language, card: Card, entry: &Entry) -> Card {
    let book = language.book();
    let id = || entry.id.clone();
    let mut card = card;
    if let Some((from, until)) = entry.other {
        // A button is short: what is the same in both readings stands on the card.
        let when = if from == entry.from {
            let until = until.unwrap_or_else(|| rules::end_unsaid(from));
            super::until(language, until, entry.told_at)
        } else {
            moment(language, from, entry.told_at)
        };
        let label = fl!(book, "where-button-other", when = when);
        card = card.buttons(vec![button(label, &Button::Other(id()))]);
    }
    card = card.buttons(vec![
        button(
            fl!(book, "where-button-status"),
            &Button::ChooseStatus(id()),
        ),
        button(fl!(book, "where-button-until"), &Button::AskUntil(id())),
    ]);
    let mut more = Vec::new();
    let placed = !matches!(entry.status, Status::Leave | Status::OffDuty);
    if placed && entry.place.is_none() {
        more.push(button(
            fl!(book, "where-button-place"),
            &Button::AskPlace(id()),
        ));
    }
    let away = rules::is_acted_for(entry.status);
    if away && entry.acting.is_none() && !entry.private {
        more.push(button(
            fl!(book, "where-button-acting"),
            &Button::AskActing(id()),
        ));
    }
    card = card.buttons(more);
    let mut last = Vec::new();
    if entry.released {
        last.push(button(
            fl!(book, "where-button-hide"),
            &Button::Release(id(), false),
        ));
    } else if entry.private {
        last.push(button(
            fl!(book, "where-button-release"),
            &Button::Release(id(), true),
        ));
    }
    last.push(button(fl!(book, "button-undo"), &Button::Undo(id())));
    if entry.movable {
        let about = Matter::new(WHEREABOUTS, &entry.id);
        last.push(kept::refile_button(language, &about));
    }
    card.buttons(last)
}

/// A time that cannot be (M09, U11).
pub(crate) fn impossible(language: Language, time: &str) -> Card {
    Card::says(fl!(language.book(), "where-impossible", time = time))
}

fn back_to(language: Language, card: Card, entry: &Entry) -> Card {
    card.buttons(vec![button(
        fl!(language.book(), "where-button-keep"),
        &Button::Show(entry.id.clone()),
    )])
}

/// Which status is it instead?
pub(crate) fn choose_status(language: Language, entry: &Entry) -> Card {
    let card = Card::says(fl!(language.book(), "where-choose-status"));
    let card = statuses(language, card, Some(entry.status), |status| {
        Button::Status(entry.id.clone(), status)
    });
    back_to(language, card, entry)
}

/// Until when? Those that lie ahead are offered; words do too (M09).
pub(crate) fn ask_until(language: Language, entry: &Entry, ends: &[(End, DateTime<Utc>)]) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "where-ask-until"));
    let row: Vec<CardButton> = ends
        .iter()
        .map(|(end, at)| {
            let label = match end {
                End::Noon => fl!(book, "where-button-noon"),
                End::Evening => fl!(book, "where-button-evening"),
                End::Midnight => fl!(book, "where-button-midnight"),
                End::Tomorrow => fl!(book, "where-button-tomorrow"),
            };
            button(label, &Button::Until(entry.id.clone(), *at))
        })
        .collect();
    let card = row
        .chunks(2)
        .fold(card, |card, pair| card.buttons(pair.to_vec()));
    back_to(language, card, entry)
}

/// An end that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// 12:00.
    Noon,
    /// 16:30.
    Evening,
    /// The end of the day.
    Midnight,
    /// The end of the next day.
    Tomorrow,
}

/// The time could not be read.
pub(crate) fn until_unclear(language: Language) -> Card {
    Card::says(fl!(language.book(), "where-until-unclear"))
}

/// The time lies behind, or before the beginning.
pub(crate) fn until_past(language: Language) -> Card {
    Card::says(fl!(language.book(), "where-until-past"))
}

/// Where? In words.
pub(crate) fn ask_place(language: Language) -> Card {
    Card::says(fl!(language.book(), "where-ask-place"))
}

/// Who acts? Those of the agency are offered.
pub(crate) fn ask_acting(language: Language, entry: &Entry, offered: &[Officer]) -> Card {
    let card = Card::says(fl!(language.book(), "where-ask-acting"));
    let card = offered.iter().fold(card, |card, one| {
        let does = Button::Acting(entry.id.clone(), one.id.clone());
        card.buttons(vec![button(one.name.as_str(), &does)])
    });
    back_to(language, card, entry)
}

/// It is taken back, and what stands instead.
pub(crate) fn undone(language: Language, now: DateTime<Utc>, instead: Standing<'_>) -> Card {
    let book = language.book();
    Card::says(match instead {
        Standing::Unknown => fl!(book, "where-undone-unknown"),
        stands => {
            let entry = standing(language, stands, now);
            fl!(book, "where-undone-now", entry = entry)
        }
    })
}

/// It was taken back by something else that was done with its message.
pub(crate) fn taken_back(language: Language) -> Card {
    Card::says(fl!(language.book(), "where-undone"))
}

/// Toast: changed.
pub(crate) fn changed(language: Language) -> String {
    fl!(language.book(), "where-changed")
}

/// An edited message says nothing of this kind any more; what was filed stands.
pub(crate) fn edit_unclear(language: Language, entry: &Entry) -> Card {
    let book = language.book();
    Card::says(fl!(book, "where-edit-unclear"))
        .buttons(vec![
            button(
                fl!(book, "where-button-keep"),
                &Button::Show(entry.id.clone()),
            ),
            button(fl!(book, "button-undo"), &Button::Undo(entry.id.clone())),
        ])
        .about(Matter::new(WHEREABOUTS, &entry.id))
}

/// Somebody of the own agency, and where they are.
#[derive(Clone, Debug)]
pub(crate) struct Colleague<'a> {
    /// The name.
    pub(crate) name: &'a str,
    /// Where.
    pub(crate) standing: Standing<'a>,
}

/// The own whereabouts, those of the own agency, and a tap for each status (L1).
pub(crate) fn own(
    language: Language,
    stands: Standing<'_>,
    ahead: &[&Entry],
    colleagues: &[Colleague<'_>],
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let mut card = Card::default().heading(fl!(book, "where-own"));
    card = card.line(match stands {
        Standing::Current(entry) => holds(language, entry, now),
        Standing::Expired(entry) => {
            let at = moment(language, entry.until, now);
            let expired = fl!(book, "where-own-expired", at = at);
            format!("{expired} ({})", age(language, entry.told_at, now))
        }
        Standing::Unknown => fl!(book, "where-own-unknown"),
    });
    if let Some(entry) = stands.entry().filter(|entry| entry.private) {
        card = card.line(if entry.released {
            fl!(book, "where-released")
        } else {
            fl!(book, "where-private")
        });
    }
    if !ahead.is_empty() {
        card = card.line(fl!(book, "where-own-ahead"));
    }
    card = ahead.iter().take(AHEAD).fold(card, |card, entry| {
        card.line(format!("• {}", planned(language, entry, now)))
    });
    if !colleagues.is_empty() {
        card = card.heading(fl!(book, "where-own-colleagues"));
    }
    card = colleagues.iter().take(COLLEAGUES).fold(card, |card, one| {
        let stands = standing(language, one.standing, now);
        card.line(fl!(book, "where-line", name = one.name, standing = stands))
    });
    card = crate::words::and_more(card, language, colleagues.len(), COLLEAGUES);
    card = card.line(fl!(book, "where-own-how"));
    card = statuses(language, card, None, Button::Set);
    let mut change = Vec::new();
    for entry in stands.entry().iter().chain(ahead.iter()).take(1 + AHEAD) {
        let label = format!("✎ {}", super::what(language, entry));
        change.push(button(label, &Button::Show(entry.id.clone())));
    }
    change
        .chunks(1)
        .fold(card, |card, row| card.buttons(row.to_vec()))
}

/// How many entries to come are shown.
const AHEAD: usize = 3;
/// How many people of the own agency are shown.
const COLLEAGUES: usize = 12;

/// In a line, for what is shown about oneself (R9).
pub(crate) fn in_a_line(language: Language, stands: Standing<'_>, now: DateTime<Utc>) -> String {
    let entry = standing(language, stands, now);
    fl!(language.book(), "where-me", entry = entry)
}

/// A kept message that is meant as whereabouts and does not say what: which status? (U8)
pub(crate) fn kept_which(language: Language, kept: &Id) -> Card {
    let card = Card::says(fl!(language.book(), "where-kept-which"));
    statuses(language, card, None, |status| {
        Button::Kept(kept.clone(), status)
    })
}

/// Toast: the message is not kept any more.
pub(crate) fn kept_gone(language: Language) -> String {
    fl!(language.book(), "where-kept-gone")
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
