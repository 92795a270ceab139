//! A post and its holder are corrected (R11).

use super::{button, editing_button};
use crate::{
    card::Card,
    people::{
        chat::Button as PeopleButton,
        editing::{Button, Field},
        store::Holder,
    },
    person::{Language, MissionArea, Post, Role},
    words::{area, post_name},
};
use i18n_embed_fl::fl;

fn label(language: Language, field: Field) -> String {
    let book = language.book();
    match field {
        Field::Name => fl!(book, "edit-name"),
        Field::Position => fl!(book, "edit-position"),
        Field::OfficePhone => fl!(book, "edit-office-phone"),
        Field::OwnPhone => fl!(book, "edit-own-phone"),
    }
}

fn now<'a>(field: Field, post: &'a Post, holder: Option<&'a Holder>) -> &'a str {
    let of_holder = |text: fn(&Holder) -> &String| holder.map_or("", |holder| text(holder));
    let text = match field {
        Field::Name => of_holder(|holder| &holder.name),
        Field::Position => &post.position,
        Field::OfficePhone => &post.office_phone,
        Field::OwnPhone => of_holder(|holder| &holder.personal_phone),
    };
    if text.is_empty() { "–" } else { text }
}

/// What can be corrected, as it is, each with a button; of a vice governor's post the mission areas too, none being all.
pub fn editing(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    areas: &[MissionArea],
) -> Card {
    let book = language.book();
    let mut card =
        Card::default().heading(fl!(book, "edit-title", post = post_name(language, post)));
    let fields = Field::ALL
        .into_iter()
        .filter(|field| holder.is_some() || !field.is_of_holder());
    for field in fields {
        let label = label(language, field);
        card = card
            .line(format!("{label}: {}", now(field, post, holder)))
            .buttons(vec![editing_button(
                label,
                &Button::Ask(field, post.id.clone()),
            )]);
    }
    if let Some(holder) = holder {
        let to = match holder.language {
            Language::Thai => fl!(book, "edit-to-english"),
            Language::English => fl!(book, "edit-to-thai"),
        };
        card = card.buttons(vec![editing_button(to, &Button::Language(post.id.clone()))]);
    }
    if post.role == Role::Vice {
        card = area_buttons(card, language, post, areas);
    }
    card.buttons(vec![button(
        fl!(book, "edit-button-back"),
        &PeopleButton::Post(post.id.clone()),
    )])
}

fn area_buttons(card: Card, language: Language, post: &Post, areas: &[MissionArea]) -> Card {
    let book = language.book();
    let named = match areas {
        [] => fl!(book, "edit-areas-all"),
        areas => areas
            .iter()
            .map(|one| area(language, *one))
            .collect::<Vec<_>>()
            .join(&fl!(book, "list-comma")),
    };
    let card = card
        .line(format!("{}: {named}", fl!(book, "edit-areas")))
        .line(fl!(book, "edit-areas-hint"));
    MissionArea::ALL.chunks(2).fold(card, |card, pair| {
        let row = pair.iter().map(|one| {
            let mark = if areas.contains(one) { "✓ " } else { "" };
            let does = Button::Area(post.id.clone(), *one);
            editing_button(format!("{mark}{}", area(language, *one)), &does)
        });
        card.buttons(row.collect())
    })
}

/// What is it to be?
pub fn ask_field(language: Language, field: Field, post: &Post, holder: Option<&Holder>) -> Card {
    let book = language.book();
    let (what, now) = (label(language, field), now(field, post, holder));
    Card::says(match field {
        Field::Name => fl!(book, "edit-ask-name", what = what, now = now),
        Field::Position | Field::OfficePhone | Field::OwnPhone => {
            fl!(book, "edit-ask", what = what, now = now)
        }
    })
}

/// A number that is none.
pub fn phone_unusable(language: Language) -> Card {
    Card::says(fl!(language.book(), "edit-phone-unusable"))
}

/// The holder has left meanwhile.
pub fn edit_over(language: Language) -> Card {
    Card::says(fl!(language.book(), "edit-over"))
}

#[cfg(test)]
#[path = "editing_tests.rs"]
mod tests;
