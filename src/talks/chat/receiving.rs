//! Governor and secretariat answer whoever asks for five minutes (L6); whoever is first answers for both.

use super::{
    FiveButton as Button, hand_contact, is_short,
    time::{self, AUDIENCE_TIME, given},
};
use crate::{
    access::{Permit, ToGiveTime},
    app::App,
    card::Matter,
    ids::Id,
    person::Person,
    talks::{
        rules::{Answer, Way},
        view::{Present, View},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Meaning, Said},
};

/// An answer to a request for five minutes.
#[derive(Clone, Debug)]
pub(super) enum Replied {
    Pressed(Button),
    Time(Id, Said),
}

pub(super) fn answer(meaning: Meaning) -> Option<Replied> {
    match meaning {
        Meaning::Answering { question, said }
            if question.kind == AUDIENCE_TIME && is_short(&said) =>
        {
            Id::read(&question.id).map(|id| Replied::Time(id, said))
        }
        Meaning::Pressed(press) => Button::read(&press).map(Replied::Pressed),
        _ => None,
    }
}

pub(super) async fn answered(app: App, may: Permit<ToGiveTime>, replied: Replied) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, language) = (may.person(), may.language());
    let id = match &replied {
        Replied::Time(id, _) => Some(id),
        Replied::Pressed(button) => of(button),
    };
    let present = Present::read(&mut turn).await?;
    let view = match id {
        Some(id) => View::read(&mut turn, id, &present).await?,
        None => None,
    };
    match view.filter(|view| view.talk.way == Way::ToGovernor) {
        None => turn.toast(crate::words::button_over(language)),
        Some(view) => match replied {
            Replied::Pressed(button) => {
                pressed(&mut turn, person, &view, button, &present).await?;
            }
            Replied::Time(_, said) => {
                if time::may_answer(&mut turn, person, &view, true) {
                    time::typed(&mut turn, person, &view, &said, &present).await?;
                } else {
                    turn.close_question(&person.id).await?;
                    let card = words::too_late(language, &view, turn.now());
                    turn.say(&may.addressee(), card).await?;
                }
            }
        },
    }
    turn.commit().await
}

fn of(button: &Button) -> Option<&Id> {
    match button {
        Button::Now(id)
        | Button::When(id)
        | Button::At(id, _)
        | Button::Tuesday(id)
        | Button::Write(id)
        | Button::Contact(id) => Some(id),
        Button::Ask(_) | Button::TakeBack(_) => None,
    }
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    button: Button,
    present: &Present,
) -> anyhow::Result<()> {
    if let Button::Contact(_) = button {
        let whom = view.officer.as_ref();
        if !hand_contact(turn, &person.addressee(), whom).await? {
            turn.toast(words::no_number(person.language));
        }
        let about = Matter::new("agency", &view.agency.code);
        return turn.note("look-up", &about).await;
    }
    let retimes = matches!(button, Button::When(_) | Button::At(..));
    if !time::may_answer(turn, person, view, retimes) {
        return Ok(());
    }
    let answer = match button {
        Button::When(_) => return time::ask(turn, person, &view.talk).await,
        Button::At(_, at) => return time::agree(turn, person, view, at, present).await,
        Button::Tuesday(_) => Answer::Tuesday,
        Button::Write(_) => Answer::Write,
        _ => Answer::Now,
    };
    let given = given(answer, person);
    time::give(turn, person, view, &given, present)
        .await
        .map(drop)
}
