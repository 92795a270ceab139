//! The buttons of hand-overs, as they travel.

use crate::{ids::Id, understand::Press};

const TAG: &str = "ho";

/// The buttons of hand-overs: `ho:verb:id`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// Asks who follows.
    Ask(Id),
    /// Nobody follows: the post falls vacant.
    Vacate(Id),
    /// The successor is this person, who is known.
    Same(Id, Id),
    /// The successor is somebody else of that name.
    Other(Id),
    /// Not now, from a day on.
    Later(Id),
    /// Do it.
    Do(Id),
    /// Do not.
    Drop(Id),
    /// Takes back a hand-over that is still to come.
    Cancel(Id),
    /// The delegate of this holding stays.
    Keep(Id),
    /// All delegates stay, by the head's post.
    KeepAll(Id),
}

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Ask(id) => format!("{TAG}:ask:{id}"),
            Self::Vacate(id) => format!("{TAG}:none:{id}"),
            Self::Same(draft, person) => format!("{TAG}:same:{draft}:{person}"),
            Self::Other(id) => format!("{TAG}:other:{id}"),
            Self::Later(id) => format!("{TAG}:later:{id}"),
            Self::Do(id) => format!("{TAG}:do:{id}"),
            Self::Drop(id) => format!("{TAG}:drop:{id}"),
            Self::Cancel(id) => format!("{TAG}:back:{id}"),
            Self::Keep(id) => format!("{TAG}:keep:{id}"),
            Self::KeepAll(id) => format!("{TAG}:all:{id}"),
        }
    }

    pub(super) fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["ask", id] => Id::read(id).map(Self::Ask),
            ["none", id] => Id::read(id).map(Self::Vacate),
            ["same", draft, person] => Some(Self::Same(Id::read(draft)?, Id::read(person)?)),
            ["other", id] => Id::read(id).map(Self::Other),
            ["later", id] => Id::read(id).map(Self::Later),
            ["do", id] => Id::read(id).map(Self::Do),
            ["drop", id] => Id::read(id).map(Self::Drop),
            ["back", id] => Id::read(id).map(Self::Cancel),
            ["keep", id] => Id::read(id).map(Self::Keep),
            ["all", id] => Id::read(id).map(Self::KeepAll),
            _ => None,
        }
    }
}
