//! What the roster shows, in both languages, for review.

use crate::{
    people::{
        chat::Show,
        samples::{holders, many},
        words,
    },
    samples::{self, Pages},
};

#[test]
fn what_the_roster_shows() {
    let mut pages = Pages::default();
    pages.says("the office, before the roster names it", words::office_name);
    pages.says("its first officer", words::first_secretary);
    pages.shows("R11: /roster before there is one", |language| {
        words::roster(language, 1, &holders()[..1], Show::NotJoined, 0)
    });
    for (what, show) in [
        ("who has not joined", Show::NotJoined),
        ("who has", Show::Joined),
        ("who cannot be reached", Show::Unreachable),
    ] {
        pages.shows(&format!("R11: /roster, {what}"), |language| {
            words::roster(language, 4, &holders(), show, 0)
        });
    }
    pages.shows("R11: /roster, the second page", |language| {
        words::roster(language, 25, &many(), Show::NotJoined, 1)
    });
    pages.shows("R11: /roster, everybody can be reached", |language| {
        words::roster(language, 25, &many(), Show::Unreachable, 0)
    });
    pages.shows("R11: /roster ชลประทาน", |language| {
        words::found(language, &holders(), "ชลประทาน")
    });
    pages.shows("R11: /roster with words that fit many", |language| {
        words::found(language, &many(), "irri")
    });
    pages.shows("R11: /roster with words that fit nothing", |language| {
        words::found(language, &holders(), "ประมงฯ")
    });
    samples::all_of(include_str!("roster.rs"), include_str!("roster_tests.rs"));
    insta::assert_snapshot!("roster", pages.kept());
}
