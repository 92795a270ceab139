//! What a projects sheet is answered with, in both languages, for review.

use crate::{
    people::NoPhone,
    projects::{
        columns::{BUDGET, CODE},
        fault::{ProjectFault, ProjectReason as R},
        money::NoAmount,
        plan::{Change, Field, Plan},
        rules::NoPercent,
        samples as own, sheet, words,
    },
    samples::{self, Pages},
    sheet::{Form, Heading, LeftOut, Reason},
};

fn plan() -> Plan {
    let rows = sheet::read(include_bytes!("../../../assets/projects.csv"))
        .unwrap()
        .rows;
    Plan {
        added: rows[..3].to_vec(),
        changed: vec![Change {
            project: own::project(),
            partners: None,
            fields: vec![Field {
                name: "due_on",
                was: String::new(),
                becomes: "2026-10-31".to_owned(),
            }],
        }],
        left: 56,
    }
}

#[test]
fn what_a_sheet_is_answered_with() {
    let mut pages = Pages::default();
    let form = Form::Xlsx {
        sheet: "โครงการ".to_owned(),
        others: vec!["ปก".to_owned()],
    };
    let left_out = [LeftOut {
        place: 9,
        heading: "หมายเหตุ".to_owned(),
    }];
    let draft = samples::id();
    pages.shows("J1: a sheet was sent", |language| {
        words::dry_run(language, &plan(), &left_out, &form, Some(&draft))
    });
    pages.shows("J1: the same sheet again", |language| {
        let idle = Plan {
            left: 60,
            ..Plan::default()
        };
        let card = words::dry_run(language, &idle, &[], &form, None);
        words::changed_meanwhile(language, card)
    });
    pages.shows("J1: taken", |language| words::taken(language, &plan()));
    pages.shows("J1: not taken", words::not_taken);
    let heading = |column| Some(Heading::Known(column));
    let faults = [
        ProjectFault::new(3, heading(&CODE), "SYN-1", R::CodeTwice { line: 2 }),
        ProjectFault::new(4, heading(&BUDGET), "สิบ", R::Amount(NoAmount::NotANumber)),
    ];
    pages.shows("J1: faults", |language| {
        words::faults(language, &faults, words::FAULTS)
    });
    for reason in [
        R::Sheet(Reason::NoSuchDay),
        R::BadCode,
        R::AgencyUnknown,
        R::UnknownArea,
        R::BadYear,
        R::Amount(NoAmount::Below),
        R::Amount(NoAmount::TooMuch),
        R::Amount(NoAmount::Rounded),
        R::Percent(NoPercent::Over),
        R::Percent(NoPercent::Below),
        R::Percent(NoPercent::NotANumber),
        R::NotYesOrNo,
        R::Phone(NoPhone::NotAPhone),
        R::DueBeforeStart {
            start: own::day("2026-12-01"),
        },
    ] {
        pages.says(&format!("J1: {reason:?}"), |language| {
            words::why(language, &reason)
        });
    }
    pages.says("J1: yes and no", |language| {
        format!(
            "{} {}",
            words::yes_or_no(language, true),
            words::yes_or_no(language, false)
        )
    });
    pages.says("J1: the register", |language| {
        format!(
            "{}: {}",
            words::export_name(language),
            words::export_title(language, 60)
        )
    });
    samples::all_of(include_str!("sheet.rs"), include_str!("sheet_tests.rs"));
    insta::assert_snapshot!("sheet", pages.kept());
}
