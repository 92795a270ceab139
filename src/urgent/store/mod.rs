//! What is kept of urgent matters, a file a subject.

mod cards;
mod copies;
mod entries;
mod held;
mod matters;
mod ties;

pub use held::AllHeld;
pub(super) use {cards::*, copies::*, entries::*, held::held, matters::*, ties::*};
