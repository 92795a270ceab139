//! Joining: from the link that was opened to the phone number (R3–R6).

use super::{
    chat::Button,
    invitations::{self, Code, Hears},
    store, words,
};
use crate::{
    app::App,
    card::Matter,
    ids::Id,
    person::{Addressee, Language},
    standing::Stranger,
    turn::{Outcome, Turn},
};

/// The name of somebody who joined a post that nobody held; the secretariat gives the real one by the roster.
const UNNAMED: &str = "–";

/// Somebody opened a link: shows the post that it is for and asks to confirm (R4).
pub(super) async fn open(turn: &mut Turn, to: &Addressee, payload: &str) -> anyhow::Result<Hears> {
    let now = turn.now();
    if invitations::is_silenced(turn.conn(), to.chat, now).await? {
        return Ok(Hears::Nothing);
    }
    let invitation = match Code::read(payload) {
        Some(code) => invitations::open(turn.conn(), &code, to.chat, now).await?,
        None => None,
    };
    let Some(invitation) = invitation else {
        return invitations::knock(turn.conn(), to.chat, true, now).await;
    };
    let Some(post) = store::post(turn.conn(), &invitation.post).await? else {
        return Ok(Hears::Nothing);
    };
    let holder = store::holder_of(turn.conn(), &invitation.post, now).await?;
    let to = Addressee {
        language: holder
            .as_ref()
            .map_or(to.language, |holder| holder.language),
        ..to.clone()
    };
    let card = words::confirm(to.language, &post, holder.as_ref(), &invitation.id);
    turn.say(&to, card).await?;
    Ok(Hears::Nothing)
}

/// Somebody who is not enrolled did something.
pub(super) async fn stranger(app: App, stranger: Stranger, did: Did) -> Outcome {
    let mut turn = app.turn(&stranger).await?;
    let to = stranger.addressee();
    let now = turn.now();
    let hears = match did {
        Did::Opened(payload) if invitations::is_invitation(&payload) => {
            open(&mut turn, &to, &payload).await?
        }
        Did::Pressed(Some(Button::Join(invitation)), message) => {
            return joined(turn, &to, &invitation, message).await;
        }
        Did::Pressed(Some(Button::NotMe(invitation)), message)
            if invitations::was_opened(turn.conn(), &invitation, to.chat).await? =>
        {
            let card = words::not_me(to.language);
            turn.revise_message(&to, message, card).await?;
            return turn.commit().await;
        }
        Did::Pressed(_, _) | Did::Opened(_) | Did::Other => {
            invitations::knock(turn.conn(), to.chat, false, now).await?
        }
    };
    hear(&mut turn, &to, hears).await?;
    turn.commit().await
}

/// What a stranger did.
#[derive(Clone, Debug)]
pub(crate) enum Did {
    /// Opened a link with this payload.
    Opened(String),
    /// Pressed a button of the message.
    Pressed(Option<Button>, i64),
    /// Anything else.
    Other,
}

/// Says what is to be heard on a knock.
pub(super) async fn hear(turn: &mut Turn, to: &Addressee, hears: Hears) -> anyhow::Result<()> {
    let card = match hears {
        Hears::HowToJoin => words::how_to_join(to.language),
        Hears::BadLink => words::bad_link(to.language),
        Hears::Nothing => return Ok(()),
    };
    turn.say(to, card).await?;
    Ok(())
}

/// The invitation is confirmed: the account becomes that of the post's holder; the number is asked for (R4).
pub(super) async fn joined(
    mut turn: Turn,
    to: &Addressee,
    invitation: &Id,
    message: i64,
) -> Outcome {
    let now = turn.now();
    let taken = invitations::take(turn.conn(), invitation, to.chat, now).await?;
    let Some(taken) = taken else {
        // A double tap of somebody who has just joined is no wrong code.
        if to.person.is_some() {
            turn.toast(words::already_joined(to.language));
        } else {
            let hears = invitations::knock(turn.conn(), to.chat, true, now).await?;
            hear(&mut turn, to, hears).await?;
        }
        return turn.commit().await;
    };
    let holder = store::holder_of(turn.conn(), &taken.post, now).await?;
    let joining = store::person_of_account(turn.conn(), to.chat).await?;
    let language = holder
        .as_ref()
        .map_or(to.language, |holder| holder.language);
    let person = match (joining, holder) {
        (None, Some(holder)) => {
            if let Some(left) = holder.chat {
                turn.give_up(left).await?;
            }
            store::joins(turn.conn(), &holder.person, to.chat, now).await?;
            holder.person
        }
        (Some(person), Some(holder)) if person == holder.person => person,
        // The account is somebody's already: that person now holds this post too.
        (Some(person), holder) => {
            if let Some(holder) = holder {
                store::end_holdings(turn.conn(), &taken.post, now).await?;
                super::keeping::say_farewell(&mut turn, &holder).await?;
            }
            let id = turn.id();
            store::begin_holding(turn.conn(), &id, &taken.post, &person, now).await?;
            store::joins(turn.conn(), &person, to.chat, now).await?;
            person
        }
        (None, None) => {
            let person = turn.id();
            store::add_person(turn.conn(), &person, UNNAMED, language, "", now).await?;
            store::joins(turn.conn(), &person, to.chat, now).await?;
            let id = turn.id();
            store::begin_holding(turn.conn(), &id, &taken.post, &person, now).await?;
            person
        }
    };
    turn.note("join", &Matter::new("post", &taken.post)).await?;
    welcome(&mut turn, to, &taken.post, person, language, message).await?;
    turn.commit().await
}

async fn welcome(
    turn: &mut Turn,
    to: &Addressee,
    post: &Id,
    person: Id,
    language: Language,
    message: i64,
) -> anyhow::Result<()> {
    let to = Addressee {
        person: Some(person.clone()),
        chat: to.chat,
        language,
    };
    if let Some(post) = store::post(turn.conn(), post).await? {
        turn.revise_message(&to, message, words::joined(language, &post))
            .await?;
    }
    if store::particulars(turn.conn(), &person)
        .await?
        .personal_phone
        .is_empty()
    {
        turn.say(&to, words::ask_phone(language)).await?;
    }
    Ok(())
}
