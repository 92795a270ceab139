//! An announcement goes out, is stopped, corrected, recalled, repeated, and the rest are reminded (A1, A3, A5, A6, A7).
//!
//! Everything that is said to many is written by a few statements in one turn. What cannot be settled in it – a letter that is on its way
//! while it is stopped or recalled – is looked at again by `due` until it is.

mod correcting;
mod ending;
mod reminding;
mod repeating;

pub(in crate::announcements) use correcting::{Corrected, correct, correct_planned};
pub(in crate::announcements) use ending::{is_too_old, recall, settle, stop};
pub(in crate::announcements) use reminding::remind;
pub(in crate::announcements) use repeating::{end_series, planned_goes};

use super::{
    ANNOUNCEMENT, DRAFT,
    addressing::{Addressed, Present},
    drafting::{content_for, needs_second, time_is_over},
    rules,
    store::{self, Announcement, Copied, Recipient, State},
    words::{self, Asks, Sums},
};
use crate::{
    card::Matter,
    closed_days,
    ids::Id,
    outbox::{self, Copy, Once, Rank, Round},
    person::{Addressee, Language, Person, Role},
    turn::Turn,
};
use repeating::repetition;
use std::collections::HashMap;

/// What pressing *send* came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::announcements) enum Sent {
    /// It goes out now.
    Goes,
    /// It waits for its time.
    Planned,
    /// A second person has to say so (A9).
    NeedsSecond,
    /// There is nobody to get it.
    Nobody,
    /// Its time is over.
    TimeOver,
    /// Somebody else was faster.
    Changed,
}

/// What its letters are about.
pub(in crate::announcements) fn matter(of: &Announcement) -> Matter {
    Matter::new(ANNOUNCEMENT, &of.id)
}

/// The live card of an announcement (A3).
pub(in crate::announcements) fn live_card(id: &Id) -> Once {
    Once::new("announce-live", id, Rank::Duty)
}

/// Sends it, or plans it, as far as this person may.
pub(in crate::announcements) async fn send(
    turn: &mut Turn,
    person: &Person,
    mut of: Announcement,
) -> anyhow::Result<Sent> {
    let now = turn.now();
    let was = of.state;
    let early = was == State::Planned;
    if early {
        of.send_at = None;
    }
    if time_is_over(&of, now) {
        return Ok(Sent::TimeOver);
    }
    let present = Present::read(turn.conn(), now).await?;
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    let second = needs_second(turn, &of, &present, &addressed).await?;
    if second && was != State::Planned && (was != State::Offered || of.maker == person.id) {
        return Ok(Sent::NeedsSecond);
    }
    if addressed.is_empty() {
        return Ok(Sent::Nobody);
    }
    turn.close_question_about(&person.id, &Matter::new(super::WHOM, &of.id))
        .await?;
    if of.send_at.is_some() {
        of.state = State::Planned;
        of.touched_at = now;
        if !store::save(turn.conn(), was, &of).await? {
            return Ok(Sent::Changed);
        }
        turn.note("plan-announcement", &Matter::new(DRAFT, &of.id))
            .await?;
        return Ok(Sent::Planned);
    }
    match goes(turn, of, was, &addressed).await? {
        true => Ok(Sent::Goes),
        false => Ok(Sent::Changed),
    }
}

/// It goes out to these: audience and letters in one transaction. False when somebody else was faster.
async fn goes(
    turn: &mut Turn,
    mut of: Announcement,
    was: State,
    addressed: &[Addressed],
) -> anyhow::Result<bool> {
    let now = turn.now();
    of.number = Some(store::next_number(turn.conn()).await?);
    of.state = State::Out;
    of.out_at = Some(now);
    of.touched_at = now;
    of.expires_at = Some(now + rules::WORTH);
    // By when nobody named a time for, or what was caught up after it: by the end of the day from now.
    if of.acknowledge && (!of.until_chosen || of.ack_until.is_some_and(|until| until <= now)) {
        let holidays = closed_days::holidays(turn.conn()).await?;
        of.ack_until = Some(rules::usual_end(now, &holidays));
    }
    if of.repeats.is_some() {
        of.series = Some(of.series.unwrap_or(of.id.clone()));
        of.send_at = Some(of.send_at.unwrap_or(now));
    }
    if !store::save(turn.conn(), was, &of).await? {
        return Ok(false);
    }
    write(turn, &of, addressed).await?;
    turn.note("announce", &matter(&of)).await?;
    if let Some(next) = repetition(turn, &of).await? {
        store::begin(turn.conn(), &next).await?;
    }
    show_live(turn, &of).await?;
    Ok(true)
}

/// Whoever made it, if still of the secretariat; another one of it otherwise.
pub(in crate::announcements) async fn maker(
    turn: &mut Turn,
    of: &Announcement,
) -> anyhow::Result<Option<Addressee>> {
    let now = turn.now();
    let holders = crate::people::holders(turn.conn(), now).await?;
    let mut secretariat: Vec<_> = (holders.iter())
        .filter(|holder| holder.post.role == Role::Secretariat && holder.is_reached())
        .collect();
    secretariat.sort_by_key(|holder| holder.person != of.maker);
    Ok(secretariat.first().and_then(|holder| holder.addressee()))
}

/// Writes receipts and letters: the same bodies for all who read the same language.
async fn write(turn: &mut Turn, of: &Announcement, addressed: &[Addressed]) -> anyhow::Result<()> {
    let now = turn.now();
    let bodies: HashMap<Language, Vec<(String, i64)>> = Language::ALL
        .into_iter()
        .map(|language| {
            let frame = words::frame(language, of, Asks::Once);
            let bodies = content_for(of, language).bodies(&frame, of.apart);
            let written = bodies
                .into_iter()
                .map(|(body, weight)| Ok((body.written()?, weight)));
            Ok((language, written.collect::<anyhow::Result<_>>()?))
        })
        .collect::<anyhow::Result<_>>()?;
    let mut recipients = Vec::with_capacity(addressed.len());
    let mut letters = Vec::new();
    let mut copies = Vec::new();
    for (place, one) in (0_i64..).zip(addressed) {
        let to = one
            .holder
            .as_ref()
            .and_then(crate::people::Holder::addressee);
        let mut last = None;
        if let Some(to) = to {
            let parts = bodies.get(&to.language).map_or(&[][..], Vec::as_slice);
            let (new, of_them, asking) = copies_for(turn, &to, place, parts);
            letters.extend(new);
            copies.extend(of_them);
            last = asking;
        }
        recipients.push(Recipient {
            place,
            agency: one.agency.code.clone(),
            post: one.post.as_ref().map(|post| post.id.clone()),
            person: one.holder.as_ref().map(|holder| holder.person.clone()),
            letter: last,
        });
    }
    let round = Round {
        about: matter(of),
        expires_at: of.expires_at,
        protected: of.protected,
    };
    outbox::send_round(turn.conn(), &letters, &round, now).await?;
    store::address(turn.conn(), &of.id, &recipients).await?;
    store::copied(turn.conn(), &of.id, &copies).await
}

/// The letters that the parts are at one recipient, each after the one before; and the last of them, which asks.
pub(in crate::announcements) fn copies_for<'a>(
    turn: &Turn,
    to: &Addressee,
    place: i64,
    parts: &'a [(String, i64)],
) -> (Vec<Copy<'a>>, Vec<Copied>, Option<Id>) {
    let mut last = None;
    let mut letters = Vec::with_capacity(parts.len());
    let mut copies = Vec::with_capacity(parts.len());
    for (part, (body, weight)) in (0_i64..).zip(parts) {
        let id = turn.id();
        letters.push(Copy {
            id: id.clone(),
            to: to.clone(),
            body,
            weight: *weight,
            follows: last.replace(id.clone()),
        });
        copies.push(Copied {
            letter: id,
            place,
            part,
        });
    }
    (letters, copies, last)
}

/// What has become of it so far.
pub(in crate::announcements) async fn sums(
    turn: &mut Turn,
    of: &Announcement,
) -> anyhow::Result<Sums> {
    read_sums(turn.conn(), of).await
}

/// The same by a connection alone.
pub(in crate::announcements) async fn read_sums(
    conn: &mut crate::db::Conn,
    of: &Announcement,
) -> anyhow::Result<Sums> {
    let counts = store::counts(conn, &of.id).await?;
    let staying = match of.state {
        State::Recalled => store::staying(conn, &of.id).await?,
        _ => 0,
    };
    let votes = match of.content.poll() {
        None => Vec::new(),
        Some(poll) => {
            let votes = store::votes(conn, &of.id).await?;
            let chosen = |at: usize| -> i64 {
                let chose = |(options, _): &&(Vec<u8>, i64)| {
                    options.iter().any(|option| usize::from(*option) == at)
                };
                votes.iter().filter(chose).map(|(_, count)| count).sum()
            };
            let options = poll.options.iter().enumerate();
            options
                .map(|(at, option)| (option.clone(), chosen(at)))
                .collect()
        }
    };
    Ok(Sums {
        counts,
        staying,
        questions: store::questions(conn, &of.id).await?,
        votes,
    })
}

/// What the live card says, in short: where it has changed, the card is edited (A3).
pub(in crate::announcements) fn digest(of: &Announcement, sums: &Sums) -> String {
    format!("{sums:?} {:?} {:?}", of.state, of.corrected_at)
}

/// The live card as it is now, to whoever made it.
pub(in crate::announcements) async fn show_live(
    turn: &mut Turn,
    of: &Announcement,
) -> anyhow::Result<()> {
    let now = turn.now();
    let sums = sums(turn, of).await?;
    store::shown(turn.conn(), &of.id, &digest(of, &sums), now).await?;
    let Some(maker) = maker(turn, of).await? else {
        return Ok(());
    };
    let card = words::live(maker.language, of, &sums, true, now);
    let once = live_card(&of.id);
    if turn
        .say_once(once.clone(), &maker, card.clone())
        .await?
        .is_none()
    {
        turn.revise_once(&once, &maker, card).await?;
    }
    Ok(())
}
