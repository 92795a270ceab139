//! What the call and the reminders say, in both languages, for review.

use crate::{
    person::Role,
    samples::{self, Pages, bangkok},
    week::{
        rules::{Coming, Timing, Week},
        samples::{comes, roll, week},
        words,
    },
};

#[test]
fn what_the_week_asks() {
    let mut pages = Pages::default();
    let usual = week("2026-11-24");
    let chakri = week("2027-04-06");
    let director = samples::director();
    let health = samples::post(Role::Head, samples::health(), "นายแพทย์สาธารณสุขจังหวัดภูเก็ต");
    let roll = roll(123, &samples::irrigation(), "2026-11-24");

    let reader = samples::id();
    let nothing = words::Asked {
        answered: None,
        same: false,
        comes: None,
        off: false,
        further: &[],
        reader: &reader,
        acting: None,
    };
    let same = words::Asked {
        same: true,
        ..nothing
    };
    let early = words::Asked {
        answered: Some(Timing::Early),
        ..same
    };
    pages.shows(
        "M29: the call, to an agency under the governor",
        |language| words::call(language, &usual, &roll, &health, &nothing),
    );
    pages.shows("M01: the call, to one that is asked", |language| {
        words::call(language, &usual, &roll, &director, &same)
    });
    pages.shows("W3: the call, to one that answered early", |language| {
        words::call(language, &usual, &roll, &director, &early)
    });
    pages.shows(
        "M31, W7: the call, to whoever acts for the head",
        |language| {
            let acting = words::Asked {
                acting: Some(words::Acts {
                    name: "นายตัวอย่าง สอง",
                    head: &health,
                }),
                ..nothing
            };
            words::call(language, &usual, &roll, &health, &acting)
        },
    );
    pages.shows("W6: the call of a week that a holiday moves", |language| {
        let off = words::Asked {
            off: true,
            ..nothing
        };
        words::call(language, &chakri, &roll, &health, &off)
    });
    pages.shows("W6: the call of a week moved by hand", |language| {
        words::call(language, &chakri, &roll, &health, &nothing)
    });
    let deputy = comes(Coming::Deputy, "นางตัวอย่าง ผู้แทน");
    let said = words::Asked {
        comes: Some(&deputy),
        ..same
    };
    pages.shows("W0: the call, when it was said who comes", |language| {
        words::call(language, &usual, &roll, &director, &said)
    });
    let off = Week {
        called_off: true,
        ..usual.clone()
    };
    pages.shows("W0: the call, when there is no session", |language| {
        words::call(language, &off, &roll, &director, &same)
    });
    for (what, post) in [
        ("under the governor", &health),
        ("that is asked", &director),
    ] {
        for (last, at) in [
            (false, "2026-11-24 07:30"),
            (true, "2026-11-24 08:15"),
            (true, "2026-11-24 10:00"),
        ] {
            let name = if last {
                "the last nudge"
            } else {
                "the reminder"
            };
            pages.shows(
                &format!("M32, M33, M02: {name} at {at}, to an agency {what}"),
                |language| words::reminder(language, &usual, &roll, post, last, last, bangkok(at)),
            );
        }
    }
    samples::all_of(include_str!("call.rs"), include_str!("call_tests.rs"));
    insta::assert_snapshot!("call", pages.kept());
}
