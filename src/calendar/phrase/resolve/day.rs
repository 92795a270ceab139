//! Which day is named (C7, C8, C11, C12).

use super::super::tree::{Day, Length, Rel};
use super::span::{self, week_begin};
use super::{At, Extent, Reading};
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// How far back a day without its year is looked for (C8).
const BACK: Days = Days::new(90);
/// More working days than this are not counted: no paper is due in forty years.
const MOST_WORKING_DAYS: u32 = 10_000;

pub(super) fn day(at: At, day: Day) -> Option<Reading<NaiveDate>> {
    match day {
        Day::Away(days) => Some(Reading::sure(away(at.today, days)?)),
        Day::Weekday(number, rel) => weekday(at, number, rel),
        Day::Date {
            day,
            month,
            year: Some(year),
            weekday,
        } => {
            let read =
                span::year(at, year)?.and_then(|year| NaiveDate::from_ymd_opt(year, month, day))?;
            Some(checked(read, weekday))
        }
        Day::Date {
            day,
            month,
            year: None,
            weekday,
        } => Some(checked(without_year(at, day, month)?, weekday)),
        Day::OfMonth {
            day,
            month,
            weekday,
        } => Some(checked(of_month(at, day, month, weekday)?, weekday)),
        Day::Later(length) => {
            let default = later(at, length)?;
            Some(Reading::or(
                default,
                length.lesser().and_then(|lesser| later(at, lesser)),
            ))
        }
        Day::Edge(edge, span) => span::edge(at, edge, span)?.and_then(|extent| match extent {
            Extent::Day(day) => Some(day),
            _ => None,
        }),
    }
}

/// The same, with the days among which a vague one lies.
pub(super) fn extent(at: At, named: Day) -> Option<Reading<Extent>> {
    match named {
        Day::Edge(edge, span) => span::edge(at, edge, span),
        named => Some(day(at, named)?.map(Extent::Day)),
    }
}

fn away(from: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 {
        from.checked_sub_days(count)
    } else {
        from.checked_add_days(count)
    }
}

/// A weekday that does not fit its date: the date is kept, the weekday nearest to it offered.
fn checked(read: Reading<NaiveDate>, weekday: Option<u32>) -> Reading<NaiveDate> {
    let Some(weekday) = weekday else { return read };
    let named = read.default.weekday().num_days_from_monday();
    if named == weekday {
        return Reading::sure(read.default);
    }
    if let Some(other) = read
        .other
        .filter(|other| other.weekday().num_days_from_monday() == weekday)
    {
        return Reading {
            default: other,
            other: Some(read.default),
        };
    }
    let ahead = i64::from((weekday + 7 - named) % 7);
    Reading::or(
        read.default,
        away(read.default, if ahead > 3 { ahead - 7 } else { ahead }),
    )
}

/// The weekday on or after today, of the next week, before today (C7).
fn weekday(at: At, number: u32, rel: Rel) -> Option<Reading<NaiveDate>> {
    let today = at.today.weekday().num_days_from_monday();
    let coming = at
        .today
        .checked_add_days(Days::new(u64::from((number + 7 - today) % 7)))?;
    let of_week = |rel| week_begin(at, rel)?.checked_add_days(Days::new(u64::from(number)));
    Some(match rel {
        // Said on that very day, it may be the next.
        Rel::Bare => Reading::or(
            coming,
            (number == today)
                .then(|| coming.checked_add_days(Days::new(7)))
                .flatten(),
        ),
        Rel::This => Reading::or(coming, of_week(Rel::This)),
        // Some mean the coming one, but nobody today.
        Rel::Next => Reading::or(of_week(Rel::Next)?, (number != today).then_some(coming)),
        Rel::Last => {
            let back = if number == today {
                7
            } else {
                (today + 7 - number) % 7
            };
            let last = at.today.checked_sub_days(Days::new(u64::from(back)))?;
            Reading::or(last, of_week(Rel::Last))
        }
    })
}

/// The first such date that is not more than 90 days past; a past one may be meant as the next (C8).
fn without_year(at: At, day: u32, month: u32) -> Option<Reading<NaiveDate>> {
    let earliest = at.today.checked_sub_days(BACK)?;
    // 29 February may be eight years off.
    let mut days = (at.today.year() - 1..=at.today.year() + 9)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    let found = days.by_ref().find(|day| *day >= earliest)?;
    Some(Reading::or(
        found,
        (found < at.today).then(|| days.next()).flatten(),
    ))
}

/// วันที่ 24: the next one, and the one of this month when that is past.
fn of_month(at: At, day: u32, rel: Rel, weekday: Option<u32>) -> Option<Reading<NaiveDate>> {
    let first = at.today.with_day(1)?;
    match rel {
        Rel::This => first.with_day(day).map(Reading::sure),
        Rel::Next => first
            .checked_add_months(Months::new(1))?
            .with_day(day)
            .map(Reading::sure),
        Rel::Last => first
            .checked_sub_months(Months::new(1))?
            .with_day(day)
            .map(Reading::sure),
        Rel::Bare => {
            let here = first.with_day(day);
            // Every second month at the least has a day of each number.
            let next = (0..3)
                .filter_map(|months| first.checked_add_months(Months::new(months))?.with_day(day))
                .find(|day| *day >= at.today)?;
            // The weekday says which month is meant.
            let fits = |day: &NaiveDate| {
                weekday.is_none_or(|weekday| day.weekday().num_days_from_monday() == weekday)
            };
            if !fits(&next) && here.as_ref().is_some_and(fits) {
                return Some(Reading::or(here?, Some(next)));
            }
            Some(Reading::or(next, here))
        }
    }
}

/// So many days from today, weeks and months too (C11, C12).
pub(super) fn later(at: At, length: Length) -> Option<NaiveDate> {
    if length.working_days > MOST_WORKING_DAYS {
        return None;
    }
    let day = at.today.checked_add_months(Months::new(length.months))?;
    let day = day.checked_add_days(Days::new(u64::from(length.days)))?;
    Some(if length.working_days == 0 {
        day
    } else {
        at.holidays.working_days_later(day, length.working_days)
    })
}

/// So many days back from today (C11).
pub(super) fn ago(at: At, length: Length) -> Option<NaiveDate> {
    if length.working_days > MOST_WORKING_DAYS {
        return None;
    }
    let day = at.today.checked_sub_months(Months::new(length.months))?;
    let day = day.checked_sub_days(Days::new(u64::from(length.days)))?;
    Some((0..length.working_days).fold(day, |day, _| at.holidays.working_day_before(day)))
}
