use super::*;
use crate::samples::bangkok as at;
use proptest::prelude::*;

fn office() -> Holidays {
    Holidays::shipped()
}

#[test]
fn e1_each_level_has_its_time() {
    let chain = Chain::DEFAULT;
    for (level, from, until) in [
        (Level::Most, "2026-11-24 02:10", "2026-11-24 02:25"),
        (Level::Very, "2026-11-24 23:30", "2026-11-25 00:30"),
        // Office hours: within a day, over a night, a weekend, and the Monday that stands in for 5 December.
        (Level::Urgent, "2026-11-24 09:00", "2026-11-24 13:00"),
        (Level::Urgent, "2026-11-24 12:30", "2026-11-24 16:30"),
        (Level::Urgent, "2026-11-24 15:30", "2026-11-25 11:30"),
        (Level::Urgent, "2026-11-24 02:10", "2026-11-24 12:30"),
        (Level::Urgent, "2026-11-24 20:00", "2026-11-25 12:30"),
        (Level::Urgent, "2026-11-27 16:00", "2026-11-30 12:00"),
        (Level::Urgent, "2026-12-04 15:30", "2026-12-08 11:30"),
        (Level::Urgent, "2026-11-28 10:00", "2026-11-30 12:30"),
    ] {
        assert_eq!(
            chain.lapse(level, at(from), &office()),
            at(until),
            "{level:?} {from}"
        );
    }
}

#[test]
fn e2_below_the_most_urgent_the_night_is_silent() {
    let chain = Chain::DEFAULT;
    for (when, silent) in [
        ("2026-11-24 21:59", false),
        ("2026-11-24 22:00", true),
        ("2026-11-24 02:10", true),
        ("2026-11-24 05:59", true),
        ("2026-11-24 06:00", false),
        ("2026-11-24 12:00", false),
    ] {
        assert_eq!(chain.is_silent(Level::Very, at(when)), silent, "{when}");
        assert_eq!(chain.is_silent(Level::Urgent, at(when)), silent, "{when}");
        assert!(!chain.is_silent(Level::Most, at(when)), "{when}");
    }
}

#[test]
fn e3_the_steps_in_their_order() {
    assert_eq!(
        [1, 2, 3, 4, 40].map(Step::of),
        [
            Step::First,
            Step::AllVices,
            Step::Chief,
            Step::Again,
            Step::Again
        ]
    );
}

#[test]
fn the_next_closing_is_half_an_hour_away_at_least() {
    let chain = Chain::DEFAULT;
    for (now, closing) in [
        ("2026-11-24 09:00", "2026-11-24 16:30"),
        ("2026-11-24 16:00", "2026-11-24 16:30"),
        ("2026-11-24 16:01", "2026-11-25 16:30"),
        ("2026-11-27 20:00", "2026-11-30 16:30"),
        ("2026-11-28 09:00", "2026-11-30 16:30"),
    ] {
        assert_eq!(chain.next_closing(at(now), &office()), at(closing), "{now}");
    }
}

#[test]
fn what_is_no_chain_is_refused() {
    for text in [
        "",
        "240 60 15",
        "0 60 15 08:30 16:30 22:00 06:00",
        "240 60 -1 08:30 16:30 22:00 06:00",
        "240 60 15 16:30 08:30 22:00 06:00",
        "240 60 15 25:00 16:30 22:00 06:00",
        "240 60 99999 08:30 16:30 22:00 06:00",
    ] {
        assert_eq!(Chain::read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn a_chain_is_read_as_it_was_stamped(urgent in 1_i64..=10_080, very in 1_i64..=10_080, most in 1_i64..=10_080, opens in 0_u32..12, quiet in 0_u32..24) {
        let chain = Chain {
            urgent, very, most,
            office: (hour(opens, 30), hour(opens + 8, 15)),
            quiet: (hour(quiet, 0), hour(6, 0)),
        };
        prop_assert_eq!(Chain::read(&chain.written()), Some(chain));
    }

    /// However the moment lies, what is to be acknowledged lapses, later than it began, and in office hours where those count.
    #[test]
    fn every_time_lapses(minutes in 0_i64..3_000_000) {
        let from = at("2024-01-01 00:00") + Duration::minutes(minutes);
        let (chain, holidays) = (Chain::DEFAULT, office());
        for level in Level::ALL {
            let lapse = chain.lapse(level, from, &holidays);
            prop_assert!(lapse > from);
            prop_assert!(chain.done_by(level, from, &holidays) > lapse);
        }
        let lapse = bangkok(chain.lapse(Level::Urgent, from, &holidays));
        prop_assert!(holidays.is_working_day(lapse.date_naive()));
        prop_assert!(chain.office.0 < lapse.time() && lapse.time() <= chain.office.1);
        prop_assert!(chain.next_closing(from, &holidays) >= from + Duration::minutes(30));
    }
}
