//! The dossier, in both languages, for review.

use crate::{
    person::Language,
    samples::{self, Pages, bangkok},
    visits::{
        samples::{dossier, silent},
        words,
    },
    week::samples::WORDS,
};

#[test]
fn what_a_dossier_says() {
    let mut pages = Pages::default();
    let now = bangkok("2026-11-26 10:00");
    let usual = dossier(3, 3, WORDS);
    pages.shows("L7: the first page", |language| {
        words::dossier(language, &usual, now)
    });
    pages.shows("L7: the reports at length", |language| {
        words::answers(language, &usual, now)
    });
    pages.shows("L7: the remarks", |language| {
        words::remarks(language, &usual)
    });
    pages.shows("L7: whom to call", |language| {
        words::people(language, &usual)
    });
    pages.shows("L7, W10: silent for long, nobody there", |language| {
        words::dossier(language, &silent(), now)
    });
    pages.shows("L7: nobody to call", |language| {
        words::people(language, &silent())
    });
    let mut unknown = silent();
    unknown.record.weeks.clear();
    pages.shows("L7: never called", |language| {
        words::dossier(language, &unknown, now)
    });
    samples::all_of(include_str!("dossier.rs"), include_str!("dossier_tests.rs"));
    insta::assert_snapshot!("dossier", pages.kept());
}

#[test]
fn l7_however_much_there_is_it_fits_one_screen() {
    let now = bangkok("2026-11-26 10:00");
    let full = dossier(40, 20, &"ขุดลอกคลองแล้ว 3 สาย ติดที่ดิน ".repeat(60));
    for language in Language::ALL {
        let text = words::dossier(language, &full, now).plain();
        assert!(text.lines().count() <= 26, "{text}");
        assert!(crate::card::units(&text) < 2_200, "{text}");
        for longer in [
            words::answers(language, &full, now),
            words::remarks(language, &full),
            words::people(language, &full),
        ] {
            assert!(crate::card::units(&longer.plain()) < 3_900);
        }
    }
}
