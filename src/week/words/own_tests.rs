//! What a head sees of the own week, in both languages, for review.

use crate::{
    samples::{self, Pages, bangkok},
    week::{
        Spoken,
        rules::{Coming, Light, Timing},
        samples::{WORDS, comes, photo, roll, spoken, week},
        store::Roll,
        words,
    },
};

#[test]
fn what_a_head_sees() {
    let mut pages = Pages::default();
    let director = samples::director();
    let roll = roll(123, &samples::irrigation(), "2026-11-24");
    let comes = comes(Coming::Deputy, "นางตัวอย่าง ผู้แทน");
    let past = vec![
        (
            roll.clone(),
            Some(spoken(
                WORDS,
                Light::Stuck,
                Timing::InTime,
                "2026-11-23 15:40",
            )),
        ),
        (
            Roll {
                week: "2026-11-17".parse().unwrap(),
                ..roll.clone()
            },
            None,
        ),
        (
            Roll {
                week: "2026-11-10".parse().unwrap(),
                ..roll.clone()
            },
            Some(Spoken {
                media: vec![photo()],
                ..spoken("", Light::NotStated, Timing::InTime, "2026-11-10 08:00")
            }),
        ),
    ];
    let now = bangkok("2026-11-24 09:00");
    let usual = week("2026-11-24");
    pages.shows("W9: /week for a head", |language| {
        words::own(
            language,
            &usual,
            &director,
            &past,
            false,
            Some((&roll, None)),
            now,
        )
    });
    pages.shows("W9: /week for a head who has not answered", |language| {
        words::own(
            language,
            &usual,
            &director,
            &past[1..],
            true,
            Some((&roll, Some(&comes))),
            now,
        )
    });
    pages.shows("W9: /week for a head before the call", |language| {
        words::own(
            language,
            &week("2026-12-01"),
            &director,
            &[],
            false,
            None,
            now,
        )
    });
    samples::all_of(include_str!("own.rs"), include_str!("own_tests.rs"));
    insta::assert_snapshot!("own", pages.kept());
}
