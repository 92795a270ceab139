//! The live cards: of those who are told, and of those who sent it.

use super::{button, level, moment, posts, reference, who_to_call, within};
use crate::{
    calendar,
    card::{Button as CardButton, Card, cut},
    people::{self, Holder},
    person::Language,
    requests,
    urgent::{
        chat::Button,
        rules::{Level, REOPENED_WITHIN, State, Step},
        shown::{Reader, Shown},
        store::Deed,
    },
    words::{area, officer, post_name},
};
use chrono::Duration;
use i18n_embed_fl::fl;

/// How many of the requests that were made of a matter are named on its card.
const ASSIGNED: usize = 5;

/// How much of a matter's words stands on a card; names, times and the reference follow.
const IN_FULL: usize = crate::card::TEXT_UNITS - 1_200;

/// `ด่วนที่สุด จาก โครงการชลประทานภูเก็ต เวลา 02.10 น.`
fn title(language: Language, shown: &Shown) -> String {
    let book = language.book();
    let urgent = &shown.urgent;
    let level = level(language, urgent.course.level);
    let agency = shown.agency.name(language);
    let at = moment(language, urgent.filed_at, shown.now);
    match urgent.by_telephone {
        true => fl!(
            book,
            "urgent-title-telephone",
            level = level,
            agency = agency,
            at = at
        ),
        false => fl!(
            book,
            "urgent-title",
            level = level,
            agency = agency,
            at = at
        ),
    }
}

/// What it is about, and what came with it.
fn said(card: Card, language: Language, shown: &Shown) -> Card {
    let book = language.book();
    let words = cut(&shown.urgent.words, IN_FULL).into_owned();
    let card = match words.trim().is_empty() {
        true => card,
        false => card.line(fl!(book, "quoted", words = words)),
    };
    match shown.enclosed {
        0 => card,
        count => card.line(fl!(book, "urgent-enclosed", count = count)),
    }
}

/// Why it is told again, if it is.
fn why(card: Card, language: Language, shown: &Shown) -> Card {
    let book = language.book();
    let urgent = &shown.urgent;
    if urgent.course.state != State::Open {
        return card;
    }
    let again = shown.again.as_ref().map(|entry| match entry.deed {
        Deed::Lapsed => {
            let at = entry.until_at.unwrap_or(entry.at);
            fl!(book, "urgent-lapsed", at = moment(language, at, shown.now))
        }
        Deed::HandedOver => fl!(book, "urgent-owner-left"),
        Deed::AskedAgain => fl!(book, "urgent-asked-again"),
        _ => fl!(book, "urgent-opened-again"),
    });
    let card = match again {
        Some(again) => {
            let card = card.line(again);
            match &shown.owner {
                Some(owner) => {
                    let by = who_to_call(language, Some(owner));
                    card.line(fl!(book, "urgent-owner-was", by = by))
                }
                None => card,
            }
        }
        None => card,
    };
    let course = &urgent.course;
    let waited = course.round_at - urgent.opened_at;
    if waited < Duration::minutes(1) {
        return card;
    }
    let length = match course.level {
        Level::Urgent => within(language, &course.chain, course.level, course.round - 1),
        Level::Very | Level::Most => calendar::length::measured(language.into(), waited),
    };
    card.line(fl!(book, "urgent-waited", length = length))
}

/// Who owns it, with the number to call; to those of an agency, that of the office (P3).
pub(super) fn owned_by(language: Language, owner: &Holder, personal: bool) -> String {
    let phone = match personal {
        true => owner.phone(),
        false => &owner.post.office_phone,
    };
    let by = officer(language, &owner.name, phone);
    fl!(language.book(), "urgent-owner", by = by)
}

/// Where it stands.
fn state(card: Card, language: Language, shown: &Shown, owns: bool, personal: bool) -> Card {
    let book = language.book();
    let urgent = &shown.urgent;
    let at = |at| moment(language, at, shown.now);
    match urgent.course.state {
        State::Held | State::Open => card,
        State::Owned => {
            let since = at(urgent.owned_at.unwrap_or(urgent.opened_at));
            let by = shown.owner.as_ref().map_or_else(
                || fl!(book, "officer-none"),
                |owner| post_name(language, &owner.post),
            );
            let card = card.line(match owns {
                true => fl!(book, "urgent-owned-you", at = since),
                false => fl!(book, "urgent-owned", by = by, at = since),
            });
            let card = match &shown.owner {
                Some(owner) if !owns => card.line(owned_by(language, owner, personal)),
                _ => card,
            };
            match urgent.course.due_at {
                Some(due) if shown.promised => card.line(fl!(book, "urgent-done-by", at = at(due))),
                Some(due) => card.line(fl!(book, "urgent-date-awaited", at = at(due))),
                None => card,
            }
        }
        State::Resolved => ended(card, language, shown),
    }
}

/// That it is over, what came of it, and how long it took (M79).
pub(super) fn ended(card: Card, language: Language, shown: &Shown) -> Card {
    let book = language.book();
    let urgent = &shown.urgent;
    let resolved_at = urgent.course.resolved_at.unwrap_or(shown.now);
    let at = moment(language, resolved_at, shown.now);
    let card = card.line(match &shown.ended_by {
        Some(by) => fl!(book, "urgent-ended-by", at = at, by = by.as_str()),
        None => fl!(book, "urgent-ended", at = at),
    });
    let card = match urgent.outcome.is_empty() {
        true => card,
        false => card.line(fl!(book, "urgent-outcome", words = urgent.outcome.as_str())),
    };
    let took = |until| calendar::length::measured(language.into(), until - urgent.filed_at);
    let resolved = took(resolved_at);
    card.line(match urgent.first_owned_at {
        Some(owned) => fl!(
            book,
            "urgent-took",
            owned = took(owned),
            resolved = resolved
        ),
        None => fl!(book, "urgent-took-unowned", resolved = resolved),
    })
}

/// Who was told, or that nobody could be.
fn told(card: Card, language: Language, shown: &Shown) -> Card {
    let book = language.book();
    match shown.told.is_empty() {
        true => card.line(fl!(book, "urgent-told-nobody")),
        false => card.line(fl!(book, "urgent-told", who = posts(language, &shown.told))),
    }
}

/// The alert, and what becomes of it (M12, M75, M77–M79).
pub fn alert(language: Language, shown: &Shown, reader: Reader) -> Card {
    let book = language.book();
    let (urgent, hand) = (&shown.urgent, reader.hand);
    let mut card = Card::default().heading(title(language, shown));
    card = why(card, language, shown);
    card = said(card, language, shown);
    card = card.line(fl!(book, "urgent-area", area = area(language, urgent.area)));
    card = card.line(fl!(
        book,
        "urgent-by",
        officer = who_to_call(language, shown.officer.as_ref())
    ));
    if let Some(filer) = &shown.filer {
        let officer = who_to_call(language, Some(filer));
        card = card.line(fl!(book, "urgent-filed-by", officer = officer));
    }
    if urgent.course.state == State::Open {
        if Step::of(urgent.course.round) > Step::First || shown.told.len() > 1 {
            card = told(card, language, shown);
        }
        if let Some(due) = urgent.course.due_at {
            let at = moment(language, due, shown.now);
            card = card.line(fl!(book, "urgent-acknowledge-by", at = at));
        }
    }
    card = state(card, language, shown, hand.owner, reader.personal);
    let open = urgent.course.is_open();
    if hand.owner {
        card = card.line(match shown.promised {
            true => fl!(book, "urgent-ask-another"),
            false => fl!(book, "urgent-ask-when"),
        });
    } else if open && hand.leads() {
        card = card.line(fl!(book, "urgent-reply"));
    }
    for (serial, agency) in shown.assigned.iter().take(ASSIGNED) {
        let number = requests::short_reference(language, *serial);
        let agency = agency.name(language);
        card = card.line(fl!(
            book,
            "urgent-assigned",
            number = number,
            agency = agency
        ));
    }
    let more = shown.assigned.len().saturating_sub(ASSIGNED);
    if more > 0 {
        card = card.line(fl!(book, "urgent-assigned-more", count = more));
    }
    card.line(reference(language, urgent))
        .buttons(if hand.owner {
            dates(language, shown)
        } else {
            Vec::new()
        })
        .buttons(deeds(language, shown, reader))
        .buttons(looks(
            language,
            shown,
            open && hand.leads() && reader.orders,
        ))
        .about(urgent.matter())
}

/// By when: an hour, three, the next closing of the office.
pub(super) fn dates(language: Language, shown: &Shown) -> Vec<CardButton> {
    let (urgent, now) = (&shown.urgent, shown.now);
    let hours = [1, 3].map(|hours| now + Duration::hours(hours));
    hours
        .into_iter()
        .chain(shown.closing)
        .map(|at| button(moment(language, at, now), &Button::by(&urgent.id, at)))
        .collect()
}

/// What the reader can do about it.
fn deeds(language: Language, shown: &Shown, reader: Reader) -> Vec<CardButton> {
    let book = language.book();
    let (urgent, hand) = (&shown.urgent, reader.hand);
    let id = || urgent.id.clone();
    let mut row = Vec::new();
    if urgent.course.state == State::Open && hand.may_acknowledge() {
        row.push(button(
            fl!(book, "urgent-button-acknowledge"),
            &Button::Acknowledge(id()),
        ));
    }
    row.push(button(fl!(book, "button-contact"), &Button::Contact(id())));
    if urgent.course.is_open() && reader.talks {
        row.push(people::talk_button(language, &shown.agency));
    }
    if urgent.course.is_open() && hand.may_end() {
        row.push(button(
            fl!(book, "urgent-button-resolve"),
            &Button::Resolve(id()),
        ));
    }
    row.extend(again_button(language, shown, reader));
    row
}

/// A day long it is opened again by one tap.
pub(super) fn again_button(
    language: Language,
    shown: &Shown,
    reader: Reader,
) -> Option<CardButton> {
    let resolved_at = shown.urgent.course.resolved_at?;
    let fresh = shown.now - resolved_at <= REOPENED_WITHIN;
    (fresh && reader.hand.may_end() && shown.urgent.course.state == State::Resolved).then(|| {
        button(
            fl!(language.book(), "urgent-button-reopen"),
            &Button::Reopen(shown.urgent.id.clone()),
        )
    })
}

/// To whom it can be given, and what can be looked at.
fn looks(language: Language, shown: &Shown, assigns: bool) -> Vec<CardButton> {
    let book = language.book();
    let id = || shown.urgent.id.clone();
    let mut row = Vec::new();
    if assigns {
        row.push(button(
            fl!(book, "urgent-button-assign"),
            &Button::Assign(id()),
        ));
    }
    row.push(button(
        fl!(book, "urgent-button-timeline"),
        &Button::Timeline(id()),
    ));
    if shown.enclosed > 0 {
        row.push(button(
            fl!(book, "urgent-button-media", count = shown.enclosed),
            &Button::Media(id()),
        ));
    }
    row
}

/// An older alert, when it was said again: the newest is the one with the buttons.
pub fn superseded(language: Language, shown: &Shown) -> Card {
    let at = moment(language, shown.now, shown.now);
    Card::says(fl!(language.book(), "urgent-superseded", at = at))
        .line(reference(language, &shown.urgent))
        .about(shown.urgent.matter())
}

/// The sender's own card: to whom it went, and where it stands (M73, M74, M14).
pub fn sent(language: Language, shown: &Shown) -> Card {
    let book = language.book();
    let urgent = &shown.urgent;
    let course = &urgent.course;
    // When it was opened again stands below; this is when it went out first.
    let went_out = match urgent.opening {
        1 => urgent.opened_at,
        _ => urgent.filed_at,
    };
    let at = moment(language, went_out, shown.now);
    let name = level(language, course.level);
    let mut card = Card::says(match urgent.by_telephone {
        true => fl!(book, "urgent-sent-telephone", at = at, level = name),
        false => fl!(book, "urgent-sent", at = at, level = name),
    });
    card = card.line(fl!(
        book,
        "urgent-agency",
        agency = shown.agency.name(language)
    ));
    card = said(card, language, shown);
    card = why(card, language, shown);
    card = card.line(fl!(book, "urgent-area", area = area(language, urgent.area)));
    card = told(card, language, shown);
    if course.state == State::Open {
        if let Some(due) = course.due_at {
            let within = within(language, &course.chain, course.level, 1);
            let at = moment(language, due, shown.now);
            card = card.line(fl!(book, "urgent-waits", within = within, at = at));
        }
        if course.chain.is_silent(course.level, shown.now) {
            let (from, until) = course.chain.quiet;
            let hours = calendar::hour::hours(language.into(), from, until);
            card = card.line(fl!(book, "urgent-quiet", hours = hours));
        }
    }
    card = state(card, language, shown, false, false);
    if course.is_open() {
        card = card.line(fl!(book, "urgent-sent-reply"));
    }
    let id = || urgent.id.clone();
    let levels = Level::ALL
        .into_iter()
        .filter(|other| course.is_open() && *other != course.level)
        .map(|other| {
            let label = level(language, other);
            button(label, &Button::Level(id(), other))
        })
        .collect();
    let mut row = Vec::new();
    if course.is_open() {
        row.push(button(
            fl!(book, "urgent-button-area"),
            &Button::Areas(id()),
        ));
        if urgent.by_telephone {
            row.push(button(
                fl!(book, "urgent-button-agency"),
                &Button::AskAgency(id()),
            ));
        }
        row.push(button(
            fl!(book, "urgent-button-resolve"),
            &Button::Resolve(id()),
        ));
    }
    let sender = Reader {
        hand: crate::urgent::rules::Hand {
            sender: true,
            ..Default::default()
        },
        ..Reader::default()
    };
    row.extend(again_button(language, shown, sender));
    card.line(reference(language, urgent))
        .buttons(levels)
        .buttons(row)
        .buttons(looks(language, shown, false))
        .about(urgent.matter())
}

#[cfg(test)]
#[path = "card_tests.rs"]
mod tests;
