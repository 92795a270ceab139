//! Times as people write them: "บ่ายสาม", "ศุกร์หน้า", "25-27 พ.ย.", "until 4pm" (U11, C1–C16). Pure.
//!
//! A time is found inside a longer sentence with its place in it, so that what is left is the place and the purpose.
//!
//! The text is brought to one spelling (`normal`), cut into figures and words (`token`, by the words of `lexicon`
//! and `others`), read as a tree (`grammar` makes a `tree`), and the tree becomes a time by now and the holidays
//! (`resolve`). Each takes a time that grows with the length of the text and no faster.

mod grammar;
mod lexicon;
mod normal;
mod others;
mod resolve;
mod token;
mod tree;
mod word;

#[cfg(test)]
mod tests;

use super::holidays::Holidays;
use chrono::{DateTime, NaiveDate, Utc};
use grammar::{Cursor, Found};
use normal::Normal;
use std::ops::Range;
use token::{Kind, Token};
use tree::{Join, Standing};
use word::Word;

/// A time phrase that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Where it stands in the text as it was given, in bytes, the word that joins it ("ถึง", "กลับ", "until") included.
    pub at: Range<usize>,
    /// What it means by its default.
    pub time: Time,
    /// How it is joined to the sentence.
    pub edge: Edge,
    /// The other reading of an ambiguous phrase, to be offered by a button (U11).
    pub other: Option<Time>,
}

/// What a time phrase means (C3). Intervals are half-open (C2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// A moment.
    Instant(DateTime<Utc>),
    /// A calendar day of the office (C1).
    Date(NaiveDate),
    /// From a moment, until another or with an open end.
    Range {
        /// The first moment.
        from: DateTime<Utc>,
        /// The moment after the last; none when it is open.
        until: Option<DateTime<Utc>>,
    },
    /// A bare length, laid from now (C12).
    Duration {
        /// Now.
        from: DateTime<Utc>,
        /// Now and the length.
        until: DateTime<Utc>,
        /// The number of whole days that were named ("3 วัน", "1 สัปดาห์"): leave and travel count calendar days (C12).
        days: Option<u32>,
    },
    /// A time that cannot be: asked about, never guessed (U11).
    Impossible,
}

/// How a time is joined to its sentence (C10, C11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// By itself: "พรุ่งนี้", "13.00-15.00 น.".
    Plain,
    /// ถึง, จนถึง, ภายใน, ไม่เกิน, until, till, by, ETA.
    Until,
    /// ก่อน, before.
    Before,
    /// กลับ, back.
    Back,
    /// ตั้งแต่, หลัง, เป็นต้นไป, from, after.
    From,
    /// A length that ended: ที่แล้ว, ago.
    Ago,
}

/// Every time phrase in the text, in order, not overlapping.
#[must_use]
pub fn find(text: &str, now: DateTime<Utc>, holidays: &Holidays) -> Vec<Phrase> {
    let normal = Normal::of(text);
    let tokens = token::tokens(&normal.text);
    let Some(at) = resolve::At::new(now, holidays) else {
        return Vec::new();
    };
    let found = read(&tokens)
        .into_iter()
        .map(|(begin, Found { tree, end })| {
            let place = tokens[begin].from..tokens[end - 1].to;
            let (time, edge, other) = resolve::resolve(at, tree);
            Phrase {
                at: normal.original(place),
                time,
                edge,
                other,
            }
        });
    found.collect()
}

/// More letters than any time has with all courtesy around it.
const LONGEST_ALONE: usize = 300;

/// The phrase, when the text is a time phrase and nothing else; politeness and spaces aside.
#[must_use]
pub fn only(text: &str, now: DateTime<Utc>, holidays: &Holidays) -> Option<Phrase> {
    if text.trim().chars().nth(LONGEST_ALONE).is_some() {
        return None;
    }
    let mut found = find(text, now, holidays);
    let phrase = found.pop().filter(|_| found.is_empty())?;
    let around = [&text[..phrase.at.start], &text[phrase.at.end..]];
    around.into_iter().all(says_nothing).then_some(phrase)
}

/// Whether a text is courtesy, spaces and marks.
fn says_nothing(text: &str) -> bool {
    token::tokens(&Normal::of(text).text)
        .iter()
        .all(|token| is_nothing(token.kind))
}

fn is_nothing(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Space
            | Kind::Word(Word::Polite)
            | Kind::Mark('.' | ',' | '!' | '?' | '\n' | '(' | ')' | '"')
    )
}

/// The phrases with the tokens at which they begin and end.
fn read(tokens: &[Token]) -> Vec<(usize, Found)> {
    let mut found: Vec<(usize, Found)> = Vec::new();
    let (mut at, mut every) = (0, false);
    while at < tokens.len() {
        let cursor = Cursor::new(tokens, at);
        match tokens[at].kind {
            Kind::Space | Kind::Letters | Kind::Figures | Kind::Mark(_) | Kind::Dash => at += 1,
            Kind::Word(word) if !begins(word) => at += 1,
            // Most numbers count something else.
            Kind::Number(..) | Kind::Word(Word::Digit(_) | Word::Ten | Word::Twenty)
                if !cursor.counts_time() =>
            {
                at += 1;
            }
            // What comes again and again is no time (C16).
            Kind::Word(Word::Every) => {
                at += 1;
                at = grammar::after_every(Cursor::new(tokens, at)).unwrap_or(at);
                every = true;
                continue;
            }
            _ => {
                match grammar::phrase(cursor).filter(|found| !every && stands(tokens, at, found)) {
                    Some(phrase) => {
                        let end = phrase.end;
                        found.push((at, phrase));
                        at = end;
                    }
                    None => at += 1,
                }
            }
        }
        every = false;
    }
    found
}

/// Whether a phrase may begin with this word.
fn begins(word: Word) -> bool {
    !matches!(
        word,
        Word::Other
            | Word::Measure
            | Word::Counter
            | Word::CounterOrNumbered
            | Word::Numbered
            | Word::Street
            | Word::Titled
            | Word::Deed
            | Word::Polite
            | Word::Link
            | Word::And
            | Word::Of
            | Word::To
            | Word::Sharp
            | Word::Ordinal
            | Word::Onward
    )
}

/// Whether words that may be something else are a time where they stand.
fn stands(tokens: &[Token], begin: usize, found: &Found) -> bool {
    let before = begin.checked_sub(1).map(|at| tokens[at].kind);
    let named_by = match before {
        Some(Kind::Space) => begin.checked_sub(2).map(|at| tokens[at].kind),
        before => before,
    };
    let cut_off = match before {
        None | Some(Kind::Space | Kind::Mark(_) | Kind::Dash) => true,
        Some(Kind::Word(word)) => {
            matches!(word, Word::Deed | Word::Polite | Word::Link | Word::And)
        }
        Some(_) => false,
    };
    let ended = !matches!(
        tokens.get(found.end).map(|token| token.kind),
        Some(Kind::Letters | Kind::Figures | Kind::Word(Word::Other))
    );
    let named = named_by == Some(Kind::Word(Word::Titled));
    let counted = matches!(named_by, Some(Kind::Number(..)));
    match found.tree.standing {
        Standing::Sure => true,
        Standing::Ended => found.tree.join != Join::None || found.tree.back || ended && !named,
        Standing::Apart => cut_off && ended && !named && !counted,
        Standing::Alone => {
            let all = tokens[..begin]
                .iter()
                .rev()
                .take(8)
                .chain(tokens[found.end..].iter().take(8));
            all.clone().count() < 8 && all.into_iter().all(|token| is_nothing(token.kind))
        }
    }
}
