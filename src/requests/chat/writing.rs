//! What is replied to the messages of a request (U3), and what of it is changed afterwards (U10).

use super::{is_mere_courtesy, is_short, is_something, is_words};
use crate::{
    access::{Permit, ToBeHere},
    app::App,
    ids::Id,
    person::{Person, Role},
    requests::{
        DRAFT, ERRAND,
        drafting::{self, Change},
        replying,
        rules::Said as Kind,
        view::{Present, View, answers_for, decides},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Meaning, Said},
};

/// What was written.
#[derive(Clone, Debug)]
pub(super) enum Written {
    /// About a request at an agency.
    Errand(Id, Said),
    /// About a draft.
    Draft(Id, Said),
    /// A message that was filed before is another now.
    Edited(Said),
}

pub(super) fn written(meaning: Meaning) -> Option<Written> {
    match meaning {
        Meaning::Reply { matter, said } if is_something(&said) => {
            let id = Id::read(&matter.id)?;
            match matter.kind.as_ref() {
                ERRAND => Some(Written::Errand(id, said)),
                DRAFT if is_words(&said) => Some(Written::Draft(id, said)),
                _ => None,
            }
        }
        Meaning::EditedRequest(said) => Some(Written::Edited(said)),
        _ => None,
    }
}

pub(super) async fn wrote(app: App, may: Permit<ToBeHere>, written: Written) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match written {
        Written::Errand(id, said) => about_errand(&mut turn, person, &id, &said).await?,
        Written::Draft(id, said) => about_draft(&mut turn, person, &id, &said).await?,
        Written::Edited(said) => replying::edited(&mut turn, person, &said).await?,
    }
    turn.commit().await
}

async fn about_errand(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let view = View::read(turn.conn(), id, &present).await?;
    let mere_courtesy = is_mere_courtesy(said);
    match view {
        // A courtesy alone is never an answer (U7); whoever has not taken it on yet does so by it.
        Some(view) if answers_for(person, &view.agency.code) => match mere_courtesy {
            true if view.errand.waits() => replying::accept(turn, person, &view, &present).await,
            true => Ok(()),
            false => replying::answer(turn, person, &view, said, false, &present).await,
        },
        Some(view) if decides(person, &view.request) => {
            let answered = view.errand.answered_at.is_some() && view.errand.closed_at.is_none();
            match answered && !mere_courtesy {
                true => replying::more(turn, person, &view, (said, None), &present).await,
                false => replying::say(turn, person, &view, (Kind::Reply, said), &present).await,
            }
        }
        Some(view) if person.is(Role::Secretariat) && view.errand.closed_at.is_none() => {
            match mere_courtesy {
                true => Ok(()),
                false => replying::answer(turn, person, &view, said, true, &present).await,
            }
        }
        _ => {
            let card = words::not_yours(person.language);
            turn.say(&person.addressee(), card).await.map(drop)
        }
    }
}

/// Words below a draft are its words, with a time if they say one; a time alone is its time.
async fn about_draft(turn: &mut Turn, person: &Person, id: &Id, said: &Said) -> anyhow::Result<()> {
    let Some(request) = drafting::own(turn, person, id).await? else {
        let card = crate::card::Card::says(words::draft_gone(person.language));
        return turn.say(&person.addressee(), card).await.map(drop);
    };
    drafting::close_questions(turn, person, id).await?;
    let change = match is_short(said) && request.due_at.is_none() && !request.words.is_empty() {
        true => Change::Due(&said.words, said.said_at),
        false => Change::What(&said.words, said.said_at),
    };
    drafting::change(turn, person, request, change).await
}
