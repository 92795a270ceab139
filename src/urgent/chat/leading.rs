//! Taking a matter on, and saying by when it is done (E4, E5).

use super::{Button, WHEN};
use crate::{
    access::{Permit, ToTakeOn},
    app::App,
    ids::Id,
    person::Person,
    requests,
    turn::{Outcome, Turn},
    understand::{Meaning, Said},
    urgent::{
        amending,
        office::Office,
        owning,
        rules::{Refusal, State},
        shown::{Reader, Shown},
        store, talking, words,
    },
};
use chrono::DateTime;

/// What somebody wants who is told of matters.
#[derive(Clone, Debug)]
pub(super) enum Lead {
    Acknowledge(Id, i64),
    By(Id, i64),
    Assign(Id),
    When(Id, Said),
}

pub(super) fn lead(meaning: Meaning) -> Option<Lead> {
    match meaning {
        Meaning::Answering { question, said } if question.kind == WHEN => {
            Id::read(&question.id).map(|id| Lead::When(id, said))
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Acknowledge(id) => Some(Lead::Acknowledge(id, press.message)),
            Button::By(id, minutes) => Some(Lead::By(id, minutes)),
            Button::Assign(id) => Some(Lead::Assign(id)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn led(app: App, may: Permit<ToTakeOn>, wanted: Lead) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Lead::Acknowledge(id, message) => {
            Box::pin(acknowledge(&mut turn, person, &id, message)).await?;
        }
        Lead::By(id, minutes) => Box::pin(by(&mut turn, person, &id, minutes)).await?,
        Lead::Assign(id) => Box::pin(assign(&mut turn, person, &id)).await?,
        Lead::When(id, said) => Box::pin(when(&mut turn, person, &id, &said)).await?,
    }
    turn.commit().await
}

/// The answer of somebody who has lost it meanwhile is a word about it like any other.
async fn when(turn: &mut Turn, person: &Person, id: &Id, said: &Said) -> anyhow::Result<()> {
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let Some(urgent) = store::matter(turn.conn(), id).await? else {
        turn.close_question(&person.id).await?;
        return talking::keep(turn, &office, person, None, said).await;
    };
    if urgent.is_owned_by(&person.id) {
        return owning::say(turn, &office, person, urgent, said, true).await;
    }
    turn.close_question(&person.id).await?;
    talking::say(turn, &office, person, &urgent, said).await
}

/// Whoever presses first owns it; the card that was pressed shows who does, also when it is not the live one.
async fn acknowledge(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    message: i64,
) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let Some(urgent) = store::matter(turn.conn(), id).await? else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    let office = Office::read(turn.conn(), now).await?;
    let reader = Reader::of(turn.conn(), &office, person, &urgent).await?;
    if !reader.hand.may_acknowledge() {
        turn.toast(words::not_yours(language));
        return Ok(());
    }
    owning::acknowledge(turn, &office, person, urgent).await?;
    let Some(urgent) = store::matter(turn.conn(), id).await? else {
        return Ok(());
    };
    let live = store::cards(turn.conn(), id).await?;
    let pressed = turn.said_as(&person.addressee(), message).await?;
    if live
        .iter()
        .any(|card| Some(&card.letter) == pressed.as_ref())
    {
        return Ok(());
    }
    let reader = Reader::of(turn.conn(), &office, person, &urgent).await?;
    let shown = Shown::of(turn.conn(), &office, urgent, now).await?;
    let card = words::alert(language, &shown, reader);
    turn.revise_message(&person.addressee(), message, card)
        .await
}

/// Makes a request of it, with its words: to whom it goes is asked (E6). Of what is over nothing is made any more.
async fn assign(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    if let Some(urgent) = store::matter(turn.conn(), id).await? {
        let office = Office::read(turn.conn(), now).await?;
        let reader = Reader::of(turn.conn(), &office, person, &urgent).await?;
        if reader.hand.leads() && reader.orders {
            if amending::is_over(turn, &office, person, &urgent).await? {
                return Ok(());
            }
            store::assigns(turn.conn(), &urgent.id, &person.id, now).await?;
            return requests::assign(turn, person, &urgent.words, urgent.as_source()).await;
        }
    }
    turn.toast(words::not_yours(person.language));
    Ok(())
}

/// The date of whoever owns it; anybody else is told how the matter stands.
async fn by(turn: &mut Turn, person: &Person, id: &Id, minutes: i64) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let at = minutes
        .checked_mul(60)
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let (Some(urgent), Some(at)) = (store::matter(turn.conn(), id).await?, at) else {
        turn.toast(crate::words::button_over(language));
        return Ok(());
    };
    let office = Office::read(turn.conn(), now).await?;
    let reader = Reader::of(turn.conn(), &office, person, &urgent).await?;
    let promised = match urgent.course.state {
        State::Owned if !reader.hand.owner => Err(Refusal::Owned),
        _ => owning::promise(turn, &office, person, urgent.clone(), at).await?,
    };
    match promised {
        Ok(_) => turn.toast(words::promised_toast(language, at, now)),
        Err(_) if !reader.hand.may_see() => turn.toast(words::not_yours(language)),
        Err(refusal) => {
            let shown = Shown::of(turn.conn(), &office, urgent, now).await?;
            turn.toast(words::refusal(language, refusal, &shown));
        }
    }
    Ok(())
}
