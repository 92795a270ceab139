//! Questions about an announcement, in both languages, for review.

use crate::{
    announcements::{
        samples::{announcement, now, word},
        store::State,
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_is_asked_about_it() {
    let mut pages = Pages::default();
    let one = announcement(State::Out);
    let who = "นายตัวอย่าง หนึ่ง ผู้อำนวยการ โครงการชลประทานภูเก็ต";
    let mut question = word("ส่งผู้แทนแทนได้หรือไม่", None);
    let answer = word("ได้ โปรดแจ้งชื่อล่วงหน้า", Some(&question.id));
    pages.shows("A4: a question", |l| {
        words::asked(l, &one, &question, who, None, now())
    });
    question.edited_at = Some(bangkok("2026-11-24 10:05"));
    question.media_file = Some("file".to_owned());
    let by = Some((&answer, "นางสาวตัวอย่าง สาม"));
    pages.shows("A4: answered", |l| {
        words::asked(l, &one, &question, who, by, now())
    });
    pages.shows("A4: passed on", |l| words::passed_on(l, &one));
    pages.shows("A4: the answer", |l| {
        words::answer(l, &one, &question, &answer, now())
    });
    pages.shows("A4: it went", |l| words::answered(l, "นายตัวอย่าง หนึ่ง"));
    pages.shows("A4: words", words::only_words);
    samples::all_of(include_str!("asked.rs"), include_str!("asked_tests.rs"));
    insta::assert_snapshot!("asked", pages.kept());
}
