//! What is said where nothing has changed, in both languages, for review.

use crate::{
    card::Card,
    samples::{self, Pages},
    week::{
        Spoken,
        rules::{Light, Timing},
        samples::{WORDS, roll, spoken},
        words,
    },
};

#[test]
fn what_is_said_where_nothing_has_changed() {
    let mut pages = Pages::default();
    let roll = roll(123, &samples::irrigation(), "2026-11-24");
    let director = samples::director();
    pages.shows("W2: the button", |language| {
        let button = words::same_button(language, &director, roll.week);
        Card::says("–").buttons(vec![button])
    });
    pages.says("toast: unchanged", words::unchanged);
    pages.says("toast: answered already", words::answered_already);
    for (what, weeks, timing) in [
        ("M36: unchanged", 1, Timing::InTime),
        ("M36: unchanged, late", 2, Timing::Late),
        ("M37: unchanged for the third week", 3, Timing::InTime),
    ] {
        let same = Spoken {
            unchanged: weeks,
            ..spoken(WORDS, Light::Stuck, timing, "2026-11-24 08:02")
        };
        pages.shows(what, |language| {
            words::filed(language, &director.agency, &roll, &same, Some(Light::Stuck))
        });
    }
    pages.shows("M37: that was no sentence", |language| {
        words::ask_sentence(language, &roll)
    });
    samples::all_of(
        include_str!("repeating.rs"),
        include_str!("repeating_tests.rs"),
    );
    insta::assert_snapshot!("repeating", pages.kept());
}
