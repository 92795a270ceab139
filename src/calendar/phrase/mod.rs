//! Times as people write them: "บ่ายสาม", "ศุกร์หน้า", "25-27 พ.ย.", "until 4pm" (U11, C1–C16). Pure.
//!
//! A time is found inside a longer sentence with its place in it, so that what is left is the place and the purpose.

use chrono::{DateTime, NaiveDate, Utc};
use std::ops::Range;

/// A time phrase that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Where it stands in the text as it was given, in bytes, the word that joins it ("ถึง", "กลับ", "until") included.
    pub at: Range<usize>,
    /// What it means by its default.
    pub time: Time,
    /// How it is joined to the sentence.
    pub edge: Edge,
    /// The other reading of an ambiguous phrase, to be offered by a button (U11).
    pub other: Option<Time>,
}

/// What a time phrase means (C3). Intervals are half-open (C2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// A moment.
    Instant(DateTime<Utc>),
    /// A calendar day of the office (C1).
    Date(NaiveDate),
    /// From a moment, until another or with an open end.
    Range {
        /// The first moment.
        from: DateTime<Utc>,
        /// The moment after the last; none when it is open.
        until: Option<DateTime<Utc>>,
    },
    /// A bare length, laid from now (C12).
    Duration {
        /// Now.
        from: DateTime<Utc>,
        /// Now and the length.
        until: DateTime<Utc>,
        /// The number of whole days that were named ("3 วัน", "1 สัปดาห์"): leave and travel count calendar days (C12).
        days: Option<u32>,
    },
    /// A time that cannot be: asked about, never guessed (U11).
    Impossible,
}

/// How a time is joined to its sentence (C10, C11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// By itself: "พรุ่งนี้", "13.00-15.00 น.".
    Plain,
    /// ถึง, จนถึง, ภายใน, ไม่เกิน, until, till, by, ETA.
    Until,
    /// ก่อน, before.
    Before,
    /// กลับ, back.
    Back,
    /// ตั้งแต่, หลัง, เป็นต้นไป, from, after.
    From,
    /// A length that ended: ที่แล้ว, ago.
    Ago,
}
