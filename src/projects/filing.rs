//! Filing what is reported of a project: its words and percentage, and what is refused of them (J5, U8, U9, U12).

use super::{PROJECT, horizon, project::Project, rules, store, words};
use crate::{
    access::{Right as _, ToAskAboutProjects},
    calendar::bangkok,
    card::{Card, Matter},
    ids::Id,
    kept,
    outbox::{Once, Rank},
    people,
    person::{Person, Post, Role},
    turn::Turn,
    understand::Said,
};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

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
pub(super) fn behind_code<'a>(words: &'a str, project: &Project) -> &'a str {
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
pub(super) async fn may_report<'a>(
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

/// What a message is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// A percentage, or words, or both (U5).
    Report,
    /// Words alone: what stands there as a percentage is none.
    Words,
    /// The same as a report; and it is filed as the week's answer whatever becomes of it (U9).
    BesideAnswer,
}

/// Files what was said of this project, and says the card. What cannot be filed is said, and is kept until its sender says what it is (P2).
pub(super) async fn file(
    turn: &mut Turn,
    person: &Person,
    project: &Id,
    said: &Said,
    read_as: Read,
) -> anyhow::Result<()> {
    let language = person.language;
    // The further parts of an album go where its first part went (U12).
    let is_more = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let refused = |refusal: Card| Refused {
        refusal,
        words: None,
        keeps: read_as != Read::BesideAnswer,
    };
    let Some(project) = store::project(turn.conn(), project).await? else {
        return refuse(turn, person, said, refused(words::no_project(language))).await;
    };
    let post = match may_report(turn, person, &project).await? {
        Ok(post) => post,
        Err(refusal) => return refuse(turn, person, said, refused(refusal)).await,
    };
    let typed = behind_code(&said.words, &project);
    let read = match read_as {
        Read::Words => Ok(rules::Said {
            percent: None,
            words: typed.to_owned(),
        }),
        Read::Report | Read::BesideAnswer => rules::said(typed),
    };
    let read = match read {
        Ok(_) if is_more && said.words.is_empty() && read_as != Read::BesideAnswer => {
            return refuse(turn, person, said, refused(Card::default())).await;
        }
        Ok(read) => read,
        Err(why) => {
            let refused = Refused {
                words: Some(&project),
                ..refused(words::no_percent(language, &project, why))
            };
            return refuse(turn, person, said, refused).await;
        }
    };
    if read.percent.is_none() && read.words.is_empty() && said.media().is_none() {
        turn.ask(person, &matter(&project.id)).await?;
        let card = words::say_what(language, &project);
        return turn.say(&person.addressee(), card).await.map(drop);
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
    kept::forget(turn.conn(), person.chat, said.message).await?;
    turn.note("report-project", &matter(&project.id)).await?;
    turn.take_back_duties(&matter(&project.id), Some(person.chat))
        .await?;
    let before = project.progress;
    let project = measured(turn, project).await?;
    show(turn, person, &project, &id, before).await?;
    explain(turn, &project, &id).await
}

/// What could not be filed.
struct Refused<'a> {
    /// Why not.
    refusal: Card,
    /// The project of which its words can be filed all the same.
    words: Option<&'a Project>,
    /// Whether it is kept: it is filed nowhere else.
    keeps: bool,
}

/// What is refused is said, and kept until its sender says what it is (P2, U8).
async fn refuse(
    turn: &mut Turn,
    person: &Person,
    said: &Said,
    refused: Refused<'_>,
) -> anyhow::Result<()> {
    let to = person.addressee();
    if !refused.keeps {
        return turn.say(&to, refused.refusal).await.map(drop);
    }
    let (id, now) = (turn.id(), turn.now());
    let is_more = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
    if is_more {
        return Ok(());
    }
    let card = words::kept(person.language, refused.refusal, &kept, refused.words);
    turn.say(&to, card).await.map(drop)
}

/// A message is written like a report, and no project has its code: it is kept until its sender says what it is.
pub(super) async fn unknown_code(
    turn: &mut Turn,
    person: &Person,
    code: &str,
    said: &Said,
) -> anyhow::Result<()> {
    let refused = Refused {
        refusal: words::unknown_code(person.language, code),
        words: None,
        keeps: true,
    };
    refuse(turn, person, said, refused).await
}

/// Says the card of a report. An album has one: what comes later with words or a percentage changes it (U12).
async fn show(
    turn: &mut Turn,
    person: &Person,
    project: &Project,
    report: &Id,
    before: i64,
) -> anyhow::Result<()> {
    let Some(report) = store::report(turn.conn(), report).await? else {
        return Ok(());
    };
    let card = words::filed(person.language, project, &report, before);
    let shown = match store::card_of_album(turn.conn(), person.chat, &report).await? {
        Some(_) if report.percent.is_none() && report.words.is_empty() => return Ok(()),
        Some(shown) => {
            turn.revise(&shown, card).await?;
            shown
        }
        None => turn.say(&person.addressee(), card).await?,
    };
    store::shown(turn.conn(), &report.id, &shown).await
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
pub(super) fn farther(reported: Option<(DateTime<Utc>, i64)>, set: &store::Measure) -> i64 {
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

/// The letter that says an explanation to whoever asked for it.
pub(super) fn explanation(report: &Id) -> Once {
    Once::new("project-explained", report, Rank::Reply)
}

/// Whoever asked for an explanation gets it (J3).
pub(super) async fn explain(turn: &mut Turn, project: &Project, report: &Id) -> anyhow::Result<()> {
    let askers = store::askers(turn.conn(), &project.id).await?;
    if askers.is_empty() {
        return Ok(());
    }
    let Some(report) = store::report(turn.conn(), report).await? else {
        return Ok(());
    };
    let now = turn.now();
    store::explained(turn.conn(), &project.id, &report.id, now).await?;
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
        let (once, to) = (explanation(&report.id), person.addressee());
        // A report taken back and filed again stands where it stood.
        if turn
            .say_once(once.clone(), &to, card.clone())
            .await?
            .is_none()
        {
            turn.revise_once(&once, &to, card).await?;
        }
    }
    Ok(())
}
