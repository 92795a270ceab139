//! A project's card in both languages, for review.

use crate::{
    projects::{
        project::Project,
        samples as own,
        view::{May, Opened},
        words,
    },
    samples::{self, Pages},
};

#[test]
fn what_cards_say() {
    let mut pages = Pages::default();
    let project = own::project();
    pages.shows("J4: the card, with all that may be done", |language| {
        words::opened(language, &own::opened())
    });
    pages.shows(
        "J4: of one that was never reported, to a head",
        |language| {
            let opened = Opened {
                shown: own::unsigned(),
                partners: Vec::new(),
                reports: Vec::new(),
                course: Vec::new(),
                changes: Vec::new(),
                asked: false,
                may: May {
                    report: true,
                    snooze: true,
                    ..May::default()
                },
                ..own::opened()
            };
            words::opened(language, &opened)
        },
    );
    pages.shows("J7: the same, to the governor", |language| {
        let opened = Opened {
            shown: own::unsigned(),
            reports: Vec::new(),
            course: Vec::new(),
            ..own::opened()
        };
        words::opened(language, &opened)
    });
    pages.shows("J4: cancelled", |language| {
        let mut opened = own::opened();
        opened.shown.project.cancelled_on = Some(own::day("2026-04-02"));
        words::opened(language, &opened)
    });
    let snoozed = Project {
        snoozed_until: Some(own::day("2026-12-01")),
        ..project.clone()
    };
    pages.says("J3a: put off", |language| {
        words::snoozed(language, &snoozed)
    });
    pages.says("P3: no number", words::no_number);
    pages.says("J3: asked", words::asked);
    pages.shows("J5: several fit", |language| {
        words::found(language, "ระบาย", std::slice::from_ref(&project))
    });
    pages.shows("J5: none fits", |language| {
        words::found(language, "ดาวอังคาร", &[])
    });
    pages.says("J7: in a list of decisions", |language| {
        words::decision_line(language, &project, 3)
    });
    samples::all_of(include_str!("card.rs"), include_str!("card_tests.rs"));
    insta::assert_snapshot!("card", pages.kept());
}
