//! From the records of a file to the rows under its header (R2).

use super::{
    cell::{self, clean},
    fault::{Fault, Reason},
    header::Header,
    record::{Content, Record},
};
use std::collections::BTreeSet;

/// Rows that a sheet may have; many times more than any office has, and few enough to keep a fault for each.
pub(super) const MOST_ROWS: usize = 100_000;

/// A row: what stands under each column of the layout.
#[derive(Debug)]
pub(super) struct Row {
    pub line: u64,
    /// In the order of the layout; empty where the sheet has no such column.
    pub cells: Vec<String>,
    /// What is wrong with a cell before anybody asked what it says.
    pub refused: Vec<(usize, Reason)>,
}

/// Rows and faults as they are gathered.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub kept: Vec<Row>,
    pub faults: Vec<Fault>,
    /// Where something stands under the header.
    pub in_use: BTreeSet<usize>,
    counted: usize,
}

impl Rows {
    /// Takes the next record, counted from 0: a title, the header, or a row.
    pub fn add(&mut self, header: &Header, index: usize, record: &Record) -> Result<(), Fault> {
        if index == header.record {
            self.faults.extend(header.faults(record.line));
        } else if index < header.record {
            if is_row(header, record) {
                let shown = clean(record.first());
                let fault = Fault::in_line(record.line, &shown, Reason::AboveHeader);
                self.faults.push(fault);
            }
        } else if index > header.last_record && !record.cells().is_empty() {
            self.counted += 1;
            if self.counted > MOST_ROWS {
                let limit = MOST_ROWS;
                return Err(Fault::of_file(Reason::TooManyRows { limit }));
            }
            self.data(header, record);
        }
        Ok(())
    }

    fn data(&mut self, header: &Header, record: &Record) {
        if let Some(flaw) = &record.flaw {
            let shown = clean(record.first());
            let fault = Fault::in_line(record.line, &shown, flaw.clone());
            self.faults.push(fault);
            return;
        }
        self.in_use
            .extend(record.cells().iter().map(|(place, _)| *place));
        self.kept.push(row(header, record));
    }
}

/// One cell above the header is a title; several may be a row that would be lost. Titles in a workbook have dates and
/// page numbers beside them: there it is one that has all that a row needs.
fn is_row(header: &Header, record: &Record) -> bool {
    if !header.lettered {
        return record.cells().len() > 1;
    }
    let columns = header.layout.columns.iter().enumerate();
    let mut required = columns
        .filter(|(_, column)| column.required)
        .filter_map(|(column, _)| header.span(column));
    required.all(|(first, last)| !record.between(first, last).is_empty())
        && record.cells().len() > 1
}

fn row(header: &Header, record: &Record) -> Row {
    let (mut cells, mut refused) = (Vec::new(), Vec::new());
    for (column, wanted) in header.layout.columns.iter().enumerate() {
        let (text, reason) = header.span(column).map_or_else(
            || (String::new(), None),
            |(first, last)| under(record.between(first, last), wanted.of_days),
        );
        refused.extend(reason.map(|reason| (column, reason)));
        cells.push(text);
    }
    Row {
        line: record.line,
        cells,
        refused,
    }
}

/// What stands under a heading, perhaps in several cells, and what is wrong with it.
fn under(cells: &[(usize, Content)], of_days: bool) -> (String, Option<Reason>) {
    let mut reason = None;
    let mut seen = Vec::new();
    for (_, cell) in cells {
        seen.push(match cell {
            Content::Serial { day, .. } if of_days => day,
            Content::Serial { text, .. } | Content::Text(text) => text,
            Content::Day(text) => {
                if !of_days {
                    reason = reason.or(Some(Reason::BecameADay));
                }
                text
            }
            Content::Refused(text, why) => {
                reason = reason.or_else(|| Some(why.clone()));
                text
            }
        });
    }
    let text = match &seen[..] {
        [one] => clean(one),
        several => clean(
            &several
                .iter()
                .map(|text| text.as_str())
                .collect::<Vec<_>>()
                .join(" "),
        ),
    };
    let found = text.chars().count();
    if found > cell::LIMIT {
        let limit = cell::LIMIT;
        // The rest is of no use to anybody, and there may be much of it.
        let text = cell::shorten(&text, limit);
        return (text, reason.or(Some(Reason::TooLong { limit, found })));
    }
    let lost = cell::lost_letters(&text).then_some(Reason::LostLetters);
    (text, reason.or(lost))
}
