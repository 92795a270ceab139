//! Who comes to the session, and that there is none (W0).

use super::{
    board::present,
    chat::At,
    moving,
    rules::{self, Week},
    store::{self, Attendance, Roll},
    words,
};
use crate::{
    card::Matter,
    outbox::{Once, Rank},
    people,
    person::{Person, Role},
    requests,
    turn::Turn,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Keeps who comes; every letter that asks the agency shows it: the call, and the answer to what a successor was asked.
pub(super) async fn say(
    turn: &mut Turn,
    week: &Week,
    roll: &Roll,
    comes: &Attendance,
) -> anyhow::Result<()> {
    let now = turn.now();
    store::attend(turn.conn(), comes).await?;
    turn.note("attend", &roll.matter()).await?;
    let (holders, acting) = present(turn.conn(), now).await?;
    let answer = store::answer(turn.conn(), &roll.id).await?;
    let earlier = store::before(turn.conn(), &roll.agency, roll.week).await?;
    let off = super::is_day_off(turn.conn(), week).await?;
    let further = requests::call_lines(turn.conn(), now).await?;
    let further = further.get(&roll.agency);
    for holder in holders.get(&roll.agency).into_iter().flatten() {
        let Some(to) = holder.addressee() else {
            continue;
        };
        let asked = words::Asked {
            answered: answer.as_ref().map(|answer| answer.timing),
            same: earlier.is_some(),
            comes: Some(comes),
            off,
            further: further.map(std::slice::from_ref).unwrap_or_default(),
            reader: &holder.person,
            acting: words::Acts::of(holder, &acting, &holders),
        };
        let post = &holder.post;
        let card = words::call(to.language, week, roll, post, &asked);
        turn.revise_once(&called(week, roll), &to, card).await?;
        let (reader, at) = (&holder.person, At::Call);
        let card = words::who_comes(to.language, week, roll, post, Some(comes), reader, at);
        turn.revise_once(&apart(week, roll), &to, card).await?;
    }
    Ok(())
}

/// The letter that shows a successor who comes: what was taken over stays as it was.
pub(super) fn apart(week: &Week, roll: &Roll) -> Once {
    Once::new("week-comes", &roll.id, Rank::Reply).until(week.session_at)
}

/// The letter that calls.
pub(super) fn called(week: &Week, roll: &Roll) -> Once {
    Once::new("week-call", &roll.id, Rank::Duty).until(week.close_at)
}

/// The week whose session could be called off now.
pub(super) async fn could_be_called_off(
    turn: &mut Turn,
    tuesday: NaiveDate,
) -> anyhow::Result<Option<Week>> {
    let now = turn.now();
    let week = store::frozen(turn.conn(), tuesday).await?;
    Ok(week.filter(|week| rules::may_call_off(week, now)))
}

/// How many persons would be told that there is no session.
pub(super) async fn to_be_told(turn: &mut Turn, week: &Week) -> anyhow::Result<usize> {
    let concerned = moving::concerned(turn, week).await?;
    let persons: BTreeSet<_> = concerned
        .iter()
        .map(|(_, holder, _)| &holder.person)
        .collect();
    Ok(persons.len())
}

/// There is no session: each person who was called for it, has answered or comes for a head is told once, and those who lead. Gives the
/// week, and how many were told; `None` when it cannot be called off (any more).
pub(super) async fn call_off(
    turn: &mut Turn,
    by: &Person,
    tuesday: NaiveDate,
) -> anyhow::Result<Option<(Week, usize)>> {
    let Some(week) = could_be_called_off(turn, tuesday).await? else {
        return Ok(None);
    };
    if !store::call_off(turn.conn(), tuesday).await? {
        return Ok(None);
    }
    turn.note("call-off", &Matter::new("weeks", tuesday))
        .await?;
    let now = turn.now();
    let holders = people::holders(turn.conn(), now).await?;
    let deputies: BTreeSet<_> = store::attendances(turn.conn(), tuesday)
        .await?
        .into_iter()
        .filter_map(|comes| comes.delegate)
        .collect();
    let once = Once::new("week-off", format!("{tuesday}:{}", turn.id()), Rank::Urgent)
        .until(week.late_until());
    let mut told = BTreeSet::new();
    let concerned = moving::concerned(turn, &week).await?;
    let concerned = concerned.iter().map(|(_, holder, _)| holder);
    let come_for_a_head = holders.iter().filter(|holder| {
        holder.post.role.of_agency() && holder.is_reached() && deputies.contains(&holder.person)
    });
    for holder in concerned.chain(come_for_a_head) {
        if let Some(to) = holder.addressee()
            && told.insert(holder.person.clone())
        {
            let card = words::called_off(to.language, &week, None);
            turn.say_once(once.clone(), &to, card).await?;
        }
    }
    let leads = [Role::Governor, Role::Vice, Role::Secretariat];
    for to in people::reached(&holders, &leads) {
        if to.person.as_ref() != Some(&by.id) {
            let card = words::called_off(to.language, &week, Some(&by.name));
            turn.say_once(once.clone(), &to, card).await?;
        }
    }
    Ok(Some((week, told.len())))
}
