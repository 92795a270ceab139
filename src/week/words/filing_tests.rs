//! What is said about an answer to whoever gave it, in both languages, for review.

use crate::{
    ids::Id,
    person::Role,
    samples::{self, Pages},
    week::{
        Spoken,
        rules::{Light, Timing},
        samples::{WORDS, photo, roll, spoken},
        words,
    },
};

#[test]
fn what_is_said_about_an_answer() {
    let mut pages = Pages::default();
    for light in [Light::OnPlan, Light::AtRisk, Light::Stuck, Light::NotStated] {
        pages.says(&format!("a colour: {light:?}"), |language| {
            words::light(language, light)
        });
    }
    let roll = roll(123, &samples::irrigation(), "2026-11-24");
    let agency = samples::irrigation();
    for (what, spoken, tapped) in [
        (
            "M34: an answer",
            spoken(
                "ลอกคลองแล้วเสร็จ",
                Light::OnPlan,
                Timing::InTime,
                "2026-11-24 08:02",
            ),
            None,
        ),
        (
            "W1: an answer that names trouble",
            spoken(WORDS, Light::NotStated, Timing::InTime, "2026-11-24 08:02"),
            None,
        ),
        (
            "W1: its colour was tapped",
            spoken(WORDS, Light::Stuck, Timing::InTime, "2026-11-24 08:02"),
            Some(Light::Stuck),
        ),
        (
            "W1: pictures without words",
            Spoken {
                media: vec![photo(), photo()],
                ..spoken("", Light::NotStated, Timing::InTime, "2026-11-24 08:02")
            },
            None,
        ),
        (
            "W3: early",
            spoken(
                "ลอกคลองแล้วเสร็จ",
                Light::OnPlan,
                Timing::Early,
                "2026-11-19 10:05",
            ),
            None,
        ),
        (
            "M38: late",
            spoken(
                "ลอกคลองแล้วเสร็จ",
                Light::OnPlan,
                Timing::Late,
                "2026-11-24 13:00",
            ),
            None,
        ),
        (
            "a very long answer",
            spoken(
                &WORDS.repeat(30),
                Light::AtRisk,
                Timing::InTime,
                "2026-11-24 08:02",
            ),
            Some(Light::AtRisk),
        ),
    ] {
        pages.shows(what, |language| {
            words::filed(language, &agency, &roll, &spoken, tapped)
        });
    }
    for (what, asks) in [
        ("M35: the governor has to act", true),
        ("M35: for information", false),
    ] {
        let stuck = Spoken {
            asks: Some(asks),
            ..spoken(WORDS, Light::Stuck, Timing::InTime, "2026-11-24 08:02")
        };
        pages.shows(what, |language| {
            words::filed(language, &agency, &roll, &stuck, Some(Light::Stuck))
        });
        pages.says(&format!("toast: {what}"), |language| {
            words::asked_for_orders(language, asks)
        });
    }
    pages.says("toast: not red", words::not_stuck);
    pages.says("toast: coloured", |language| {
        words::coloured(language, Light::Stuck)
    });
    pages.says("toast: nothing to colour", words::no_answer);
    pages.shows("M96: withdrawn", |language| {
        words::undone(language, &roll, true)
    });
    pages.shows("U9: the own words withdrawn, others' stay", |language| {
        words::undone(language, &roll, false)
    });
    pages.shows("U10: an edit after the week", words::edit_too_late);
    let director = samples::director();
    let delegate = samples::post(Role::Delegate, samples::health(), "");
    let kept: Id = samples::id();
    pages.says("U8: the button that files", words::file_label);
    pages.says("toast: the kept message is gone", words::kept_no_more);
    pages.shows("U8: a kept message was filed", |language| {
        words::taken_as_answer(language, &director.agency)
    });
    pages.shows("R1: which agency?", |language| {
        words::which_agency(language, &[&director, &delegate], &kept)
    });
    samples::all_of(include_str!("filing.rs"), include_str!("filing_tests.rs"));
    insta::assert_snapshot!("filing", pages.kept());
}
