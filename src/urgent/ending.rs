//! The end of a matter: resolved with one line, opened again by one tap for a day (E6).

use super::{
    alerting,
    chat::OUTCOME,
    office::{Office, acts_as},
    owning,
    rules::State,
    shown::Shown,
    store::{self, Deed, Entry, Urgent},
    talking, words,
};
use crate::{
    card::{Matter, one_line},
    ids::Id,
    outbox::{Once, Rank},
    people::Holder,
    person::Person,
    turn::Turn,
    understand::{Enclosed, Said},
};

/// The longest line of what came of it, in UTF-16 units.
const LONGEST: usize = 300;

/// Asks for the one line.
pub(super) async fn ask(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: &Urgent,
) -> anyhow::Result<()> {
    let language = person.language;
    if urgent.course.state == State::Resolved {
        let now = turn.now();
        let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
        turn.toast(words::refusal(
            language,
            super::rules::Refusal::Closed,
            &shown,
        ));
        return Ok(());
    }
    turn.ask(person, &Matter::new(OUTCOME, &urgent.id)).await?;
    let card = words::ask_outcome(language, urgent);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// It is over, with this line. What is over already keeps its own, and what was typed is asked about (P2); what came with the line is
/// passed on like any word.
pub(super) async fn resolve(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    said: &Said,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    turn.close_question(&person.id).await?;
    let before = urgent.course.clone();
    let Ok(course) = before.clone().resolved(now) else {
        return talking::say(turn, office, person, &urgent, said).await;
    };
    if said.enclosed != Enclosed::Nothing {
        talking::say(turn, office, person, &urgent, said).await?;
    }
    let urgent = Urgent {
        course,
        resolved_by: Some(person.id.clone()),
        outcome: one_line(&said.words, LONGEST),
        ..urgent
    };
    if !store::save(turn.conn(), &before, &urgent).await? {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    }
    let role = acts_as(person, &urgent);
    let entry = Entry {
        words: urgent.outcome.clone(),
        ..Entry::of(turn.id(), &urgent.id, Deed::Resolved, now).by(person, role)
    };
    store::note(turn.conn(), &entry).await?;
    turn.note("resolve", &urgent.matter()).await?;
    alerting::refresh(turn, office, &urgent).await?;
    let once = (
        "urgent-resolved",
        format!("{}:{}", urgent.id, urgent.opening),
    );
    alerting::tell_senders(
        turn,
        office,
        &urgent,
        once,
        Some(&person.id),
        |holder, shown| words::resolved(holder.language, shown),
    )
    .await?;
    tell_owner(turn, office, person, &urgent).await?;
    let shown = Shown::of(turn.conn(), office, urgent, now).await?;
    let card = words::resolved(language, &shown);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Whoever owned it hears that somebody else has ended it.
async fn tell_owner(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: &Urgent,
) -> anyhow::Result<()> {
    let now = turn.now();
    let owner = urgent.owner.as_ref().filter(|owner| **owner != person.id);
    let owner = owner.and_then(|owner| office.holder(owner, &super::office::LEADING));
    let Some(to) = owner
        .filter(|owner| owner.is_reached())
        .and_then(Holder::addressee)
    else {
        return Ok(());
    };
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    let about = format!("{}:{}", urgent.id, urgent.opening);
    let once = Once::new("urgent-resolved", about, Rank::Urgent).silently(true);
    let card = words::resolved(to.language, &shown);
    turn.say_once(once, &to, card).await.map(drop)
}

/// An agency asks no more (W4): the clock ends its matter, as long as nobody has taken it on.
pub(super) async fn withdrawn(turn: &mut Turn, id: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    store::asks(turn.conn(), id, false).await?;
    let Some(urgent) = store::matter(turn.conn(), id).await? else {
        return Ok(());
    };
    if urgent.course.state != State::Open || urgent.first_owned_at.is_some() {
        return Ok(());
    }
    let before = urgent.course.clone();
    let Ok(course) = before.clone().resolved(now) else {
        return Ok(());
    };
    let urgent = Urgent {
        course,
        resolved_by: Some(urgent.person.clone()),
        ..urgent
    };
    if !store::save(turn.conn(), &before, &urgent).await? {
        return Ok(());
    }
    let entry = Entry {
        person: Some(urgent.person.clone()),
        role: Some(urgent.role),
        ..Entry::of(turn.id(), &urgent.id, Deed::Resolved, now)
    };
    store::note(turn.conn(), &entry).await?;
    turn.note("urgent-withdrawn", &urgent.matter()).await?;
    let office = Office::read(turn.conn(), now).await?;
    alerting::refresh(turn, &office, &urgent).await
}

/// One tap opens it again.
pub(super) async fn reopen(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
) -> anyhow::Result<Option<Urgent>> {
    let (now, language) = (turn.now(), person.language);
    let role = acts_as(person, &urgent);
    if urgent.course.state != State::Resolved {
        turn.toast(words::still_open(language));
        return Ok(None);
    }
    let by = Some((&person.id, role));
    match owning::reopen(turn, office, urgent.clone(), Deed::Reopened, by).await? {
        Ok(urgent) => {
            turn.toast(words::reopened_toast(language));
            Ok(Some(urgent))
        }
        Err(refusal) => {
            let shown = Shown::of(turn.conn(), office, urgent, now).await?;
            turn.toast(words::refusal(language, refusal, &shown));
            Ok(None)
        }
    }
}
