//! # Announcements: reach everybody, know who has not read (PRODUCT.md section 8)
//!
//! The secretariat sends the bot what is to go round – text with its formatting, a picture, an album, a document, voice, a video, a pin, a
//! poll – and says `/announce`, with or without to whom:
//!
//! > แจ้งเวียน ทุกอำเภอ · /announce everyone but not schools · /announce in reply to what was sent before
//!
//! It is shown exactly as it will look, with how many get it and who; everything can be changed by a tap or a line: to whom, by when it is
//! to be acknowledged, when it goes out, whether it may be passed on, an English version, how often it is repeated.
//!
//! > แจ้งเวียนจากสำนักงานจังหวัด … โปรดกด \[รับทราบ\] ภายใน อังคาร 24 พ.ย. 2569 16.30 น. · อ้างอิง ว-12
//!
//! Heads and delegates acknowledge by the button, by a reaction, or by replying รับทราบ; any other reply is a question, which goes to the
//! secretariat and is answered through the bot. `/receipts` shows who has it, who has not acknowledged it, whom to call; the rest are
//! reminded by a tap. A correction edits every copy and asks those again who had acknowledged; a recall deletes them.
//!
//! Decided here:
//!
//! - One row a recipient, made when it goes out; a person who holds several posts gets it once. What has become of it is read from the
//!   letter itself (`receipt_state`), so that the states add up to the audience at all times (A5a).
//! - Text and caption stand within the frame where both fit into one message; an album, a poll, a pin, and what is longer, is a message of
//!   its own, followed by the frame with the button.
//! - Everyone may be asked to acknowledge: unless somebody says otherwise, by 16:30 of the day, or of the next working day.
//! - The mission areas of an agency are those of the projects that it leads.
//! - Words of an album are corrected where they stand below its first picture: Telegram edits one message at a time.
//! - A successor acknowledges what the predecessor has not, and reads it again from the message of the hand-over (R1a).
//! - The two-person rule is set by a button at `/receipts` (A9).
//!
//! Not there yet: templates with blanks; quizzes go round as polls; whoever joins after it went out does not get it.

mod addressing;
mod asking;
pub(crate) mod chat;
mod content;
mod drafting;
pub(crate) mod due;
mod listing;
mod receiving;
mod rules;
#[cfg(test)]
mod samples;
mod sending;
mod store;
pub(crate) mod words;

pub(crate) use store::Held;

use crate::{
    card::{Button, Matter},
    db::Conn,
    ids::Id,
    people::{Holder, Open},
    person::{Language, Person},
    turn::Turn,
};
use chrono::{DateTime, Duration, Utc};

/// The kind of matter that an announcement is at whoever gets it: what is replied is a question.
pub const ANNOUNCEMENT: &str = "announcement";
/// The kind of matter that one in the making is.
const DRAFT: &str = "announce";
/// The kind of matter that further parts of its album belong to (U12).
const ALBUM: &str = "announce-album";
/// The kind of matter that a question about one is at the secretariat: what is replied is the answer.
pub const QUESTION: &str = "announce-question";
/// The questions that are asked of whoever makes one (U4).
const WHAT: &str = "announce-what";
const WHOM: &str = "announce-whom";
const BY: &str = "announce-by";
const AT: &str = "announce-at";
const ENGLISH: &str = "announce-english";
const CORRECTION: &str = "announce-correction";
const GROUP: &str = "announce-group";

/// So long a draft is kept that nobody goes on with.
const DRAFTS_KEPT: Duration = Duration::days(7);
/// So long what a predecessor has not acknowledged is told to a successor.
const HANDED_FOR: Duration = Duration::days(30);

/// The matter of the short reference ว-`number` (U3).
///
/// # Errors
/// The database cannot be read.
pub async fn by_reference(conn: &mut Conn, number: i64) -> anyhow::Result<Option<Matter>> {
    let found = store::by_number(conn, number).await?;
    Ok(found.map(|of| Matter::new(ANNOUNCEMENT, of.id)))
}

/// The announcement in the making, or gone out, to which an earlier part of this album belongs (U12).
///
/// # Errors
/// The database cannot be read.
pub async fn of_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<Option<Matter>> {
    let found = store::of_album(conn, chat, album).await?;
    Ok(found.map(|id| Matter::new(ALBUM, id)))
}

/// Whether an announcement was composed as this message, or it was filed as a question about one, or the answer (U10).
///
/// # Errors
/// The database cannot be read.
pub async fn has_filed(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    let asked = store::word_of_message(conn, chat, message).await?;
    Ok(asked.is_some() || !store::composed_as(conn, chat, message).await?.is_empty())
}

/// Nothing of this message stays in announcements (U1): what was to go out does not, nor again; what has gone out can be recalled at once.
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    asking::withhold(turn, person, message).await?;
    for of in store::composed_as(turn.conn(), person.chat, message).await? {
        drafting::withhold(turn, person, of).await?;
    }
    Ok(())
}

/// What is not acknowledged yet for the post that this holder takes over (R1a).
///
/// # Errors
/// The database refused.
pub(crate) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    let since = turn.now() - HANDED_FOR;
    let open = store::open_at(turn.conn(), &holder.post.id, since).await?;
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let numbers: Vec<i64> = open.iter().map(|(_, number)| *number).collect();
    let read = open
        .iter()
        .take(6)
        .map(|(id, number)| words::open_button(holder.language, (id, *number)));
    let read: Vec<_> = read.collect();
    Ok(vec![Open {
        words: words::handed(holder.language, &numbers),
        matter: None,
        waits: false,
        buttons: read.chunks(3).map(<[_]>::to_vec).collect(),
    }])
}

/// The button of what is kept: it is to go round (U8).
#[must_use]
pub(crate) fn kept_button(language: Language, kept: &Id) -> Button {
    words::kept_button(language, kept)
}

/// What the announcements hold about the person (R9).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// Forgets drafts that nobody goes on with.
///
/// # Errors
/// The database refused.
pub(crate) async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    store::forget_drafts(conn, now - DRAFTS_KEPT).await
}
