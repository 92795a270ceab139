//! The rest are reminded (A5), and whoever is told something beside the announcement itself.

use super::matter;
use crate::{
    announcements::{
        rules,
        store::{self, Announcement, Copied, REMINDERS, Receipt, State},
        words,
    },
    card::Card,
    ids::Id,
    outbox::{self, Body, Copy, Round},
    person::{Addressee, Language},
    turn::Turn,
};
use std::collections::HashMap;

/// Reminds those who have it and have not acknowledged it (A5): each three times at the most, and not within the hour. `None` then.
pub(in crate::announcements) async fn remind(
    turn: &mut Turn,
    of: &Announcement,
) -> anyhow::Result<Option<usize>> {
    let now = turn.now();
    if !matches!(of.state, State::Out | State::Stopped) || !of.acknowledge {
        return Ok(None);
    }
    let last = store::last_reminded(turn.conn(), &of.id).await?;
    if last.is_some_and(|last| now - last < rules::BETWEEN_REMINDERS) {
        return Ok(None);
    }
    let rows: Vec<store::Row> = (store::receipts(turn.conn(), &of.id).await?)
        .into_iter()
        .filter(|row| row.state == Receipt::Sent && row.reminded < rules::REMINDERS)
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let late = of.ack_until.is_some_and(|until| until < now);
    let count = say_to(turn, of, &rows, |language, of| {
        words::reminder(language, of, late)
    })
    .await?;
    store::reminded(turn.conn(), &of.id, rules::REMINDERS, now).await?;
    store::stir(turn.conn(), &of.id).await?;
    turn.note("remind-announcement", &matter(of)).await?;
    Ok(Some(count))
}

/// Says a card to these recipients, in their languages; gives to how many.
pub(super) async fn say_to(
    turn: &mut Turn,
    of: &Announcement,
    rows: &[store::Row],
    card: impl Fn(Language, &Announcement) -> Card,
) -> anyhow::Result<usize> {
    let now = turn.now();
    let holders = crate::people::holders(turn.conn(), now).await?;
    // Whoever holds the post now: a successor, where it has changed hands (R1).
    let by_post: HashMap<&Id, Addressee> = holders
        .iter()
        .filter(|holder| holder.is_reached())
        .filter_map(|holder| Some((&holder.post.id, holder.addressee()?)))
        .collect();
    let bodies: HashMap<Language, String> = Language::ALL
        .into_iter()
        .map(|language| Ok((language, Body::of(&card(language, of)).written()?)))
        .collect::<anyhow::Result<_>>()?;
    let mut letters = Vec::new();
    let mut copies = Vec::new();
    for row in rows {
        let Some(to) = row.post.as_ref().and_then(|post| by_post.get(post)) else {
            continue;
        };
        let Some(body) = bodies.get(&to.language) else {
            continue;
        };
        let id = turn.id();
        copies.push(Copied {
            letter: id.clone(),
            place: row.place,
            part: REMINDERS + row.reminded,
        });
        letters.push(Copy {
            id,
            to: to.clone(),
            body,
            weight: 1,
            follows: None,
        });
    }
    let round = Round {
        about: matter(of),
        expires_at: Some(now + rules::WORTH),
        protected: false,
    };
    outbox::send_round(turn.conn(), &letters, &round, now).await?;
    store::copied(turn.conn(), &of.id, &copies).await?;
    Ok(copies.len())
}
