//! The conversation in both languages, for review.

use crate::{
    outbox::MediaKind,
    samples::{self, Pages},
    urgent::{
        rules::{Hand, Level},
        samples::{entry, head, owned, resolved, shown, urgent, vice},
        shown::Reader,
        store::{Deed, Entry},
        words,
    },
};

#[test]
fn what_is_passed_on() {
    let mut pages = Pages::default();
    let flood = owned(urgent(5, Level::Most));
    let now = shown(flood.clone(), "02:42");
    let words_of = entry(&flood, Deed::Said, "02:42", "ส่งทีมแล้ว เสร็จ 05:00");
    let (vice, head) = (vice(), head());
    pages.shows("E4: the owner to the sender", |language| {
        words::word(language, &now, &words_of, Some(&vice), true)
    });
    let photo = Entry {
        media_kind: Some(MediaKind::Photo),
        media_file: Some("file".to_owned()),
        ..entry(&flood, Deed::Said, "02:43", "")
    };
    pages.shows("E4: a picture of the sender", |language| {
        words::word(language, &now, &photo, Some(&head), false)
    });
    pages.shows("E4: of somebody who has left", |language| {
        words::word(language, &now, &words_of, None, false)
    });
    pages.says("U12: under a file", |language| {
        words::caption(language, &flood)
    });
    pages.shows("E4: passed on", |language| {
        words::passed_on(language, &now, std::slice::from_ref(&vice), false)
    });
    pages.shows("E4: a word before anybody has it", |language| {
        words::passed_on(
            language,
            &shown(urgent(5, Level::Most), "02:42"),
            std::slice::from_ref(&head),
            true,
        )
    });
    let open = shown(urgent(5, Level::Most), "02:42");
    pages.shows("E4: the leader's reached nobody", |language| {
        words::passed_on(language, &open, &[], true)
    });
    pages.shows(
        "P3: the sender's reached nobody: the owner's number",
        |language| words::passed_on(language, &now, &[], false),
    );
    pages.shows(
        "P3: the sender's reached nobody, and nobody owns it",
        |language| words::passed_on(language, &open, &[], false),
    );
    let over = shown(resolved(flood.clone()), "05:30");
    let kept = samples::id();
    for sender in [true, false] {
        let reader = Reader {
            hand: Hand {
                sender,
                told: !sender,
                ..Hand::default()
            },
            personal: true,
            talks: false,
            orders: false,
        };
        pages.shows(
            &format!("a reply to a closed matter, sender: {sender}"),
            |language| words::closed(language, &over, reader, &kept),
        );
    }
    pages.shows("a reply of somebody else", |language| {
        words::not_concerned(&samples::person(language, vec![samples::director()]), &kept)
    });
    pages.shows("a reply of somebody who reports for nobody", |language| {
        words::not_concerned(&samples::person(language, Vec::new()), &kept)
    });
    pages.shows("U1: taken back", |language| {
        words::withheld(language, &flood)
    });
    samples::all_of(include_str!("talk.rs"), include_str!("talk_tests.rs"));
    insta::assert_snapshot!("talk", pages.kept());
}
