//! Rows of a workbook (R2): the sheet whose headings fit, its cells as they are seen.
//!
//! - Of several sheets the one that fits is read and the others are told; of two that fit, none.
//! - Hidden rows and columns are read: what is hidden is still there, and Excel's own CSV has them, too. A hidden sheet
//!   is not: offices keep lists for their formulas there.
//! - A formula counts by its result as it was stored.
//! - A cell that was merged down stands in each of its rows; one that was merged across is a fault of its row.

mod cells;
#[cfg(test)]
mod harm_tests;
mod merged;
mod package;
#[cfg(test)]
mod tests;

use super::{
    Layout,
    cell::clean,
    fault::{Fault, Reason},
    foreign::Foreign,
    header::{self, Header},
    record::Record,
    rows::Rows,
    table::Form,
};
use calamine::{Reader as _, SheetType, SheetVisible, XlsxError};
use cells::{Walk, Workbook};
use merged::{Areas, Carried, ROWS_AT_THE_TOP};
use package::damaged;
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// What was found at the top of a sheet.
struct Glance {
    name: String,
    hidden: bool,
    header: Option<Header>,
    /// The first row in which something stands.
    first: Option<(u64, String)>,
    has_rows: bool,
}

impl Glance {
    fn is_whole(&self) -> bool {
        self.header.as_ref().is_some_and(Header::is_whole)
    }
}

/// The rows of a workbook, its header, and which sheet it was.
pub(super) fn read(
    bytes: &[u8],
    layouts: &[&'static Layout],
) -> Result<(Header, Rows, Form), Vec<Fault>> {
    let read = || {
        package::check(bytes)?;
        read_workbook(bytes, layouts)
    };
    // The library takes a file for what it says it is; where it does not expect a number it may stop.
    let read = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged()));
    read.map_err(|fault| vec![fault])
}

fn read_workbook(bytes: &[u8], layouts: &[&'static Layout]) -> Result<(Header, Rows, Form), Fault> {
    let mut workbook = Workbook::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Fault::of_file(Reason::NotASheet(Foreign::Locked)),
        _ => damaged(),
    })?;
    let sheets: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut glances = Vec::new();
    for (name, hidden) in sheets {
        glances.push(glance(&mut workbook, name, hidden, layouts)?);
    }
    let (name, header) = choose(&glances)?;
    let others = glances
        .iter()
        .filter(|glance| !glance.hidden && glance.first.is_some() && glance.name != name)
        .map(|glance| glance.name.clone())
        .collect();
    let rows = fill(&mut workbook, &name, &header)?;
    let form = Form::Xlsx {
        sheet: name,
        others,
    };
    Ok((header, rows, form))
}

fn glance(
    workbook: &mut Workbook,
    name: String,
    hidden: bool,
    layouts: &[&'static Layout],
) -> Result<Glance, Fault> {
    let areas = Areas::of(workbook, &name)?;
    let padded = cells::Padded::new();
    let mut walk = Walk::begin(workbook, &name, &padded)?;
    let mut top: Vec<(u32, Record)> = Vec::new();
    while top.len() < ROWS_AT_THE_TOP {
        match walk.row()? {
            Some(row) => top.push(row),
            None => break,
        }
    }
    let header = header::best(areas.candidates(&top), layouts).filter(Header::is_one);
    let first = top
        .first()
        .map(|(_, record)| (record.line, clean(record.first())));
    Ok(Glance {
        has_rows: header
            .as_ref()
            .is_some_and(|header| top.len() > header.last_record + 1),
        name,
        hidden,
        header,
        first,
    })
}

/// The sheet that is read. Two that fit are one too many: nothing would say that the other was not taken.
fn choose(glances: &[Glance]) -> Result<(String, Header), Fault> {
    let found = |glance: &Glance| Some((glance.name.clone(), glance.header.clone()?));
    let visible = || glances.iter().filter(|glance| !glance.hidden);
    let whole: Vec<_> = visible().filter(|glance| glance.is_whole()).collect();
    let filled: Vec<_> = whole.iter().filter(|glance| glance.has_rows).collect();
    if filled.len() > 1 {
        let sheets = filled.iter().map(|glance| glance.name.clone()).collect();
        return Err(Fault::of_file(Reason::SeveralSheets { sheets }));
    }
    let hidden = || {
        glances
            .iter()
            .find(|glance| glance.hidden && glance.is_whole())
    };
    let best = filled.first().copied().or_else(|| whole.first());
    if let Some(best) = best.and_then(|glance| found(glance)) {
        return Ok(best);
    }
    if let Some(hidden) = hidden() {
        let sheet = hidden.name.clone();
        return Err(Fault::of_file(Reason::HiddenSheet { sheet }));
    }
    // The first of the best: what is missing in it is told.
    let rank = |glance: &&Glance| glance.header.as_ref().map(Header::rank);
    let closest = visible().rev().max_by_key(rank).and_then(found);
    closest.ok_or_else(|| match visible().find_map(|glance| glance.first.clone()) {
        Some((line, text)) => Fault::in_line(line, &text, Reason::NoHeader),
        None => Fault::of_file(Reason::Empty),
    })
}

fn fill(workbook: &mut Workbook, sheet: &str, header: &Header) -> Result<Rows, Fault> {
    let areas = Areas::of(workbook, sheet)?;
    let padded = cells::padded(workbook, sheet)?;
    let mut walk = Walk::begin(workbook, sheet, &padded)?;
    let (mut rows, mut carried) = (Rows::default(), Carried::default());
    let mut index = 0;
    while let Some((row, record)) = walk.row()? {
        let record = if index > header.last_record {
            let flaw = areas.break_up(header, row, &record);
            let mut record = carried.fill(&areas, row, record);
            record.flaw = flaw;
            record
        } else {
            record
        };
        rows.add(header, index, &record)?;
        index += 1;
    }
    Ok(rows)
}
