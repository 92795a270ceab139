//! Sheets that people send (R2): from the bytes of a file to rows, with every fault named by line and column.
//!
//! A sheet is CSV as the office's programs write it – UTF-8 with or without its mark, UTF-16, Windows-874; comma,
//! semicolon or tab – or a workbook of Excel's (XLSX). Which of them, the bytes say and not the name. The capability says
//! which columns it wants ([`Layout`]); they are found by their headings in Thai or English, in any order. What cannot
//! be read is a [`Fault`]: where, which cell, which [`Reason`]. Reasons are data; the sentences stand in `locales/`, so
//! that a person reads them in the own language:
//!
//! > บรรทัดที่ 12 คอลัมน์ “ตั้งแต่วันที่” พบ “31/02/2569”: ไม่มีวันที่นี้ในปฏิทิน โปรดตรวจสอบวันและเดือน
//!
//! Everything here is pure. Cells are text of people: whoever shows them escapes them.
//!
//! | module | answers |
//! |---|---|
//! | `foreign` | what a file is that is no sheet |
//! | `csv` | the records of a text: which separator, and whether a row is whole |
//! | `decode` | which encoding, and the text |
//! | `lines` | where a row of a text begins and ends |
//! | `xlsx` | the records of a workbook: which sheet, merged cells, real dates, formulas |
//! | `header` | which row is the header, which column is where |
//! | `rows` | what of a record is a row |
//! | `table` | the rows, as a capability reads them |
//! | `cell` | what is taken out of a cell |
//! | `day` | a date in a cell |
//! | `fault` | what is wrong, and where |

use std::borrow::Cow;

mod cell;
mod csv;
mod day;
mod decode;
mod fault;
mod foreign;
mod header;
mod lines;
mod record;
mod rows;
mod table;
#[cfg(test)]
mod tests;
mod xlsx;

pub(crate) use cell::LIMIT as CELL_LIMIT;
pub use cell::fold;
pub use day::day;
pub use decode::{Encoding, LIMIT_MEGABYTES, weigh};
pub use fault::{Counting, Fault, Heading, Reason};
pub use foreign::Foreign;
pub use header::letter;
pub use table::{Form, LeftOut, Reading, Ruler, Table};

/// A column that a capability reads (R2): known by its headings in Thai or English, in whatever order.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading in English, as our own sheets write it; unique in its layout.
    pub english: &'static str,
    /// The heading in Thai, as our own sheets write it.
    pub thai: &'static str,
    /// Other headings under which offices keep it.
    pub also: &'static [&'static str],
    /// Whether a sheet without it is refused.
    pub required: bool,
    /// Whether it holds days: what Excel keeps as a date is one here, and a slip anywhere else.
    pub of_days: bool,
}

/// The columns of one sort of sheet.
#[derive(Debug, PartialEq, Eq)]
pub struct Layout {
    /// What is found in it, in the order in which faults of one row are told.
    pub columns: &'static [&'static Column],
}

impl Column {
    /// A column without which a sheet is refused.
    #[must_use]
    pub const fn required(
        english: &'static str,
        thai: &'static str,
        also: &'static [&'static str],
    ) -> Self {
        Self {
            english,
            thai,
            also,
            required: true,
            of_days: false,
        }
    }

    /// A column that a sheet may lack.
    #[must_use]
    pub const fn optional(
        english: &'static str,
        thai: &'static str,
        also: &'static [&'static str],
    ) -> Self {
        Self {
            required: false,
            ..Self::required(english, thai, also)
        }
    }

    /// The same column, holding days.
    #[must_use]
    pub const fn of_days(self) -> Self {
        Self {
            of_days: true,
            ..self
        }
    }

    /// Every heading that means this column.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        let own = [self.english, self.thai].into_iter();
        own.chain(self.also.iter().copied())
    }
}

/// Line ends of Windows and of old Macintoshes as `\n`, so that a line's number is the one that an editor shows.
fn plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}
