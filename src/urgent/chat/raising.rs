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
        alerting, amending,
        filing::{self, SentOn},
        office::Office,
        shown::Reader,
        store::{self, Urgent},
        talking, words,
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
    Agency(Id, String, i64),
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
            Button::Agency(id, code) => Some(Raise::Agency(id, code, press.message)),
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
            if let Some((urgent, _)) = own(&mut turn, person, &id).await? {
                turn.ask(person, &Matter::new(AGENCY, &urgent.id)).await?;
                let card = words::ask_agency(may.language(), &urgent);
                turn.say(&may.addressee(), card).await?;
            }
        }
        Raise::Agency(id, code, message) => {
            if let Some((urgent, office)) = own(&mut turn, person, &id).await? {
                Box::pin(agency(&mut turn, &office, person, urgent, &code, message)).await?;
            }
        }
        Raise::AgencyNamed(id, said) => match own(&mut turn, person, &id).await? {
            Some((urgent, office)) => {
                let name = &said.words;
                Box::pin(amending::agency_named(
                    &mut turn, &office, person, urgent, name,
                ))
                .await?;
            }
            None => {
                let now = turn.now();
                let office = Office::read(turn.conn(), now).await?;
                turn.close_question(&person.id).await?;
                talking::keep(&mut turn, &office, person, None, &said).await?;
            }
        },
    }
    turn.commit().await
}

/// The matter, as long as it is not over, where it came by telephone and this person may say from whom, or where somebody sent it who
/// speaks for several agencies (R1).
async fn own(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Option<(Urgent, Office)>> {
    if let Some(urgent) = store::matter(turn.conn(), id).await? {
        let now = turn.now();
        let office = Office::read(turn.conn(), now).await?;
        let reader = Reader::of(turn.conn(), &office, person, &urgent).await?;
        let may = match urgent.by_telephone {
            true => reader.hand.may_set(),
            false => urgent.person == person.id,
        };
        if may {
            let over = amending::is_over(turn, &office, person, &urgent).await?;
            return Ok(Some((urgent, office)).filter(|_| !over));
        }
    }
    turn.toast(crate::words::button_over(person.language));
    Ok(None)
}

/// From this agency: any of the roster for what came by telephone, else one for which the sender speaks.
async fn agency(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: Urgent,
    code: &str,
    message: i64,
) -> anyhow::Result<()> {
    let is_own = person.reports_for().any(|post| post.agency.code == code);
    let Some(agency) = office
        .agency(code)
        .filter(|_| urgent.by_telephone || is_own)
    else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    turn.close_question_about(&person.id, &Matter::new(AGENCY, &urgent.id))
        .await?;
    let card = words::agency_set(person.language, &urgent, agency);
    if amending::agency(turn, office, person, urgent, code).await? {
        turn.revise_message(&person.addressee(), message, card)
            .await?;
    }
    Ok(())
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
    match filing::send_on(turn, person, id).await? {
        SentOn::Out => {}
        SentOn::TooSoon => {
            turn.toast(words::not_yet(language));
            return Ok(());
        }
        SentOn::Gone => turn.toast(crate::words::button_over(language)),
    }
    let held = store::held_back(turn.conn(), &person.id).await?;
    let card = words::held_back(language, &held);
    turn.revise_message(&person.addressee(), message, card)
        .await
}
