//! The own answer, by `/week` or by a link (W9, S7).

use super::{reporting::post_for, surveying::open};
use crate::{
    access::{Right as _, ToSurvey},
    ids::Id,
    person::Person,
    turn::Turn,
    week::{
        self,
        board::Spoken,
        rules,
        store::{self, Part, Roll},
        words,
    },
};

/// This week, and how many weeks the own history goes back.
const HISTORY: i64 = 1 + 5;

/// For a head: the own answer of this week and the history (W9).
pub(super) async fn own_week(turn: &mut Turn, person: &Person) -> anyhow::Result<()> {
    let now = turn.now();
    let weeks = week::around(turn.conn(), now).await?;
    let (week, _) = weeks.answered(now);
    for post in person.reports_for() {
        let past = past(turn, &post.agency.code).await?;
        let answered = past
            .iter()
            .any(|(roll, spoken)| roll.week == week.tuesday && spoken.is_some());
        let earlier = store::before(turn.conn(), &post.agency.code, week.tuesday).await?;
        let same = !answered && earlier.is_some();
        let asked = past
            .iter()
            .map(|(roll, _)| roll)
            .find(|roll| roll.week == week.tuesday && roll.called)
            .filter(|_| rules::attendance_open(&week, now).is_ok());
        let comes = match asked {
            Some(roll) => store::attendance(turn.conn(), &roll.id).await?,
            None => None,
        };
        let seat = asked.map(|roll| (roll, comes.as_ref()));
        let card = words::own(person.language, &week, post, &past, same, seat, now);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

/// The agency's last weeks with what it answered, the latest first.
async fn past(turn: &mut Turn, agency: &str) -> anyhow::Result<Vec<(Roll, Option<Spoken>)>> {
    let rolls = store::history(turn.conn(), agency, HISTORY).await?;
    let Some(since) = rolls.last().map(|roll| roll.week) else {
        return Ok(Vec::new());
    };
    let answers = store::answers_since(turn.conn(), agency, since).await?;
    let parts = store::parts_since(turn.conn(), agency, since).await?;
    let spoken = |roll: &Roll| {
        let answer = answers.iter().find(|answer| answer.roll == roll.id)?;
        let said: Vec<&Part> = parts.iter().filter(|part| part.roll == roll.id).collect();
        Some(Spoken::of(answer, &said))
    };
    Ok(rolls
        .into_iter()
        .map(|roll| {
            let spoken = spoken(&roll);
            (roll, spoken)
        })
        .collect())
}

/// A link to an answer opens for the agency itself; anybody else is told who may see it (S7).
pub(super) async fn open_own(turn: &mut Turn, person: &Person, roll: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    let opened = open(turn, roll, now).await?;
    let own = opened.filter(|(_, line)| post_for(person, &line.agency.code).is_some());
    let card = match own {
        Some((week, line)) => words::answer(person.language, &week, &line, false),
        None => crate::words::refused(person.language, ToSurvey::ROLES),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}
