//! The tables of the week.

mod answers;
mod attendance;
mod carried;
mod chasing;
mod excuses;
mod held;
mod parts;
mod remarks;
mod roll;
mod seen;
mod settings;
mod silence;
mod weeks;

pub use answers::*;
pub use attendance::*;
pub use carried::{before, carrying, may_repeat, repeat};
pub use chasing::*;
pub use excuses::*;
pub use held::*;
pub use parts::*;
pub use remarks::*;
pub use roll::*;
pub use seen::{changed_since, see};
pub use settings::*;
pub use silence::*;
pub use weeks::*;
