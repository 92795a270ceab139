//! A private note, in both languages, for review.

use crate::{
    samples::{self, Pages, bangkok},
    visits::{noting::Note, samples::note, words},
};

#[test]
fn what_a_note_says() {
    let mut pages = Pages::default();
    let irrigation = || Some(samples::irrigation());
    let edited = Note {
        edited_at: Some(bangkok("2026-11-12 10:30")),
        ..note(irrigation(), "คลองบางใหญ่ตื้นเขิน น้ำไม่ไหล", 2)
    };
    pages.shows("L7: a note, edited on its day", |language| {
        words::note(language, &edited, 0)
    });
    let later = Note {
        edited_at: Some(bangkok("2026-11-14 08:00")),
        words: String::new(),
        ..edited
    };
    pages.shows("L7: pictures alone, edited later", |language| {
        words::note(language, &later, 0)
    });
    let long = note(irrigation(), &"คลองตื้นเขิน ".repeat(350), 0);
    let page = |at| {
        let card = words::note(crate::person::Language::Thai, &long, at);
        card.plain()
    };
    assert!(page(1).len() < page(0).len() && page(7) == page(1));
    let short = note(irrigation(), "คลองตื้นเขิน", 0);
    pages.shows("L7: is it to be deleted?", |language| {
        words::ask_delete(language, &short)
    });
    pages.shows("L7: deleted", words::note_gone);
    samples::all_of(include_str!("note.rs"), include_str!("note_tests.rs"));
    insta::assert_snapshot!("note", pages.kept());
}
