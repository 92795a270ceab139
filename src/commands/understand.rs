//! `angkhan understand`: what the bot would make of a message, without a database or a network (U13): for support, and for tests.

use super::invite::RoleArg;
use crate::{
    calendar::{
        bangkok,
        holidays::Holidays,
        instant,
        phrase::{self, Phrase, Time},
    },
    card::Matter,
    clock::{Clock as _, SystemClock},
    ids::Id,
    person::Role,
    projects::rules,
    understand::{self, Context, Enclosed, Meaning, Said},
};
use anyhow::Context as _;
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, Utc};
use clap::Args;
use serde_json::{Map, Value, json};
use std::{io::Write as _, path::PathBuf, process::ExitCode};

/// What is to be understood, and around what.
#[derive(Args, Debug)]
pub struct UnderstandArgs {
    /// The message
    #[arg(required_unless_present = "lines")]
    text: Option<String>,
    /// One message a line from this file instead (- for the standard input), one answer a line
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    lines: Option<PathBuf>,
    /// Who says it
    #[arg(long, value_enum, default_value_t = RoleArg::Head)]
    role: RoleArg,
    /// When it is said, such as 2026-11-24T08:15+07:00; now when left out
    #[arg(long, value_name = "TIME", value_parser = moment)]
    at: Option<DateTime<Utc>>,
    /// While the week is open, from the call to the close
    #[arg(long)]
    week_open: bool,
    /// In reply to a message about such a matter
    #[arg(long, value_name = "week|urgent|…")]
    reply_to: Option<String>,
}

/// A moment as it is written in files, the seconds left out or not.
fn moment(written: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(written)
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%dT%H:%M%:z"))
        .map(|at| at.to_utc())
        .map_err(|_| {
            format!("{written:?} is no moment. Write day, hour and offset, such as 2026-11-24T08:15+07:00")
        })
}

/// Prints what would be made of each message, one JSON object a line.
///
/// # Errors
/// The file cannot be read, or nobody reads what is printed.
pub fn understand(args: &UnderstandArgs) -> anyhow::Result<ExitCode> {
    let at = args.at.unwrap_or_else(|| SystemClock.now());
    let texts = match (&args.lines, &args.text) {
        (Some(file), _) => {
            let read = match file.to_str() {
                Some("-") => std::io::read_to_string(std::io::stdin()),
                _ => std::fs::read_to_string(file),
            };
            read.with_context(|| format!("{} cannot be read", file.display()))?
        }
        (None, text) => text.clone().unwrap_or_default(),
    };
    let around = around(args);
    let mut out = std::io::stdout().lock();
    let messages: Vec<&str> = match args.lines {
        Some(_) => texts.lines().collect(),
        None => vec![&texts],
    };
    for text in messages {
        writeln!(out, "{}", made_of(text, at, &around))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn around(args: &UnderstandArgs) -> Context {
    let role = Role::from(args.role);
    Context {
        replied: args.reply_to.clone().map(|kind| Matter {
            kind: kind.into(),
            id: "1".to_owned(),
        }),
        // A word of the governor under an answer is for the agency (W5).
        passed_on: args.reply_to.is_some() && matches!(role, Role::Governor | Role::Vice),
        week_open: args.week_open,
        reports: matches!(role, Role::Head | Role::Delegate),
        tells_where: !matches!(role, Role::Secretariat | Role::Auditor),
        ..Context::default()
    }
}

/// What would be made of the text, as JSON (U13).
fn made_of(text: &str, at: DateTime<Utc>, around: &Context) -> Value {
    let said = Said {
        message: 1,
        words: text.to_owned(),
        enclosed: Enclosed::Nothing,
        marked: None,
        album: None,
        protected: false,
        said_at: at,
    };
    let holidays = Holidays::known();
    // Codes are what the register holds, and there is none here: what is written like one is taken for one.
    let code = rules::looks_like_code(text).filter(|code| code.contains('-'));
    let mut around = around.clone();
    around.project = code.as_ref().and_then(|_| Id::read("0000000000000"));
    let meaning = understand::message(said, &around);
    let alone = phrase::only(text, at, holidays);
    let mut made = match meaning {
        Meaning::Secret { label, .. } => json!({"kind": "secret", "label": label}),
        Meaning::Command { command, words } => {
            json!({"kind": "command", "command": command.name(), "words": words})
        }
        Meaning::Opened { payload } => {
            json!({"kind": "command", "command": "start", "words": payload})
        }
        Meaning::UnknownCommand => json!({"kind": "command", "command": null, "words": text}),
        Meaning::Reply { matter, said } => {
            json!({"kind": "reply", "to": matter.kind, "words": said.words})
        }
        Meaning::Report { said, .. } => {
            let behind = said.words.trim().split_once(char::is_whitespace);
            let behind = behind.map_or("", |(_, behind)| behind);
            match rules::said(behind) {
                Ok(read) => json!({
                    "kind": "report",
                    "project": code,
                    // Hundredths are kept; a whole number is shown as one.
                    "percent": read.percent.map(|percent| f64::from(i32::try_from(percent).unwrap_or(0)) / 100.0),
                    "words": read.words,
                }),
                Err(_) => {
                    json!({"kind": "report", "project": code, "percent": null, "words": behind})
                }
            }
        }
        Meaning::Whereabouts(_, place) => json!({
            "kind": "whereabouts",
            "status": place.status.name(),
            "place": place.place,
            "purpose": place.purpose,
            "from": written(place.from),
            "until": place.until.map(written),
            "acting": place.acting,
        }),
        _ if alone.is_some() => json!({"kind": "time"}),
        Meaning::WeekAnswer(said) => json!({"kind": "answer", "words": said.words}),
        _ => json!({"kind": "unclear", "words": text}),
    };
    let time = alone.or_else(|| phrase::find(text, at, holidays).into_iter().next());
    if let (Some(time), Some(made)) = (time, made.as_object_mut()) {
        made.insert("time".to_owned(), Value::Object(shown(text, &time)));
    }
    made
}

fn shown(text: &str, phrase: &Phrase) -> Map<String, Value> {
    let (kind, start, end) = match phrase.time {
        Time::Instant(at) => ("instant", Some(at), None),
        Time::Date(day) => ("date", Some(midnight(day)), Some(midnight(next(day)))),
        Time::Range { from, until } => ("range", Some(from), until),
        Time::Duration { from, until, .. } => ("duration", Some(from), Some(until)),
        Time::Impossible => ("invalid", None, None),
    };
    Map::from_iter([
        ("kind".to_owned(), json!(kind)),
        ("start".to_owned(), json!(start.map(written))),
        ("end".to_owned(), json!(end.map(written))),
        ("ambiguous".to_owned(), json!(phrase.other.is_some())),
        ("phrase".to_owned(), json!(text[phrase.at.clone()].trim())),
    ])
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    instant(day, NaiveTime::MIN)
}

fn next(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

fn written(at: DateTime<Utc>) -> String {
    let shown: DateTime<FixedOffset> = bangkok(at);
    shown.to_rfc3339_opts(SecondsFormat::Secs, false)
}
