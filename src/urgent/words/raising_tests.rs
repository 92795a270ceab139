//! What is said while a matter is brought forward, in both languages, for review.

use crate::{
    samples::{self, Pages},
    urgent::{rules::Level, samples::urgent, words},
};

#[test]
fn what_is_said_to_senders() {
    let mut pages = Pages::default();
    let flood = urgent(5, Level::Most);
    pages.says("U8: the button", words::file_label);
    pages.shows("U8: it was filed", words::taken_as_urgent);
    pages.says("U8: gone", words::kept_no_more);
    pages.shows("E1: without words", words::no_words);
    pages.says("too soon", words::not_yet);
    pages.shows("too many at once", |language| {
        let held: Vec<_> = (6..20).map(|serial| urgent(serial, Level::Very)).collect();
        words::held_back(language, &held)
    });
    pages.shows("none is held back any more", |language| {
        words::held_back(language, &[])
    });
    pages.shows("E1: from which agency?", |language| {
        words::ask_agency(language, &flood)
    });
    pages.shows("E1: no such agency", words::no_such_agency);
    let agencies = [samples::irrigation(), samples::health()];
    pages.shows("R8: which agency?", |language| {
        let agencies: Vec<_> = agencies.iter().collect();
        words::which_agency(language, &flood, &agencies)
    });
    pages.shows("R1: of which of one's own?", |language| {
        let agencies: Vec<_> = agencies.iter().collect();
        words::of_which(language, &flood, &agencies)
    });
    pages.shows("E1: the agency was chosen", |language| {
        words::agency_set(language, &flood, &agencies[1])
    });
    samples::all_of(include_str!("raising.rs"), include_str!("raising_tests.rs"));
    insta::assert_snapshot!("raising", pages.kept());
}
