//! The process is killed at every step of a turn, and at random under load; then the emulator's journal is compared with the database:
//! nothing lost, nothing doubled but letters whose answer was withheld.

mod announcements;
mod fire;
#[expect(
    dead_code,
    reason = "the stories use all of it, this only what brings people in"
)]
#[path = "../office/harness/mod.rs"]
mod harness;
mod hold;
mod ledger;
mod order;
#[expect(
    dead_code,
    reason = "what it prints is looked at by the tests of the process"
)]
#[path = "../program/mod.rs"]
mod program;

mod steps;
mod town;
mod urgent;
