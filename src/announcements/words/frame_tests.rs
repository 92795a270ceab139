//! What recipients read, in both languages, for review.

use crate::{
    announcements::{
        samples::{announcement, now},
        store::{Announcement, State},
        words::{self, Asks},
    },
    card::Card,
    person::Language,
    samples::{self, Pages, bangkok},
};

/// The frame with the words in it, as one reads it.
fn framed(language: Language, of: &Announcement, asks: Asks) -> Card {
    let frame = words::frame(language, of, asks);
    Card::says(frame.head)
        .line(of.content.words())
        .line(frame.foot)
        .with(frame.keyboard)
}

#[test]
fn what_recipients_read() {
    let mut pages = Pages::default();
    let one = announcement(State::Out);
    let late = bangkok("2026-11-24 17:05");
    let at = bangkok("2026-11-24 09:12");
    pages.shows("M19: an announcement", |l| framed(l, &one, Asks::Once));
    pages.shows("A1: its preview", |l| {
        framed(l, &announcement(State::Draft), Asks::Preview)
    });
    pages.shows("A4: acknowledged", |l| {
        framed(l, &one, Asks::Nothing { at, late: false })
    });
    pages.shows("M87: acknowledged late", |l| {
        framed(
            l,
            &one,
            Asks::Nothing {
                at: late,
                late: true,
            },
        )
    });
    let mut corrected = announcement(State::Out);
    corrected.corrected_at = Some(now());
    pages.shows("M88: corrected, asked again", |l| {
        framed(l, &corrected, Asks::Again)
    });
    let mut plain = announcement(State::Out);
    plain.acknowledge = false;
    plain.ack_until = None;
    pages.shows("A1: not to be acknowledged", |l| {
        framed(l, &plain, Asks::Once)
    });
    plain.acknowledge = true;
    pages.shows("A1: without a time", |l| framed(l, &plain, Asks::Once));
    pages.says("toast: acknowledged late", |l| {
        words::acknowledged(l, &one, late, true)
    });
    pages.says("toast: a preview", words::only_preview);
    pages.says("toast: before", words::acknowledged_before);
    pages.says("toast: recalled", words::no_longer);
    pages.shows("A5: reminded", |l| words::reminder(l, &one, false));
    pages.shows("A5: reminded when it is late", |l| {
        words::reminder(l, &one, true)
    });
    pages.shows("A6: corrected, with a sound", |l| {
        words::corrected(l, &corrected)
    });
    pages.shows("A5: a reminder that has done its work", |l| {
        words::settled(l, &one, words::acknowledged(l, &one, at, false))
    });
    pages.shows("R1a: for a successor", |l| {
        Card::says(words::handed(l, &[11, 12])).buttons(vec![words::open_button(l, (&one.id, 12))])
    });
    samples::all_of(include_str!("frame.rs"), include_str!("frame_tests.rs"));
    insta::assert_snapshot!("frame", pages.kept());
}
