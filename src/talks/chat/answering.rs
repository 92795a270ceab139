//! An agency answers that governor or vice wants to talk (L4).

use super::{
    Button, is_short, line,
    time::{self, TALK_TIME, given},
};
use crate::{
    access::{Permit, ToReport},
    app::App,
    card::Matter,
    ids::Id,
    outbox::{Once, Rank},
    people::Holder,
    person::Person,
    talks::{
        rules::{Answer, Way},
        store::Given,
        view::{Present, View, post_for},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Meaning, Said},
};

/// The question who calls for the head.
const DEPUTY: &str = "talk-deputy";
/// The longest name of a deputy, with a number, in UTF-16 units.
const NAME: usize = 120;

/// An answer of an agency.
#[derive(Clone, Debug)]
pub(super) enum Replied {
    Pressed(Button),
    Time(Id, Said),
    Name(Id, Said),
}

pub(super) fn answer(meaning: Meaning) -> Option<Replied> {
    match meaning {
        Meaning::Answering { question, said } if is_short(&said) => {
            let id = Id::read(&question.id)?;
            match question.kind.as_ref() {
                TALK_TIME => Some(Replied::Time(id, said)),
                DEPUTY => Some(Replied::Name(id, said)),
                _ => None,
            }
        }
        Meaning::Pressed(press) => Button::read(&press).map(Replied::Pressed),
        _ => None,
    }
}

pub(super) async fn answered(app: App, may: Permit<ToReport>, replied: Replied) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, language) = (may.person(), may.language());
    let id = match &replied {
        Replied::Time(id, _) | Replied::Name(id, _) => Some(id),
        Replied::Pressed(button) => of(button),
    };
    let present = Present::read(&mut turn).await?;
    let view = match id {
        Some(id) => View::read(&mut turn, id, &present).await?,
        None => None,
    };
    let own = |view: &View| {
        view.talk.way == Way::ToAgency && post_for(person, &view.talk.agency).is_some()
    };
    match view.filter(own) {
        None => turn.toast(crate::words::button_over(language)),
        Some(view) => match replied {
            Replied::Pressed(button) => {
                pressed(&mut turn, person, &view, button, &present).await?;
            }
            Replied::Time(_, said) if still(&mut turn, person, &view, true).await? => {
                time::typed(&mut turn, person, &view, &said, &present).await?;
            }
            Replied::Name(_, said) if still(&mut turn, person, &view, false).await? => {
                let name = line(&said, NAME);
                deputise(&mut turn, person, &view, None, name, &present).await?;
            }
            Replied::Time(..) | Replied::Name(..) => {}
        },
    }
    turn.commit().await
}

fn of(button: &Button) -> Option<&Id> {
    match button {
        Button::Calling(id)
        | Button::Soon(id)
        | Button::When(id)
        | Button::At(id, _)
        | Button::Deputy(id)
        | Button::ThisDeputy(id, _)
        | Button::Somebody(id)
        | Button::Unnamed(id) => Some(id),
        Button::To(_) | Button::Contact(_) | Button::Cancel(_) => None,
    }
}

/// Whether typed words still answer; if not, they are answered in words, and the question is closed.
async fn still(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    retimes: bool,
) -> anyhow::Result<bool> {
    if time::may_answer(turn, person, view, retimes) {
        return Ok(true);
    }
    turn.close_question(&person.id).await?;
    let card = words::too_late(person.language, view, turn.now());
    turn.say(&person.addressee(), card).await?;
    Ok(false)
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    button: Button,
    present: &Present,
) -> anyhow::Result<()> {
    let retimes = matches!(button, Button::When(_) | Button::At(..));
    if !time::may_answer(turn, person, view, retimes) {
        return Ok(());
    }
    match button {
        Button::Calling(_) => {
            let given = given(Answer::Calling, person);
            time::give(turn, person, view, &given, present)
                .await
                .map(drop)
        }
        Button::Soon(_) => {
            let given = given(Answer::Soon, person);
            time::give(turn, person, view, &given, present)
                .await
                .map(drop)
        }
        Button::When(_) => time::ask(turn, person, &view.talk).await,
        Button::At(_, at) => time::agree(turn, person, view, at, present).await,
        Button::Deputy(_) => ask_deputy(turn, person, view, present).await,
        Button::ThisDeputy(_, deputy) => {
            let of_agency = present.of_agency(&view.talk.agency);
            let deputy = of_agency.into_iter().find(|one| one.person == deputy);
            match deputy {
                Some(deputy) => {
                    let name = deputy.name.clone();
                    deputise(turn, person, view, Some(deputy), name, present).await
                }
                None => {
                    turn.toast(crate::words::button_over(person.language));
                    Ok(())
                }
            }
        }
        Button::Somebody(_) => {
            turn.ask(person, &Matter::new(DEPUTY, &view.talk.id))
                .await?;
            let card = words::which_deputy(person.language, view, &[]);
            turn.say(&person.addressee(), card).await.map(drop)
        }
        Button::Unnamed(_) => deputise(turn, person, view, None, String::new(), present).await,
        Button::To(_) | Button::Contact(_) | Button::Cancel(_) => Ok(()),
    }
}

/// Who calls? The one delegate there is needs no question.
async fn ask_deputy(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    present: &Present,
) -> anyhow::Result<()> {
    let mut known = present.stand_ins(&view.talk.agency);
    known.retain(|one| one.person != person.id);
    if let [only] = known[..] {
        return deputise(turn, person, view, Some(only), only.name.clone(), present).await;
    }
    if known.is_empty() {
        turn.ask(person, &Matter::new(DEPUTY, &view.talk.id))
            .await?;
    }
    let card = words::which_deputy(person.language, view, &known);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Somebody else calls: told by the bot where that is possible, else by whoever says so.
async fn deputise(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    deputy: Option<&Holder>,
    name: String,
    present: &Present,
) -> anyhow::Result<()> {
    let given = Given {
        deputy: deputy.map(|deputy| deputy.person.clone()),
        deputy_name: name,
        ..given(Answer::Deputy, person)
    };
    let asked = Matter::new(DEPUTY, &view.talk.id);
    turn.close_question_about(&person.id, &asked).await?;
    let Some(view) = time::give(turn, person, view, &given, present).await? else {
        return Ok(());
    };
    let told = deputy
        .filter(|deputy| deputy.is_reached())
        .and_then(Holder::addressee);
    match told {
        Some(to) => {
            let once = Once::new("talk-you-call", &view.talk.id, Rank::Urgent);
            let card = words::you_call(to.language, &view);
            turn.say_once(once, &to, card).await?;
        }
        None if !view.talk.deputy_name.is_empty() => {
            let card = words::tell_the_deputy(person.language, &view);
            turn.say(&person.addressee(), card).await?;
        }
        None => {}
    }
    Ok(())
}
