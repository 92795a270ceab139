//! What is wrong with a sheet, and where (R2): every faulty row is named with line, column and reason.

use super::{Column, Foreign, cell};
use std::sync::Arc;

/// How much of a cell is shown beside its fault.
const SHOWN: usize = 40;

/// One thing that is wrong (R2). `R` is [`Reason`] or a capability's own reasons, which hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault<R = Reason> {
    /// The line in the file, as an editor shows it, from 1; 0 is the file as a whole.
    pub line: u64,
    /// What is counted by that number.
    pub counting: Counting,
    /// The column, where the fault is one of a single cell.
    pub column: Option<Heading>,
    /// What stands there, cut short; may be empty. Text of a person: to be escaped.
    pub cell: String,
    /// What is wrong with it.
    pub reason: R,
}

/// What the number of a fault's place counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// Lines of a text.
    #[default]
    Lines,
    /// Rows of a workbook, as Excel numbers them.
    Rows {
        /// The sheet, where the workbook has several; else empty.
        sheet: Arc<str>,
    },
}

/// A column, as it is named to the person who has to look there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// The heading that the file itself has.
    Written(String),
    /// The same in a workbook.
    Lettered {
        /// Its place, counted from 0; [`letter`](super::letter) is what the workbook shows.
        place: usize,
        /// The heading that the file itself has.
        heading: String,
    },
    /// A column whose heading in this file is not known here: named in the reader's language.
    Known(&'static Column),
}

/// Why a sheet cannot be taken as it is (R2): what every sheet may have wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing in the file.
    Empty,
    /// More than we read (20 MB).
    TooLarge {
        /// The file has to be smaller than this.
        megabytes: u64,
    },
    /// A workbook that would take more room than this once it is unpacked.
    TooLargeUnpacked {
        /// The limit.
        megabytes: u64,
    },
    /// A workbook that cannot be opened.
    Damaged,
    /// More than one sheet of a workbook can be read as one of ours.
    SeveralSheets {
        /// Their names.
        sheets: Vec<String>,
    },
    /// The only sheet that can be read is hidden.
    HiddenSheet {
        /// Its name.
        sheet: String,
    },
    /// Another thing than a sheet.
    NotASheet(Foreign),
    /// Begins as Unicode and breaks off or is damaged in this line.
    BrokenText,
    /// Neither UTF-8, UTF-16 nor Windows-874, from this line on.
    UnknownEncoding,
    /// Thai that was read in a wrong encoding and saved that way (`เธช…`, `à¸ª…`).
    Garbled,
    /// No line has the headings.
    NoHeader,
    /// A line with several cells above the headings would be lost.
    AboveHeader,
    /// A column that has to be there is not.
    ColumnMissing(&'static Column),
    /// Two headings mean the same column.
    ColumnTwice {
        /// The heading that came first.
        first: String,
    },
    /// A quotation mark that opens a cell is never closed, or only by a later row.
    OpenQuote,
    /// Text behind the quotation mark that closes a cell.
    StrayQuote,
    /// The row ends too early.
    CellsMissing {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// The row has filled cells beyond the header.
    CellsTooMany {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// Cells of several columns are one in this row: whose the text is, nobody can say.
    Merged,
    /// Headings, and nothing under them.
    NoRows,
    /// More rows than any office has.
    TooManyRows {
        /// Rows that a sheet may have.
        limit: usize,
    },
    /// More text than a cell may hold.
    TooLong {
        /// Characters that a cell may hold.
        limit: usize,
        /// Characters found.
        found: usize,
    },
    /// Letters were lost when the file was saved (`????`, `�`).
    LostLetters,
    /// The cell shows an error of Excel's.
    ErrorCell,
    /// A formula whose result was not stored in the file.
    NoResult,
    /// Something that is no date, and that Excel has made one.
    BecameADay,
    /// A number of more digits than Excel keeps.
    DigitsLost,
    /// A cell that has to be filled is empty.
    Missing,
    /// Not a date.
    NotADay,
    /// A date that the calendar does not have, such as 31 February.
    NoSuchDay,
    /// A year of two digits: both eras would fit.
    ShortYear,
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) fn of_file(reason: Reason) -> Self {
        Self::in_line(0, "", reason)
    }

    /// A fault of a line, with what stands there.
    pub(super) fn in_line(line: u64, cell: &str, reason: Reason) -> Self {
        Self::new(line, None, cell, reason)
    }
}

impl<R> Fault<R> {
    /// A fault in a line of a file; the cell is cut short.
    pub fn new(line: u64, column: Option<Heading>, cell: &str, reason: R) -> Self {
        Self {
            line,
            counting: Counting::default(),
            column,
            cell: cell::shorten(cell, SHOWN),
            reason,
        }
    }

    /// The same fault among a capability's own reasons.
    pub fn into<S: From<R>>(self) -> Fault<S> {
        Fault {
            line: self.line,
            counting: self.counting,
            column: self.column,
            cell: self.cell,
            reason: self.reason.into(),
        }
    }
}
