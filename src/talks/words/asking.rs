//! What governor and vices read of a talk that they asked for (L4, M64–M68).

use super::{at_when, button, called, ends, hour, list, number, spoken_to, when, with_number};
use crate::{
    card::{Button as CardButton, Card, one_line},
    people::Holder,
    person::{Agency, Language},
    talks::{
        chat::Button,
        rules::{Answer, HEAD_HAS, SOON},
        view::View,
    },
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// With which agency?
pub(in crate::talks) fn with_whom(language: Language) -> Card {
    Card::says(fl!(language.book(), "talk-whom"))
}

/// No agency is called so.
pub(in crate::talks) fn no_agency_so_called(language: Language, wanted: &str) -> Card {
    let wanted = one_line(wanted, 60);
    Card::says(fl!(language.book(), "talk-nobody", words = wanted))
}

/// Several may be meant: which?
pub(in crate::talks) fn which_agency(
    language: Language,
    wanted: &str,
    offered: &[&Agency],
    count: usize,
) -> Card {
    let book = language.book();
    let mut card = Card::says(fl!(book, "talk-which", words = one_line(wanted, 60)));
    if count > offered.len() {
        card = card.line(fl!(book, "who-more", count = (count - offered.len())));
    }
    offered.iter().fold(card, |card, agency| {
        let data = Button::To(agency.code.clone()).data();
        card.buttons(vec![button(agency.name(language), data)])
    })
}

/// The agency is the asker's own.
pub(in crate::talks) fn oneself(language: Language) -> Card {
    Card::says(fl!(language.book(), "talk-oneself"))
}

fn buttons(language: Language, view: &View, cancel: bool) -> Vec<CardButton> {
    let book = language.book();
    let id = || view.talk.id.clone();
    let mut row = vec![button(
        fl!(book, "button-contact"),
        Button::Contact(id()).data(),
    )];
    if cancel {
        row.push(button(
            fl!(book, "talk-button-cancel"),
            Button::Cancel(id()).data(),
        ));
    }
    row
}

fn minutes() -> i64 {
    HEAD_HAS.num_minutes()
}

/// It has gone out to these: whom it reached and what happens next.
pub(in crate::talks) fn sent(
    language: Language,
    view: &View,
    to: &[&Holder],
    others: bool,
) -> Card {
    let book = language.book();
    let at = hour(language, view.talk.asked_at);
    let names: Vec<String> = to.iter().map(|holder| called(language, holder)).collect();
    let mut card = Card::says(fl!(
        book,
        "talk-sent",
        to = list(language, &names),
        hour = at
    ));
    for holder in to {
        card = card.line(with_number(language, holder));
    }
    if let Some(head) = view.officer.as_ref().filter(|head| !head.is_reached()) {
        card = card.line(cannot_be_reached(language, head));
    }
    card = match (view.talk.waits(), others) {
        (true, true) => card.line(fl!(book, "talk-sent-next", minutes = minutes())),
        (true, false) => card.line(fl!(book, "talk-sent-told", minutes = minutes())),
        (false, _) => card.line(super::is_settled(language, view)),
    };
    let row = buttons(language, view, view.talk.waits());
    ends(language, &view.talk, card.buttons(row))
}

/// It was asked for already and waits for an answer.
pub(in crate::talks) fn asked_already(language: Language, view: &View) -> Card {
    let book = language.book();
    let to = spoken_to(language, view);
    let at = hour(language, view.talk.asked_at);
    let card = Card::says(fl!(book, "talk-already", to = to, hour = at));
    let card = match &view.officer {
        Some(head) => card.line(with_number(language, head)),
        None => card,
    };
    ends(
        language,
        &view.talk,
        card.buttons(buttons(language, view, true)),
    )
}

fn cannot_be_reached(language: Language, head: &Holder) -> String {
    let book = language.book();
    let post = crate::words::post_name(language, &head.post);
    match head.chat {
        None => fl!(book, "talk-not-joined", post = post),
        Some(_) => fl!(book, "talk-blocked", post = post),
    }
}

/// Nobody of the agency can be reached here: why, and the number to call.
pub(in crate::talks) fn unreachable(
    language: Language,
    agency: &Agency,
    head: Option<&Holder>,
    phone: &str,
) -> Card {
    let book = language.book();
    let card = match head {
        Some(head) => Card::says(cannot_be_reached(language, head)),
        None => {
            let agency = agency.name(language);
            Card::says(fl!(book, "talk-vacant", agency = agency))
        }
    };
    let card = card.line(fl!(book, "talk-telephone"));
    match head {
        Some(head) => card.line(with_number(language, head)),
        None => card.line(number(language, phone)),
    }
}

/// What was answered (M64–M67), with name and number.
pub(in crate::talks) fn answered(language: Language, view: &View, now: DateTime<Utc>) -> Card {
    let book = language.book();
    let talk = &view.talk;
    let who = match &view.by {
        Some(by) => called(language, by),
        None => spoken_to(language, view),
    };
    let said_at = talk.answered_at.unwrap_or(now);
    let text = match (talk.answer, talk.agreed_for) {
        (Some(Answer::Soon), _) => {
            let at = hour(language, said_at + SOON);
            fl!(
                book,
                "talk-soon",
                who = who,
                minutes = SOON.num_minutes(),
                hour = at
            )
        }
        (Some(Answer::At), Some(at)) => {
            let when = at_when(language, at, now);
            match talk.sequence {
                0 => fl!(book, "talk-at", who = who, when = when),
                _ => fl!(book, "talk-at-changed", who = who, when = when),
            }
        }
        (Some(Answer::Deputy), _) => match talk.deputy_name.as_str() {
            "" => fl!(book, "talk-deputy-unnamed", who = who),
            name => fl!(book, "talk-deputy", who = who, deputy = name),
        },
        _ => fl!(book, "talk-calling", who = who),
    };
    let mut card = Card::says(text);
    if let (Some(Answer::At), Some(at)) = (talk.answer, talk.agreed_for)
        && crate::talks::rules::remind_at(at, now).is_some()
    {
        card = card.line(fl!(book, "talk-reminded"));
    }
    let whom_to_call = match talk.answer {
        Some(Answer::Deputy) => view.deputy.as_ref().or(view.officer.as_ref()),
        _ => view.by.as_ref().or(view.officer.as_ref()),
    };
    if let Some(holder) = whom_to_call {
        card = card.line(with_number(language, holder));
    }
    let can_cancel = talk.is_agreed(now);
    let row = buttons(language, view, can_cancel);
    ends(language, talk, card.buttons(row))
}

/// Nobody has answered in time (M68): who else was told. A line of a message that may hold several.
pub(in crate::talks) fn unanswered(
    language: Language,
    view: &View,
    told: &[&Holder],
    now: DateTime<Utc>,
) -> String {
    let book = language.book();
    let to = spoken_to(language, view);
    let serial = view.talk.serial.to_string();
    let names: Vec<String> = told.iter().map(|holder| called(language, holder)).collect();
    let length = crate::calendar::length::length(language.into(), now - view.talk.asked_at);
    let number = match &view.officer {
        Some(head) => with_number(language, head),
        None => number(language, ""),
    };
    match told {
        [] => fl!(
            book,
            "talk-unanswered-alone",
            length = length,
            to = to,
            number = number,
            serial = serial
        ),
        _ => fl!(
            book,
            "talk-unanswered",
            length = length,
            to = to,
            others = list(language, &names),
            number = number,
            serial = serial
        ),
    }
}

/// One such line or several, with what can be done about each.
pub(in crate::talks) fn still_unanswered(language: Language, lines: &[(String, &View)]) -> Card {
    let book = language.book();
    let several = lines.len() > 1;
    let mut card = Card::default();
    for (line, _) in lines {
        card = card.line(line.as_str());
    }
    for (_, view) in lines {
        let row = match several {
            false => buttons(language, view, true),
            true => {
                let label = fl!(
                    book,
                    "talk-button-contact-of",
                    agency = view.agency.short(language)
                );
                vec![button(label, Button::Contact(view.talk.id.clone()).data())]
            }
        };
        card = card.buttons(row);
    }
    card.about = match lines {
        [(_, view)] => Some(super::matter(&view.talk)),
        _ => None,
    };
    card
}

/// The asker has taken it back.
pub(in crate::talks) fn taken_back(language: Language, view: &View, now: DateTime<Utc>) -> Card {
    let to = spoken_to(language, view);
    let at = hour(language, now);
    let card = Card::says(fl!(language.book(), "talk-taken-back", to = to, hour = at));
    ends(language, &view.talk, card)
}

/// For whoever takes the asker's post over (R1a).
pub(in crate::talks) fn handed_asker(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> String {
    let book = language.book();
    let to = spoken_to(language, view);
    let asked = when(language, view.talk.asked_at, now);
    let serial = view.talk.serial.to_string();
    match view.talk.agreed_for {
        Some(at) => {
            let when = at_when(language, at, now);
            fl!(
                book,
                "talk-handed-asker-agreed",
                to = to,
                when = when,
                serial = serial
            )
        }
        None => fl!(
            book,
            "talk-handed-asker",
            to = to,
            asked = asked,
            serial = serial
        ),
    }
}

#[cfg(test)]
#[path = "asking_tests.rs"]
mod tests;
