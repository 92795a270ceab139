//! What is replied to an announcement, or to a question about one (A4).

use super::steering;
use crate::{
    access::{Permit, Right as _, ToAnnounce, ToBeHere},
    announcements::{
        ANNOUNCEMENT, QUESTION, asking,
        content::Wording,
        drafting,
        receiving::{self, Acknowledged},
        store::{self, Announcement, How, Part, State},
        words,
    },
    app::App,
    card::Card,
    ids::Id,
    person::Person,
    turn::{Outcome, Turn},
    understand::{self, Enclosed, Filed, Meaning, Said},
};

/// What is written.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    /// In reply to an announcement.
    About(Id, Said),
    /// In reply to a question.
    Answer(Id, Said),
    /// A question, an answer, or the message that one was composed as, changed afterwards.
    Edited(Said),
}

pub(super) fn wanted(meaning: Meaning) -> Option<Wanted> {
    match meaning {
        Meaning::Reply { matter, said } if matter.kind == ANNOUNCEMENT => {
            Some(Wanted::About(Id::read(&matter.id)?, said))
        }
        Meaning::Reply { matter, said } if matter.kind == QUESTION => {
            Some(Wanted::Answer(Id::read(&matter.id)?, said))
        }
        Meaning::Edited(Filed::Announcement, said) => Some(Wanted::Edited(said)),
        _ => None,
    }
}

pub(super) async fn wrote(app: App, may: Permit<ToBeHere>, wanted: Wanted) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (person, language, to) = (may.person(), may.language(), may.addressee());
    match wanted {
        Wanted::Edited(said) => {
            let composed = store::composed_as(turn.conn(), person.chat, said.message).await?;
            match composed
                .into_iter()
                .next()
                .filter(|_| ToAnnounce::granted(person))
            {
                Some(of) => edited(&mut turn, person, of, &said).await?,
                None => asking::edited(&mut turn, person, &said).await?,
            }
        }
        Wanted::About(id, said) => {
            let row = receiving::receipt(&mut turn, person, &id).await?;
            let Some(of) = store::announcement(turn.conn(), &id).await? else {
                return turn.commit().await;
            };
            if row.is_none() && !ToAnnounce::granted(person) {
                turn.say(&to, Card::says(words::no_longer(language)))
                    .await?;
                return turn.commit().await;
            }
            if understand::is_courtesy(&said) {
                let what = (&id, said.said_at, How::Reply);
                let done = receiving::acknowledge(&mut turn, person, what, None).await?;
                if let Acknowledged::Now { late } = done {
                    let said = words::acknowledged(language, &of, said.said_at, late);
                    turn.say(&to, words::settled(language, &of, said)).await?;
                }
                return turn.commit().await;
            }
            match is_something(&said) {
                true => asking::ask(&mut turn, person, &of, &said).await?,
                false => turn.say(&to, words::only_words(language)).await.map(drop)?,
            }
        }
        Wanted::Answer(id, said) => {
            let question = store::word(turn.conn(), &id).await?;
            match question.filter(|_| ToAnnounce::granted(person)) {
                Some(_) if !is_something(&said) => {
                    turn.say(&to, words::only_words(language)).await?;
                }
                Some(question) => asking::answer(&mut turn, person, &question, &said).await?,
                None => {
                    let over = crate::words::button_over(language);
                    turn.say(&to, Card::says(over)).await?;
                }
            }
        }
    }
    turn.commit().await
}

/// Whether it can be passed on: words, or a file with or without.
fn is_something(said: &Said) -> bool {
    match said.enclosed {
        Enclosed::Nothing => !said.words.trim().is_empty(),
        Enclosed::Media(_) => true,
        _ => false,
    }
}

/// A message in which an announcement was composed, or other words of it were typed, has changed (U10).
async fn edited(
    turn: &mut Turn,
    person: &Person,
    of: Announcement,
    said: &Said,
) -> anyhow::Result<()> {
    let planned = of.state == State::Planned;
    let Some(part) = store::said_as(turn.conn(), person.chat, said.message).await? else {
        return match planned {
            true if of.content.is_reworded_by(said) => {
                steering::correct(turn, person, &of.id, said).await
            }
            true => Ok(()),
            false => drafting::recomposed(turn, person, of, said).await,
        };
    };
    match part {
        _ if says_as_before(&of, part, said) => Ok(()),
        Part::English if planned => {
            let card = words::cannot_correct(person.language);
            turn.say(&person.addressee(), card).await.map(drop)
        }
        Part::Correction if planned => steering::correct(turn, person, &of.id, said).await,
        Part::English | Part::Correction => drafting::retyped(turn, person, of, (part, said)).await,
    }
}

/// Whether the announcement says what this message says: then it was not changed in words.
fn says_as_before(of: &Announcement, part: Part, said: &Said) -> bool {
    let is = Wording::of(said);
    match part {
        Part::English => of.english.as_ref() == Some(&is),
        Part::Correction => of.content.words() == is.words.trim(),
    }
}
