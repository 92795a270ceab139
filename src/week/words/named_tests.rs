//! How a week and an officer are named, in both languages, for review.

use crate::{
    samples::{self, Pages},
    week::{
        Week,
        samples::{head, week},
        words,
    },
};

#[test]
fn how_a_week_and_an_officer_are_named() {
    let mut pages = Pages::default();
    let special = Week {
        number: None,
        ..week("2026-11-24")
    };
    pages.says("a week", |language| {
        words::title(language, &week("2026-11-24"))
    });
    pages.says("a special week", |language| {
        words::title(language, &special)
    });
    let officer = head(samples::irrigation(), "นายตัวอย่าง หนึ่ง");
    pages.says("P3: an officer", |language| {
        words::officer(language, Some(&officer))
    });
    pages.says("P3: nobody holds the post", |language| {
        words::officer(language, None)
    });
    samples::all_of(include_str!("named.rs"), include_str!("named_tests.rs"));
    insta::assert_snapshot!("named", pages.kept());
}
