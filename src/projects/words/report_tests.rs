//! What is answered to a report, in both languages, for review.

use crate::{
    card::Card,
    projects::{
        project::Project,
        rules::{DONE, NoPercent},
        samples as own,
        store::Report,
        words,
    },
    samples::{self, Pages},
};

#[test]
fn what_a_report_is_answered_with() {
    let mut pages = Pages::default();
    let project = own::project();
    let report = own::report();
    pages.shows("U9: filed", |language| {
        words::filed(language, &project, &report, 6_000)
    });
    pages.shows("U9: as far as before", |language| {
        words::filed(language, &project, &report, 8_100)
    });
    let fell = Report {
        fell_from: Some(9_000),
        media_file: Some("photo".to_owned()),
        ..own::report()
    };
    pages.shows("J5: a fall, with a picture", |language| {
        words::filed(language, &project, &fell, 9_000)
    });
    let said = Report {
        percent: None,
        ..own::report()
    };
    pages.shows("U9: words alone", |language| {
        words::filed(language, &project, &said, 8_100)
    });
    let done = Project {
        progress: DONE,
        ..own::project()
    };
    let all = Report {
        percent: Some(DONE),
        words: String::new(),
        ..own::report()
    };
    pages.shows("J5: done", |language| {
        words::filed(language, &done, &all, 8_100)
    });
    pages.shows("U9: taken back", |language| {
        words::undone(language, &project)
    });
    for why in [NoPercent::Over, NoPercent::Below, NoPercent::NotANumber] {
        pages.shows(&format!("J5: {why:?}"), |language| {
            words::no_percent(language, &project, why)
        });
    }
    pages.shows("P2: refused and kept, with its words", |language| {
        let refusal = words::no_percent(language, &project, NoPercent::Over);
        words::kept(language, refusal, &project.id, Some(&project))
    });
    pages.shows("P2: refused and kept", |language| {
        let refusal = words::unknown_code(language, "SYN-2569-999");
        words::kept(language, refusal, &project.id, None)
    });
    pages.shows("J5: there is none", words::no_project);
    pages.shows("U5: an unknown code", |language| {
        words::unknown_code(language, "SYN-2569-999")
    });
    let agency = samples::health();
    pages.shows("U5: another agency's", |language| {
        words::not_yours(language, &project, Some(&agency))
    });
    let cancelled = Project {
        cancelled_on: Some(own::day("2026-04-02")),
        ..own::project()
    };
    pages.shows("J5: cancelled", |language| {
        words::is_cancelled(language, &cancelled)
    });
    pages.shows("J5: what is to be reported?", |language| {
        words::say_what(language, &project)
    });
    pages.shows("U8: taken as a report", |language| {
        words::taken_as_report(language, &project)
    });
    let kept = samples::id();
    pages.shows("J5: which is it about?", |language| {
        words::which_project(language, &kept, std::slice::from_ref(&project))
    });
    pages.shows("U8: a kept message is a report", |language| {
        Card::says("–").buttons(vec![words::file_button(language, &kept)])
    });
    pages.says("U8: there is none to report of", words::none_under_way);
    pages.shows("J3: the explanation", |language| {
        words::explained(language, &project, &report, "นายตัวอย่าง หนึ่ง")
    });
    let edited = Report {
        edited_at: Some(report.said_at),
        ..own::report()
    };
    pages.shows("U10: the explanation was edited", |language| {
        words::explained(language, &project, &edited, "นายตัวอย่าง หนึ่ง")
    });
    pages.shows("J3: the explanation was taken back", |language| {
        words::unexplained(language, &project)
    });
    assert_eq!(words::as_said(&report), "81% วางท่อแล้ว 3 จาก 5 จุด");
    samples::all_of(include_str!("report.rs"), include_str!("report_tests.rs"));
    insta::assert_snapshot!("report", pages.kept());
}
