use super::*;
use crate::{samples::bangkok as at, urgent::rules::Step};
use proptest::prelude::*;

fn office() -> Holidays {
    Holidays::shipped()
}

fn flood() -> Course {
    Course::opened(
        Level::Most,
        Chain::DEFAULT,
        at("2026-11-24 02:10"),
        &office(),
    )
}

fn steps(due: Option<Due>) -> Vec<Taken> {
    match due {
        Some(Due::Steps(taken)) => taken,
        other => panic!("{other:?}"),
    }
}

#[test]
fn e3_the_flood_at_night() {
    let office = office();
    let mut course = flood();
    assert_eq!(course.due(at("2026-11-24 02:24"), &office), None);
    for (now, round) in [
        ("2026-11-24 02:25", 2),
        ("2026-11-24 02:40", 3),
        ("2026-11-24 02:55", 4),
    ] {
        let taken = steps(course.due(at(now), &office));
        assert_eq!(taken.len(), 1, "{now}");
        assert_eq!(taken[0].round, round);
        course = course.after(&taken, at(now), &office);
        assert_eq!(course.due(at(now), &office), None, "once");
    }
    let owned = course
        .acknowledged(at("2026-11-24 02:56"), &office)
        .unwrap()
        .promised(at("2026-11-24 05:00"), at("2026-11-24 02:57"))
        .unwrap();
    assert_eq!(owned.due(at("2026-11-24 04:59"), &office), None);
    assert_eq!(
        owned.due(at("2026-11-24 05:00"), &office),
        Some(Due::Reopens)
    );
    let again = owned.reopened(at("2026-11-24 05:00"), &office).unwrap();
    assert_eq!((again.state, again.round), (State::Open, 1));
    assert_eq!(again.due_at, Some(at("2026-11-24 05:15")));
}

#[test]
fn e3_after_an_outage_each_step_is_taken_once_and_in_order() {
    let office = office();
    let now = at("2026-11-24 03:20");
    let taken = steps(flood().due(now, &office));
    let rounds: Vec<i64> = taken.iter().map(|step| step.round).collect();
    assert_eq!(rounds, [2, 3, 4], "one repetition, not four");
    assert_eq!(taken[1].fell_due_at, at("2026-11-24 02:40"));
    let after = flood().after(&taken, now, &office);
    assert_eq!(
        after.due_at,
        Some(at("2026-11-24 03:35")),
        "counted from when people heard"
    );
    // A year away is the same.
    let long = at("2027-11-24 03:20");
    assert_eq!(steps(flood().due(long, &office)).len(), 3);
}

#[test]
fn e8_exactly_one_owns_it() {
    let office = office();
    let now = at("2026-11-24 02:41");
    let owned = flood().acknowledged(now, &office).unwrap();
    assert_eq!(
        owned.clone().acknowledged(now, &office),
        Err(Refusal::Owned)
    );
    let over = owned.resolved(now).unwrap();
    assert_eq!(
        over.clone().acknowledged(now, &office),
        Err(Refusal::Closed)
    );
    assert_eq!(over.clone().resolved(now), Err(Refusal::Closed));
    assert_eq!(
        over.clone().promised(now + Duration::hours(1), now),
        Err(Refusal::Closed)
    );
    assert!(
        over.clone()
            .reopened(now + Duration::hours(24), &office)
            .is_ok()
    );
    assert_eq!(
        over.reopened(now + Duration::minutes(24 * 60 + 1), &office),
        Err(Refusal::LongClosed)
    );
}

#[test]
fn e5_a_date_is_ahead() {
    let now = at("2026-11-24 02:41");
    let owned = flood().acknowledged(now, &office()).unwrap();
    assert_eq!(owned.due_at, Some(at("2026-11-24 03:41")), "unless said");
    for by in [now, now - Duration::hours(1), now + Duration::days(400)] {
        assert_eq!(
            owned.clone().promised(by, now),
            Err(Refusal::NoSuchTime),
            "{by}"
        );
    }
}

#[test]
fn e1_a_level_changed_by_a_tap() {
    let office = office();
    let very = Course::opened(Level::Very, Chain::DEFAULT, at("2026-11-24 02:10"), &office);
    let now = at("2026-11-24 02:30");
    let most = very.clone().at_level(Level::Most, now, &office).unwrap();
    assert_eq!(
        (most.round, most.round_at, most.due_at),
        (1, now, Some(at("2026-11-24 02:45")))
    );
    let urgent = very.at_level(Level::Urgent, now, &office).unwrap();
    assert_eq!(urgent.due_at, Some(at("2026-11-24 12:30")));
    assert_eq!(urgent.round_at, at("2026-11-24 02:10"));
}

/// What may happen to a matter, in any order.
#[derive(Clone, Debug)]
enum Event {
    Minutes(i64),
    Outage(i64),
    Acknowledge,
    Promise(i64),
    Resolve,
    Reopen,
    HandOver,
    Level(Level),
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => (1_i64..40).prop_map(Event::Minutes),
        1 => (1_i64..5_000).prop_map(Event::Outage),
        2 => Just(Event::Acknowledge),
        2 => (-60_i64..600).prop_map(Event::Promise),
        1 => Just(Event::Resolve),
        1 => Just(Event::Reopen),
        1 => Just(Event::HandOver),
        1 => prop::sample::select(Level::ALL.to_vec()).prop_map(Event::Level),
    ]
}

proptest! {
    /// Whatever the order of presses, outages, hand-overs and minutes: the matter is in one of its states, what nobody has acknowledged
    /// is told within its interval, no step is left out or taken twice, and what is owned comes back by itself.
    #[test]
    fn a_matter_is_never_forgotten(level in prop::sample::select(Level::ALL.to_vec()), events in prop::collection::vec(any_event(), 1..60)) {
        let office = office();
        let mut now = at("2026-11-24 02:10");
        let mut course = Course::opened(level, Chain::DEFAULT, now, &office);
        let mut told_at = now;
        for event in events {
            let (minutes, away) = match event {
                Event::Minutes(minutes) => (minutes, false),
                Event::Outage(minutes) => (minutes, true),
                _ => (0, false),
            };
            let tried = course.clone();
            let done = match event {
                Event::Acknowledge => tried.acknowledged(now, &office),
                Event::Promise(minutes) => tried.promised(now + Duration::minutes(minutes), now),
                Event::Resolve => tried.resolved(now),
                Event::Reopen if course.state == State::Resolved => tried.reopened(now, &office),
                Event::HandOver if course.state == State::Owned => tried.reopened(now, &office),
                Event::Level(level) => tried.at_level(level, now, &office),
                _ => Err(Refusal::Held),
            };
            if let Ok(done) = done {
                let opened = done.state == State::Open && (done.round_at, done.round) != (course.round_at, course.round);
                if opened {
                    told_at = now;
                }
                course = done;
            }
            for minute in 1..=minutes {
                now += Duration::minutes(1);
                if away && minute < minutes {
                    continue;
                }
                match course.due(now, &office) {
                    Some(Due::Steps(taken)) => {
                        prop_assert_eq!(course.state, State::Open);
                        for (at, step) in taken.iter().enumerate() {
                            prop_assert_eq!(step.round, course.round + 1 + i64::try_from(at).unwrap());
                            prop_assert!(step.fell_due_at <= now);
                        }
                        prop_assert!(taken.iter().filter(|step| Step::of(step.round) == Step::Again).count() <= 1);
                        course = course.after(&taken, now, &office);
                        told_at = now;
                    }
                    Some(Due::Reopens) => {
                        prop_assert_eq!(course.state, State::Owned);
                        course = course.reopened(now, &office).unwrap();
                        told_at = now;
                    }
                    None => {}
                }
                prop_assert_eq!(course.due(now, &office), None, "once");
            }
            match course.state {
                State::Open => {
                    let due = course.due_at.unwrap();
                    prop_assert!(due <= course.chain.lapse(course.level, told_at, &office), "silent for longer than its time");
                    prop_assert!(due > now || minutes == 0);
                }
                State::Owned => prop_assert!(course.due_at.is_some()),
                State::Resolved => prop_assert!(course.due_at.is_none() && course.resolved_at.is_some()),
                State::Held => prop_assert!(false, "nothing that was told is held"),
            }
        }
    }
}
