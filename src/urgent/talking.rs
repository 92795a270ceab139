//! The conversation through the bot (E4): words, pictures, voices, films, files and pins in both directions, in both chats, all on record.

use super::{
    alerting,
    office::{LEADING, Office, owns_as},
    rules::{Refusal, State},
    shown::{Reader, Shown},
    store::{self, CopyKind, Deed, Entry, Urgent},
    words,
};
use crate::{
    ids::Id,
    kept,
    outbox::{Body, Once, Rank},
    people::Holder,
    person::{Language, Person, Role},
    turn::Turn,
    understand::Said,
};

/// As what somebody speaks about a matter, and whether to those who sent it.
fn speaks(office: &Office, person: &Person, urgent: &Urgent, told: &[Id]) -> Option<(Role, bool)> {
    let hand = office.hand(person, urgent, told);
    let of_agency = person
        .reports_for()
        .find(|post| post.agency.code == urgent.agency);
    match (hand.leads(), hand.sender) {
        // Whoever sent it speaks as its sender, also when a further post was told of it.
        (_, true) if urgent.person == person.id && !hand.owner => Some((urgent.role, false)),
        (true, _) if hand.owner => Some((owns_as(person, urgent), true)),
        (true, _) => {
            let post = office.chain_post(person, urgent, told);
            Some((post.map_or(Role::Governor, |post| post.role), true))
        }
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
    office: &Office,
    person: &Person,
    urgent: &Urgent,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    if urgent.course.state == State::Held && urgent.person == person.id {
        return add_to_held(turn, office, person, urgent, said).await;
    }
    let told = store::told_posts(turn.conn(), &urgent.id).await?;
    let speaks = speaks(office, person, urgent, &told);
    let (Some((role, to_sender)), true) = (speaks, urgent.course.is_open()) else {
        let of = speaks.map(|_| urgent);
        return keep(turn, office, person, of, said).await;
    };
    let more = is_more(turn, urgent, person, said).await?;
    let id = turn.id();
    if !store::say(turn.conn(), (&id, &urgent.id), person, role, said).await? {
        return Ok(());
    }
    turn.note("urgent-word", &urgent.matter()).await?;
    // An album is one message: of its further parts the pictures are passed on, and words only where there are any.
    if more && said.words.trim().is_empty() {
        return enclosures(turn, office, urgent, &id, to_sender).await;
    }
    let reached = pass_on(turn, office, urgent, &id, to_sender).await?;
    if more {
        return Ok(());
    }
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    let card = words::passed_on(person.language, &shown, &reached, to_sender);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Writes down what was said by whoever has just taken the matter on: that it is acknowledged is what the sender hears.
pub(super) async fn file(
    turn: &mut Turn,
    person: &Person,
    urgent: &Urgent,
    said: &Said,
) -> anyhow::Result<()> {
    let (id, role) = (turn.id(), owns_as(person, urgent));
    store::say(turn.conn(), (&id, &urgent.id), person, role, said)
        .await
        .map(drop)
}

/// What its sender adds to a matter that is held back goes out with it.
async fn add_to_held(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    urgent: &Urgent,
    said: &Said,
) -> anyhow::Result<()> {
    let more = is_more(turn, urgent, person, said).await?;
    super::filing::add(turn, person, urgent, said).await?;
    if more {
        return Ok(());
    }
    let now = turn.now();
    let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
    let card = words::refused(person.language, Refusal::Held, &shown);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// What was added to a matter while it was held back reaches those who are told of it now.
pub(super) async fn pass_on_added(
    turn: &mut Turn,
    office: &Office,
    urgent: &Urgent,
) -> anyhow::Result<()> {
    for entry in store::entries(turn.conn(), &urgent.id).await? {
        if entry.deed != Deed::Said || entry.id == urgent.id {
            continue;
        }
        match entry.words.trim().is_empty() {
            true => enclosures(turn, office, urgent, &entry.id, false).await?,
            false => drop(pass_on(turn, office, urgent, &entry.id, false).await?),
        }
    }
    Ok(())
}

/// Whether an earlier part of the same album belongs to the matter (U12).
async fn is_more(
    turn: &mut Turn,
    urgent: &Urgent,
    person: &Person,
    said: &Said,
) -> anyhow::Result<bool> {
    let Some(album) = &said.album else {
        return Ok(false);
    };
    let first = store::first_of_album(turn.conn(), person.chat, album).await?;
    Ok(first.is_some_and(|(of, message)| of == urgent.id && message != said.message))
}

/// What cannot be passed on is kept for a day, and its sender told why, and what can be done with it; `of`: the closed matter, where it
/// concerns the speaker.
pub(super) async fn keep(
    turn: &mut Turn,
    office: &Office,
    person: &Person,
    of: Option<&Urgent>,
    said: &Said,
) -> anyhow::Result<()> {
    let (id, now) = (turn.id(), turn.now());
    let more = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let kept = kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await?;
    if more {
        return Ok(());
    }
    let card = match of {
        Some(urgent) => {
            let shown = Shown::of(turn.conn(), office, urgent.clone(), now).await?;
            let reader = Reader::of(turn.conn(), office, person, urgent).await?;
            words::closed(person.language, &shown, reader, &kept)
        }
        None => words::not_concerned(person, &kept),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Those who hear an entry: the sender's side of what a leader says, and the owner where that is somebody else; of what the sender says the
/// owner, or whoever was told.
fn receivers<'a>(
    office: &'a Office,
    urgent: &'a Urgent,
    told: &'a [Id],
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
        (false, None) => told.iter().flat_map(|post| office.of_post(post)).collect(),
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
    let told = store::told_posts(turn.conn(), &urgent.id).await?;
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
        if let Some(letter) = turn.say_once(what, &to, card).await? {
            let kind = match to_sender {
                true => CopyKind::ToSender,
                false => CopyKind::ToLeader,
            };
            store::copied(turn.conn(), &entry.id, &to, kind, &letter).await?;
        }
        enclosure(turn, urgent, &entry, &to).await?;
    }
    Ok(receivers.into_iter().cloned().collect())
}

/// Who said it, in the post in which it was said.
pub(super) fn speaker<'a>(office: &'a Office, person: &Id, entry: &Entry) -> Option<&'a Holder> {
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
) -> anyhow::Result<()> {
    let Some(body) = enclosed(to.language, urgent, entry) else {
        return Ok(());
    };
    let once = Once::new("urgent-file", &entry.id, Rank::Urgent).silently(true);
    let about = Some(urgent.matter());
    if let Some(letter) = turn.hand_once(once, to, body, about).await? {
        store::copied(turn.conn(), &entry.id, to, CopyKind::Enclosure, &letter).await?;
    }
    Ok(())
}

/// What came with the first words of a matter goes to those who were told (E1).
pub(super) async fn pass_on_enclosures(
    turn: &mut Turn,
    office: &Office,
    urgent: &Urgent,
    entry: &Id,
) -> anyhow::Result<()> {
    enclosures(turn, office, urgent, entry, false).await
}

/// What came with an entry goes to the other side, without words about it.
async fn enclosures(
    turn: &mut Turn,
    office: &Office,
    urgent: &Urgent,
    entry: &Id,
    to_sender: bool,
) -> anyhow::Result<()> {
    let Some(entry) = store::entry(turn.conn(), entry).await? else {
        return Ok(());
    };
    if !entry.has_enclosure() {
        return Ok(());
    }
    let told = store::told_posts(turn.conn(), &urgent.id).await?;
    for holder in receivers(office, urgent, &told, entry.person.as_ref(), to_sender) {
        if let Some(to) = holder.addressee() {
            enclosure(turn, urgent, &entry, &to).await?;
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
