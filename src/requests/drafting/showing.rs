//! A draft as it is, and what is asked for that it lacks (Q1).

use super::{DO, DONT, DUE, WHAT, WHOM, card_of_governor, card_of_maker, writing_post};
use crate::{
    card::Matter,
    closed_days,
    people::naming::Directory,
    person::{Agency, Person, Role},
    requests::{
        rules::{self, Addressed, Deadline, Word},
        store::{self, Request, State},
        telling,
        view::Present,
        words::{self, Draft, Lacks, Missing, Reader, Receiver},
    },
    turn::Turn,
};

/// How many agencies are offered where a name may mean several.
const OFFERED: usize = 8;

fn reader(person: &Person, request: &Request) -> Reader {
    match (request.state, writing_post(person).map(|post| post.role)) {
        (State::Offered, Some(Role::Governor)) => Reader::Releases,
        (_, Some(Role::Governor | Role::Vice)) => Reader::Sends,
        _ => Reader::Lays,
    }
}

/// Says the draft as it is now, in the place of its card where there is one, and asks for what is missing.
pub(super) async fn show(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    present: &Present,
    none: &[Agency],
    wrong: Option<Deadline>,
) -> anyhow::Result<()> {
    let missing = show_card(turn, person, request, present, none).await?;
    if !request.unclear.is_empty() {
        return Ok(());
    }
    match missing {
        Some(Lacks::Whom) => ask(turn, person, request, WHOM, Missing::Whom).await,
        Some(Lacks::Words) => ask(turn, person, request, WHAT, Missing::Words).await,
        Some(_) => ask_due(turn, person, request, wrong).await,
        None => Ok(()),
    }
}

/// Says the draft as it is now, in the place of its card where there is one. Gives what it lacks.
pub(super) async fn show_card(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    present: &Present,
    none: &[Agency],
) -> anyhow::Result<Option<Lacks>> {
    let (to, language) = (person.addressee(), person.language);
    let mut draft = read(turn, request, present).await?;
    draft.none = none.to_vec();
    let missing = missing(&draft);
    let reader = reader(person, request);
    if request.state == State::Offered && reader != Reader::Releases {
        show_laid(turn, person, &draft, present).await?;
        return Ok(missing);
    }
    let once = match reader {
        Reader::Releases => card_of_governor(&request.id),
        Reader::Sends | Reader::Lays => card_of_maker(&request.id),
    };
    let card = words::draft(language, &draft, reader);
    let is_new = missing.is_none() || !request.unclear.is_empty();
    if !is_new
        || turn
            .say_once(once.clone(), &to, card.clone())
            .await?
            .is_none()
    {
        turn.revise_once(&once, &to, card).await?;
    }
    if reader == Reader::Releases {
        lay_again(turn, person, &draft, present).await?;
    }
    Ok(missing)
}

/// A draft that lies before the governor has changed in the hands of whoever drafted it.
async fn show_laid(
    turn: &mut Turn,
    person: &Person,
    draft: &Draft,
    present: &Present,
) -> anyhow::Result<()> {
    let now = turn.now();
    lay_again(turn, person, draft, present).await?;
    if let Some(first) = present.governors().first() {
        let card = words::draft_offered(person.language, draft, &first.post, now);
        let once = card_of_maker(&draft.request.id);
        turn.revise_once(&once, &person.addressee(), card).await?;
    }
    telling::hand_to_governors(turn, &draft.request, &draft.enclosed, present).await
}

/// The other governors' cards of a draft show it as one of them has changed it.
pub(super) async fn lay_again(
    turn: &mut Turn,
    by: &Person,
    draft: &Draft,
    present: &Present,
) -> anyhow::Result<()> {
    let once = card_of_governor(&draft.request.id);
    for governor in present.governors() {
        if let Some(to) = governor.addressee().filter(|_| governor.person != by.id) {
            let card = words::draft(to.language, draft, Reader::Releases);
            turn.revise_once(&once, &to, card).await?;
        }
    }
    Ok(())
}

async fn ask(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    question: &'static str,
    missing: Missing,
) -> anyhow::Result<()> {
    turn.ask(person, &Matter::new(question, &request.id))
        .await?;
    let card = words::ask_for(person.language, missing, request);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Asks by when, with some times for one tap; `wrong`: what was wrong with the one that was typed.
pub(super) async fn ask_due(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    wrong: Option<Deadline>,
) -> anyhow::Result<()> {
    let now = turn.now();
    let holidays = closed_days::holidays(turn.conn()).await?;
    let offered = rules::offers(now, &holidays);
    turn.ask(person, &Matter::new(DUE, &request.id)).await?;
    let card = words::ask_due(person.language, request, &offered, wrong);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// What it lacks to go out.
pub(super) fn missing(draft: &Draft) -> Option<Lacks> {
    let request = &draft.request;
    match request {
        _ if draft.to.is_empty() || !request.unclear.is_empty() => Some(Lacks::Whom),
        _ if request.words.is_empty() => Some(Lacks::Words),
        _ if request.due_at.is_none() => Some(Lacks::Due),
        _ => None,
    }
}

/// The draft with those to whom it goes.
pub(super) async fn read(
    turn: &mut Turn,
    request: &Request,
    present: &Present,
) -> anyhow::Result<Draft> {
    let errands = store::errands_of(turn.conn(), &request.id).await?;
    let receiver = |code: &str| {
        let agency = present.agency(code)?.clone();
        let holders = present.of_agency(code);
        Some(Receiver {
            reached: holders.iter().any(|holder| holder.is_reached()),
            officer: holders.first().copied().cloned(),
            agency,
        })
    };
    let to = errands.iter().filter_map(|errand| receiver(&errand.agency));
    let drafter = present.drafter(request);
    let enclosed = store::enclosed(turn.conn(), &request.id).await?;
    Ok(Draft {
        enclosed,
        to: to.collect(),
        none: Vec::new(),
        which: which(request, present),
        drafted_by: drafter.map(|holder| holder.name.clone()),
        request: request.clone(),
    })
}

/// Those whom the first unclear name may mean.
pub(super) fn which(request: &Request, present: &Present) -> Vec<Agency> {
    let Some(name) = request.unclear.lines().next() else {
        return Vec::new();
    };
    let directory = Directory::of_agencies(&present.agencies);
    let (to, _) = rules::named(name, &present.agencies, &directory);
    let codes = to.into_iter().flat_map(|one| match one {
        Addressed::Unclear(_, codes) => codes,
        _ => Vec::new(),
    });
    codes
        .filter_map(|code| present.agency(&code).cloned())
        .filter(|agency| Word::of(agency.kind).is_some())
        .take(OFFERED)
        .collect()
}

/// Asks for one thing of a draft anew.
pub(in crate::requests) async fn ask_for(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    question: &'static str,
) -> anyhow::Result<()> {
    let missing = match question {
        WHOM => Missing::Whom,
        WHAT => Missing::Words,
        DO => Missing::Do,
        DONT => Missing::Dont,
        _ => return ask_due(turn, person, request, None).await,
    };
    ask(turn, person, request, question, missing).await
}
