//! What is changed of projects, in both languages, for review.

use crate::{
    projects::{chat::Settable, samples as own, words},
    samples::{self, Pages},
};

#[test]
fn what_is_said_of_changes() {
    let mut pages = Pages::default();
    let project = own::project();
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
    pages.shows("J4: asks why there is to be none", |language| {
        words::ask_reason(language, &project, "")
    });
    for what in [Settable::Cancel, Settable::Due] {
        pages.shows(&format!("J4, J7: too late for {what:?}"), |language| {
            words::not_settable(language, what)
        });
    }
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
        (Settable::Column(11), "2027-01-30"),
        (Settable::Column(11), ""),
    ] {
        pages.shows(
            &format!("J4, J7: the agency is told of {what:?}"),
            |language| words::told_of_change(language, &project, what, becomes, "ฝนตกหนัก"),
        );
    }
    pages.says("J4: done", words::done);
    for (field, was, becomes) in [
        ("budget_baht", "", "5"),
        ("due_on", "2026-10-31", "2027-01-30"),
        ("mission_area", "traffic", "security"),
        ("routine", "false", "true"),
        ("cancelled", "", "2027-04-02"),
    ] {
        pages.says("J4: from what to what", |language| {
            words::becomes(language, field, was, becomes)
        });
    }
    samples::all_of(include_str!("setting.rs"), include_str!("setting_tests.rs"));
    insta::assert_snapshot!("setting", pages.kept());
}
