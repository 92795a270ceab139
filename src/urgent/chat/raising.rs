//! Bringing a matter forward: by one message, by a kept one, by telephone (E1, U8).

use super::{AGENCY, Button};
use crate::{
    access::{Permit, ToAlert},
    app::App,
    card::Matter,
    ids::Id,
    kept,
    person::Person,
    turn::{Outcome, Turn},
    understand::{Command, Enclosed, Meaning, Said},
    urgent::{
        alerting, amending, filing,
        office::Office,
        shown::{Reader, Shown},
        store::{self, Urgent},
        words,
    },
};

/// What somebody wants who may bring a matter forward.
#[derive(Clone, Debug)]
pub(super) enum Raise {
    Said(Said),
    Refused,
    Kept(Id, i64),
    Send(Id, i64),
    AskAgency(Id),
    Agency(Id, String),
    AgencyNamed(Id, Said),
}

pub(super) fn raise(meaning: Meaning) -> Option<Raise> {
    match meaning {
        Meaning::Urgent(said) => Some(Raise::Said(said)),
        // Words behind the command of somebody who may not send any: the gate says who may.
        Meaning::Command {
            command: Command::Urgent,
            words,
        } if !words.is_empty() => Some(Raise::Refused),
        Meaning::Answering { question, said } if question.kind == AGENCY => {
            Id::read(&question.id).map(|id| Raise::AgencyNamed(id, said))
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::File(kept) => Some(Raise::Kept(kept, press.message)),
            Button::Send(id) => Some(Raise::Send(id, press.message)),
            Button::AskAgency(id) => Some(Raise::AskAgency(id)),
            Button::Agency(id, code) => Some(Raise::Agency(id, code)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn raised(app: App, may: Permit<ToAlert>, wanted: Raise) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Raise::Said(said) => Box::pin(filing::file(&mut turn, person, &said)).await?,
        Raise::Refused => drop(
            turn.say(&may.addressee(), words::no_words(may.language()))
                .await?,
        ),
        Raise::Kept(kept, message) => {
            Box::pin(file_kept(&mut turn, person, &kept, message)).await?;
        }
        Raise::Send(id, message) => Box::pin(send_on(&mut turn, person, &id, message)).await?,
        Raise::AskAgency(id) => {
            if let Some(urgent) = own(&mut turn, person, &id).await? {
                turn.ask(person, &Matter::new(AGENCY, &urgent.id)).await?;
                let card = words::ask_agency(may.language(), &urgent);
                turn.say(&may.addressee(), card).await?;
            }
        }
        Raise::Agency(id, code) => {
            if let Some(urgent) = own(&mut turn, person, &id).await? {
                turn.close_question_about(&person.id, &Matter::new(AGENCY, &id))
                    .await?;
                Box::pin(amending::agency(&mut turn, person, urgent, &code)).await?;
            }
        }
        Raise::AgencyNamed(id, said) => {
            if let Some(urgent) = own(&mut turn, person, &id).await? {
                Box::pin(amending::agency_named(
                    &mut turn,
                    person,
                    urgent,
                    &said.words,
                ))
                .await?;
            }
        }
    }
    turn.commit().await
}

/// The matter, where it came by telephone and this person may say from whom.
async fn own(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<Option<Urgent>> {
    let urgent = store::matter(turn.conn(), id).await?;
    let urgent = match urgent {
        Some(urgent) if urgent.by_telephone => {
            let reader = Reader::of(turn.conn(), person, &urgent).await?;
            Some(urgent).filter(|_| reader.hand.may_set())
        }
        _ => None,
    };
    if urgent.is_none() {
        turn.toast(crate::words::button_over(person.language));
    }
    Ok(urgent)
}

/// A kept message becomes a matter, with the time at which it was said, and whatever came with it in its album.
async fn file_kept(turn: &mut Turn, person: &Person, id: &Id, message: i64) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let Some(kept) = kept::of(turn.conn(), id, &person.id, now).await? else {
        turn.toast(words::kept_no_more(language));
        return Ok(());
    };
    let rest = kept::rest_of_album(turn.conn(), id).await?;
    kept::release(turn.conn(), id).await?;
    let card = words::taken_as_urgent(language);
    turn.revise_message(&person.addressee(), message, card)
        .await?;
    let said = kept.said();
    let number = said.message;
    filing::file(turn, person, &said).await?;
    let Some(entry) = store::entry_of(turn.conn(), person.chat, number).await? else {
        return Ok(());
    };
    let Some(urgent) = store::matter(turn.conn(), &entry.urgent).await? else {
        return Ok(());
    };
    for part in rest {
        let part = part.said();
        if part.enclosed != Enclosed::Nothing {
            filing::add(turn, person, &urgent, &part).await?;
        }
    }
    let office = Office::read(turn.conn(), now).await?;
    alerting::refresh(turn, &office, &urgent).await
}

async fn send_on(turn: &mut Turn, person: &Person, id: &Id, message: i64) -> anyhow::Result<()> {
    let language = person.language;
    if !filing::send_on(turn, person, id).await? {
        turn.toast(words::not_yet(language));
        return Ok(());
    }
    let held = store::held_back(turn.conn(), &person.id).await?;
    let card = words::held_back(language, &held);
    turn.revise_message(&person.addressee(), message, card)
        .await
}

/// The matter as its sender reads it.
pub(super) async fn sent_card(
    turn: &mut Turn,
    person: &Person,
    urgent: Urgent,
) -> anyhow::Result<crate::card::Card> {
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let shown = Shown::of(turn.conn(), &office, urgent, now).await?;
    Ok(words::sent(person.language, &shown))
}
