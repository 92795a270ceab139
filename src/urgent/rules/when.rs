//! By when something is done, in the words of whoever owns it (E5).

use crate::calendar::{
    bangkok,
    holidays::Holidays,
    instant,
    phrase::{self, Edge, Phrase, Time},
};
use chrono::{DateTime, Days, Duration, NaiveTime, Utc};

/// By when something is done, as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// By then.
    By(DateTime<Utc>),
    /// A time that is over: it is asked about, not guessed (U11). The hour comes again tomorrow.
    Past {
        /// When the clocks show it next, where it was an hour of the last day.
        next: Option<DateTime<Utc>>,
    },
}

/// The one time that stands in the words: `ส่งทีมแล้ว เสร็จ 05:00`, `พรุ่งนี้เที่ยง`, `อีก 2 ชั่วโมง`. A day alone is meant until `closes`. Where there are
/// several, or an impossible one, nothing is guessed; nor where the words say that it is done already.
#[must_use]
pub fn time_in(
    words: &str,
    now: DateTime<Utc>,
    holidays: &Holidays,
    closes: NaiveTime,
) -> Option<When> {
    if is_done(words) {
        return None;
    }
    one(words, now, holidays).and_then(|phrase| meant(words, &phrase, now, holidays, closes))
}

fn one(words: &str, now: DateTime<Utc>, holidays: &Holidays) -> Option<Phrase> {
    let mut found = phrase::find(words, now, holidays);
    found.pop().filter(|_| found.is_empty())
}

/// A bare hour that is past means the next day's (C4). At night that is the morning; as far ahead as this it may as well be the hour that
/// has just passed, and is asked about.
const FAR: Duration = Duration::hours(16);

fn meant(
    words: &str,
    phrase: &Phrase,
    now: DateTime<Utc>,
    holidays: &Holidays,
    closes: NaiveTime,
) -> Option<When> {
    let at = match phrase.time {
        Time::Instant(at) => at,
        Time::Date(day) => instant(day, closes),
        Time::Range { until, .. } => until?,
        Time::Duration { until, .. } => until,
        Time::Impossible => return None,
    };
    let is_hour = matches!(phrase.time, Time::Instant(_));
    if at <= now {
        let next = at.checked_add_days(Days::new(1));
        return Some(When::Past {
            next: next.filter(|next| *next > now && is_hour),
        });
    }
    // Read at midnight, an hour without a day is one of this day.
    let midnight = instant(bangkok(now).date_naive(), NaiveTime::MIN);
    let today = one(words, midnight, holidays).map(|phrase| phrase.time);
    let is_past = matches!(today, Some(Time::Instant(today)) if today <= now);
    Some(match is_hour && is_past && at - now > FAR {
        true => When::Past { next: Some(at) },
        false => When::By(at),
    })
}

/// The words that say by themselves that something is done by then.
const DONE: [&str; 3] = ["เสร็จ", "done", "finished"];

/// The words that say that it is done already: a time beside them is no date ahead.
const DONE_ALREADY: [&str; 9] = [
    "เสร็จแล้ว",
    "เสร็จสิ้นแล้ว",
    "เสร็จเรียบร้อย",
    "เรียบร้อยแล้ว",
    "already",
    "was done",
    "is done",
    "has been done",
    "has finished",
];

fn is_done(words: &str) -> bool {
    let lower = words.to_lowercase();
    DONE_ALREADY.iter().any(|done| lower.contains(done))
}

/// The same in the middle of a conversation: only where the words also say that something is done by then.
#[must_use]
pub fn done_by_in(
    words: &str,
    now: DateTime<Utc>,
    holidays: &Holidays,
    closes: NaiveTime,
) -> Option<When> {
    if is_done(words) {
        return None;
    }
    let phrase = one(words, now, holidays)?;
    let lower = words.to_lowercase();
    let says = DONE.iter().any(|done| lower.contains(done))
        || matches!(phrase.edge, Edge::Until | Edge::Before);
    says.then(|| meant(words, &phrase, now, holidays, closes))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bangkok as at;
    use proptest::prelude::*;

    fn closes() -> NaiveTime {
        NaiveTime::from_hms_opt(16, 30, 0).unwrap()
    }

    #[test]
    fn e5_a_time_in_the_words() {
        let (now, office) = (at("2026-11-24 02:41"), Holidays::shipped());
        for (words, by) in [
            ("ส่งทีมแล้ว เสร็จ 05:00", Some("2026-11-24 05:00")),
            ("เสร็จ 05.00 น.", Some("2026-11-24 05:00")),
            ("16.30 น.", Some("2026-11-24 16:30")),
            ("พรุ่งนี้", Some("2026-11-25 16:30")),
            ("อีก 2 ชั่วโมง", Some("2026-11-24 04:41")),
            ("ส่งทีมแล้ว", None),
            ("25.00 น.", None),
            ("54.5 ไร่", None),
            ("เสร็จแล้ว 02.30 น.", None),
            ("ซ่อมเสร็จเรียบร้อยแล้วเมื่อ 02.30 น.", None),
            ("It was done at 05:00", None),
            ("", None),
        ] {
            assert_eq!(
                time_in(words, now, &office, closes()),
                by.map(|by| When::By(at(by))),
                "{words}"
            );
        }
    }

    #[test]
    fn e5_in_a_conversation_an_hour_alone_is_no_date() {
        let (now, office) = (at("2026-11-24 02:41"), Holidays::shipped());
        let read = |words: &str| done_by_in(words, now, &office, closes());
        assert_eq!(read("ประชุม 14.00 น. ที่ศาลากลาง"), None);
        let five = Some(When::By(at("2026-11-24 05:00")));
        assert_eq!(read("ซ่อมเสร็จ 05.00 น."), five);
        assert_eq!(read("ภายใน 05.00 น."), five);
        assert_eq!(read("ซ่อมเสร็จแล้ว 05.00 น."), None);
    }

    #[test]
    fn u11_a_time_that_is_over_is_asked_about() {
        let (now, office) = (at("2026-11-24 16:00"), Holidays::shipped());
        let read = |words: &str| time_in(words, now, &office, closes());
        let next = Some(at("2026-11-25 14:00"));
        assert_eq!(read("เสร็จ 14.00 น."), Some(When::Past { next }));
        assert_eq!(read("เมื่อวาน"), Some(When::Past { next: None }));
        // Said with its day it is no slip; and at night the morning is meant.
        assert_eq!(read("พรุ่งนี้ 14.00 น."), next.map(When::By));
        assert_eq!(
            read("พฤหัส 14.00 น."),
            Some(When::By(at("2026-11-26 14:00")))
        );
        let night = at("2026-11-24 23:00");
        assert_eq!(
            time_in("เสร็จ 05.00", night, &office, closes()),
            Some(When::By(at("2026-11-25 05:00")))
        );
    }

    proptest! {
        #[test]
        fn what_is_found_is_ahead(words in "\\PC{0,40}", minutes in 0_i64..1_000_000) {
            let now = at("2026-01-01 00:00") + Duration::minutes(minutes);
            match time_in(&words, now, &Holidays::shipped(), closes()) {
                Some(When::By(at) | When::Past { next: Some(at) }) => prop_assert!(at > now),
                Some(When::Past { next: None }) | None => {}
            }
        }
    }
}
