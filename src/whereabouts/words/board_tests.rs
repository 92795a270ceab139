//! Who is where, in both languages, for review.

use crate::{
    card::{TEXT_UNITS, units},
    person::Language,
    samples::{self, Pages},
    whereabouts::{
        chat::{List, Scope},
        samples::{board, leave, line, many, now},
        words,
    },
};

#[tokio::test]
async fn what_the_board_says() {
    let mut pages = Pages::default();
    let app = samples::app().await;
    let some = board();
    let counts = some.counts();
    let all: usize = counts.statuses.values().sum();
    assert_eq!(all + counts.expired + counts.unknown, 4);
    pages.shows("M58: the board", |language| {
        words::board(language, &app, &some, &Scope::All, 0, true)
    });
    pages.shows("M58: of many, the second page", |language| {
        words::board(language, &app, &many(9), &Scope::All, 1, false)
    });
    let place = Scope::Place("เขื่อน".to_owned());
    pages.shows("L3: a place", |language| {
        let there = board().at_place("เขื่อน", &crate::whereabouts::samples::nowhere());
        words::board(language, &app, &there, &place, 0, false)
    });
    pages.shows("L3: nobody out", |language| {
        words::board(language, &app, &many(0), &Scope::All, 0, false)
    });
    pages.shows("M61: unknown", |language| {
        words::list(language, &app, &some, &Scope::All, List::Unknown, 0)
    });
    pages.shows("at the office", |language| {
        words::list(language, &app, &some, &Scope::All, List::Office, 0)
    });
    let mut planned = many(0);
    planned.lines.push(line(samples::director(), vec![leave()]));
    pages.shows("L3: a day", |language| {
        words::day(language, &app, &planned, "2026-11-26".parse().unwrap(), 0)
    });
    pages.shows("L3: a day of which nothing was told", |language| {
        words::day(language, &app, &planned, "2026-12-26".parse().unwrap(), 0)
    });
    pages.says("refreshed", |language| words::refreshed(language, now()));
    pages.says("B1: the line of the brief", |language| {
        words::in_brief(language, &counts)
    });
    pages.says("B1: its button", |language| {
        words::brief_label(language, &counts)
    });
    samples::all_of(include_str!("board.rs"), include_str!("board_tests.rs"));
    insta::assert_snapshot!("board", pages.kept());
}

#[tokio::test]
async fn l3_every_page_fits_one_message() {
    let app = samples::app().await;
    let many = many(110);
    for language in Language::ALL {
        for page in [0, 3, 15, 99] {
            let card = words::board(language, &app, &many, &Scope::All, page, true);
            assert!(units(&card.plain()) < TEXT_UNITS / 2, "{}", card.plain());
        }
    }
}
