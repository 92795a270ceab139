//! The tables of the announcements: a file a subject.

mod acknowledging;
mod announcements;
mod asked;
mod lists;
mod receipts;

pub use acknowledging::*;
pub use announcements::*;
pub use asked::*;
pub use lists::*;
pub use receipts::*;
