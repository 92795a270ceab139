//! Names of things: thirteen characters, in the order of time, short enough to be read over a telephone.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    sync::atomic::{AtomicU64, Ordering},
};

/// Crockford's alphabet: no I, L, O, U, so that nothing is misread.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// How long an id is; callback data counts on it.
pub const LENGTH: usize = 13;
const RANDOM_BITS: u32 = 20;

/// The id of a row that the program named.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads an id that came from outside; `None` unless it has the form of one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        (text.len() == LENGTH && text.bytes().all(|b| ALPHABET.contains(&b)))
            .then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Makes ids. One for each running program; ids made by two programs in the same millisecond differ by chance bits.
#[derive(Debug, Default)]
pub struct Mint(AtomicU64);

impl Mint {
    /// A new id, later than every other of this mint.
    pub fn id(&self, now: DateTime<Utc>) -> Id {
        let milliseconds = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let fresh = (milliseconds << RANDOM_BITS) | u64::from(rand::random::<u32>() >> 12);
        let next = |last: u64| fresh.max(last + 1);
        let last = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| {
                Some(next(last))
            })
            .unwrap_or_else(|last| last);
        Id(write(next(last)))
    }
}

fn write(mut number: u64) -> String {
    let mut text = [b'0'; LENGTH];
    for place in text.iter_mut().rev() {
        *place = ALPHABET[usize::try_from(number & 31).unwrap_or(0)];
        number >>= 5;
    }
    String::from_utf8_lossy(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_frozen_moment_differ_and_keep_their_order() {
        let mint = Mint::default();
        let now = DateTime::UNIX_EPOCH + chrono::Duration::days(20_000);
        let ids: Vec<Id> = (0..5_000).map(|_| mint.id(now)).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn later_ids_sort_later_and_are_read_back() {
        let mint = Mint::default();
        let now = DateTime::UNIX_EPOCH + chrono::Duration::days(20_000);
        let early = mint.id(now);
        let late = mint.id(now + chrono::Duration::milliseconds(2));
        assert!(early < late);
        assert_eq!(Id::read(early.as_str()), Some(early));
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "short", "UPPERCASE0000", "with:colon000", "ภาษาไทย000"] {
            assert_eq!(Id::read(text), None, "{text}");
        }
    }
}
