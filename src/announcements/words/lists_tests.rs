//! Lists of announcements and of recipients, in both languages, for review.

use crate::{
    announcements::{
        chat::Listed,
        samples::{announcement, called, listed, now, vacant},
        store::{Receipt, State},
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn who_has_it() {
    let mut pages = Pages::default();
    let one = announcement(State::Out);
    for state in Receipt::ALL {
        pages.says(&format!("A5a: {state:?}"), |l| words::state(l, state));
    }
    let mut planned = announcement(State::Planned);
    planned.send_at = Some(bangkok("2026-12-01 09:00"));
    let mut plain = announcement(State::Out);
    plain.acknowledge = false;
    let latest = [(planned, 0, 0), (one.clone(), 98, 110), (plain, 0, 110)];
    pages.shows("A5: the announcements", |l| {
        words::receipts(l, &latest, (1, true), Some(false), now())
    });
    pages.shows("A9: two persons", |l| {
        words::receipts(l, &[], (0, false), Some(true), now())
    });
    pages.shows("A5: none", |l| {
        words::receipts(l, &[], (0, false), None, now())
    });
    let shown = [
        listed(Receipt::Sent, None),
        listed(Receipt::Acknowledged, Some("2026-11-24 09:12")),
        vacant(),
        called(),
    ];
    for (which, some) in [
        (Listed::Waiting, &shown[..1]),
        (Listed::Acknowledged, &shown[1..2]),
        (Listed::Failed, &shown[2..3]),
        (Listed::Calls, &shown[..]),
        (Listed::Waiting, &[]),
    ] {
        pages.shows(&format!("A5: {which:?}"), |l| {
            words::list(l, &one, which, some, Some(20), true, now())
        });
    }
    samples::all_of(include_str!("lists.rs"), include_str!("lists_tests.rs"));
    insta::assert_snapshot!("lists", pages.kept());
}
