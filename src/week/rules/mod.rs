//! The week's rules, pure: when its moments are, what is due now, what counts as what.

mod due;
mod light;
mod schedule;
mod standing;
mod week;

pub use due::{Deed, due};
pub use light::{Light, light, trouble};
pub use schedule::{Change, Schedule, Unfit, Wish};
pub use standing::{Standing, standing};
pub use week::{Hours, Moment, Timing, Week, tuesday_from};
