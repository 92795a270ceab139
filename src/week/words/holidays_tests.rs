//! What the list of holidays says, in both languages, for review.

use crate::{
    calendar::holidays::{Edit, Holiday, Holidays},
    samples::{self, Pages},
    week::{
        rules::{Unfit, Week},
        samples::week,
        words,
    },
};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_the_holidays_say() {
    let mut pages = Pages::default();
    let shipped = Holidays::shipped();
    let days: Vec<&Holiday> = shipped
        .between(day("2026-11-24"), day("2027-03-31"))
        .collect();
    pages.shows("W11: the list", |language| {
        words::holidays(language, &days, shipped.known_until())
    });
    let estimated = days.iter().find(|holiday| holiday.estimated).unwrap();
    pages.shows("W11: an estimated day", |language| {
        words::one_holiday(language, estimated)
    });
    pages.shows("W11: a day", |language| {
        words::one_holiday(language, days[0])
    });
    pages.shows("W11: which day?", words::ask_holiday);
    pages.shows("W11: no day", words::holiday_unclear);
    let special = Holiday {
        date: day("2026-12-01"),
        name_th: "วันหยุดพิเศษ".to_owned(),
        name_en: "Special holiday".to_owned(),
        estimated: false,
    };
    let moved = Week {
        session_on: day("2026-12-02"),
        ..week("2026-12-01")
    };
    pages.shows("W11: added, and a week moves", |language| {
        words::holidays_changed(
            language,
            &[Edit::Added(special.clone())],
            &[(&week("2026-12-01"), &moved)],
            None,
        )
    });
    pages.shows("W11: added after the call", |language| {
        words::holidays_changed(
            language,
            &[Edit::Added(special.clone())],
            &[],
            Some((&week("2026-12-01"), day("2026-12-02"))),
        )
    });
    pages.shows("W11: taken back", |language| {
        words::holidays_changed(language, &[Edit::Removed(day("2026-12-10"))], &[], None)
    });
    pages.shows("W11: refused", |language| {
        let unfit = Unfit::Taken(Box::new(week("2026-12-08")));
        words::holiday_refused(language, &week("2026-12-01"), &unfit)
    });
    samples::all_of(
        include_str!("holidays.rs"),
        include_str!("holidays_tests.rs"),
    );
    insta::assert_snapshot!("holidays", pages.kept());
}
