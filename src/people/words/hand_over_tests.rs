//! What a hand-over by hand says, in both languages, for review.

use crate::{
    people::{
        samples::{LINK, chief_of_district, governor},
        store::{Holder, hand_overs::Draft},
        words,
    },
    samples::{self, Pages, bangkok},
};
use chrono::NaiveDate;

#[test]
fn what_a_hand_over_says() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    let new = "นางตัวอย่าง ใหม่";
    let moves: Holder = samples::holder(chief_of_district(), new);
    let (until, october) = (bangkok("2026-12-04 10:00"), bangkok("2026-10-01 00:00"));
    let draft = |name: &str, begins_at| Draft {
        id: samples::id(),
        post: director.id.clone(),
        holder: None,
        name: name.to_owned(),
        person: None,
        begins_at,
    };
    pages.shows("R1a: who follows?", |language| {
        words::who_follows(language, &director, Some(&head))
    });
    pages.shows("R1a: who takes a vacant post?", |language| {
        words::who_follows(language, &governor(), None)
    });
    pages.shows("R1a: not a name", words::name_unusable);
    pages.shows("R1a: the name of the holder", |language| {
        words::holds_it_already(language, &head)
    });
    pages.shows("R1a: somebody of that name is known", |language| {
        words::which_person(language, new, &samples::id(), std::slice::from_ref(&moves))
    });
    pages.shows("R1a: hand over now?", |language| {
        words::hand_over_to(language, &director, Some(&head), &draft(new, None), &[])
    });
    pages.shows(
        "R1a: hand over from a day on, to somebody known?",
        |language| {
            let known = std::slice::from_ref(&moves);
            words::hand_over_to(
                language,
                &director,
                Some(&head),
                &draft(new, Some(october)),
                known,
            )
        },
    );
    pages.shows("R1a: leave it vacant?", |language| {
        words::hand_over_to(language, &director, Some(&head), &draft("", None), &[])
    });
    pages.shows("R1a: from when?", words::from_when);
    pages.shows("R1a: not a day", words::day_unusable);
    pages.shows("R1a: a day that is past", |language| {
        words::day_out_of_reach(language, NaiveDate::from_ymd_opt(2026, 10, 1).unwrap())
    });
    pages.shows("R1a: not handed over", words::not_handed_over);
    pages.shows("R1a: handed over", |language| {
        words::handed_over(
            language,
            &director,
            new,
            None,
            &words::Link::Made(LINK.to_owned()),
            until,
        )
    });
    pages.shows(
        "R1a: entered for a day to come, consent is asked for",
        |language| {
            words::handed_over(
                language,
                &director,
                new,
                Some(october),
                &words::Link::Asked,
                until,
            )
        },
    );
    pages.shows("R1a: vacant now", |language| {
        words::handed_over(
            language,
            &director,
            "",
            None,
            &words::Link::NotNeeded,
            until,
        )
    });
    pages.says("R1a: a hand-over is to come", |language| {
        words::cancel_first_toast(language)
    });
    pages.says("R1a: the roster has changed", |language| {
        words::changed_meanwhile_toast(language)
    });
    pages.says("R1a: the hand-over to come is taken back", |language| {
        words::cancelled_toast(language)
    });
    samples::all_of(
        include_str!("hand_over.rs"),
        include_str!("hand_over_tests.rs"),
    );
    insta::assert_snapshot!("hand_over", pages.kept());
}
