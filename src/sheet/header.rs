//! Which row has the headings, and which column is where (R2).
//!
//! Both are one question: the right reading is the one in which a row has most of the headings that we know.

use super::{
    Layout,
    cell::fold,
    fault::{Fault, Heading, Reason},
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
};

/// How far the header may stand from the top: offices put a title above a list.
pub(super) const ROWS_LOOKED_AT: usize = 20;
const LETTERS: usize = 26;

/// A row that may be the header.
#[derive(Debug, Default)]
pub(super) struct Candidate {
    /// Which of the rows that are not empty it is.
    pub record: usize,
    /// How many rows below belong to it: headings of two levels.
    pub levels_below: usize,
    /// What stands in it, cleaned; of several levels all of them.
    pub headings: Vec<String>,
    /// The lowest level alone; nothing where there is one only.
    pub lowest: Vec<String>,
    /// The last column that a heading stands over, where it stands over several.
    pub reach: BTreeMap<usize, usize>,
    /// Whether columns have letters, as in a workbook.
    pub lettered: bool,
}

impl Candidate {
    /// A row of a file that has nothing but rows.
    pub fn of(record: usize, headings: Vec<String>) -> Self {
        Self {
            record,
            headings,
            ..Self::default()
        }
    }
}

/// The header of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub layout: &'static Layout,
    /// Which of the rows that are not empty has the headings.
    pub record: usize,
    /// The last row of the header, where it has several levels.
    pub last_record: usize,
    /// The headings as written, cleaned.
    pub headings: Vec<String>,
    /// Which column of the layout each heading means.
    meanings: Vec<Option<usize>>,
    /// Where each column of the layout stands.
    pub places: Vec<Option<usize>>,
    reach: BTreeMap<usize, usize>,
    /// Whether columns have letters, as in a workbook.
    pub lettered: bool,
}

impl Header {
    fn new(layout: &'static Layout, names: &Names, candidate: &Candidate) -> Self {
        let lowest = |place: usize| candidate.lowest.get(place);
        let meanings: Vec<_> = candidate
            .headings
            .iter()
            .enumerate()
            .map(|(place, heading)| {
                let meaning = names.meaning(heading);
                meaning.or_else(|| names.meaning(lowest(place)?))
            })
            .collect();
        Self {
            layout,
            record: candidate.record,
            last_record: candidate.record + candidate.levels_below,
            places: places(layout, &meanings),
            headings: candidate.headings.clone(),
            meanings,
            reach: candidate.reach.clone(),
            lettered: candidate.lettered,
        }
    }

    /// Where a column of the layout stands: from one place to another.
    pub fn span(&self, column: usize) -> Option<(usize, usize)> {
        let place = self.places[column]?;
        Some((place, self.reach.get(&place).copied().unwrap_or(place)))
    }

    /// Every column that is read.
    pub fn spans(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.places.len()).filter_map(|column| self.span(column))
    }

    /// Where a heading stands that no column of the layout takes.
    pub fn left_out(&self) -> impl Iterator<Item = usize> {
        let taken: BTreeSet<usize> = self
            .spans()
            .flat_map(|(first, last)| first..=last)
            .collect();
        (0..self.headings.len()).filter(move |place| !taken.contains(place))
    }

    /// Whether a place belongs to a column of the layout.
    pub fn takes(&self, place: usize) -> bool {
        self.spans()
            .any(|(first, last)| (first..=last).contains(&place))
    }

    /// How a column of the layout is named to the person who has to look there.
    pub fn heading(&self, column: usize) -> Heading {
        let known = self.layout.columns[column];
        let Some(place) = self.places[column] else {
            return Heading::Known(known);
        };
        self.headings
            .get(place)
            .map_or(Heading::Known(known), |heading| {
                self.written(place, heading)
            })
    }

    fn written(&self, place: usize, heading: &str) -> Heading {
        let heading = heading.to_owned();
        if self.lettered {
            Heading::Lettered { place, heading }
        } else {
            Heading::Written(heading)
        }
    }

    /// Columns that have to be there and are not, and headings that mean a column which another one has.
    pub fn faults(&self, line: u64) -> Vec<Fault> {
        let columns = self.layout.columns.iter().zip(&self.places);
        let missing = columns
            .filter(|(column, place)| column.required && place.is_none())
            .map(|(column, _)| Fault::in_line(line, "", Reason::ColumnMissing(column)));
        let twice = self.left_out().filter_map(|place| {
            let heading = &self.headings[place];
            let column = self.meanings[place]?;
            let taken = self.places[column]?;
            let mut first = self.headings.get(taken)?.clone();
            if self.lettered {
                first = format!("{} {first}", letter(taken));
                let at = Some(self.written(place, heading));
                return Some(Fault::new(line, at, "", Reason::ColumnTwice { first }));
            }
            Some(Fault::in_line(line, heading, Reason::ColumnTwice { first }))
        });
        missing.chain(twice).collect()
    }

    /// How many cells a row has to have; Excel leaves empty headings behind where something was deleted.
    pub fn width(&self) -> usize {
        let last = self
            .headings
            .iter()
            .rposition(|heading| !heading.is_empty());
        last.map_or(0, |last| last + 1)
    }

    /// Most columns found, fewest required ones missing.
    pub fn rank(&self) -> (usize, Reverse<usize>) {
        (self.found(), Reverse(self.missing()))
    }

    /// One word may stand anywhere, in a title too; two are a header.
    pub fn is_one(&self) -> bool {
        self.found() >= self.layout.columns.len().min(2)
    }

    /// Whether every required column was found.
    pub fn is_whole(&self) -> bool {
        self.is_one() && self.missing() == 0
    }

    fn missing(&self) -> usize {
        let columns = self.layout.columns.iter().zip(&self.places);
        columns
            .filter(|(column, place)| column.required && place.is_none())
            .count()
    }

    fn found(&self) -> usize {
        self.places.iter().flatten().count()
    }
}

/// The row that has most of the headings of one of the layouts; the upper one of two.
pub(super) fn best(candidates: Vec<Candidate>, layouts: &[&'static Layout]) -> Option<Header> {
    let readings: Vec<_> = layouts
        .iter()
        .map(|layout| (*layout, Names::of(layout)))
        .collect();
    let mut best: Option<Header> = None;
    for candidate in &candidates {
        for (layout, names) in &readings {
            let header = Header::new(layout, names, candidate);
            if best.as_ref().is_none_or(|best| header.rank() > best.rank()) {
                best = Some(header);
            }
        }
    }
    best
}

/// A column's letter, as a spreadsheet shows it: A, Z, AA.
#[must_use]
pub fn letter(place: usize) -> String {
    let (mut rest, mut letters) = (place + 1, Vec::new());
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % LETTERS).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / LETTERS;
    }
    letters.iter().rev().collect()
}

/// Of two headings that mean one column the first has it.
fn places(layout: &Layout, meanings: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut places = vec![None; layout.columns.len()];
    for (place, column) in meanings.iter().enumerate() {
        if let Some(column) = column {
            places[*column].get_or_insert(place);
        }
    }
    places
}

/// What headings mean in a layout.
struct Names(HashMap<String, usize>);

impl Names {
    fn of(layout: &Layout) -> Self {
        let columns = layout.columns.iter().enumerate();
        Self(
            columns
                .flat_map(|(at, column)| column.names().map(move |name| (fold(name), at)))
                .collect(),
        )
    }

    /// A heading in two languages, `รหัสหน่วยงาน (code)`, has to mean the same column in both.
    fn meaning(&self, heading: &str) -> Option<usize> {
        let column = |words: &str| self.0.get(&fold(words)).copied();
        column(heading).or_else(|| {
            let mut parts = heading
                .split(['(', '/'])
                .filter(|part| !fold(part).is_empty());
            let first = column(parts.next()?)?;
            parts
                .all(|part| column(part) == Some(first))
                .then_some(first)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Column, *};

    static CODE: Column = Column::required("code", "รหัสหน่วยงาน", &["รหัส"]);
    static NAME: Column = Column::required("name", "ชื่อ", &[]);
    static LIST: Layout = Layout {
        columns: &[&CODE, &NAME],
    };

    #[test]
    fn r2_a_heading_says_one_thing_in_both_languages() {
        let names = Names::of(&LIST);
        assert_eq!(names.meaning("รหัส (code)"), Some(0));
        // The two halves of a heading say different things: it is neither.
        assert_eq!(names.meaning("รหัส (name)"), None);
    }

    #[test]
    fn columns_have_the_letters_that_a_spreadsheet_shows() {
        for (place, expected) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(letter(place), expected);
        }
    }
}
