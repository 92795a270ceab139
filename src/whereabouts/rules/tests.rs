//! How long what was said holds (L2).

use super::*;
use crate::samples::{bangkok as at, id};
use proptest::prelude::*;

fn entry(said: &str, from: &str, until: &str, returns: bool) -> Entry {
    Entry {
        id: id(),
        person: Id::read("0123456789abc").unwrap(),
        status: Status::OnMission,
        place: None,
        purpose: None,
        from: at(from),
        until: at(until),
        open: false,
        returns,
        other: None,
        acting: None,
        said_at: at(said),
        told_at: at(said),
        private: false,
        released: false,
        movable: false,
    }
}

fn day(hour: &str) -> String {
    format!("2026-11-24 {hour}")
}

#[test]
fn l2_a_status_without_an_end_lasts_until_half_past_four_or_midnight() {
    for (from, until) in [
        ("2026-11-24 08:15", "2026-11-24 16:30"),
        ("2026-11-24 15:30", "2026-11-24 16:30"),
        ("2026-11-24 15:31", "2026-11-25 00:00"),
        ("2026-11-24 23:59", "2026-11-25 00:00"),
        ("2026-11-24 00:00", "2026-11-24 16:30"),
    ] {
        assert_eq!(end_unsaid(at(from)), at(until), "{from}");
    }
}

#[test]
fn l2_a_stated_return_that_has_passed_is_expired_until_it_is_answered() {
    let out = entry(&day("08:15"), &day("08:15"), &day("15:00"), true);
    let entries = vec![out.clone()];
    assert_eq!(standing(&entries, at(&day("08:14"))), Standing::Unknown);
    assert_eq!(
        standing(&entries, at(&day("08:15"))),
        Standing::Current(&out)
    );
    assert_eq!(
        standing(&entries, at(&day("15:00"))),
        Standing::Expired(&out)
    );
    assert_eq!(
        standing(&entries, at("2026-11-26 09:00")),
        Standing::Expired(&out)
    );
    // Whoever said until when, and not that they would be back, has said nothing about afterwards.
    let entries = vec![entry(&day("08:15"), &day("08:15"), &day("15:00"), false)];
    assert_eq!(standing(&entries, at(&day("15:00"))), Standing::Unknown);
    let back = entry(&day("15:10"), &day("15:10"), &day("16:30"), false);
    let entries = vec![out, back.clone()];
    assert_eq!(
        standing(&entries, at(&day("15:20"))),
        Standing::Current(&back)
    );
    assert_eq!(standing(&entries, at(&day("16:30"))), Standing::Unknown);
}

#[test]
fn l2_a_newer_entry_replaces_the_older_one_it_overlaps_and_nothing_else() {
    let mission = entry(&day("08:00"), &day("08:00"), &day("16:30"), true);
    let meeting = entry(&day("09:00"), &day("13:00"), &day("14:00"), false);
    let friday = entry(
        "2026-11-23 10:00",
        "2026-11-27 00:00",
        "2026-11-28 00:00",
        false,
    );
    let entries = vec![friday.clone(), mission.clone(), meeting.clone()];
    assert_eq!(
        standing(&entries, at(&day("12:59"))),
        Standing::Current(&mission)
    );
    assert_eq!(
        standing(&entries, at(&day("13:00"))),
        Standing::Current(&meeting)
    );
    // The mission was given up for the meeting: it is not claimed again, nor is its return asked about.
    assert_eq!(standing(&entries, at(&day("14:00"))), Standing::Unknown);
    assert_eq!(standing(&entries, at(&day("17:00"))), Standing::Unknown);
    assert_eq!(
        standing(&entries, at("2026-11-27 09:00")),
        Standing::Current(&friday)
    );
    assert_eq!(ahead(&entries, at(&day("12:00"))), [&meeting, &friday]);
    // Taken back, what was before stands again.
    let entries = vec![friday, mission.clone()];
    assert_eq!(
        standing(&entries, at(&day("14:00"))),
        Standing::Current(&mission)
    );
}

#[test]
fn l2_a_mission_cancelled_for_the_office_has_ended() {
    let mission = entry(&day("08:00"), &day("08:00"), &day("16:30"), true);
    let office = entry(&day("10:00"), &day("10:00"), &day("16:30"), false);
    let entries = vec![mission, office.clone()];
    assert_eq!(
        standing(&entries, at(&day("10:00"))),
        Standing::Current(&office)
    );
    assert_eq!(standing(&entries, at(&day("16:30"))), Standing::Unknown);
}

#[test]
fn l3_a_day_shows_what_holds_on_any_part_of_it() {
    let leave = entry(&day("08:00"), "2026-11-25 00:00", "2026-11-28 00:00", false);
    let morning = entry(&day("08:00"), &day("09:00"), &day("12:00"), false);
    let entries = vec![leave.clone(), morning.clone()];
    let on = |day: &str| on(&entries, day.parse().unwrap());
    assert_eq!(on("2026-11-24"), [&morning]);
    assert_eq!(on("2026-11-25"), [&leave]);
    assert_eq!(on("2026-11-27"), [&leave]);
    assert_eq!(on("2026-11-28"), Vec::<&Entry>::new());
}

#[test]
fn l2_back_is_asked_between_seven_and_six() {
    for (due, asked) in [
        ("06:59", false),
        ("07:00", true),
        ("15:00", true),
        ("18:00", true),
        ("18:01", false),
        ("00:00", false),
    ] {
        assert_eq!(may_ask_back(at(&day(due))), asked, "{due}");
    }
    assert!(still_asks_back(at(&day("15:00")), at(&day("16:00"))));
    assert!(!still_asks_back(at(&day("15:00")), at(&day("19:00"))));
    assert!(!still_asks_back(at(&day("15:00")), at("2026-11-25 09:00")));
}

#[test]
fn l2_later_fits_the_hour() {
    let until = |later: Later, now: &str| later.until(at(&day(now)));
    assert_eq!(until(Later::HalfHour, "15:00"), (at(&day("15:30")), true));
    assert_eq!(until(Later::Hour, "15:00"), (at(&day("16:00")), true));
    assert_eq!(until(Later::Evening, "15:00"), (at(&day("16:30")), true));
    assert_eq!(
        until(Later::NotToday, "15:00"),
        (at("2026-11-25 00:00"), false)
    );
    assert_eq!(
        until(Later::Evening, "17:00"),
        (at("2026-11-25 00:00"), false)
    );
    assert_eq!(Later::fitting(at(&day("15:00")))[2], Later::Evening);
    assert_eq!(Later::fitting(at(&day("15:30")))[2], Later::NotToday);
}

#[test]
fn l1_of_leave_nothing_is_kept_and_of_no_home() {
    let words = |text: &str| Some(text.to_owned());
    assert_eq!(kept_words(Status::Leave, words("รพ.วชิระ")), None);
    assert_eq!(kept_words(Status::OnMission, words("บ้าน")), None);
    assert_eq!(kept_words(Status::OnMission, words(" Home ")), None);
    assert_eq!(kept_words(Status::OffDuty, words("บ้าน")), None);
    assert_eq!(
        kept_words(Status::OnMission, words(" บ้านเคียน ")),
        words("บ้านเคียน")
    );
    assert_eq!(kept_words(Status::Meeting, words("  ")), None);
}

proptest! {
    /// At most one thing is so at a moment, and a newer one always wins where it holds.
    #[test]
    fn the_newest_that_holds_is_what_is_so(spans in prop::collection::vec((0_i64..48, 1_i64..24, any::<bool>()), 1..7), hour in 0_i64..80) {
        let begins = at("2026-11-24 00:00");
        let entries: Vec<Entry> = spans.iter().enumerate().map(|(order, (from, long, returns))| Entry {
            from: begins + Duration::hours(*from),
            until: begins + Duration::hours(from + long),
            returns: *returns,
            said_at: begins + Duration::seconds(i64::try_from(order).unwrap()),
            ..entry(&day("00:00"), &day("00:00"), &day("01:00"), false)
        }).collect();
        let now = begins + Duration::hours(hour);
        let newest = entries.iter().rev().find(|entry| entry.from <= now && now < entry.until);
        match standing(&entries, now) {
            Standing::Current(entry) => prop_assert_eq!(Some(entry), newest),
            Standing::Expired(entry) => {
                prop_assert!(entry.returns && entry.until <= now);
                prop_assert!(newest.is_none() || newest.is_some_and(|newest| newest.said_at < entry.said_at));
            }
            Standing::Unknown => {}
        }
    }
}
