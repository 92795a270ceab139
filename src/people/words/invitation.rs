//! Invitations: the link that is passed on (R3).

use super::{button, moment, office_name};
use crate::{
    card::Card,
    people::{chat::Button, store::Holder},
    person::{Language, Post},
    words::{post_name, role},
    workbook::{Cell, Column, Sheet, Workbook},
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// The link to be passed on (R3).
pub fn invitation(
    language: Language,
    post: &Post,
    name: &str,
    link: &str,
    until: DateTime<Utc>,
) -> Card {
    let book = language.book();
    let card = Card::says(fl!(book, "invitation", post = post_name(language, post)));
    let card = if name.is_empty() {
        card
    } else {
        card.line(name)
    };
    card.line(fl!(
        book,
        "invitation-until",
        until = moment(language, until)
    ))
    .line(link)
}

/// Everybody who has not joined is to be invited: how many, and what becomes of earlier links (R3).
pub fn invite_all(language: Language, count: usize, left_out: usize) -> Card {
    let book = language.book();
    if count == 0 {
        return left_out_line(
            language,
            Card::says(fl!(book, "invite-all-nobody")),
            left_out,
        );
    }
    let card = Card::says(fl!(book, "invite-all", count = count));
    left_out_line(language, card, left_out).buttons(vec![button(
        fl!(book, "invite-all-button"),
        &Button::InviteAllNow,
    )])
}

fn left_out_line(language: Language, card: Card, left_out: usize) -> Card {
    if left_out == 0 {
        return card;
    }
    card.line(fl!(
        language.book(),
        "invite-all-left-out",
        count = left_out
    ))
}

/// The links are made: they are in the file.
pub fn all_invited(language: Language) -> Card {
    Card::says(fl!(language.book(), "invite-all-done"))
}

/// Under the workbook of invitations.
pub fn invitations_caption(
    language: Language,
    count: usize,
    left_out: usize,
    until: DateTime<Utc>,
) -> String {
    let card = Card::says(fl!(
        language.book(),
        "invitations-caption",
        count = count,
        until = moment(language, until)
    ));
    left_out_line(language, card, left_out).plain()
}

/// The invitations as a table from which letters are merged (R3).
pub fn invitations(
    language: Language,
    rows: &[(&Holder, String)],
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Workbook {
    let book = language.book();
    let title = fl!(book, "invitations-title");
    let columns = [
        Column::text(&fl!(book, "invitations-code")),
        Column::text(&fl!(book, "invitations-agency")),
        Column::text(&fl!(book, "invitations-role")),
        Column::text(&fl!(book, "invitations-name")),
        Column::text(&fl!(book, "invitations-position")),
        Column::text(&fl!(book, "invitations-link")),
        Column::moment(&fl!(book, "invitations-until")),
    ];
    let mut sheet = Sheet::new(&title, &title, columns);
    for (holder, link) in rows {
        let post = &holder.post;
        sheet.row([
            Cell::from(post.agency.code.as_str()),
            post.agency.name(language).into(),
            role(language, post.role).into(),
            holder.name.as_str().into(),
            post.position.as_str().into(),
            link.as_str().into(),
            until.into(),
        ]);
    }
    Workbook::new(language.into(), &office_name(language), now).with(sheet)
}

/// Toast: the link stands below.
pub fn invited_toast(language: Language) -> String {
    fl!(language.book(), "invited-toast")
}

/// Toast: revoked, or there was none.
pub fn revoked_toast(language: Language, revoked: bool) -> String {
    let book = language.book();
    if revoked {
        fl!(book, "revoked-toast")
    } else {
        fl!(book, "revoked-none-toast")
    }
}

#[cfg(test)]
#[path = "invitation_tests.rs"]
mod tests;
