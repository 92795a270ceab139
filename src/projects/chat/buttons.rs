//! The buttons of the projects, as they travel: filters and cursors stand in a row of their own, which a button names.

use crate::{
    ids::Id,
    person::MissionArea,
    projects::{columns as c, rules::List},
    sheet_draft::digest,
    understand::Press,
};

const TAG: &str = "pj";

/// What stands in a button for a name: names are longer than a button holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark(String);

impl Mark {
    /// Long enough that no two names of one province have the same.
    const LENGTH: usize = 12;

    /// That of this name.
    pub(crate) fn of(name: &str) -> Self {
        Self(digest(&name).chars().take(Self::LENGTH).collect())
    }

    fn read(text: &str) -> Option<Self> {
        let good = text.len() == Self::LENGTH && text.bytes().all(|b| b.is_ascii_hexdigit());
        good.then(|| Self(text.to_owned()))
    }
}

/// Something of a project that can be set in chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Settable {
    /// The due date, with a reason.
    Due,
    /// Cancelled and the budget moved, with a reason (J7).
    Cancel,
    /// The contract's deadline extended, with a reason (J7).
    Extend,
    /// A column of the register.
    Column(usize),
}

impl Settable {
    /// The day on which the contract was signed.
    pub(crate) const SIGNED: Self = Self::Column(12);

    /// What the secretariat changes by hand.
    pub(crate) const FIELDS: [Self; 19] = [
        Self::Column(1),
        Self::Column(2),
        Self::Column(3),
        Self::Column(4),
        Self::Column(5),
        Self::Column(6),
        Self::Column(7),
        Self::Column(8),
        Self::Column(9),
        Self::Column(10),
        Self::Column(11),
        Self::Column(12),
        Self::Column(13),
        Self::Column(14),
        Self::Column(15),
        Self::Column(16),
        Self::Column(18),
        Self::Column(19),
        Self::Column(20),
    ];

    /// The column of the register that it is.
    pub(crate) fn column(self) -> Option<&'static str> {
        match self {
            Self::Due => Some(c::DUE.english),
            Self::Extend => Some(c::DEADLINE.english),
            Self::Cancel => None,
            Self::Column(at) => c::PROJECTS.columns.get(at).map(|column| column.english),
        }
    }

    /// In a button, and in what was begun.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Due => "due".to_owned(),
            Self::Cancel => "cancel".to_owned(),
            Self::Extend => "extend".to_owned(),
            Self::Column(at) => at.to_string(),
        }
    }

    /// By that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "due" => Some(Self::Due),
            "cancel" => Some(Self::Cancel),
            "extend" => Some(Self::Extend),
            at => {
                let column = Self::Column(at.parse().ok()?);
                Self::FIELDS.contains(&column).then_some(column)
            }
        }
    }
}

/// The buttons of this capability: `pj:verb:id[:arg]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// What is late, as a new list.
    Late,
    /// A list of this kind, as a new one.
    Lists(List),
    /// One's own agency's.
    Own,
    /// A page of a list, in its place.
    Page(Id, usize),
    /// How it is narrowed.
    Filter(Id),
    /// Shows this kind.
    List(Id, List),
    /// Shows this area; the same once more: every one.
    Area(Id, Option<MissionArea>),
    /// Shows this district; the same once more: every one.
    District(Id, Mark),
    /// Shows this agency's.
    Agency(Id, Mark),
    /// Is narrowed by nothing any more.
    Everything(Id),
    /// As a workbook.
    Sheet(Id),
    /// Asks whether everybody is to be asked for an explanation.
    AskAll(Id),
    /// They are.
    AskAllYes(Id),
    /// The whole register as a workbook.
    Register,
    /// Opens a project's card.
    Open(Id),
    /// The number of the responsible officer as a contact (P3).
    Contact(Id),
    /// The pictures, voices, films and files of its last reports.
    Media(Id),
    /// Asks what is to be reported.
    Say(Id),
    /// Nobody is reminded for a while (J3a).
    Snooze(Id),
    /// Takes a report back (U9).
    Undo(Id),
    /// Files a kept message as a report of this project.
    File(Id, Id),
    /// The same with its words alone: what stands there as a percentage is none.
    Words(Id, Id),
    /// A kept message is a report: asks of which project.
    Which(Id),
    /// Asks for an explanation.
    Ask(Id),
    /// It is done.
    Done(Id),
    /// Which of its figures is to be changed.
    Edit(Id),
    /// Asks for the new value.
    Set(Id, Settable),
    /// Takes the sheet that was shown (J1).
    Take(Id),
    /// Does not.
    Leave(Id),
    /// The money of a fiscal year (J8).
    Budget(i64),
    /// The same as a workbook.
    BudgetSheet(i64),
}

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Late => format!("{TAG}:late"),
            Self::Lists(list) => format!("{TAG}:lists:{}", list.name()),
            Self::Own => format!("{TAG}:own"),
            Self::Page(id, page) => format!("{TAG}:page:{id}:{page}"),
            Self::Filter(id) => format!("{TAG}:filter:{id}"),
            Self::List(id, list) => format!("{TAG}:kind:{id}:{}", list.name()),
            Self::Area(id, area) => {
                format!("{TAG}:area:{id}:{}", area.map_or("-", MissionArea::name))
            }
            Self::District(id, Mark(district)) => format!("{TAG}:in:{id}:{district}"),
            Self::Agency(id, Mark(code)) => format!("{TAG}:by:{id}:{code}"),
            Self::Everything(id) => format!("{TAG}:every:{id}"),
            Self::Sheet(id) => format!("{TAG}:sheet:{id}"),
            Self::AskAll(id) => format!("{TAG}:askall:{id}"),
            Self::AskAllYes(id) => format!("{TAG}:askyes:{id}"),
            Self::Register => format!("{TAG}:register"),
            Self::Open(id) => format!("{TAG}:open:{id}"),
            Self::Contact(id) => format!("{TAG}:tel:{id}"),
            Self::Media(id) => format!("{TAG}:media:{id}"),
            Self::Say(id) => format!("{TAG}:say:{id}"),
            Self::Snooze(id) => format!("{TAG}:snooze:{id}"),
            Self::Undo(id) => format!("{TAG}:undo:{id}"),
            Self::File(kept, id) => format!("{TAG}:file:{kept}:{id}"),
            Self::Words(kept, id) => format!("{TAG}:words:{kept}:{id}"),
            Self::Which(kept) => format!("{TAG}:which:{kept}"),
            Self::Ask(id) => format!("{TAG}:ask:{id}"),
            Self::Done(id) => format!("{TAG}:done:{id}"),
            Self::Edit(id) => format!("{TAG}:edit:{id}"),
            Self::Set(id, what) => format!("{TAG}:set:{id}:{}", what.name()),
            Self::Take(id) => format!("{TAG}:take:{id}"),
            Self::Leave(id) => format!("{TAG}:leave:{id}"),
            Self::Budget(year) => format!("{TAG}:money:{year}"),
            Self::BudgetSheet(year) => format!("{TAG}:moneyx:{year}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(crate) fn read(press: &Press) -> Option<Self> {
        let year = |text: &str| {
            text.parse()
                .ok()
                .filter(|year| (2_400..3_000).contains(year))
        };
        match press.of(TAG)?.as_slice() {
            ["late"] => Some(Self::Late),
            ["lists", list] => List::named(list).map(Self::Lists),
            ["own"] => Some(Self::Own),
            ["page", id, page] => Some(Self::Page(
                Id::read(id)?,
                page.parse().ok().filter(|page| *page < 100_000)?,
            )),
            ["filter", id] => Id::read(id).map(Self::Filter),
            ["kind", id, list] => Some(Self::List(Id::read(id)?, List::named(list)?)),
            ["area", id, "-"] => Some(Self::Area(Id::read(id)?, None)),
            ["area", id, name] => {
                let area = MissionArea::ALL
                    .into_iter()
                    .find(|area| area.name() == *name)?;
                Some(Self::Area(Id::read(id)?, Some(area)))
            }
            ["in", id, district] => Some(Self::District(Id::read(id)?, Mark::read(district)?)),
            ["by", id, code] => Some(Self::Agency(Id::read(id)?, Mark::read(code)?)),
            ["every", id] => Id::read(id).map(Self::Everything),
            ["sheet", id] => Id::read(id).map(Self::Sheet),
            ["askall", id] => Id::read(id).map(Self::AskAll),
            ["askyes", id] => Id::read(id).map(Self::AskAllYes),
            ["register"] => Some(Self::Register),
            ["open", id] => Id::read(id).map(Self::Open),
            ["tel", id] => Id::read(id).map(Self::Contact),
            ["media", id] => Id::read(id).map(Self::Media),
            ["say", id] => Id::read(id).map(Self::Say),
            ["snooze", id] => Id::read(id).map(Self::Snooze),
            ["undo", id] => Id::read(id).map(Self::Undo),
            ["file", kept, id] => Some(Self::File(Id::read(kept)?, Id::read(id)?)),
            ["words", kept, id] => Some(Self::Words(Id::read(kept)?, Id::read(id)?)),
            ["which", kept] => Id::read(kept).map(Self::Which),
            ["ask", id] => Id::read(id).map(Self::Ask),
            ["done", id] => Id::read(id).map(Self::Done),
            ["edit", id] => Id::read(id).map(Self::Edit),
            ["set", id, what] => Some(Self::Set(Id::read(id)?, Settable::named(what)?)),
            ["take", id] => Id::read(id).map(Self::Take),
            ["leave", id] => Id::read(id).map(Self::Leave),
            ["money", own] => year(own).map(Self::Budget),
            ["moneyx", own] => year(own).map(Self::BudgetSheet),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        let id = crate::samples::id;
        let sets =
            Settable::FIELDS
                .into_iter()
                .chain([Settable::Due, Settable::Cancel, Settable::Extend]);
        let buttons = [
            Button::Late,
            Button::Lists(List::Contract),
            Button::Own,
            Button::Page(id(), 99_999),
            Button::Filter(id()),
            Button::List(id(), List::Unsigned),
            Button::Area(id(), Some(MissionArea::ConsumerProtection)),
            Button::Area(id(), None),
            Button::District(id(), Mark::of(&"เมืองภูเก็ต".repeat(9))),
            Button::Agency(id(), Mark::of("CHOENGM")),
            Button::Everything(id()),
            Button::Sheet(id()),
            Button::AskAll(id()),
            Button::AskAllYes(id()),
            Button::Register,
            Button::Open(id()),
            Button::Contact(id()),
            Button::Media(id()),
            Button::Say(id()),
            Button::Snooze(id()),
            Button::Undo(id()),
            Button::File(id(), id()),
            Button::Words(id(), id()),
            Button::Which(id()),
            Button::Ask(id()),
            Button::Done(id()),
            Button::Edit(id()),
            Button::Take(id()),
            Button::Leave(id()),
            Button::Budget(2_570),
            Button::BudgetSheet(2_570),
        ];
        for button in buttons
            .into_iter()
            .chain(sets.map(|what| Button::Set(id(), what)))
        {
            let data = button.data();
            assert!(data.len() <= crate::card::DATA_BYTES, "{data}");
            let press = Press { data, message: 1 };
            assert_eq!(Button::read(&press), Some(button));
        }
        assert_eq!(Settable::SIGNED.column(), Some(c::SIGNED.english));
        assert_eq!(
            Settable::FIELDS.len(),
            Settable::FIELDS
                .iter()
                .filter(|f| f.column().is_some())
                .count()
        );
    }

    proptest! {
        #[test]
        fn no_data_makes_it_stumble(data in "pj:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
