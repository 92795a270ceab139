//! The names of the levels, in both languages, for review.

use crate::{
    samples::{self, Pages},
    urgent::{rules::Level, words},
};

#[test]
fn what_the_levels_are_called() {
    let mut pages = Pages::default();
    for level in Level::ALL {
        pages.says(&format!("E1: {level:?}"), |language| {
            words::level(language, level)
        });
    }
    samples::all_of(include_str!("mod.rs"), include_str!("mod_tests.rs"));
    insta::assert_snapshot!("levels", pages.kept());
}
