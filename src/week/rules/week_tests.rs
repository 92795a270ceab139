use super::*;

pub fn day(text: &str) -> NaiveDate {
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
fn the_hours_follow_each_other_and_no_session_precedes_the_brief() {
    assert!(Hours::DEFAULT.in_order());
    let early = Hours {
        session: at(8, 0),
        ..Hours::DEFAULT
    };
    assert!(!early.in_order());
}
