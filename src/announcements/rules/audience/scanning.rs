//! The words of an audience cut into pieces: at spaces, and at whatever joins, narrows or takes away.
//!
//! Thai has no spaces around such words, and names have such words in them; a piece is no more than what may be a name by itself.

use super::lexicon::{LEADS, LETTER, MARKS, Mark, NUMBERED};
use crate::calendar::digits::to_arabic;
use std::ops::Range;

/// A piece of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Words without a space.
    Words,
    /// A word that does something.
    Does(Mark),
    /// Those who have not acknowledged these.
    Waiting(Vec<i64>),
}

/// A piece, and where it stands in the text as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub what: What,
    pub at: Range<usize>,
}

/// The words in small letters, with Arabic digits and single spaces; and each letter of it as it was written.
#[derive(Debug)]
pub(super) struct Text {
    letters: Vec<char>,
    written: Vec<char>,
    /// Where the letter stands among those that were written.
    columns: Vec<usize>,
}

impl Text {
    pub fn of(words: &str) -> Self {
        let written: Vec<char> = words.chars().collect();
        let mut text = Self {
            letters: Vec::with_capacity(written.len()),
            columns: Vec::with_capacity(written.len()),
            written: Vec::new(),
        };
        for (column, c) in written.iter().enumerate() {
            let c = match c {
                '\n' | '\r' => '\n',
                c if c.is_whitespace() => ' ',
                '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => continue,
                c => *c,
            };
            if c == ' ' && text.letters.last().is_none_or(|last| *last == ' ') {
                continue;
            }
            let mut small = c.to_lowercase();
            let small = small.next().filter(|_| small.next().is_none()).unwrap_or(c);
            text.letters.extend(to_arabic(&small.to_string()).chars());
            text.columns.push(column);
        }
        text.written = written;
        text
    }

    /// The letters as they are compared.
    pub fn compared(&self, at: Range<usize>) -> String {
        self.letters[at].iter().collect()
    }

    /// The same letters as they were written.
    pub fn written(&self, at: Range<usize>) -> String {
        let Some(last) = at
            .end
            .checked_sub(1)
            .and_then(|last| self.columns.get(last))
        else {
            return String::new();
        };
        let begin = self.columns.get(at.start).copied().unwrap_or_default();
        self.written[begin.min(*last)..=*last].iter().collect()
    }

    /// Where that begins, from 1.
    pub fn column(&self, at: usize) -> usize {
        self.columns.get(at).map_or(1, |column| column + 1)
    }

    fn begins(&self, at: usize, word: &str) -> Option<usize> {
        let end = at + word.chars().count();
        let here = self.letters.get(at..end)?;
        let same = here.iter().copied().eq(word.chars());
        (same && self.is_whole(at, end)).then_some(end)
    }

    /// Whether a word may begin and end so: in Latin letters between others, in Thai not before a sign that belongs to its last letter.
    fn is_whole(&self, at: usize, end: usize) -> bool {
        let latin = |at: usize| {
            self.letters
                .get(at)
                .is_some_and(char::is_ascii_alphanumeric)
        };
        let before = at.checked_sub(1).is_some_and(latin);
        let sign = |c: &char| matches!(c, 'ั' | 'ิ'..='ฺ' | '็'..='๎');
        let cuts = before && latin(at) || latin(end.saturating_sub(1)) && latin(end);
        !cuts && !self.letters.get(end).is_some_and(sign)
    }

    /// The longest of these words that stands here, and where it ends.
    fn longest<'w>(&self, at: usize, words: impl Iterator<Item = &'w &'w str>) -> Option<usize> {
        words.filter_map(|word| self.begins(at, word)).max()
    }

    fn mark(&self, at: usize) -> Option<(usize, Mark)> {
        // กำกับ is one word.
        if self.letters[..at].ends_with(&['ก', 'ำ']) {
            return None;
        }
        MARKS
            .iter()
            .filter_map(|(mark, words)| Some((self.longest(at, words.iter())?, *mark)))
            .max_by_key(|(end, _)| *end)
    }

    fn behind(&self, mut at: usize, these: &[char]) -> usize {
        while self.letters.get(at).is_some_and(|c| these.contains(c)) {
            at += 1;
        }
        at
    }

    /// The number of an announcement that stands here, and where it ends.
    fn number(&self, at: usize, needs_letter: bool) -> Option<(usize, i64)> {
        const BETWEEN: &[char] = &[' ', '-', '–', '—', '.', ':', '#', '/'];
        let mut at = self.behind(at, BETWEEN);
        while let Some(end) = self.longest(at, NUMBERED.iter()) {
            at = self.behind(end, BETWEEN);
        }
        let letter = LETTER.iter().find_map(|letter| {
            let end = at + 1;
            let here = self.letters.get(at..end)?;
            here.iter().copied().eq(letter.chars()).then_some(end)
        });
        if letter.is_none() && needs_letter {
            return None;
        }
        let at = self.behind(letter.unwrap_or(at), BETWEEN);
        let end = self.behind(at, &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        let number = self.compared(at..end).parse().ok()?;
        Some((end, number))
    }

    /// What stands here of those who have not acknowledged.
    fn waiting(&self, mark: usize) -> (usize, Vec<i64>) {
        let mut end = mark;
        let mut numbers = Vec::new();
        if let Some((behind, number)) = self.number(end, false) {
            end = behind;
            numbers.push(number);
            while let Some((behind, number)) = self.next_number(end) {
                end = behind;
                numbers.push(number);
            }
        }
        (end, numbers)
    }

    fn next_number(&self, at: usize) -> Option<(usize, i64)> {
        let at = self.behind(at, &[' ']);
        let (end, mark) = self.mark(at)?;
        (mark == Mark::Join).then(|| self.number(end, true))?
    }

    /// Where what is said begins: เรียน หัวหน้าส่วนราชการ …
    fn lead(&self) -> usize {
        const BLANK: &[char] = &[' ', '\n', ':'];
        let begin = self.behind(0, BLANK);
        match self.longest(begin, LEADS.iter()) {
            Some(end) if end < self.letters.len() => self.behind(end, BLANK),
            _ => begin,
        }
    }

    /// The pieces of the text.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = self.lead();
        let mut words = at;
        let close = |pieces: &mut Vec<Piece>, at: Range<usize>| {
            // A dash or a dot before the words of a line is none of them.
            let tells = |c: &char| c.is_alphanumeric();
            if self.letters[at.clone()].iter().any(tells) {
                pieces.push(Piece {
                    what: What::Words,
                    at,
                });
            }
        };
        while at < self.letters.len() {
            if self.letters[at] == ' ' {
                close(&mut pieces, words..at);
                at += 1;
                words = at;
                continue;
            }
            let Some((end, mark)) = self.mark(at) else {
                at += 1;
                continue;
            };
            close(&mut pieces, words..at);
            let (end, what) = match mark {
                Mark::Waiting => {
                    let (end, numbers) = self.waiting(end);
                    (end, What::Waiting(numbers))
                }
                mark => (end, What::Does(mark)),
            };
            pieces.push(Piece { what, at: at..end });
            at = end;
            words = at;
        }
        close(&mut pieces, words..at);
        pieces
    }
}
