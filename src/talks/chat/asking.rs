//! Governor and vices ask for a talk (L4).

use super::{Button, hand_contact, is_short};
use crate::{
    access::{Permit, ToTalk},
    app::App,
    card::Matter,
    ids::Id,
    people::naming::{Directory, Named},
    person::{Agency, Person, Post, Role},
    talks::{
        rules::{HEAD_HAS, Way},
        store::{self, Talk},
        telling,
        view::{Present, View, reached_but},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Command, Meaning},
};

/// The question with which agency.
const WHOM: &str = "talk-whom";
/// How many agencies are offered as buttons.
const OFFERED: usize = 8;

/// What those who may ask for a talk want.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Whom,
    With(String),
    To(String),
    Contact(Id),
    Cancel(Id, i64),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Talk,
            words,
        } => Some(match words.is_empty() {
            true => Wanted::Whom,
            false => Wanted::With(words),
        }),
        Meaning::Answering { question, said } if question.kind == WHOM && is_short(&said) => {
            Some(Wanted::With(said.words))
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::To(code) => Some(Wanted::To(code)),
            Button::Contact(id) => Some(Wanted::Contact(id)),
            Button::Cancel(id) => Some(Wanted::Cancel(id, press.message)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn asked(app: App, may: Permit<ToTalk>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    match wanted {
        Wanted::Whom => {
            turn.ask(person, &Matter::new(WHOM, &person.id)).await?;
            turn.say(&to, words::with_whom(language)).await?;
        }
        Wanted::With(name) => with(&mut turn, person, &name).await?,
        Wanted::To(code) => {
            let present = Present::read(&mut turn).await?;
            match present.agency(&code).cloned() {
                Some(agency) => begin(&mut turn, person, &agency, &present).await?,
                None => turn.toast(crate::words::button_over(language)),
            }
        }
        Wanted::Contact(id) => contact(&mut turn, person, &id).await?,
        Wanted::Cancel(id, message) => cancel(&mut turn, person, &id, message).await?,
    }
    turn.commit().await
}

/// The agency that the words name; of two that fit one is chosen by a button (R8).
async fn with(turn: &mut Turn, person: &Person, name: &str) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    turn.close_question_about(&person.id, &Matter::new(WHOM, &person.id))
        .await?;
    let present = Present::read(turn).await?;
    let found = Directory::of_agencies(present.agencies()).find(name).all();
    let named: Vec<&Agency> = found
        .iter()
        .filter_map(|named| match named {
            Named::Agency(code) => present.agency(code),
            Named::Person(_) | Named::Vacancy(_) => None,
        })
        .collect();
    match named[..] {
        [] => {
            let card = words::no_agency_so_called(language, name);
            turn.say(&to, card).await.map(drop)
        }
        [agency] => begin(turn, person, &agency.clone(), &present).await,
        _ => {
            let offered = &named[..named.len().min(OFFERED)];
            let card = words::which_agency(language, name, offered, named.len());
            turn.say(&to, card).await.map(drop)
        }
    }
}

/// The post as which the person asks: of several the higher one.
fn asking_post(person: &Person) -> Option<&Post> {
    let of = |role: Role| person.posts.iter().find(move |post| post.role == role);
    of(Role::Governor).or_else(|| of(Role::Vice))
}

/// Asks the head for a talk; where the head cannot be reached, whoever stands in; where nobody can, gives the number.
async fn begin(
    turn: &mut Turn,
    person: &Person,
    agency: &Agency,
    present: &Present,
) -> anyhow::Result<()> {
    let (now, to, language) = (turn.now(), person.addressee(), person.language);
    let Some(post) = asking_post(person) else {
        return Ok(());
    };
    turn.note("ask-talk", &Matter::new("agency", &agency.code))
        .await?;
    let before = store::waiting_of(turn.conn(), Way::ToAgency, &agency.code, &post.id).await?;
    if let Some(before) = before {
        if before.widens_at.is_some_and(|at| at > now) {
            if let Some(view) = View::of(turn, before, present).await? {
                turn.say(&to, words::asked_already(language, &view)).await?;
            }
            return Ok(());
        }
        telling::end(turn, &before, present).await?;
    }
    let heads = present.heads(&agency.code);
    if heads.iter().any(|head| head.person == person.id) {
        return turn.say(&to, words::oneself(language)).await.map(drop);
    }
    let stand_ins = reached_but(present.stand_ins(&agency.code), &person.id);
    let mut receivers = reached_but(heads.clone(), &person.id);
    let head_is_asked = !receivers.is_empty();
    if !head_is_asked {
        receivers.clone_from(&stand_ins);
    }
    if receivers.is_empty() {
        let phone = present.phone_of_agency(&agency.code);
        let card = words::unreachable(language, agency, heads.first().copied(), phone);
        return turn.say(&to, card).await.map(drop);
    }
    let talk = Talk {
        widens_at: Some(now + HEAD_HAS),
        ..Talk::asked(
            turn.id(),
            Way::ToAgency,
            &agency.code,
            (&person.id, &post.id),
            now,
        )
    };
    let talk = store::ask(turn.conn(), talk).await?;
    let view = View::with(talk, agency.clone(), post.clone(), present);
    telling::ask(turn, &view, &receivers).await?;
    let others = head_is_asked && !stand_ins.is_empty();
    let card = words::sent(language, &view, &receivers, others);
    turn.say_once(telling::sent(&view.talk.id), &to, card)
        .await
        .map(drop)
}

/// The talk, where the person asked for it or holds the post that did.
async fn own(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<Option<Talk>> {
    let talk = store::talk(turn.conn(), id).await?;
    let is_own = |talk: &Talk| {
        talk.way == Way::ToAgency && person.posts.iter().any(|post| post.id == talk.post)
    };
    Ok(talk.filter(is_own))
}

async fn contact(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<()> {
    let talk = own(turn, person, id).await?;
    let present = Present::read(turn).await?;
    let view = match talk {
        Some(talk) => View::of(turn, talk, &present).await?,
        None => None,
    };
    let Some(view) = view else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    let whom = view
        .deputy
        .as_ref()
        .or(view.by.as_ref())
        .or(view.officer.as_ref());
    if !hand_contact(turn, &person.addressee(), whom).await? {
        turn.toast(words::no_number(person.language));
    }
    turn.note("look-up", &Matter::new("agency", &view.agency.code))
        .await
}

async fn cancel(turn: &mut Turn, person: &Person, id: &Id, message: i64) -> anyhow::Result<()> {
    let (now, language) = (turn.now(), person.language);
    let talk = own(turn, person, id).await?;
    let present = Present::read(turn).await?;
    let ended = match talk {
        Some(talk) => telling::end(turn, &talk, &present).await?,
        None => None,
    };
    match ended {
        Some(view) => {
            let card = words::taken_back(language, &view, now);
            turn.revise_message(&person.addressee(), message, card)
                .await
        }
        None => {
            turn.toast(crate::words::button_over(language));
            Ok(())
        }
    }
}
