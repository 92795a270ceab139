//! What falls due in the week: the call, the reminders, the close (W8: once, caught up while it makes sense).
//!
//! The brief is a moment of the week too; `briefing` says it, because it reads across everything.

use super::{
    attendance,
    board::{Board, present},
    chasing::{self, Reminders},
    rules::{self, Deed, Moment, Timing, Week},
    store::{self, Attendance},
    words,
};
use crate::{
    app::App,
    card::Matter,
    db::Conn,
    ids::Id,
    outbox::{Once, Rank},
    people::{self, Holder},
    person::Role,
    requests,
    standing::Clockwork,
    turn::Turn,
};
use chrono::{DateTime, Days, Utc};
use std::collections::{HashMap, HashSet};

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
        Moment::CallList => chasing::tell_whom_to_call(turn, week).await?,
        Moment::Escalate => chasing::escalate(turn, week).await?,
        Moment::Brief => {}
    }
    Ok(true)
}

/// Freezes who is called, and calls the heads; where no head can be reached, the delegates.
async fn call(turn: &mut Turn, week: &Week) -> anyhow::Result<()> {
    let now = turn.now();
    let (holders, acting) = present(turn.conn(), now).await?;
    let agencies = agencies_to_call(turn.conn()).await?;
    let known = Known::of(turn.conn(), week, now).await?;
    let mut serial = store::last_serial(turn.conn()).await?;
    for code in agencies {
        serial += 1;
        let id = turn.id();
        let roll = store::enrol(turn.conn(), &id, serial, week.tuesday, &code, true).await?;
        for holder in to_call(&holders, &acting, &code) {
            let acts = words::Acts::of(holder, &acting, &holders);
            call_one(turn, week, &roll, holder, acts, &known).await?;
        }
    }
    Ok(())
}

/// What is known of the agencies while they are called.
struct Known {
    answered: HashMap<Id, Timing>,
    same: HashSet<String>,
    comes: HashMap<Id, Attendance>,
    off: bool,
    further: HashMap<String, [String; 2]>,
}

impl Known {
    async fn of(conn: &mut Conn, week: &Week, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let answers = store::answers(conn, week.tuesday).await?;
        let attendances = store::attendances(conn, week.tuesday).await?;
        Ok(Self {
            answered: answers.into_iter().map(|a| (a.roll, a.timing)).collect(),
            same: store::may_repeat(conn, week.tuesday).await?,
            comes: attendances
                .into_iter()
                .map(|comes| (comes.roll.clone(), comes))
                .collect(),
            off: super::is_day_off(conn, week).await?,
            further: requests::call_lines(conn, now).await?,
        })
    }
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

/// Whom an agency's call goes to: the heads, where none can be reached the delegates, and whoever acts for a head who is away (W7).
fn to_call<'a>(
    agencies: &'a HashMap<String, Vec<Holder>>,
    acting: &[Holder],
    code: &str,
) -> Vec<&'a Holder> {
    let holders = agencies.get(code).map(Vec::as_slice).unwrap_or_default();
    let reached = |role| {
        holders
            .iter()
            .filter(move |holder| holder.post.role == role && holder.is_reached())
    };
    let heads: Vec<&Holder> = reached(Role::Head).collect();
    if heads.is_empty() {
        return reached(Role::Delegate).collect();
    }
    let acts = reached(Role::Delegate).filter(|holder| acts_for(acting, holder));
    heads.into_iter().chain(acts).collect()
}

/// Whether this holder acts for a head of the agency.
fn acts_for(acting: &[Holder], holder: &Holder) -> bool {
    acting
        .iter()
        .any(|one| one.person == holder.person && one.post.agency.code == holder.post.agency.code)
}

async fn call_one(
    turn: &mut Turn,
    week: &Week,
    roll: &store::Roll,
    holder: &Holder,
    acting: Option<words::Acts<'_>>,
    known: &Known,
) -> anyhow::Result<()> {
    let Some(to) = holder.addressee() else {
        return Ok(());
    };
    let once = attendance::called(week, roll);
    let asked = words::Asked {
        answered: known.answered.get(&roll.id).copied(),
        same: known.same.contains(&roll.agency),
        comes: known.comes.get(&roll.id),
        off: known.off,
        further: known
            .further
            .get(&roll.agency)
            .map(std::slice::from_ref)
            .unwrap_or_default(),
        reader: &holder.person,
        acting,
    };
    let card = words::call(to.language, week, roll, &holder.post, &asked);
    turn.say_once(once, &to, card).await?;
    store::note_called(turn.conn(), &roll.id, &holder.person).await
}

/// Reminds those who are missing: the heads, or with their delegates.
async fn remind(turn: &mut Turn, week: &Week, roles: &[Role]) -> anyhow::Result<()> {
    let last = roles.contains(&Role::Delegate);
    let what = if last { "week-nudge" } else { "week-remind" };
    let now = turn.now();
    let same = store::may_repeat(turn.conn(), week.tuesday).await?;
    let mut reminders = Reminders::of(turn, week).await?;
    let missing = missing(turn, week, roles).await?;
    // What was to be said before and could not be sent is said by this one: they arrive as one message (W6b).
    let rolls: HashSet<&str> = missing.iter().map(|(roll, _)| roll.id.as_str()).collect();
    turn.take_back_all_duties(super::WEEK, |id| rolls.contains(id))
        .await?;
    for (roll, holder) in missing {
        let same = same.contains(&roll.agency);
        let card = words::reminder(holder.language, week, &roll, &holder.post, same, last, now);
        reminders
            .give(turn, what, (&roll, &holder), week.close_at, card)
            .await?;
    }
    Ok(())
}

async fn missing(
    turn: &mut Turn,
    week: &Week,
    roles: &[Role],
) -> anyhow::Result<Vec<(store::Roll, Holder)>> {
    let now = turn.now();
    let (_, acting) = present(turn.conn(), now).await?;
    let board = Board::of(turn.conn(), week.clone(), now).await?;
    Ok(board
        .standing(rules::Standing::Missing)
        .flat_map(|line| {
            let reached = line.holders.iter().filter(|holder| holder.is_reached());
            let asked: Vec<&Holder> = reached
                .clone()
                .filter(|holder| roles.contains(&holder.post.role) || acts_for(&acting, holder))
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
    let same = store::may_repeat(turn.conn(), week.tuesday).await?;
    let mut reminders = Reminders::of(turn, week).await?;
    for (roll, holder) in missing(turn, week, &[Role::Head, Role::Delegate]).await? {
        let same = same.contains(&roll.agency);
        let card = words::pushed(holder.language, week, &roll, &holder.post, same);
        let to = (&roll, &holder);
        if reminders
            .give(turn, "week-push", to, week.late_until(), card)
            .await?
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
    let board = board.with_silence(turn.conn()).await?;
    let holders = people::holders(turn.conn(), now).await?;
    for to in people::reached(&holders, &[Role::Secretariat]) {
        let once = Once::new("week-close", week.tuesday, Rank::Duty)
            .until(week.worth_until(Moment::Close));
        let app = turn.app().clone();
        let card = words::closed(to.language, &app, &board);
        turn.say_once(once, &to, card).await?;
    }
    chasing::ask_delegates(turn, &board).await?;
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
    let rolls = store::rolls(&mut conn, week.tuesday).await?;
    let (holders, acting) = present(&mut conn, now).await?;
    let mut late: Vec<(&store::Roll, &Holder)> = rolls
        .iter()
        .filter(|roll| roll.called)
        .flat_map(|roll| {
            let called = to_call(&holders, &acting, &roll.agency);
            called.into_iter().map(move |holder| (roll, holder))
        })
        .filter(|(roll, holder)| !called.contains(&(roll.id.clone(), holder.person.clone())))
        .collect();
    // Looked at after every turn: what has become of the agencies is read only when there is somebody to be called.
    if late.is_empty() {
        return Ok(());
    }
    let known = Known::of(&mut conn, &week, now).await?;
    drop(conn);
    late.retain(|(roll, _)| !known.answered.contains_key(&roll.id));
    if late.is_empty() {
        return Ok(());
    }
    let mut turn = app.turn(by).await?;
    for (roll, holder) in late {
        let acts = words::Acts::of(holder, &acting, &holders);
        call_one(&mut turn, &week, roll, holder, acts, &known).await?;
    }
    let _done = turn.commit().await?;
    Ok(())
}
