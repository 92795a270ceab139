//! The brief in both languages, for review.

use crate::{
    briefing::words,
    samples::{self, Pages, bangkok},
    week::{
        Board, Week,
        samples::{board, large_board},
    },
};

#[tokio::test]
async fn what_the_brief_says() {
    let app = samples::app().await;
    let now = bangkok("2026-11-24 08:30");
    let mut pages = Pages::default();
    let special = Board {
        week: Week {
            number: None,
            ..board().week
        },
        lines: Vec::new(),
    };
    pages.shows("B1: the brief", |language| {
        words::brief(language, &app, &board(), true, now)
    });
    pages.shows("B1: the brief of a bad week", |language| {
        words::brief(language, &app, &large_board(), true, now)
    });
    pages.shows("B1: the brief of a special week", |language| {
        words::brief(language, &app, &special, false, now)
    });
    let mut off = board();
    off.week.called_off = true;
    pages.shows("W0: the brief of a week without a session", |language| {
        words::brief(language, &app, &off, true, now)
    });
    let mut asking = board();
    let mut other = asking.lines[0].clone();
    if let Some(spoken) = &mut asking.lines[0].spoken {
        spoken.asks = Some(true);
    }
    other.agency.short_th = "ประปา".to_owned();
    asking.lines.push(other);
    pages.shows("W4: the brief, orders asked for", |language| {
        words::brief(language, &app, &asking, true, now)
    });
    pages.shows("B1: before the first call", words::no_brief_yet);
    samples::all_of(include_str!("words.rs"), include_str!("words_tests.rs"));
    insta::assert_snapshot!("briefing", pages.kept());
}
