//! The pieces have no sentence of their own that is not shown by the files beside this one.

use crate::{
    card::Card,
    requests::{
        rules::SourceKind,
        samples::{cooperation, order},
        words,
    },
    samples::{self, Pages},
};

#[test]
fn what_stands_in_several_cards() {
    let mut pages = Pages::default();
    for (what, view) in [("an order", order()), ("cooperation", cooperation())] {
        pages.shows(&format!("R0: {what}"), |l| {
            Card::says(words::title(l, &view))
        });
    }
    for kind in [SourceKind::Answer, SourceKind::Project, SourceKind::Urgent] {
        let mut request = order().request;
        request.source_kind = Some(kind);
        pages.shows(&format!("Q3: made from {kind:?}"), |l| {
            words::source(l, Card::default(), &request)
        });
    }
    pages.says("U3: the short reference", |language| {
        words::short_reference(language, 12)
    });
    samples::all_of(include_str!("mod.rs"), include_str!("mod_tests.rs"));
    insta::assert_snapshot!("mod", pages.kept());
}
