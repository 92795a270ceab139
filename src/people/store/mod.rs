//! Agencies, posts, persons, holdings.

pub mod drafts;
mod holders;
mod holdings;
mod persons;
mod posts;
pub mod roster;

pub use holders::*;
pub use holdings::*;
pub use persons::*;
pub use posts::*;
