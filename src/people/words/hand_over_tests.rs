//! What a hand-over says, in both languages, for review.

use crate::{
    people::{
        samples::{LINK, governor},
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_a_hand_over_says() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    let until = bangkok("2026-12-04 10:00");
    pages.shows("R1a: who follows?", |language| {
        words::who_follows(language, &director, Some(&head))
    });
    pages.shows("R1a: who takes a vacant post?", |language| {
        words::who_follows(language, &governor(), None)
    });
    pages.shows("R1a: hand over?", |language| {
        words::hand_over_to(language, &director, "นางตัวอย่าง ใหม่", &samples::id())
    });
    pages.shows("R1a: not a name", words::name_unusable);
    pages.shows("R1a: handed over", |language| {
        words::handed_over(
            language,
            &director,
            Some(&samples::not_joined(director.clone(), "นางตัวอย่าง ใหม่")),
            LINK,
            until,
        )
    });
    pages.shows("R1a: to the predecessor", |language| {
        words::farewell(language, &director, bangkok("2026-11-20 10:00"))
    });
    samples::all_of(
        include_str!("hand_over.rs"),
        include_str!("hand_over_tests.rs"),
    );
    insta::assert_snapshot!("hand_over", pages.kept());
}
