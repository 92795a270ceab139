//! What falls due of requests: reminders (Q2), answers of several agencies as one message, and cards for those who could not be reached
//! before. Each is said once; what one person hears at the same moment comes as one message.

use super::{
    rules::{self, Nudge, Said},
    store::{self, Word},
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
    let reminds = !store::to_remind(&mut conn, now).await?.is_empty();
    // Nobody is reminded at night: it is caught up when offices open.
    let reminds = reminds && rules::is_at_work(now, &closed_days::holidays(&mut conn).await?);
    let tells = !store::to_tell(&mut conn, now).await?.is_empty();
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
    for view in view::all(turn.conn(), errands, &present).await? {
        telling::deliver(&mut turn, &view, &present).await?;
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
    let errands = store::to_tell(turn.conn(), now).await?;
    let present = Present::read(turn.conn(), now).await?;
    let mut requests: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    for errand in errands {
        let of_it = requests.entry(errand.request).or_default();
        of_it.push(errand.id);
    }
    // Nearly always one: as many as have gathered answers in this very moment.
    for (request, answered) in requests {
        store::told(turn.conn(), &request).await?;
        let views = telling::views(turn, &request, &present).await?;
        let words = store::answers_to(turn.conn(), &request).await?;
        let sums = (
            views
                .iter()
                .filter(|view| view.errand.answered_at.is_some() || view.errand.closed_at.is_some())
                .count(),
            views.len(),
        );
        let told: Vec<(View, Vec<Word>)> = views
            .into_iter()
            .filter(|view| answered.contains(&view.errand.id))
            .map(|view| {
                let of_it =
                    |word: &&Word| word.errand == view.errand.id && word.kind == Said::Answer;
                let words = words.iter().filter(of_it).cloned().collect();
                (view, words)
            })
            .collect();
        let Some((first, _)) = told.first() else {
            continue;
        };
        for reader in telling::asking(&present, &first.request) {
            if let Some(to) = reader.addressee() {
                let key = format!("{request}:{}", words.len());
                let once = Once::new("request-answers", key, Rank::Urgent);
                let card = words::answers(to.language, &told, sums);
                turn.say_once(once, &to, card).await?;
            }
        }
    }
    Ok(())
}
