//! What is said to those who say who comes, in both languages, for review.

use crate::{
    card::Card,
    person::Role,
    samples::{self, Pages},
    week::{
        chat::At,
        rules::{Closed, Coming},
        samples::{comes, roll, week},
        words,
    },
};

#[test]
fn what_is_said_about_who_comes() {
    let mut pages = Pages::default();
    let usual = week("2026-11-24");
    let director = samples::director();
    let roll = roll(123, &director.agency, "2026-11-24");
    let reader = samples::id();
    let all = [
        comes(Coming::Head, ""),
        comes(Coming::Deputy, ""),
        comes(Coming::Deputy, "นางตัวอย่าง ผู้แทน"),
        comes(Coming::Excused, ""),
    ];
    pages.shows("M44: the question by itself", |language| {
        words::who_comes(
            language,
            &usual,
            &roll,
            &director,
            None,
            &reader,
            At::Question,
        )
    });
    pages.says("W0: not said yet", |language| {
        words::comes_line(language, None)
    });
    for said in &all {
        let what = format!("{:?} {}", said.coming, said.deputy);
        let what = what.trim_end();
        pages.shows(&format!("M45: {what}"), |language| {
            words::who_comes(
                language,
                &usual,
                &roll,
                &director,
                Some(said),
                &reader,
                At::Question,
            )
        });
        pages.says(&format!("toast: {what}"), |language| {
            words::attending(language, said)
        });
        pages.says(&format!("in a few words: {what}"), |language| {
            words::who(language, said)
        });
        pages.says(&format!("a line: {what}"), |language| {
            words::comes_line(language, Some(said))
        });
    }
    let mut delegate = all[2].clone();
    delegate.delegate = Some(reader.clone());
    pages.shows("W0: the buttons of a delegate who comes", |language| {
        let row = words::coming_row(language, &roll, Some(&delegate), &reader, At::Call);
        Card::says("–").buttons(row)
    });
    for closed in [Closed::CalledOff, Closed::Begun] {
        pages.says(&format!("toast: {closed:?}"), |language| {
            words::attendance_closed(language, closed)
        });
        pages.shows(&format!("a name, {closed:?}"), |language| {
            words::too_late_to_come(language, closed)
        });
    }
    let known = [samples::holder(
        samples::post(Role::Delegate, samples::irrigation(), ""),
        "นางตัวอย่าง ผู้แทน",
    )];
    let agency = &director.agency;
    pages.shows("W0: who comes for the head?", |language| {
        words::ask_deputy(language, agency, &roll, &known)
    });
    pages.shows("W0: who, where nobody is known?", |language| {
        words::ask_deputy(language, agency, &roll, &[])
    });
    pages.shows("W0: a deputy was tapped", |language| {
        words::deputy_named(language, agency, &roll, &all[2], None)
    });
    pages.shows("W0: a name was typed", |language| {
        words::deputy_named(language, agency, &roll, &all[2], Some(&reader))
    });
    samples::all_of(
        include_str!("attendance.rs"),
        include_str!("attendance_tests.rs"),
    );
    insta::assert_snapshot!("attendance", pages.kept());
}
