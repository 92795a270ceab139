//! What an urgent matter is and becomes; pure.

mod chain;
mod course;
mod heard;
mod when;
mod who;

pub use chain::{Chain, LAST, Step};
pub use course::{Course, Due, REOPENED_WITHIN, Refusal, State, Taken};
pub use heard::{Opening, is_chief, opening, suggested};
pub use when::{When, done_by_in, time_in};
pub use who::{Hand, told};

use serde::{Deserialize, Serialize};

/// How urgent it is, as in official letters (E1).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// ด่วน: by office hours.
    Urgent,
    /// ด่วนมาก: by the clock; the level when none is said.
    Very,
    /// ด่วนที่สุด: by the clock, with sound at any hour.
    Most,
}

impl Level {
    /// Every level, the least first.
    pub const ALL: [Self; 3] = [Self::Urgent, Self::Very, Self::Most];

    /// Its name in the data of a button.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Urgent => "urgent",
            Self::Very => "very",
            Self::Most => "most",
        }
    }

    /// The level of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// So many matters of one person go out in [`HELD_BACK`]; more are held back until the person sends them on.
pub const AT_ONCE: usize = 5;

/// The stretch in which they are counted.
pub const HELD_BACK: chrono::Duration = chrono::Duration::minutes(1);
