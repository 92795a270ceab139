//! # Talks: by telephone, both ways, and never into silence (PRODUCT.md section 4, L4 and L6)
//!
//! `/talk ชลประทาน`, or a button on another capability's card ([`crate::people::talk_button`]): the head is told at once that governor or vice wants to talk,
//! and answers with a tap; the governor gets the answer with name and number.
//!
//! > เรียน ผู้อำนวยการ โครงการชลประทานภูเก็ต · ผู้ว่าราชการจังหวัดขอพูดคุยทางโทรศัพท์ · โทร. +66…
//! > `กำลังโทร` `อีก 10 นาที` `นัดเวลา` `มอบผู้แทน`
//!
//! After ten minutes without an answer the delegates and whoever acts for the head (W7) get it too, and the governor is told. Whoever answers first answers for the agency;
//! the others' cards say who did. Where nobody can be reached by a message, the governor gets the number at once.
//!
//! `/governor` tells an agency's people what the governor has released of the own whereabouts and how the governor is reached, and sends a request for five minutes with one line of why: to the
//! governor, after an hour to the secretariat as well. The answer is *now*, *at …*, *Tuesday* or *write instead*; what is then written in
//! reply reaches the governor.
//!
//! An agreed time comes to both as a calendar file and is reminded five minutes ahead.
//!
//! Decided here:
//!
//! - A talk belongs to posts, not to people (R1): when either side's post changes hands, the successor reads it among the open matters,
//!   answers it, and gets the reminder. Its question for a time dies with the predecessor.
//! - *In 10 minutes* is no agreed time: it is too near for a calendar and a reminder.
//! - A second `/talk` to an agency that has not answered yet sends nothing again within the ten minutes; after them it replaces the first.
//! - After an outage the delegates are told of what is up to two hours late; the governor is told in any case that nobody has answered.
//! - What is replied to a card of a talk, and is no time, is passed on to the other side.
//!
//! - What was answered *Tuesday* stands in the brief of that session (`raised_in`).

pub(crate) mod chat;
pub(crate) mod due;
mod entry;
mod handed;
mod rules;
#[cfg(test)]
mod samples;
mod store;
mod telling;
mod view;
pub(crate) mod words;

pub use store::Held;

use crate::{
    card::{Card, Matter},
    db::Conn,
    ids::Id,
    people::{self, Holder, Open},
    person::{Agency, Language, Person},
    turn::Turn,
    week::{self, Week},
};
use chrono::Duration;

/// Where no session was held for so long, what is older is not raised any more.
const FARTHEST_BACK: Duration = Duration::days(35);

/// Whether this message was passed on in a talk.
///
/// # Errors
/// The database cannot be read.
pub async fn has_passed_on(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::word_of_message(conn, chat, message).await?.is_some())
}

/// The matter of the short reference พ-`number` (U3).
///
/// # Errors
/// The database cannot be read.
pub async fn by_reference(conn: &mut Conn, number: i64) -> anyhow::Result<Option<Matter>> {
    let talk = store::of_serial(conn, number).await?;
    Ok(talk.map(|talk| words::matter(&talk)))
}

/// What an agency was asked to raise in a session (L6).
#[derive(Clone, Debug)]
pub(crate) struct Raised {
    /// The agency.
    pub(crate) agency: Agency,
    /// About what, in a line.
    pub(crate) words: String,
}

/// What agencies were asked to raise in the session of this week: since the session before it.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn raised_in(conn: &mut Conn, week: &Week) -> anyhow::Result<Vec<Raised>> {
    if week.called_off || week.skipped {
        return Ok(Vec::new());
    }
    let around = week::around(conn, week.session_at).await?;
    let before = around
        .weeks()
        .iter()
        .filter(|one| one.session_at < week.session_at && !one.skipped && !one.called_off)
        .map(|one| one.session_at)
        .max();
    let from = before.unwrap_or(week.session_at - FARTHEST_BACK);
    let raised = store::raised_between(conn, from, week.session_at).await?;
    if raised.is_empty() {
        return Ok(Vec::new());
    }
    let agencies = people::agencies(conn).await?;
    let named = |talk: store::Talk| {
        let agency = agencies.iter().find(|agency| agency.code == talk.agency)?;
        Some(Raised {
            agency: agency.clone(),
            words: talk.words,
        })
    };
    Ok(raised.into_iter().filter_map(named).collect())
}

/// The card with the lines of the brief that say so (B1).
#[must_use]
pub(crate) fn in_brief(language: Language, card: Card, raised: &[Raised]) -> Card {
    words::in_brief(language, card, raised)
}

/// What the talks hold about the person (R9).
///
/// # Errors
/// The database cannot be read.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// What is open of the talks for the post that this holder takes over (R1a).
///
/// # Errors
/// The database refused.
pub(crate) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    handed::open_matters(turn, holder).await
}

/// Takes back what was passed on from this message: its sender has marked it as secret (U1).
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    chat::withhold(turn, person, message).await
}
