//! A time by itself: a day, an hour, a part of the day, a span, a length, in the order in which they are said.

use super::super::token::Kind;
use super::super::tree::{Count, Day, Hour, Join, Length, Part, Point, Rel, Standing};
use super::super::word::Word;
use super::Cursor;
use super::day::{self, day};
use super::hour::{self, hour};
use super::length::{length, pieces};
use super::span::{self, span};

/// What a point is, and how it was written.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub point: Point,
    pub standing: Standing,
    /// It begins with a number.
    pub numbered: bool,
    /// Its hour stands before its day: "9.00-12.00 น. วันศุกร์" is on Friday from its beginning.
    pub day_last: bool,
}

impl Said {
    pub(super) fn sure(point: Point) -> Self {
        Self {
            point,
            standing: Standing::Sure,
            numbered: false,
            day_last: false,
        }
    }
}

impl Said {
    pub(super) fn is_hour(self) -> bool {
        matches!(self.point, Point::Hour(..))
    }

    pub(super) fn count(self) -> Option<Count> {
        match self.point {
            Point::Hour(_, clock) => Some(clock.count),
            _ => None,
        }
    }
}

/// A time.
pub(super) fn point(c: &mut Cursor, bare: bool, join: Join) -> Option<Said> {
    c.attempt(|c| {
        if c.word(Word::Now) {
            return Some(Said::sure(Point::Now));
        }
        if let Some(length) = c.attempt(|c| ago(c).or_else(|| later(c))) {
            return Some(length);
        }
        if let Some(said) = c.attempt(|c| part_of_day(c)) {
            return Some(said);
        }
        if let Some(read) = c.attempt(day) {
            return Some(on_day(c, read));
        }
        if let Some(read) = c.attempt(|c| hour(c, bare)) {
            return Some(of_hour(c, read));
        }
        if let Some((span, sure)) = c.attempt(|c| span(c)) {
            let standing = if sure {
                Standing::Sure
            } else {
                Standing::Alone
            };
            return Some(Said {
                point: Point::Span(span),
                standing,
                numbered: false,
                day_last: false,
            });
        }
        if let Some(length) = c.attempt(|c| length(c, join != Join::None)) {
            return Some(Said {
                numbered: true,
                ..Said::sure(Point::Length(length))
            });
        }
        // "1 ปี" is an answer; in a sentence it is an age.
        let length = length(c, true)?;
        Some(Said {
            numbered: true,
            standing: Standing::Alone,
            ..Said::sure(Point::Length(length))
        })
    })
}

/// 3 วันก่อน, 2 ชั่วโมงที่แล้ว, 3 days ago.
fn ago(c: &mut Cursor) -> Option<Said> {
    if let Some(days) = c.attempt(|c| {
        let number = c.number().filter(|number| number.value <= 9_999)?;
        (c.word(Word::DaysAgo) && span::ends(*c)).then_some(number.value)
    }) {
        return Some(Said::sure(Point::Ago(Length {
            days,
            ..Length::default()
        })));
    }
    let length = pieces(c, true)?;
    let said = c.words([Word::Ago, Word::Last]).is_some()
        || (c.word(Word::Before) && c.is_thai_before() && span::ends(*c));
    said.then(|| Said::sure(Point::Ago(length)))
}

/// อีก 2 ชั่วโมง, in 2 hours.
fn later(c: &mut Cursor) -> Option<Said> {
    c.words([Word::More, Word::In])?;
    c.word(Word::Hedge);
    let length = length(c, true)?;
    length.is_exact().then(|| Said::sure(Point::Later(length)))
}

pub(super) fn part(c: &mut Cursor) -> Option<Part> {
    c.attempt(|c| {
        c.word(Word::During);
        c.word(Word::The);
        let word = c.words([
            Word::Morning,
            Word::Afternoon,
            Word::Evening,
            Word::Night,
            Word::OfficeHours,
            Word::Lunch,
            Word::HalfDay,
        ])?;
        Some(match word {
            Word::Morning => Part::Morning,
            Word::Afternoon => Part::Afternoon,
            Word::Evening => Part::Evening,
            Word::Night => Part::Night,
            Word::OfficeHours => Part::OfficeHours,
            Word::Lunch => Part::Lunch,
            _ => {
                c.word(Word::During);
                match c.words([Word::Morning, Word::Afternoon]) {
                    Some(Word::Morning) => Part::Morning,
                    Some(_) => Part::Afternoon,
                    None => Part::HalfDay,
                }
            }
        })
    })
}

/// เช้านี้, ช่วงบ่าย, บ่ายวันพฤหัส, เมื่อคืน, this afternoon, tonight.
fn part_of_day(c: &mut Cursor) -> Option<Said> {
    if c.word(Word::Tonight) {
        return Some(with_hour(c, Day::Away(0), Part::Night));
    }
    // "บ่ายสาม" is an hour.
    if let Some(said) = c.attempt(|c| {
        let before = *c;
        let part = part(c)?;
        let read = c.attempt(|c| hour(c, false));
        let whole = before.clone().attempt(|c| hour(c, false)).is_some();
        match read {
            // ช่วงบ่ายสองโมง, เช้า 9 โมง, คืน 2 ทุ่ม.
            Some(read) if !whole => Some(within(c, part, read, None)),
            _ => None,
        }
    }) {
        return Some(said);
    }
    if c.clone()
        .attempt(|c| {
            c.word(Word::During);
            hour(c, false)
        })
        .is_some()
    {
        c.word(Word::During);
        return c.attempt(|c| hour(c, false)).map(|read| of_hour(c, read));
    }
    let past = matches!(c.before(), Some(Kind::Word(Word::On)));
    let before = span::rel_before(c);
    let during = c.next() == Some(Kind::Word(Word::During));
    let part = part(c)?;
    let rel = before.or_else(|| c.attempt(|c| c.word(Word::This).then_some(Rel::This)));
    if let Some(rel) = rel {
        let day = match rel {
            Rel::Last => Day::Away(-1),
            Rel::Next => return None,
            _ => Day::Away(0),
        };
        return Some(with_hour(c, day, part));
    }
    if let Some(day) = c.attempt(day_of_part) {
        return Some(with_hour(c, day, part));
    }
    let standing = match part {
        Part::OfficeHours | Part::HalfDay | Part::Lunch => Standing::Sure,
        _ if during => Standing::Ended,
        _ => Standing::Apart,
    };
    // เมื่อคืน, เมื่อเช้า.
    let day = past.then_some(if part == Part::Night {
        Day::Away(-1)
    } else {
        Day::Away(0)
    });
    Some(Said {
        point: Point::Part(day, part),
        standing: if past { Standing::Sure } else { standing },
        numbered: false,
        day_last: false,
    })
}

/// A part of a day, and the hour in it: คืนนี้สองทุ่ม.
fn with_hour(c: &mut Cursor, day: Day, part: Part) -> Said {
    match c.attempt(|c| hour(c, false)) {
        Some(read) => within(c, part, read, Some(day)),
        None => Said::sure(Point::Part(Some(day), part)),
    }
}

/// An hour of which the part of the day is said.
fn within(c: &mut Cursor, part: Part, read: hour::Read, day: Option<Day>) -> Said {
    let Ok(clock) = read else {
        return Said::sure(Point::Impossible);
    };
    let day = day.or_else(|| c.attempt(day_behind));
    Said::sure(Point::Hour(day, fitting(clock, part)))
}

/// The hour as it lies in a part of the day.
pub(super) fn fitting(clock: Hour, part: Part) -> Hour {
    let (from, to) = match part {
        Part::Morning => (0, 720),
        Part::Afternoon => (720, 1080),
        Part::Evening => (900, 1260),
        Part::Night => (1080, 1800),
        _ => (0, 1440),
    };
    let fits = |at: u32| (from..to).contains(&at).then_some(at);
    let night = |at: u32| {
        if part == Part::Night && at < 360 {
            at + 1440
        } else {
            at
        }
    };
    let other = || clock.other.and_then(|other| fits(night(other)));
    match fits(night(clock.at)).or_else(other) {
        Some(at) => Hour {
            at,
            other: None,
            next: false,
            ..clock
        },
        None => clock,
    }
}

/// What follows a day: an hour, a part, or nothing.
fn on_day(c: &mut Cursor, read: day::Read) -> Said {
    let said = Said {
        point: Point::Day(read.day),
        standing: read.standing,
        numbered: read.numbered,
        day_last: false,
    };
    let behind = c.attempt(|c| {
        let _ = c.mark(',');
        let at = c.words([Word::On, Word::In]).is_some() && c.is_latin_before();
        if let Some(part) = c.attempt(|c| {
            let before = *c;
            let part = part(c)?;
            before
                .clone()
                .attempt(|c| hour(c, false))
                .is_none()
                .then_some(part)
        }) {
            return Some(with_hour(c, read.day, part).point);
        }
        c.word(Word::During);
        match hour(c, at)? {
            Ok(clock) => Some(Point::Hour(Some(read.day), clock)),
            Err(_) => Some(Point::Impossible),
        }
    });
    match behind {
        // A day with its hour is a time wherever it stands; "3/12 16.30" still begins with a number.
        Some(point) => Said {
            point,
            standing: Standing::Sure,
            ..said
        },
        None => said,
    }
}

/// An hour, and the day behind it.
fn of_hour(c: &mut Cursor, read: hour::Read) -> Said {
    let noon = c.before() == Some(Kind::Word(Word::Noon));
    let Ok(clock) = read else {
        return Said::sure(Point::Impossible);
    };
    // เที่ยงนี้, เที่ยงคืนนี้.
    let this =
        matches!(c.before(), Some(Kind::Word(Word::Noon | Word::Midnight))) && c.joined(Word::This);
    let day = if this {
        Some(Day::Away(0))
    } else {
        c.attempt(day_behind)
    };
    let numbered = clock.count == Count::Day && !matches!(c.before(), Some(Kind::Word(_)));
    let standing = if noon && day.is_none() {
        Standing::Ended
    } else {
        Standing::Sure
    };
    Said {
        point: Point::Hour(day, clock),
        standing,
        numbered,
        day_last: day.is_some(),
    }
}

/// The day behind a part of the day; an hour may follow it.
fn day_of_part(c: &mut Cursor) -> Option<Day> {
    let _ = c.words([Word::On, Word::Of]);
    let read = day(c)?;
    (read.standing <= Standing::Apart).then_some(read.day)
}

/// The day behind an hour or a part of the day; not one that has an hour of its own.
pub(super) fn day_behind(c: &mut Cursor) -> Option<Day> {
    c.attempt(|c| {
        let _ = c.words([Word::On, Word::Of]);
        let read = day(c)?;
        if read.standing > Standing::Apart {
            return None;
        }
        let own_hour = c.clone().attempt(|c| {
            c.word(Word::During);
            hour(c, false)
        });
        (own_hour.is_none() && c.clone().attempt(part).is_none()).then_some(read.day)
    })
}
