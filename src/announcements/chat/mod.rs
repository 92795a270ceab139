//! What people say to the announcements: a file a right, and the buttons as they travel.

mod buttons;
mod composing;
mod receiving;
mod steering;
mod surveying;
mod writing;

pub(in crate::announcements) use buttons::{Button, Listed};

use crate::access::{Branch, ToAnnounce, ToBeHere, ToSurvey, behind};

/// Everything that enrolled people can want of announcements.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(composing::wanted)
                .chain(behind::<ToAnnounce>(dptree::endpoint(composing::composed))),
        )
        .branch(
            dptree::filter_map(steering::wanted)
                .chain(behind::<ToAnnounce>(dptree::endpoint(steering::steered))),
        )
        .branch(
            dptree::filter_map(surveying::wanted)
                .chain(behind::<ToSurvey>(dptree::endpoint(surveying::surveyed))),
        )
        .branch(
            dptree::filter_map(receiving::wanted)
                .chain(behind::<ToBeHere>(dptree::endpoint(receiving::received))),
        )
        .branch(
            dptree::filter_map(writing::wanted)
                .chain(behind::<ToBeHere>(dptree::endpoint(writing::wrote))),
        )
}
