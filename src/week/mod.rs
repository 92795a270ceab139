//! # The week: called, answered, closed (PRODUCT.md section 3)
//!
//! On the working day before Tuesday at 15:00 each agency is called; one message answers (W1):
//!
//! > เรียน ผู้อำนวยการ โครงการชลประทานภูเก็ต · วาระยามเช้า อังคาร 24 พ.ย. 2569 เวลา 09.00 น. · โปรดตอบกลับข้อความนี้ 2–3 บรรทัด
//!
//! Those who have not answered are reminded at 07:30 and nudged at 08:15; at 12:00 the week closes and the missing are named to the
//! secretariat. The four lists always add up to those called (W6a). A Tuesday that is a holiday moves (W6); after an outage each moment
//! is caught up while it makes sense, once (W8). `/week` shows the own answer, or the board (W9).
//!
//! Not there yet: who comes to the session (W0), *no change* (W2), 🔴 asking the governor (W4), *seen* (W5), moving and skipping a week
//! and editing holidays in chat (W6, W11), the call list (W6b), acting officers (W7).

pub(crate) mod board;
pub(crate) mod chat;
pub(crate) mod due;
mod filing;
mod handed;
pub mod rules;
#[cfg(test)]
pub(crate) mod samples;
mod store;
pub(crate) mod words;

pub use board::{Board, Line, Spoken};
pub use rules::{Light, Standing, Week};

use crate::{
    app::App,
    calendar::holidays::Holidays,
    card::{Button as CardButton, Matter},
    db::Conn,
    ids::Id,
    person::{Language, Person},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::{collections::HashMap, sync::LazyLock};

/// The kind of matter that an agency's place on a week's roll is.
pub const WEEK: &str = "week";

/// Read once: the list is part of the program.
static SHIPPED: LazyLock<Holidays> = LazyLock::new(Holidays::shipped);

/// Weeks as they are frozen, and planned where they are not yet.
pub(crate) struct Weeks {
    hours: rules::Hours,
    holidays: Holidays,
    frozen: HashMap<NaiveDate, Week>,
}

impl Weeks {
    /// Reads what is needed to know the weeks around `at`.
    pub(crate) async fn around(conn: &mut Conn, at: DateTime<Utc>) -> anyhow::Result<Self> {
        let today = crate::calendar::bangkok(at).date_naive();
        let mut frozen = HashMap::new();
        for days in [-7, 0, 7] {
            let tuesday = rules::tuesday_from(today + chrono::Duration::days(days));
            if let Some(week) = store::frozen(conn, tuesday).await? {
                frozen.insert(tuesday, week);
            }
        }
        Ok(Self {
            hours: store::hours(conn).await?,
            holidays: store::holidays(conn, &SHIPPED).await?,
            frozen,
        })
    }

    /// The week of this Tuesday, however long ago: as it was frozen, or else as it is planned.
    pub(crate) async fn week_of(conn: &mut Conn, tuesday: NaiveDate) -> anyhow::Result<Week> {
        if let Some(week) = store::frozen(conn, tuesday).await? {
            return Ok(week);
        }
        let hours = store::hours(conn).await?;
        let holidays = store::holidays(conn, &SHIPPED).await?;
        Ok(Week::plan(tuesday, &hours, &holidays))
    }

    /// The week of this Tuesday.
    pub(crate) fn of(&self, tuesday: NaiveDate) -> Week {
        self.frozen
            .get(&tuesday)
            .cloned()
            .unwrap_or_else(|| Week::plan(tuesday, &self.hours, &self.holidays))
    }

    /// The week that words said at `said_at` answer.
    pub(crate) fn answered(&self, said_at: DateTime<Utc>) -> (Week, rules::Timing) {
        rules::week_answered(said_at, |tuesday| self.of(tuesday))
    }
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
    let (week, _) = Weeks::around(conn, said_at).await?.answered(said_at);
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

/// Whether this message was filed as (part of) an answer that still counts.
///
/// # Errors
/// The database cannot be read.
pub async fn has_filed(conn: &mut Conn, chat: i64, message: i64) -> anyhow::Result<bool> {
    Ok(store::part_of_message(conn, chat, message).await?.is_some())
}

/// Takes back whatever was filed from this message, words and earlier wordings: its sender has marked it as secret (U1).
///
/// # Errors
/// The database refused.
pub(crate) async fn withhold(
    turn: &mut crate::turn::Turn,
    person: &Person,
    message: i64,
) -> anyhow::Result<()> {
    filing::withhold(turn, person, message).await
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

/// The button that opens the board (W9).
#[must_use]
pub fn board_button(language: Language) -> CardButton {
    CardButton::press(words::board_label(language), chat::Button::Board.data())
}

/// The payload of the link that opens an agency's answer (S7).
#[must_use]
pub fn link(app: &App, roll: &Id) -> String {
    app.link(&format!("i_{}_{roll}", chat::LINK))
}
