//! A whole phrase: what joins it to its sentence, a time, and the other end of it.

use super::super::token::Kind;
use super::super::tree::{Day, Hour, Join, Point, Standing, Tree};
use super::super::word::Word;
use super::Cursor;
use super::length::length;
use super::pair::{hours_of_each, other_end, shared};
use super::point::point;

/// A phrase that was read, and where the text goes on.
pub(in super::super) struct Found {
    pub tree: Tree,
    pub end: usize,
}

/// What stands before a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Lead {
    pub back: bool,
    pub join: Join,
    /// A word that makes a number by itself an hour: at, till, by.
    pub hour: bool,
    /// Any word at all.
    pub some: bool,
    /// on, in, ใน.
    pub on: bool,
    pub between: bool,
}

/// The phrase that begins here.
pub(in super::super) fn phrase(mut c: Cursor) -> Option<Found> {
    let from = c;
    let lead = lead(&mut c);
    let Body {
        first,
        second,
        hours,
        standing,
        numbered,
    } = body(&mut c, lead)?;
    if !may_stand(from, lead, first, numbered) {
        return None;
    }
    let onward = matches!(lead.join, Join::None | Join::From) && c.word(Word::Onward);
    let tree = Tree {
        back: lead.back,
        join: lead.join,
        first,
        second,
        hours,
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
        // "อีก 15 น." are minutes that nobody writes so.
        Word::More => !matches!(from.here(), Some(Kind::Number(..) | Kind::Hour(_))),
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
        Word::By,
        Word::Before,
        Word::From,
        Word::After,
        Word::Between,
    ]);
    lead.join = match join {
        Some(Word::Until) => Join::Until,
        Some(Word::Within | Word::By) => Join::Within,
        Some(Word::Before) => Join::Before,
        Some(Word::From | Word::Between) => Join::From,
        Some(Word::After) => Join::After,
        _ => Join::None,
    };
    lead.between = join == Some(Word::Between);
    // ก่อนถึง, ภายในไม่เกิน, จนถึง: the first says it.
    let _ = join.is_some() && c.words([Word::Until, Word::Within, Word::By]).is_some();
    c.word(Word::Hedge);
    // "in 3 days" is a length; "in December" is not.
    let length_follows = c.clone().attempt(|c| {
        c.word(Word::In).then_some(())?;
        c.word(Word::Hedge);
        length(c, true)
    });
    let on = c.word(Word::On);
    lead.on = on || (length_follows.is_none() && c.word(Word::In));
    c.word(Word::Time);
    c.word(Word::Hedge);
    let latin = c.before().is_some() && c.at > from && c.is_latin_before();
    lead.hour = latin && (on || join.is_some_and(|join| join != Word::Within));
    lead.some = c.at > from;
    lead
}

/// A phrase without what joins it.
struct Body {
    first: Point,
    second: Option<Point>,
    hours: Option<(Hour, Option<Hour>)>,
    standing: Standing,
    /// It begins with a number.
    numbered: bool,
}

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
    let hours = match (first.point, second.map(|second| second.point)) {
        (Point::Day(_), Some(Point::Day(_))) => c.attempt(hours_of_each),
        _ => None,
    };
    if repeats(*c) {
        return None;
    }
    let mut standing = first.standing;
    let mut start = first.point;
    if let Some(second) = second {
        standing = standing.min(second.standing);
        // Two weekdays say more than one, but not that they are days.
        if let (Point::Hour(None, clock), Point::Hour(Some(day), _)) = (start, second.point)
            && second.day_last
        {
            start = Point::Hour(Some(day), clock);
        }
    }
    Some(Body {
        first: start,
        second: second.map(|second| second.point),
        hours,
        standing,
        numbered: first.numbered,
    })
}

/// "9.00 น. ทุกวันอังคาร", "วันศุกร์ของทุกสัปดาห์": a recurrence (C16).
fn repeats(mut c: Cursor) -> bool {
    c.word(Word::Of);
    c.word(Word::Every)
}

/// Behind every, a time is one that comes again and again: where it ends.
pub(in super::super) fn after_every(mut c: Cursor) -> Option<usize> {
    let some = c.attempt(|c| {
        let lead = lead(c);
        body(c, lead)
    });
    if some.is_none() {
        c.words([
            Word::Day,
            Word::Week,
            Word::Month,
            Word::Year,
            Word::Sunday,
            Word::Morning,
            Word::Evening,
            Word::Night,
            Word::Close,
        ])?;
    }
    // Its hours come again with it: "ทุกวันจันทร์-ศุกร์ 08.30-16.30 น."
    let none = Lead {
        back: false,
        join: Join::None,
        hour: false,
        some: false,
        on: false,
        between: false,
    };
    c.attempt(|c| {
        body(c, none).filter(|read| matches!(read.first, Point::Hour(..) | Point::Part(..)))
    });
    Some(c.at)
}
