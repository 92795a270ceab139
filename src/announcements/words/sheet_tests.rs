//! The spreadsheet of recipients, in both languages, for review.

use crate::{
    announcements::{
        samples::{announcement, listed, now},
        store::{Receipt, State},
        words,
    },
    person::Language,
    samples::{self, Pages},
    workbook::Workbook,
};

#[test]
fn the_spreadsheet() {
    let mut pages = Pages::default();
    let mut table = String::new();
    let one = announcement(State::Out);
    let shown = listed(Receipt::Sent, None);
    pages.says("A5: under the spreadsheet", |l| {
        words::sheet_caption(l, &one)
    });
    for language in Language::ALL {
        let sheet = words::sheet(language, &one, std::slice::from_ref(&shown), true);
        let book = Workbook::new(language.into(), "…", now()).with(sheet);
        assert!(!book.write().unwrap().is_empty());
        table.push_str(&format!(
            "{:?}\n",
            words::sheet(language, &one, std::slice::from_ref(&shown), true)
        ));
    }
    samples::all_of(include_str!("sheet.rs"), include_str!("sheet_tests.rs"));
    insta::assert_snapshot!("sheet", format!("{}{table}", pages.kept()));
}
