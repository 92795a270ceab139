//! The buttons of the announcements, as they travel: `an:verb:id[:arg]`.

use crate::{ids::Id, understand::Press};
use chrono::{DateTime, Utc};

const TAG: &str = "an";

/// Which recipients a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::announcements) enum Listed {
    /// Who has not acknowledged it yet.
    Waiting,
    /// Whom it could not reach.
    Failed,
    /// Who has acknowledged it.
    Acknowledged,
    /// Whom to telephone.
    Calls,
}

impl Listed {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Waiting, "w"),
        (Self::Failed, "f"),
        (Self::Acknowledged, "a"),
        (Self::Calls, "c"),
    ];

    fn tag(self) -> &'static str {
        let found = Self::ALL.into_iter().find(|(which, _)| *which == self);
        found.map_or("w", |(_, tag)| tag)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::announcements) enum Button {
    /// What is kept goes round (U8).
    Kept(Id),
    /// It goes out, or is planned, or is laid before a second person.
    Send(Id),
    /// It is let be.
    Drop(Id),
    /// Asks to whom.
    Whom(Id),
    /// The unclear name means the agency of this code.
    Agency(Id, String),
    /// The names of those who get it, a page.
    Names(Id, usize),
    /// Back to the draft.
    Back(Id),
    /// Asks by when it is to be acknowledged.
    Until(Id),
    /// By this moment, or not at all.
    By(Id, Option<DateTime<Utc>>),
    /// Asks when it goes out.
    When(Id),
    /// At this moment, or at once.
    At(Id, Option<DateTime<Utc>>),
    /// May be passed on, or not.
    Forward(Id),
    /// How often it is repeated: the next of those there are.
    Repeat(Id),
    /// Asks for the words in English.
    English(Id),
    /// Asks for a name for the audience.
    Group(Id),
    /// Whoever gets it acknowledges it.
    Acknowledge(Id),
    /// The same in a preview.
    Preview,
    /// Shows it to its recipient again.
    Read(Id),
    /// Its card.
    Card(Id),
    /// Stops it in the middle.
    Stop(Id),
    /// Reminds those who have not acknowledged it.
    Remind(Id),
    /// Recipients, those after this place.
    List(Id, Listed, i64),
    /// The one at this place was telephoned.
    Called(Id, i64),
    /// Its recipients as a spreadsheet.
    Sheet(Id),
    /// Asks for the corrected words.
    Correct(Id),
    /// Takes it back; `true` when that was agreed to.
    Recall(Id, bool),
    /// A page of the announcements of late.
    Receipts(usize),
    /// Whether everyone takes two persons (A9).
    TwoPersons(bool),
}

/// A moment as a button carries it: the minutes since 1970.
fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

fn moment(text: &str) -> Option<Option<DateTime<Utc>>> {
    if text == "-" {
        return Some(None);
    }
    let minutes: i64 = text.parse().ok()?;
    DateTime::from_timestamp(minutes.checked_mul(60)?, 0).map(Some)
}

fn written(at: Option<DateTime<Utc>>) -> String {
    at.map_or_else(|| "-".to_owned(), |at| minute(at).to_string())
}

impl Button {
    /// As callback data.
    pub(in crate::announcements) fn data(&self) -> String {
        match self {
            Self::Kept(id) => format!("{TAG}:kept:{id}"),
            Self::Send(id) => format!("{TAG}:send:{id}"),
            Self::Drop(id) => format!("{TAG}:drop:{id}"),
            Self::Whom(id) => format!("{TAG}:whom:{id}"),
            Self::Agency(id, code) => format!("{TAG}:to:{id}:{code}"),
            Self::Names(id, page) => format!("{TAG}:names:{id}:{page}"),
            Self::Back(id) => format!("{TAG}:back:{id}"),
            Self::Until(id) => format!("{TAG}:until:{id}"),
            Self::By(id, at) => format!("{TAG}:by:{id}:{}", written(*at)),
            Self::When(id) => format!("{TAG}:when:{id}"),
            Self::At(id, at) => format!("{TAG}:at:{id}:{}", written(*at)),
            Self::Forward(id) => format!("{TAG}:fwd:{id}"),
            Self::Repeat(id) => format!("{TAG}:again:{id}"),
            Self::English(id) => format!("{TAG}:en:{id}"),
            Self::Group(id) => format!("{TAG}:group:{id}"),
            Self::Acknowledge(id) => format!("{TAG}:ok:{id}"),
            Self::Preview => format!("{TAG}:pre"),
            Self::Read(id) => format!("{TAG}:read:{id}"),
            Self::Card(id) => format!("{TAG}:card:{id}"),
            Self::Stop(id) => format!("{TAG}:stop:{id}"),
            Self::Remind(id) => format!("{TAG}:remind:{id}"),
            Self::List(id, which, after) => format!("{TAG}:list:{id}:{}:{after}", which.tag()),
            Self::Called(id, place) => format!("{TAG}:called:{id}:{place}"),
            Self::Sheet(id) => format!("{TAG}:sheet:{id}"),
            Self::Correct(id) => format!("{TAG}:fix:{id}"),
            Self::Recall(id, false) => format!("{TAG}:recall:{id}"),
            Self::Recall(id, true) => format!("{TAG}:gone:{id}"),
            Self::Receipts(page) => format!("{TAG}:all:{page}"),
            Self::TwoPersons(true) => format!("{TAG}:two:1"),
            Self::TwoPersons(false) => format!("{TAG}:two:0"),
        }
    }

    /// The button that was pressed: anybody can send anything, so it says what is wanted and nothing of who may.
    pub(in crate::announcements) fn read(press: &Press) -> Option<Self> {
        Some(match press.of(TAG)?.as_slice() {
            ["kept", id] => Self::Kept(Id::read(id)?),
            ["send", id] => Self::Send(Id::read(id)?),
            ["drop", id] => Self::Drop(Id::read(id)?),
            ["whom", id] => Self::Whom(Id::read(id)?),
            ["to", id, code] => Self::Agency(Id::read(id)?, (*code).to_owned()),
            ["names", id, page] => Self::Names(Id::read(id)?, page.parse().ok()?),
            ["back", id] => Self::Back(Id::read(id)?),
            ["until", id] => Self::Until(Id::read(id)?),
            ["by", id, at] => Self::By(Id::read(id)?, moment(at)?),
            ["when", id] => Self::When(Id::read(id)?),
            ["at", id, at] => Self::At(Id::read(id)?, moment(at)?),
            ["fwd", id] => Self::Forward(Id::read(id)?),
            ["again", id] => Self::Repeat(Id::read(id)?),
            ["en", id] => Self::English(Id::read(id)?),
            ["group", id] => Self::Group(Id::read(id)?),
            ["ok", id] => Self::Acknowledge(Id::read(id)?),
            ["pre"] => Self::Preview,
            ["read", id] => Self::Read(Id::read(id)?),
            ["card", id] => Self::Card(Id::read(id)?),
            ["stop", id] => Self::Stop(Id::read(id)?),
            ["remind", id] => Self::Remind(Id::read(id)?),
            ["list", id, which, after] => {
                let which = Listed::ALL.into_iter().find(|(_, tag)| tag == which)?.0;
                Self::List(Id::read(id)?, which, after.parse().ok()?)
            }
            ["called", id, place] => Self::Called(Id::read(id)?, place.parse().ok()?),
            ["sheet", id] => Self::Sheet(Id::read(id)?),
            ["fix", id] => Self::Correct(Id::read(id)?),
            ["recall", id] => Self::Recall(Id::read(id)?, false),
            ["gone", id] => Self::Recall(Id::read(id)?, true),
            ["all", page] => Self::Receipts(page.parse().ok()?),
            ["two", on @ ("0" | "1")] => Self::TwoPersons(*on == "1"),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{card::DATA_BYTES, samples};

    #[test]
    fn a_button_comes_back_as_it_went() {
        let id = samples::id;
        let at = Some(samples::bangkok("2026-11-24 16:30"));
        for button in [
            Button::Kept(id()),
            Button::Send(id()),
            Button::Drop(id()),
            Button::Whom(id()),
            Button::Agency(id(), "IRRI".to_owned()),
            Button::Names(id(), 3),
            Button::Back(id()),
            Button::Until(id()),
            Button::By(id(), at),
            Button::By(id(), None),
            Button::When(id()),
            Button::At(id(), at),
            Button::At(id(), None),
            Button::Forward(id()),
            Button::Repeat(id()),
            Button::English(id()),
            Button::Group(id()),
            Button::Acknowledge(id()),
            Button::Preview,
            Button::Read(id()),
            Button::Card(id()),
            Button::Stop(id()),
            Button::Remind(id()),
            Button::List(id(), Listed::Calls, i64::MAX),
            Button::List(id(), Listed::Waiting, 0),
            Button::List(id(), Listed::Failed, 9),
            Button::List(id(), Listed::Acknowledged, 9),
            Button::Called(id(), i64::MAX),
            Button::Sheet(id()),
            Button::Correct(id()),
            Button::Recall(id(), false),
            Button::Recall(id(), true),
            Button::Receipts(2),
            Button::TwoPersons(true),
            Button::TwoPersons(false),
        ] {
            let data = button.data();
            assert!(data.len() <= DATA_BYTES, "{data}");
            let press = Press { data, message: 1 };
            assert_eq!(Button::read(&press), Some(button));
        }
        for forged in ["an:send:../..", "an:by:x:1", "an:two:2", "an:list", "rq:ok"] {
            let press = Press {
                data: forged.to_owned(),
                message: 1,
            };
            assert_eq!(Button::read(&press), None, "{forged}");
        }
    }
}
