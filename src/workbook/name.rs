//! Names of sheets as Excel takes them.

use unicode_segmentation::UnicodeSegmentation;

/// Characters that a name may have, as Excel counts them: in UTF-16.
const LONGEST: usize = 31;

/// The name as Excel takes it, other than those that are taken.
pub(super) fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let allowed = |c: char| match c {
        '[' | '(' => '(',
        ']' | ')' => ')',
        ':' | '*' | '?' | '/' | '\\' => '-',
        c if c.is_control() => ' ',
        c => c,
    };
    let plain: String = wanted.chars().map(allowed).collect();
    let plain = plain.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    // Excel keeps this name for itself.
    let plain = match plain {
        "" => "-",
        plain if plain.eq_ignore_ascii_case("history") => "-History",
        plain => plain,
    };
    let is_taken = |name: &String| taken.iter().any(|own| same(own, name));
    let first = cut(plain, LONGEST);
    let numbered = (2..).map(|number| {
        let mark = format!(" ({number})");
        cut(plain, LONGEST - mark.len()) + &mark
    });
    let mut names = std::iter::once(first.clone()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or(first)
}

/// To Excel capitals make no difference.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// As many whole letters as fit.
fn cut(name: &str, longest: usize) -> String {
    let mut kept = String::new();
    for letter in name.graphemes(true) {
        let units = kept.encode_utf16().count() + letter.encode_utf16().count();
        if units > longest {
            break;
        }
        kept.push_str(letter);
    }
    kept.trim_end_matches(|c: char| c == '\'' || c.is_whitespace())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn b4_a_sheet_has_a_name_that_excel_takes() {
        for (wanted, name) in [
            ("หน่วยงาน", "หน่วยงาน"),
            ("1/10 [ร่าง]: ?*\\", "1-10 (ร่าง)- ---"),
            ("'ชื่อ'", "ชื่อ"),
            ("", "-"),
            (" ' ", "-"),
            ("History", "-History"),
            (
                "โครงการก่อสร้างปรับปรุงถนนสายหลักทั้งจังหวัด",
                "โครงการก่อสร้างปรับปรุงถนนสายห",
            ),
        ] {
            assert_eq!(sheet_name(wanted, &[]), name);
        }
        let taken = vec!["A".to_owned(), "a (2)".to_owned()];
        assert_eq!(sheet_name("a", &taken), "a (3)");
        let long = "ก".repeat(40);
        let second = sheet_name(&long, &[sheet_name(&long, &[])]);
        assert_eq!(second, "ก".repeat(27) + " (2)");
    }

    proptest! {
        #[test]
        fn b4_any_name_becomes_one_that_excel_takes(wanted in any::<String>(), other in any::<String>()) {
            let first = sheet_name(&wanted, &[]);
            let second = sheet_name(&other, std::slice::from_ref(&first));
            for name in [&first, &second] {
                prop_assert!(!name.is_empty() && name.encode_utf16().count() <= LONGEST);
                prop_assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']));
                prop_assert!(!name.starts_with('\'') && !name.ends_with('\''));
            }
            prop_assert!(!same(&first, &second));
        }
    }
}
