//! What is said of each fault of a sheet, in both languages, for review.

use crate::{
    people::{
        fault::{NoPhone, RosterFault, RosterReason as R},
        sheet,
        words::fault as words,
    },
    samples::{self, Pages},
    sheet::{Counting, Foreign, Form, Heading, Reason},
};
use chrono::NaiveDate;

#[test]
fn what_each_fault_is_called() {
    let mut pages = Pages::default();
    let form = Form::Xlsx {
        sheet: "รายชื่อ".to_owned(),
        others: vec!["ปก".to_owned(), "คำอธิบาย".to_owned()],
    };
    pages.says("R2: one sheet of a workbook", |language| {
        words::chosen(language, &form).unwrap()
    });
    pages.says("R2: a fault of another sort of sheet", |language| {
        let fault = &faults()[0];
        let reason = words::of_sheet(language, &Reason::Missing);
        words::at_its_place(language, fault, reason)
    });
    pages.says("R2: another place, and a number", |language| {
        let place = words::named(language, &Counting::Lines, 3);
        format!("{place}: {}", words::of_phone(language, NoPhone::Several))
    });
    for (what, fault) in in_workbooks() {
        pages.says(what, |language| words::sentence(language, &fault));
    }
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

/// Places as a workbook has them.
fn in_workbooks() -> [(&'static str, RosterFault); 3] {
    let heading = Heading::Lettered {
        place: 7,
        heading: "ตั้งแต่วันที่".to_owned(),
    };
    let only = Counting::Rows { sheet: "".into() };
    let sheet = "รายชื่อ".into();
    let cell = |reason: R| RosterFault::new(7, Some(heading.clone()), "31/2/2569", reason);
    let row = RosterFault::new(7, None, "กลุ่มที่ 2", R::Sheet(Reason::Merged));
    let counted = |fault: RosterFault, counting: &Counting| RosterFault {
        counting: counting.clone(),
        ..fault
    };
    [
        (
            "R2: a cell of a workbook",
            counted(cell(R::Sheet(Reason::NoSuchDay)), &only),
        ),
        (
            "R2: another row of a workbook",
            counted(cell(R::AgencyTwice { line: 3 }), &only),
        ),
        (
            "R2: a row of one of several sheets",
            counted(row, &Counting::Rows { sheet }),
        ),
    ]
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
        file(Reason::TooLargeUnpacked { megabytes: 100 }),
        file(Reason::Damaged),
        file(Reason::SeveralSheets {
            sheets: vec!["หน่วยงาน".to_owned(), "ผู้ดำรงตำแหน่ง".to_owned()],
        }),
        file(Reason::HiddenSheet {
            sheet: "รายชื่อ".to_owned(),
        }),
        file(Reason::NotASheet(Foreign::OldExcel)),
        file(Reason::NotASheet(Foreign::Locked)),
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
        row(Reason::Merged),
        file(Reason::NoRows),
        file(Reason::TooManyRows { limit: 5_000 }),
        cell(R::Sheet(Reason::TooLong {
            limit: 200,
            found: 240,
        })),
        cell(R::Sheet(Reason::LostLetters)),
        cell(R::Sheet(Reason::ErrorCell)),
        empty(R::Sheet(Reason::NoResult)),
        cell(R::Sheet(Reason::BecameADay)),
        cell(R::Sheet(Reason::DigitsLost)),
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
