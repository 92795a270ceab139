//! # Urgent matters: what needs the governor now (PRODUCT.md section 6)
//!
//! One message of a head or a delegate is enough, and goes out at once (E1); what is missing is changed by a tap afterwards. The secretariat
//! files what came by telephone.
//!
//! > เรื่องด่วน น้ำท่วมอุโมงค์ดาราสมุทร · ส่งเรื่องด่วนแล้ว 08.12 น. ระดับด่วนมาก [ด่วน] [ด่วนที่สุด] [เปลี่ยนด้าน]
//!
//! Governor and vices of the mission area are told; until somebody acknowledges, those told hear again and the next step is added: all
//! vices, the chief of the provincial office, then all again (E2, E3). Whoever acknowledges owns it, exactly one (E4, E8), says by when it
//! is done, and when that passes in silence it opens again by itself (E5). Between owner and sender words, pictures, voices and pins go
//! both ways, all on record. *Resolve* asks for one line; a day long one tap opens it again (E6). `/urgent` lists what is open by how
//! little time is left; each has its timeline, also as a workbook (E7).
//!
//! > ด่วนที่สุด จาก โครงการชลประทานภูเก็ต เวลา 02.10 น. · น้ำท่วมอุโมงค์ `รับทราบ` `ติดต่อ` `ปิดเรื่อง`
//!
//! An answer of the week that asks for orders becomes one (W4). A matter that was made carries its own chain and deadline: changed settings
//! do not change what is under way.
//!
//! Decided here:
//!
//! - A reply of somebody who was told goes to the sender and takes nothing on, unless it says รับทราบ alone.
//! - Until the owner says by when, the date is four times the level's time away (of ด่วน two working days' worth of it), so that nothing
//!   rests for ever.
//! - What the owner writes without a time moves no date: when it passes, the matter opens again (E5).
//! - A step at which nobody can be reached is gone over at once; where nobody at all can be, the sender is told to telephone.
//! - More than five of one person in a minute are held back, and sent on by a tap each; after a day they are forgotten.
//! - The chief is known by the position; where no post has it, all of the secretariat stand for it.
//! - *Assign* makes a request with the matter's words: to whom and by when is asked there. The request says where it comes from, the
//!   matter's cards and its timeline name the requests that went out; each goes on by itself.
//! - A bare hour that passed not long ago is asked about; the next morning's is taken.
//! - Whoever speaks for two agencies sends at once and is asked afterwards of which it is: nothing that is urgent waits for a tap.
//!
//! Not there yet: a request that is answered does not show on the matter's card until that is said anew; pictures that have gone out stay
//! on a phone although their sender has marked them as secret (the words go).

mod alerting;
mod amending;
pub(crate) mod chat;
pub(crate) mod due;
mod ending;
mod export;
mod filing;
mod handed;
mod lists;
mod measures;
mod office;
mod owning;
mod rewording;
pub mod rules;
#[cfg(test)]
pub(crate) mod samples;
mod shown;
mod store;
mod talking;
pub(crate) mod words;

pub use lists::Line;
pub use measures::{Measures, News, Overview};
pub use store::AllHeld as Held;

use crate::{
    app::App,
    card::{Button as CardButton, Matter},
    db::Conn,
    ids::Id,
    people::{Holder, Open},
    person::{Language, Person},
    turn::Turn,
    week,
};
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;

/// The kind of matter that an urgent matter is.
pub const URGENT: &str = "urgent";

/// How long a matter that was held back is kept.
const HELD_FOR: Duration = Duration::days(1);

/// Whether this message was filed as part of an urgent matter.
///
/// # Errors
/// The database cannot be read.
pub async fn has_filed(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::entry_of(conn, chat, message).await?.is_some())
}

/// The matter to which an earlier part of this album belongs (U12).
///
/// # Errors
/// The database cannot be read.
pub async fn of_album(conn: &mut Conn, chat: i64, album: &str) -> anyhow::Result<Option<Matter>> {
    let id = store::of_album(conn, chat, album).await?;
    Ok(id.map(|id| Matter::new(URGENT, id)))
}

/// The last matter that this person sent and that is still open: a pin is taken into it.
///
/// # Errors
/// The database cannot be read.
pub async fn last_open_of(conn: &mut Conn, person: &Id) -> anyhow::Result<Option<Matter>> {
    let last = store::last_open_of(conn, person).await?;
    Ok(last.map(|urgent| urgent.matter()))
}

/// The matter of the short reference ด-`serial` (U3).
///
/// # Errors
/// The database cannot be read.
pub async fn by_reference(conn: &mut Conn, serial: i64) -> anyhow::Result<Option<Matter>> {
    let urgent = store::by_serial(conn, serial).await?;
    Ok(urgent.map(|urgent| urgent.matter()))
}

/// What urgent matters hold that the person said and did (R9).
///
/// # Errors
/// The database cannot be read.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// Takes back whatever was filed from this message, or made of these answers of the week, of which it was a part: its sender has marked
/// it as secret (U1).
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(
    turn: &mut Turn,
    person: &Person,
    message: i64,
    answers: &[Id],
) -> anyhow::Result<()> {
    for roll in answers {
        rewording::withhold_answer(turn, person, roll).await?;
    }
    rewording::withhold(turn, person, message).await
}

/// What is open of urgent matters for the post that this holder takes over (R1a).
///
/// # Errors
/// The database refused.
pub(crate) async fn open_matters(turn: &mut Turn, holder: &Holder) -> anyhow::Result<Vec<Open>> {
    handed::open_matters(turn, holder).await
}

/// The matters of a week with their measures (E7, B4).
///
/// # Errors
/// The database cannot be read.
pub async fn of_week(
    conn: &mut Conn,
    week: &week::Week,
    now: DateTime<Utc>,
) -> anyhow::Result<Overview> {
    measures::of_week(conn, week, now).await
}

/// What is open for each agency, as the call says it (section 3).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn open_for_agencies(
    conn: &mut Conn,
) -> anyhow::Result<HashMap<String, [String; 2]>> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for urgent in store::open(conn).await? {
        *counts.entry(urgent.agency).or_default() += 1;
    }
    Ok(counts
        .into_iter()
        .map(|(agency, count)| {
            (
                agency,
                Language::ALL.map(|language| words::in_call(language, count)),
            )
        })
        .collect())
}

/// When the next matter falls due after `now`.
///
/// # Errors
/// The database cannot be read.
pub async fn next_due(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<Option<DateTime<Utc>>> {
    store::next_due(conn, now).await
}

/// Forgets what was held back and never sent on.
///
/// # Errors
/// The database refused.
pub async fn forget_old(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    store::forget_held(conn, now - HELD_FOR).await
}

/// The button that files a kept message as an urgent matter (U8).
#[must_use]
pub fn file_button(language: Language, kept: &Id) -> CardButton {
    CardButton::press(
        words::file_label(language),
        chat::Button::File(kept.clone()).data(),
    )
}

/// The button that lists what is open.
#[must_use]
pub fn list_button(language: Language, count: usize) -> CardButton {
    CardButton::press(
        words::list_label(language, count),
        chat::Button::List.data(),
    )
}

/// The link that opens a matter (S7).
#[must_use]
pub fn link(app: &App, id: &Id) -> String {
    app.link(&payload(id.as_str()))
}

/// What stands in that link.
#[must_use]
pub fn payload(id: &str) -> String {
    format!("i_{}_{id}", chat::LINK)
}

/// What is open of an agency, by how little time is left.
///
/// # Errors
/// The database cannot be read.
pub async fn open_of(
    conn: &mut Conn,
    agency: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<Line>> {
    let open = store::open_of(conn, agency).await?;
    lists::lines(conn, open, now).await
}
