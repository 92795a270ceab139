//! Requests are written: by governor and vices, and as drafts by the secretariat (Q1, Q1a, Q3, Q4).

use super::{Button, is_short, is_something, keep};
use crate::{
    access::{Permit, ToWriteOrders},
    app::App,
    ids::Id,
    requests::{
        Source,
        drafting::{self, Change, DO, DONT, DUE, WHAT, WHOM},
        rules::Part,
        words,
    },
    turn::Outcome,
    understand::{Command, Meaning, Said},
};

/// What whoever writes requests wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Blank,
    Begin(Said),
    Of(String, Option<Source>),
    Press(Id, Button),
    Typed(Id, &'static str, Said),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Order(said) => Some(Wanted::Begin(said)),
        Meaning::Command {
            command: Command::Order,
            ..
        } => Some(Wanted::Blank),
        Meaning::Answering { question, said } => {
            let asked = [WHOM, WHAT, DUE, DO, DONT];
            let kind = asked.into_iter().find(|kind| question.kind == *kind)?;
            let fits = match kind {
                WHAT => is_something(&said),
                _ => is_short(&said),
            };
            let id = Id::read(&question.id).filter(|_| fits)?;
            Some(Wanted::Typed(id, kind, said))
        }
        Meaning::Pressed(press) => {
            let button = Button::read(&press)?;
            match &button {
                Button::Of(code, source) => Some(Wanted::Of(code.clone(), source.clone())),
                Button::To(id, _)
                | Button::Lay(id)
                | Button::Drop(id)
                | Button::When(id)
                | Button::By(id, _)
                | Button::What(id)
                | Button::Whom(id)
                | Button::Do(id)
                | Button::Dont(id)
                | Button::Letter(id) => Some(Wanted::Press(id.clone(), button)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) async fn composed(app: App, may: Permit<ToWriteOrders>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    let id = match &wanted {
        Wanted::Blank => {
            drafting::begin(&mut turn, person, None, None, None).await?;
            return turn.commit().await;
        }
        Wanted::Begin(said) => {
            drafting::begin(&mut turn, person, Some(said), None, None).await?;
            return turn.commit().await;
        }
        Wanted::Of(code, source) => {
            let known = crate::people::agencies(turn.conn()).await?;
            match known.iter().any(|agency| agency.code == *code) {
                true => {
                    let to = Some(code.as_str());
                    drafting::begin(&mut turn, person, None, to, source.clone()).await?;
                }
                false => turn.toast(crate::words::button_over(may.language())),
            }
            return turn.commit().await;
        }
        Wanted::Press(id, _) | Wanted::Typed(id, ..) => id,
    };
    let Some(request) = drafting::own(&mut turn, person, id).await? else {
        match wanted {
            Wanted::Typed(_, _, said) => {
                turn.close_question(&person.id).await?;
                keep(&mut turn, person, &said).await?;
                let card = words::draft_is_gone(may.language());
                turn.say(&may.addressee(), card).await?;
            }
            _ => turn.toast(crate::words::button_over(may.language())),
        }
        return turn.commit().await;
    };
    let change = match &wanted {
        Wanted::Typed(_, kind, said) => {
            turn.close_question(&person.id).await?;
            let part = match *kind {
                WHOM => Part::Whom,
                WHAT => Part::What,
                DUE => Part::Due,
                DO => Part::Do,
                _ => Part::Dont,
            };
            Some(Change::Typed(part, said))
        }
        Wanted::Press(_, Button::To(_, code)) => Some(Change::Agency(code)),
        Wanted::Press(_, Button::By(_, at)) => Some(Change::By(*at)),
        Wanted::Press(_, Button::Letter(_)) => Some(Change::Letter),
        _ => None,
    };
    if let Some(change) = change {
        drafting::change(&mut turn, person, request, change).await?;
        return turn.commit().await;
    }
    let Wanted::Press(_, button) = wanted else {
        return turn.commit().await;
    };
    match button {
        Button::Lay(_) => drafting::lay(&mut turn, person, &request).await?,
        Button::Drop(_) => drafting::abandon(&mut turn, person, &request).await?,
        Button::When(_) => drafting::ask_for(&mut turn, person, &request, DUE).await?,
        Button::What(_) => drafting::ask_for(&mut turn, person, &request, WHAT).await?,
        Button::Whom(_) => drafting::ask_for(&mut turn, person, &request, WHOM).await?,
        Button::Do(_) => drafting::ask_for(&mut turn, person, &request, DO).await?,
        Button::Dont(_) => drafting::ask_for(&mut turn, person, &request, DONT).await?,
        _ => {}
    }
    turn.commit().await
}
