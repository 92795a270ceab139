//! What is said of each fault of a sheet, in both languages, for review.

use crate::{
    people::{
        fault::{NoPhone, RosterFault, RosterReason as R},
        sheet,
        words::fault as words,
    },
    samples::{self, Pages},
    sheet::{Foreign, Heading, Reason},
};
use chrono::NaiveDate;

#[test]
fn what_each_fault_is_called() {
    let mut pages = Pages::default();
    for fault in faults() {
        let what = format!("{:?}", fault.reason);
        let what = what.split(" {").next().unwrap().to_owned();
        pages.says(&format!("R2: {what}"), |language| {
            words::sentence(language, &fault)
        });
    }
    samples::all_of(include_str!("fault.rs"), include_str!("fault_tests.rs"));
    insta::assert_snapshot!("fault", pages.kept());
}

/// One of each.
pub fn faults() -> Vec<RosterFault> {
    let cell =
        |reason: R| RosterFault::new(7, Some(Heading::Written("ค่า".to_owned())), "ตัวอย่าง", reason);
    let empty =
        |reason: R| RosterFault::new(7, Some(Heading::Known(&sheet::columns::CODE)), "", reason);
    let row = |reason: Reason| RosterFault::new(7, None, "นายตัวอย่าง", R::Sheet(reason));
    let line = |reason: Reason| RosterFault::new(7, None, "", R::Sheet(reason));
    let file = |reason: Reason| RosterFault::new(0, None, "", R::Sheet(reason));
    let name = || "นายตัวอย่าง หนึ่ง".to_owned();
    vec![
        file(Reason::Empty),
        file(Reason::TooLarge { megabytes: 20 }),
        file(Reason::Xlsx),
        file(Reason::NotASheet(Foreign::OldExcel)),
        file(Reason::NotASheet(Foreign::OpenDocument)),
        file(Reason::NotASheet(Foreign::Document)),
        file(Reason::NotASheet(Foreign::Archive)),
        file(Reason::NotASheet(Foreign::Pdf)),
        file(Reason::NotASheet(Foreign::Picture)),
        file(Reason::NotASheet(Foreign::WebPage)),
        file(Reason::NotASheet(Foreign::Binary)),
        line(Reason::BrokenText),
        line(Reason::UnknownEncoding),
        file(Reason::Garbled),
        file(Reason::NoHeader),
        row(Reason::AboveHeader),
        file(Reason::ColumnMissing(&sheet::columns::CODE)),
        cell(R::Sheet(Reason::ColumnTwice {
            first: "รหัส".to_owned(),
        })),
        row(Reason::OpenQuote),
        row(Reason::StrayQuote),
        row(Reason::CellsMissing {
            expected: 8,
            found: 6,
        }),
        row(Reason::CellsTooMany {
            expected: 8,
            found: 9,
        }),
        file(Reason::NoRows),
        file(Reason::TooManyRows { limit: 5_000 }),
        cell(R::Sheet(Reason::TooLong {
            limit: 200,
            found: 240,
        })),
        cell(R::Sheet(Reason::LostLetters)),
        empty(R::Sheet(Reason::Missing)),
        cell(R::Sheet(Reason::NotADay)),
        cell(R::Sheet(Reason::NoSuchDay)),
        cell(R::Sheet(Reason::ShortYear)),
        empty(R::CodeMissing),
        cell(R::BadCode),
        cell(R::UnknownRole),
        cell(R::UnknownLanguage),
        cell(R::UnknownKind),
        cell(R::UnknownSector),
        cell(R::Phone(NoPhone::NotAPhone)),
        cell(R::Phone(NoPhone::Rounded)),
        cell(R::Phone(NoPhone::Several)),
        cell(R::AgencyTwice { line: 3 }),
        cell(R::AgencyNamesDiffer {
            line: 3,
            name: "โครงการชลประทานภูเก็ต".to_owned(),
        }),
        cell(R::AgencyUnknown),
        cell(R::TwoHeads {
            line: 3,
            name: name(),
        }),
        cell(R::RowTwice { line: 3 }),
        cell(R::HeldByAnother { holder: name() }),
        cell(R::FromTooEarly {
            from: day(10, 1),
            holder: name(),
            since: day(11, 2),
        }),
        cell(R::FromBeforeVacancy {
            from: day(10, 1),
            since: day(11, 2),
        }),
        cell(R::FromDiffers {
            from: day(10, 1),
            since: day(11, 2),
        }),
        empty(R::SeveralOfTheName),
        cell(R::PersonDiffers { line: 3 }),
    ]
}

fn day(month: u32, of_month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, of_month).unwrap()
}
