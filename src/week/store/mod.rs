//! The tables of the week.

mod answers;
mod excuses;
mod held;
mod parts;
mod roll;
mod settings;
mod weeks;

pub use answers::*;
pub use excuses::*;
pub use held::*;
pub use parts::*;
pub use roll::*;
pub use settings::*;
pub use weeks::*;
