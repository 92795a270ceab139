//! What is said of an excuse, in both languages, for review.

use crate::{
    samples::{self, Pages},
    week::{samples::roll, words},
};

#[test]
fn what_is_said_of_an_excuse() {
    let mut pages = Pages::default();
    let director = samples::director();
    let roll = roll(123, &samples::irrigation(), "2026-11-24");
    pages.shows("W6a: why excused?", |language| {
        words::ask_reason(language, &director.agency)
    });
    pages.shows("M39: excused", |language| {
        words::excused(language, &director.agency, &roll, "ติดภารกิจรับเสด็จ ทั้งหน่วยงาน")
    });
    pages.shows("W6a: too late to be excused", words::week_is_over);
    samples::all_of(include_str!("excuse.rs"), include_str!("excuse_tests.rs"));
    insta::assert_snapshot!("excuse", pages.kept());
}
