//! Questions about an announcement, and what the secretariat answers (A4).

use super::{button, hour, named, reference};
use crate::{
    announcements::{
        ANNOUNCEMENT, QUESTION,
        chat::Button,
        store::{Announcement, Word},
    },
    card::{Card, Matter, cut},
    person::Language,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// What was written, with what came with it.
fn written(language: Language, card: Card, word: &Word, now: DateTime<Utc>) -> Card {
    let book = language.book();
    let mut card = card;
    if !word.words.is_empty() {
        card = card.line(fl!(
            book,
            "quoted",
            words = cut(&word.words, super::IN_FULL).into_owned()
        ));
    }
    if word.media_file.is_some() {
        card = card.line(fl!(book, "announce-with-file"));
    }
    match word.edited_at {
        Some(at) => card.line(fl!(book, "announce-edited", when = hour(language, at, now))),
        None => card,
    }
}

/// To the secretariat: somebody asks back, with the announcement named.
pub(in crate::announcements) fn asked(
    language: Language,
    of: &Announcement,
    question: &Word,
    who: &str,
    answered: Option<(&Word, &str)>,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let number = reference(language, of.number);
    let mut card = Card::default()
        .heading(fl!(book, "announce-asked", number = number, who = who))
        .line(named(language, of));
    card = written(language, card, question, now);
    if let Some((answer, by)) = answered {
        card = card.line(fl!(
            book,
            "announce-answered-by",
            name = by,
            when = hour(language, answer.said_at, now)
        ));
        card = written(language, card, answer, now);
    } else {
        card = card.line(fl!(book, "announce-asked-reply"));
    }
    let number = reference(language, of.number);
    card.line(fl!(book, "announce-reference", number = number))
        .buttons(vec![button(
            fl!(book, "announce-button-card"),
            &Button::Card(of.id.clone()),
        )])
        .about(Matter::new(QUESTION, &question.id))
}

/// To whoever asked: that the secretariat has it.
pub(in crate::announcements) fn passed_on(language: Language, of: &Announcement) -> Card {
    let number = reference(language, of.number);
    Card::says(fl!(language.book(), "announce-passed-on", number = number))
        .about(Matter::new(ANNOUNCEMENT, &of.id))
}

/// To whoever asked: the answer.
pub(in crate::announcements) fn answer(
    language: Language,
    of: &Announcement,
    question: &Word,
    answer: &Word,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let number = reference(language, of.number);
    let mut card = Card::default().heading(fl!(book, "announce-answer", number = number.as_str()));
    if !question.words.is_empty() {
        let asked = crate::card::one_line(&question.words, super::IN_A_LINE);
        card = card.line(fl!(book, "announce-answer-to", words = asked));
    }
    written(language, card, answer, now)
        .line(fl!(book, "announce-reference", number = number))
        .about(Matter::new(ANNOUNCEMENT, &of.id))
}

/// To the secretariat: the answer is on its way.
pub(in crate::announcements) fn answered(language: Language, who: &str) -> Card {
    Card::says(fl!(language.book(), "announce-answer-sent", who = who))
}

/// Something that cannot be asked or answered with.
pub(in crate::announcements) fn only_words(language: Language) -> Card {
    Card::says(fl!(language.book(), "announce-only-words"))
}

#[cfg(test)]
#[path = "asked_tests.rs"]
mod tests;
