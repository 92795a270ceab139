//! The buttons of a talk asked of an agency (L4), as they travel: `tk:verb:id[:arg]`.

use super::time::{minute, moment};
use crate::{ids::Id, people::TALK, understand::Press};
use chrono::{DateTime, Utc};

const TAG: &str = "tk";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Button {
    /// Asks for a talk with the agency of this code.
    To(String),
    /// The number of whoever is to call, as a contact (P3).
    Contact(Id),
    /// Takes the wish to talk back.
    Cancel(Id),
    /// I am calling now.
    Calling(Id),
    /// In ten minutes.
    Soon(Id),
    /// At …: asks for the time.
    When(Id),
    /// At this moment.
    At(Id, DateTime<Utc>),
    /// My deputy will: asks who.
    Deputy(Id),
    /// This person of the roster.
    ThisDeputy(Id, Id),
    /// Somebody else: asks for the name.
    Somebody(Id),
    /// Nobody by name.
    Unnamed(Id),
}

impl Button {
    /// As callback data.
    pub(in crate::talks) fn data(&self) -> String {
        match self {
            Self::To(code) => format!("{TALK}:{code}"),
            Self::Contact(id) => format!("{TAG}:tel:{id}"),
            Self::Cancel(id) => format!("{TAG}:drop:{id}"),
            Self::Calling(id) => format!("{TAG}:now:{id}"),
            Self::Soon(id) => format!("{TAG}:soon:{id}"),
            Self::When(id) => format!("{TAG}:when:{id}"),
            Self::At(id, at) => format!("{TAG}:at:{id}:{}", minute(*at)),
            Self::Deputy(id) => format!("{TAG}:send:{id}"),
            Self::ThisDeputy(id, person) => format!("{TAG}:who:{id}:{person}"),
            Self::Somebody(id) => format!("{TAG}:other:{id}"),
            Self::Unnamed(id) => format!("{TAG}:any:{id}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(super) fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["to", code] => Some(Self::To((*code).to_owned())),
            ["tel", id] => Id::read(id).map(Self::Contact),
            ["drop", id] => Id::read(id).map(Self::Cancel),
            ["now", id] => Id::read(id).map(Self::Calling),
            ["soon", id] => Id::read(id).map(Self::Soon),
            ["when", id] => Id::read(id).map(Self::When),
            ["at", id, at] => Some(Self::At(Id::read(id)?, moment(at)?)),
            ["send", id] => Id::read(id).map(Self::Deputy),
            ["who", id, person] => Some(Self::ThisDeputy(Id::read(id)?, Id::read(person)?)),
            ["other", id] => Id::read(id).map(Self::Somebody),
            ["any", id] => Id::read(id).map(Self::Unnamed),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_button_is_read_as_it_was_written(minutes in 0_i64..100_000_000, code in "[A-Z0-9.-]{1,16}") {
            let (id, other) = (samples::id(), samples::id());
            let at = DateTime::UNIX_EPOCH + chrono::Duration::minutes(minutes);
            for button in [
                Button::To(code),
                Button::Contact(id.clone()),
                Button::Cancel(id.clone()),
                Button::Calling(id.clone()),
                Button::Soon(id.clone()),
                Button::When(id.clone()),
                Button::At(id.clone(), at),
                Button::Deputy(id.clone()),
                Button::ThisDeputy(id.clone(), other),
                Button::Somebody(id.clone()),
                Button::Unnamed(id),
            ] {
                let data = button.data();
                prop_assert!(data.len() <= crate::card::DATA_BYTES);
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "tk:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
