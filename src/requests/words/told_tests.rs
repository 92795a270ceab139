//! What governor and vices read of what agencies say, in both languages, for review.

use crate::{
    card::Card,
    requests::{
        rules::{Deadline, Said},
        samples::{answered, closed, cooperation, now, order, picture, wants, word},
        words::{self, Decided, Together},
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_the_governor_is_told() {
    let mut pages = Pages::default();
    let one = answered(order());
    let said = [
        word(&one, Said::Answer, "ส่งข้อมูลครบแล้ว 12 แปลง"),
        picture(&one),
    ];
    let together = |parts| Together {
        parts,
        name: Some("นางสาวตัวอย่าง สาม"),
    };
    pages.shows("Q2: an answer with a picture", |l| {
        words::answer(l, &one, &together(&said))
    });
    let mut by_phone = said[0].clone();
    by_phone.by_phone = true;
    by_phone.edited_at = Some(bangkok("2026-11-24 10:20"));
    by_phone.said_at = bangkok("2026-11-29 10:20");
    let by_phone = [by_phone];
    pages.shows("Q1a, U10: by telephone, late and edited", |l| {
        words::answer(l, &one, &together(&by_phone))
    });
    pages.shows("Q2: an answer after it was closed", |l| {
        words::answer(l, &closed(cooperation()), &together(&said))
    });
    let question = [word(&one, Said::Question, "รวมแปลงของเอกชนด้วยหรือไม่")];
    pages.shows("Q2: a question", |l| {
        words::question(l, &one, &together(&question))
    });
    let wish = wants(cooperation());
    pages.shows("M82: cannot by then", |l| words::wants_time(l, &wish, None));
    pages.shows("U10: its reason is another", |l| {
        words::wants_time(l, &wish, Some(now()))
    });
    let mut mute = wish.clone();
    mute.errand.wants_why.clear();
    pages.shows("U1: its reason was taken back", |l| {
        words::wants_time(l, &mute, Some(now()))
    });
    pages.shows("Q2: opened with a wish", |l| {
        words::deciding(l, &wish.errand)
            .into_iter()
            .fold(Card::says("…"), Card::buttons)
    });
    pages.shows("Q2: another wish has come", |l| {
        words::wish_replaced(l, &wish)
    });
    pages.shows("Q2: agreed", |l| words::wish_decided(l, &wish, true));
    pages.shows("Q2: not agreed", |l| words::wish_decided(l, &wish, false));
    let mut gone = word(&one, Said::Answer, "");
    gone.media_file = None;
    let told = [
        (one.clone(), said.to_vec()),
        (answered(cooperation()), by_phone.to_vec()),
        (answered(order()), vec![gone]),
    ];
    pages.shows("Q1: answers of several", |l| {
        words::answers(l, &told, Some("นางสาวตัวอย่าง สาม"), (2, 5))
    });
    let both = [one.clone(), cooperation()];
    let kept = samples::id();
    pages.shows("U3: which of several?", |l| {
        words::ask_which(l, &both, &kept)
    });
    pages.shows("U3: this one", |l| words::this_one(l, &one));
    pages.shows("Q2: what more?", |l| words::ask_more(l, &one));
    let friday = bangkok("2026-11-20 16:30");
    for wrong in [
        Deadline::Past(friday),
        Deadline::TooFar(friday),
        Deadline::Impossible,
        Deadline::Unsaid,
    ] {
        pages.shows(&format!("U11: {wrong:?}"), |l| {
            words::ask_more_when(l, &one, "ขอแผนที่ ภายใน 31 ก.พ.", wrong)
        });
    }
    pages.shows("Q2: more is asked", |l| words::more_sent(l, &one));
    for decided in [
        Decided::Closed,
        Decided::ClosedBefore,
        Decided::Told,
        Decided::NoWish,
        Decided::WishPast,
        Decided::NoNumber,
    ] {
        pages.says(&format!("Q2: {decided:?}"), |l| words::decided(l, decided));
    }
    pages.shows("Q1a: what was answered by telephone?", |l| {
        words::ask_rang(l, &one)
    });
    samples::all_of(include_str!("told.rs"), include_str!("told_tests.rs"));
    insta::assert_snapshot!("told", pages.kept());
}
