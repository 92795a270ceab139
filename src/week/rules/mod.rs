//! The week's rules, pure: when its moments are, what is due now, what counts as what.

mod attendance;
mod due;
mod light;
mod schedule;
mod seen;
mod silence;
mod standing;
mod telling;
mod unchanged;
mod week;
mod which;

pub use attendance::{Closed, Coming, attendance_open, may_call_off, name};
pub use due::{Deed, due};
pub use light::{Light, light, trouble};
pub use schedule::{Change, Schedule, Unfit, Wish};
pub use seen::{Changed, Seen, unread};
pub use silence::{in_a_row, is_long};
pub use standing::{Standing, standing};
pub use telling::told_at_once;
pub use unchanged::asks_a_sentence;
pub use week::{Hours, Moment, Timing, Week, tuesday_from};
pub use which::{Which, which};
