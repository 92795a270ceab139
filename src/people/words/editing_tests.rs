//! What is said when a post is corrected, in both languages, for review.

use crate::{
    people::{editing::Field, samples::governor, words},
    person::{MissionArea, Role},
    samples::{self, Pages},
};

#[test]
fn what_is_said_of_corrections() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    pages.shows("R11: what can be corrected", |language| {
        words::editing(language, &director, Some(&head), &[])
    });
    pages.shows("R11: of a vacant post", |language| {
        words::editing(language, &governor(), None, &[])
    });
    let vice = samples::post(Role::Vice, samples::office(), "");
    let second = samples::holder(vice.clone(), "นายตัวอย่าง สาม");
    pages.shows("R11: a vice of all areas", |language| {
        words::editing(language, &vice, Some(&second), &[])
    });
    pages.shows("R11: a vice of two areas", |language| {
        let areas = [MissionArea::Environment, MissionArea::Security];
        words::editing(language, &vice, Some(&second), &areas)
    });
    for field in Field::ALL {
        pages.shows(&format!("R11: {field:?}?"), |language| {
            words::ask_field(language, field, &director, Some(&head))
        });
    }
    pages.shows("R11: not a number", words::phone_unusable);
    pages.shows("R11: the holder has left", words::edit_over);
    samples::all_of(include_str!("editing.rs"), include_str!("editing_tests.rs"));
    insta::assert_snapshot!("editing", pages.kept());
}
