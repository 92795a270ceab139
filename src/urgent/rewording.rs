//! Words that were changed, or marked as secret, after they had been passed on: every phone that shows them follows (U1, U10).

use super::{
    alerting, amending, filing,
    office::{LEADING, Office},
    owning,
    rules::State,
    shown::Shown,
    store::{self, CopyKind, Deed, Entry, Urgent},
    talking::{pass_on_enclosures, speaker},
    words,
};
use crate::{
    ids::Id,
    person::{Person, Role},
    requests,
    turn::Turn,
    understand::Said,
    week::{self, Asking},
};

/// Those on either side of a matter.
const EITHER_SIDE: [Role; 5] = [
    LEADING[0],
    LEADING[1],
    LEADING[2],
    Role::Head,
    Role::Delegate,
];

/// The message of an entry was changed: those who heard it read it as it is now; the earlier words are kept (U10).
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(entry) = store::entry_of(turn.conn(), person.chat, said.message).await? else {
        return Ok(());
    };
    let Some(urgent) = store::matter(turn.conn(), &entry.urgent).await? else {
        return Ok(());
    };
    // A predecessor's edits ended with the post (R1a).
    if entry.role.is_none_or(|role| !person.is(role)) {
        return Ok(());
    }
    let office = Office::read(turn.conn(), now).await?;
    let is_first = entry.id == urgent.id;
    let (level, words) = match is_first {
        true => filing::read_again(&office, &urgent, &said.words),
        false => (None, said.words.clone()),
    };
    let urgent = match entry.words == words {
        true => urgent,
        false => {
            let wording = turn.id();
            store::reword(turn.conn(), &wording, &entry, &words, said.said_at).await?;
            turn.note("edit-urgent", &urgent.matter()).await?;
            let urgent = match is_first {
                true => Urgent { words, ..urgent },
                false => urgent,
            };
            alerting::refresh(turn, &office, &urgent).await?;
            reword_copies(turn, &office, &urgent, &entry.id).await?;
            urgent
        }
    };
    // The level that a tap has set is not what the message says any more.
    let entries = store::entries(turn.conn(), &urgent.id).await?;
    let is_set = entries.iter().any(|entry| entry.deed == Deed::Level);
    match level.filter(|level| *level != urgent.course.level && !is_set) {
        Some(level) => amending::level(turn, &office, person, urgent, level).await,
        None => Ok(()),
    }
}

/// Brings what was passed on of an entry up to date, with everybody who still holds a post.
async fn reword_copies(
    turn: &mut Turn,
    office: &Office,
    urgent: &Urgent,
    entry: &Id,
) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(entry) = store::entry(turn.conn(), entry).await? else {
        return Ok(());
    };
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    for copy in store::copies(turn.conn(), &entry.id).await? {
        let to_sender = match copy.kind {
            CopyKind::ToSender => true,
            CopyKind::ToLeader => false,
            CopyKind::Enclosure | CopyKind::Opened => continue,
        };
        let holder = office.holder(&copy.person, &EITHER_SIDE);
        let Some(holder) = holder.filter(|holder| holder.chat == Some(copy.chat)) else {
            continue;
        };
        let by = entry.person.as_ref();
        let speaker = by.and_then(|by| speaker(office, by, &entry));
        let card = words::word(holder.language, &shown, &entry, speaker, to_sender);
        turn.revise(&copy.letter, card).await?;
    }
    Ok(())
}

/// The sender has marked it as secret: it is blanked, and those who heard it read it no more (U1).
pub(super) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    // An album is one message (U12): the label below one of its pictures is one of all.
    for entry in store::entries_with(turn.conn(), person.chat, message).await? {
        let Some(urgent) = store::matter(turn.conn(), &entry.urgent).await? else {
            continue;
        };
        turn.note("withhold", &urgent.matter()).await?;
        let urgent = match entry.id == urgent.id {
            true => {
                withhold_requests(turn, person, &urgent).await?;
                Urgent {
                    words: String::new(),
                    ..urgent
                }
            }
            false => urgent,
        };
        store::blank(turn.conn(), &entry.id).await?;
        recall(turn, &urgent, &entry.id).await?;
    }
    Ok(())
}

/// The requests that were made of the matter say what it says, or said before (E6).
async fn withhold_requests(
    turn: &mut Turn,
    person: &Person,
    urgent: &Urgent,
) -> anyhow::Result<()> {
    let mut wordings = store::wordings(turn.conn(), &urgent.id).await?;
    wordings.push(urgent.words.clone());
    requests::withhold_made_of(turn, person, &urgent.as_source(), &wordings).await
}

/// Whatever shows this entry shows it no more, whoever may read there now; the live cards then show what is left of the matter.
async fn recall(turn: &mut Turn, urgent: &Urgent, entry: &Id) -> anyhow::Result<()> {
    let now = turn.now();
    for copy in store::copies(turn.conn(), entry).await? {
        match copy.kind {
            CopyKind::Enclosure => turn.delete(&copy.letter).await?,
            CopyKind::ToSender | CopyKind::ToLeader | CopyKind::Opened => {
                let card = words::withheld(copy.language, urgent);
                turn.revise(&copy.letter, card).await?;
            }
        }
    }
    let office = Office::read(turn.conn(), now).await?;
    alerting::refresh(turn, &office, urgent).await
}

/// Part of the answer that a matter was made of is secret: the matter says what is left of it (U1, W4).
pub(super) async fn withhold_answer(
    turn: &mut Turn,
    person: &Person,
    roll: &Id,
) -> anyhow::Result<()> {
    let Some(urgent) = store::of_roll(turn.conn(), roll).await? else {
        return Ok(());
    };
    let left = week::left(turn.conn(), roll).await?;
    turn.note("withhold", &urgent.matter()).await?;
    withhold_requests(turn, person, &urgent).await?;
    store::replace(turn.conn(), &urgent.id, &left.words).await?;
    let urgent = Urgent {
        words: left.words,
        ..urgent
    };
    for with in store::enclosed_in_answer(turn.conn(), &urgent.id).await? {
        let stays = (left.media.iter()).any(|(_, file)| Some(file) == with.media_file.as_ref());
        if !stays {
            store::blank(turn.conn(), &with.id).await?;
            recall(turn, &urgent, &with.id).await?;
        }
    }
    recall(turn, &urgent, &urgent.id).await
}

/// The answer that a matter was made of has changed, or asks for orders again: so does the matter (W4, U10).
pub(super) async fn of_answer(
    turn: &mut Turn,
    urgent: Urgent,
    asking: &Asking,
) -> anyhow::Result<()> {
    let now = turn.now();
    let again = store::asks(turn.conn(), &urgent.id, true).await?;
    store::is_worded_as_of(turn.conn(), &urgent.id, asking.worded_at).await?;
    let office = Office::read(turn.conn(), now).await?;
    if urgent.words != asking.words
        && let Some(first) = store::entry(turn.conn(), &urgent.id).await?
    {
        let (wording, at) = (turn.id(), asking.worded_at.unwrap_or(now));
        store::reword(turn.conn(), &wording, &first, &asking.words, at).await?;
        turn.note("edit-urgent", &urgent.matter()).await?;
    }
    let urgent = Urgent {
        words: asking.words.clone(),
        ..urgent
    };
    let known = store::enclosed_in_answer(turn.conn(), &urgent.id).await?;
    for (kind, file) in &asking.media {
        let is_known = (known.iter()).any(|entry| entry.media_file.as_ref() == Some(file));
        if is_known {
            continue;
        }
        let with = Entry {
            person: Some(asking.person.clone()),
            role: Some(asking.role),
            media_kind: Some(*kind),
            media_file: Some(file.clone()),
            ..Entry::of(turn.id(), &urgent.id, Deed::Said, now)
        };
        store::note(turn.conn(), &with).await?;
        pass_on_enclosures(turn, &office, &urgent, &with.id).await?;
    }
    if again && urgent.course.state == State::Resolved {
        let by = Some((&asking.person, asking.role));
        let reopened = owning::reopen(turn, &office, urgent, Deed::AskedAgain, by).await?;
        // What is over always opens.
        drop(reopened);
        return Ok(());
    }
    alerting::refresh(turn, &office, &urgent).await
}
