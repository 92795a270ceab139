//! Hours and parts of the day (C4, C5, C6, C15).

use super::super::tree::{Day, Hour, Part};
use super::day;
use super::{At, Extent, Reading, midnight, on};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// An hour that passed so lately may be meant as the one of today ("ถึงแล้วตอนแปดโมง").
const JUST_NOW: TimeDelta = TimeDelta::minutes(60);

/// An hour, on a day or the next one (C4, C5).
pub(super) fn clock(at: At, named: Option<Day>, clock: Hour) -> Option<Reading<Extent>> {
    let Some(named) = named else {
        return next(at, clock);
    };
    let day = day::day(at, named)?;
    let (default, other) = match clock.other {
        // Today's that is still to come.
        Some(other)
            if clock.next && day.default == at.today && on(day.default, clock.at)? <= at.now =>
        {
            (other, Some(clock.at))
        }
        other => (clock.at, other),
    };
    let of = |minutes| move |day| on(day, minutes).map(Extent::Moment);
    let first = day.and_then(of(default))?;
    let second = other.and_then(|other| of(other)(day.default));
    Some(Reading {
        default: first.default,
        other: second.or(first.other),
    })
}

fn next(at: At, clock: Hour) -> Option<Reading<Extent>> {
    let first = following(at, clock.at)?;
    let second = clock.other.and_then(|other| following(at, other));
    let (default, other) = match second {
        Some(second) if clock.next && second < first => (second, Some(first)),
        second => (first, second),
    };
    let passed =
        on(at.today, clock.at).filter(|passed| *passed <= at.now && at.now - *passed < JUST_NOW);
    Some(Reading::or(default, other.or(passed)).map(Extent::Moment))
}

/// The next time that the clock shows this, strictly after now (C4).
pub(super) fn following(at: At, minutes: u32) -> Option<NaiveDateTime> {
    // 24.00 of yesterday is 00.00 of today.
    let mut days = [at.today.pred_opt(), Some(at.today), at.today.succ_opt()]
        .into_iter()
        .flatten();
    days.find_map(|day| on(day, minutes).filter(|moment| *moment > at.now))
}

/// From and until, in minutes of the day (C6).
pub(super) fn bounds(part: Part) -> (u32, u32) {
    match part {
        Part::Morning | Part::HalfDay => (510, 720),
        Part::Afternoon => (780, 990),
        Part::Evening => (990, 1140),
        Part::Night => (1140, 1440),
        Part::OfficeHours => (510, 990),
        Part::Lunch => (720, 780),
    }
}

/// A part of a day; of the next day on which it is not over, when none is named.
pub(super) fn part(at: At, named: Option<Day>, part: Part) -> Option<Reading<Extent>> {
    let day = match named {
        Some(named) => day::day(at, named)?,
        None => Reading::sure(unsaid(
            at,
            if part == Part::HalfDay {
                Part::Afternoon
            } else {
                part
            },
        )?),
    };
    let halves = |day| Some((span(day, Part::Morning)?, span(day, Part::Afternoon)?));
    if part == Part::HalfDay {
        let (morning, afternoon) = halves(day.default)?;
        let gone = day.default == at.today && morning.end()? <= at.now;
        return Some(if gone {
            Reading::or(afternoon, Some(morning))
        } else {
            Reading::or(morning, Some(afternoon))
        });
    }
    day.and_then(|day| span(day, part))
}

/// The day of a part for which no day is said.
pub(super) fn unsaid(at: At, part: Part) -> Option<NaiveDate> {
    let (_, until) = bounds(part);
    if on(at.today, until)? > at.now {
        Some(at.today)
    } else {
        at.today.succ_opt()
    }
}

fn span(day: NaiveDate, part: Part) -> Option<Extent> {
    let (from, until) = bounds(part);
    let minutes =
        |minutes: u32| midnight(day).checked_add_signed(TimeDelta::minutes(i64::from(minutes)));
    Some(Extent::Span(minutes(from)?, minutes(until)?))
}
