//! Rows of a CSV file (R2): in whatever encoding, with whatever separator.

use super::{
    Layout,
    cell::clean,
    decode::{Encoding, decode},
    fault::{Fault, Reason},
    header::{self, Candidate, Header},
    lines::{Lines, quotation},
    record::{Content, Record},
    rows::Rows,
    table::Form,
};
use ::csv::{Reader, ReaderBuilder, StringRecord};

/// Separators that offices use; Excel takes the semicolon where the comma is the decimal sign.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
const BYTES_LOOKED_AT: usize = 64 * 1024;

/// The rows of a file, its header, and how it was written.
pub(super) fn read(
    bytes: &[u8],
    layouts: &[&'static Layout],
) -> Result<(Header, Rows, Form), Vec<Fault>> {
    let (text, encoding) = decode(bytes).map_err(|fault| vec![fault])?;
    read_text(&text, encoding, layouts)
}

fn read_text(
    text: &str,
    encoding: Encoding,
    layouts: &[&'static Layout],
) -> Result<(Header, Rows, Form), Vec<Fault>> {
    let whole = |fault| vec![fault];
    let (header, separator, skipped, text) = find(text, layouts).map_err(whole)?;
    quotation(text, separator, skipped).map_err(whole)?;
    let mut lines = Lines::new(text, skipped);
    let mut rows = Rows::default();
    let width = header.width();
    for (index, record) in reader(text, separator)
        .into_records()
        .map_while(Result::ok)
        .enumerate()
    {
        let line = record.position().map_or(0, |at| lines.at(at.byte()));
        let cells = record
            .iter()
            .map(|cell| Content::Text(cell.to_owned()))
            .enumerate();
        let mut own = Record::new(line, cells);
        own.flaw = shape(&header, separator, width, &record);
        rows.add(&header, index, &own).map_err(whole)?;
    }
    let form = Form::Csv {
        encoding,
        separator: char::from(separator),
    };
    Ok((header, rows, form))
}

/// The header of a text, its separator, how many lines are above the text, and the text under Excel's `sep=` line.
fn find<'t>(
    text: &'t str,
    layouts: &[&'static Layout],
) -> Result<(Header, u8, u64, &'t str), Fault> {
    let (text, told) = separator_line(text);
    let skipped = u64::from(told.is_some());
    let separators = told.map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
    let mut best: Option<(Header, u8)> = None;
    for separator in separators {
        let candidates = first_records(text, separator);
        if let Some(header) = header::best(candidates, layouts)
            && best
                .as_ref()
                .is_none_or(|(best, _)| header.rank() > best.rank())
        {
            best = Some((header, separator));
        }
    }
    let found = best.filter(|(header, _)| header.is_one());
    let first = text.lines().find(|line| !line.trim().is_empty());
    let fault = || Fault::in_line(1, &clean(first.unwrap_or_default()), Reason::NoHeader);
    found
        .map(|(header, separator)| (header, separator, skipped, text))
        .ok_or_else(fault)
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

fn first_records(text: &str, separator: u8) -> Vec<Candidate> {
    let mut end = text.len().min(BYTES_LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let records = reader(&text[..end], separator).into_records();
    // A text never is a record that cannot be read; what is wrong with it is told later, with its line.
    let records = records.map_while(Result::ok).take(header::ROWS_LOOKED_AT);
    records
        .enumerate()
        .map(|(record, cells)| Candidate::of(record, cells.iter().map(clean).collect()))
        .collect()
}

/// The one way in which a text is cut into records.
fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// What is wrong with a row that is data, whatever stands in its cells.
fn shape(header: &Header, separator: u8, width: usize, record: &StringRecord) -> Option<Reason> {
    let cells = record.iter().enumerate();
    let filled = cells.filter(|(_, cell)| !cell.trim().is_empty());
    let (last, _) = filled.last()?;
    if record.iter().any(|cell| swallowed(cell, separator, width)) {
        return Some(Reason::OpenQuote);
    }
    let (expected, found) = (header.headings.len(), last + 1);
    if found > expected {
        return Some(Reason::CellsTooMany { expected, found });
    }
    let (expected, found) = (width, record.len());
    (found < expected).then_some(Reason::CellsMissing { expected, found })
}

/// Whether a cell holds whole rows: its quotation mark was closed by a later row's.
fn swallowed(cell: &str, separator: u8, width: usize) -> bool {
    let is_row = |line: &str| line.matches(char::from(separator)).count() + 1 >= width;
    width > 1 && cell.contains('\n') && cell.split('\n').skip(1).any(is_row)
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

    fn header(text: &str) -> (Header, u8) {
        let (header, separator, ..) = find(text, &[&LIST]).unwrap();
        (header, separator)
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
            let (header, found) = header(text);
            assert_eq!(
                (found, &header.places[..]),
                (separator, &places[..]),
                "{text}"
            );
        }
    }

    #[test]
    fn r2_a_title_may_stand_above_the_header() {
        let text = "บัญชีรหัสหน่วยงาน จังหวัดภูเก็ต,,\n\nข้อมูล; ณ วันนี้\ncode,name,x\n";
        let (header, separator) = header(text);
        assert_eq!((header.record, separator), (2, b','));
        assert_eq!(header.left_out().collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn r2_missing_and_double_columns_are_named() {
        let (header, _) = header("code,รหัส,note\n");
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
    }
}
