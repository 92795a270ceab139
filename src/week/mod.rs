//! # The week: called, answered, closed (PRODUCT.md section 3)
//!
//! On the working day before Tuesday at 15:00 each agency is called; one message answers (W1):
//!
//! > เรียน ผู้อำนวยการ โครงการชลประทานภูเก็ต · วาระยามเช้า อังคาร 24 พ.ย. 2569 เวลา 09.00 น. · โปรดตอบกลับข้อความนี้ 2–3 บรรทัด
//!
//! Those who have not answered are reminded at 07:30 and nudged at 08:15; at 12:00 the week closes and the missing are named to the
//! secretariat. The four lists always add up to those called (W6a). A Tuesday that is a holiday moves (W6); after an outage each moment
//! is caught up while it makes sense, once (W8). `/week` shows the own answer, or the board (W9). The secretariat moves, skips and adds
//! weeks (`/weeks`, W6), telephones those still missing by a shared list (`/calls`, W6b), and keeps the list of holidays (`/holidays`, W11).
//!
//! The call also asks who comes to the session, and so does what a successor takes over; `/attendance` shows it (W0). One tap says that
//! nothing has changed (W2); the governor's *seen* shows on the head's card, and what governor and vices say about an answer reaches its agency (W5).
//!
//! A late 🟡 or 🔴 reaches governor and vices at once (W3). Three
//! weeks missing in a row stand as such in the brief and on the close list (W10).
//!
//! Orders that are asked for become an urgent matter with the same words (W4): `urgent` finds them by `asking`.
//!
//! While a head is away, whoever acts for them is called and reminded too, and may answer (W7): `whereabouts` says who that is.

mod asking;
mod attendance;
pub(crate) mod board;
mod chasing;
pub(crate) mod chat;
pub(crate) mod due;
mod filing;
mod finding;
mod handed;
mod moving;
mod record;
mod remarks;
pub mod rules;
#[cfg(test)]
pub(crate) mod samples;
mod store;
mod telling;
pub(crate) mod words;

pub use asking::{Asking, Left};
pub use board::{Board, Line, Spoken};
pub(crate) use finding::{find, last_called, next_call};
pub(crate) use record::Record;
pub use rules::{Light, Schedule, Standing, Timing, Week, Which, which};
pub use store::{Attendance, Held};

use crate::{
    app::App,
    calendar::holidays::Holidays,
    card::{Button as CardButton, Matter},
    closed_days,
    db::Conn,
    ids::Id,
    kept::Kept,
    person::{Language, Person},
};
use chrono::{DateTime, Days, NaiveDate, Utc};

/// The kind of matter that an agency's place on a week's roll is.
pub const WEEK: &str = "week";

/// The kind of matter that a remark about an answer is: what replies to it belong to (W5).
pub const REMARK: &str = "remark";

/// The days off that the office knows (W11).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn holidays(conn: &mut Conn) -> anyhow::Result<Holidays> {
    closed_days::holidays(conn).await
}

/// Whether offices are closed on the week's own day: then it is that which has moved the session (W6).
async fn is_day_off(conn: &mut Conn, week: &Week) -> anyhow::Result<bool> {
    Ok(!holidays(conn).await?.is_working_day(week.tuesday))
}

/// The weeks around `at`.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn around(conn: &mut Conn, at: DateTime<Utc>) -> anyhow::Result<Schedule> {
    let holidays = holidays(conn).await?;
    around_with(conn, at, holidays).await
}

/// The weeks around `at` as they would be with these holidays: far enough back for one that moved by weeks, far enough ahead to find
/// one that is held.
async fn around_with(
    conn: &mut Conn,
    at: DateTime<Utc>,
    holidays: Holidays,
) -> anyhow::Result<Schedule> {
    /// How many days before and after.
    const REACH: (u64, u64) = (35, 84);
    let today = crate::calendar::bangkok(at).date_naive();
    let (first, last) = (today - Days::new(REACH.0), today + Days::new(REACH.1));
    schedule(conn, (first, last), holidays).await
}

/// The weeks whose identity is a day from `first` to `last`.
async fn schedule(
    conn: &mut Conn,
    (first, last): (NaiveDate, NaiveDate),
    holidays: Holidays,
) -> anyhow::Result<Schedule> {
    Ok(Schedule::new(
        (first, last),
        store::hours(conn).await?,
        holidays,
        &store::changes(conn, first, last).await?,
        store::frozen_between(conn, first, last).await?,
    ))
}

/// The week of this identity, however long ago: as it was frozen, or else as it is planned.
pub(crate) async fn week_of(conn: &mut Conn, identity: NaiveDate) -> anyhow::Result<Week> {
    if let Some(week) = store::frozen(conn, identity).await? {
        return Ok(week);
    }
    let hours = store::hours(conn).await?;
    let holidays = holidays(conn).await?;
    let changes = store::changes(conn, identity, identity).await?;
    let change = changes.get(&identity).copied().unwrap_or_default();
    Ok(Week::planned(identity, change, &hours, &holidays))
}

/// Whether a week is open for an agency of the person: from the call to the close (U7).
///
/// # Errors
/// The database cannot be read.
pub async fn is_open_for(
    conn: &mut Conn,
    person: &Person,
    said_at: DateTime<Utc>,
) -> anyhow::Result<bool> {
    if person.reports_for().next().is_none() {
        return Ok(false);
    }
    let (week, _) = around(conn, said_at).await?.answered(said_at);
    if !week.is_open(said_at) {
        return Ok(false);
    }
    for post in person.reports_for() {
        let roll = store::roll_of(conn, week.tuesday, &post.agency.code).await?;
        if roll.is_some_and(|roll| roll.called) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether this message was filed as (part of) an answer that still counts, or as a remark.
///
/// # Errors
/// The database cannot be read.
pub async fn has_filed(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::part_of_message(conn, chat, message).await?.is_some()
        || store::remark_of_message(conn, chat, message)
            .await?
            .is_some())
}

/// A message that replies to the call, and says something else too, answers the week as well (U9).
///
/// # Errors
/// The database refused.
pub(crate) async fn answer(
    turn: &mut crate::turn::Turn,
    person: &Person,
    roll: &Id,
    said: crate::understand::Said,
) -> anyhow::Result<()> {
    chat::reply(turn, person, roll, said).await
}

/// Revises what was filed from a message, if anything was (U10).
///
/// # Errors
/// The database refused.
pub(crate) async fn edited(
    turn: &mut crate::turn::Turn,
    person: &Person,
    said: &crate::understand::Said,
) -> anyhow::Result<()> {
    filing::edited(turn, person, said).await
}

/// What else the call tells an agency, by its code: a line in Thai and one in English. Asked of each capability, because the week stands
/// above them.
pub(crate) type CallLines = for<'a> fn(
    &'a mut Conn,
    DateTime<Utc>,
) -> futures::future::BoxFuture<
    'a,
    anyhow::Result<std::collections::HashMap<String, [String; 2]>>,
>;

/// What the week holds that the person said (R9).
///
/// # Errors
/// The database cannot be read.
pub async fn held(conn: &mut Conn, person: &Id) -> anyhow::Result<Held> {
    store::held(conn, person).await
}

/// Takes back whatever was filed from this message, words and earlier wordings: its sender has marked it as secret (U1). Gives the
/// places on the roll where it counted.
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(
    turn: &mut crate::turn::Turn,
    person: &Person,
    message: i64,
) -> anyhow::Result<Vec<Id>> {
    remarks::withhold(turn, person, message).await?;
    filing::withhold(turn, person, message).await
}

/// Takes what this person said for a week out of it, to be filed elsewhere (U9); empty when it is not theirs, or no longer to be changed.
///
/// # Errors
/// The database refused.
pub(crate) async fn take_out(
    turn: &mut crate::turn::Turn,
    person: &Person,
    roll: &Id,
) -> anyhow::Result<Vec<Kept>> {
    let now = turn.now();
    match chat::own_roll(turn, person, roll, now).await? {
        Some((roll, _)) => filing::take_out(turn, person, &roll).await,
        None => Ok(Vec::new()),
    }
}

/// What is open of the week for the post that this holder takes over (R1a).
///
/// # Errors
/// The database refused.
pub(crate) async fn open_matters(
    turn: &mut crate::turn::Turn,
    holder: &crate::people::Holder,
) -> anyhow::Result<Vec<crate::people::Open>> {
    handed::open_matters(turn, holder).await
}

/// The matter of the short reference ส-`number` (U3).
///
/// # Errors
/// The database cannot be read.
pub async fn by_reference(conn: &mut Conn, number: i64) -> anyhow::Result<Option<Matter>> {
    Ok(store::roll_by_serial(conn, number)
        .await?
        .map(|roll| roll.matter()))
}

/// The places on the roll whose answers ask for the governor's orders, of the last weeks (W4).
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn asking(
    conn: &mut Conn,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<(Id, Option<DateTime<Utc>>)>> {
    asking::asking(conn, now).await
}

/// What the answer at this place asks the governor for; `None` when it asks no more.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn asked_by(conn: &mut Conn, roll: &Id) -> anyhow::Result<Option<Asking>> {
    asking::asked_by(conn, roll).await
}

/// What is left of the answer at this place, whether it asks for anything or not.
///
/// # Errors
/// The database cannot be read.
pub(crate) async fn left(conn: &mut Conn, roll: &Id) -> anyhow::Result<Left> {
    asking::left(conn, roll).await
}

/// Records when this office began: weeks called before that are not its own.
///
/// # Errors
/// The database refused.
pub async fn begin(conn: &mut Conn, now: DateTime<Utc>) -> anyhow::Result<()> {
    store::begin(conn, now).await
}

/// The button that files a kept message as the week's answer (U8).
#[must_use]
pub fn file_button(language: Language, kept: &Id) -> CardButton {
    CardButton::press(
        words::file_label(language),
        chat::Button::File(kept.clone()).data(),
    )
}

/// The button that opens the board of this week (W9).
#[must_use]
pub fn board_button(language: Language, week: &Week) -> CardButton {
    let button = chat::Button::BoardOf(week.tuesday);
    CardButton::press(words::board_label(language), button.data())
}

/// The button that opens who comes to the session of this week (W0).
#[must_use]
pub fn attendance_button(language: Language, week: &Week) -> CardButton {
    CardButton::press(
        words::attendance_label(language),
        chat::Button::Seats(week.tuesday).data(),
    )
}

/// Who comes to the session for an agency, as a line (W0).
#[must_use]
pub(crate) fn comes_line(language: Language, line: &Line) -> String {
    words::comes_line(language, line.attendance.as_ref())
}

/// The payload of the link that opens an agency's answer (S7).
#[must_use]
pub fn link(app: &App, roll: &Id) -> String {
    app.link(&format!("i_{}_{roll}", chat::LINK))
}
