use super::{super::fault::NoPhone, RosterReason as R, *};
use crate::sheet::{Heading, Layout};
use encoding_rs::WINDOWS_874;
use proptest::prelude::*;
use std::collections::BTreeSet;

const OUR_AGENCIES: &str = include_str!("../../../assets/agencies.csv");
const OUR_POSTS: &str = include_str!("../../../assets/posts.csv");

fn agencies(bytes: &[u8]) -> Vec<AgencyRow> {
    match read(bytes).unwrap().roster {
        Roster::Agencies(rows) => rows,
        Roster::Posts(_) => panic!("read as posts"),
    }
}

fn posts(bytes: &[u8]) -> Vec<PostRow> {
    match read(bytes).unwrap().roster {
        Roster::Posts(rows) => rows,
        Roster::Agencies(_) => panic!("read as agencies"),
    }
}

/// The faults of a sheet: line, heading as written, cell, reason.
fn faults(text: &str) -> Vec<(u64, String, String, RosterReason)> {
    let faults = read(text.as_bytes()).unwrap_err();
    let plain = |fault: RosterFault| {
        let heading = match fault.column {
            Some(Heading::Written(heading) | Heading::Lettered { heading, .. }) => heading,
            Some(Heading::Known(column)) => column.english.to_owned(),
            None => String::new(),
        };
        (fault.line, heading, fault.cell, fault.reason)
    };
    faults.into_iter().map(plain).collect()
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

/// The same text as every program of an office may save it.
fn in_every_encoding(text: &str) -> Vec<Vec<u8>> {
    let (thai, _, lost) = WINDOWS_874.encode(text);
    assert!(!lost);
    vec![
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        [&b"\xFF\xFE"[..], &utf16(text, u16::to_le_bytes)].concat(),
        [&b"\xFE\xFF"[..], &utf16(text, u16::to_be_bytes)].concat(),
        utf16(text, u16::to_le_bytes),
        utf16(text, u16::to_be_bytes),
        thai.into_owned(),
        text.replace('\n', "\r\n").into_bytes(),
        text.replace('\n', "\r").into_bytes(),
    ]
}

/// The same sheet with another separator.
fn separated(text: &str, separator: u8) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer(Vec::new());
    for record in csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes())
        .records()
    {
        writer.write_record(&record.unwrap()).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn r2_our_own_sheets_are_read_in_every_encoding_and_with_every_separator() {
    let (of_agencies, of_posts) = (
        agencies(OUR_AGENCIES.as_bytes()),
        posts(OUR_POSTS.as_bytes()),
    );
    assert_eq!((of_agencies.len(), of_posts.len()), (120, 133));
    for separator in [b',', b';', b'\t'] {
        for bytes in in_every_encoding(&separated(OUR_AGENCIES, separator)) {
            assert_eq!(agencies(&bytes), of_agencies);
        }
        for bytes in in_every_encoding(&separated(OUR_POSTS, separator)) {
            assert_eq!(posts(&bytes), of_posts);
        }
    }
}

/// The same rows as a workbook.
fn workbook(text: &str) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let records = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes())
        .into_records();
    for (row, record) in (0..).zip(records) {
        sheet.write_row(row, 0, &record.unwrap()).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn r2_our_own_sheets_are_read_as_workbooks() {
    let expected = agencies(OUR_AGENCIES.as_bytes());
    assert_eq!(agencies(&workbook(OUR_AGENCIES)), expected);
    assert_eq!(posts(&workbook(OUR_POSTS)), posts(OUR_POSTS.as_bytes()));
}

#[test]
fn r2_our_sample_posts_are_plainly_samples_and_whole() {
    let codes: BTreeSet<String> = agencies(OUR_AGENCIES.as_bytes())
        .into_iter()
        .map(|row| row.code)
        .collect();
    let posts = posts(OUR_POSTS.as_bytes());
    let heads: BTreeSet<String> = posts
        .iter()
        .filter(|row| row.role == Role::Head)
        .map(|row| row.agency.clone())
        .collect();
    assert_eq!(heads, codes);
    for row in &posts {
        assert!(row.name.ends_with("(ตัวอย่าง)"), "{}", row.name);
        assert!(
            row.office_phone.starts_with("+662000"),
            "{}",
            row.office_phone
        );
        assert!(
            row.personal_phone.starts_with("+66800000"),
            "{}",
            row.personal_phone
        );
    }
}

#[test]
fn r2_thai_headings_and_words_in_any_order() {
    let text = "ภาษา;ตั้งแต่วันที่;ชื่อ-สกุล;ตำแหน่ง;หมายเหตุ;บทบาท;รหัสหน่วยงาน;โทรศัพท์สำนักงาน;เบอร์มือถือ\n\
                อังกฤษ;1 ต.ค. 2569; สมชาย  <b>ใจดี</b> & \u{200B}คณะ;ผอ.;x;หัวหน้าส่วนราชการ;irri;๐๒-๐๐๐-๐๐๐๑ ต่อ ๕;800000001\n";
    assert_eq!(
        posts(text.as_bytes()),
        [PostRow {
            line: 2,
            agency: "IRRI".into(),
            role: Role::Head,
            name: "สมชาย <b>ใจดี</b> & คณะ".into(),
            position: "ผอ.".into(),
            office_phone: "+6620000001 x5".into(),
            personal_phone: "+66800000001".into(),
            language: Some(Language::English),
            from: NaiveDate::from_ymd_opt(2026, 10, 1),
        }]
    );
    let left_out = read(text.as_bytes()).unwrap().left_out;
    assert_eq!(
        left_out,
        [LeftOut {
            place: 5,
            heading: "หมายเหตุ".into()
        }]
    );
    let text = "ภาคส่วน,ประเภท,ชื่อหน่วยงาน,รหัส,อำเภอ\nภาคราชการ,ส่วนภูมิภาค,สำนักงานจังหวัดภูเก็ต,opg,-\n";
    let rows = agencies(text.as_bytes());
    assert_eq!(
        (rows[0].code.as_str(), rows[0].kind),
        ("OPG", Kind::Provincial)
    );
    assert_eq!(rows[0].district, "");
}

#[test]
fn r2_every_faulty_cell_is_named_not_only_the_first() {
    let text = "agency,role,name,personal_phone,language,from,โทรศัพท์สำนักงาน\n\
                ,boss,,12,de,31/02/2569,1669\n\
                \n\
                IRRI,head,ก,080-000-0001,th,24/11/69,8.0E+08\n\
                รหัส ยาว,head,????,,,,0800000001/2\n";
    let expected: [(u64, &str, &str, RosterReason); 12] = [
        (2, "agency", "", R::CodeMissing),
        (2, "role", "boss", R::UnknownRole),
        (2, "name", "", R::Sheet(Reason::Missing)),
        (2, "โทรศัพท์สำนักงาน", "1669", R::Phone(NoPhone::NotAPhone)),
        (2, "personal_phone", "12", R::Phone(NoPhone::NotAPhone)),
        (2, "language", "de", R::UnknownLanguage),
        (2, "from", "31/02/2569", R::Sheet(Reason::NoSuchDay)),
        (4, "โทรศัพท์สำนักงาน", "8.0E+08", R::Phone(NoPhone::Rounded)),
        (4, "from", "24/11/69", R::Sheet(Reason::ShortYear)),
        (5, "name", "????", R::Sheet(Reason::LostLetters)),
        (5, "agency", "รหัส ยาว", R::BadCode),
        (
            5,
            "โทรศัพท์สำนักงาน",
            "0800000001/2",
            R::Phone(NoPhone::Several),
        ),
    ];
    let found = faults(text);
    let found: Vec<_> = found
        .iter()
        .map(|(line, heading, cell, reason)| {
            (*line, heading.as_str(), cell.as_str(), reason.clone())
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn r2_unknown_words_of_an_agency_are_named() {
    let text = "code,name_th,kind,sector\nX,ก,อื่น,\nY,,central,ราชการ\n";
    let found = faults(text);
    let reasons: Vec<_> = found
        .into_iter()
        .map(|(line, heading, _, reason)| (line, heading, reason))
        .collect();
    assert_eq!(
        reasons,
        [
            (2, "kind".into(), RosterReason::UnknownKind),
            (2, "sector".into(), Reason::Missing.into()),
            (3, "name_th".into(), Reason::Missing.into()),
        ]
    );
}

#[test]
fn r2_a_sheet_is_known_by_its_headings_even_with_one_missing() {
    let missing = |text: &str| match faults(text).remove(0).3 {
        RosterReason::Sheet(Reason::ColumnMissing(column)) => column.english,
        reason => panic!("{reason:?}"),
    };
    assert_eq!(missing("agency,name,position,from\nIRRI,ก,ข,\n"), "role");
    assert_eq!(
        missing("code,name_th,name_en,sector\nIRRI,ก,x,local\n"),
        "kind"
    );
}

#[test]
fn no_heading_means_two_columns_of_a_sheet() {
    for Layout { columns } in [&AGENCIES, &POSTS] {
        let mut seen = BTreeSet::new();
        for column in *columns {
            let names: BTreeSet<String> = column.names().map(sheet::fold).collect();
            for name in names {
                assert!(seen.insert(name.clone()), "{name}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_damage_to_a_sheet_is_a_panic_or_loses_a_row(
        encoding in 0usize..9,
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in any::<prop::sample::Index>(),
    ) {
        let text: String = OUR_POSTS.lines().take(12).map(|line| format!("{line}\n")).collect();
        let mut bytes = in_every_encoding(&text).swap_remove(encoding);
        let place = at.index(bytes.len());
        bytes[place] = byte;
        if let Ok(RosterSheet { roster: Roster::Posts(rows), .. }) = read(&bytes) {
            // A line end lost or won shows itself as a faulty row.
            prop_assert!(rows.len() == 11, "{} rows", rows.len());
        }
        bytes.truncate(cut.index(bytes.len()));
        let _ = read(&bytes);
    }

    #[test]
    fn no_cells_are_a_panic(cells in proptest::collection::vec("[\\PC\"\n,;\t=]{0,12}", 0..60)) {
        let text = format!("agency,role,name,from\n{}", cells.join(","));
        let _ = read(text.as_bytes());
    }
}
