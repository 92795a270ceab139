//! What is said of invitations, in both languages, for review.

use crate::{
    card::Card,
    people::{
        samples::{LINK, governor},
        words,
    },
    samples::{self, Pages, bangkok},
};
use calamine::{Data, Reader as _, Xlsx};

#[test]
fn what_is_said_of_invitations() {
    let mut pages = Pages::default();
    let director = samples::director();
    let head = samples::holder(director.clone(), "นายตัวอย่าง หนึ่ง");
    let until = bangkok("2026-12-04 10:00");
    pages.shows("R3: an invitation", |language| {
        words::invitation(language, &director, head.name.as_str(), LINK, until)
    });
    pages.shows("R3: an invitation to a vacant post", |language| {
        words::invitation(language, &governor(), "", LINK, until)
    });
    for (count, left_out) in [(23, 4), (0, 4), (0, 0)] {
        pages.shows(
            &format!("R3: invite all {count}, left out {left_out}?"),
            |language| words::invite_all(language, count, left_out),
        );
    }
    pages.shows("R3: all are invited", words::all_invited);
    pages.shows("R3: under the file", |language| {
        Card::says(words::invitations_caption(language, 23, 4, until))
    });
    pages.says("R3: the file", |language| {
        let rows = [(&head, LINK.to_owned())];
        let bytes = words::invitations(language, &rows, until, until).write();
        let mut book = Xlsx::new(std::io::Cursor::new(bytes.unwrap())).unwrap();
        let (_, sheet) = book.worksheets().remove(0);
        let texts = |row: &[Data]| {
            row.iter()
                .map(Data::to_string)
                .collect::<Vec<_>>()
                .join(" | ")
        };
        let full = |row: &&[Data]| row.iter().all(|cell| *cell != Data::Empty);
        sheet.rows().filter(full).map(texts).next().unwrap()
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
