//! An agency takes a request on, asks back, cannot by then, answers (Q2).

use super::{Button, is_mere_courtesy, is_something, is_words, keep};
use crate::{
    access::{Permit, ToReport},
    app::App,
    card::Matter,
    closed_days,
    ids::Id,
    person::Person,
    requests::{
        replying,
        rules::{self, Deadline, Part, Said as Kind},
        view::{Present, View, answers_for},
        words::{self, Asking, Pressed},
    },
    turn::{Outcome, Turn},
    understand::{Meaning, Said},
};
use chrono::{DateTime, Utc};

/// The question for the answer; about an errand, like all of these.
const SAY: &str = "errand-say";
/// The question what is to be asked.
const ASK: &str = "errand-ask";
/// The question until when, and why.
const CANNOT: &str = "errand-cannot";
/// The question why; about an errand and a minute.
const WHY: &str = "errand-why";

/// What somebody of an agency wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Press(Id, Button, i64),
    Typed(Id, Typed, Said),
}

/// What was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    Answer,
    Question,
    Time,
    Why(DateTime<Utc>),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Answering { question, said } => {
            let (id, typed) = match question.kind.as_ref() {
                SAY if is_something(&said) => (Id::read(&question.id)?, Typed::Answer),
                ASK if is_something(&said) => (Id::read(&question.id)?, Typed::Question),
                CANNOT if is_words(&said) => (Id::read(&question.id)?, Typed::Time),
                WHY if is_words(&said) => {
                    let (id, at) = question.id.split_once(':')?;
                    let at = DateTime::from_timestamp(at.parse().ok()?, 0)?;
                    (Id::read(id)?, Typed::Why(at))
                }
                _ => return None,
            };
            Some(Wanted::Typed(id, typed, said))
        }
        Meaning::Pressed(press) => {
            let button = Button::read(&press)?;
            match &button {
                Button::Accept(id) | Button::Ask(id) | Button::Cannot(id) | Button::Say(id) => {
                    Some(Wanted::Press(id.clone(), button, press.message))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) async fn answered(app: App, may: Permit<ToReport>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, now) = (may.person(), turn.now());
    let present = Present::read(turn.conn(), now).await?;
    let (Wanted::Press(id, ..) | Wanted::Typed(id, ..)) = &wanted;
    let view = View::read(turn.conn(), id, &present).await?;
    let Some(view) = view.filter(|view| answers_for(person, &view.agency.code)) else {
        turn.toast(crate::words::button_over(may.language()));
        if let Wanted::Typed(_, _, said) = &wanted {
            turn.close_question(&person.id).await?;
            keep(&mut turn, person, said).await?;
            let card = words::not_yours(person.language);
            turn.say(&person.addressee(), card).await?;
        }
        return turn.commit().await;
    };
    match wanted {
        Wanted::Press(_, button, message) => {
            pressed(&mut turn, person, &view, (&button, message), &present).await?;
        }
        Wanted::Typed(_, what, said) => {
            turn.close_question(&person.id).await?;
            typed(&mut turn, person, &view, what, &said, &present).await?;
        }
    }
    turn.commit().await
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    (button, message): (&Button, i64),
    present: &Present,
) -> anyhow::Result<()> {
    let language = person.language;
    if view.errand.closed_at.is_some() {
        turn.toast(words::pressed(language, view, Pressed::Over));
        return Ok(());
    }
    let (question, asking) = match button {
        Button::Accept(_) => {
            replying::accept(turn, person, view, present).await?;
            return show(turn, person, view, message, present).await;
        }
        Button::Cannot(_) if view.errand.answered_at.is_some() => {
            turn.toast(words::pressed(language, view, Pressed::Answered));
            return Ok(());
        }
        Button::Ask(_) => (ASK, Asking::Question),
        Button::Cannot(_) => (CANNOT, Asking::Time),
        _ => (SAY, Asking::Answer),
    };
    ask(turn, person, view, question, asking).await
}

/// The message that was pressed shows how it stands now: it may be a reminder or a list.
async fn show(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    message: i64,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    let view = View::read(turn.conn(), &view.errand.id, present).await?;
    let own = |view: &View| {
        let mut posts = person.reports_for();
        posts
            .find(|post| post.agency.code == view.agency.code)
            .cloned()
    };
    match view.and_then(|view| Some((own(&view)?, view))) {
        Some((post, view)) => {
            let card = words::errand(person.language, &view, &post, now);
            turn.revise_message(&person.addressee(), message, card)
                .await
        }
        None => Ok(()),
    }
}

async fn ask(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    question: &'static str,
    asking: Asking,
) -> anyhow::Result<()> {
    let about = match asking {
        Asking::Why(at) => format!("{}:{}", view.errand.id, at.timestamp()),
        _ => view.errand.id.to_string(),
    };
    turn.ask(person, &Matter::new(question, about)).await?;
    let card = words::ask_agency(person.language, view, asking);
    turn.say(&person.addressee(), card).await.map(drop)
}

async fn typed(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    typed: Typed,
    said: &Said,
    present: &Present,
) -> anyhow::Result<()> {
    match typed {
        // รับทราบ takes it on; what was asked for is still to come (U7).
        Typed::Answer if is_mere_courtesy(said) => match view.errand.accepted_at {
            None if view.errand.waits() => replying::accept(turn, person, view, present).await,
            _ => ask(turn, person, view, SAY, Asking::Answer).await,
        },
        Typed::Answer => replying::answer(turn, person, view, said, false, present).await,
        Typed::Question => replying::say(turn, person, view, (Kind::Question, said), present).await,
        Typed::Why(at) => {
            let (wish, how) = ((at, said.words.as_str()), (Part::Why, said));
            replying::want_time(turn, person, view, wish, how, present).await
        }
        Typed::Time => time(turn, person, view, said, present).await,
    }
}

/// Until when, and why: what is missing of it is asked once more.
pub(super) async fn time(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    said: &Said,
    present: &Present,
) -> anyhow::Result<()> {
    let holidays = closed_days::holidays(turn.conn()).await?;
    let (why, deadline) = rules::words_and_time(&said.words, said.said_at, &holidays);
    let at = match deadline {
        Deadline::At(at, _) | Deadline::Past(at) | Deadline::TooFar(at) => at,
        Deadline::Impossible | Deadline::Unsaid => {
            return ask(turn, person, view, CANNOT, Asking::TimeAgain).await;
        }
    };
    let later = view.errand.due_at.is_none_or(|due| at > due) && at > turn.now();
    match (later, why.is_empty()) {
        (false, _) => ask(turn, person, view, CANNOT, Asking::Earlier(at)).await,
        (true, true) => ask(turn, person, view, WHY, Asking::Why(at)).await,
        (true, false) => {
            let (wish, how) = ((at, why.as_str()), (Part::Time, said));
            replying::want_time(turn, person, view, wish, how, present).await
        }
    }
}
