//! The buttons of the week, as they travel.

use crate::{
    ids::Id,
    understand::Press,
    week::rules::{Coming, Light},
};
use chrono::NaiveDate;

const TAG: &str = "wk";

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
    /// Who comes to the session (W0); `true`: pressed at the question by itself, not at the call.
    Come(Id, Coming, bool),
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
            Self::Come(id, coming, alone) => {
                let verb = match coming {
                    Coming::Head => "come",
                    Coming::Deputy => "send",
                    Coming::Excused => "leave",
                };
                let alone = if *alone { ":s" } else { "" };
                format!("{TAG}:{verb}:{id}{alone}")
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
            ["come", id] => Id::read(id).map(|id| Self::Come(id, Coming::Head, false)),
            ["come", id, "s"] => Id::read(id).map(|id| Self::Come(id, Coming::Head, true)),
            ["send", id] => Id::read(id).map(|id| Self::Come(id, Coming::Deputy, false)),
            ["send", id, "s"] => Id::read(id).map(|id| Self::Come(id, Coming::Deputy, true)),
            ["leave", id] => Id::read(id).map(|id| Self::Come(id, Coming::Excused, false)),
            ["leave", id, "s"] => Id::read(id).map(|id| Self::Come(id, Coming::Excused, true)),
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
