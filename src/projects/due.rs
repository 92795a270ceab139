//! What falls due of the projects: the months (J6), 31 March (J7), snoozes that end (J3a). Each day is looked at once, in the morning.

use super::{
    horizon,
    project::Project,
    rules::{self, Decided, Filter, Moment, Step},
    store,
    view::{self, Roster, Shown},
    words,
};
use crate::{
    app::App,
    calendar::{self, holidays::Holidays},
    card::{Card, Matter},
    outbox::{Once, Rank},
    person::{Agency, Language, Person, Role},
    sheet_draft::digest,
    standing::Clockwork,
    turn::Turn,
    week,
};
use chrono::{Days, NaiveDate, NaiveTime};

/// The hour at which the day is looked at.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(9, 0, 0) {
    Some(hour) => hour,
    None => NaiveTime::MIN,
};
/// How far back and ahead deadlines are looked for: the first warning, and the last day of a decision.
const DEADLINES: (Days, Days) = (Days::new(150), Days::new(120));
/// A letter that could not go out for so long is about yesterday's figures.
const WORTH: Days = Days::new(2);

/// Does what is due. Nothing more than one row is read when the day has been looked at.
pub(crate) async fn tick(app: &App, by: &Clockwork) -> anyhow::Result<()> {
    let now = app.clock.now();
    let local = calendar::bangkok(now);
    let today = local.date_naive();
    let mut conn = app.pool.read().await?;
    let last = store::last_looked(&mut conn).await?;
    let counted = store::counted(&mut conn).await?;
    drop(conn);
    if counted != Some(today) {
        let mut turn = app.turn(by).await?;
        store::count(turn.conn(), &horizon(now)).await?;
        let _done = turn.commit().await?;
    }
    if local.time() < MORNING || last.is_some_and(|last| last >= today) {
        return Ok(());
    }
    let mut turn = app.turn(by).await?;
    if store::record(turn.conn(), store::LOOKED, today, Decided::Happens, now).await? {
        // An office that has just begun has missed nothing.
        let after = last.unwrap_or(today - Days::new(1));
        morning(&mut turn, after, today).await?;
    }
    let _done = turn.commit().await?;
    Ok(())
}

async fn morning(turn: &mut Turn, after: NaiveDate, today: NaiveDate) -> anyhow::Result<()> {
    let holidays = week::holidays(turn.conn()).await?;
    let (first, last) = (today - DEADLINES.0, today + DEADLINES.1);
    let deadlines = store::deadlines(turn.conn(), first, last).await?;
    for (moment, decided) in rules::due(after, today, &deadlines, &holidays) {
        let now = turn.now();
        let name = moment.step.name();
        if !store::record(turn.conn(), &name, moment.of, decided, now).await? {
            continue;
        }
        if decided == Decided::Missed {
            tracing::warn!(of = %moment.of, step = name, "a moment of the projects was missed");
            continue;
        }
        happen(turn, moment, today, &holidays).await?;
    }
    snoozes_end(turn, after, today).await
}

async fn happen(
    turn: &mut Turn,
    moment: Moment,
    today: NaiveDate,
    holidays: &Holidays,
) -> anyhow::Result<()> {
    let month = moment.of;
    match moment.step {
        Step::Ask => {
            let waiting = store::unreported(turn.conn(), month).await?;
            let waiting = awake(waiting, today);
            each_head(turn, moment, waiting, |language, agency, projects| {
                words::month_asked(language, month, agency, projects)
            })
            .await
        }
        Step::Remind => {
            let waiting = store::unreported(turn.conn(), month).await?;
            let waiting = awake(waiting, today);
            each_head(turn, moment, waiting, |language, agency, projects| {
                words::month_reminded(language, month, agency, projects)
            })
            .await
        }
        Step::Missing => missing(turn, moment).await,
        Step::Warn(_) => warn(turn, moment, today, holidays).await,
        Step::Passed => passed(turn, moment, today).await,
    }
}

/// Those of which nobody asked not to be reminded now (J3a).
pub(super) fn awake(projects: Vec<Project>, today: NaiveDate) -> Vec<Project> {
    let asleep = |project: &Project| project.snoozed_until.is_some_and(|until| until > today);
    projects.into_iter().filter(|own| !asleep(own)).collect()
}

/// One letter a head, about all of the agency's.
async fn each_head(
    turn: &mut Turn,
    moment: Moment,
    projects: Vec<Project>,
    says: impl Fn(Language, &Agency, &[Project]) -> Card,
) -> anyhow::Result<()> {
    let now = turn.now();
    let roster = Roster::read(turn.conn(), false, now).await?;
    for (code, projects) in view::by_agency(projects) {
        let Some(agency) = roster.agency(&code) else {
            continue;
        };
        for holder in roster.written_to(&code) {
            let Some(to) = holder.addressee() else {
                continue;
            };
            let about = format!("{}:{}:{code}", moment.step.name(), moment.of);
            let once = Once::new("projects", about, Rank::Duty).until(now + WORTH);
            turn.say_once(once, &to, says(to.language, agency, &projects))
                .await?;
        }
    }
    Ok(())
}

/// To each of the office who holds one of these roles.
async fn office(
    turn: &mut Turn,
    moment: Moment,
    roles: &[Role],
    says: impl Fn(Language) -> Card,
) -> anyhow::Result<()> {
    let now = turn.now();
    for to in view::office(turn, roles).await? {
        let about = format!("{}:{}", moment.step.name(), moment.of);
        let once = Once::new("projects-office", about, Rank::Duty).until(now + WORTH);
        turn.say_once(once, &to, says(to.language)).await?;
    }
    turn.note("projects-due", &Matter::new("month", moment.of))
        .await
}

/// What is missing of a month, to governor and secretariat (J6).
async fn missing(turn: &mut Turn, moment: Moment) -> anyhow::Result<()> {
    let now = turn.now();
    let waiting = store::unreported(turn.conn(), moment.of).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let roster = Roster::read(turn.conn(), true, now).await?;
    let mut agencies: Vec<Vec<Shown>> = view::by_agency(waiting)
        .into_values()
        .map(|own| {
            let own = own.into_iter();
            own.filter_map(|project| roster.show(project)).collect()
        })
        .collect();
    // Stable: those with as many stay in the order of their codes.
    agencies.sort_by_key(|own| std::cmp::Reverse(own.len()));
    office(
        turn,
        moment,
        &[Role::Governor, Role::Secretariat],
        |language| words::month_missing(language, moment.of, &agencies),
    )
    .await
}

/// Contracts that are not signed, to the heads, and from 30 days on to the governor (J7).
async fn warn(
    turn: &mut Turn,
    moment: Moment,
    today: NaiveDate,
    holidays: &Holidays,
) -> anyhow::Result<()> {
    let now = turn.now();
    let deadline = moment.of;
    let last = rules::last_signing_day(deadline, holidays);
    let left = (last - today).num_days();
    let unsigned = store::unsigned(turn.conn(), deadline).await?;
    if unsigned.is_empty() {
        return Ok(());
    }
    let heads = awake(unsigned.clone(), today);
    each_head(turn, moment, heads, |language, agency, projects| {
        words::signing(language, (deadline, last), left, agency, projects)
    })
    .await?;
    if !moment.step.tells_governor() {
        return Ok(());
    }
    let roster = Roster::read(turn.conn(), true, now).await?;
    let unsigned = unsigned.into_iter();
    let shown: Vec<_> = unsigned
        .filter_map(|project| roster.show(project))
        .collect();
    office(turn, moment, &[Role::Governor], |language| {
        words::signing_of_all(language, (deadline, last), left, &shown)
    })
    .await
}

/// The deadline has passed: each contract that is still not signed is a decision of the governor's (J7).
async fn passed(turn: &mut Turn, moment: Moment, today: NaiveDate) -> anyhow::Result<()> {
    let now = turn.now();
    let unsigned = store::unsigned(turn.conn(), moment.of).await?;
    if unsigned.is_empty() {
        return Ok(());
    }
    let roster = Roster::read(turn.conn(), true, now).await?;
    let unsigned = unsigned.into_iter();
    let shown: Vec<_> = unsigned
        .filter_map(|project| roster.show(project))
        .collect();
    office(turn, moment, &[Role::Governor], |language| {
        words::to_decide(language, moment.of, today, &shown)
    })
    .await
}

/// What was put off comes now, where it is still late or at risk (J3a).
async fn snoozes_end(turn: &mut Turn, after: NaiveDate, today: NaiveDate) -> anyhow::Result<()> {
    let ended = store::snooze_ends(turn.conn(), after, today).await?;
    let ended: Vec<Project> = ended
        .into_iter()
        .filter(|own| !rules::late(own, today).is_empty() || !rules::risks(own, today).is_empty())
        .collect();
    let now = turn.now();
    let roster = Roster::read(turn.conn(), false, now).await?;
    for (code, projects) in view::by_agency(ended) {
        let Some(agency) = roster.agency(&code) else {
            continue;
        };
        for holder in roster.written_to(&code) {
            let Some(to) = holder.addressee() else {
                continue;
            };
            let once = Once::new("projects-snoozed", format!("{today}:{code}"), Rank::Duty);
            let card = words::snooze_over(to.language, agency, &projects, today);
            turn.say_once(once.until(now + WORTH), &to, card).await?;
        }
    }
    Ok(())
}

/// Somebody asks for an explanation of these, one letter a head (J3): tells how many were written, and which agencies nobody could be
/// reached of. Whatever was asked today and is not answered is not asked a second time, whoever asks.
pub(super) async fn ask_for_explanations(
    turn: &mut Turn,
    asker: &Person,
    projects: Vec<Project>,
) -> anyhow::Result<(usize, Vec<Agency>)> {
    let now = turn.now();
    let today = horizon(now).today;
    store::ask(turn.conn(), &projects, &asker.id, now).await?;
    let since = store::waited_for(turn.conn()).await?;
    let roster = Roster::read(turn.conn(), false, now).await?;
    let (mut letters, mut unreached) = (0, Vec::new());
    for (code, projects) in view::by_agency(projects) {
        let Some(agency) = roster.agency(&code) else {
            continue;
        };
        let holders = roster.written_to(&code);
        if holders.is_empty() {
            unreached.push(agency.clone());
            continue;
        }
        let asked = projects.iter().map(|own| (&own.code, since.get(&own.id)));
        let asked = digest(&asked.collect::<Vec<_>>());
        for holder in holders {
            let Some(to) = holder.addressee() else {
                continue;
            };
            let card = words::explanation(to.language, agency, &projects, today);
            let about = format!("{today}:{code}:{asked}");
            let once = Once::new("projects-explain", about, Rank::Duty);
            turn.say_once(once, &to, card).await?;
            letters += 1;
        }
    }
    Ok((letters, unreached))
}

/// What is late by this filter, whole.
pub(super) async fn all_of(turn: &mut Turn, filter: &Filter) -> anyhow::Result<Vec<Project>> {
    let at = horizon(turn.now());
    store::whole(turn.conn(), filter, &at).await
}
