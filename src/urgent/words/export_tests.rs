//! The tables in both languages, for review: what their sheets are called, and that they can be written.

use crate::{
    person::Language,
    samples::{self, Pages, bangkok},
    urgent::{
        samples::{overview, timeline},
        words,
    },
    workbook::Workbook,
};

#[test]
fn what_the_tables_say() {
    let mut pages = Pages::default();
    let all = timeline();
    pages.says("E7: under the file", |language| {
        words::timeline_caption(language, &all.shown)
    });
    for language in Language::ALL {
        let timeline = words::timeline_book(language, &all).write().unwrap();
        assert!(timeline.starts_with(b"PK"));
        let book = Workbook::new(language.into(), "office", bangkok("2026-11-24 08:30"));
        let sheets = words::sheets(language, &overview());
        let book = sheets.into_iter().fold(book, Workbook::with);
        assert!(book.write().unwrap().starts_with(b"PK"));
    }
    samples::all_of(include_str!("export.rs"), include_str!("export_tests.rs"));
    insta::assert_snapshot!("tables", pages.kept());
}
