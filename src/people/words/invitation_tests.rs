//! What is said of invitations, in both languages, for review.

use crate::{
    people::{
        samples::{LINK, governor},
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_is_said_of_invitations() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    let until = bangkok("2026-12-04 10:00");
    pages.shows("R3: an invitation", |language| {
        words::invitation(language, &director, Some(&head), LINK, until)
    });
    pages.shows("R3: an invitation to a vacant post", |language| {
        words::invitation(language, &governor(), None, LINK, until)
    });
    pages.says("toast: invited", words::invited_toast);
    pages.says("toast: revoked", |language| {
        words::revoked_toast(language, true)
    });
    pages.says("toast: nothing to revoke", |language| {
        words::revoked_toast(language, false)
    });
    samples::all_of(
        include_str!("invitation.rs"),
        include_str!("invitation_tests.rs"),
    );
    insta::assert_snapshot!("invitation", pages.kept());
}
