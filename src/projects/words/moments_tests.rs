//! What falls due, in both languages, for review.

use crate::{
    projects::{project::Project, samples as own, view::Shown, words},
    samples::{self, Pages},
};

#[test]
fn what_falls_due() {
    let mut pages = Pages::default();
    let (month, today) = (own::day("2026-11-01"), own::day("2026-11-24"));
    let (agency, health) = (samples::irrigation(), samples::health());
    let two = [own::project(), own::at_risk()];
    let one = [own::project()];
    pages.shows("J6: on the 25th", |language| {
        words::month_asked(language, month, &agency, &two)
    });
    pages.shows("J6: on the last working day", |language| {
        words::month_reminded(language, month, &agency, &one)
    });
    let missing = [vec![own::shown(), own::shown()], vec![own::unsigned()]];
    pages.shows("J6: what is missing", |language| {
        words::month_missing(language, month, &missing)
    });
    let march = (own::day("2027-03-31"), own::day("2027-03-31"));
    let saturday = (own::day("2029-03-31"), own::day("2029-03-30"));
    pages.shows("J7: seven days, to a head", |language| {
        words::signing(language, march, 7, &agency, &two)
    });
    pages.shows("J7: the day is one off", |language| {
        words::signing(language, saturday, 1, &agency, &one)
    });
    for (what, left) in [("the last working day", 0), ("behind it", -1)] {
        pages.shows(&format!("J7: {what}"), |language| {
            words::signing(language, saturday, left, &agency, &one)
        });
    }
    let shown: Vec<Shown> = vec![own::unsigned(), own::shown()];
    pages.shows("J7: seven days, to the governor", |language| {
        words::signing_of_all(language, march, 7, &shown)
    });
    pages.shows("J7: the day has passed", |language| {
        words::to_decide(language, own::day("2026-03-31"), today, &shown)
    });
    pages.shows("J3a: the snooze is over", |language| {
        words::snooze_over(language, &agency, &one, today)
    });
    pages.shows("J3: an explanation is asked for", |language| {
        words::explanation(language, &agency, &two, today)
    });
    pages.shows(
        "J3: the same of one, to an agency under the governor",
        |language| words::explanation(language, &health, &one, today),
    );
    let many: Vec<Project> = (0..7).map(|_| own::project()).collect();
    pages.says("J6: in the call", |language| {
        words::in_the_call(language, &two)
    });
    pages.says("J6: in the call, of many", |language| {
        words::in_the_call(language, &many)
    });
    pages.says("R1a: handed over", |language| {
        words::handed(language, &own::counts(), &one)
    });
    pages.says("R1a: handed over, with nothing asked", |language| {
        words::handed(language, &own::counts(), &[])
    });
    pages.says("B4: the table", |language| {
        words::list_sheet(language, 22, today).join(" | ")
    });
    pages.says("B4: a row", |language| {
        assert_eq!(words::late_columns(language).len(), 14);
        format!("{:?}", words::late_row(language, &own::shown(), today)[4])
    });
    samples::all_of(include_str!("moments.rs"), include_str!("moments_tests.rs"));
    insta::assert_snapshot!("moments", pages.kept());
}
