//! The dossier: by name, by button, and view by view in its place.

use super::{Button, View};
use crate::{
    access::{Permit, ToVisit},
    app::App,
    card::{Card, Matter},
    ids::Id,
    outbox::Body,
    people::{
        self,
        naming::{Directory, Named},
    },
    person::Person,
    turn::{Outcome, Turn},
    understand::{Command, Enclosed, Meaning},
    visits::{dossier, noting, rules, store, unnamed, words},
};

/// The question of which agency (U4).
const WHICH: &str = "dossier-which";

/// What is wanted of a dossier.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Which,
    Named(String),
    Of(String, i64),
    Show(Id, View, i64),
    Contact(Id, Id),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Dossier,
            words,
        } => Some(match words.is_empty() {
            true => Wanted::Which,
            false => Wanted::Named(words),
        }),
        Meaning::Answering { question, said }
            if question.kind == WHICH
                && said.enclosed == Enclosed::Nothing
                && rules::is_mere_name(&said.words) =>
        {
            Some(Wanted::Named(said.words))
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Of(code) => Some(Wanted::Of(code, press.message)),
            Button::Show(id, view) => Some(Wanted::Show(id, view, press.message)),
            Button::Contact(id, person) => Some(Wanted::Contact(id, person)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn opened(app: App, may: Permit<ToVisit>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    let over = || crate::words::button_over(language);
    match wanted {
        Wanted::Which => {
            turn.ask(person, &Matter::new(WHICH, &person.id)).await?;
            let offered = dossier::offered(&mut turn, person).await?;
            turn.say(&to, words::which_dossier(language, &offered))
                .await?;
        }
        Wanted::Named(typed) => {
            let card = named(&mut turn, person, &typed).await?;
            turn.say(&to, card).await?;
        }
        Wanted::Of(code, message) => match of(&mut turn, person, &code).await? {
            Some(card) => turn.revise_message(&to, message, card).await?,
            None => turn.toast(over()),
        },
        Wanted::Show(id, view, message) => match show(&mut turn, person, &id, view).await? {
            Some(card) => turn.revise_message(&to, message, card).await?,
            None => turn.toast(over()),
        },
        Wanted::Contact(id, whom) => match contact(&mut turn, person, &id, &whom).await? {
            Some(body) => drop(turn.hand(&to, body, None).await?),
            None => turn.toast(words::no_number(language)),
        },
    }
    turn.commit().await
}

/// The dossier of the agency that is called so, or the question which is meant.
async fn named(turn: &mut Turn, person: &Person, typed: &str) -> anyhow::Result<Card> {
    let language = person.language;
    let agencies = people::agencies(turn.conn()).await?;
    let found = Directory::of_agencies(&agencies).find(typed).all();
    let codes: Vec<String> = found
        .into_iter()
        .filter_map(|named| match named {
            Named::Agency(code) => Some(code),
            _ => None,
        })
        .collect();
    if let [code] = codes.as_slice() {
        turn.close_question_about(&person.id, &Matter::new(WHICH, &person.id))
            .await?;
        if let Some(card) = of(turn, person, code).await? {
            return Ok(card);
        }
    }
    turn.ask(person, &Matter::new(WHICH, &person.id)).await?;
    let named = noting::chosen(&agencies, &codes);
    Ok(words::which_agency(language, typed, &named))
}

/// The first page of the dossier of the agency of this code.
async fn of(turn: &mut Turn, person: &Person, code: &str) -> anyhow::Result<Option<Card>> {
    let agencies = people::agencies(turn.conn()).await?;
    if !agencies.iter().any(|agency| agency.code == code) {
        return Ok(None);
    }
    let dossier = dossier::open(turn, person, code).await?;
    show(turn, person, &dossier.id, View::First).await
}

async fn show(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    view: View,
) -> anyhow::Result<Option<Card>> {
    let (language, now) = (person.language, turn.now());
    let Some(found) = store::dossier(turn.conn(), id, &person.id).await? else {
        return Ok(None);
    };
    let Some(dossier) = dossier::read(turn, person, &found).await? else {
        return Ok(None);
    };
    turn.note("dossier", &unnamed(person)).await?;
    Ok(Some(match view {
        View::First => words::dossier(language, &dossier, now),
        View::Answers => words::answers(language, &dossier, now),
        View::Remarks => words::remarks(language, &dossier),
        View::People => words::people(language, &dossier),
    }))
}

/// The contact of a person of the agency: the own number, else the office's.
async fn contact(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    whom: &Id,
) -> anyhow::Result<Option<Body>> {
    let Some(dossier) = store::dossier(turn.conn(), id, &person.id).await? else {
        return Ok(None);
    };
    let now = turn.now();
    let holders = people::holders(turn.conn(), now).await?;
    let holder = holders.into_iter().find(|holder| {
        holder.person == *whom
            && holder.post.role.of_agency()
            && holder.post.agency.code == dossier.agency
    });
    Ok(holder.and_then(|holder| {
        let numbers = [&holder.personal_phone, &holder.post.office_phone];
        let phone = numbers.into_iter().find(|phone| !phone.is_empty())?;
        Some(Body::Contact {
            phone: people::dialled(phone).to_owned(),
            name: holder.name.clone(),
        })
    }))
}
