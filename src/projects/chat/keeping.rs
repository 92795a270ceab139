//! The register by the secretariat's hand: sheets agreed to, and single figures (J1).

use super::{
    Button, Settable,
    setting::{self, REASON},
};
use crate::{
    access::{Permit, ToKeepProjects},
    app::App,
    card::{Card, Matter, one_line},
    ids::Id,
    people,
    person::Person,
    projects::{
        columns::{DEADLINE, DUE, PARTNERS},
        importing,
        project::Project,
        sheet,
        store::{self, Deed},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Meaning, Said},
};

/// The question what a figure is to become.
const KEEP: &str = "project-keep";

/// What is wanted.
#[derive(Clone, Debug)]
pub(super) enum Keeping {
    Take(Id, i64),
    Leave(Id, i64),
    Edit(Id),
    Ask(Id, Settable),
    Answer(Id, Said),
}

pub(super) fn keeping(meaning: Meaning) -> Option<Keeping> {
    match meaning {
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Take(id) => Some(Keeping::Take(id, press.message)),
            Button::Leave(id) => Some(Keeping::Leave(id, press.message)),
            Button::Edit(id) => Some(Keeping::Edit(id)),
            Button::Set(id, what @ Settable::Column(_)) => Some(Keeping::Ask(id, what)),
            _ => None,
        },
        Meaning::Answering { question, said } if question.kind == KEEP => {
            Id::read(&question.id).map(|id| Keeping::Answer(id, said))
        }
        _ => None,
    }
}

pub(super) async fn kept(app: App, may: Permit<ToKeepProjects>, wanted: Keeping) -> Outcome {
    match &wanted {
        Keeping::Take(id, message) => {
            return importing::sheet_taken(&app, &may, id, *message).await;
        }
        Keeping::Leave(id, message) => {
            return importing::sheet_left(&app, &may, id, *message).await;
        }
        _ => {}
    }
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    match wanted {
        Keeping::Edit(id) => match store::project(turn.conn(), &id).await? {
            Some(project) => drop(turn.say(&to, words::edit(language, &project)).await?),
            None => turn.toast(crate::words::button_over(language)),
        },
        Keeping::Ask(id, what) => ask(&mut turn, person, &id, what).await?,
        Keeping::Answer(id, said) => answer(&mut turn, person, &id, &said).await?,
        Keeping::Take(..) | Keeping::Leave(..) => {}
    }
    turn.commit().await
}

async fn ask(turn: &mut Turn, person: &Person, id: &Id, what: Settable) -> anyhow::Result<()> {
    let Some(project) = store::project(turn.conn(), id).await? else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    let deed = turn.id();
    begin(turn, person, &deed, (&project, what), "").await?;
    turn.ask(person, &Matter::new(KEEP, &deed)).await?;
    let card = words::ask_value(person.language, &project, what);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// What was changed by hand: the project itself, or who takes part in it.
enum Becomes {
    Project(Box<Project>),
    Partners(Vec<String>),
}

async fn answer(turn: &mut Turn, person: &Person, id: &Id, said: &Said) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    let deed = store::begun(turn.conn(), id, &person.id).await?;
    let project = match &deed {
        Some(deed) => store::project(turn.conn(), &deed.project).await?,
        None => None,
    };
    let what = deed.as_ref().and_then(|deed| Settable::named(&deed.field));
    let column = what.and_then(Settable::column);
    let (Some(project), Some(what), Some(column)) = (project, what, column) else {
        turn.close_question(&person.id).await?;
        return turn.say(&to, words::no_project(language)).await.map(drop);
    };
    // The days by which a project is late change with a reason (J4): it is asked for once the day is known.
    let explains = [DUE.english, DEADLINE.english].contains(&column) && project.is_open();
    let typed = deed.map(|deed| deed.becomes).unwrap_or_default();
    let (typed, reason) = match typed.is_empty() {
        true => (said.words.clone(), None),
        false => (typed, Some(one_line(&said.words, REASON))),
    };
    let agencies = people::agencies(turn.conn()).await?;
    let known = |code: &str| agencies.iter().any(|agency| agency.code == code);
    let becomes = match column == PARTNERS.english {
        true => sheet::set_partners(&typed, known).map(Becomes::Partners),
        false => sheet::set(&project, column, &typed, known)
            .map(|becomes| Becomes::Project(Box::new(becomes))),
    };
    let again = match (&becomes, &reason) {
        (Err(why), _) => {
            // Whatever was typed before is right no more: it is asked for anew.
            begin(turn, person, id, (&project, what), "").await?;
            Some(Card::says(words::why(language, why)))
        }
        (Ok(_), Some(reason)) if reason.is_empty() => Some(words::no_reason(language)),
        (Ok(Becomes::Project(becomes)), None) if explains && **becomes != project => {
            begin(turn, person, id, (&project, what), &typed).await?;
            let day = day_of(column, becomes);
            Some(words::ask_reason(language, &project, &day))
        }
        _ => None,
    };
    let (None, Ok(becomes)) = (&again, becomes) else {
        turn.ask(person, &Matter::new(KEEP, id)).await?;
        return turn.say(&to, again.unwrap_or_default()).await.map(drop);
    };
    store::ended(turn.conn(), id).await?;
    turn.close_question_about(&person.id, &Matter::new(KEEP, id))
        .await?;
    let reason = reason.unwrap_or_default();
    match becomes {
        Becomes::Partners(codes) => setting::change_partners(turn, person, &project, &codes).await,
        Becomes::Project(becomes) => {
            let changed = setting::change(turn, person, &project, &becomes, &reason).await?;
            if changed && explains {
                let day = day_of(column, &becomes);
                setting::tell_agency(turn, &becomes, what, &day, &reason).await?;
            }
            Ok(())
        }
    }
}

/// Keeps what is being changed, and what it is to become as far as that is known.
async fn begin(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    (project, what): (&Project, Settable),
    becomes: &str,
) -> anyhow::Result<()> {
    let begun = Deed {
        project: project.id.clone(),
        field: what.name(),
        becomes: becomes.to_owned(),
    };
    let now = turn.now();
    store::begin(turn.conn(), id, &person.id, &begun, now).await
}

/// The day that changes with a reason, as it is kept in the history; empty where there is none.
fn day_of(column: &str, project: &Project) -> String {
    let day = match column == DUE.english {
        true => project.due_on,
        false => project.contract_deadline,
    };
    day.map(|day| day.to_string()).unwrap_or_default()
}
