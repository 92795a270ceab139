//! What a successor reads of the open week, in both languages, for review.

use crate::{
    card::Card,
    samples::{self, Pages},
    week::{
        rules::{Coming, Light, Timing},
        samples::{WORDS, comes, roll, spoken, week},
        words::{self, Seat},
    },
};

#[test]
fn what_a_successor_reads() {
    let mut pages = Pages::default();
    let (director, reader) = (samples::director(), samples::id());
    let roll = roll(123, &director.agency, "2026-11-24");
    let usual = week("2026-11-24");
    let answer = spoken(WORDS, Light::Stuck, Timing::InTime, "2026-11-23 15:40");
    let said = comes(Coming::Deputy, "นางตัวอย่าง ผู้แทน");
    for (what, spoken, same, seat) in [
        ("not answered, nor who comes", None, true, Seat::Open(None)),
        ("not answered", None, false, Seat::Open(Some(&said))),
        (
            "answered, not who comes",
            Some(&answer),
            true,
            Seat::Open(None),
        ),
        (
            "answered, and who comes",
            Some(&answer),
            true,
            Seat::Open(Some(&said)),
        ),
        ("answered, no session", Some(&answer), true, Seat::CalledOff),
        (
            "not answered, the session has begun",
            None,
            false,
            Seat::NotAsked,
        ),
    ] {
        pages.shows(&format!("R1a: the open week, {what}"), |language| {
            let holds = (&director, &reader);
            let card = Card::says(words::handed(language, &usual, &roll, spoken, seat));
            words::handed_buttons(language, &roll, holds, spoken, same, seat)
                .into_iter()
                .fold(card, Card::buttons)
        });
    }
    samples::all_of(include_str!("handed.rs"), include_str!("handed_tests.rs"));
    insta::assert_snapshot!("handed", pages.kept());
}
