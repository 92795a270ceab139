//! An announcement goes out, is stopped, corrected, recalled, repeated, and the rest are reminded (A1, A3, A5, A6, A7).
//!
//! Everything that is said to many is written by a few statements in one turn. What cannot be settled in it – a letter that is on its way
//! while it is stopped or recalled – is looked at again by `due` until it is.

use super::{
    ANNOUNCEMENT, DRAFT,
    addressing::{Addressed, Present},
    content::Wording,
    drafting::{content_for, stands_apart, takes_two, time_is_over},
    rules,
    store::{self, Announcement, Copied, REMINDERS, Receipt, Recipient, State},
    words::{self, Asks, Sums},
};
use crate::{
    card::{Card, Matter},
    ids::Id,
    outbox::{self, Body, Copy, Once, Rank, Round},
    person::{Addressee, Language, Person, Role},
    turn::Turn,
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// What pressing *send* came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sent {
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
pub(super) fn matter(of: &Announcement) -> Matter {
    Matter::new(ANNOUNCEMENT, &of.id)
}

/// The live card of an announcement (A3).
pub(super) fn live_card(id: &Id) -> Once {
    Once::new("announce-live", id, Rank::Duty)
}

/// Sends it, or plans it, as far as this person may.
pub(super) async fn send(
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
    let second = of.audience.is_of_everyone() && takes_two(turn).await?;
    if second && was != State::Planned && (was != State::Offered || of.maker == person.id) {
        return Ok(Sent::NeedsSecond);
    }
    let present = Present::read(turn.conn(), now).await?;
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
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
pub(super) async fn maker(turn: &mut Turn, of: &Announcement) -> anyhow::Result<Option<Addressee>> {
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
        let mut last = None;
        let to = one.holder.as_ref().and_then(|holder| holder.addressee());
        if let Some(to) = to {
            let parts = bodies.get(&to.language).map_or(&[][..], Vec::as_slice);
            for (part, (body, weight)) in (0_i64..).zip(parts) {
                let id = turn.id();
                letters.push(Copy {
                    id: id.clone(),
                    to: to.clone(),
                    body,
                    weight: *weight,
                    follows: last,
                });
                copies.push(Copied {
                    letter: id.clone(),
                    place,
                    part,
                });
                last = Some(id);
            }
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

/// What has become of it so far.
pub(super) async fn sums(turn: &mut Turn, of: &Announcement) -> anyhow::Result<Sums> {
    read_sums(turn.conn(), of).await
}

/// The same by a connection alone.
pub(super) async fn read_sums(
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
pub(super) fn digest(of: &Announcement, sums: &Sums) -> String {
    format!("{sums:?} {:?} {:?}", of.state, of.corrected_at)
}

/// The live card as it is now, to whoever made it.
pub(super) async fn show_live(turn: &mut Turn, of: &Announcement) -> anyhow::Result<()> {
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

/// Planned ones whose time has come, each in a turn of its own: the audience is that of this moment.
pub(super) async fn planned_goes(turn: &mut Turn, of: Announcement) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let addressed = present.addressed(turn.conn(), &of.audience).await?;
    goes(turn, of, State::Planned, &addressed).await.map(drop)
}

/// The one that repeats it, planned for its time (A7); by when it is to be acknowledged moves along.
async fn repetition(turn: &mut Turn, of: &Announcement) -> anyhow::Result<Option<Announcement>> {
    let now = turn.now();
    let Some(repeats) = of.repeats else {
        return Ok(None);
    };
    let last = of.send_at.unwrap_or(now);
    let series = of.series.clone().unwrap_or(of.id.clone());
    // Counted from the first, so that a short month moves nothing.
    let first = match series == of.id {
        true => last,
        false => {
            let first = store::announcement(turn.conn(), &series).await?;
            first
                .and_then(|first| first.send_at.or(first.out_at))
                .unwrap_or(last)
        }
    };
    let Some(at) = repeats.next(first, last, now) else {
        return Ok(None);
    };
    Ok(Some(Announcement {
        id: turn.id(),
        number: None,
        state: State::Planned,
        send_at: Some(at),
        ack_until: of.ack_until.map(|until| until + (at - last)),
        series: Some(series),
        out_at: None,
        expires_at: None,
        corrected_at: None,
        ended_at: None,
        made_at: now,
        touched_at: now,
        shown: String::new(),
        shown_at: None,
        settled: false,
        ..of.clone()
    }))
}

/// It is stopped in the middle: what has not gone out never will (A3). False when somebody else was faster.
pub(super) async fn stop(turn: &mut Turn, mut of: Announcement) -> anyhow::Result<bool> {
    let now = turn.now();
    of.state = State::Stopped;
    of.ended_at = Some(now);
    of.touched_at = now;
    of.settled = false;
    if !store::save(turn.conn(), State::Out, &of).await? {
        return Ok(false);
    }
    settle(turn, &of).await?;
    turn.note("stop-announcement", &matter(&of)).await?;
    show_live(turn, &of).await?;
    Ok(true)
}

/// It is taken back: what has not gone out never will, and what has is deleted (A6). False when somebody else was faster.
pub(super) async fn recall(turn: &mut Turn, mut of: Announcement) -> anyhow::Result<bool> {
    let now = turn.now();
    let was = of.state;
    if !matches!(was, State::Out | State::Stopped) {
        return Ok(false);
    }
    of.state = State::Recalled;
    of.ended_at = Some(now);
    of.touched_at = now;
    of.settled = false;
    of.repeats = None;
    if !store::save(turn.conn(), was, &of).await? {
        return Ok(false);
    }
    settle(turn, &of).await?;
    turn.note("recall-announcement", &matter(&of)).await?;
    show_live(turn, &of).await?;
    Ok(true)
}

/// Does what a stopped or recalled announcement still needs: whatever waits is given up, whatever has arrived meanwhile is deleted.
pub(super) async fn settle(turn: &mut Turn, of: &Announcement) -> anyhow::Result<()> {
    let now = turn.now();
    let how = match of.state {
        State::Stopped => "stopped",
        State::Recalled => "recalled",
        _ => return Ok(()),
    };
    outbox::take_back_round(turn.conn(), &matter(of)).await?;
    store::end(turn.conn(), &of.id, how).await?;
    if of.state == State::Recalled {
        let copies = store::copies(turn.conn(), &of.id).await?;
        let said: Vec<&Id> = copies.iter().map(|copy| &copy.letter).collect();
        let app = turn.app().clone();
        let mint = || app.mint.id(now);
        outbox::delete_round(turn.conn(), &said, &matter(of), mint, now).await?;
    }
    Ok(())
}

/// What is planned says the new words when it goes out.
pub(super) async fn correct_planned(
    turn: &mut Turn,
    mut of: Announcement,
    wording: &Wording,
) -> anyhow::Result<Corrected> {
    let now = turn.now();
    of.content = match of.content.reworded(wording) {
        Ok(content) => content,
        Err(unfit) => return Ok(Corrected::Unfit(unfit)),
    };
    of.english = None;
    of.apart = stands_apart(&of);
    of.touched_at = now;
    if !store::save(turn.conn(), State::Planned, &of).await? {
        return Ok(Corrected::Over);
    }
    turn.note("correct-announcement", &Matter::new(DRAFT, &of.id))
        .await?;
    Ok(Corrected::Planned(Box::new(of)))
}

/// It is not repeated any more (A7): what is planned of it is let be.
pub(super) async fn end_series(turn: &mut Turn, of: &Announcement) -> anyhow::Result<()> {
    let series = of.series.as_ref().unwrap_or(&of.id);
    store::end_series(turn.conn(), series).await?;
    turn.note("end-repetition", &matter(of)).await
}

/// What a correction came to.
pub(super) enum Corrected {
    /// So many copies are edited.
    Copies(usize),
    /// What is planned has its new words.
    Planned(Box<Announcement>),
    /// It cannot be said so.
    Unfit(super::content::Unfit),
    /// It is over, or cannot be corrected.
    Over,
}

/// Every copy that was delivered says the new words; whoever acknowledged is asked again (A6).
pub(super) async fn correct(
    turn: &mut Turn,
    mut of: Announcement,
    wording: &Wording,
) -> anyhow::Result<Corrected> {
    use super::content::Unfit;
    let now = turn.now();
    let was = of.state;
    if !matches!(was, State::Out | State::Stopped) || of.content.correction().is_none() {
        return Ok(Corrected::Over);
    }
    of.content = match of.content.reworded(wording) {
        Ok(content) => content,
        Err(unfit) => return Ok(Corrected::Unfit(unfit)),
    };
    // The words in English were those of the earlier ones.
    of.english = None;
    of.corrected_at = Some(now);
    of.touched_at = now;
    of.settled = false;
    for language in Language::ALL {
        let frame = words::frame(language, &of, Asks::Again);
        if let Err(unfit @ Unfit::Longer(_)) = of.content.fits(&frame, of.apart) {
            return Ok(Corrected::Unfit(unfit));
        }
    }
    if !store::save(turn.conn(), was, &of).await? {
        return Ok(Corrected::Over);
    }
    let receipts = store::receipts(turn.conn(), &of.id).await?;
    let asked_again: Vec<_> = receipts
        .iter()
        .filter(|row| row.acked_at.is_some())
        .cloned()
        .collect();
    store::ask_again(turn.conn(), &of.id).await?;
    if let Some(series) = &of.series {
        store::reword_series(turn.conn(), series, &of.content).await?;
    }
    let copies = reword(turn, &of, &receipts).await?;
    tell_again(turn, &of, &asked_again).await?;
    turn.note("correct-announcement", &matter(&of)).await?;
    show_live(turn, &of).await?;
    Ok(Corrected::Copies(copies))
}

/// Rewrites the letters: by language, and by whether they had been acknowledged.
async fn reword(
    turn: &mut Turn,
    of: &Announcement,
    receipts: &[store::Row],
) -> anyhow::Result<usize> {
    let now = turn.now();
    let app = turn.app().clone();
    let languages = languages(turn).await?;
    let firsts: Vec<Copied> = (store::copies(turn.conn(), &of.id).await?)
        .into_iter()
        .filter(|copy| copy.part == 0)
        .collect();
    let first_of: HashMap<i64, &Id> = (firsts.iter())
        .map(|copy| (copy.place, &copy.letter))
        .collect();
    let mut copies = 0;
    for language in Language::ALL {
        let reads = |row: &&store::Row| {
            let spoken = row.person.as_ref().and_then(|person| languages.get(person));
            row.letter.is_some() && spoken.copied().unwrap_or(Language::Thai) == language
        };
        let content = content_for(of, language);
        for again in [false, true] {
            let asks = if again { Asks::Again } else { Asks::Once };
            let frame = words::frame(language, of, asks);
            let of_kind = |row: &&store::Row| (row.acked_at.is_some() || row.again) == again;
            let rows: Vec<_> = receipts.iter().filter(reads).filter(of_kind).collect();
            let asking: Vec<&Id> = rows.iter().filter_map(|row| row.letter.as_ref()).collect();
            let mut bodies = content.bodies(&frame, of.apart);
            let Some((body, _)) = bodies.pop() else {
                continue;
            };
            let mint = || app.mint.id(now);
            outbox::reword_round(turn.conn(), &asking, &body, &matter(of), mint, now).await?;
            if let Some(first) = content.correction().filter(|_| of.apart) {
                let said: Vec<&Id> = (rows.iter())
                    .filter_map(|row| first_of.get(&row.place).copied())
                    .collect();
                let mint = || app.mint.id(now);
                outbox::reword_round(turn.conn(), &said, &first, &matter(of), mint, now).await?;
            }
            copies += asking.len();
        }
    }
    Ok(copies)
}

async fn languages(turn: &mut Turn) -> anyhow::Result<HashMap<Id, Language>> {
    let now = turn.now();
    let holders = crate::people::holders(turn.conn(), now).await?;
    let spoken = holders
        .into_iter()
        .map(|holder| (holder.person, holder.language));
    Ok(spoken.collect())
}

/// An edit makes no sound: whoever had acknowledged is told that there is something to read again.
async fn tell_again(turn: &mut Turn, of: &Announcement, rows: &[store::Row]) -> anyhow::Result<()> {
    if !of.acknowledge {
        return Ok(());
    }
    say_to(turn, of, rows, words::corrected).await.map(drop)
}

/// Says a card to these recipients, in their languages; gives to how many.
async fn say_to(
    turn: &mut Turn,
    of: &Announcement,
    rows: &[store::Row],
    card: impl Fn(Language, &Announcement) -> Card,
) -> anyhow::Result<usize> {
    let now = turn.now();
    let holders = crate::people::holders(turn.conn(), now).await?;
    let by_person: HashMap<&Id, Addressee> = holders
        .iter()
        .filter(|holder| holder.is_reached())
        .filter_map(|holder| Some((&holder.person, holder.addressee()?)))
        .collect();
    let bodies: HashMap<Language, String> = Language::ALL
        .into_iter()
        .map(|language| Ok((language, Body::of(&card(language, of)).written()?)))
        .collect::<anyhow::Result<_>>()?;
    let mut letters = Vec::new();
    let mut copies = Vec::new();
    for row in rows {
        let Some(to) = row.person.as_ref().and_then(|person| by_person.get(person)) else {
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

/// Reminds those who have it and have not acknowledged it (A5): each three times at the most, and not within the hour. `None` then.
pub(super) async fn remind(turn: &mut Turn, of: &Announcement) -> anyhow::Result<Option<usize>> {
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

/// Whether it is older than Telegram deletes (A6).
pub(super) fn is_too_old(of: &Announcement, now: DateTime<Utc>) -> bool {
    of.out_at.is_some_and(|out| now - out > rules::DELETABLE)
}
