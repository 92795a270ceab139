//! How long what was said holds, and what it means at a moment (L2); pure.

mod spoken;

pub use spoken::{is_deputy, kept_words, plain_place};

use crate::{
    calendar::{bangkok, instant},
    ids::Id,
    understand::whereabouts::Status,
};
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

/// What somebody said about where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The entry.
    pub id: Id,
    /// Whose it is.
    pub person: Id,
    /// What they are about.
    pub status: Status,
    /// Where, in words.
    pub place: Option<String>,
    /// What for, in words.
    pub purpose: Option<String>,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when; the moment after the last.
    pub until: DateTime<Utc>,
    /// Whether no end was said, so that `until` is the rule's.
    pub open: bool,
    /// Whether `until` is a return that was stated.
    pub returns: bool,
    /// The other reading of an ambiguous time.
    pub other: Option<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    /// Who acts meanwhile.
    pub acting: Option<Acting>,
    /// When it was said: the newer replaces the older.
    pub said_at: DateTime<Utc>,
    /// When it was last said or confirmed: its age.
    pub told_at: DateTime<Utc>,
    /// Whether it is of a governor or vice, who may release it.
    pub private: bool,
    /// Whether it is shown all the same.
    pub released: bool,
    /// Whether it was typed, and its words are there to be filed elsewhere (U9).
    pub movable: bool,
}

/// Who acts for somebody who is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// As it was written.
    pub words: String,
    /// Who that is, where it is known.
    pub person: Option<Id>,
}

impl Entry {
    /// Whether others may be shown it (L5).
    #[must_use]
    pub fn is_shown(&self) -> bool {
        !self.private || self.released
    }

    /// Whether it is newer than the other one.
    fn is_newer_than(&self, other: &Self) -> bool {
        (self.said_at, &self.id) > (other.said_at, &other.id)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.from < other.until && other.from < self.until
    }

    /// The moment from which this entry holds no more: its end, or the beginning of a newer one that it overlaps.
    fn ends(&self, entries: &[Self]) -> DateTime<Utc> {
        entries
            .iter()
            .filter(|newer| newer.is_newer_than(self) && newer.overlaps(self))
            .map(|newer| newer.from)
            .min()
            .map_or(self.until, |cut| cut.min(self.until))
    }
}

/// What is known of where somebody is at a moment (L2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// There.
    Current(&'a Entry),
    /// The return that was stated has passed, and nobody has said so.
    Expired(&'a Entry),
    /// Nothing was said that holds now.
    Unknown,
}

impl<'a> Standing<'a> {
    /// The entry behind it.
    #[must_use]
    pub fn entry(self) -> Option<&'a Entry> {
        match self {
            Self::Current(entry) | Self::Expired(entry) => Some(entry),
            Self::Unknown => None,
        }
    }
}

/// Where somebody with these entries is `at` that moment. The newer of two that overlap replaces the older one from its beginning on.
#[must_use]
pub fn standing(entries: &[Entry], at: DateTime<Utc>) -> Standing<'_> {
    let pieces = || {
        entries
            .iter()
            .map(|entry| (entry, entry.ends(entries)))
            .filter(|(entry, ends)| entry.from < *ends && entry.from <= at)
    };
    if let Some((entry, _)) = pieces().find(|(_, ends)| at < *ends) {
        return Standing::Current(entry);
    }
    // What was cut short was answered by what followed it.
    match pieces().max_by_key(|(_, ends)| *ends) {
        Some((entry, ends)) if entry.returns && ends == entry.until => Standing::Expired(entry),
        _ => Standing::Unknown,
    }
}

/// What lies ahead of that moment and was not replaced, the next first.
#[must_use]
pub fn ahead(entries: &[Entry], at: DateTime<Utc>) -> Vec<&Entry> {
    let mut ahead: Vec<&Entry> = entries
        .iter()
        .filter(|entry| entry.from > at && entry.from < entry.ends(entries))
        .collect();
    ahead.sort_by_key(|entry| entry.from);
    ahead
}

/// What holds at any time of this day and was not replaced before, the earliest first.
#[must_use]
pub fn on(entries: &[Entry], day: NaiveDate) -> Vec<&Entry> {
    let (begins, ends) = (midnight(day), midnight(day + Days::new(1)));
    let mut on: Vec<&Entry> = entries
        .iter()
        .filter(|entry| {
            let until = entry.ends(entries);
            entry.from < until && entry.from < ends && begins < until
        })
        .collect();
    on.sort_by_key(|entry| entry.from);
    on
}

/// The midnight with which this day begins.
#[must_use]
pub fn midnight(day: NaiveDate) -> DateTime<Utc> {
    instant(day, NaiveTime::MIN)
}

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

/// The end of office hours on the day of this moment.
#[must_use]
pub fn evening(at: DateTime<Utc>) -> DateTime<Utc> {
    instant(bangkok(at).date_naive(), clock(16, 30))
}

/// The midnight that ends the day of this moment.
#[must_use]
pub fn day_ends(at: DateTime<Utc>) -> DateTime<Utc> {
    midnight(bangkok(at).date_naive() + Days::new(1))
}

/// Until when something holds of which no end was said: the end of office hours, or of the day when it begins after 15:30.
#[must_use]
pub fn end_unsaid(from: DateTime<Utc>) -> DateTime<Utc> {
    if bangkok(from).time() > clock(15, 30) {
        day_ends(from)
    } else {
        evening(from)
    }
}

/// Whether "back?" may be asked at this moment (L2): a person is left alone before seven and after six.
#[must_use]
pub fn may_ask_back(at: DateTime<Utc>) -> bool {
    let hour = bangkok(at).time();
    clock(7, 0) <= hour && hour <= clock(18, 0)
}

/// Whether a question that was due then, and could not be asked, still makes sense now: on the same day, while questions may be asked.
#[must_use]
pub fn still_asks_back(due: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    may_ask_back(due)
        && may_ask_back(now)
        && due <= now
        && bangkok(due).date_naive() == bangkok(now).date_naive()
}

/// An answer to "back?" that is not "yes".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Half an hour more.
    HalfHour,
    /// An hour more.
    Hour,
    /// Until the end of office hours.
    Evening,
    /// Not today any more.
    NotToday,
}

impl Later {
    /// Every such answer.
    pub const ALL: [Self; 4] = [Self::HalfHour, Self::Hour, Self::Evening, Self::NotToday];

    /// Its name on a button.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::HalfHour => "half",
            Self::Hour => "hour",
            Self::Evening => "evening",
            Self::NotToday => "no",
        }
    }

    /// The new end when it is said at `now`, and whether that is a return that is stated.
    #[must_use]
    pub fn until(self, now: DateTime<Utc>) -> (DateTime<Utc>, bool) {
        match self {
            Self::HalfHour => (now + Duration::minutes(30), true),
            Self::Hour => (now + Duration::hours(1), true),
            Self::Evening if evening(now) > now => (evening(now), true),
            Self::Evening | Self::NotToday => (day_ends(now), false),
        }
    }

    /// Those that make sense at `now`: the evening while it is more than an hour ahead, else the next day.
    #[must_use]
    pub fn fitting(now: DateTime<Utc>) -> [Self; 3] {
        let last = if now + Duration::hours(1) < evening(now) {
            Self::Evening
        } else {
            Self::NotToday
        };
        [Self::HalfHour, Self::Hour, last]
    }
}

/// Whether somebody with this status is not at the own desk.
#[must_use]
pub fn is_out(status: Status) -> bool {
    !matches!(status, Status::InOffice)
}

/// Whether somebody with this status is so far away that the officer named acts for them (W7).
#[must_use]
pub fn is_acted_for(status: Status) -> bool {
    matches!(status, Status::Leave | Status::OnMission | Status::Travel)
}

#[cfg(test)]
mod tests;
