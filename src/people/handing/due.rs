//! What falls due of hand-overs: the farewell, the open matters, the delegates who lapse. Each is said once, in the turn that records it.

use super::{
    super::{by_account, joining, store, words},
    Open, OpenMatters,
};
use crate::{
    app::App,
    card::Matter,
    ids::Id,
    outbox::{Once, Rank},
    person::{Addressee, Role},
    standing::Clockwork,
    turn::Turn,
};
use chrono::{DateTime, Duration, Utc};
use std::collections::BTreeMap;
use store::{Holder, delegates::Lapsed, hand_overs::HandOver};

/// So long a new head has to confirm the delegates (R1a).
const CONFIRMED_WITHIN: Duration = Duration::days(7);
/// The kind of matter that a holding is, in the audit trail.
const HOLDING: &str = "holding";

/// Does what is due; `matters` asks each capability what is open.
pub(crate) async fn tick(app: &App, by: &Clockwork, matters: &[OpenMatters]) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let beginning = store::hand_overs::beginning(&mut conn, now).await?;
    drop(conn);
    for hand_over in beginning {
        let mut turn = app.turn(by).await?;
        begin(&mut turn, &hand_over).await?;
        let _done = turn.commit().await?;
    }
    let mut conn = app.pool.read().await?;
    let to_greet = store::hand_overs::to_greet(&mut conn, now).await?;
    let lapsed = store::delegates::lapsed(&mut conn, now).await?;
    drop(conn);
    for hand_over in to_greet {
        let mut turn = app.turn(by).await?;
        greet(&mut turn, &hand_over, matters).await?;
        let _done = turn.commit().await?;
    }
    let mut by_agency: BTreeMap<String, Vec<Lapsed>> = BTreeMap::new();
    for one in lapsed {
        by_agency.entry(one.agency.clone()).or_default().push(one);
    }
    for (agency, lapsed) in by_agency {
        let mut turn = app.turn(by).await?;
        lapse(&mut turn, &agency, &lapsed).await?;
        let _done = turn.commit().await?;
    }
    Ok(())
}

/// The post changes hands: the predecessor's question dies, what still waits for somebody without any post is not said, and the farewell
/// is.
async fn begin(turn: &mut Turn, hand_over: &HandOver) -> anyhow::Result<()> {
    let now = turn.now();
    if !store::hand_overs::begun(turn.conn(), hand_over, now).await? {
        return Ok(());
    }
    turn.note("hand-over-begins", &Matter::new("post", &hand_over.post))
        .await?;
    let (Some(predecessor), Some(post)) = (
        &hand_over.predecessor,
        store::post(turn.conn(), &hand_over.post).await?,
    ) else {
        return Ok(());
    };
    let Some(to) = leave(turn, predecessor, hand_over.effective_at()).await? else {
        return Ok(());
    };
    // Of the rank of the greeting: whoever goes to another post hears first what has ended.
    let once = Once::new("farewell", &hand_over.id, Rank::Urgent);
    let follows = hand_over.successor.is_some();
    let card = words::farewell(to.language, &post, hand_over.effective_at(), follows);
    turn.say_once(once, &to, card).await?;
    Ok(())
}

/// Somebody's holding is over: gives whom to tell, if they have ever joined.
async fn leave(
    turn: &mut Turn,
    person: &Id,
    at: DateTime<Utc>,
) -> anyhow::Result<Option<Addressee>> {
    turn.close_question(person).await?;
    let Some(to) = store::addressee(turn.conn(), person).await? else {
        return Ok(None);
    };
    let now = turn.now();
    if by_account(turn.conn(), to.chat, now).await?.is_none() {
        turn.give_up(to.chat, at).await?;
    }
    Ok(Some(to))
}

/// The successor takes over: the open matters in one message; a head is asked which delegates stay.
async fn greet(
    turn: &mut Turn,
    hand_over: &HandOver,
    matters: &[OpenMatters],
) -> anyhow::Result<()> {
    let now = turn.now();
    let holder = store::holder_of(turn.conn(), &hand_over.post, now).await?;
    let Some((holder, to)) = holder
        .filter(|holder| Some(&holder.person) == hand_over.successor.as_ref())
        .and_then(|holder| {
            let to = holder.addressee()?;
            Some((holder, to))
        })
    else {
        return Ok(());
    };
    if !store::hand_overs::greeted(turn.conn(), &hand_over.id, now).await? {
        return Ok(());
    }
    let mut open: Vec<Open> = Vec::new();
    for matters in matters {
        open.extend(matters(turn, &holder).await?);
    }
    let once = Once::new("take-over", &hand_over.id, Rank::Urgent);
    let since = hand_over.effective_at();
    let card = words::take_over(holder.language, &holder.post, since, &open);
    turn.say_once(once, &to, card).await?;
    // Joined ahead of the day, when nothing could be taken from them yet. Of the rank of the greeting, which is to be read first.
    if holder
        .joined_at
        .is_some_and(|at| hand_over.entered_at <= at && at < hand_over.begins_at)
        && joining::lacks_phone(turn, &holder.person).await?
    {
        let once = Once::new("take-over-phone", &hand_over.id, Rank::Urgent);
        turn.say_once(once, &to, words::ask_phone(to.language))
            .await?;
    }
    if holder.post.role == Role::Head {
        ask_about_delegates(turn, hand_over, &holder, &to).await?;
    }
    Ok(())
}

/// From now on the delegates have their days, until the head says that they stay. Asked once.
async fn ask_about_delegates(
    turn: &mut Turn,
    hand_over: &HandOver,
    head: &Holder,
    to: &Addressee,
) -> anyhow::Result<()> {
    let (now, agency) = (turn.now(), &head.post.agency.code);
    let lapse_at = now + CONFIRMED_WITHIN;
    store::delegates::lapse_at(turn.conn(), agency, &head.person, now, lapse_at).await?;
    let delegates = store::delegates::of_agency(turn.conn(), agency, &head.person, now).await?;
    if delegates.is_empty() {
        return Ok(());
    }
    let once = Once::new("delegates", &hand_over.id, Rank::Duty);
    let card = words::delegates(head.language, &head.post, &delegates);
    turn.say_once(once, to, card).await?;
    Ok(())
}

/// The delegates of an agency whom its new head has not confirmed are delegates no more: they are told, and the head is.
async fn lapse(turn: &mut Turn, agency: &str, lapsed: &[Lapsed]) -> anyhow::Result<()> {
    let now = turn.now();
    if store::delegates::end_lapsed(turn.conn(), agency, now).await? == 0 {
        return Ok(());
    }
    for one in lapsed {
        turn.note("delegate-lapses", &Matter::new(HOLDING, &one.holding))
            .await?;
        let (Some(to), Some(post)) = (
            leave(turn, &one.person, one.lapses_at).await?,
            store::post(turn.conn(), &one.post).await?,
        ) else {
            continue;
        };
        let once = Once::new(
            "lapsed",
            format!("{}:{}", one.holding, one.lapses_at.timestamp()),
            Rank::Duty,
        );
        let card = words::lapsed(to.language, &post, one.lapses_at);
        turn.say_once(once, &to, card).await?;
    }
    let (Some(first), heads) = (
        lapsed.first(),
        store::heads(turn.conn(), agency, now).await?,
    ) else {
        return Ok(());
    };
    for head in heads {
        if let Some(to) = head.addressee() {
            let once = Once::new(
                "have-lapsed",
                format!("{}:{}", first.holding, first.lapses_at.timestamp()),
                Rank::Duty,
            );
            let card = words::have_lapsed(head.language, &head.post, lapsed);
            turn.say_once(once, &to, card).await?;
        }
    }
    Ok(())
}
