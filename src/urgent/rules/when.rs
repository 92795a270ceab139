//! By when something is done, in the words of whoever owns it (E5).

use crate::calendar::{
    holidays::Holidays,
    instant,
    phrase::{self, Edge, Phrase, Time},
};
use chrono::{DateTime, Days, NaiveTime, Utc};

/// The one time that stands in the words: `ส่งทีมแล้ว เสร็จ 05:00`, `พรุ่งนี้เที่ยง`, `อีก 2 ชั่วโมง`. A day alone is meant until `closes`; an hour that is
/// past, the next time that the clocks show it. Where there are several, or an impossible one, nothing is guessed.
#[must_use]
pub fn time_in(
    words: &str,
    now: DateTime<Utc>,
    holidays: &Holidays,
    closes: NaiveTime,
) -> Option<DateTime<Utc>> {
    one(words, now, holidays).and_then(|phrase| meant(&phrase, now, closes))
}

fn one(words: &str, now: DateTime<Utc>, holidays: &Holidays) -> Option<Phrase> {
    let mut found = phrase::find(words, now, holidays);
    found.pop().filter(|_| found.is_empty())
}

fn meant(phrase: &Phrase, now: DateTime<Utc>, closes: NaiveTime) -> Option<DateTime<Utc>> {
    let at = match phrase.time {
        Time::Instant(at) if at <= now => at.checked_add_days(Days::new(1))?,
        Time::Instant(at) => at,
        Time::Date(day) => instant(day, closes),
        Time::Range { until, .. } => until?,
        Time::Duration { until, .. } => until,
        Time::Impossible => return None,
    };
    (at > now).then_some(at)
}

/// The words that say by themselves that something is done by then.
const DONE: [&str; 3] = ["เสร็จ", "done", "finished"];

/// The same in the middle of a conversation: only where the words also say that something is done by then.
#[must_use]
pub fn done_by_in(
    words: &str,
    now: DateTime<Utc>,
    holidays: &Holidays,
    closes: NaiveTime,
) -> Option<DateTime<Utc>> {
    let phrase = one(words, now, holidays)?;
    let lower = words.to_lowercase();
    let says = DONE.iter().any(|done| lower.contains(done))
        || matches!(phrase.edge, Edge::Until | Edge::Before);
    says.then(|| meant(&phrase, now, closes))?
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
            ("", None),
        ] {
            assert_eq!(
                time_in(words, now, &office, closes()),
                by.map(at),
                "{words}"
            );
        }
    }

    #[test]
    fn e5_in_a_conversation_an_hour_alone_is_no_date() {
        let (now, office) = (at("2026-11-24 02:41"), Holidays::shipped());
        let read = |words: &str| done_by_in(words, now, &office, closes());
        assert_eq!(read("ประชุม 14.00 น. ที่ศาลากลาง"), None);
        assert_eq!(read("ซ่อมเสร็จ 05.00 น."), Some(at("2026-11-24 05:00")));
        assert_eq!(read("ภายใน 05.00 น."), Some(at("2026-11-24 05:00")));
    }

    proptest! {
        #[test]
        fn what_is_found_is_ahead(words in "\\PC{0,40}", minutes in 0_i64..1_000_000) {
            let now = at("2026-01-01 00:00") + chrono::Duration::minutes(minutes);
            if let Some(by) = time_in(&words, now, &Holidays::shipped(), closes()) {
                prop_assert!(by > now);
            }
        }
    }
}
