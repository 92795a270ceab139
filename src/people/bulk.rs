//! Everybody who has not joined is invited at once: the links as a workbook that a letter is merged from (R3).
//!
//! Posts of the governor's office are left out: they are invited one by one, because another one of the secretariat has to consent.

use super::{
    chat::POST,
    invitations,
    store::{self, Holder},
    words,
};
use crate::{
    calendar,
    card::Matter,
    ids::Id,
    outbox::{Enclosure, MediaKind},
    person::Language,
    turn::Turn,
};
use std::collections::BTreeSet;

/// Who would be invited, and how many would have to be invited one by one.
pub struct Everybody {
    /// Holders of posts of agencies who have not joined.
    pub holders: Vec<Holder>,
    /// How many posts of the governor's office are left out.
    pub left_out: usize,
}

/// Everybody who has not joined.
pub(super) async fn everybody(turn: &mut Turn) -> anyhow::Result<Everybody> {
    let now = turn.now();
    let mut holders = store::holders(turn.conn(), now).await?;
    holders.retain(|holder| holder.chat.is_none());
    let all = holders.len();
    let of_office: BTreeSet<Id> = holders
        .iter()
        .filter(|holder| !holder.post.role.of_agency())
        .map(|holder| holder.person.clone())
        .collect();
    // A link opens every post of its person.
    holders.retain(|holder| !of_office.contains(&holder.person));
    let left_out = all - holders.len();
    Ok(Everybody { holders, left_out })
}

/// Invites everybody who has not joined: the earlier links of these posts work no more. `None` when everybody has.
///
/// # Errors
/// The database refused.
pub async fn invite_everybody(
    turn: &mut Turn,
    language: Language,
) -> anyhow::Result<Option<Enclosure>> {
    let now = turn.now();
    let everybody = everybody(turn).await?;
    if everybody.holders.is_empty() {
        return Ok(None);
    }
    let until = now + invitations::GOOD_FOR;
    let mut rows = Vec::with_capacity(everybody.holders.len());
    for holder in &everybody.holders {
        let (id, post) = (turn.id(), &holder.post.id);
        let code = invitations::invite(turn.conn(), &id, post, Some(&holder.person), now).await?;
        turn.note("invite", &Matter::new(POST, post)).await?;
        rows.push((holder, turn.app().link(&code.payload())));
    }
    let bytes = words::invitations(language, &rows, until, now).write()?;
    let today = calendar::bangkok(now).date_naive();
    Ok(Some(Enclosure {
        kind: MediaKind::Document,
        name: format!("invitations-{today}.xlsx"),
        caption: words::invitations_caption(language, rows.len(), everybody.left_out, until),
        bytes,
    }))
}
