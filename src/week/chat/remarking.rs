//! What governor and vices do with an answer that they read (W5).

use super::{
    Button, answering,
    reporting::post_for,
    surveying::{open, with_request},
};
use crate::{
    access::{Permit, Right as _, ToAcknowledge, ToRemark},
    app::App,
    ids::Id,
    person::{Person, Role},
    standing::Visitor,
    turn::{Outcome, Turn},
    understand::{Filed, Meaning, Said},
    week::{REMARK, WEEK, filing, remarks, store, words},
};

/// The governor's tap on an answer.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    roll: Id,
    message: i64,
}

pub(super) fn seen(meaning: Meaning) -> Option<Seen> {
    let Meaning::Pressed(press) = meaning else {
        return None;
    };
    match Button::read(&press)? {
        Button::Seen(roll) => Some(Seen {
            roll,
            message: press.message,
        }),
        _ => None,
    }
}

/// The answer was read; the card that was pressed and the one of whoever gave it show that.
pub(super) async fn read(app: App, may: Permit<ToAcknowledge>, wanted: Seen) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let (language, now) = (may.language(), turn.now());
    let roll = store::roll(turn.conn(), &wanted.roll).await?;
    let Some(roll) = roll else {
        turn.toast(crate::words::button_over(language));
        return turn.commit().await;
    };
    remarks::acknowledge(&mut turn, may.person(), &roll).await?;
    match open(&mut turn, &roll.id, now).await? {
        Some((week, line)) if line.spoken.is_some() => {
            let card = words::answer(language, &week, &line, true);
            let card = with_request(card, may.person(), &line);
            turn.revise_message(&may.addressee(), wanted.message, card)
                .await?;
            turn.toast(words::seen_toast(language));
        }
        _ => turn.toast(words::no_answer(language)),
    }
    turn.commit().await
}

/// Words of governor and vices about an answer.
#[derive(Clone, Debug)]
pub(super) enum Word {
    Below(Id, Said),
    To(Id, Said),
    Edited(Said),
}

pub(super) fn word(meaning: Meaning, visitor: Visitor) -> Option<Word> {
    if !ToRemark::granted(visitor.person()) {
        return None;
    }
    match meaning {
        Meaning::Reply { matter, said } if matter.kind == WEEK => {
            Id::read(&matter.id).map(|roll| Word::Below(roll, said))
        }
        Meaning::Reply { matter, said } if matter.kind == REMARK => {
            Id::read(&matter.id).map(|remark| Word::To(remark, said))
        }
        Meaning::Edited(Filed::Week, said) => Some(Word::Edited(said)),
        _ => None,
    }
}

pub(super) async fn worded(app: App, may: Permit<ToRemark>, wanted: Word) -> Outcome {
    let mut turn = app.turn(&may).await?;
    let person = may.person();
    match wanted {
        Word::Below(roll, said) => {
            let own = store::roll(turn.conn(), &roll).await?;
            match own {
                // Whoever leads an agency too answers for it.
                Some(own) if post_for(person, &own.agency).is_some() => {
                    answering::reply(&mut turn, person, &roll, said).await?;
                }
                Some(roll) => {
                    remarks::file(&mut turn, person, leading(person), &roll, &said).await?;
                }
                None => answering::ask_which(&mut turn, person, &said).await?,
            }
        }
        Word::To(remark, said) => to_remark(&mut turn, person, &remark, &said).await?,
        Word::Edited(said) => {
            if !remarks::edited(&mut turn, person, &said).await? {
                filing::edited(&mut turn, person, &said).await?;
            }
        }
    }
    turn.commit().await
}

/// A reply to a remark is one too: of the agency's people to those who lead, or the other way round.
pub(super) async fn to_remark(
    turn: &mut Turn,
    person: &Person,
    remark: &Id,
    said: &Said,
) -> anyhow::Result<()> {
    let Some(roll) = store::roll_of_remark(turn.conn(), remark).await? else {
        return answering::ask_which(turn, person, said).await;
    };
    match post_for(person, &roll.agency) {
        Some(post) => remarks::file(turn, person, post.role, &roll, said).await,
        None if ToRemark::granted(person) => {
            remarks::file(turn, person, leading(person), &roll, said).await
        }
        // Of an agency that the person does not speak for any more: it is asked about.
        None => answering::ask_which(turn, person, said).await,
    }
}

fn leading(person: &Person) -> Role {
    match person.is(Role::Governor) {
        true => Role::Governor,
        false => Role::Vice,
    }
}
