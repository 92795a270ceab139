//! What is passed on between the two of a talk, in both languages, for review.

use crate::{
    samples::{self, Pages},
    talks::{
        rules::Answer,
        samples::{answered, delegate, ended, head, now, request, wish},
        words,
    },
};

#[test]
fn what_is_passed_on() {
    let mut pages = Pages::default();
    let (head, stand_in) = (head(), delegate());
    let (wish, request) = (wish(&head), request(&head));
    assert_eq!(words::matter(&wish.talk).kind, "talk");
    pages.shows("U3: passed on", |l| {
        words::passed_on(l, &wish, &[&stand_in])
    });
    pages.shows("P3: nobody to pass it on to", |l| {
        words::not_passed_on(l, &wish, "+6620000001")
    });
    pages.shows("U3: a message, as the governor reads it", |l| {
        words::word(l, &wish, &stand_in, "ขอเป็นบ่ายสามแทน ติดประชุม", false, true)
    });
    pages.shows(
        "L6: written instead, with a picture, as an agency reads it",
        |l| words::word(l, &request, &head, "", true, false),
    );
    pages.shows("U1: a message taken back", |l| {
        words::word_withheld(l, &wish)
    });
    let late = answered(wish.clone(), Answer::Calling, &stand_in, None);
    pages.shows("E8: words that came too late", |l| {
        words::too_late(l, &late, now())
    });
    let over = ended(wish.clone());
    pages.shows("E8: words about what is over", |l| {
        words::too_late(l, &over, now())
    });
    pages.shows(
        "R1a: a reply of somebody who has left",
        words::not_your_talk,
    );
    pages.says("P3: no number, in passing", words::no_number);
    samples::all_of(include_str!("mod.rs"), include_str!("mod_tests.rs"));
    insta::assert_snapshot!("passing", pages.kept());
}
