//! What the file of the own data says of itself.

use crate::{calendar, person::Language};
use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;

/// A part of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Everything,
    Roster,
    Reports,
    Projects,
    Urgent,
    Where,
    Requests,
    Talks,
    Announcements,
    Visits,
    Kept,
    Sheets,
    Question,
    UnderWay,
    Letters,
    Trail,
}

impl Part {
    #[cfg(test)]
    const ALL: [Self; 16] = [
        Self::Everything,
        Self::Roster,
        Self::Reports,
        Self::Projects,
        Self::Urgent,
        Self::Where,
        Self::Requests,
        Self::Talks,
        Self::Announcements,
        Self::Visits,
        Self::Kept,
        Self::Sheets,
        Self::Question,
        Self::UnderWay,
        Self::Letters,
        Self::Trail,
    ];
}

/// The words under the file.
pub(super) fn caption(language: Language, now: DateTime<Utc>) -> String {
    let at = calendar::hour::date_hour(language.into(), calendar::bangkok(now).naive_local());
    fl!(language.book(), "mydata-caption", at = at)
}

/// What a part of the file is.
pub(super) fn what(language: Language, part: Part) -> String {
    let book = language.book();
    match part {
        Part::Everything => fl!(book, "mydata-everything"),
        Part::Roster => fl!(book, "mydata-roster"),
        Part::Reports => fl!(book, "mydata-reports"),
        Part::Projects => fl!(book, "mydata-projects"),
        Part::Urgent => fl!(book, "mydata-urgent"),
        Part::Where => fl!(book, "mydata-where"),
        Part::Requests => fl!(book, "mydata-requests"),
        Part::Talks => fl!(book, "mydata-talks"),
        Part::Announcements => fl!(book, "mydata-announcements"),
        Part::Visits => fl!(book, "mydata-visits"),
        Part::Kept => fl!(book, "mydata-kept"),
        Part::Sheets => fl!(book, "mydata-sheets"),
        Part::Question => fl!(book, "mydata-question"),
        Part::UnderWay => fl!(book, "mydata-under-way"),
        Part::Letters => fl!(book, "mydata-letters"),
        Part::Trail => fl!(book, "mydata-trail"),
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
