//! What becomes of a report that was filed: edited, taken back, taken out to be filed elsewhere, blanked (U1, U9, U10).

use super::{
    filing::{behind_code, explain, explanation, farther, matter, may_report, measured, post_for},
    project::Project,
    rules,
    store::{self, Report},
    words,
};
use crate::{
    access::{Right as _, ToAskAboutProjects},
    card::Card,
    ids::Id,
    kept::Kept,
    people,
    person::{Language, Person},
    turn::Turn,
    understand::Said,
};
use std::collections::BTreeSet;

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

/// A report is an explanation no more: whoever asked for it is told so in its place, and waits for it again (J3).
async fn retract(turn: &mut Turn, project: &Project, report: &Id) -> anyhow::Result<()> {
    if !store::was_asked_for(turn.conn(), report).await? {
        return Ok(());
    }
    store::unexplain(turn.conn(), report).await?;
    retell(turn, report, |language| {
        words::unexplained(language, project)
    })
    .await
}

/// An explanation was changed: whoever asked for it reads it as it is now (U10).
async fn explain_anew(turn: &mut Turn, project: &Project, report: &Report) -> anyhow::Result<()> {
    if !store::was_asked_for(turn.conn(), &report.id).await? {
        return Ok(());
    }
    let names = people::names(turn.conn()).await?;
    let by = names.get(&report.person).cloned().unwrap_or_default();
    retell(turn, &report.id, |language| {
        words::explained(language, project, report, &by)
    })
    .await
}

/// What was said of an explanation is said otherwise, to those of the office to whom it was said.
async fn retell(
    turn: &mut Turn,
    report: &Id,
    says: impl Fn(Language) -> Card,
) -> anyhow::Result<()> {
    let now = turn.now();
    let everybody = people::everybody(turn.conn(), now).await?;
    let office = everybody
        .iter()
        .filter(|person| ToAskAboutProjects::granted(person));
    for person in office {
        let card = says(person.language);
        turn.revise_once(&explanation(report), &person.addressee(), card)
            .await?;
    }
    Ok(())
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
    retract(turn, &project, &report.id).await?;
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
    retract(turn, &project, &report.id).await?;
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
        for report in counted.iter().filter(|report| report.project == *id) {
            retract(turn, &project, &report.id).await?;
            if let Some(card) = &report.card {
                let undone = words::undone(person.language, &project);
                turn.revise(card, undone).await?;
            }
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
    let code = rules::looks_like_code(words).filter(|code| *code != project.code);
    let Some(code) = code else {
        return Ok(Some(project.clone()));
    };
    let (to, language) = (person.addressee(), person.language);
    let other = match store::by_code(turn.conn(), &code).await? {
        Some(id) => store::project(turn.conn(), &id).await?,
        None => None,
    };
    let Some(other) = other else {
        // "3-4 จุด" looks like a code, and is none.
        if rules::behind_code(words).is_none() {
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
        Err(why) => {
            let card = words::no_percent(person.language, &project, why);
            return turn.say(&person.addressee(), card).await.map(drop);
        }
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
        retract(turn, &was_of, &report.id).await?;
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
        match moved {
            true => explain(turn, &project, &report.id).await?,
            false => explain_anew(turn, &project, &report).await?,
        }
    }
    Ok(())
}
