//! One spelling of what can be typed in many: digits, spaces, dashes, marks that cannot be seen, and the order of
//! Thai marks. Each letter keeps where it stood, so that a phrase can be shown in the text as it was given.

use std::ops::Range;

/// A text with one spelling, and the way back.
pub(super) struct Normal {
    /// The text to read.
    pub text: String,
    letters: Vec<Letter>,
}

/// A letter of the text that is read.
struct Letter {
    letter: char,
    /// Where it stands in the text that is read.
    at: usize,
    /// Where it stood in the text as it was given.
    from: usize,
    to: usize,
}

impl Normal {
    pub(super) fn of(given: &str) -> Self {
        let mut letters = Letters(Vec::with_capacity(given.len() / 2));
        for (from, c) in given.char_indices() {
            if let Some(plain) = plain(c) {
                letters.push(plain, from, from + c.len_utf8());
            }
        }
        let mut text = String::with_capacity(given.len());
        for letter in &mut letters.0 {
            letter.at = text.len();
            text.push(letter.letter);
        }
        Self {
            text,
            letters: letters.0,
        }
    }

    /// Where a part of the text stood in the text as it was given.
    pub(super) fn original(&self, part: Range<usize>) -> Range<usize> {
        let first = self
            .letters
            .partition_point(|letter| letter.at < part.start);
        let behind = self.letters.partition_point(|letter| letter.at < part.end);
        let from = self.letters.get(first).map_or(0, |letter| letter.from);
        let last = behind
            .checked_sub(1)
            .and_then(|last| self.letters.get(last));
        from..last.map_or(from, |letter| letter.to.max(from))
    }
}

struct Letters(Vec<Letter>);

impl Letters {
    fn push(&mut self, c: char, from: usize, to: usize) {
        match (&mut self.0[..], c) {
            // A key that was pressed too long.
            ([.., last], c) if last.letter == c && is_mark(c) => last.to = to,
            // เ and เ look like แ.
            ([.., last], 'เ') if last.letter == 'เ' => (last.letter, last.to) = ('แ', to),
            // The tone stands above the vowel and is typed after it.
            ([.., last], c) if is_tone(last.letter) && is_upper_or_lower_vowel(c) => {
                let tone = last.letter;
                (last.letter, last.to) = (c, to);
                let from = last.from;
                self.add(tone, from, to);
            }
            // ํ and า are ำ, with the tone between them or without.
            ([.., last], 'า') if last.letter == NIKHAHIT => (last.letter, last.to) = ('ำ', to),
            ([.., ring, tone], 'า') if ring.letter == NIKHAHIT && is_tone(tone.letter) => {
                ring.letter = tone.letter;
                (ring.to, tone.from) = (to, ring.from);
                (tone.letter, tone.to) = ('ำ', to);
            }
            // Spaces are as good as one.
            ([.., last], ' ') if last.letter == ' ' => last.to = to,
            (_, c) => self.add(c, from, to),
        }
    }

    fn add(&mut self, letter: char, from: usize, to: usize) {
        self.0.push(Letter {
            letter,
            at: 0,
            from,
            to,
        });
    }
}

const NIKHAHIT: char = '\u{e4d}';

/// Whether it stands above or below the letter before it.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{300}'..='\u{36f}')
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{e48}'..='\u{e4b}')
}

fn is_upper_or_lower_vowel(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e39}')
}

/// The letter as it is read; none for what cannot be seen.
fn plain(c: char) -> Option<char> {
    Some(match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {
            return None;
        }
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => return None,
        c if c.is_whitespace() => ' ',
        '๐'..='๙' => figure(c, '๐'),
        '０'..='９' => figure(c, '０'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '~' | '\u{301c}' | '\u{ff5e}' => '-',
        '\u{ff1a}' | '\u{2236}' | '\u{fe55}' => ':',
        '\u{ff0e}' => '.',
        '\u{ff0f}' | '\u{2044}' => '/',
        '\u{2018}' | '\u{2019}' | '\u{2b9}' => '\'',
        c => c.to_ascii_lowercase(),
    })
}

fn figure(c: char, zero: char) -> char {
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn many_spellings_are_one() {
        for (typed, read) in [
            ("๑๖.๓๐\u{a0}น.", "16.30 น."),
            ("16：30", "16:30"),
            ("9 – 11", "9 - 11"),
            ("พรุ่ง\u{200b}นี้", "พรุ่งนี้"),
            ("Till FRI", "till fri"),
            ("นํ้า", "น้ำ"),
            ("ทําการ", "ทำการ"),
            ("เเปดโมง", "แปดโมง"),
            ("เท่ียง", "เที่ยง"),
            ("พรุ่่่งนี้้", "พรุ่งนี้"),
            ("9  \t โมง", "9 โมง"),
        ] {
            assert_eq!(Normal::of(typed).text, read);
        }
    }

    #[test]
    fn a_part_is_found_again() {
        let typed = "ไป\u{200b}\u{200b}พรุ่ง\u{200b}นี้\u{200b}ครับ";
        let normal = Normal::of(typed);
        let at = normal.text.find("พรุ่งนี้").unwrap();
        let part = normal.original(at..at + "พรุ่งนี้".len());
        assert_eq!(&typed[part], "พรุ่ง\u{200b}นี้");
    }

    proptest! {
        #[test]
        fn every_letter_has_its_place(text in "[ก-๛๐-๙a-c \u{200b}\u{e34}\u{e48}\u{e4d}าเ]{0,60}") {
            let normal = Normal::of(&text);
            let mut before = 0;
            for (at, c) in normal.text.char_indices() {
                let place = normal.original(at..at + c.len_utf8());
                prop_assert!(text.get(place.clone()).is_some(), "{place:?}");
                prop_assert!(place.start >= before.min(place.start) && place.end <= text.len());
                before = place.start;
            }
        }
    }
}
