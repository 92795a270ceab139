//! Texts as a cell can hold them, and how wide they are.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Characters that a cell can hold, as Excel counts them: in UTF-16.
const LONGEST: usize = 32_767;
const CUT: &str = "…";

/// The text without what a cell cannot hold; its lines stay.
pub(super) fn held(text: &str) -> Cow<'_, str> {
    // A line end is one character to Excel; other controls are shown as boxes or refused.
    let is_held = |c: char| c == '\n' || c == '\t' || !(c.is_control() || is_no_letter(c));
    let text = if text.chars().all(is_held) {
        Cow::Borrowed(text)
    } else {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        Cow::Owned(lines.chars().filter(|c| is_held(*c)).collect())
    };
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let (mut units, mut end) = (CUT.encode_utf16().count(), 0);
    for (at, letter) in text.grapheme_indices(true) {
        units += letter.encode_utf16().count();
        if units > LONGEST {
            break;
        }
        end = at + letter.len();
    }
    Cow::Owned(format!("{}{CUT}", &text[..end]))
}

/// Whether a spreadsheet that reads the text from a CSV, or sees it typed, would take it for a formula.
pub(super) fn looks_like_a_formula(text: &str) -> bool {
    let first = text.trim_start().chars().next();
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
    ) || text.starts_with(['\t', '\r'])
}

/// How wide the longest line is, in figures: Thai vowels and tones above and below take no room.
pub(super) fn width(text: &str) -> usize {
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// How many lines it takes in a column of so many figures.
pub(super) fn lines(text: &str, room: usize) -> usize {
    let room = room.max(1);
    let wrapped = text
        .split('\n')
        .map(|line| line.width().div_ceil(room).max(1));
    wrapped.sum()
}

/// What XML has no place for.
fn is_no_letter(c: char) -> bool {
    matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn b4_a_cell_holds_a_text_without_what_cannot_be_seen() {
        for (text, held_text) in [
            ("ก\r\nข\rค\n", "ก\nข\nค\n"),
            ("a\u{0}b\u{7}\u{1b}c\u{FFFF}", "abc"),
            ("=1+1", "=1+1"),
            ("", ""),
        ] {
            assert_eq!(held(text), held_text);
        }
        let long = held(&"ที่".repeat(20_000)).into_owned();
        assert_eq!(long.encode_utf16().count(), 32_767);
        assert!(long.ends_with("ที่…"));
        let most = "x".repeat(LONGEST);
        assert_eq!(held(&most), most);
    }

    #[test]
    fn b4_widths_are_those_that_are_seen() {
        for (text, expected) in [
            ("", 0),
            ("abc", 3),
            ("ที่นี่", 2),
            ("ปู่ย่า", 3),
            ("น้ำ", 2),
            ("กข\nกขคง\nก", 4),
        ] {
            assert_eq!(width(text), expected, "{text}");
        }
    }

    #[test]
    fn b4_lines_are_those_that_are_seen() {
        for (text, room, expected) in [
            ("", 10, 1),
            ("ที่นี่", 2, 1),
            ("ที่นี่", 1, 2),
            ("a\n\nb", 10, 3),
            ("0123456789ab\nc", 10, 3),
            ("abc", 0, 3),
        ] {
            assert_eq!(lines(text, room), expected, "{text}");
        }
    }

    #[test]
    fn b4_formulas_are_known_by_how_they_begin() {
        for text in ["=1", "+66", "-", "@x", " =1", "\t=1", "＝1"] {
            assert!(looks_like_a_formula(text), "{text}");
        }
        for text in ["", "ก=1", "1+1", "(=)"] {
            assert!(!looks_like_a_formula(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn b4_no_text_is_too_long(text in any::<String>(), times in 0..400_usize) {
            let text = text.repeat(times);
            prop_assert!(held(&text).encode_utf16().count() <= LONGEST);
        }
    }
}
