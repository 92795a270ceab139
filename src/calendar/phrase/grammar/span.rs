//! Spans of days: weeks, months, years, fiscal years and their quarters (C13); and the years themselves (C9).

use super::super::token::Kind;
use super::super::tree::{Rel, Span, Year};
use super::super::word::Word;
use super::{Cursor, hour, length};

/// นี้, หน้า, ที่แล้ว behind what they choose from.
pub(super) fn rel(c: &mut Cursor) -> Option<Rel> {
    c.attempt(|c| {
        if c.word(Word::This) {
            return Some(Rel::This);
        }
        if c.word(Word::Next) {
            return Some(Rel::Next);
        }
        if c.word(Word::Last) {
            return Some(Rel::Last);
        }
        // "เดือนก่อน", but not "เดือนก่อนวันที่ 5".
        (c.joined(Word::Before) && ends(*c)).then_some(Rel::Last)
    })
}

/// Whether nothing goes on here that a word could be part of.
pub(super) fn ends(c: Cursor) -> bool {
    matches!(
        c.here(),
        None | Some(Kind::Space | Kind::Mark(_) | Kind::Word(Word::Polite))
    )
}

/// this, next, last before what they choose from.
pub(super) fn rel_before(c: &mut Cursor) -> Option<Rel> {
    c.attempt(|c| {
        c.word(Word::The);
        Some(match c.words([Word::This, Word::Next, Word::Last])? {
            Word::This => Rel::This,
            Word::Next => Rel::Next,
            _ => Rel::Last,
        })
    })
}

/// A span, and whether it can be nothing else.
pub(super) fn span(c: &mut Cursor) -> Option<(Span, bool)> {
    c.attempt(|c| {
        quarter(c)
            .or_else(|| fiscal(c))
            .or_else(|| week(c))
            .or_else(|| month(c))
            .or_else(|| year_span(c))
    })
}

fn week(c: &mut Cursor) -> Option<(Span, bool)> {
    c.attempt(|c| {
        if let Some(rel) = rel_before(c) {
            return Some(match c.words([Word::Week, Word::Weekend])? {
                Word::Week => (Span::Week(rel), true),
                _ => (Span::Weekend(rel), true),
            });
        }
        match c.words([Word::Week, Word::Weekend, Word::Sunday])? {
            Word::Week => Some((Span::Week(rel(c)?), true)),
            Word::Weekend => Some((Span::Weekend(rel(c).unwrap_or(Rel::Bare)), true)),
            _ => Some((Span::WeekOrSunday(rel(c)?), true)),
        }
    })
}

fn month(c: &mut Cursor) -> Option<(Span, bool)> {
    c.attempt(|c| {
        if let Some(rel) = rel_before(c) {
            return c.word(Word::Month).then_some((Span::Month(rel), true));
        }
        let said = c.word(Word::Month);
        if said && let Some(rel) = rel(c) {
            return Some((Span::Month(rel), true));
        }
        let (month, sure) = named_month(c)?;
        // "มีนา 5 คน" is a person and a number; "ธ.ค. 69" a month.
        let year = year(c);
        Some((
            Span::Named(month, year),
            said || (sure && year.is_some())
                || matches!(
                    year,
                    Some(Year::Buddhist(_) | Year::Common(_) | Year::Whole(_))
                ),
        ))
    })
}

/// A month by name, and whether it can be nothing else.
pub(super) fn named_month(c: &mut Cursor) -> Option<(u32, bool)> {
    c.take(|kind| match kind {
        Kind::Word(Word::Named(month)) => Some((month, true)),
        Kind::Word(Word::MaybeNamed(month)) => Some((month, false)),
        _ => None,
    })
}

fn year_span(c: &mut Cursor) -> Option<(Span, bool)> {
    c.attempt(|c| {
        if let Some(rel) = rel_before(c) {
            return c.word(Word::Year).then_some((Span::Year(rel), true));
        }
        c.word(Word::Year).then_some(())?;
        if let Some(rel) = rel(c) {
            return Some((Span::Year(rel), true));
        }
        let year = year(c)?;
        // "ปี 12" may be a year of school.
        Some((
            Span::YearOf(year),
            !matches!(year, Year::Short(n) if n < 50),
        ))
    })
}

fn fiscal(c: &mut Cursor) -> Option<(Span, bool)> {
    c.attempt(|c| {
        if let Some(rel) = rel_before(c) {
            return c
                .word(Word::FiscalYear)
                .then_some((Span::Fiscal(rel), true));
        }
        c.word(Word::FiscalYear).then_some(())?;
        if let Some(rel) = rel(c) {
            return Some((Span::Fiscal(rel), true));
        }
        Some((Span::FiscalOf(year(c)?), true))
    })
}

fn quarter(c: &mut Cursor) -> Option<(Span, bool)> {
    c.attempt(|c| {
        if let Some(rel) = rel_before(c) {
            return c.word(Word::Quarter).then_some((Span::Quarter(rel), true));
        }
        c.word(Word::Quarter).then_some(())?;
        if let Some(rel) = rel(c) {
            return Some((Span::Quarter(rel), true));
        }
        c.word(Word::At);
        if let Some((quarter, year)) = c.take(|kind| match kind {
            Kind::Pair(quarter, (year, figures)) => Some((quarter, of_figures(year, figures)?)),
            _ => None,
        }) {
            return Some((Span::QuarterOf(quarter, Some(year)), true));
        }
        let quarter = c
            .number()
            .filter(|number| number.value <= 9 && !c.counts(*number))?;
        c.mark('/');
        let year = c.attempt(|c| {
            c.word(Word::Of);
            let _ = c.words([Word::FiscalYear, Word::Year]);
            year(c)
        });
        Some((Span::QuarterOf(quarter.value, year), true))
    })
}

/// A year behind a day, a month or ปี (C9): 2569, 69, พ.ศ. 2569. Not the hour or the length that may follow.
pub(super) fn year(c: &mut Cursor) -> Option<Year> {
    c.attempt(|c| {
        c.word(Word::Year);
        let era = c.words([Word::Buddhist, Word::Common]);
        let _ = c.mark('\'') || (era.is_none() && c.mark(','));
        if era.is_none() && is_something_else(*c) {
            return None;
        }
        let (value, figures) = c.take(|kind| match kind {
            Kind::Number(value, figures) => Some((value, figures)),
            _ => None,
        })?;
        match (era, figures) {
            (Some(Word::Buddhist), 4) => Some(Year::Buddhist(value)),
            (Some(_), 4) => Some(Year::Common(value)),
            _ => of_figures(value, figures),
        }
    })
}

/// Whether an hour or a length begins here, or a number of what is no time.
fn is_something_else(mut c: Cursor) -> bool {
    if hour::hour(&mut c.clone(), false).is_some() || length::length(&mut c.clone(), true).is_some()
    {
        return true;
    }
    let Some(number) = c.number() else {
        return false;
    };
    let goes_on = c.clone().dash() && {
        let mut c = c;
        c.dash();
        hour::hour(&mut c, false).is_some() || length::length(&mut c, true).is_some()
    };
    c.counts(number)
        || goes_on
        || matches!(
            c.next(),
            Some(Kind::Word(Word::Named(_) | Word::MaybeNamed(_)))
        )
}

/// A year of that many figures; none when nobody writes one so.
pub(super) fn of_figures(value: u32, figures: usize) -> Option<Year> {
    match (figures, value) {
        (2, _) => Some(Year::Short(value)),
        (4, 1900..=2100 | 2400..) => Some(Year::Whole(value)),
        _ => None,
    }
}
