//! The tables of the requests: `request`, `errand`, `errand_copy`, `errand_word`, `errand_wording`, `request_said`,
//! `request_wording`.

mod errands;
mod held;
mod requests;
mod said;
mod written;

pub use errands::*;
pub use held::{Held, held};
pub use requests::*;
pub use said::*;
pub use written::*;
