//! When a span of days is (C7, C8, C9, C13, C14).

use super::super::super::fiscal::{FiscalYear, Quarter};
use super::super::tree::{Edge, Rel, Span, Year};
use super::{At, Extent, Reading, midnight};
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// Two figures are a year of the Buddhist era when that is not farther from now than this (C9).
const NEAR: i32 = 20;
const ERA: i32 = 543;

/// From the first day to the last.
type Dates = (NaiveDate, NaiveDate);

/// A year of the common era (C9).
pub(super) fn year(at: At, year: Year) -> Option<Reading<i32>> {
    let of = |value: u32| i32::try_from(value).ok();
    match year {
        Year::Buddhist(value) => Some(Reading::sure(of(value)? - ERA)),
        Year::Common(value) => Some(Reading::sure(of(value)?)),
        Year::Whole(value @ 1900..=2100) => Some(Reading::sure(of(value)?)),
        Year::Whole(value @ 2400..) => Some(Reading::sure(of(value)? - ERA)),
        Year::Whole(_) => None,
        Year::Short(value) => {
            let (buddhist, common) = (2500 + of(value)? - ERA, 2000 + of(value)?);
            let near = (buddhist - at.today.year()).abs() <= NEAR;
            Some(if near {
                Reading::sure(buddhist)
            } else {
                Reading::or(common, Some(buddhist))
            })
        }
    }
}

pub(super) fn span(at: At, span: Span) -> Option<Reading<Extent>> {
    if let Span::WeekOrSunday(rel) = span {
        let week = extent(week(at, rel)?)?;
        let sunday = week_begin(at, rel)?.checked_add_days(Days::new(6))?;
        return Some(Reading::or(week, Some(Extent::Day(sunday))));
    }
    let Reading { default, other } = dates(at, span)?;
    Some(Reading::or(extent(default)?, other.and_then(extent)))
}

fn extent((first, last): Dates) -> Option<Extent> {
    Some(Extent::Span(midnight(first), midnight(last.succ_opt()?)))
}

/// A day of a span, and for the vague ones the days that may be meant (C14).
pub(super) fn edge(at: At, edge: Edge, span: Span) -> Option<Reading<Extent>> {
    let bare = matches!(
        span,
        Span::Week(Rel::Bare)
            | Span::Month(Rel::Bare)
            | Span::Year(Rel::Bare)
            | Span::Fiscal(Rel::Bare)
            | Span::Quarter(Rel::Bare)
    );
    let this = with_rel(span, Rel::This);
    let (day, vague) = of(edge, this, dates(at, this)?.default)?;
    // ต้นเดือน by itself, when it is past, is the next one.
    let (day, vague) = if bare && day < at.today {
        let next = with_rel(span, Rel::Next);
        of(edge, next, dates(at, next)?.default)?
    } else {
        (day, vague)
    };
    let other = match (edge, span) {
        // Among officials the year may be the fiscal one.
        (Edge::Close, Span::Year(Rel::Bare)) => {
            Some(Extent::Day(FiscalYear::of(at.today).last_day()))
        }
        _ => vague.and_then(extent),
    };
    Some(Reading::or(Extent::Day(day), other))
}

fn with_rel(span: Span, rel: Rel) -> Span {
    match span {
        Span::Week(Rel::Bare) => Span::Week(rel),
        Span::Month(Rel::Bare) => Span::Month(rel),
        Span::Year(Rel::Bare) => Span::Year(rel),
        Span::Fiscal(Rel::Bare) => Span::Fiscal(rel),
        Span::Quarter(Rel::Bare) => Span::Quarter(rel),
        span => span,
    }
}

/// The day that an edge of a span is, and the days among which it lies when that is vague.
fn of(edge: Edge, span: Span, (first, last): Dates) -> Option<(NaiveDate, Option<Dates>)> {
    let later = |days| first.checked_add_days(Days::new(days));
    Some(match (edge, span) {
        (Edge::Close, Span::Week(_) | Span::WeekOrSunday(_) | Span::Weekend(_)) => (last, None),
        (Edge::Close, _) => (last, None),
        (Edge::Start, Span::Week(_) | Span::WeekOrSunday(_) | Span::Weekend(_)) => {
            (first, Some((first, later(1)?)))
        }
        (Edge::Middle, Span::Week(_) | Span::WeekOrSunday(_) | Span::Weekend(_)) => {
            (later(2)?, Some((later(1)?, later(3)?)))
        }
        (Edge::Late, Span::Week(_) | Span::WeekOrSunday(_) | Span::Weekend(_)) => {
            (later(4)?, Some((later(3)?, later(4)?)))
        }
        (Edge::Start, Span::Month(_) | Span::Named(..)) => (first, Some((first, later(9)?))),
        (Edge::Middle, Span::Month(_) | Span::Named(..)) => {
            (later(14)?, Some((later(10)?, later(19)?)))
        }
        (Edge::Late, Span::Month(_) | Span::Named(..)) => (last, Some((later(20)?, last))),
        (Edge::Start, _) => (first, None),
        (Edge::Middle, _) => (
            first
                .checked_add_days(Days::new(
                    (last - first).num_days().unsigned_abs().div_ceil(2),
                ))?
                .with_day(1)?,
            None,
        ),
        (Edge::Late, _) => (last, None),
    })
}

fn dates(at: At, span: Span) -> Option<Reading<Dates>> {
    Some(match span {
        Span::Week(rel) | Span::WeekOrSunday(rel) => Reading::sure(week(at, rel)?),
        Span::Weekend(rel) => {
            let monday = week_begin(at, rel)?;
            Reading::sure((
                monday.checked_add_days(Days::new(5))?,
                monday.checked_add_days(Days::new(6))?,
            ))
        }
        Span::Month(rel) => {
            let first = shifted(at.today.with_day(1)?, rel, 1)?;
            Reading::sure(month(first)?)
        }
        Span::Named(number, None) => Reading::sure(month(unnamed(at, number)?)?),
        Span::Named(number, Some(named)) => {
            year(at, named)?.and_then(|year| month(NaiveDate::from_ymd_opt(year, number, 1)?))?
        }
        Span::Year(rel) => Reading::sure(whole_year(
            shifted(at.today.with_day(1)?.with_month(1)?, rel, 12)?.year(),
        )?),
        Span::YearOf(named) => {
            let reading = year(at, named)?;
            let calendar = whole_year(reading.default)?;
            // Among officials it may be the fiscal one.
            Reading::or(calendar, fiscal(reading.default))
        }
        Span::Fiscal(rel) => Reading::sure(fiscal(
            FiscalYear::of(at.today).number() - ERA + steps(rel),
        )?),
        Span::FiscalOf(named) => year(at, named)?.and_then(fiscal)?,
        Span::Quarter(rel) => {
            let first = shifted(Quarter::of(at.today).first_day(), rel, 3)?;
            Reading::sure(quarter(Quarter::of(first)))
        }
        Span::QuarterOf(number, named) => {
            let year = match named {
                Some(named) => year(at, named)?,
                None => Reading::sure(FiscalYear::of(at.today).number() - ERA),
            };
            year.and_then(|year| FiscalYear::named(year + ERA)?.quarter(number).map(quarter))?
        }
    })
}

fn quarter(quarter: Quarter) -> Dates {
    (quarter.first_day(), quarter.last_day())
}

fn fiscal(year: i32) -> Option<Dates> {
    let year = FiscalYear::named(year + ERA)?;
    Some((year.first_day(), year.last_day()))
}

fn whole_year(year: i32) -> Option<Dates> {
    Some((
        NaiveDate::from_ymd_opt(year, 1, 1)?,
        NaiveDate::from_ymd_opt(year, 12, 31)?,
    ))
}

fn month(first: NaiveDate) -> Option<Dates> {
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}

/// A month without its year: the first that is not altogether more than 90 days past (C8).
fn unnamed(at: At, number: u32) -> Option<NaiveDate> {
    let earliest = at.today.checked_sub_days(Days::new(90))?;
    let mut years = at.today.year() - 1..=at.today.year() + 1;
    years.find_map(|year| {
        NaiveDate::from_ymd_opt(year, number, 1)
            .filter(|first| month(*first).is_some_and(|(_, last)| last >= earliest))
    })
}

fn steps(rel: Rel) -> i32 {
    match rel {
        Rel::Bare | Rel::This => 0,
        Rel::Next => 1,
        Rel::Last => -1,
    }
}

fn shifted(first: NaiveDate, rel: Rel, months: u32) -> Option<NaiveDate> {
    match rel {
        Rel::Bare | Rel::This => Some(first),
        Rel::Next => first.checked_add_months(Months::new(months)),
        Rel::Last => first.checked_sub_months(Months::new(months)),
    }
}

fn week(at: At, rel: Rel) -> Option<Dates> {
    let monday = week_begin(at, rel)?;
    Some((monday, monday.checked_add_days(Days::new(6))?))
}

/// The Monday of this week, the next, the last.
pub(super) fn week_begin(at: At, rel: Rel) -> Option<NaiveDate> {
    let since_monday = u64::from(at.today.weekday().num_days_from_monday());
    let monday = at.today.checked_sub_days(Days::new(since_monday))?;
    match rel {
        Rel::Bare | Rel::This => Some(monday),
        Rel::Next => monday.checked_add_days(Days::new(7)),
        Rel::Last => monday.checked_sub_days(Days::new(7)),
    }
}
