//! What people say to the talks: a file a right, and the buttons as they travel.

mod answering;
mod asking;
mod buttons;
mod five_buttons;
mod receiving;
mod seeking;
mod time;
mod writing;

pub(in crate::talks) use buttons::Button;
pub(in crate::talks) use five_buttons::Button as FiveButton;
pub(in crate::talks) use writing::withhold;

use crate::{
    access::{Branch, ToAskGovernor, ToBeHere, ToGiveTime, ToReport, ToTalk, behind},
    card::one_line,
    outbox::Body,
    people::{Holder, dialled},
    turn::Turn,
    understand::{Enclosed, Said},
};

/// The kind of matter that a talk asked of an agency is (L4): what replies to its cards belong to.
pub(in crate::talks) const TALK: &str = "talk";
/// The kind of matter that a request for five minutes is (L6).
pub(in crate::talks) const AUDIENCE: &str = "audience";

/// Nobody's name and no time is longer, in characters.
const SHORT: usize = 80;

/// Everything that enrolled people can want of talks.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(asking::wanted)
                .chain(behind::<ToTalk>(dptree::endpoint(asking::asked))),
        )
        .branch(
            dptree::filter_map(answering::answer)
                .chain(behind::<ToReport>(dptree::endpoint(answering::answered))),
        )
        .branch(
            dptree::filter_map(seeking::wanted)
                .chain(behind::<ToAskGovernor>(dptree::endpoint(seeking::sought))),
        )
        .branch(
            dptree::filter_map(receiving::answer)
                .chain(behind::<ToGiveTime>(dptree::endpoint(receiving::answered))),
        )
        .branch(
            dptree::filter_map(writing::reply)
                .chain(behind::<ToBeHere>(dptree::endpoint(writing::replied))),
        )
}

/// Whether words may be the answer to a short question: whatever else is sent meanwhile must not be lost to it (P2).
fn is_short(said: &Said) -> bool {
    let words = said.words.trim();
    said.enclosed == Enclosed::Nothing
        && !words.is_empty()
        && words.lines().count() == 1
        && words.chars().count() <= SHORT
}

/// One line of words, cut to a length.
fn line(said: &Said, most: usize) -> String {
    one_line(&said.words, most)
}

/// Hands over the number as a contact (P3): the person's own, which those who ask may see, or else the office's. False when none is known.
async fn hand_contact(
    turn: &mut Turn,
    to: &crate::person::Addressee,
    holder: Option<&Holder>,
) -> anyhow::Result<bool> {
    let Some(holder) = holder else {
        return Ok(false);
    };
    let phone = match holder.personal_phone.as_str() {
        "" => holder.post.office_phone.as_str(),
        personal => personal,
    };
    if phone.is_empty() {
        return Ok(false);
    }
    let body = Body::Contact {
        phone: dialled(phone).to_owned(),
        name: holder.name.clone(),
    };
    turn.hand(to, body, None).await?;
    Ok(true)
}
