//! # Angkhan (อังคาร, "Tuesday")
//!
//! A Telegram bot for a Thai provincial governor's office: every Tuesday morning is for communication. It calls the heads of agencies,
//! collects their short answers, and gives the governor the week on one screen.
//!
//! ## The ideas
//!
//! | idea | type | one sentence |
//! |---|---|---|
//! | who | [`access::Permit`] | proof that a person holds a right; the only thing that tells an endpoint who is speaking |
//! | unit of work | [`turn::Turn`] | one transaction, one frozen `now`, one mouth |
//! | consequence | [`outbox::Letter`] | a row, written in the turn, already in the receiver's language |
//! | what came in | [`inbox`] | every update is stored before Telegram is told that we have it, and handled once |
//! | time | [`clock::Clock`], [`tick`] | time is asked, never taken; what is due is found by looking |
//! | capability | a folder | rules, store, chat, due, words |
//! | engine | [`db`] | one file knows that there are two engines |
//!
//! No permit, no turn; no turn, no word.
//!
//! ## In reading order
//!
//! Each module uses only those above it: the floor first, then the capabilities, then what holds them together.

// A panic is a fault of an update, never a way to say something; and only the command line prints, everything else logs.
#![warn(
    clippy::dbg_macro,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::todo,
    clippy::unimplemented,
    clippy::unwrap_used
)]

// The floor: what is spoken of, and what time it is.
pub mod calendar;
pub mod card;
pub mod clock;
pub mod db;
pub mod ids;
pub mod person;
pub mod settings;
pub mod sheet;

// The floor: what came in, what goes out, who may.
pub mod access;
pub mod app;
mod audit;
pub mod inbox;
mod kept;
pub mod outbox;
mod question;
pub mod standing;
pub mod turn;
pub mod understand;
pub mod words;

// The capabilities, in the order in which they may call each other.
mod briefing;
mod desk;
pub mod people;
pub mod week;

// What holds them together.
pub mod commands;
pub mod doctor;
pub mod office;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod telegram;
pub mod tick;

#[cfg(test)]
mod samples;
