//! What a roster sheet is answered with, in both languages, for review.

use crate::{
    people::{
        fault::RosterFault,
        plan::{AgencyPlan, HandOver, HolderPlan, Plan, PostPlan, Who},
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
        words::dry_run(language, &plan(), &left_out, Some(&samples::id()))
    });
    pages.shows("R2: the same sheet again", |language| {
        words::dry_run(language, &idle(), &[], None)
    });
    pages.shows("R2: taken", |language| words::taken(language, &plan()));
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
                post: samples::id(),
                old_person: samples::id(),
                old_name: "นายตัวอย่าง หนึ่ง".to_owned(),
                name: "นางตัวอย่าง ใหม่".to_owned(),
                who: Who::SameAs { line: 3 },
                at: day(10, 1),
            }],
            left: 109,
            ..HolderPlan::default()
        },
    }
}
