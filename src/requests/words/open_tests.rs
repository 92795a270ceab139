//! What is open, as others show it, in both languages, for review.

use crate::{
    card::Card,
    requests::{
        Counts,
        rules::Word,
        samples::{accepted, cooperation, now, order},
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_others_show() {
    let mut pages = Pages::default();
    for counts in [Counts { open: 7, late: 2 }, Counts { open: 3, late: 0 }] {
        pages.shows(&format!("B1: {counts:?}"), |l| {
            Card::says(words::in_brief(l, &counts)).buttons(vec![words::brief_button(l, &counts)])
        });
    }
    for open in [
        vec![(Word::Order, true), (Word::Order, false)],
        vec![(Word::Cooperation, false)],
    ] {
        pages.shows(&format!("M30: {open:?}"), |l| {
            Card::says(words::in_call(l, &open))
        });
    }
    let mut late = cooperation();
    late.errand.due_at = Some(bangkok("2026-11-20 16:30"));
    let views: Vec<_> = (0..4).map(|_| late.clone()).collect();
    pages.shows("L7: in the dossier", |l| {
        words::in_dossier(l, Card::says("…"), &views, 3, now())
    });
    pages.shows("R1a: for a successor at the agency", |l| {
        Card::says(words::handed_agency(l, &late, now()))
    });
    pages.shows("R1a: for a successor of whoever asked", |l| {
        Card::says(words::handed_office(l, &accepted(order()), now()))
    });
    pages.shows("R1a: and more", |l| Card::says(words::handed_more(l, 5)));
    samples::all_of(include_str!("open.rs"), include_str!("open_tests.rs"));
    insta::assert_snapshot!("open", pages.kept());
}
