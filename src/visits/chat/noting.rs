//! Words for a private note: behind the command, to a question, in reply, and as they are changed.

use crate::{
    access::{Permit, ToVisit},
    app::App,
    card::Matter,
    ids::Id,
    person::Person,
    turn::{Outcome, Turn},
    understand::{Command, Filed, Meaning, Said},
    visits::{dossier, noting, words},
};

/// What was said for a note.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    /// The wish to write one.
    Ask,
    /// Behind the command, or to the question of which agency.
    Begin(Said),
    /// About the agency of this dossier.
    About(Id, Said),
    /// More of this note.
    More(Id, Said),
    /// A further part of an album.
    Album(Said),
    /// The name of the agency of this note.
    Named(Id, Said),
    /// A message of a note as it reads now.
    Edited(Said),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Visit,
            ..
        } => Some(Wanted::Ask),
        Meaning::Visit(said) => Some(Wanted::Begin(said)),
        Meaning::VisitMore(said) => Some(Wanted::Album(said)),
        Meaning::Edited(Filed::Visit, said) => Some(Wanted::Edited(said)),
        Meaning::Reply { matter, said } => {
            noting::replied(&matter).map(|(of_note, id)| match of_note {
                true => Wanted::More(id, said),
                false => Wanted::About(id, said),
            })
        }
        Meaning::Answering { question, said } => match question.kind.as_ref() {
            noting::ABOUT => Some(Wanted::Begin(said)),
            noting::WRITE => Id::read(&question.id).map(|id| Wanted::About(id, said)),
            noting::WHOSE => Id::read(&question.id).map(|id| Wanted::Named(id, said)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn noted(app: App, may: Permit<ToVisit>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Wanted::Ask => ask(&mut turn, person).await?,
        Wanted::Begin(said) => noting::begin(&mut turn, person, said).await?,
        Wanted::About(dossier, said) => noting::about(&mut turn, person, &dossier, said).await?,
        Wanted::More(note, said) => noting::reply(&mut turn, person, &note, said).await?,
        Wanted::Album(said) => noting::more(&mut turn, person, said).await?,
        Wanted::Named(note, said) => noting::named(&mut turn, person, &note, said).await?,
        Wanted::Edited(said) => noting::edited(&mut turn, person, said).await?,
    }
    turn.commit().await
}

/// About which agency? The last ones are a tap away, and so are the notes made so far.
async fn ask(turn: &mut Turn, person: &Person) -> anyhow::Result<()> {
    turn.ask(person, &Matter::new(noting::ABOUT, &person.id))
        .await?;
    let offered = dossier::offered(turn, person).await?;
    let card = words::ask_about(person.language, &offered);
    turn.say(&person.addressee(), card).await.map(drop)
}
