//! Moving, skipping and adding weeks (W6): nothing is sent twice, and whoever was called is told.

use super::{
    rules::{Schedule, Unfit, Week, Wish},
    store, words,
};
use crate::{
    card::Matter,
    ids::Id,
    outbox::{Once, Rank},
    people::{self, Holder},
    person::{Person, Role},
    turn::Turn,
};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a wish, or would.
#[derive(Clone, Debug)]
pub(super) struct Changed {
    /// What was wished.
    pub wish: Wish,
    /// The week as it was; none when it is added.
    pub was: Option<Week>,
    /// The week as it is now.
    pub week: Week,
    /// How many persons were called for it or have answered it already: they are told.
    pub told: usize,
}

/// What would become of the wish now, without doing it.
pub(super) async fn look_at(turn: &mut Turn, wish: Wish) -> anyhow::Result<Result<Changed, Unfit>> {
    let now = turn.now();
    let weeks = super::around(turn.conn(), now).await?;
    Ok(match weeks.grant(wish, now) {
        Ok(week) => Ok(Changed {
            told: concerned(turn, &week).await?.len(),
            was: was(&weeks, wish),
            wish,
            week,
        }),
        Err(unfit) => Err(unfit),
    })
}

fn was(weeks: &Schedule, wish: Wish) -> Option<Week> {
    weeks.of(wish.week()).cloned()
}

/// Makes the wish true, and tells whoever was called for the week or has answered it, and those who lead the session.
pub(super) async fn come_true(
    turn: &mut Turn,
    by: &Person,
    wish: Wish,
) -> anyhow::Result<Result<Changed, Unfit>> {
    let now = turn.now();
    let weeks = super::around(turn.conn(), now).await?;
    let week = match weeks.grant(wish, now) {
        Ok(week) => week,
        Err(unfit) => return Ok(Err(unfit)),
    };
    store::change(turn.conn(), &week, now).await?;
    let verb = match wish {
        Wish::Move(..) => "move-week",
        Wish::Skip(_) => "skip-week",
        Wish::Add(_) => "add-week",
    };
    turn.note(verb, &Matter::new("weeks", week.tuesday)).await?;
    let mut changed = Changed {
        wish,
        was: was(&weeks, wish),
        week,
        told: 0,
    };
    changed.told = tell_the_concerned(turn, &changed).await?;
    tell_who_leads(turn, by, &changed).await?;
    Ok(Ok(changed))
}

/// Each person who was called for the week or has answered it, with the place on the roll.
pub(super) async fn concerned(
    turn: &mut Turn,
    week: &Week,
) -> anyhow::Result<Vec<(store::Roll, Holder, bool)>> {
    let now = turn.now();
    let rolls: BTreeMap<Id, store::Roll> = store::rolls(turn.conn(), week.tuesday)
        .await?
        .into_iter()
        .map(|roll| (roll.id.clone(), roll))
        .collect();
    if rolls.is_empty() {
        return Ok(Vec::new());
    }
    let answers = store::answers(turn.conn(), week.tuesday).await?;
    let answered: BTreeSet<&Id> = answers.iter().map(|answer| &answer.roll).collect();
    let mut who: BTreeSet<(Id, Id)> = store::called(turn.conn(), week.tuesday)
        .await?
        .into_iter()
        .collect();
    who.extend(
        answers
            .iter()
            .map(|answer| (answer.roll.clone(), answer.person.clone())),
    );
    let holders = people::holders(turn.conn(), now).await?;
    let seat = |(roll, person): (Id, Id)| {
        let roll = rolls.get(&roll)?;
        // Of a post in that agency, still held: a predecessor is told nothing more (R1a).
        let holder = holders.iter().find(|holder| {
            holder.person == person
                && holder.post.role.of_agency()
                && holder.post.agency.code == roll.agency
                && holder.is_reached()
        })?;
        Some((roll.clone(), holder.clone(), answered.contains(&roll.id)))
    };
    Ok(who.into_iter().filter_map(seat).collect())
}

async fn tell_the_concerned(turn: &mut Turn, changed: &Changed) -> anyhow::Result<usize> {
    let concerned = concerned(turn, &changed.week).await?;
    if changed.week.skipped {
        take_back_what_waits(turn, &concerned).await?;
    }
    let change = turn.id();
    let until = match changed.week.skipped {
        true => changed.week.late_until(),
        false => changed.week.close_at,
    };
    for (roll, holder, answered) in &concerned {
        if let Some(to) = holder.addressee() {
            let about = format!("{}:{change}", roll.id);
            let once = Once::new("week-change", about, Rank::Urgent).until(until);
            let card =
                words::change_for_agency(to.language, changed, roll, &holder.post, *answered);
            turn.say_once(once, &to, card).await?;
        }
    }
    Ok(concerned.len())
}

/// A call or reminder that has not gone out would ask for what nobody wants any more.
async fn take_back_what_waits(
    turn: &mut Turn,
    concerned: &[(store::Roll, Holder, bool)],
) -> anyhow::Result<()> {
    let rolls: BTreeSet<&Id> = concerned.iter().map(|(roll, ..)| &roll.id).collect();
    turn.take_back_all_duties(super::WEEK, |id| {
        Id::read(id).is_some_and(|id| rolls.contains(&id))
    })
    .await
}

/// Governor and vices, whose morning it is, and the others of the secretariat.
async fn tell_who_leads(turn: &mut Turn, by: &Person, changed: &Changed) -> anyhow::Result<()> {
    let now = turn.now();
    let change = turn.id();
    let holders = people::holders(turn.conn(), now).await?;
    let leads = [Role::Governor, Role::Vice, Role::Secretariat];
    for to in people::reached(&holders, &leads) {
        if to.person.as_ref() == Some(&by.id) {
            continue;
        }
        let about = format!("{}:{change}", changed.week.tuesday);
        let once =
            Once::new("week-change-lead", about, Rank::Urgent).until(changed.week.late_until());
        turn.say_once(once, &to, words::change_for_lead(to.language, changed))
            .await?;
    }
    Ok(())
}
