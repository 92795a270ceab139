//! Where one person or the people of one agency are (M21, M22), and what the words of a question mean.

use super::{board::ON_A_CARD, button, planned, standing};
use crate::{
    calendar::{self, bangkok},
    card::{Button as CardButton, Card, one_line},
    people::{self, chat::Button as PeopleButton, naming::Named},
    person::{Agency, Language},
    whereabouts::{
        board::{Board, Line},
        chat::{Button, List, Scope},
        rules::{self, Standing},
    },
    words::{officer, post_name},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// Where somebody is, and how to reach them; what is planned stands below.
fn person(card: Card, language: Language, line: &Line, at: DateTime<Utc>) -> Card {
    let book = language.book();
    let mut card = card;
    for post in &line.posts {
        card = card.heading(post_name(language, post));
    }
    let stands = line.standing(at);
    card = card.line(match (stands, line.last) {
        (Standing::Unknown, Some(last)) => {
            let day = bangkok(last).date_naive();
            let day = calendar::date::weekday_day_month(language.into(), day);
            fl!(book, "where-unknown-last", at = day)
        }
        _ => standing(language, stands, at),
    });
    if let Some(entry) = stands.entry() {
        if let Some(purpose) = &entry.purpose {
            let purpose = one_line(purpose, ON_A_CARD);
            card = card.line(fl!(book, "where-purpose", purpose = purpose));
        }
        let acting = super::acting_line(language, entry, line.officers.get(&entry.id));
        if let Some(acting) = acting {
            card = card.line(acting);
        }
    }
    card = card.line(officer(language, &line.name, &line.phone));
    let ahead = rules::ahead(&line.entries, at);
    ahead.iter().take(2).fold(card, |card, entry| {
        card.line(format!("• {}", planned(language, entry, at)))
    })
}

fn contact(language: Language, line: &Line) -> CardButton {
    let who = PeopleButton::Who(Named::Person(line.person.clone()));
    CardButton::press(fl!(language.book(), "button-contact"), who.data())
}

/// Where one person is (M21, M22).
pub fn of_person(language: Language, board: &Board, line: &Line, may_talk: bool) -> Card {
    let book = language.book();
    let does = Button::Person(line.person.clone());
    let card = person(Card::default(), language, line, board.at).buttons(vec![
        contact(language, line),
        button(fl!(book, "where-button-refresh"), &does),
    ]);
    let agency = line.posts.iter().find(|post| post.role.of_agency());
    talk(card, language, agency.map(|post| &post.agency), may_talk)
}

/// With the button that asks for a talk, for those who may ask for one (L3, L4).
fn talk(card: Card, language: Language, agency: Option<&Agency>, may_talk: bool) -> Card {
    match agency.filter(|_| may_talk) {
        Some(agency) => card.buttons(vec![
            people::talk_button(language, agency),
            people::order_button(language, agency),
        ]),
        None => card,
    }
}

/// Where the people of one agency are; the head first. `place` is offered where the words may mean one, too.
pub fn of_agency(
    language: Language,
    board: &Board,
    agency: &Agency,
    place: Option<&str>,
    may_talk: bool,
) -> Card {
    let book = language.book();
    let mut lines: Vec<&Line> = board.lines.iter().collect();
    lines.sort_by_key(|line| !line.is_head());
    let mut card = Card::default();
    if !lines.iter().any(|line| line.is_head()) {
        card = card
            .heading(agency.name(language))
            .line(fl!(book, "where-vacant"));
    }
    card = lines
        .iter()
        .fold(card, |card, line| person(card, language, line, board.at));
    let does = Button::Agency(agency.code.clone());
    let mut row: Vec<CardButton> = lines
        .first()
        .map(|line| contact(language, line))
        .into_iter()
        .collect();
    row.push(button(fl!(book, "where-button-refresh"), &does));
    let card = talk(card.buttons(row), language, Some(agency), may_talk);
    with_place(language, card, place)
}

fn with_place(language: Language, card: Card, place: Option<&str>) -> Card {
    let offered = place.and_then(|place| {
        let scope = Scope::Place(place.to_owned());
        let does = Button::Board(scope, List::Out, 0).fitting()?;
        let label = fl!(language.book(), "where-which-place", words = place);
        Some(button(label, &does))
    });
    card.buttons(offered.into_iter().collect())
}

/// Several agencies or people are called so: which? (R8)
pub fn which(
    language: Language,
    typed: &str,
    offered: &[(Button, String)],
    place: Option<&str>,
) -> Card {
    let typed = one_line(typed, 60);
    let card = Card::says(fl!(language.book(), "where-which", words = typed));
    let card = offered.iter().fold(card, |card, (does, label)| {
        card.buttons(vec![button(label, does)])
    });
    with_place(language, card, place)
}

/// Nothing is called so.
pub fn nothing_found(language: Language, typed: &str) -> Card {
    let typed = one_line(typed, 60);
    Card::says(fl!(language.book(), "where-nothing-found", words = typed))
}

/// Of this person nothing is told, ever: of no agency, or of no post any more.
pub fn nobody_there(language: Language) -> Card {
    Card::says(fl!(language.book(), "where-nobody"))
}

/// The governor and the vices are nobody's to be looked for; the same words whether there is anything or not (L5).
pub fn withheld(language: Language) -> Card {
    Card::says(fl!(language.book(), "where-withheld"))
}

#[cfg(test)]
#[path = "found_tests.rs"]
mod tests;
