//! Agreeing on a time, by a tap or by words: the same for both ways.

use super::{AUDIENCE, Button, FiveButton, TALK, is_short};
use crate::{
    card::Matter,
    kept,
    person::Person,
    talks::{
        rules::{self, Answer, FURTHEST, Hour, Way},
        store::{Given, Talk},
        telling,
        view::{Present, View},
        words,
    },
    turn::Turn,
    understand::Said,
    week,
};
use chrono::{DateTime, Utc};

/// The question for the time of a talk asked of an agency.
pub(super) const TALK_TIME: &str = "talk-time";
/// The question for the time of five minutes with the governor.
pub(super) const AUDIENCE_TIME: &str = "audience-time";

/// A moment as a button carries it: the minutes since 1970.
pub(super) fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

/// The same read back; `None` for what is no moment.
pub(super) fn moment(text: &str) -> Option<DateTime<Utc>> {
    let minutes: i64 = text.parse().ok()?;
    DateTime::from_timestamp(minutes.checked_mul(60)?, 0)
}

fn question(talk: &Talk) -> Matter {
    let kind = match talk.way {
        Way::ToAgency => TALK_TIME,
        Way::ToGovernor => AUDIENCE_TIME,
    };
    Matter::new(kind, &talk.id)
}

/// What a button with this time carries.
fn data(talk: &Talk, at: DateTime<Utc>) -> String {
    match talk.way {
        Way::ToAgency => Button::At(talk.id.clone(), at).data(),
        Way::ToGovernor => FiveButton::At(talk.id.clone(), at).data(),
    }
}

/// An answer that names nobody and no time.
pub(super) fn given(answer: Answer, person: &Person) -> Given {
    Given {
        answer,
        by: person.id.clone(),
        agreed_for: None,
        remind_at: None,
        deputy: None,
        deputy_name: String::new(),
    }
}

/// Asks for the time, with some for one tap.
pub(super) async fn ask(turn: &mut Turn, person: &Person, talk: &Talk) -> anyhow::Result<()> {
    let now = turn.now();
    turn.ask(person, &question(talk)).await?;
    let offered = rules::offers(now);
    let card = words::which_time(person.language, talk, &offered, now, |at| data(talk, at));
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Whether the person may still answer: nobody has, or a time was agreed that may be changed. Whoever may not is told who was quicker.
pub(super) fn may_answer(turn: &mut Turn, person: &Person, view: &View, retimes: bool) -> bool {
    let now = turn.now();
    let talk = &view.talk;
    if talk.ended_at.is_some() {
        turn.toast(words::is_over(person.language));
        return false;
    }
    if talk.answer.is_some() && !(retimes && talk.is_agreed(now)) {
        turn.toast(words::answered_before(person.language, view, now));
        return false;
    }
    true
}

/// Gives this answer; whoever was quicker is named in passing.
pub(super) async fn give(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    given: &Given,
    present: &Present,
) -> anyhow::Result<Option<View>> {
    let answered = telling::answer(turn, &view.talk, given, present).await?;
    let asked = question(&view.talk);
    turn.close_question_about(&person.id, &asked).await?;
    match &answered {
        Some(_) => turn.toast(words::answer_sent(person.language)),
        None => turn.toast(crate::words::button_over(person.language)),
    }
    Ok(answered)
}

/// Agrees on this moment, which a button carried.
pub(super) async fn agree(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    at: DateTime<Utc>,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    if at <= now || at > now + FURTHEST {
        turn.toast(words::time_passed(person.language));
        return Ok(());
    }
    let given = Given {
        agreed_for: Some(at),
        remind_at: rules::remind_at(at, now),
        ..given(Answer::At, person)
    };
    give(turn, person, view, &given, present).await.map(drop)
}

/// Agrees on the time that was typed, or says why it is none.
pub(super) async fn typed(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    said: &Said,
    present: &Present,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let holidays = week::holidays(turn.conn()).await?;
    let hour = rules::hour(&said.words, said.said_at, &holidays);
    // Understood when it was said, and handled when it has passed.
    let hour = match hour {
        Hour::At(at, _) if at <= now => Hour::Past(at),
        hour => hour,
    };
    let Hour::At(at, other) = hour else {
        return ask_again(turn, person, view, said, hour).await;
    };
    agree(turn, person, view, at, present).await?;
    if let Some(other) = other.filter(|other| *other > now) {
        let data = data(&view.talk, other);
        let card = words::time_taken(language, &view.talk, (at, other), now, data);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

/// The words are no time for a talk: the question stays open. What may be something else is kept, and can be filed by a tap (P2).
async fn ask_again(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    said: &Said,
    hour: Hour,
) -> anyhow::Result<()> {
    let now = turn.now();
    turn.ask(person, &question(&view.talk)).await?;
    let mut card = words::no_such_time(person.language, &view.talk, hour, now);
    if hour == Hour::NoTime && person.reports_for().next().is_some() {
        let id = turn.id();
        let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
        card = card.buttons(vec![week::file_button(person.language, &kept)]);
    }
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Whether a reply to a card may be a time: read further when it is handled.
pub(super) fn may_be_time(kind: &str, said: &Said) -> bool {
    (kind == TALK || kind == AUDIENCE) && is_short(said)
}
