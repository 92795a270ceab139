//! "Back?", in both languages, for review.

use crate::{
    samples::{self, Pages, bangkok},
    understand::whereabouts::Status,
    whereabouts::{
        samples::{mission, only},
        words,
    },
};

#[test]
fn what_back_says() {
    let mut pages = Pages::default();
    pages.shows("M62: back from a place, at three", |language| {
        words::back(language, &mission(), bangkok("2026-11-24 15:00"))
    });
    pages.shows("M62: back, late in the day", |language| {
        words::back(language, &only(Status::Travel), bangkok("2026-11-24 16:30"))
    });
    samples::all_of(include_str!("back.rs"), include_str!("back_tests.rs"));
    insta::assert_snapshot!("back", pages.kept());
}
