//! What governor and vices read of what agencies answer, ask and cannot (M82).

use super::{button, due, ends, hour, kind, on, quoted, whom};
use crate::{
    calendar,
    card::{Button as CardButton, Card, Matter, cut, one_line},
    ids::Id,
    person::Language,
    requests::{
        DRAFT,
        chat::Button,
        rules::Deadline,
        store::{Errand, Word as Written},
        view::View,
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many agencies one message of answers names.
const NAMED: usize = 12;

/// What came together: the words of one message or album, how much came with them, and who has written it.
#[derive(Clone, Debug)]
pub(in crate::requests) struct Together<'a> {
    pub parts: &'a [Written],
    /// Who wrote, or received it by telephone.
    pub name: Option<&'a str>,
}

impl Together<'_> {
    fn words(&self) -> String {
        let words = self.parts.iter().map(|part| part.words.as_str());
        let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
        words.join("\n")
    }

    fn media(&self) -> usize {
        let media = self.parts.iter().filter(|part| part.media_file.is_some());
        media.count()
    }

    fn card(&self, language: Language, card: Card, most: usize) -> Card {
        let book = language.book();
        let mut card = card;
        let words = self.words();
        if !words.is_empty() {
            card = card.line(quoted(language, &cut(&words, most)));
        }
        if self.media() > 0 {
            card = card.line(fl!(book, "request-word-media", count = self.media()));
        }
        if self.parts.iter().any(Written::is_gone) {
            card = card.line(fl!(book, "request-word-withheld"));
        }
        if let Some(at) = self.parts.iter().filter_map(|part| part.edited_at).max() {
            card = card.line(fl!(book, "request-word-edited", hour = hour(language, at)));
        }
        if let Some(name) = self
            .name
            .filter(|_| self.parts.iter().any(|part| part.by_phone))
        {
            card = card.line(fl!(book, "request-word-phone", name = name));
        }
        card
    }

    /// How late it was said (P4).
    fn late(&self, language: Language, card: Card, errand: &Errand) -> Card {
        let at = self.parts.first().map(|part| part.said_at);
        match (at, errand.due_at) {
            (Some(at), Some(due)) if at > due => {
                let length = calendar::length::length(language.into(), at - due);
                card.line(fl!(language.book(), "request-answer-late", length = length))
            }
            _ => card,
        }
    }
}

/// What can be done about an answer.
pub(in crate::requests) fn deciding(language: Language, errand: &Errand) -> Vec<Vec<CardButton>> {
    let book = language.book();
    let id = || errand.id.clone();
    let contact = button(fl!(book, "button-contact"), &Button::Contact(id()));
    if errand.closed_at.is_some() {
        return vec![vec![contact]];
    }
    let mut rows = Vec::new();
    rows.extend(on_wish(language, errand));
    let enough = match errand.answered_at {
        Some(_) => fl!(book, "request-button-enough"),
        None => fl!(book, "request-button-close"),
    };
    rows.push(vec![
        button(enough, &Button::Enough(id())),
        button(fl!(book, "request-button-more"), &Button::More(id())),
        contact,
    ]);
    rows
}

/// What can be done about a wish for more time, with the day that it is about.
fn on_wish(language: Language, errand: &Errand) -> Option<Vec<CardButton>> {
    let book = language.book();
    let (wish, until) = (errand.wish.as_ref()?, errand.wants_until?);
    let of = || (errand.id.clone(), wish.clone());
    let (grant, keep) = (of(), of());
    let until = super::near(language, until);
    Some(vec![
        button(
            fl!(book, "request-button-grant", until = until),
            &Button::Grant(grant.0, grant.1),
        ),
        button(
            fl!(book, "request-button-keep"),
            &Button::Keep(keep.0, keep.1),
        ),
    ])
}

fn with_rows(card: Card, rows: Vec<Vec<CardButton>>) -> Card {
    rows.into_iter().fold(card, Card::buttons)
}

/// An agency answers.
pub(in crate::requests) fn answer(language: Language, view: &View, said: &Together<'_>) -> Card {
    let book = language.book();
    let agency = view.agency.name(language);
    let mut card = Card::default().heading(fl!(
        book,
        "request-answer-of",
        agency = agency,
        word = kind(language, view.word())
    ));
    card = card.line(super::of(language, &view.request, super::IN_SHORT));
    card = said.late(language, card, &view.errand);
    card = said.card(language, card, super::IN_FULL);
    if view.errand.closed_at.is_some() {
        card = card.line(fl!(book, "request-answer-closed"));
    }
    card = card.line(whom(language, view.officer.as_ref()));
    with_rows(
        ends(language, &view.errand, card),
        deciding(language, &view.errand),
    )
}

/// An agency asks back.
pub(in crate::requests) fn question(language: Language, view: &View, said: &Together<'_>) -> Card {
    let book = language.book();
    let agency = view.agency.name(language);
    let card = Card::default().heading(fl!(book, "request-question-of", agency = agency));
    let card = card.line(super::of(language, &view.request, super::IN_SHORT));
    let card = said
        .card(language, card, super::IN_FULL)
        .line(fl!(book, "request-question-how"))
        .line(whom(language, view.officer.as_ref()));
    ends(language, &view.errand, card).buttons(vec![button(
        fl!(book, "button-contact"),
        &Button::Contact(view.errand.id.clone()),
    )])
}

/// An agency cannot by then (M82).
/// `edited`: when its reason was changed, or taken back.
pub(in crate::requests) fn wants_time(
    language: Language,
    view: &View,
    edited: Option<DateTime<Utc>>,
) -> Card {
    let book = language.book();
    let until = view.errand.wants_until;
    let card = Card::default().heading(fl!(
        book,
        "request-wants-of",
        agency = view.agency.name(language),
        until = until.map_or_else(String::new, |until| on(language, until)),
        due = due(language, view)
    ));
    let card = card.line(super::of(language, &view.request, super::IN_SHORT));
    let card = match (view.errand.wants_why.as_str(), edited) {
        ("", _) => card.line(fl!(book, "request-word-withheld")),
        (why, edited) => {
            let words = cut(why, super::IN_FULL).into_owned();
            let card = card.line(fl!(book, "request-wants-why", words = words));
            match edited {
                Some(at) => card.line(fl!(book, "request-word-edited", hour = hour(language, at))),
                None => card,
            }
        }
    };
    let card = card.line(whom(language, view.officer.as_ref()));
    let mut rows: Vec<_> = on_wish(language, &view.errand).into_iter().collect();
    rows.push(vec![button(
        fl!(book, "button-contact"),
        &Button::Contact(view.errand.id.clone()),
    )]);
    with_rows(ends(language, &view.errand, card), rows)
}

/// The agency has asked for another time since, in the place of the card of its earlier wish.
pub(in crate::requests) fn wish_replaced(language: Language, view: &View) -> Card {
    let card =
        Card::says(view.agency.name(language)).line(fl!(language.book(), "request-wish-replaced"));
    ends(language, &view.errand, card)
}

/// What became of that wish, in the place of its card.
pub(in crate::requests) fn wish_decided(language: Language, view: &View, granted: bool) -> Card {
    let book = language.book();
    let due = due(language, view);
    let card = Card::says(view.agency.name(language)).line(match granted {
        true => fl!(book, "request-granted", due = due),
        false => fl!(book, "request-kept", due = due),
    });
    ends(language, &view.errand, card)
}

/// Answers of several agencies to one request, together: the governor's phone stays quiet.
pub(in crate::requests) fn answers(
    language: Language,
    told: &[(View, Vec<Written>)],
    name: Option<&str>,
    (answered, all): (usize, usize),
) -> Card {
    let book = language.book();
    let mut card = Card::default().heading(fl!(
        book,
        "request-answers",
        count = told.len(),
        answered = answered,
        all = all
    ));
    if let Some((first, _)) = told.first() {
        card = card.line(super::of(language, &first.request, super::IN_SHORT));
    }
    let most = super::IN_FULL / told.len().clamp(1, NAMED);
    for (view, parts) in told.iter().take(NAMED) {
        let said = Together { parts, name };
        let serial = view.errand.serial.to_string();
        card = card.heading(fl!(
            book,
            "request-answers-line",
            agency = view.agency.name(language),
            serial = serial
        ));
        card = said.late(language, card, &view.errand);
        card = said.card(language, card, most);
    }
    let card = crate::words::and_more(card, language, told.len(), NAMED);
    let card = match told.first() {
        Some((first, _)) => card.about(Matter::new(DRAFT, &first.request.id)),
        None => card,
    };
    told.iter().take(NAMED).fold(card, |card, (view, _)| {
        card.buttons(vec![super::open_button(language, view)])
    })
}

/// Which of several is meant by what somebody wrote? (U3)
pub(in crate::requests) fn ask_which(language: Language, views: &[View], kept: &Id) -> Card {
    let card = Card::says(fl!(language.book(), "request-which"));
    views.iter().take(NAMED).fold(card, |card, view| {
        let does = Button::For(view.errand.id.clone(), kept.clone());
        card.buttons(vec![button(super::open_label(language, view), &does)])
    })
}

/// This one, in the place of that question.
pub(in crate::requests) fn this_one(language: Language, view: &View) -> Card {
    Card::says(super::open_label(language, view))
}

/// What more? (U4)
pub(in crate::requests) fn ask_more(language: Language, view: &View) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "request-more-ask"));
    let card = card.line(super::of(language, &view.request, super::IN_A_LINE));
    ends(language, &view.errand, card)
}

/// The words say a time that cannot be: by when? (U11)
pub(in crate::requests) fn ask_more_when(
    language: Language,
    view: &View,
    said: &str,
    wrong: Deadline,
) -> Card {
    let book = language.book();
    let text = match wrong {
        Deadline::Past(at) | Deadline::At(at, _) => {
            fl!(book, "request-more-past", when = on(language, at))
        }
        Deadline::TooFar(at) => fl!(book, "request-more-far", when = on(language, at)),
        Deadline::Impossible => fl!(book, "request-more-impossible"),
        Deadline::Unsaid => fl!(book, "request-more-none"),
    };
    let card = Card::says(text).line(quoted(language, &one_line(said, super::IN_SHORT)));
    ends(language, &view.errand, card)
}

/// More is asked of the agency.
pub(in crate::requests) fn more_sent(language: Language, view: &View) -> Card {
    let text = fl!(
        language.book(),
        "request-more-sent",
        to = view.agency.name(language),
        due = due(language, view)
    );
    ends(language, &view.errand, Card::says(text))
}

/// Toasts of what the governor presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Decided {
    /// It is closed.
    Closed,
    /// It was closed before.
    ClosedBefore,
    /// The agency is told.
    Told,
    /// There is no such wish any more.
    NoWish,
    /// The time that it asks for has passed.
    WishPast,
    /// No number is known.
    NoNumber,
}

/// One of them.
pub(in crate::requests) fn decided(language: Language, decided: Decided) -> String {
    let book = language.book();
    match decided {
        Decided::Closed => fl!(book, "request-closed-toast"),
        Decided::ClosedBefore => fl!(book, "request-over-toast"),
        Decided::Told => fl!(book, "request-granted-toast"),
        Decided::NoWish => fl!(book, "request-wants-over-toast"),
        Decided::WishPast => fl!(book, "request-wants-past-toast"),
        Decided::NoNumber => fl!(book, "no-number"),
    }
}

/// What was answered by telephone? (Q1a)
pub(in crate::requests) fn ask_rang(language: Language, view: &View) -> Card {
    let agency = view.agency.name(language);
    let text = fl!(language.book(), "request-rang-ask", agency = agency);
    ends(language, &view.errand, Card::says(text))
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod tests;
