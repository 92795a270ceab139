//! Everything that the desk says, in both languages, for review.

use crate::{
    desk::words,
    person::Role,
    samples::{self, Pages},
};

#[test]
fn what_the_desk_says() {
    let mut pages = Pages::default();
    pages.shows("U1: a label of secrecy", |language| {
        words::secret(language, "ลับมาก")
    });
    pages.shows("U4: /cancel", |language| words::cancelled(language, true));
    pages.shows("U4: /cancel, nothing open", |language| {
        words::cancelled(language, false)
    });
    for role in Role::ALL {
        let post = samples::post(role, samples::office(), "");
        pages.shows(&format!("/help: {role:?}"), |language| {
            words::help(&samples::person(language, vec![post.clone()]))
        });
    }
    pages.shows("U2: no such command", words::unknown_command);
    for role in [Role::Head, Role::Governor] {
        let post = samples::post(role, samples::irrigation(), "");
        pages.shows(&format!("U7: a courtesy of the {role:?}"), |language| {
            words::welcome(&samples::person(language, vec![post.clone()]))
        });
    }
    pages.shows("L1: a live location", words::live_location);
    pages.shows("a sticker", words::useless);
    pages.shows("M93: what is this? To a head", |language| {
        let head = samples::person(language, vec![samples::director()]);
        words::what_is_this(&head, &samples::id())
    });
    pages.shows("M93: what is this? To the governor", |language| {
        let governor = samples::post(Role::Governor, samples::office(), "ผู้ว่าราชการจังหวัดภูเก็ต");
        let governor = samples::person(language, vec![governor]);
        words::what_is_this(&governor, &samples::id())
    });
    pages.shows("U8: just a note", words::left_as_note);
    samples::all_of(include_str!("words.rs"), include_str!("words_tests.rs"));
    insta::assert_snapshot!("desk", pages.kept());
}
