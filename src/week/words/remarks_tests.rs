//! What is said about an answer, in both languages, for review.

use crate::{
    card::Card,
    person::Role,
    samples::{self, Pages, bangkok},
    week::{
        samples::{board, head, roll},
        store::Remark,
        words,
    },
};

#[test]
fn what_is_said_about_an_answer_of_an_agency() {
    let mut pages = Pages::default();
    let agency = samples::irrigation();
    let roll = roll(123, &agency, "2026-11-24");
    let governor = samples::holder(
        samples::post(Role::Governor, samples::office(), ""),
        "นายตัวอย่าง ผู้ว่าราชการ",
    );
    let vice = samples::holder(
        samples::post(Role::Vice, samples::office(), ""),
        "นางตัวอย่าง รองผู้ว่าราชการ",
    );
    let director = head(agency.clone(), "นายตัวอย่าง หนึ่ง");
    let said = |role, words: &str| Remark {
        id: samples::id(),
        roll: roll.id.clone(),
        person: governor.person.clone(),
        role,
        words: words.to_owned(),
        media_kind: None,
        said_at: bangkok("2026-11-24 09:12"),
    };
    pages.says("toast: read", words::seen_toast);
    for (what, remark, by, personal) in [
        (
            "W5: of the governor",
            said(Role::Governor, "ที่ดินแปลงใด ติดที่ใคร"),
            &governor,
            false,
        ),
        (
            "W5: of a vice, by voice",
            said(Role::Vice, ""),
            &vice,
            false,
        ),
        (
            "W5: what the agency says to that",
            said(Role::Head, "แปลงที่ 3 และ 4 นัดเจ้าของวันศุกร์"),
            &director,
            true,
        ),
        (
            "W5: a very long one",
            said(Role::Governor, &"ขอให้เร่งรัด ".repeat(600)),
            &governor,
            false,
        ),
    ] {
        pages.shows(what, |language| {
            words::remark(language, &agency, &roll, &remark, Some(by), personal)
        });
    }
    let id = samples::id();
    pages.shows("W5: passed on", |language| {
        words::remark_passed_on(language, &roll, &id, &[&director], true)
    });
    pages.shows("W5: nobody can be reached", |language| {
        words::remark_passed_on(language, &roll, &id, &[&director], false)
    });
    pages.shows("U1: marked as secret", |language| {
        words::remark_withheld(language, &roll)
    });
    let board = board();
    let mut line = board.lines[0].clone();
    line.remarks = ["ก", "ที่ดินแปลงใด ติดที่ใคร", "แปลงที่ 3 และ 4", ""]
        .into_iter()
        .zip([Role::Vice, Role::Governor, Role::Head, Role::Governor])
        .map(|(words, role)| said(role, words))
        .collect();
    pages.shows("W5: below the answer", |language| {
        words::said_about(Card::says("–"), language, &board.week, &line)
    });
    samples::all_of(include_str!("remarks.rs"), include_str!("remarks_tests.rs"));
    insta::assert_snapshot!("remarks", pages.kept());
}
