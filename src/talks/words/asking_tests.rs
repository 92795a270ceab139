//! What governor and vices read of a talk that they asked for, in both languages, for review.

use crate::{
    card::Card,
    people::Holder,
    samples::{self, Pages, bangkok},
    talks::{
        rules::Answer,
        samples::{answered, delegate, ended, head, now, tomorrow, wish, wish_without_head},
        words,
    },
};

#[test]
fn what_is_read_by_whoever_asked() {
    let mut pages = Pages::default();
    let (head, stand_in) = (head(), delegate());
    let wish = wish(&head);
    pages.shows("L4: /talk alone", words::with_whom);
    pages.shows("R8: no agency is called so", |l| {
        words::no_agency_so_called(l, "กขคง")
    });
    let (one, other) = (samples::irrigation(), samples::health());
    pages.shows("R8: which of several", |l| {
        words::which_agency(l, "ภูเก็ต", &[&one, &other], 5)
    });
    pages.shows("L4: the own agency", words::oneself);
    pages.shows("L4: sent", |l| words::sent(l, &wish, &[&head], true));
    pages.shows("L4: sent, and nobody stands in", |l| {
        words::sent(l, &wish, &[&head], false)
    });
    let blocked = Holder {
        reachable: false,
        ..head.clone()
    };
    let to_stand_in = crate::talks::samples::wish(&blocked);
    pages.shows(
        "L4: the head cannot be reached, whoever stands in can",
        |l| words::sent(l, &to_stand_in, &[&stand_in], false),
    );
    pages.shows("L4: asked for already", |l| words::asked_already(l, &wish));
    let not_joined = samples::not_joined(samples::director(), "นายตัวอย่าง หนึ่ง");
    for (what, head) in [
        ("has blocked the bot", Some(&blocked)),
        ("has not joined", Some(&not_joined)),
        ("there is none", None),
    ] {
        pages.shows(&format!("L4: the head {what}"), |l| {
            words::unreachable(l, &one, head, "+6620000001")
        });
    }
    for (what, answer, at) in [
        ("calling", Answer::Calling, None),
        ("soon", Answer::Soon, None),
        ("today", Answer::At, Some(bangkok("2026-11-24 13:30"))),
        ("tomorrow", Answer::At, Some(tomorrow())),
        ("a deputy", Answer::Deputy, None),
    ] {
        let view = answered(wish.clone(), answer, &head, at);
        pages.shows(&format!("M64-M67: answered, {what}"), |l| {
            words::answered(l, &view, now())
        });
    }
    let by_other = answered(wish.clone(), Answer::Calling, &stand_in, None);
    pages.shows("L4: answered by a delegate", |l| {
        words::answered(l, &by_other, now())
    });
    pages.shows("L4: what was sent, once answered", |l| {
        words::sent(l, &by_other, &[&head], false)
    });
    let mut deputy = answered(wish.clone(), Answer::Deputy, &head, None);
    deputy.talk.deputy_name = stand_in.name.clone();
    deputy.deputy = Some(stand_in.clone());
    pages.shows("M67: a deputy by name", |l| {
        words::answered(l, &deputy, now())
    });
    let mut changed = answered(wish.clone(), Answer::At, &head, Some(tomorrow()));
    changed.talk.sequence = 1;
    pages.shows("L4: another time", |l| words::answered(l, &changed, now()));
    let alone = wish_without_head();
    pages.shows("M68: no answer for ten minutes", |l| {
        let line = words::unanswered(l, &wish, &[&stand_in], now());
        words::still_unanswered(l, &[(line, &wish)])
    });
    pages.shows("M68: of two agencies, and nobody else can be told", |l| {
        let lines = [
            (words::unanswered(l, &wish, &[], now()), &wish),
            (words::unanswered(l, &alone, &[], now()), &alone),
        ];
        words::still_unanswered(l, &lines)
    });
    pages.shows("L4: taken back", |l| {
        words::taken_back(l, &ended(wish.clone()), now())
    });
    for (what, view) in [("open", wish.clone()), ("agreed", changed)] {
        pages.shows(
            &format!("R1a: for a successor of whoever asked, {what}"),
            |l| Card::says(words::handed_asker(l, &view, now())),
        );
    }
    samples::all_of(include_str!("asking.rs"), include_str!("asking_tests.rs"));
    insta::assert_snapshot!("asking", pages.kept());
}
