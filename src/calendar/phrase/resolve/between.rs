//! Times with two ends (C2, C7, C8).

use super::super::super::bangkok;
use super::super::Time;
use super::super::tree::{Count, Day, Hour, Point, Rel};
use super::join::extent;
use super::{At, Extent, Reading, day, hour, midnight, moment, on, span};
use chrono::{Datelike as _, Days, Months, NaiveDate, NaiveDateTime};

/// Days with their hours: from the first hour of the first to the last hour of the last.
pub(super) fn with_hours(
    read: Reading<Time>,
    hours: Option<(Hour, Option<Hour>)>,
) -> Option<Reading<Time>> {
    let Some((from, to)) = hours else {
        return Some(read);
    };
    read.and_then(|time| {
        let Time::Range {
            from: first,
            until: Some(last),
        } = time
        else {
            return None;
        };
        let wall = |at| bangkok(at).naive_local().date();
        let end = match to {
            Some(to) => on(wall(last).pred_opt()?, to.at)?,
            None => midnight(wall(last)),
        };
        range(on(wall(first), from.at)?, end)
    })
}

/// From one end to the other, the last day counted (C2).
pub(super) fn between(at: At, first: Point, second: Point) -> Option<Reading<Time>> {
    match (first, second) {
        (Point::Hour(from_day, from), Point::Hour(to_day, to)) => {
            clocks(at, (from_day, from), (to_day, to))
        }
        (Point::Day(Day::Weekday(from, Rel::Bare)), Point::Day(Day::Weekday(to, rel))) => {
            weekdays(at, from, to, rel)
        }
        (Point::Day(Day::Weekday(from, rel)), Point::Day(Day::Weekday(to, same)))
            if rel == same =>
        {
            weekdays(at, from, to, rel)
        }
        (Point::Day(from), Point::Day(to)) => days(at, from, to),
        (Point::Day(from) | Point::Part(Some(from), _), Point::Hour(None, to)) => {
            let start = extent(at, first)?.default;
            let Extent::Moment(end) = hour::clock(at, Some(from), to)?.default else {
                return None;
            };
            let end = [Some(end), to.other.and_then(|other| on(end.date(), other))]
                .into_iter()
                .flatten()
                .find(|end| *end > start.start())?;
            Some(Reading::sure(range(start.start(), end)?))
        }
        (
            Point::Day(from) | Point::Part(Some(from), _) | Point::Hour(Some(from), _),
            Point::Part(None, part),
        ) => ordered(extent(at, first)?, hour::part(at, Some(from), part)?),
        (Point::Part(None, part), Point::Part(Some(day), _) | Point::Hour(Some(day), _)) => {
            ordered(hour::part(at, Some(day), part)?, extent(at, second)?)
        }
        _ => ordered(extent(at, first)?, extent(at, second)?),
    }
}

fn range(from: NaiveDateTime, until: NaiveDateTime) -> Option<Time> {
    (from < until).then(|| Time::Range {
        from: moment(from),
        until: Some(moment(until)),
    })
}

fn ordered(first: Reading<Extent>, second: Reading<Extent>) -> Option<Reading<Time>> {
    let start = first.default.start();
    let end = [Some(second.default), second.other]
        .into_iter()
        .flatten()
        .filter_map(Extent::end)
        .find(|end| *end > start)?;
    Some(Reading::sure(range(start, end)?))
}

/// Two hours: on a day, or on the next on which they are not over; past midnight when the second is the lesser.
fn clocks(
    at: At,
    (from_day, from): (Option<Day>, Hour),
    (to_day, to): (Option<Day>, Hour),
) -> Option<Reading<Time>> {
    if let (Some(from_day), Some(to_day)) = (from_day, to_day)
        && from_day != to_day
    {
        return ordered(
            hour::clock(at, Some(from_day), from)?,
            hour::clock(at, Some(to_day), to)?,
        );
    }
    let (start, end, other) = hours(from, to);
    let on_day = |day: NaiveDate, (start, end): (u32, u32)| range(on(day, start)?, on(day, end)?);
    let day = match from_day.or(to_day) {
        Some(named) => day::day(at, named)?,
        None => {
            let mut days = [Some(at.today), at.today.succ_opt()].into_iter().flatten();
            Reading::sure(days.find(|day| on(*day, end).is_some_and(|end| end > at.now))?)
        }
    };
    let read = day.and_then(|day| on_day(day, (start, end)))?;
    let other = other.and_then(|hours| on_day(day.default, hours));
    Some(Reading {
        default: read.default,
        other: other.or(read.other),
    })
}

/// The hours of a range that fit each other, and what else they may be.
fn hours(from: Hour, to: Hour) -> (u32, u32, Option<(u32, u32)>) {
    let starts = [Some(from.at), from.other];
    let ends = [Some(to.at), to.other];
    let same = from.count == to.count;
    let mut fitting = starts.into_iter().enumerate().flat_map(|(a, start)| {
        ends.into_iter().enumerate().filter_map(move |(b, end)| {
            let (start, end) = (start?, end?);
            let paired = !same || a == b || from.other.is_none() || to.other.is_none();
            (start < end && (paired || from.count == Count::Mong || from.count == Count::Twelve))
                .then_some((start, end))
        })
    });
    let first = fitting.next();
    match first {
        // 11 to 1: the shorter of those that fit.
        Some(first) => {
            let shortest = fitting
                .clone()
                .chain([first])
                .filter(|(start, _)| *start == first.0)
                .min_by_key(|(start, end)| end - start);
            let (start, end) = shortest.unwrap_or(first);
            (
                start,
                end,
                fitting.find(|other| *other != (start, end) && other.1 - other.0 <= end - start),
            )
        }
        None => (from.at, to.at + 1440, None),
    }
}

/// Two weekdays of one week: of this week while it lasts (C7).
fn weekdays(at: At, from: u32, to: u32, rel: Rel) -> Option<Reading<Time>> {
    let length = u64::from((to + 7 - from) % 7);
    let first = |rel| span::week_begin(at, rel)?.checked_add_days(Days::new(u64::from(from)));
    let both = |first: NaiveDate| {
        range(
            midnight(first),
            midnight(first.checked_add_days(Days::new(length + 1))?),
        )
    };
    let this = first(Rel::This)?;
    Some(match rel {
        Rel::Bare | Rel::This if this.checked_add_days(Days::new(length))? >= at.today => {
            Reading::sure(both(this)?)
        }
        Rel::Bare | Rel::This | Rel::Next => Reading::sure(both(first(Rel::Next)?)?),
        Rel::Last => Reading::sure(both(first(Rel::Last)?)?),
    })
}

/// Two days; the year that is said is that of both, or the one that keeps them in order (C8).
fn days(at: At, from: Day, to: Day) -> Option<Reading<Time>> {
    let last = |from: NaiveDate, to: NaiveDate| {
        range(midnight(from), midnight(to.succ_opt()?)).filter(|_| from <= to)
    };
    if let (
        Day::Date {
            day,
            month,
            year: None,
            ..
        },
        Day::Date {
            year: Some(year), ..
        },
    ) = (from, to)
    {
        let end = day::day(at, to)?.default;
        let same = Day::Date {
            day,
            month,
            year: Some(year),
            weekday: None,
        };
        let start = day::day(at, same)
            .map(|start| start.default)
            .filter(|start| *start <= end);
        let start = start.or_else(|| NaiveDate::from_ymd_opt(end.year() - 1, month, day))?;
        return Some(Reading::sure(last(start, end)?));
    }
    let start = day::day(at, from)?;
    let end = |start: NaiveDate| match to {
        Day::Date {
            day,
            month,
            year: None,
            ..
        } => {
            let year = start.year();
            let mut ends =
                (year..=year + 1).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
            // Within one month the days are in order, or it is a slip.
            let same_month = start.month() == month;
            ends.find(|end| *end >= start)
                .filter(|end| !same_month || end.year() == year)
        }
        Day::OfMonth {
            day,
            month: Rel::Bare,
            ..
        } => {
            let here = chrono::Datelike::with_day(&start, day).filter(|end| *end >= start);
            here.or_else(|| {
                chrono::Datelike::with_day(
                    &chrono::Datelike::with_day(&start, 1)?.checked_add_months(Months::new(1))?,
                    day,
                )
            })
        }
        to => {
            let end = day::day(at, to)?;
            [Some(end.default), end.other]
                .into_iter()
                .flatten()
                .filter(|end| *end >= start)
                .min()
        }
    };
    start.and_then(|start| last(start, end(start)?))
}
