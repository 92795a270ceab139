//! What is said of announcements, in both languages, for review.

use crate::{
    announcements::{
        chat::Listed,
        content::{Content, Part, Thing, Unfit, Wording},
        rules::{
            Repeats, When,
            audience::{Audience, Fault},
        },
        store::{Announcement, Receipt, Row, State, Word},
        words::{self, Asks, Reach, Shown, Sums},
    },
    card::Card,
    ids::Id,
    person::Language,
    samples::{self, Pages, bangkok},
};
use chrono::{DateTime, Utc};

fn now() -> DateTime<Utc> {
    bangkok("2026-11-24 14:10")
}

fn announcement(state: State) -> Announcement {
    let part = Part {
        message: 1,
        thing: Thing::Words,
        words: "ประชุมคณะกรรมการจังหวัด วันศุกร์ 27 พ.ย. เวลา 9.00 น.".to_owned(),
        marked: None,
    };
    let out = state.went();
    Announcement {
        id: samples::id(),
        number: out.then_some(12),
        maker: samples::id(),
        state,
        content: Content { parts: vec![part] },
        english: None,
        chat: 1,
        message: 1,
        album: None,
        apart: false,
        audience: Audience::default(),
        audience_as: String::new(),
        acknowledge: true,
        ack_until: Some(bangkok("2026-11-24 16:30")),
        send_at: None,
        protected: false,
        repeats: None,
        series: None,
        made_at: now(),
        touched_at: now(),
        out_at: out.then(|| bangkok("2026-11-24 09:00")),
        expires_at: None,
        corrected_at: None,
        ended_at: None,
        shown: String::new(),
        shown_at: None,
        settled: false,
    }
}

/// The frame with the words in it, as one reads it.
fn framed(language: Language, of: &Announcement, asks: Asks) -> Card {
    let frame = words::frame(language, of, asks);
    Card::says(frame.head)
        .line(of.content.words())
        .line(frame.foot)
        .with(frame.keyboard)
}

#[test]
fn what_recipients_read() {
    let mut pages = Pages::default();
    let one = announcement(State::Out);
    let late = bangkok("2026-11-24 17:05");
    let at = bangkok("2026-11-24 09:12");
    pages.shows("M19: an announcement", |l| framed(l, &one, Asks::Once));
    pages.shows("A1: its preview", |l| {
        framed(l, &announcement(State::Draft), Asks::Preview)
    });
    pages.shows("A4: acknowledged", |l| {
        framed(l, &one, Asks::Nothing { at, late: false })
    });
    pages.shows("M87: acknowledged late", |l| {
        framed(
            l,
            &one,
            Asks::Nothing {
                at: late,
                late: true,
            },
        )
    });
    let mut corrected = announcement(State::Out);
    corrected.corrected_at = Some(now());
    pages.shows("M88: corrected, asked again", |l| {
        framed(l, &corrected, Asks::Again)
    });
    let mut plain = announcement(State::Out);
    plain.acknowledge = false;
    plain.ack_until = None;
    pages.shows("A1: not to be acknowledged", |l| {
        framed(l, &plain, Asks::Once)
    });
    plain.acknowledge = true;
    pages.shows("A1: without a time", |l| framed(l, &plain, Asks::Once));
    pages.says("toast: acknowledged late", |l| {
        words::acknowledged(l, &one, late, true)
    });
    pages.says("toast: a preview", words::only_preview);
    pages.says("toast: before", words::acknowledged_before);
    pages.says("toast: recalled", words::no_longer);
    pages.shows("A5: reminded", |l| words::reminder(l, &one, false));
    pages.shows("A5: reminded when it is late", |l| {
        words::reminder(l, &one, true)
    });
    pages.shows("A6: corrected, with a sound", |l| {
        words::corrected(l, &corrected)
    });
    pages.shows("A5: a reminder that has done its work", |l| {
        words::settled(l, &one, words::acknowledged(l, &one, at, false))
    });
    pages.shows("R1a: for a successor", |l| {
        Card::says(words::handed(l, &[11, 12])).buttons(vec![words::open_button(l, (&one.id, 12))])
    });
    let question = word("ส่งผู้แทนแทนได้หรือไม่", None);
    let answer = word("ได้ โปรดแจ้งชื่อล่วงหน้า", Some(&question.id));
    pages.shows("A4: the question is passed on", |l| {
        words::passed_on(l, &one)
    });
    pages.shows("A4: the answer", |l| {
        words::answer(l, &one, &question, &answer, now())
    });
    samples::all_of(include_str!("frame.rs"), include_str!("tests.rs"));
    insta::assert_snapshot!("received", pages.kept());
}

fn word(words: &str, answers: Option<&Id>) -> Word {
    Word {
        id: samples::id(),
        announcement: samples::id(),
        asker: samples::id(),
        person: samples::id(),
        answers: answers.cloned(),
        words: words.to_owned(),
        media_kind: None,
        media_file: None,
        said_at: bangkok("2026-11-24 10:00"),
        edited_at: None,
    }
}

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
    pages.shows("A1: what?", words::ask_what);
    let agencies = [samples::irrigation(), samples::health()];
    pages.shows("A2: to whom?", |l| {
        words::ask_whom(l, &draft, None, &agencies)
    });
    let named = |words: &str| (words.to_owned(), 7);
    let (words_, column) = named("กรมพิศวง");
    for fault in [
        Fault::Nothing,
        Fault::Unknown {
            words: words_.clone(),
            column,
        },
        Fault::Several {
            words: words_.clone(),
            column,
            codes: vec!["IRRI".to_owned(), "HEALTH".to_owned()],
        },
        Fault::NoSuchAnnouncement { number: 99, column },
        Fault::WhichAnnouncement {
            words: words_.clone(),
            column,
        },
        Fault::Unfinished {
            words: "ยกเว้น".to_owned(),
            column,
        },
        Fault::Contrary {
            words: "อำเภอ ใน อปท.".to_owned(),
            column,
        },
        Fault::DelegatesAlone {
            words: words_.clone(),
            column,
        },
        Fault::MixedWho {
            words: words_,
            column,
        },
        Fault::Nobody,
    ] {
        pages.shows(&format!("A2: {fault:?}"), |l| {
            words::ask_whom(l, &draft, Some((&fault, "กรมพิศวง")), &agencies)
        });
    }
    let times = [bangkok("2026-11-24 16:30"), bangkok("2026-12-01 16:30")];
    pages.shows("A1: by when?", |l| {
        words::ask_until(l, &draft, &times, None)
    });
    pages.shows("A1: by when? a time that is over", |l| {
        words::ask_until(
            l,
            &draft,
            &times,
            Some(When::Past(bangkok("2026-11-23 10:00"))),
        )
    });
    pages.shows("A1: when?", |l| words::ask_when(l, &draft, &times, None));
    pages.shows("A1: when? none", |l| {
        words::ask_when(l, &draft, &times, Some(When::None))
    });
    pages.shows("A1: when? too far", |l| {
        words::ask_when(l, &draft, &times, Some(When::TooFar(now())))
    });
    pages.shows("A1: in English?", |l| words::ask_english(l, &draft));
    let out = announcement(State::Out);
    pages.shows("A6: the new words?", |l| words::ask_correction(l, &out));
    pages.shows("A2: the name of a group?", |l| words::ask_group(l, &draft));
    pages.shows("A2: a group", |l| words::group_named(l, "กลุ่มน้ำท่วม", 12));
    pages.shows("A2: no name of a group", words::no_group_name);
    for unfit in [
        Unfit::Nothing,
        Unfit::Useless,
        Unfit::Caption(1_200),
        Unfit::Longer(20),
        Unfit::Mixed,
    ] {
        pages.shows(&format!("A1: {unfit:?}"), |l| words::unfit(l, unfit));
    }
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
    samples::all_of(include_str!("draft.rs"), include_str!("tests.rs"));
    samples::all_of(include_str!("draft_asked.rs"), include_str!("tests.rs"));
    insta::assert_snapshot!("draft", pages.kept());
}

#[test]
fn what_came_of_it() {
    let mut pages = Pages::default();
    let one = announcement(State::Out);
    let mut sums = Sums {
        counts: vec![
            (Receipt::Sent, 59),
            (Receipt::Acknowledged, 13),
            (Receipt::AcknowledgedLate, 2),
            (Receipt::Queued, 34),
            (Receipt::Blocked, 2),
        ],
        ..Sums::default()
    };
    pages.shows("M86: going out", |l| {
        words::live(l, &one, &sums, true, now())
    });
    sums.counts.retain(|(state, _)| *state != Receipt::Queued);
    sums.questions = (2, 1);
    sums.votes = vec![("ห้องพระนารายณ์".to_owned(), 5), ("ห้องประชุม 2".to_owned(), 3)];
    let mut corrected = announcement(State::Out);
    corrected.corrected_at = Some(now());
    corrected.repeats = Some(Repeats::Weekly);
    pages.shows("M20: out", |l| {
        words::live(l, &corrected, &sums, true, now())
    });
    pages.shows("A5: for those who look", |l| {
        words::live(l, &one, &sums, false, now())
    });
    let mut stopped = announcement(State::Stopped);
    stopped.ended_at = Some(now());
    sums.counts.push((Receipt::Stopped, 34));
    pages.shows("A3: stopped", |l| {
        words::live(l, &stopped, &sums, true, now())
    });
    let mut recalled = announcement(State::Recalled);
    recalled.ended_at = Some(now());
    let gone = Sums {
        counts: vec![(Receipt::Recalled, 107), (Receipt::Sent, 3)],
        staying: 3,
        ..Sums::default()
    };
    pages.shows("M89: recalled", |l| {
        words::live(l, &recalled, &gone, true, now())
    });
    pages.shows("A6: recall?", |l| words::ask_recall(l, &one, &sums, false));
    pages.shows("A6: recall? too late", |l| {
        words::ask_recall(l, &one, &sums, true)
    });
    pages.says("toast: reminded", |l| words::reminded(l, 9));
    pages.says("toast: reminded lately", words::reminded_lately);
    pages.says("toast: somebody was faster", words::changed_meanwhile);
    pages.says("A6: correcting", |l| words::correcting(l, 110));
    for state in Receipt::ALL {
        pages.says(&format!("A5a: {state:?}"), |l| words::state(l, state));
    }
    let mut planned = announcement(State::Planned);
    planned.send_at = Some(bangkok("2026-12-01 09:00"));
    let mut plain = announcement(State::Out);
    plain.acknowledge = false;
    let latest = [(planned, 0, 0), (one.clone(), 98, 110), (plain, 0, 110)];
    pages.shows("A5: the announcements", |l| {
        words::receipts(l, &latest, (1, true), Some(false), now())
    });
    pages.shows("A9: two persons", |l| {
        words::receipts(l, &[], (0, false), Some(true), now())
    });
    pages.shows("A5: none", |l| {
        words::receipts(l, &[], (0, false), None, now())
    });
    let shown = [
        listed(Receipt::Sent, None),
        listed(Receipt::Acknowledged, Some("2026-11-24 09:12")),
        vacant(),
        called(),
    ];
    for (which, some) in [
        (Listed::Waiting, &shown[..1]),
        (Listed::Acknowledged, &shown[1..2]),
        (Listed::Failed, &shown[2..3]),
        (Listed::Calls, &shown[..]),
        (Listed::Waiting, &[]),
    ] {
        pages.shows(&format!("A5: {which:?}"), |l| {
            words::list(l, &one, which, some, Some(20), true, now())
        });
    }
    pages.says("A5: under the spreadsheet", |l| {
        words::sheet_caption(l, &one)
    });
    for language in Language::ALL {
        let _sheet = words::sheet(language, &one, &shown, true);
    }
    samples::all_of(include_str!("live.rs"), include_str!("tests.rs"));
    samples::all_of(include_str!("lists.rs"), include_str!("tests.rs"));
    samples::all_of(include_str!("sheet.rs"), include_str!("tests.rs"));
    insta::assert_snapshot!("came", pages.kept());
}

fn listed(state: Receipt, acked: Option<&str>) -> Shown {
    Shown {
        row: Row {
            place: 0,
            agency: "IRRI".to_owned(),
            post: Some(samples::id()),
            person: None,
            letter: None,
            state,
            acked_at: acked.map(bangkok),
            again: false,
            reminded: 1,
            called_by: None,
            called_at: None,
            sent_at: None,
        },
        agency: samples::irrigation(),
        holder: Some(samples::holder(samples::director(), "นายตัวอย่าง หนึ่ง")),
        called_by: None,
    }
}

fn vacant() -> Shown {
    Shown {
        holder: None,
        agency: samples::thalang(),
        ..listed(Receipt::NeverJoined, None)
    }
}

fn called() -> Shown {
    let mut one = listed(Receipt::Sent, None);
    one.row.called_at = Some(bangkok("2026-11-24 13:00"));
    one.called_by = Some("นางสาวตัวอย่าง สาม".to_owned());
    one
}

#[test]
fn what_is_asked_about_it() {
    let mut pages = Pages::default();
    let one = announcement(State::Out);
    let who = "นายตัวอย่าง หนึ่ง ผู้อำนวยการ โครงการชลประทานภูเก็ต";
    let mut question = word("ส่งผู้แทนแทนได้หรือไม่", None);
    let answer = word("ได้ โปรดแจ้งชื่อล่วงหน้า", Some(&question.id));
    pages.shows("A4: a question", |l| {
        words::asked(l, &one, &question, who, None, now())
    });
    question.edited_at = Some(bangkok("2026-11-24 10:05"));
    question.media_file = Some("file".to_owned());
    let by = Some((&answer, "นางสาวตัวอย่าง สาม"));
    pages.shows("A4: answered", |l| {
        words::asked(l, &one, &question, who, by, now())
    });
    pages.shows("A4: passed on", |l| words::passed_on(l, &one));
    pages.shows("A4: the answer", |l| {
        words::answer(l, &one, &question, &answer, now())
    });
    pages.shows("A4: it went", |l| words::answered(l, "นายตัวอย่าง หนึ่ง"));
    pages.shows("A4: words", words::only_words);
    pages.says("A1: its name", |l| words::reference(l, Some(12)));
    samples::all_of(include_str!("asked.rs"), include_str!("tests.rs"));
    insta::assert_snapshot!("asked", pages.kept());
}
