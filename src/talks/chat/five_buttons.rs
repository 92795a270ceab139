//! The buttons of five minutes with the governor (L6), as they travel: `gv:verb:id[:arg]`.

use super::time::{minute, moment};
use crate::{ids::Id, understand::Press};
use chrono::{DateTime, Utc};

const TAG: &str = "gv";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::talks) enum Button {
    /// Asks for five minutes as this post.
    Ask(Id),
    /// Takes the request back.
    TakeBack(Id),
    /// Now.
    Now(Id),
    /// At …: asks for the time.
    When(Id),
    /// At this moment.
    At(Id, DateTime<Utc>),
    /// In the session.
    Tuesday(Id),
    /// It is to be written instead.
    Write(Id),
    /// The number of whoever asks, as a contact (P3).
    Contact(Id),
}

impl Button {
    /// As callback data.
    pub(in crate::talks) fn data(&self) -> String {
        match self {
            Self::Ask(post) => format!("{TAG}:ask:{post}"),
            Self::TakeBack(id) => format!("{TAG}:drop:{id}"),
            Self::Now(id) => format!("{TAG}:now:{id}"),
            Self::When(id) => format!("{TAG}:when:{id}"),
            Self::At(id, at) => format!("{TAG}:at:{id}:{}", minute(*at)),
            Self::Tuesday(id) => format!("{TAG}:tue:{id}"),
            Self::Write(id) => format!("{TAG}:write:{id}"),
            Self::Contact(id) => format!("{TAG}:tel:{id}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(super) fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["ask", post] => Id::read(post).map(Self::Ask),
            ["drop", id] => Id::read(id).map(Self::TakeBack),
            ["now", id] => Id::read(id).map(Self::Now),
            ["when", id] => Id::read(id).map(Self::When),
            ["at", id, at] => Some(Self::At(Id::read(id)?, moment(at)?)),
            ["tue", id] => Id::read(id).map(Self::Tuesday),
            ["write", id] => Id::read(id).map(Self::Write),
            ["tel", id] => Id::read(id).map(Self::Contact),
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
        fn a_button_is_read_as_it_was_written(minutes in 0_i64..100_000_000) {
            let id = samples::id();
            let at = DateTime::UNIX_EPOCH + chrono::Duration::minutes(minutes);
            for button in [
                Button::Ask(id.clone()),
                Button::TakeBack(id.clone()),
                Button::Now(id.clone()),
                Button::When(id.clone()),
                Button::At(id.clone(), at),
                Button::Tuesday(id.clone()),
                Button::Write(id.clone()),
                Button::Contact(id),
            ] {
                let data = button.data();
                prop_assert!(data.len() <= crate::card::DATA_BYTES);
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "gv:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
