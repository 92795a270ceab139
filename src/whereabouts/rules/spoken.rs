//! Words that people use of places and deputies.

use crate::understand::whereabouts::{Status, is_home};

/// Words as they are kept of this status: nothing of leave, whose reason is nobody's business, and no private place (L1).
#[must_use]
pub fn kept_words(status: Status, words: Option<String>) -> Option<String> {
    words
        .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|words| !words.is_empty() && !matches!(status, Status::Leave | Status::OffDuty))
        .filter(|words| !is_home(words))
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
