//! The secretariat's hands on a post: invite, revoke (R3, R11).

use super::{
    chat::{Keeping, POST},
    invitations, store, words,
};
use crate::{
    access::{Permit, ToKeepRoster},
    app::App,
    card::{Card, Matter},
    ids::Id,
    person::Language,
    turn::{Outcome, Turn},
};

/// A post with its holder and what can be done about it; `None` when there is no such post.
pub(super) async fn post_card(
    turn: &mut Turn,
    id: &Id,
    language: Language,
    keeps: bool,
) -> anyhow::Result<Option<Card>> {
    let now = turn.now();
    let Some(post) = store::post(turn.conn(), id).await? else {
        return Ok(None);
    };
    let mut holder = store::holder_of(turn.conn(), id, now).await?;
    if let Some(holder) = holder.as_mut().filter(|_| !keeps) {
        // Whoever only reads the roster sees the numbers of offices (P3).
        holder.personal_phone.clear();
    }
    let invited = invitations::good_until(turn.conn(), id, now).await?;
    let coming = store::hand_overs::coming(turn.conn(), Some(id), now).await?;
    Ok(Some(words::post(
        language,
        &post,
        holder.as_ref(),
        invited,
        &coming,
        keeps,
    )))
}

/// One deed of the secretariat.
pub(super) async fn keep(app: &App, may: &Permit<ToKeepRoster>, wanted: Keeping) -> Outcome {
    let mut turn = app.turn(may).await?;
    let (to, language, now) = (may.addressee(), may.language(), turn.now());
    match wanted {
        Keeping::Invite(id, message) => {
            let Some(post) = store::post(turn.conn(), &id).await? else {
                return over(turn, language).await;
            };
            let invited = whom_to_invite(&mut turn, &id).await?;
            let invitation = turn.id();
            let code =
                invitations::invite(turn.conn(), &invitation, &id, invited.as_ref(), now).await?;
            turn.note("invite", &Matter::new(POST, &id)).await?;
            // The card now has a link to revoke.
            if let Some(card) = post_card(&mut turn, &id, language, true).await? {
                turn.revise_message(&to, message, card).await?;
            }
            let holder = store::holder_of(turn.conn(), &id, now).await?;
            let link = app.link(&code.payload());
            let until = now + invitations::GOOD_FOR;
            turn.say(
                &to,
                words::invitation(language, &post, holder.as_ref(), &link, until),
            )
            .await?;
            turn.toast(words::invited_toast(language));
        }
        Keeping::Revoke(id, message) => {
            let revoked = invitations::revoke(turn.conn(), &id, now).await?;
            turn.note("revoke-invitation", &Matter::new(POST, &id))
                .await?;
            if let Some(card) = post_card(&mut turn, &id, language, true).await? {
                turn.revise_message(&to, message, card).await?;
            }
            turn.toast(words::revoked_toast(language, revoked));
        }
        Keeping::Sheet(..) | Keeping::DryRun(..) | Keeping::Take(..) | Keeping::Leave(..) => {}
    }
    turn.commit().await
}

/// Whoever holds the post and has not joined; else whoever is to hold it last, as far as the roster says.
async fn whom_to_invite(turn: &mut Turn, post: &Id) -> anyhow::Result<Option<Id>> {
    let now = turn.now();
    match store::holder_of(turn.conn(), post, now).await? {
        Some(holder) if holder.chat.is_none() => Ok(Some(holder.person)),
        _ => store::holder_to_come(turn.conn(), post, now).await,
    }
}

async fn over(mut turn: Turn, language: Language) -> Outcome {
    turn.toast(crate::words::button_over(language));
    turn.commit().await
}
