//! What the board shows, in both languages, for review.

use crate::{
    person::Language,
    samples::{self, Pages, bangkok},
    week::{
        Board,
        rules::{Changed, Seen},
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
            words::answer(language, &seen.week, &seen.lines[at], at == 0)
        });
    }
    let mut edited = seen.lines[0].clone();
    if let Some(spoken) = &mut edited.spoken {
        spoken.seen = Some(Seen {
            at: bangkok("2026-11-24 09:12"),
            changed: Some(Changed::Edited),
        });
    }
    pages.shows("W5: edited after the governor had read it", |language| {
        words::answer(language, &seen.week, &edited, true)
    });
    pages.shows("W5: the same, for a vice", |language| {
        words::answer(language, &seen.week, &edited, false)
    });
    let mut asks = seen.lines[0].clone();
    if let Some(spoken) = &mut asks.spoken {
        spoken.asks = Some(true);
    }
    for holds in [true, false] {
        pages.shows(&format!("W3: told at once, {holds}"), |language| {
            words::told(language, &seen.week, &seen.lines[0], holds, true)
        });
    }
    let urgent = Board {
        lines: vec![seen.lines[1].clone(), asks],
        ..seen.clone()
    };
    pages.shows("W4: the board, orders asked for", |language| {
        words::board(language, app, &urgent, 0, false)
    });
    pages.says("W9: the button that opens the board", words::board_label);
    pages.says("toast: no number", words::no_number);
    samples::all_of(include_str!("board.rs"), include_str!("board_tests.rs"));
    insta::assert_snapshot!("board", pages.kept());
}
