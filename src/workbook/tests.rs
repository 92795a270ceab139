use super::*;
use crate::{
    calendar,
    sheet::{self, Form, Layout, Reading, Reason, Table},
};
use calamine::{Data, DataType as _, Reader as _, Xlsx};
use chrono::NaiveTime;
use proptest::prelude::*;
use std::io::{Cursor, Read as _};

fn at() -> DateTime<Utc> {
    calendar::instant(
        day(2026, 11, 24),
        NaiveTime::from_hms_opt(8, 30, 0).unwrap(),
    )
}

fn day(year: i32, month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, date).unwrap()
}

fn whole(tongue: Tongue, sheet: Sheet) -> Vec<u8> {
    let book = Workbook::new(tongue, "สำนักงานจังหวัดภูเก็ต", at());
    book.with(sheet).write().unwrap()
}

/// A table with one column of each kind.
fn table() -> Sheet {
    let columns = [
        Column::text("หน่วยงาน"),
        Column::whole("ครั้งที่"),
        Column::decimal("บาท"),
        Column::day("วันที่"),
        Column::moment("เวลา"),
    ];
    let mut sheet = Sheet::new("รายชื่อ", "รายชื่อหน่วยงาน", columns);
    sheet.row([
        "ที่ทำการปกครอง".into(),
        12.into(),
        1_234_567.5.into(),
        day(2026, 11, 24).into(),
        at().into(),
    ]);
    sheet.row(std::iter::repeat_n(Cell::Empty, 5));
    sheet
}

/// What a reader finds, by row and column from 0.
fn found(bytes: &[u8], sheet: &str) -> impl Fn(u32, u32) -> Data + use<> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    move |row, column| range.get_value((row, column)).cloned().unwrap_or_default()
}

/// A part of the package.
fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut part = package.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn b4_dates_and_numbers_are_real() {
    for tongue in [Tongue::Thai, Tongue::English] {
        let bytes = whole(tongue, table());
        let cell = found(&bytes, "รายชื่อ");
        assert_eq!(cell(0, 0), Data::String("รายชื่อหน่วยงาน".into()));
        assert_eq!(cell(3, 2), Data::String("บาท".into()));
        assert_eq!(cell(4, 0), Data::String("ที่ทำการปกครอง".into()));
        assert_eq!(
            (cell(4, 1), cell(4, 2)),
            (Data::Float(12.0), Data::Float(1_234_567.5))
        );
        assert_eq!(cell(4, 3).as_date(), Some(day(2026, 11, 24)));
        assert!(cell(4, 3).is_datetime() && cell(4, 4).is_datetime());
        let local = calendar::bangkok(at()).naive_local();
        assert_eq!(cell(4, 4).as_datetime(), Some(local));
        assert!(cell(5, 0).is_empty());
    }
}

#[test]
fn b4_the_office_and_the_moment_stand_above_each_table() {
    let other = Sheet::new("รายชื่อ", "อื่น ๆ", [Column::text("x")]);
    let book = Workbook::new(Tongue::Thai, "จังหวัดภูเก็ต", at());
    let bytes = book.with(table()).with(other).write().unwrap();
    for sheet in ["รายชื่อ", "รายชื่อ (2)"] {
        let office = found(&bytes, sheet)(1, 0);
        assert_eq!(
            office,
            Data::String("จังหวัดภูเก็ต • 24 พ.ย. 2569 เวลา 08.30 น.".into())
        );
    }
    let bytes = whole(Tongue::English, table());
    let office = found(&bytes, "รายชื่อ")(1, 0).to_string();
    assert!(office.contains("24 Nov 2026"), "{office}");
}

#[test]
fn b4_the_header_stays_and_columns_fit() {
    let sheet = || {
        let columns = [
            Column::text("ที่"),
            Column::text("ชื่อ"),
            Column::text("เรื่อง"),
            Column::day("วัน"),
        ];
        let mut sheet = Sheet::new("x", "", columns);
        sheet.row([
            "1".into(),
            "ที่ทำการปกครอง".into(),
            "ยาว".repeat(200).into(),
            day(2026, 1, 1).into(),
        ]);
        sheet
    };
    let text = part(&whole(Tongue::Thai, sheet()), "xl/worksheets/sheet1.xml");
    assert!(
        text.contains("<pane ySplit=\"4\" topLeftCell=\"A5\""),
        "{text}"
    );
    assert!(text.contains("<autoFilter ref=\"A4:D5\"/>"), "{text}");
    let widths: Vec<f64> = text
        .split("<col ")
        .skip(1)
        .filter_map(|col| {
            col.split("width=\"")
                .nth(1)?
                .split('"')
                .next()?
                .parse()
                .ok()
        })
        .collect();
    // A short heading, a name, a text that is wrapped, a day; the fraction is Excel's own margin.
    let whole: Vec<f64> = widths.iter().map(|width| width.floor()).collect();
    assert_eq!(whole, [9.0, 14.0, 56.0, 15.0]);
    let rows: Vec<&str> = text.split("<row ").skip(1).collect();
    let is_high = |row: &&str| {
        row.split('>')
            .next()
            .is_some_and(|head| head.contains("ht="))
    };
    let high: Vec<bool> = rows.iter().map(is_high).collect();
    assert_eq!(high, [false, false, false, true], "{text}");
}

#[test]
fn b4_nothing_in_it_is_run() {
    let texts = [
        "=HYPERLINK(\"http://example.com\",\"x\")",
        "+66800000001",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "{=1}",
        "http://example.com",
        "<b>&amp;\"'",
        "_x0041_",
        "007",
    ];
    let mut sheet = Sheet::new("=1", "=1+1", [Column::text("=2")]);
    for text in texts {
        sheet.row([text.into()]);
    }
    let bytes = whole(Tongue::Thai, sheet);
    let cell = found(&bytes, "=1");
    assert_eq!(
        (cell(0, 0), cell(3, 0)),
        (Data::String("=1+1".into()), Data::String("=2".into()))
    );
    for (row, text) in (4..).zip(texts) {
        assert_eq!(cell(row, 0), Data::String(text.into()));
    }
    let written = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        !written.contains("<f>") && !written.contains("hyperlink"),
        "{written}"
    );
    // Those that begin like a formula have the format of what was typed with an apostrophe.
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
    let style = |row: u32| {
        let (_, rest) = written
            .split_once(&format!("<c r=\"A{row}\" s=\""))
            .unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    assert_eq!(style(5), style(6));
    assert_ne!(style(5), style(14));
}

#[test]
fn b4_what_excel_cannot_hold_is_said_as_text_or_cut() {
    let columns = [
        Column::whole("a"),
        Column::decimal("b"),
        Column::day("c"),
        Column::text("d"),
    ];
    let mut sheet = Sheet::new("x", "x", columns);
    sheet.row([
        i64::MAX.into(),
        f64::NAN.into(),
        day(1850, 1, 1).into(),
        "ก".repeat(40_000).into(),
    ]);
    sheet.row([
        Cell::Empty,
        Cell::Empty,
        NaiveDate::MAX.into(),
        DateTime::<Utc>::MIN_UTC.into(),
    ]);
    let cell = found(&whole(Tongue::Thai, sheet), "x");
    assert_eq!(cell(4, 0), Data::String("9223372036854775807".into()));
    assert!(cell(4, 1).is_empty());
    assert_eq!(cell(4, 2), Data::String("1850-01-01".into()));
    assert_eq!(cell(4, 3).to_string().chars().count(), 32_767);
    assert!(cell(5, 3).is_string());
}

#[test]
fn b4_the_same_is_the_same_file() {
    let bytes = whole(Tongue::Thai, table());
    assert_eq!(bytes, whole(Tongue::Thai, table()));
    let created = part(&bytes, "docProps/core.xml");
    assert!(created.contains("2026-11-24T08:30:00Z"), "{created}");
}

#[test]
fn b4_a_table_that_is_none_is_refused() {
    let book = Workbook::new(Tongue::Thai, "", at());
    assert!(book.write().is_err());
    let bare = Sheet::new("x", "x", []);
    assert!(book.clone().with(bare).write().is_err());
    let long = Sheet::new("x", "x", (0..20_000).map(|_| Column::text("x")));
    assert!(book.clone().with(long).write().is_err());
    let empty = Sheet::new("", "", [Column::text("")]);
    assert!(book.with(empty).write().is_ok());
}

static CODE: sheet::Column = sheet::Column::required("code", "รหัส", &[]);
static PHONE: sheet::Column = sheet::Column::required("phone", "โทรศัพท์", &[]);
static FROM: sheet::Column = sheet::Column::required("from", "ตั้งแต่วันที่", &[]).of_days();
static LIST: Layout = Layout {
    columns: &[&CODE, &PHONE, &FROM],
};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn b4_r2_what_goes_out_comes_back_as_it_was(
        rows in proptest::collection::vec(("[A-Z0-9_=+@-]{1,8}", "\\+66[0-9]{8,9}", 0..40_000_u64), 1..20),
        thai in any::<bool>(),
    ) {
        let columns = [Column::text(CODE.thai), Column::text(PHONE.english), Column::day(FROM.thai)];
        let mut out = Sheet::new("รายชื่อ", "รายชื่อ", columns);
        let begin = day(1980, 1, 1);
        let rows: Vec<_> = rows.into_iter().map(|(code, phone, days)| (code, phone, begin + chrono::Days::new(days))).collect();
        for (code, phone, from) in &rows {
            out.row([code.as_str().into(), phone.as_str().into(), (*from).into()]);
        }
        let tongue = if thai { Tongue::Thai } else { Tongue::English };
        let read = Table::read(&whole(tongue, out), &[&LIST]).unwrap();
        let is_workbook = matches!(read.form(), Form::Xlsx { .. });
        prop_assert!(is_workbook);
        let read: Vec<_> = read.rows(|row: &mut Reading<Reason>| {
            let from = row.read(&FROM, sheet::day)?;
            Some((row.cell(&CODE).to_owned(), row.cell(&PHONE).to_owned(), from))
        }).unwrap();
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn b4_any_text_is_read_as_it_was(text in any::<String>(), name in any::<String>()) {
        let mut out = Sheet::new("x", &name, [Column::text(&name)]);
        out.row([text.as_str().into()]);
        let cell = found(&whole(Tongue::Thai, out), "x")(4, 0);
        let held = text::held(&text);
        if held.is_empty() {
            prop_assert!(cell.is_empty());
        } else {
            prop_assert_eq!(cell, Data::String(held.into_owned()));
        }
    }

    #[test]
    fn b4_every_day_and_number_is_kept(days in 0..2_950_000_u64, number in any::<i64>()) {
        let mut out = Sheet::new("x", "x", [Column::day("a"), Column::whole("b")]);
        let date = day(1901, 1, 1) + chrono::Days::new(days);
        let number = number % 1_000_000_000_000_000;
        out.row([date.into(), number.into()]);
        let cell = found(&whole(Tongue::English, out), "x");
        prop_assert_eq!(cell(4, 0).as_date(), Some(date));
        prop_assert_eq!(cell(4, 1).as_i64(), Some(number));
    }
}
