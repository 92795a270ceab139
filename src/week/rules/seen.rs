//! The governor has read an answer, and what became of it since (W5, U10).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What became of an answer after the governor had read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Changed {
    /// Words that were read are others now, or the colour is.
    Edited,
    /// More was said.
    Added,
}

/// The governor has read an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub at: DateTime<Utc>,
    /// What became of it since.
    pub changed: Option<Changed>,
}

/// Whether there is something that the governor has not read yet.
#[must_use]
pub fn unread(seen: Option<Seen>) -> bool {
    seen.is_none_or(|seen| seen.changed.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w5_an_answer_is_unread_until_it_is_read_and_when_it_changed_since() {
        let at = DateTime::UNIX_EPOCH;
        let seen = |changed| Some(Seen { at, changed });
        for (seen, is_unread) in [
            (None, true),
            (seen(None), false),
            (seen(Some(Changed::Edited)), true),
            (seen(Some(Changed::Added)), true),
        ] {
            assert_eq!(unread(seen), is_unread, "{seen:?}");
        }
    }
}
