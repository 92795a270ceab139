//! # Whereabouts: who is where (PRODUCT.md section 4)
//!
//! One sentence says it (L1), or a tap under `/where`:
//!
//! > ไปตรวจเขื่อนบางวาด กลับบ่ายสาม → บันทึกแล้ว: ปฏิบัติภารกิจ · สถานที่: เขื่อนบางวาด · เวลา: อังคาร 24 พ.ย. 2569 08.15–15.00 น.
//!
//! It is a person that is somewhere, whatever posts they hold. What was said holds until the end that was said, else until 16:30 (L2); the
//! newer entry replaces the older one that it overlaps from its own beginning on, and taken back, the older one stands again. A return that
//! was stated is asked about once, *back?*; until that is answered the status is shown as expired. What ended more than a week ago says
//! nothing about now. Nothing is tracked; of leave and of private places nothing is kept but that.
//!
//! `/where` tells governor, vices and secretariat who is where, by agency, place or day (L3); a head sees the own agency. Asking notifies
//! nobody, and that it was asked is in the audit trail (L5). What governor and vices say is theirs alone until they release it.
//!
//! While a head is on leave, on mission or travelling, the officer named acts (W7): they get the call and the reminders too and may answer;
//! see `acting`. Entries are purged 30 days after their end; how many there were stays (R9).
//!
//! What was filed so by mistake is moved with one tap, whole (U9). A talk is asked for from here and held by `talks` (L4); what governors
//! released of theirs is read there, too (L6).
//!
//! Not there yet: a reply to a card is asked about at the desk, and a card carries no short reference (U3).

pub(crate) mod acting;
pub(crate) mod board;
pub(crate) mod chat;
pub(crate) mod due;
mod filing;
pub mod rules;
#[cfg(test)]
pub(crate) mod samples;
mod store;
pub(crate) mod words;

pub use acting::{by_account, enrolled};
pub(crate) use board::{Board, Counts};
pub use store::Held;

use crate::{
    access::{Right as _, ToCallPersons, ToSayWhere},
    app::App,
    card::{Button as CardButton, Card},
    db::Conn,
    ids::Id,
    kept,
    person::{Language, Person},
    turn::Turn,
    understand::{Said, whereabouts::Whereabouts},
};
use chrono::{DateTime, Utc};

/// The kind of matter that an entry is.
pub const WHEREABOUTS: &str = "whereabouts";

/// Whether the person may see the numbers of persons (P3).
fn may_see_phones(person: &Person) -> bool {
    ToCallPersons::granted(person)
}

/// Whether the person says where they are, so that such a sentence of theirs is one (U6).
#[must_use]
pub fn says_where(person: &Person) -> bool {
    ToSayWhere::granted(person)
}

/// Whether an entry was filed from this message.
///
/// # Errors
/// The database cannot be read.
pub async fn has_filed(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::of_message(conn, chat, message).await?.is_some())
}

/// What is held of the person's whereabouts (R9).
///
/// # Errors
/// The database cannot be read.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// Files what was read of a message as where the person is, and says its card.
///
/// # Errors
/// The database refused.
pub async fn file(
    turn: &mut Turn,
    person: &Person,
    said: &Said,
    read: &Whereabouts,
) -> anyhow::Result<()> {
    filing::file(turn, person, said, read, None).await
}

/// Takes back what was filed from this message: it is filed as something else, or marked as secret (U1, U9). False when nothing was.
///
/// # Errors
/// The database refused.
pub async fn take_back(turn: &mut Turn, person: &Person, message: i64) -> anyhow::Result<bool> {
    filing::take_back(turn, person, message).await
}

/// Takes what was filed as whereabouts out of them, to be filed elsewhere (U9); empty when it is not the person's own, or its words were
/// not kept.
///
/// # Errors
/// The database refused.
pub async fn take_out(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
) -> anyhow::Result<Vec<kept::Kept>> {
    filing::take_out(turn, person, id).await
}

/// Files a kept message as where its sender is (U8): `read` is what its words say; when they say nothing of the kind, the status is asked
/// for in the place of the message that was pressed, and the words are the place.
///
/// # Errors
/// The database refused.
pub async fn file_kept(
    turn: &mut Turn,
    person: &Person,
    id: &Id,
    read: Option<&Whereabouts>,
    message: i64,
) -> anyhow::Result<()> {
    let now = turn.now();
    let Some(kept) = kept::of(turn.conn(), id, &person.id, now).await? else {
        turn.toast(words::kept_gone(person.language));
        return Ok(());
    };
    let Some(read) = read else {
        let card = words::kept_which(person.language, id);
        return turn
            .revise_message(&person.addressee(), message, card)
            .await;
    };
    kept::release(turn.conn(), id).await?;
    filing::file(turn, person, &kept.said(), read, Some(message)).await
}

/// What the person said of the own whereabouts, in a line; none when they have said nothing that holds.
///
/// # Errors
/// The database cannot be read.
pub async fn own_line(
    conn: &mut Conn,
    person: &Person,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<String>> {
    let entries = store::entries_of(conn, &person.id, now).await?;
    let standing = rules::standing(&entries, now);
    let line = words::in_a_line(person.language, standing, now);
    Ok(standing.entry().map(|_| line))
}

/// What these people have released of their own whereabouts and holds now, in a line (L5, L6); none when it is nothing.
///
/// # Errors
/// The database cannot be read.
pub async fn released_line(
    conn: &mut Conn,
    language: Language,
    persons: &[Id],
    now: DateTime<Utc>,
) -> anyhow::Result<Option<String>> {
    for person in persons {
        let mut entries = store::entries_of(conn, person, now).await?;
        entries.retain(rules::Entry::is_shown);
        if let rules::Standing::Current(entry) = rules::standing(&entries, now) {
            let standing = rules::Standing::Current(entry);
            return Ok(Some(words::in_a_line(language, standing, now)));
        }
    }
    Ok(None)
}

/// Forgets what is older than 30 days (R9).
///
/// # Errors
/// The database refused.
pub async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    store::purge(conn, now).await
}

/// How many heads are where (B1).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn counts(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<Counts> {
    Ok(Board::of(conn, now).await?.counts())
}

/// The card with the line of the brief (B1).
#[must_use]
pub(crate) fn in_brief(language: Language, card: Card, counts: &Counts) -> Card {
    card.line(words::in_brief(language, counts))
}

/// The button of the brief that opens the board.
#[must_use]
pub(crate) fn board_button(language: Language, counts: &Counts) -> CardButton {
    CardButton::press(
        words::brief_label(language, counts),
        chat::Button::Fresh.data(),
    )
}

/// The link that opens where a person is (S7).
#[must_use]
pub fn link(app: &App, person: &Id) -> String {
    app.link(&format!("i_{}_{person}", chat::LINK))
}
