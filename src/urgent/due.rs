//! What falls due of urgent matters: the steps of their chains, dates that passed in silence, owners who have left, answers that ask for
//! orders. After an outage each step is taken once, and nobody hears a volley (E3, E5, R1a, W4).

use super::{
    alerting, ending, filing,
    office::{LEADING, Office},
    owning,
    rules::{Due, State},
    store::{self, Deed, Entry, Urgent},
};
use crate::{app::App, ids::Id, requests, standing::Clockwork, turn::Turn, week};
use chrono::Duration;

/// So long back it is known of which answers matters were made: longer than answers are looked at.
const MADE: Duration = Duration::days(60);
/// So long an answer that asks no more ends its matter: not as long as answers are looked at.
const WITHDRAWN: Duration = Duration::days(20);

/// So long it is looked for what goes out of *assign*: longer than a draft is kept.
const ASSIGNED: Duration = Duration::days(3);

/// Does what is due.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    answers(app, by).await?;
    assigned(app, by).await?;
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let due = store::due(&mut conn, now).await?;
    drop(conn);
    for urgent in due {
        let mut turn = app.turn(by).await?;
        Box::pin(fall_due(&mut turn, &urgent.id)).await?;
        let _done = turn.commit().await?;
    }
    Ok(())
}

/// Matters whose owner has left the post start again at step one (R1a).
pub(crate) async fn owners(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let owned = store::owned(&mut conn).await?;
    if owned.is_empty() {
        return Ok(());
    }
    let office = Office::read(&mut conn, now).await?;
    drop(conn);
    let left: Vec<Urgent> = owned
        .into_iter()
        .filter(|urgent| !owning::is_still_owned(&office, urgent))
        .collect();
    for urgent in left {
        let mut turn = app.turn(by).await?;
        let now = turn.now();
        let office = Office::read(turn.conn(), now).await?;
        let urgent = store::matter(turn.conn(), &urgent.id).await?;
        let left = urgent.filter(|urgent| {
            urgent.course.state == State::Owned && !owning::is_still_owned(&office, urgent)
        });
        if let Some(urgent) = left {
            let reopened = owning::reopen(&mut turn, &office, urgent, Deed::HandedOver, None);
            // Refused only where it is open already.
            drop(Box::pin(reopened).await?);
        }
        let _done = turn.commit().await?;
    }
    Ok(())
}

/// Answers that ask for orders become matters, or open theirs again; changed ones change theirs; those that ask no more end what nobody
/// has taken on (W4).
async fn answers(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let asking = week::asking(&mut conn, now).await?;
    let known = store::of_answers(&mut conn, now - MADE).await?;
    drop(conn);
    for (roll, worded_at) in &asking {
        let of = known.iter().find(|of| of.roll == *roll);
        if of.is_some_and(|of| of.worded_at == *worded_at) {
            continue;
        }
        let mut turn = app.turn(by).await?;
        if let Some(asking) = week::asked_by(turn.conn(), roll).await? {
            Box::pin(filing::of_answer(&mut turn, &asking)).await?;
        }
        let _done = turn.commit().await?;
    }
    let asks = |of: &&store::OfAnswer| asking.iter().any(|(roll, _)| *roll == of.roll);
    let ended = known.iter().filter(|of| of.filed_at > now - WITHDRAWN);
    for of in ended.filter(|of| !asks(of)) {
        let mut turn = app.turn(by).await?;
        Box::pin(ending::withdrawn(&mut turn, &of.id)).await?;
        let _done = turn.commit().await?;
    }
    Ok(())
}

/// Requests that went out of a matter stand in its timeline, and on everybody's cards (E6).
async fn assigned(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    // Nearly always none: somebody has pressed *assign* in these days.
    for begun in store::assigning(&mut conn, now - ASSIGNED).await? {
        let source = requests::Source {
            kind: requests::SourceKind::Urgent,
            id: begun.id.clone(),
        };
        let made = requests::made_from(&mut conn, &source).await?;
        let known = store::entries(&mut conn, &begun.id).await?;
        let is_new = |made: &&requests::Made| {
            let is_it =
                |entry: &Entry| entry.deed == Deed::Assigned && entry.round == Some(made.serial);
            !known.iter().any(is_it)
        };
        let new: Vec<_> = made.iter().filter(is_new).collect();
        if new.is_empty() {
            continue;
        }
        let mut turn = app.turn(by).await?;
        let now = turn.now();
        let Some(urgent) = store::matter(turn.conn(), &begun.id).await? else {
            continue;
        };
        let office = Office::read(turn.conn(), now).await?;
        let holder = office.holder(&begun.assigning, &LEADING);
        let role = holder.map(|holder| holder.post.role);
        for made in new {
            let entry = Entry {
                person: Some(begun.assigning.clone()),
                role,
                words: made.agency.clone(),
                round: Some(made.serial),
                ..Entry::of(turn.id(), &urgent.id, Deed::Assigned, now)
            };
            store::note(turn.conn(), &entry).await?;
        }
        turn.note("urgent-assigned", &urgent.matter()).await?;
        alerting::refresh(&mut turn, &office, &urgent).await?;
        let _done = turn.commit().await?;
    }
    Ok(())
}

/// What is due of this matter happens, as it stands in this turn.
async fn fall_due(turn: &mut Turn, id: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let Some(urgent) = store::matter(turn.conn(), id).await? else {
        return Ok(());
    };
    match urgent.course.due(now, &office.holidays) {
        Some(Due::Reopens) => {
            let reopened = owning::reopen(turn, &office, urgent, Deed::Lapsed, None);
            // An owned one always opens.
            drop(reopened.await?);
            Ok(())
        }
        Some(Due::Steps(taken)) => {
            let before = urgent.course.clone();
            let course = before.clone().after(&taken, now, &office.holidays);
            let round = office.first_with_somebody(urgent.area, course.round);
            let urgent = Urgent {
                course: course.skipped_to(round.max(before.round + 1)),
                ..urgent
            };
            if !store::save(turn.conn(), &before, &urgent).await? {
                return Ok(());
            }
            for step in &taken {
                let entry = Entry {
                    round: Some(step.round),
                    until_at: Some(step.fell_due_at),
                    ..Entry::of(turn.id(), &urgent.id, Deed::Step, now)
                };
                store::note(turn.conn(), &entry).await?;
            }
            turn.note("urgent-step", &urgent.matter()).await?;
            alerting::tell(turn, &office, &urgent, false).await?;
            // Whoever has taken over the sender's post since sees the steps, too (E3, R1a).
            alerting::show_senders(turn, &office, &urgent).await
        }
        None => Ok(()),
    }
}
