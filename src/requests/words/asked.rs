//! What an agency reads of a request (M80, M81, M83, M84), and what it is told of its own deeds.

use super::{
    asker, button, called, day, due, edited, ends, further, hour, in_a_line, late, list, on,
    quoted, source, title, when, whom,
};
use crate::{
    calendar,
    card::{Button as CardButton, Card, Matter, cut},
    people::Holder,
    person::{Language, Post},
    requests::{
        DRAFT, SEVERAL,
        chat::Button,
        rules::{Nudge, Word},
        store::{Errand, Word as Written},
        view::View,
    },
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How much of the words an agency's card shows, in UTF-16 units: what is to be done and how to answer stand below.
const SHOWN: usize = 2_400;
/// How many errands one reminder names.
const NAMED: usize = 8;

/// The request at this agency, as it stands now; changed in its place.
pub(in crate::requests) fn errand(
    language: Language,
    view: &View,
    post: &Post,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let (request, one) = (&view.request, &view.errand);
    let who = post_name(language, post);
    let card = Card::says(fl!(book, "request-to", who = who));
    let card = card.heading(title(language, view));
    let mut card = card.line(match request.is_gone() {
        true => fl!(book, "request-word-withheld"),
        false => cut(&request.words, SHOWN).into_owned(),
    });
    card = edited(language, card, request);
    card = source(language, card, request);
    card = further(language, card, request);
    card = card.line(match view.word() {
        Word::Order => fl!(book, "request-due-order", due = due(language, view)),
        Word::Cooperation => fl!(book, "request-due-cooperation", due = due(language, view)),
    });
    if !view.phone.is_empty() {
        card = card.line(fl!(book, "request-phone", phone = view.phone.as_str()));
    }
    if let Some(at) = one.accepted_at {
        let name = view.accepted_by.clone();
        let name = name.unwrap_or_else(|| view.agency.short(language).to_owned());
        card = card.line(fl!(
            book,
            "request-accepted",
            hour = when(language, at, now),
            name = name
        ));
    }
    card = match (one.closed_at, one.answered_at, one.wants_until) {
        (Some(at), ..) => card.line(fl!(book, "request-closed", when = when(language, at, now))),
        (None, Some(at), _) => card.line(fl!(
            book,
            "request-answered",
            when = when(language, at, now)
        )),
        (None, None, Some(until)) => {
            card.line(fl!(book, "request-wants", until = on(language, until)))
        }
        (None, None, None) => card,
    };
    if one.waits() {
        card = card.line(fl!(book, "request-how"));
    }
    let rows = agency_buttons(language, one);
    let card = ends(language, one, card);
    rows.into_iter().fold(card, Card::buttons)
}

/// What an agency can do about it by a tap, in rows.
pub(in crate::requests) fn agency_buttons(
    language: Language,
    errand: &Errand,
) -> Vec<Vec<CardButton>> {
    let book = language.book();
    let id = || errand.id.clone();
    if !errand.waits() {
        return Vec::new();
    }
    let mut first = Vec::new();
    if errand.accepted_at.is_none() {
        first.push(button(
            fl!(book, "request-button-accept"),
            &Button::Accept(id()),
        ));
    }
    first.push(button(fl!(book, "request-button-say"), &Button::Say(id())));
    let second = vec![
        button(fl!(book, "request-button-ask"), &Button::Ask(id())),
        button(fl!(book, "request-button-cannot"), &Button::Cannot(id())),
    ];
    vec![first, second]
}

/// A button that answers one of several.
pub(in crate::requests) fn answer_button(language: Language, errand: &Errand) -> CardButton {
    let serial = errand.serial.to_string();
    let label = fl!(language.book(), "request-button-answer", serial = serial);
    button(label, &Button::Say(errand.id.clone()))
}

/// Toasts of what an agency presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Pressed {
    /// It is taken on.
    Accepted,
    /// Somebody has taken it on before.
    AcceptedBefore,
    /// It was answered.
    Answered,
    /// It is closed.
    Over,
}

/// One of them.
pub(in crate::requests) fn pressed(language: Language, view: &View, pressed: Pressed) -> String {
    let book = language.book();
    match (pressed, &view.accepted_by) {
        (Pressed::Accepted, _) => fl!(book, "request-accepted-toast"),
        (Pressed::AcceptedBefore, Some(name)) => {
            fl!(book, "request-accepted-before-toast", name = name.as_str())
        }
        (Pressed::AcceptedBefore, None) => fl!(book, "request-accepted-already-toast"),
        (Pressed::Answered, _) => fl!(book, "request-answered-toast"),
        (Pressed::Over, _) => fl!(book, "request-over-toast"),
    }
}

/// What somebody of an agency is asked to type (U4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Asking {
    /// The answer.
    Answer,
    /// The question.
    Question,
    /// Until when, and why.
    Time,
    /// The same: what was typed says no time.
    TimeAgain,
    /// What was typed is not later than what was set.
    Earlier(DateTime<Utc>),
    /// Why.
    Why(DateTime<Utc>),
}

/// One of it.
pub(in crate::requests) fn ask_agency(language: Language, view: &View, asking: Asking) -> Card {
    let book = language.book();
    let text = match asking {
        Asking::Answer => fl!(book, "request-say"),
        Asking::Question => fl!(book, "request-ask-back"),
        Asking::Time => fl!(book, "request-cannot"),
        Asking::TimeAgain => fl!(book, "request-cannot-time"),
        Asking::Earlier(at) => fl!(
            book,
            "request-cannot-earlier",
            when = on(language, at),
            due = due(language, view)
        ),
        Asking::Why(at) => fl!(book, "request-cannot-why", when = on(language, at)),
    };
    let card = Card::says(text).line(super::of(language, &view.request, super::IN_A_LINE));
    ends(language, &view.errand, card)
}

/// What became of what somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Became {
    /// An answer that is on its way.
    Answer,
    /// An answer that waits for those of other agencies.
    AnswerLater,
    /// An answer by telephone.
    Phone,
    /// The same, that waits for others.
    PhoneLater,
    /// A question.
    Question,
    /// A wish for more time, until then.
    Wish(DateTime<Utc>),
    /// Words for the other side.
    Word,
}

/// To whoever wrote: who has it now, or whom to call instead.
pub(in crate::requests) fn passed_on(
    language: Language,
    view: &View,
    became: Became,
    to: &[&Holder],
) -> Card {
    let book = language.book();
    let names: Vec<String> = to
        .iter()
        .map(|holder| called(language, &holder.post))
        .collect();
    let to = list(language, &names);
    let text = match (became, names.is_empty()) {
        (Became::AnswerLater, false) => fl!(book, "request-filed-later", to = to),
        (Became::PhoneLater, false) => fl!(book, "request-filed-phone-later", to = to),
        (_, true) => {
            let officer = match view.phone.as_str() {
                "" => fl!(book, "no-number"),
                phone => phone.to_owned(),
            };
            fl!(book, "request-not-passed-on", officer = officer)
        }
        (Became::Answer, false) => fl!(book, "request-filed", to = to),
        (Became::Phone, false) => fl!(book, "request-filed-phone", to = to),
        (Became::Question, false) => fl!(book, "request-asked-back", to = to),
        (Became::Wish(until), false) => {
            fl!(book, "request-wanted", until = on(language, until), to = to)
        }
        (Became::Word, false) => fl!(book, "request-passed-on", to = to),
    };
    ends(language, &view.errand, Card::says(text))
}

/// To the governor's side: the agency cannot be reached, and whom to call.
pub(in crate::requests) fn agency_unreached(language: Language, view: &View) -> Card {
    let officer = whom(language, view.officer.as_ref());
    let text = fl!(language.book(), "request-not-passed-on", officer = officer);
    ends(language, &view.errand, Card::says(text))
}

/// To somebody whose matter it is not any more.
pub(in crate::requests) fn not_yours(language: Language) -> Card {
    words_kept(language, fl!(language.book(), "request-not-yours"))
}

/// To somebody who wrote about a draft that is none any more.
pub(in crate::requests) fn draft_is_gone(language: Language) -> Card {
    words_kept(language, super::draft_gone(language))
}

/// Nothing typed is lost (P2).
fn words_kept(language: Language, text: String) -> Card {
    Card::says(text).line(fl!(language.book(), "request-words-kept"))
}

/// What the governor's side has decided or said about it, for the agency.
#[derive(Clone, Debug)]
pub(in crate::requests) enum News<'a> {
    /// More time is agreed.
    Granted,
    /// The time stays.
    Kept,
    /// The governor has what was asked.
    Enough,
    /// It is over without an answer.
    Closed,
    /// More is asked (M84).
    More(&'a Written),
    /// Words.
    Reply(&'a Written),
    /// The letter has gone out (Q4).
    Letter,
    /// What is asked is said in other words (U10).
    Reworded,
    /// It was taken back: something of it was secret (U1).
    Withheld,
}

/// One of it.
pub(in crate::requests) fn news(
    language: Language,
    view: &View,
    news: &News<'_>,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let by = asker(language, &view.asker);
    let hour = hour(language, now);
    let said = |card: Card, written: &Written| match written.words.as_str() {
        "" => card.line(fl!(book, "request-word-media", count = 1)),
        words => card.line(quoted(language, &cut(words, super::IN_FULL))),
    };
    let mut card = match news {
        News::Granted => Card::says(fl!(book, "request-granted", due = due(language, view))),
        News::Kept => Card::says(fl!(book, "request-kept", due = due(language, view))),
        News::Enough => Card::says(fl!(book, "request-enough", by = by, hour = hour))
            .line(fl!(book, "request-enough-closed")),
        News::Closed => Card::says(fl!(book, "request-closed-for-you", by = by, hour = hour)),
        News::More(written) => {
            let card = Card::default().heading(fl!(book, "request-more", by = by));
            said(card, written).line(match view.errand.due_at {
                Some(due) if due < now => {
                    let length = calendar::length::length(language.into(), now - due);
                    fl!(book, "request-more-late", length = length)
                }
                _ => fl!(book, "request-more-due", due = due(language, view)),
            })
        }
        News::Reply(written) => {
            let card = Card::default().heading(fl!(book, "request-reply", by = by));
            said(card, written)
        }
        News::Letter => {
            let number = view.request.letter_words.as_str();
            let on = view.request.letter_on;
            let on = on.map_or_else(String::new, |on| day(language, on));
            Card::says(fl!(book, "request-letter-is", number = number, day = on))
        }
        News::Reworded => {
            let card = Card::default().heading(fl!(book, "request-reworded", by = by, hour = hour));
            let card = card.line(quoted(language, &cut(&view.request.words, super::IN_FULL)));
            return ends(
                language,
                &view.errand,
                further(language, card, &view.request),
            );
        }
        News::Withheld => {
            let card = Card::says(fl!(book, "request-taken-back", hour = hour));
            return ends(language, &view.errand, card);
        }
    };
    card = card.line(super::of(language, &view.request, super::IN_A_LINE));
    ends(language, &view.errand, card)
}

/// To the secretariat: what the governor has released is not changed by an edit.
pub(in crate::requests) fn not_reworded(language: Language, views: &[View]) -> Card {
    let text = fl!(language.book(), "request-not-reworded");
    about_all(language, views, Card::says(text))
}

/// To whoever has edited to whom it goes, or by when: that stays, as it has gone out.
pub(in crate::requests) fn words_only(language: Language, views: &[View]) -> Card {
    let text = fl!(language.book(), "request-words-only");
    about_all(language, views, Card::says(text))
}

/// To whoever asks: somebody else has marked it, or what it was made from, as secret; it was taken back (U1).
pub(in crate::requests) fn taken_back(language: Language, views: &[View], name: &str) -> Card {
    let text = fl!(language.book(), "request-taken-back-by", name = name);
    about_all(language, views, Card::says(text))
}

/// About a request that has gone out, at all of its agencies.
fn about_all(language: Language, views: &[View], card: Card) -> Card {
    match views {
        [only] => ends(language, &only.errand, card),
        [first, ..] => card.about(Matter::new(DRAFT, &first.request.id)),
        [] => card,
    }
}

/// The writer has taken it back (U1).
pub(in crate::requests) fn withheld(language: Language, view: &View) -> Card {
    let card = Card::says(fl!(language.book(), "request-word-withheld"));
    ends(language, &view.errand, card)
}

/// The same of a message about a request at all of its agencies.
pub(in crate::requests) fn gone(language: Language, views: &[View]) -> Card {
    let text = fl!(language.book(), "request-word-withheld");
    about_all(language, views, Card::says(text))
}

/// A reminder of all that is due for one person together (Q2).
pub(in crate::requests) fn reminder(
    language: Language,
    post: &Post,
    lines: &[(Nudge, &View)],
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let who = post_name(language, post);
    let mut card = Card::says(fl!(book, "request-remind", who = who));
    for (nudge, view) in lines.iter().take(NAMED) {
        let serial = view.errand.serial.to_string();
        let Some(at) = view.errand.due_at else {
            continue;
        };
        let due = fl!(book, "request-remind-due", due = on(language, at));
        let what = match nudge {
            Nudge::Late => late(language, at, now),
            Nudge::Eve => {
                let length = calendar::length::length(language.into(), at - now);
                let left = fl!(book, "request-left", length = length);
                format!("{}, {left}", fl!(book, "request-remind-eve"))
            }
            Nudge::Half => fl!(book, "request-remind-half"),
        };
        let words = in_a_line(language, &view.request.words, 0);
        let what = format!("{what}, {due}");
        card = card.line(fl!(
            book,
            "request-remind-line",
            serial = serial,
            what = what,
            words = words
        ));
    }
    let card = crate::words::and_more(card, language, lines.len(), NAMED);
    match lines {
        [(_, only)] => {
            let rows = agency_buttons(language, &only.errand);
            let card = ends(language, &only.errand, card);
            rows.into_iter().fold(card, Card::buttons)
        }
        several => {
            let first = several.first().map(|(_, view)| &view.errand.id);
            let card = match first {
                Some(first) => card.about(Matter::new(SEVERAL, first)),
                None => card,
            };
            several.iter().take(NAMED).fold(card, |card, (_, view)| {
                card.buttons(vec![answer_button(language, &view.errand)])
            })
        }
    }
}

#[cfg(test)]
#[path = "asked_tests.rs"]
mod tests;
