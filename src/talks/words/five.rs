//! What is read of five minutes with the governor: by the agency that asks, and by those who answer (L6, M69–M72).

use super::{at_when, button, called, ends, hour, number, spoken_to, when, with_number};
use crate::{
    calendar,
    card::{Button as CardButton, Card, one_line},
    ids::Id,
    people::Holder,
    person::{Language, Post, Role},
    talks::{
        chat::FiveButton as Button,
        rules::{Answer, GOVERNOR_HAS},
        view::View,
    },
    week::Week,
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// Whether the governor is free, as far as that was `released`; else whom to ask (M69). One button for each post by which to ask.
pub(in crate::talks) fn is_the_governor_free(
    language: Language,
    released: Option<&str>,
    phone: &str,
    posts: &[&Post],
) -> Card {
    let book = language.book();
    let card = match (released, phone) {
        (Some(words), _) => Card::says(fl!(book, "five-released", words = words)).line(fl!(
            book,
            "five-through",
            number = number(language, phone)
        )),
        (None, "") => Card::says(fl!(book, "five-free-no-number")),
        (None, phone) => Card::says(fl!(book, "five-free", phone = phone)),
    };
    posts.iter().fold(card, |card, post| {
        let label = match posts.len() {
            1 => fl!(book, "five-button"),
            _ => fl!(book, "five-button-of", agency = post.agency.short(language)),
        };
        card.buttons(vec![button(label, Button::Ask(post.id.clone()).data())])
    })
}

/// About what?
pub(in crate::talks) fn about_what(language: Language) -> Card {
    Card::says(fl!(language.book(), "five-why"))
}

fn take_back(language: Language, id: &Id) -> Vec<CardButton> {
    let label = fl!(language.book(), "talk-button-cancel");
    vec![button(label, Button::TakeBack(id.clone()).data())]
}

/// The request has gone out (M70): to the governor, or to the secretariat where the governor is not here.
pub(in crate::talks) fn request_sent(language: Language, view: &View, to_governor: bool) -> Card {
    let book = language.book();
    let at = hour(language, view.talk.asked_at);
    let card = Card::says(fl!(
        book,
        "five-sent",
        hour = at,
        words = view.talk.words.as_str()
    ));
    let card = match (view.talk.waits(), to_governor) {
        (true, true) => card.line(fl!(
            book,
            "five-sent-next",
            hours = GOVERNOR_HAS.num_hours()
        )),
        (true, false) => card.line(fl!(book, "five-sent-office")),
        (false, _) => {
            let card = card.line(super::is_settled(language, view));
            return ends(language, &view.talk, card);
        }
    };
    let row = take_back(language, &view.talk.id);
    ends(language, &view.talk, card.buttons(row))
}

/// Neither the governor nor the secretariat can be reached here: whom to call.
pub(in crate::talks) fn nobody_to_ask(language: Language, phone: &str) -> Card {
    Card::says(fl!(language.book(), "five-nobody")).line(number(language, phone))
}

/// A request of this post waits already.
pub(in crate::talks) fn requested_already(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> Card {
    let asked = when(language, view.talk.asked_at, now);
    let words = view.talk.words.as_str();
    let card = Card::says(fl!(
        language.book(),
        "five-already",
        asked = asked,
        words = words
    ));
    let row = take_back(language, &view.talk.id);
    ends(language, &view.talk, card.buttons(row))
}

fn answers(language: Language, id: &Id) -> Vec<Vec<CardButton>> {
    let book = language.book();
    vec![
        vec![
            button(fl!(book, "five-button-now"), Button::Now(id.clone()).data()),
            button(fl!(book, "talk-button-at"), Button::When(id.clone()).data()),
        ],
        vec![
            button(
                fl!(book, "five-button-tuesday"),
                Button::Tuesday(id.clone()).data(),
            ),
            button(
                fl!(book, "five-button-write"),
                Button::Write(id.clone()).data(),
            ),
        ],
        vec![button(
            fl!(book, "button-contact"),
            Button::Contact(id.clone()).data(),
        )],
    ]
}

/// The card of one who may answer (M71): the question with its buttons, or who has answered what.
pub(in crate::talks) fn request(
    language: Language,
    view: &View,
    reader: &Holder,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let talk = &view.talk;
    let by = spoken_to(language, view);
    let mut card = Card::says(fl!(book, "five-request", by = by)).line(fl!(
        book,
        "five-about",
        words = talk.words.as_str()
    ));
    if talk.waits() && reader.post.role == Role::Secretariat {
        let asked = when(language, talk.asked_at, now);
        card = card.line(fl!(book, "five-request-late", asked = asked));
    }
    if let Some(at) = talk.ended_at {
        let at = when(language, at, now);
        let card = card.line(fl!(book, "five-request-ended", hour = at));
        return ends(language, talk, card);
    }
    if talk.answer.is_some() {
        let said = what(language, view, now);
        let at = when(language, talk.answered_at.unwrap_or(now), now);
        card = match &view.by {
            Some(by) if by.person != reader.person => {
                let by = called(language, by);
                card.line(fl!(
                    book,
                    "talk-answered-by",
                    by = by,
                    hour = at,
                    what = said
                ))
            }
            _ => card.line(fl!(book, "talk-answered", hour = at, what = said)),
        };
    }
    if let Some(officer) = &view.officer {
        card = card.line(with_number(language, officer));
    }
    let rows = match talk.answer {
        None => answers(language, &talk.id),
        Some(_) if talk.is_agreed(now) => vec![vec![
            button(
                fl!(book, "talk-button-new-time"),
                Button::When(talk.id.clone()).data(),
            ),
            button(
                fl!(book, "button-contact"),
                Button::Contact(talk.id.clone()).data(),
            ),
        ]],
        Some(_) => vec![vec![button(
            fl!(book, "button-contact"),
            Button::Contact(talk.id.clone()).data(),
        )]],
    };
    ends(language, talk, rows.into_iter().fold(card, Card::buttons))
}

fn what(language: Language, view: &View, now: DateTime<Utc>) -> String {
    let book = language.book();
    match (view.talk.answer, view.talk.agreed_for) {
        (Some(Answer::At), Some(at)) => {
            fl!(book, "five-what-at", when = at_when(language, at, now))
        }
        (Some(Answer::Tuesday), _) => fl!(book, "five-what-tuesday"),
        (Some(Answer::Write), _) => fl!(book, "five-what-write"),
        _ => fl!(book, "five-what-now"),
    }
}

/// The answer, to the agency that asked (M72).
pub(in crate::talks) fn granted(
    language: Language,
    view: &View,
    session: Option<&Week>,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let talk = &view.talk;
    let mut card = match (talk.answer, talk.agreed_for, session) {
        (Some(Answer::At), Some(at), _) => {
            let when = at_when(language, at, now);
            Card::says(match talk.sequence {
                0 => fl!(book, "five-at", when = when),
                _ => fl!(book, "five-at-changed", when = when),
            })
        }
        (Some(Answer::Tuesday), _, Some(week)) => {
            let at = calendar::bangkok(week.session_at).naive_local();
            let when = calendar::hour::weekday_date_hour(language.into(), at);
            Card::says(fl!(book, "five-tuesday", when = when))
        }
        (Some(Answer::Tuesday), _, None) => Card::says(fl!(book, "five-next-session")),
        (Some(Answer::Write), ..) => Card::says(fl!(book, "five-write")),
        _ => Card::says(fl!(book, "five-now")),
    };
    card = card.line(fl!(book, "five-about", words = talk.words.as_str()));
    if matches!(talk.answer, Some(Answer::Now | Answer::At)) {
        card = card.line(fl!(
            book,
            "five-or-call",
            number = number(language, &view.phone)
        ));
    }
    if let Some(at) = talk.agreed_for.filter(|_| talk.is_agreed(now)) {
        if crate::talks::rules::remind_at(at, now).is_some() {
            card = card.line(fl!(book, "talk-reminded"));
        }
        card = card.buttons(take_back(language, &talk.id));
    }
    ends(language, talk, card)
}

/// To the governor: what the secretariat has answered.
pub(in crate::talks) fn answered_for_you(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let by = match &view.by {
        Some(by) => called(language, by),
        None => crate::words::role(language, Role::Secretariat),
    };
    let (who, said) = (spoken_to(language, view), what(language, view, now));
    let mut card = Card::says(fl!(book, "five-for-you", by = by, who = who, what = said))
        .line(fl!(book, "five-about", words = view.talk.words.as_str()));
    if let Some(officer) = &view.officer {
        card = card.line(with_number(language, officer));
    }
    ends(language, &view.talk, card)
}

/// To the agency: nobody has answered in time, and the secretariat has it now, or cannot be reached either. A line of a message that may
/// hold several.
pub(in crate::talks) fn went_to_the_office(
    language: Language,
    view: &View,
    told: bool,
    phone: &str,
    now: DateTime<Utc>,
) -> String {
    let book = language.book();
    let length = calendar::length::length(language.into(), now - view.talk.asked_at);
    let number = number(language, phone);
    let words = one_line(&view.talk.words, 80);
    let serial = view.talk.serial.to_string();
    match told {
        true => fl!(
            book,
            "five-late",
            length = length,
            words = words,
            number = number,
            serial = serial
        ),
        false => fl!(
            book,
            "five-late-alone",
            length = length,
            words = words,
            number = number,
            serial = serial
        ),
    }
}

/// The agency has taken its request back.
pub(in crate::talks) fn request_taken_back(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> Card {
    let at = hour(language, now);
    let words = view.talk.words.as_str();
    let card = Card::says(fl!(
        language.book(),
        "five-taken-back",
        hour = at,
        words = words
    ));
    ends(language, &view.talk, card)
}

/// To those who had agreed to it.
pub(in crate::talks) fn request_called_off(
    language: Language,
    view: &View,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Card {
    let by = spoken_to(language, view);
    let when = at_when(language, at, now);
    let card = Card::says(fl!(
        language.book(),
        "five-called-off",
        by = by,
        when = when
    ));
    ends(language, &view.talk, card)
}

/// For whoever takes over the post that asked (R1a).
pub(in crate::talks) fn handed_request(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> String {
    let book = language.book();
    let serial = view.talk.serial.to_string();
    let words = one_line(&view.talk.words, 80);
    match view.talk.agreed_for {
        Some(at) => {
            let when = at_when(language, at, now);
            fl!(
                book,
                "five-handed-agreed",
                when = when,
                words = words,
                serial = serial
            )
        }
        None => {
            let asked = when(language, view.talk.asked_at, now);
            fl!(
                book,
                "five-handed",
                asked = asked,
                words = words,
                serial = serial
            )
        }
    }
}

/// For whoever becomes governor or joins the secretariat (R1a), with what can be done about it.
pub(in crate::talks) fn handed_to_answer(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> (String, Vec<Vec<CardButton>>) {
    let book = language.book();
    let by = view.officer.as_ref().map_or_else(
        || view.agency.name(language).to_owned(),
        |holder| post_name(language, &holder.post),
    );
    let serial = view.talk.serial.to_string();
    let words = one_line(&view.talk.words, 80);
    match view.talk.agreed_for {
        Some(at) => {
            let when = at_when(language, at, now);
            let line = fl!(
                book,
                "five-handed-answer-agreed",
                by = by,
                when = when,
                words = words,
                serial = serial
            );
            (line, Vec::new())
        }
        None => {
            let line = fl!(
                book,
                "five-handed-answer",
                by = by,
                words = words,
                serial = serial
            );
            let rows = answers(language, &view.talk.id);
            (line, rows)
        }
    }
}

#[cfg(test)]
#[path = "five_tests.rs"]
mod tests;
