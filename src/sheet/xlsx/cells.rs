//! The cells of a sheet, row by row, as they are seen (R2).

use super::package::damaged;
use crate::sheet::{
    fault::{Fault, Reason},
    record::{Content, Record},
};
use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType, Xlsx, XlsxCellReader};
use std::{collections::HashMap, io::Cursor};

/// Days that a number without a format may mean: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=80_000.0;
/// From here on Excel has put zeros in the place of digits.
const EXACT_BELOW: f64 = 1e15;

/// A workbook in memory.
pub(super) type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// The numbers of a sheet that are shown with zeros before them: a code that is seen as `007`.
pub(super) type Padded = HashMap<(u32, u32), usize>;

/// The rows of a sheet in which something stands, from the top.
pub(super) struct Walk<'a, 'b> {
    cells: XlsxCellReader<'a, Cursor<&'b [u8]>>,
    from_1904: bool,
    padded: &'a Padded,
    waiting: Option<(u32, usize, Content)>,
    is_over: bool,
}

/// Which cells of a sheet are shown with leading zeros.
pub(super) fn padded(workbook: &mut Workbook, sheet: &str) -> Result<Padded, Fault> {
    let mut cells = workbook
        .worksheet_cells_reader(sheet)
        .map_err(|_| damaged())?;
    let widths: Vec<Option<usize>> = cells
        .styles()
        .iter()
        .map(|style| {
            let code = style.number_format.as_ref()?.format_code.as_str();
            let zeros = code.len() > 1 && code.bytes().all(|byte| byte == b'0');
            zeros.then_some(code.len())
        })
        .collect();
    let mut padded = Padded::new();
    if widths.iter().all(Option::is_none) {
        return Ok(padded);
    }
    while let Some((row, column, style)) = cells.next_style_id().map_err(|_| damaged())? {
        if let Some(width) = widths.get(style).copied().flatten() {
            padded.insert((row, column), width);
        }
    }
    Ok(padded)
}

impl<'a, 'b> Walk<'a, 'b> {
    /// Begins at the top of a sheet.
    pub fn begin(
        workbook: &'a mut Workbook<'b>,
        sheet: &str,
        padded: &'a Padded,
    ) -> Result<Self, Fault> {
        let from_1904 = workbook.has_1904_epoch();
        let cells = workbook
            .worksheet_cells_reader(sheet)
            .map_err(|_| damaged())?;
        Ok(Self {
            cells,
            from_1904,
            padded,
            waiting: None,
            is_over: false,
        })
    }

    /// The next row in which something stands, with its number from 0.
    pub fn row(&mut self) -> Result<Option<(u32, Record)>, Fault> {
        loop {
            let Some((row, place, content)) = self.take()? else {
                return Ok(None);
            };
            let mut cells = vec![(place, content)];
            while let Some((next, place, content)) = self.take()? {
                if next != row {
                    // Excel writes rows in their order and refuses a file that does not.
                    if next < row {
                        return Err(damaged());
                    }
                    self.waiting = Some((next, place, content));
                    break;
                }
                cells.push((place, content));
            }
            cells.sort_by_key(|(place, _)| *place);
            if cells.windows(2).any(|pair| pair[0].0 == pair[1].0) {
                return Err(damaged());
            }
            let record = Record::new(u64::from(row) + 1, cells);
            if !record.cells().is_empty() {
                return Ok(Some((row, record)));
            }
        }
    }

    fn take(&mut self) -> Result<Option<(u32, usize, Content)>, Fault> {
        if let Some(waiting) = self.waiting.take() {
            return Ok(Some(waiting));
        }
        while !self.is_over {
            let cell = self.cells.next_cell_with_formula_metadata();
            let Some(cell) = cell.map_err(|_| damaged())? else {
                // Asked once more the library would look for cells behind the last.
                self.is_over = true;
                break;
            };
            let content = match (cell.value, cell.formula) {
                (DataRef::Empty, None) => continue,
                (DataRef::Empty, Some(_)) => Content::Refused(String::new(), Reason::NoResult),
                (value, _) => self.content(cell.pos, value),
            };
            let (row, column) = cell.pos;
            let place = usize::try_from(column).map_err(|_| damaged())?;
            return Ok(Some((row, place, content)));
        }
        Ok(None)
    }

    fn content(&self, at: (u32, u32), value: DataRef) -> Content {
        match value {
            DataRef::String(text) => Content::Text(text),
            DataRef::SharedString(text) => Content::Text(text.to_owned()),
            DataRef::Int(number) => Content::Text(number.to_string()),
            DataRef::Float(number) => self.number(at, number),
            DataRef::Bool(yes) => Content::Text(if yes { "TRUE" } else { "FALSE" }.to_owned()),
            DataRef::DateTime(date) => Content::Day(seen(date)),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Content::Day(whole(&text)),
            DataRef::Error(error) => Content::Refused(error.to_string(), Reason::ErrorCell),
            DataRef::Empty => Content::Text(String::new()),
        }
    }

    fn number(&self, at: (u32, u32), number: f64) -> Content {
        let text = number.to_string();
        if !number.is_finite() {
            return Content::Refused(text, Reason::ErrorCell);
        }
        if number.abs() >= EXACT_BELOW {
            return Content::Refused(text, Reason::DigitsLost);
        }
        if let Some(width) = self.padded.get(&at)
            && number.fract() == 0.0
            && number >= 0.0
        {
            return Content::Text(format!("{text:0>width$}"));
        }
        if number.fract() == 0.0 && SERIALS.contains(&number) {
            let date = ExcelDateTime::new(number, ExcelDateTimeType::DateTime, self.from_1904);
            let day = seen(date);
            return Content::Serial { text, day };
        }
        Content::Text(text)
    }
}

/// A real date as a text that every reader of days knows; with the hour where it has one.
fn seen(date: ExcelDateTime) -> String {
    let moment = date.as_datetime().filter(|_| date.is_datetime());
    match moment {
        None => date.as_f64().to_string(),
        // Before the first day that Excel has there are hours only.
        Some(moment) if date.as_f64() < 1.0 => moment.format("%H:%M").to_string(),
        Some(moment) if moment.time() == chrono::NaiveTime::MIN => {
            moment.format("%Y-%m-%d").to_string()
        }
        Some(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
    }
}

/// A date as ISO 8601 writes it, without parts of a second.
fn whole(iso: &str) -> String {
    let text = iso.trim_end_matches('Z');
    let (text, _) = text.split_once('.').unwrap_or((text, ""));
    text.to_owned()
}
