//! The brief: on one screen, of another week, of one agency (PRODUCT.md section 9).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

/// The agency is called and answers.
async fn answers(head: &Phone, words: &str) {
    head.hears_any_of(&["วาระยามเช้า", "วาระพิเศษ"]).await;
    head.types(words);
    head.hears("บันทึกแล้ว").await;
}

story!(
    /// B1: of many in trouble the brief shows the first, and the rest opens in the place of the same message, page by page, each line
    /// opening its answer; the auditor sees no number of a person (P3).
    what_is_longer_than_a_screen_opens_from_it, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let auditor = office.employs(Role::Auditor).await;
        let codes = ["CDD", "DDPM", "DPT", "IRRI", "LAND", "PADM", "FISH", "DLD", "COOP", "PHO", "HWY", "RRD"];
        let mut heads = Vec::new();
        for code in codes {
            heads.push(office.employs(head_of(code)).await);
        }
        office.until("15:00").await;
        for (at, head) in heads.iter().enumerate() {
            head.hears("วาระยามเช้า").await;
            if at == 11 { continue }
            head.types(&format!("งานที่ {at} ติดขัดเรื่องที่ดิน"));
            head.hears("บันทึกแล้ว").await.presses("ติดขัด").await;
            head.hears("🔴 ติดขัด").await;
        }
        office.until("2026-11-24 07:30").await;
        heads[11].hears("ยังไม่ได้รับรายงาน").await;
        office.until("08:15").await;
        heads[11].hears("15 นาที").await;
        office.until("08:30").await;
        let brief = governor.hears("ตอบแล้ว 11 จาก 13").await;
        assert_eq!(brief.text().matches('🔴').count(), 1 + 7, "{}", brief.text());
        assert!(brief.text().lines().count() < 20 && brief.text().encode_utf16().count() < 1_500);
        brief.presses("🔴 ทั้งหมด 11").await;
        let list = governor.hears("🔴 ติดขัด 11").await.says("โทร. +66");
        assert_eq!((list.message(), list.text().matches("โทร.").count()), (brief.message(), 10));
        list.presses("ถัดไป").await;
        let last = governor.hears("🔴 ติดขัด 11").await;
        assert_eq!((last.message(), last.text().matches("โทร.").count()), (brief.message(), 1));
        let line = last.text().lines().nth(2).expect("a line").to_owned();
        let name = line.trim_start_matches("🔴 ").split(':').next().expect("a name").to_owned();
        governor.opens_link(&last.link(&name));
        governor.hears("อ้างอิง ส-").await.says("ติดขัดเรื่องที่ดิน");
        last.presses("◀ สรุป").await;
        let again = governor.hears("ตอบแล้ว 11 จาก 13").await;
        assert_eq!(again.message(), brief.message());
        again.presses("ยังไม่ตอบ 1").await;
        governor.hears("ยังไม่ตอบ 1").await.says("Head, ").says("โทร.");
        auditor.types("/brief");
        let copy = auditor.hears("สำเนาสรุป").await;
        copy.presses("ยังไม่ตอบ 1").await;
        auditor.hears("ยังไม่ตอบ 1").await;
        assert!(auditor.forges(copy.message(), "br:list:red:2026-11-17:0").await.is_some());
    }
);

story!(
    /// B5: a brief is asked for of another week by any way to name one, and what is no week that was called is said in a sentence.
    of_another_week, "2026-11-16 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("/brief");
        governor.hears("ระบบจะขอรายงานครั้งแรก จันทร์ 16 พ.ย. 2569 เวลา 15.00 น.").await;
        office.until("15:00").await;
        answers(&head, "ลอกคลองเสร็จแล้ว").await;
        office.until("2026-11-17 08:30").await;
        governor.hears("สรุปประจำสัปดาห์ที่ 7 อังคาร 17 พ.ย. 2569 เวลา 08.30 น.").await;
        office.until("2026-11-23 15:00").await;
        answers(&head, "วางท่อแล้ว เสี่ยงล่าช้า").await;
        office.until("2026-11-24 08:30").await;
        governor.hears("สรุปประจำสัปดาห์ที่ 8").await.says("วางท่อแล้ว");
        for words in ["/brief สัปดาห์ก่อน", "/brief last week", "/brief สัปดาห์ที่ ๗", "/brief week 7", "/brief 17 พ.ย. 2569", "/brief 17/11",
                      "สรุป สัปดาห์ที่แล้ว", "สรุปสัปดาห์ที่ 7", "สรุป 17 พ.ย. ครับ"] {
            governor.types(words);
            let past = governor.hears("สรุปประจำสัปดาห์ที่ 7 อังคาร 17 พ.ย. 2569").await;
            past.says("ข้อมูล ณ อังคาร 24 พ.ย. 2569 เวลา 08.30 น.").says("ตอบแล้ว 1 จาก 2").never_says("วางท่อ");
        }
        governor.types("/brief สัปดาห์ก่อน");
        governor.hears("สัปดาห์ที่ 7").await.presses("ดูทุกหน่วยงาน").await;
        governor.hears("ลอกคลองเสร็จแล้ว").await.says("17 พ.ย. 2569");
        governor.types("/brief สัปดาห์หน้า");
        governor.hears("สัปดาห์ที่ 9 อังคาร 1 ธ.ค. 2569 ยังไม่ถึงกำหนด").await.says("จันทร์ 30 พ.ย. 2569 เวลา 15.00 น.");
        governor.types("/brief สัปดาห์ที่ 3");
        governor.hears("สัปดาห์ที่ 3 อังคาร 20 ต.ค. 2569").await.says("ไม่มีการขอรายงานผ่านระบบ");
        governor.types("/brief สัปดาห์ที่ 53/2570");
        governor.hears("ไม่มีสัปดาห์ที่ระบุ").await.says("ตัวอย่าง");
        office.until("2026-11-27 10:00").await;
        governor.types("/brief");
        governor.hears("ข้อมูล ณ ศุกร์ 27 พ.ย.").await.says("สัปดาห์ที่ 8").says("ขอรายงานครั้งถัดไป จันทร์ 30 พ.ย. 2569 เวลา 15.00 น.");
        // Back from a list it says the same.
        governor.types("/brief");
        let brief = governor.hears("ขอรายงานครั้งถัดไป").await;
        brief.presses("ติดต่อไม่ได้ 1").await;
        governor.hears("ติดต่อไม่ได้ 1").await.presses("◀ สรุป").await;
        governor.hears("ขอรายงานครั้งถัดไป จันทร์ 30 พ.ย.").await;
        head.types("/brief สัปดาห์ก่อน");
        head.hears("ใช้ได้เฉพาะ").await;
    }
);

story!(
    /// B5, R8: a brief of one agency has its answer now and its last weeks; two that fit are asked about, what fits none is said with
    /// examples; with the Thai word in front, an ordinary sentence is none of it (U2).
    of_one_agency, "2026-11-16 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.knows(&["HWY", "RRD"]).await;
        office.until("15:00").await;
        answers(&head, "ลอกคลองเสร็จแล้ว").await;
        office.until("2026-11-17 08:30").await;
        governor.hears("สรุปประจำสัปดาห์ที่ 7").await;
        office.until("2026-11-23 15:00").await;
        // Whoever reports may mean the week's answer: for them it is none of a brief.
        head.hears("วาระยามเช้า").await;
        head.types("สรุป ชลประทาน");
        head.hears("บันทึกแล้ว").await;
        for words in ["/brief ชลประทาน", "/brief ชลปทาน", "/brief irrigation", "/brief IRRI", "สรุป ชลประทาน"] {
            governor.types(words);
            let record = governor.hears("โครงการชลประทานภูเก็ต").await;
            let record = record.says("สัปดาห์ที่ 8").says("“สรุป ชลประทาน”").says("ที่ผ่านมา").says("17 พ.ย.: ลอกคลองเสร็จแล้ว").says("โทร. +66");
            governor.opens_link(&record.link("17 พ.ย."));
            governor.hears("สัปดาห์ที่ 7").await.says("“ลอกคลองเสร็จแล้ว”");
        }
        governor.types("/brief ทางหลวง");
        let which = governor.hears("หมายถึงหน่วยงานใด").await;
        assert_eq!(which.buttons().len(), 2);
        let second = which.buttons()[1].clone();
        which.presses(&second).await;
        let chosen = governor.hears("สัปดาห์ที่ 8").await.says("ติดต่อไม่ได้");
        assert_eq!(chosen.message(), which.message());
        for words in ["/brief จราจรจักรวาล", "/brief <b>&", "/brief 31 ก.พ. 2569"] {
            governor.types(words);
            governor.hears("ไม่พบหน่วยงานหรือสัปดาห์").await.says("ตัวอย่าง");
        }
        governor.types("สรุป ผลการประชุมเรียบร้อยดี");
        governor.hears("ข้อความนี้เป็นเรื่องใด").await;
        office.until("2026-11-24 08:30").await;
        governor.hears("ตอบแล้ว 1 จาก").await;
    }
);

story!(
    /// W8, W6: a brief that an outage held up says so; a week that was skipped and one to be skipped say so, too.
    late_and_skipped, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        answers(&head, "ลอกคลองเสร็จแล้ว").await;
        office.until("2026-11-24 08:20").await;
        office.sleeps_until("2026-11-24 11:05").await;
        governor.hears("เวลา 11.05 น.").await.says("ส่งหลังกำหนด 08.30 น.");
        secretary.hears("ส่งหลังกำหนด").await;
        secretary.types("/brief");
        secretary.hears("เวลา 11.05 น.").await.never_says("ส่งหลังกำหนด");
        for week in ["อังคาร 24 พ.ย.", "อังคาร 1 ธ.ค."] {
            secretary.types("/weeks");
            secretary.hears("ปฏิทินวาระยามเช้า").await.presses(week).await;
            secretary.hears("เลื่อนไปวันใด").await.presses("งดสัปดาห์นี้").await;
            secretary.hears("งด").await.presses("ยืนยัน").await;
            secretary.hears("งด").await;
            governor.hears("งด").await;
        }
        head.hears("งด").await;
        governor.types("/brief");
        governor.hears("งดวาระสัปดาห์นี้").await.says("ตอบแล้ว 1 จาก 2").says("ศุกร์ 4 ธ.ค. 2569 เวลา 15.00 น.");
        governor.types("/brief สัปดาห์หน้า");
        governor.hears("สัปดาห์ที่ 9 อังคาร 1 ธ.ค. 2569 งดวาระ").await;
    }
);

/// The rows below the headings of each sheet, with the sheet's name.
fn sheets(file: Vec<u8>) -> Vec<(String, Vec<String>)> {
    use calamine::Reader as _;
    let mut book: calamine::Xlsx<_> =
        calamine::Xlsx::new(std::io::Cursor::new(file)).expect("a workbook");
    let line = |row: &[calamine::Data]| row.iter().map(|cell| format!("{cell}|")).collect();
    book.worksheets()
        .into_iter()
        .map(|(name, range)| (name, range.rows().skip(4).map(line).collect()))
        .collect()
}

story!(
    /// B4, S2: a button gives the week as a workbook, a sheet for each table, in the reader's language and with the numbers that the reader
    /// may see (P3); what somebody typed is a text and never a formula; who took it stands in the audit trail.
    as_a_workbook, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let auditor = office.employs(head_of("OPG").who_is(Role::Auditor, "Auditor (sample)").in_english()).await;
        let head = office.employs(head_of("IRRI")).await;
        let excused = office.employs(head_of("DDPM")).await;
        office.registers("code,agency_code,name_th,mission_area,fiscal_year,budget_baht,contract_deadline,last_report_on\nP-1,IRRI,ฝายตัวอย่าง,environment,2569,1000,2026-03-31,2026-11-20\n").await;
        head.shares("+66800000077", head.account);
        head.hears("+66800000077").await;
        office.until("15:00").await;
        answers(&head, "=SUM(A1:A9) เสี่ยงล่าช้า").await;
        excused.hears("วาระยามเช้า").await.presses("ขอผ่อนผัน").await;
        excused.hears("โปรดพิมพ์เหตุผล").await;
        excused.types("ติดราชการ");
        excused.hears("เหตุผล: ติดราชการ").await;
        office.until("2026-11-24 08:30").await;
        let brief = governor.hears("ตอบแล้ว 1 จาก 3").await;
        assert_eq!(brief.presses("📊").await, None);
        let handed = governor.hears("ตารางประจำสัปดาห์ที่ 8").await;
        let (name, file) = handed.file();
        assert_eq!(name.as_deref(), Some("week-2569-11-24.xlsx"));
        let tables = sheets(file);
        let names: Vec<&str> = tables.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["รายงาน", "ยังไม่ตอบ", "ขอผ่อนผัน", "ติดต่อไม่ได้", "ผู้เข้าร่วมประชุม", "โครงการ", "เรื่องด่วน", "เวลาเฉลี่ยของเรื่องด่วน", "ข้อสั่งการค้าง", "ผู้ดำรงตำแหน่ง"]
        );
        let of = |code: &str| tables[0].1.iter().find(|row| row.starts_with(code)).expect("a row").clone();
        assert!(of("IRRI").contains("=SUM(A1:A9) เสี่ยงล่าช้า|0|Head, IRRI (sample)|"), "{}", of("IRRI"));
        assert_eq!((tables[0].1.len(), tables[1].1.len(), tables[2].1.len(), tables[3].1.len()), (3, 0, 1, 1));
        assert!(tables[2].1[0].contains("ติดราชการ"));
        assert!(tables[5].1[0].starts_with("P-1|ฝายตัวอย่าง|") && tables[5].1[0].contains("|238|"), "{}", tables[5].1[0]);
        assert!(tables[9].1.iter().any(|row| row.contains("+66800000077")));
        auditor.types("/brief");
        let data = auditor.hears("Copy of the brief").await;
        data.presses("📊").await;
        let handed = auditor.hears("Tables: Week 8").await;
        let (name, file) = handed.file();
        assert_eq!(name.as_deref(), Some("week-2026-11-24.xlsx"));
        let tables = sheets(file);
        assert_eq!(tables[1].0, "Missing");
        let rows = || tables.iter().flat_map(|(_, rows)| rows);
        assert!(rows().all(|row| !row.contains("+66800000077")) && rows().any(|row| row.contains("+6620000")));
        let noted: Vec<(String,)> = asks(&office, "SELECT about_id FROM audit WHERE verb = 'export' ORDER BY id").await;
        assert_eq!(noted, [("2026-11-24".to_owned(),), ("2026-11-24".to_owned(),)]);
        assert!(head.forges(1, "br:sheet:2026-11-24").await.is_none());
        head.hears("ใช้ได้เฉพาะ").await;
        assert!(governor.forges(brief.message(), "br:sheet:2026-11-17").await.is_some());
    }
);

story!(
    /// B4, W0, W2: the workbook says who comes to the session for each agency, by whose word and when, by name and to the minute; and
    /// which answers are last week's, and for how long.
    who_comes_and_what_is_unchanged_stand_in_the_workbook, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let _deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        let comes = office.employs(head_of("DDPM")).await;
        let excused = office.employs(head_of("DLT")).await;
        let silent = office.employs(head_of("HWY")).await;
        office.until("15:00").await;
        answers(&head, "ขุดลอกคลองแล้ว 3 สาย").await;
        office.jumps_to("2026-11-30 15:00").await;
        for phone in [&secretary, &comes, &excused, &silent] {
            phone.reads_everything().await;
        }
        head.hears("1 ธ.ค. 2569").await.presses("เหมือนสัปดาห์ก่อน").await;
        head.reads_everything().await;
        office.jumps_to("2026-11-30 15:20").await;
        head.types("/week");
        head.hears("1 ธ.ค. 2569").await.presses("แจ้งผู้เข้าร่วมประชุม").await;
        head.hears("โปรดแจ้งผู้เข้าร่วมประชุม").await.presses("มอบผู้แทน").await;
        head.reads_everything().await;
        head.types("นางสาวตัวอย่าง ใจดี");
        head.reads_everything().await;
        for (phone, label) in [(&comes, "เข้าร่วมเอง"), (&excused, "ขอลาประชุม")] {
            phone.types("/week");
            phone.hears("1 ธ.ค. 2569").await.presses("แจ้งผู้เข้าร่วมประชุม").await;
            phone.hears("โปรดแจ้งผู้เข้าร่วมประชุม").await.presses(label).await;
            phone.reads_everything().await;
        }
        secretary.types("/brief");
        secretary.hears("ตอบแล้ว 1 จาก 5").await.presses("📊").await;
        let (_, file) = secretary.hears("ตารางประจำสัปดาห์ที่ 9").await.file();
        let tables = sheets(file);
        let row = |table: usize, code: &str| tables[table].1.iter().find(|row| row.starts_with(code)).expect("a row").clone();
        assert!(row(0, "IRRI").contains("|1|ขุดลอกคลองแล้ว 3 สาย|"), "{}", row(0, "IRRI"));
        // Excel's own moment: days since 1900, 15.20 o'clock.
        let at = "46356.638";
        for (code, said) in [
            ("IRRI", "|มอบผู้แทน|นางสาวตัวอย่าง ใจดี|Head, IRRI (sample)|"),
            ("DDPM", "|เข้าร่วมเอง|Head, DDPM (sample)|Head, DDPM (sample)|"),
            ("DLT", "|ขอลาประชุม||Head, DLT (sample)|"),
        ] {
            assert!(row(4, code).contains(&format!("{said}{at}")), "{}", row(4, code));
        }
        assert!(row(4, "HWY").contains("|ยังไม่แจ้ง||||"), "{}", row(4, "HWY"));
        assert_eq!(tables[4].1.len(), 5);
    }
);

story!(
    /// B4: `angkhan export week FILE` writes the same without the chat, notes it, and leaves a file alone that is there.
    as_a_workbook_by_the_command_line, "2026-11-23 14:50", |office| {
        let head = office.employs(head_of("IRRI")).await;
        let folder = std::env::temp_dir().join(format!("angkhan-export-{}", office.telegram.url().rsplit(':').next().unwrap_or("").trim_matches('/')));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("week.xlsx");
        let path = file.to_str().expect("a path");
        let (good, said) = office.runs(&["export", "week", path]).await;
        assert!(!good && said.contains("no week has been called yet"), "{said}");
        office.until("15:00").await;
        answers(&head, "ลอกคลองเสร็จแล้ว").await;
        let (good, said) = office.runs(&["export", "week", "--week", "2026-11-24", "--language", "en", path]).await;
        assert!(good && said.contains("Week 8, Tue 24 Nov 2026"), "{said}");
        let written = sheets(std::fs::read(&file).expect("it is there"));
        assert!(written[0].1.iter().any(|row| row.contains("ลอกคลองเสร็จแล้ว")));
        let (good, said) = office.runs(&["export", "week", path]).await;
        assert!(!good && said.contains("cannot be written"), "{said}");
        let (good, said) = office.runs(&["export", "week", "--week", "2026-11-25", path]).await;
        assert!(!good && said.contains("nobody was called"), "{said}");
        std::fs::remove_dir_all(&folder).expect("the folder goes");
    }
);
