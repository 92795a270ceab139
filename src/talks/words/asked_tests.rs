//! What an agency reads of a talk that it is asked for, in both languages, for review.

use crate::{
    card::Card,
    person::Role,
    samples::{self, Pages, bangkok},
    talks::{
        rules::Answer,
        samples::{answered, delegate, ended, head, now, wish, wish_without_head},
        words,
    },
};

#[test]
fn what_an_agency_reads() {
    let mut pages = Pages::default();
    let (head, stand_in) = (head(), delegate());
    let wish = wish(&head);
    let ask = |view: &super::View, reader: &crate::people::Holder| {
        let (view, reader) = (view.clone(), reader.clone());
        move |l| words::ask(l, &view, &reader, now())
    };
    pages.shows("M63: to the head", ask(&wish, &head));
    pages.shows("L4: to whoever stands in", ask(&wish, &stand_in));
    pages.shows(
        "L4: where nobody heads the agency",
        ask(&wish_without_head(), &stand_in),
    );
    let calling = answered(wish.clone(), Answer::Calling, &stand_in, None);
    pages.shows("L4: another has answered", ask(&calling, &head));
    pages.shows("L4: one has answered oneself", ask(&calling, &stand_in));
    for (what, answer, at) in [
        ("soon", Answer::Soon, None),
        ("at", Answer::At, Some(bangkok("2026-11-24 13:30"))),
        ("nobody by name", Answer::Deputy, None),
    ] {
        let view = answered(wish.clone(), answer, &head, at);
        pages.shows(&format!("L4: the own answer, {what}"), ask(&view, &head));
    }
    let mut deputy = answered(wish.clone(), Answer::Deputy, &head, None);
    deputy.talk.deputy_name = stand_in.name.clone();
    pages.shows("L4: the own answer, a deputy", ask(&deputy, &head));
    pages.shows("L4: taken back", ask(&ended(wish.clone()), &head));
    pages.says("E8: another was quicker", |l| {
        words::answered_before(l, &calling, now())
    });
    pages.says("L4: over, in passing", words::is_over);
    pages.says("L4: sent, in passing", words::answer_sent);
    pages.shows("L4: which deputy?", |l| {
        words::which_deputy(l, &wish, &[&stand_in])
    });
    pages.shows("L4: the deputy's name?", |l| {
        words::which_deputy(l, &wish, &[])
    });
    pages.shows("L4: to the deputy", |l| words::you_call(l, &deputy));
    pages.shows("L4: a deputy whom nobody can reach", |l| {
        words::tell_the_deputy(l, &deputy)
    });
    let agreed = answered(
        wish.clone(),
        Answer::At,
        &head,
        Some(bangkok("2026-11-24 13:30")),
    );
    let at = bangkok("2026-11-24 13:30");
    pages.shows("L4: the talk is off", |l| {
        words::called_off(l, &agreed, at, now())
    });
    let blocked = crate::people::Holder {
        reachable: false,
        ..head
    };
    pages.shows(
        "L4: to whoever stands in for a head who cannot be reached",
        ask(&crate::talks::samples::wish(&blocked), &stand_in),
    );
    for (what, view) in [("open", &wish), ("agreed", &agreed)] {
        pages.shows(&format!("R1a: for a successor, {what}"), |l| {
            let (line, buttons) = words::handed_asked(l, view, Role::Head, now());
            buttons.into_iter().fold(Card::says(line), Card::buttons)
        });
    }
    samples::all_of(include_str!("asked.rs"), include_str!("asked_tests.rs"));
    insta::assert_snapshot!("asked", pages.kept());
}
