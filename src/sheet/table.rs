//! A sheet whose columns were found, and its rows as a capability reads them (R2).

use super::{
    Column, Layout, csv,
    decode::{Encoding, weigh},
    fault::{Counting, Fault, Heading, Reason},
    foreign::{self, Sort},
    header::{self, Header},
    rows::{Row, Rows},
    xlsx,
};

/// A sheet whose columns were found. Its rows are got by [`Table::rows`] only, which cannot forget the faulty ones.
#[derive(Debug)]
pub struct Table {
    form: Form,
    header: Header,
    rows: Vec<Row>,
    faults: Vec<Fault>,
    left_out: Vec<LeftOut>,
}

/// How a sheet was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// As text.
    Csv {
        /// In this encoding.
        encoding: Encoding,
        /// What stands between the cells.
        separator: char,
    },
    /// As a workbook of Excel's.
    Xlsx {
        /// The sheet that was read.
        sheet: String,
        /// Sheets in which something stands and that were not read.
        others: Vec<String>,
    },
}

/// A column that nobody asked for; told, because a person may think that it was read (R2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its place, counted from 1.
    pub place: usize,
    /// Its heading as written, or its letter in a workbook; may be empty.
    pub heading: String,
}

/// How places in one file are named: by lines, or by rows and letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruler {
    counting: Counting,
    headings: Vec<(&'static str, Heading)>,
}

impl Ruler {
    /// The fault, its place named as a person who opens the file sees it.
    #[must_use]
    pub fn name<R>(&self, fault: Fault<R>) -> Fault<R> {
        let column = fault.column.map(|heading| match heading {
            Heading::Known(column) => self
                .headings
                .iter()
                .find(|(english, _)| *english == column.english)
                .map_or(Heading::Known(column), |(_, written)| written.clone()),
            written => written,
        });
        Fault {
            column,
            counting: self.counting.clone(),
            ..fault
        }
    }
}

impl Table {
    /// Reads a file as one of these layouts: the one whose headings it has most of (R2). What kind of file it is, is
    /// seen from what is in it; its name says nothing.
    ///
    /// # Errors
    /// What is wrong with the file or its header. What is wrong with rows is told by [`Table::rows`], with all that
    /// the capability itself finds.
    pub fn read(bytes: &[u8], layouts: &[&'static Layout]) -> Result<Self, Vec<Fault>> {
        let whole = |fault| vec![fault];
        weigh(u64::try_from(bytes.len()).unwrap_or(u64::MAX)).map_err(whole)?;
        let (header, rows, form) = match foreign::sort(bytes) {
            Some(Sort::Xlsx) => xlsx::read(bytes, layouts)?,
            Some(Sort::Foreign(foreign)) => {
                return Err(vec![Fault::of_file(Reason::NotASheet(foreign))]);
            }
            None => csv::read(bytes, layouts)?,
        };
        Self::new(header, rows, form)
    }

    fn new(header: Header, rows: Rows, form: Form) -> Result<Self, Vec<Fault>> {
        let mut table = Self {
            left_out: left_out(&header, &rows),
            form,
            header,
            rows: rows.kept,
            faults: rows.faults,
        };
        let header_is_wrong = table.faults.iter().any(|fault| {
            matches!(
                fault.reason,
                Reason::ColumnMissing(_) | Reason::ColumnTwice { .. }
            )
        });
        if table.rows.is_empty() && table.faults.is_empty() {
            table.faults.push(Fault::of_file(Reason::NoRows));
        }
        // Without the right columns every row would be faulty for the same cause.
        if header_is_wrong || table.rows.is_empty() {
            let ruler = table.ruler();
            let faults = std::mem::take(&mut table.faults).into_iter();
            return Err(faults.map(|fault| ruler.name(fault)).collect());
        }
        Ok(table)
    }

    /// Which of the layouts it is.
    #[must_use]
    pub fn layout(&self) -> &'static Layout {
        self.header.layout
    }

    /// How the file was written.
    #[must_use]
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// How places in it are named.
    #[must_use]
    pub fn ruler(&self) -> Ruler {
        let counting = match &self.form {
            Form::Csv { .. } => Counting::Lines,
            Form::Xlsx { others, .. } if others.is_empty() => Counting::Rows { sheet: "".into() },
            Form::Xlsx { sheet, .. } => Counting::Rows {
                sheet: sheet.as_str().into(),
            },
        };
        let columns = self.header.layout.columns.iter().enumerate();
        // A column that has no heading in a text is known by our own.
        let named = columns
            .filter(|(column, _)| self.header.lettered && self.header.places[*column].is_some());
        Ruler {
            counting,
            headings: named
                .map(|(at, column)| (column.english, self.header.heading(at)))
                .collect(),
        }
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
        if faults.is_empty() {
            return Ok(rows);
        }
        faults.sort_by_key(|fault| fault.line);
        let ruler = self.ruler();
        Err(faults.into_iter().map(|fault| ruler.name(fault)).collect())
    }
}

/// Columns with a heading or with something under it that no column of the layout takes.
fn left_out(header: &Header, rows: &Rows) -> Vec<LeftOut> {
    let mut places: Vec<usize> = header.left_out().collect();
    let beyond = rows.in_use.iter().copied();
    places.extend(beyond.filter(|place| *place >= header.headings.len() && !header.takes(*place)));
    let heading = |place: usize| {
        let written = header.headings.get(place).cloned().unwrap_or_default();
        if written.is_empty() && header.lettered {
            header::letter(place)
        } else {
            written
        }
    };
    let has_heading = |place: usize| {
        let heading = header.headings.get(place);
        heading.is_some_and(|heading| !heading.is_empty())
    };
    places
        .into_iter()
        .filter(|place| has_heading(*place) || rows.in_use.contains(place))
        .map(|place| LeftOut {
            place: place + 1,
            heading: heading(place),
        })
        .collect()
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

    /// Whether the sheet has this column at all: an empty cell says something that a missing column does not.
    #[must_use]
    pub fn has(&self, column: &Column) -> bool {
        self.place(column)
            .is_some_and(|place| self.header.places[place].is_some())
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
        let heading = self.header.heading(place);
        let fault = Fault::new(self.row.line, Some(heading), &self.row.cells[place], reason);
        self.faults.push((place, fault));
    }
}
