//! What people hear of their own data, in both languages, for review.

use crate::{
    people::{
        samples::{delegate, governor},
        store::Particulars,
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_is_said_of_oneself() {
    let mut pages = Pages::default();
    let director = samples::director();
    pages.shows("R9: the language was switched", words::language);
    pages.shows("R9: /me", |language| {
        words::me(
            &samples::person(language, vec![director.clone(), delegate()]),
            &Particulars {
                personal_phone: "+66800000001".to_owned(),
                joined_at: Some(bangkok("2026-11-20 10:00")),
            },
        )
    });
    pages.shows("R9: /me, without a number", |language| {
        words::me(
            &samples::person(language, vec![governor()]),
            &Particulars {
                personal_phone: String::new(),
                joined_at: None,
            },
        )
    });
    pages.shows("R9: /privacy", words::privacy);
    samples::all_of(include_str!("own.rs"), include_str!("own_tests.rs"));
    insta::assert_snapshot!("own", pages.kept());
}
