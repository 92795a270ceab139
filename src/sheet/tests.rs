use super::*;
use proptest::prelude::*;

static CODE: Column = Column::required("code", "รหัส", &[]);
static NAME: Column = Column::required("name", "ชื่อ", &[]);
static NOTE: Column = Column::optional("note", "หมายเหตุ", &[]);
static LIST: Layout = Layout {
    columns: &[&CODE, &NAME, &NOTE],
};

type Rows = Vec<(u64, String, String, String)>;

fn table(bytes: &[u8]) -> Result<Table, Vec<Fault>> {
    Table::read(bytes, &[&LIST])
}

fn rows(bytes: &[u8]) -> Result<Rows, Vec<Fault>> {
    table(bytes)?.rows(|row: &mut Reading<Reason>| {
        let cell = |column: &Column| row.cell(column).to_owned();
        Some((row.line(), cell(&CODE), cell(&NAME), cell(&NOTE)))
    })
}

fn reasons(bytes: &[u8]) -> Vec<(u64, Reason)> {
    let faults = rows(bytes).unwrap_err();
    faults
        .into_iter()
        .map(|fault| (fault.line, fault.reason))
        .collect()
}

fn row(line: u64, code: &str, name: &str, note: &str) -> (u64, String, String, String) {
    (line, code.to_owned(), name.to_owned(), note.to_owned())
}

#[test]
fn r2_a_row_keeps_the_number_of_its_line() {
    let text =
        "\n\ncode,name,note\n\nA,\"บรรทัดหนึ่ง\nบรรทัดสอง\",x\n,,\nB,ข,\n\n\nC,\"ค \"\"ง\"\"\",\"1,2\"";
    let expected = vec![
        row(5, "A", "บรรทัดหนึ่ง บรรทัดสอง", "x"),
        row(8, "B", "ข", ""),
        row(11, "C", "ค \"ง\"", "1,2"),
    ];
    for text in [
        text.to_owned(),
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
    ] {
        assert_eq!(rows(text.as_bytes()).unwrap(), expected);
    }
    let text = "sep=;\r\ncode;name\r\nA;ก\r\n";
    assert_eq!(rows(text.as_bytes()).unwrap(), [row(3, "A", "ก", "")]);
}

#[test]
fn r2_columns_nobody_asked_for_are_told() {
    let table = table("ที่,name,code,,,\n1,ก,A,,x,\n".as_bytes()).unwrap();
    let told: Vec<_> = table
        .left_out()
        .iter()
        .map(|o| (o.place, o.heading.as_str()))
        .collect();
    assert_eq!(told, [(1, "ที่"), (5, "")]);
    let (separator, encoding) = (',', Encoding::Utf8);
    let form = Form::Csv {
        encoding,
        separator,
    };
    assert_eq!(*table.form(), form);
}

#[test]
fn r2_rows_that_do_not_fit_are_named_together_with_the_others() {
    let long = "ก".repeat(301);
    let text =
        format!("code,name,note\nA\nB,ข,x,y\nC,{long},\nD,????,z\nE,จ,\nรวม 5 หน่วยงาน\nF,ฉ,,,\n");
    let table = table(text.as_bytes()).unwrap();
    let faults = table.rows(|row: &mut Reading<Reason>| {
        // What was refused already is not refused twice.
        row.read(&NAME, |_| Err::<(), _>(Reason::Missing))
    });
    let faults = faults.unwrap_err();
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.line, fault.reason.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (
                2,
                Reason::CellsMissing {
                    expected: 3,
                    found: 1
                }
            ),
            (
                3,
                Reason::CellsTooMany {
                    expected: 3,
                    found: 4
                }
            ),
            (
                4,
                Reason::TooLong {
                    limit: 300,
                    found: 301
                }
            ),
            (5, Reason::LostLetters),
            (6, Reason::Missing),
            (
                7,
                Reason::CellsMissing {
                    expected: 3,
                    found: 1
                }
            ),
            (8, Reason::Missing),
        ]
    );
    assert_eq!(faults[2].column, Some(Heading::Written("name".into())));
    assert_eq!(faults[2].cell, "ก".repeat(40) + "…");
    assert_eq!(faults[5].cell, "รวม 5 หน่วยงาน");
}

#[test]
fn r2_quotation_marks_that_do_not_match_lose_no_rows() {
    for (text, line, reason) in [
        ("code,name\nA,\"ก\nB,ข\nC,ค\n", 2, Reason::OpenQuote),
        ("code,name\nA,\"ก\nB,ข\nC,\"ค\n", 2, Reason::StrayQuote),
        ("code,name\nA,\"ก\nB,ข\nC,ค\"\nD,ง\n", 2, Reason::OpenQuote),
        ("sep=,\ncode,name\nA,\"ก\" ข\n", 3, Reason::StrayQuote),
    ] {
        assert_eq!(reasons(text.as_bytes()), [(line, reason)], "{text}");
    }
    let text = "code,name\nA,ท่อ 5\" ยาว\nB,\"ข\" \n";
    let expected = [row(2, "A", "ท่อ 5\" ยาว", ""), row(3, "B", "ข", "")];
    assert_eq!(rows(text.as_bytes()).unwrap(), expected);
}

#[test]
fn r2_a_file_that_is_no_sheet_has_its_own_fault() {
    let large = vec![b'x'; 20_000_000];
    for (bytes, line, reason) in [
        (&b""[..], 0, Reason::Empty),
        (b"\xEF\xBB\xBF \r\n\r\n", 0, Reason::Empty),
        (b"\xFF\xFE", 0, Reason::Empty),
        (&large, 0, Reason::TooLarge { megabytes: 20 }),
        (b"%PDF-1.4", 0, Reason::NotASheet(Foreign::Pdf)),
        (b"code,na\0me\n", 0, Reason::NotASheet(Foreign::Binary)),
        (b"code,name\n", 0, Reason::NoRows),
        (b"hello world\n", 1, Reason::NoHeader),
        (b"title,x\ncode,name\nA,B\n", 1, Reason::AboveHeader),
        (b"code,note\nA,x\n", 1, Reason::ColumnMissing(&NAME)),
    ] {
        assert_eq!(reasons(bytes), [(line, reason)]);
    }
    let twice = Reason::ColumnTwice {
        first: "name".into(),
    };
    let text = "code,name,ชื่อ\nA,ก,ข\n";
    assert_eq!(reasons(text.as_bytes()), [(1, twice)]);
}

#[test]
fn r2_a_sheet_has_so_many_rows_and_no_more() {
    let limit = rows::MOST_ROWS;
    let text = format!("code,name\n{}", "A,B\n".repeat(limit));
    assert_eq!(rows(text.as_bytes()).map(|rows| rows.len()), Ok(limit));
    let text = text + "A,B\n";
    assert_eq!(
        reasons(text.as_bytes()),
        [(0, Reason::TooManyRows { limit })]
    );
}

#[test]
fn r2_a_wrong_encoding_is_told_with_its_line() {
    let text = "code,name\nA,สำนักงานจังหวัดภูเก็ต\nB,อำเภอถลาง\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cut = |bytes: &[u8], by: usize| bytes[..bytes.len() - by].to_vec();
    // As a program shows UTF-8 that it takes for Latin-1.
    let garbled: String = text.bytes().map(char::from).collect();
    let western = b"code,name\nA,Andr\xE9\nB,Fran\xE7ois, caf\xE9\n";
    for (bytes, line, reason) in [
        (cut(text.as_bytes(), 2), 3, Reason::BrokenText),
        (
            cut(&[b"\xFF\xFE", &utf16[..]].concat(), 1),
            3,
            Reason::BrokenText,
        ),
        (
            b"code,name\nA,\xA1\xDB\n".to_vec(),
            2,
            Reason::UnknownEncoding,
        ),
        (
            cut(&[text.as_bytes(), b"\xA1\xA1"].concat(), 0),
            4,
            Reason::BrokenText,
        ),
        (western.to_vec(), 2, Reason::UnknownEncoding),
        (b"\xFF\xFE\0\0c\0\0\0".to_vec(), 1, Reason::UnknownEncoding),
        (garbled.into_bytes(), 0, Reason::Garbled),
        (
            "code,name\nA,เธชเธณเธเธฑเธเธเธฒเธ\n".into(),
            0,
            Reason::Garbled,
        ),
    ] {
        assert_eq!(
            reasons(&bytes),
            [(line, reason)],
            "{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

/// Two Thai letters of Windows-874 may look like one letter of UTF-8; whole words never do.
#[test]
fn r2_windows_874_is_not_taken_for_damaged_unicode() {
    for name in ["นากยกวก", "ลูกจากบางยาง", "ภาคกลาง", "ก"]
    {
        let text = format!("code,name\nA,{name}\n");
        let (bytes, _, _) = encoding_rs::WINDOWS_874.encode(&text);
        assert_eq!(rows(&bytes).unwrap(), [row(2, "A", name, "")]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = rows(&bytes);
        let _ = rows(&[&b"code,name,note\n"[..], &bytes].concat());
        let _ = rows(&[&b"\xFF\xFE"[..], &bytes].concat());
    }

    #[test]
    fn r2_what_is_written_as_csv_is_read_again(
        cells in proptest::collection::vec(("[A-Z]{1,3}", "[ก-ฮa-z,;\"<&>' ]{0,20}", "[0-9,\t]{0,8}"), 1..20),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
    ) {
        let mut writer = ::csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["code", "name", "note"]).unwrap();
        for (code, name, note) in &cells {
            writer.write_record([code, name, note]).unwrap();
        }
        let read = rows(&writer.into_inner().unwrap()).unwrap();
        let expected: Rows = cells.iter().zip(2..).map(|((code, name, note), line)| {
            row(line, code, &cell::clean(name), &cell::clean(note))
        }).collect();
        prop_assert_eq!(read, expected);
    }
}
