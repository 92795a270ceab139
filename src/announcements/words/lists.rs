//! Lists: the announcements of late, and the recipients of one (A5).

use super::{button, hour, named, reference};
use crate::{
    announcements::{
        chat::{Button, Listed},
        store::{Announcement, Receipt, Row, State},
    },
    card::Card,
    people::Holder,
    person::{Agency, Language},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// A recipient as a list names it.
#[derive(Clone, Debug)]
pub(in crate::announcements) struct Shown {
    pub row: Row,
    pub agency: Agency,
    /// Who holds the post now.
    pub holder: Option<Holder>,
    /// Who telephoned.
    pub called_by: Option<String>,
}

/// What has become of it at one recipient, in words.
pub(in crate::announcements) fn state(language: Language, state: Receipt) -> String {
    let book = language.book();
    match state {
        Receipt::Queued => fl!(book, "announce-state-queued"),
        Receipt::Sent => fl!(book, "announce-state-sent"),
        Receipt::Acknowledged => fl!(book, "announce-state-acknowledged"),
        Receipt::AcknowledgedLate => fl!(book, "announce-state-late"),
        Receipt::Blocked => fl!(book, "announce-state-blocked"),
        Receipt::Deactivated => fl!(book, "announce-state-deactivated"),
        Receipt::NeverJoined => fl!(book, "announce-state-never-joined"),
        Receipt::TooOld => fl!(book, "announce-state-too-old"),
        Receipt::Refused => fl!(book, "announce-state-refused"),
        Receipt::GivenUp => fl!(book, "announce-state-given-up"),
        Receipt::Stopped => fl!(book, "announce-state-stopped"),
        Receipt::Recalled => fl!(book, "announce-state-recalled"),
        Receipt::Unknown => fl!(book, "announce-state-unknown"),
    }
}

/// `/receipts`: the announcements of late, each a button to its card.
pub(in crate::announcements) fn receipts(
    language: Language,
    latest: &[(Announcement, i64, i64)],
    (page, more): (usize, bool),
    rule: Option<bool>,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    if latest.is_empty() {
        return with_rule(language, Card::says(fl!(book, "announce-none")), rule);
    }
    let mut card = Card::default().heading(fl!(book, "announce-receipts"));
    for (of, acknowledged, all) in latest {
        let number = reference(language, of.number);
        let words = named(language, of);
        let (acknowledged, all) = (*acknowledged, *all);
        let line = match (of.state, of.send_at) {
            (State::Planned, Some(at)) => fl!(
                book,
                "announce-receipts-planned",
                at = hour(language, at, now),
                words = words
            ),
            _ if of.acknowledge => fl!(
                book,
                "announce-receipts-line",
                number = number,
                words = words,
                count = acknowledged,
                all = all
            ),
            _ => fl!(
                book,
                "announce-receipts-plain",
                number = number,
                words = words,
                all = all
            ),
        };
        card = card.line(line);
    }
    let open: Vec<_> = latest
        .iter()
        .map(|(of, ..)| {
            let label = match of.number {
                Some(_) => reference(language, of.number),
                None => fl!(book, "announce-button-planned"),
            };
            button(label, &Button::Card(of.id.clone()))
        })
        .collect();
    for row in open.chunks(4) {
        card = card.buttons(row.to_vec());
    }
    let mut row = Vec::new();
    if page > 0 {
        row.push(button(
            fl!(book, "announce-button-before"),
            &Button::Receipts(page - 1),
        ));
    }
    if more {
        row.push(button(
            fl!(book, "announce-button-next"),
            &Button::Receipts(page + 1),
        ));
    }
    with_rule(language, card.buttons(row), rule)
}

/// The two-person rule, as it is, with the button that changes it (A9).
fn with_rule(language: Language, card: Card, rule: Option<bool>) -> Card {
    let book = language.book();
    let Some(rule) = rule else {
        return card;
    };
    let (line, label) = match rule {
        true => (
            fl!(book, "announce-rule-on"),
            fl!(book, "announce-button-rule-off"),
        ),
        false => (
            fl!(book, "announce-rule-off"),
            fl!(book, "announce-button-rule-on"),
        ),
    };
    card.line(line)
        .buttons(vec![button(label, &Button::TwoPersons(!rule))])
}

/// A page of recipients, with name and number (P3); `next`: the place after which the following page begins.
pub(in crate::announcements) fn list(
    language: Language,
    of: &Announcement,
    which: Listed,
    shown: &[Shown],
    next: Option<i64>,
    keeps: bool,
    now: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let number = reference(language, of.number);
    let heading = match which {
        Listed::Waiting => fl!(book, "announce-list-waiting", number = number),
        Listed::Failed => fl!(book, "announce-list-failed", number = number),
        Listed::Acknowledged => fl!(book, "announce-list-acknowledged", number = number),
        Listed::Calls => fl!(book, "announce-list-calls", number = number),
    };
    let mut card = Card::default().heading(heading);
    if shown.is_empty() {
        card = card.line(fl!(book, "announce-list-empty"));
    }
    for (at, one) in shown.iter().enumerate() {
        let name = one.holder.as_ref().map_or_else(
            || fl!(book, "announce-vacant"),
            |holder| match holder.phone() {
                "" => holder.name.clone(),
                phone => fl!(
                    book,
                    "announce-list-phone",
                    name = holder.name.as_str(),
                    phone = phone
                ),
            },
        );
        card = card.line(format!(
            "{}. {} – {name}",
            at + 1,
            one.agency.short(language)
        ));
        let became = match (one.row.acked_at, one.row.called_at, &one.called_by) {
            (Some(at), ..) => Some(fl!(
                book,
                "announce-list-when",
                state = state(language, one.row.state),
                when = hour(language, at, now)
            )),
            (None, Some(at), Some(by)) => Some(fl!(
                book,
                "announce-list-called",
                name = by.as_str(),
                when = hour(language, at, now)
            )),
            // The heading has said so of all of them.
            _ if one.row.state == Receipt::Sent => None,
            _ => Some(state(language, one.row.state)),
        };
        if let Some(became) = became {
            card = card.line(format!("↳ {became}"));
        }
    }
    if keeps && which == Listed::Calls {
        let calls: Vec<_> = shown
            .iter()
            .enumerate()
            .filter(|(_, one)| one.row.called_at.is_none())
            .map(|(at, one)| {
                let number = at + 1;
                let label = fl!(book, "announce-button-called", number = number);
                button(label, &Button::Called(of.id.clone(), one.row.place))
            })
            .collect();
        for row in calls.chunks(4) {
            card = card.buttons(row.to_vec());
        }
    }
    if let Some(after) = next {
        card = card.buttons(vec![button(
            fl!(book, "announce-button-next"),
            &Button::List(of.id.clone(), which, after),
        )]);
    }
    card.buttons(vec![button(
        fl!(book, "announce-button-back"),
        &Button::Card(of.id.clone()),
    )])
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
