//! The buttons of urgent matters, as they travel.

use super::super::rules::Level;
use crate::{ids::Id, person::MissionArea, understand::Press};
use chrono::{DateTime, Utc};

const TAG: &str = "ur";

/// The buttons of this capability: `ur:verb:id[:arg]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// Files a kept message as an urgent matter (U8).
    File(Id),
    /// Sends on what was held back.
    Send(Id),
    /// Another level (E1).
    Level(Id, Level),
    /// Offers the areas, in the place of the other buttons.
    Areas(Id),
    /// Another area.
    Area(Id, MissionArea),
    /// Asks from which agency it came.
    AskAgency(Id),
    /// From this one.
    Agency(Id, String),
    /// Somebody acknowledges it (E4).
    Acknowledge(Id),
    /// Its owner says by when: minutes since 1970 (E5).
    By(Id, i64),
    /// The number of whoever sent it, as a contact (P3).
    Contact(Id),
    /// Makes a request to an agency of it (E6).
    Assign(Id),
    /// Asks what came of it (E6).
    Resolve(Id),
    /// Opens it again (E6).
    Reopen(Id),
    /// The matter, as a message of its own.
    Open(Id),
    /// Everything that was said and done (E7).
    Timeline(Id),
    /// The same as a workbook.
    Export(Id),
    /// Its pictures, voices, films, files and pins.
    Media(Id),
    /// What is open, as a message of its own (E7).
    List,
    /// A page of that, in its place.
    Page(usize),
}

impl Button {
    /// By when it is done.
    pub(crate) fn by(id: &Id, at: DateTime<Utc>) -> Self {
        Self::By(id.clone(), at.timestamp() / 60)
    }

    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::File(id) => format!("{TAG}:file:{id}"),
            Self::Send(id) => format!("{TAG}:send:{id}"),
            Self::Level(id, level) => format!("{TAG}:level:{id}:{}", level.name()),
            Self::Areas(id) => format!("{TAG}:areas:{id}"),
            Self::Area(id, area) => format!("{TAG}:area:{id}:{}", area.name()),
            Self::AskAgency(id) => format!("{TAG}:whose:{id}"),
            Self::Agency(id, code) => format!("{TAG}:of:{id}:{code}"),
            Self::Acknowledge(id) => format!("{TAG}:ack:{id}"),
            Self::By(id, minutes) => format!("{TAG}:by:{id}:{minutes}"),
            Self::Contact(id) => format!("{TAG}:tel:{id}"),
            Self::Assign(id) => format!("{TAG}:give:{id}"),
            Self::Resolve(id) => format!("{TAG}:end:{id}"),
            Self::Reopen(id) => format!("{TAG}:again:{id}"),
            Self::Open(id) => format!("{TAG}:open:{id}"),
            Self::Timeline(id) => format!("{TAG}:line:{id}"),
            Self::Export(id) => format!("{TAG}:sheet:{id}"),
            Self::Media(id) => format!("{TAG}:media:{id}"),
            Self::List => format!("{TAG}:list"),
            Self::Page(page) => format!("{TAG}:page:{page}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(crate) fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["file", id] => Id::read(id).map(Self::File),
            ["send", id] => Id::read(id).map(Self::Send),
            ["level", id, level] => Some(Self::Level(Id::read(id)?, Level::named(level)?)),
            ["areas", id] => Id::read(id).map(Self::Areas),
            ["area", id, area] => Some(Self::Area(Id::read(id)?, MissionArea::named(area)?)),
            ["whose", id] => Id::read(id).map(Self::AskAgency),
            ["of", id, code] => Some(Self::Agency(Id::read(id)?, (*code).to_owned())),
            ["ack", id] => Id::read(id).map(Self::Acknowledge),
            ["by", id, minutes] => Some(Self::By(Id::read(id)?, minutes.parse().ok()?)),
            ["tel", id] => Id::read(id).map(Self::Contact),
            ["give", id] => Id::read(id).map(Self::Assign),
            ["end", id] => Id::read(id).map(Self::Resolve),
            ["again", id] => Id::read(id).map(Self::Reopen),
            ["open", id] => Id::read(id).map(Self::Open),
            ["line", id] => Id::read(id).map(Self::Timeline),
            ["sheet", id] => Id::read(id).map(Self::Export),
            ["media", id] => Id::read(id).map(Self::Media),
            ["list"] => Some(Self::List),
            ["page", page] => page
                .parse()
                .ok()
                .filter(|page| *page < 10_000)
                .map(Self::Page),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::DATA_BYTES;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_button_is_read_as_it_was_written(minutes in any::<i64>(), page in 0_usize..9_999, code in "[A-Z0-9.-]{1,16}") {
            let id = || crate::samples::id();
            let levels = Level::ALL.into_iter().map(|level| Button::Level(id(), level));
            let areas = MissionArea::ALL.into_iter().map(|area| Button::Area(id(), area));
            let others = [
                Button::File(id()), Button::Send(id()), Button::Areas(id()), Button::AskAgency(id()), Button::Agency(id(), code),
                Button::Acknowledge(id()), Button::By(id(), minutes), Button::Contact(id()), Button::Resolve(id()),
                Button::Reopen(id()), Button::Open(id()), Button::Timeline(id()), Button::Export(id()), Button::Media(id()),
                Button::List, Button::Page(page),
            ];
            for button in levels.chain(areas).chain(others) {
                let data = button.data();
                prop_assert!(data.len() <= DATA_BYTES, "{}", data);
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "ur:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
