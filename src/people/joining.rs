//! Joining: from the link that was opened to the phone number (R3–R6).

use super::{
    chat::Button,
    invitations::{self, Code, Hears, Invitation},
    store, words,
};
use crate::{
    app::App,
    card::Matter,
    ids::Id,
    person::{Addressee, Language, Post},
    standing::Stranger,
    turn::{Outcome, Turn},
};

/// The name of somebody who joined a post that nobody held; the secretariat gives the real one by the roster.
const UNNAMED: &str = "–";
/// The question for the own name, where the roster has none.
pub(super) const OWN_NAME: &str = "own-name";

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
    let seat = match &invitation {
        Some(invitation) => seat(turn, invitation, to.chat).await?,
        None => None,
    };
    let (Some(invitation), Some(seat)) = (invitation, seat) else {
        return invitations::knock(turn.conn(), to.chat, true, now).await;
    };
    let to = Addressee {
        language: seat.language(to.language),
        ..to.clone()
    };
    let card = words::confirm(to.language, &seat.post, seat.name(), &invitation.id);
    turn.say(&to, card).await?;
    Ok(Hears::Nothing)
}

/// The post of an invitation, and who is invited to it.
struct Seat {
    post: Post,
    invitee: Option<(Id, store::Invitee)>,
}

impl Seat {
    fn language(&self, otherwise: Language) -> Language {
        self.invitee
            .as_ref()
            .map_or(otherwise, |(_, invitee)| invitee.language)
    }

    fn name(&self) -> Option<&str> {
        self.invitee
            .as_ref()
            .map(|(_, invitee)| invitee.name.as_str())
    }
}

/// What the invitation is still good for: `None` when the person it was made for no longer has the post, when a vacant one has been
/// filled, or when this account could only get in by taking over somebody else's.
async fn seat(
    turn: &mut Turn,
    invitation: &Invitation,
    account: i64,
) -> anyhow::Result<Option<Seat>> {
    let now = turn.now();
    let Some(post) = store::post(turn.conn(), &invitation.post).await? else {
        return Ok(None);
    };
    let Some(person) = &invitation.person else {
        let filled = store::holder_to_come(turn.conn(), &post.id, now).await?;
        return Ok(filled.is_none().then_some(Seat {
            post,
            invitee: None,
        }));
    };
    let Some(invitee) = store::invitee(turn.conn(), person, &post.id, now).await? else {
        return Ok(None);
    };
    let account_owner = store::person_of_account(turn.conn(), account).await?;
    let moves_account = invitee.chat.is_some_and(|chat| chat != account);
    // Another person's account never becomes that of somebody who has joined already; and a link for a post of an agency does not
    // carry the rights of the governor's office to another account (R6: that takes a link for the post of the office).
    let refused = !invitee.seated
        || (moves_account && account_owner.is_some())
        || (moves_account && invitee.of_office && post.role.of_agency());
    Ok((!refused).then(|| Seat {
        post,
        invitee: Some((person.clone(), invitee)),
    }))
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
    let Some(seat) = seat(&mut turn, &taken, to.chat).await? else {
        let hears = invitations::knock(turn.conn(), to.chat, true, now).await?;
        hear(&mut turn, to, hears).await?;
        return turn.commit().await;
    };
    let language = seat.language(to.language);
    let owner = store::person_of_account(turn.conn(), to.chat).await?;
    let person = match (owner, seat.invitee) {
        // The account is somebody's already, and the name in the roster has never joined: they are the same.
        (Some(owner), Some((invited, _))) if owner != invited => {
            store::reseat(turn.conn(), &taken.post, &invited, &owner, now).await?;
            owner
        }
        (_, Some((invited, invitee))) => {
            // The account left behind hears nothing more (R6).
            if let Some(left) = invitee.chat.filter(|chat| *chat != to.chat) {
                turn.give_up(left, now).await?;
            }
            store::joins(turn.conn(), &invited, to.chat, now).await?;
            invited
        }
        (owner, None) => {
            let person = match owner {
                Some(owner) => owner,
                None => {
                    let person = turn.id();
                    store::add_person(turn.conn(), &person, UNNAMED, language, "", now).await?;
                    store::joins(turn.conn(), &person, to.chat, now).await?;
                    person
                }
            };
            let id = turn.id();
            store::begin_holding(turn.conn(), &id, &taken.post, &person, now).await?;
            person
        }
    };
    // Whoever joins was a stranger when the turn began: the trail names the person (S2).
    turn.note("joined-as", &Matter::new("person", &person))
        .await?;
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
    let now = turn.now();
    let mut from = None;
    if let Some(post) = store::post(turn.conn(), post).await? {
        let holder = store::holder_of(turn.conn(), &post.id, now).await?;
        if holder.is_none_or(|holder| holder.person != person) {
            let coming = store::hand_overs::coming(turn.conn(), Some(&post.id), now).await?;
            from = coming.first().map(|coming| coming.begins_at);
        }
        turn.revise_message(&to, message, words::joined(language, &post, from))
            .await?;
    }
    if from.is_some() {
        // Until the day nothing can be taken from them; they are asked when it has come.
        return Ok(());
    }
    ask_name(turn, &to, &person).await?;
    if lacks_phone(turn, &person).await? {
        turn.say(&to, words::ask_phone(language)).await?;
    }
    Ok(())
}

/// Whether the own number is not known and is to be asked for (R4).
pub(super) async fn lacks_phone(turn: &mut Turn, person: &Id) -> anyhow::Result<bool> {
    let particulars = store::particulars(turn.conn(), person).await?;
    Ok(particulars.personal_phone.is_empty())
}

/// Somebody whom the roster does not name is asked: the sheet that is to come then finds them, and makes nobody else of them.
async fn ask_name(turn: &mut Turn, to: &Addressee, person: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    let name = store::name(turn.conn(), person).await?;
    if name != UNNAMED && name != words::first_secretary(Language::Thai) {
        return Ok(());
    }
    if let Some(person) = super::by_account(turn.conn(), to.chat, now).await? {
        turn.ask(&person, &Matter::new(OWN_NAME, &person.id))
            .await?;
        turn.say(to, words::ask_name(to.language)).await?;
    }
    Ok(())
}
