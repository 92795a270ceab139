//! The secretariat files what came by telephone, and records the letters that follow (Q1a, Q4).

use super::{Button, is_mere_courtesy, is_something, keep};
use crate::{
    access::{Permit, ToFileOrders},
    app::App,
    card::Matter,
    closed_days,
    ids::Id,
    requests::{
        DRAFT, listing, replying, rules,
        store::{self, State},
        view::{Present, View},
        words,
    },
    turn::{Outcome, Turn},
    understand::{Command, Meaning, Said},
};

/// The question what was answered by telephone; about an errand.
const RANG: &str = "errand-rang";
/// The question for number and date of a letter; about a request.
const LETTER: &str = "request-letter";

/// What the secretariat wants.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    Letters,
    AskRang(Id),
    Rang(Id, Said),
    AskLetter(Id),
    Letter(Id, Said),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Command {
            command: Command::Letters,
            ..
        } => Some(Wanted::Letters),
        Meaning::Answering { question, said } if is_something(&said) => {
            match question.kind.as_ref() {
                RANG => Some(Wanted::Rang(Id::read(&question.id)?, said)),
                LETTER => Some(Wanted::Letter(Id::read(&question.id)?, said)),
                _ => None,
            }
        }
        Meaning::Pressed(press) => match Button::read(&press)? {
            Button::Rang(id) => Some(Wanted::AskRang(id)),
            Button::Post(id) => Some(Wanted::AskLetter(id)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) async fn filed(app: App, may: Permit<ToFileOrders>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, to, language) = (may.person(), may.addressee(), may.language());
    let now = turn.now();
    let over = || crate::words::button_over(language);
    match wanted {
        Wanted::Letters => {
            let waiting = listing::without_letter(&mut turn).await?;
            let card = words::letters(language, &waiting, now);
            turn.say(&to, card).await?;
        }
        Wanted::AskRang(id) => match open(&mut turn, &id).await? {
            Some((view, _)) => {
                turn.ask(person, &Matter::new(RANG, &id)).await?;
                turn.say(&to, words::ask_rang(language, &view)).await?;
            }
            None => turn.toast(over()),
        },
        Wanted::Rang(id, said) => {
            turn.close_question(&person.id).await?;
            match open(&mut turn, &id).await? {
                Some((view, _)) if is_mere_courtesy(&said) => {
                    turn.ask(person, &Matter::new(RANG, &id)).await?;
                    turn.say(&to, words::ask_rang(language, &view)).await?;
                }
                Some((view, present)) => {
                    replying::answer(&mut turn, person, &view, &said, true, &present).await?;
                }
                None => {
                    keep(&mut turn, person, &said).await?;
                    turn.say(&to, words::not_yours(language)).await?;
                }
            }
        }
        Wanted::AskLetter(id) => match store::request(turn.conn(), &id).await? {
            Some(request) if request.state == State::Out && request.letter_at.is_none() => {
                turn.ask(person, &Matter::new(LETTER, &id)).await?;
                turn.say(&to, words::ask_letter(language)).await?;
            }
            _ => turn.toast(over()),
        },
        Wanted::Letter(id, said) => {
            turn.close_question(&person.id).await?;
            let holidays = closed_days::holidays(turn.conn()).await?;
            let (number, on) = rules::letter(&said.words, said.said_at, &holidays);
            let file = said.media().map(|media| (media.kind, media.file.clone()));
            let recorded = store::record_letter(turn.conn(), &id, (&number, on), file, now).await?;
            let request = store::request(turn.conn(), &id).await?.filter(|_| recorded);
            let card = words::letter_recorded(language, request.as_ref());
            turn.say(&to, card).await?;
            if recorded {
                turn.note("record-letter", &Matter::new(DRAFT, &id)).await?;
                replying::letter_followed(&mut turn, &id).await?;
            }
        }
    }
    turn.commit().await
}

/// The request at an agency, while it is open.
async fn open(turn: &mut Turn, id: &Id) -> anyhow::Result<Option<(View, Present)>> {
    let now = turn.now();
    let present = Present::read(turn.conn(), now).await?;
    let view = View::read(turn.conn(), id, &present).await?;
    let view = view.filter(|view| view.errand.closed_at.is_none());
    Ok(view.map(|view| (view, present)))
}
