//! What joining says, in both languages, for review.

use crate::{
    people::{samples::governor, words},
    samples::{self, Pages},
};

#[test]
fn what_joining_says() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    pages.shows("R4: a link was opened", |language| {
        words::confirm(
            language,
            &director,
            Some(head.name.as_str()),
            &samples::id(),
        )
    });
    pages.shows("R4: a link to a post that nobody holds", |language| {
        words::confirm(language, &governor(), None, &samples::id())
    });
    pages.shows("R4: it was for somebody else", words::not_me);
    pages.shows("R5: a stranger", words::how_to_join);
    pages.shows("R5: a link that does not work", words::bad_link);
    pages.says("toast: pressed twice", words::already_joined);
    pages.shows("R4: a head has joined", |language| {
        words::joined(language, &director, None)
    });
    pages.shows("R4: the governor has joined", |language| {
        words::joined(language, &governor(), None)
    });
    pages.shows("R4: the number is asked for", words::ask_phone);
    pages.shows("R4: the number is kept", |language| {
        words::phone_kept(language, "+66800000001")
    });
    pages.shows("R4: without a number", words::phone_skipped);
    pages.shows("R4: somebody else's number", words::not_your_phone);
    pages.shows("R1a: joined ahead of the day", |language| {
        let from = samples::bangkok("2026-10-01 00:00");
        words::joined(language, &samples::director(), Some(from))
    });
    let given = samples::bangkok("2026-05-01 10:00");
    pages.shows("R11: is the number still right?", |language| {
        words::confirm_phone(language, "+66800000001", given)
    });
    for count in [0, 12] {
        pages.says(&format!("R11: {count} were asked"), |language| {
            words::phones_asked_toast(language, count)
        });
    }
    pages.shows("R4: the roster has no name yet", words::ask_name);
    pages.shows("R4: the name is kept", |language| {
        words::name_kept(language, "นางสาวตัวอย่าง ศูนย์")
    });
    pages.shows("R4: that is no name", words::own_name_unusable);
    samples::all_of(include_str!("joining.rs"), include_str!("joining_tests.rs"));
    insta::assert_snapshot!("joining", pages.kept());
}
