//! The tables of the week.

mod answers;
mod carried;
mod excuses;
mod parts;
mod roll;
mod settings;
mod weeks;

pub use answers::*;
pub use carried::{before, carrying, may_repeat, repeat};
pub use excuses::*;
pub use parts::*;
pub use roll::*;
pub use settings::*;
pub use weeks::*;
