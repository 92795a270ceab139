//! Sentences that say where somebody is: `ไปตรวจเขื่อนบางวาด กลับบ่ายสาม`, `ลาป่วยวันนี้`, `at the airport till 4pm` (U6, L1). Pure.

use chrono::{DateTime, Utc};

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
    /// In words, as they were written; none of leave, and no private place.
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
}
