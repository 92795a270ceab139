//! A request in the making: what is asked of its maker, and the draft as it stands (Q1, Q1a, Q4).

use super::{
    asker, button, due, edited, further, hour, kind, kinds, list, on, quoted, source, state, when,
    whom,
};
use crate::{
    card::{Card, Matter, cut, one_line},
    people::Holder,
    person::{Agency, Language, Post},
    requests::{
        DRAFT,
        chat::Button,
        rules::{Deadline, Word},
        store::{Enclosure, Errand, Request},
        view::View,
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many agencies a draft names one by one.
const NAMED: usize = 8;
/// How much of the words a draft shows, in UTF-16 units.
const SHOWN: usize = 1_500;

/// One to whom a draft goes.
#[derive(Clone, Debug)]
pub(in crate::requests) struct Receiver {
    pub agency: Agency,
    /// The head, or who stands for the agency.
    pub officer: Option<Holder>,
    /// Whether anybody of the agency can be reached by a message.
    pub reached: bool,
}

/// A draft as it is shown.
#[derive(Clone, Debug)]
pub(in crate::requests) struct Draft {
    pub request: Request,
    pub to: Vec<Receiver>,
    /// Those who were named and get announcements only (R0).
    pub none: Vec<Agency>,
    /// Of two that an unclear name may mean: these.
    pub which: Vec<Agency>,
    /// Who of the secretariat drafted it.
    pub drafted_by: Option<String>,
    /// What goes along.
    pub enclosed: Vec<Enclosure>,
}

/// For whom a draft is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Reader {
    /// Whoever may send it.
    Sends,
    /// The secretariat, which lays it before the governor.
    Lays,
    /// The governor, before whom it is laid.
    Releases,
}

/// The draft with everything that can be done about it.
pub(in crate::requests) fn draft(language: Language, draft: &Draft, reader: Reader) -> Card {
    let book = language.book();
    let request = &draft.request;
    let words: Vec<Word> = draft
        .to
        .iter()
        .filter_map(|to| Word::of(to.agency.kind))
        .collect();
    let mut card = Card::default().heading(fl!(
        book,
        "request-draft-title",
        word = kinds(language, &words)
    ));
    if let Some(name) = draft
        .drafted_by
        .as_deref()
        .filter(|_| reader == Reader::Releases)
    {
        card = card.line(fl!(book, "request-draft-by", name = name));
    }
    card = receivers(language, card, &draft.to);
    if !draft.none.is_empty() {
        let names: Vec<String> = draft
            .none
            .iter()
            .map(|agency| agency.name(language).to_owned())
            .collect();
        let agencies = one_line(&list(language, &names), 200);
        card = card.line(fl!(book, "request-draft-none", agencies = agencies));
    }
    card = source(language, card, request);
    card = match request.words.as_str() {
        "" => card.line(fl!(book, "request-draft-no-words")),
        words => card.line(quoted(language, &cut(words, SHOWN))),
    };
    card = with_enclosed(language, card, &draft.enclosed);
    card = edited(language, card, request);
    card = further(language, card, request);
    card = match request.due_at {
        Some(at) => card.line(fl!(book, "request-draft-due", due = on(language, at))),
        None => card.line(fl!(book, "request-draft-no-due")),
    };
    if !request.unclear.is_empty() {
        card = card.line(fl!(
            book,
            "request-ask-which",
            words = one_line(&request.unclear, 60)
        ));
        for agency in &draft.which {
            let does = Button::To(request.id.clone(), agency.code.clone());
            card = card.buttons(vec![button(agency.name(language), &does)]);
        }
    }
    with_buttons(language, card, request, reader).about(Matter::new(DRAFT, &request.id))
}

fn with_enclosed(language: Language, card: Card, enclosed: &[Enclosure]) -> Card {
    match enclosed.len() {
        0 => card,
        count => card.line(fl!(language.book(), "request-word-media", count = count)),
    }
}

fn receivers(language: Language, card: Card, to: &[Receiver]) -> Card {
    let book = language.book();
    let mut card = match to.len() {
        0 => return card.line(fl!(book, "request-draft-nobody")),
        1 => card.line(fl!(book, "request-draft-to")),
        count => card.line(fl!(book, "request-draft-many", count = count)),
    };
    for one in to.iter().take(NAMED) {
        let agency = one.agency.name(language);
        let word = Word::of(one.agency.kind).unwrap_or(Word::Cooperation);
        let word = kind(language, word);
        let officer = whom(language, one.officer.as_ref());
        card = card.line(match one.reached {
            true => fl!(
                book,
                "request-draft-agency",
                agency = agency,
                word = word,
                officer = officer
            ),
            false => fl!(
                book,
                "request-draft-agency-unreached",
                agency = agency,
                word = word,
                officer = officer
            ),
        });
    }
    crate::words::and_more(card, language, to.len(), NAMED)
}

fn with_buttons(language: Language, card: Card, request: &Request, reader: Reader) -> Card {
    let book = language.book();
    let id = || request.id.clone();
    let send = match reader {
        Reader::Sends | Reader::Releases => {
            button(fl!(book, "request-button-send"), &Button::Send(id()))
        }
        Reader::Lays => button(fl!(book, "request-button-lay"), &Button::Lay(id())),
    };
    let drop = match reader {
        Reader::Releases => fl!(book, "request-button-refuse"),
        Reader::Sends | Reader::Lays => fl!(book, "request-button-drop"),
    };
    let mut card = card.buttons(vec![send, button(drop, &Button::Drop(id()))]);
    if let Some(other) = request.due_other {
        let label = fl!(
            book,
            "request-button-other",
            when = super::near(language, other)
        );
        card = card.buttons(vec![button(label, &Button::By(id(), other))]);
    }
    let letter = match request.letter {
        true => fl!(book, "request-button-no-letter"),
        false => fl!(book, "request-button-letter"),
    };
    card.buttons(vec![
        button(fl!(book, "request-button-when"), &Button::When(id())),
        button(fl!(book, "request-button-what"), &Button::What(id())),
        button(fl!(book, "request-button-whom"), &Button::Whom(id())),
    ])
    .buttons(vec![
        button(fl!(book, "request-button-do"), &Button::Do(id())),
        button(fl!(book, "request-button-dont"), &Button::Dont(id())),
        button(letter, &Button::Letter(id())),
    ])
}

/// What is asked of the maker (U4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Missing {
    /// To whom.
    Whom,
    /// What, and by when.
    Words,
    /// What is to be done.
    Do,
    /// What is not to be done.
    Dont,
}

/// One of it.
pub(in crate::requests) fn ask_for(language: Language, missing: Missing, draft: &Request) -> Card {
    let book = language.book();
    let text = match missing {
        Missing::Whom => fl!(book, "request-ask-whom"),
        Missing::Words => fl!(book, "request-ask-words"),
        Missing::Do => fl!(book, "request-ask-do"),
        Missing::Dont => fl!(book, "request-ask-dont"),
    };
    Card::says(text).about(Matter::new(DRAFT, &draft.id))
}

/// By when? With some for one tap; `deadline`: what was wrong with what was typed.
pub(in crate::requests) fn ask_due(
    language: Language,
    draft: &Request,
    offered: &[DateTime<Utc>],
    deadline: Option<Deadline>,
) -> Card {
    let book = language.book();
    let text = match deadline {
        Some(Deadline::Past(at)) => {
            fl!(book, "request-ask-due-past", when = on(language, at))
        }
        Some(Deadline::TooFar(at)) => fl!(book, "request-ask-due-far", when = on(language, at)),
        Some(Deadline::Impossible) => fl!(book, "request-ask-due-impossible"),
        Some(Deadline::Unsaid) => fl!(book, "request-ask-due-none"),
        Some(Deadline::At(..)) | None => fl!(book, "request-ask-due"),
    };
    let card = Card::says(text).about(Matter::new(DRAFT, &draft.id));
    offered.iter().fold(card, |card, at| {
        let does = Button::By(draft.id.clone(), *at);
        card.buttons(vec![button(super::near(language, *at), &does)])
    })
}

/// No agency is called so.
pub(in crate::requests) fn nobody_so_called(
    language: Language,
    draft: &Request,
    typed: &str,
) -> Card {
    let words = one_line(typed, 60);
    Card::says(fl!(language.book(), "request-ask-nobody", words = words))
        .about(Matter::new(DRAFT, &draft.id))
}

/// Whoever was named gets announcements only (R0): nothing was drafted.
pub(in crate::requests) fn announcements_only(language: Language, agencies: &[Agency]) -> Card {
    let names: Vec<String> = agencies
        .iter()
        .map(|agency| agency.name(language).to_owned())
        .collect();
    let agencies = one_line(&list(language, &names), 200);
    Card::says(fl!(
        language.book(),
        "request-announcements-only",
        agencies = agencies
    ))
}

/// The words carry a label of secrecy behind the name (U1).
pub(in crate::requests) fn secret(language: Language, label: &str) -> Card {
    Card::says(fl!(language.book(), "request-secret", label = label))
}

/// Why a draft cannot go out as it is, in passing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Lacks {
    /// Nobody to whom.
    Whom,
    /// What.
    Words,
    /// By when.
    Due,
    /// The time has passed.
    Past,
    /// A governor before whom it could be laid.
    Governor,
}

/// Toast: why it cannot go out yet.
pub(in crate::requests) fn lacks(language: Language, lacks: Lacks) -> String {
    let book = language.book();
    match lacks {
        Lacks::Whom => fl!(book, "request-draft-nobody-toast"),
        Lacks::Words => fl!(book, "request-draft-words-toast"),
        Lacks::Due => fl!(book, "request-draft-due-toast"),
        Lacks::Past => fl!(book, "request-draft-past-toast"),
        Lacks::Governor => fl!(book, "request-draft-no-governor-toast"),
    }
}

/// Toast: somebody was quicker.
pub(in crate::requests) fn draft_gone(language: Language) -> String {
    fl!(language.book(), "request-draft-gone")
}

/// It was let be.
pub(in crate::requests) fn draft_dropped(language: Language) -> Card {
    Card::says(fl!(language.book(), "request-draft-dropped"))
}

/// To the secretariat: the governor lets its draft be.
pub(in crate::requests) fn draft_returned(
    language: Language,
    by: &Post,
    request: &Request,
) -> Card {
    let to = asker(language, by);
    Card::says(fl!(language.book(), "request-draft-returned", to = to))
        .line(quoted(language, &one_line(&request.words, super::IN_SHORT)))
}

/// The secretariat's draft lies before the governor.
pub(in crate::requests) fn draft_offered(
    language: Language,
    draft: &Draft,
    to: &Post,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let (to, hour) = (asker(language, to), hour(language, now));
    let card = Card::says(fl!(book, "request-draft-offered", to = to, hour = hour));
    let card = receivers(language, card, &draft.to);
    let card = card.line(quoted(language, &cut(&draft.request.words, SHOWN)));
    let card = with_enclosed(language, card, &draft.enclosed);
    let card = edited(language, card, &draft.request);
    let card = further(language, card, &draft.request);
    match draft.request.due_at {
        Some(at) => card.line(fl!(book, "request-draft-due", due = on(language, at))),
        None => card,
    }
}

/// It has gone out: what came of it at each agency, as it stands now. Changed in its place, never said again.
pub(in crate::requests) fn sent(language: Language, views: &[View], now: DateTime<Utc>) -> Card {
    let book = language.book();
    let Some(first) = views.first() else {
        return draft_dropped(language);
    };
    let request = &first.request;
    let words: Vec<Word> = views.iter().map(View::word).collect();
    let at = request.released_at.unwrap_or(now);
    let mut card = Card::default().heading(fl!(
        book,
        "request-sent",
        word = kinds(language, &words),
        when = when(language, at, now)
    ));
    card = card.line(match request.is_gone() {
        true => fl!(book, "request-word-withheld"),
        false => quoted(language, &cut(&request.words, SHOWN)),
    });
    card = edited(language, card, request);
    card = source(language, card, request);
    card = further(language, card, request);
    card = card.line(fl!(
        book,
        "request-draft-due",
        due = request
            .due_at
            .map_or_else(String::new, |due| on(language, due))
    ));
    if views.len() > NAMED {
        let count =
            |these: fn(&Errand) -> bool| views.iter().filter(|view| these(&view.errand)).count();
        card = card.line(fl!(
            book,
            "request-sent-sums",
            accepted = count(|errand| errand.accepted_at.is_some()),
            answered = count(|errand| errand.answered_at.is_some()),
            closed = count(|errand| errand.closed_at.is_some()),
            all = views.len()
        ));
    }
    for view in views.iter().take(NAMED) {
        let serial = view.errand.serial.to_string();
        let state = state(language, &view.errand, now);
        let mut line = fl!(
            book,
            "request-sent-line",
            agency = view.agency.name(language),
            serial = serial,
            state = state
        );
        if view.errand.due_at != request.due_at && view.errand.due_at.is_some() {
            let due = fl!(book, "request-remind-due", due = due(language, view));
            line = format!("{line}, {due}");
        }
        card = card.line(line);
    }
    let unreached: Vec<&View> = views
        .iter()
        .filter(|view| {
            view.errand.waits() && !view.officer.as_ref().is_some_and(Holder::is_reached)
        })
        .collect();
    for view in unreached.iter().take(NAMED) {
        let officer = whom(language, view.officer.as_ref());
        let name = view.agency.short(language);
        let officer = format!("{name}: {officer}");
        card = card.line(fl!(book, "request-sent-telephone", officer = officer));
    }
    card = match views {
        [only] => super::ends(language, &only.errand, card),
        _ => card.about(Matter::new(DRAFT, &request.id)),
    };
    card
}

/// To the secretariat: its draft has gone out.
pub(in crate::requests) fn released_for_you(
    language: Language,
    views: &[View],
    now: DateTime<Utc>,
) -> Card {
    let Some(first) = views.first() else {
        return draft_dropped(language);
    };
    let (by, hour) = (asker(language, &first.asker), hour(language, now));
    let card = Card::says(fl!(
        language.book(),
        "request-released-for-you",
        by = by,
        hour = hour
    ))
    .line(quoted(
        language,
        &one_line(&first.request.words, super::IN_SHORT),
    ));
    views.iter().take(NAMED).fold(card, |card, view| {
        let name = view.agency.name(language);
        card.line(format!(
            "• {} {name}",
            super::serial(language, &view.errand)
        ))
    })
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
