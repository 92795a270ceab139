//! Words that people use of places, hours and deputies.

use super::midnight;
use crate::{
    calendar::{bangkok, digits, instant},
    understand::{self, Side, whereabouts::Status},
};
use chrono::{DateTime, Days, NaiveTime, Utc};

/// The end that somebody types: an hour of the day on which it begins (today, when that is past), or a day, of which the end is meant (C10).
#[must_use]
pub fn end_typed(words: &str, from: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let words = digits::to_arabic(words.trim());
    let words = ["ถึง", "until ", "till ", "by "]
        .iter()
        .find_map(|before| words.strip_prefix(before))
        .unwrap_or(&words)
        .trim();
    let hour = ["น.", "น", "นาฬิกา"]
        .iter()
        .find_map(|after| words.strip_suffix(after))
        .unwrap_or(words)
        .trim();
    let day = bangkok(from.max(now)).date_naive();
    if let Some((hours, minutes)) = hour.split_once(['.', ':'])
        && let (Ok(hours), Ok(minutes)) = (hours.parse(), minutes.parse::<u32>())
        && minutes < 60
    {
        return match (hours, minutes) {
            (24, 0) => Some(midnight(day + Days::new(1))),
            (hours, minutes) => {
                NaiveTime::from_hms_opt(hours, minutes, 0).map(|hour| instant(day, hour))
            }
        };
    }
    understand::day(words, bangkok(now).date_naive(), Side::Ahead)
        .map(|day| midnight(day + Days::new(1)))
}

/// Words as they are kept of this status: nothing of leave, whose reason is nobody's business, and no private place (L1).
#[must_use]
pub fn kept_words(status: Status, words: Option<String>) -> Option<String> {
    words
        .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|words| !words.is_empty() && !matches!(status, Status::Leave | Status::OffDuty))
        .filter(|words| !is_private(words))
}

/// Whether a place is somebody's home: it is never kept.
#[must_use]
pub fn is_private(place: &str) -> bool {
    const HOMES: [&str; 9] = [
        "บ้าน",
        "ที่บ้าน",
        "บ้านพัก",
        "ที่พัก",
        "คอนโด",
        "หอพัก",
        "home",
        "at home",
        "my house",
    ];
    let place = place.trim().to_lowercase();
    HOMES.contains(&place.as_str())
}

/// A place without what is written before or between: อำเภอถลาง, อ. ถลาง and ถลาง are one.
#[must_use]
pub fn plain_place(place: &str) -> String {
    let place: String = place.to_lowercase().split_whitespace().collect();
    ["อำเภอ", "อ.", "ตำบล", "ต.", "district"]
        .iter()
        .find_map(|before| place.strip_prefix(before))
        .map_or(place.clone(), str::to_owned)
}

/// Whether words mean a deputy and name nobody.
#[must_use]
pub fn is_deputy(words: &str) -> bool {
    const DEPUTIES: [&str; 5] = ["รอง", "ผู้ช่วย", "ผู้แทน", "deputy", "assistant"];
    let words = words.to_lowercase();
    DEPUTIES.iter().any(|deputy| words.starts_with(deputy))
}
