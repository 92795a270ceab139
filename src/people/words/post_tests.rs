//! How a post is called and shown, in both languages, for review.

use crate::{
    people::{
        samples::{chief_of_district, delegate, governor, holders, officer_of_the_office},
        store::hand_overs::Coming,
        words,
    },
    person::Role,
    samples::{self, Pages, bangkok},
    words::post_name,
};

#[test]
fn how_a_post_is_shown() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    let until = bangkok("2026-12-04 10:00");
    for (what, post) in [
        ("a director", director.clone()),
        (
            "a head whose position is not known",
            samples::post(Role::Head, samples::irrigation(), ""),
        ),
        (
            "a district chief, whose position names the agency",
            chief_of_district(),
        ),
        ("a governor", governor()),
        (
            "an officer of the provincial office",
            officer_of_the_office(),
        ),
        ("a delegate", delegate()),
        (
            "an auditor",
            samples::post(Role::Auditor, samples::office(), ""),
        ),
    ] {
        pages.says(&format!("how a post is called: {what}"), |language| {
            post_name(language, &post)
        });
    }
    pages.shows("R11: a post, joined", |language| {
        words::post(language, &director, Some(&head), None, &[], true)
    });
    pages.shows("R11: a post, not joined, invited", |language| {
        words::post(
            language,
            &director,
            Some(&holders()[1]),
            Some(until),
            &[],
            true,
        )
    });
    pages.shows("R11: a post, unreachable", |language| {
        words::post(language, &delegate(), Some(&holders()[4]), None, &[], true)
    });
    pages.shows("R11: a post, vacant, read by an auditor", |language| {
        words::post(language, &governor(), None, None, &[], false)
    });
    let coming = ["นางตัวอย่าง ใหม่", ""].map(|name| Coming {
        id: samples::id(),
        post: director.clone(),
        name: name.to_owned(),
        begins_at: until,
    });
    pages.shows("R1a: a post with hand-overs to come", |language| {
        words::post(language, &director, Some(&head), None, &coming, true)
    });
    samples::all_of(include_str!("post.rs"), include_str!("post_tests.rs"));
    insta::assert_snapshot!("post", pages.kept());
}
