//! The tables of what governor and vices keep for themselves.

mod dossiers;
mod held;
mod notes;
mod parts;

pub use dossiers::*;
pub use held::*;
pub use notes::*;
pub use parts::*;
