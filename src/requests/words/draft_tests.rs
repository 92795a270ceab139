//! A request in the making, in both languages, for review.

use crate::{
    requests::{
        rules::Deadline,
        samples::{
            accepted, answered, cooperation, draft, enclosure, governor, now, order, receiver,
            request, vice,
        },
        words::{self, Draft, Lacks, Missing, Reader},
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_is_said_of_a_draft() {
    let mut pages = Pages::default();
    let whole = draft();
    let request = request(&governor());
    for (what, reader) in [
        ("to whoever sends it", Reader::Sends),
        ("to the secretariat", Reader::Lays),
        ("Q1a: to the governor", Reader::Releases),
    ] {
        pages.shows(&format!("Q1: the draft, {what}"), |l| {
            words::draft(l, &whole, reader)
        });
    }
    let mut rich = Draft {
        to: vec![receiver(samples::health(), true)],
        none: vec![samples::irrigation()],
        ..draft()
    };
    rich.request.does = "ประสานกรมธนารักษ์ก่อนรังวัด".to_owned();
    rich.request.donts = "แจ้งราคาเวนคืนต่อสื่อ".to_owned();
    rich.request.letter = true;
    rich.enclosed = vec![enclosure(), enclosure()];
    rich.request.edited_at = Some(bangkok("2026-11-24 10:12"));
    rich.request.due_other = Some(bangkok("2026-11-27 10:00"));
    pages.shows(
        "Q4: do and don't, a letter follows, another reading of the time",
        |l| words::draft(l, &rich, Reader::Sends),
    );
    let mut unclear = Draft {
        to: Vec::new(),
        which: vec![samples::irrigation(), samples::health()],
        ..draft()
    };
    unclear.request.unclear = "ภูเก็ต".to_owned();
    unclear.request.words.clear();
    unclear.request.due_at = None;
    pages.shows("R8: which of several", |l| {
        words::draft(l, &unclear, Reader::Sends)
    });
    let many = Draft {
        to: (0..12)
            .map(|_| receiver(samples::thalang(), true))
            .collect(),
        ..draft()
    };
    pages.shows("Q1: to an audience", |l| {
        words::draft(l, &many, Reader::Sends)
    });
    for missing in [Missing::Whom, Missing::Words, Missing::Do, Missing::Dont] {
        pages.shows(&format!("Q1: what is missing: {missing:?}"), |l| {
            words::ask_for(l, missing, &request)
        });
    }
    let at = bangkok("2026-11-20 16:30");
    let offered = [bangkok("2026-11-24 16:30"), bangkok("2026-11-27 16:30")];
    for wrong in [
        None,
        Some(Deadline::Past(at)),
        Some(Deadline::TooFar(at)),
        Some(Deadline::Impossible),
        Some(Deadline::Unsaid),
    ] {
        pages.shows(&format!("U11: by when? {wrong:?}"), |l| {
            words::ask_due(l, &request, &offered, wrong)
        });
    }
    pages.shows("R8: nobody is called so", |l| {
        words::nobody_so_called(l, &request, "กขคง")
    });
    pages.shows("R0: announcements only", |l| {
        words::announcements_only(l, &[samples::irrigation(), samples::health()])
    });
    pages.shows("U1: a label of secrecy", |l| words::secret(l, "ลับ"));
    for lacks in [
        Lacks::Whom,
        Lacks::Words,
        Lacks::Due,
        Lacks::Past,
        Lacks::Governor,
    ] {
        pages.says(&format!("Q1: it cannot go out: {lacks:?}"), |l| {
            words::lacks(l, lacks)
        });
    }
    pages.says("E8: somebody was quicker", words::draft_gone);
    pages.shows("Q1: let be", words::draft_dropped);
    pages.shows("Q1a: returned", |l| {
        words::draft_returned(l, &governor(), &request)
    });
    pages.shows("Q1a: laid before the governor", |l| {
        words::draft_offered(l, &rich, &governor(), now())
    });
    let (one, other) = (accepted(order()), answered(cooperation()));
    pages.shows("Q1: sent to one", |l| {
        words::sent(l, std::slice::from_ref(&one), now())
    });
    pages.shows("Q1: sent to several", |l| {
        words::sent(l, &[one.clone(), other.clone()], now())
    });
    let mut late = order();
    late.officer = None;
    late.errand.due_at = Some(bangkok("2026-11-23 16:30"));
    let audience: Vec<_> = (0..12).map(|_| late.clone()).collect();
    pages.shows("Q1: sent to an audience, nobody can be reached", |l| {
        words::sent(l, &audience, now())
    });
    pages.shows("Q1a: released", |l| {
        words::released_for_you(l, std::slice::from_ref(&one), now())
    });
    let of_vice = crate::requests::samples::view_of(samples::irrigation(), &vice(), Vec::new());
    pages.shows("Q1: of a vice", |l| {
        words::sent(l, std::slice::from_ref(&of_vice), now())
    });
    samples::all_of(include_str!("draft.rs"), include_str!("draft_tests.rs"));
    insta::assert_snapshot!("draft", pages.kept());
}
