//! What the board shows, in both languages, for review.

use crate::{
    person::Language,
    samples::{self, Pages},
    week::{
        samples::{board, large_board, week},
        words,
    },
};

#[tokio::test]
async fn what_the_board_shows() {
    let mut pages = Pages::default();
    let app = &samples::app().await;
    let seen = board();
    let large = large_board();
    pages.shows("W9: /week before the first call", |language| {
        words::no_week_yet(language, &week("2026-11-24"))
    });
    pages.shows("W9: the board", |language| {
        words::board(language, app, &seen, 0, false)
    });
    pages.shows("W9: the board, for the secretariat", |language| {
        words::board(language, app, &seen, 0, true)
    });
    pages.shows("W9: a large board, in the middle", |language| {
        words::board(language, app, &large, 1, true)
    });
    for (what, at) in [
        ("by a delegate, edited, with pictures", 0),
        ("early", 1),
        ("excused", 2),
        ("missing", 3),
        ("out of reach", 4),
        ("of an agency without anybody", 5),
    ] {
        pages.shows(&format!("W9: an answer, {what}"), |language: Language| {
            words::answer(language, &seen.week, &seen.lines[at])
        });
    }
    pages.says("W9: the button that opens the board", words::board_label);
    pages.says("toast: no number", words::no_number);
    samples::all_of(include_str!("board.rs"), include_str!("board_tests.rs"));
    insta::assert_snapshot!("board", pages.kept());
}
