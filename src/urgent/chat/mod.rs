//! What people say and press about urgent matters: a file a right.

mod buttons;
mod following;
mod leading;
mod raising;

pub(crate) use buttons::Button;

use crate::{
    access::{Branch, ToAlert, ToBeHere, ToTakeOn, behind},
    ids::Id,
    understand,
};

/// The kind of item that a link to a matter names.
pub(super) const LINK: &str = "u";
/// The question by when it is done (E5).
pub(super) const WHEN: &str = "urgent-when";
/// The question what came of it (E6).
pub(super) const OUTCOME: &str = "urgent-outcome";
/// The question from which agency it came by telephone (E1).
pub(super) const AGENCY: &str = "urgent-agency";

/// Everything that enrolled people can want of urgent matters.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(raising::raise)
                .chain(behind::<ToAlert>(dptree::endpoint(raising::raised))),
        )
        .branch(
            dptree::filter_map(leading::lead)
                .chain(behind::<ToTakeOn>(dptree::endpoint(leading::led))),
        )
        .branch(
            dptree::filter_map(following::follow)
                .chain(behind::<ToBeHere>(dptree::endpoint(following::followed))),
        )
}

/// The matter that a link opens (S7).
fn item(payload: &str) -> Option<Id> {
    understand::item(payload)
        .filter(|(kind, _)| kind == LINK)
        .map(|(_, id)| id)
}
