//! Times with two ends: "9-11 โมง", "20-22 พ.ย. 69", "จันทร์-พุธหน้า", "พรุ่งนี้ถึงวันศุกร์".

use super::super::token::Kind;
use super::super::tree::{Count, Day, Hour, Join, Point, Rel, Span, Standing};
use super::super::word::Word;
use super::day::{self, day};
use super::hour::{self, hour};
use super::phrase::Lead;
use super::point::{Said, day_behind, fitting, part, point};
use super::span::span;
use super::{Cursor, Number};

/// What stands between two ends.
fn joint(c: &mut Cursor, lead: Lead) -> bool {
    if lead.between {
        return c.words([Word::And, Word::Until, Word::To]).is_some() || c.dash();
    }
    c.dash() || c.words([Word::Until, Word::To]).is_some()
}

/// The other end, as the first was said.
pub(super) fn other_end(c: &mut Cursor, first: Said, lead: Lead) -> Option<Said> {
    // "วันนี้ กลับพรุ่งนี้" are two times.
    joint(c, lead).then_some(())?;
    let bare = first.is_hour() && (lead.hour || first.count() == Some(Count::Twelve));
    // บ่าย 2-4, ตี 2-4.
    if let Some(count @ (Count::Afternoon | Count::Tee | Count::Am | Count::Pm)) = first.count()
        && let Some(end) = c.attempt(|c| {
            let number = c.number()?;
            if hour::begins_another(*c) && !c.word(Word::Mong)
                || c.counts(number)
                || matches!(c.here(), Some(Kind::Letters))
            {
                return None;
            }
            if is_counted_otherwise(*c) {
                return None;
            }
            hour::of(count, number.value).ok()
        })
    {
        return Some(Said::sure(Point::Hour(None, end)));
    }
    let second = point(c, bare, Join::None)?;
    let fits = match (first.point, second.point) {
        (Point::Length(_) | Point::Later(_) | Point::Ago(_) | Point::Now, _) => {
            matches!(first.point, Point::Now) && !matches!(second.point, Point::Length(_))
        }
        (_, Point::Length(_) | Point::Ago(_)) => false,
        _ => true,
    };
    fits.then_some(second)
}

fn is_counted_otherwise(c: Cursor) -> bool {
    matches!(
        c.next(),
        Some(Kind::Word(
            Word::Am | Word::Pm | Word::Nalika | Word::Thum | Word::OfTwelve
        ))
    )
}

/// Two ends that share what follows them: "9-11 โมง", "20-22 พ.ย. 69", "จันทร์-พุธหน้า", "วันที่ 25-27".
pub(super) fn shared(c: &mut Cursor) -> Option<(Said, Option<Said>)> {
    c.attempt(hours).or_else(|| c.attempt(days))
}

fn between_numbers(c: &mut Cursor, first: Number) -> bool {
    if c.dash() || c.words([Word::Until, Word::To]).is_some() {
        return true;
    }
    // "25 และ 26 พ.ย.": two days in a row.
    let mut ahead = *c;
    if ahead.word(Word::And)
        && ahead
            .clone()
            .number()
            .is_some_and(|other| other.value == first.value + 1)
    {
        *c = ahead;
        return true;
    }
    false
}

fn hours(c: &mut Cursor) -> Option<(Said, Option<Said>)> {
    let before = c.attempt(day);
    let part = c.attempt(part);
    c.word(Word::Time);
    let number = c.number()?;
    if c.word(Word::Tee) {
        return None;
    }
    (c.dash() || c.words([Word::Until, Word::To]).is_some()).then_some(())?;
    if !matches!(
        c.next(),
        Some(
            Kind::Number(..)
                | Kind::Word(Word::Digit(_) | Word::Ten | Word::Twenty | Word::Count(_))
                | Kind::Hour(_)
        )
    ) {
        return None;
    }
    let Ok(second) = hour(c, false)? else {
        return Some((Said::sure(Point::Impossible), None));
    };
    let first = match hour::of(second.count, number.value) {
        Ok(first) => first,
        Err(_) if matches!(second.count, Count::MongEvening | Count::MongMorning) => {
            hour::of(Count::Mong, number.value).ok()?
        }
        Err(_) if second.count == Count::Pm => hour::of(Count::Am, number.value).ok()?,
        Err(_) => return Some((Said::sure(Point::Impossible), None)),
    };
    // "11-1 pm" begins before noon.
    let first = if second.count == Count::Pm && first.at > second.at {
        Hour {
            at: first.at - 720,
            ..first
        }
    } else {
        first
    };
    let day = before
        .map(|read| read.day)
        .or_else(|| c.attempt(day_behind));
    let numbered = before.is_none() && part.is_none();
    let fitted = |clock| part.map_or(clock, |part| fitting(clock, part));
    let (first, second) = (fitted(first), fitted(second));
    let said = |clock| Said {
        numbered,
        ..Said::sure(Point::Hour(day, clock))
    };
    Some((said(first), Some(said(second))))
}

fn days(c: &mut Cursor) -> Option<(Said, Option<Said>)> {
    if let Some(both) = c.attempt(weekdays) {
        return Some(both);
    }
    let said = c.words([Word::DayOfMonth, Word::The]).is_some();
    let number = c
        .number()
        .filter(|number| number.figures.is_none_or(|figures| figures <= 2))?;
    c.joined(Word::Ordinal);
    between_numbers(c, number).then_some(())?;
    c.words([Word::DayOfMonth, Word::The]);
    let mut ahead = *c;
    let second = match c.attempt(day) {
        Some(read) => read,
        None if said => {
            // วันที่ 25-27.
            let other = ahead.number().filter(|other| {
                other.figures.is_none_or(|figures| figures <= 2) && !ahead.counts(*other)
            })?;
            ahead.joined(Word::Ordinal);
            *c = ahead;
            let month = c.attempt(|c| day::rel_month(c)).unwrap_or(Rel::Bare);
            let of = |day| {
                Said::sure(Point::Day(Day::OfMonth {
                    day,
                    month,
                    weekday: None,
                }))
            };
            return Some((of(number.value), Some(of(other.value))));
        }
        None => return None,
    };
    let Day::Date { month, year, .. } = second.day else {
        return None;
    };
    let standing = if said {
        Standing::Sure
    } else {
        second.standing
    };
    let first = Day::Date {
        day: number.value,
        month,
        year,
        weekday: None,
    };
    let first = Said {
        point: Point::Day(first),
        standing,
        numbered: !said,
        day_last: false,
    };
    Some((
        first,
        Some(Said {
            point: Point::Day(second.day),
            standing,
            ..first
        }),
    ))
}

fn weekdays(c: &mut Cursor) -> Option<(Said, Option<Said>)> {
    let first = day(c)?;
    let Day::Weekday(from, Rel::Bare) = first.day else {
        return None;
    };
    (c.dash() || c.words([Word::Until, Word::To]).is_some()).then_some(())?;
    let (to, rel, standing) = match c.attempt(day) {
        Some(day::Read {
            day: Day::Weekday(to, rel),
            standing,
            ..
        }) => (to, rel, standing),
        // ศุกร์-อาทิตย์หน้า: the Sunday.
        _ => match span(c)?.0 {
            Span::WeekOrSunday(rel) => (6, rel, Standing::Sure),
            _ => return None,
        },
    };
    let said = |weekday| Said {
        point: Point::Day(Day::Weekday(weekday, rel)),
        standing: standing.min(first.standing),
        numbered: false,
        day_last: false,
    };
    Some((said(from), Some(said(to))))
}

/// "25-27 พ.ย. 9.00-16.00 น.": the hours of days that have a first and a last.
pub(super) fn hours_of_each(c: &mut Cursor) -> Option<(Hour, Option<Hour>)> {
    if let Some((first, second)) = c.attempt(hours) {
        return match (first.point, second.map(|second| second.point)) {
            (Point::Hour(None, from), Some(Point::Hour(None, to))) => Some((from, Some(to))),
            _ => None,
        };
    }
    let from = hour(c, false)?.ok()?;
    let to = c.attempt(|c| {
        (c.dash() || c.words([Word::Until, Word::To]).is_some()).then_some(())?;
        hour(c, false)?.ok()
    });
    Some((from, to))
}
