//! From what is said to when that is: by now, the calendar and the list of holidays (C1–C14).
//!
//! Everything is reckoned by the clock on the wall of the office and becomes a moment at the very end.

mod between;
mod day;
mod hour;
mod join;
mod span;

pub(super) use join::resolve;

use super::super::holidays::Holidays;
use super::super::{bangkok, instant};
use super::Time;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// What a time is reckoned from.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub now: NaiveDateTime,
    pub today: NaiveDate,
    pub holidays: &'a Holidays,
}

impl<'a> At<'a> {
    pub(super) fn new(now: DateTime<Utc>, holidays: &'a Holidays) -> Option<Self> {
        // The last hours that chrono can count have no clock in Bangkok.
        let limit = TimeDelta::days(400);
        let room = now.checked_add_signed(limit)?.min(DateTime::<Utc>::MAX_UTC);
        now.checked_sub_signed(limit)?;
        (room > now).then(|| {
            let now = bangkok(now).naive_local();
            Self {
                now,
                today: now.date(),
                holidays,
            }
        })
    }
}

/// When something is, by the clock on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Moment(NaiveDateTime),
    Day(NaiveDate),
    Span(NaiveDateTime, NaiveDateTime),
}

/// By its default, and the other reading.
#[derive(Clone, Copy, Debug)]
struct Reading<T> {
    default: T,
    other: Option<T>,
}

impl<T> Reading<T> {
    fn sure(default: T) -> Self {
        Self {
            default,
            other: None,
        }
    }

    fn or(default: T, other: Option<T>) -> Self
    where
        T: PartialEq,
    {
        let other = other.filter(|other| *other != default);
        Self { default, other }
    }

    fn map<U>(self, f: impl Fn(T) -> U) -> Reading<U> {
        Reading {
            default: f(self.default),
            other: self.other.map(&f),
        }
    }

    /// None when the default has none.
    fn and_then<U>(self, f: impl Fn(T) -> Option<U>) -> Option<Reading<U>> {
        Some(Reading {
            default: f(self.default)?,
            other: self.other.and_then(&f),
        })
    }
}

impl Extent {
    fn start(self) -> NaiveDateTime {
        match self {
            Self::Moment(at) | Self::Span(at, _) => at,
            Self::Day(day) => midnight(day),
        }
    }

    /// The moment after its last (C2).
    fn end(self) -> Option<NaiveDateTime> {
        match self {
            Self::Moment(at) | Self::Span(_, at) => Some(at),
            Self::Day(day) => day.succ_opt().map(midnight),
        }
    }

    fn time(self) -> Time {
        match self {
            Self::Moment(at) => Time::Instant(moment(at)),
            Self::Day(day) => Time::Date(day),
            Self::Span(from, until) => Time::Range {
                from: moment(from),
                until: Some(moment(until)),
            },
        }
    }
}

fn moment(at: NaiveDateTime) -> DateTime<Utc> {
    instant(at.date(), at.time())
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

/// So many minutes into a day; 24.00 is the midnight that ends it (C15).
fn on(day: NaiveDate, minutes: u32) -> Option<NaiveDateTime> {
    midnight(day).checked_add_signed(TimeDelta::minutes(i64::from(minutes)))
}
