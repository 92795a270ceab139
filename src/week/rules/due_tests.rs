use super::{
    super::week::tests::{moment, plan},
    *,
};
use chrono::Duration;
use proptest::prelude::*;

#[test]
fn w8_what_was_missed_is_caught_up_while_it_makes_sense() {
    use Deed::{Happens, Missed};
    use Moment::{Brief, Call, CallList, Close, Escalate, Nudge, Remind};
    let week = plan("2026-11-24");
    let at = |past: &[Moment], now: &str| due(&week, past, moment(now));
    assert_eq!(at(&[], "2026-11-23 14:59"), []);
    assert_eq!(at(&[], "2026-11-23 15:00"), [(Call, Happens)]);
    // Minutes, hours, and past the reminders: one message, not three.
    assert_eq!(at(&[], "2026-11-23 23:00"), [(Call, Happens)]);
    assert_eq!(
        at(&[], "2026-11-24 08:20"),
        [(Call, Happens), (Remind, Missed), (Nudge, Missed)]
    );
    assert_eq!(
        at(&[Call], "2026-11-24 08:20"),
        [(Remind, Missed), (Nudge, Happens)]
    );
    // Past the close nobody is reminded, and the brief still comes until 20:00.
    assert_eq!(
        at(&[Call], "2026-11-24 13:00"),
        [
            (Remind, Missed),
            (Nudge, Missed),
            (Brief, Happens),
            (Close, Happens)
        ]
    );
    assert_eq!(
        at(&[Call, Remind, Nudge], "2026-11-24 20:00"),
        [(Brief, Missed), (Close, Happens), (CallList, Happens)]
    );
    // The night over it is the governor's list that says what the call list would.
    assert_eq!(
        at(&[Call, Remind, Nudge, Brief, Close], "2026-11-25 09:30"),
        [(CallList, Missed), (Escalate, Happens)]
    );
    // A week that nobody was called for is recorded and left alone.
    assert_eq!(
        at(&[], "2026-11-24 12:00"),
        [Call, Remind, Nudge, Brief, Close].map(|m| (m, Missed))
    );
}

proptest! {
    /// W8: however time jumps, every moment happens or is missed exactly once, and never more than one asks at a time.
    #[test]
    fn every_moment_ends_once(jumps in prop::collection::vec(1_i64..5_000, 1..40)) {
        let week = plan("2026-11-24");
        let mut now = moment("2026-11-22 00:00");
        let mut past = Vec::new();
        let mut asked = 0;
        for jump in jumps {
            now += Duration::minutes(jump);
            let mut at_once = 0;
            for (moment, deed) in due(&week, &past, now) {
                prop_assert!(!past.contains(&moment));
                past.push(moment);
                if deed == Deed::Happens && matches!(moment, Moment::Call | Moment::Remind | Moment::Nudge) {
                    at_once += 1;
                }
            }
            prop_assert!(at_once <= 1);
            asked += at_once;
        }
        prop_assert!(asked <= 3);
    }
}
