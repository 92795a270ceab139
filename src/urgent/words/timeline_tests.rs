//! The timeline in both languages, for review.

use crate::{
    samples::{self, Pages},
    urgent::{samples::timeline, words},
};

#[test]
fn what_a_timeline_says() {
    let mut pages = Pages::default();
    let all = timeline();
    pages.shows("E7: everything that can happen", |language| {
        words::timeline(language, &all)
    });
    let mut long = timeline();
    let again = long.entries.clone();
    long.entries.extend(again);
    pages.shows("E7: a long one", |language| {
        words::timeline(language, &long)
    });
    // Its two pieces are shown within it: words::deed( and words::who(.
    samples::all_of(
        include_str!("timeline.rs"),
        include_str!("timeline_tests.rs"),
    );
    insta::assert_snapshot!("timeline", pages.kept());
}
