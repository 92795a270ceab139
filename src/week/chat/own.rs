//! The own answer, by `/week` or by a link (W9, S7).

use super::{reporting::post_for, surveying::open};
use crate::{
    access::{Right as _, ToSurvey},
    ids::Id,
    person::Person,
    turn::Turn,
    week::{self, board::Spoken, store, words},
};

/// How many weeks the own history goes back.
const HISTORY: i64 = 6;

/// For a head: the own answer of this week and the history (W9).
pub(super) async fn own_week(turn: &mut Turn, person: &Person) -> anyhow::Result<()> {
    let now = turn.now();
    let weeks = week::around(turn.conn(), now).await?;
    let (week, _) = weeks.answered(now);
    for post in person.reports_for() {
        let mut past = Vec::new();
        for roll in store::history(turn.conn(), &post.agency.code, HISTORY).await? {
            let answer = store::answer(turn.conn(), &roll.id).await?;
            let parts = store::parts(turn.conn(), &roll.id).await?;
            let parts: Vec<&store::Part> = parts.iter().collect();
            past.push((roll, answer.map(|a| Spoken::of(&a, &parts))));
        }
        let card = words::own(person.language, &week, post, &past, now);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

/// A link to an answer opens for the agency itself; anybody else is told who may see it (S7).
pub(super) async fn open_own(turn: &mut Turn, person: &Person, roll: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    let opened = open(turn, roll, now).await?;
    let own = opened.filter(|(_, line)| post_for(person, &line.agency.code).is_some());
    let card = match own {
        Some((week, line)) => words::answer(person.language, &week, &line),
        None => crate::words::refused(person.language, ToSurvey::ROLES),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}
