//! Merged cells (R2): over a title, over a heading of two levels, down several rows, and across a row.

use super::cells::Workbook;
use crate::sheet::{
    cell::clean,
    fault::{Fault, Reason},
    header::{Candidate, Header, ROWS_LOOKED_AT},
    record::{Content, Record},
};
use std::collections::BTreeMap;

/// Levels that a heading may have.
const MOST_LEVELS: u32 = 4;
/// How many filled rows are read to find the header, and to see whether something stands below it.
pub(super) const ROWS_AT_THE_TOP: usize = ROWS_LOOKED_AT + 5;

/// Cells that are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Area {
    bottom: u32,
    left: usize,
    right: usize,
}

/// The merged cells of a sheet, by the row in which they begin.
#[derive(Debug, Default)]
pub(super) struct Areas(BTreeMap<u32, Vec<Area>>);

/// What is carried down from a cell that goes over several rows.
#[derive(Debug, Default)]
pub(super) struct Carried(Vec<(Area, Content)>);

impl Areas {
    /// The merged cells of a sheet.
    pub fn of(workbook: &mut Workbook, sheet: &str) -> Result<Self, Fault> {
        let told = workbook
            .merge_cells_by_sheet_name(sheet)
            .map_err(|_| super::package::damaged())?;
        let mut areas = Self::default();
        for area in told {
            let (Ok(left), Ok(right)) = (area.start.1.try_into(), area.end.1.try_into()) else {
                continue;
            };
            let bottom = area.end.0;
            if left <= right && area.start.0 <= bottom {
                let begins = areas.0.entry(area.start.0).or_default();
                begins.push(Area {
                    bottom,
                    left,
                    right,
                });
            }
        }
        Ok(areas)
    }

    fn beginning(&self, row: u32) -> &[Area] {
        self.0.get(&row).map_or(&[], Vec::as_slice)
    }

    /// The rows at the top, each as the header that it may be.
    pub fn candidates(&self, top: &[(u32, Record)]) -> Vec<Candidate> {
        let rows = top.iter().take(ROWS_LOOKED_AT).enumerate();
        rows.map(|(record, (row, _))| self.candidate(record, *row, &top[record..]))
            .collect()
    }

    fn candidate(&self, record: usize, row: u32, below: &[(u32, Record)]) -> Candidate {
        let own = self.beginning(row).iter();
        let deepest = own.map(|area| area.bottom).max().unwrap_or(row);
        let bottom = deepest.min(row.saturating_add(MOST_LEVELS - 1));
        let mut levels: Vec<(u32, BTreeMap<usize, String>)> = below
            .iter()
            .take_while(|(row, _)| *row <= bottom)
            .map(|(row, record)| (*row, texts(record)))
            .collect();
        let mut reach = BTreeMap::new();
        for level in 0..levels.len() {
            for area in self.beginning(levels[level].0) {
                let (above, under) = levels.split_at_mut(level + 1);
                let has_own = under.iter().any(|(row, texts)| {
                    *row > area.bottom && texts.range(area.left..=area.right).next().is_some()
                });
                let Some(text) = above[level].1.get(&area.left).cloned() else {
                    continue;
                };
                if has_own {
                    // A heading over headings is a part of each of them.
                    for place in area.left..=area.right {
                        above[level].1.insert(place, text.clone());
                    }
                } else if area.left < area.right {
                    reach.insert(area.left, area.right);
                }
            }
        }
        let width = levels.iter().filter_map(|(_, texts)| texts.keys().last());
        let width = width.max().map_or(0, |last| last + 1);
        let stack = |place: usize| {
            levels
                .iter()
                .filter_map(move |(_, texts)| texts.get(&place))
        };
        let headings = (0..width)
            .map(|place| stack(place).cloned().collect::<Vec<_>>().join(" "))
            .collect();
        let lowest = (0..width)
            .map(|place| stack(place).next_back().cloned().unwrap_or_default())
            .collect();
        Candidate {
            record,
            levels_below: levels.len().saturating_sub(1),
            headings,
            lowest,
            reach,
            lettered: true,
        }
    }

    /// Whether text in this row goes over columns of which one at least is read: whose it is, nobody can say.
    pub fn break_up(&self, header: &Header, row: u32, record: &Record) -> Option<Reason> {
        let broken = |area: &Area| {
            let one = |(first, last): (usize, usize)| first <= area.left && area.right <= last;
            let touched = |(first, last): (usize, usize)| area.left <= last && first <= area.right;
            area.left < area.right
                && header.spans().any(touched)
                && !header.spans().any(one)
                && !record.between(area.left, area.left).is_empty()
        };
        self.beginning(row)
            .iter()
            .any(broken)
            .then_some(Reason::Merged)
    }
}

impl Carried {
    /// The row with what stands in it from above.
    pub fn fill(&mut self, areas: &Areas, row: u32, record: Record) -> Record {
        self.0.retain(|(area, _)| area.bottom >= row);
        let mut cells = record.cells().to_vec();
        for (area, content) in &self.0 {
            if record.between(area.left, area.right).is_empty() {
                cells.push((area.left, content.clone()));
            }
        }
        for area in areas.beginning(row) {
            let own = record.between(area.left, area.left).first();
            if let Some((_, content)) = own.filter(|_| area.bottom > row) {
                self.0.push((*area, content.clone()));
            }
        }
        cells.sort_by_key(|(place, _)| *place);
        Record::new(record.line, cells)
    }
}

fn texts(record: &Record) -> BTreeMap<usize, String> {
    let cells = record.cells().iter();
    cells
        .map(|(place, cell)| (*place, clean(cell.seen())))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}
