//! A row as it came from a file, whatever kind of file it was (R2).

use super::fault::Reason;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    /// Words or a number, as they are seen.
    Text(String),
    /// A date that the file itself knows as one, as `2026-11-24`.
    Day(String),
    /// A number that is the day `2026-11-24` where a day is asked for: a date whose format was lost.
    Serial {
        /// The number.
        text: String,
        /// The day.
        day: String,
    },
    /// Nothing that can be read: what is seen, and why.
    Refused(String, Reason),
}

impl Content {
    /// What a person sees in the cell.
    pub fn seen(&self) -> &str {
        match self {
            Self::Text(text) | Self::Day(text) | Self::Refused(text, _) => text,
            Self::Serial { text, .. } => text,
        }
    }
}

/// A row with its filled cells.
#[derive(Debug, PartialEq)]
pub(super) struct Record {
    /// Where it begins in the file.
    pub line: u64,
    /// Why none of it can be taken.
    pub flaw: Option<Reason>,
    cells: Vec<(usize, Content)>,
}

impl Record {
    /// A row of these cells, in the order of their places; empty ones are nothing.
    pub fn new(line: u64, cells: impl IntoIterator<Item = (usize, Content)>) -> Self {
        let filled = |(_, cell): &(usize, Content)| {
            !cell.seen().trim().is_empty() || matches!(cell, Content::Refused(..))
        };
        Self {
            line,
            flaw: None,
            cells: cells.into_iter().filter(filled).collect(),
        }
    }

    /// The filled cells with their places.
    pub fn cells(&self) -> &[(usize, Content)] {
        &self.cells
    }

    /// The filled cells from one place to another.
    pub fn between(&self, first: usize, last: usize) -> &[(usize, Content)] {
        let begin = self.cells.partition_point(|(place, _)| *place < first);
        let end = self.cells.partition_point(|(place, _)| *place <= last);
        &self.cells[begin..end.max(begin)]
    }

    /// What the row is known by to whoever looks for it.
    pub fn first(&self) -> &str {
        self.cells.first().map_or("", |(_, cell)| cell.seen())
    }
}
