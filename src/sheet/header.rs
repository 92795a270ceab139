//! Which separator, which line is the header, and which column is where (R2).
//!
//! All three are one question: the right reading is the one in which a line has most of the headings that we know.

use super::{
    Layout,
    cell::{clean, fold},
    fault::{Fault, Reason},
};
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

/// Separators that offices use; Excel takes the semicolon where the comma is the decimal sign.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// How far the header may stand from the top: offices put a title above a list.
const LINES_LOOKED_AT: usize = 20;
const BYTES_LOOKED_AT: usize = 64 * 1024;

/// The header of a sheet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub layout: &'static Layout,
    pub separator: u8,
    /// How many lines before the text are not in it (Excel's `sep=`).
    pub skipped: u64,
    /// Which of the lines that are not empty has the headings.
    pub record: usize,
    /// The headings as written, cleaned.
    pub headings: Vec<String>,
    /// Which column of the layout each heading means.
    meanings: Vec<Option<usize>>,
    /// Where each column of the layout stands.
    pub places: Vec<Option<usize>>,
}

impl Header {
    /// Where a heading stands that no column of the layout takes.
    pub fn left_out(&self) -> impl Iterator<Item = usize> {
        let taken: BTreeSet<usize> = self.places.iter().copied().flatten().collect();
        (0..self.headings.len()).filter(move |place| !taken.contains(place))
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
            let first = self.headings.get(self.places[column]?)?.clone();
            Some(Fault::in_line(line, heading, Reason::ColumnTwice { first }))
        });
        missing.chain(twice).collect()
    }

    /// Required columns that were not found: fewer is better.
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

/// The header of a text, and the text under Excel's `sep=` line.
pub(super) fn find<'t>(
    text: &'t str,
    layouts: &[&'static Layout],
) -> Result<(Header, &'t str), Fault> {
    let (text, told) = separator_line(text);
    let skipped = u64::from(told.is_some());
    let separators = told.map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
    let readings: Vec<_> = layouts
        .iter()
        .map(|layout| (*layout, Names::of(layout)))
        .collect();
    let mut best: Option<Header> = None;
    for separator in separators {
        for (record, cells) in first_records(text, separator).into_iter().enumerate() {
            for (layout, names) in &readings {
                let meanings: Vec<_> = cells.iter().map(|heading| names.meaning(heading)).collect();
                let header = Header {
                    layout,
                    separator,
                    skipped,
                    record,
                    places: places(layout, &meanings),
                    headings: cells.clone(),
                    meanings,
                };
                let rank = |header: &Header| (header.found(), Reverse(header.missing()));
                if best.as_ref().is_none_or(|best| rank(&header) > rank(best)) {
                    best = Some(header);
                }
            }
        }
    }
    // One word may stand anywhere, in a title too; two are a header.
    let found = best.filter(|header| header.found() >= header.layout.columns.len().min(2));
    let first = text.lines().find(|line| !line.trim().is_empty());
    let fault = || Fault::in_line(1, &clean(first.unwrap_or_default()), Reason::NoHeader);
    found.map(|header| (header, text)).ok_or_else(fault)
}

/// Excel's first line `sep=;`.
fn separator_line(text: &str) -> (&str, Option<u8>) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_matches(|c| c == '"' || c == ' ');
    let told = line
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("sep="));
    match (told, &line.as_bytes()[line.len().min(4)..]) {
        (Some(_), [separator, ..]) if SEPARATORS.contains(separator) => (rest, Some(*separator)),
        _ => (text, None),
    }
}

fn first_records(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut end = text.len().min(BYTES_LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let records = reader(&text[..end], separator).into_records();
    // A text never is a record that cannot be read; what is wrong with it is told later, with its line.
    let records = records.map_while(Result::ok).take(LINES_LOOKED_AT);
    records
        .map(|record| record.iter().map(clean).collect())
        .collect()
}

/// The one way in which a text is cut into records.
pub(super) fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
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
    static NOTE: Column = Column::optional("note", "หมายเหตุ", &[]);
    static LIST: Layout = Layout {
        columns: &[&CODE, &NAME, &NOTE],
    };

    fn header(text: &str) -> Header {
        find(text, &[&LIST]).unwrap().0
    }

    #[test]
    fn r2_headings_are_found_in_either_language_and_any_order() {
        for (text, separator, places) in [
            ("code,name,note\n", b',', [Some(0), Some(1), Some(2)]),
            ("หมายเหตุ;ชื่อ;รหัส\n", b';', [Some(2), Some(1), Some(0)]),
            ("ที่\tCODE\t Na_me \n", b'\t', [Some(1), Some(2), None]),
            (
                "\"รหัสหน่วยงาน\n(code)\",ชื่อ / Name\n",
                b',',
                [Some(0), Some(1), None],
            ),
            ("sep=;\ncode;name\n", b';', [Some(0), Some(1), None]),
            ("\"SEP=\t\"\ncode\tname\n", b'\t', [Some(0), Some(1), None]),
        ] {
            let header = header(text);
            assert_eq!(
                (header.separator, &header.places[..]),
                (separator, &places[..]),
                "{text}"
            );
        }
    }

    #[test]
    fn r2_a_title_may_stand_above_the_header() {
        let header = header("บัญชีรหัสหน่วยงาน จังหวัดภูเก็ต,,\n\nข้อมูล; ณ วันนี้\ncode,name,x\n");
        assert_eq!((header.record, header.separator), (2, b','));
        assert_eq!(header.left_out().collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn r2_missing_and_double_columns_are_named() {
        let header = header("code,รหัส,note\n");
        let reasons: Vec<_> = header.faults(1).into_iter().map(|f| f.reason).collect();
        let first = "code".to_owned();
        assert_eq!(
            reasons,
            [Reason::ColumnMissing(&NAME), Reason::ColumnTwice { first }]
        );
    }

    #[test]
    fn r2_a_text_without_a_header_is_refused() {
        for text in ["x", "code", "sep=;", "a,b\nc,d", "รหัสหน่วยงาน ชื่อ"]
        {
            let fault = find(text, &[&LIST]).map(|_| ()).unwrap_err();
            assert_eq!(fault.reason, Reason::NoHeader, "{text}");
        }
        // The two halves of a heading say different things: it is neither.
        assert_eq!(Names::of(&LIST).meaning("รหัส (name)"), None);
    }
}
