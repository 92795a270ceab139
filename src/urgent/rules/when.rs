//! By when something is done, in the words of whoever owns it (E5).

use crate::calendar::{bangkok, digits::to_arabic, instant};
use chrono::{DateTime, Days, NaiveTime, Utc};

/// The one hour that stands in the words, the next time that the clocks show it: `ส่งทีมแล้ว เสร็จ 05:00`, `16.30 น.`. Where there are
/// several, or none that a clock can show, nothing is guessed.
#[must_use]
pub fn hour_in(words: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let words = to_arabic(words);
    let mut hours = words
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':' | ',' | '%' | '-' | '/')))
        .filter_map(hour);
    let hour = hours.next()?;
    if hours.next().is_some() {
        return None;
    }
    let today = bangkok(now).date_naive();
    let at = instant(today, hour);
    Some(match at > now {
        true => at,
        false => instant(today.checked_add_days(Days::new(1))?, hour),
    })
}

/// The words before which, or behind which, an hour says when something is done.
const DONE: [&str; 7] = ["เสร็จ", "ภายใน", "ไม่เกิน", "ก่อน", "done", "by", "before"];

/// The same in the middle of a conversation: only where the words also say that something is done by then.
#[must_use]
pub fn done_by_in(words: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let lower = words.to_lowercase();
    let says = DONE.iter().any(|done| match done.is_ascii() {
        true => lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == *done),
        false => lower.contains(done),
    });
    hour_in(words, now).filter(|_| says)
}

/// `05.00` or `5:30`; not `54.5`, `1,200.50` or `16.30.2569`.
fn hour(token: &str) -> Option<NaiveTime> {
    let token = token.trim_end_matches(['.', ',']);
    let (hour, minute) = token.split_once(['.', ':'])?;
    let fits = (1..=2).contains(&hour.len()) && minute.len() == 2;
    let time = |part: &str| part.parse::<u32>().ok();
    fits.then(|| NaiveTime::from_hms_opt(time(hour)?, time(minute)?, 0))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bangkok as at;
    use proptest::prelude::*;

    #[test]
    fn e5_an_hour_in_the_words() {
        let now = at("2026-11-24 02:41");
        for (words, by) in [
            ("ส่งทีมแล้ว เสร็จ 05:00", Some("2026-11-24 05:00")),
            ("เสร็จ ๐๕.๐๐ น.", Some("2026-11-24 05:00")),
            ("16.30", Some("2026-11-24 16:30")),
            ("done by 1:30.", Some("2026-11-25 01:30")),
            ("ส่งทีมแล้ว", None),
            ("25.00 น.", None),
            ("54.5 ไร่", None),
            ("08.00-09.00", None),
            ("08.00 หรือ 09.00", None),
            ("24.11.2569", None),
            ("", None),
        ] {
            assert_eq!(hour_in(words, now), by.map(at), "{words}");
        }
    }

    #[test]
    fn e5_in_a_conversation_an_hour_alone_is_no_date() {
        let now = at("2026-11-24 02:41");
        assert_eq!(done_by_in("ประชุม 14.00 น. ที่ศาลากลาง", now), None);
        assert_eq!(
            done_by_in("ซ่อมเสร็จ 05.00 น.", now),
            Some(at("2026-11-24 05:00"))
        );
        assert_eq!(
            done_by_in("Done by 05:00", now),
            Some(at("2026-11-24 05:00"))
        );
        assert_eq!(done_by_in("Ruby came at 05:00", now), None);
    }

    proptest! {
        #[test]
        fn what_is_found_is_ahead(words in "\\PC{0,40}", minutes in 0_i64..1_000_000) {
            let now = at("2026-01-01 00:00") + chrono::Duration::minutes(minutes);
            if let Some(by) = hour_in(&words, now) {
                prop_assert!(by > now && by <= now + chrono::Duration::days(1));
            }
        }
    }
}
