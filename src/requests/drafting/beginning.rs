//! A draft is begun: by a line, or from whatever is shown (Q1, Q3, E6).

use super::{address, is_secret, note_said, showing::show, sorted, writing_post};
use crate::{
    card::Matter,
    closed_days,
    people::naming::Directory,
    person::{Person, Role},
    requests::{
        DRAFT, Source,
        rules::{self, Addressed, Deadline, Part},
        store::{self, Request},
        view::Present,
        words,
    },
    turn::Turn,
    understand::Said,
};

/// Begins a draft with what a line says, if one was said. `to`: the agency of whatever it is made from (Q3).
pub(in crate::requests) async fn begin(
    turn: &mut Turn,
    person: &Person,
    said: Option<&Said>,
    to: Option<&str>,
    source: Option<Source>,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let Some(post) = writing_post(person) else {
        return Ok(());
    };
    let present = Present::read(turn.conn(), now).await?;
    let directory = Directory::of_agencies(&present.agencies);
    let holidays = closed_days::holidays(turn.conn()).await?;
    let (line_words, said_at) = said.map_or(("", now), |said| (said.words.as_str(), said.said_at));
    let line = rules::read(
        line_words,
        &present.agencies,
        &directory,
        said_at,
        &holidays,
    );
    let album = said.and_then(|said| said.album.as_deref());
    if is_secret(turn, person, (&[line_words, &line.words], album)).await? {
        return Ok(());
    }
    let mut to_whom = line.to;
    to_whom.extend(to.map(|code| Addressed::Agency(code.to_owned())));
    let sorted = sorted(to_whom, person, &present);
    if sorted.codes.is_empty() && sorted.unclear.is_empty() && !sorted.none.is_empty() {
        let card = words::announcements_only(person.language, &sorted.none);
        return turn.say(&person.addressee(), card).await.map(drop);
    }
    let (due_at, due_other) = match line.deadline {
        Deadline::At(at, other) => (Some(at).filter(|at| *at > now), other),
        _ => (None, None),
    };
    let request = Request {
        drafted_by: (post.role == Role::Secretariat).then(|| person.id.clone()),
        words: line.words,
        due_at,
        due_other,
        unclear: sorted.unclear.join("\n"),
        source_kind: source.as_ref().map(|source| source.kind),
        source_id: source.map(|source| source.id),
        ..Request::begun(id, (&person.id, &post.id), now)
    };
    store::begin(turn.conn(), &request).await?;
    address(turn, &request.id, &sorted.codes).await?;
    if let Some(said) = said {
        note_said(turn, &request.id, Part::Line, person, said).await?;
    }
    turn.note("draft-request", &Matter::new(DRAFT, &request.id))
        .await?;
    let wrong = Some(line.deadline).filter(|_| request.due_at.is_none());
    let wrong = wrong.filter(|deadline| *deadline != Deadline::Unsaid);
    show(turn, person, &request, &present, &sorted.none, wrong).await
}

/// Begins a draft with these words, about what it is made from; to whom it goes is asked (E6).
pub(in crate::requests) async fn assign(
    turn: &mut Turn,
    person: &Person,
    words: &str,
    source: Source,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let Some(post) = writing_post(person) else {
        return Ok(());
    };
    let present = Present::read(turn.conn(), now).await?;
    let request = Request {
        drafted_by: (post.role == Role::Secretariat).then(|| person.id.clone()),
        words: words.to_owned(),
        source_kind: Some(source.kind),
        source_id: Some(source.id),
        ..Request::begun(id, (&person.id, &post.id), now)
    };
    store::begin(turn.conn(), &request).await?;
    turn.note("draft-request", &Matter::new(DRAFT, &request.id))
        .await?;
    show(turn, person, &request, &present, &[], None).await
}
