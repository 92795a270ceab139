//! The buttons of the week, as they travel.

use crate::{
    ids::Id,
    understand::Press,
    week::rules::{Coming, Light},
};
use chrono::NaiveDate;

const TAG: &str = "wk";

/// Where it is pressed who comes, and so how what was said is shown there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    /// At a letter that is kept up to date for all: the call, or the answer to a hand-over's question.
    Call,
    /// At the question by itself, which shows it in its place.
    Question,
    /// At what a successor takes over, which stays as it was: it is shown by a letter of its own.
    HandOver,
}

impl At {
    fn mark(self) -> &'static str {
        match self {
            Self::Call => "",
            Self::Question => ":s",
            Self::HandOver => ":h",
        }
    }

    fn read(mark: &str) -> Option<Self> {
        match mark {
            "s" => Some(Self::Question),
            "h" => Some(Self::HandOver),
            _ => None,
        }
    }
}

/// The buttons of this capability: `wk:verb:id[:arg]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Button {
    /// Colours the answer (W1).
    Colour(Id, Light),
    /// Of 🔴: the governor has to act, or need not (W4).
    Act(Id, bool),
    /// Takes the answer back (U9).
    Undo(Id),
    /// Nothing has changed: last week's answer of this post's agency counts for this week too (W2).
    Same(Id, NaiveDate),
    /// Asks to be excused (W6a).
    Excuse(Id),
    /// Files a kept message as the answer (U8).
    File(Id),
    /// The same, for this post of several (R1).
    FileFor(Id, Id),
    /// Who comes to the session (W0).
    Come(Id, Coming, At),
    /// This person of the roster comes for the head.
    Deputy(Id, Id),
    /// Who comes for the head is not said.
    Unnamed(Id),
    /// What was taken for the name of a deputy is the answer: this kept message.
    NoName(Id, Id),
    /// Asks who comes, by itself.
    AskComing(Id),
    /// Who comes in this week, as a message of its own: what it is asked from stays.
    Seats(NaiveDate),
    /// A page of that, in its place.
    SeatsPage(NaiveDate, usize),
    /// Asks whether the session of this week is to be called off.
    CallOff(NaiveDate),
    /// It is.
    CallOffYes(NaiveDate),
    /// It is not.
    CallOffNo(NaiveDate),
    /// Opens an agency's answer.
    Open(Id),
    /// The governor has read it (W5).
    Seen(Id),
    /// Its pictures, voices, films and files.
    Media(Id),
    /// The number of the responsible officer as a contact (P3).
    Contact(Id),
    /// The board, as a message of its own: what it is asked from stays.
    Board,
    /// The same of this week, which may be an earlier one.
    BoardOf(NaiveDate),
    /// A page of the board of this week, in its place.
    Page(NaiveDate, usize),
    /// Nudges the rest now (W9).
    Nudge(String),
}

impl Button {
    /// As callback data.
    pub(crate) fn data(&self) -> String {
        match self {
            Self::Colour(id, Light::OnPlan) => format!("{TAG}:green:{id}"),
            Self::Colour(id, Light::AtRisk) => format!("{TAG}:yellow:{id}"),
            Self::Colour(id, _) => format!("{TAG}:red:{id}"),
            Self::Act(id, true) => format!("{TAG}:act:{id}"),
            Self::Act(id, false) => format!("{TAG}:info:{id}"),
            Self::Undo(id) => format!("{TAG}:undo:{id}"),
            Self::Same(post, tuesday) => format!("{TAG}:same:{post}:{tuesday}"),
            Self::Excuse(id) => format!("{TAG}:excuse:{id}"),
            Self::File(id) => format!("{TAG}:file:{id}"),
            Self::FileFor(id, post) => format!("{TAG}:for:{id}:{post}"),
            Self::Come(id, coming, at) => {
                let verb = match coming {
                    Coming::Head => "come",
                    Coming::Deputy => "send",
                    Coming::Excused => "leave",
                };
                format!("{TAG}:{verb}:{id}{}", at.mark())
            }
            Self::Deputy(id, person) => format!("{TAG}:who:{id}:{person}"),
            Self::Unnamed(id) => format!("{TAG}:anyone:{id}"),
            Self::NoName(id, kept) => format!("{TAG}:words:{id}:{kept}"),
            Self::AskComing(id) => format!("{TAG}:coming:{id}"),
            Self::Seats(tuesday) => format!("{TAG}:seats:{tuesday}"),
            Self::SeatsPage(tuesday, page) => format!("{TAG}:seats:{tuesday}:{page}"),
            Self::CallOff(tuesday) => format!("{TAG}:off:{tuesday}"),
            Self::CallOffYes(tuesday) => format!("{TAG}:offyes:{tuesday}"),
            Self::CallOffNo(tuesday) => format!("{TAG}:offno:{tuesday}"),
            Self::Open(id) => format!("{TAG}:open:{id}"),
            Self::Seen(id) => format!("{TAG}:seen:{id}"),
            Self::Media(id) => format!("{TAG}:media:{id}"),
            Self::Contact(id) => format!("{TAG}:tel:{id}"),
            Self::Board => format!("{TAG}:board"),
            Self::BoardOf(tuesday) => format!("{TAG}:board:{tuesday}"),
            Self::Page(tuesday, page) => format!("{TAG}:page:{tuesday}:{page}"),
            Self::Nudge(tuesday) => format!("{TAG}:nudge:{tuesday}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(crate) fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["green", id] => Id::read(id).map(|id| Self::Colour(id, Light::OnPlan)),
            ["yellow", id] => Id::read(id).map(|id| Self::Colour(id, Light::AtRisk)),
            ["red", id] => Id::read(id).map(|id| Self::Colour(id, Light::Stuck)),
            ["act", id] => Id::read(id).map(|id| Self::Act(id, true)),
            ["info", id] => Id::read(id).map(|id| Self::Act(id, false)),
            ["undo", id] => Id::read(id).map(Self::Undo),
            ["same", post, day] => Some(Self::Same(Id::read(post)?, day.parse().ok()?)),
            ["excuse", id] => Id::read(id).map(Self::Excuse),
            ["file", id] => Id::read(id).map(Self::File),
            ["for", id, post] => Some(Self::FileFor(Id::read(id)?, Id::read(post)?)),
            [verb @ ("come" | "send" | "leave"), id, mark @ ..] => {
                let coming = match *verb {
                    "come" => Coming::Head,
                    "send" => Coming::Deputy,
                    _ => Coming::Excused,
                };
                let at = match mark {
                    [] => At::Call,
                    [mark] => At::read(mark)?,
                    _ => return None,
                };
                Some(Self::Come(Id::read(id)?, coming, at))
            }
            ["who", id, person] => Some(Self::Deputy(Id::read(id)?, Id::read(person)?)),
            ["anyone", id] => Id::read(id).map(Self::Unnamed),
            ["words", id, kept] => Some(Self::NoName(Id::read(id)?, Id::read(kept)?)),
            ["coming", id] => Id::read(id).map(Self::AskComing),
            ["seats", day] => day.parse().ok().map(Self::Seats),
            ["seats", day, page] => Some(Self::SeatsPage(
                day.parse().ok()?,
                page.parse().ok().filter(|page| *page < 10_000)?,
            )),
            ["off", day] => day.parse().ok().map(Self::CallOff),
            ["offyes", day] => day.parse().ok().map(Self::CallOffYes),
            ["offno", day] => day.parse().ok().map(Self::CallOffNo),
            ["open", id] => Id::read(id).map(Self::Open),
            ["seen", id] => Id::read(id).map(Self::Seen),
            ["media", id] => Id::read(id).map(Self::Media),
            ["tel", id] => Id::read(id).map(Self::Contact),
            ["board"] => Some(Self::Board),
            ["board", day] => day.parse().ok().map(Self::BoardOf),
            ["page", day, page] => Some(Self::Page(
                day.parse().ok()?,
                page.parse().ok().filter(|page| *page < 10_000)?,
            )),
            ["nudge", day] => day
                .parse::<NaiveDate>()
                .ok()
                .map(|day| Self::Nudge(day.to_string())),
            _ => None,
        }
    }
}
