//! Chasing those who are still missing after the close (W6b): their delegates at once, the secretariat's call list, the governor's list.
//!
//! The call list is shared: who was telephoned, by whom and when, shows on every copy of it, and so does an answer that comes late.

use super::{
    board::{Board, Line},
    rules::{Moment, Standing, Timing, Week},
    store::{self, Copy},
    words,
};
use crate::{
    card::{Card, Matter},
    ids::Id,
    outbox::{Once, Rank},
    people::{self, Holder},
    person::{Addressee, Person, Role},
    turn::Turn,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// Nobody is reminded more often about one week's answer (W6b).
const MOST: usize = 3;

/// The reminders of a week: each is given once, and no person gets more than three about one answer.
pub(super) struct Reminders(HashMap<(Id, Id), usize>);

impl Reminders {
    /// Those that were given so far.
    pub(super) async fn of(turn: &mut Turn, week: &Week) -> anyhow::Result<Self> {
        Ok(Self(store::reminders(turn.conn(), week.tuesday).await?))
    }

    /// Gives one more, called `what`. False when it was given before, or three were.
    pub(super) async fn give(
        &mut self,
        turn: &mut Turn,
        what: &'static str,
        (roll, holder): (&store::Roll, &Holder),
        until: DateTime<Utc>,
        card: Card,
    ) -> anyhow::Result<bool> {
        let given = self
            .0
            .entry((roll.id.clone(), holder.person.clone()))
            .or_insert(0);
        let Some(to) = holder.addressee().filter(|_| *given < MOST) else {
            return Ok(false);
        };
        let once = Once::new(what, &roll.id, Rank::Duty).until(until);
        if turn.say_once(once, &to, card).await?.is_none() {
            return Ok(false);
        }
        *given += 1;
        let now = turn.now();
        store::note_reminder(turn.conn(), &roll.id, &holder.person, what, now).await?;
        Ok(true)
    }
}

/// Whom the secretariat has to telephone, and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct CallList {
    /// The week.
    pub(crate) week: Week,
    /// Agencies under the governor that are missing or cannot be reached, or have answered since the close.
    pub(crate) entries: Vec<Entry>,
}

/// An agency on the call list.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Its line of the week.
    pub(crate) line: Line,
    /// Who telephoned.
    pub(crate) telephoned: Option<Rang>,
}

/// Who of the secretariat telephoned, and when.
#[derive(Clone, Debug)]
pub(crate) struct Rang {
    /// The name; none when that person holds no post any more.
    pub(crate) by: Option<String>,
    /// When it was marked.
    pub(crate) at: DateTime<Utc>,
}

impl CallList {
    /// Reads the list of a week.
    async fn of(turn: &mut Turn, week: Week) -> anyhow::Result<Self> {
        let now = turn.now();
        let board = Board::of(turn.conn(), week, now).await?;
        let mut telephoned = rang(turn, board.week.tuesday).await?;
        let week = board.week.clone();
        let mut entries: Vec<Entry> = board
            .lines
            .into_iter()
            .filter(is_chased)
            .map(|line| Entry {
                telephoned: telephoned.remove(&line.roll.id),
                line,
            })
            .collect();
        // An answer does not move its line: a number means the same agency on every copy.
        entries.sort_by_key(|entry| entry.line.standing() == Standing::Unreachable);
        Ok(Self { week, entries })
    }

    /// Those that still have not answered although they could.
    pub(crate) fn missing(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.line.standing() == Standing::Missing)
    }
}

/// Who telephoned whom in a week.
async fn rang(turn: &mut Turn, week: NaiveDate) -> anyhow::Result<HashMap<Id, Rang>> {
    let now = turn.now();
    let marks = store::telephoned(turn.conn(), week).await?;
    if marks.is_empty() {
        return Ok(HashMap::new());
    }
    let people = people::everybody(turn.conn(), now).await?;
    let name = |id: &Id| people.iter().find(|person| person.id == *id);
    Ok(marks
        .into_iter()
        .map(|mark| {
            let by = name(&mark.person).map(|person| person.name.clone());
            (mark.roll, Rang { by, at: mark.at })
        })
        .collect())
}

/// Whether the agency is on the list: under the governor (R0), called, and silent at the close.
fn is_chased(line: &Line) -> bool {
    let silent = match line.standing() {
        Standing::Missing | Standing::Unreachable => true,
        Standing::Answered => {
            (line.spoken.as_ref()).is_some_and(|spoken| spoken.timing == Timing::Late)
        }
        Standing::Excused => false,
    };
    line.roll.called && line.agency.kind.is_ordered() && silent
}

/// At the close: the delegates of those that are missing are asked once more, while a late answer still counts.
pub(super) async fn ask_delegates(turn: &mut Turn, board: &Board) -> anyhow::Result<()> {
    let week = &board.week;
    if turn.now() >= week.late_until() {
        return Ok(());
    }
    let mut reminders = Reminders::of(turn, week).await?;
    let missing = board
        .standing(Standing::Missing)
        .filter(|line| line.agency.kind.is_ordered());
    for line in missing {
        let delegates = line
            .holders
            .iter()
            .filter(|holder| holder.post.role == Role::Delegate && holder.is_reached());
        for holder in delegates {
            let card = words::chased(holder.language, week, &line.roll, &holder.post);
            let to = (&line.roll, holder);
            reminders
                .give(turn, "week-chase", to, week.late_until(), card)
                .await?;
        }
    }
    Ok(())
}

/// The call list goes to each of the secretariat, when there is anybody to be telephoned.
pub(super) async fn tell_whom_to_call(turn: &mut Turn, week: &Week) -> anyhow::Result<()> {
    let now = turn.now();
    let list = CallList::of(turn, week.clone()).await?;
    if list.missing().next().is_none() {
        return Ok(());
    }
    let holders = people::holders(turn.conn(), now).await?;
    for to in people::reached(&holders, &[Role::Secretariat]) {
        let once = Once::new("week-calls", week.tuesday, Rank::Duty)
            .until(week.worth_until(Moment::CallList));
        let card = words::call_list(to.language, &list, 0);
        if let Some(letter) = turn.say_once(once, &to, card).await? {
            keep(turn, week, &to, letter, 0).await?;
        }
    }
    Ok(())
}

async fn keep(
    turn: &mut Turn,
    week: &Week,
    to: &Addressee,
    letter: Id,
    page: usize,
) -> anyhow::Result<()> {
    let Some(person) = to.person.clone() else {
        return Ok(());
    };
    let copy = Copy {
        person,
        language: to.language,
        letter,
        page: i64::try_from(page)?,
    };
    store::keep_copy(turn.conn(), week.tuesday, &copy).await
}

/// The list when it is asked for; `None` when nobody is to be telephoned.
pub(super) async fn show(turn: &mut Turn, to: &Addressee) -> anyhow::Result<()> {
    let now = turn.now();
    let week = store::last_called(turn.conn()).await?;
    let list = match week.filter(|week| !week.skipped && now >= week.close_at) {
        Some(week) => Some(CallList::of(turn, week).await?),
        None => None,
    };
    match list.filter(|list| !list.entries.is_empty()) {
        Some(list) => {
            let letter = turn
                .say(to, words::call_list(to.language, &list, 0))
                .await?;
            keep(turn, &list.week, to, letter, 0).await
        }
        None => turn
            .say(to, words::nobody_to_call(to.language))
            .await
            .map(drop),
    }
}

/// Another page of the person's own copy.
pub(super) async fn turn_page(
    turn: &mut Turn,
    to: &Addressee,
    week: Week,
    page: usize,
    message: i64,
) -> anyhow::Result<()> {
    let list = CallList::of(turn, week).await?;
    if let Some(letter) = turn.said_as(to, message).await? {
        keep(turn, &list.week, to, letter, page).await?;
    }
    let card = words::call_list(to.language, &list, page);
    turn.revise_message(to, message, card).await
}

/// Somebody telephoned this agency: marked once, with who and when; the own mark is taken back by a second press.
pub(super) async fn telephoned(
    turn: &mut Turn,
    by: &Person,
    roll: &store::Roll,
) -> anyhow::Result<()> {
    let now = turn.now();
    let week = super::week_of(turn.conn(), roll.week).await?;
    if store::mark_telephoned(turn.conn(), &roll.id, &by.id, now).await? {
        turn.note("telephone", &roll.matter()).await?;
    } else if store::unmark_telephoned(turn.conn(), &roll.id, &by.id).await? {
        turn.note("not-telephoned", &roll.matter()).await?;
    } else {
        if let Some(rang) = rang(turn, roll.week).await?.get(&roll.id) {
            turn.toast(words::telephoned_by(by.language, rang));
        }
    }
    refresh(turn, week).await
}

/// Every copy of the week's call list shows what is so now.
pub(super) async fn refresh(turn: &mut Turn, week: Week) -> anyhow::Result<()> {
    let copies = store::copies(turn.conn(), week.tuesday).await?;
    if copies.is_empty() {
        return Ok(());
    }
    let list = CallList::of(turn, week).await?;
    for copy in copies {
        let page = usize::try_from(copy.page).unwrap_or(0);
        let card = words::call_list(copy.language, &list, page);
        turn.revise(&copy.letter, card).await?;
    }
    Ok(())
}

/// Who is still missing, on the working day after, to the governor and the vices.
pub(super) async fn escalate(turn: &mut Turn, week: &Week) -> anyhow::Result<()> {
    let now = turn.now();
    let list = CallList::of(turn, week.clone()).await?;
    if list.missing().next().is_none() {
        return Ok(());
    }
    let holders = people::holders(turn.conn(), now).await?;
    let app = turn.app().clone();
    for to in people::reached(&holders, &[Role::Governor, Role::Vice]) {
        let once = Once::new("week-escalate", week.tuesday, Rank::Duty)
            .until(week.worth_until(Moment::Escalate));
        let card = words::still_missing(to.language, &app, &list);
        turn.say_once(once, &to, card).await?;
    }
    turn.note("escalate", &Matter::new("weeks", week.tuesday))
        .await
}
