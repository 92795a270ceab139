//! J1: what a projects sheet may hold, and what is wrong with one.

use super::*;
use crate::projects::{money::NoAmount, rules::NoPercent};

const HEAD: &str = "code,agency_code,name_th,mission_area,fiscal_year,budget_baht";

fn one(header: &str, row: &str) -> Result<Row, Vec<ProjectReason>> {
    let text = format!("{HEAD},{header}\nP-1,IRRI,ขุดลอก,environment,2570,{row}\n");
    let mut sheet = read(text.as_bytes()).unwrap();
    let faults = sheet.faults.into_iter();
    match sheet.rows.is_empty() {
        true => Err(faults.map(|fault| fault.reason).collect()),
        false => Ok(sheet.rows.remove(0)),
    }
}

#[test]
fn j1_amounts_and_days_in_both_eras() {
    let row = one(
        "contract_baht,due_on,start_on,progress_percent,routine,officer_phone,partner_codes",
        "\"๑๘,๕๐๐,๐๐๐\",18 ล้านบาท,30/9/2570,๑ ต.ค. ๒๕๖๙,62.5%,ใช่,02-000-0001,ddpm; PHO",
    )
    .unwrap();
    assert_eq!(row.budget, 1_850_000_000);
    assert_eq!(row.contract_amount, Some(1_800_000_000));
    assert_eq!(row.due_on, "2027-09-30".parse().ok());
    assert_eq!(row.start_on, "2026-10-01".parse().ok());
    assert_eq!((row.progress, row.routine), (Some(6_250), Some(true)));
    assert_eq!(row.officer_phone, "+6620000001");
    assert_eq!(
        row.partners,
        Some(vec!["DDPM".to_owned(), "PHO".to_owned()])
    );
    assert_eq!(row.new_deadline, "2027-03-31".parse().ok());
}

#[test]
fn j2_an_empty_deadline_says_that_none_is_needed() {
    let row = one("contract_deadline", "5,").unwrap();
    assert_eq!((row.contract_deadline, row.new_deadline), (None, None));
}

#[test]
fn j1_each_fault_is_named() {
    for (header, cells, reason) in [
        (
            "progress_percent",
            "5,140%",
            ProjectReason::Percent(NoPercent::Over),
        ),
        (
            "progress_percent",
            "5,-5",
            ProjectReason::Percent(NoPercent::Below),
        ),
        (
            "progress_percent",
            "5,เก้าสิบ%",
            ProjectReason::Percent(NoPercent::NotANumber),
        ),
        (
            "due_on",
            "5,31 กุมภาพันธ์ 2570",
            ProjectReason::Sheet(Reason::NoSuchDay),
        ),
        (
            "start_on,due_on",
            "5,2027-01-02,2027-01-01",
            ProjectReason::DueBeforeStart {
                start: "2027-01-02".parse().unwrap(),
            },
        ),
        (
            "name_en",
            "1000000000000000000000000000000,x",
            ProjectReason::Amount(NoAmount::TooMuch),
        ),
        ("routine", "5,บางครั้ง", ProjectReason::NotYesOrNo),
    ] {
        assert_eq!(one(header, cells), Err(vec![reason]), "{header} {cells}");
    }
}

#[test]
fn r2_sheets_are_told_apart_by_their_headings() {
    assert!(is_of_projects(include_bytes!("../../assets/projects.csv")));
    assert!(!is_of_projects(include_bytes!("../../assets/agencies.csv")));
    assert!(!is_of_projects(include_bytes!("../../assets/posts.csv")));
    assert!(!is_of_projects(b""));
    let without_budget =
        "code,agency_code,name_th,mission_area,fiscal_year,due_on\nP-1,IRRI,x,other,2570,\n";
    assert!(is_of_projects(without_budget.as_bytes()));
}
