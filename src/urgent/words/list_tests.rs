//! The lists in both languages, for review.

use crate::{
    samples::{self, Pages},
    urgent::{
        measures::Measures,
        rules::Level,
        samples::{at, line, news, owned, urgent},
        words,
    },
};

#[tokio::test]
async fn what_the_lists_say() {
    let app = &samples::app().await;
    let mut pages = Pages::default();
    let now = at("02:20");
    let lines = || {
        let mut lines = vec![
            line(urgent(5, Level::Most)),
            line(owned(urgent(6, Level::Very))),
        ];
        lines.extend((7..17).map(|serial| line(urgent(serial, Level::Urgent))));
        lines
    };
    pages.shows("E7: what is open", |language| {
        words::list(language, app, &lines(), &[], 0, now)
    });
    pages.shows("E7: the last page", |language| {
        words::list(language, app, &lines(), &[], 9, now)
    });
    pages.shows("E7: nothing is open, one is held back", |language| {
        let held = [urgent(9, Level::Very)];
        words::list(language, app, &[], &held, 0, now)
    });
    pages.says("the button of the list", |language| {
        words::list_label(language, 12)
    });
    pages.says("the button of one", |language| {
        words::open_label(language, 5)
    });
    let flood = line(urgent(5, Level::Most));
    let with = line(owned(urgent(6, Level::Very)));
    for (what, line, now) in [
        ("open", &flood, at("02:20")),
        ("over its time", &flood, at("02:30")),
        ("owned", &with, at("02:42")),
    ] {
        pages.says(&format!("R1a: {what}"), |language| {
            words::handed(language, line, now)
        });
        pages.says(&format!("B1: {what}"), |language| {
            words::in_brief(language, line, now).trim().to_owned()
        });
    }
    pages.says("R1a: more of them", |language| {
        words::handed_more(language, 7)
    });
    let ended = news().ended.remove(0);
    pages.says("B1: its name", |language| words::called(language, &ended));
    pages.says("B1: what came of it", |language| {
        words::ended_in_brief(language, &ended, at("08:30"))
    });
    pages.says("E7: measures", |language| {
        let two = [ended.clone(), ended.clone(), line(urgent(6, Level::Very))];
        words::measures(language, &Measures::of(&two)).join(" | ")
    });
    pages.says("section 3: in the call", |language| {
        words::in_call(language, 2)
    });
    samples::all_of(include_str!("list.rs"), include_str!("list_tests.rs"));
    insta::assert_snapshot!("list", pages.kept());
}
