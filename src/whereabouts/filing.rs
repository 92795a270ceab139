//! Filing where somebody is: said, changed, taken back, released (L1, L2, L5, U9, U10).

use super::{
    WHEREABOUTS, acting,
    rules::{self, Acting, Entry, Later},
    store,
    words::{self, Filed, Officer},
};
use crate::{
    card::{Card, Matter},
    ids::Id,
    kept::{self, Kept},
    people::{self, Holder},
    person::{Person, Role},
    turn::Turn,
    understand::{
        Said,
        whereabouts::{Status, Whereabouts},
    },
};
use chrono::{DateTime, Utc};

/// The question until when an entry lasts.
pub(super) const UNTIL: &str = "where-until";
/// The longest place or purpose, in UTF-16 units.
const WORDS: usize = 200;

/// Whether what this person says of the own whereabouts is private (L5).
fn is_private(person: &Person) -> bool {
    person.is(Role::Governor) || person.is(Role::Vice)
}

fn words_of(status: Status, words: Option<String>) -> Option<String> {
    rules::kept_words(
        status,
        words.map(|words| crate::card::one_line(&words, WORDS)),
    )
}

/// What was read, laid over an entry: its beginning and end, its words.
fn lay(entry: &mut Entry, read: &Whereabouts) {
    entry.status = read.status;
    entry.place = words_of(read.status, read.place.clone());
    entry.purpose = words_of(read.status, read.purpose.clone());
    entry.from = read.from;
    let stated = read.until.filter(|until| *until > read.from);
    entry.until = stated.unwrap_or_else(|| rules::end_unsaid(read.from));
    entry.open = stated.is_none();
    entry.returns = read.returns && stated.is_some();
    entry.other = read.other;
}

fn blank(turn: &Turn, person: &Person, status: Status, from: DateTime<Utc>) -> Entry {
    Entry {
        id: turn.id(),
        person: person.id.clone(),
        status,
        place: None,
        purpose: None,
        from,
        until: rules::end_unsaid(from),
        open: true,
        returns: false,
        other: None,
        acting: None,
        said_at: from,
        told_at: from,
        private: is_private(person),
        released: false,
        movable: false,
    }
}

/// What others may know of is in the audit trail; what is private is in no log (L5).
async fn note(turn: &mut Turn, verb: &'static str, entry: &Entry) -> anyhow::Result<()> {
    if !entry.is_shown() {
        return Ok(());
    }
    turn.note(verb, &Matter::new(WHEREABOUTS, &entry.id)).await
}

/// Files what was read of a message, and says its card, or shows it in the place of the message that was pressed.
pub(super) async fn file(
    turn: &mut Turn,
    person: &Person,
    said: &Said,
    read: &Whereabouts,
    pressed: Option<i64>,
) -> anyhow::Result<()> {
    let mut entry = Entry {
        said_at: said.said_at,
        told_at: said.said_at,
        ..blank(turn, person, read.status, read.from)
    };
    lay(&mut entry, read);
    if let Some(words) = &read.acting {
        let holders = holders(turn).await?;
        entry.acting = Some(acting::named(words, person, &holders).0);
    }
    let words = words_to_keep(said, read);
    entry.movable = words.is_some();
    let message = said.message;
    let typed = store::Typed { message, words };
    if !store::add(turn.conn(), &entry, person.chat, Some(typed)).await? {
        return Ok(());
    }
    note(turn, "whereabouts", &entry).await?;
    match pressed {
        Some(message) => show_at(turn, person, &entry, message).await?,
        None => say(turn, person, &entry).await?,
    }
    match &read.impossible {
        Some(time) => ask_for_time(turn, person, &entry, time).await,
        None => Ok(()),
    }
}

/// What was typed may go elsewhere with one tap (U9); of leave and of a home no word is kept (L1).
fn words_to_keep<'s>(said: &'s Said, read: &Whereabouts) -> Option<&'s str> {
    let private = read.status == Status::Leave || read.at_home();
    (!private).then_some(said.words.as_str())
}

/// A time that cannot be is asked about, never guessed (U11).
async fn ask_for_time(
    turn: &mut Turn,
    person: &Person,
    entry: &Entry,
    time: &str,
) -> anyhow::Result<()> {
    turn.ask(person, &Matter::new(UNTIL, &entry.id)).await?;
    let card = words::impossible(person.language, time);
    turn.say(&person.addressee(), card).await.map(drop)
}

/// Files a status by one tap: from now on. The message that was pressed becomes its card.
pub(super) async fn set(
    turn: &mut Turn,
    person: &Person,
    status: Status,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let entry = blank(turn, person, status, now);
    store::add(turn.conn(), &entry, person.chat, None).await?;
    note(turn, "whereabouts", &entry).await?;
    show_at(turn, person, &entry, message).await
}

async fn holders(turn: &mut Turn) -> anyhow::Result<Vec<Holder>> {
    let now = turn.now();
    people::holders(turn.conn(), now).await
}

/// The card of an entry as it is now, for whoever said it.
pub(super) async fn card(turn: &mut Turn, person: &Person, entry: &Entry) -> anyhow::Result<Card> {
    let now = turn.now();
    let (mut officer, mut which) = (None, Vec::new());
    if let Some(acting) = &entry.acting {
        let holders = holders(turn).await?;
        let known = |id: &Id| holders.iter().find(|holder| holder.person == *id);
        match &acting.person {
            Some(id) => officer = known(id).map(Officer::of),
            None => {
                let (_, several) = acting::named(&acting.words, person, &holders);
                which = several.iter().filter_map(known).map(Officer::of).collect();
            }
        }
        if !super::may_see_phones(person) {
            for one in officer.iter_mut().chain(&mut which) {
                let office = known(&one.id).map(|holder| holder.post.office_phone.clone());
                one.phone = office.unwrap_or_default();
            }
        }
    }
    let filed = Filed {
        entry,
        officer,
        which,
        now,
    };
    Ok(words::filed(person.language, &filed))
}

async fn say(turn: &mut Turn, person: &Person, entry: &Entry) -> anyhow::Result<()> {
    let card = card(turn, person, entry).await?;
    let letter = turn.say(&person.addressee(), card).await?;
    store::set_card(turn.conn(), &entry.id, &letter).await
}

/// Shows an entry in the place of the message that was pressed.
pub(super) async fn show_at(
    turn: &mut Turn,
    person: &Person,
    entry: &Entry,
    message: i64,
) -> anyhow::Result<()> {
    let to = person.addressee();
    let card = card(turn, person, entry).await?;
    turn.revise_message(&to, message, card).await?;
    match turn.said_as(&to, message).await? {
        Some(letter) => store::set_card(turn.conn(), &entry.id, &letter).await,
        None => Ok(()),
    }
}

/// The person's own entry; the pressed button is over where there is none.
pub(super) async fn own(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Option<Entry>> {
    let entry = store::entry(turn.conn(), id).await?;
    Ok(entry.filter(|entry| entry.person == person.id))
}

/// How an entry is changed by its owner.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// It is something else.
    Status(Status),
    /// It lasts until then.
    Until(DateTime<Utc>),
    /// It was meant by the other reading.
    Other,
    /// It is there.
    Place(String),
    /// This one acts.
    Acting(Acting),
    /// It is over later than was stated.
    Later(Later),
    /// Others may see it, or may not any more (L5).
    Released(bool),
}

/// Changes an entry. What is changed by a tap is confirmed by it: its age begins anew.
pub(super) async fn change(
    turn: &mut Turn,
    entry: &mut Entry,
    change: Change,
) -> anyhow::Result<()> {
    let now = turn.now();
    let verb = match &change {
        Change::Released(true) => "release-whereabouts",
        Change::Released(false) => "hide-whereabouts",
        _ => "change-whereabouts",
    };
    match change {
        Change::Status(status) => {
            entry.status = status;
            entry.place = words_of(status, entry.place.take());
            entry.purpose = words_of(status, entry.purpose.take());
            if status == Status::Leave {
                // What it said before may tell the reason.
                store::forget_wordings(turn.conn(), &entry.id).await?;
                store::retype(turn.conn(), &entry.id, None).await?;
                entry.movable = false;
            }
        }
        Change::Until(until) => {
            entry.until = until;
            entry.open = false;
            entry.other = None;
        }
        Change::Other => {
            if let Some((from, until)) = entry.other {
                let before = (entry.from, (!entry.open).then_some(entry.until));
                let stated = until.filter(|until| *until > from);
                entry.from = from;
                entry.until = stated.unwrap_or_else(|| rules::end_unsaid(from));
                entry.open = stated.is_none();
                entry.other = Some(before);
            }
        }
        Change::Place(place) => entry.place = words_of(entry.status, Some(place)),
        Change::Acting(acting) => entry.acting = Some(acting),
        Change::Later(later) => {
            let (until, returns) = later.until(now);
            entry.until = until;
            entry.returns = returns;
            entry.open = false;
            entry.other = None;
        }
        Change::Released(released) => entry.released = released,
    }
    entry.told_at = now;
    store::change(turn.conn(), entry).await?;
    if verb == "change-whereabouts" {
        note(turn, verb, entry).await
    } else {
        // That it was released is for others to know, and that it is so no more.
        turn.note(verb, &Matter::new(WHEREABOUTS, &entry.id)).await
    }
}

/// Back: at the office from now on (L2).
pub(super) async fn back(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    set(turn, person, Status::InOffice, message).await
}

/// Takes an entry back; what it had replaced stands again.
pub(super) async fn undo(
    turn: &mut Turn,
    person: &Person,
    entry: &Entry,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    remove(turn, entry).await?;
    let entries = store::entries_of(turn.conn(), &person.id, now).await?;
    let card = words::undone(person.language, now, rules::standing(&entries, now));
    turn.revise_message(&person.addressee(), message, card)
        .await
}

async fn remove(turn: &mut Turn, entry: &Entry) -> anyhow::Result<()> {
    let about = Matter::new(WHEREABOUTS, &entry.id);
    turn.take_back_duties(&about, None).await?;
    note(turn, "withdraw-whereabouts", entry).await?;
    store::remove(turn.conn(), &entry.id).await
}

/// The author changed the message from which an entry was filed (U10): its earlier wording is kept, but of leave.
pub(super) async fn edited(
    turn: &mut Turn,
    person: &Person,
    said: &Said,
    read: Option<&Whereabouts>,
) -> anyhow::Result<()> {
    let Some(mut entry) = store::of_message(turn.conn(), person.chat, said.message).await? else {
        return Ok(());
    };
    if entry.person != person.id {
        return Ok(());
    }
    let Some(read) = read else {
        let card = words::edit_unclear(person.language, &entry);
        return turn.say(&person.addressee(), card).await.map(drop);
    };
    let before = entry.clone();
    lay(&mut entry, read);
    let named = match &read.acting {
        Some(words) => {
            let holders = holders(turn).await?;
            Some(acting::named(words, person, &holders).0)
        }
        None => None,
    };
    let same_words = |one: &Option<Acting>, other: &Option<Acting>| {
        one.as_ref().map(|acting| &acting.words) == other.as_ref().map(|acting| &acting.words)
    };
    if !same_words(&named, &entry.acting) {
        entry.acting = named;
    }
    let words = words_to_keep(said, read);
    store::retype(turn.conn(), &entry.id, words).await?;
    entry.movable = words.is_some();
    // Telegram also tells of edits in which no word changed.
    if entry == before {
        return Ok(());
    }
    entry.told_at = said.said_at;
    if [before.status, entry.status].contains(&Status::Leave) {
        store::forget_wordings(turn.conn(), &entry.id).await?;
    } else {
        let id = turn.id();
        store::keep_wording(turn.conn(), id, &before, said.said_at).await?;
    }
    store::change(turn.conn(), &entry).await?;
    note(turn, "edit-whereabouts", &entry).await?;
    let card = card(turn, person, &entry).await?;
    match store::card_of(turn.conn(), &entry.id).await? {
        Some(letter) => turn.revise(&letter, card).await,
        None => say(turn, person, &entry).await,
    }
}

/// Takes back what was filed from this message, and shows that on its card. False when nothing was.
pub(super) async fn take_back(
    turn: &mut Turn,
    person: &Person,
    message: i64,
) -> anyhow::Result<bool> {
    let entry = store::of_message(turn.conn(), person.chat, message).await?;
    let Some(entry) = entry.filter(|entry| entry.person == person.id) else {
        return Ok(false);
    };
    let shown = store::card_of(turn.conn(), &entry.id).await?;
    remove(turn, &entry).await?;
    if let Some(shown) = shown {
        turn.revise(&shown, words::taken_back(person.language))
            .await?;
    }
    Ok(true)
}

/// A kept message becomes an entry of this status, its words the place (U8).
pub(super) async fn file_kept(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    status: Status,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(kept) = kept::of(turn.conn(), id, &person.id, now).await? else {
        turn.toast(words::kept_gone(person.language));
        return Ok(());
    };
    kept::release(turn.conn(), id).await?;
    let said = kept.said();
    let mut entry = blank(turn, person, status, said.said_at);
    entry.place = words_of(status, Some(said.words.clone()));
    let words = entry.place.is_some().then_some(said.words.as_str());
    entry.movable = words.is_some();
    let typed = store::Typed {
        message: said.message,
        words,
    };
    store::add(turn.conn(), &entry, person.chat, Some(typed)).await?;
    note(turn, "whereabouts", &entry).await?;
    show_at(turn, person, &entry, message).await
}

/// Takes the words of an entry out of whereabouts, to be filed elsewhere (U9); none when they are not the person's own, or were not kept.
pub(super) async fn take_out(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Vec<Kept>> {
    let Some(entry) = own(turn, person, id).await? else {
        return Ok(Vec::new());
    };
    let typed = store::as_typed(turn.conn(), id).await?;
    if typed.is_some() {
        remove(turn, &entry).await?;
    }
    Ok(typed.into_iter().collect())
}
