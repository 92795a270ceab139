//! What is open, by lateness (Q3); one of it opened; the letters that have not followed (Q4).

use super::{
    asker, button, day, due, ends, further, in_a_line, kind, quoted, serial, source, state, when,
    whom,
};
use crate::{
    calendar,
    card::{Button as CardButton, Card, cut, one_line, units},
    person::Language,
    requests::{
        chat::Button,
        rules::{Said, overdue_since},
        store::{Request, Word as Written},
        view::View,
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many stand on a page.
pub(in crate::requests) const PAGE: usize = 6;
/// How much of a message stands on the card that opens it, and how many messages.
const HISTORY: (usize, usize) = (150, 5);
/// How much of the answers among them stands there.
const ANSWERS: usize = 2_000;
/// How much of what is asked stands there.
const ASKED: usize = 600;
/// How many letters are named.
const LETTERS: usize = 8;

/// The button that opens one of it.
pub(in crate::requests) fn open_button(language: Language, view: &View) -> CardButton {
    let label = open_label(language, view);
    button(label, &Button::Open(view.errand.id.clone()))
}

/// `ข-12 สสจ.`
pub(in crate::requests) fn open_label(language: Language, view: &View) -> String {
    let number = view.errand.serial.to_string();
    let agency = view.agency.short(language);
    fl!(
        language.book(),
        "request-button-open",
        serial = number,
        agency = agency
    )
}

/// A page of what is open. `own`: of the reader's own agency.
pub(in crate::requests) fn orders(
    language: Language,
    views: &[View],
    offered: &[Request],
    own: bool,
    page: usize,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let late = views.iter().filter(|view| view.errand.is_late(now)).count();
    let mut card = match (views.len(), own) {
        (0, _) => Card::says(fl!(book, "request-list-none")),
        (count, false) => {
            Card::default().heading(fl!(book, "request-list-title", count = count, late = late))
        }
        (count, true) => {
            Card::default().heading(fl!(book, "request-list-own", count = count, late = late))
        }
    };
    if !offered.is_empty() {
        card = card.line(fl!(book, "request-list-offered", count = offered.len()));
    }
    let pages = views.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    for view in views.iter().skip(page * PAGE).take(PAGE) {
        let number = view.errand.serial.to_string();
        card = card
            .heading(fl!(
                book,
                "request-list-line",
                serial = number,
                agency = view.agency.name(language),
                state = state(language, &view.errand, now)
            ))
            .line(in_a_line(language, &view.request.words, 0))
            .line(fl!(book, "request-remind-due", due = due(language, view)));
        if !own {
            card = card.line(whom(language, view.officer.as_ref()));
        }
    }
    for pair in views[(page * PAGE).min(views.len())..]
        .chunks(2)
        .take(PAGE / 2)
    {
        let row = pair.iter().map(|view| open_button(language, view));
        card = card.buttons(row.collect());
    }
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(fl!(book, "button-back"), &Button::List(page - 1)));
    }
    if pages > 1 {
        let (at, of) = ((page + 1).to_string(), pages.to_string());
        let label = fl!(book, "button-page", page = at, pages = of);
        row.push(button(label, &Button::List(page)));
    }
    if page + 1 < pages {
        row.push(button(fl!(book, "button-next"), &Button::List(page + 1)));
    }
    card.buttons(row)
}

/// Who opens one of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Opener {
    /// Decides about it.
    Decides,
    /// Files answers and letters.
    Files,
    /// Reads.
    Reads,
}

/// One of it, with what was said so far; for the governor's side.
pub(in crate::requests) fn opened(
    language: Language,
    view: &View,
    said: &[Written],
    opener: Opener,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let (request, errand) = (&view.request, &view.errand);
    let mut card = Card::default()
        .heading(fl!(
            book,
            "request-list-line",
            serial = errand.serial.to_string(),
            agency = view.agency.name(language),
            state = state(language, errand, now)
        ))
        .line(format!(
            "{}: {}",
            kind(language, view.word()),
            asker(language, &view.asker)
        ))
        .line(quoted(language, &cut(&request.words, ASKED)));
    card = source(language, card, request);
    card = further(language, card, request);
    card = card.line(fl!(book, "request-remind-due", due = due(language, view)));
    if let Some(until) = errand.wants_until {
        card = card.line(fl!(
            book,
            "request-wants",
            until = super::on(language, until)
        ));
    }
    card = history(language, card, view, said, now);
    card = card.line(whom(language, view.officer.as_ref()));
    card = ends(language, errand, card);
    let media = said.iter().filter(|word| word.media_file.is_some()).count()
        + usize::from(request.letter_file.is_some());
    if media > 0 {
        let label = fl!(book, "request-button-media", count = media);
        card = card.buttons(vec![button(label, &Button::Media(errand.id.clone()))]);
    }
    match opener {
        Opener::Decides => super::deciding(language, errand)
            .into_iter()
            .fold(card, Card::buttons),
        Opener::Files => {
            let mut row = Vec::new();
            if errand.closed_at.is_none() {
                let label = fl!(book, "request-button-rang");
                row.push(button(label, &Button::Rang(errand.id.clone())));
            }
            if request.letter && request.letter_at.is_none() {
                let label = fl!(book, "request-button-post");
                row.push(button(label, &Button::Post(request.id.clone())));
            }
            card.buttons(row).buttons(vec![button(
                fl!(book, "button-contact"),
                &Button::Contact(errand.id.clone()),
            )])
        }
        Opener::Reads => card,
    }
}

fn history(
    language: Language,
    card: Card,
    view: &View,
    said: &[Written],
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    if said.is_empty() {
        return card;
    }
    let first = said.len().saturating_sub(HISTORY.1);
    // The newest answer has as much room as it needs, the one before it what is left of it.
    let mut left = ANSWERS;
    let mut room: Vec<usize> = said[first..]
        .iter()
        .rev()
        .map(|word| match word.kind {
            Said::Answer => {
                let room = left.max(HISTORY.0);
                left = left.saturating_sub(units(&word.words));
                room
            }
            _ => HISTORY.0,
        })
        .collect();
    room.reverse();
    let card = card.heading(fl!(book, "request-opened-history"));
    said[first..]
        .iter()
        .zip(room)
        .fold(card, |card, (word, room)| {
            let at = when(language, word.said_at, now);
            let words = match word.words.as_str() {
                "" if word.is_gone() => fl!(book, "request-word-withheld"),
                "" => fl!(book, "request-word-media", count = 1),
                words => quoted(language, &cut(words, room)),
            };
            card.line(match word.kind {
                Said::Answer => fl!(book, "request-history-answer", when = at, words = words),
                Said::Question => fl!(book, "request-history-question", when = at, words = words),
                Said::Reply | Said::More => {
                    let by = asker(language, &view.asker);
                    fl!(
                        book,
                        "request-history-reply",
                        when = at,
                        by = by,
                        words = words
                    )
                }
            })
        })
}

/// A request whose letter is still to follow, with the agencies to which it has gone.
#[derive(Clone, Debug)]
pub(in crate::requests) struct Unfollowed {
    pub request: Request,
    pub views: Vec<View>,
}

/// The letters that have not followed (Q4).
pub(in crate::requests) fn letters(
    language: Language,
    waiting: &[Unfollowed],
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let since = overdue_since(now);
    let is_missing = |one: &&Unfollowed| one.request.released_at.is_some_and(|at| at < since);
    let missing: Vec<&Unfollowed> = waiting.iter().filter(is_missing).collect();
    let soon: Vec<&Unfollowed> = waiting.iter().filter(|one| !is_missing(one)).collect();
    let mut card = match missing.len() {
        0 => Card::says(fl!(book, "request-letters-none")),
        count => Card::default().heading(fl!(book, "request-letters-title", count = count)),
    };
    let line = |card: Card, one: &Unfollowed| {
        let Some(first) = one.views.first() else {
            return card;
        };
        let at = one.request.released_at.unwrap_or(now);
        let length = calendar::length::length(language.into(), now - at);
        let names: Vec<String> = one
            .views
            .iter()
            .map(|view| view.agency.short(language).to_owned())
            .collect();
        let agencies = one_line(&super::list(language, &names), 90);
        let number = first.errand.serial.to_string();
        let label = format!(
            "{} {}",
            fl!(book, "request-button-post"),
            serial(language, &first.errand)
        );
        card.line(fl!(
            book,
            "request-letters-line",
            serial = number,
            agencies = agencies,
            words = in_a_line(language, &one.request.words, 0),
            length = length
        ))
        .buttons(vec![button(label, &Button::Post(one.request.id.clone()))])
    };
    for one in missing.iter().take(LETTERS) {
        card = line(card, one);
    }
    card = crate::words::and_more(card, language, missing.len(), LETTERS);
    if !soon.is_empty() {
        card = card.line(fl!(book, "request-letters-soon", count = soon.len()));
        let room = LETTERS.saturating_sub(missing.len());
        for one in soon.iter().take(room) {
            card = line(card, one);
        }
    }
    card
}

/// Number and date of the letter? (U4)
pub(in crate::requests) fn ask_letter(language: Language) -> Card {
    Card::says(fl!(language.book(), "request-letter-ask"))
}

/// It is recorded, or was before.
pub(in crate::requests) fn letter_recorded(language: Language, request: Option<&Request>) -> Card {
    let book = language.book();
    match request.and_then(|request| Some((request, request.letter_on?))) {
        Some((request, on)) => Card::says(fl!(
            book,
            "request-letter-done",
            number = request.letter_words.as_str(),
            day = day(language, on)
        )),
        None => Card::says(fl!(book, "request-letter-before")),
    }
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
