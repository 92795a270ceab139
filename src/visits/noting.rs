//! Private notes as they are made, added to, changed and taken back (L7, U10, U12, U1).

use super::{
    DOSSIER, NOTE, dossier,
    rules::{self, Split},
    store::{self, NoteRow, Part},
    unnamed, words,
};
use crate::{
    card::Matter,
    ids::Id,
    kept,
    people::{self, naming::Directory},
    person::{Agency, Person},
    turn::Turn,
    understand::{self, Said},
};
use chrono::{DateTime, Duration, Utc};

/// An album arrives as several messages; for so long they are gathered (U12).
const GATHERED: Duration = Duration::seconds(2);
/// What is added within this time changes the card that was said instead of saying another.
const SAME_CARD: Duration = Duration::seconds(60);

/// The question of which agency the next message is a note (U4).
pub(super) const ABOUT: &str = "visit-about";
/// The question for the note itself; about a dossier.
pub(super) const WRITE: &str = "visit-write";
/// The question of which agency a note is that is kept already; about the note.
pub(super) const WHOSE: &str = "visit-whose";

/// A private note as it is shown.
#[derive(Clone, Debug)]
pub(super) struct Note {
    /// The note.
    pub id: Id,
    /// In which dossier.
    pub dossier: Option<Id>,
    /// About which agency.
    pub agency: Option<Agency>,
    /// When its first words were said.
    pub noted_at: DateTime<Utc>,
    /// When they were last changed.
    pub edited_at: Option<DateTime<Utc>>,
    /// All of its words.
    pub words: String,
    /// How much came with them.
    pub media: usize,
}

impl Note {
    pub(super) fn of(row: &NoteRow, parts: &[&Part], agencies: &[Agency]) -> Self {
        let said = |part: &&Part| match row.dossier {
            Some(_) => part.words.trim().to_owned(),
            // What was taken for a name may be none.
            None => format!("{} {}", part.named, part.words).trim().to_owned(),
        };
        let words: Vec<String> = parts.iter().map(said).filter(|w| !w.is_empty()).collect();
        Self {
            id: row.id.clone(),
            dossier: row.dossier.clone(),
            agency: agency(agencies, row.agency.as_deref()).cloned(),
            noted_at: row.noted_at,
            edited_at: parts.iter().filter_map(|part| part.edited_at).max(),
            words: words.join("\n"),
            media: parts
                .iter()
                .filter(|part| part.media_file.is_some())
                .count(),
        }
    }
}

fn agency<'a>(agencies: &'a [Agency], code: Option<&str>) -> Option<&'a Agency> {
    agencies
        .iter()
        .find(|agency| Some(agency.code.as_str()) == code)
}

/// The note of this id as it is now, if it is this person's.
pub(super) async fn read(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Option<Note>> {
    let Some(row) = store::note(turn.conn(), id, &person.id).await? else {
        return Ok(None);
    };
    let parts = store::parts(turn.conn(), id).await?;
    let agencies = people::agencies(turn.conn()).await?;
    let parts: Vec<&Part> = parts.iter().collect();
    Ok(Some(Note::of(&row, &parts, &agencies)))
}

/// Takes apart what the words begin with.
async fn take_apart(turn: &mut Turn, words: &str) -> anyhow::Result<(Split, Vec<Agency>)> {
    let agencies = people::agencies(turn.conn()).await?;
    let split = rules::split(words, &agencies, &Directory::of_agencies(&agencies));
    Ok((split, agencies))
}

/// Words that carry a label of secrecy behind the name are neither kept nor passed on either (U1). True when they do.
async fn is_secret(turn: &mut Turn, person: &Person, said: &str) -> anyhow::Result<bool> {
    let Some(label) = understand::secrecy_label(said) else {
        return Ok(false);
    };
    turn.note("secret-refused", &unnamed(person)).await?;
    let card = words::secret(person.language, &label);
    turn.say(&person.addressee(), card).await?;
    Ok(true)
}

/// What was said behind the command, or to the question of which agency: the name alone, or the note with it.
pub(super) async fn begin(turn: &mut Turn, person: &Person, said: Said) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    let (split, agencies) = take_apart(turn, &said.words).await?;
    if is_secret(turn, person, &split.rest).await? {
        return Ok(());
    }
    let empty = split.rest.is_empty() && said.media().is_none();
    match split.codes.as_slice() {
        [code] if empty => write_about(turn, person, code, None).await,
        [code] => {
            let dossier = dossier::open(turn, person, code).await?;
            let said = Said {
                words: split.rest,
                ..said
            };
            file(turn, person, Some(&dossier.id), &split.named, said).await
        }
        [] if said.media().is_none() && rules::is_mere_name(&said.words) => {
            turn.ask(person, &Matter::new(ABOUT, &person.id)).await?;
            let card = words::note_of_nobody(language, &said.words);
            turn.say(&to, card).await.map(drop)
        }
        codes if empty && !codes.is_empty() => {
            turn.ask(person, &Matter::new(ABOUT, &person.id)).await?;
            let named = chosen(&agencies, codes);
            let card = words::which_to_write(language, &split.named, &named);
            turn.say(&to, card).await.map(drop)
        }
        _ => {
            let said = Said {
                words: split.rest,
                ..said
            };
            file(turn, person, None, &split.named, said).await
        }
    }
}

/// The agencies of these codes, in their order.
pub(super) fn chosen<'a>(agencies: &'a [Agency], codes: &[String]) -> Vec<&'a Agency> {
    let found = |code: &String| agency(agencies, Some(code));
    codes.iter().filter_map(found).collect()
}

/// The next message is a note about this agency. In the place of the question that was pressed, where one was.
pub(super) async fn write_about(
    turn: &mut Turn,
    person: &Person,
    code: &str,
    message: Option<i64>,
) -> anyhow::Result<()> {
    let agencies = people::agencies(turn.conn()).await?;
    let Some(agency) = agency(&agencies, Some(code)) else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    let dossier = dossier::open(turn, person, code).await?;
    turn.ask(person, &Matter::new(WRITE, &dossier.id)).await?;
    let card = words::write(person.language, agency, &dossier.id);
    match message {
        Some(message) => {
            turn.revise_message(&person.addressee(), message, card)
                .await
        }
        None => turn.say(&person.addressee(), card).await.map(drop),
    }
}

/// Keeps a new note and says its card; without a dossier it is asked of which agency it is.
pub(super) async fn file(
    turn: &mut Turn,
    person: &Person,
    dossier: Option<&Id>,
    named: &str,
    said: Said,
) -> anyhow::Result<()> {
    if is_secret(turn, person, &said.words).await? {
        return Ok(());
    }
    let (id, part) = (turn.id(), turn.id());
    store::add_note(turn.conn(), &id, &person.id, dossier, said.said_at).await?;
    if !store::add_part(turn.conn(), &part, &id, person.chat, named, &said).await? {
        return store::delete(turn.conn(), &id).await;
    }
    // The words of an album may stand below another of its pictures than the first.
    if let Some(album) = &said.album {
        for kept in kept::take_album(turn.conn(), person.chat, album).await? {
            let part = turn.id();
            let more = Said {
                album: Some(album.clone()),
                ..kept.said()
            };
            store::add_part(turn.conn(), &part, &id, person.chat, "", &more).await?;
        }
    }
    turn.note("private-note", &unnamed(person)).await?;
    turn.close_question(&person.id).await?;
    if dossier.is_none() {
        turn.ask(person, &Matter::new(WHOSE, &id)).await?;
    }
    show(turn, person, &id, said.album.is_some()).await
}

/// Keeps a further message of a note.
pub(super) async fn add(
    turn: &mut Turn,
    person: &Person,
    note: &Id,
    said: Said,
) -> anyhow::Result<()> {
    if is_secret(turn, person, &said.words).await? {
        return Ok(());
    }
    let part = turn.id();
    if store::add_part(turn.conn(), &part, note, person.chat, "", &said).await? {
        turn.note("private-note", &unnamed(person)).await?;
        show(turn, person, note, said.album.is_some()).await?;
    }
    Ok(())
}

/// A reply to a note adds to it; where it is there no more, the words are a note of their own (P2).
pub(super) async fn reply(
    turn: &mut Turn,
    person: &Person,
    note: &Id,
    said: Said,
) -> anyhow::Result<()> {
    match store::note(turn.conn(), note, &person.id).await? {
        Some(row) => add(turn, person, &row.id, said).await,
        None => file(turn, person, None, "", said).await,
    }
}

/// Words about the agency of a dossier: a reply to it, or the answer to the question.
pub(super) async fn about(
    turn: &mut Turn,
    person: &Person,
    dossier: &Id,
    said: Said,
) -> anyhow::Result<()> {
    let dossier = store::dossier(turn.conn(), dossier, &person.id).await?;
    let dossier = dossier.map(|dossier| dossier.id);
    file(turn, person, dossier.as_ref(), "", said).await
}

/// A further part of an album (U12).
pub(super) async fn more(turn: &mut Turn, person: &Person, said: Said) -> anyhow::Result<()> {
    let album = said.album.clone().unwrap_or_default();
    match store::note_of_album(turn.conn(), person.chat, &album).await? {
        Some(note) => reply(turn, person, &note, said).await,
        None => file(turn, person, None, "", said).await,
    }
}

/// Says the card of the note as it is now: changes the last one while it is fresh, else says a new one.
async fn show(turn: &mut Turn, person: &Person, id: &Id, album: bool) -> anyhow::Result<()> {
    let Some(row) = store::note(turn.conn(), id, &person.id).await? else {
        return Ok(());
    };
    let now = turn.now();
    let card = card(turn, person, id).await?;
    let fresh = row
        .card
        // Of this chat: a card that went to an account left behind is never shown new words (R6).
        .filter(|_| row.card_chat == Some(person.chat))
        .zip(row.card_at)
        .filter(|(_, at)| now - *at < SAME_CARD);
    if let Some((said, _)) = fresh {
        return turn.revise(&said, card).await;
    }
    let pause = if album { GATHERED } else { Duration::zero() };
    let said = turn.say_after(pause, &person.addressee(), card).await?;
    store::set_card(turn.conn(), id, &said, person.chat, now).await
}

/// The card of a note; of one without an agency it asks which.
pub(super) async fn card(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<crate::card::Card> {
    let Some(note) = read(turn, person, id).await? else {
        return Ok(words::note_gone(person.language));
    };
    if note.agency.is_some() {
        return Ok(words::note(person.language, &note, 0));
    }
    let (split, agencies) = take_apart(turn, &note.words).await?;
    let offered = match split.codes.len() {
        0 => dossier::offered(turn, person).await?,
        _ => chosen(&agencies, &split.codes)
            .into_iter()
            .cloned()
            .collect(),
    };
    Ok(words::whose(person.language, &note, &offered))
}

/// The note is about this agency. False when there is no such note or agency.
pub(super) async fn is_about(
    turn: &mut Turn,
    person: &Person,
    note: &Id,
    code: &str,
) -> anyhow::Result<bool> {
    let agencies = people::agencies(turn.conn()).await?;
    let row = store::note(turn.conn(), note, &person.id).await?;
    let (Some(row), Some(_)) = (row, agency(&agencies, Some(code))) else {
        return Ok(false);
    };
    let dossier = dossier::open(turn, person, code).await?;
    store::move_to(turn.conn(), &row, &dossier.id).await?;
    turn.close_question_about(&person.id, &Matter::new(WHOSE, note))
        .await?;
    Ok(true)
}

/// What was typed when it was asked of which agency a note is: its name. Whatever can be no name is more of the note.
pub(super) async fn named(
    turn: &mut Turn,
    person: &Person,
    note: &Id,
    said: Said,
) -> anyhow::Result<()> {
    let (to, language) = (person.addressee(), person.language);
    if store::note(turn.conn(), note, &person.id).await?.is_none() {
        return file(turn, person, None, "", said).await;
    }
    if said.media().is_some() || !rules::is_mere_name(&said.words) {
        return add(turn, person, note, said).await;
    }
    let (split, agencies) = take_apart(turn, &said.words).await?;
    match split.codes.as_slice() {
        [code] => {
            is_about(turn, person, note, code).await?;
            let card = card(turn, person, note).await?;
            let now = turn.now();
            let shown = turn.say(&to, card).await?;
            store::set_card(turn.conn(), note, &shown, person.chat, now).await
        }
        codes => {
            turn.ask(person, &Matter::new(WHOSE, note)).await?;
            let named = chosen(&agencies, codes);
            let card = words::which_is_meant(language, &said.words, note, &named);
            turn.say(&to, card).await.map(drop)
        }
    }
}

/// The writer changed a message of a note: it is revised, the earlier words are kept (U10).
pub(super) async fn edited(turn: &mut Turn, person: &Person, said: Said) -> anyhow::Result<()> {
    let part = store::part_of_message(turn.conn(), person.chat, said.message).await?;
    let Some(part) = part else { return Ok(()) };
    let Some(row) = store::note(turn.conn(), &part.note, &person.id).await? else {
        return Ok(());
    };
    let command = understand::behind_visit(&said.words);
    let text = command.clone().unwrap_or_else(|| said.words.clone());
    let text = text.trim();
    // Telegram also tells of edits in which no word changed.
    let known = format!("{} {}", part.named, part.words);
    if rules::says_the_same(text, &known) {
        return Ok(());
    }
    let behind = text.strip_prefix(part.named.as_str()).map(rules::behind);
    let (named, words, moved) = match behind.filter(|rest| !rest.is_empty()) {
        Some(rest) if !part.named.is_empty() => (part.named.clone(), rest.to_owned(), None),
        _ if command.is_some() || row.dossier.is_none() => {
            let (split, _) = take_apart(turn, text).await?;
            match split.codes.as_slice() {
                [code] if !split.rest.is_empty() => (split.named, split.rest, Some(code.clone())),
                _ => (String::new(), text.to_owned(), None),
            }
        }
        _ => (String::new(), text.to_owned(), None),
    };
    if understand::secrecy_label(&words).is_some() {
        withhold(turn, person, said.message).await?;
        is_secret(turn, person, &words).await?;
        return Ok(());
    }
    if words.is_empty() && said.media().is_none() {
        return Ok(());
    }
    if let Some(code) = moved {
        is_about(turn, person, &row.id, &code).await?;
    }
    let wording = turn.id();
    let new = (named.as_str(), words.as_str());
    store::reword(turn.conn(), &wording, &part, new, said.said_at).await?;
    turn.note("edit-private-note", &unnamed(person)).await?;
    refresh(turn, person, &row).await
}

/// Shows the note as it is now where it was last shown.
async fn refresh(turn: &mut Turn, person: &Person, row: &NoteRow) -> anyhow::Result<()> {
    if let Some(shown) = &row.card
        && row.card_chat == Some(person.chat)
    {
        let card = card(turn, person, &row.id).await?;
        turn.revise(shown, card).await?;
    }
    Ok(())
}

/// Takes back what was noted by this message, words and earlier wordings (U1).
pub(super) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    // An album is one message (U12): the label below one of its pictures is one of all.
    for part in store::parts_with(turn.conn(), person.chat, message).await? {
        let Some(row) = store::note(turn.conn(), &part.note, &person.id).await? else {
            continue;
        };
        store::delete_part(turn.conn(), &part.id).await?;
        if store::parts(turn.conn(), &row.id).await?.is_empty() {
            store::delete(turn.conn(), &row.id).await?;
        }
        refresh(turn, person, &row).await?;
    }
    Ok(())
}

/// Deletes a note for good. False when there is none (any more).
pub(super) async fn delete(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<bool> {
    let Some(row) = store::note(turn.conn(), id, &person.id).await? else {
        return Ok(false);
    };
    store::delete(turn.conn(), id).await?;
    turn.note("delete-private-note", &unnamed(person)).await?;
    turn.close_question_about(&person.id, &Matter::new(WHOSE, id))
        .await?;
    refresh(turn, person, &row).await?;
    Ok(true)
}

/// The dossier or the note that a message of the bot's is about.
pub(super) fn replied(matter: &Matter) -> Option<(bool, Id)> {
    let of_note = match matter.kind.as_ref() {
        DOSSIER => false,
        NOTE => true,
        _ => return None,
    };
    Some((of_note, Id::read(&matter.id)?))
}
