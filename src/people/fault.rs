//! What may be wrong with a roster beyond what may be wrong with any sheet (R2).

pub use super::phone::NoPhone;

use crate::sheet::{Column, Fault, Heading, Reason};
use chrono::NaiveDate;

/// Why a row of a roster cannot be taken (R2). Lines are those of the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterReason {
    /// What any sheet may have wrong.
    Sheet(Reason),
    /// A row without the code of an agency.
    CodeMissing,
    /// A code that is none: up to 16 letters and digits.
    BadCode,
    /// A word that is no role.
    UnknownRole,
    /// A word that is no language of ours.
    UnknownLanguage,
    /// A word that is no kind of agency.
    UnknownKind,
    /// A word that is no sector.
    UnknownSector,
    /// A phone number that is none.
    Phone(NoPhone),
    /// The same agency stands in an earlier line.
    AgencyTwice {
        /// That line.
        line: u64,
    },
    /// An earlier line has the same code with another name.
    AgencyNamesDiffer {
        /// That line.
        line: u64,
        /// The name there.
        name: String,
    },
    /// No agency has this code.
    AgencyUnknown,
    /// The agency has its head in an earlier line.
    TwoHeads {
        /// That line.
        line: u64,
        /// The head there.
        name: String,
    },
    /// The same post and name stand in an earlier line.
    RowTwice {
        /// That line.
        line: u64,
    },
    /// Somebody else holds the post, and no `from` says since when it is this one.
    HeldByAnother {
        /// Who holds it.
        holder: String,
    },
    /// A hand-over before, or on, the day on which the last holder began.
    FromTooEarly {
        /// The day of the row.
        from: NaiveDate,
        /// The last holder, perhaps one to come.
        holder: String,
        /// The day on which that one began or begins.
        since: NaiveDate,
    },
    /// A beginning before the day on which the post became vacant.
    FromBeforeVacancy {
        /// The day of the row.
        from: NaiveDate,
        /// The first day that is free.
        since: NaiveDate,
    },
    /// The same holder with another beginning, while others hold the post before or after.
    FromDiffers {
        /// The day of the row.
        from: NaiveDate,
        /// The day that is known.
        since: NaiveDate,
    },
    /// Several people have the name, and no number says which of them is meant.
    SeveralOfTheName,
    /// The same person has another number or language in an earlier line.
    PersonDiffers {
        /// That line.
        line: u64,
    },
}

/// One thing that is wrong with a roster.
pub type RosterFault = Fault<RosterReason>;

impl From<Reason> for RosterReason {
    fn from(reason: Reason) -> Self {
        Self::Sheet(reason)
    }
}

impl From<NoPhone> for RosterReason {
    fn from(fault: NoPhone) -> Self {
        Self::Phone(fault)
    }
}

/// A fault of a row that was read well and does not fit.
pub(super) fn at(
    line: u64,
    column: &'static Column,
    cell: &str,
    reason: RosterReason,
) -> RosterFault {
    Fault::new(line, Some(Heading::Known(column)), cell, reason)
}
