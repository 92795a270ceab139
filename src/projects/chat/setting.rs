//! Due dates, what is done (J4), and the decisions after 31 March (J7): each with its reason, which is kept.

use super::{Button, Settable};
use crate::{
    access::{Permit, ToDecideAboutProjects, ToSetProjects},
    app::App,
    calendar::bangkok,
    card::{Matter, one_line},
    ids::Id,
    outbox::{Once, Rank},
    person::Person,
    projects::{
        filing::{self, matter},
        plan,
        project::Project,
        rules::{self, DONE, Late},
        store::{self, Deed},
        view::Roster,
        words,
    },
    turn::{Outcome, Turn},
    understand::{self, Meaning, Said, Side},
};

/// The question what a due date is to become, and why.
const SET: &str = "project-set";
/// The same of a decision.
const DECIDE: &str = "project-decide";
/// The longest reason.
pub(super) const REASON: usize = 500;

/// What is wanted.
#[derive(Clone, Debug)]
pub(super) enum Setting {
    Ask(Id, Settable),
    Done(Id),
    Answer(Id, Said),
}

/// The same of a decision: another right.
#[derive(Clone, Debug)]
pub(super) struct Deciding(Setting);

pub(super) fn setting(meaning: Meaning) -> Option<Setting> {
    match meaning {
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Set(id, Settable::Due) => Some(Setting::Ask(id, Settable::Due)),
            Button::Done(id) => Some(Setting::Done(id)),
            _ => None,
        },
        Meaning::Answering { question, said } if question.kind == SET => {
            Id::read(&question.id).map(|id| Setting::Answer(id, said))
        }
        _ => None,
    }
}

pub(super) fn deciding(meaning: Meaning) -> Option<Deciding> {
    match meaning {
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Set(id, what @ (Settable::Cancel | Settable::Extend)) => {
                Some(Deciding(Setting::Ask(id, what)))
            }
            _ => None,
        },
        Meaning::Answering { question, said } if question.kind == DECIDE => {
            Id::read(&question.id).map(|id| Deciding(Setting::Answer(id, said)))
        }
        _ => None,
    }
}

pub(super) async fn set(app: App, may: Permit<ToSetProjects>, wanted: Setting) -> Outcome {
    let mut turn = app.turn(&may).await?;
    settle(&mut turn, may.person(), wanted, SET).await?;
    turn.commit().await
}

pub(super) async fn decided(
    app: App,
    may: Permit<ToDecideAboutProjects>,
    Deciding(wanted): Deciding,
) -> Outcome {
    let mut turn = app.turn(&may).await?;
    settle(&mut turn, may.person(), wanted, DECIDE).await?;
    turn.commit().await
}

async fn settle(
    turn: &mut Turn,
    person: &Person,
    wanted: Setting,
    kind: &'static str,
) -> anyhow::Result<()> {
    match wanted {
        Setting::Ask(id, what) => match settable(turn, &id, what).await? {
            Some(project) => {
                let (deed, now) = (turn.id(), turn.now());
                let begun = Deed {
                    project: id,
                    field: what.name(),
                    becomes: String::new(),
                };
                store::begin(turn.conn(), &deed, &person.id, &begun, now).await?;
                turn.ask(person, &Matter::new(kind, &deed)).await?;
                let card = words::ask_value(person.language, &project, what);
                turn.say(&person.addressee(), card).await.map(drop)
            }
            None => {
                turn.toast(crate::words::button_over(person.language));
                Ok(())
            }
        },
        Setting::Done(id) => match open(turn, &id).await? {
            Some(project) => {
                let becomes = Project {
                    progress: DONE,
                    ..project.clone()
                };
                change(turn, person, &project, &becomes, "").await?;
                turn.toast(words::done(person.language));
                Ok(())
            }
            None => {
                turn.toast(crate::words::button_over(person.language));
                Ok(())
            }
        },
        Setting::Answer(deed, said) => answer(turn, person, &deed, &said, kind).await,
    }
}

async fn open(turn: &mut Turn, id: &Id) -> anyhow::Result<Option<Project>> {
    let project = store::project(turn.conn(), id).await?;
    Ok(project.filter(Project::is_open))
}

/// The project, where this of it can still be set: a decision is about a contract that is late, and not about one that was signed or
/// extended meanwhile (J7).
async fn settable(turn: &mut Turn, id: &Id, what: Settable) -> anyhow::Result<Option<Project>> {
    let today = bangkok(turn.now()).date_naive();
    let is_late = |project: &Project| {
        let late = rules::late(project, today);
        late.iter().any(|(kind, _)| *kind == Late::Contract)
    };
    let decides = matches!(what, Settable::Cancel | Settable::Extend);
    let project = open(turn, id).await?;
    Ok(project.filter(|project| !decides || is_late(project)))
}

/// First the day, then the reason; a cancellation has a reason alone.
async fn answer(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    said: &Said,
    kind: &'static str,
) -> anyhow::Result<()> {
    let (to, language, now) = (person.addressee(), person.language, turn.now());
    let deed = store::begun(turn.conn(), id, &person.id).await?;
    let what = deed.as_ref().and_then(|deed| Settable::named(&deed.field));
    let (Some(deed), Some(what)) = (deed, what) else {
        turn.close_question(&person.id).await?;
        return turn.say(&to, words::no_project(language)).await.map(drop);
    };
    let Some(project) = settable(turn, &deed.project, what).await? else {
        store::ended(turn.conn(), id).await?;
        turn.close_question(&person.id).await?;
        let card = words::not_settable(language, what);
        return turn.say(&to, card).await.map(drop);
    };
    let today = bangkok(said.said_at).date_naive();
    if deed.becomes.is_empty() && what != Settable::Cancel {
        let Some(day) = understand::day(&said.words, today, Side::Ahead) else {
            turn.ask(person, &Matter::new(kind, id)).await?;
            return turn.say(&to, words::no_day(language)).await.map(drop);
        };
        let refused = match what {
            Settable::Due if project.start_on.is_some_and(|start| day < start) => {
                Some(words::before_start(language, &project))
            }
            Settable::Extend if day < today => Some(words::deadline_past(language)),
            _ => None,
        };
        if let Some(card) = refused {
            turn.ask(person, &Matter::new(kind, id)).await?;
            return turn.say(&to, card).await.map(drop);
        }
        let known = match what {
            Settable::Extend => project.contract_deadline,
            _ => project.due_on,
        };
        if known == Some(day) {
            store::ended(turn.conn(), id).await?;
            turn.close_question(&person.id).await?;
            return turn.say(&to, words::unchanged(language)).await.map(drop);
        }
        let becomes = day.to_string();
        let card = words::ask_reason(language, &project, &becomes);
        let deed = Deed { becomes, ..deed };
        store::begin(turn.conn(), id, &person.id, &deed, now).await?;
        turn.ask(person, &Matter::new(kind, id)).await?;
        return turn.say(&to, card).await.map(drop);
    }
    let reason = one_line(&said.words, REASON);
    if reason.is_empty() {
        turn.ask(person, &Matter::new(kind, id)).await?;
        return turn.say(&to, words::no_reason(language)).await.map(drop);
    }
    store::ended(turn.conn(), id).await?;
    turn.close_question_about(&person.id, &Matter::new(kind, id))
        .await?;
    let day = deed.becomes.parse().ok();
    let becomes = match what {
        Settable::Cancel => Project {
            cancelled_on: Some(bangkok(now).date_naive()),
            ..project.clone()
        },
        Settable::Extend => Project {
            contract_deadline: day,
            ..project.clone()
        },
        _ => Project {
            due_on: day,
            ..project.clone()
        },
    };
    if change(turn, person, &project, &becomes, &reason).await? {
        tell_agency(turn, &becomes, what, &deed.becomes, &reason).await?;
    }
    Ok(())
}

/// Changes a project, keeps from what to what, by whom and why, and says it; false where nothing of it changes.
pub(super) async fn change(
    turn: &mut Turn,
    person: &Person,
    was: &Project,
    becomes: &Project,
    reason: &str,
) -> anyhow::Result<bool> {
    let now = turn.now();
    let fields = plan::differences(was, becomes);
    let (to, language) = (person.addressee(), person.language);
    if fields.is_empty() {
        turn.say(&to, words::unchanged(language)).await?;
        return Ok(false);
    }
    let noted: Vec<_> = fields
        .iter()
        .map(|field| (turn.id(), &was.id, field))
        .collect();
    store::note(turn.conn(), Some(&person.id), &noted, reason, now).await?;
    turn.note("change-project", &matter(&was.id)).await?;
    if was.progress != becomes.progress || was.last_report_on != becomes.last_report_on {
        store::set_measure(turn.conn(), becomes, now).await?;
    }
    filing::keep(turn, becomes).await?;
    if was.agency != becomes.agency {
        // Those of the agency that led until now are one less.
        filing::recount(turn, &was.agency).await?;
    }
    let changes: Vec<(String, String, String)> = fields
        .into_iter()
        .map(|field| (field.name.to_owned(), field.was, field.becomes))
        .collect();
    let card = words::changed(language, becomes, &changes);
    turn.say(&to, card).await?;
    Ok(true)
}

/// Changes who takes part in a project, and keeps from what to what, by whom.
pub(super) async fn change_partners(
    turn: &mut Turn,
    person: &Person,
    project: &Project,
    becomes: &[String],
) -> anyhow::Result<()> {
    let (to, language, now) = (person.addressee(), person.language, turn.now());
    let was = store::partners_of(turn.conn(), &project.id).await?;
    if was == becomes {
        return turn.say(&to, words::unchanged(language)).await.map(drop);
    }
    let field = plan::partners(&was, becomes);
    let noted = [(turn.id(), &project.id, &field)];
    store::note(turn.conn(), Some(&person.id), &noted, "", now).await?;
    turn.note("change-project", &matter(&project.id)).await?;
    store::set_partners(turn.conn(), &[(&project.id, becomes)]).await?;
    let change = [(field.name.to_owned(), field.was, field.becomes)];
    let card = words::changed(language, project, &change);
    turn.say(&to, card).await.map(drop)
}

/// The agency learns of what was decided about its project, and why.
pub(super) async fn tell_agency(
    turn: &mut Turn,
    project: &Project,
    what: Settable,
    becomes: &str,
    reason: &str,
) -> anyhow::Result<()> {
    let now = turn.now();
    let roster = Roster::read(turn.conn(), false, now).await?;
    for holder in roster.written_to(&project.agency) {
        let Some(to) = holder.addressee() else {
            continue;
        };
        let card = words::told_of_change(to.language, project, what, becomes, reason);
        let id = turn.id();
        let once = Once::new("project-changed", id, Rank::Urgent);
        turn.say_once(once, &to, card).await?;
    }
    Ok(())
}
