//! The secretariat's hands on a post: invite, revoke (R3, R11).

use super::{
    bulk,
    chat::{Keeping, POST},
    consent::{self, Invites},
    invitations, qr, store, words,
};
use crate::{
    access::{Permit, ToKeepRoster},
    app::App,
    card::{Card, Matter},
    ids::Id,
    outbox::{Enclosure, MediaKind, Once, Rank},
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
        Keeping::Invite {
            post: id,
            message,
            picture,
        } => {
            let Some(post) = store::post(turn.conn(), &id).await? else {
                return over(turn, language).await;
            };
            let invited = whom_to_invite(&mut turn, &id).await?;
            let code = match consent::invite(&mut turn, may, &post, invited.as_ref()).await? {
                Invites::Code(code) => code,
                asked => {
                    let before = matches!(asked, Invites::AskedBefore);
                    turn.toast(words::consent_asked_toast(language, before));
                    return turn.commit().await;
                }
            };
            // The card now has a link to revoke.
            if let Some(card) = post_card(&mut turn, &id, language, true).await? {
                turn.revise_message(&to, message, card).await?;
            }
            let name = match &invited {
                Some(person) => store::name(turn.conn(), person).await?,
                None => String::new(),
            };
            let link = app.link(&code.payload());
            let until = now + invitations::GOOD_FOR;
            let card = words::invitation(language, &post, &name, &link, until);
            if picture {
                let picture = Enclosure {
                    kind: MediaKind::Photo,
                    name: "invitation.png".to_owned(),
                    caption: card.plain(),
                    bytes: qr::png(&link)?,
                };
                turn.hand(&to, picture, None).await?;
            } else {
                turn.say(&to, card).await?;
            }
            turn.toast(words::invited_toast(language));
        }
        Keeping::AskPhones => {
            let asked = ask_phones(&mut turn).await?;
            turn.toast(words::phones_asked_toast(language, asked));
        }
        Keeping::InviteAll => {
            let everybody = bulk::everybody(&mut turn).await?;
            let card = words::invite_all(language, everybody.holders.len(), everybody.left_out);
            turn.say(&to, card).await?;
        }
        Keeping::InviteAllNow(message) => {
            match bulk::invite_everybody(&mut turn, language).await? {
                Some(sheet) => {
                    turn.hand(&to, sheet, None).await?;
                    turn.revise_message(&to, message, words::all_invited(language))
                        .await?;
                }
                None => turn.toast(crate::words::button_over(language)),
            }
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
        Keeping::DryRun(..) | Keeping::Take(..) | Keeping::Leave(..) => {}
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

/// Asks everybody whose number is old, each person once for each number; tells how many were asked.
async fn ask_phones(turn: &mut Turn) -> anyhow::Result<usize> {
    let now = turn.now();
    let holders = store::holders(turn.conn(), now).await?;
    let mut asked = 0;
    for holder in holders.iter().filter(|holder| holder.has_old_phone(now)) {
        let (Some(to), Some(given)) = (holder.addressee(), holder.phone_at) else {
            continue;
        };
        let once = Once::new("confirm-phone", given.timestamp(), Rank::Duty);
        let card = words::confirm_phone(holder.language, &holder.personal_phone, given);
        if turn.say_once(once, &to, card).await?.is_some() {
            asked += 1;
            turn.note("ask-phone", &Matter::new("person", &holder.person))
                .await?;
        }
    }
    Ok(asked)
}

async fn over(mut turn: Turn, language: Language) -> Outcome {
    turn.toast(crate::words::button_over(language));
    turn.commit().await
}
