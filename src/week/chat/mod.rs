//! What people say to the week: answers, colours, excuses, the board.
//!
//! A file for each right that is asked for, and one for each thing that those who report can do.

mod answering;
mod attending;
mod buttons;
pub(super) mod calling;
mod excusing;
pub(super) mod holidays;
mod own;
mod remarking;
mod repeating;
mod reporting;
mod seats;
mod steering;
mod surveying;
pub(super) mod timetable;

pub(crate) use buttons::{At, Button};
pub(super) use reporting::own_roll;

use crate::{
    access::{Branch, ToAcknowledge, ToRemark, ToReport, ToSteer, ToSurvey, behind},
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
            dptree::filter_map(seats::seats)
                .chain(behind::<ToSurvey>(dptree::endpoint(seats::seated))),
        )
        .branch(
            dptree::filter_map(seats::off)
                .chain(behind::<ToSteer>(dptree::endpoint(seats::called_off))),
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
            dptree::filter_map(calling::calling)
                .chain(behind::<ToSteer>(dptree::endpoint(calling::called))),
        )
        .branch(
            dptree::filter_map(holidays::holidays)
                .chain(behind::<ToSteer>(dptree::endpoint(holidays::kept))),
        )
        .branch(
            dptree::filter_map(remarking::seen)
                .chain(behind::<ToAcknowledge>(dptree::endpoint(remarking::read))),
        )
        .branch(
            dptree::filter_map(remarking::word)
                .chain(behind::<ToRemark>(dptree::endpoint(remarking::worded))),
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
