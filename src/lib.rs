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
//! Each module uses only those above its own group, never one beside it or below: `tests/laws.rs` reads the order from this file.

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

// The floor: what is spoken of, what time it is, where it is kept.
pub mod calendar;
pub mod card;
pub mod clock;
pub mod db;
pub mod ids;
pub mod settings;

pub mod person;

pub mod app;
mod audit;
mod closed_days;
pub mod inbox;
mod question;
mod setting;
pub mod sheet;
mod sheet_draft;
mod sounds;
pub mod workbook;

// The floor: what goes out, what is said, what was meant, who may.
pub mod outbox;
pub mod standing;
pub mod words;

pub mod turn;
pub mod understand;

pub mod access;
mod kept;

// The capabilities, in the order in which they may call each other.
pub mod people;

pub mod whereabouts;

pub mod requests;

pub mod week;

pub mod projects;

pub mod talks;

pub mod urgent;

pub mod announcements;

mod visits;

mod briefing;
mod desk;
mod mydata;

// What holds them together.
pub mod telegram;
pub mod tick;

pub mod doctor;
pub mod office;

#[cfg(feature = "sandbox")]
pub mod sandbox;

pub mod commands;

#[cfg(test)]
mod samples;
