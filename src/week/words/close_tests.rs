//! What the close says, in both languages, for review.

use crate::{
    samples::{self, Pages},
    week::{
        Board,
        rules::Week,
        samples::{board, large_board},
        words,
    },
};

#[tokio::test]
async fn what_the_close_says() {
    let mut pages = Pages::default();
    let app = &samples::app().await;
    let seen = board();
    let large = large_board();
    pages.shows("M42: the close", |language| {
        words::closed(language, app, &seen)
    });
    pages.shows("M42: the close of a large week", |language| {
        words::closed(language, app, &large)
    });
    let special = Board {
        week: Week {
            number: None,
            ..seen.week
        },
        lines: Vec::new(),
    };
    pages.shows("M42: the close of a special week", |language| {
        words::closed(language, app, &special)
    });
    pages.says("W10: weeks in a row", |language| {
        words::silence(language, &board().lines[3])
    });
    samples::all_of(include_str!("close.rs"), include_str!("close_tests.rs"));
    insta::assert_snapshot!("close", pages.kept());
}
