//! Who comes to the session, as those who survey the week read it, in both languages, for review.

use crate::{
    samples::{self, Pages, bangkok},
    week::{
        Board,
        rules::Week,
        samples::{board, large_board, week},
        words,
    },
};

#[tokio::test]
async fn what_is_said_of_the_session() {
    let mut pages = Pages::default();
    let app = &samples::app().await;
    let now = bangkok("2026-11-24 08:30");
    let (seen, large, usual) = (board(), large_board(), week("2026-11-24"));
    pages.says("the button", words::attendance_label);
    pages.says("the sums", |language| {
        words::seats_sums(language, &seen.seats())
    });
    pages.says("no session", words::none_held);
    pages.shows("M46: /attendance", |language| {
        words::seats(language, app, &seen, 0, false, now)
    });
    pages.shows("M46: /attendance, for the secretariat", |language| {
        words::seats(language, app, &seen, 0, true, now)
    });
    pages.shows("M46: a large one, in the middle", |language| {
        words::seats(language, app, &large, 3, true, now)
    });
    let off = Board {
        week: Week {
            called_off: true,
            ..usual
        },
        ..seen
    };
    pages.shows("M46: no session", |language| {
        words::seats(language, app, &off, 0, true, now)
    });
    pages.shows("W0: call it off?", |language| {
        words::ask_call_off(language, &usual, 112)
    });
    pages.shows("W0: it was called off", |language| {
        words::has_called_off(language, &usual, 112)
    });
    pages.shows("W0: it is held", |language| {
        words::is_held(language, &usual)
    });
    pages.shows("W0: no session, to those who were called", |language| {
        words::called_off(language, &usual, None)
    });
    pages.shows("W0: no session, to those who lead", |language| {
        words::called_off(language, &usual, Some("นางสาวตัวอย่าง เจ้าหน้าที่"))
    });
    samples::all_of(include_str!("seats.rs"), include_str!("seats_tests.rs"));
    insta::assert_snapshot!("seats", pages.kept());
}
