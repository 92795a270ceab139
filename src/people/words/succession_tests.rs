//! What is said to those whom a hand-over concerns, in both languages, for review.

use crate::{
    card::Matter,
    people::{
        handing::Open,
        samples::delegate,
        store::delegates::{Delegate, Lapsed},
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_is_said_to_those_whom_it_concerns() {
    let mut pages = Pages::default();
    let director = samples::director();
    let (since, until) = (bangkok("2026-10-01 00:00"), bangkok("2026-10-08 08:30"));
    let asked = [
        one("นายตัวอย่าง สาม", Some(until)),
        one("นางตัวอย่าง สี่", Some(until)),
    ];
    let some = [one("นายตัวอย่าง สาม", None), one("นางตัวอย่าง สี่", Some(until))];
    pages.shows("R1a: to the predecessor", |language| {
        words::farewell(language, &director, since, true)
    });
    pages.shows("R1a: to whoever leaves a post vacant", |language| {
        words::farewell(language, &director, since, false)
    });
    pages.shows("R1a: to the successor: an open matter", |language| {
        words::take_over(language, &director, since, &[open()])
    });
    pages.shows("R1a: to the successor: nothing open", |language| {
        words::take_over(language, &director, since, &[])
    });
    pages.shows("R1a: which delegates stay?", |language| {
        words::delegates(language, &director, &asked)
    });
    pages.shows("R1a: one delegate stays", |language| {
        words::delegates(language, &director, &some)
    });
    pages.shows("R1a: all delegates stay", |language| {
        words::delegates(language, &director, &some[..1])
    });
    pages.says("R1a: confirmed", |language| {
        words::confirmed_toast(language)
    });
    pages.shows("R1a: to a delegate who lapsed", |language| {
        words::lapsed(language, &delegate(), until)
    });
    pages.shows("R1a: to the head", |language| {
        words::have_lapsed(language, &director, &[lapsed("นายตัวอย่าง สาม")])
    });
    samples::all_of(
        include_str!("succession.rs"),
        include_str!("succession_tests.rs"),
    );
    insta::assert_snapshot!("succession", pages.kept());
}

fn open() -> Open {
    Open {
        words: "• …".to_owned(),
        matter: Some(Matter::new("week", "1")),
        waits: true,
        buttons: Vec::new(),
    }
}

fn one(name: &str, lapses_at: Option<chrono::DateTime<chrono::Utc>>) -> Delegate {
    Delegate {
        holding: samples::id(),
        name: name.to_owned(),
        lapses_at,
    }
}

fn lapsed(name: &str) -> Lapsed {
    Lapsed {
        holding: samples::id(),
        post: samples::id(),
        agency: "IRRI".to_owned(),
        person: samples::id(),
        name: name.to_owned(),
        lapses_at: bangkok("2026-10-08 08:30"),
    }
}
