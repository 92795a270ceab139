//! Workbooks that are handed out (B4): a sheet for each table, real dates and numbers, a header that stays, widths that
//! fit, and nothing in it that a spreadsheet would run.
//!
//! ```
//! use angkhan::{calendar::Tongue, workbook::{Cell, Column, Sheet, Workbook}};
//!
//! # fn main() -> anyhow::Result<()> {
//! # let at = chrono::DateTime::UNIX_EPOCH;
//! let mut calls = Sheet::new("โทรตาม", "รายชื่อที่ต้องโทรตาม", [
//!     Column::text("หน่วยงาน"),
//!     Column::text("โทรศัพท์"),
//!     Column::whole("ครั้งที่"),
//!     Column::moment("เชิญเมื่อ"),
//! ]);
//! calls.row([Cell::from("ชลประทาน"), "+6620000001".into(), 2.into(), at.into()]);
//! let bytes = Workbook::new(Tongue::Thai, "สำนักงานจังหวัดภูเก็ต", at).with(calls).write()?;
//! # assert!(bytes.starts_with(b"PK"));
//! # Ok(())
//! # }
//! ```
//!
//! - Days and moments are Excel's own, so that they can be sorted and reckoned with; in Thai they are shown in the Buddhist
//!   era. Moments are as the clocks in the office show them.
//! - A text is always a text. One that begins like a formula keeps the mark that Excel gives to what is typed with an
//!   apostrophe, so that it stays one when somebody edits the cell. Columns of texts are so to their last row: a phone
//!   number that is typed there keeps its 0.
//! - The same content at the same moment is the same file, byte by byte.
//! - Above the header there are a title and the office with the moment, one cell each: a sheet that goes out this way can
//!   be sent back as it is (R2).
//!
//! Everything here is pure. A large one takes a moment: write it beside the loop.

mod formats;
mod name;
#[cfg(test)]
mod tests;
mod text;
mod write;

use crate::calendar::Tongue;
use chrono::{DateTime, NaiveDate, Utc};

/// A workbook that is handed out.
#[derive(Clone, Debug)]
pub struct Workbook {
    tongue: Tongue,
    office: String,
    at: DateTime<Utc>,
    sheets: Vec<Sheet>,
}

/// A table in a workbook.
#[derive(Clone, Debug)]
pub struct Sheet {
    name: String,
    title: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

/// A column of a table: its heading, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    heading: String,
    kind: Kind,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Whole,
    Decimal,
    Day,
    Moment,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text: a phone number and a code are texts, too.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number with two decimals, such as an amount.
    Decimal(f64),
    /// A day.
    Day(NaiveDate),
    /// A moment, shown as the clocks in the office show it.
    Moment(DateTime<Utc>),
}

impl Workbook {
    /// An empty workbook: whose it is and at what moment stand at the head of each sheet.
    #[must_use]
    pub fn new(tongue: Tongue, office: &str, at: DateTime<Utc>) -> Self {
        Self {
            tongue,
            office: office.to_owned(),
            at,
            sheets: Vec::new(),
        }
    }

    /// With one sheet more.
    #[must_use]
    pub fn with(mut self, sheet: Sheet) -> Self {
        self.sheets.push(sheet);
        self
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// More rows or columns than a sheet can have, or no sheet.
    pub fn write(&self) -> anyhow::Result<Vec<u8>> {
        write::write(self)
    }
}

impl Sheet {
    /// An empty table. A name has at most 31 characters and none of `[]:*?/\`: what does not fit is replaced.
    pub fn new(name: &str, title: &str, columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            name: name.to_owned(),
            title: title.to_owned(),
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row, with a cell for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> &mut Self {
        let cells: Vec<Cell> = cells.into_iter().collect();
        debug_assert_eq!(cells.len(), self.columns.len(), "a cell for each column");
        self.rows.push(cells);
        self
    }
}

impl Column {
    /// Texts, and whatever is not reckoned with: phone numbers, codes.
    #[must_use]
    pub fn text(heading: &str) -> Self {
        Self::of(heading, Kind::Text)
    }

    /// Whole numbers.
    #[must_use]
    pub fn whole(heading: &str) -> Self {
        Self::of(heading, Kind::Whole)
    }

    /// Numbers with two decimals.
    #[must_use]
    pub fn decimal(heading: &str) -> Self {
        Self::of(heading, Kind::Decimal)
    }

    /// Days.
    #[must_use]
    pub fn day(heading: &str) -> Self {
        Self::of(heading, Kind::Day)
    }

    /// Moments: day and hour.
    #[must_use]
    pub fn moment(heading: &str) -> Self {
        Self::of(heading, Kind::Moment)
    }

    fn of(heading: &str, kind: Kind) -> Self {
        Self {
            heading: heading.to_owned(),
            kind,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Decimal(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<DateTime<Utc>> for Cell {
    fn from(moment: DateTime<Utc>) -> Self {
        Self::Moment(moment)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(content: Option<T>) -> Self {
        content.map_or(Self::Empty, Into::into)
    }
}
