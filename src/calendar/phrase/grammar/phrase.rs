//! A whole phrase: what joins it to its sentence, a time, and the other end of it.

use super::super::token::Kind;
use super::super::tree::{Clock, Count, Day, Join, Length, Part, Point, Rel, Span, Standing, Tree};
use super::super::word::Word;
use super::clock::{self, clock};
use super::day::{self, day};
use super::length::length;
use super::span::{self, span};
use super::{Cursor, Number};

/// A phrase that was read, and where the text goes on.
pub(in super::super) struct Found {
    pub tree: Tree,
    pub end: usize,
}

/// What a point is, and how it was written.
#[derive(Clone, Copy)]
struct Said {
    point: Point,
    standing: Standing,
    /// It begins with a number.
    numbered: bool,
    /// Its hour stands before its day: "9.00-12.00 น. วันศุกร์" is on Friday from its beginning.
    day_last: bool,
}

impl Said {
    fn sure(point: Point) -> Self {
        Self {
            point,
            standing: Standing::Sure,
            numbered: false,
            day_last: false,
        }
    }
}

/// What stands before a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Lead {
    back: bool,
    join: Join,
    /// A word that makes a number by itself an hour: at, till, by.
    hour: bool,
    /// Any word at all.
    some: bool,
    /// on, in, ใน.
    on: bool,
    between: bool,
}

/// The phrase that begins here.
pub(in super::super) fn phrase(mut c: Cursor) -> Option<Found> {
    let from = c;
    let lead = lead(&mut c);
    let (first, second, standing, numbered) = body(&mut c, lead)?;
    if !may_stand(from, lead, first, numbered) {
        return None;
    }
    let onward = matches!(lead.join, Join::None | Join::From) && c.word(Word::Onward);
    let tree = Tree {
        back: lead.back,
        join: lead.join,
        first,
        second,
        onward,
        standing: standing_of(lead, first, standing),
    };
    Some(Found { tree, end: c.at })
}

/// Behind ถึง or กลับ a bare word needs only its end; behind "in" and "on" a month or a weekday.
fn standing_of(lead: Lead, first: Point, standing: Standing) -> Standing {
    let named = matches!(
        first,
        Point::Span(_) | Point::Day(Day::Weekday(..)) | Point::Part(..)
    );
    let joined = lead.back || lead.join != Join::None || (lead.on && named);
    if standing > Standing::Ended && joined {
        Standing::Ended
    } else {
        standing
    }
}

/// Whether what stands before lets it be a time (C16).
fn may_stand(from: Cursor, lead: Lead, first: Point, numbered: bool) -> bool {
    if lead.some {
        return true;
    }
    let mut before = from;
    if before.before() == Some(Kind::Space) {
        before.at -= 1;
    }
    let Some(Kind::Word(word)) = before.before() else {
        return true;
    };
    match word {
        Word::Numbered | Word::CounterOrNumbered => {
            !(numbered || matches!(first, Point::Length(_)))
        }
        Word::Street => !numbered,
        _ => true,
    }
}

fn lead(c: &mut Cursor) -> Lead {
    let from = c.at;
    let mut lead = Lead {
        back: c.word(Word::Back),
        join: Join::None,
        hour: false,
        some: false,
        on: false,
        between: false,
    };
    c.word(Word::Hedge);
    let join = c.words([
        Word::Until,
        Word::Within,
        Word::Before,
        Word::From,
        Word::After,
        Word::Between,
    ]);
    lead.join = match join {
        Some(Word::Until) => Join::Until,
        Some(Word::Within) => Join::Within,
        Some(Word::Before) => Join::Before,
        Some(Word::From | Word::Between) => Join::From,
        Some(Word::After) => Join::After,
        _ => Join::None,
    };
    lead.between = join == Some(Word::Between);
    // ก่อนถึง, ภายในไม่เกิน, จนถึง: the first says it.
    let _ = join.is_some() && c.words([Word::Until, Word::Within]).is_some();
    c.word(Word::Hedge);
    // "in 3 days" is a length; "in December" is not.
    let length_follows = c.clone().attempt(|c| {
        c.word(Word::In).then_some(())?;
        c.word(Word::Hedge);
        length(c, true)
    });
    let on = c.word(Word::On) || (length_follows.is_none() && c.word(Word::In));
    lead.on = on;
    c.word(Word::Time);
    c.word(Word::Hedge);
    let latin = c.before().is_some() && c.at > from && c.is_latin_before();
    lead.hour = latin && (on || join.is_some());
    lead.some = c.at > from;
    lead
}

type Body = (Point, Option<Point>, Standing, bool);

/// A time and, if there is one, the other end of it.
fn body(c: &mut Cursor, lead: Lead) -> Option<Body> {
    let (first, second) = c.attempt(|c| shared(c)).or_else(|| {
        c.attempt(|c| {
            let first = point(c, lead.hour, lead.join)?;
            // "ถึง 16.00 น. - …" has its end already.
            let open = matches!(lead.join, Join::None | Join::From) && !lead.back;
            let second = if open {
                c.attempt(|c| other_end(c, first, lead))
            } else {
                None
            };
            Some((first, second))
        })
    })?;
    if lead.between && second.is_none() {
        return None;
    }
    if repeats(*c) {
        return None;
    }
    let mut standing = first.standing;
    let mut start = first.point;
    if let Some(second) = second {
        standing = standing.min(second.standing);
        // Two weekdays say more than one, but not that they are days.
        if let (Point::Clock(None, clock), Point::Clock(Some(day), _)) = (start, second.point)
            && second.day_last
        {
            start = Point::Clock(Some(day), clock);
        }
    }
    Some((
        start,
        second.map(|second| second.point),
        standing,
        first.numbered,
    ))
}

/// "9.00 น. ทุกวันอังคาร", "วันศุกร์ของทุกสัปดาห์": a recurrence (C16).
fn repeats(mut c: Cursor) -> bool {
    c.word(Word::Of);
    c.word(Word::Every)
}

/// Behind every, a time is one that comes again and again: where it ends.
pub(in super::super) fn after_every(mut c: Cursor) -> Option<usize> {
    let lead = lead(&mut c);
    match body(&mut c, lead) {
        Some(_) => Some(c.at),
        None => c
            .words([
                Word::Day,
                Word::Week,
                Word::Month,
                Word::Year,
                Word::Sunday,
                Word::Morning,
                Word::Evening,
                Word::Night,
                Word::Close,
            ])
            .map(|_| c.at),
    }
}

/// What stands between two ends.
fn joint(c: &mut Cursor, lead: Lead) -> bool {
    if lead.between {
        return c.words([Word::And, Word::Until, Word::To]).is_some() || c.dash();
    }
    c.dash() || c.words([Word::Until, Word::To]).is_some()
}

/// The other end, as the first was said.
fn other_end(c: &mut Cursor, first: Said, lead: Lead) -> Option<Said> {
    // "วันนี้ กลับพรุ่งนี้" are two times.
    joint(c, lead).then_some(())?;
    let bare = first.is_clock() && (lead.hour || first.count() == Some(Count::Twelve));
    // บ่าย 2-4, ตี 2-4.
    if let Some(count @ (Count::Afternoon | Count::Tee | Count::Am | Count::Pm)) = first.count()
        && let Some(end) = c.attempt(|c| {
            let number = c.number()?;
            if clock::begins_another(*c) && !c.word(Word::Mong)
                || c.counts(number)
                || matches!(c.here(), Some(Kind::Letters))
            {
                return None;
            }
            if is_clock_follow(*c) {
                return None;
            }
            clock::of(count, number.value).ok()
        })
    {
        return Some(Said::sure(Point::Clock(None, end)));
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

fn is_clock_follow(c: Cursor) -> bool {
    matches!(
        c.next(),
        Some(Kind::Word(
            Word::Am | Word::Pm | Word::OClock | Word::Thum | Word::OClockOfTwelve
        ))
    )
}

impl Said {
    fn is_clock(self) -> bool {
        matches!(self.point, Point::Clock(..))
    }

    fn count(self) -> Option<Count> {
        match self.point {
            Point::Clock(_, clock) => Some(clock.count),
            _ => None,
        }
    }
}

/// Two ends that share what follows them: "9-11 โมง", "20-22 พ.ย. 69", "จันทร์-พุธหน้า", "วันที่ 25-27".
fn shared(c: &mut Cursor) -> Option<(Said, Option<Said>)> {
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
                | Kind::Clock(_)
        )
    ) {
        return None;
    }
    let Ok(second) = clock(c, false)? else {
        return Some((Said::sure(Point::Impossible), None));
    };
    let first = match clock::of(second.count, number.value) {
        Ok(first) => first,
        Err(_) if matches!(second.count, Count::MongEvening | Count::MongMorning) => {
            clock::of(Count::Mong, number.value).ok()?
        }
        Err(_) if second.count == Count::Pm => clock::of(Count::Am, number.value).ok()?,
        Err(_) => return Some((Said::sure(Point::Impossible), None)),
    };
    // "11-1 pm" begins before noon.
    let first = if second.count == Count::Pm && first.at > second.at {
        Clock {
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
        ..Said::sure(Point::Clock(day, clock))
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

/// A time.
fn point(c: &mut Cursor, bare: bool, join: Join) -> Option<Said> {
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
        if let Some(read) = c.attempt(|c| clock(c, bare)) {
            return Some(of_clock(c, read));
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
        None
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
    let length = length(c, true)?;
    let said =
        c.words([Word::Ago, Word::Last]).is_some() || (c.word(Word::Before) && span::ends(*c));
    said.then(|| Said::sure(Point::Ago(length)))
}

/// อีก 2 ชั่วโมง, in 2 hours.
fn later(c: &mut Cursor) -> Option<Said> {
    c.words([Word::More, Word::In])?;
    c.word(Word::Hedge);
    let length = length(c, true)?;
    length.is_exact().then(|| Said::sure(Point::Later(length)))
}

fn part(c: &mut Cursor) -> Option<Part> {
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
        let read = c.attempt(|c| clock(c, false));
        let whole = before.clone().attempt(|c| clock(c, false)).is_some();
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
            clock(c, false)
        })
        .is_some()
    {
        c.word(Word::During);
        return c.attempt(|c| clock(c, false)).map(|read| of_clock(c, read));
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
    if let Some(day) = c.attempt(day_behind) {
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
    match c.attempt(|c| clock(c, false)) {
        Some(read) => within(c, part, read, Some(day)),
        None => Said::sure(Point::Part(Some(day), part)),
    }
}

/// An hour of which the part of the day is said.
fn within(c: &mut Cursor, part: Part, read: clock::Read, day: Option<Day>) -> Said {
    let Ok(clock) = read else {
        return Said::sure(Point::Impossible);
    };
    let day = day.or_else(|| c.attempt(day_behind));
    Said::sure(Point::Clock(day, fitting(clock, part)))
}

/// The hour as it lies in a part of the day.
fn fitting(clock: Clock, part: Part) -> Clock {
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
        Some(at) => Clock {
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
                .attempt(|c| clock(c, false))
                .is_none()
                .then_some(part)
        }) {
            return Some(with_hour(c, read.day, part).point);
        }
        c.word(Word::During);
        match clock(c, at)? {
            Ok(clock) => Some(Point::Clock(Some(read.day), clock)),
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
fn of_clock(c: &mut Cursor, read: clock::Read) -> Said {
    let noon = c.before() == Some(Kind::Word(Word::Noon));
    let Ok(clock) = read else {
        return Said::sure(Point::Impossible);
    };
    let day = c.attempt(day_behind);
    let numbered = clock.count == Count::Day && !matches!(c.before(), Some(Kind::Word(_)));
    let standing = if noon && day.is_none() {
        Standing::Ended
    } else {
        Standing::Sure
    };
    Said {
        point: Point::Clock(day, clock),
        standing,
        numbered,
        day_last: day.is_some(),
    }
}

/// The day behind an hour or a part of the day; not one that has an hour of its own.
fn day_behind(c: &mut Cursor) -> Option<Day> {
    c.attempt(|c| {
        let _ = c.words([Word::On, Word::Of]);
        let read = day(c)?;
        if read.standing > Standing::Apart {
            return None;
        }
        let own_hour = c.clone().attempt(|c| {
            c.word(Word::During);
            clock(c, false)
        });
        (own_hour.is_none() && c.clone().attempt(part).is_none()).then_some(read.day)
    })
}
