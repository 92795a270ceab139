//! What people say to whereabouts: where they are, and who is where.

mod asking;
mod buttons;
mod own;

pub(crate) use buttons::{Button, List, Scope};

use crate::access::{Branch, ToAskWhere, ToSayWhere, ToSeeWhere, behind};

/// The kind of item that a link to a person's whereabouts names.
pub(super) const LINK: &str = "wa";

/// Everything that enrolled people can want of whereabouts.
pub(crate) fn branch() -> Branch {
    dptree::entry()
        .branch(
            dptree::filter_map(asking::command)
                .chain(behind::<ToSeeWhere>(dptree::endpoint(asking::seen))),
        )
        .branch(
            dptree::filter_map(asking::asked)
                .chain(behind::<ToAskWhere>(dptree::endpoint(asking::answer))),
        )
        .branch(
            dptree::filter_map(own::said).chain(behind::<ToSayWhere>(dptree::endpoint(own::heard))),
        )
}
