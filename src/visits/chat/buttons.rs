//! The buttons of this capability. None of them is kept: what was pressed is erased with its message.

use crate::{ids::Id, understand::Press};

const TAG: &str = "vi";

/// A view of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::visits) enum View {
    /// The first page.
    First,
    /// The last answers at length.
    Answers,
    /// What was said about them.
    Remarks,
    /// Whom to call.
    People,
}

/// The buttons: `vi:verb:…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::visits) enum Button {
    /// The dossier of the agency of this code, in the place of the question.
    Of(String),
    /// This view of a dossier, in its place.
    Show(Id, View),
    /// The contact of a person of the agency.
    Contact(Id, Id),
    /// A note about the agency of this code is to be written next.
    Write(String),
    /// The own notes by agency, this page of it, in its place.
    All(usize),
    /// The notes in a dossier, this page of them.
    Notes(Id, usize),
    /// The notes of which no agency is said yet.
    Loose(usize),
    /// A note, this page of it.
    Note(Id, usize),
    /// What came with a note.
    Media(Id),
    /// Asks of which agency a note is.
    Whose(Id),
    /// It is of this one.
    Is(Id, String),
    /// Asks whether a note is to be deleted.
    Delete(Id),
    /// It is.
    DeleteYes(Id),
}

impl Button {
    /// As callback data.
    pub(in crate::visits) fn data(&self) -> String {
        match self {
            Self::Of(code) => format!("{TAG}:of:{code}"),
            Self::Show(id, View::First) => format!("{TAG}:open:{id}"),
            Self::Show(id, View::Answers) => format!("{TAG}:said:{id}"),
            Self::Show(id, View::Remarks) => format!("{TAG}:words:{id}"),
            Self::Show(id, View::People) => format!("{TAG}:who:{id}"),
            Self::Contact(id, person) => format!("{TAG}:tel:{id}:{person}"),
            Self::Write(code) => format!("{TAG}:write:{code}"),
            Self::All(page) => format!("{TAG}:all:{page}"),
            Self::Notes(id, page) => format!("{TAG}:notes:{id}:{page}"),
            Self::Loose(page) => format!("{TAG}:loose:{page}"),
            Self::Note(id, page) => format!("{TAG}:note:{id}:{page}"),
            Self::Media(id) => format!("{TAG}:media:{id}"),
            Self::Whose(id) => format!("{TAG}:whose:{id}"),
            Self::Is(id, code) => format!("{TAG}:is:{id}:{code}"),
            Self::Delete(id) => format!("{TAG}:drop:{id}"),
            Self::DeleteYes(id) => format!("{TAG}:gone:{id}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(super) fn read(press: &Press) -> Option<Self> {
        let page = |text: &str| text.parse().ok().filter(|page| *page < 10_000);
        match press.of(TAG)?.as_slice() {
            ["of", code] => Some(Self::Of((*code).to_owned())),
            ["open", id] => Some(Self::Show(Id::read(id)?, View::First)),
            ["said", id] => Some(Self::Show(Id::read(id)?, View::Answers)),
            ["words", id] => Some(Self::Show(Id::read(id)?, View::Remarks)),
            ["who", id] => Some(Self::Show(Id::read(id)?, View::People)),
            ["tel", id, person] => Some(Self::Contact(Id::read(id)?, Id::read(person)?)),
            ["write", code] => Some(Self::Write((*code).to_owned())),
            ["all", at] => page(at).map(Self::All),
            ["notes", id, at] => Some(Self::Notes(Id::read(id)?, page(at)?)),
            ["loose", at] => page(at).map(Self::Loose),
            ["note", id, at] => Some(Self::Note(Id::read(id)?, page(at)?)),
            ["media", id] => Id::read(id).map(Self::Media),
            ["whose", id] => Id::read(id).map(Self::Whose),
            ["is", id, code] => Some(Self::Is(Id::read(id)?, (*code).to_owned())),
            ["drop", id] => Id::read(id).map(Self::Delete),
            ["gone", id] => Id::read(id).map(Self::DeleteYes),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_button_is_read_as_it_was_written(page in 0_usize..9_999, code in "[A-Z0-9.-]{1,16}") {
            let id = crate::samples::id;
            let views = [View::First, View::Answers, View::Remarks, View::People].map(|view| Button::Show(id(), view));
            let others = [
                Button::Of(code.clone()), Button::Contact(id(), id()), Button::Write(code.clone()), Button::All(page),
                Button::Notes(id(), page), Button::Loose(page), Button::Note(id(), page), Button::Media(id()), Button::Whose(id()),
                Button::Is(id(), code), Button::Delete(id()), Button::DeleteYes(id()),
            ];
            for button in views.into_iter().chain(others) {
                let data = button.data();
                prop_assert!(data.len() <= crate::card::DATA_BYTES);
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "vi:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
