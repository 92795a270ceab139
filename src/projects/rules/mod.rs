//! What the projects decide by: pure.

mod late;
mod moments;
mod project;
mod said;
mod wanted;

pub use late::{Dates, Horizon, Late, Risk, dates, late, risks};
pub use moments::{Decided, Moment, Step, default_deadline, due, last_signing_day};
pub use project::{DONE, behind_code, code, looks_like_code, share};
pub use said::{NoPercent, Said, percent, said};
pub use wanted::{Filter, List, Place};
