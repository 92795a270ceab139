//! Reading matters, speaking about them, ending them and opening them again: for everybody whom they concern (E4, E6, E7).

use super::{Button, OUTCOME, item};
use crate::{
    access::{Permit, Right as _, ToBeHere, ToCallPersons, ToSurvey},
    app::App,
    card::Card,
    ids::Id,
    outbox::Body,
    people,
    person::Person,
    turn::{Outcome, Turn},
    understand::{self, Command, Meaning, Said},
    urgent::{
        URGENT, amending, ending,
        export::Timeline,
        lists::{self, Line},
        office::Office,
        owning, rewording,
        rules::{Hand, State},
        shown::{Reader, Shown},
        store::{self, Urgent},
        talking, words,
    },
};

/// What somebody wants of matters.
#[derive(Clone, Debug)]
pub(super) enum Follow {
    List,
    Page(usize, i64),
    Opened(Id),
    Reply(Id, Said),
    Outcome(Id, Said),
    Edited(Said),
    Pressed(Button, i64),
}

pub(super) fn follow(meaning: Meaning) -> Option<Follow> {
    match meaning {
        Meaning::Command {
            command: Command::Urgent,
            ..
        } => Some(Follow::List),
        Meaning::Opened { payload } => item(&payload).map(Follow::Opened),
        Meaning::Reply { matter, said } if matter.kind == URGENT => {
            Id::read(&matter.id).map(|id| Follow::Reply(id, said))
        }
        Meaning::Answering { question, said } if question.kind == OUTCOME => {
            Id::read(&question.id).map(|id| Follow::Outcome(id, said))
        }
        Meaning::EditedUrgent(said) => Some(Follow::Edited(said)),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::List => Some(Follow::List),
            Button::Page(page) => Some(Follow::Page(page, press.message)),
            Button::Open(id) => Some(Follow::Opened(id)),
            button => Some(Follow::Pressed(button, press.message)),
        },
        _ => None,
    }
}

pub(super) async fn followed(app: App, may: Permit<ToBeHere>, wanted: Follow) -> Outcome {
    if let Follow::Pressed(Button::Export(id), _) = wanted {
        return Box::pin(export(&app, &may, &id)).await;
    }
    let mut turn = app.turn(&may).await?;
    let (person, to) = (may.person(), may.addressee());
    match wanted {
        Follow::List => {
            let card = Box::pin(list(&mut turn, person, 0)).await?;
            turn.say(&to, card).await?;
        }
        Follow::Page(page, message) => {
            let card = Box::pin(list(&mut turn, person, page)).await?;
            turn.revise_message(&to, message, card).await?;
        }
        Follow::Opened(id) => Box::pin(open(&mut turn, person, &id)).await?,
        Follow::Reply(id, said) => Box::pin(reply(&mut turn, person, &id, said)).await?,
        Follow::Outcome(id, said) => Box::pin(outcome(&mut turn, person, &id, &said)).await?,
        Follow::Edited(said) => Box::pin(rewording::edited(&mut turn, person, &said)).await?,
        Follow::Pressed(button, message) => {
            Box::pin(pressed(&mut turn, person, button, message)).await?;
        }
    }
    turn.commit().await
}

/// Those who survey read all that is open, everybody else the own agency's; what was held back comes last.
async fn list(turn: &mut Turn, person: &Person, page: usize) -> anyhow::Result<Card> {
    let now = turn.now();
    let lines = match ToSurvey::granted(person) {
        true => lists::open(turn.conn(), now).await?,
        false => lists::own(turn.conn(), person, now).await?,
    };
    let lines: Vec<Line> = match ToCallPersons::granted(person) {
        true => lines,
        false => lines
            .into_iter()
            .map(Line::without_personal_phones)
            .collect(),
    };
    let held = store::held_back(turn.conn(), &person.id).await?;
    let app = turn.app().clone();
    Ok(words::list(person.language, &app, &lines, &held, page, now))
}

/// The matter with what the person is to it; `None`, with a word about it, where it does not concern the person.
async fn concerned(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    may: impl Fn(Hand) -> bool,
) -> anyhow::Result<Option<(Urgent, Reader)>> {
    if let Some(urgent) = store::matter(turn.conn(), id).await? {
        let reader = Reader::of(turn.conn(), person, &urgent).await?;
        if may(reader.hand) {
            return Ok(Some((urgent, reader)));
        }
    }
    turn.toast(crate::words::button_over(person.language));
    Ok(None)
}

async fn shown(turn: &mut Turn, urgent: Urgent, reader: Reader) -> anyhow::Result<Shown> {
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let mut shown = Shown::of(turn.conn(), &office, urgent, now).await?;
    if !reader.personal {
        let holders = [&mut shown.officer, &mut shown.filer, &mut shown.owner];
        for holder in holders.into_iter().flatten() {
            holder.personal_phone = String::new();
        }
    }
    Ok(shown)
}

async fn open(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<()> {
    let (language, to) = (person.language, person.addressee());
    let Some((urgent, reader)) = concerned(turn, person, id, Hand::may_see).await? else {
        let card = crate::words::refused(language, ToSurvey::ROLES);
        return turn.say(&to, card).await.map(drop);
    };
    turn.note("read-urgent", &urgent.matter()).await?;
    let card = match reader.hand.sender && !reader.hand.leads() && !reader.hand.surveys {
        true => super::raising::sent_card(turn, person, urgent).await?,
        false => {
            let shown = shown(turn, urgent, reader).await?;
            words::alert(language, &shown, reader)
        }
    };
    let letter = turn.say(&to, card).await?;
    store::copied(turn.conn(), id, &to, store::CopyKind::Opened, &letter).await
}

/// A reply is a word to the other side; รับทราบ alone of somebody who was told takes the matter on, and stands in its timeline.
async fn reply(turn: &mut Turn, person: &Person, id: &Id, said: Said) -> anyhow::Result<()> {
    let Some(urgent) = store::matter(turn.conn(), id).await? else {
        return Ok(());
    };
    let reader = Reader::of(turn.conn(), person, &urgent).await?;
    let takes_on = reader.hand.may_acknowledge()
        && urgent.course.state == State::Open
        && understand::acknowledges(&said);
    if takes_on && let Some(urgent) = owning::acknowledge(turn, person, urgent.clone()).await? {
        return talking::file(turn, person, &urgent, &said).await;
    }
    let urgent = match urgent.is_owned_by(&person.id) {
        true => owning::date_in_words(turn, person, urgent, &said).await?,
        false => urgent,
    };
    talking::say(turn, person, &urgent, &said).await
}

async fn outcome(turn: &mut Turn, person: &Person, id: &Id, said: &Said) -> anyhow::Result<()> {
    let ended = concerned(turn, person, id, Hand::may_end).await?;
    let Some((urgent, _)) = ended else {
        turn.close_question(&person.id).await?;
        return Ok(());
    };
    if said.words.trim().is_empty() {
        let card = words::ask_outcome(person.language, &urgent);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    ending::resolve(turn, person, urgent, &said.words).await
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let (language, to) = (person.language, person.addressee());
    match button {
        Button::Level(id, level) => {
            if let Some((urgent, _)) = concerned(turn, person, &id, Hand::may_set).await? {
                amending::level(turn, person, urgent, level).await?;
            }
        }
        Button::Areas(id) => {
            if let Some((urgent, _)) = concerned(turn, person, &id, Hand::may_set).await? {
                let card = words::areas(language, &urgent);
                turn.say(&to, card).await?;
            }
        }
        Button::Area(id, area) => {
            if let Some((urgent, _)) = concerned(turn, person, &id, Hand::may_set).await? {
                amending::area(turn, person, urgent.clone(), area).await?;
                let card = words::area_set(language, &urgent, area);
                turn.revise_message(&to, message, card).await?;
            }
        }
        Button::Contact(id) => {
            if let Some((urgent, reader)) = concerned(turn, person, &id, Hand::may_see).await? {
                contact(turn, person, urgent, reader).await?;
            }
        }
        Button::Resolve(id) => {
            if let Some((urgent, _)) = concerned(turn, person, &id, Hand::may_end).await? {
                ending::ask(turn, person, &urgent).await?;
            }
        }
        Button::Reopen(id) => {
            if let Some((urgent, _)) = concerned(turn, person, &id, Hand::may_end).await? {
                ending::reopen(turn, person, urgent).await?;
            }
        }
        Button::Timeline(id) => {
            if let Some((urgent, reader)) = concerned(turn, person, &id, Hand::may_see).await? {
                let shown = shown(turn, urgent, reader).await?;
                let timeline = Timeline::of(turn.conn(), shown).await?;
                turn.say(&to, words::timeline(language, &timeline)).await?;
            }
        }
        Button::Media(id) => {
            if let Some((urgent, _)) = concerned(turn, person, &id, Hand::may_see).await? {
                let handed = talking::hand_all(turn, person, &urgent).await?;
                if handed == 0 {
                    turn.toast(crate::words::button_over(language));
                }
            }
        }
        _ => turn.toast(crate::words::button_over(language)),
    }
    Ok(())
}

/// The number of whoever sent it, as a card that can be called (P3).
async fn contact(
    turn: &mut Turn,
    person: &Person,
    urgent: Urgent,
    reader: Reader,
) -> anyhow::Result<()> {
    let shown = shown(turn, urgent, reader).await?;
    // The sender calls whoever owns it, everybody else the sender.
    let other = match reader.hand.sender && !reader.hand.leads() {
        true => shown.owner.as_ref(),
        false => shown.officer.as_ref(),
    };
    match other.filter(|officer| !officer.phone().is_empty()) {
        Some(officer) => {
            let body = Body::Contact {
                phone: people::dialled(officer.phone()).to_owned(),
                name: officer.name.clone(),
            };
            let about = shown.urgent.matter();
            turn.hand(&person.addressee(), body, Some(about)).await?;
        }
        None => turn.toast(words::no_number(person.language)),
    }
    Ok(())
}

/// The timeline as a workbook, read and made before the turn opens.
async fn export(app: &App, may: &Permit<ToBeHere>, id: &Id) -> Outcome {
    let (person, language) = (may.person(), may.language());
    let now = app.clock.now();
    let mut conn = app.pool.read().await?;
    let file = match store::matter(&mut conn, id).await? {
        Some(urgent) => {
            let reader = Reader::of(&mut conn, person, &urgent).await?;
            match reader.hand.may_see() {
                true => {
                    let office = Office::read(&mut conn, now).await?;
                    let shown = Shown::of(&mut conn, &office, urgent, now).await?;
                    Some(Timeline::of(&mut conn, shown).await?)
                }
                false => None,
            }
        }
        None => None,
    };
    drop(conn);
    let file = match file {
        Some(timeline) => {
            let about = timeline.shown.urgent.matter();
            Some((timeline.file(language).await?, about))
        }
        None => None,
    };
    let mut turn = app.turn(may).await?;
    match file {
        Some((file, about)) => {
            turn.note("export", &about).await?;
            turn.hand(&may.addressee(), file, Some(about)).await?;
        }
        None => turn.toast(crate::words::button_over(language)),
    }
    turn.commit().await
}
