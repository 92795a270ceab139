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
    understand::{self, Command, Filed, Meaning, Said},
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
        Meaning::Edited(Filed::Urgent, said) => Some(Follow::Edited(said)),
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

/// A matter that concerns somebody.
struct Concern {
    urgent: Urgent,
    reader: Reader,
    office: Office,
}

/// The matter with what the person is to it; `None`, with a word about it, where it does not concern the person.
async fn concerned(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    may: impl Fn(Hand) -> bool,
) -> anyhow::Result<Option<Concern>> {
    if let Some(urgent) = store::matter(turn.conn(), id).await? {
        let now = turn.now();
        let office = Office::read(turn.conn(), now).await?;
        let reader = Reader::of(turn.conn(), &office, person, &urgent).await?;
        if may(reader.hand) {
            return Ok(Some(Concern {
                urgent,
                reader,
                office,
            }));
        }
    }
    turn.toast(crate::words::button_over(person.language));
    Ok(None)
}

async fn shown(turn: &mut Turn, concern: Concern) -> anyhow::Result<Shown> {
    let now = turn.now();
    let Concern {
        urgent,
        reader,
        office,
    } = concern;
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
    let Some(concern) = concerned(turn, person, id, Hand::may_see).await? else {
        let card = crate::words::refused(language, ToSurvey::ROLES);
        return turn.say(&to, card).await.map(drop);
    };
    let reader = concern.reader;
    turn.note("read-urgent", &concern.urgent.matter()).await?;
    let shown = shown(turn, concern).await?;
    let card = match reader.hand.sender && !reader.hand.leads() && !reader.hand.surveys {
        true => words::sent(language, &shown),
        false => words::alert(language, &shown, reader),
    };
    let letter = turn.say(&to, card).await?;
    store::copied(turn.conn(), id, &to, store::CopyKind::Opened, &letter).await
}

/// A reply is a word to the other side; รับทราบ alone of somebody who was told takes the matter on, and stands in its timeline.
async fn reply(turn: &mut Turn, person: &Person, id: &Id, said: Said) -> anyhow::Result<()> {
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let Some(urgent) = store::matter(turn.conn(), id).await? else {
        return talking::keep(turn, &office, person, None, &said).await;
    };
    let reader = Reader::of(turn.conn(), &office, person, &urgent).await?;
    let takes_on = reader.hand.may_acknowledge()
        && urgent.course.state == State::Open
        && understand::acknowledges(&said);
    if takes_on
        && let Some(urgent) = owning::acknowledge(turn, &office, person, urgent.clone()).await?
    {
        return talking::file(turn, person, &urgent, &said).await;
    }
    match reader.hand.owner {
        true => owning::say(turn, &office, person, urgent, &said, false).await,
        false => talking::say(turn, &office, person, &urgent, &said).await,
    }
}

/// The one line with which a matter ends; a picture without words is passed on, and the line asked for again.
async fn outcome(turn: &mut Turn, person: &Person, id: &Id, said: &Said) -> anyhow::Result<()> {
    let now = turn.now();
    let office = Office::read(turn.conn(), now).await?;
    let urgent = store::matter(turn.conn(), id).await?;
    let may_end = match &urgent {
        Some(urgent) => {
            let reader = Reader::of(turn.conn(), &office, person, urgent).await?;
            reader.hand.may_end()
        }
        None => false,
    };
    let Some(urgent) = urgent.filter(|_| may_end) else {
        turn.close_question(&person.id).await?;
        return talking::keep(turn, &office, person, None, said).await;
    };
    if said.words.trim().is_empty() {
        talking::say(turn, &office, person, &urgent, said).await?;
        let card = words::ask_outcome(person.language, &urgent);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    ending::resolve(turn, &office, person, urgent, said).await
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
            if let Some(of) = concerned(turn, person, &id, Hand::may_set).await? {
                amending::level(turn, &of.office, person, of.urgent, level).await?;
            }
        }
        Button::Areas(id) => {
            if let Some(of) = concerned(turn, person, &id, Hand::may_set).await?
                && !amending::is_over(turn, &of.office, person, &of.urgent).await?
            {
                let card = words::areas(language, &of.urgent);
                turn.say(&to, card).await?;
            }
        }
        Button::Area(id, area) => {
            if let Some(of) = concerned(turn, person, &id, Hand::may_set).await? {
                let card = words::area_set(language, &of.urgent, area);
                if amending::area(turn, &of.office, person, of.urgent, area).await? {
                    turn.revise_message(&to, message, card).await?;
                }
            }
        }
        Button::Contact(id) => {
            if let Some(of) = concerned(turn, person, &id, Hand::may_see).await? {
                contact(turn, person, of).await?;
            }
        }
        Button::Resolve(id) => {
            if let Some(of) = concerned(turn, person, &id, Hand::may_end).await? {
                ending::ask(turn, &of.office, person, &of.urgent).await?;
            }
        }
        Button::Reopen(id) => {
            if let Some(of) = concerned(turn, person, &id, Hand::may_end).await? {
                ending::reopen(turn, &of.office, person, of.urgent).await?;
            }
        }
        Button::Timeline(id) => {
            if let Some(of) = concerned(turn, person, &id, Hand::may_see).await? {
                let shown = shown(turn, of).await?;
                let timeline = Timeline::of(turn.conn(), shown).await?;
                turn.say(&to, words::timeline(language, &timeline)).await?;
            }
        }
        Button::Media(id) => {
            if let Some(of) = concerned(turn, person, &id, Hand::may_see).await? {
                let handed = talking::hand_all(turn, person, &of.urgent).await?;
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
async fn contact(turn: &mut Turn, person: &Person, of: Concern) -> anyhow::Result<()> {
    let reader = of.reader;
    let shown = shown(turn, of).await?;
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
            let office = Office::read(&mut conn, now).await?;
            let reader = Reader::of(&mut conn, &office, person, &urgent).await?;
            match reader.hand.may_see() {
                true => {
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
