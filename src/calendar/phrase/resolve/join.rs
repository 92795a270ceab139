//! How a time is joined to its sentence, and times with two ends (C2, C10, C11, C12).

use super::super::super::bangkok;
use super::super::tree::{Clock, Count, Day, Join, Length, Part, Point, Rel, Tree};
use super::super::{Edge, Time};
use super::{At, Extent, Reading, day, hour, midnight, moment, on, span};
use chrono::{Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

/// What a phrase means, how it is joined, and its other reading. What cannot be is [`Time::Impossible`].
pub(in super::super) fn resolve(at: At, tree: Tree) -> (Time, Edge, Option<Time>) {
    let edge = edge(tree);
    let read = match tree.second {
        Some(second) => {
            between(at, tree.first, second).and_then(|read| with_hours(read, tree.hours))
        }
        None => single(at, tree),
    };
    match read {
        Some(Reading { default, other }) => {
            (default, edge, other.filter(|other| *other != default))
        }
        None => (Time::Impossible, edge, None),
    }
}

fn edge(tree: Tree) -> Edge {
    match (tree.back, tree.join) {
        (true, _) => Edge::Back,
        (false, Join::Until | Join::Within) => Edge::Until,
        (false, Join::Before) => Edge::Before,
        (false, Join::From | Join::After) => {
            if tree.second.is_some() {
                Edge::Plain
            } else {
                Edge::From
            }
        }
        (false, Join::None) if tree.onward => Edge::From,
        (false, Join::None) if matches!(tree.first, Point::Ago(_)) => Edge::Ago,
        (false, Join::None) => Edge::Plain,
    }
}

fn single(at: At, tree: Tree) -> Option<Reading<Time>> {
    let join = match (tree.back, tree.join, tree.onward) {
        (true, Join::None, _) => return back(at, tree.first),
        (false, Join::None, true) => Join::From,
        (_, join, _) => join,
    };
    match join {
        Join::None => plain(at, tree.first),
        Join::Until | Join::Within => until(at, tree.first, join),
        Join::Before => before(at, tree.first),
        Join::From => Some(extent(at, tree.first)?.map(|extent| open(extent.start()))),
        Join::After => extent(at, tree.first)?.and_then(|extent| extent.end().map(open)),
    }
}

fn open(from: NaiveDateTime) -> Time {
    Time::Range {
        from: moment(from),
        until: None,
    }
}

fn plain(at: At, point: Point) -> Option<Reading<Time>> {
    match point {
        Point::Length(length) => duration(at, length),
        point => Some(extent(at, point)?.map(Extent::time)),
    }
}

/// A point, as when it is.
fn extent(at: At, point: Point) -> Option<Reading<Extent>> {
    match point {
        Point::Now => Some(Reading::sure(Extent::Moment(at.now))),
        Point::Day(named) => day::extent(at, named),
        Point::Clock(named, clock) => hour::clock(at, named, clock),
        Point::Part(named, part) => hour::part(at, named, part),
        Point::Span(named) => span::span(at, named),
        Point::Length(length) | Point::Later(length) => with_lesser(length, |length| {
            if length.is_exact() {
                after(at.now, length).map(Extent::Moment)
            } else {
                day::later(at, length).map(Extent::Day)
            }
        }),
        Point::Ago(length) => with_lesser(length, |length| {
            if length.is_exact() {
                at.now
                    .checked_sub_signed(TimeDelta::minutes(i64::from(length.minutes)))
                    .map(Extent::Moment)
            } else {
                day::ago(at, length).map(Extent::Day)
            }
        }),
        Point::Impossible => None,
    }
}

fn with_lesser<T: PartialEq>(
    length: Length,
    f: impl Fn(Length) -> Option<T>,
) -> Option<Reading<T>> {
    Some(Reading::or(f(length)?, length.lesser().and_then(f)))
}

/// A bare length, laid from now (C12).
fn duration(at: At, length: Length) -> Option<Reading<Time>> {
    with_lesser(length, |length| {
        let end = if length.working_days > 0 {
            day::later(at, length)?.and_time(at.now.time())
        } else {
            after(at.now, length)?
        };
        let whole_days = length.days > 0
            && length.minutes == 0
            && length.months == 0
            && length.working_days == 0;
        let days = whole_days.then_some(length.days);
        (end > at.now).then(|| Time::Duration {
            from: moment(at.now),
            until: moment(end),
            days,
        })
    })
}

fn after(from: NaiveDateTime, length: Length) -> Option<NaiveDateTime> {
    let at = from.checked_add_months(Months::new(length.months))?;
    let at = at.checked_add_days(Days::new(u64::from(length.days)))?;
    at.checked_add_signed(TimeDelta::minutes(i64::from(length.minutes)))
}

/// From now to an end. One that is past is asked about, and the next offered (C8).
fn from_now(at: At, ends: Reading<NaiveDateTime>) -> Reading<Time> {
    let range = |end: NaiveDateTime| {
        (end > at.now).then(|| Time::Range {
            from: moment(at.now),
            until: Some(moment(end)),
        })
    };
    let other = ends.other.and_then(range);
    Reading {
        default: range(ends.default).unwrap_or(Time::Impossible),
        other,
    }
}

/// ถึง, ภายใน: to the end of a day, or to a moment (C10).
fn until(at: At, point: Point, join: Join) -> Option<Reading<Time>> {
    let ends = match point {
        Point::Part(named, part) => part_end(at, named, part, join)?,
        Point::Length(length) => with_lesser(length, |length| {
            if length.is_exact() {
                after(at.now, length)
            } else {
                day::later(at, length)?.succ_opt().map(midnight)
            }
        })?,
        point => extent(at, point)?.and_then(Extent::end)?,
    };
    Some(from_now(at, ends))
}

/// The end that a part of the day stands for (C6): เย็น is 16:30; ถึงบ่าย is its beginning, ภายในบ่ายนี้ its end.
fn part_end(at: At, named: Option<Day>, part: Part, join: Join) -> Option<Reading<NaiveDateTime>> {
    let (from, to) = hour::bounds(part);
    let (first, second) = match (part, join) {
        (Part::Evening, _) => (from, Some(to)),
        (Part::Morning | Part::Afternoon, Join::Until | Join::None) => (from, Some(to)),
        (Part::HalfDay, _) => return extent(at, Point::Part(named, part))?.and_then(Extent::end),
        _ => (to, None),
    };
    let reading = match named {
        Some(named) => day::day(at, named)?,
        None => Reading::sure(hour::unsaid(at, part)?),
    };
    let ends = |day: NaiveDate| Some((on(day, first)?, second.map(|second| on(day, second))));
    let (default, other) = ends(reading.default)?;
    let other = other.flatten();
    // In the afternoon, "ถึงบ่าย" can only be its end.
    if default <= at.now && other.is_some_and(|other| other > at.now) {
        return other.map(Reading::sure);
    }
    Some(Reading::or(default, other))
}

/// ก่อน: to the beginning (C10).
fn before(at: At, point: Point) -> Option<Reading<Time>> {
    Some(from_now(at, extent(at, point)?.map(Extent::start)))
}

/// กลับ: until a moment, or until a day begins, perhaps until it ends (C10).
fn back(at: At, point: Point) -> Option<Reading<Time>> {
    let ends = match point {
        Point::Part(named, part) => part_end(at, named, part, Join::None)?,
        point => {
            let read = extent(at, point)?;
            match read.default {
                Extent::Moment(_) => read.map(Extent::start),
                _ => Reading::or(
                    read.default.start(),
                    read.other.map(Extent::start).or(read.default.end()),
                ),
            }
        }
    };
    // Back today is back by its end.
    if ends.default <= at.now
        && ends.default.date() == at.today
        && let Some(end) = ends.other
    {
        return Some(from_now(at, Reading::sure(end)));
    }
    Some(from_now(at, ends))
}

/// Days with their hours: from the first hour of the first to the last hour of the last.
fn with_hours(read: Reading<Time>, hours: Option<(Clock, Option<Clock>)>) -> Option<Reading<Time>> {
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
fn between(at: At, first: Point, second: Point) -> Option<Reading<Time>> {
    match (first, second) {
        (Point::Clock(from_day, from), Point::Clock(to_day, to)) => {
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
        (Point::Day(from) | Point::Part(Some(from), _), Point::Clock(None, to)) => {
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
            Point::Day(from) | Point::Part(Some(from), _) | Point::Clock(Some(from), _),
            Point::Part(None, part),
        ) => ordered(extent(at, first)?, hour::part(at, Some(from), part)?),
        (Point::Part(None, part), Point::Part(Some(day), _) | Point::Clock(Some(day), _)) => {
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
    (from_day, from): (Option<Day>, Clock),
    (to_day, to): (Option<Day>, Clock),
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
fn hours(from: Clock, to: Clock) -> (u32, u32, Option<(u32, u32)>) {
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
        let start = start
            .or_else(|| NaiveDate::from_ymd_opt(chrono::Datelike::year(&end) - 1, month, day))?;
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
            let year = chrono::Datelike::year(&start);
            let mut ends =
                (year..=year + 1).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
            // Within one month the days are in order, or it is a slip.
            let same_month = chrono::Datelike::month(&start) == month;
            ends.find(|end| *end >= start)
                .filter(|end| !same_month || chrono::Datelike::year(end) == year)
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
