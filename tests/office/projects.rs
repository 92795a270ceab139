//! The register, what is late, the money (PRODUCT.md J1–J4, J8).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};
use rust_xlsxwriter::{Format, Formula, Workbook};

const AGENCIES: &str = include_str!("../../assets/agencies.csv");
const PROJECTS: &str = include_str!("../../assets/projects.csv");

/// The shipped agencies and projects.
pub async fn sample(office: &Office) {
    office.takes(AGENCIES).await;
    office.registers(PROJECTS).await;
}

fn file(name: &str, bytes: impl Into<Vec<u8>>) -> Media {
    Media::document(name, "text/csv", bytes)
}

const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A workbook of two projects, one of which is so far.
fn kept_by_hand(progress: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet
        .merge_range(0, 0, 0, 6, "ทะเบียนโครงการ จังหวัดภูเก็ต", &plain)
        .expect("a title");
    let headings = [
        "หน่วยงาน",
        "รหัสโครงการ",
        "ชื่อโครงการ",
        "ด้าน",
        "ปีงบประมาณ",
        "งบประมาณ (บาท)",
        "ความคืบหน้า (ร้อยละ)",
    ];
    sheet.write_row(2, 0, headings).expect("headings");
    sheet
        .merge_range(3, 0, 4, 0, "HWY", &plain)
        .expect("merged");
    for (row, code) in [(3, "X-1"), (4, "X-2")] {
        let texts = [code, "ทางลอด (ข้อมูลสมมติ)", "จราจร", "๒๕๗๐"];
        sheet.write_row(row, 1, texts).expect("texts");
        let budget = Formula::new("=1000*1000").set_result("1000000");
        sheet.write(row, 5, budget).expect("a formula");
    }
    let so_far = Formula::new("=A1/B1").set_result(progress);
    sheet.write(4, 6, so_far).expect("a formula");
    sheet.set_column_hidden(5).expect("a column");
    book.save_to_buffer().expect("a workbook")
}

/// The codes on a page, in their order.
fn codes(text: &str) -> Vec<String> {
    let codes = text
        .split_whitespace()
        .filter(|word| word.starts_with("SYN-"));
    codes.map(str::to_owned).collect()
}

/// All codes of a list, page by page.
async fn all_codes(phone: &Phone, title: &str) -> Vec<String> {
    let mut all = Vec::new();
    loop {
        let page = phone.hears(title).await;
        all.extend(codes(page.text()));
        if !page.buttons().contains(&"ถัดไป ▶".to_owned()) {
            return all;
        }
        page.presses("ถัดไป ▶").await;
    }
}

story!(
    /// J2, J3: on 24 November 2026 the lists name the right codes, worst first; from the list to the officer's contact it is two taps.
    the_sample_register_is_late_as_it_should_be, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let governor = office.employs(Role::Governor).await;
        let _labour = office.employs(head_of("MOL")).await;
        governor.types("/overdue");
        let list = governor.hears("โครงการล่าช้า 20").await
            .says("เกินกำหนด 13 • เลยกำหนดลงนาม 6 • ไม่มีรายงาน 8")
            .says("ครบกำหนดใน 30 วัน 10 (ต่ำกว่าร้อยละ 80: 5) • ยังไม่ลงนาม ยังไม่ถึงกำหนด 10")
            .says("1. SYN-2569-032")
            .says("ไม่มีรายงานประจำเดือน 389 วัน • เลยกำหนดลงนามสัญญา 238 วัน • Head, MOL (sample) โทร. +66");
        list.presses("1").await;
        let card = governor.hears("SYN-2569-032 ศูนย์บริการ").await.says("ได้รับจัดสรร 10.30 ล้านบาท").says("ยังไม่เคยรายงาน");
        card.presses("ติดต่อ").await;
        assert_eq!(governor.hears("").await.media(), Some("contact"));
        list.presses("ถัดไป ▶").await;
        let second = governor.hears("โครงการล่าช้า 20").await;
        second.presses("◀ ก่อนหน้า").await;
        governor.hears("1. SYN-2569-032").await;
        for (word, title, wanted) in [
            ("เกินกำหนด", "เกินกำหนดแล้วเสร็จ 13", vec!["2568-004", "2568-003", "2569-019", "2569-018", "2568-002", "2569-020", "2569-013", "2569-017", "2569-012", "2569-015", "2569-014", "2569-021", "2569-016"]),
            ("สัญญา", "เลยกำหนดลงนามสัญญา 6", vec!["2569-029", "2569-030", "2569-031", "2569-032", "2569-033", "2569-034"]),
            ("ไม่รายงาน", "ไม่มีรายงานประจำเดือน 8", vec!["2569-032", "2569-020", "2569-019", "2568-003", "2569-033", "2569-030", "2569-015", "2570-007"]),
            ("ใกล้กำหนด", "ครบกำหนดใน 30 วัน 10", vec!["2569-027", "2569-022", "2569-033", "2569-023", "2569-025", "2570-001", "2569-024", "2569-026", "2569-028", "2570-002"]),
            ("เสี่ยง", "ต่ำกว่าร้อยละ 80 5", vec!["2569-033", "2570-001", "2569-024", "2569-028", "2570-002"]),
            ("รอลงนาม", "ยังไม่ถึงกำหนด 10", vec!["2570-003", "2570-004", "2570-005", "2570-006", "2570-007", "2570-008", "2570-009", "2570-010", "2570-011", "2570-012"]),
        ] {
            governor.types(&format!("/overdue {word}"));
            let found = all_codes(&governor, title).await;
            let wanted: Vec<String> = wanted.iter().map(|code| format!("SYN-{code}")).collect();
            assert_eq!(found, wanted, "{word}");
        }
    }
);

story!(
    /// Q3: from a project's card one tap makes a request to its lead agency, which says that it is about a project; no head has the button.
    a_request_about_a_project, "2026-11-25 10:00", |office| {
        sample(&office).await;
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("MOL")).await;
        governor.types("/projects SYN-2569-032");
        governor.hears("SYN-2569-032 ศูนย์บริการ").await.presses("สั่งการ / ขอความร่วมมือ").await;
        governor.hears("ให้ดำเนินการเรื่องใด").await;
        governor.types("ขอแผนเร่งรัดการลงนาม ภายในศุกร์");
        governor.hears("ขอแผนเร่งรัดการลงนาม").await.presses("ส่ง").await;
        head.hears("ขอแผนเร่งรัดการลงนาม").await.says("โครงการ").says("ข-1");
        governor.reads_everything().await;
        head.types("/projects SYN-2569-032");
        let own = head.hears("SYN-2569-032 ศูนย์บริการ").await;
        assert!(!own.buttons().contains(&"สั่งการ / ขอความร่วมมือ".to_owned()), "{:?}", own.buttons());
    }
);

story!(
    /// J3: a list is narrowed by words – an area, a district, an agency by its usual name – and by buttons; what fits two agencies is asked.
    a_list_is_narrowed, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let vice = office.employs(Role::Vice).await;
        vice.types("/overdue จราจร");
        vice.hears("โครงการล่าช้า 5").await.says("จราจร").says("SYN-2568-002").never_says("SYN-2569-015");
        vice.types("เกินกำหนด กะทู้");
        vice.hears("โครงการล่าช้า 4").await.says("SYN-2569-012").says("SYN-2569-016");
        vice.types("/overdue ชลประทาน");
        let irrigation = vice.hears("โครงการล่าช้า 1").await.says("SYN-2569-016");
        vice.types("/overdue ทางหลวง");
        vice.hears("“ทางหลวง”").await.presses("แขวงทางหลวงภูเก็ต").await;
        vice.hears("SYN-2568-002").await;
        vice.types("/overdue ดาวอังคาร");
        vice.hears("ไม่พบหน่วยงาน ด้าน หรืออำเภอชื่อ").await;
        irrigation.presses("ตัวกรอง").await;
        let filters = vice.hears("เลือกรายการ ด้าน หรืออำเภอ").await;
        filters.presses("แสดงทุกหน่วยงานและทุกด้าน").await;
        vice.hears("โครงการล่าช้า 20").await.presses("ตัวกรอง").await;
        vice.hears("เลือกรายการ ด้าน หรืออำเภอ").await.presses("ความมั่นคง").await;
        let narrowed = vice.hears("ความมั่นคง").await.says("SYN-2569-020").says("SYN-2568-004");
        narrowed.presses("📊 ไฟล์ Excel").await;
        let table = vice.hears("โครงการ 3 รายการ").await;
        assert!(table.file().1.starts_with(b"PK"));
    }
);

story!(
    /// J1: the register comes and goes by command line, as CSV and as XLSX; what goes out changes nothing when it comes in again, faults are
    /// named, and nothing is ever deleted.
    by_the_command_line, "2026-11-24 13:00", |office| {
        office.takes(AGENCIES).await;
        let folder = std::env::temp_dir().join(format!("angkhan-projects-{}", office.telegram.url().rsplit(':').next().unwrap_or("").trim_matches('/')));
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
        let write = |name: &str, text: &str| {
            std::fs::write(path(name), text).expect("a file");
            path(name)
        };
        let sheet = write("projects.csv", PROJECTS);
        let (good, said) = office.runs(&["import", "projects", &sheet, "--dry-run"]).await;
        assert!(good && said.contains("เพิ่ม 60 • แก้ไข 0") && said.contains("ไม่ระบุผู้รับผิดชอบ 60"), "{said}");
        let (good, said) = office.runs(&["import", "projects", &sheet, "--yes"]).await;
        assert!(good && said.contains("บันทึกแล้ว"), "{said}");
        for (name, language) in [("out.csv", "th"), ("out.xlsx", "th"), ("out-en.xlsx", "en")] {
            let out = path(name);
            let (good, said) = office.runs(&["export", "projects", &out, "--language", language]).await;
            assert!(good && said.contains("60"), "{said}");
            let (good, said) = office.runs(&["import", "projects", &out, "--yes"]).await;
            assert!(good && said.contains("คงเดิม 60") && said.contains("ข้อมูลตรงกับที่มีอยู่แล้ว"), "{name}: {said}");
        }
        let changed = write("changed.csv", "รหัสโครงการ,หน่วยงาน,ชื่อโครงการ,ด้าน,ปีงบประมาณ,งบประมาณ (บาท),กำหนดแล้วเสร็จ\nSYN-2569-012,PATONG,ระบบระบายน้ำถนนราษฎร์อุทิศ (ข้อมูลสมมติ),จราจร,๒๕๖๙,\"๔๓,๐๐๐,๐๐๐\",30 พ.ย. 2569\n");
        let (good, said) = office.runs(&["import", "projects", &changed, "--yes"]).await;
        assert!(good && said.contains("เพิ่ม 0 • แก้ไข 1 • คงเดิม 0"), "{said}");
        let faulty = write("faulty.csv", "code,agency_code,name_th,mission_area,fiscal_year,budget_baht,start_on,due_on,progress_percent\nA-1,NONE,x,traffic,2570,5,,,\nA-2,HWY,x,traffic,2570,1000000000000000000000000000000,,,\nA-3,HWY,x,traffic,2570,5,2027-01-02,2027-01-01,\nA-4,HWY,x,traffic,2570,5,,31 กุมภาพันธ์ 2570,140%\nA-4,HWY,x,space,2570,5,,,เก้าสิบ%\n");
        let (good, said) = office.runs(&["import", "projects", &faulty, "--yes"]).await;
        assert!(!good, "{said}");
        for fault in ["บรรทัดที่ 2", "ไม่มีหน่วยงานที่ใช้รหัสนี้", "ซ้ำกับบรรทัดที่ 5", "บรรทัดที่ 3", "สูงเกินกว่างบประมาณใด ๆ", "บรรทัดที่ 4", "ก่อนวันเริ่มงาน", "บรรทัดที่ 5", "ปฏิทิน", "เกินร้อยละ 100", "บรรทัดที่ 6", "ไม่รู้จักด้านนี้", "เป็นตัวเลข"] {
            assert!(said.contains(fault), "{fault}: {said}");
        }
        let governor = office.employs(Role::Governor).await;
        governor.types("SYN-2569-012");
        governor.hears("SYN-2569-012").await.says("43.00 ล้านบาท").says("งบประมาณ (บาท): 42,700,000 → 43,000,000").says("ไฟล์นำเข้า");
        std::fs::remove_dir_all(&folder).expect("the folder goes");
    }
);

story!(
    /// J1, R2: a sheet sent in chat is of the roster or of projects, which its headings say; a dry run comes first, and figures are changed by
    /// hand, with who, when, from what to what.
    in_chat_and_by_hand, "2026-11-24 13:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        for (name, sheet, dry) in [
            ("agencies.csv", AGENCIES, "หน่วยงาน: เพิ่ม"),
            ("projects.csv", PROJECTS, "โครงการ: เพิ่ม 60"),
        ] {
            secretary.sends(file(name, sheet));
            secretary.hears(dry).await.says("ยังไม่ได้บันทึก").presses("บันทึกทั้งหมด").await;
            secretary.hears("บันทึกแล้ว").await;
        }
        secretary.sends(file("again.csv", PROJECTS));
        secretary.hears("ข้อมูลตรงกับที่มีอยู่แล้ว").await;
        secretary.sends(file("bad.csv", "code,agency_code,name_th,mission_area,fiscal_year\nA,HWY,x,traffic,2570\n"));
        secretary.hears("ไม่พบคอลัมน์ “งบประมาณ (บาท)”").await;
        secretary.types("/projects SYN-2569-012");
        let card = secretary.hears("SYN-2569-012").await;
        card.presses("แก้ไขทะเบียน").await;
        secretary.hears("แก้ไขรายการใด").await.presses("เบิกจ่าย (บาท)").await;
        secretary.hears("โปรดพิมพ์ เบิกจ่าย (บาท)").await;
        secretary.types("ยี่สิบล้าน");
        secretary.hears("ไม่ใช่จำนวนเงิน").await;
        secretary.types("20,000,000");
        secretary.hears("แก้ไขแล้ว").await.says("เบิกจ่าย (บาท): ไม่ระบุ → 20,000,000");
        card.presses("แก้ไขทะเบียน").await;
        secretary.hears("แก้ไขรายการใด").await.presses("หน่วยงานร่วม").await;
        secretary.hears("โปรดพิมพ์ หน่วยงานร่วม").await;
        secretary.types(&"DPT, ".repeat(100));
        secretary.hears("300").await;
        secretary.types("DPT, NOBODY");
        secretary.hears("ไม่มีหน่วยงานที่ใช้รหัสนี้").await;
        secretary.types("ddpm, DPT");
        secretary.hears("แก้ไขแล้ว").await.says("หน่วยงานร่วม: ไม่ระบุ → DDPM, DPT");
        secretary.types("/projects SYN-2569-012");
        secretary.hears("หน่วยงานร่วม").await.says("เบิกจ่าย (บาท): ไม่ระบุ → 20,000,000").says("โดย Secretariat");
        secretary.types("/budget");
        secretary.hears("งบประมาณ ปีงบประมาณ 2570").await.presses("2569").await;
        let budget = secretary.hears("งบประมาณ ปีงบประมาณ 2569").await.says("เบิกจ่าย 20.00 ล้านบาท").says("1. จราจร");
        budget.presses("📊 ไฟล์ Excel").await;
        assert!(secretary.hears("งบประมาณ ปีงบประมาณ 2569").await.file().1.starts_with(b"PK"));
        card.presses("กำหนดวันแล้วเสร็จใหม่").await;
        secretary.hears("กำหนดแล้วเสร็จใหม่วันใด").await;
        secretary.types("31 ก.พ.");
        secretary.hears("อ่านวันที่ไม่ได้").await;
        secretary.types("1 ม.ค. 2569");
        secretary.hears("ต้องไม่ก่อนวันเริ่มงาน").await;
        secretary.types("30 ม.ค. 2570");
        secretary.hears("โปรดพิมพ์เหตุผล").await;
        secretary.types("ฝนตกหนัก");
        secretary.hears("แก้ไขแล้ว").await.says("31 ต.ค. 2569 → 30 ม.ค. 2570");
    }
);

story!(
    /// J1, R2: a workbook as offices keep it – a title over merged cells, an agency merged down, a hidden column, formulas with their results – is
    /// read; a cell that came out as an error is named by row and column, and nothing is taken.
    a_workbook_of_an_office, "2026-11-24 13:00", |office| {
        office.takes(AGENCIES).await;
        let secretary = office.employs(Role::Secretariat).await;
        for (progress, said) in [("0.6", "โครงการ: เพิ่ม 2"), ("#DIV/0!", "แถวที่ 5 คอลัมน์ G")] {
            secretary.sends(Media::document("projects.xlsx", SHEET, kept_by_hand(progress)));
            secretary.hears(said).await.says("ยังไม่ได้บันทึก");
        }
        let governor = office.employs(Role::Governor).await;
        governor.types("/overdue");
        governor.hears("โครงการล่าช้า 0").await;
    }
);

story!(
    /// J5: a head's own list names the projects in which the agency only takes part, with who leads; its file holds them, too, and what is
    /// late stays with who leads.
    a_head_sees_what_the_agency_takes_part_in, "2026-11-24 13:00", |office| {
        sample(&office).await;
        office.registers("code,agency_code,partner_codes,name_th,mission_area,fiscal_year,budget_baht\nSYN-2568-002,HWY,PATONG,ทางลอด (ข้อมูลสมมติ),traffic,2568,5000000\n").await;
        let head = office.employs(head_of("PATONG")).await;
        head.types("โครงการ");
        let own = head.hears("โครงการของหน่วยงาน 2").await.says("1. SYN-2568-002 ทางลอด (ข้อมูลสมมติ) • หน่วยงานร่วม (เจ้าภาพ: ").says("2. SYN-2569-012");
        own.presses("📊 ไฟล์ Excel").await;
        assert!(head.hears("โครงการ 2 รายการ").await.file().1.starts_with(b"PK"));
        own.presses("1").await;
        head.hears("SYN-2568-002").await.says("หน่วยงานร่วม: ");
        head.types("/overdue");
        head.hears("โครงการล่าช้า 1").await.says("SYN-2569-012").never_says("SYN-2568-002");
        head.types("/overdue จราจร");
        head.hears("จราจร").await.says("SYN-2569-012");
        head.types("/overdue ความมั่นคง");
        head.hears("ความมั่นคง").await.says("ไม่มีโครงการในรายการนี้");
        head.types("/overdue ชลประทาน");
        head.hears("ไม่พบหน่วยงาน").await;
    }
);

story!(
    /// L7: the dossier before an unannounced visit says what is late.
    a_dossier_says_what_is_late, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let governor = office.employs(Role::Governor).await;
        governor.types("แฟ้ม ชลประทาน");
        governor.hears("โครงการล่าช้า 1: เกินกำหนด 1").await.says("SYN-2569-016 ขุดลอกอ่างเก็บน้ำคลองกะทะ");
    }
);

story!(
    /// J3: the governor asks all for an explanation: one letter a head; each explanation reaches who asked, and those who cannot be reached are
    /// named.
    an_explanation_is_asked_of_all, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let governor = office.employs(Role::Governor).await;
        let highways = office.employs(head_of("HWY")).await;
        let patong = office.employs(head_of("PATONG")).await;
        governor.types("/overdue จราจร");
        governor.hears("โครงการล่าช้า 5").await.presses("ขอคำชี้แจงทั้งหมด").await;
        governor.hears("5 หน่วยงาน รวม 5 โครงการ").await.presses("ส่งคำขอ").await;
        governor.hears("ส่งคำขอคำชี้แจงแล้ว 2 ข้อความ").await.says("โปรดโทรศัพท์");
        let asked = highways.hears("ขอความร่วมมือชี้แจง 1 โครงการ").await.says("SYN-2568-002").says("เกินกำหนดแล้วเสร็จ 55 วัน");
        patong.hears("SYN-2569-012").await;
        highways.replies(&asked, "78% ผู้รับจ้างขาดแรงงาน เสร็จ 15 ธ.ค.");
        highways.hears("บันทึกแล้ว: SYN-2568-002").await.says("74% → 78%");
        governor.hears("คำชี้แจง: SYN-2568-002").await.says("ผู้รับจ้างขาดแรงงาน").presses("เปิดโครงการ").await;
        governor.hears("ความคืบหน้า 78%").await;
        patong.types("/overdue");
        patong.hears("โครงการล่าช้า 1").await.presses("1").await;
        let card = patong.hears("ผู้บริหารขอคำชี้แจง").await;
        let toast = card.presses("เลื่อนการเตือน 7 วัน").await;
        Phone::toasts(toast, "จะไม่เตือนก่อน 1 ธ.ค. 2569");
        governor.types("/overdue จราจร");
        governor.hears("หน่วยงานขอเลื่อนการเตือนรวม 1 ครั้ง").await.says("SYN-2569-012").says("เลื่อนการเตือนแล้ว 1 ครั้ง");
    }
);

story!(
    /// J4: a due date that stays as it was is told to nobody; the days by which a project is late change with a reason, in the register too,
    /// and the agency is told.
    days_change_with_a_reason, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("PATONG")).await;
        secretary.types("/projects SYN-2569-012");
        let card = secretary.hears("SYN-2569-012").await.says("กำหนดแล้วเสร็จ 31 ต.ค. 2569");
        card.presses("กำหนดวันแล้วเสร็จใหม่").await;
        secretary.hears("กำหนดแล้วเสร็จใหม่วันใด").await;
        secretary.types("31 ต.ค. 2569");
        secretary.hears("ไม่มีการแก้ไข").await;
        for (field, typed, told) in [
            ("กำหนดแล้วเสร็จ", "30 ม.ค. 2570", "กำหนดแล้วเสร็จใหม่ 30 ม.ค. 2570"),
            ("กำหนดลงนามสัญญา", "31 มี.ค. 2570", "กำหนดลงนามสัญญาใหม่ 31 มี.ค. 2570"),
            ("กำหนดลงนามสัญญา", "-", "กำหนดลงนามสัญญาใหม่ ไม่ระบุ"),
        ] {
            card.presses("แก้ไขทะเบียน").await;
            secretary.hears("แก้ไขรายการใด").await.presses(field).await;
            secretary.hears(&format!("โปรดพิมพ์ {field}")).await;
            secretary.types("วันไหนก็ได้");
            secretary.hears("วันที่").await;
            secretary.types(typed);
            let becomes = told.rsplit_once("ใหม่ ").map_or("", |(_, becomes)| becomes);
            secretary.hears("โปรดพิมพ์เหตุผล").await.says(&format!("→ {becomes}"));
            secretary.types("แก้ไขตามสัญญา");
            secretary.hears("แก้ไขแล้ว").await.says(field);
            head.hears(told).await.says("เหตุผล: แก้ไขตามสัญญา");
        }
        card.presses("แก้ไขทะเบียน").await;
        secretary.hears("แก้ไขรายการใด").await.presses("กำหนดแล้วเสร็จ").await;
        secretary.hears("โปรดพิมพ์ กำหนดแล้วเสร็จ").await;
        secretary.types("30 ม.ค. 2570");
        secretary.hears("ไม่มีการแก้ไข").await;
        head.hears_nothing().await;
    }
);

story!(
    /// R1a, J3: what a successor reads counts what is under way: neither what is done or cancelled, nor explanations asked of it.
    a_successor_reads_what_is_open, "2026-11-24 13:00", |office| {
        office.takes(AGENCIES).await;
        office.registers("code,agency_code,name_th,mission_area,fiscal_year,budget_baht,contract_deadline,due_on,progress_percent,routine\n\
            H-1,HWY,หนึ่ง,traffic,2569,5,-,2026-10-31,10,yes\nH-2,HWY,สอง,traffic,2569,5,2026-10-31,2027-01-31,10,yes\n\
            H-3,HWY,สาม,traffic,2569,5,-,2026-10-31,10,yes\n").await;
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("HWY")).await;
        for code in ["H-1", "H-2", "H-3"] {
            governor.types(&format!("/projects {code}"));
            let card = governor.hears(code).await;
            card.presses("ขอคำชี้แจง").await;
            head.hears("ชี้แจง 1 โครงการ").await;
            match code {
                "H-2" => {
                    card.presses("ยกเลิกและโอนงบประมาณ").await;
                    governor.hears("โปรดพิมพ์เหตุผล").await;
                    governor.types("ไม่ทัน");
                    governor.hears("แก้ไขแล้ว").await;
                    head.hears("ให้ยกเลิกโครงการ").await;
                }
                "H-3" => office.registers("code,agency_code,name_th,mission_area,fiscal_year,budget_baht,progress_percent\nH-3,HWY,สาม,traffic,2569,5,100\n").await,
                _ => {}
            }
        }
        office.hands_over("HWY", "Successor (sample)", "25/11/2569").await;
        office.until("2026-11-25 10:00").await;
        head.reads_everything().await;
        governor.reads_everything().await;
        let successor = office.employs(head_of("HWY").who_is(Role::Head, "Successor (sample)")).await;
        successor.hears("โครงการที่ยังดำเนินการ 1 • ล่าช้า 1 • รอคำชี้แจง 1").await;
        successor.reads_everything().await;
    }
);
