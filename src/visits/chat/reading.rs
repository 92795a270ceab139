//! The notes made so far: by agency, page by page, one by one, in the place of the same message; and what can be done with one.

use super::Button;
use crate::{
    access::{Permit, ToVisit},
    app::App,
    card::{Card, Matter},
    ids::Id,
    outbox::Body,
    people,
    person::Person,
    turn::{Outcome, Turn},
    understand::Meaning,
    visits::{NOTE, dossier, noting, store, words},
};

/// What was pressed, at which message.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    button: Button,
    message: i64,
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    let Meaning::Pressed(press) = meaning else {
        return None;
    };
    let button = Button::read(&press)?;
    Some(Wanted {
        button,
        message: press.message,
    })
}

pub(super) async fn shown(app: App, may: Permit<ToVisit>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    let message = wanted.message;
    let card = match wanted.button {
        Button::All(page) => Some(all(&mut turn, person, page).await?),
        Button::Notes(id, page) => pile(&mut turn, person, Some(&id), page).await?,
        Button::Loose(page) => pile(&mut turn, person, None, page).await?,
        Button::Note(id, page) => match noting::read(&mut turn, person, &id).await? {
            Some(note) if note.agency.is_some() => Some(words::note(language, &note, page)),
            Some(_) => Some(noting::card(&mut turn, person, &id).await?),
            None => None,
        },
        Button::Delete(id) => noting::read(&mut turn, person, &id)
            .await?
            .map(|note| words::ask_delete(language, &note)),
        Button::DeleteYes(id) => match noting::delete(&mut turn, person, &id).await? {
            true => Some(words::note_gone(language)),
            false => None,
        },
        Button::Whose(id) => match noting::read(&mut turn, person, &id).await? {
            Some(note) => {
                turn.ask(person, &Matter::new(noting::WHOSE, &id)).await?;
                let offered = dossier::offered(&mut turn, person).await?;
                Some(words::whose(language, &note, &offered))
            }
            None => None,
        },
        Button::Is(id, code) => match noting::is_about(&mut turn, person, &id, &code).await? {
            true => Some(noting::card(&mut turn, person, &id).await?),
            false => None,
        },
        Button::Write(code) => {
            noting::write_about(&mut turn, person, &code, Some(message)).await?;
            return turn.commit().await;
        }
        Button::Media(id) => {
            media(&mut turn, person, &id).await?;
            return turn.commit().await;
        }
        Button::Of(_) | Button::Show(..) | Button::Contact(..) => None,
    };
    match card {
        Some(card) => turn.revise_message(&to, message, card).await?,
        None => turn.toast(crate::words::button_over(language)),
    }
    turn.commit().await
}

/// The own notes by agency.
async fn all(turn: &mut Turn, person: &Person, page: usize) -> anyhow::Result<Card> {
    let piles = store::piles(turn.conn(), &person.id).await?;
    let agencies = people::agencies(turn.conn()).await?;
    Ok(words::all(person.language, &piles, &agencies, page))
}

/// The own notes about one agency, or about none as yet; `None` when the dossier is not this person's.
async fn pile(
    turn: &mut Turn,
    person: &Person,
    dossier: Option<&Id>,
    page: usize,
) -> anyhow::Result<Option<Card>> {
    let agencies = people::agencies(turn.conn()).await?;
    let agency = match dossier {
        None => None,
        Some(id) => {
            let Some(found) = store::dossier(turn.conn(), id, &person.id).await? else {
                return Ok(None);
            };
            agencies.iter().find(|agency| agency.code == found.agency)
        }
    };
    let count = usize::try_from(store::count(turn.conn(), &person.id, dossier).await?)?;
    let page = page.min(count.saturating_sub(1) / words::PAGE);
    let range = (
        i64::try_from(page * words::PAGE)?,
        i64::try_from(words::PAGE)?,
    );
    let notes = dossier::notes(turn, person, dossier, range, &agencies).await?;
    let card = words::notes(person.language, agency, dossier, &notes, (page, count));
    Ok(Some(card))
}

/// Hands over what came with a note.
async fn media(turn: &mut Turn, person: &Person, id: &Id) -> anyhow::Result<()> {
    let own = store::note(turn.conn(), id, &person.id).await?;
    let parts = match own {
        Some(_) => store::parts(turn.conn(), id).await?,
        None => Vec::new(),
    };
    let media: Vec<_> = parts
        .into_iter()
        .filter_map(|part| Some((part.media_kind?, part.media_file?)))
        .collect();
    if media.is_empty() {
        turn.toast(crate::words::button_over(person.language));
    }
    // Telegram shows ten pictures in an album; more at once would bury the chat.
    for (kind, file) in media.into_iter().take(10) {
        let body = Body::Media {
            kind,
            file,
            caption: String::new(),
        };
        turn.hand(&person.addressee(), body, Some(Matter::new(NOTE, id)))
            .await?;
    }
    Ok(())
}
