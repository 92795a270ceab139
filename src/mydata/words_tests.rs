//! What the file of the own data says of itself, in both languages, for review.

use crate::{
    card::{CAPTION_UNITS, units},
    mydata::words::{self, Part},
    samples::{self, Pages, bangkok},
};

#[test]
fn what_the_own_data_say_of_themselves() {
    let mut pages = Pages::default();
    let now = bangkok("2026-11-24 08:30");
    pages.says("R9: under the file", |language| {
        let caption = words::caption(language, now);
        assert!(units(&caption) < CAPTION_UNITS);
        caption
    });
    for part in Part::ALL {
        pages.says(&format!("R9: in the file, {part:?}"), |language| {
            words::what(language, part)
        });
    }
    samples::all_of(include_str!("words.rs"), include_str!("words_tests.rs"));
    insta::assert_snapshot!("mydata", pages.kept());
}
