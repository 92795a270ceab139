//! The table of the workbook, in both languages, for review.

use crate::{
    person::Language,
    requests::{samples::table, words},
    samples::{self, bangkok},
    workbook::Workbook,
};

#[test]
fn b4_what_is_open_as_a_table() {
    let mut kept = String::new();
    for language in Language::ALL {
        let sheet = words::sheet(language, &table());
        let book = Workbook::new(language.into(), "…", bangkok("2026-11-24 08:30")).with(sheet);
        assert!(!book.write().unwrap().is_empty());
        kept.push_str(&format!("{:?}\n", words::sheet(language, &table())));
    }
    samples::all_of(include_str!("sheet.rs"), include_str!("sheet_tests.rs"));
    insta::assert_snapshot!("sheet", kept);
}
