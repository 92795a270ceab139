//! Days: "พรุ่งนี้", "วันศุกร์หน้า", "16 ต.ค. 69", "วันที่ 24", "อีก 3 วัน", "ต้นเดือนหน้า", "Nov 30".

use super::super::token::Kind;
use super::super::tree::{Day, Edge, Length, Rel, Span, Standing, Year};
use super::super::word::Word;
use super::length::length;
use super::span::{self, named_month, of_figures, rel, rel_before, span, year};
use super::{Cursor, Number};

/// A day, and how sure it is to be one.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub day: Day,
    pub standing: Standing,
    /// It begins with a number: "14 ตุลาคม" is also a street.
    pub numbered: bool,
}

/// A day that is named.
pub(super) fn day(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        c.attempt(away)
            .or_else(|| later(c))
            .or_else(|| weekday(c))
            .or_else(|| date(c))
            .or_else(|| of_month(c))
            .or_else(|| edge(c))
    })
}

fn sure(day: Day) -> Option<Read> {
    Some(Read {
        day,
        standing: Standing::Sure,
        numbered: false,
    })
}

fn away(c: &mut Cursor) -> Option<Read> {
    let days = c.take(|kind| match kind {
        Kind::Word(Word::Away(days)) => Some(days),
        _ => None,
    })?;
    sure(Day::Away(days))
}

/// อีก 3 วัน, in 3 days, 3 days from now: of days and more.
fn later(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        // วันทำการถัดไป.
        if c.word(Word::WorkingDay) {
            let next = c.word(Word::Next) || c.word(Word::After);
            return next.then_some(()).and_then(|()| {
                sure(Day::Later(Length {
                    working_days: 1,
                    ..Length::default()
                }))
            });
        }
        if c.clone().words([Word::The, Word::Next]).is_some()
            && c.attempt(|c| {
                c.word(Word::The);
                (c.word(Word::Next) && c.word(Word::WorkingDay)).then_some(())
            })
            .is_some()
        {
            return sure(Day::Later(Length {
                working_days: 1,
                ..Length::default()
            }));
        }
        c.words([Word::More, Word::In])?;
        c.word(Word::Hedge);
        let length = length(c, true)?;
        if length.is_exact() {
            None
        } else {
            sure(Day::Later(length))
        }
    })
}

/// วันศุกร์, ศุกร์หน้า, next Friday, วันอังคารที่ 24 พ.ย.
fn weekday(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let before = rel_before(c);
        let day = c.word(Word::Day);
        let (weekday, short) = c.take(|kind| match kind {
            Kind::Word(Word::Weekday(weekday)) => Some((weekday, false)),
            Kind::Word(Word::ShortWeekday(weekday)) => Some((weekday, true)),
            // Without วัน it is the week.
            Kind::Word(Word::Sunday) => Some((6, false)),
            _ => None,
        })?;
        let sunday = matches!(c.before(), Some(Kind::Word(Word::Sunday)));
        if before.is_none()
            && let Some(read) = c.attempt(|c| {
                c.mark(',');
                dated(c, weekday)
            })
        {
            return Some(read);
        }
        let after = match before {
            Some(_) => None,
            None => rel(c),
        };
        if sunday && !day && after.is_some() {
            return None;
        }
        let of_week = c.attempt(|c| {
            c.word(Word::Of);
            match span(c)?.0 {
                Span::Week(rel) | Span::WeekOrSunday(rel) => Some(rel),
                _ => None,
            }
        });
        let standing = match (before, day, of_week.or(after)) {
            (None, false, None) if short || sunday => Standing::Alone,
            (None, false, None) => Standing::Apart,
            (None, false, Some(_)) if short => Standing::Apart,
            _ => Standing::Sure,
        };
        let rel = before.or(of_week).or(after).unwrap_or(Rel::Bare);
        Some(Read {
            day: Day::Weekday(weekday, rel),
            standing,
            numbered: false,
        })
    })
}

/// The date behind a weekday.
fn dated(c: &mut Cursor, weekday: u32) -> Option<Read> {
    let at = c.words([Word::At, Word::DayOfMonth, Word::The]).is_some();
    match c.attempt(date).map(|read| read.day) {
        Some(Day::Date {
            day, month, year, ..
        }) => sure(Day::Date {
            day,
            month,
            year,
            weekday: Some(weekday),
        }),
        _ if at => {
            let number = c
                .number()
                .filter(|number| !c.counts(*number) && is_day(*number))?;
            c.word(Word::Ordinal);
            let month = c.attempt(rel_month).unwrap_or(Rel::Bare);
            // "ศุกร์ที่ 27 นี้": the coming one.
            c.word(Word::This);
            sure(Day::OfMonth {
                day: number.value,
                month,
                weekday: Some(weekday),
            })
        }
        _ => None,
    }
}

fn is_day(number: Number) -> bool {
    number.figures.is_none_or(|figures| figures <= 2)
}

/// A day with its month.
fn date(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let said = c.words([Word::DayOfMonth, Word::At]) == Some(Word::DayOfMonth) || {
            c.word(Word::The);
            false
        };
        slashed(c, said)
            .or_else(|| day_month(c))
            .or_else(|| month_day(c))
            .map(|read| Read {
                numbered: read.numbered && !said,
                ..read
            })
    })
}

/// 16/10/69, 2026-12-01; 3/12 where a day is expected.
fn slashed(c: &mut Cursor, said: bool) -> Option<Read> {
    c.attempt(|c| {
        let (day, month, year, standing) = c.take(|kind| match kind {
            Kind::Date(day, month, (year, figures)) => Some((
                day,
                month,
                Some(of_figures(year, figures).unwrap_or(Year::Whole(year))),
                Standing::Sure,
            )),
            Kind::Pair(day, (month, 1 | 2)) => Some((day, month, None, Standing::Alone)),
            _ => None,
        })?;
        if c.measures() {
            return None;
        }
        let standing = if said { Standing::Sure } else { standing };
        Some(Read {
            day: Day::Date {
                day,
                month,
                year,
                weekday: None,
            },
            standing,
            numbered: true,
        })
    })
}

/// 16 ต.ค. 69, วันที่ 3 เดือนธันวาคม, 5th of December.
fn day_month(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let number = c.number().filter(|number| is_day(*number))?;
        c.word(Word::Ordinal);
        c.word(Word::Of);
        c.word(Word::Month);
        let (month, _) = named_month(c)?;
        let year = year(c);
        let day = Day::Date {
            day: number.value,
            month,
            year,
            weekday: None,
        };
        Some(Read {
            day,
            standing: Standing::Sure,
            numbered: true,
        })
    })
}

/// Nov 30, December 5th, 2026. Thai has the day first, always.
fn month_day(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let (month, _) = named_month(c)?;
        if c.is_thai_before() {
            return None;
        }
        c.word(Word::The);
        let number = c
            .number()
            .filter(|number| is_day(*number) && number.figures.is_some() && number.value <= 31)?;
        let ordinal = c.joined(Word::Ordinal);
        if !ordinal && (c.counts(number) || is_of_an_hour(c.next())) {
            return None;
        }
        let day = Day::Date {
            day: number.value,
            month,
            year: year(c),
            weekday: None,
        };
        Some(Read {
            day,
            standing: Standing::Sure,
            numbered: false,
        })
    })
}

fn is_of_an_hour(kind: Option<Kind>) -> bool {
    matches!(
        kind,
        Some(Kind::Word(
            Word::Am
                | Word::Pm
                | Word::OfTwelve
                | Word::Nalika
                | Word::Hour
                | Word::Day
                | Word::Minute
        ))
    )
}

/// เดือนหน้า, next month.
pub(super) fn rel_month(c: &mut Cursor) -> Option<Rel> {
    c.word(Word::Of);
    match span(c)?.0 {
        Span::Month(rel) => Some(rel),
        _ => None,
    }
}

/// วันที่ 24, ที่ 1 เดือนหน้า, the 5th.
fn of_month(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let said = c.words([Word::DayOfMonth, Word::At, Word::The]);
        let number = c.number().filter(|number| is_day(*number))?;
        let ordinal = c.word(Word::Ordinal);
        let month = c.attempt(rel_month);
        let standing = match said {
            Some(Word::DayOfMonth) => Standing::Sure,
            // "the 5th agency", "ที่ 1 ของประเทศ".
            Some(Word::The)
                if ordinal
                    && (month.is_some()
                        || span::ends(*c)
                            && !matches!(
                                c.next(),
                                Some(Kind::Letters | Kind::Word(Word::Counter))
                            )) =>
            {
                Standing::Sure
            }
            _ if month.is_some() => Standing::Sure,
            _ => return None,
        };
        if c.counts(number) {
            return None;
        }
        let month = month
            .or_else(|| c.attempt(|c| c.word(Word::This).then_some(Rel::This)))
            .unwrap_or(Rel::Bare);
        Some(Read {
            day: Day::OfMonth {
                day: number.value,
                month,
                weekday: None,
            },
            standing,
            numbered: said.is_none(),
        })
    })
}

/// ต้นเดือนหน้า, สิ้นปี, end of month (C14).
fn edge(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let edge = match c.words([Word::Start, Word::Middle, Word::Late, Word::Close])? {
            Word::Start => Edge::Start,
            Word::Middle => Edge::Middle,
            Word::Late => Edge::Late,
            _ => Edge::Close,
        };
        c.word(Word::The);
        c.dash();
        if let Some((span, _)) = span(c) {
            return sure(Day::Edge(edge, span));
        }
        let bare = match c.words([
            Word::Week,
            Word::Month,
            Word::Year,
            Word::FiscalYear,
            Word::Quarter,
        ])? {
            Word::Week => Span::Week(Rel::Bare),
            Word::Month => Span::Month(Rel::Bare),
            Word::Year => Span::Year(Rel::Bare),
            Word::Quarter => Span::Quarter(Rel::Bare),
            _ => Span::Fiscal(Rel::Bare),
        };
        sure(Day::Edge(edge, bare))
    })
}
