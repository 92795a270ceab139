use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn moment(text: &str) -> DateTime<Utc> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    calendar::instant(local.date(), local.time())
}

pub fn plan(tuesday: &str) -> Week {
    Week::plan(day(tuesday), &Hours::DEFAULT, &Holidays::shipped())
}

#[test]
fn the_moments_of_a_usual_week() {
    let week = plan("2026-11-24");
    assert_eq!(week.number, Some(8));
    assert_eq!(week.call_at, moment("2026-11-23 15:00"));
    assert_eq!(week.remind_at, moment("2026-11-24 07:30"));
    assert_eq!(week.nudge_at, moment("2026-11-24 08:15"));
    assert_eq!(week.brief_at, moment("2026-11-24 08:30"));
    assert_eq!(week.close_at, moment("2026-11-24 12:00"));
}

#[test]
fn w6_a_holiday_moves_the_day_and_never_the_number() {
    let chakri = plan("2027-04-06");
    assert_eq!(chakri.session_on, day("2027-04-07"));
    assert_eq!(chakri.call_at, moment("2027-04-05 15:00"));
    assert_eq!(chakri.number, Some(27));
    assert_eq!(chakri.close_at, moment("2027-04-07 12:00"));
    let songkran = plan("2027-04-13");
    assert_eq!(songkran.session_on, day("2027-04-16"));
    assert_eq!(songkran.call_at, moment("2027-04-12 15:00"));
    assert_eq!(songkran.number, Some(28));
}

#[test]
fn u7_w3_words_belong_to_the_week_in_which_they_are_said() {
    let at = |said: &str| {
        let (week, timing) = week_answered(moment(said), |tuesday| {
            Week::plan(tuesday, &Hours::DEFAULT, &Holidays::shipped())
        });
        (week.tuesday.to_string(), timing)
    };
    let in_week = |tuesday: &str, timing| (tuesday.to_owned(), timing);
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
    // The session of Songkran's Tuesday is on Friday; Wednesday's words are still that week's.
    assert_eq!(
        at("2027-04-14 10:00"),
        in_week("2027-04-13", Timing::InTime)
    );
    assert_eq!(at("2027-04-16 13:00"), in_week("2027-04-13", Timing::Late));
}

#[test]
fn the_hours_follow_each_other_and_no_session_precedes_the_brief() {
    assert!(Hours::DEFAULT.in_order());
    let early = Hours {
        session: at(8, 0),
        ..Hours::DEFAULT
    };
    assert!(!early.in_order());
}

proptest! {
    /// Every minute belongs to exactly one week, and weeks only go forward.
    #[test]
    fn weeks_go_forward(start in 0_i64..1_000_000, step in 0_i64..20_000) {
        let holidays = Holidays::shipped();
        let week_at = |minutes: i64| week_answered(
            moment("2026-01-06 00:00") + Duration::minutes(minutes),
            |tuesday| Week::plan(tuesday, &Hours::DEFAULT, &holidays),
        );
        let (one, timing) = week_at(start);
        let (other, _) = week_at(start + step);
        prop_assert!(one.tuesday <= other.tuesday);
        prop_assert!(timing != Timing::Early || (one.call_at > moment("2026-01-06 00:00") + Duration::minutes(start)));
    }
}
