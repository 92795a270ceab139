//! What falls due in the week: the call, the reminders, the close (W8: once, caught up while it makes sense).
//!
//! The brief is a moment of the week too; `briefing` says it, because it reads across everything.

use super::{
    board::{Board, by_agency},
    rules::{self, Deed, Moment, Week},
    store, words,
};
use crate::{
    app::App,
    card::Matter,
    db::Conn,
    ids::Id,
    outbox::{Once, Rank},
    people::{self, Holder},
    person::Role,
    standing::Clockwork,
    turn::Turn,
};
use chrono::{DateTime, Days, Utc};
use std::collections::HashSet;

/// What the clock has to do for a week.
pub(crate) struct Due {
    pub(crate) week: Week,
    pub(crate) deeds: Vec<(Moment, Deed)>,
}

/// The first week with something due now.
pub(crate) async fn next(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Option<Due>> {
    /// A session can move by so many days, so an earlier week may still be running.
    const MOVED_BY: Days = Days::new(35);
    let Some(begun_at) = store::begun_at(conn).await? else {
        return Ok(None);
    };
    let last = store::last_frozen(conn).await?;
    if last.is_none() && agencies_to_call(conn).await?.is_empty() {
        return Ok(None);
    }
    let first = last.map_or_else(
        || crate::calendar::bangkok(begun_at).date_naive(),
        |week| week.tuesday - MOVED_BY,
    );
    let today = crate::calendar::bangkok(now).date_naive();
    let holidays = super::holidays(conn).await?;
    let weeks = super::schedule(conn, (first, today + MOVED_BY), holidays).await?;
    let mut past = store::past(conn, first).await?;
    Ok(weeks
        .weeks()
        .iter()
        .map(|week| {
            let past = past.remove(&week.tuesday).unwrap_or_default();
            (week, past)
        })
        // Weeks called before the office began are not its own.
        .filter(|(week, past)| week.call_at >= begun_at || !past.is_empty())
        .map(|(week, past)| Due {
            week: week.clone(),
            deeds: rules::due(week, &past, now),
        })
        .find(|due| !due.deeds.is_empty()))
}

/// Does what is due, week by week. What `briefing` does is left to it, by `brief`.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    loop {
        let mut conn = app.pool.read().await?;
        let Some(due) = next(&mut conn, app.clock.now()).await? else {
            break;
        };
        drop(conn);
        let deeds: Vec<_> = due
            .deeds
            .into_iter()
            // The brief that is to happen is said by `briefing`, in the turn that records it.
            .filter(|(moment, deed)| !(*moment == Moment::Brief && *deed == Deed::Happens))
            .collect();
        if deeds.is_empty() {
            break;
        }
        for (moment, deed) in deeds {
            let mut turn = app.turn(by).await?;
            happen(&mut turn, &due.week, moment, deed).await?;
            let _done = turn.commit().await?;
        }
    }
    Ok(())
}

/// Records the moment, and does it when it happens. Nothing when it was recorded before.
pub(crate) async fn happen(
    turn: &mut Turn,
    week: &Week,
    moment: Moment,
    deed: Deed,
) -> anyhow::Result<bool> {
    let now = turn.now();
    // It may have been moved or skipped since it was looked at.
    if super::week_of(turn.conn(), week.tuesday).await? != *week {
        return Ok(false);
    }
    store::freeze(turn.conn(), week).await?;
    let happens = deed == Deed::Happens;
    if !store::record(turn.conn(), week.tuesday, moment, happens, now).await? {
        return Ok(false);
    }
    if !happens {
        tracing::warn!(week = %week.tuesday, ?moment, "a moment of the week was missed");
        return Ok(false);
    }
    match moment {
        Moment::Call => call(turn, week).await?,
        Moment::Remind => remind(turn, week, &[Role::Head]).await?,
        Moment::Nudge => remind(turn, week, &[Role::Head, Role::Delegate]).await?,
        Moment::Close => close(turn, week).await?,
        Moment::Brief => {}
    }
    Ok(true)
}

/// Freezes who is called, and calls the heads; where no head can be reached, the delegates.
async fn call(turn: &mut Turn, week: &Week) -> anyhow::Result<()> {
    let now = turn.now();
    let holders = by_agency(people::holders(turn.conn(), now).await?);
    let agencies = agencies_to_call(turn.conn()).await?;
    let answered = answered(turn.conn(), week).await?;
    let mut serial = store::last_serial(turn.conn()).await?;
    for code in agencies {
        serial += 1;
        let id = turn.id();
        let roll = store::enrol(turn.conn(), &id, serial, week.tuesday, &code, true).await?;
        for holder in holders.get(&code).map(|h| to_call(h)).unwrap_or_default() {
            call_one(turn, week, &roll, holder, answered.contains(&roll.id)).await?;
        }
    }
    Ok(())
}

/// The places on the week's roll that have answered.
async fn answered(conn: &mut Conn, week: &Week) -> anyhow::Result<HashSet<Id>> {
    let answers = store::answers(conn, week.tuesday).await?;
    Ok(answers.into_iter().map(|answer| answer.roll).collect())
}

/// Codes of the agencies that the week calls, by their kind (R0).
async fn agencies_to_call(conn: &mut Conn) -> anyhow::Result<Vec<String>> {
    Ok(people::agencies(conn)
        .await?
        .into_iter()
        .filter(|agency| agency.kind.is_called())
        .map(|agency| agency.code)
        .collect())
}

fn to_call(holders: &[Holder]) -> Vec<&Holder> {
    let reached = |role| {
        holders
            .iter()
            .filter(move |holder| holder.post.role == role && holder.is_reached())
    };
    let heads: Vec<&Holder> = reached(Role::Head).collect();
    if heads.is_empty() {
        reached(Role::Delegate).collect()
    } else {
        heads
    }
}

async fn call_one(
    turn: &mut Turn,
    week: &Week,
    roll: &store::Roll,
    holder: &Holder,
    answered: bool,
) -> anyhow::Result<()> {
    let Some(to) = holder.addressee() else {
        return Ok(());
    };
    let once = Once::new("week-call", &roll.id, Rank::Duty).until(week.close_at);
    let card = words::call(to.language, week, roll, &holder.post, answered);
    turn.say_once(once, &to, card).await?;
    store::note_called(turn.conn(), &roll.id, &holder.person).await
}

/// Reminds those who are missing: the heads, or with their delegates.
async fn remind(turn: &mut Turn, week: &Week, roles: &[Role]) -> anyhow::Result<()> {
    let last = roles.contains(&Role::Delegate);
    let what = if last { "week-nudge" } else { "week-remind" };
    let now = turn.now();
    for (roll, holder) in missing(turn, week, roles).await? {
        let once = Once::new(what, &roll.id, Rank::Duty).until(week.close_at);
        let card = words::reminder(holder.language, week, &roll, &holder.post, last, now);
        if let Some(to) = holder.addressee() {
            // What was to be said before and could not be sent is said by this one: they arrive as one message (W6b).
            turn.take_back_duties(&roll.matter(), Some(to.chat)).await?;
            turn.say_once(once, &to, card).await?;
        }
    }
    Ok(())
}

async fn missing(
    turn: &mut Turn,
    week: &Week,
    roles: &[Role],
) -> anyhow::Result<Vec<(store::Roll, Holder)>> {
    let now = turn.now();
    let board = Board::of(turn.conn(), week.clone(), now).await?;
    Ok(board
        .standing(rules::Standing::Missing)
        .flat_map(|line| {
            let reached = line.holders.iter().filter(|holder| holder.is_reached());
            let asked: Vec<&Holder> = reached
                .clone()
                .filter(|holder| roles.contains(&holder.post.role))
                .collect();
            // Where no head can be reached, the delegates stand for the agency from the first reminder on.
            let asked = if asked.is_empty() {
                reached.collect()
            } else {
                asked
            };
            asked
                .into_iter()
                .map(|holder| (line.roll.clone(), holder.clone()))
        })
        .collect())
}

/// The secretariat nudges the rest by hand (W9): once a week for each person, so that nobody is reminded more than three times (W6b).
/// Tells how many were nudged.
pub(super) async fn nudge_the_rest(turn: &mut Turn, week: &Week) -> anyhow::Result<usize> {
    let mut nudged = 0;
    for (roll, holder) in missing(turn, week, &[Role::Head, Role::Delegate]).await? {
        let once = Once::new("week-push", &roll.id, Rank::Duty).until(week.late_until());
        let card = words::pushed(holder.language, week, &roll, &holder.post);
        if let Some(to) = holder.addressee()
            && turn.say_once(once, &to, card).await?.is_some()
        {
            nudged += 1;
        }
    }
    Ok(nudged)
}

/// The week closes: the lists that add up, to the secretariat (W6a).
async fn close(turn: &mut Turn, week: &Week) -> anyhow::Result<()> {
    let now = turn.now();
    let board = Board::of(turn.conn(), week.clone(), now).await?;
    let holders = people::holders(turn.conn(), now).await?;
    for to in people::reached(&holders, &[Role::Secretariat]) {
        let once = Once::new("week-close", week.tuesday, Rank::Duty)
            .until(week.worth_until(Moment::Close));
        let app = turn.app().clone();
        let card = words::closed(to.language, &app, &board);
        turn.say_once(once, &to, card).await?;
    }
    turn.note("close", &Matter::new("weeks", week.tuesday))
        .await
}

/// Whoever joins, takes a post over or takes the bot back while the week is open gets the call that they have missed: the head, or the
/// delegates where no head can be reached.
pub(crate) async fn welcome(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let Some(week) = store::last_frozen(&mut conn)
        .await?
        .filter(|week| week.is_open(now))
    else {
        return Ok(());
    };
    let called: HashSet<(Id, Id)> = store::called(&mut conn, week.tuesday)
        .await?
        .into_iter()
        .collect();
    let answered = answered(&mut conn, &week).await?;
    let rolls: Vec<store::Roll> = store::rolls(&mut conn, week.tuesday)
        .await?
        .into_iter()
        .filter(|roll| roll.called && !answered.contains(&roll.id))
        .collect();
    let holders = by_agency(people::holders(&mut conn, now).await?);
    drop(conn);
    let late: Vec<(&store::Roll, &Holder)> = rolls
        .iter()
        .filter_map(|roll| Some((roll, holders.get(&roll.agency)?)))
        .flat_map(|(roll, holders)| to_call(holders).into_iter().map(move |h| (roll, h)))
        .filter(|(roll, holder)| !called.contains(&(roll.id.clone(), holder.person.clone())))
        .collect();
    if late.is_empty() {
        return Ok(());
    }
    let mut turn = app.turn(by).await?;
    for (roll, holder) in late {
        call_one(&mut turn, &week, roll, holder, false).await?;
    }
    let _done = turn.commit().await?;
    Ok(())
}
