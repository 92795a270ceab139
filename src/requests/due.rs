//! What falls due of requests: reminders (Q2), answers of several agencies as one message, and cards for those who could not be reached
//! before. Each is said once; what one person hears at the same moment comes as one message.

use super::{
    rules::{self, Nudge},
    store::{self, Enclosure},
    telling,
    view::{self, Present, View},
    words,
};
use crate::{
    app::App,
    card::Matter,
    closed_days,
    ids::Id,
    outbox::{Once, Rank},
    people::Holder,
    standing::Clockwork,
    turn::Turn,
};
use std::collections::BTreeMap;

/// Does what is due.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let reminds = store::is_to_remind(&mut conn, now).await?;
    // Nobody is reminded at night: it is caught up when offices open.
    let reminds = reminds && rules::is_at_work(now, &closed_days::holidays(&mut conn).await?);
    let tells = store::is_to_tell(&mut conn, now).await?;
    drop(conn);
    if reminds {
        let mut turn = app.turn(by).await?;
        remind(&mut turn).await?;
        let _done = turn.commit().await?;
    }
    if tells {
        let mut turn = app.turn(by).await?;
        tell(&mut turn).await?;
        let _done = turn.commit().await?;
    }
    Ok(())
}

/// Whoever could not be reached when a request went out, and can be now, gets its card.
pub(crate) async fn welcome(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let waiting = store::without_copy(&mut conn).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let present = Present::read(&mut conn, now).await?;
    drop(conn);
    let is_reached = |agency: &str| {
        let holders = present.of_agency(agency);
        holders.iter().any(|holder| holder.is_reached())
    };
    if !waiting.iter().any(|errand| is_reached(&errand.agency)) {
        return Ok(());
    }
    let mut turn = app.turn(by).await?;
    let errands = store::without_copy(turn.conn()).await?;
    let mut enclosed: BTreeMap<Id, Vec<Enclosure>> = BTreeMap::new();
    for one in store::enclosed_in_waiting(turn.conn()).await? {
        enclosed.entry(one.request.clone()).or_default().push(one);
    }
    for view in view::all(turn.conn(), errands, &present).await? {
        let came_along = enclosed
            .get(&view.request.id)
            .map_or(&[][..], Vec::as_slice);
        telling::deliver(&mut turn, &view, came_along, &present).await?;
    }
    let _done = turn.commit().await?;
    Ok(())
}

/// Everybody who answers for an agency is reminded of all that is due there, in one message.
async fn remind(turn: &mut Turn) -> anyhow::Result<()> {
    let now = turn.now();
    let holidays = closed_days::holidays(turn.conn()).await?;
    let errands = store::to_remind(turn.conn(), now).await?;
    store::reminded(turn.conn(), now).await?;
    let present = Present::read(turn.conn(), now).await?;
    let mut told: BTreeMap<Id, (Holder, Vec<(Nudge, View)>)> = BTreeMap::new();
    for view in view::all(turn.conn(), errands, &present).await? {
        let Some(due) = view.errand.due_at.filter(|_| view.errand.waits()) else {
            continue;
        };
        let Some(nudge) = rules::nudge(view.errand.reminders(), due, now, &holidays) else {
            continue;
        };
        turn.note(
            "remind-request",
            &Matter::new(super::ERRAND, &view.errand.id),
        )
        .await?;
        for holder in present.of_agency(&view.agency.code) {
            if holder.is_reached() {
                let entry = told
                    .entry(holder.person.clone())
                    .or_insert_with(|| (holder.clone(), Vec::new()));
                entry.1.push((nudge, view.clone()));
            }
        }
    }
    for (holder, mut lines) in told.into_values() {
        lines.sort_by_key(|(nudge, view)| (*nudge, view.errand.due_at));
        let (Some(to), Some((_, first))) = (holder.addressee(), lines.first()) else {
            continue;
        };
        let once = Once::new(
            "errand-remind",
            format!("{}:{}", first.errand.id, now.timestamp()),
            Rank::Duty,
        );
        let lines: Vec<(Nudge, &View)> = lines.iter().map(|(nudge, view)| (*nudge, view)).collect();
        let card = words::reminder(to.language, &holder.post, &lines, now);
        turn.say_once(once, &to, card).await?;
    }
    Ok(())
}

/// The answers of several agencies reach whoever asked as one message.
async fn tell(turn: &mut Turn) -> anyhow::Result<()> {
    let now = turn.now();
    let waiting = store::to_tell(turn.conn(), now).await?;
    let present = Present::read(turn.conn(), now).await?;
    let mut first_of: BTreeMap<Id, Id> = BTreeMap::new();
    for (request, word) in waiting {
        first_of.entry(request).or_insert(word);
    }
    // Nearly always one: as many as have gathered answers in this very moment.
    for (request, message) in first_of {
        store::gather(turn.conn(), &request, &message).await?;
        telling::tell_gathered(turn, &message, &present).await?;
    }
    Ok(())
}
