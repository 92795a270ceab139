//! The secretariat's hands on a post: invite, revoke, hand over (R3, R1a, R11).

use super::{
    chat::{HAND_OVER, Keeping, POST},
    invitations, store, words,
};
use crate::{
    access::{Permit, ToKeepRoster},
    app::App,
    card::{Card, Matter},
    ids::Id,
    kept,
    outbox::{Once, Rank},
    person::Language,
    turn::{Outcome, Turn},
    understand::Said,
};

/// The longest name of a person, in characters.
const NAME: usize = 120;

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
    Ok(Some(words::post(
        language,
        &post,
        holder.as_ref(),
        invited,
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
            let invitation = turn.id();
            let code = invitations::invite(turn.conn(), &invitation, &id, now).await?;
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
        Keeping::AskSuccessor(id) => {
            let Some(post) = store::post(turn.conn(), &id).await? else {
                return over(turn, language).await;
            };
            let holder = store::holder_of(turn.conn(), &id, now).await?;
            turn.ask(may.person(), &Matter::new(HAND_OVER, &id)).await?;
            turn.say(&to, words::who_follows(language, &post, holder.as_ref()))
                .await?;
        }
        Keeping::Successor(id, said) => {
            let name = crate::card::one_line(&said.words, NAME);
            if name.is_empty() || name.ends_with('…') {
                turn.say(&to, words::name_unusable(language)).await?;
                return turn.commit().await;
            }
            turn.close_question(&may.person().id).await?;
            let Some(post) = store::post(turn.conn(), &id).await? else {
                return over(turn, language).await;
            };
            // The name waits for a tap: whatever was typed by mistake must not take anybody's access away.
            let named = Said {
                words: name.clone(),
                ..said
            };
            let (kept, person) = (turn.id(), may.person());
            let kept = kept::keep(turn.conn(), kept, &person.id, person.chat, &named, now).await?;
            turn.say(&to, words::hand_over_to(language, &post, &name, &kept))
                .await?;
        }
        Keeping::HandOver {
            post,
            kept,
            message,
        } => {
            let named = kept::of(turn.conn(), &kept, &may.person().id, now).await?;
            let Some(named) = named else {
                return over(turn, language).await;
            };
            kept::release(turn.conn(), &kept).await?;
            return hand_over(turn, may, &post, &named.words, message).await;
        }
        Keeping::Sheet(..) | Keeping::Take(..) | Keeping::Leave(..) => {}
    }
    turn.commit().await
}

async fn over(mut turn: Turn, language: Language) -> Outcome {
    turn.toast(crate::words::button_over(language));
    turn.commit().await
}

/// Ends one holding and begins another at this minute (R1a): the predecessor's access ends now, the successor is invited.
async fn hand_over(
    mut turn: Turn,
    may: &Permit<ToKeepRoster>,
    id: &Id,
    name: &str,
    message: i64,
) -> Outcome {
    let (to, language, now) = (may.addressee(), may.language(), turn.now());
    let Some(post) = store::post(turn.conn(), id).await? else {
        return over(turn, language).await;
    };
    let predecessor = store::holder_of(turn.conn(), id, now).await?;
    let spoken = predecessor
        .as_ref()
        .map_or(Language::Thai, |holder| holder.language);
    store::end_holdings(turn.conn(), id, now).await?;
    let successor = turn.id();
    store::add_person(turn.conn(), &successor, name, spoken, "", now).await?;
    let holding = turn.id();
    store::begin_holding(turn.conn(), &holding, id, &successor, now).await?;
    turn.note("hand-over", &Matter::new(POST, id)).await?;
    if let Some(predecessor) = &predecessor {
        turn.close_question(&predecessor.person).await?;
        say_farewell(&mut turn, predecessor).await?;
    }
    let invitation = turn.id();
    let code = invitations::invite(turn.conn(), &invitation, id, now).await?;
    let holder = store::holder_of(turn.conn(), id, now).await?;
    let link = turn.app().link(&code.payload());
    let card = words::handed_over(
        language,
        &post,
        holder.as_ref(),
        &link,
        now + invitations::GOOD_FOR,
    );
    turn.revise_message(&to, message, card).await?;
    turn.commit().await
}

/// To the predecessor: access has ended, with thanks (R1a).
pub(super) async fn say_farewell(turn: &mut Turn, holder: &store::Holder) -> anyhow::Result<()> {
    let Some(to) = holder.addressee() else {
        return Ok(());
    };
    let once = Once::new(
        "farewell",
        format!("{}:{}", holder.post.id, turn.now().timestamp_millis()),
        Rank::Duty,
    );
    let card = words::farewell(holder.language, &holder.post, turn.now());
    turn.say_once(once, &to, card).await?;
    Ok(())
}
