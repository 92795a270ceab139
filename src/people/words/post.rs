//! A post, with what can be done about it (R11).

use super::{button, coming_line, editing_button, hand_over_button, moment};
use crate::{
    card::Card,
    people::{
        chat::{Button, Show},
        editing::Button as Edit,
        handing::Button as HandOver,
        store::{Holder, hand_overs::Coming},
    },
    person::{Language, Post},
    words::post_name,
};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// A post with its holder, and what can be done about it (R11).
pub fn post(
    language: Language,
    post: &Post,
    holder: Option<&Holder>,
    invited: Option<DateTime<Utc>>,
    coming: &[Coming],
    keeps: bool,
) -> Card {
    let book = language.book();
    let mut card = Card::default().heading(post_name(language, post));
    card = match holder {
        None => card.line(fl!(book, "post-vacant")),
        Some(holder) => {
            let state = match (
                holder.joined_at.filter(|_| holder.chat.is_some()),
                holder.reachable,
            ) {
                (Some(joined), true) => fl!(book, "post-joined", at = moment(language, joined)),
                (Some(_), false) => fl!(book, "post-unreachable"),
                (None, _) => fl!(book, "post-not-joined"),
            };
            let card = card.line(holder.name.as_str()).line(state);
            [
                (&holder.post.office_phone, fl!(book, "phone-office")),
                (&holder.personal_phone, fl!(book, "phone-personal")),
            ]
            .into_iter()
            .filter(|(phone, _)| !phone.is_empty())
            .fold(card, |card, (phone, kind)| {
                card.line(format!("{phone} ({kind})"))
            })
        }
    };
    if let Some(until) = invited {
        card = card.line(fl!(book, "post-invited", until = moment(language, until)));
    }
    for one in coming {
        card = card.line(coming_line(language, one));
    }
    if !keeps {
        return card;
    }
    let id = || post.id.clone();
    let mut row = vec![button(
        fl!(book, "post-button-invite"),
        &Button::Invite(id()),
    )];
    row.push(button(
        fl!(book, "post-button-picture"),
        &Button::InviteByPicture(id()),
    ));
    if invited.is_some() {
        row.push(button(
            fl!(book, "post-button-revoke"),
            &Button::Revoke(id()),
        ));
    }
    let changes = match coming.last() {
        // The last first: the ones before it then end where they would have.
        Some(last) => hand_over_button(
            fl!(book, "hand-over-button-cancel"),
            &HandOver::Cancel(last.id.clone()),
        ),
        None => hand_over_button(fl!(book, "post-button-hand-over"), &HandOver::Ask(id())),
    };
    card.buttons(row)
        .buttons(vec![
            changes,
            editing_button(fl!(book, "post-button-edit"), &Edit::Open(id())),
        ])
        .buttons(vec![button(
            fl!(book, "roster-button-back"),
            &Button::List(Show::NotJoined, 0),
        )])
}

#[cfg(test)]
#[path = "post_tests.rs"]
mod tests;
