//! What is replied to the messages of a request (U3), and what of it is changed afterwards (U10).

use super::{Button, answering, is_mere_courtesy, is_short, is_something, keep};
use crate::{
    access::{Permit, ToBeHere},
    app::App,
    ids::Id,
    kept,
    person::{Person, Role},
    requests::{
        DRAFT, ERRAND, SEVERAL,
        drafting::{self, Change},
        replying,
        rewording::{self, Left},
        rules::{Part, Said as Kind},
        telling,
        view::{self, Present, View, answers_for, decides},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Filed, Meaning, Said},
};

/// What was written.
#[derive(Clone, Debug)]
pub(super) enum Written {
    /// About a request at an agency.
    Errand(Id, Said),
    /// About a draft, or all that came of one.
    Draft(Id, Said),
    /// About one of several at the own agency.
    Several(Said),
    /// What is kept under the second id is about this request at an agency.
    For(Id, Id, i64),
    /// A message that was filed before is another now.
    Edited(Said),
}

pub(super) fn written(meaning: Meaning) -> Option<Written> {
    match meaning {
        Meaning::Reply { matter, said } if is_something(&said) => {
            let id = Id::read(&matter.id)?;
            match matter.kind.as_ref() {
                ERRAND => Some(Written::Errand(id, said)),
                DRAFT => Some(Written::Draft(id, said)),
                SEVERAL => Some(Written::Several(said)),
                _ => None,
            }
        }
        Meaning::Edited(Filed::Request, said) => Some(Written::Edited(said)),
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::For(errand, kept) => Some(Written::For(errand, kept, press.message)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn wrote(app: App, may: Permit<ToBeHere>, written: Written) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match written {
        Written::Errand(id, said) => about_errand(&mut turn, person, &id, &said).await?,
        Written::Draft(id, said) => about_draft(&mut turn, person, &id, &said).await?,
        Written::Several(said) => about_several(&mut turn, person, &said).await?,
        Written::For(errand, kept, message) => {
            about_this(&mut turn, person, (&errand, &kept), message).await?;
        }
        Written::Edited(said) => edited(&mut turn, person, said).await?,
    }
    turn.commit().await
}

/// What was filed follows its message; a wish for time that names another one is said anew.
async fn edited(turn: &mut Turn, person: &Person, said: Said) -> anyhow::Result<()> {
    match rewording::edited(turn, person, &said).await? {
        Left::Nothing => Ok(()),
        Left::Wish(view) => {
            let now = turn.now();
            let present = Present::read(turn.conn(), now).await?;
            answering::time(turn, person, &view, &said, &present).await
        }
    }
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
            keep(turn, person, said).await?;
            let card = words::not_yours(person.language);
            turn.say(&person.addressee(), card).await.map(drop)
        }
    }
}

/// Below a message about several of the own agency's: the only one that waits, or it is asked which.
async fn about_several(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let mut open = view::open(turn.conn(), &present).await?;
    open.retain(|view| view.errand.waits() && answers_for(person, &view.agency.code));
    one_of(turn, person, &open, said).await
}

/// It is about the only one of these, or it is kept and asked about which (U3, P2).
async fn one_of(
    turn: &mut Turn,
    person: &Person,
    these: &[View],
    said: &Said,
) -> anyhow::Result<()> {
    if let [only] = these {
        return about_errand(turn, person, &only.errand.id, said).await;
    }
    let asked = kept::is_more_of_album(turn.conn(), person.chat, said).await?;
    let kept = keep(turn, person, said).await?;
    if asked {
        return Ok(());
    }
    let card = match these {
        [] => words::not_yours(person.language),
        several => words::ask_which(person.language, several, &kept),
    };
    turn.say(&person.addressee(), card).await.map(drop)
}

/// What was kept is said of this one, at the time at which it was said (P9).
async fn about_this(
    turn: &mut Turn,
    person: &Person,
    (errand, kept): (&Id, &Id),
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let view = View::read(turn.conn(), errand, &present).await?;
    let is_theirs = |view: &View| {
        answers_for(person, &view.agency.code)
            || decides(person, &view.request)
            || person.is(Role::Secretariat)
    };
    let found = kept::of(turn.conn(), kept, &person.id, now).await?;
    let (Some(view), Some(found)) = (view.filter(is_theirs), found) else {
        turn.toast(crate::words::button_over(person.language));
        return Ok(());
    };
    let rest = kept::rest_of_album(turn.conn(), kept).await?;
    kept::release(turn.conn(), kept).await?;
    let card = words::this_one(person.language, &view);
    turn.revise_message(&person.addressee(), message, card)
        .await?;
    // As many as Telegram has in an album, nearly always one.
    for part in [found].into_iter().chain(rest) {
        about_errand(turn, person, errand, &part.said()).await?;
    }
    Ok(())
}

/// Words below a draft are its words, with a time if they say one; a time alone is its time. Below one that has gone out they are about it
/// at one of its agencies.
async fn about_draft(turn: &mut Turn, person: &Person, id: &Id, said: &Said) -> anyhow::Result<()> {
    let Some(request) = drafting::own(turn, person, id).await? else {
        let now = turn.now();
        let present = Present::read(turn.conn(), now).await?;
        let mut views = telling::views(turn, id, &present).await?;
        views.retain(|view| view.errand.serial > 0);
        if !views.is_empty() {
            let own = |view: &View| answers_for(person, &view.agency.code);
            if !views.iter().any(|view| decides(person, &view.request))
                && !person.is(Role::Secretariat)
            {
                views.retain(own);
            }
            if views.iter().any(|view| view.errand.closed_at.is_none()) {
                views.retain(|view| view.errand.closed_at.is_none());
            }
            return one_of(turn, person, &views, said).await;
        }
        keep(turn, person, said).await?;
        let card = words::draft_is_gone(person.language);
        return turn.say(&person.addressee(), card).await.map(drop);
    };
    // A picture alone answers nothing that was asked.
    if said.words.trim().is_empty() {
        return drafting::enclose(turn, person, &request, said).await;
    }
    drafting::close_questions(turn, person, id).await?;
    let part = match is_short(said) && request.due_at.is_none() && !request.words.is_empty() {
        true => Part::Due,
        false => Part::What,
    };
    drafting::change(turn, person, request, Change::Typed(part, said)).await
}
