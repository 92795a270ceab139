//! The roster as a workbook of Excel's (PRODUCT.md R2).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> Media {
    Media::document(name, KIND, bytes)
}

/// What puts something into a sheet.
type Writes<'w> = &'w dyn Fn(&mut Worksheet);

/// A workbook with these sheets.
fn book(sheets: &[(&str, Writes)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, write) in sheets {
        write(book.add_worksheet().set_name(*name).expect("a name"));
    }
    book.save_to_buffer().expect("a workbook")
}

fn row<const N: usize>(sheet: &mut Worksheet, row: u32, cells: [&str; N]) {
    sheet.write_row(row, 0, cells).expect("a row");
}

/// Two agencies under a title, with a column of their numbers.
fn agencies(sheet: &mut Worksheet) {
    let title = Format::new().set_bold();
    sheet
        .merge_range(0, 0, 0, 4, "บัญชีหน่วยงาน จังหวัดภูเก็ต", &title)
        .expect("a title");
    row(
        sheet,
        2,
        ["ที่", "รหัสหน่วยงาน", "ชื่อหน่วยงาน", "ประเภทหน่วยงาน", "ภาคส่วน"],
    );
    row(sheet, 3, ["1", "B1", "สำนักงาน B1", "ส่วนภูมิภาค", "ราชการ"]);
    row(sheet, 4, ["2", "B2", "สำนักงาน B2", "ส่วนภูมิภาค", "ราชการ"]);
}

/// Three posts, two of one agency, with a number and a date as Excel keeps them.
fn posts(sheet: &mut Worksheet) {
    row(
        sheet,
        0,
        ["รหัสหน่วยงาน", "บทบาท", "ชื่อ-สกุล", "โทรศัพท์มือถือ", "ตั้งแต่วันที่"],
    );
    sheet
        .merge_range(1, 0, 2, 0, "B1", &Format::new())
        .expect("merged");
    for (at, role, name) in [
        (1, "หัวหน้าหน่วยงาน", "นาย ก & <ข>"),
        (2, "ผู้ได้รับมอบหมาย", "นาย ค"),
        (3, "หัวหน้าหน่วยงาน", "นาง ง"),
    ] {
        sheet.write(at, 1, role).expect("a role");
        sheet.write(at, 2, name).expect("a name");
    }
    sheet.write(3, 0, "B2").expect("a code");
    sheet.write(1, 3, 800_000_001).expect("a number");
    let day = Format::new().set_num_format("[$-107041E]d mmm yyyy;@");
    let october = ExcelDateTime::from_ymd(2026, 10, 1).expect("a day");
    sheet
        .write_with_format(1, 4, &october, &day)
        .expect("a date");
}

async fn takes(phone: &Phone, sheet: Media) {
    phone.sends(sheet);
    phone.hears("ยังไม่ได้บันทึก").await.presses("บันทึกทั้งหมด").await;
    phone.hears("บันทึกแล้ว").await;
}

story!(
    /// R2: a workbook is read as a CSV is: its title above, the sheet that fits, merged cells, numbers without their 0, real dates; the same
    /// again changes nothing.
    a_workbook_is_taken_as_a_sheet, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let notes: Writes = &|sheet| row(sheet, 0, ["คำอธิบายการกรอก"]);
        let of_agencies = book(&[("คำอธิบาย", notes), ("หน่วยงาน", &agencies)]);
        secretary.sends(file("agencies.xlsx", of_agencies.clone()));
        let dry = secretary.hears("ยังไม่ได้บันทึก").await;
        dry.says("คอลัมน์ที่ไม่ได้ใช้: ที่").says("อ่านเฉพาะแผ่นงาน “หน่วยงาน” ไม่ได้อ่าน “คำอธิบาย”").presses("บันทึกทั้งหมด").await;
        secretary.hears("บันทึกแล้ว").await;
        let of_posts = book(&[("รายชื่อ", &posts)]);
        takes(&secretary, file("posts.xlsx", of_posts.clone())).await;
        for sheet in [of_agencies, of_posts] {
            secretary.sends(file("again.XLSX", sheet));
            secretary.hears("ข้อมูลตรงกับที่มีอยู่แล้ว").await;
        }
        secretary.types("ทะเบียน");
        let roster = secretary.hears("ทะเบียนผู้ใช้").await.says("3 หน่วยงาน • 4 ตำแหน่ง");
        roster.presses("B1").await;
        secretary.hears("นาย ก & <ข>").await.says("+66800000001");
    }
);

story!(
    /// R2: every faulty row of a workbook is named as Excel shows it, by row and letter, and nothing is taken.
    faults_of_a_workbook_are_named, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.knows(&["IRRI"]).await;
        let faulty: Writes = &|sheet| {
            row(sheet, 1, ["agency", "role", "name", "personal_phone", "from"]);
            row(sheet, 2, ["IRRI", "head", "นาย ก", "", "31/2/2569"]);
            row(sheet, 5, ["IRRI", "head", "นาย ข", "12345", ""]);
            row(sheet, 6, ["NONE", "head", "นาย ค", "", ""]);
        };
        secretary.sends(file("posts.xlsx", book(&[("รายชื่อ", faulty)])));
        let said = secretary.hears("พบข้อผิดพลาด").await;
        assert!(said.buttons().is_empty());
        said.says("แถวที่ 3 คอลัมน์ E “from” พบ “31/2/2569”").says("แถวที่ 6 คอลัมน์ D “personal_phone” พบ “12345”");
        // What only the roster knows is named in the same way.
        let unknown: Writes = &|sheet| {
            row(sheet, 0, ["name", "role", "agency"]);
            row(sheet, 1, ["นาย ค", "head", "NONE"]);
        };
        secretary.sends(file("posts.xlsx", book(&[("รายชื่อ", unknown)])));
        secretary.hears("พบข้อผิดพลาด").await.says("แถวที่ 2 คอลัมน์ C “agency” พบ “NONE”: ไม่มีหน่วยงาน");
        secretary.types("/roster");
        secretary.hears("2 หน่วยงาน • 1 ตำแหน่ง").await;
    }
);

story!(
    /// R2: what is no workbook that can be read says what to do, and what only has the name of one is what it is.
    what_is_no_workbook, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.knows(&["IRRI"]).await;
        let list: Writes = &|sheet| {
            row(sheet, 0, ["agency", "role", "name"]);
            row(sheet, 1, ["IRRI", "head", "นาย ก"]);
        };
        let good = book(&[("รายชื่อ", list)]);
        let old = |name: &str| {
            let name = name.encode_utf16().flat_map(u16::to_le_bytes);
            [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 512], &name.collect::<Vec<u8>>()].concat()
        };
        for (name, bytes, words) in [
            ("a.xlsx", good[..good.len() - 100].to_vec(), "เปิดไฟล์ Excel นี้ไม่ได้"),
            ("a.xlsx", book(&[("ก", list), ("ข", list)]), "“ก”, “ข”"),
            ("a.xlsx", book(&[("ก", &|_| ())]), "ไฟล์ว่าง"),
            ("a.xlsx", old("EncryptedPackage"), "รหัสผ่าน"),
            ("a.xls", old("Workbook"), ".xlsx"),
            ("a.ods", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet".to_vec(), "LibreOffice"),
            ("a.xlsb", b"PK\x03\x04[Content_Types].xml xl/workbook.bin".to_vec(), ".xlsb"),
        ] {
            secretary.sends(file(name, bytes));
            secretary.hears("พบข้อผิดพลาด").await.says(words);
        }
        takes(&secretary, file("really-csv.xlsx", "agency,role,name\nIRRI,head,นาย ก\n")).await;
        secretary.sends(file("really-xlsx.csv", good));
        secretary.hears("ข้อมูลตรงกับที่มีอยู่แล้ว").await;
        // From anybody else a workbook is a document like any other.
        let head = office.employs(head_of("DDPM")).await;
        head.sends(file("a.xlsx", book(&[("รายชื่อ", list)])));
        head.hears("ข้อความนี้เป็นเรื่องใด").await;
    }
);

story!(
    /// R2: `angkhan import roster FILE.xlsx` does what a CSV does.
    a_workbook_by_the_command_line, "2026-11-20 10:00", |office| {
        office.knows(&["OPG"]).await;
        let port = office.telegram.url().rsplit(':').next().unwrap_or("").trim_matches('/').to_owned();
        let folder = std::env::temp_dir().join(format!("angkhan-workbook-{port}"));
        std::fs::create_dir_all(&folder).expect("a folder");
        let write = |name: &str, bytes: Vec<u8>| {
            let path = folder.join(name);
            std::fs::write(&path, bytes).expect("a file");
            path.to_str().expect("a path").to_owned()
        };
        let of_agencies = write("agencies.xlsx", book(&[("หน่วยงาน", &agencies), ("หมายเหตุ", &|sheet| row(sheet, 0, ["x"]))]));
        let of_posts = write("posts.xlsx", book(&[("รายชื่อ", &posts)]));
        let (good, said) = office.runs(&["import", "roster", &of_agencies, "--dry-run", "--language", "en"]).await;
        assert!(good && said.contains("sheet \"หน่วยงาน\" only"), "{said}");
        let (good, said) = office.runs(&["import", "roster", &of_posts, "--yes"]).await;
        assert!(!good && said.contains("แถวที่ 2 คอลัมน์ A “รหัสหน่วยงาน” พบ “B1”"), "{said}");
        for sheet in [&of_agencies, &of_posts] {
            let (good, said) = office.runs(&["import", "roster", sheet, "--yes"]).await;
            assert!(good && said.contains("เพิ่ม"), "{said}");
            let (good, said) = office.runs(&["import", "roster", sheet, "--yes"]).await;
            assert!(good && said.contains("ข้อมูลตรงกับที่มีอยู่แล้ว"), "{said}");
        }
        std::fs::remove_dir_all(&folder).expect("the folder goes");
    }
);
