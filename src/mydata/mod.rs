//! # The own data as a file (R9)
//!
//! `/mydata` gives whoever asks everything that the office holds about them, as one file that a person and a program can read (JSON), and
//! nothing about anybody else. Each section says in the reader's language what it is.
//!
//! > 📎 mydata-2026-11-24.json · ข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับท่าน
//!
//! `/me` says the most of it in a few lines.
//!
//! It reads across everything and writes nothing of its own: a capability that keeps something about a person says so in a `held`.

pub(crate) mod chat;
mod file;
pub(crate) mod words;
