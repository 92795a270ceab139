//! Telling: the alert to those who are told, the live cards of everybody, and when a phone makes a sound (E2, E3).

use super::{
    office::Office,
    rules::Level,
    shown::{Reader, Shown},
    store::{self, Side, Urgent},
    words,
};
use crate::{
    card::Card,
    ids::Id,
    outbox::{Once, Rank},
    people::Holder,
    person::Role,
    sounds,
    turn::Turn,
};
use futures::{FutureExt as _, future::BoxFuture};

/// Whether what is said of this matter to this person now makes no sound; when it does, that is remembered.
pub(super) async fn is_silent(
    turn: &mut Turn,
    urgent: &Urgent,
    person: &Id,
) -> anyhow::Result<bool> {
    let (now, course) = (turn.now(), &urgent.course);
    if course.chain.is_silent(course.level, now) {
        return Ok(true);
    }
    if course.level != Level::Most && sounds::rests(turn.conn(), person, now).await? {
        return Ok(true);
    }
    sounds::rings(turn.conn(), person, now).await?;
    Ok(false)
}

/// Says the alert of this round to whoever is told in it; `only_new`: not again to those who have it. The older card of each shows that
/// there is a newer one. Then every other card is brought up to date.
pub(super) fn tell<'a>(
    turn: &'a mut Turn,
    office: &'a Office,
    urgent: &'a Urgent,
    only_new: bool,
) -> BoxFuture<'a, anyhow::Result<()>> {
    async move {
        let now = turn.now();
        let before = store::cards(turn.conn(), &urgent.id).await?;
        let old = |person: &Id| {
            let told = |card: &&store::LiveCard| card.side == Side::Told && card.person == *person;
            before.iter().find(told)
        };
        let mut receivers = office.told(urgent.area, urgent.course.round);
        // Whoever was told before is told again, the last owner too, whatever the step (E3, E5): as long as the post is held, and with it
        // whoever holds it now (R1a).
        let told = before.iter().filter(|card| card.side == Side::Told);
        for post in told.filter_map(|card| card.post.as_ref()) {
            for holder in office.of_post(post).filter(|holder| holder.is_reached()) {
                if receivers.iter().all(|other| other.person != holder.person) {
                    receivers.push(holder);
                }
            }
        }
        let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
        let told = receivers.iter().map(|holder| (*holder).clone()).collect();
        let shown = Shown { told, ..shown };
        for holder in receivers {
            if only_new && old(&holder.person).is_some() {
                continue;
            }
            let Some(to) = holder.addressee() else {
                continue;
            };
            let about = format!("{}:{}:{}", urgent.id, urgent.opening, urgent.course.round);
            let silent = is_silent(turn, urgent, &holder.person).await?;
            let once = Once::new("urgent", about, Rank::Urgent).silently(silent);
            let card = words::alert(to.language, &shown, Reader::told(holder, urgent));
            let Some(said) = turn.say_once(once, &to, card).await? else {
                continue;
            };
            if let Some(card) = old(&holder.person).filter(|card| card.chat == to.chat)
                && !turn.take_back(&card.letter).await?
            {
                let over = words::superseded(to.language, &shown);
                turn.revise(&card.letter, over).await?;
            }
            let side = (Side::Told, Some(&holder.post.id));
            store::set_card(turn.conn(), &urgent.id, &to, side, &said).await?;
        }
        refresh(turn, office, urgent).await
    }
    .boxed()
}

/// The card of a matter for this side.
fn card_for(shown: &Shown, holder: &Holder, side: Side) -> Card {
    match side {
        Side::Told => words::alert(holder.language, shown, Reader::told(holder, &shown.urgent)),
        Side::Sender => words::sent(holder.language, shown),
    }
}

/// Brings every live card up to date, without a sound.
pub(super) fn refresh<'a>(
    turn: &'a mut Turn,
    office: &'a Office,
    urgent: &'a Urgent,
) -> BoxFuture<'a, anyhow::Result<()>> {
    async move {
        let now = turn.now();
        let cards = store::cards(turn.conn(), &urgent.id).await?;
        let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
        for card in cards {
            let holder = match (card.side, &card.post) {
                (Side::Told, Some(post)) => office.in_post(&card.person, post),
                (Side::Told, None) => None,
                (Side::Sender, _) => office.holder(
                    &card.person,
                    &[Role::Head, Role::Delegate, Role::Secretariat],
                ),
            };
            // Whoever has left, or changed the account, is never shown anything new (R1a, R6).
            let Some(holder) = holder.filter(|holder| holder.chat == Some(card.chat)) else {
                continue;
            };
            turn.revise(&card.letter, card_for(&shown, holder, card.side))
                .await?;
        }
        Ok(())
    }
    .boxed()
}

/// Shows the matter to those on the sender's side who have no card of it yet: the agency of what came by telephone, the author of an
/// answer that became one.
pub(super) fn show_senders<'a>(
    turn: &'a mut Turn,
    office: &'a Office,
    urgent: &'a Urgent,
) -> BoxFuture<'a, anyhow::Result<()>> {
    async move {
        let now = turn.now();
        let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
        let cards = store::cards(turn.conn(), &urgent.id).await?;
        let has_one = |person: &Id| {
            let of_sender =
                |card: &store::LiveCard| card.side == Side::Sender && card.person == *person;
            cards.iter().any(of_sender)
        };
        for holder in office.senders(urgent) {
            let Some(to) = holder.addressee().filter(|_| !has_one(&holder.person)) else {
                continue;
            };
            let once = Once::new("urgent-sent", &urgent.id, Rank::Urgent);
            let card = words::sent(to.language, &shown);
            if let Some(said) = turn.say_once(once, &to, card).await? {
                let side = (Side::Sender, None);
                store::set_card(turn.conn(), &urgent.id, &to, side, &said).await?;
            }
        }
        Ok(())
    }
    .boxed()
}

/// Says something to everybody on the sender's side, once.
pub(super) fn tell_senders<'a>(
    turn: &'a mut Turn,
    office: &'a Office,
    urgent: &'a Urgent,
    what: (&'a str, String),
    but: Option<&'a Id>,
    card: impl Fn(&Holder, &Shown) -> Card + Send + Sync + 'a,
) -> BoxFuture<'a, anyhow::Result<()>> {
    async move {
        let now = turn.now();
        let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
        for holder in office.senders(urgent) {
            let Some(to) = holder.addressee().filter(|_| Some(&holder.person) != but) else {
                continue;
            };
            let silent = is_silent(turn, urgent, &holder.person).await?;
            let once = Once::new(what.0, &what.1, Rank::Urgent).silently(silent);
            turn.say_once(once, &to, card(holder, &shown)).await?;
        }
        Ok(())
    }
    .boxed()
}
