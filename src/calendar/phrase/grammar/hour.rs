//! Hours: the six-hour count of everyday (C15), figures, English. Whatever carries the words of an hour and cannot be
//! one is an impossible time; figures that carry none are then no time at all (C16).

use super::super::token::{Figures, Kind};
use super::super::tree::{Count, Hour};
use super::super::word::Word;
use super::{Cursor, Number};

/// An hour, or the words of one that cannot be.
pub(super) type Read = Result<Hour, Impossible>;

/// The words of an hour that does not exist.
#[derive(Clone, Copy, Debug)]
pub(super) struct Impossible;

const NOON: u32 = 12 * 60;

/// An hour. `bare` where a number by itself may be one: "at 1", "till 11".
pub(super) fn hour(c: &mut Cursor, bare: bool) -> Option<Read> {
    let read = c.attempt(|c| {
        c.word(Word::Time);
        c.word(Word::Hedge);
        let read = tee(c)
            .or_else(|| afternoon(c))
            .or_else(|| named(c))
            .or_else(|| thum(c))
            .or_else(|| figures(c))
            .or_else(|| english(c))
            .or_else(|| counted(c))
            .or_else(|| if bare { lone(c) } else { None })?;
        c.word(Word::Sharp);
        Some(read)
    })?;
    Some(read)
}

/// The hour at this place of a count.
pub(super) fn of(count: Count, n: u32) -> Read {
    let sure = |at: u32| {
        Ok(Hour {
            at,
            other: None,
            next: false,
            count,
        })
    };
    let likely = |at: u32, other: u32| {
        Ok(Hour {
            at,
            other: Some(other),
            next: false,
            count,
        })
    };
    let hour = n * 60;
    match (count, n) {
        (Count::Tee, 1..=5) => sure(hour),
        (Count::Afternoon, 1..=5) => sure(NOON + hour),
        // The old count: สองโมงเช้า is 8.
        (Count::MongMorning, 1..=5) => sure(hour + 360),
        (Count::MongMorning, 6..=11) => sure(hour),
        (Count::MongEvening, 4..=6) => sure(NOON + hour),
        (Count::Mong, 1..=5) => likely(NOON + hour, hour + 360),
        (Count::Mong, 6) => Ok(Hour {
            at: hour,
            other: Some(NOON + hour),
            next: true,
            count,
        }),
        (Count::Mong, 7) => likely(hour, NOON + hour),
        (Count::Mong, 8..=12) => sure(hour),
        (Count::Thum, 1..=5) => sure(18 * 60 + hour),
        (Count::Day, 0..=24) => sure(hour),
        (Count::Am, 12) => sure(0),
        (Count::Pm, 12) => sure(NOON),
        (Count::Am, 1..=11) => sure(hour),
        (Count::Pm, 1..=11) => sure(NOON + hour),
        (Count::Twelve, 12) => likely(NOON, 0),
        (Count::Twelve, 6) => Ok(Hour {
            at: hour,
            other: Some(NOON + hour),
            next: true,
            count,
        }),
        (Count::Twelve, 1..=5) => likely(NOON + hour, hour),
        (Count::Twelve, 7..=11) => likely(hour, NOON + hour),
        (Count::Twelve, 0 | 13..=23) => sure(hour),
        _ => Err(Impossible),
    }
}

/// The same hour and some minutes.
fn and(read: Read, minutes: u32) -> Read {
    let clock = read?;
    if minutes >= 60 || clock.at + minutes > 24 * 60 {
        return Err(Impossible);
    }
    Ok(Hour {
        at: clock.at + minutes,
        other: clock.other.map(|at| at + minutes),
        ..clock
    })
}

/// ครึ่ง, สิบห้า, 12 นาที: what follows an hour.
fn minutes(c: &mut Cursor, read: Read) -> Read {
    if c.attempt(|c| {
        (c.word(Word::Half) && !matches!(c.here(), Some(Kind::Word(Word::Day | Word::Hour))))
            .then_some(())
    })
    .is_some()
    {
        return and(read, 30);
    }
    let said = c.attempt(|c| {
        let number = c.number()?;
        if c.word(Word::Minute) {
            return Some(number.value);
        }
        let written_out = number.figures.is_none() && (10..60).contains(&number.value);
        (written_out && !c.counts(number) && !begins_another(*c)).then_some(number.value)
    });
    match said {
        Some(minutes) => and(read, minutes),
        None => read,
    }
}

/// Whether the number before belongs to what stands here: an hour, a length, a month.
pub(super) fn begins_another(c: Cursor) -> bool {
    matches!(
        c.next(),
        Some(Kind::Word(
            Word::Mong
                | Word::Thum
                | Word::Nalika
                | Word::Hour
                | Word::Day
                | Word::WorkingDay
                | Word::Week
                | Word::Month
                | Word::Named(_)
                | Word::MaybeNamed(_)
        ))
    )
}

/// ตีสอง, ตี 3.
fn tee(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        c.word(Word::Tee).then_some(())?;
        let number = c.number()?;
        if c.counts(number) || begins_another(*c) {
            return None;
        }
        Some(minutes(c, of(Count::Tee, number.value)))
    })
}

/// บ่ายโมง, บ่ายสาม, บ่าย 3 โมงครึ่ง.
fn afternoon(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        c.word(Word::Afternoon).then_some(())?;
        if c.word(Word::Mong) {
            return Some(minutes(c, of(Count::Afternoon, 1)));
        }
        let number = c.number()?;
        let mong = c.word(Word::Mong);
        if mong {
            c.word(Word::Evening);
        } else {
            // "บ่าย 24 พ.ย.", "บ่ายสองคน", "บ่าย 2 ชั่วโมง": the number is of what follows.
            let plain = number.figures.is_none() || number.value <= 5;
            let before_another = begins_another(*c) || c.counts(number);
            let month = matches!(c.next(), Some(Kind::Word(Word::Minute)));
            if before_another || month || !plain {
                return None;
            }
        }
        Some(minutes(c, of(Count::Afternoon, number.value)))
    })
}

/// เที่ยง, เที่ยงคืน, โมงเช้า, noon.
fn named(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let sure = |at| {
            Ok(Hour {
                at,
                other: None,
                next: false,
                count: Count::Day,
            })
        };
        let read = if c.word(Word::Noon) {
            // เที่ยงวัน, but "เที่ยงวันศุกร์" is on Friday.
            c.attempt(|c| {
                (c.joined(Word::Day)
                    && !matches!(
                        c.here(),
                        Some(Kind::Word(
                            Word::Weekday(_) | Word::ShortWeekday(_) | Word::Sunday
                        ))
                    ))
                .then_some(())
            });
            sure(NOON)
        } else if c.word(Word::Midnight) {
            // The end of the day; with minutes, the beginning of the next.
            return Some(match minutes(c, sure(0)) {
                Ok(clock) if clock.at == 0 => sure(24 * 60),
                Ok(clock) => Ok(clock),
                Err(no) => Err(no),
            });
        } else if c.word(Word::Mong) && c.joined(Word::Morning) {
            of(Count::MongMorning, 1)
        } else {
            return None;
        };
        c.word(Word::Sharp);
        Some(minutes(c, read))
    })
}

/// สองทุ่ม, ทุ่มนึง, ทุ่มครึ่ง.
fn thum(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        c.word(Word::Thum).then_some(())?;
        let said = matches!(
            c.here(),
            Some(Kind::Word(Word::Digit(1) | Word::Half | Word::Sharp))
        );
        said.then_some(())?;
        c.joined(Word::Digit(1));
        Some(minutes(c, of(Count::Thum, 1)))
    })
}

/// "9 โมง", "สิบหกนาฬิกาสามสิบนาที", "16 น.", "3pm".
fn counted(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let number = c.number()?;
        if number
            .figures
            .is_some_and(|figures| figures == 4 || number.value <= 24)
            && c.word(Word::BareNalika)
        {
            return Some(of_number(Count::Day, number));
        }
        let count = count(c)?;
        Some(minutes(c, of_number(count, number)))
    })
}

/// 1600 น. is 16.00 น.
fn of_number(count: Count, number: Number) -> Read {
    match (count, number) {
        (
            Count::Day,
            Number {
                value,
                figures: Some(3 | 4),
            },
        ) => and(of(count, value / 100), value % 100),
        (_, Number { value, .. }) => of(count, value),
    }
}

/// The words behind a number that make it an hour.
fn count(c: &mut Cursor) -> Option<Count> {
    c.attempt(|c| {
        let word = c.words([
            Word::Mong,
            Word::Thum,
            Word::Nalika,
            Word::Am,
            Word::Pm,
            Word::OfTwelve,
        ])?;
        Some(match word {
            Word::Thum => Count::Thum,
            Word::Nalika => Count::Day,
            Word::Am => Count::Am,
            Word::Pm => Count::Pm,
            Word::OfTwelve => Count::Twelve,
            _ if c.word(Word::Morning) => Count::MongMorning,
            _ if c.word(Word::Evening) => Count::MongEvening,
            _ => Count::Mong,
        })
    })
}

/// 16.30 น., 16:30, 9.30am.
fn figures(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let Figures {
            hour,
            minute,
            colon,
            short,
        } = c.take(|kind| match kind {
            Kind::Hour(figures) => Some(figures),
            _ => None,
        })?;
        let number = Number {
            value: hour,
            figures: Some(2),
        };
        if c.counts(number)
            || matches!(
                c.next(),
                Some(Kind::Word(
                    Word::Hour | Word::Minute | Word::Day | Word::Month | Word::Year | Word::Week
                ))
            )
        {
            return None;
        }
        match c.words([Word::Nalika, Word::BareNalika, Word::Am, Word::Pm]) {
            Some(Word::Am) => return Some(and(of(Count::Am, hour), minute)),
            Some(Word::Pm) => return Some(and(of(Count::Pm, hour), minute)),
            Some(_) => return Some(and(of(Count::Day, hour), minute)),
            None => {}
        }
        match and(of(Count::Day, hour), minute) {
            // An hour of the night in one figure may be one of the afternoon.
            Ok(clock) if short && (1..6).contains(&hour) => Some(Ok(Hour {
                other: Some(clock.at + NOON),
                ..clock
            })),
            Ok(clock) => Some(Ok(clock)),
            Err(no) => colon.then_some(Err(no)),
        }
    })
}

/// "half past three", "quarter to four", "ten past nine".
fn english(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let (minutes, past) = if let Some(quarter) = c.words([Word::QuarterPast, Word::QuarterTo]) {
            (15, quarter == Word::QuarterPast)
        } else {
            let half = c.word(Word::Half);
            let said = if half { None } else { Some(c.number()?) };
            let past = c.words([Word::Past, Word::To])? == Word::Past;
            match said {
                None => (30, past),
                // "9 to 11" are two hours; "ten to four" is one.
                Some(Number { value, figures })
                    if value < 30 && (past || figures.is_none()) && value.is_multiple_of(5) =>
                {
                    (value, past)
                }
                Some(_) => return None,
            }
        };
        let number = c
            .number()
            .filter(|number| (1..=12).contains(&number.value))?;
        let count = count(c).unwrap_or(Count::Twelve);
        let hour = of(count, number.value);
        Some(if past {
            and(hour, minutes)
        } else {
            less(hour, minutes)
        })
    })
}

fn less(read: Read, minutes: u32) -> Read {
    let clock = read?;
    let back = |at: u32| (at + 24 * 60 - minutes) % (24 * 60);
    Ok(Hour {
        at: back(clock.at),
        other: clock.other.map(back),
        ..clock
    })
}

/// "at 1": a number by itself, where an hour is expected.
fn lone(c: &mut Cursor) -> Option<Read> {
    c.attempt(|c| {
        let number = c
            .number()
            .filter(|number| (1..=12).contains(&number.value))?;
        let ended = c.next().is_none_or(|kind| {
            matches!(
                kind,
                Kind::Dash
                    | Kind::Mark('.' | ',' | '!' | '?' | ';' | ')' | '\n')
                    | Kind::Word(
                        Word::Polite
                            | Word::Link
                            | Word::And
                            | Word::Away(_)
                            | Word::On
                            | Word::Sharp
                            | Word::In
                            | Word::To
                            | Word::Until
                            | Word::Weekday(_)
                            | Word::Deed
                    )
            )
        });
        ended.then(|| of(Count::Twelve, number.value))
    })
}
