//! Governor and vices release requests and decide about answers: enough, more, more time or not (Q1, Q2).

use super::{Button, is_something, is_words, keep};
use crate::{
    access::{Permit, ToOrder},
    app::App,
    card::Matter,
    ids::Id,
    kept::{self, Kept},
    person::Person,
    requests::{
        drafting,
        replying::{self, MORE_WHEN},
        view::{Present, View, decides},
        words::{self, Decided},
    },
    turn::{Outcome, Turn},
    understand::{Meaning, Said},
};

/// The question what more is asked; about an errand.
const MORE: &str = "errand-more";

/// What whoever orders wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Press(Id, Button),
    More(Id, Said),
    /// By when more is asked for, of the words that are kept under the second id.
    MoreWhen(Id, Id, Said),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Answering { question, said } if question.kind == MORE && is_something(&said) => {
            Some(Wanted::More(Id::read(&question.id)?, said))
        }
        Meaning::Answering { question, said } if question.kind == MORE_WHEN && is_words(&said) => {
            let (errand, kept) = question.id.split_once(':')?;
            Some(Wanted::MoreWhen(Id::read(errand)?, Id::read(kept)?, said))
        }
        Meaning::Pressed(press) => {
            let button = Button::read(&press)?;
            match &button {
                Button::Send(id)
                | Button::Enough(id)
                | Button::More(id)
                | Button::Grant(id, _)
                | Button::Keep(id, _) => Some(Wanted::Press(id.clone(), button)),
                _ => None,
            }
        }
        _ => None,
    }
}

pub(super) async fn decided(app: App, may: Permit<ToOrder>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    let over = || crate::words::button_over(may.language());
    if let Wanted::Press(id, Button::Send(_)) = &wanted {
        match drafting::own(&mut turn, person, id).await? {
            Some(request) => drafting::release(&mut turn, person, &request).await?,
            None => turn.toast(words::draft_gone(may.language())),
        }
        return turn.commit().await;
    }
    let (Wanted::Press(id, _) | Wanted::More(id, _) | Wanted::MoreWhen(id, ..)) = &wanted;
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let view = View::read(turn.conn(), id, &present).await?;
    let Some(view) = view.filter(|view| decides(person, &view.request)) else {
        turn.toast(over());
        if let Wanted::More(_, said) | Wanted::MoreWhen(_, _, said) = &wanted {
            turn.close_question(&person.id).await?;
            keep(&mut turn, person, said).await?;
            let card = words::not_yours(person.language);
            turn.say(&person.addressee(), card).await?;
        }
        return turn.commit().await;
    };
    match wanted {
        Wanted::More(_, said) => {
            turn.close_question(&person.id).await?;
            replying::more(&mut turn, person, &view, (&said, None), &present).await?;
        }
        Wanted::MoreWhen(_, kept, typed) => {
            turn.close_question(&person.id).await?;
            let kept = kept::of(turn.conn(), &kept, &person.id, now).await?;
            let said = kept.map(Kept::said);
            let both = match &said {
                Some(said) => (said, Some(&typed)),
                None => (&typed, None),
            };
            replying::more(&mut turn, person, &view, both, &present).await?;
        }
        Wanted::Press(_, button) => press(&mut turn, person, &view, &button, &present).await?,
    }
    turn.commit().await
}

async fn press(
    turn: &mut Turn,
    person: &Person,
    view: &View,
    button: &Button,
    present: &Present,
) -> anyhow::Result<()> {
    let language = person.language;
    if view.errand.closed_at.is_some() {
        turn.toast(words::decided(language, Decided::ClosedBefore));
        return Ok(());
    }
    match button {
        Button::Enough(_) => replying::close(turn, person, view, present).await,
        Button::Grant(_, wish) => replying::decide(turn, person, view, (wish, true), present).await,
        Button::Keep(_, wish) => replying::decide(turn, person, view, (wish, false), present).await,
        _ => {
            let asked = Matter::new(MORE, &view.errand.id);
            turn.ask(person, &asked).await?;
            let card = words::ask_more(language, view);
            turn.say(&person.addressee(), card).await.map(drop)
        }
    }
}
