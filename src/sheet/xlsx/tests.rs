use crate::sheet::{Column, Fault, Form, Heading, Layout, Reading, Reason, Table, day};
use chrono::NaiveDate;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::io::{Cursor, Read as _, Write as _};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

static CODE: Column = Column::required("code", "รหัส", &[]);
static NAME: Column = Column::required("name", "ชื่อ", &[]);
static PHONE: Column = Column::optional("phone", "โทรศัพท์มือถือ", &["มือถือ"]);
static FROM: Column = Column::optional("from", "ตั้งแต่วันที่", &[]).of_days();
pub(super) static LIST: Layout = Layout {
    columns: &[&CODE, &NAME, &PHONE, &FROM],
};

pub(super) type Rows = Vec<(u64, String, String, String, Option<NaiveDate>)>;

/// A workbook of one sheet.
pub(super) fn book(write: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    books(|book| write(book.add_worksheet()))
}

fn books(write: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    write(&mut book);
    book.save_to_buffer().unwrap()
}

/// The headings in a row.
pub(super) fn head(sheet: &mut Worksheet, row: u32) {
    sheet
        .write_row(row, 0, ["code", "name", "phone", "from"])
        .unwrap();
}

pub(super) fn rows(bytes: &[u8]) -> Result<Rows, Vec<Fault>> {
    Table::read(bytes, &[&LIST])?.rows(|row: &mut Reading<Reason>| {
        let cell = |column: &Column| row.cell(column).to_owned();
        let (code, name, phone) = (cell(&CODE), cell(&NAME), cell(&PHONE));
        let from = row.read(&FROM, |cell| match cell {
            "" => Ok(None),
            cell => day(cell).map(Some),
        })?;
        Some((row.line(), code, name, phone, from))
    })
}

/// What every row says, without its number and its day.
fn texts(bytes: &[u8]) -> Vec<[String; 3]> {
    let rows = rows(bytes).unwrap().into_iter();
    rows.map(|(_, code, name, phone, _)| [code, name, phone])
        .collect()
}

pub(super) fn reasons(bytes: &[u8]) -> Vec<(u64, Reason)> {
    let faults = rows(bytes).unwrap_err().into_iter();
    faults.map(|fault| (fault.line, fault.reason)).collect()
}

fn noon(year: i32, month: u32, date: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, date)
}

#[test]
fn r2_a_workbook_is_read_with_the_rows_that_excel_shows() {
    let bytes = book(|sheet| {
        sheet.write(0, 0, "ทะเบียน จังหวัดภูเก็ต").unwrap();
        sheet.write(0, 5, "ณ 1 ต.ค. 2569").unwrap();
        sheet
            .write_row(3, 1, ["from", "ชื่อ", "หมายเหตุ", "รหัส (code)", "โทรศัพท์มือถือ"])
            .unwrap();
        sheet.write(4, 4, "A1").unwrap();
        sheet.write(4, 2, " นาย\nก ").unwrap();
        sheet.write(7, 4, 12).unwrap();
        sheet.write(7, 2, "=ข").unwrap();
        sheet.write(7, 5, 800_000_001_u32).unwrap();
        sheet.write(7, 8, "x").unwrap();
        for row in 8..3_000 {
            sheet
                .write_blank(row, 2, &Format::new().set_bold())
                .unwrap();
            sheet.write(row, 3, "  ").unwrap();
        }
    });
    let expected = vec![
        (5, "A1".into(), "นาย ก".into(), String::new(), None),
        (8, "12".into(), "=ข".into(), "800000001".into(), None),
    ];
    assert_eq!(rows(&bytes), Ok(expected));
    let table = Table::read(&bytes, &[&LIST]).unwrap();
    let told = table.left_out().iter();
    let told: Vec<_> = told.map(|o| (o.place, o.heading.as_str())).collect();
    assert_eq!(told, [(4, "หมายเหตุ"), (9, "I")]);
    let (sheet, others) = ("Sheet1".to_owned(), Vec::new());
    assert_eq!(*table.form(), Form::Xlsx { sheet, others });
}

#[test]
fn r2_faults_are_named_by_row_and_letter() {
    let bytes = books(|book| {
        book.add_worksheet()
            .set_name("ปก")
            .unwrap()
            .write(0, 0, "ปก")
            .unwrap();
        let sheet = book.add_worksheet().set_name("รายชื่อ").unwrap();
        sheet.write_row(1, 2, ["from", "code", "name"]).unwrap();
        sheet.write_row(3, 2, ["31/2/2569", "A", "ก"]).unwrap();
    });
    let faults = rows(&bytes).unwrap_err();
    let heading = Heading::Lettered {
        place: 2,
        heading: "from".into(),
    };
    assert_eq!(
        (faults[0].line, faults[0].column.clone()),
        (4, Some(heading))
    );
    assert_eq!(faults[0].reason, Reason::NoSuchDay);
    let sheet = "รายชื่อ".into();
    assert_eq!(faults[0].counting, crate::sheet::Counting::Rows { sheet });
    // What a capability finds later is named in the same way.
    let ruler = Table::read(&bytes, &[&LIST]).unwrap().ruler();
    let later = Fault::new(4, Some(Heading::Known(&NAME)), "ก", Reason::Missing);
    let heading = Heading::Lettered {
        place: 4,
        heading: "name".into(),
    };
    assert_eq!(ruler.name(later).column, Some(heading));
}

#[test]
fn r2_dates_are_days_in_both_systems_and_both_eras() {
    for from_1904 in [false, true] {
        let bytes = book(|sheet| {
            head(sheet, 0);
            let thai = Format::new().set_num_format("[$-107041E]d mmm yyyy;@");
            let plain = Format::new().set_num_format("dd/mm/yyyy");
            let real = |year, month, date| ExcelDateTime::from_ymd(year, month, date).unwrap();
            let base = if from_1904 { 1_462.0 } else { 0.0 };
            for row in 1..=5 {
                sheet.write_row(row, 0, ["A", "ก"]).unwrap();
            }
            let serial = |year, month, date| real(year, month, date).to_excel() - base;
            sheet
                .write_number_with_format(1, 3, serial(2026, 11, 24), &thai)
                .unwrap();
            // Typed as 24/11/2569 where the calendar is Gregorian.
            sheet
                .write_number_with_format(2, 3, serial(2569, 11, 24), &plain)
                .unwrap();
            sheet.write(3, 3, "๒๔ พ.ย. ๒๕๖๙").unwrap();
            sheet.write(4, 3, "24/11/2026").unwrap();
            // A date whose format was lost.
            sheet.write(5, 3, serial(2026, 11, 24)).unwrap();
        });
        let bytes = if from_1904 {
            with_part(&bytes, "xl/workbook.xml", |text| {
                text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
            })
        } else {
            bytes
        };
        for row in rows(&bytes).unwrap() {
            assert_eq!(row.4, noon(2026, 11, 24), "{row:?} {from_1904}");
        }
    }
}

#[test]
fn r2_what_excel_made_of_a_cell_is_told() {
    let bytes = book(|sheet| {
        head(sheet, 0);
        let date = Format::new().set_num_format("d/m/yyyy");
        let hour = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        for row in 1..=7 {
            sheet.write_row(row, 0, ["A", "ก"]).unwrap();
        }
        sheet.write_number_with_format(1, 0, 46_350, &date).unwrap();
        sheet
            .write(2, 1, Formula::new("=NA()").set_result("#N/A"))
            .unwrap();
        sheet.write(3, 2, 1_234_567_890_123_456_789_f64).unwrap();
        sheet
            .write_number_with_format(4, 3, 46_350.5, &hour)
            .unwrap();
        sheet.write(5, 3, 2569).unwrap();
        sheet
            .write(6, 1, Formula::new("=B2").set_result(""))
            .unwrap();
        sheet
            .write(7, 1, Formula::new("=B2&\"ข\"").set_result("กข"))
            .unwrap();
    });
    // A cell of a formula without its result, as some programs write it.
    let bytes = with_part(&bytes, "xl/worksheets/sheet1.xml", |text| {
        let begin = text.find("<f>B2</f>").unwrap();
        let end = begin + text[begin..].find("</c>").unwrap();
        let head = text[..begin].replace("r=\"B7\" t=\"str\"", "r=\"B7\"");
        format!("{head}<f>B2</f>{}", &text[end..])
    });
    assert_eq!(
        reasons(&bytes),
        [
            (2, Reason::BecameADay),
            (3, Reason::ErrorCell),
            (4, Reason::DigitsLost),
            (5, Reason::NotADay),
            (6, Reason::NotADay),
            (7, Reason::NoResult),
        ]
    );
    let faults = rows(&bytes).unwrap_err();
    assert_eq!(
        (faults[0].cell.as_str(), faults[1].cell.as_str()),
        ("2026-11-24", "#N/A")
    );
}

#[test]
fn r2_numbers_are_read_as_they_are_seen() {
    let bytes = book(|sheet| {
        head(sheet, 0);
        let zeros = Format::new().set_num_format("000");
        let phone = Format::new().set_num_format("0000000000");
        sheet.write_number_with_format(1, 0, 7, &zeros).unwrap();
        sheet.write(1, 1, "ก").unwrap();
        sheet
            .write_number_with_format(1, 2, 800_000_001, &phone)
            .unwrap();
        // Shown as 8.1E+08, and whole in the file.
        sheet.write_row(2, 0, ["B", "ข"]).unwrap();
        let short = Format::new().set_num_format("0.0E+00");
        sheet
            .write_number_with_format(2, 2, 810_000_001, &short)
            .unwrap();
        sheet.write(3, 0, 1.5).unwrap();
        sheet.write(3, 1, true).unwrap();
    });
    let expected = [
        ["007", "ก", "0800000001"],
        ["B", "ข", "810000001"],
        ["1.5", "TRUE", ""],
    ];
    assert_eq!(texts(&bytes), expected);
}

#[test]
fn r2_merged_titles_and_headings_of_two_levels_are_read() {
    let plain = Format::new();
    let bytes = book(|sheet| {
        sheet
            .merge_range(0, 0, 1, 4, "ทะเบียนผู้ดำรงตำแหน่ง", &plain)
            .unwrap();
        sheet.merge_range(2, 0, 3, 0, "รหัส", &plain).unwrap();
        sheet.merge_range(2, 1, 3, 2, "ชื่อ", &plain).unwrap();
        sheet.merge_range(2, 3, 2, 4, "โทรศัพท์", &plain).unwrap();
        sheet.write_row(3, 3, ["บ้าน", "มือถือ"]).unwrap();
        sheet
            .write_row(4, 0, ["A", "นาย ก", "ใจดี", "1", "0800000001"])
            .unwrap();
        sheet.write_row(5, 0, ["B", "", "ข", "", ""]).unwrap();
    });
    let expected = [["A", "นาย ก ใจดี", "0800000001"], ["B", "ข", ""]];
    assert_eq!(texts(&bytes), expected);
    let table = Table::read(&bytes, &[&LIST]).unwrap();
    assert_eq!(table.left_out()[0].heading, "โทรศัพท์ บ้าน");
}

#[test]
fn r2_a_cell_merged_down_stands_in_each_row_and_one_merged_across_in_none() {
    let plain = Format::new();
    let bytes = book(|sheet| {
        head(sheet, 0);
        sheet.merge_range(1, 0, 3, 0, "A", &plain).unwrap();
        for (row, name) in [(1, "ก"), (3, "ค"), (4, "ง")] {
            sheet.write(row, 1, name).unwrap();
        }
        sheet.write(4, 0, "B").unwrap();
        // Each person in two rows: the second one has nothing of its own.
        sheet.merge_range(5, 0, 6, 0, "C", &plain).unwrap();
        sheet.merge_range(5, 1, 6, 1, "จ", &plain).unwrap();
    });
    let found: Vec<_> = rows(&bytes)
        .unwrap()
        .into_iter()
        .map(|row| (row.0, row.1, row.2))
        .collect();
    let expected = [(2, "A", "ก"), (4, "A", "ค"), (5, "B", "ง"), (6, "C", "จ")];
    assert_eq!(
        found,
        expected.map(|(line, code, name)| (line, code.into(), name.into()))
    );

    let bytes = book(|sheet| {
        head(sheet, 0);
        sheet.write_row(1, 0, ["A", "ก"]).unwrap();
        sheet.merge_range(2, 0, 2, 3, "กลุ่มที่ 2", &plain).unwrap();
        sheet.write_row(3, 0, ["B", "ข"]).unwrap();
    });
    assert_eq!(reasons(&bytes), [(3, Reason::Merged)]);
}

#[test]
fn r2_hidden_rows_and_columns_are_read() {
    let bytes = book(|sheet| {
        head(sheet, 0);
        sheet.write_row(1, 0, ["A", "ก", "0800000001"]).unwrap();
        sheet.write_row(2, 0, ["B", "ข", "0800000002"]).unwrap();
        sheet.set_row_hidden(2).unwrap();
        sheet.set_column_hidden(2).unwrap();
    });
    assert_eq!(
        texts(&bytes),
        [["A", "ก", "0800000001"], ["B", "ข", "0800000002"]]
    );
}

#[test]
fn r2_the_sheet_whose_headings_fit_is_read() {
    let list = |book: &mut Workbook, name: &str, rows: u32| {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        head(sheet, 2);
        for row in 0..rows {
            sheet.write_row(3 + row, 0, ["A", name]).unwrap();
        }
    };
    let cover = |book: &mut Workbook| {
        let sheet = book.add_worksheet().set_name("ปก").unwrap();
        sheet.write_row(0, 0, ["code", "phone"]).unwrap();
    };
    let bytes = books(|book| {
        cover(book);
        list(book, "แบบฟอร์ม", 0);
        list(book, "รายชื่อ", 2);
        book.add_worksheet().set_name("ว่าง").unwrap();
    });
    assert_eq!(texts(&bytes)[1][1], "รายชื่อ");
    let table = Table::read(&bytes, &[&LIST]).unwrap();
    let expected = Form::Xlsx {
        sheet: "รายชื่อ".into(),
        others: vec!["ปก".into(), "แบบฟอร์ม".into()],
    };
    assert_eq!(*table.form(), expected);

    let two = books(|book| {
        list(book, "ก", 1);
        list(book, "ข", 1);
    });
    let sheets = vec!["ก".to_owned(), "ข".to_owned()];
    assert_eq!(reasons(&two), [(0, Reason::SeveralSheets { sheets })]);

    let hidden = books(|book| {
        cover(book);
        list(book, "รายการ", 1);
        book.worksheet_from_index(1).unwrap().set_hidden(true);
    });
    let sheet = "รายการ".to_owned();
    assert_eq!(reasons(&hidden), [(0, Reason::HiddenSheet { sheet })]);

    let beside = books(|book| {
        list(book, "รายชื่อ", 1);
        list(book, "รายการ", 1);
        book.worksheet_from_index(1).unwrap().set_hidden(true);
    });
    assert_eq!(texts(&beside).len(), 1);
}

#[test]
fn r2_a_workbook_without_the_right_columns_has_its_fault() {
    let empty = books(|book| {
        book.add_worksheet();
        book.add_worksheet();
    });
    assert_eq!(reasons(&empty), [(0, Reason::Empty)]);
    let text = book(|sheet| {
        sheet.write(4, 2, "เรียน ผู้ว่าราชการจังหวัด").unwrap();
    });
    assert_eq!(reasons(&text), [(5, Reason::NoHeader)]);
    let columns = book(|sheet| {
        sheet.write_row(2, 1, ["code", "phone", "มือถือ"]).unwrap();
        sheet.write_row(3, 1, ["A", "1", "2"]).unwrap();
    });
    let first = "C phone".to_owned();
    let expected = [
        (3, Reason::ColumnMissing(&NAME)),
        (3, Reason::ColumnTwice { first }),
    ];
    assert_eq!(reasons(&columns), expected);
    let headings = book(|sheet| head(sheet, 0));
    assert_eq!(reasons(&headings), [(0, Reason::NoRows)]);
    let above = book(|sheet| {
        sheet.write_row(0, 0, ["A", "ก"]).unwrap();
        head(sheet, 1);
        sheet.write_row(2, 0, ["B", "ข"]).unwrap();
    });
    assert_eq!(reasons(&above), [(1, Reason::AboveHeader)]);
}

/// The package with one part changed.
pub(super) fn with_part(bytes: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    repacked(bytes, |part, content| {
        if part == name {
            let before = String::from_utf8(content).unwrap();
            let after = change(&before);
            assert_ne!(before, after, "{name} was not changed: {before}");
            after.into_bytes()
        } else {
            content
        }
    })
    .finish()
    .unwrap()
    .into_inner()
}

pub(super) fn repacked(
    bytes: &[u8],
    change: impl Fn(&str, Vec<u8>) -> Vec<u8>,
) -> ZipWriter<Cursor<Vec<u8>>> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..old.len() {
        let mut part = old.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        new.start_file(&name, SimpleFileOptions::default()).unwrap();
        new.write_all(&change(&name, content)).unwrap();
    }
    new
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn r2_what_is_written_as_a_workbook_is_read_again(
        cells in proptest::collection::vec(("[A-Z]{1,3}", "[ก-ฮa-z,;\"<&>'=@+-]{1,20}", "[0-9]{0,8}"), 1..20),
    ) {
        let bytes = book(|sheet| {
            head(sheet, 0);
            for (row, (code, name, phone)) in (1..).zip(&cells) {
                sheet.write_row(row, 0, [code, name, phone]).unwrap();
            }
        });
        let expected: Vec<_> = cells.into_iter().map(|(code, name, phone)| [code, crate::sheet::cell::clean(&name), phone]).collect();
        prop_assert_eq!(texts(&bytes), expected);
    }
}
