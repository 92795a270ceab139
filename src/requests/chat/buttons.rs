//! The buttons of the requests, as they travel: `rq:verb:id[:arg]`.

use crate::{
    ids::Id,
    requests::{Source, rules::SourceKind},
    understand::Press,
};
use chrono::{DateTime, Utc};

const TAG: &str = "rq";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::requests) enum Button {
    /// Begins a request to the agency of this code (Q3), from whatever was shown.
    Of(String, Option<Source>),
    /// The unclear name of this draft means the agency of this code.
    To(Id, String),
    /// The draft goes out.
    Send(Id),
    /// The secretariat lays it before the governor (Q1a).
    Lay(Id),
    /// It is let be.
    Drop(Id),
    /// Asks by when.
    When(Id),
    /// By this moment.
    By(Id, DateTime<Utc>),
    /// Asks what.
    What(Id),
    /// Asks to whom.
    Whom(Id),
    /// Asks for what is to be done (Q4).
    Do(Id),
    /// Asks for what is not to be done.
    Dont(Id),
    /// A letter follows, or none does.
    Letter(Id),
    /// The agency takes it on.
    Accept(Id),
    /// The agency has a question.
    Ask(Id),
    /// The agency cannot by then.
    Cannot(Id),
    /// The agency answers.
    Say(Id),
    /// The governor has what was asked.
    Enough(Id),
    /// The governor asks for more.
    More(Id),
    /// The agency gets the time that it asks for by this wish.
    Grant(Id, Id),
    /// It does not.
    Keep(Id, Id),
    /// The number to call, as a contact (P3).
    Contact(Id),
    /// A page of what is open, in its place.
    List(usize),
    /// One of it.
    Open(Id),
    /// What came with its answers.
    Media(Id),
    /// What was written and is kept under the second id is about this one.
    For(Id, Id),
    /// The secretariat files an answer received by telephone (Q1a).
    Rang(Id),
    /// The secretariat records the letter (Q4).
    Post(Id),
}

/// A moment as a button carries it: the minutes since 1970.
fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    let minutes: i64 = text.parse().ok()?;
    DateTime::from_timestamp(minutes.checked_mul(60)?, 0)
}

impl Button {
    /// As callback data.
    pub(in crate::requests) fn data(&self) -> String {
        match self {
            Self::Of(code, None) => format!("{}:{code}", crate::people::ORDER),
            Self::Of(code, Some(source)) => {
                let Source { kind, id } = source;
                format!("{}:{code}:{}:{id}", crate::people::ORDER, kind.letter())
            }
            Self::To(id, code) => format!("{TAG}:to:{id}:{code}"),
            Self::Send(id) => format!("{TAG}:send:{id}"),
            Self::Lay(id) => format!("{TAG}:lay:{id}"),
            Self::Drop(id) => format!("{TAG}:drop:{id}"),
            Self::When(id) => format!("{TAG}:when:{id}"),
            Self::By(id, at) => format!("{TAG}:by:{id}:{}", minute(*at)),
            Self::What(id) => format!("{TAG}:what:{id}"),
            Self::Whom(id) => format!("{TAG}:whom:{id}"),
            Self::Do(id) => format!("{TAG}:do:{id}"),
            Self::Dont(id) => format!("{TAG}:dont:{id}"),
            Self::Letter(id) => format!("{TAG}:mail:{id}"),
            Self::Accept(id) => format!("{TAG}:yes:{id}"),
            Self::Ask(id) => format!("{TAG}:ask:{id}"),
            Self::Cannot(id) => format!("{TAG}:cant:{id}"),
            Self::Say(id) => format!("{TAG}:say:{id}"),
            Self::Enough(id) => format!("{TAG}:fine:{id}"),
            Self::More(id) => format!("{TAG}:more:{id}"),
            Self::Grant(id, wish) => format!("{TAG}:grant:{id}:{wish}"),
            Self::Keep(id, wish) => format!("{TAG}:keep:{id}:{wish}"),
            Self::Contact(id) => format!("{TAG}:tel:{id}"),
            Self::List(page) => format!("{TAG}:list:{page}"),
            Self::Open(id) => format!("{TAG}:open:{id}"),
            Self::Media(id) => format!("{TAG}:media:{id}"),
            Self::For(id, kept) => format!("{TAG}:for:{id}:{kept}"),
            Self::Rang(id) => format!("{TAG}:rang:{id}"),
            Self::Post(id) => format!("{TAG}:post:{id}"),
        }
    }

    /// From callback data; `None` for anything that is not exactly one of them.
    pub(super) fn read(press: &Press) -> Option<Self> {
        match press.of(TAG)?.as_slice() {
            ["of", code] => Some(Self::Of((*code).to_owned(), None)),
            ["of", code, kind, id] => {
                let kind = SourceKind::of_letter(kind)?;
                let id = Id::read(id)?;
                Some(Self::Of((*code).to_owned(), Some(Source { kind, id })))
            }
            ["to", id, code] => Some(Self::To(Id::read(id)?, (*code).to_owned())),
            ["send", id] => Id::read(id).map(Self::Send),
            ["lay", id] => Id::read(id).map(Self::Lay),
            ["drop", id] => Id::read(id).map(Self::Drop),
            ["when", id] => Id::read(id).map(Self::When),
            ["by", id, at] => Some(Self::By(Id::read(id)?, moment(at)?)),
            ["what", id] => Id::read(id).map(Self::What),
            ["whom", id] => Id::read(id).map(Self::Whom),
            ["do", id] => Id::read(id).map(Self::Do),
            ["dont", id] => Id::read(id).map(Self::Dont),
            ["mail", id] => Id::read(id).map(Self::Letter),
            ["yes", id] => Id::read(id).map(Self::Accept),
            ["ask", id] => Id::read(id).map(Self::Ask),
            ["cant", id] => Id::read(id).map(Self::Cannot),
            ["say", id] => Id::read(id).map(Self::Say),
            ["fine", id] => Id::read(id).map(Self::Enough),
            ["more", id] => Id::read(id).map(Self::More),
            ["grant", id, wish] => Some(Self::Grant(Id::read(id)?, Id::read(wish)?)),
            ["keep", id, wish] => Some(Self::Keep(Id::read(id)?, Id::read(wish)?)),
            ["tel", id] => Id::read(id).map(Self::Contact),
            ["list", page] => {
                let page = page.parse().ok().filter(|page| *page < 10_000)?;
                Some(Self::List(page))
            }
            ["open", id] => Id::read(id).map(Self::Open),
            ["media", id] => Id::read(id).map(Self::Media),
            ["for", id, kept] => Some(Self::For(Id::read(id)?, Id::read(kept)?)),
            ["rang", id] => Id::read(id).map(Self::Rang),
            ["post", id] => Id::read(id).map(Self::Post),
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
        fn a_button_is_read_as_it_was_written(minutes in 0_i64..100_000_000, code in "[A-Z0-9.-]{1,16}", page in 0_usize..9_999) {
            let id = samples::id;
            let at = DateTime::UNIX_EPOCH + chrono::Duration::minutes(minutes);
            let source = Source { kind: SourceKind::Urgent, id: id() };
            for button in [
                Button::Of(code.clone(), None),
                Button::Of(code.clone(), Some(source)),
                Button::To(id(), code),
                Button::Send(id()),
                Button::Lay(id()),
                Button::Drop(id()),
                Button::When(id()),
                Button::By(id(), at),
                Button::What(id()),
                Button::Whom(id()),
                Button::Do(id()),
                Button::Dont(id()),
                Button::Letter(id()),
                Button::Accept(id()),
                Button::Ask(id()),
                Button::Cannot(id()),
                Button::Say(id()),
                Button::Enough(id()),
                Button::More(id()),
                Button::Grant(id(), id()),
                Button::Keep(id(), id()),
                Button::Contact(id()),
                Button::List(page),
                Button::Open(id()),
                Button::Media(id()),
                Button::For(id(), id()),
                Button::Rang(id()),
                Button::Post(id()),
            ] {
                let data = button.data();
                prop_assert!(data.len() <= crate::card::DATA_BYTES);
                prop_assert_eq!(Button::read(&Press { data, message: 1 }), Some(button));
            }
        }

        #[test]
        fn no_data_makes_it_stumble(data in "rq:\\PC{0,40}") {
            let _ = Button::read(&Press { data, message: 1 });
        }
    }
}
