//! The marks beside answers, in both languages, for review.

use crate::{
    samples::{self, Pages, bangkok},
    week::{
        Spoken,
        rules::{Changed, Light, Seen, Timing},
        samples::{spoken, week},
        words,
    },
};

#[test]
fn what_stands_beside_an_answer() {
    let mut pages = Pages::default();
    let usual = week("2026-11-24");
    let seen = |changed| {
        Some(Seen {
            at: bangkok("2026-11-24 09:12"),
            changed,
        })
    };
    let plain = |timing, at| spoken("ลอกคลอง", Light::AtRisk, timing, at);
    for (what, spoken) in [
        ("in time", plain(Timing::InTime, "2026-11-24 08:02")),
        ("early", plain(Timing::Early, "2026-11-19 10:05")),
        (
            "late and unchanged",
            Spoken {
                unchanged: 2,
                ..plain(Timing::Late, "2026-11-24 13:00")
            },
        ),
        (
            "edited",
            Spoken {
                edited_at: Some(bangkok("2026-11-24 08:20")),
                ..plain(Timing::InTime, "2026-11-24 08:02")
            },
        ),
        (
            "asks for orders",
            Spoken {
                asks: Some(true),
                ..plain(Timing::InTime, "2026-11-24 08:02")
            },
        ),
        (
            "edited after the governor had read it",
            Spoken {
                seen: seen(Some(Changed::Edited)),
                edited_at: Some(bangkok("2026-11-24 09:20")),
                ..plain(Timing::InTime, "2026-11-24 08:02")
            },
        ),
    ] {
        pages.says(what, |language| {
            let marks = [
                words::marks(language, &usual, &spoken),
                words::short_marks(language, &spoken),
                words::marks_in_brief(language, &spoken),
            ];
            format!("{} |{}|{}", marks[0], marks[1], marks[2])
        });
    }
    for (what, changed) in [
        ("M40: read", None),
        ("W5: read, and edited since", Some(Changed::Edited)),
        ("W5: read, and more was said since", Some(Changed::Added)),
    ] {
        pages.says(what, |language| {
            words::read(language, seen(changed).unwrap())
        });
    }
    samples::all_of(include_str!("marks.rs"), include_str!("marks_tests.rs"));
    insta::assert_snapshot!("marks", pages.kept());
}
