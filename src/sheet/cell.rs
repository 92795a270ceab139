//! What is taken out of a cell, and how words are compared (R2).

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// Characters that a cell may hold.
pub(crate) const LIMIT: usize = 300;

/// The text of a cell: spaces and line ends as one space, nothing that cannot be seen, nothing at the ends.
pub(super) fn clean(raw: &str) -> String {
    // Excel's way to keep leading zeros: ="081…" is the text between the quotation marks.
    let formula = raw.trim().strip_prefix("=\"");
    let raw = formula
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(raw);
    let mut text = String::with_capacity(raw.len());
    for letter in raw.chars().filter(|c| c.is_whitespace() || !is_unseen(*c)) {
        if !letter.is_whitespace() {
            text.push(letter);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end().len());
    whole_am(&text).into_owned()
}

/// A heading or a word of a list as it is compared: without case, spaces, dots, underscores and whatever else is no letter,
/// digit or Thai mark, so that `Name_TH`, `name th` and `NAME.TH` are one.
pub fn fold(text: &str) -> String {
    let kept = text.chars().filter(|c| is_letter(*c));
    let lower: String = kept.flat_map(char::to_lowercase).collect();
    // Two sara e are typed for one sara ae; nobody sees the difference.
    whole_am(&lower).replace("เเ", "แ")
}

/// The first letters of a text, with `…` where some were left out.
pub(super) fn shorten(text: &str, letters: usize) -> String {
    match text.grapheme_indices(true).nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether letters were lost when the file was saved: nothing but question marks, or the mark of replacement.
pub(super) fn lost_letters(text: &str) -> bool {
    let questions = text.chars().filter(|c| *c == '?').count();
    let only = text.chars().all(|c| matches!(c, '?' | ' ' | '.' | '-'));
    text.contains('\u{FFFD}') || (questions >= 3 && only)
}

/// Sara am is sometimes saved as its two halves; a name has to be equal to itself.
fn whole_am(text: &str) -> Cow<'_, str> {
    if text.contains("\u{E4D}\u{E32}") {
        Cow::Owned(text.replace("\u{E4D}\u{E32}", "\u{E33}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{E31}'..='\u{E4E}')
}

/// Control characters, zero widths, marks of direction: in a copied name they would hide a difference or turn the line.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn r2_a_cell_holds_what_is_seen() {
        for (raw, text) in [
            ("  สำนักงาน\t จังหวัด \n ภูเก็ต ", "สำนักงาน จังหวัด ภูเก็ต"),
            ("\u{FEFF}\u{200B}ชล\u{200D}ประทาน\u{200E}", "ชลประทาน"),
            ("ส\u{E4D}\u{E32}นักงาน", "สำนักงาน"),
            ("\u{202E}abc\u{202C}\u{7}", "abc"),
            ("=\"0800000001\"", "0800000001"),
            ("<b>สมชาย</b> & \"คณะ\"", "<b>สมชาย</b> & \"คณะ\""),
            ("=SUM(A1)", "=SUM(A1)"),
            ("\u{A0}\u{3000}", ""),
        ] {
            assert_eq!(clean(raw), text);
        }
    }

    #[test]
    fn r2_headings_differ_by_letters_only() {
        for same in [
            "name_th",
            "Name TH",
            " NAME.TH ",
            "na\u{200B}me-th*",
            "\"name_th\":",
        ] {
            assert_eq!(fold(same), "nameth", "{same}");
        }
        assert_eq!(fold("ชื่อ - นามสกุล"), fold("ชื่อ-นามสกุล"));
        assert_eq!(fold("ต\u{E4D}\u{E32}เเหน่ง"), fold("ตำแหน่ง"));
        assert_ne!(fold("ที่"), fold("ที"));
    }

    #[test]
    fn lost_letters_are_noticed_and_questions_allowed() {
        for (text, lost) in [
            ("??????", true),
            ("??? ????", true),
            ("สม\u{FFFD}าย", true),
            ("what???", false),
            ("?", false),
            ("", false),
            ("-", false),
        ] {
            assert_eq!(lost_letters(text), lost, "{text}");
        }
    }

    #[test]
    fn a_cell_is_cut_between_letters() {
        assert_eq!(shorten("ที่นี่", 1), "ที่…");
        assert_eq!(shorten("ที่นี่", 2), "ที่นี่");
        assert_eq!(shorten("abc", 3), "abc");
    }

    proptest! {
        #[test]
        fn a_clean_cell_stays_as_it_is(raw in any::<String>()) {
            let text = clean(&raw);
            prop_assert!(!text.contains("  ") && text.trim() == text);
            prop_assert!(text.starts_with("=\"") || clean(&text) == text);
        }
    }
}
