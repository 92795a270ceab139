//! The rows under a header, each with its line (R2).

use super::{
    Column, Layout,
    cell::{self, clean},
    decode::{Encoding, decode},
    fault::{Fault, Heading, Reason},
    header::{self, Header},
    lines::{Lines, quotation},
};
use csv::StringRecord;

/// Rows that a sheet may have; many times more than any office has, and few enough to keep a fault for each.
pub(super) const MOST_ROWS: usize = 100_000;

/// A sheet whose columns were found. Its rows are got by [`Table::rows`] only, which cannot forget the faulty ones.
#[derive(Debug)]
pub struct Table {
    encoding: Encoding,
    header: Header,
    rows: Vec<Row>,
    faults: Vec<Fault>,
    left_out: Vec<LeftOut>,
}

/// A column that nobody asked for; told, because a person may think that it was read (R2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its place, counted from 1.
    pub place: usize,
    /// Its heading as written; may be empty.
    pub heading: String,
}

#[derive(Debug)]
struct Row {
    line: u64,
    /// In the order of the layout; empty where the sheet has no such column.
    cells: Vec<String>,
    /// What is wrong with a cell before anybody asked what it says.
    refused: Vec<(usize, Reason)>,
}

impl Table {
    /// Reads a file as one of these layouts: the one whose headings it has most of (R2).
    ///
    /// # Errors
    /// What is wrong with the file or its header. What is wrong with rows is told by [`Table::rows`], with all that
    /// the capability itself finds.
    pub fn read(bytes: &[u8], layouts: &[&'static Layout]) -> Result<Self, Vec<Fault>> {
        let (text, encoding) = decode(bytes).map_err(|fault| vec![fault])?;
        let (header, text) = header::find(&text, layouts).map_err(|fault| vec![fault])?;
        quotation(text, header.separator, header.skipped).map_err(|fault| vec![fault])?;
        let mut table = Self {
            encoding,
            header,
            rows: Vec::new(),
            faults: Vec::new(),
            left_out: Vec::new(),
        };
        table.fill(text)?;
        Ok(table)
    }

    /// Which of the layouts it is.
    #[must_use]
    pub fn layout(&self) -> &'static Layout {
        self.header.layout
    }

    /// How the file was written.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What stands between the cells.
    #[must_use]
    pub fn separator(&self) -> char {
        char::from(self.header.separator)
    }

    /// Columns that were not read.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// Every row as the capability reads it, or every fault in the order of the lines: all or nothing (R2).
    ///
    /// # Errors
    /// All faults of the table and of the rows; `read` has refused a cell wherever it gives `None`.
    pub fn rows<T, R: From<Reason>>(
        &self,
        mut read: impl FnMut(&mut Reading<'_, R>) -> Option<T>,
    ) -> Result<Vec<T>, Vec<Fault<R>>> {
        let mut faults: Vec<Fault<R>> = self.faults.iter().cloned().map(Fault::into).collect();
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let mut reading = Reading {
                header: &self.header,
                row,
                faults: Vec::new(),
            };
            for (column, reason) in &row.refused {
                reading.fault(*column, reason.clone().into());
            }
            let item = read(&mut reading);
            debug_assert!(
                item.is_some() || !reading.faults.is_empty(),
                "a row is lost"
            );
            rows.extend(item);
            faults.extend(reading.faults.into_iter().map(|(_, fault)| fault));
        }
        faults.sort_by_key(|fault| fault.line);
        if faults.is_empty() {
            Ok(rows)
        } else {
            Err(faults)
        }
    }

    fn fill(&mut self, text: &str) -> Result<(), Vec<Fault>> {
        let mut lines = Lines::new(text, self.header.skipped);
        let mut in_use = vec![false; self.header.headings.len()];
        let width = self.width();
        let records = header::reader(text, self.header.separator).into_records();
        for (index, record) in records.map_while(Result::ok).enumerate() {
            if index > MOST_ROWS + self.header.record {
                return Err(vec![Fault::of_file(Reason::TooManyRows {
                    limit: MOST_ROWS,
                })]);
            }
            let line = record.position().map_or(0, |at| lines.at(at.byte()));
            if index == self.header.record {
                self.faults.extend(self.header.faults(line));
            } else if index < self.header.record {
                // One cell is a title; several may be a row that would be lost.
                let several = filled(&record).nth(1).is_some();
                let fault = || Fault::in_line(line, &first(&record), Reason::AboveHeader);
                self.faults.extend(several.then(fault));
            } else if let Some(fault) = self.shape(line, width, &record) {
                self.faults.push(fault);
            } else if filled(&record).next().is_some() {
                for (place, _) in filled(&record) {
                    in_use[place] = true;
                }
                self.rows.push(self.row(line, &record));
            }
        }
        self.left_out = self.not_asked_for(&in_use);
        let header_is_wrong = self.faults.iter().any(|fault| {
            matches!(
                fault.reason,
                Reason::ColumnMissing(_) | Reason::ColumnTwice { .. }
            )
        });
        if self.rows.is_empty() && self.faults.is_empty() {
            self.faults.push(Fault::of_file(Reason::NoRows));
        }
        // Without the right columns every row would be faulty for the same cause.
        if header_is_wrong || self.rows.is_empty() {
            return Err(std::mem::take(&mut self.faults));
        }
        Ok(())
    }

    /// How many cells a row has to have; Excel leaves empty headings behind where something was deleted.
    fn width(&self) -> usize {
        let last = self
            .header
            .headings
            .iter()
            .rposition(|heading| !heading.is_empty());
        last.map_or(0, |last| last + 1)
    }

    fn shape(&self, line: u64, width: usize, record: &StringRecord) -> Option<Fault> {
        filled(record).next()?;
        if let Some(cell) = record.iter().find(|cell| self.swallowed(cell, width)) {
            return Some(Fault::in_line(line, &clean(cell), Reason::OpenQuote));
        }
        let expected = self.header.headings.len();
        let found = filled(record).last().map_or(0, |(place, _)| place + 1);
        if found > expected {
            let reason = Reason::CellsTooMany { expected, found };
            return Some(Fault::in_line(line, &first(record), reason));
        }
        let (expected, found) = (width, record.len());
        let reason = Reason::CellsMissing { expected, found };
        (found < expected).then(|| Fault::in_line(line, &first(record), reason))
    }

    /// Whether a cell holds whole rows: its quotation mark was closed by a later row's.
    fn swallowed(&self, cell: &str, width: usize) -> bool {
        let separator = char::from(self.header.separator);
        let is_row = |line: &str| line.matches(separator).count() + 1 >= width;
        width > 1 && cell.contains('\n') && cell.split('\n').skip(1).any(is_row)
    }

    fn row(&self, line: u64, record: &StringRecord) -> Row {
        let (mut cells, mut refused) = (Vec::new(), Vec::new());
        for (column, place) in self.header.places.iter().enumerate() {
            let text = clean(
                place
                    .and_then(|place| record.get(place))
                    .unwrap_or_default(),
            );
            let found = text.chars().count();
            if found > cell::LIMIT {
                let limit = cell::LIMIT;
                refused.push((column, Reason::TooLong { limit, found }));
            } else if cell::lost_letters(&text) {
                refused.push((column, Reason::LostLetters));
            }
            cells.push(text);
        }
        Row {
            line,
            cells,
            refused,
        }
    }

    fn not_asked_for(&self, filled: &[bool]) -> Vec<LeftOut> {
        let told = |place: &usize| !self.header.headings[*place].is_empty() || filled[*place];
        let left_out = self.header.left_out().filter(told);
        left_out
            .map(|place| LeftOut {
                place: place + 1,
                heading: self.header.headings[place].clone(),
            })
            .collect()
    }
}

/// One row while a capability reads it.
#[derive(Debug)]
pub struct Reading<'a, R> {
    header: &'a Header,
    row: &'a Row,
    faults: Vec<(usize, Fault<R>)>,
}

impl<'a, R: From<Reason>> Reading<'a, R> {
    /// The line of the file on which the row begins.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.row.line
    }

    /// The text of a cell; empty where the sheet has no such column.
    #[must_use]
    pub fn cell(&self, column: &Column) -> &'a str {
        let row = self.row;
        self.place(column).map_or("", |place| &row.cells[place])
    }

    /// What a capability makes of a cell; a fault is kept and `None` given.
    pub fn read<T, E: Into<R>>(
        &mut self,
        column: &Column,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        match read(self.cell(column)) {
            Ok(item) => Some(item),
            Err(reason) => {
                self.refuse(column, reason);
                None
            }
        }
    }

    /// Names a cell as faulty. The first fault of a cell is the one that is told.
    pub fn refuse(&mut self, column: &Column, reason: impl Into<R>) {
        if let Some(place) = self.place(column) {
            self.fault(place, reason.into());
        }
    }

    fn place(&self, column: &Column) -> Option<usize> {
        let columns = self.header.layout.columns;
        let place = columns.iter().position(|own| own.english == column.english);
        debug_assert!(
            place.is_some(),
            "{} is no column of this layout",
            column.english
        );
        place
    }

    fn fault(&mut self, place: usize, reason: R) {
        if self.faults.iter().any(|(refused, _)| *refused == place) {
            return;
        }
        let written = self.header.places[place].and_then(|at| self.header.headings.get(at));
        let known = || Heading::Known(self.header.layout.columns[place]);
        let heading = written.cloned().map_or_else(known, Heading::Written);
        let fault = Fault::new(self.row.line, Some(heading), &self.row.cells[place], reason);
        self.faults.push((place, fault));
    }
}

/// The cells in which something stands, with their places.
fn filled(record: &StringRecord) -> impl Iterator<Item = (usize, &str)> {
    let cells = record.iter().enumerate();
    cells.filter(|(_, cell)| !cell.trim().is_empty())
}

/// What a line is known by to whoever looks for it.
fn first(record: &StringRecord) -> String {
    clean(filled(record).next().map_or("", |(_, cell)| cell))
}
