//! A message that said something of a request says another thing since: what it said and still stands is replaced (U10).

use super::{
    LINE, Sorted, address,
    changing::due,
    close_questions, is_secret,
    showing::{ask_due, show},
    sorted,
};
use crate::{
    calendar::holidays::Holidays,
    card::{Matter, one_line},
    closed_days,
    people::naming::Directory,
    person::Person,
    requests::{
        DRAFT,
        rules::{self, Deadline, Part},
        store::{self, Piece, Request, State},
        view::Present,
        words,
    },
    turn::Turn,
    understand::Said,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// What one message says of a request.
pub(in crate::requests) struct Reading {
    pub(super) to: Sorted,
    pub(super) words: String,
    pub(super) deadline: Deadline,
    pub(super) does: String,
    pub(super) donts: String,
}

/// Reads the words of a message that was said as this part at that time.
pub(super) fn reading(
    (part, words, said_at): (Part, &str, DateTime<Utc>),
    person: &Person,
    present: &Present,
    holidays: &Holidays,
) -> Reading {
    let mut read = Reading {
        to: Sorted::default(),
        words: String::new(),
        deadline: Deadline::Unsaid,
        does: String::new(),
        donts: String::new(),
    };
    let directory = || Directory::of_agencies(&present.agencies);
    match part {
        Part::Line => {
            let line = rules::read(words, &present.agencies, &directory(), said_at, holidays);
            read.to = sorted(line.to, person, present);
            (read.words, read.deadline) = (line.words, line.deadline);
        }
        Part::Whom => {
            let (to, rest) = rules::named(words, &present.agencies, &directory());
            read.to = sorted(to, person, present);
            read.words = rest;
        }
        Part::What => {
            (read.words, read.deadline) = rules::words_and_time(words, said_at, holidays);
        }
        Part::Due => read.deadline = rules::words_and_time(words, said_at, holidays).1,
        Part::Do => read.does = one_line(words, LINE),
        Part::Dont => read.donts = one_line(words, LINE),
        Part::Time | Part::Why => {}
    }
    read
}

/// Takes the new one where the old one still stands.
fn replace(stands: &mut String, was: &str, is: String) {
    if was != is && stands == was && !is.is_empty() {
        *stands = is;
    }
}

impl Reading {
    /// Puts what is said now in the place of what was said before, in the words of the request.
    pub(in crate::requests) fn put_words(self, was: &Self, request: &mut Request) {
        replace(&mut request.words, &was.words, self.words);
        replace(&mut request.does, &was.does, self.does);
        replace(&mut request.donts, &was.donts, self.donts);
    }

    /// The words of the message, and the moment from which its time counts.
    pub(in crate::requests) fn as_said<'a>(
        &self,
        piece: &Piece,
        said: &'a Said,
        was: &Self,
    ) -> (&'a str, DateTime<Utc>) {
        let at = match self.deadline == was.deadline {
            true => piece.said_at,
            false => said.said_at,
        };
        (said.words.trim(), at)
    }

    /// Whether it names other agencies or another time.
    pub(in crate::requests) fn differs_beside_words(&self, was: &Self) -> bool {
        self.deadline != was.deadline || self.to != was.to
    }
}

/// A draft is changed by an edit of one of its messages: its maker sees it in its place, and so does the governor before whom it lies.
pub(in crate::requests) async fn again(
    turn: &mut Turn,
    person: &Person,
    request: Request,
    piece: &Piece,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let Some((was, is)) = both(turn, person, piece, said, &present).await? else {
        close_questions(turn, person, &request.id).await?;
        return super::take_back(turn, &request).await;
    };
    let before = request.clone();
    let mut request = request;
    store::says_now(turn.conn(), &piece.id, is.as_said(piece, said, &was)).await?;
    let readdressed =
        is.to != was.to && !is.to.is_empty() && still_goes_to(turn, &request, &was.to).await?;
    if readdressed {
        store::address_nobody(turn.conn(), &request.id).await?;
        address(turn, &request.id, &is.to.codes).await?;
        request.unclear = is.to.unclear.join("\n");
    }
    let stands = match was.deadline {
        Deadline::At(at, _) => request.due_at.is_none_or(|due| due == at),
        Deadline::Unsaid => request.due_at.is_none(),
        // One that could not be was asked about.
        Deadline::Past(_) | Deadline::TooFar(_) | Deadline::Impossible => true,
    };
    let wrong = match is.deadline != was.deadline && stands {
        true => due(&mut request, is.deadline, now),
        false => None,
    };
    let none = is.to.none.clone();
    is.put_words(&was, &mut request);
    if !readdressed && wrong.is_none() && request == before {
        return Ok(());
    }
    close_questions(turn, person, &request.id).await?;
    if request.state == State::Offered {
        request.edited_at = Some(said.said_at);
    }
    if !store::change(turn.conn(), &request, now).await? {
        return turn
            .say(&person.addressee(), words::draft_is_gone(person.language))
            .await
            .map(drop);
    }
    turn.note("edit-request", &Matter::new(DRAFT, &request.id))
        .await?;
    show(turn, person, &request, &present, &none, wrong).await?;
    // A time that cannot be is asked about also where another one stands (U11).
    match wrong {
        Some(wrong) if request.due_at.is_some() => {
            ask_due(turn, person, &request, Some(wrong)).await
        }
        _ => Ok(()),
    }
}

/// What the message said, and what it says now; `None`, and the sender is told so, where that carries a label of secrecy (U1). A time that
/// is another one than before counts from the moment of the edit (P9).
pub(in crate::requests) async fn both(
    turn: &mut Turn,
    person: &Person,
    piece: &Piece,
    said: &Said,
    present: &Present,
) -> anyhow::Result<Option<(Reading, Reading)>> {
    let holidays = closed_days::holidays(turn.conn()).await?;
    let read = |words: &str, at: DateTime<Utc>| {
        reading((piece.part, words, at), person, present, &holidays)
    };
    let was = read(&piece.words, piece.said_at);
    let mut is = read(&said.words, piece.said_at);
    if is.deadline != was.deadline {
        is = read(&said.words, said.said_at);
    }
    let said_now = [said.words.as_str(), &is.words];
    let secret = is_secret(turn, person, (&said_now, said.album.as_deref())).await?;
    Ok((!secret).then_some((was, is)))
}

/// Whether the draft still goes to those whom the message named before.
async fn still_goes_to(turn: &mut Turn, request: &Request, was: &Sorted) -> anyhow::Result<bool> {
    let errands = store::errands_of(turn.conn(), &request.id).await?;
    let now: BTreeSet<&String> = errands.iter().map(|errand| &errand.agency).collect();
    Ok(now == was.codes.iter().collect() && request.unclear == was.unclear.join("\n"))
}
