//! What people say to the week: answers, colours, excuses, the board.
//!
//! A file for each right that is asked for, and one for each thing that those who report can do.

mod answering;
mod buttons;
mod excusing;
pub(super) mod holidays;
mod own;
mod reporting;
mod steering;
mod surveying;
pub(super) mod timetable;

pub(crate) use buttons::Button;

use crate::{
    access::{Branch, ToReport, ToSteer, ToSurvey, behind},
    ids::Id,
    understand,
};

/// The kind of item that a link to an answer names.
pub(in crate::week) const LINK: &str = "w";

/// Everything that enrolled people can want of the week.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(surveying::survey)
                .chain(behind::<ToSurvey>(dptree::endpoint(surveying::surveyed))),
        )
        .branch(
            dptree::filter_map(steering::nudge)
                .chain(behind::<ToSteer>(dptree::endpoint(steering::nudged))),
        )
        .branch(
            dptree::filter_map(timetable::timetable)
                .chain(behind::<ToSteer>(dptree::endpoint(timetable::steered))),
        )
        .branch(
            dptree::filter_map(holidays::holidays)
                .chain(behind::<ToSteer>(dptree::endpoint(holidays::kept))),
        )
        .branch(
            dptree::filter_map(reporting::report)
                .chain(behind::<ToReport>(dptree::endpoint(reporting::reported))),
        )
}

/// The place on the roll that a link opens (S7).
fn item(payload: &str) -> Option<Id> {
    understand::item(payload)
        .filter(|(kind, _)| kind == LINK)
        .map(|(_, id)| id)
}
