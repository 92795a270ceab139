//! What is said of those who are missing after the close, in both languages, for review.

use crate::{
    person::{Agency, Kind, Role},
    samples::{self, Pages, bangkok},
    week::{
        chasing::{CallList, Entry, Rang},
        rules::{Light, Timing},
        samples::{line, roll, spoken, week},
        words,
    },
};

fn entry(serial: i64, agency: Agency, name: &str) -> Entry {
    let post = samples::post(Role::Head, agency.clone(), "");
    Entry {
        line: line(serial, agency, vec![samples::holder(post, name)]),
        telephoned: None,
    }
}

fn numbered(number: i64) -> Agency {
    Agency {
        code: format!("A{number}"),
        name_th: format!("สำนักงานตัวอย่างลำดับที่ {number}"),
        name_en: format!("Sample Office No. {number}"),
        short_th: String::new(),
        kind: Kind::Provincial,
    }
}

#[tokio::test]
async fn what_is_said_after_the_close() {
    let mut pages = Pages::default();
    let usual = week("2026-11-24");
    let health = samples::post(Role::Delegate, samples::health(), "");
    let place = roll(123, &samples::health(), "2026-11-24");
    pages.shows("W6b: to a delegate, at the close", |language| {
        words::chased(language, &usual, &place, &health)
    });
    let rang = Rang {
        by: Some("นางสาวตัวอย่าง สอง".to_owned()),
        at: bangkok("2026-11-24 16:12"),
    };
    let missing = entry(123, samples::health(), "นายตัวอย่าง หนึ่ง");
    let telephoned = Entry {
        telephoned: Some(rang.clone()),
        ..entry(124, samples::thalang(), "นายตัวอย่าง สาม")
    };
    let mut answered = entry(125, numbered(3), "นายตัวอย่าง สี่");
    answered.telephoned = Some(rang.clone());
    answered.line.spoken = Some(spoken(
        "น้ำลดแล้ว",
        Light::OnPlan,
        Timing::Late,
        "2026-11-24 16:20",
    ));
    let mut unreachable = entry(126, numbered(4), "นายตัวอย่าง ห้า");
    for holder in &mut unreachable.line.holders {
        holder.reachable = false;
    }
    let list = CallList {
        week: usual.clone(),
        entries: vec![missing, telephoned, answered, unreachable],
    };
    pages.shows("W6b: the call list", |language| {
        words::call_list(language, &list, 0)
    });
    let long = CallList {
        week: usual,
        entries: (1..=24)
            .map(|number| entry(number, numbered(number), "นายตัวอย่าง หนึ่ง"))
            .collect(),
    };
    pages.shows("W6b: a long one, its last page", |language| {
        words::call_list(language, &long, 2)
    });
    pages.shows("W6b: nobody", words::nobody_to_call);
    pages.says("toast: telephoned by somebody else", |language| {
        words::telephoned_by(language, &rang)
    });
    let app = samples::app().await;
    pages.shows("W6b: the governor's list", |language| {
        words::still_missing(language, &app, &list)
    });
    pages.shows("W6b: the governor's list, a long one", |language| {
        words::still_missing(language, &app, &long)
    });
    samples::all_of(include_str!("chasing.rs"), include_str!("chasing_tests.rs"));
    insta::assert_snapshot!("chasing", pages.kept());
}
