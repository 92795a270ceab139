//! What a roster sheet is answered with, in both languages, for review.

use crate::{
    people::{
        fault::RosterFault,
        plan::{AgencyPlan, HandOver, HolderPlan, Plan, PostPlan, Who},
        samples::chief_of_district,
        words::{self, fault::tests::faults},
    },
    samples::{self, Pages},
    sheet::LeftOut,
};
use chrono::NaiveDate;

#[test]
fn what_a_sheet_is_answered_with() {
    let mut pages = Pages::default();
    let left_out = [LeftOut {
        place: 9,
        heading: "หมายเหตุ".to_owned(),
    }];
    pages.shows("R2: a sheet was sent", |language| {
        words::dry_run(
            language,
            &plan(),
            &left_out,
            day(9, 24),
            Some((&samples::id(), 0)),
        )
    });
    pages.shows("R2: the same sheet again", |language| {
        words::dry_run(language, &idle(), &[], day(9, 24), None)
    });
    pages.shows(
        "R1a: a hundred posts change hands; the second page, too late",
        |language| {
            let card = words::dry_run(
                language,
                &october(),
                &[],
                day(10, 5),
                Some((&samples::id(), 1)),
            );
            words::changed_meanwhile(language, card)
        },
    );
    pages.shows("R2: taken", |language| {
        words::taken(language, &plan(), day(9, 24))
    });
    pages.shows("R2: not taken", words::not_taken);
    pages.shows("R2: a sheet with one error", |language| {
        words::faults(language, &faults()[..1], words::FAULTS)
    });
    let all: Vec<RosterFault> = faults().into_iter().cycle().take(60).collect();
    pages.shows("R2: a sheet with many errors", |language| {
        words::faults(language, &all, words::FAULTS)
    });
    samples::all_of(include_str!("sheet.rs"), include_str!("sheet_tests.rs"));
    insta::assert_snapshot!("sheet", pages.kept());
}

fn day(month: u32, of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, of_month).unwrap()
}

fn idle() -> Plan {
    Plan {
        agencies: AgencyPlan {
            left: 110,
            ..AgencyPlan::default()
        },
        ..Plan::default()
    }
}

fn plan() -> Plan {
    Plan {
        agencies: AgencyPlan::default(),
        posts: PostPlan {
            left: 109,
            ..PostPlan::default()
        },
        holders: HolderPlan {
            handed_over: vec![HandOver {
                line: 12,
                post: samples::director(),
                old_person: samples::id(),
                old_name: "นายตัวอย่าง หนึ่ง".to_owned(),
                name: "นางตัวอย่าง ใหม่".to_owned(),
                who: Who::Known(samples::id()),
                comes_from: vec![chief_of_district()],
                at: day(10, 1),
            }],
            left: 109,
            ..HolderPlan::default()
        },
    }
}

/// Everybody moves, as in every October.
fn october() -> Plan {
    let mut plan = plan();
    let one = plan.holders.handed_over[0].clone();
    plan.holders.handed_over = (2..102)
        .map(|line| HandOver {
            line,
            who: if line % 2 == 0 {
                Who::SameAs { line: line - 1 }
            } else {
                Who::New {
                    personal_phone: String::new(),
                    language: None,
                }
            },
            ..one.clone()
        })
        .collect();
    plan
}
