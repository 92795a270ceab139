//! The word on a hand-over: done as it was shown, or taken back before its day.

use super::{
    super::{
        consent::{self, Invites},
        invitations,
        keeping::post_card,
        store, words,
    },
    chat::show,
    enter,
};
use crate::{
    access::{Permit, ToKeepRoster},
    card::Matter,
    db::Conn,
    ids::Id,
    person::Language,
    turn::Turn,
};
use chrono::{DateTime, Utc};
use store::hand_overs::Draft;

/// Whether what was shown is still so: the same holder, and nobody else to come.
async fn is_as_shown(conn: &mut Conn, draft: &Draft, now: DateTime<Utc>) -> anyhow::Result<bool> {
    let holder = store::holder_of(conn, &draft.post, now).await?;
    let coming = store::hand_overs::coming(conn, Some(&draft.post), now).await?;
    Ok(holder.map(|holder| holder.person) == draft.holder && coming.is_empty())
}

/// The word was given. What has changed meanwhile is shown instead; a day that has come meanwhile is now.
pub(super) async fn carry_out(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    draft: Draft,
    message: i64,
) -> anyhow::Result<()> {
    let (now, language, to) = (turn.now(), may.language(), may.addressee());
    if !is_as_shown(turn.conn(), &draft, now).await? {
        turn.toast(words::changed_meanwhile_toast(language));
        let coming = store::hand_overs::coming(turn.conn(), Some(&draft.post), now).await?;
        if coming.is_empty() {
            return show(turn, may, draft, Some(message)).await;
        }
        store::hand_overs::drop_draft(turn.conn(), &draft.id).await?;
        if let Some(card) = post_card(turn, &draft.post, language, true).await? {
            turn.revise_message(&to, message, card).await?;
        }
        return Ok(());
    }
    let Some(post) = store::post(turn.conn(), &draft.post).await? else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    store::hand_overs::drop_draft(turn.conn(), &draft.id).await?;
    let at = draft.begins_at.unwrap_or(now).max(now);
    let guarded = consent::is_needed(turn, post.role).await?;
    let successor = successor(turn, &draft, guarded).await?;
    enter(turn, &draft.post, successor.as_ref(), at).await?;
    let mut link = words::Link::NotNeeded;
    if let Some(successor) = &successor
        && store::addressee(turn.conn(), successor).await?.is_none()
    {
        link = match consent::invite(turn, may, &post, Some(successor)).await? {
            Invites::Code(code) => words::Link::Made(turn.app().link(&code.payload())),
            Invites::Asked | Invites::AskedBefore => words::Link::Asked,
        };
    }
    let from = (at > now).then_some(at);
    let until = now + invitations::GOOD_FOR;
    let card = words::handed_over(language, &post, &draft.name, from, &link, until);
    turn.revise_message(&to, message, card).await
}

/// Who follows, as a person: known, or new in the language of whoever held the post. Where a second person has to consent, the account
/// that is there already comes by the link like any other.
async fn successor(turn: &mut Turn, draft: &Draft, guarded: bool) -> anyhow::Result<Option<Id>> {
    if draft.name.is_empty() {
        return Ok(None);
    }
    if let Some(person) = draft.person.as_ref().filter(|_| !guarded) {
        return Ok(Some(person.clone()));
    }
    let (id, now) = (turn.id(), turn.now());
    let holder = store::holder_of(turn.conn(), &draft.post, now).await?;
    let language = holder.map_or(Language::Thai, |holder| holder.language);
    store::add_person(turn.conn(), &id, &draft.name, language, "", now).await?;
    Ok(Some(id))
}

/// Takes back a hand-over that is still to come; its invitation opens nothing any more, because it is one of a holding.
pub(super) async fn cancel(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    id: &Id,
    message: i64,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), may.language());
    let hand_over = store::hand_overs::get(turn.conn(), id).await?;
    let cancelled = match &hand_over {
        Some(hand_over) => store::hand_overs::cancel(turn.conn(), hand_over, now).await?,
        None => false,
    };
    let Some(hand_over) = hand_over.filter(|_| cancelled) else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    turn.note("cancel-hand-over", &Matter::new("post", &hand_over.post))
        .await?;
    turn.toast(words::cancelled_toast(language));
    if let Some(card) = post_card(turn, &hand_over.post, language, true).await? {
        turn.revise_message(&may.addressee(), message, card).await?;
    }
    Ok(())
}
