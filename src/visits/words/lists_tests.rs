//! The lists of notes, in both languages, for review.

use crate::{
    ids::Id,
    samples::{self, Pages, bangkok},
    visits::{
        samples::note,
        store::Pile,
        words::{self, PAGE},
    },
};

#[test]
fn what_the_lists_of_notes_say() {
    let mut pages = Pages::default();
    let agencies = [samples::irrigation(), samples::health()];
    let pile = |dossier: Option<Id>, agency: &str| Pile {
        dossier,
        agency: Some(agency.to_owned()),
        notes: 3,
        last_at: bangkok("2026-11-12 10:12"),
    };
    let mut piles = vec![pile(Some(samples::id()), "IRRI")];
    piles.push(pile(None, ""));
    piles.extend((0..12).map(|_| pile(Some(samples::id()), "HEALTH")));
    pages.shows("L7: no notes", |language| {
        words::all(language, &[], &agencies, 0)
    });
    pages.shows("L7: by agency", |language| {
        words::all(language, &piles, &agencies, 0)
    });
    pages.shows("L7: by agency, the last page", |language| {
        words::all(language, &piles, &agencies, 9)
    });
    let some: Vec<_> = (0..PAGE)
        .map(|at| note(Some(samples::irrigation()), "คลองบางใหญ่ตื้นเขิน", at))
        .collect();
    let id = samples::id();
    pages.shows("L7: of one agency", |language| {
        words::notes(language, Some(&agencies[0]), Some(&id), &some, (0, 14))
    });
    let loose = [note(None, "", 2)];
    pages.shows("L7: of no agency as yet", |language| {
        words::notes(language, None, None, &loose, (0, 1))
    });
    pages.shows("L7: of one agency, all deleted", |language| {
        words::notes(language, Some(&agencies[0]), Some(&id), &[], (0, 0))
    });
    samples::all_of(include_str!("lists.rs"), include_str!("lists_tests.rs"));
    insta::assert_snapshot!("lists", pages.kept());
}
