//! An announcement in the making, in both languages, for review.

use crate::{
    announcements::{
        content::Wording,
        rules::Repeats,
        samples::announcement,
        store::State,
        words::{self, Reach},
    },
    card::Card,
    samples::{self, Pages, bangkok},
};

#[test]
fn what_the_maker_reads() {
    let mut pages = Pages::default();
    let mut draft = announcement(State::Draft);
    let reach = Reach {
        people: 118,
        agencies: 110,
        out_of_reach: 3,
    };
    pages.shows("M85: the draft", |l| {
        words::draft(l, &draft, reach, None, false)
    });
    pages.shows("A9: the draft of one for two persons", |l| {
        words::draft(l, &draft, reach, None, true)
    });
    let offered = announcement(State::Offered);
    pages.shows("A9: laid before a second one", |l| {
        words::draft(l, &offered, reach, Some("นางสาวตัวอย่าง สาม"), true)
    });
    draft.audience_as = "อำเภอ และ อปท. ยกเว้น เทศบาลนครภูเก็ต".to_owned();
    draft.send_at = Some(bangkok("2026-11-25 08:30"));
    draft.protected = true;
    draft.repeats = Some(Repeats::Weekly);
    draft.apart = true;
    draft.english = Some(Wording {
        words: "Meeting".to_owned(),
        marked: None,
    });
    pages.shows("A1: a draft with everything", |l| {
        words::draft(l, &draft, reach, None, false)
    });
    draft.repeats = Some(Repeats::Monthly);
    draft.acknowledge = false;
    pages.shows("A2: a draft for nobody", |l| {
        words::draft(l, &draft, Reach::default(), None, false)
    });
    pages.says("A2: to whom", |l| words::audience(l, &draft));
    let out = announcement(State::Out);
    let holder = samples::holder(samples::director(), "นายตัวอย่าง หนึ่ง");
    let absent = samples::not_joined(samples::director(), "นางตัวอย่าง สอง");
    let recipients = vec![
        (samples::irrigation(), Some(holder)),
        (samples::health(), Some(absent)),
        (samples::thalang(), None),
    ];
    pages.shows("A2: the names", |l| words::names(l, &draft, &recipients, 0));
    let mut planned = announcement(State::Planned);
    planned.send_at = Some(bangkok("2026-12-01 09:00"));
    pages.shows("A1: planned", |l| words::planned(l, &planned));
    planned.repeats = Some(Repeats::Weekly);
    pages.shows("A7: planned and repeated", |l| words::planned(l, &planned));
    pages.shows("A1: let be", words::dropped);
    pages.shows("A9: offered", words::offered);
    pages.says("toast: a second one", words::needs_second);
    pages.says("toast: nobody else", words::no_second);
    pages.says("toast: nobody", words::nobody);
    pages.says("toast: its time is over", words::time_is_over);
    pages.shows("U4: the draft is gone", words::draft_gone);
    pages.shows("U10: it has gone out", |l| words::went_already(l, &out));
    pages.shows("U12: a part too late", |l| words::part_too_late(l, &out));
    pages.shows("U8: on what is kept", |l| {
        Card::says("…").buttons(vec![words::kept_button(l, &out.id)])
    });
    samples::all_of(include_str!("draft.rs"), include_str!("draft_tests.rs"));
    insta::assert_snapshot!("draft", pages.kept());
}
