//! Every row of time_phrases.tsv.

use super::super::{Phrase, Time};
use super::{HOLIDAYS, NaiveTime, at, find, instant, only, told};

const ROWS: &str = include_str!("time_phrases.tsv");

/// Rows that are held to be wrong, and why.
const WRONG: &[(&str, &str)] = &[];

/// A row's time, as the table has it.
fn expected(start: &str, end: &str, kind: &str, read: Option<&Phrase>) -> Option<Time> {
    let from = (!start.is_empty()).then(|| at(start))?;
    let until = (!end.is_empty()).then(|| at(end));
    Some(match (kind, until) {
        ("instant", None) => Time::Instant(from),
        ("date", Some(until)) => {
            let day = super::bangkok(from).date_naive();
            assert_eq!(instant(day.succ_opt().unwrap(), NaiveTime::MIN), until);
            Time::Date(day)
        }
        ("range", until) => Time::Range { from, until },
        ("duration", Some(until)) => {
            let days = read.and_then(|read| match read.time {
                Time::Duration { days, .. } => days,
                _ => None,
            });
            Time::Duration { from, until, days }
        }
        _ => panic!("{start} {end} {kind}"),
    })
}

#[test]
fn every_row_is_read() {
    let mut faults = Vec::new();
    let mut read_rows = 0;
    for row in ROWS.lines().skip(1) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [phrase, now, start, end, kind, note, ..] = fields[..] else {
            panic!("{row}")
        };
        if WRONG.iter().any(|(wrong, _)| *wrong == phrase) {
            continue;
        }
        read_rows += 1;
        let now = at(now);
        let read = only(phrase, now, &HOLIDAYS);
        let found = find(phrase, now, &HOLIDAYS);
        if kind == "invalid" {
            if found.iter().any(|found| found.time != Time::Impossible) {
                faults.push(format!("{phrase}: found {found:?}, and is none: {note}"));
            }
            continue;
        }
        let wanted = expected(start, end, kind, read.as_ref()).unwrap();
        match &read {
            Some(Phrase { time, at, .. }) if *time == wanted && *at == (0..phrase.len()) => {}
            _ => faults.push(format!(
                "{phrase}: {} wanted, read {:?} ({note})",
                told(wanted),
                found
                    .iter()
                    .map(|read| (&phrase[read.at.clone()], told(read.time)))
                    .collect::<Vec<_>>()
            )),
        }
    }
    assert!(
        faults.is_empty(),
        "{} of {read_rows} rows:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// U11: what is marked AMBIGUOUS is acted upon by its default, and offered otherwise.
#[test]
fn u11_an_ambiguous_row_has_another_reading() {
    let mut without = Vec::new();
    for row in ROWS.lines().skip(1) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [phrase, now, .., note, _, _] = fields[..] else {
            panic!("{row}")
        };
        let read = only(phrase, at(now), &HOLIDAYS);
        if note.contains("AMBIGUOUS") && read.is_none_or(|read| read.other.is_none()) {
            without.push(phrase);
        }
    }
    assert_eq!(without, [""; 0]);
}
