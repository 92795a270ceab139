//! The live card of an announcement, and what came of it (A3, A5, A6; M20, M86, M89).

use super::{button, hour, named, on, reference};
use crate::{
    announcements::{
        chat::{Button, Listed},
        store::{Announcement, Receipt, State},
    },
    card::{Button as CardButton, Card},
    person::Language,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// How many recipients stand where, and what else is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::announcements) struct Sums {
    pub counts: Vec<(Receipt, i64)>,
    /// How many could not be taken back (A6).
    pub staying: i64,
    /// Questions, and how many of them are answered.
    pub questions: (i64, i64),
    /// The votes of a poll: each option with how many chose it.
    pub votes: Vec<(String, i64)>,
}

impl Sums {
    fn of(&self, which: impl Fn(Receipt) -> bool) -> i64 {
        let fitting = self.counts.iter().filter(|(state, _)| which(*state));
        fitting.map(|(_, count)| count).sum()
    }

    /// The audience as it was when it was sent.
    pub(in crate::announcements) fn all(&self) -> i64 {
        self.of(|_| true)
    }

    /// How many it is still to reach.
    pub(in crate::announcements) fn queued(&self) -> i64 {
        self.of(|state| state == Receipt::Queued)
    }

    /// How many could not be reached.
    pub(in crate::announcements) fn failed(&self) -> i64 {
        self.of(Receipt::is_failed)
    }

    /// How many have acknowledged it.
    pub(in crate::announcements) fn acknowledged(&self) -> i64 {
        self.of(Receipt::is_acknowledged)
    }

    /// How many have it and have not.
    pub(in crate::announcements) fn waiting(&self) -> i64 {
        self.of(|state| state == Receipt::Sent)
    }

    fn arrived(&self) -> i64 {
        self.waiting() + self.acknowledged()
    }
}

/// The card: what has become of it, and what can be done. `keeps`: for the secretariat.
pub(in crate::announcements) fn live(
    language: Language,
    of: &Announcement,
    sums: &Sums,
    keeps: bool,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let all = sums.all();
    let moving = of.state == State::Out && sums.queued() > 0;
    let heading = match of.state {
        _ if moving => fl!(book, "announce-going"),
        State::Stopped => fl!(book, "announce-stopped"),
        State::Recalled => fl!(book, "announce-recalled"),
        _ => fl!(book, "announce-out"),
    };
    let mut card = Card::default().heading(heading).line(named(language, of));
    if let Some(out) = of.out_at {
        card = card.line(fl!(
            book,
            "announce-out-at",
            when = hour(language, out, now),
            audience = super::audience(language, of)
        ));
    }
    card = card.line(fl!(
        book,
        "announce-sums",
        sent = sums.arrived(),
        all = all,
        failed = sums.failed()
    ));
    if of.acknowledge {
        let late = sums.of(|state| state == Receipt::AcknowledgedLate);
        card = card.line(fl!(
            book,
            "announce-sums-acknowledged",
            count = sums.acknowledged(),
            waiting = sums.waiting()
        ));
        if late > 0 {
            card = card.line(fl!(book, "announce-sums-late", count = late));
        }
        if let Some(until) = of.ack_until {
            card = card.line(fl!(
                book,
                "announce-sums-until",
                until = on(language, until)
            ));
        }
    }
    card = ended(language, card, of, sums, now);
    for (option, count) in &sums.votes {
        let count = *count;
        card = card.line(fl!(
            book,
            "announce-vote",
            option = option.as_str(),
            count = count
        ));
    }
    if sums.questions.0 > 0 {
        card = card.line(fl!(
            book,
            "announce-questions",
            count = sums.questions.0,
            answered = sums.questions.1
        ));
    }
    if let Some(at) = of.corrected_at {
        card = card.line(fl!(
            book,
            "announce-corrected-at",
            when = hour(language, at, now)
        ));
    }
    let number = reference(language, of.number);
    card = card.line(fl!(book, "announce-reference", number = number));
    for row in doing(language, of, sums, keeps, moving) {
        card = card.buttons(row);
    }
    card
}

/// How many were not reached any more, and how many could not be taken back.
fn ended(
    language: Language,
    mut card: Card,
    of: &Announcement,
    sums: &Sums,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let at = of
        .ended_at
        .map_or_else(String::new, |at| hour(language, at, now));
    let stopped = sums.of(|state| state == Receipt::Stopped);
    let recalled = sums.of(|state| state == Receipt::Recalled);
    match of.state {
        State::Stopped => {
            card = card.line(fl!(book, "announce-sums-stopped", count = stopped, at = at));
        }
        State::Recalled => {
            card = card.line(fl!(
                book,
                "announce-sums-recalled",
                count = recalled,
                all = sums.all(),
                at = at
            ));
            if sums.staying > 0 {
                card = card.line(fl!(book, "announce-sums-staying", count = sums.staying));
            }
        }
        _ => {}
    }
    card
}

fn doing(
    language: Language,
    of: &Announcement,
    sums: &Sums,
    keeps: bool,
    moving: bool,
) -> Vec<Vec<CardButton>> {
    let book = language.book();
    let id = || of.id.clone();
    let mut rows = Vec::new();
    let list = |which, label: String| button(label, &Button::List(id(), which, 0));
    if moving && keeps {
        rows.push(vec![button(
            fl!(book, "announce-button-stop"),
            &Button::Stop(id()),
        )]);
    }
    let mut lists = Vec::new();
    if of.acknowledge && sums.waiting() > 0 {
        lists.push(list(
            Listed::Waiting,
            fl!(book, "announce-button-waiting", count = sums.waiting()),
        ));
    }
    if sums.failed() > 0 {
        lists.push(list(
            Listed::Failed,
            fl!(book, "announce-button-failed", count = sums.failed()),
        ));
    }
    if sums.acknowledged() > 0 {
        lists.push(list(
            Listed::Acknowledged,
            fl!(
                book,
                "announce-button-acknowledged",
                count = sums.acknowledged()
            ),
        ));
    }
    rows.push(lists);
    let is_out = matches!(of.state, State::Out | State::Stopped);
    if keeps && is_out && of.acknowledge && sums.waiting() > 0 {
        rows.push(vec![
            button(fl!(book, "announce-button-remind"), &Button::Remind(id())),
            button(
                fl!(book, "announce-button-calls"),
                &Button::List(id(), Listed::Calls, 0),
            ),
        ]);
    }
    rows.push(vec![
        button(fl!(book, "announce-button-sheet"), &Button::Sheet(id())),
        button(fl!(book, "announce-button-refresh"), &Button::Card(id())),
    ]);
    if keeps && is_out {
        let mut row = Vec::new();
        if of.content.correction().is_some() {
            row.push(button(
                fl!(book, "announce-button-correct"),
                &Button::Correct(id()),
            ));
        }
        row.push(button(
            fl!(book, "announce-button-recall"),
            &Button::Recall(id(), false),
        ));
        rows.push(row);
    }
    if keeps && of.repeats.is_some() {
        rows.push(vec![button(
            fl!(book, "announce-button-no-repeat"),
            &Button::Repeat(id()),
        )]);
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// Asks once more before everything is taken back; what Telegram will not delete any more is said (A6).
pub(in crate::announcements) fn ask_recall(
    language: Language,
    of: &Announcement,
    sums: &Sums,
    too_old: bool,
) -> Card {
    let book = language.book();
    let number = reference(language, of.number);
    let mut card = Card::says(fl!(
        book,
        "announce-ask-recall",
        number = number,
        count = sums.arrived()
    ));
    if too_old {
        card = card.line(fl!(book, "announce-ask-recall-old"));
    }
    card.buttons(vec![
        button(
            fl!(book, "announce-button-recall-yes"),
            &Button::Recall(of.id.clone(), true),
        ),
        button(
            fl!(book, "announce-button-back"),
            &Button::Card(of.id.clone()),
        ),
    ])
}

/// How many are reminded.
pub(in crate::announcements) fn reminded(language: Language, count: usize) -> String {
    fl!(language.book(), "announce-reminded", count = count)
}

/// They were reminded just now, or often enough.
pub(in crate::announcements) fn reminded_lately(language: Language) -> String {
    fl!(language.book(), "announce-reminded-lately")
}

/// Somebody else was faster (A3).
pub(in crate::announcements) fn changed_meanwhile(language: Language) -> String {
    fl!(language.book(), "announce-changed-meanwhile")
}

/// Whether everyone takes two persons is another rule now (A9), and who says so.
pub(in crate::announcements) fn rule_changed(language: Language, on: bool, by: &str) -> Card {
    let book = language.book();
    let rule = match on {
        true => fl!(book, "announce-rule-on"),
        false => fl!(book, "announce-rule-off"),
    };
    Card::says(rule).line(fl!(book, "announce-rule-by", name = by))
}

/// It has changed meanwhile, or Telegram lets nobody change it: the words were not used.
pub(in crate::announcements) fn cannot_correct(language: Language) -> Card {
    Card::says(fl!(language.book(), "announce-cannot-correct"))
}

/// It is marked as secret and has gone out: it is still at its recipients (U1).
pub(in crate::announcements) fn recall_secret(language: Language, of: &Announcement) -> Card {
    let number = reference(language, of.number);
    Card::says(fl!(
        language.book(),
        "announce-recall-secret",
        number = number
    ))
    .buttons(vec![button(
        fl!(language.book(), "announce-button-recall-yes"),
        &Button::Recall(of.id.clone(), true),
    )])
}

/// How many copies are corrected; and that there is no English version any more, where there was one.
pub(in crate::announcements) fn correcting(
    language: Language,
    count: usize,
    english: bool,
) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "announce-correcting", count = count));
    match english {
        true => card.line(fl!(book, "announce-correcting-english")),
        false => card,
    }
}

#[cfg(test)]
#[path = "live_tests.rs"]
mod tests;
