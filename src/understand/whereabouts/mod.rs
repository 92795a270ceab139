//! Sentences that say where somebody is: `ไปตรวจเขื่อนบางวาด กลับบ่ายสาม`, `ลาป่วยวันนี้`, `at the airport till 4pm` (U6, L1). Pure.
//!
//! A sentence opens with what its speaker is about – ไป, ประชุม, ลา, "on leave" – and what is left when its times and its acting officer are
//! taken out of it are the place and the purpose. What tells of work done (`ไปตรวจเขื่อนแล้ว พบรอยรั่ว`) is a report and is never taken
//! for an absence; nor is a sentence that only might be one: a wrong absence costs more than a question.

mod clauses;
mod lexicon;
mod manner;
mod place;
mod report;
mod returned;
mod span;
#[cfg(test)]
mod tests;

pub use place::is_home;
pub use returned::{Returned, returned};

use crate::calendar::{holidays::Holidays, phrase};
use chrono::{DateTime, Utc};
use clauses::Clauses;

/// What somebody is about (L1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// In the office.
    InOffice,
    /// Out on a mission.
    OnMission,
    /// In a meeting; training counts as one.
    Meeting,
    /// On the way, or on official travel elsewhere.
    Travel,
    /// On leave: the reason is never kept.
    Leave,
    /// Off duty.
    OffDuty,
}

impl Status {
    /// Every status, in the order of the buttons.
    pub const ALL: [Self; 6] = [
        Self::InOffice,
        Self::OnMission,
        Self::Meeting,
        Self::Travel,
        Self::Leave,
        Self::OffDuty,
    ];

    /// Its name in files, in the database and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::InOffice => "in_office",
            Self::OnMission => "on_mission",
            Self::Meeting => "meeting",
            Self::Travel => "travel",
            Self::Leave => "leave",
            Self::OffDuty => "off_duty",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// Where somebody said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// What they are about.
    pub status: Status,
    /// In words, as they were written; none of leave. A home is read like any other place: whoever keeps whereabouts drops it
    /// ([`Whereabouts::at_home`]).
    pub place: Option<String>,
    /// What for, in words; none of leave.
    pub purpose: Option<String>,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when, where it was said; the moment after the last.
    pub until: Option<DateTime<Utc>>,
    /// Whether `until` is a return that was stated ("กลับบ่ายสาม"), so that "back?" is asked (L2).
    pub returns: bool,
    /// Who acts meanwhile, as it was written.
    pub acting: Option<String>,
    /// The same sentence by its other reading, where a time in it is ambiguous: `(from, until)`, to be offered by a button (U11).
    pub other: Option<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    /// A time in it that cannot be, as it was written: asked about, never guessed (U11).
    pub impossible: Option<String>,
}

impl Whereabouts {
    /// Whether the place is somebody's home, which is nobody's business.
    #[must_use]
    pub fn at_home(&self) -> bool {
        self.place.as_deref().is_some_and(is_home)
    }
}

/// The end that somebody types of something that begins at `from`: "บ่ายสาม", "16.30 น.", "ถึงวันศุกร์", "27 พ.ย." (C10). None when the words
/// are no time, or one that cannot be.
#[must_use]
pub fn end(
    words: &str,
    from: DateTime<Utc>,
    now: DateTime<Utc>,
    holidays: &Holidays,
) -> Option<DateTime<Utc>> {
    span::end_named(&phrase::only(words, now, holidays)?, from, now)
}

/// Back at the office from this moment on, as a word in reply says it ([`returned()`]).
#[must_use]
pub fn back(at: DateTime<Utc>) -> Whereabouts {
    Whereabouts {
        status: Status::InOffice,
        place: None,
        purpose: None,
        from: at,
        until: None,
        returns: false,
        acting: None,
        other: None,
        impossible: None,
    }
}

/// What a sentence has beyond which it is a text and no word of where somebody is, in characters.
const LONGEST: usize = 200;

/// Where the speaker says to be, if that is what the words say.
///
/// `now` is when they were said (P9); the holidays count working days (C12).
#[must_use]
pub fn read(words: &str, now: DateTime<Utc>, holidays: &Holidays) -> Option<Whereabouts> {
    if words.chars().nth(LONGEST).is_some() {
        return None;
    }
    let text = clauses::tidied(words);
    let times = phrase::find(&text, now, holidays);
    let clauses = Clauses::of(&text, times);
    let manner = manner::of(&clauses)?;
    if report::is_one(&text, &clauses, manner.opening) {
        return None;
    }
    let found = place::of(&manner);
    let status = found.status;
    let span = span::of(&clauses, status, now)?;
    let bound = span.is_said && !span.is_deadline;
    let says_so = manner.sure || bound || found.is_certain;
    if !says_so {
        return None;
    }
    let on_leave = status == Status::Leave;
    Some(Whereabouts {
        status,
        place: found.place.filter(|_| !on_leave),
        purpose: found.purpose.filter(|_| !on_leave),
        from: span.from,
        until: span.until,
        returns: span.returns,
        acting: clauses.acting,
        other: span.other,
        impossible: span.impossible,
    })
}
