//! J2, by tables and properties; and the figures of the sample register.

use super::*;
use crate::{
    person::MissionArea,
    projects::{rules::DONE, sheet},
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn project() -> Project {
    Project {
        id: crate::samples::id(),
        code: "P-1".to_owned(),
        name_th: "โครงการ".to_owned(),
        name_en: String::new(),
        agency: "IRRI".to_owned(),
        officer: String::new(),
        officer_phone: String::new(),
        area: MissionArea::Other,
        district_name: String::new(),
        fiscal_year: 2570,
        budget: 0,
        contract_amount: None,
        disbursed: None,
        contract_deadline: Some(day("2027-03-31")),
        signed_on: Some(day("2026-11-02")),
        draw_until: None,
        start_on: Some(day("2026-11-09")),
        due_on: Some(day("2027-06-30")),
        routine: false,
        progress: 1_000,
        last_report_on: Some(day("2026-11-20")),
        cancelled_on: None,
        snoozed_until: None,
        snoozes: 0,
    }
}

#[test]
fn j2_each_kind_has_its_own_count_of_days() {
    let due = Project {
        due_on: Some(day("2026-11-24")),
        ..project()
    };
    let unsigned = Project {
        signed_on: None,
        contract_deadline: Some(day("2026-11-24")),
        ..project()
    };
    let silent = Project {
        last_report_on: Some(day("2026-09-30")),
        ..project()
    };
    let never = Project {
        last_report_on: None,
        ..project()
    };
    for (project, on, expected) in [
        (&due, "2026-11-24", None),
        (&due, "2026-11-25", Some((Late::Overdue, 1))),
        (&unsigned, "2026-11-24", None),
        (&unsigned, "2026-11-26", Some((Late::Contract, 2))),
        (&silent, "2026-10-31", None),
        (&silent, "2026-11-01", Some((Late::Report, 1))),
        (&silent, "2026-11-24", Some((Late::Report, 24))),
        (&never, "2026-11-30", None),
        (&never, "2026-12-01", Some((Late::Report, 1))),
    ] {
        assert_eq!(late(project, day(on)).first().copied(), expected, "{on}");
    }
}

#[test]
fn j2_done_cancelled_and_routine() {
    let long_ago = Project {
        due_on: Some(day("2026-01-01")),
        contract_deadline: Some(day("2026-01-01")),
        signed_on: None,
        last_report_on: None,
        ..project()
    };
    let done = Project {
        progress: DONE,
        ..long_ago.clone()
    };
    let cancelled = Project {
        cancelled_on: Some(day("2026-04-01")),
        ..long_ago.clone()
    };
    let today = day("2027-01-05");
    for project in [&done, &cancelled] {
        assert_eq!(
            (late(project, today), risks(project, today)),
            (vec![], vec![])
        );
    }
    assert_eq!(late(&long_ago, today).len(), 3);
    let routine = Project {
        routine: true,
        ..long_ago
    };
    assert_eq!(late(&routine, today).len(), 2);
}

#[test]
fn j2_the_two_meanings_of_31_march_are_kept_apart() {
    // Money carried over is drawn until 31 March; the contract was signed a year before, and nothing is late.
    let carried = Project {
        draw_until: Some(day("2027-03-31")),
        contract_deadline: Some(day("2026-03-31")),
        signed_on: Some(day("2026-03-30")),
        ..project()
    };
    let unsigned = Project {
        signed_on: None,
        ..carried.clone()
    };
    let today = day("2026-11-24");
    assert_eq!(late(&carried, today), []);
    assert_eq!(late(&unsigned, today), [(Late::Contract, 238)]);
    let at_risk: Vec<Risk> = risks(&carried, day("2026-12-28"))
        .into_iter()
        .map(|(risk, _)| risk)
        .collect();
    assert_eq!(at_risk, [Risk::Report]);
}

#[test]
fn j2_at_risk() {
    for (project, expected) in [
        (
            Project {
                due_on: Some(day("2026-12-24")),
                progress: 7_999,
                ..project()
            },
            vec![(Risk::Due, 30)],
        ),
        (
            Project {
                due_on: Some(day("2026-12-24")),
                progress: 8_000,
                ..project()
            },
            vec![],
        ),
        (
            Project {
                due_on: Some(day("2026-12-25")),
                ..project()
            },
            vec![],
        ),
        (
            Project {
                signed_on: None,
                contract_deadline: Some(day("2027-01-23")),
                ..project()
            },
            vec![(Risk::Contract, 60)],
        ),
        (
            Project {
                last_report_on: Some(day("2026-10-20")),
                ..project()
            },
            vec![(Risk::Report, 35)],
        ),
        (
            Project {
                last_report_on: Some(day("2026-10-21")),
                ..project()
            },
            vec![],
        ),
    ] {
        assert_eq!(risks(&project, day("2026-11-24")), expected);
    }
}

/// The shipped sample on 24 November 2026, with its codes.
#[test]
fn j2_the_sample_register() {
    let today = day("2026-11-24");
    let at = Horizon::of(today);
    let rows = sheet::read(include_bytes!("../../../assets/projects.csv"))
        .unwrap()
        .rows;
    let projects: Vec<Project> = rows
        .iter()
        .map(|row| row.as_new(crate::samples::id()))
        .collect();
    let codes = |wanted: &dyn Fn(&Project) -> bool| -> Vec<&str> {
        let wanted = projects.iter().filter(|project| wanted(project));
        let mut codes: Vec<&str> = wanted.map(|project| &project.code[4..]).collect();
        codes.sort_unstable();
        codes
    };
    let is = |kind: Late| {
        codes(&move |project: &Project| late(project, today).iter().any(|(own, _)| *own == kind))
    };
    assert_eq!(
        is(Late::Overdue),
        [
            "2568-002", "2568-003", "2568-004", "2569-012", "2569-013", "2569-014", "2569-015",
            "2569-016", "2569-017", "2569-018", "2569-019", "2569-020", "2569-021"
        ]
    );
    assert_eq!(
        is(Late::Contract),
        [
            "2569-029", "2569-030", "2569-031", "2569-032", "2569-033", "2569-034"
        ]
    );
    assert_eq!(
        is(Late::Report),
        [
            "2568-003", "2569-015", "2569-019", "2569-020", "2569-030", "2569-032", "2569-033",
            "2570-007"
        ]
    );
    let ahead = codes(&|project| dates(project).sign.is_some_and(|day| day >= today));
    assert_eq!(ahead.len(), 10, "{ahead:?}");
    assert!(ahead.iter().all(|code| code.starts_with("2570-0")));
    let soon = codes(&|project| {
        dates(project)
            .due
            .is_some_and(|due| (today..=at.soon).contains(&due))
    });
    assert_eq!(soon.len(), 10, "{soon:?}");
    let behind = codes(&|project| {
        risks(project, today)
            .iter()
            .any(|(risk, _)| *risk == Risk::Due)
    });
    assert_eq!(
        behind,
        ["2569-024", "2569-028", "2569-033", "2570-001", "2570-002"]
    );
    assert_eq!(codes(&Project::is_done).len(), 12);
    assert_eq!(projects.len(), 60);
}

fn any_project() -> impl Strategy<Value = Project> {
    let any_day =
        || prop::option::of((0_u64..1_500).prop_map(|days| day("2024-10-01") + Days::new(days)));
    (
        any_day(),
        any_day(),
        any_day(),
        any_day(),
        0_i64..=DONE,
        any::<bool>(),
    )
        .prop_map(
            |(due_on, contract_deadline, signed_on, last_report_on, progress, routine)| Project {
                due_on,
                contract_deadline,
                signed_on,
                last_report_on,
                progress,
                routine,
                ..project()
            },
        )
}

proptest! {
    /// The day that is kept for the lists says the same as the rules.
    #[test]
    fn what_is_late_is_late_since_its_day(project in any_project(), days in 0_u64..2_000) {
        let today = day("2024-10-01") + Days::new(days);
        let since = dates(&project).late_since;
        prop_assert_eq!(since.is_some_and(|since| since < today), !late(&project, today).is_empty());
        if let Some((_, most)) = late(&project, today).first() {
            prop_assert_eq!(Some(today - Days::new(u64::try_from(*most).unwrap())), since);
        }
    }

    /// Late by silence is exactly: no report in the month that ended, and none since.
    #[test]
    fn silence_is_a_month_without_a_report(project in any_project(), days in 0_u64..2_000) {
        let today = day("2024-10-01") + Days::new(days);
        let reported = late(&project, today).iter().any(|(kind, _)| *kind == Late::Report);
        let heard = dates(&project).heard;
        prop_assert_eq!(reported, heard.is_some_and(|heard| heard < Horizon::of(today).month));
    }

    /// Lateness only grows.
    #[test]
    fn a_day_later_it_is_a_day_later(project in any_project(), days in 0_u64..2_000) {
        let today = day("2024-10-01") + Days::new(days);
        for (kind, days) in late(&project, today) {
            prop_assert!(late(&project, today + Days::new(1)).contains(&(kind, days + 1)));
        }
    }
}
