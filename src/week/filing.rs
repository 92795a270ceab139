//! Filing what an agency says: the answer, its colour, its edits, its withdrawal (W1, U9, U10, U12).

use super::{
    board::{Spoken, present},
    chasing,
    rules::{Changed, Light, Timing, Week},
    store::{self, Part, Roll, Speaker},
    telling, words,
};
use crate::{
    card::Card,
    ids::Id,
    kept::Kept,
    person::{Person, Post},
    turn::Turn,
    understand::{self, Said},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};

/// An album arrives as several messages; for so long they are gathered (U12).
const GATHERED: Duration = Duration::seconds(2);
/// What follows within this time changes the card that was said instead of saying another.
const SAME_CARD: Duration = Duration::seconds(60);

/// The agency's place on the roll of the week that `said_at` belongs to; made when it is not there yet (W3).
pub(super) async fn roll_at(
    turn: &mut Turn,
    post: &Post,
    said_at: DateTime<Utc>,
) -> anyhow::Result<(Roll, Week, Timing)> {
    let (week, timing) = super::around(turn.conn(), said_at).await?.answered(said_at);
    let roll = match store::roll_of(turn.conn(), week.tuesday, &post.agency.code).await? {
        Some(roll) => roll,
        None => {
            let id = turn.id();
            let serial = store::last_serial(turn.conn()).await? + 1;
            store::enrol(
                turn.conn(),
                &id,
                serial,
                week.tuesday,
                &post.agency.code,
                false,
            )
            .await?
        }
    };
    Ok((roll, week, timing))
}

/// Files what was said as (part of) the agency's answer, and says the card.
pub(super) async fn file(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    said: &Said,
) -> anyhow::Result<()> {
    let (roll, week, timing) = roll_at(turn, post, said.said_at).await?;
    let speaker = Speaker {
        person: &person.id,
        chat: person.chat,
        role: post.role,
    };
    let id = turn.id();
    if !store::add_part(turn.conn(), &id, &roll.id, speaker, said).await? {
        return Ok(());
    }
    store::answered(turn.conn(), &roll.id, speaker, timing, said.said_at).await?;
    store::changed_since(turn.conn(), &roll.id, Changed::Added).await?;
    let matter = roll.matter();
    turn.take_back_duties(&matter, None).await?;
    turn.note("answer", &matter).await?;
    if timing == Timing::Late {
        chasing::refresh(turn, week).await?;
    }
    show(turn, person, post, &roll, said.album.is_some()).await?;
    telling::tell(turn, &roll).await
}

/// What came of the wish that last week's answer counts again (W2).
pub(super) enum Repeated {
    /// It does; for so many weeks in a row nothing has changed.
    Yes(Roll, i64),
    /// The agency has answered this week already.
    Answered,
    /// There is nothing to repeat, or the week cannot be answered now.
    No,
}

/// Last week's answer counts again, with its colour (W2), when words said now would answer this week.
pub(super) async fn repeat(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    tuesday: NaiveDate,
) -> anyhow::Result<Repeated> {
    let now = turn.now();
    let (week, _) = super::around(turn.conn(), now).await?.answered(now);
    let earlier = store::before(turn.conn(), &post.agency.code, tuesday).await?;
    let Some(earlier) = earlier.filter(|_| week.tuesday == tuesday) else {
        return Ok(Repeated::No);
    };
    let (roll, _, timing) = roll_at(turn, post, now).await?;
    let speaker = Speaker {
        person: &person.id,
        chat: person.chat,
        role: post.role,
    };
    if !store::repeat(turn.conn(), &roll.id, &earlier, speaker, timing, now).await? {
        return Ok(Repeated::Answered);
    }
    let matter = roll.matter();
    turn.take_back_duties(&matter, None).await?;
    turn.note("answer-unchanged", &matter).await?;
    if timing == Timing::Late {
        chasing::refresh(turn, week).await?;
    }
    show(turn, person, post, &roll, false).await?;
    telling::tell(turn, &roll).await?;
    Ok(Repeated::Yes(roll, earlier.unchanged + 1))
}

/// Says the card of the answer as it is now: changes the last one while it is fresh, else says a new one.
async fn show(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    roll: &Roll,
    album: bool,
) -> anyhow::Result<()> {
    let Some((answer, card)) = card(turn, person, post, roll).await? else {
        return Ok(());
    };
    let now = turn.now();
    let fresh = answer
        .card
        .filter(|_| answer.person == person.id)
        // Of this chat: a card that went to an account left behind is never shown new words (R6).
        .filter(|_| answer.card_chat == Some(person.chat))
        .zip(answer.card_at)
        .filter(|(_, at)| now - *at < SAME_CARD);
    if let Some((said, _)) = fresh {
        return turn.revise(&said, card).await;
    }
    let pause = if album { GATHERED } else { Duration::zero() };
    let said = turn.say_after(pause, &person.addressee(), card).await?;
    store::set_card(turn.conn(), &roll.id, &said, person.chat, now).await
}

/// The answer and its card for its author; `None` when there is no answer.
pub(super) async fn card(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    roll: &Roll,
) -> anyhow::Result<Option<(store::AnswerRow, Card)>> {
    let Some(answer) = store::answer(turn.conn(), &roll.id).await? else {
        return Ok(None);
    };
    let parts = store::parts(turn.conn(), &roll.id).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    let spoken = Spoken::of(&answer, &parts);
    let card = words::filed(person.language, &post.agency, roll, &spoken, answer.light);
    Ok(Some((answer, card)))
}

/// How the answer counts now.
async fn counted(turn: &mut Turn, roll: &Roll) -> anyhow::Result<Option<Light>> {
    let answer = store::answer(turn.conn(), &roll.id).await?;
    let parts = store::parts(turn.conn(), &roll.id).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    Ok(answer.map(|answer| Spoken::of(&answer, &parts).light))
}

/// Shows the answer as it is now on the card of whoever gave it, without a sound.
pub(super) async fn refresh(turn: &mut Turn, roll: &Roll) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(answer) = store::answer(turn.conn(), &roll.id).await? else {
        return Ok(());
    };
    let Some(shown) = answer.card.clone() else {
        return Ok(());
    };
    let (holders, _) = present(turn.conn(), now).await?;
    let mut holders = holders.into_values().flatten();
    // Of this chat, and still of the agency: a card that was left behind is never shown new words (R1a, R6).
    let author = holders.find(|holder| {
        holder.person == answer.person
            && holder.chat.is_some()
            && holder.chat == answer.card_chat
            && holder.post.role.of_agency()
            && holder.post.agency.code == roll.agency
    });
    let Some(author) = author else {
        return Ok(());
    };
    let parts = store::parts(turn.conn(), &roll.id).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    let spoken = Spoken::of(&answer, &parts);
    let agency = &author.post.agency;
    let card = words::filed(author.language, agency, roll, &spoken, answer.light);
    turn.revise(&shown, card).await
}

/// Colours the answer (W1). The card that was pressed shows it.
pub(super) async fn colour(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    roll: &Roll,
    light: Light,
    message: i64,
) -> anyhow::Result<()> {
    let before = counted(turn, roll).await?;
    if !store::set_light(turn.conn(), &roll.id, light).await? {
        turn.toast(words::no_answer(person.language));
        return Ok(());
    }
    if before != Some(light) {
        // Of another colour it is not what it was last week (W2).
        store::has_changed(turn.conn(), &roll.id).await?;
        store::changed_since(turn.conn(), &roll.id, Changed::Edited).await?;
    }
    turn.note("colour", &roll.matter()).await?;
    if let Some((_, card)) = card(turn, person, post, roll).await? {
        turn.revise_message(&person.addressee(), message, card)
            .await?;
    }
    turn.toast(words::coloured(person.language, light));
    telling::tell(turn, roll).await
}

/// Of 🔴: the governor has to act, or need not (W4). The card that was pressed shows it.
pub(super) async fn asks(
    turn: &mut Turn,
    person: &Person,
    post: &Post,
    roll: &Roll,
    asks: bool,
    message: i64,
) -> anyhow::Result<()> {
    if !store::set_asks(turn.conn(), &roll.id, asks).await? {
        turn.toast(words::not_stuck(person.language));
        return Ok(());
    }
    turn.note(
        if asks { "ask-orders" } else { "ask-nothing" },
        &roll.matter(),
    )
    .await?;
    if let Some((_, card)) = card(turn, person, post, roll).await? {
        turn.revise_message(&person.addressee(), message, card)
            .await?;
    }
    turn.toast(words::asked_for_orders(person.language, asks));
    telling::tell(turn, roll).await
}

/// Takes back what this person said (U9): the agency is missing again, unless others have spoken for it too.
pub(super) async fn undo(
    turn: &mut Turn,
    person: &Person,
    roll: &Roll,
    message: i64,
) -> anyhow::Result<()> {
    let left = store::withdraw(turn.conn(), &roll.id, &person.id).await?;
    if left == store::Withdrawn::Nothing {
        turn.toast(words::no_answer(person.language));
        return Ok(());
    }
    turn.note("withdraw", &roll.matter()).await?;
    let week = super::week_of(turn.conn(), roll.week).await?;
    chasing::refresh(turn, week).await?;
    let whole = left == store::Withdrawn::Whole;
    let card = words::undone(person.language, roll, whole);
    turn.revise_message(&person.addressee(), message, card)
        .await?;
    telling::tell(turn, roll).await
}

/// Takes what this person said out of the answer, whole, to be filed elsewhere (U9): nothing of it stays here.
pub(super) async fn take_out(
    turn: &mut Turn,
    person: &Person,
    roll: &Roll,
) -> anyhow::Result<Vec<Kept>> {
    let said = store::said(turn.conn(), &roll.id, &person.id).await?;
    if said.is_empty() {
        return Ok(said);
    }
    store::withdraw(turn.conn(), &roll.id, &person.id).await?;
    store::blank_withdrawn(turn.conn(), &roll.id, &person.id).await?;
    let week = super::week_of(turn.conn(), roll.week).await?;
    chasing::refresh(turn, week).await?;
    turn.note("refile", &roll.matter()).await?;
    telling::tell(turn, roll).await?;
    Ok(said)
}

/// Blanks what was filed from this message (U1), also where it counted again in later weeks (W2); the cards no longer show it. Gives
/// the places on the roll where it did.
pub(super) async fn withhold(
    turn: &mut Turn,
    person: &Person,
    message: i64,
) -> anyhow::Result<Vec<Id>> {
    let Some(part) = store::part_of_message(turn.conn(), person.chat, message).await? else {
        return Ok(Vec::new());
    };
    let mut told = store::carrying(turn.conn(), &part.id).await?;
    told.insert(0, part.roll.clone());
    store::blank(turn.conn(), &part).await?;
    for id in &told {
        let Some(roll) = store::roll(turn.conn(), id).await? else {
            continue;
        };
        let before = store::answer(turn.conn(), id).await?;
        let whole = store::ends_without_words(turn.conn(), id).await?;
        turn.note("withhold", &roll.matter()).await?;
        if let Some(shown) = before.and_then(|answer| answer.card) {
            let card = words::undone(person.language, &roll, whole);
            turn.revise(&shown, card).await?;
        }
        telling::tell(turn, &roll).await?;
    }
    Ok(told)
}

/// The author changed a message that was filed: its words are revised, the earlier ones kept (U10), as long as its week can be changed.
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let Some(part) = store::part_of_message(turn.conn(), person.chat, said.message).await? else {
        return Ok(());
    };
    let Some(roll) = store::roll(turn.conn(), &part.roll).await? else {
        return Ok(());
    };
    let post = person
        .reports_for()
        .find(|post| post.agency.code == roll.agency)
        .cloned();
    // Telegram also tells of edits in which no word changed, and a predecessor's edits ended with the post (R1a).
    let words = understand::answer_words(&said.words);
    let Some(post) = post.filter(|_| part.words != words) else {
        return Ok(());
    };
    let week = super::week_of(turn.conn(), roll.week).await?;
    if said.said_at >= week.late_until() {
        let over = words::edit_too_late(person.language);
        return turn.say(&person.addressee(), over).await.map(drop);
    }
    let wording = turn.id();
    store::reword(turn.conn(), &wording, &part, &words, said.said_at).await?;
    store::changed_since(turn.conn(), &roll.id, Changed::Edited).await?;
    turn.note("edit-answer", &roll.matter()).await?;
    if let Some((answer, card)) = card(turn, person, &post, &roll).await?
        && let Some(shown) = answer
            .card
            .filter(|_| answer.person == person.id && answer.card_chat == Some(person.chat))
    {
        turn.revise(&shown, card).await?;
    }
    telling::tell(turn, &roll).await
}
