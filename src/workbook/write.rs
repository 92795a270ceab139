//! From tables to the bytes of a file.

use super::{Cell, Kind, Sheet, Workbook, formats::Formats, name::sheet_name, text};
use crate::calendar::{self, bangkok};
use anyhow::{Context as _, ensure};
use chrono::{Datelike as _, NaiveDateTime, NaiveTime, Timelike as _};
use rust_xlsxwriter::{self as xlsx, ExcelDateTime, Worksheet};

const TITLE: u32 = 0;
const OFFICE: u32 = 1;
/// One row is left empty: a table begins where the last one ended.
const HEADER: u32 = 3;
/// Columns are at least so wide, and at most: what is longer is wrapped.
const WIDTHS: (usize, usize) = (8, 50);
/// A column is wider than its figures by one in so many: letters of this font are a little wider than Excel's own.
const LOOSE: usize = 10;
/// The arrow of the filter stands in the heading.
const ARROW: usize = 3;
/// A heading makes its column no wider than this: it is wrapped, too.
const HEADING: usize = 18;
const DAY_WIDTH: usize = 13;
const MOMENT_WIDTH: usize = 19;
/// Of a line, in points; of a row, as much as Excel takes.
const LINE_HEIGHT: f64 = 14.0;
const MOST_HEIGHT: f64 = 409.0;
const A4: u8 = 9;
/// Days that every Excel knows.
const YEARS: std::ops::RangeInclusive<i32> = 1901..=9999;

pub(super) fn write(book: &Workbook) -> anyhow::Result<Vec<u8>> {
    ensure!(!book.sheets.is_empty(), "a workbook without a sheet");
    let formats = Formats::new(book.tongue);
    let mut file = xlsx::Workbook::new();
    let at = bangkok(book.at).naive_local();
    let mut properties = xlsx::DocProperties::new().set_author(&*text::held(&book.office));
    if let Some(at) = excel(at) {
        properties = properties.set_creation_datetime(&at);
    }
    file.set_properties(&properties);
    let head = format!(
        "{} • {}",
        book.office,
        calendar::hour::date_hour(book.tongue, at)
    );
    let mut names: Vec<String> = Vec::new();
    for sheet in &book.sheets {
        let name = sheet_name(&sheet.name, &names);
        let written = file.add_worksheet().set_name(&name)?;
        table(written, sheet, &head, &formats).with_context(|| format!("the sheet {name}"))?;
        names.push(name);
    }
    Ok(file.save_to_buffer()?)
}

fn table(to: &mut Worksheet, sheet: &Sheet, head: &str, formats: &Formats) -> anyhow::Result<()> {
    ensure!(!sheet.columns.is_empty(), "a table without a column");
    to.write_string_with_format(TITLE, 0, &*text::held(&sheet.title), &formats.title)?;
    to.write_string_with_format(OFFICE, 0, &*text::held(head), &formats.office)?;
    let mut widths: Vec<usize> = Vec::new();
    for (place, column) in (0..).zip(&sheet.columns) {
        let heading = text::held(&column.heading);
        widths.push((text::width(&heading) + ARROW).min(HEADING));
        // Of the whole column, so that what is typed below is taken for what it is.
        to.set_column_format(place, formats.below(column.kind))?;
        to.write_string_with_format(HEADER, place, &*heading, &formats.heading)?;
    }
    let mut last = HEADER;
    for (row, cells) in (HEADER + 1..).zip(&sheet.rows) {
        ensure!(
            cells.len() <= sheet.columns.len(),
            "a row with more cells than there are columns"
        );
        for (place, column) in (0..).zip(&sheet.columns) {
            let cell = cells.get(usize::from(place)).unwrap_or(&Cell::Empty);
            let width = put(to, (row, place), cell, column.kind, formats)?;
            let widest = &mut widths[usize::from(place)];
            *widest = width.max(*widest);
        }
        last = row;
    }
    for width in &mut widths {
        *width = (*width).clamp(WIDTHS.0, WIDTHS.1);
    }
    let headings = sheet.columns.iter().map(|column| column.heading.as_str());
    height(
        to,
        HEADER,
        headings
            .zip(&widths)
            .map(|(said, width)| text::lines(said, width - ARROW)),
    )?;
    for (row, cells) in (HEADER + 1..).zip(&sheet.rows) {
        let cells = cells.iter().zip(&widths);
        let lines = cells.map(|(cell, width)| match cell {
            Cell::Text(said) => text::lines(said, width + width / LOOSE),
            _ => 1,
        });
        height(to, row, lines)?;
    }
    for (place, width) in (0..).zip(&widths) {
        let width = u16::try_from(width + width / LOOSE + 1)?;
        to.set_column_width(place, width)?;
    }
    let edge = u16::try_from(sheet.columns.len() - 1)?;
    to.autofilter(HEADER, 0, last, edge)?;
    to.set_freeze_panes(HEADER + 1, 0)?;
    to.set_repeat_rows(HEADER, HEADER)?;
    to.set_landscape();
    to.set_paper_size(A4);
    to.set_print_fit_to_pages(1, 0);
    to.set_footer("&R&P/&N");
    Ok(())
}

/// Makes a row as high as the longest of its texts needs. Excel finds that by itself; others show the first line only.
fn height(to: &mut Worksheet, row: u32, lines: impl Iterator<Item = usize>) -> anyhow::Result<()> {
    let lines = u16::try_from(lines.max().unwrap_or(1)).unwrap_or(u16::MAX);
    if lines > 1 {
        let height = f64::from(lines) * LINE_HEIGHT + 2.0;
        to.set_row_height(row, height.min(MOST_HEIGHT))?;
    }
    Ok(())
}

/// Writes a cell, and tells how wide it is.
fn put(
    to: &mut Worksheet,
    (row, place): (u32, u16),
    cell: &Cell,
    kind: Kind,
    formats: &Formats,
) -> anyhow::Result<usize> {
    Ok(match cell {
        Cell::Empty => {
            to.write_blank(row, place, formats.of(kind))?;
            0
        }
        Cell::Text(said) => {
            let said = text::held(said);
            if said.is_empty() {
                return put(to, (row, place), &Cell::Empty, kind, formats);
            }
            to.write_string_with_format(row, place, &*said, formats.of_text(&said))?;
            text::width(&said)
        }
        Cell::Whole(number) => match exact(*number) {
            Some(exact) => {
                to.write_number_with_format(row, place, exact, formats.of(Kind::Whole))?;
                grouped(&number.to_string())
            }
            // More digits than Excel keeps.
            None => put(to, (row, place), &number.to_string().into(), kind, formats)?,
        },
        Cell::Decimal(number) if number.is_finite() => {
            to.write_number_with_format(row, place, *number, formats.of(Kind::Decimal))?;
            grouped(&format!("{number:.2}"))
        }
        Cell::Decimal(_) => put(to, (row, place), &Cell::Empty, kind, formats)?,
        Cell::Day(day) => match excel(day.and_time(NaiveTime::MIN)) {
            Some(at) => {
                to.write_datetime_with_format(row, place, &at, formats.of(Kind::Day))?;
                DAY_WIDTH
            }
            None => put(to, (row, place), &day.to_string().into(), kind, formats)?,
        },
        Cell::Moment(moment) => {
            let moment = bangkok(*moment).naive_local();
            match excel(moment) {
                Some(at) => {
                    to.write_datetime_with_format(row, place, &at, formats.of(Kind::Moment))?;
                    MOMENT_WIDTH
                }
                None => put(to, (row, place), &moment.to_string().into(), kind, formats)?,
            }
        }
    })
}

/// A number that Excel keeps digit by digit.
fn exact(number: i64) -> Option<f64> {
    const MOST: i64 = 999_999_999_999_999;
    #[expect(clippy::cast_precision_loss, reason = "up to 2^53 none is lost")]
    (-MOST..=MOST).contains(&number).then_some(number as f64)
}

/// How wide a number is with a comma after each three digits.
fn grouped(digits: &str) -> usize {
    let whole = digits.split('.').next().unwrap_or_default().len();
    digits.len() + whole / 3 + 1
}

/// A moment that Excel knows, without its seconds' parts.
fn excel(at: NaiveDateTime) -> Option<ExcelDateTime> {
    let year = u16::try_from(at.year()).ok();
    let year = year.filter(|year| YEARS.contains(&i32::from(*year)))?;
    let (month, day) = (u8::try_from(at.month()).ok()?, u8::try_from(at.day()).ok()?);
    let (hour, minute) = (
        u16::try_from(at.hour()).ok()?,
        u8::try_from(at.minute()).ok()?,
    );
    let date = ExcelDateTime::from_ymd(year, month, day).ok()?;
    date.and_hms(hour, minute, at.second()).ok()
}
