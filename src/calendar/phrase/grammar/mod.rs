//! From tokens to what is said. By hand: a cursor that is copied to try, and moved when it was right. Nothing is
//! tried farther than a phrase is long, so a text is read in a time that grows with its length alone.

mod day;
mod hour;
mod length;
mod pair;
mod phrase;
mod point;
mod span;

pub(super) use phrase::{Found, after_every, phrase};

use super::token::{Kind, Token};
use super::word::Word;

/// A place among the tokens.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    tokens: &'a [Token],
    pub at: usize,
}

/// A number, said or written.
#[derive(Clone, Copy, Debug)]
struct Number {
    value: u32,
    /// How many figures it has; none when it is said in words.
    figures: Option<usize>,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [Token], at: usize) -> Self {
        Self { tokens, at }
    }

    /// What stands here, a space too.
    pub(super) fn here(self) -> Option<Kind> {
        self.tokens.get(self.at).map(|token| token.kind)
    }

    /// Whether a number that begins here may be one of a time: behind it, and behind others that it may be joined to,
    /// stands a word of time.
    pub(super) fn counts_time(self) -> bool {
        let number = |kind: &Kind| {
            matches!(
                kind,
                Kind::Space
                    | Kind::Dash
                    | Kind::Number(..)
                    | Kind::Mark('.' | ',')
                    | Kind::Word(
                        Word::Digit(_) | Word::Ten | Word::Twenty | Word::AndOne | Word::Count(_)
                    )
            )
        };
        let mut behind = self.tokens[self.at..]
            .iter()
            .map(|token| token.kind)
            .take(10);
        match behind.find(|kind| !number(kind)) {
            None | Some(Kind::Letters | Kind::Mark(_) | Kind::Figures) => false,
            Some(Kind::Word(word)) => !matches!(
                word,
                Word::Other
                    | Word::Measure
                    | Word::Counter
                    | Word::CounterOrNumbered
                    | Word::Numbered
                    | Word::Polite
            ),
            Some(_) => true,
        }
    }

    /// What stood before, a space too.
    pub(super) fn before(self) -> Option<Kind> {
        self.at
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at))
            .map(|token| token.kind)
    }

    /// Whether what was read last is a word in Latin letters.
    fn is_latin_before(self) -> bool {
        self.at
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at))
            .is_some_and(|token| token.latin)
    }

    /// Whether what was read last is in Thai letters.
    fn is_thai_before(self) -> bool {
        !self.is_latin_before()
    }

    /// The same place with a space left behind.
    fn spaced(mut self) -> Self {
        self.at += usize::from(self.here() == Some(Kind::Space));
        self
    }

    /// What stands here or after a space.
    fn next(self) -> Option<Kind> {
        self.spaced().here()
    }

    /// Goes on behind what is wanted, if it is there.
    fn take<T>(&mut self, wanted: impl FnOnce(Kind) -> Option<T>) -> Option<T> {
        let here = self.spaced();
        let taken = wanted(here.here()?)?;
        self.at = here.at + 1;
        Some(taken)
    }

    fn word(&mut self, word: Word) -> bool {
        self.take(|kind| (kind == Kind::Word(word)).then_some(()))
            .is_some()
    }

    /// A word directly behind what was read, without a space.
    fn joined(&mut self, word: Word) -> bool {
        let there = self.here() == Some(Kind::Word(word));
        self.at += usize::from(there);
        there
    }

    fn words<const N: usize>(&mut self, words: [Word; N]) -> Option<Word> {
        self.take(|kind| match kind {
            Kind::Word(word) if words.contains(&word) => Some(word),
            _ => None,
        })
    }

    fn dash(&mut self) -> bool {
        self.take(|kind| (kind == Kind::Dash).then_some(()))
            .is_some()
    }

    fn mark(&mut self, mark: char) -> bool {
        self.take(|kind| (kind == Kind::Mark(mark)).then_some(()))
            .is_some()
    }

    /// Goes on when what is tried succeeds, and else stays.
    fn attempt<T>(&mut self, tried: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut copy = *self;
        let read = tried(&mut copy)?;
        *self = copy;
        Some(read)
    }

    /// A number in figures or in words, up to 99 in words.
    fn number(&mut self) -> Option<Number> {
        self.attempt(|c| {
            if let Some((value, figures)) = c.take(|kind| match kind {
                Kind::Number(value, figures) => Some((value, figures)),
                _ => None,
            }) {
                return Some(Number {
                    value,
                    figures: Some(figures),
                });
            }
            c.said().map(|value| Number {
                value,
                figures: None,
            })
        })
    }

    /// A number in words.
    fn said(&mut self) -> Option<u32> {
        self.attempt(|c| {
            let first = c.take(|kind| match kind {
                Kind::Word(Word::Digit(n)) => Some((n, false)),
                Kind::Word(Word::Ten) => Some((10, true)),
                Kind::Word(Word::Twenty) => Some((20, true)),
                Kind::Word(Word::Count(n)) => Some((n, false)),
                _ => None,
            })?;
            let tens = match first {
                (n @ 3..=9, false) if c.joined(Word::Ten) => n * 10,
                (n, true) => n,
                (n, false) => return Some(n),
            };
            let unit = match c.here() {
                Some(Kind::Word(Word::AndOne)) => 1,
                Some(Kind::Word(Word::Digit(n))) => n,
                _ => return Some(tens),
            };
            c.at += 1;
            Some(tens + unit)
        })
    }

    /// Whether what was counted is no time: the number before belongs to it (C16).
    fn counts(self, number: Number) -> bool {
        match self.next() {
            Some(Kind::Word(Word::Measure | Word::CounterOrNumbered)) => true,
            Some(Kind::Word(Word::Counter)) => {
                self.here() != Some(Kind::Space) || number.figures.is_some()
            }
            Some(Kind::Mark('%' | '°' | '‰')) => true,
            _ => false,
        }
    }

    /// Whether a fraction would be read here: 16.30 ล้านบาท.
    fn measures(self) -> bool {
        matches!(
            self.next(),
            Some(Kind::Word(Word::Measure | Word::CounterOrNumbered) | Kind::Mark('%' | '°' | '‰'))
        )
    }
}
