//! The sentences of the floor and the menus, in both languages, for review.

use crate::{
    access,
    card::Card,
    person::{MissionArea, Role},
    samples::{self, Pages},
    words,
};

#[test]
fn what_the_floor_says() {
    let mut pages = Pages::default();
    for role in Role::ALL {
        pages.says(&format!("a role: {role:?}"), |language| {
            words::role(language, role)
        });
    }
    for area in MissionArea::ALL {
        pages.says(&format!("an area: {area:?}"), |language| {
            words::area(language, area)
        });
    }
    let director = samples::director();
    pages.says("a post", |language| words::post_name(language, &director));
    pages.says("an officer with the number", |language| {
        words::officer(language, "นายตัวอย่าง หนึ่ง", "+6620000001")
    });
    pages.says("an officer without a number", |language| {
        words::officer(language, "นายตัวอย่าง หนึ่ง", "")
    });
    pages.says("U9: a button", words::file_elsewhere);
    pages.shows("a list of which two were named", |language| {
        words::and_more(Card::says("…"), language, 9, 2)
    });
    pages.shows("a list of which all were named", |language| {
        words::and_more(Card::says("…"), language, 2, 2)
    });
    for (right, roles) in access::TABLE {
        pages.shows(&format!("M25: refused {right}"), |language| {
            words::refused(language, roles)
        });
    }
    pages.shows("R0: refused to a court", words::announcements_only);
    pages.shows("M26: a fault", |language| words::fault(language, 4711));
    pages.says("A8: above what is sent again", words::sent_again);
    pages.says("toast: a button that is over", words::button_over);
    pages.shows("M95: put into a group", |_| words::private_only());
    samples::all_of(include_str!("words.rs"), include_str!("words_tests.rs"));
    insta::assert_snapshot!("floor", pages.kept());
}
