//! What an agency's people want of their projects: to report, and to see the own ones (J5).

use super::{
    Button, files, item,
    listing::{self, Narrowed, Whose},
    surveys,
};
use crate::{
    access::{Permit, ToReport},
    app::App,
    ids::Id,
    kept,
    person::Person,
    projects::{
        PROJECT, PROJECTS, amending,
        filing::{self, Read, matter},
        project::Project,
        rules::{self, Filter, List},
        store,
        view::May,
        words,
    },
    standing::Visitor,
    turn::{Outcome, Turn},
    understand::{Command, Filed, Meaning, Said},
    week,
};
use chrono::Days;
use std::collections::{BTreeMap, BTreeSet};

/// How long a snooze lasts (J3a).
const SNOOZE: Days = Days::new(7);

/// What is wanted.
#[derive(Clone, Debug)]
pub(super) enum Report {
    /// A message about this project; and, where it replies to the call, an answer for the week (U9).
    Said(Id, Said, Option<Id>),
    /// It is written like a report, and no project has this code.
    Unknown(String, Said),
    /// A reply to a letter about several.
    Several(Said),
    Edited(Said),
    Overdue(String),
    Own,
    Named(String),
    Opened(Id),
    Pressed(Button, i64),
}

pub(super) fn report(meaning: Meaning, visitor: Visitor) -> Option<Report> {
    let reports = visitor.person().reports_for().next().is_some();
    let looks_at_all = surveys(&visitor);
    match meaning {
        Meaning::Report {
            project,
            said,
            answers,
        } => Some(Report::Said(project, said, answers)),
        Meaning::UnknownProject(code, said) => Some(Report::Unknown(code, said)),
        Meaning::Edited(Filed::Report, said) => Some(Report::Edited(said)),
        Meaning::Reply { matter, said } if matter.kind == PROJECT && reports => {
            Id::read(&matter.id).map(|id| Report::Said(id, said, None))
        }
        Meaning::Reply { matter, said } if matter.kind == PROJECTS && reports => {
            Some(Report::Several(said))
        }
        Meaning::Answering { question, said } if question.kind == PROJECT => {
            Id::read(&question.id).map(|id| Report::Said(id, said, None))
        }
        Meaning::Command { command, words } => match command {
            Command::Overdue => Some(Report::Overdue(words)),
            Command::Projects if words.is_empty() => Some(Report::Own),
            Command::Projects => Some(Report::Named(words)),
            _ => None,
        },
        Meaning::Opened { payload } if !looks_at_all => item(&payload).map(Report::Opened),
        Meaning::Pressed(press) => {
            Button::read(&press).map(|button| Report::Pressed(button, press.message))
        }
        _ => None,
    }
}

pub(super) async fn reported(app: App, may: Permit<ToReport>, wanted: Report) -> Outcome {
    if let Report::Pressed(Button::Sheet(id), _) = &wanted {
        return files::sheet(&app, &may, id, |filter| is_own(may.person(), filter)).await;
    }
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Report::Said(project, said, answers) => {
            let read = match answers {
                Some(_) => Read::BesideAnswer,
                None => Read::Report,
            };
            filing::file(&mut turn, person, &project, &said, read).await?;
            if let Some(roll) = answers {
                week::answer(&mut turn, person, &roll, said).await?;
            }
        }
        Report::Unknown(code, said) => {
            filing::unknown_code(&mut turn, person, &code, &said).await?;
        }
        Report::Several(said) => several(&mut turn, person, &said).await?,
        Report::Edited(said) => {
            amending::edited(&mut turn, person, &said).await?;
            week::edited(&mut turn, person, &said).await?;
        }
        Report::Overdue(words) => overdue(&mut turn, person, &words).await?,
        Report::Own => own(&mut turn, person, &Filter::default().of(List::All)).await?,
        Report::Named(typed) => {
            let code = typed.split_whitespace().next().and_then(rules::code);
            let id = match code {
                Some(code) => store::by_code(turn.conn(), &code).await?,
                None => None,
            };
            match id {
                Some(id) => open(&mut turn, person, &id).await?,
                None => own(&mut turn, person, &Filter::default().of(List::All)).await?,
            }
        }
        Report::Opened(id) => open(&mut turn, person, &id).await?,
        Report::Pressed(button, message) => pressed(&mut turn, person, button, message).await?,
    }
    turn.commit().await
}

/// What is late of the own agency's, narrowed by words as everybody's is (J3); another agency's is not shown.
async fn overdue(turn: &mut Turn, person: &Person, typed: &str) -> anyhow::Result<()> {
    let narrowed = match typed.trim() {
        "" => Narrowed::To(Filter::default()),
        typed => listing::narrow(turn, typed).await?,
    };
    match narrowed {
        Narrowed::To(filter) if filter.agency.is_none() || is_own(person, &filter) => {
            own(turn, person, &filter).await
        }
        Narrowed::To(_) | Narrowed::Between(..) | Narrowed::Nothing => {
            let card = words::not_understood(person.language, typed);
            turn.say(&person.addressee(), card).await.map(drop)
        }
    }
}

/// The own agency's projects; whoever reports for several agencies sees one after the other, unless one is named.
async fn own(turn: &mut Turn, person: &Person, filter: &Filter) -> anyhow::Result<()> {
    let named = |code: &String| filter.agency.as_ref().is_none_or(|own| own == code);
    let agencies: BTreeSet<String> = person
        .reports_for()
        .map(|post| post.agency.code.clone())
        .filter(named)
        .collect();
    for agency in agencies {
        let filter = Filter {
            agency: Some(agency),
            ..filter.clone()
        };
        let card = listing::begin(turn, person, Whose::Own, filter).await?;
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

/// A reply to a letter about several projects, without a code: which of them it is about is asked.
async fn several(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let own = under_way(turn, person).await?;
    if let [project] = &own[..] {
        return filing::file(turn, person, &project.id.clone(), said, Read::Report).await;
    }
    let asked = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
    if asked {
        return Ok(());
    }
    let card = words::which_project(person.language, &kept, &own);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// The projects under way that the person's agencies lead or take part in.
async fn under_way(turn: &mut Turn, person: &Person) -> anyhow::Result<Vec<Project>> {
    let mut own: BTreeMap<String, Project> = BTreeMap::new();
    for post in person.reports_for() {
        let projects = store::own(turn.conn(), &post.agency.code, "", i64::MAX).await?;
        own.extend(projects.into_iter().map(|own| (own.code.clone(), own)));
    }
    Ok(own.into_values().filter(Project::is_open).collect())
}

/// A kept message is a report (U8): of the one project that there is, or of which is asked in the place of the question.
async fn which(turn: &mut Turn, person: &Person, kept: &Id, message: i64) -> anyhow::Result<()> {
    let now = turn.now();
    let waiting = kept::of(turn.conn(), kept, &person.id, now).await?;
    let own = under_way(turn, person).await?;
    match &own[..] {
        _ if waiting.is_none() => turn.toast(crate::words::button_over(person.language)),
        [] => turn.toast(words::none_under_way(person.language)),
        [project] => {
            return file_kept(turn, person, (kept, &project.id), Read::Report, message).await;
        }
        several => {
            let card = words::which_project(person.language, kept, several);
            turn.revise_message(&person.addressee(), message, card)
                .await?;
        }
    }
    Ok(())
}

/// The project, when it is one of the person's agencies'.
async fn own_project(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<Option<Project>> {
    let Some(project) = store::project(turn.conn(), id).await? else {
        return Ok(None);
    };
    let post = filing::post_for(turn, person, &project).await?;
    Ok(post.map(|_| project))
}

/// Whether one of the person's agencies leads the project.
fn leads(person: &Person, project: &Project) -> bool {
    let mut posts = person.reports_for();
    posts.any(|post| post.agency.code == project.agency)
}

async fn open(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<()> {
    match own_project(turn, person, id).await? {
        Some(project) => {
            let may = May {
                report: true,
                snooze: leads(person, &project),
                ..May::default()
            };
            listing::open(turn, person, project, may).await
        }
        None => {
            let card = words::no_project(person.language);
            turn.say(&person.addressee(), card).await.map(drop)
        }
    }
}

async fn pressed(
    turn: &mut Turn,
    person: &Person,
    button: Button,
    message: i64,
) -> anyhow::Result<()> {
    let to = person.addressee();
    match button {
        Button::Own => return own(turn, person, &Filter::default().of(List::All)).await,
        Button::Undo(id) => return amending::undo(turn, person, &id, message).await,
        Button::Open(id) => {
            if own_project(turn, person, &id).await?.is_some() {
                return open(turn, person, &id).await;
            }
        }
        Button::Contact(id) => {
            if let Some(project) = own_project(turn, person, &id).await? {
                return listing::contact(turn, person, &project).await;
            }
        }
        Button::Media(id) => {
            if let Some(project) = own_project(turn, person, &id).await? {
                return listing::media(turn, person, &project).await;
            }
        }
        Button::Say(id) => {
            if let Some(project) = own_project(turn, person, &id).await? {
                turn.ask(person, &matter(&id)).await?;
                let card = words::say_what(person.language, &project);
                return turn.say(&to, card).await.map(drop);
            }
        }
        Button::Snooze(id) => {
            let project = own_project(turn, person, &id).await?;
            if let Some(project) = project.filter(|project| leads(person, project)) {
                return snooze(turn, person, project).await;
            }
        }
        Button::Which(kept) => return which(turn, person, &kept, message).await,
        Button::File(kept, id) => {
            return file_kept(turn, person, (&kept, &id), Read::Report, message).await;
        }
        Button::Words(kept, id) => {
            return file_kept(turn, person, (&kept, &id), Read::Words, message).await;
        }
        button => {
            if let Some(card) = listed(turn, person, &button).await? {
                return turn.revise_message(&to, message, card).await;
            }
        }
    }
    turn.toast(crate::words::button_over(person.language));
    Ok(())
}

/// Whether a list is of an agency for which the person reports.
fn is_own(person: &Person, filter: &Filter) -> bool {
    let mut posts = person.reports_for();
    filter
        .agency
        .as_ref()
        .is_some_and(|own| posts.any(|post| post.agency.code == *own))
}

/// What a button does to the own list: it never becomes another agency's.
async fn listed(
    turn: &mut Turn,
    person: &Person,
    button: &Button,
) -> anyhow::Result<Option<crate::card::Card>> {
    let (Button::Page(id, _) | Button::Filter(id) | Button::List(id, _)) = button else {
        return Ok(None);
    };
    let looked = store::looked(turn.conn(), id, &person.id).await?;
    let Some(looked) = looked.filter(|filter| is_own(person, filter)) else {
        return Ok(None);
    };
    let (mut filter, mut number) = (looked, 0);
    match button {
        Button::Filter(_) => {
            let card = listing::filters(turn, person, Whose::Own, id, &filter).await?;
            return Ok(Some(card));
        }
        Button::Page(_, page) => number = *page,
        Button::List(_, list) => filter.list = *list,
        _ => {}
    }
    listing::show(turn, person, Whose::Own, id, filter, number)
        .await
        .map(Some)
}

/// Nobody is reminded for a week; lateness, its count and its place stay (J3a).
async fn snooze(turn: &mut Turn, person: &Person, project: Project) -> anyhow::Result<()> {
    let today = crate::projects::horizon(turn.now()).today;
    let until = today + SNOOZE;
    // Twice on one day is once.
    if project.snoozed_until == Some(until) {
        turn.toast(words::snoozed(person.language, &project));
        return Ok(());
    }
    let project = Project {
        snoozed_until: Some(until),
        snoozes: project.snoozes + 1,
        ..project
    };
    filing::keep(turn, &project).await?;
    turn.note("snooze-project", &matter(&project.id)).await?;
    turn.toast(words::snoozed(person.language, &project));
    Ok(())
}

/// A kept message becomes a report, with the time at which it was said (P9).
async fn file_kept(
    turn: &mut Turn,
    person: &Person,
    (kept, project): (&Id, &Id),
    read: Read,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let waiting = kept::of(turn.conn(), kept, &person.id, now).await?;
    let project = own_project(turn, person, project).await?;
    let (Some(waiting), Some(project)) = (waiting, project) else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    let rest = kept::rest_of_album(turn.conn(), kept).await?;
    kept::release(turn.conn(), kept).await?;
    let card = words::taken_as_report(person.language, &project);
    turn.revise_message(&person.addressee(), message, card)
        .await?;
    // As a part of the album that it came in, if it did (U12).
    let album = (!rest.is_empty()).then(|| kept.to_string());
    let mut said = waiting.said();
    said.album.clone_from(&album);
    // The code of another project, or of none, was the mistake.
    if let Some((code, behind)) = wrong_code(turn, &said.words).await?
        && code != project.code
    {
        said.words = behind;
    }
    filing::file(turn, person, &project.id, &said, read).await?;
    for part in rest {
        let mut part = part.said();
        part.album.clone_from(&album);
        filing::file(turn, person, &project.id, &part, read).await?;
    }
    Ok(())
}

/// The code at the beginning, with what stands behind it.
async fn wrong_code(turn: &mut Turn, words: &str) -> anyhow::Result<Option<(String, String)>> {
    if let Some((code, behind)) = rules::behind_code(words) {
        return Ok(Some((code, behind.to_owned())));
    }
    let Some(code) = rules::looks_like_code(words) else {
        return Ok(None);
    };
    let known = store::by_code(turn.conn(), &code).await?;
    let behind = words.trim().split_once(char::is_whitespace);
    let behind = behind.map_or_else(String::new, |(_, rest)| rest.trim().to_owned());
    Ok(known.map(|_| (code, behind)))
}
