//! What a nudge by hand says, in both languages, for review.

use crate::{
    person::Role,
    samples::{self, Pages},
    week::{
        samples::{roll, week},
        words,
    },
};

#[test]
fn what_a_nudge_says() {
    let mut pages = Pages::default();
    let usual = week("2026-11-24");
    let health = samples::post(Role::Head, samples::health(), "นายแพทย์สาธารณสุขจังหวัดภูเก็ต");
    let roll = roll(123, &samples::irrigation(), "2026-11-24");
    pages.shows("W9: a nudge by the secretariat's hand", |language| {
        words::pushed(language, &usual, &roll, &health, true)
    });
    pages.says("toast: nudged", |language| words::nudged(language, 7));
    pages.says("toast: one nudged", |language| words::nudged(language, 1));
    pages.says("toast: nobody left to nudge", |language| {
        words::nudged(language, 0)
    });
    samples::all_of(
        include_str!("steering.rs"),
        include_str!("steering_tests.rs"),
    );
    insta::assert_snapshot!("steering", pages.kept());
}
