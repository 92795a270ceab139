//! What an agency reads of a talk that it is asked for (L4, M63).

use super::{asker, asker_first, at_when, button, called, ends, hour, number, when};
use crate::{
    card::{Button as CardButton, Card},
    ids::Id,
    people::Holder,
    person::{Language, Role},
    talks::{
        chat::Button,
        rules::{Answer, SOON},
        view::View,
    },
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// What can be answered by one tap. Whoever stands in for the head does not pass it on again.
fn answers(language: Language, id: &Id, role: Role) -> Vec<Vec<CardButton>> {
    let book = language.book();
    let mut second = vec![button(
        fl!(book, "talk-button-at"),
        Button::When(id.clone()).data(),
    )];
    if role == Role::Head {
        second.push(button(
            fl!(book, "talk-button-deputy"),
            Button::Deputy(id.clone()).data(),
        ));
    }
    vec![
        vec![
            button(
                fl!(book, "talk-button-calling"),
                Button::Calling(id.clone()).data(),
            ),
            button(
                fl!(book, "talk-button-soon", minutes = SOON.num_minutes()),
                Button::Soon(id.clone()).data(),
            ),
        ],
        second,
    ]
}

/// The card of one who may answer for the agency: the question with its buttons, or who has answered what.
pub(in crate::talks) fn ask(
    language: Language,
    view: &View,
    reader: &Holder,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let talk = &view.talk;
    let to = post_name(language, &reader.post);
    let asker = asker_first(language, view);
    let mut card = Card::says(fl!(book, "talk-ask", to = to, asker = asker));
    if talk.waits() && reader.post.role != Role::Head {
        card = match &view.officer {
            Some(head) => {
                let post = post_name(language, &head.post);
                card.line(match head.is_reached() {
                    true => fl!(book, "talk-ask-stand-in", head = post),
                    false => fl!(book, "talk-ask-unreached", head = post),
                })
            }
            None => card.line(fl!(book, "talk-ask-vacant")),
        };
    }
    if let Some(at) = talk.ended_at {
        let at = when(language, at, now);
        let card = card.line(fl!(book, "talk-ask-ended", hour = at));
        return ends(language, talk, card);
    }
    if talk.answer.is_some() {
        card = card.line(who_answered(language, view, reader, now));
    }
    card = card.line(number(language, &view.phone));
    let rows = match talk.answer {
        None => answers(language, &talk.id, reader.post.role),
        Some(_) if talk.is_agreed(now) => vec![vec![button(
            fl!(book, "talk-button-new-time"),
            Button::When(talk.id.clone()).data(),
        )]],
        Some(_) => Vec::new(),
    };
    ends(language, talk, rows.into_iter().fold(card, Card::buttons))
}

fn who_answered(language: Language, view: &View, reader: &Holder, now: DateTime<Utc>) -> String {
    let book = language.book();
    let at = view.talk.answered_at.unwrap_or(now);
    let said = what(language, view, now);
    let hour = when(language, at, now);
    match &view.by {
        Some(by) if by.person != reader.person => {
            let by = called(language, by);
            fl!(book, "talk-answered-by", by = by, hour = hour, what = said)
        }
        _ => fl!(book, "talk-answered", hour = hour, what = said),
    }
}

fn what(language: Language, view: &View, now: DateTime<Utc>) -> String {
    let book = language.book();
    let talk = &view.talk;
    match (talk.answer, talk.agreed_for) {
        (Some(Answer::Soon), _) => {
            let at = hour(language, talk.answered_at.unwrap_or(now) + SOON);
            fl!(
                book,
                "talk-what-soon",
                minutes = SOON.num_minutes(),
                hour = at
            )
        }
        (Some(Answer::At), Some(at)) => {
            fl!(book, "talk-what-at", when = at_when(language, at, now))
        }
        (Some(Answer::Deputy), _) => match talk.deputy_name.as_str() {
            "" => fl!(book, "talk-what-deputy-unnamed"),
            name => fl!(book, "talk-what-deputy", deputy = name),
        },
        _ => fl!(book, "talk-what-calling"),
    }
}

/// The toast for whoever pressed when another had answered before.
pub(in crate::talks) fn answered_before(
    language: Language,
    view: &View,
    now: DateTime<Utc>,
) -> String {
    let book = language.book();
    let at = view.talk.answered_at.unwrap_or(now);
    let hour = hour(language, at);
    match &view.by {
        Some(by) => {
            let by = called(language, by);
            fl!(book, "talk-answered-before", by = by, hour = hour)
        }
        None => fl!(book, "talk-answered-already", hour = hour),
    }
}

/// The toast on a card that was taken back.
pub(in crate::talks) fn is_over(language: Language) -> String {
    fl!(language.book(), "talk-over")
}

/// The toast when the answer has gone out.
pub(in crate::talks) fn answer_sent(language: Language) -> String {
    fl!(language.book(), "talk-answer-sent")
}

/// Who of the agency calls? Those who are known, somebody else, or nobody by name.
pub(in crate::talks) fn which_deputy(language: Language, view: &View, known: &[&Holder]) -> Card {
    let book = language.book();
    let id = &view.talk.id;
    let mut card = match known {
        [] => Card::says(fl!(book, "talk-deputy-name")),
        _ => Card::says(fl!(book, "talk-deputy-which")),
    };
    for holder in known {
        let data = Button::ThisDeputy(id.clone(), holder.person.clone()).data();
        card = card.buttons(vec![button(&holder.name, data)]);
    }
    let unnamed = button(
        fl!(book, "talk-button-unnamed"),
        Button::Unnamed(id.clone()).data(),
    );
    let row = match known {
        [] => vec![unnamed],
        _ => vec![
            button(
                fl!(book, "talk-button-somebody"),
                Button::Somebody(id.clone()).data(),
            ),
            unnamed,
        ],
    };
    ends(language, &view.talk, card.buttons(row))
}

/// To whoever is to call for the head.
pub(in crate::talks) fn you_call(language: Language, view: &View) -> Card {
    let book = language.book();
    let to = asker(language, view);
    let by = match &view.by {
        Some(by) => called(language, by),
        None => view.agency.name(language).to_owned(),
    };
    let card = Card::says(fl!(book, "talk-you-call", by = by, to = to));
    ends(
        language,
        &view.talk,
        card.line(number(language, &view.phone)),
    )
}

/// To the head: the deputy hears nothing of it from the bot.
pub(in crate::talks) fn tell_the_deputy(language: Language, view: &View) -> Card {
    let book = language.book();
    let name = view.talk.deputy_name.as_str();
    let to = asker(language, view);
    let card = Card::says(fl!(book, "talk-tell-deputy", deputy = name, to = to));
    ends(
        language,
        &view.talk,
        card.line(number(language, &view.phone)),
    )
}

/// To whoever was to call: the agreed talk is off.
pub(in crate::talks) fn called_off(
    language: Language,
    view: &View,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Card {
    let by = asker_first(language, view);
    let when = at_when(language, at, now);
    let card = Card::says(fl!(
        language.book(),
        "talk-called-off",
        by = by,
        when = when
    ));
    ends(language, &view.talk, card)
}

/// For whoever takes a post of the agency over (R1a), with what can be done about it.
pub(in crate::talks) fn handed_asked(
    language: Language,
    view: &View,
    role: Role,
    now: DateTime<Utc>,
) -> (String, Vec<Vec<CardButton>>) {
    let book = language.book();
    let phone = number(language, &view.phone);
    let serial = view.talk.serial.to_string();
    match view.talk.agreed_for {
        Some(at) => {
            let when = at_when(language, at, now);
            let line = fl!(
                book,
                "talk-handed-agreed",
                asker = asker(language, view),
                when = when,
                phone = phone,
                serial = serial
            );
            (line, Vec::new())
        }
        None => {
            let asked = when(language, view.talk.asked_at, now);
            let line = fl!(
                book,
                "talk-handed",
                asker = asker_first(language, view),
                asked = asked,
                phone = phone,
                serial = serial
            );
            let rows = answers(language, &view.talk.id, role);
            (line, rows)
        }
    }
}

#[cfg(test)]
#[path = "asked_tests.rs"]
mod tests;
