//! From when until when, by all the times of a sentence together (C10, C12).

use super::{Status, clauses::Clauses};
use crate::calendar::{
    bangkok, instant,
    phrase::{Edge, Phrase, Time},
};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

/// From when until when.
#[derive(Debug)]
pub(super) struct Span {
    pub(super) from: DateTime<Utc>,
    pub(super) until: Option<DateTime<Utc>>,
    pub(super) returns: bool,
    /// By the other reading of an ambiguous time.
    pub(super) other: Option<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    /// A time that cannot be, as written.
    pub(super) impossible: Option<String>,
    /// Whether the sentence has a time at all.
    pub(super) is_said: bool,
    /// Whether its only time is one by which something is to be done: that is said of work, not of where one is.
    pub(super) is_deadline: bool,
}

/// `None` when it is over already: a report, or a plan whose day is to be asked for.
pub(super) fn of(clauses: &Clauses<'_>, status: Status, now: DateTime<Utc>) -> Option<Span> {
    let times: Vec<Laid<'_>> = clauses
        .times()
        .filter(|(_, time, _)| time.edge != Edge::Ago)
        .map(|(_, time, before)| Laid {
            time,
            arrives: arrives(before, status),
        })
        .collect();
    let plain = lay(&times, status, now, |time| time.time);
    if plain.until.is_some_and(|until| until <= now) {
        return None;
    }
    let other = times.iter().any(|laid| laid.time.other.is_some()).then(|| {
        let other = lay(&times, status, now, |time| time.other.unwrap_or(time.time));
        (other.from, other.until)
    });
    let other = other
        .filter(|other| *other != (plain.from, plain.until))
        .filter(|(from, until)| until.is_none_or(|until| until > now && until > *from));
    let deadline = |written: &str| {
        ["ภายใน", "ไม่เกิน", "within", "by "]
            .iter()
            .any(|word| written.to_lowercase().starts_with(word))
    };
    Some(Span {
        from: plain.from,
        until: plain.until,
        returns: plain.returns,
        other,
        impossible: clauses
            .times()
            .find(|(_, time, _)| time.time == Time::Impossible)
            .map(|(written, ..)| written.to_owned()),
        is_said: !times.is_empty(),
        is_deadline: !times.is_empty() && clauses.times().all(|(written, ..)| deadline(written)),
    })
}

struct Laid<'t> {
    time: &'t Phrase,
    /// Whether it is the hour of an arrival, or of the next duty.
    arrives: bool,
}

/// `ถึงภูเก็ตประมาณห้าโมงเย็น`, `เข้าเวรอีกทีพรุ่งนี้ 8 โมงครึ่ง`: the hour at which it ends.
fn arrives(before: &[&str], status: Status) -> bool {
    before.last().is_some_and(|word| match status {
        Status::Travel => word.starts_with("ถึง") || word.to_lowercase().starts_with("arriv"),
        Status::OffDuty => word.contains("อีกที") || word.contains("อีกครั้ง"),
        _ => false,
    })
}

struct Line {
    from: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    returns: bool,
}

fn start(day: NaiveDate) -> DateTime<Utc> {
    instant(day, NaiveTime::MIN)
}

fn end(day: NaiveDate) -> DateTime<Utc> {
    start(day.checked_add_days(Days::new(1)).unwrap_or(day))
}

fn lay(
    times: &[Laid<'_>],
    status: Status,
    now: DateTime<Utc>,
    reading: impl Fn(&Phrase) -> Time,
) -> Line {
    let today = bangkok(now).date_naive();
    // The day that is named, whole; the hours that are named; the end that is named; a length.
    let (mut days, mut hours, mut last): (
        Option<(NaiveDate, NaiveDate)>,
        Option<Hours>,
        Option<End>,
    ) = (None, None, None);
    let (mut since, mut length) = (None, None);
    let mut returns = false;
    for laid in times {
        let time = reading(laid.time);
        match (laid.time.edge, time) {
            (_, Time::Impossible) | (Edge::Ago, _) => {}
            (Edge::Back, _) => {
                last = Some(End::of(time, now, true));
                returns = true;
            }
            (Edge::Before, _) => last = Some(End::of(time, now, true)),
            (Edge::Until, _) => {
                let end = End::of(time, now, false);
                // Whoever is on the way says when the way ends.
                returns |= status == Status::Travel && matches!(end, End::At(_));
                last = Some(end);
            }
            (_, Time::Instant(at)) if laid.arrives => {
                returns |= status == Status::Travel;
                last = Some(End::At(at));
            }
            (Edge::From, Time::Range { from, until }) => {
                since = Some(from);
                if let Some(until) = until {
                    last = Some(End::At(until));
                }
            }
            (Edge::From, Time::Instant(at)) => since = Some(at),
            (Edge::From, Time::Date(day)) => since = Some(start(day)),
            (_, Time::Date(day)) => {
                days =
                    Some(days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
            }
            (_, Time::Instant(at)) => hours = Some((at, None)),
            (_, Time::Range { from, until }) => match whole_days(from, until) {
                Some(range) => days = Some(range),
                None => hours = Some((from, until)),
            },
            (_, Time::Duration { from, until, days }) => length = Some((until - from, days)),
        }
    }
    let day = days.map(|(first, _)| first).filter(|day| *day != today);
    let (mut from, mut until) = match (days, hours) {
        (_, Some((from, until))) => {
            let moved = day.map_or(TimeDelta::zero(), |day| to_day(from, day, now));
            (from + moved, until.map(|until| until + moved))
        }
        (Some((first, last)), None) => (start(first), Some(end(last))),
        (None, None) => (now, None),
    };
    if let Some(since) = since {
        from = since;
        until = until.filter(|until| *until > from);
    }
    if let Some((length, whole)) = length {
        // C12: leave and official travel count calendar days, the first one included.
        match whole.filter(|_| matches!(status, Status::Leave | Status::Travel)) {
            Some(whole) => {
                from = start(bangkok(from).date_naive());
                until = from.checked_add_days(Days::new(u64::from(whole)));
            }
            None => until = Some(from + length),
        }
    }
    if let Some(last) = last {
        let (End::At(at) | End::Day(at)) = last;
        // พรุ่งนี้ … กลับบ่ายสาม: the hour is of that day.
        let moved = match (
            last,
            day.or_else(|| since.map(|since| bangkok(since).date_naive())),
        ) {
            (End::At(_), Some(day)) if at <= from || bangkok(at).date_naive() < day => {
                to_day(at, day, now)
            }
            _ => TimeDelta::zero(),
        };
        until = Some(at + moved);
    }
    // พรุ่งนี้ … กลับพรุ่งนี้: back on the day itself, at an hour that is not said.
    until = until.map(|until| until.max(from));
    if until == Some(from) {
        until = Some(end(bangkok(from).date_naive()));
    }
    if from < now && hours.is_none() && days.is_none() && length.is_none() {
        from = now;
    }
    Line {
        from,
        until,
        returns,
    }
}

/// The end that a time alone names, of something that begins then (C10): an hour is one of its day, a day ends with it.
pub(super) fn end_named(
    phrase: &Phrase,
    from: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    if matches!(phrase.time, Time::Impossible) || phrase.edge == Edge::Ago {
        return None;
    }
    let by_its_beginning = matches!(phrase.edge, Edge::Back | Edge::Before);
    let day = bangkok(from).date_naive();
    Some(match End::of(phrase.time, now, by_its_beginning) {
        End::At(at) if at <= from || bangkok(at).date_naive() < day => at + to_day(at, day, now),
        End::At(at) | End::Day(at) => at,
    })
}

type Hours = (DateTime<Utc>, Option<DateTime<Utc>>);

#[derive(Clone, Copy)]
enum End {
    /// A moment.
    At(DateTime<Utc>),
    /// The edge of a day, a week, a month.
    Day(DateTime<Utc>),
}

impl End {
    /// The end that a time is: of a day its end, or its beginning where one is back by then.
    fn of(time: Time, now: DateTime<Utc>, by_its_beginning: bool) -> Self {
        match time {
            Time::Instant(at) => Self::At(at),
            Time::Date(day) if by_its_beginning => Self::Day(start(day)),
            Time::Date(day) => Self::Day(end(day)),
            Time::Range { from, until } => {
                // A range from now on has its end worked out already (C10).
                let at = match until {
                    Some(until) if from == now || !by_its_beginning => until,
                    _ => from,
                };
                match bangkok(at).time() == NaiveTime::MIN {
                    true => Self::Day(at),
                    false => Self::At(at),
                }
            }
            Time::Duration { until, .. } => Self::At(until),
            Time::Impossible => Self::Day(now),
        }
    }
}

/// The first and the last day of a range that is made of whole days.
fn whole_days(from: DateTime<Utc>, until: Option<DateTime<Utc>>) -> Option<(NaiveDate, NaiveDate)> {
    let (from, until) = (bangkok(from), bangkok(until?));
    let midnight = from.time() == NaiveTime::MIN && until.time() == NaiveTime::MIN;
    midnight.then_some((from.date_naive(), until.date_naive().pred_opt()?))
}

/// How far a clock time has to be moved to stand on the day: it was read without one, as the next after now (C4).
fn to_day(at: DateTime<Utc>, day: NaiveDate, now: DateTime<Utc>) -> TimeDelta {
    let (shown, next) = (bangkok(at).date_naive(), now + TimeDelta::days(1));
    let bare = at >= now && at <= next;
    if bare { day - shown } else { TimeDelta::zero() }
}
