//! What is kept of urgent matters, a file a subject.

mod cards;
mod entries;
mod held;
mod matters;

pub use held::AllHeld;
pub(super) use {cards::*, entries::*, held::held, matters::*};
