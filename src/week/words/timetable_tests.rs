//! What the timetable of weeks says, in both languages, for review.

use crate::{
    person::Role,
    samples::{self, Pages, bangkok},
    week::{
        moving::Changed,
        rules::{Unfit, Week, Wish},
        samples::{roll, week},
        words,
    },
};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moved(tuesday: &str, to: &str) -> Week {
    Week {
        tuesday: day(tuesday),
        number: week(tuesday).number,
        ..week(to)
    }
}

fn changed(wish: Wish, was: Option<Week>, is: Week, told: usize) -> Changed {
    Changed {
        wish,
        was,
        week: is,
        told,
    }
}

#[test]
fn what_the_timetable_says() {
    let mut pages = Pages::default();
    let now = bangkok("2026-11-23 16:00");
    let skipped = Week {
        skipped: true,
        ..week("2026-12-01")
    };
    let special = Week {
        number: None,
        ..week("2026-12-04")
    };
    let weeks = [
        week("2026-11-24"),
        skipped.clone(),
        special.clone(),
        moved("2026-12-08", "2026-12-09"),
    ];
    let weeks: Vec<&Week> = weeks.iter().collect();
    pages.shows("W6: the weeks to come", |language| {
        words::timetable(language, &weeks, now)
    });
    let days = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"].map(day);
    pages.shows("W6: one week", |language| {
        words::one_week(language, weeks[0], &days)
    });
    pages.shows("W6: one that is skipped", |language| {
        words::one_week(language, &skipped, &days)
    });
    pages.shows("W6: a special one", |language| {
        words::adding(language, &days)
    });
    pages.shows("W6: another day", words::ask_day);
    pages.shows("W6: no day", words::day_unclear);
    pages.shows("W6: a day that does not fit", |language| {
        words::another_day(language, &Unfit::DayOff(day("2026-11-28")))
    });
    for (what, why) in [
        ("a day off", Unfit::DayOff(day("2026-11-28"))),
        ("past", Unfit::Past(day("2026-11-20"))),
        ("unchanged", Unfit::Unchanged),
        ("taken", Unfit::Taken(Box::new(week("2026-12-01")))),
        ("overlaps", Unfit::Overlaps(Box::new(week("2026-12-01")))),
        (
            "out of order",
            Unfit::OutOfOrder(Box::new(week("2026-12-01"))),
        ),
        ("over", Unfit::Over),
        ("unknown", Unfit::Unknown),
    ] {
        pages.says(&format!("W6: {what}"), |language| {
            words::unfit(language, &why)
        });
    }
    let to = Wish::Move(day("2026-11-24"), day("2026-11-26"));
    let roll = roll(123, &samples::irrigation(), "2026-11-24");
    let health = samples::post(Role::Head, samples::health(), "นายแพทย์สาธารณสุขจังหวัดภูเก็ต");
    for (what, changed) in [
        (
            "moved before the call",
            changed(
                to,
                Some(week("2026-11-24")),
                moved("2026-11-24", "2026-11-26"),
                0,
            ),
        ),
        (
            "moved after the call",
            changed(
                to,
                Some(week("2026-11-24")),
                moved("2026-11-24", "2026-11-26"),
                112,
            ),
        ),
        (
            "skipped after the call",
            changed(
                Wish::Skip(day("2026-12-01")),
                Some(week("2026-12-01")),
                skipped.clone(),
                1,
            ),
        ),
        (
            "held after all",
            changed(
                Wish::Move(day("2026-12-01"), day("2026-12-02")),
                Some(skipped.clone()),
                moved("2026-12-01", "2026-12-02"),
                112,
            ),
        ),
        (
            "added",
            changed(Wish::Add(day("2026-12-04")), None, special, 0),
        ),
    ] {
        pages.shows(&format!("W6: {what}, asked"), |language| {
            words::change_asked(language, &changed)
        });
        pages.shows(&format!("W6: {what}, done"), |language| {
            words::change_done(language, &changed)
        });
        pages.shows(&format!("W6: {what}, to the governor"), |language| {
            words::change_for_lead(language, &changed)
        });
        if changed.told > 0 {
            for answered in [false, true] {
                pages.shows(
                    &format!("W6: {what}, to a head; answered: {answered}"),
                    |language| {
                        words::change_for_agency(language, &changed, &roll, &health, answered)
                    },
                );
            }
        }
    }
    samples::all_of(
        include_str!("timetable.rs"),
        include_str!("timetable_tests.rs"),
    );
    insta::assert_snapshot!("timetable", pages.kept());
}
