//! From Telegram's update to what the office hears: the only place that reads Telegram's types.

mod around;
mod caller;
mod meaning;
mod reading;

pub use caller::{Caller, identify, line};
pub use meaning::{said_in_office, understand};
pub use reading::{Heard, Replied, hear};
