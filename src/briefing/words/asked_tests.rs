//! What is said when there is no brief of what was asked for, in both languages, for review.

use crate::{
    briefing::words,
    samples::{self, Pages, bangkok},
    week::{Week, samples::week},
};

#[test]
fn what_is_said_instead_of_a_brief() {
    let mut pages = Pages::default();
    let now = bangkok("2026-11-25 10:00");
    let next = week("2026-12-01");
    let skipped = Week {
        skipped: true,
        ..next.clone()
    };
    pages.shows("B1: before the first call", |language| {
        words::no_brief_yet(language, &next)
    });
    pages.shows("B5: a week to come", |language| {
        words::not_called(language, &next, now)
    });
    pages.shows("B5: a week that was skipped before its call", |language| {
        words::not_called(language, &skipped, now)
    });
    pages.shows("B5: a week before the office began", |language| {
        words::not_called(language, &week("2026-10-06"), now)
    });
    pages.shows("B5: a number that no week has", words::no_such_week);
    pages.shows("B5: neither a week nor an agency", |language| {
        words::not_understood(language, "จราจร <b>")
    });
    let (health, thalang) = (samples::health(), samples::thalang());
    pages.shows("B5: two agencies fit", |language| {
        words::which_agency(language, "ทางหลวง", &[&health, &thalang])
    });
    let many = vec![&health; 30];
    pages.shows("B5: many agencies fit", |language| {
        words::which_agency(language, "สำนักงาน", &many)
    });
    samples::all_of(include_str!("asked.rs"), include_str!("asked_tests.rs"));
    insta::assert_snapshot!("asked", pages.kept());
}
