//! Where one person is, in both languages, for review.

use crate::{
    person::Role,
    samples::{self, Pages},
    whereabouts::{
        board::Board,
        chat::Button,
        samples::{leave, line, mission, now},
        words,
    },
};

#[test]
fn what_is_said_of_one() {
    let mut pages = Pages::default();
    let away = line(samples::director(), vec![mission(), leave()]);
    let silent = line(samples::director(), Vec::new());
    let board = |lines| Board { at: now(), lines };
    let one = board(vec![away.clone()]);
    pages.shows("M21: one who is out", |language| {
        words::of_person(language, &one, &one.lines[0], true)
    });
    let none = board(vec![silent.clone()]);
    pages.shows("M22: nothing told", |language| {
        words::of_person(language, &none, &none.lines[0], false)
    });
    let mut before = silent;
    before.last = Some(samples::bangkok("2026-11-20 09:00"));
    let before = board(vec![before]);
    pages.shows("M22: told before", |language| {
        words::of_person(language, &before, &before.lines[0], false)
    });
    let delegate = samples::post(Role::Delegate, samples::irrigation(), "รองผู้อำนวยการ");
    let both = board(vec![line(delegate, vec![mission()]), away]);
    pages.shows("L3: an agency, and a place called so", |language| {
        words::of_agency(
            language,
            &both,
            &samples::irrigation(),
            Some("ชลประทาน"),
            true,
        )
    });
    pages.shows("L3: nobody heads the agency", |language| {
        let nobody = board(Vec::new());
        words::of_agency(language, &nobody, &samples::irrigation(), None, false)
    });
    let offered: Vec<(Button, String)> = [samples::irrigation(), samples::thalang()]
        .into_iter()
        .map(|agency| (Button::Agency(agency.code), agency.name_th))
        .collect();
    pages.shows("R8: which of the two", |language| {
        words::which(language, "ทางหลวง", &offered, Some("ทางหลวง"))
    });
    pages.shows("nothing is called so", |language| {
        words::nothing_found(language, "ดาวอังคาร")
    });
    pages.shows("nothing about somebody", words::nobody_there);
    pages.shows("L5: governor and vices", words::withheld);
    samples::all_of(include_str!("found.rs"), include_str!("found_tests.rs"));
    insta::assert_snapshot!("found", pages.kept());
}
