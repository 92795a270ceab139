//! What may be wrong with a projects sheet beyond what may be wrong with any sheet (J1).

use super::{money::NoAmount, rules::NoPercent};
use crate::{
    people::NoPhone,
    sheet::{Column, Fault, Heading, Reason},
};
use chrono::NaiveDate;

/// Why a row of a projects sheet cannot be taken. Lines are those of the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProjectReason {
    /// What any sheet may have wrong.
    Sheet(Reason),
    /// A code that is none.
    BadCode,
    /// The same code stands in an earlier line.
    CodeTwice {
        /// That line.
        line: u64,
    },
    /// No agency has this code.
    AgencyUnknown,
    /// A word that is no mission area.
    UnknownArea,
    /// A year that is no fiscal year.
    BadYear,
    /// A text that is no amount.
    Amount(NoAmount),
    /// A text that is no percentage.
    Percent(NoPercent),
    /// Neither yes nor no.
    NotYesOrNo,
    /// A phone number that is none.
    Phone(NoPhone),
    /// Due before it begins.
    DueBeforeStart {
        /// When it begins.
        start: NaiveDate,
    },
}

/// One thing that is wrong with a projects sheet.
pub type ProjectFault = Fault<ProjectReason>;

impl From<Reason> for ProjectReason {
    fn from(reason: Reason) -> Self {
        Self::Sheet(reason)
    }
}

impl From<NoAmount> for ProjectReason {
    fn from(fault: NoAmount) -> Self {
        Self::Amount(fault)
    }
}

impl From<NoPercent> for ProjectReason {
    fn from(fault: NoPercent) -> Self {
        Self::Percent(fault)
    }
}

impl From<NoPhone> for ProjectReason {
    fn from(fault: NoPhone) -> Self {
        Self::Phone(fault)
    }
}

/// A fault of a row that was read well and does not fit.
pub(super) fn at(
    line: u64,
    column: &'static Column,
    cell: &str,
    reason: ProjectReason,
) -> ProjectFault {
    Fault::new(line, Some(Heading::Known(column)), cell, reason)
}
