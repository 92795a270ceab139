//! What the roster shows, in both languages, for review.

use crate::{
    people::{
        chat::Show,
        samples::{chief_of_district, holders, many},
        store::hand_overs::Coming,
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_the_roster_shows() {
    let mut pages = Pages::default();
    pages.says("the office, before the roster names it", words::office_name);
    pages.says("its first officer", words::first_secretary);
    pages.shows("R11: /roster before there is one", |language| {
        words::roster(
            language,
            1,
            &holders()[..1],
            &[],
            (Show::NotJoined, 0),
            true,
            bangkok("2027-05-20 10:00"),
        )
    });
    for (what, show) in [
        ("who has not joined", Show::NotJoined),
        ("who has", Show::Joined),
        ("who cannot be reached", Show::Unreachable),
        ("what is to change hands", Show::Coming),
        ("whose number is old", Show::OldPhone),
    ] {
        pages.shows(&format!("R11: /roster, {what}"), |language| {
            words::roster(
                language,
                4,
                &holders(),
                &coming(),
                (show, 0),
                true,
                bangkok("2027-05-20 10:00"),
            )
        });
    }
    pages.shows("R11: /roster, the second page", |language| {
        words::roster(
            language,
            25,
            &many(),
            &[],
            (Show::NotJoined, 1),
            true,
            bangkok("2027-05-20 10:00"),
        )
    });
    pages.shows("R11: /roster, everybody can be reached", |language| {
        words::roster(
            language,
            25,
            &many(),
            &[],
            (Show::Unreachable, 0),
            true,
            bangkok("2027-05-20 10:00"),
        )
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

fn coming() -> Vec<Coming> {
    vec![Coming {
        id: samples::id(),
        post: chief_of_district(),
        name: "นางตัวอย่าง ใหม่".to_owned(),
        begins_at: bangkok("2026-12-01 00:00"),
    }]
}
