//! What is said when something is done, in both languages, for review.

use crate::{
    person::MissionArea,
    samples::{self, Pages},
    urgent::{
        rules::{Level, Refusal},
        samples::{at, entry, owned, resolved, shown, urgent},
        shown::Shown,
        store::{Deed, Entry},
        words,
    },
};

#[test]
fn what_is_said_of_deeds() {
    let mut pages = Pages::default();
    let flood = || urgent(5, Level::Most);
    pages.says("E4: acknowledged", words::acknowledged_toast);
    pages.says("E8: pressed again", words::yours_already);
    pages.says("E4: not told of it", words::not_yours);
    pages.says("E5: by when", |language| {
        words::promised_toast(language, at("05:00"), at("02:41"))
    });
    pages.says("E5: by tomorrow", |language| {
        words::promised_toast(language, samples::bangkok("2026-11-25 16:30"), at("02:41"))
    });
    pages.says("E6: open again", words::reopened_toast);
    pages.says("E6: open as it is", words::still_open);
    pages.says("P3: no number", words::no_number);
    pages.says("E1: another level", |language| {
        words::level_is(language, Level::Most)
    });
    pages.says("E1: another area", |language| {
        words::area_is(language, MissionArea::Traffic)
    });
    let agency = samples::irrigation();
    pages.says("E1: another agency", |language| {
        words::agency_is(language, &agency)
    });
    let over = shown(resolved(owned(flood())), "05:20");
    for why in [
        Refusal::Owned,
        Refusal::NotOwned,
        Refusal::Closed,
        Refusal::LongClosed,
        Refusal::NotClosed,
        Refusal::Held,
        Refusal::NoSuchTime,
    ] {
        pages.says(&format!("E8: {why:?}"), |language| {
            words::refusal(language, why, &over)
        });
    }
    pages.shows("E8: as a message", |language| {
        words::refused(language, Refusal::Closed, &over)
    });
    for next in [None, Some(samples::bangkok("2026-11-25 02:00"))] {
        pages.shows(
            &format!("U11: a time that is over, again: {}", next.is_some()),
            |language| words::past_time(language, &shown(owned(flood()), "02:41"), next),
        );
    }
    pages.shows("M13: to the sender", |language| {
        words::acknowledged(language, &shown(owned(flood()), "02:41"))
    });
    for deed in [
        Deed::Lapsed,
        Deed::HandedOver,
        Deed::Reopened,
        Deed::AskedAgain,
    ] {
        let again = Entry {
            until_at: Some(at("05:00")),
            ..entry(&flood(), deed, "05:00", "")
        };
        let shown = Shown {
            again: Some(again),
            ..shown(flood(), "05:00")
        };
        pages.shows(
            &format!("E5: open again, to the sender, {deed:?}"),
            |language| words::opened_again(language, &shown),
        );
    }
    pages.shows("E6: what came of it?", |language| {
        words::ask_outcome(language, &flood())
    });
    pages.shows("M79: resolved", |language| words::resolved(language, &over));
    pages.shows("E1: which area?", |language| {
        words::areas(language, &flood())
    });
    pages.shows("E1: this area", |language| {
        words::area_set(language, &flood(), MissionArea::Traffic)
    });
    samples::all_of(include_str!("deeds.rs"), include_str!("deeds_tests.rs"));
    insta::assert_snapshot!("deeds", pages.kept());
}
