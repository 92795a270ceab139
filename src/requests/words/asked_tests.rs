//! What an agency reads of a request, in both languages, for review.

use crate::{
    card::Card,
    requests::{
        rules::{Nudge, Said},
        samples::{accepted, answered, closed, cooperation, head, now, order, wants, word},
        store::State,
        words::{self, Asking, Became, News, Pressed},
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_an_agency_reads() {
    let mut pages = Pages::default();
    let of_health = head(samples::health()).post;
    for (what, view) in [
        ("M80: an order", order()),
        ("Q2: accepted", accepted(order())),
        ("Q2: time is asked for", wants(order())),
        ("Q2: answered", answered(order())),
        ("Q2: closed", closed(order())),
    ] {
        pages.shows(what, |l| words::errand(l, &view, &of_health, now()));
    }
    let mut rich = cooperation();
    rich.request.does = "ประสานกรมธนารักษ์ก่อนรังวัด".to_owned();
    rich.request.donts = "แจ้งราคาเวนคืนต่อสื่อ".to_owned();
    rich.request.letter = true;
    let director = samples::director();
    pages.shows("M81, Q4: cooperation", |l| {
        words::errand(l, &rich, &director, now())
    });
    rich.request.letter_words = "ภก 0017/1234".to_owned();
    rich.request.letter_on = Some("2026-11-24".parse().unwrap());
    pages.shows("Q4: the letter has gone out", |l| {
        words::errand(l, &rich, &director, now())
    });
    let one = accepted(order());
    pages.shows("Q2: its buttons alone", |l| {
        let rows = words::agency_buttons(l, &one.errand);
        rows.into_iter()
            .fold(Card::says("…"), Card::buttons)
            .buttons(vec![words::answer_button(l, &one.errand)])
    });
    for pressed in [
        Pressed::Accepted,
        Pressed::AcceptedBefore,
        Pressed::Answered,
        Pressed::Over,
    ] {
        pages.says(&format!("Q2: {pressed:?}"), |l| {
            words::pressed(l, &one, pressed)
        });
    }
    pages.says("Q2: accepted before, by nobody known", |l| {
        words::pressed(l, &order(), Pressed::AcceptedBefore)
    });
    let at = bangkok("2026-12-02 16:30");
    for asking in [
        Asking::Answer,
        Asking::Question,
        Asking::Time,
        Asking::TimeAgain,
        Asking::Earlier(at),
        Asking::Why(at),
    ] {
        pages.shows(&format!("U4: {asking:?}"), |l| {
            words::ask_agency(l, &one, asking)
        });
    }
    let governor = samples::holder(crate::requests::samples::governor(), "นายตัวอย่าง ศูนย์");
    for became in [
        Became::Answer,
        Became::AnswerLater,
        Became::Phone,
        Became::PhoneLater,
        Became::Question,
        Became::Wish(at),
        Became::Word,
    ] {
        pages.shows(&format!("Q2: passed on, {became:?}"), |l| {
            words::passed_on(l, &one, became, &[&governor])
        });
    }
    pages.shows("Q2: nobody can be reached", |l| {
        words::passed_on(l, &one, Became::Answer, &[])
    });
    pages.shows("Q2: the agency cannot be reached", |l| {
        words::agency_unreached(l, &one)
    });
    pages.shows("R1: not yours any more", words::not_yours);
    pages.shows("P2: a draft that is none any more", words::draft_is_gone);
    let more = word(&one, Said::More, "ขอแผนที่ด้วย");
    for (what, news) in [
        ("Q2: more time", News::Granted),
        ("Q2: the time stays", News::Kept),
        ("M83: enough", News::Enough),
        ("Q2: closed without an answer", News::Closed),
        ("M84: more", News::More(&more)),
        ("Q2: words", News::Reply(&more)),
    ] {
        pages.shows(what, |l| words::news(l, &one, &news, now()));
    }
    pages.shows("Q4: the letter", |l| {
        words::news(l, &rich, &News::Letter, now())
    });
    pages.shows("U1: withheld", |l| words::withheld(l, &one));
    let mut reworded = rich.clone();
    reworded.request.edited_at = Some(bangkok("2026-11-24 10:12"));
    pages.shows("U10: reworded, on the card", |l| {
        words::errand(l, &reworded, &director, now())
    });
    pages.shows("U10: reworded", |l| {
        words::news(l, &reworded, &News::Reworded, now())
    });
    pages.shows("U1: what was said of it at all agencies", |l| {
        words::gone(l, &[one.clone(), reworded.clone()])
    });
    pages.shows("U10: to whom and by when stays", |l| {
        words::words_only(l, std::slice::from_ref(&one))
    });
    pages.shows("U10: not the secretariat's to change", |l| {
        words::not_reworded(l, &[one.clone(), reworded.clone()])
    });
    pages.shows("U1: taken back by somebody else", |l| {
        words::taken_back(l, std::slice::from_ref(&one), "นางสาวตัวอย่าง สาม")
    });
    let mut gone = closed(order());
    gone.request.state = State::Out;
    gone.request.words.clear();
    pages.shows("U1: a request that was taken back", |l| {
        words::news(l, &gone, &News::Withheld, now())
    });
    pages.shows("U1: the same, on the card", |l| {
        words::errand(l, &gone, &of_health, now())
    });
    let mut late = order();
    late.errand.due_at = Some(bangkok("2026-11-20 16:30"));
    late.errand.serial = 9;
    pages.shows("Q2: a reminder of one", |l| {
        words::reminder(l, &of_health, &[(Nudge::Late, &late)], now())
    });
    pages.shows("Q2: of several at once", |l| {
        let lines = [
            (Nudge::Late, &late),
            (Nudge::Eve, &one),
            (Nudge::Half, &rich),
        ];
        words::reminder(l, &of_health, &lines, now())
    });
    let mut overdue = one.clone();
    overdue.errand.due_at = Some(bangkok("2026-11-22 16:30"));
    pages.shows("M84: more of what is late", |l| {
        words::news(l, &overdue, &News::More(&more), now())
    });
    samples::all_of(include_str!("asked.rs"), include_str!("asked_tests.rs"));
    insta::assert_snapshot!("asked", pages.kept());
}
