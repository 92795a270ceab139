//! # Unannounced visits: what the governor keeps in private (PRODUCT.md L7)
//!
//! Before a visit that nobody is told of, governor and vices – who may ask the same questions (section 1) – open one page about an agency:
//! its people and their numbers, its last answers with light and age, what is missing in a row, what was said about it, who comes to the
//! session, and the reader's own notes of former visits.
//!
//! > /dossier ชลประทาน · แฟ้ม ชลประทาน → แฟ้มหน่วยงาน: โครงการชลประทานภูเก็ต · หัวหน้าหน่วยงาน: … โทร. … · รายงานล่าสุด …
//!
//! What is longer opens by buttons that change the same message. A private note is one message – words, a picture, an album, a voice:
//!
//! > /visit ชลประทาน คลองบางใหญ่ตื้นเขิน · บันทึกเยี่ยม ชลประทาน … · or `/visit ชลประทาน`, and the next message is the note
//!
//! A reply to the dossier is a note about its agency, a reply to a note adds to it, an edit of the message revises it (U10). Notes are listed
//! by agency, the newest first, and deleted for good by their writer alone.
//!
//! **Nobody learns of either.** Nothing is sent to anybody else, and nothing is marked as read. The agency's name stands in this capability's
//! own tables only: letters, questions and links between messages hold the id of a dossier or a note, and the audit trail has that a dossier
//! was opened or a private note made, kept about the writer, never whom it concerns. Answers are shown here and not linked to, for whoever
//! opens an answer by its link is in the trail with its agency.
//!
//! **Notes belong to the person** (R1): a successor does not see them, nor does anybody else; `/mydata` gives them to their writer, and
//! `/privacy` tells of them. They are erased 90 days after the last post ended that allows visits: time enough for an acting governor to come
//! back, or to ask for them. A dossier without a note is forgotten 90 days after it was last opened.
//!
//! Where the head is does not stand in it: that is asked with `/where`, which notes in the trail that somebody was asked about (L5), and a
//! dossier must not. One tap makes a request to the agency from a dossier or a note; of the note nothing is kept in it.
//!
//! Not there yet, each to come with its capability: promises, figures. Their lines belong into `dossier::Dossier`, between the people and
//! the notes.

pub(crate) mod chat;
mod dossier;
mod noting;
mod rules;
#[cfg(test)]
mod samples;
mod store;
mod words;

pub(crate) use store::Held;

use crate::{
    access::{Right as _, ToVisit},
    card::Matter,
    db::Conn,
    ids::Id,
    people,
    person::Person,
    turn::Turn,
};
use chrono::{DateTime, Duration, Utc};
use std::collections::HashSet;

/// The kind of matter that a dossier is: what is replied to it is a note about its agency.
const DOSSIER: &str = "dossier";

/// The kind of matter that a private note is: what is replied to it adds to it.
const NOTE: &str = "visit";

/// So long after the last post that allows visits has ended the notes are kept, and so long a dossier that holds none.
const KEPT_FOR: Duration = Duration::days(90);

/// What the audit trail has of it: that the person did it, not whom it concerns (L7).
fn unnamed(person: &Person) -> Matter {
    Matter::new("person", &person.id)
}

/// Whether this message is (part of) a private note.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn has_noted(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::part_of_message(conn, chat, message).await?.is_some())
}

/// Whether an earlier part of this album is a private note (U12).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn holds_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<bool> {
    Ok(store::note_of_album(conn, chat, album).await?.is_some())
}

/// Everything that the person keeps here (R9).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// Takes back whatever was noted by this message: its sender has marked it as secret (U1).
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<()> {
    noting::withhold(turn, person, message).await
}

/// Forgets what those kept who may visit no more for long, and dossiers that hold nothing.
///
/// # Errors
/// The database refused.
pub(crate) async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    let since = now - KEPT_FOR;
    let keepers = store::keepers(conn).await?;
    if !keepers.is_empty() {
        let may: HashSet<Id> = people::held_since(conn, since)
            .await?
            .into_iter()
            .filter(|(_, role)| ToVisit::ROLES.contains(role))
            .map(|(person, _)| person)
            .collect();
        // One or two in a year.
        for person in keepers.iter().filter(|person| !may.contains(*person)) {
            store::forget_all(conn, person).await?;
        }
    }
    store::forget_unused(conn, since).await
}
