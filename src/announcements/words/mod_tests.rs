//! What announcements are called, in both languages, for review.

use crate::{
    announcements::words,
    samples::{self, Pages},
};

#[test]
fn what_an_announcement_is_called() {
    let mut pages = Pages::default();
    pages.says("A1: its name", |l| words::reference(l, Some(12)));
    pages.says("A1: before it has gone out", |l| words::reference(l, None));
    samples::all_of(include_str!("mod.rs"), include_str!("mod_tests.rs"));
    insta::assert_snapshot!("names", pages.kept());
}
