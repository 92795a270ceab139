//! Files that are large, damaged, or made to harm.

use super::tests::{LIST, book, head, reasons, repacked, rows, with_part};
use crate::sheet::{Foreign, Form, Reading, Reason, Table};
use proptest::prelude::*;
use rust_xlsxwriter::Format;
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

#[test]
fn r2_fifty_thousand_rows_are_read() {
    let bytes = book(|sheet| {
        head(sheet, 0);
        for row in 1..=50_000 {
            sheet.write(row, 0, row).unwrap();
            sheet.write(row, 1, "สำนักงาน").unwrap();
        }
        // One cell at the end of all that a sheet can have.
        sheet.write(1_048_575, 16_383, "x").unwrap();
    });
    // It stands in a row that lacks what a row needs, in a column that nobody asked for.
    let table = Table::read(&bytes, &[&LIST]).unwrap();
    let read = table
        .rows(|row: &mut Reading<Reason>| Some(row.line()))
        .unwrap();
    assert_eq!((read.len(), read.last()), (50_001, Some(&1_048_576)));
    assert_eq!(table.left_out()[0].heading, "XFD");
}

#[test]
fn r2_a_package_that_is_too_large_unpacked_is_refused() {
    let bytes = book(|sheet| head(sheet, 0));
    let limit = Reason::TooLargeUnpacked { megabytes: 100 };
    let bomb = with_file(&bytes, "xl/media/image1.bmp", &vec![0; 101_000_000]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(reasons(&bomb), [(0, limit.clone())]);
    // The list says that it is small.
    let mut lying = bomb;
    let told = 101_000_000_u32.to_le_bytes();
    for place in 0..lying.len() - 4 {
        if lying[place..place + 4] == told {
            lying[place..place + 4].copy_from_slice(&9_u32.to_le_bytes());
        }
    }
    let refused = reasons(&lying);
    assert!(
        [vec![(0, limit)], vec![(0, Reason::Damaged)]].contains(&refused),
        "{refused:?}"
    );
    // A number of texts for which no machine has room.
    let many = with_part(&bytes, "xl/sharedStrings.xml", |text| {
        text.replace("uniqueCount=\"4\"", "uniqueCount=\"99999999999999\"")
    });
    assert_eq!(reasons(&many), [(0, Reason::Damaged)]);
}

#[test]
fn r2_a_file_that_is_no_whole_workbook_is_refused() {
    let bytes = book(|sheet| head(sheet, 0));
    assert_eq!(reasons(&bytes[..bytes.len() / 2]), [(0, Reason::Damaged)]);
    let foreign = |foreign| vec![(0, Reason::NotASheet(foreign))];
    let bare = b"PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml";
    assert_eq!(reasons(bare), [(0, Reason::Damaged)]);
    let word = with_file(&Vec::new(), "word/document.xml", b"<x/>");
    assert_eq!(reasons(&word), foreign(Foreign::Document));
    let cut = with_part(&bytes, "xl/worksheets/sheet1.xml", |text| {
        text[..text.len() / 2].to_owned()
    });
    assert_eq!(reasons(&cut), [(0, Reason::Damaged)]);
    // A text under a wrong name is a text.
    let table = Table::read("code,name\nA,ก\n".as_bytes(), &[&LIST]).unwrap();
    assert!(matches!(table.form(), Form::Csv { .. }));
}

/// The package with one part more.
fn with_file(bytes: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut package = if bytes.is_empty() {
        ZipWriter::new(Cursor::new(Vec::new()))
    } else {
        repacked(bytes, |_, content| content)
    };
    package
        .start_file(name, SimpleFileOptions::default())
        .unwrap();
    package.write_all(content).unwrap();
    package.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn r2_no_damage_to_a_workbook_is_a_panic(
        part in prop::sample::select(vec!["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]),
        at in 0.0..1.0_f64,
        with in "[0-9A-Z<>\"/= ]{0,12}",
        cut in 0..12_usize,
    ) {
        let bytes = book(|sheet| {
            head(sheet, 0);
            sheet.write_row(1, 0, ["A", "ก"]).unwrap();
            sheet.merge_range(2, 0, 3, 1, "ข", &Format::new()).unwrap();
        });
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place somewhere in the text")]
        let damaged = repacked(&bytes, |name, content| {
            if name != part {
                return content;
            }
            let place = (content.len() as f64 * at) as usize;
            let rest = content.get(place + cut..).unwrap_or_default();
            [&content[..place], with.as_bytes(), rest].concat()
        });
        let _ = rows(&damaged.finish().unwrap().into_inner());
    }

    #[test]
    fn no_bytes_of_a_package_are_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = rows(&[&b"PK\x03\x04xl/workbook.xml"[..], &bytes].concat());
    }
}
