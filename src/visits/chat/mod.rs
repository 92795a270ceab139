//! What governor and vices say here: dossiers, notes, and what stands under them.

mod buttons;
mod noting;
mod opening;
mod reading;

pub(super) use buttons::{Button, View};

use crate::access::{Branch, ToVisit, behind};

/// Everything that enrolled people can want here.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(opening::wanted)
                .chain(behind::<ToVisit>(dptree::endpoint(opening::opened))),
        )
        .branch(
            dptree::filter_map(noting::wanted)
                .chain(behind::<ToVisit>(dptree::endpoint(noting::noted))),
        )
        .branch(
            dptree::filter_map(reading::wanted)
                .chain(behind::<ToVisit>(dptree::endpoint(reading::shown))),
        )
}
