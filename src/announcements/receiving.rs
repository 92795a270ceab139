//! An announcement is acknowledged: by the button, by a reaction, by a reply that says no more (A4); and voted on (A1).

use super::{
    drafting::content_for,
    rules,
    sending::{copies_for, matter},
    store::{self, Announcement, How, State},
    words::{self, Asks},
};
use crate::{
    ids::Id,
    outbox::{self, Round},
    person::Person,
    turn::Turn,
};
use chrono::{DateTime, Utc};

/// What acknowledging came to.
pub(super) enum Acknowledged {
    /// It is acknowledged now; late, where it came after its time.
    Now { late: bool },
    /// It was before.
    Before,
    /// There is nothing to be acknowledged: it was recalled, is not this person's, or asks for nothing.
    Over,
}

/// The receipt of this person: the own one, or that of a post that was taken over (R1).
pub(super) async fn receipt(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Option<store::Row>> {
    if let Some(row) = store::of_person(turn.conn(), id, &person.id).await? {
        // Whoever has left the post has no more say in it (R1a).
        let holds = person
            .posts
            .iter()
            .any(|post| Some(&post.id) == row.post.as_ref());
        if holds {
            return Ok(Some(row));
        }
    }
    for post in &person.posts {
        if let Some(row) = store::of_post(turn.conn(), id, &post.id).await? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Whoever gets it acknowledges it, at that moment (P9).
pub(super) async fn acknowledge(
    turn: &mut Turn,
    person: &Person,
    (id, at, how): (&Id, DateTime<Utc>, How),
    pressed: Option<i64>,
) -> anyhow::Result<Acknowledged> {
    let Some(of) = store::announcement(turn.conn(), id).await? else {
        return Ok(Acknowledged::Over);
    };
    if !of.acknowledge || !matches!(of.state, State::Out | State::Stopped) {
        return Ok(Acknowledged::Over);
    }
    let Some(row) = receipt(turn, person, id).await? else {
        return Ok(Acknowledged::Over);
    };
    // Whoever is asked again for the sake of a correction was in time (A6).
    let late = !row.again && of.ack_until.is_some_and(|until| at > until);
    if !store::acknowledge(turn.conn(), (id, row.place), (at, how, late)).await? {
        return Ok(Acknowledged::Before);
    }
    store::stir(turn.conn(), id).await?;
    turn.note("acknowledge-announcement", &matter(&of)).await?;
    let frame = words::frame(person.language, &of, Asks::Nothing { at, late });
    let asking = content_for(&of, person.language)
        .bodies(&frame, of.apart)
        .pop();
    let mut shown = None;
    if let (Some(letter), Some((body, _))) = (&row.letter, asking)
        && row.person.as_ref() == Some(&person.id)
        && body.is_editable()
    {
        let id = turn.id();
        let now = turn.now();
        let about = matter(&of);
        outbox::revise_to(turn.conn(), id, letter, body, Some(&about), now).await?;
        shown = Some(letter.clone());
    }
    // A reminder, or the card of a successor, says so in its own place.
    if let Some(message) = pressed {
        let said = turn.said_as(&person.addressee(), message).await?;
        if said.is_some() && said != shown {
            let words = words::acknowledged(person.language, &of, at, late);
            let card = words::settled(person.language, &of, words);
            turn.revise_message(&person.addressee(), message, card)
                .await?;
        }
    }
    Ok(Acknowledged::Now { late })
}

/// A vote in its poll (A1).
pub(super) async fn vote(
    turn: &mut Turn,
    person: &Person,
    poll: &str,
    options: &[u8],
) -> anyhow::Result<bool> {
    let now = turn.now();
    let Some(about) = outbox::polled(turn.conn(), poll, person.chat).await? else {
        return Ok(false);
    };
    let Some(id) = Id::read(&about.id).filter(|_| about.kind == super::ANNOUNCEMENT) else {
        return Ok(false);
    };
    let Some(of) = store::announcement(turn.conn(), &id).await? else {
        return Ok(false);
    };
    let count = of.content.poll().map_or(0, |poll| poll.options.len());
    let known: Vec<u8> = (options.iter().copied())
        .filter(|option| usize::from(*option) < count)
        .collect();
    store::vote(turn.conn(), (&id, &person.id), &known, now).await?;
    store::stir(turn.conn(), &id).await?;
    Ok(true)
}

/// Shows it once more to whoever has to acknowledge it: a successor has not got the message (R1a). From now on the receipt is that of
/// this copy: corrected, recalled and reminded like any other.
pub(super) async fn read_again(
    turn: &mut Turn,
    person: &Person,
    of: &Announcement,
    row: &store::Row,
) -> anyhow::Result<()> {
    let now = turn.now();
    let asks = match row.acked_at {
        Some(at) => Asks::Nothing {
            at,
            late: row.state == store::Receipt::AcknowledgedLate,
        },
        None => Asks::Once,
    };
    let frame = words::frame(person.language, of, asks);
    let bodies = content_for(of, person.language).bodies(&frame, of.apart);
    let written: Vec<(String, i64)> = (bodies.into_iter())
        .map(|(body, weight)| Ok((body.written()?, weight)))
        .collect::<anyhow::Result<_>>()?;
    let (letters, copies, last) = copies_for(turn, &person.addressee(), row.place, &written);
    let round = Round {
        about: matter(of),
        expires_at: Some(now + rules::WORTH),
        protected: of.protected,
    };
    outbox::send_round(turn.conn(), &letters, &round, now).await?;
    store::copied(turn.conn(), &of.id, &copies).await?;
    if let Some(letter) = last {
        let taken = (&person.id, &letter);
        store::taken_over(turn.conn(), (&of.id, row.place), taken).await?;
    }
    store::stir(turn.conn(), &of.id).await
}
