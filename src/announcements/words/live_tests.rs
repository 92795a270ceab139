//! What came of an announcement, in both languages, for review.

use crate::{
    announcements::{
        rules::Repeats,
        samples::{announcement, now},
        store::{Receipt, State},
        words::{self, Sums},
    },
    samples::{self, Pages},
};

#[test]
fn what_came_of_it() {
    let mut pages = Pages::default();
    let one = announcement(State::Out);
    let mut sums = Sums {
        counts: vec![
            (Receipt::Sent, 59),
            (Receipt::Acknowledged, 13),
            (Receipt::AcknowledgedLate, 2),
            (Receipt::Queued, 34),
            (Receipt::Blocked, 2),
        ],
        ..Sums::default()
    };
    pages.shows("M86: going out", |l| {
        words::live(l, &one, &sums, true, now())
    });
    sums.counts.retain(|(state, _)| *state != Receipt::Queued);
    sums.questions = (2, 1);
    sums.votes = vec![("ห้องพระนารายณ์".to_owned(), 5), ("ห้องประชุม 2".to_owned(), 3)];
    let mut corrected = announcement(State::Out);
    corrected.corrected_at = Some(now());
    corrected.repeats = Some(Repeats::Weekly);
    pages.shows("M20: out", |l| {
        words::live(l, &corrected, &sums, true, now())
    });
    pages.shows("A5: for those who look", |l| {
        words::live(l, &one, &sums, false, now())
    });
    let mut stopped = announcement(State::Stopped);
    stopped.ended_at = Some(now());
    sums.counts.push((Receipt::Stopped, 34));
    pages.shows("A3: stopped", |l| {
        words::live(l, &stopped, &sums, true, now())
    });
    let mut recalled = announcement(State::Recalled);
    recalled.ended_at = Some(now());
    let gone = Sums {
        counts: vec![(Receipt::Recalled, 107), (Receipt::Sent, 3)],
        staying: 3,
        ..Sums::default()
    };
    pages.shows("M89: recalled", |l| {
        words::live(l, &recalled, &gone, true, now())
    });
    pages.shows("A6: recall?", |l| words::ask_recall(l, &one, &sums, false));
    pages.shows("A6: recall? too late", |l| {
        words::ask_recall(l, &one, &sums, true)
    });
    pages.says("toast: reminded", |l| words::reminded(l, 9));
    pages.says("toast: reminded lately", words::reminded_lately);
    pages.says("toast: somebody was faster", words::changed_meanwhile);
    pages.shows("A6: correcting", |l| words::correcting(l, 110, false));
    pages.shows("A9: another rule", |l| {
        words::rule_changed(l, true, "นางสาวตัวอย่าง สาม")
    });
    pages.shows("A9: no rule", |l| {
        words::rule_changed(l, false, "นางสาวตัวอย่าง สาม")
    });
    pages.shows("A6: cannot be corrected", words::cannot_correct);
    pages.shows("U1: marked as secret after it went", |l| {
        words::recall_secret(l, &one)
    });
    pages.shows("A6: correcting one with an English version", |l| {
        words::correcting(l, 110, true)
    });
    samples::all_of(include_str!("live.rs"), include_str!("live_tests.rs"));
    insta::assert_snapshot!("live", pages.kept());
}
