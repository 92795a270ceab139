//! The roster by sheet and by buttons (PRODUCT.md R2, R3, R11).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// A sheet as a file.
fn file(name: &str, bytes: impl Into<Vec<u8>>) -> Media {
    Media::document(name, "text/csv", bytes)
}

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn thai874(text: &str) -> Vec<u8> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_874.encode(text);
    assert!(!lost);
    bytes.into_owned()
}

async fn takes(phone: &Phone, sheet: Media) {
    phone.sends(sheet);
    phone.hears("ยังไม่ได้บันทึก").await.presses("บันทึกทั้งหมด").await;
    phone.hears("บันทึกแล้ว").await;
}

story!(
    /// R2: agencies and posts come as CSV in every encoding and with every separator that offices use, columns in any order with Thai or
    /// English headings; a dry run comes first, and the same sheet again changes nothing.
    every_encoding_and_separator, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let agencies = |code: &str, by: &str| {
            format!("ชื่อหน่วยงาน{by}รหัสหน่วยงาน{by}ภาคส่วน{by}ประเภทหน่วยงาน{by}ชื่อย่อ\r\nสำนักงาน{code}{by}{code}{by}ราชการ{by}ส่วนภูมิภาค{by}ย่อ{code}\r\n")
        };
        let with_mark = |text: &str| [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let sheets: [(&str, Vec<u8>); 6] = [
            ("A1", agencies("A1", ",").into_bytes()),
            ("A2", with_mark(&agencies("A2", ";"))),
            ("A3", utf16(&agencies("A3", "\t"))),
            ("A4", thai874(&agencies("A4", ","))),
            ("A5", thai874(&agencies("A5", ";"))),
            ("A6", utf16(&agencies("A6", ","))),
        ];
        for (code, sheet) in sheets {
            let name = format!("{code}.csv");
            takes(&secretary, file(&name, sheet.clone())).await;
            secretary.sends(file(&name, sheet));
            secretary.hears("ข้อมูลตรงกับที่มีอยู่แล้ว").await;
        }
        let posts = "name;role;agency;personal_phone;language;from\nนาย ก & <ข>;หัวหน้าหน่วยงาน;a1;๐๘๐-๐๐๐-๐๐๐๑;อังกฤษ;1 ต.ค. 2569\n";
        takes(&secretary, file("posts.csv", thai874(posts))).await;
        secretary.sends(file("posts.csv", posts));
        secretary.hears("ข้อมูลตรงกับที่มีอยู่แล้ว").await;
        secretary.types("ทะเบียน");
        let roster = secretary.hears("ทะเบียนผู้ใช้").await.says("7 หน่วยงาน • 2 ตำแหน่ง");
        roster.presses("ย่อA1").await;
        secretary.hears("นาย ก & <ข>").await.says("+66800000001");
    }
);

story!(
    /// R2: `angkhan import roster FILE` shows what would be, takes all or nothing, names every faulty row, and changes nothing twice.
    by_the_command_line, "2026-11-20 10:00", |office| {
        let folder = std::env::temp_dir().join(format!("angkhan-roster-{}", office.telegram.url().rsplit(':').next().unwrap_or("").trim_matches('/')));
        std::fs::create_dir_all(&folder).expect("a folder");
        let write = |name: &str, bytes: &[u8]| {
            let path = folder.join(name);
            std::fs::write(&path, bytes).expect("a file");
            path.to_str().expect("a path").to_owned()
        };
        let agencies = write("agencies.csv", include_bytes!("../../assets/agencies.csv"));
        let posts = write("posts.csv", include_bytes!("../../assets/posts.csv"));
        office.knows(&["OPG"]).await;
        let (good, said) = office.runs(&["import", "roster", &agencies, "--dry-run"]).await;
        assert!(good && said.contains("เพิ่ม 119 • แก้ไข 0 • คงเดิม 1"), "{said}");
        let (good, said) = office.runs(&["import", "roster", &posts, "--yes"]).await;
        assert!(!good && said.contains("บรรทัดที่ 2") && said.contains("ไม่มีหน่วยงานที่ใช้รหัสนี้"), "{said}");
        for (sheet, words) in [(&agencies, "เพิ่ม 119"), (&posts, "ตำแหน่ง: เพิ่ม")] {
            let (good, said) = office.runs(&["import", "roster", sheet, "--yes"]).await;
            assert!(good && said.contains(words), "{said}");
            let (good, said) = office.runs(&["import", "roster", sheet, "--yes"]).await;
            assert!(good && said.contains("ข้อมูลตรงกับที่มีอยู่แล้ว"), "{said}");
        }
        let empty = write("empty.csv", b"");
        let (good, said) = office.runs(&["import", "roster", &empty, "--yes"]).await;
        assert!(!good && said.contains("ไฟล์ว่าง"), "{said}");
        let huge = write("huge.csv", &vec![b'x'; 20_000_000]);
        let (good, said) = office.runs(&["import", "roster", &huge, "--yes"]).await;
        assert!(!good && said.contains("ใหญ่เกินไป"), "{said}");
        let (good, said) = office.runs(&["import", "roster", &posts, "--yes", "--language", "en"]).await;
        assert!(good && said.contains("133 as they are"), "{said}");
        std::fs::remove_dir_all(&folder).expect("the folder goes");
    }
);

story!(
    /// R2: every faulty row is named with line, column and reason, and of a sheet with one of them nothing is taken.
    every_fault_is_named, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.knows(&["IRRI", "DDPM"]).await;
        for (sheet, faults) in [
            ("agency,role,name\nIRRI,head,นาย ก\n,head,นาย ข\n", &["บรรทัดที่ 3", "ไม่มีรหัสหน่วยงาน"][..]),
            ("agency,role,name\nIRRI,head,นาย ก\nIRRI,head,นาย ข\n", &["บรรทัดที่ 3", "หัวหน้าแล้ว"]),
            ("agency,role,name\nIRRI,head,นาย ก\nIRRI,head,นาย ก\n", &["บรรทัดที่ 3", "ซ้ำกับบรรทัดที่ 2"]),
            ("agency,role,name,personal_phone\nIRRI,head,นาย ก,12345\nDDPM,head,นาย ข,0812345678/0898765432\n",
             &["บรรทัดที่ 2", "12345", "บรรทัดที่ 3", "หลายหมายเลข"]),
            ("agency,role,name,from\nNONE,king,<b>&,31/2/2569\n", &["บรรทัดที่ 2", "บทบาท", "ปฏิทิน"]),
            ("agency,role\nIRRI,head\n", &["ไม่พบคอลัมน์", "name"]),
            ("agency,role,name\n", &["ไม่มีข้อมูล"]),
        ] {
            secretary.sends(file("posts.csv", sheet));
            let said = secretary.hears("พบข้อผิดพลาด").await;
            for fault in faults {
                assert!(said.text().contains(fault), "{fault:?} is not in {:?}", said.text());
            }
            assert!(said.buttons().is_empty());
        }
        secretary.types("/roster");
        secretary.hears("3 หน่วยงาน • 1 ตำแหน่ง").await;
    }
);

story!(
    /// R2: what is no table says what it is: a wrong encoding, an Excel file, a PDF, a picture, an empty file, one of 20 MB.
    what_is_no_sheet, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        for (name, bytes, words) in [
            ("a.csv", vec![], "ไฟล์ว่าง"),
            ("a.csv", b"agency,role,name\nIRRI,head,\xff\xfe\x80\x81\xc3\n".to_vec(), "โปรด"),
            ("a.csv", "agency,role,name\nIRRI,head,à¸™à¸²à¸¢\n".as_bytes().to_vec(), "โปรด"),
            ("a.xlsx", b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml [Content_Types].xml".to_vec(), "โปรด"),
            ("a.csv", b"%PDF-1.7 \n".to_vec(), "PDF"),
            ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00".to_vec(), "รูปภาพ"),
            ("a.csv", vec![b'x'; 20_000_001], "ใหญ่เกินไป"),
        ] {
            secretary.sends(file(name, bytes));
            secretary.hears("พบข้อผิดพลาด").await.says(words);
        }
        // From anybody else a table is a document like any other.
        head.sends(file("a.csv", "agency,role,name\nIRRI,governor,x\n"));
        head.hears("ข้อความนี้เป็นเรื่องใด").await;
    }
);

story!(
    /// R2: the word to take a sheet is good once and for its sender alone; a sheet can be left; what has changed meanwhile is seen.
    a_dry_run_is_taken_once, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let colleague = office.employs(head_of("OPG").who_is(Role::Secretariat, "Colleague").positioned("นักวิเคราะห์")).await;
        office.knows(&["IRRI"]).await;
        let sheet = "agency,role,name\nIRRI,head,นาย ก\n";
        secretary.sends(file("posts.csv", sheet));
        let dry = secretary.hears("ยังไม่ได้บันทึก").await;
        let (take, leave) = (dry.data("บันทึกทั้งหมด"), dry.data("ไม่บันทึก"));
        assert!(colleague.forges(dry.message(), &take).await.is_some());
        assert!(colleague.forges(dry.message(), &leave).await.is_some());
        dry.presses("ไม่บันทึก").await;
        secretary.hears("ไม่ได้บันทึก").await;
        assert!(secretary.forges(dry.message(), &take).await.is_some());
        secretary.sends(file("posts.csv", sheet));
        let dry = secretary.hears("ยังไม่ได้บันทึก").await;
        // Somebody else fills the post before the tap.
        office.takes("agency,role,name\nIRRI,head,นาย ข\n").await;
        dry.presses("บันทึกทั้งหมด").await;
        secretary.hears("พบข้อผิดพลาด").await.says("นาย ข");
        colleague.hears_nothing().await;
    }
);

story!(
    /// R3, R11: /roster shows who has not joined; invites, shows until when, and revokes; a revoked link works no more.
    inviting_and_revoking_by_buttons, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.invites(head_of("IRRI")).await;
        secretary.types("/roster");
        secretary.hears("ยังไม่ลงทะเบียน 1").await.presses("ชลประทาน").await;
        let post = secretary.hears("Head, IRRI (sample)").await.says("ยังไม่ลงทะเบียน").says("4 ธ.ค. 2569");
        post.presses("สร้างลิงก์ลงทะเบียน").await;
        let first = secretary.hears("ใช้ได้ครั้งเดียว").await.text().to_owned();
        secretary.reads_everything().await;
        post.presses("สร้างลิงก์ลงทะเบียน").await;
        let second = secretary.hears("ใช้ได้ครั้งเดียว").await.text().to_owned();
        secretary.reads_everything().await;
        let link = |text: &str| text.lines().find(|line| line.contains("?start=")).expect("a link").to_owned();
        let guest = office.stranger("Guest");
        guest.opens_link(&link(&first));
        guest.hears("ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
        guest.opens_link(&link(&second));
        let asked = guest.hears("ถูกต้องหรือไม่").await;
        secretary.types("/roster");
        secretary.hears("ยังไม่ลงทะเบียน 1").await.presses("ชลประทาน").await;
        let post = secretary.hears("Head, IRRI (sample)").await;
        assert_eq!(post.presses("เพิกถอนลิงก์").await.as_deref(), Some("เพิกถอนแล้ว"));
        secretary.hears("Head, IRRI (sample)").await.never_says("4 ธ.ค. 2569");
        asked.presses("ถูกต้อง").await;
        guest.hears("ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
        let id = post.data("สร้างลิงก์ลงทะเบียน");
        let head = office.employs(head_of("DDPM")).await;
        head.forges(post.message(), &id).await;
        head.hears("ใช้ได้เฉพาะ").await;
    }
);
