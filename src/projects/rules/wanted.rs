//! Which projects a list shows (J3): of what kind, and of which agency, mission area or district.

use super::late::Late;
use crate::person::MissionArea;
use serde::{Deserialize, Serialize};

/// What a list is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Anything late.
    #[default]
    Late,
    /// Past the day on which it was due.
    Overdue,
    /// Past the day by which its contract had to be signed.
    Contract,
    /// Without the report of the month that ended.
    Report,
    /// Due soon.
    Soon,
    /// Due soon, and far from done.
    Behind,
    /// Unsigned, with the deadline ahead.
    Unsigned,
    /// The same, with the deadline near.
    Signing,
    /// Not heard of for long, and not late for it yet.
    Silent,
    /// All of them, by their codes: a head's own ones.
    All,
}

impl List {
    /// Those for which there is a button.
    pub const BUTTONS: [Self; 9] = [
        Self::Late,
        Self::Overdue,
        Self::Contract,
        Self::Report,
        Self::Soon,
        Self::Behind,
        Self::Unsigned,
        Self::Signing,
        Self::Silent,
    ];

    /// In a button.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Overdue => "overdue",
            Self::Contract => "contract",
            Self::Report => "report",
            Self::Soon => "soon",
            Self::Behind => "behind",
            Self::Unsigned => "unsigned",
            Self::Signing => "signing",
            Self::Silent => "silent",
            Self::All => "all",
        }
    }

    /// By its name in a button.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::BUTTONS.into_iter().chain([Self::All]);
        all.find(|list| list.name() == name)
    }

    /// The one kind of lateness that it is about.
    #[must_use]
    pub fn kind(self) -> Option<Late> {
        match self {
            Self::Overdue => Some(Late::Overdue),
            Self::Contract => Some(Late::Contract),
            Self::Report => Some(Late::Report),
            _ => None,
        }
    }

    /// Whether it is of projects that are late.
    #[must_use]
    pub fn is_late(self) -> bool {
        matches!(
            self,
            Self::Late | Self::Overdue | Self::Contract | Self::Report
        )
    }
}

/// By which the list is narrowed first: what the database looks up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing.
    Everywhere,
    /// An agency's.
    Agency,
    /// A district's.
    District,
    /// A mission area's.
    Area,
}

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Of what.
    pub list: List,
    /// Led by this agency.
    pub agency: Option<String>,
    /// Of this area.
    pub area: Option<MissionArea>,
    /// In this district, folded.
    pub district: Option<String>,
}

impl Filter {
    /// By what the database looks it up first.
    #[must_use]
    pub fn place(&self) -> Place {
        match (&self.agency, &self.district, self.area) {
            (Some(_), ..) => Place::Agency,
            (None, Some(_), _) => Place::District,
            (None, None, Some(_)) => Place::Area,
            (None, None, None) => Place::Everywhere,
        }
    }

    /// The same of another list.
    #[must_use]
    pub fn of(&self, list: List) -> Self {
        Self {
            list,
            ..self.clone()
        }
    }
}
