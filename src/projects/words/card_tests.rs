//! A project's card in both languages, for review.

use crate::{
    projects::{
        chat::Settable,
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
    pages.shows("J1: what of it is to be changed", |language| {
        words::edit(language, &project)
    });
    for what in [
        Settable::Due,
        Settable::Extend,
        Settable::Cancel,
        Settable::Column(8),
    ] {
        pages.shows(&format!("J4, J7: asks for {what:?}"), |language| {
            words::ask_value(language, &project, what)
        });
    }
    pages.shows("J4: asks why", |language| {
        words::ask_reason(language, &project, "2027-01-30")
    });
    pages.shows("J4: no day", words::no_day);
    pages.shows("J4: before it begins", |language| {
        words::before_start(language, &project)
    });
    pages.shows("J7: a day that is past", words::deadline_past);
    pages.shows("J4: no reason", words::no_reason);
    pages.shows("J4: changed", |language| {
        let changes = [(
            "due_on".to_owned(),
            "2026-10-31".to_owned(),
            "2027-01-30".to_owned(),
        )];
        words::changed(language, &project, &changes)
    });
    pages.shows("J4: unchanged", words::unchanged);
    for (what, becomes) in [
        (Settable::Due, "2027-01-30"),
        (Settable::Extend, "2027-04-30"),
        (Settable::Cancel, ""),
    ] {
        pages.shows(
            &format!("J4, J7: the agency is told of {what:?}"),
            |language| words::told_of_change(language, &project, what, becomes, "ฝนตกหนัก"),
        );
    }
    pages.says("J4: done", words::done);
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
    let kept = samples::id();
    pages.shows("J5: which is it about?", |language| {
        words::which_project(language, &kept, std::slice::from_ref(&project))
    });
    pages.says("J4: from what to what", |language| {
        words::becomes(language, "budget_baht", "", "5")
    });
    pages.says("J7: in a list of decisions", |language| {
        words::decision_line(language, &project, 3)
    });
    samples::all_of(include_str!("card.rs"), include_str!("card_tests.rs"));
    insta::assert_snapshot!("card", pages.kept());
}
