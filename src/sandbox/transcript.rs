//! What each person did and saw, in order of time, as text to read.

use super::{
    botapi::{Answer, Button, Heard},
    cast::{Actor, CAST},
};
use crate::calendar::{self, Tongue};
use anyhow::Context as _;
use chrono::{DateTime, Utc};
use std::{
    fs::File,
    io::{self, Write},
};

/// Where a scene is written down.
pub struct Transcript {
    out: Box<dyn Write + Send>,
}

impl Transcript {
    /// Into this file, the standard output for `-`, or nowhere.
    ///
    /// # Errors
    /// The file cannot be made.
    pub fn into(name: Option<&str>) -> anyhow::Result<Self> {
        let out: Box<dyn Write + Send> = match name {
            None => Box::new(io::sink()),
            Some("-") => Box::new(io::stdout()),
            Some(file) => {
                Box::new(File::create(file).with_context(|| format!("{file} cannot be written"))?)
            }
        };
        Ok(Self { out })
    }

    /// A heading between two parts of the scene.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn heading(&mut self, words: &str) -> io::Result<()> {
        writeln!(self.out, "\n=== {words} ===")
    }

    /// Somebody did something; `how` is empty for plain words.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn did(
        &mut self,
        at: DateTime<Utc>,
        who: &Actor,
        how: &str,
        words: &str,
    ) -> io::Result<()> {
        let how = in_brackets(how);
        self.entry(at, &format!("{} → bot{how}:", who.thai), words, &[])
    }

    /// A phone showed something.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn heard(&mut self, heard: &Heard) -> io::Result<()> {
        let at = DateTime::from_timestamp(heard.date, 0).unwrap_or_default();
        let who = CAST.iter().find(|actor| actor.account == heard.chat);
        let who = who.map_or_else(|| heard.chat.to_string(), |actor| actor.thai.to_owned());
        let how = match (heard.edited, &heard.media) {
            (true, _) => "แก้ไข",
            (false, Some(media)) => media.as_str(),
            (false, None) => "",
        };
        let keys = heard.keyboard.iter().map(|row| labels(row)).collect();
        let buttons: Vec<String> = heard.buttons.iter().map(|row| of_buttons(row)).collect();
        let below = [buttons, keys].concat();
        let how = in_brackets(how);
        self.entry(at, &format!("{who} ← bot{how}:"), &heard.text, &below)
    }

    /// So many phones of people who play no part showed the same.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn heard_by_others(&mut self, heard: &Heard, count: usize) -> io::Result<()> {
        let at = DateTime::from_timestamp(heard.date, 0).unwrap_or_default();
        let how = in_brackets(if heard.edited { "แก้ไข" } else { "" });
        let who = format!("อีก {count} คน ← bot{how}:");
        self.entry(at, &who, heard.text.lines().next().unwrap_or_default(), &[])
    }

    /// A press was answered by a toast.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn toast(&mut self, at: DateTime<Utc>, who: &Actor, answer: &Answer) -> io::Result<()> {
        match &answer.text {
            Some(text) => self.entry(at, &format!("{} ← bot (แจ้งสั้น):", who.thai), text, &[]),
            None => Ok(()),
        }
    }

    /// One line where the words are one line, else the words below, set in.
    fn entry(
        &mut self,
        at: DateTime<Utc>,
        who: &str,
        words: &str,
        below: &[String],
    ) -> io::Result<()> {
        let at = calendar::bangkok(at).naive_local();
        let day = calendar::date::weekday_date(Tongue::Thai, at.date());
        let hour = calendar::hour::hour(Tongue::Thai, at.time());
        write!(self.out, "[{day} {hour}] {who}")?;
        if words.lines().count() > 1 || !below.is_empty() {
            writeln!(self.out)?;
            for line in words.lines().chain(below.iter().map(String::as_str)) {
                writeln!(self.out, "    {line}")?;
            }
        } else if words.is_empty() {
            writeln!(self.out)?;
        } else {
            writeln!(self.out, " {words}")?;
        }
        self.out.flush()
    }
}

fn in_brackets(how: &str) -> String {
    if how.is_empty() {
        String::new()
    } else {
        format!(" ({how})")
    }
}

fn labels(row: &[String]) -> String {
    row.iter()
        .map(|label| format!("[{label}]"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn of_buttons(row: &[Button]) -> String {
    let row: Vec<String> = row.iter().map(|button| button.label.clone()).collect();
    labels(&row)
}
