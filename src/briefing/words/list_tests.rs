//! The lists behind the first screen in both languages, for review.

use crate::{
    briefing::{chat::List, words},
    samples::{self, Pages},
    week::samples::{board, large_board},
};

#[tokio::test]
async fn what_the_lists_say() {
    let app = &samples::app().await;
    let mut pages = Pages::default();
    for (what, list) in [
        ("🔴", List::Red),
        ("🟡, where there are none", List::Yellow),
        ("missing", List::Missing),
        ("excused, with the reasons", List::Excused),
        ("out of reach", List::Unreachable),
    ] {
        pages.shows(&format!("B1: the list: {what}"), |language| {
            words::list(language, app, &board(), list, 0)
        });
    }
    pages.shows("B1: a long list, in the middle", |language| {
        words::list(language, app, &large_board(), List::Excused, 1)
    });
    pages.shows("B1: trouble without a colour", |language| {
        words::list(language, app, &large_board(), List::Troubled, 0)
    });
    samples::all_of(include_str!("list.rs"), include_str!("list_tests.rs"));
    insta::assert_snapshot!("list", pages.kept());
}
