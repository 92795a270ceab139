//! What is asked of whoever makes an announcement, in both languages, for review.

use crate::{
    announcements::{
        content::Unfit,
        rules::{When, audience::Fault},
        samples::{announcement, now},
        store::State,
        words,
    },
    samples::{self, Pages, bangkok},
};

#[test]
fn what_the_maker_is_asked() {
    let mut pages = Pages::default();
    let draft = announcement(State::Draft);
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
    pages.says("A2: Telegram refuses it", words::preview_refused);
    for unfit in [
        Unfit::Nothing,
        Unfit::Useless,
        Unfit::Caption(1_200),
        Unfit::Longer(20),
        Unfit::Mixed,
        Unfit::Protected,
    ] {
        pages.shows(&format!("A1: {unfit:?}"), |l| words::unfit(l, unfit));
    }
    samples::all_of(
        include_str!("draft_asked.rs"),
        include_str!("draft_asked_tests.rs"),
    );
    insta::assert_snapshot!("draft_asked", pages.kept());
}
