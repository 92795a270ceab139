//! A letter that follows a request (Q4): what the secretariat writes of it, and when it is missing.

use crate::calendar::{
    bangkok,
    holidays::Holidays,
    phrase::{self, Time},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};

/// So long after its request a letter is missing.
const FOLLOWS_WITHIN: Duration = Duration::days(7);

/// What stands between the number and the date.
const DATED: [&str; 4] = ["ลงวันที่", "วันที่", "ลง", "dated"];

/// Number and date of a letter as they were typed: the last day in the words is the date, the words before it are the number.
pub(in crate::requests) fn letter(
    words: &str,
    said_at: DateTime<Utc>,
    holidays: &Holidays,
) -> (String, NaiveDate) {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let dated = phrase::find(&words, said_at, holidays)
        .into_iter()
        .rev()
        .find_map(|phrase| match phrase.time {
            Time::Date(day) => Some((phrase.at, day)),
            _ => None,
        });
    let today = bangkok(said_at).date_naive();
    match dated {
        Some((at, day)) if at.end == words.len() && at.start > 0 => {
            let number = words[..at.start].trim();
            let dated = DATED.iter().find_map(|dated| number.strip_suffix(dated));
            (dated.unwrap_or(number).trim().to_owned(), day)
        }
        Some((_, day)) => (words, day),
        None => (words, today),
    }
}

/// Letters of requests released before this moment are missing.
pub(in crate::requests) fn overdue_since(now: DateTime<Utc>) -> DateTime<Utc> {
    now - FOLLOWS_WITHIN
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::bangkok as moment;

    #[test]
    fn q4_a_letter_has_a_number_and_a_date() {
        for (words, number, day) in [
            ("ภก 0017/1234 27 พ.ย. 2569", "ภก 0017/1234", "2026-11-27"),
            (
                "ภก 0017/1234 ลงวันที่ 23 พ.ย. 69",
                "ภก 0017/1234",
                "2026-11-23",
            ),
            ("PK 0017/1234", "PK 0017/1234", "2026-11-24"),
            ("", "", "2026-11-24"),
        ] {
            let (found, on) = letter(words, moment("2026-11-24 10:00"), &Holidays::shipped());
            assert_eq!(
                (found.as_str(), on),
                (number, day.parse().unwrap()),
                "{words}"
            );
        }
    }
}
