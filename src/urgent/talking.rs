//! The conversation through the bot (E4): words, pictures, voices, films, files and pins in both directions, in both chats, all on record.

use super::{
    alerting,
    office::{LEADING, Office, hand},
    rules::State,
    shown::Shown,
    store::{self, Entry, Urgent},
    words,
};
use crate::{
    ids::Id,
    kept,
    outbox::{Body, Once, Rank},
    people::Holder,
    person::{Language, Person, Role},
    turn::Turn,
    understand::{self, Said},
};

/// As what somebody speaks about a matter, and whether to those who sent it.
fn speaks(person: &Person, urgent: &Urgent, was_told: bool) -> Option<(Role, bool)> {
    let hand = hand(person, urgent, was_told);
    let of_agency = person
        .reports_for()
        .find(|post| post.agency.code == urgent.agency);
    match (hand.leads(), hand.sender) {
        // Whoever sent it speaks as its sender, also when a further post was told of it.
        (_, true) if urgent.person == person.id && !hand.owner => Some((urgent.role, false)),
        (true, _) => super::owning::leading_post(person).map(|post| (post.role, true)),
        (false, true) => {
            let role = of_agency.map_or(Role::Secretariat, |post| post.role);
            Some((role, false))
        }
        // What an agency answers by telephone the secretariat passes on.
        (false, false) => person
            .is(Role::Secretariat)
            .then_some((Role::Secretariat, false)),
    }
}

/// Somebody says something about a matter: it is written down, and reaches the other side once. What is said of a closed one, or by
/// somebody whom it does not concern, is kept and asked about (P2).
pub(super) async fn say(
    turn: &mut Turn,
    person: &Person,
    urgent: &Urgent,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    let was_told = store::was_told(turn.conn(), &urgent.id, &person.id).await?;
    let speaks = speaks(person, urgent, was_told);
    let (Some((role, to_sender)), true) = (speaks, urgent.course.is_open()) else {
        return keep(turn, person, urgent, speaks.is_some(), said).await;
    };
    let id = turn.id();
    if !store::say(turn.conn(), (&id, &urgent.id), person, role, said).await? {
        return Ok(());
    }
    turn.note("urgent-word", &urgent.matter()).await?;
    let office = Office::read(turn.conn(), now).await?;
    let reached = pass_on(turn, &office, urgent, &id, to_sender).await?;
    if let Some(album) = &said.album
        && is_more(turn, urgent, album, person, said).await?
    {
        return Ok(());
    }
    let shown = Shown::of(turn.conn(), &office, urgent.clone(), now).await?;
    let open = to_sender && urgent.course.state == State::Open;
    let card = words::passed_on(person.language, &shown, &reached, open);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Whether an earlier part of the same album was passed on: then it has been confirmed (U12).
async fn is_more(
    turn: &mut Turn,
    urgent: &Urgent,
    album: &str,
    person: &Person,
    said: &Said,
) -> anyhow::Result<bool> {
    let first = store::first_of_album(turn.conn(), person.chat, album).await?;
    Ok(first.is_some_and(|(of, message)| of == urgent.id && message != said.message))
}

/// What cannot be passed on is kept for a day, and its sender told why.
async fn keep(
    turn: &mut Turn,
    person: &Person,
    urgent: &Urgent,
    concerned: bool,
    said: &Said,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let more = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
    if more {
        return Ok(());
    }
    let office = Office::read(turn.conn(), now).await?;
    let shown = Shown::of(turn.conn(), &office, urgent.clone(), now).await?;
    let reader = super::shown::Reader::of(turn.conn(), person, urgent).await?;
    let card = match concerned {
        true => words::closed(person.language, &shown, reader, &kept),
        false => words::not_concerned(person.language, &kept),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Those who hear an entry: the sender's side of what a leader says, and the owner where that is somebody else; of what the sender says the
/// owner, or whoever was told.
fn receivers<'a>(
    office: &'a Office,
    urgent: &Urgent,
    told: &[Id],
    by: Option<&Id>,
    to_sender: bool,
) -> Vec<&'a Holder> {
    let owner = urgent
        .owner
        .as_ref()
        .filter(|_| urgent.course.state == State::Owned)
        .and_then(|owner| office.holder(owner, &LEADING));
    let mut to: Vec<&Holder> = match (to_sender, owner) {
        (true, owner) => office.senders(urgent).into_iter().chain(owner).collect(),
        (false, Some(owner)) => vec![owner],
        (false, None) => told
            .iter()
            .filter_map(|person| office.holder(person, &LEADING))
            .collect(),
    };
    let mut seen = std::collections::BTreeSet::new();
    to.retain(|holder| {
        holder.is_reached() && Some(&holder.person) != by && seen.insert(holder.person.clone())
    });
    to
}

fn once(entry: &Id) -> Once {
    Once::new("urgent-word", entry, Rank::Urgent)
}

/// Passes an entry on, and what came with it; tells whom it reached.
async fn pass_on(
    turn: &mut Turn,
    office: &Office,
    urgent: &Urgent,
    entry: &Id,
    to_sender: bool,
) -> anyhow::Result<Vec<Holder>> {
    let now = turn.now();
    let Some(entry) = store::entry(turn.conn(), entry).await? else {
        return Ok(Vec::new());
    };
    let told: Vec<Id> = told(turn, urgent).await?;
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    let by = entry.person.as_ref();
    let receivers = receivers(office, urgent, &told, by, to_sender);
    for holder in &receivers {
        let Some(to) = holder.addressee() else {
            continue;
        };
        let silent = alerting::is_silent(turn, urgent, &holder.person).await?;
        let speaker = by.and_then(|by| speaker(office, by, &entry));
        let card = words::word(to.language, &shown, &entry, speaker, to_sender);
        let what = once(&entry.id).silently(silent);
        turn.say_once(what, &to, card).await?;
        enclosure(turn, urgent, &entry, &to, true).await?;
    }
    Ok(receivers.into_iter().cloned().collect())
}

async fn told(turn: &mut Turn, urgent: &Urgent) -> anyhow::Result<Vec<Id>> {
    Ok(store::cards(turn.conn(), &urgent.id)
        .await?
        .into_iter()
        .filter(|card| card.side == store::Side::Told)
        .map(|card| card.person)
        .collect())
}

/// Who said it, in the post in which it was said.
fn speaker<'a>(office: &'a Office, person: &Id, entry: &Entry) -> Option<&'a Holder> {
    entry.role.and_then(|role| office.holder(person, &[role]))
}

fn enclosed(language: Language, urgent: &Urgent, entry: &Entry) -> Option<Body> {
    Some(Body::Media {
        kind: entry.media_kind?,
        file: entry.media_file.clone()?,
        caption: words::caption(language, urgent),
    })
}

/// What came with an entry, as a message of its own behind the words, once and without a sound of its own.
async fn enclosure(
    turn: &mut Turn,
    urgent: &Urgent,
    entry: &Entry,
    to: &crate::person::Addressee,
    silent: bool,
) -> anyhow::Result<()> {
    let Some(body) = enclosed(to.language, urgent, entry) else {
        return Ok(());
    };
    let once = Once::new("urgent-file", &entry.id, Rank::Urgent).silently(silent);
    turn.hand_once(once, to, body, Some(urgent.matter()))
        .await
        .map(drop)
}

/// What came with the first words of a matter goes to those who were told (E1).
pub(super) async fn pass_on_enclosures(
    turn: &mut Turn,
    office: &Office,
    urgent: &Urgent,
    entry: &Id,
) -> anyhow::Result<()> {
    let Some(entry) = store::entry(turn.conn(), entry).await? else {
        return Ok(());
    };
    if !entry.has_enclosure() {
        return Ok(());
    }
    let told = told(turn, urgent).await?;
    for holder in receivers(office, urgent, &told, entry.person.as_ref(), false) {
        if let Some(to) = holder.addressee() {
            enclosure(turn, urgent, &entry, &to, true).await?;
        }
    }
    Ok(())
}

/// Everything that came with a matter, to whoever asks for it.
pub(super) async fn hand_all(
    turn: &mut Turn,
    person: &Person,
    urgent: &Urgent,
) -> anyhow::Result<usize> {
    /// More at once would bury the chat.
    const MOST: usize = 10;
    let entries = store::entries(turn.conn(), &urgent.id).await?;
    let with: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.has_enclosure())
        .collect();
    let last = with.iter().rev().take(MOST).rev();
    let mut handed = 0;
    for entry in last {
        let Some(body) = enclosed(person.language, urgent, entry) else {
            continue;
        };
        turn.hand(&person.addressee(), body, Some(urgent.matter()))
            .await?;
        handed += 1;
    }
    Ok(handed)
}

/// The message of an entry was changed: those who heard it read it as it is now; the earlier words are kept (U10).
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(entry) = store::entry_of(turn.conn(), person.chat, said.message).await? else {
        return Ok(());
    };
    let Some(urgent) = store::matter(turn.conn(), &entry.urgent).await? else {
        return Ok(());
    };
    let is_first = entry.id == urgent.id;
    let words = match is_first {
        true => super::rules::opening(&understand::urgent_words(&said.words)).words,
        false => said.words.clone(),
    };
    // A predecessor's edits ended with the post (R1a).
    if entry.words == words || entry.role.is_none_or(|role| !person.is(role)) {
        return Ok(());
    }
    let wording = turn.id();
    store::reword(turn.conn(), &wording, &entry, &words, said.said_at).await?;
    turn.note("edit-urgent", &urgent.matter()).await?;
    let office = Office::read(turn.conn(), now).await?;
    let urgent = match is_first {
        true => Urgent { words, ..urgent },
        false => urgent,
    };
    alerting::refresh(turn, &office, &urgent).await?;
    reword_copies(turn, &office, &urgent, &entry.id).await
}

/// Brings what was passed on of an entry up to date, wherever it was said.
async fn reword_copies(
    turn: &mut Turn,
    office: &Office,
    urgent: &Urgent,
    entry: &Id,
) -> anyhow::Result<()> {
    let now = turn.now();
    let entry = store::entry(turn.conn(), entry).await?;
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    let Some(entry) = entry else {
        return Ok(());
    };
    let told = told(turn, urgent).await?;
    let by = entry.person.clone();
    for to_sender in [true, false] {
        for holder in receivers(office, urgent, &told, by.as_ref(), to_sender) {
            let Some(to) = holder.addressee() else {
                continue;
            };
            let speaker = by.as_ref().and_then(|by| speaker(office, by, &entry));
            let card = words::word(to.language, &shown, &entry, speaker, to_sender);
            turn.revise_once(&once(&entry.id), &to, card).await?;
        }
    }
    Ok(())
}

/// The sender has marked it as secret: it is blanked, and those who heard it read it no more (U1).
pub(super) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(entry) = store::entry_of(turn.conn(), person.chat, message).await? else {
        return Ok(());
    };
    let Some(urgent) = store::matter(turn.conn(), &entry.urgent).await? else {
        return Ok(());
    };
    store::blank(turn.conn(), &entry.id).await?;
    turn.note("withhold", &urgent.matter()).await?;
    let office = Office::read(turn.conn(), now).await?;
    let urgent = match entry.id == urgent.id {
        true => Urgent {
            words: String::new(),
            ..urgent
        },
        false => urgent,
    };
    alerting::refresh(turn, &office, &urgent).await?;
    let told = told(turn, &urgent).await?;
    for to_sender in [true, false] {
        for holder in receivers(&office, &urgent, &told, Some(&person.id), to_sender) {
            if let Some(to) = holder.addressee() {
                let card = words::withheld(to.language, &urgent);
                turn.revise_once(&once(&entry.id), &to, card).await?;
            }
        }
    }
    Ok(())
}
