//! A second person's consent (R3): whoever is to become governor, vice, secretariat or auditor is invited by two of the secretariat, once
//! there are two; all of them are told what is asked, given, refused and lapsed.
//!
//! A hand-over of such a post needs no consent by itself: nobody can use it before the invitation, which does. That is why it never goes to
//! an account that is there already, but by a link that this account opens.

use super::{
    chat::POST,
    invitations,
    store::{self, Holder, consents::Consent},
    words,
};
use crate::{
    access::{Branch, Permit, ToKeepRoster, behind},
    app::App,
    card::{Card, Matter},
    ids::Id,
    outbox::{Once, Rank},
    person::{Language, Post, Role},
    standing::Clockwork,
    turn::{Outcome, Turn},
    understand::{Meaning, Press},
};
use chrono::Duration;
use std::collections::BTreeSet;

/// How long a request is open.
const OPEN_FOR: Duration = Duration::days(1);
/// So many of the secretariat have joined, and one of them alone invites nobody to the governor's office.
const TWO: usize = 2;

const TAG: &str = "co";

/// The buttons of consent: `co:verb:id`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// I consent.
    Give(Id),
    /// I do not.
    Refuse(Id),
}

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Give(id) => format!("{TAG}:yes:{id}"),
            Self::Refuse(id) => format!("{TAG}:no:{id}"),
        }
    }

    fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["yes", id] => Id::read(id).map(Self::Give),
            ["no", id] => Id::read(id).map(Self::Refuse),
            _ => None,
        }
    }
}

/// What comes of wanting to invite somebody.
pub(super) enum Invites {
    /// The code of the invitation.
    Code(invitations::Code),
    /// Another one of the secretariat has to consent; they have been asked.
    Asked,
    /// They have been asked before.
    AskedBefore,
}

/// Whether somebody has to consent to an invitation to a post of this role: the governor's office, once two of the secretariat have
/// joined.
pub(super) async fn is_needed(turn: &mut Turn, role: Role) -> anyhow::Result<bool> {
    if role.of_agency() {
        return Ok(false);
    }
    are_two(turn).await
}

async fn are_two(turn: &mut Turn) -> anyhow::Result<bool> {
    let now = turn.now();
    let holders = store::holders(turn.conn(), now).await?;
    let joined: BTreeSet<&Id> = secretariat(&holders).map(|holder| &holder.person).collect();
    Ok(joined.len() >= TWO)
}

fn secretariat(holders: &[Holder]) -> impl Iterator<Item = &Holder> {
    let of_it = |holder: &&Holder| holder.post.role == Role::Secretariat && holder.chat.is_some();
    holders.iter().filter(of_it)
}

/// Makes an invitation, or asks the others first.
pub(super) async fn invite(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    post: &Post,
    person: Option<&Id>,
) -> anyhow::Result<Invites> {
    let now = turn.now();
    // A link to one post of a person opens all of them: that of a head who is of the secretariat, too, opens the governor's office.
    let of_office = match person {
        Some(person) => store::invitee(turn.conn(), person, &post.id, now)
            .await?
            .is_some_and(|invitee| invitee.of_office),
        None => false,
    };
    let guarded = of_office || !post.role.of_agency();
    if !guarded || !are_two(turn).await? {
        let id = turn.id();
        let code = invitations::invite(turn.conn(), &id, &post.id, person, now).await?;
        turn.note("invite", &Matter::new(POST, &post.id)).await?;
        return Ok(Invites::Code(code));
    }
    if store::consents::open_for(turn.conn(), &post.id, now)
        .await?
        .is_some()
    {
        return Ok(Invites::AskedBefore);
    }
    let consent = Consent {
        id: turn.id(),
        post: post.id.clone(),
        person: person.cloned(),
        asker: may.person().id.clone(),
        asked_at: now,
        lapses_at: now + OPEN_FOR,
    };
    store::consents::ask(turn.conn(), &consent).await?;
    turn.note("ask-consent", &Matter::new(POST, &post.id))
        .await?;
    let asker = may.person().name.clone();
    let name = name_of(turn, person).await?;
    tell_all(turn, "consent-asked", &consent.id, |holder| {
        let asks = holder.person == consent.asker;
        words::consent_asked(holder.language, &consent, post, &name, &asker, !asks)
    })
    .await?;
    Ok(Invites::Asked)
}

async fn name_of(turn: &mut Turn, person: Option<&Id>) -> anyhow::Result<String> {
    match person {
        Some(person) => store::name(turn.conn(), person).await,
        None => Ok(String::new()),
    }
}

/// Tells each of the secretariat who has joined, once.
async fn tell_all(
    turn: &mut Turn,
    what: &str,
    about: &Id,
    card: impl Fn(&Holder) -> Card,
) -> anyhow::Result<()> {
    let now = turn.now();
    let holders = store::holders(turn.conn(), now).await?;
    for holder in secretariat(&holders) {
        if let Some(to) = holder.addressee() {
            let once = Once::new(what, about, Rank::Duty);
            turn.say_once(once, &to, card(holder)).await?;
        }
    }
    Ok(())
}

/// On the server a link to the governor's office was made: outside of the second person's word, but not of everybody's knowledge (R3).
pub(super) async fn tell_of_the_server(turn: &mut Turn, post: &Post) -> anyhow::Result<()> {
    if post.role.of_agency() {
        return Ok(());
    }
    let about = turn.id();
    tell_all(turn, "invited-on-the-server", &about, |holder| {
        words::invited_on_the_server(holder.language, post)
    })
    .await
}

/// Everything that can be wanted of consent.
pub(crate) fn branch() -> Branch {
    dptree::filter_map(pressed).chain(behind::<ToKeepRoster>(dptree::endpoint(answered)))
}

fn pressed(meaning: Meaning) -> Option<(Button, i64)> {
    match meaning {
        Meaning::Pressed(press) => Button::read(&press).map(|button| (button, press.message)),
        _ => None,
    }
}

async fn answered(app: App, may: Permit<ToKeepRoster>, (button, _): (Button, i64)) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (now, language) = (turn.now(), may.language());
    let (Button::Give(id) | Button::Refuse(id)) = &button;
    let Some(consent) = store::consents::open(turn.conn(), id, now).await? else {
        return over(turn, language).await;
    };
    if consent.asker == may.person().id {
        turn.toast(words::not_your_own_toast(language));
        return turn.commit().await;
    }
    let post = store::post(turn.conn(), &consent.post).await?;
    let (Some(post), true) = (
        post,
        store::consents::end(turn.conn(), &consent.id, now).await?,
    ) else {
        return over(turn, language).await;
    };
    let given = matches!(button, Button::Give(_));
    if given && !is_still_so(&mut turn, &consent).await? {
        // Whoever was to be invited has no such post any more: there is nothing to consent to.
        return over(turn, language).await;
    }
    let verb = if given { "consent" } else { "refuse-consent" };
    turn.note(verb, &Matter::new(POST, &post.id)).await?;
    let (name, by) = (
        name_of(&mut turn, consent.person.as_ref()).await?,
        may.person().name.clone(),
    );
    tell_all(&mut turn, "consent-answered", &consent.id, |holder| {
        words::consent_answered(holder.language, &post, &name, &by, given)
    })
    .await?;
    if given {
        hand_out(&mut turn, &may, &consent, &post).await?;
    }
    turn.commit().await
}

async fn over(mut turn: Turn, language: Language) -> Outcome {
    turn.toast(crate::words::button_over(language));
    turn.commit().await
}

/// Whether whoever was to be invited still holds the post, or will.
async fn is_still_so(turn: &mut Turn, consent: &Consent) -> anyhow::Result<bool> {
    let now = turn.now();
    let Some(person) = &consent.person else {
        return Ok(true);
    };
    let invitee = store::invitee(turn.conn(), person, &consent.post, now).await?;
    Ok(invitee.is_some_and(|invitee| invitee.seated))
}

/// The link goes to whoever asked, if that is still somebody of the secretariat; else to whoever consented.
async fn hand_out(
    turn: &mut Turn,
    may: &Permit<ToKeepRoster>,
    consent: &Consent,
    post: &Post,
) -> anyhow::Result<()> {
    let now = turn.now();
    let holders = store::holders(turn.conn(), now).await?;
    let asker = secretariat(&holders).find(|holder| holder.person == consent.asker);
    let to = asker
        .and_then(Holder::addressee)
        .unwrap_or_else(|| may.addressee());
    let id = turn.id();
    let person = consent.person.as_ref();
    let code = invitations::invite(turn.conn(), &id, &post.id, person, now).await?;
    turn.note("invite", &Matter::new(POST, &post.id)).await?;
    let name = name_of(turn, person).await?;
    let link = turn.app().link(&code.payload());
    let until = now + invitations::GOOD_FOR;
    let card = words::invitation(to.language, post, &name, &link, until);
    let once = Once::new("invitation", &consent.id, Rank::Duty);
    turn.say_once(once, &to, card).await?;
    Ok(())
}

/// What has not been answered for a day has lapsed: all are told.
pub(super) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let mut conn = app.pool.read().await?;
    let lapsed = store::consents::lapsed(&mut conn, app.clock.now()).await?;
    drop(conn);
    for consent in lapsed {
        let mut turn = app.turn(by).await?;
        let now = turn.now();
        let post = store::post(turn.conn(), &consent.post).await?;
        if let Some(post) = post
            && store::consents::end(turn.conn(), &consent.id, now).await?
        {
            turn.note("consent-lapses", &Matter::new(POST, &post.id))
                .await?;
            let name = name_of(&mut turn, consent.person.as_ref()).await?;
            tell_all(&mut turn, "consent-lapsed", &consent.id, |holder| {
                words::consent_lapsed(holder.language, &post, &name)
            })
            .await?;
        }
        let _done = turn.commit().await?;
    }
    Ok(())
}
