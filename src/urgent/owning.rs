//! Taking a matter on: exactly one owner (E4, E8), and by when it is done (E5).

use super::{
    alerting,
    chat::WHEN,
    office::{Office, owns_as},
    rules::{self, Refusal, When},
    shown::Shown,
    store::{self, Deed, Entry, Urgent},
    talking, words,
};
use crate::{
    card::Matter,
    ids::Id,
    person::{Person, Role},
    turn::Turn,
    understand::Said,
};
use chrono::{DateTime, Utc};

/// Somebody acknowledges it. Whoever comes second is told who has it.
pub(super) async fn acknowledge(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
) -> anyhow::Result<Option<Urgent>> {
    let (now, language) = (turn.now(), person.language);
    let before = urgent.course.clone();
    let told = store::told_posts(turn.conn(), &urgent.id).await?;
    let (course, post) = match (
        before.clone().acknowledged(now, &office.holidays),
        office.chain_post(person, &urgent, &told),
    ) {
        (Ok(course), Some(post)) => (course, post),
        (Err(refusal), _) => {
            let shown = Shown::of(turn.conn(), office, urgent, now).await?;
            let own = refusal == Refusal::Owned && shown.urgent.is_owned_by(&person.id);
            turn.toast(match own {
                true => words::yours_already(language),
                false => words::refusal(language, refusal, &shown),
            });
            alerting::refresh(turn, office, &shown.urgent).await?;
            return Ok(None);
        }
        (Ok(_), None) => {
            turn.toast(crate::words::button_over(language));
            return Ok(None);
        }
    };
    let urgent = Urgent {
        course,
        owner: Some(person.id.clone()),
        owner_post: Some(post.id.clone()),
        owned_at: Some(now),
        first_owned_at: urgent.first_owned_at.or(Some(now)),
        ..urgent
    };
    if !store::save(turn.conn(), &before, &urgent).await? {
        turn.toast(crate::words::button_over(language));
        return Ok(None);
    }
    let entry = Entry::of(turn.id(), &urgent.id, Deed::Acknowledged, now).by(person, post.role);
    store::note(turn.conn(), &entry).await?;
    turn.note("acknowledge", &urgent.matter()).await?;
    turn.toast(words::acknowledged_toast(language));
    turn.ask(person, &Matter::new(WHEN, &urgent.id)).await?;
    alerting::refresh(turn, office, &urgent).await?;
    let once = ("urgent-owned", format!("{}:{}", urgent.id, urgent.opening));
    alerting::tell_senders(turn, office, &urgent, once, None, |holder, shown| {
        words::acknowledged(holder.language, shown)
    })
    .await?;
    Ok(Some(urgent))
}

/// Its owner says by when it is done.
pub(super) async fn promise(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    by: DateTime<Utc>,
) -> anyhow::Result<Result<Urgent, Refusal>> {
    let now = turn.now();
    let before = urgent.course.clone();
    let course = match before.clone().promised(by, now) {
        Ok(course) => course,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let urgent = Urgent { course, ..urgent };
    if !store::save(turn.conn(), &before, &urgent).await? {
        return Ok(Err(Refusal::Owned));
    }
    turn.close_question_about(&person.id, &Matter::new(WHEN, &urgent.id))
        .await?;
    let entry = Entry {
        until_at: Some(by),
        ..Entry::of(turn.id(), &urgent.id, Deed::Promised, now).by(person, owns_as(person, &urgent))
    };
    store::note(turn.conn(), &entry).await?;
    turn.note("urgent-promise", &urgent.matter()).await?;
    alerting::refresh(turn, office, &urgent).await?;
    Ok(Ok(urgent))
}

/// What its owner says: in answer to "done by when?" (`asked`) any time in it is the date, otherwise one by which the words say that it
/// is done (E5). The words reach the sender whatever becomes of the time; one that is over is asked about (U11).
pub(super) async fn say(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    said: &Said,
    asked: bool,
) -> anyhow::Result<()> {
    let language = person.language;
    if asked {
        turn.close_question(&person.id).await?;
    }
    let reads = if asked {
        rules::time_in
    } else {
        rules::done_by_in
    };
    let closes = urgent.course.chain.office.1;
    let read = reads(&said.words, said.said_at, &office.holidays, closes);
    let (urgent, refused) = match read {
        Some(When::By(by)) => match promise(turn, office, person, urgent.clone(), by).await? {
            Ok(urgent) => (urgent, None),
            Err(refusal) => (urgent, Some(refusal)),
        },
        Some(When::Past { .. }) | None => (urgent, None),
    };
    talking::say(turn, office, person, &urgent, said).await?;
    let now = turn.now();
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    let card = match (read, refused) {
        (Some(When::Past { next }), _) => {
            turn.ask(person, &Matter::new(WHEN, &urgent.id)).await?;
            words::past_time(language, &shown, next.filter(|next| *next > now))
        }
        (_, Some(refusal)) => words::refused(language, refusal, &shown),
        _ => return Ok(()),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Opens it again at step one (E5, E6, R1a), for this reason; by the clock where nobody does it.
pub(super) async fn reopen(
    turn: &mut Turn,
    office: &Office,
    urgent: Urgent,
    why: Deed,
    by: Option<(&Id, Role)>,
) -> anyhow::Result<Result<Urgent, Refusal>> {
    let now = turn.now();
    let before = urgent.course.clone();
    let course = match why {
        // A fresh wish of the agency's, however long the matter has been over.
        Deed::AskedAgain => before.clone().asked_again(now, &office.holidays),
        _ => before.clone().reopened(now, &office.holidays),
    };
    let course = match course {
        Ok(course) => course,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let round = office.first_with_somebody(urgent.area, course.round);
    let lapsed_at = before.due_at.filter(|_| why == Deed::Lapsed);
    let urgent = Urgent {
        course: course.skipped_to(round),
        opening: urgent.opening + 1,
        opened_at: now,
        resolved_by: None,
        outcome: String::new(),
        ..urgent
    };
    if !store::save(turn.conn(), &before, &urgent).await? {
        return Ok(Err(Refusal::NotClosed));
    }
    let entry = Entry {
        until_at: lapsed_at,
        person: by.map(|(person, _)| person.clone()),
        role: by.map(|(_, role)| role),
        ..Entry::of(turn.id(), &urgent.id, why, now)
    };
    store::note(turn.conn(), &entry).await?;
    turn.note("urgent-reopen", &urgent.matter()).await?;
    alerting::tell(turn, office, &urgent, false).await?;
    let once = ("urgent-again", format!("{}:{}", urgent.id, urgent.opening));
    let but = by.map(|(person, _)| person.clone());
    alerting::tell_senders(
        turn,
        office,
        &urgent,
        once,
        but.as_ref(),
        |holder, shown| words::opened_again(holder.language, shown),
    )
    .await?;
    Ok(Ok(urgent))
}

/// Whether whoever owns this still holds the post in which it was taken on.
pub(super) fn is_still_owned(office: &Office, urgent: &Urgent) -> bool {
    match (&urgent.owner, &urgent.owner_post) {
        (Some(owner), Some(post)) => office.in_post(owner, post).is_some(),
        _ => false,
    }
}

/// The matters of which this post was the owner's.
pub(super) fn owned_by_post<'a>(owned: &'a [Urgent], post: &Id) -> Vec<&'a Urgent> {
    owned
        .iter()
        .filter(|urgent| urgent.owner_post.as_ref() == Some(post))
        .collect()
}
