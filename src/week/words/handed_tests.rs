//! What a successor reads of the open week, in both languages, for review.

use crate::{
    card::Card,
    samples::{self, Pages},
    week::{
        rules::{Light, Timing},
        samples::{WORDS, roll, spoken, week},
        words,
    },
};

#[test]
fn what_a_successor_reads() {
    let mut pages = Pages::default();
    let roll = roll(123, &samples::irrigation(), "2026-11-24");
    let usual = week("2026-11-24");
    pages.shows("R1a: the open week, not answered", |language| {
        Card::says(words::handed(language, &usual, &roll, None))
            .buttons(vec![words::handed_button(language, &roll)])
    });
    let spoken = spoken(WORDS, Light::Stuck, Timing::InTime, "2026-11-23 15:40");
    pages.shows("R1a: the open week, answered", |language| {
        Card::says(words::handed(language, &usual, &roll, Some(&spoken)))
    });
    samples::all_of(include_str!("handed.rs"), include_str!("handed_tests.rs"));
    insta::assert_snapshot!("handed", pages.kept());
}
