//! A draft is changed, by what is typed or pressed for it (Q1, Q4).

use super::{
    DUE, WHOM, address,
    again::reading,
    is_secret, note_said,
    showing::{ask_due, show, show_card, which},
};
use crate::{
    calendar::holidays::Holidays,
    card::Matter,
    closed_days,
    person::{Agency, Person},
    requests::{
        rules::{self, Deadline, Part},
        store::{self, Request},
        view::Present,
        words::{self, Lacks},
    },
    turn::Turn,
    understand::Said,
};
use chrono::{DateTime, Utc};

/// What was typed or pressed for a draft.
pub(in crate::requests) enum Change<'a> {
    /// The unclear name means this agency.
    Agency(&'a str),
    /// What was typed, as this part of it.
    Typed(Part, &'a Said),
    /// By this moment.
    By(DateTime<Utc>),
    /// A letter follows, or none.
    Letter,
}

/// Changes a draft and shows it as it is now.
pub(in crate::requests) async fn change(
    turn: &mut Turn,
    person: &Person,
    request: Request,
    change: Change<'_>,
) -> anyhow::Result<()> {
    let now = turn.now();
    let mut request = request;
    let present = Present::read(turn.conn(), now).await?;
    let holidays = closed_days::holidays(turn.conn()).await?;
    let (mut none, mut wrong) = (Vec::new(), None);
    match change {
        Change::Agency(code) => {
            if which(&request, &present)
                .iter()
                .any(|agency| agency.code == code)
            {
                let rest: Vec<&str> = request.unclear.lines().skip(1).collect();
                request.unclear = rest.join("\n");
                address(turn, &request.id, &[code.to_owned()]).await?;
            }
        }
        Change::Typed(part, said) => {
            match typed(
                turn,
                person,
                &mut request,
                (part, said),
                &present,
                &holidays,
            )
            .await?
            {
                Some(left) => (none, wrong) = left,
                None => return Ok(()),
            }
        }
        Change::By(at) => {
            if at <= now || at > now + rules::FURTHEST {
                turn.toast(words::lacks(person.language, Lacks::Past));
                return Ok(());
            }
            request.due_other = request.due_at.filter(|_| request.due_other == Some(at));
            request.due_at = Some(at);
            turn.close_question_about(&person.id, &Matter::new(DUE, &request.id))
                .await?;
        }
        Change::Letter => request.letter = !request.letter,
    }
    if !store::change(turn.conn(), &request, now).await? {
        turn.toast(words::draft_gone(person.language));
        return Ok(());
    }
    show(turn, person, &request, &present, &none, wrong).await
}

/// A file goes along with a draft: shown on its card, and nothing is asked again.
pub(in crate::requests) async fn enclose(
    turn: &mut Turn,
    person: &Person,
    request: &Request,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    note_said(turn, &request.id, Part::What, person, said).await?;
    let present = Present::read(turn.conn(), now).await?;
    show_card(turn, person, request, &present, &[])
        .await
        .map(drop)
}

/// What a change leaves to be said: those who get announcements only, and what is wrong with the time.
type Left = (Vec<Agency>, Option<Deadline>);

/// Takes what was typed as this part; `None`: something is asked once more, or nothing of it may be kept.
async fn typed(
    turn: &mut Turn,
    person: &Person,
    request: &mut Request,
    (part, said): (Part, &Said),
    present: &Present,
    holidays: &Holidays,
) -> anyhow::Result<Option<Left>> {
    let read = reading((part, &said.words, said.said_at), person, present, holidays);
    let words = [said.words.as_str(), &read.words];
    if is_secret(turn, person, (&words, said.album.as_deref())).await? {
        return Ok(None);
    }
    note_said(turn, &request.id, part, person, said).await?;
    let now = turn.now();
    let (mut none, mut wrong) = (Vec::new(), None);
    match part {
        Part::Whom if read.to.is_empty() => {
            turn.ask(person, &Matter::new(WHOM, &request.id)).await?;
            let card = match read.to.none.is_empty() {
                true => words::nobody_so_called(person.language, request, &said.words),
                false => words::announcements_only(person.language, &read.to.none),
            };
            return turn.say(&person.addressee(), card).await.map(|_| None);
        }
        Part::Whom => {
            store::address_nobody(turn.conn(), &request.id).await?;
            address(turn, &request.id, &read.to.codes).await?;
            request.unclear = read.to.unclear.join("\n");
            none = read.to.none;
            // What stands behind the names is what is asked, as in the line that begins a request.
            if request.words.is_empty() {
                request.words = read.words;
            }
        }
        Part::Due => {
            wrong = due(request, read.deadline, now);
            let unsaid = (read.deadline == Deadline::Unsaid).then_some(read.deadline);
            if let Some(wrong) = wrong.or(unsaid) {
                return ask_due(turn, person, request, Some(wrong))
                    .await
                    .map(|()| None);
            }
        }
        Part::Do => request.does = read.does,
        Part::Dont => request.donts = read.donts,
        Part::What | Part::Line | Part::Time | Part::Why => {
            if !read.words.is_empty() {
                request.words = read.words;
            }
            wrong = due(request, read.deadline, now);
        }
    }
    Ok(Some((none, wrong)))
}

/// Takes the time that was typed; gives what is wrong with it.
pub(super) fn due(
    request: &mut Request,
    deadline: Deadline,
    now: DateTime<Utc>,
) -> Option<Deadline> {
    match deadline {
        Deadline::At(at, other) if at > now => {
            request.due_at = Some(at);
            request.due_other = other;
            None
        }
        Deadline::At(at, _) => Some(Deadline::Past(at)),
        Deadline::Unsaid => None,
        wrong => Some(wrong),
    }
}
