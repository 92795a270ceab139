//! The buttons of whereabouts.

use crate::{
    card::DATA_BYTES,
    ids::Id,
    understand::{Press, whereabouts::Status},
    whereabouts::rules::Later,
};
use chrono::{DateTime, NaiveDate, Utc};

const TAG: &str = "wa";

/// What a list of whereabouts is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Everybody, now.
    All,
    /// Those at this place.
    Place(String),
    /// What was told of this day.
    Day(NaiveDate),
}

/// Which list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    /// Those who are out, then the expired.
    Out,
    /// Those of whom nothing is known.
    Unknown,
    /// Those at the office.
    Office,
}

impl List {
    const ALL: [Self; 3] = [Self::Out, Self::Unknown, Self::Office];

    fn name(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Unknown => "unknown",
            Self::Office => "office",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.name() == name)
    }
}

/// The buttons of this capability: `wa:verb:…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// Says a status, from now on.
    Set(Status),
    /// The own whereabouts.
    Own,
    /// The card of an own entry, in its place.
    Show(Id),
    /// Asks which status it is instead.
    ChooseStatus(Id),
    /// It is this one.
    Status(Id, Status),
    /// Asks until when.
    AskUntil(Id),
    /// Until then.
    Until(Id, DateTime<Utc>),
    /// The other reading was meant.
    Other(Id),
    /// Asks where.
    AskPlace(Id),
    /// Asks who acts.
    AskActing(Id),
    /// This person acts.
    Acting(Id, Id),
    /// Takes it back.
    Undo(Id),
    /// Others may see it, or not any more (L5).
    Release(Id, bool),
    /// Back (L2).
    Back(Id),
    /// Not yet back.
    Later(Id, Later),
    /// A kept message is whereabouts of this status (U8).
    Kept(Id, Status),
    /// A page of a list, in its place.
    Board(Scope, List, usize),
    /// The board, as a message of its own.
    Fresh,
    /// Where one person is, in its place.
    Person(Id),
    /// Where the people of an agency are, in its place.
    Agency(String),
}

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Set(status) => format!("{TAG}:set:{}", status.name()),
            Self::Own => format!("{TAG}:own"),
            Self::Show(id) => format!("{TAG}:show:{id}"),
            Self::ChooseStatus(id) => format!("{TAG}:kind:{id}"),
            Self::Status(id, status) => format!("{TAG}:be:{id}:{}", status.name()),
            Self::AskUntil(id) => format!("{TAG}:end:{id}"),
            Self::Until(id, at) => format!("{TAG}:until:{id}:{}", at.timestamp()),
            Self::Other(id) => format!("{TAG}:other:{id}"),
            Self::AskPlace(id) => format!("{TAG}:place:{id}"),
            Self::AskActing(id) => format!("{TAG}:act:{id}"),
            Self::Acting(id, person) => format!("{TAG}:acts:{id}:{person}"),
            Self::Undo(id) => format!("{TAG}:undo:{id}"),
            Self::Release(id, true) => format!("{TAG}:free:{id}"),
            Self::Release(id, false) => format!("{TAG}:hide:{id}"),
            Self::Back(id) => format!("{TAG}:back:{id}"),
            Self::Later(id, later) => format!("{TAG}:later:{id}:{}", later.name()),
            Self::Kept(id, status) => format!("{TAG}:kept:{id}:{}", status.name()),
            Self::Board(Scope::All, list, page) => format!("{TAG}:all:{}:{page}", list.name()),
            Self::Board(Scope::Day(day), list, page) => {
                format!("{TAG}:day:{day}:{}:{page}", list.name())
            }
            Self::Board(Scope::Place(place), list, page) => {
                format!("{TAG}:at:{}:{page}:{place}", list.name())
            }
            Self::Fresh => format!("{TAG}:board"),
            Self::Person(id) => format!("{TAG}:who:{id}"),
            Self::Agency(code) => format!("{TAG}:ag:{code}"),
        }
    }

    /// The same where Telegram takes it: a place may be too long for a button.
    pub(crate) fn fitting(self) -> Option<Self> {
        (self.data().len() <= DATA_BYTES).then_some(self)
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(crate) fn read(press: &Press) -> Option<Self> {
        let page = |text: &str| text.parse().ok().filter(|page| *page < 10_000);
        match press.of(TAG)?.as_slice() {
            ["set", status] => Status::named(status).map(Self::Set),
            ["own"] => Some(Self::Own),
            ["show", id] => Id::read(id).map(Self::Show),
            ["kind", id] => Id::read(id).map(Self::ChooseStatus),
            ["be", id, status] => Some(Self::Status(Id::read(id)?, Status::named(status)?)),
            ["end", id] => Id::read(id).map(Self::AskUntil),
            ["until", id, at] => {
                let at = DateTime::from_timestamp(at.parse().ok()?, 0)?;
                Some(Self::Until(Id::read(id)?, at))
            }
            ["other", id] => Id::read(id).map(Self::Other),
            ["place", id] => Id::read(id).map(Self::AskPlace),
            ["act", id] => Id::read(id).map(Self::AskActing),
            ["acts", id, person] => Some(Self::Acting(Id::read(id)?, Id::read(person)?)),
            ["undo", id] => Id::read(id).map(Self::Undo),
            ["free", id] => Id::read(id).map(|id| Self::Release(id, true)),
            ["hide", id] => Id::read(id).map(|id| Self::Release(id, false)),
            ["back", id] => Id::read(id).map(Self::Back),
            ["later", id, name] => {
                let later = Later::ALL.into_iter().find(|later| later.name() == *name)?;
                Some(Self::Later(Id::read(id)?, later))
            }
            ["kept", id, status] => Some(Self::Kept(Id::read(id)?, Status::named(status)?)),
            ["all", list, at] => Some(Self::Board(Scope::All, List::named(list)?, page(at)?)),
            ["day", day, list, at] => {
                let scope = Scope::Day(day.parse().ok()?);
                Some(Self::Board(scope, List::named(list)?, page(at)?))
            }
            ["at", list, at, place @ ..] if !place.is_empty() => {
                let scope = Scope::Place(place.join(":"));
                Some(Self::Board(scope, List::named(list)?, page(at)?))
            }
            ["board"] => Some(Self::Fresh),
            ["who", id] => Id::read(id).map(Self::Person),
            ["ag", code] => Some(Self::Agency((*code).to_owned())),
            _ => None,
        }
    }

    /// Whether it asks about others, rather than being about the own whereabouts.
    pub(super) fn asks(&self) -> bool {
        matches!(
            self,
            Self::Board(..) | Self::Fresh | Self::Person(_) | Self::Agency(_)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::id;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_button_is_read_as_it_was_written(seconds in 0_i64..4_000_000_000, page in 0_usize..9_999, place in "[ก-ฮ: ]{1,12}") {
            let day = NaiveDate::default() + chrono::Days::new(page as u64);
            let at = DateTime::from_timestamp(seconds, 0).unwrap();
            let mut buttons = vec![
                Button::Own, Button::Fresh, Button::Show(id()), Button::ChooseStatus(id()), Button::AskUntil(id()),
                Button::Until(id(), at), Button::Other(id()), Button::AskPlace(id()), Button::AskActing(id()),
                Button::Acting(id(), id()), Button::Undo(id()), Button::Release(id(), true), Button::Release(id(), false),
                Button::Back(id()), Button::Person(id()), Button::Agency("IRRI".to_owned()),
            ];
            for status in Status::ALL {
                buttons.extend([Button::Set(status), Button::Status(id(), status), Button::Kept(id(), status)]);
            }
            buttons.extend(Later::ALL.map(|later| Button::Later(id(), later)));
            for list in List::ALL {
                for scope in [Scope::All, Scope::Day(day), Scope::Place(place.clone())] {
                    buttons.push(Button::Board(scope, list, page));
                }
            }
            for button in buttons {
                let data = button.data();
                prop_assert!(data.len() <= DATA_BYTES, "{data}");
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "wa:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
