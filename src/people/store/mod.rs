//! Agencies, posts, persons, holdings, hand-overs.

mod areas;
pub mod consents;
pub mod delegates;
pub mod hand_overs;
mod holders;
mod holdings;
mod persons;
mod posts;
pub mod roster;

pub use areas::*;
pub use holders::*;
pub use holdings::*;
pub use persons::*;
pub use posts::*;
