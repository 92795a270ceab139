//! What people say to the requests: a file a right, and the buttons as they travel.

mod answering;
mod buttons;
mod composing;
mod deciding;
mod filing;
mod following;
mod writing;

pub(in crate::requests) use buttons::Button;

use crate::{
    access::{
        Branch, ToBeHere, ToFileOrders, ToOrder, ToReport, ToSeeOrders, ToWriteOrders, behind,
    },
    ids::Id,
    kept,
    person::Person,
    requests::rules,
    turn::Turn,
    understand::{self, Enclosed, Said},
};

/// Nobody's name, no time and no single line is longer, in characters.
const SHORT: usize = 300;

/// Everything that enrolled people can want of requests.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(composing::wanted).chain(behind::<ToWriteOrders>(dptree::endpoint(
                composing::composed,
            ))),
        )
        .branch(
            dptree::filter_map(deciding::wanted)
                .chain(behind::<ToOrder>(dptree::endpoint(deciding::decided))),
        )
        .branch(
            dptree::filter_map(answering::wanted)
                .chain(behind::<ToReport>(dptree::endpoint(answering::answered))),
        )
        .branch(
            dptree::filter_map(filing::wanted)
                .chain(behind::<ToFileOrders>(dptree::endpoint(filing::filed))),
        )
        .branch(
            dptree::filter_map(following::wanted)
                .chain(behind::<ToSeeOrders>(dptree::endpoint(following::followed))),
        )
        .branch(
            dptree::filter_map(writing::written)
                .chain(behind::<ToBeHere>(dptree::endpoint(writing::wrote))),
        )
}

/// Keeps what was written and cannot be filed where it was meant to be (P2).
async fn keep(turn: &mut Turn, person: &Person, said: &Said) -> anyhow::Result<Id> {
    let (id, now) = (turn.id(), turn.now());
    kept::keep(turn.conn(), id, &person.id, person.chat, said, now).await
}

/// Whether it is a courtesy that answers nothing (U7).
fn is_mere_courtesy(said: &Said) -> bool {
    understand::is_courtesy(said) && !rules::says_done(&said.words)
}

/// Whether words may be the answer to a short question: whatever else is sent meanwhile must not be lost to it (P2).
fn is_short(said: &Said) -> bool {
    let words = said.words.trim();
    is_words(said) && words.lines().count() == 1 && words.chars().count() <= SHORT
}

/// Whether there are words, and nothing else.
fn is_words(said: &Said) -> bool {
    said.enclosed == Enclosed::Nothing && !said.words.trim().is_empty()
}

/// Whether it is something that can be sent on: words, or a file with or without.
fn is_something(said: &Said) -> bool {
    match said.enclosed {
        Enclosed::Nothing => !said.words.trim().is_empty(),
        Enclosed::Media(_) => true,
        _ => false,
    }
}
