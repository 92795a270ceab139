//! The tables of the requests: `request`, `errand`, `errand_copy`, `errand_word`, `errand_wording`.

mod errands;
mod held;
mod requests;
mod written;

pub use errands::*;
pub use held::{Held, held};
pub use requests::*;
pub use written::*;
