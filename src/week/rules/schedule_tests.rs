use super::{
    super::week::tests::{day, moment},
    *,
};
use crate::calendar::holidays::{Edit, Holiday};
use proptest::prelude::*;

const AROUND: (&str, &str) = ("2026-11-01", "2027-01-31");

fn changed(changes: &[(&str, Change)], edits: Vec<Edit>) -> Schedule {
    let changes = changes
        .iter()
        .map(|(week, change)| (day(week), *change))
        .collect();
    Schedule::new(
        (day(AROUND.0), day(AROUND.1)),
        Hours::DEFAULT,
        Holidays::shipped().edited(edits),
        &changes,
        BTreeMap::new(),
    )
}

fn usual() -> Schedule {
    changed(&[], Vec::new())
}

fn moved(to: &str) -> Change {
    Change {
        session_on: Some(day(to)),
        skipped: false,
    }
}

const SKIPPED: Change = Change {
    session_on: None,
    skipped: true,
};

fn answered(schedule: &Schedule, said: &str) -> (String, Timing) {
    let (week, timing) = schedule.answered(moment(said));
    (week.tuesday.to_string(), timing)
}

fn in_week(tuesday: &str, timing: Timing) -> (String, Timing) {
    (tuesday.to_owned(), timing)
}

#[test]
fn u7_w3_words_belong_to_the_week_in_which_they_are_said() {
    let usual = usual();
    let at = |said| answered(&usual, said);
    assert_eq!(at("2026-11-23 14:59"), in_week("2026-11-24", Timing::Early));
    assert_eq!(
        at("2026-11-23 15:00"),
        in_week("2026-11-24", Timing::InTime)
    );
    assert_eq!(
        at("2026-11-24 11:59"),
        in_week("2026-11-24", Timing::InTime)
    );
    assert_eq!(at("2026-11-24 12:00"), in_week("2026-11-24", Timing::Late));
    assert_eq!(at("2026-11-24 23:59"), in_week("2026-11-24", Timing::Late));
    assert_eq!(at("2026-11-25 00:00"), in_week("2026-12-01", Timing::Early));
    // Beyond what is planned the calendar goes on.
    assert_eq!(at("2027-03-03 10:00"), in_week("2027-03-09", Timing::Early));
}

#[test]
fn w6_the_session_of_songkran_is_on_friday_and_wednesdays_words_are_still_that_weeks() {
    let songkran = Schedule::new(
        (day("2027-04-01"), day("2027-05-01")),
        Hours::DEFAULT,
        Holidays::shipped(),
        &BTreeMap::new(),
        BTreeMap::new(),
    );
    let at = |said| answered(&songkran, said);
    assert_eq!(
        at("2027-04-14 10:00"),
        in_week("2027-04-13", Timing::InTime)
    );
    assert_eq!(at("2027-04-16 13:00"), in_week("2027-04-13", Timing::Late));
}

#[test]
fn w6_a_moved_week_keeps_its_number_and_takes_its_words_along() {
    let schedule = changed(&[("2026-11-24", moved("2026-11-26"))], Vec::new());
    let week = schedule.of(day("2026-11-24")).unwrap();
    assert_eq!(week.number, Some(8));
    assert_eq!(week.call_at, moment("2026-11-25 15:00"));
    assert_eq!(week.close_at, moment("2026-11-26 12:00"));
    let at = |said| answered(&schedule, said);
    assert_eq!(at("2026-11-24 10:00"), in_week("2026-11-24", Timing::Early));
    assert_eq!(
        at("2026-11-26 11:00"),
        in_week("2026-11-24", Timing::InTime)
    );
    assert_eq!(at("2026-11-26 23:00"), in_week("2026-11-24", Timing::Late));
    assert_eq!(at("2026-11-27 08:00"), in_week("2026-12-01", Timing::Early));
}

#[test]
fn w6_a_skipped_week_is_passed_over_and_an_added_one_has_no_number() {
    let schedule = changed(
        &[("2026-11-24", SKIPPED), ("2026-11-27", moved("2026-11-27"))],
        Vec::new(),
    );
    let at = |said| answered(&schedule, said);
    assert_eq!(at("2026-11-24 10:00"), in_week("2026-11-27", Timing::Early));
    assert_eq!(
        at("2026-11-26 15:00"),
        in_week("2026-11-27", Timing::InTime)
    );
    assert_eq!(at("2026-11-28 09:00"), in_week("2026-12-01", Timing::Early));
    let added = schedule.of(day("2026-11-27")).unwrap();
    assert_eq!(added.number, None);
    let next = schedule.next_called(moment("2026-11-23 16:00")).unwrap();
    assert_eq!(next.tuesday, day("2026-11-27"));
}

#[test]
fn an_open_week_comes_before_the_evening_of_another() {
    // Called on Tuesday at 15:00, while the Tuesday's own week can still be answered late.
    let schedule = changed(&[("2026-11-25", moved("2026-11-25"))], Vec::new());
    let at = |said| answered(&schedule, said);
    assert_eq!(at("2026-11-24 14:00"), in_week("2026-11-24", Timing::Late));
    assert_eq!(
        at("2026-11-24 16:00"),
        in_week("2026-11-25", Timing::InTime)
    );
}

#[test]
fn w6_what_cannot_be_moved_says_why() {
    let usual = usual();
    let now = moment("2026-11-20 10:00");
    let refused = |week: &str, to: &str| {
        usual
            .grant(Wish::Move(day(week), day(to)), now)
            .unwrap_err()
    };
    let other = |tuesday: &str| Box::new(usual.of(day(tuesday)).unwrap().clone());
    assert_eq!(refused("2026-11-24", "2026-11-24"), Unfit::Unchanged);
    assert_eq!(
        refused("2026-11-24", "2026-11-28"),
        Unfit::DayOff(day("2026-11-28"))
    );
    assert_eq!(
        refused("2026-12-08", "2026-12-10"),
        Unfit::DayOff(day("2026-12-10"))
    );
    assert_eq!(
        refused("2026-11-24", "2026-11-20"),
        Unfit::Past(day("2026-11-20"))
    );
    assert_eq!(
        refused("2026-11-24", "2026-11-19"),
        Unfit::Past(day("2026-11-19"))
    );
    assert_eq!(
        refused("2026-11-24", "2026-12-01"),
        Unfit::Taken(other("2026-12-01"))
    );
    assert_eq!(
        refused("2026-11-24", "2026-12-03"),
        Unfit::OutOfOrder(other("2026-12-01"))
    );
    assert_eq!(refused("2026-11-17", "2026-11-23"), Unfit::Over);
    assert_eq!(refused("2026-11-25", "2026-11-26"), Unfit::Unknown);
    // Monday is free: the next call goes out at 15:00, three hours after this one would close.
    let monday = usual
        .grant(Wish::Move(day("2026-11-24"), day("2026-11-30")), now)
        .unwrap();
    assert_eq!(monday.close_at, moment("2026-11-30 12:00"));
}

#[test]
fn w6_what_was_called_stays_called() {
    let usual = usual();
    let now = moment("2026-11-23 16:00");
    let moved = usual
        .grant(Wish::Move(day("2026-11-24"), day("2026-11-27")), now)
        .unwrap();
    assert_eq!(moved.call_at, moment("2026-11-23 15:00"));
    assert_eq!(moved.remind_at, moment("2026-11-27 07:30"));
    assert!(moved.is_open(moment("2026-11-26 10:00")));
    let skipped = usual.grant(Wish::Skip(day("2026-11-24")), now).unwrap();
    assert!(!skipped.is_open(moment("2026-11-24 10:00")));
    let over = usual.grant(Wish::Skip(day("2026-11-24")), moment("2026-11-24 12:00"));
    assert_eq!(over, Err(Unfit::Over));
}

#[test]
fn w6_an_added_week_stands_clear_of_the_others() {
    let usual = usual();
    let now = moment("2026-11-24 13:00");
    let add = |on: &str| usual.grant(Wish::Add(day(on)), now);
    let taken = usual.of(day("2026-12-01")).unwrap().clone();
    assert_eq!(add("2026-12-01"), Err(Unfit::Taken(Box::new(taken))));
    assert_eq!(add("2026-11-27").unwrap().number, None);
    // Called on Tuesday at 15:00, three hours after the Tuesday's week has closed.
    assert_eq!(
        add("2026-11-25").unwrap().call_at,
        moment("2026-11-24 15:00")
    );
    assert_eq!(
        add("2026-11-24").unwrap_err(),
        Unfit::Taken(Box::new(usual.of(day("2026-11-24")).unwrap().clone()))
    );
    // Called on Tuesday at 15:00, before the Wednesday of a moved week has closed.
    let moved = changed(&[("2026-12-01", moved("2026-12-02"))], Vec::new());
    let overlapping = moved.grant(Wish::Add(day("2026-12-03")), now);
    assert_eq!(overlapping.unwrap().call_at, moment("2026-12-02 15:00"));
}

#[test]
fn w11_a_holiday_that_comes_later_moves_what_was_moved_there() {
    let holiday = Edit::Added(Holiday {
        date: day("2026-11-26"),
        name_th: "วันหยุดพิเศษ".to_owned(),
        name_en: String::new(),
        estimated: false,
    });
    let schedule = changed(&[("2026-11-24", moved("2026-11-26"))], vec![holiday]);
    assert_eq!(
        schedule.of(day("2026-11-24")).unwrap().session_on,
        day("2026-11-27")
    );
}

#[test]
fn the_days_offered_are_days_that_fit() {
    let usual = usual();
    let now = moment("2026-11-20 10:00");
    let week = usual.of(day("2026-11-24")).unwrap();
    let days: Vec<String> = usual
        .days_for(week, 6, now)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        days,
        [
            "2026-11-23",
            "2026-11-25",
            "2026-11-26",
            "2026-11-27",
            "2026-11-30"
        ]
    );
    let days = usual.days_to_add(3, now);
    assert!(
        days.iter()
            .all(|day| usual.grant(Wish::Add(*day), now).is_ok()),
        "{days:?}"
    );
}

prop_compose! {
    /// A schedule after some wishes, granted or not, and the moment of the last one.
    fn any_schedule()(
        wishes in prop::collection::vec((0_u8..3, 0_u64..70, 0_u64..70, 0_i64..2_000), 0..12)
    ) -> (Schedule, DateTime<Utc>) {
        let mut now = moment("2026-11-02 09:00");
        let mut schedule = usual();
        for (kind, one, other, later) in wishes {
            now += chrono::Duration::minutes(later);
            let (one, other) = (day("2026-11-10") + Days::new(one), day("2026-11-10") + Days::new(other));
            let wish = match kind {
                0 => Wish::Move(tuesday_from(one), other),
                1 => Wish::Skip(tuesday_from(one)),
                _ => Wish::Add(one),
            };
            if let Ok(week) = schedule.grant(wish, now) {
                schedule.weeks.retain(|other| other.tuesday != week.tuesday);
                schedule.weeks.push(week);
                schedule.weeks.sort_by_key(|week| (week.session_on, week.tuesday));
            }
        }
        (schedule, now)
    }
}

proptest! {
    /// W6: whatever is granted, no two weeks are open at once, no day has two sessions, and numbers run forward.
    #[test]
    fn weeks_never_meet((schedule, _) in any_schedule()) {
        let held: Vec<&Week> = schedule.weeks().iter().filter(|week| !week.skipped).collect();
        for pair in held.windows(2) {
            prop_assert!(pair[0].session_on < pair[1].session_on);
            prop_assert!(pair[0].close_at <= pair[1].call_at, "{:?}", pair);
        }
        let numbers: Vec<NaiveDate> = held.iter().filter(|week| week.number.is_some()).map(|week| week.tuesday).collect();
        prop_assert!(numbers.is_sorted());
    }

    /// U7: every minute belongs to one week, and weeks only go forward.
    #[test]
    fn words_go_forward((schedule, _) in any_schedule(), start in 0_i64..90_000, step in 0_i64..20_000) {
        let at = |minutes| moment("2026-11-10 00:00") + chrono::Duration::minutes(minutes);
        let (one, timing) = schedule.answered(at(start));
        let (other, _) = schedule.answered(at(start + step));
        prop_assert!(one.session_on <= other.session_on);
        prop_assert!(!one.skipped);
        prop_assert!(timing != Timing::Early || one.call_at > at(start));
        prop_assert!(timing != Timing::InTime || one.is_open(at(start)));
    }
}
