//! What tells of work: a report is never taken for an absence without asking (U6).

use super::{
    clauses::Clauses,
    lexicon::{COUNTED, DONE, Opening},
};
use crate::calendar::phrase::{Edge, Time};

/// More clauses than a word of where somebody is has.
const CLAUSES: usize = 6;

/// Whether the words tell of work, ask, or order, rather than say where their speaker is.
pub(super) fn is_one(text: &str, clauses: &Clauses<'_>, opening: Opening) -> bool {
    let lower = text.to_lowercase();
    let asks = lower.ends_with('?')
        || clauses.runs().flatten().any(|word| {
            ["ไหม", "มั้ย", "หรือไม่", "หรือยัง", "หรือเปล่า"]
                .iter()
                .any(|end| word.ends_with(end))
        });
    let tells = DONE.iter().any(|word| lower.contains(word)) || counts(&lower) || found(clauses);
    asks || tells || clauses.runs().count() > CLAUSES || is_over(clauses, opening)
}

/// `12 แห่ง`, `60%`: a number with a unit of counting.
fn counts(lower: &str) -> bool {
    let mut rest = lower;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c)) {
        let after = rest[at..].trim_start_matches(|c: char| {
            c.is_ascii_digit() || ('๐'..='๙').contains(&c) || matches!(c, ',' | '.')
        });
        if COUNTED
            .iter()
            .any(|unit| after.trim_start().starts_with(unit))
        {
            return true;
        }
        rest = after;
    }
    false
}

/// พบรอยรั่ว: what was found, and not whom one meets (ไปพบ, เข้าพบ).
fn found(clauses: &Clauses<'_>) -> bool {
    clauses
        .runs()
        .enumerate()
        .flat_map(|(run, words)| {
            words
                .iter()
                .enumerate()
                .map(move |(at, word)| (run + at > 0, *word))
        })
        .any(|(later, word)| later && word.starts_with("พบ") && !word.starts_with("พบปะ"))
}

/// ไปตรวจเขื่อนแล้ว: gone and done, where nothing says that its speaker is still there.
fn is_over(clauses: &Clauses<'_>, opening: Opening) -> bool {
    let still = clauses.times().any(|(_, time, _)| {
        matches!(time.edge, Edge::Back | Edge::Until | Edge::Before)
            || matches!(time.time, Time::Range { .. })
    });
    let over = clauses
        .runs()
        .next()
        .and_then(<[_]>::first)
        .is_some_and(|word| word.ends_with("แล้ว"));
    over && !still
        && !matches!(
            opening,
            Opening::Is(_) | Opening::InThe(_) | Opening::Stay | Opening::FromHome | Opening::Home
        )
}
