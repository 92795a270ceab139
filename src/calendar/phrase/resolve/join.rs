//! How a time is joined to its sentence (C10, C11, C12).

use super::super::tree::{Day, Join, Length, Part, Point, Tree};
use super::super::{Edge, Time};
use super::between::{between, with_hours};
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
pub(super) fn extent(at: At, point: Point) -> Option<Reading<Extent>> {
    match point {
        Point::Now => Some(Reading::sure(Extent::Moment(at.now))),
        Point::Day(named) => day::extent(at, named),
        Point::Hour(named, clock) => hour::clock(at, named, clock),
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
