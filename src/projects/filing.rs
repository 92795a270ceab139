//! Filing what is reported of a project: its words and percentage, its edits, its withdrawal (J5, U9, U10, U12).

use super::{
    PROJECT, horizon,
    project::Project,
    rules::{self, NoPercent},
    store::{self, Report},
    words,
};
use crate::{
    access::{Right as _, ToAskAboutProjects},
    calendar::bangkok,
    card::{Card, Matter},
    ids::Id,
    kept::Kept,
    people,
    person::{Person, Post, Role},
    turn::Turn,
    understand::Said,
};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use std::collections::BTreeSet;

/// The month that reports of this moment are of, by its first day.
pub(super) fn month_of(now: DateTime<Utc>) -> NaiveDate {
    let today = bangkok(now).date_naive();
    today.with_day(1).unwrap_or(today)
}

/// The matter that a project is.
pub(super) fn matter(project: &Id) -> Matter {
    Matter::new(PROJECT, project)
}

/// The words of a message without the code before them.
fn behind_code<'a>(words: &'a str, project: &Project) -> &'a str {
    let coded = rules::looks_like_code(words).is_some_and(|code| code == project.code);
    match words.trim_start().split_once(char::is_whitespace) {
        Some((_, rest)) if coded => rest.trim(),
        None if coded => "",
        _ => words.trim(),
    }
}

/// The post by which a person reports of this project: of the agency that leads it, or of one that takes part.
pub(super) async fn post_for<'a>(
    turn: &mut Turn,
    person: &'a Person,
    project: &Project,
) -> anyhow::Result<Option<&'a Post>> {
    let lead = person
        .reports_for()
        .find(|post| post.agency.code == project.agency);
    if lead.is_some() {
        return Ok(lead);
    }
    let partners = store::partners_of(turn.conn(), &project.id).await?;
    Ok(person
        .reports_for()
        .find(|post| partners.contains(&post.agency.code)))
}

/// The post by which a person may report of this project now, or why not.
async fn may_report<'a>(
    turn: &mut Turn,
    person: &'a Person,
    project: &Project,
) -> anyhow::Result<Result<&'a Post, Card>> {
    let language = person.language;
    let Some(post) = post_for(turn, person, project).await? else {
        let agencies = people::agencies(turn.conn()).await?;
        let lead = agencies.iter().find(|own| own.code == project.agency);
        return Ok(Err(words::not_yours(language, project, lead)));
    };
    Ok(match project.cancelled_on {
        Some(_) => Err(words::is_cancelled(language, project)),
        None => Ok(post),
    })
}

/// Files what was said of this project, and says the card; whatever cannot be filed is said, too.
pub(super) async fn file(
    turn: &mut Turn,
    person: &Person,
    project: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    let Some(project) = store::project(turn.conn(), project).await? else {
        return turn.say(&to, words::no_project(language)).await.map(drop);
    };
    let post = match may_report(turn, person, &project).await? {
        Ok(post) => post,
        Err(refusal) => return turn.say(&to, refusal).await.map(drop),
    };
    let read = match rules::said(behind_code(&said.words, &project)) {
        Ok(read) => read,
        Err(why) => return refuse(turn, person, &project, why).await,
    };
    if read.percent.is_none() && read.words.is_empty() && said.media().is_none() {
        turn.ask(person, &matter(&project.id)).await?;
        let card = words::say_what(language, &project);
        return turn.say(&to, card).await.map(drop);
    }
    turn.close_question_about(&person.id, &matter(&project.id))
        .await?;
    let id = turn.id();
    let fell_from = Some(project.progress).filter(|now| read.percent.is_some_and(|new| new < *now));
    let new = store::New {
        project: &project.id,
        person,
        role: post.role,
        said,
        words: &read.words,
        percent: read.percent,
        fell_from,
    };
    let Some(id) = store::file(turn.conn(), &id, new).await? else {
        return Ok(());
    };
    turn.note("report-project", &matter(&project.id)).await?;
    turn.take_back_duties(&matter(&project.id), Some(person.chat))
        .await?;
    let before = project.progress;
    let project = measured(turn, project).await?;
    // Further parts of an album have no card of their own (U12).
    if said.album.is_none() || !read.words.is_empty() || read.percent.is_some() {
        show(turn, person, &project, &id, before).await?;
    }
    explain(turn, &project, &id).await
}

/// What is no percentage is refused with a sentence (J5).
async fn refuse(
    turn: &mut Turn,
    person: &Person,
    project: &Project,
    why: NoPercent,
) -> anyhow::Result<()> {
    let card = words::no_percent(person.language, project, why);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Says the card of a report.
async fn show(
    turn: &mut Turn,
    person: &Person,
    project: &Project,
    report: &Id,
    before: i64,
) -> anyhow::Result<()> {
    if let Some(report) = store::report(turn.conn(), report).await? {
        let card = words::filed(person.language, project, &report, before);
        let said = turn.say(&person.addressee(), card).await?;
        store::shown(turn.conn(), &report.id, &said).await?;
    }
    Ok(())
}

/// The project with how far it is now, by what was reported and what was set; kept, and counted (J2).
pub(super) async fn measured(turn: &mut Turn, project: Project) -> anyhow::Result<Project> {
    let conn = turn.conn();
    let set = store::measure(conn, &project.id).await?;
    let reported = store::course(conn, &project.id, 1).await?.pop();
    let last = store::latest(conn, &project.id, 1).await?.pop();
    let last = last.map(|report| bangkok(report.said_at).date_naive());
    let project = Project {
        progress: farther(reported, &set),
        last_report_on: set.set_report_on.max(last),
        ..project
    };
    keep(turn, &project).await?;
    Ok(project)
}

/// What was set counts until a report comes after it.
fn farther(reported: Option<(DateTime<Utc>, i64)>, set: &store::Measure) -> i64 {
    match reported {
        Some((at, percent)) if at >= set.set_progress_at => percent,
        _ => set.set_progress,
    }
}

/// Keeps a project as it is now, and counts those of its agency anew.
pub(super) async fn keep(turn: &mut Turn, project: &Project) -> anyhow::Result<()> {
    let now = turn.now();
    let at = horizon(now);
    store::keep(turn.conn(), &[project], now).await?;
    if store::counted(turn.conn()).await? == Some(at.today) {
        store::count_agency(turn.conn(), &project.agency, &at).await?;
    }
    Ok(())
}

/// Counts the projects of an agency anew.
pub(super) async fn recount(turn: &mut Turn, agency: &str) -> anyhow::Result<()> {
    let at = horizon(turn.now());
    store::count_agency(turn.conn(), agency, &at).await
}

/// Whoever asked for an explanation gets it (J3).
async fn explain(turn: &mut Turn, project: &Project, report: &Id) -> anyhow::Result<()> {
    let askers = store::askers(turn.conn(), &project.id).await?;
    if askers.is_empty() {
        return Ok(());
    }
    let Some(report) = store::report(turn.conn(), report).await? else {
        return Ok(());
    };
    let now = turn.now();
    store::explained(turn.conn(), &project.id, now).await?;
    let everybody = people::everybody(turn.conn(), now).await?;
    let office = everybody
        .iter()
        .filter(|person| ToAskAboutProjects::granted(person));
    let asked = |person: &Person| askers.contains(&person.id);
    // Whoever asked may have left the office: then the governor is told.
    let has_left = office.clone().filter(|person| asked(person)).count() < askers.len();
    let told = office.filter(|person| asked(person) || (has_left && person.is(Role::Governor)));
    let names = people::names(turn.conn()).await?;
    let by = names.get(&report.person).cloned().unwrap_or_default();
    for person in told {
        let card = words::explained(person.language, project, &report, &by);
        turn.say(&person.addressee(), card).await?;
    }
    Ok(())
}

/// A report of one's own with its project, for whoever holds a post by which it was made: a predecessor's presses ended with the post (R1a).
async fn own_report(
    turn: &mut Turn,
    person: &Person,
    report: &Id,
) -> anyhow::Result<Option<(Report, Project)>> {
    let report = store::report(turn.conn(), report).await?;
    let Some(report) = report.filter(|report| report.person == person.id) else {
        return Ok(None);
    };
    let Some(project) = store::project(turn.conn(), &report.project).await? else {
        return Ok(None);
    };
    let post = post_for(turn, person, &project).await?;
    Ok(post.map(|_| (report, project)))
}

/// Takes a report of one's own back (U9): what was said before counts again.
pub(super) async fn undo(
    turn: &mut Turn,
    person: &Person,
    report: &Id,
    message: i64,
) -> anyhow::Result<()> {
    let Some((report, project)) = own_report(turn, person, report).await? else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    store::withdraw(turn.conn(), &report).await?;
    let project = measured(turn, project).await?;
    turn.note("withdraw-report", &matter(&project.id)).await?;
    let card = words::undone(person.language, &project);
    turn.revise_message(&person.addressee(), message, card)
        .await
}

/// Takes a report of one's own out, whole and with its code, to be filed elsewhere (U9).
pub(super) async fn take_out(
    turn: &mut Turn,
    person: &Person,
    report: &Id,
) -> anyhow::Result<Vec<Kept>> {
    let Some((report, project)) = own_report(turn, person, report).await? else {
        return Ok(Vec::new());
    };
    let mut taken = store::take_out(turn.conn(), &report).await?;
    if let Some(own) = taken.iter_mut().find(|own| own.message == report.message) {
        let said = words::as_said(&report);
        own.words = format!("{} {said}", project.code).trim().to_owned();
    }
    turn.note("refile", &matter(&project.id)).await?;
    measured(turn, project).await?;
    Ok(taken)
}

/// Blanks what was filed from this message and its album, whether it counted or was taken back (U1).
pub(super) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    let counted = store::blank(turn.conn(), person.chat, message).await?;
    let of: BTreeSet<&Id> = counted.iter().map(|report| &report.project).collect();
    // An album is of one project, or of as many as its captions name.
    for id in of {
        let Some(project) = store::project(turn.conn(), id).await? else {
            continue;
        };
        let project = measured(turn, project).await?;
        turn.note("withhold", &matter(id)).await?;
        let shown = counted.iter().filter(|report| report.project == *id);
        for card in shown.filter_map(|report| report.card.as_ref()) {
            let undone = words::undone(person.language, &project);
            turn.revise(card, undone).await?;
        }
    }
    Ok(())
}

/// The project of an edited report: the one that its words name now, where its author has corrected the code. None where it cannot be that
/// one, which is said.
async fn renamed(
    turn: &mut Turn,
    person: &Person,
    project: &Project,
    words: &str,
) -> anyhow::Result<Option<Project>> {
    let Some(code) = rules::looks_like_code(words).filter(|code| *code != project.code) else {
        return Ok(Some(project.clone()));
    };
    let (to, language) = (person.addressee(), person.language);
    let other = match store::by_code(turn.conn(), &code).await? {
        Some(id) => store::project(turn.conn(), &id).await?,
        None => None,
    };
    let Some(other) = other else {
        // "3-4 จุด" looks like a code, and is none.
        let behind = words.trim().split_once(char::is_whitespace);
        let reports = behind
            .is_some_and(|(_, rest)| rules::said(rest).is_ok_and(|read| read.percent.is_some()));
        if !reports {
            return Ok(Some(project.clone()));
        }
        let card = words::unknown_code(language, &code);
        turn.say(&to, card).await?;
        return Ok(None);
    };
    if let Err(refusal) = may_report(turn, person, &other).await? {
        turn.say(&to, refusal).await?;
        return Ok(None);
    }
    Ok(Some(other))
}

/// The author changed a message that was filed: its words are revised, the earlier ones kept (U10).
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let Some(report) = store::of_message(turn.conn(), person.chat, said.message).await? else {
        return Ok(());
    };
    let Some(was_of) = store::project(turn.conn(), &report.project).await? else {
        return Ok(());
    };
    if post_for(turn, person, &was_of).await?.is_none() {
        return Ok(());
    }
    let Some(project) = renamed(turn, person, &was_of, &said.words).await? else {
        return Ok(());
    };
    let read = match rules::said(behind_code(&said.words, &project)) {
        Ok(read) => read,
        Err(why) => return refuse(turn, person, &project, why).await,
    };
    let moved = was_of.id != project.id;
    // Telegram also tells of edits in which no word changed.
    if !moved && read.words == report.words && read.percent == report.percent {
        return Ok(());
    }
    let wording = turn.id();
    let before = words::as_said(&report);
    let kept = Report {
        project: project.id.clone(),
        words: match moved {
            true => format!("{} {before}", was_of.code).trim().to_owned(),
            false => before,
        },
        ..report.clone()
    };
    if moved {
        store::hand_to(turn.conn(), &report, &project.id).await?;
        turn.note("refile", &matter(&was_of.id)).await?;
        measured(turn, was_of).await?;
    }
    let set = store::measure(turn.conn(), &project.id).await?;
    let before = farther(store::before(turn.conn(), &kept).await?, &set);
    let fell_from = Some(before).filter(|before| read.percent.is_some_and(|now| now < *before));
    let figures = (read.percent, fell_from);
    store::reword(
        turn.conn(),
        &wording,
        &kept,
        &read.words,
        figures,
        said.said_at,
    )
    .await?;
    turn.note("edit-report", &matter(&project.id)).await?;
    let project = measured(turn, project).await?;
    let report = store::report(turn.conn(), &report.id).await?;
    if let Some(report) = report {
        let card = words::filed(person.language, &project, &report, before);
        match &report.card {
            Some(shown) => turn.revise(&shown.clone(), card).await?,
            None => drop(turn.say(&person.addressee(), card).await?),
        }
    }
    Ok(())
}
