//! What is read of five minutes with the governor, in both languages, for review.

use crate::{
    card::Card,
    samples::{self, Pages, bangkok},
    talks::{
        rules::Answer,
        samples::{answered, ended, governor, head, now, request, secretary, tomorrow},
        words,
    },
    week::Week,
};

fn session() -> Week {
    Week::plan(
        "2026-12-01".parse().unwrap(),
        &crate::week::rules::Hours::DEFAULT,
        &crate::calendar::holidays::Holidays::shipped(),
    )
}

#[test]
fn what_is_read_of_five_minutes() {
    let mut pages = Pages::default();
    let (head, secretary) = (head(), secretary());
    let governor = samples::holder(governor(), "นายตัวอย่าง ศูนย์");
    let request = request(&head);
    let other = samples::post(crate::person::Role::Head, samples::health(), "");
    let office = "+6620000001";
    pages.shows("M69: nothing is released", |l| {
        words::is_the_governor_free(l, None, office, &[&head.post])
    });
    pages.shows(
        "L6: no number is known, and two agencies are one's own",
        |l| words::is_the_governor_free(l, None, "", &[&head.post, &other]),
    );
    pages.shows("L6: something is released", |l| {
        words::is_the_governor_free(l, Some("ว่างถึง 11.00 น."), office, &[&head.post])
    });
    pages.shows("L6: about what?", words::about_what);
    pages.shows("M70: sent", |l| words::request_sent(l, &request, true));
    pages.shows("L6: sent to the secretariat", |l| {
        words::request_sent(l, &request, false)
    });
    pages.shows("L6: nobody can be reached", |l| {
        words::nobody_to_ask(l, office)
    });
    pages.shows("L6: asked for already", |l| {
        words::requested_already(l, &request, now())
    });
    pages.shows("M71: to the governor", |l| {
        words::request(l, &request, &governor, now())
    });
    pages.shows("L6: to the secretariat", |l| {
        words::request(l, &request, &secretary, now())
    });
    for (answer, at) in [
        (Answer::Now, None),
        (Answer::At, Some(bangkok("2026-11-24 14:00"))),
        (Answer::At, Some(tomorrow())),
        (Answer::Tuesday, None),
        (Answer::Write, None),
    ] {
        let view = answered(request.clone(), answer, &secretary, at);
        pages.shows(&format!("L6: {answer:?}, on the governor's card"), |l| {
            words::request(l, &view, &governor, now())
        });
        pages.shows(&format!("M72: {answer:?}, to whoever asked"), |l| {
            words::granted(l, &view, Some(&session()), now())
        });
    }
    let tuesday = answered(request.clone(), Answer::Tuesday, &governor, None);
    pages.shows("L6: Tuesday, when no session is known", |l| {
        words::granted(l, &tuesday, None, now())
    });
    pages.shows("L6: the own answer", |l| {
        words::request(l, &tuesday, &governor, now())
    });
    let mut changed = answered(request.clone(), Answer::At, &secretary, Some(tomorrow()));
    changed.talk.sequence = 1;
    pages.shows("L6: another time", |l| {
        words::granted(l, &changed, None, now())
    });
    pages.shows("L6: the secretariat has answered for the governor", |l| {
        words::answered_for_you(l, &changed, now())
    });
    let later = bangkok("2026-11-24 11:00");
    for told in [true, false] {
        pages.shows(
            &format!("L6: unanswered for an hour, the secretariat told: {told}"),
            |l| Card::says(words::went_to_the_office(l, &request, told, office, later)),
        );
    }
    let off = ended(request.clone());
    pages.shows("L6: taken back, as the governor reads it", |l| {
        words::request(l, &off, &governor, now())
    });
    pages.shows("L6: what was sent, taken back", |l| {
        words::request_sent(l, &off, true)
    });
    pages.shows("L6: taken back", |l| {
        words::request_taken_back(l, &off, now())
    });
    pages.shows("L6: the visit is off", |l| {
        words::request_called_off(l, &changed, tomorrow(), now())
    });
    for (what, view) in [("open", &request), ("agreed", &changed)] {
        pages.shows(
            &format!("R1a: for a successor of whoever asked, {what}"),
            |l| Card::says(words::handed_request(l, view, now())),
        );
        pages.shows(
            &format!("R1a: for a successor of whoever answers, {what}"),
            |l| {
                let (line, buttons) = words::handed_to_answer(l, view, now());
                buttons.into_iter().fold(Card::says(line), Card::buttons)
            },
        );
    }
    samples::all_of(include_str!("five.rs"), include_str!("five_tests.rs"));
    insta::assert_snapshot!("five", pages.kept());
}
