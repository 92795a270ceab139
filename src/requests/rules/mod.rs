//! What is decided about a request without asking anybody: what a line says, which word fits an agency, until when, when it is reminded. Pure.

mod audience;
mod deadline;
mod letter;
mod line;
mod reminders;

pub(super) use audience::Audience;
pub(super) use deadline::{Deadline, FURTHEST, deadline, offers};
pub(super) use letter::{letter, overdue_since};
pub(super) use line::{Addressed, by_when, named, read, words_and_time};
pub(super) use reminders::{Nudge, Reminders, is_at_work, nudge, reminders};

use crate::person::Kind;
use chrono::Duration;
use serde::Serialize;

/// So long answers of several agencies to one request are gathered before the governor reads them as one message.
pub(super) const GATHERED: Duration = Duration::minutes(15);

/// What an agency is sent, by its kind (R0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// ข้อสั่งการ.
    Order,
    /// ขอความร่วมมือ.
    Cooperation,
}

impl Word {
    /// The word for an agency of this kind; none: it gets announcements only.
    #[must_use]
    pub fn of(kind: Kind) -> Option<Self> {
        match kind {
            kind if kind.is_ordered() => Some(Self::Order),
            kind if kind.is_called() => Some(Self::Cooperation),
            _ => None,
        }
    }
}

/// Whose word about an errand it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The agency answers.
    Answer,
    /// The agency asks back.
    Question,
    /// The governor's side says something.
    Reply,
    /// The governor's side asks for more.
    More,
}

/// What a message was the answer to, when it said something of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The line that began it: to whom, what, by when.
    Line,
    /// To whom, and perhaps what.
    Whom,
    /// What, and perhaps by when.
    What,
    /// By when.
    Due,
    /// What is to be done (Q4).
    Do,
    /// What is not to be done.
    Dont,
    /// Until when an agency asks for time, and why.
    Time,
    /// Why it asks for time.
    Why,
}

/// Whether a courtesy says that it is done: no answer to the call of a week, but one to an order (U7).
pub(super) fn says_done(courtesy: &str) -> bool {
    courtesy.contains("เรียบร้อย")
}

/// From what a request was made by one tap (Q3). Of a private note nothing is kept: nobody learns of one (L7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// An agency's answer of a week.
    Answer,
    /// A project.
    Project,
    /// An urgent matter (E6).
    Urgent,
}

impl SourceKind {
    /// In the data of a button.
    pub(super) fn letter(self) -> &'static str {
        match self {
            Self::Answer => "a",
            Self::Project => "p",
            Self::Urgent => "u",
        }
    }

    /// From the data of a button.
    pub(super) fn of_letter(letter: &str) -> Option<Self> {
        [Self::Answer, Self::Project, Self::Urgent]
            .into_iter()
            .find(|kind| kind.letter() == letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r0_the_word_fits_the_kind() {
        for (kind, word) in [
            (Kind::Provincial, Some(Word::Order)),
            (Kind::District, Some(Word::Order)),
            (Kind::Central, Some(Word::Cooperation)),
            (Kind::LocalGovernment, Some(Word::Cooperation)),
            (Kind::StateEnterprise, Some(Word::Cooperation)),
            (Kind::PublicOrg, Some(Word::Cooperation)),
            (Kind::Education, Some(Word::Cooperation)),
            (Kind::Independent, None),
            (Kind::Partner, None),
        ] {
            assert_eq!(Word::of(kind), word, "{kind:?}");
        }
    }
}
