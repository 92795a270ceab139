//! Who is told what of a talk: the cards of those who may answer, the news for whoever asked, the calendar file for both.

use super::{
    rules::{Answer, Way},
    store::{self, Given, Talk},
    view::{Present, View},
    words,
};
use crate::{
    card::{Card, Matter},
    ids::Id,
    outbox::{Once, Rank},
    people::Holder,
    person::Role,
    turn::Turn,
    week::{self, Week},
};
use chrono::{DateTime, Duration, Utc};

/// A question that could not be delivered for so long is not asked any more: whoever asked has been told to telephone.
const KEEPS: Duration = Duration::hours(2);

fn copy(talk: &Talk) -> Once {
    Once::new("talk-ask", &talk.id, Rank::Urgent)
}

/// The letter that tells the asker that it has gone out.
pub(super) fn sent(talk: &Id) -> Once {
    Once::new("talk-sent", talk, Rank::Reply)
}

fn card(view: &View, reader: &Holder, now: DateTime<Utc>) -> Card {
    match view.talk.way {
        Way::ToAgency => words::ask(reader.language, view, reader, now),
        Way::ToGovernor => words::request(reader.language, view, reader, now),
    }
}

/// Gives each of these the card that answers.
pub(super) async fn ask(turn: &mut Turn, view: &View, readers: &[&Holder]) -> anyhow::Result<()> {
    let now = turn.now();
    for reader in readers {
        let Some(to) = reader.addressee() else {
            continue;
        };
        store::note_copy(turn.conn(), &view.talk.id, &reader.person).await?;
        let once = copy(&view.talk).until(now + KEEPS);
        turn.say_once(once, &to, card(view, reader, now)).await?;
    }
    Ok(())
}

/// Every card of it shows how it stands now; whoever answered from another message gets one.
pub(super) async fn refresh(turn: &mut Turn, view: &View, present: &Present) -> anyhow::Result<()> {
    let now = turn.now();
    let copies = store::copies(turn.conn(), &view.talk.id).await?;
    if let Some(by) = view.by.as_ref().filter(|by| !copies.contains(&by.person)) {
        ask(turn, view, &[by]).await?;
    }
    for reader in present.with_copies(&view.talk, &copies) {
        if let Some(to) = reader.addressee() {
            let card = card(view, reader, now);
            turn.revise_once(&copy(&view.talk), &to, card).await?;
        }
    }
    // What went out says the same when only the time has changed.
    if view.talk.sequence > 0 && view.talk.ended_at.is_none() {
        return Ok(());
    }
    for asker in present.asking(&view.talk) {
        if let Some(to) = asker.addressee() {
            let card = match view.talk.way {
                Way::ToAgency => {
                    let told = present.with_copies(&view.talk, &copies);
                    words::sent(asker.language, view, &told, false)
                }
                Way::ToGovernor => words::request_sent(asker.language, view, true),
            };
            turn.revise_once(&sent(&view.talk.id), &to, card).await?;
        }
    }
    Ok(())
}

/// Answers a talk, and tells everybody whom it concerns. `None` when somebody was quicker, or it is over.
pub(super) async fn answer(
    turn: &mut Turn,
    talk: &Talk,
    given: &Given,
    present: &Present,
) -> anyhow::Result<Option<View>> {
    let now = turn.now();
    if !store::answer(turn.conn(), &talk.id, given, now).await? {
        return Ok(None);
    }
    turn.note("answer-talk", &Matter::new("talk", &talk.id))
        .await?;
    let Some(view) = View::read(turn, &talk.id, present).await? else {
        return Ok(None);
    };
    refresh(turn, &view, present).await?;
    let session = match given.answer {
        Answer::Tuesday => next_session(turn).await?,
        _ => None,
    };
    let version = format!("{}:{}", talk.id, view.talk.sequence);
    for asker in present.asking(&view.talk) {
        let Some(to) = asker.addressee().filter(|_| asker.is_reached()) else {
            continue;
        };
        let card = match view.talk.way {
            Way::ToAgency => words::answered(to.language, &view, now),
            Way::ToGovernor => words::granted(to.language, &view, session.as_ref(), now),
        };
        let once = Once::new("talk-answer", &version, Rank::Urgent);
        turn.say_once(once, &to, card).await?;
    }
    if answered_for_the_governor(&view) {
        for governor in present.answering(&view.talk) {
            if let Some(to) = governor.addressee().filter(|_| governor.is_reached()) {
                let once = Once::new("talk-for-you", &version, Rank::Urgent);
                let card = words::answered_for_you(to.language, &view, now);
                turn.say_once(once, &to, card).await?;
            }
        }
    }
    calendar(turn, &view, present).await?;
    Ok(Some(view))
}

/// Whether the governor must hear at once what the secretariat has answered: somebody comes.
fn answered_for_the_governor(view: &View) -> bool {
    let by_office = |by: &Holder| by.post.role == Role::Secretariat;
    view.talk.way == Way::ToGovernor
        && matches!(view.talk.answer, Some(Answer::Now | Answer::At))
        && view.by.as_ref().is_some_and(by_office)
}

/// The agreed time for both calendars, as it is now: agreed, changed, or off.
pub(super) async fn calendar(
    turn: &mut Turn,
    view: &View,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    let about = words::matter(&view.talk);
    let both = [
        (true, present.asking(&view.talk)),
        (false, present.answering(&view.talk)),
    ];
    for (to_asker, readers) in both {
        for reader in readers {
            let Some(to) = reader.addressee().filter(|_| reader.is_reached()) else {
                continue;
            };
            let Some(entry) = words::entry(to.language, view, to_asker) else {
                return Ok(());
            };
            let caption = words::entry_caption(to.language, &entry, now);
            let version = format!("{}:{}", view.talk.id, entry.sequence);
            let once = Once::new("talk-entry", version, Rank::Urgent).until(entry.at);
            let file = entry.file(caption, now);
            turn.hand_once(once, &to, file, Some(about.clone())).await?;
        }
    }
    Ok(())
}

/// It ends: taken back by whoever asked, while it waits for an answer or its time is to come. The cards say so, and whoever counts on an
/// agreed time is told.
pub(super) async fn end(
    turn: &mut Turn,
    talk: &Talk,
    present: &Present,
) -> anyhow::Result<Option<View>> {
    let now = turn.now();
    let agreed = talk.agreed_for.filter(|_| talk.is_agreed(now));
    let ends = talk.waits() || agreed.is_some();
    if !ends || !store::end(turn.conn(), &talk.id, now).await? {
        return Ok(None);
    }
    turn.note("end-talk", &Matter::new("talk", &talk.id))
        .await?;
    let Some(view) = View::read(turn, &talk.id, present).await? else {
        return Ok(None);
    };
    refresh(turn, &view, present).await?;
    let Some(at) = agreed else {
        return Ok(Some(view));
    };
    for reader in present.answering(talk) {
        if let Some(to) = reader.addressee().filter(|_| reader.is_reached()) {
            let card = match talk.way {
                Way::ToAgency => words::called_off(to.language, &view, at, now),
                Way::ToGovernor => words::request_called_off(to.language, &view, at, now),
            };
            let once = Once::new("talk-off", &talk.id, Rank::Urgent);
            turn.say_once(once, &to, card).await?;
        }
    }
    calendar(turn, &view, present).await?;
    Ok(Some(view))
}

/// The next session that is held.
async fn next_session(turn: &mut Turn) -> anyhow::Result<Option<Week>> {
    let now = turn.now();
    let weeks = week::around(turn.conn(), now).await?;
    let held = |week: &&Week| week.session_at > now && !week.skipped && !week.called_off;
    Ok(weeks.weeks().iter().find(held).cloned())
}
