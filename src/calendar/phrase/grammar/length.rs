//! Lengths: "2 ชั่วโมง", "ครึ่งชั่วโมง", "1 ชม. 30 นาที", "2-3 วัน", "an hour and a half".

use super::super::token::Kind;
use super::super::tree::Length;
use super::super::word::Word;
use super::Cursor;

/// The longest number that is counted: beyond it no calendar goes.
const MOST: u32 = 9_999;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}

/// How many, in tenths.
#[derive(Clone, Copy)]
struct Amount {
    tenths: u32,
    lesser: Option<u32>,
}

/// A length; years only where it is said that time is meant.
pub(super) fn length(c: &mut Cursor, years: bool) -> Option<Length> {
    c.attempt(|c| {
        let whole = pieces(c, years)?;
        // "3 วัน/ครั้ง" is how often, "2 อาทิตย์หน้า" when, and "2 ชั่วโมงก่อนประชุม" is not from now.
        let goes_on = match c.here() {
            Some(Kind::Mark('/') | Kind::Word(Word::Next | Word::This)) => true,
            _ => c.next() == Some(Kind::Word(Word::Before)),
        };
        (!goes_on).then_some(whole)
    })
}

/// A length, whatever follows it.
pub(super) fn pieces(c: &mut Cursor, years: bool) -> Option<Length> {
    c.attempt(|c| {
        let (mut whole, unit) = piece(c, None)?;
        if unit == Unit::Year && !years {
            return None;
        }
        let mut last = unit;
        // A day and its hours, an hour and its minutes: each is less than the one before.
        while let Some((more, unit)) = c.attempt(|c| {
            c.word(Word::And);
            piece(c, Some(last))
        }) {
            whole = Length {
                minutes: whole.minutes.saturating_add(more.minutes),
                days: whole.days.saturating_add(more.days),
                months: whole.months.saturating_add(more.months),
                ..whole
            };
            last = unit;
        }
        Some(whole)
    })
}

fn piece(c: &mut Cursor, below: Option<Unit>) -> Option<(Length, Unit)> {
    c.attempt(|c| {
        if below.is_none() && c.word(Word::Half) {
            c.words([Word::Count(1)]);
            let unit =
                unit(c).filter(|unit| matches!(unit, Unit::Hour | Unit::Month | Unit::Year))?;
            return Some((of(unit, 5)?, unit));
        }
        // ชั่วโมงครึ่ง: one and a half.
        if below.is_none()
            && let Some(found) = c.attempt(|c| {
                let unit = unit(c).filter(|unit| {
                    matches!(unit, Unit::Hour | Unit::Day | Unit::Week | Unit::Month)
                })?;
                c.joined(Word::Half).then_some(unit)
            })
        {
            return Some((of(found, 15)?, found));
        }
        let mut amount = amount(c)?;
        let unit = unit(c)?;
        if below.is_some_and(|above| !is_below(unit, above)) {
            return None;
        }
        // "3 วันศุกร์" is no length: the word is that of the weekday.
        if unit == Unit::Day
            && matches!(c.here(), Some(Kind::Word(Word::Weekday(_) | Word::Sunday)))
        {
            return None;
        }
        if c.attempt(|c| {
            c.word(Word::Half)
                .then_some(())
                .filter(|()| !matches!(c.here(), Some(Kind::Word(Word::Day))))
        })
        .is_some()
            || c.attempt(|c| {
                (c.word(Word::And) && c.word(Word::Count(1)) && c.word(Word::Half)).then_some(())
            })
            .is_some()
        {
            amount.tenths += 5;
        }
        let mut length = of(unit, amount.tenths)?;
        if let Some(lesser) = amount.lesser.and_then(|lesser| of(unit, lesser * 10)) {
            length.or = Some((
                lesser.minutes,
                lesser.days,
                lesser.working_days,
                lesser.months,
            ));
        }
        Some((length, unit))
    })
}

fn amount(c: &mut Cursor) -> Option<Amount> {
    c.attempt(|c| {
        if let Some(tenths) = c.take(|kind| match kind {
            Kind::Tenths(tenths) => Some(tenths),
            _ => None,
        }) {
            return Some(Amount {
                tenths,
                lesser: None,
            });
        }
        let first = c.number()?;
        let whole = |value: u32| (value <= MOST).then_some(value * 10);
        // 2-3 วัน, สองสามวัน.
        let other = c.attempt(|c| {
            let said = first.figures.is_none()
                && c.here()
                    .is_some_and(|kind| matches!(kind, Kind::Word(Word::Digit(_))));
            if !said && !c.dash() && !c.word(Word::To) && !c.word(Word::Until) {
                return None;
            }
            c.number().filter(|other| {
                other.value > first.value && (!said || other.value == first.value + 1)
            })
        });
        match other {
            Some(other) => Some(Amount {
                tenths: whole(other.value)?,
                lesser: Some(first.value),
            }),
            None => Some(Amount {
                tenths: whole(first.value)?,
                lesser: None,
            }),
        }
    })
}

fn unit(c: &mut Cursor) -> Option<Unit> {
    c.take(|kind| {
        let Kind::Word(word) = kind else { return None };
        Some(match word {
            Word::Minute => Unit::Minute,
            Word::Hour => Unit::Hour,
            Word::Nalika => return None,
            Word::Day => Unit::Day,
            Word::WorkingDay => Unit::WorkingDay,
            Word::Week | Word::Sunday => Unit::Week,
            Word::Month => Unit::Month,
            Word::Year => Unit::Year,
            _ => return None,
        })
    })
}

fn is_below(unit: Unit, above: Unit) -> bool {
    matches!(
        (above, unit),
        (Unit::Hour, Unit::Minute)
            | (Unit::Day, Unit::Hour | Unit::Minute)
            | (Unit::Week, Unit::Day)
            | (Unit::Month, Unit::Day | Unit::Week)
            | (Unit::Year, Unit::Month | Unit::Day)
    )
}

/// So many tenths of a unit; none when they are no whole of what it is counted in.
fn of(unit: Unit, tenths: u32) -> Option<Length> {
    let none = Length::default();
    let tenth_of = |whole: u32| {
        (tenths * whole)
            .is_multiple_of(10)
            .then_some(tenths * whole / 10)
    };
    Some(match unit {
        Unit::Minute => Length {
            minutes: tenth_of(1)?,
            ..none
        },
        Unit::Hour => Length {
            minutes: tenth_of(60)?,
            ..none
        },
        Unit::Day if !tenths.is_multiple_of(10) => Length {
            days: tenths / 10,
            minutes: tenths % 10 * 144,
            ..none
        },
        Unit::Day => Length {
            days: tenths / 10,
            ..none
        },
        Unit::WorkingDay => Length {
            working_days: tenth_of(1)?,
            ..none
        },
        Unit::Week if tenths % 10 == 5 => Length {
            days: tenths / 10 * 7 + 3,
            minutes: 720,
            ..none
        },
        Unit::Week => Length {
            days: tenth_of(7)?,
            ..none
        },
        Unit::Month if tenths % 10 == 5 => Length {
            months: tenths / 10,
            days: 15,
            ..none
        },
        Unit::Month => Length {
            months: tenth_of(1)?,
            ..none
        },
        Unit::Year => Length {
            months: tenth_of(12)?,
            ..none
        },
    })
}
