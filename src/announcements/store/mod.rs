//! The tables of the announcements: a file a subject.

mod announcements;
mod receipts;
mod words;

pub use announcements::*;
pub use receipts::*;
pub use words::*;
