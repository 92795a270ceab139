//! Finding agencies and people by name (R8): by any part of it, in Thai or English, by the usual short name, with slips of the keyboard.
//!
//! > ทสจ · ชลปทาน · ผอ.ชลประทาน · นายอำเภอถลาง · เทศบาลป่าตอง · Patong hospital
//!
//! An exact name is decisive. What tells one name from others (`ที่ดิน`) is so unless another name begins with it: `ทางหลวง` may be the
//! แขวงทางหลวง or the แขวงทางหลวงชนบท, and both are offered. Then come beginnings of words, then words within, and only where nothing is
//! written like this what sounds like it or is a slip away.
//!
//! Wherever an agency is named in words, [`Directory::of_agencies`] and [`Directory::find`] say which, or between which to ask.

mod directory;
mod fold;
mod lead;
mod lexicon;
mod names;
mod slip;

pub use directory::{Directory, Named, Seat};
pub use lead::{Lead, behind, lead};
pub use names::Found;

#[cfg(test)]
mod tests;
