//! What is asked, in both languages, for review.

use crate::{
    samples::{self, Pages},
    visits::{samples::note, words},
};

#[test]
fn what_is_asked_of_a_visit() {
    let mut pages = Pages::default();
    let offered = [samples::irrigation(), samples::thalang()];
    let (first, second) = (&offered[0], &offered[1]);
    let id = samples::id();
    pages.shows("U1: a label of secrecy behind the name", |language| {
        words::secret(language, "ลับมาก")
    });
    pages.says("P3: no number", words::no_number);
    pages.shows("/dossier without words", |language| {
        words::which_dossier(language, &offered)
    });
    pages.shows("/dossier, nobody is called so", |language| {
        words::which_agency(language, "จักรวาล <b>", &[])
    });
    pages.shows("/dossier, two fit", |language| {
        words::which_agency(language, "ทางหลวง", &[first, second])
    });
    pages.shows("/visit without words", |language| {
        words::ask_about(language, &offered)
    });
    pages.shows("/visit, two fit, and nothing said yet", |language| {
        words::which_to_write(language, "ทางหลวง", &[first, second])
    });
    pages.shows("/visit, many fit", |language| {
        words::which_to_write(language, "สำนักงาน", &[first; 30])
    });
    pages.shows("/visit, nobody is called so", |language| {
        words::note_of_nobody(language, "จักรวาล")
    });
    pages.shows("/visit with a name alone", |language| {
        words::write(language, first, &id)
    });
    pages.shows("a note of which the agency is not known", |language| {
        words::whose(language, &note(None, "พบคลองตื้นเขิน น้ำไม่ไหล", 2), &offered)
    });
    let of_another = note(Some(samples::irrigation()), "พบคลองตื้นเขิน น้ำไม่ไหล", 0);
    pages.shows("a note of another agency", |language| {
        words::whose(language, &of_another, &offered)
    });
    pages.shows("the agency of a note, two fit", |language| {
        words::which_is_meant(language, "ทางหลวง", &id, &[first, second])
    });
    samples::all_of(include_str!("asked.rs"), include_str!("asked_tests.rs"));
    insta::assert_snapshot!("asked", pages.kept());
}
