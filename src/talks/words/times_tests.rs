//! Times asked for, agreed and come near, in both languages, for review.

use crate::{
    card::Card,
    samples::{self, Pages, bangkok},
    talks::{
        rules::{Answer, Hour},
        samples::{answered, delegate, ended, head, now, request, tomorrow, wish},
        words,
    },
};

#[test]
fn what_is_said_of_times() {
    let mut pages = Pages::default();
    let (head, stand_in) = (head(), delegate());
    let (wish, request) = (wish(&head), request(&head));
    let at = bangkok("2026-11-24 13:30");
    let offered = [at, bangkok("2026-11-24 16:00"), tomorrow()];
    pages.shows("L4: at what time?", |l| {
        words::which_time(l, &wish.talk, &offered, now(), |_| "tk:x".to_owned())
    });
    pages.shows("L6: at what time?", |l| {
        words::which_time(l, &request.talk, &offered[..1], now(), |_| {
            "gv:x".to_owned()
        })
    });
    for hour in [
        Hour::Past(bangkok("2026-11-24 07:00")),
        Hour::TooFar(bangkok("2026-12-15 09:00")),
        Hour::Day("2026-11-25".parse().unwrap()),
        Hour::Impossible,
        Hour::NoTime,
    ] {
        pages.shows(&format!("U11: {hour:?}"), |l| {
            words::no_such_time(l, &wish.talk, hour, now())
        });
    }
    pages.says("L4: an offered time has passed", words::time_passed);
    pages.shows("U11: an ambiguous time", |l| {
        let other = bangkok("2026-11-24 16:00");
        words::time_taken(l, &wish.talk, (at, other), now(), "tk:x".to_owned())
    });
    let ahead = bangkok("2026-11-24 13:25");
    let mut lines = Vec::new();
    for (what, view) in [
        (
            "L4",
            answered(wish.clone(), Answer::At, &stand_in, Some(at)),
        ),
        ("L6", answered(request.clone(), Answer::At, &head, Some(at))),
    ] {
        for to_asker in [true, false] {
            let side = if to_asker { "asked" } else { "was asked" };
            pages.shows(&format!("{what}: comes near, to whoever {side}"), |l| {
                let line = words::near(l, &view, to_asker, ahead);
                words::reminder(&[line], Some(&view.talk))
            });
            pages.shows(
                &format!("{what}: the calendar file of whoever {side}"),
                |l| {
                    let entry = words::entry(l, &view, to_asker).unwrap();
                    Card::says(words::entry_caption(l, &entry, now()))
                        .heading(entry.title)
                        .line(entry.more)
                },
            );
        }
        lines.push(view);
    }
    pages.shows("L4: two come near together", |l| {
        let lines: Vec<String> = lines
            .iter()
            .map(|view| words::near(l, view, true, ahead))
            .collect();
        words::reminder(&lines, None)
    });
    let off = ended(answered(wish.clone(), Answer::At, &head, Some(tomorrow())));
    pages.shows("L4: the calendar file of what is off", |l| {
        let entry = words::entry(l, &off, true).unwrap();
        Card::says(words::entry_caption(l, &entry, now()))
    });
    samples::all_of(include_str!("times.rs"), include_str!("times_tests.rs"));
    insta::assert_snapshot!("times", pages.kept());
}
