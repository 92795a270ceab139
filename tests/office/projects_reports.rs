//! What agencies report of their projects (PRODUCT.md J5, U5, U9, U10).

use crate::{
    harness::{Office, Phone, head_of},
    projects::sample,
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

story!(
    /// U5, J5: a code and a percentage, words, a fall, what is refused; a reply to the card adds, an edit revises, and it can be taken back.
    a_head_reports, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("PATONG")).await;
        head.types("syn-๒๕๖๙-๐๑๒ 85% วางท่อแล้ว 3 จาก 5 จุด");
        let filed = head.hears("บันทึกแล้ว: SYN-2569-012").await.says("81% → 85%").says("“วางท่อแล้ว 3 จาก 5 จุด”");
        head.replies(&filed, "60% ท่อทรุด");
        let fell = head.hears("ลดลงจาก 85% เป็น 60%").await;
        head.replies(&filed, "รอผู้เชี่ยวชาญ");
        head.hears("ความคืบหน้าคงเดิม 60%").await;
        for (typed, said) in [
            ("SYN-2569-012 140%", "เกินร้อยละ 100 ไม่ได้"),
            ("SYN-2569-012 -5%", "ต่ำกว่าร้อยละ 0 ไม่ได้"),
            ("SYN-2569-012 เก้าสิบ%", "เป็นตัวเลข"),
            ("SYN-2569-999 60%", "ไม่มีโครงการรหัส SYN-2569-999"),
            ("SYN-2568-002 60%", "เป็นโครงการของ แขวงทางหลวงภูเก็ต"),
        ] {
            head.types(typed);
            head.hears(said).await.says("เก็บข้อความนี้ไว้ 1 วัน");
        }
        head.types("SYN-2569-012 วางท่อแล้ว62%");
        head.hears("60% → 62%").await.says("“วางท่อแล้ว62%”").presses("ยกเลิกรายการ").await;
        head.hears("ความคืบหน้า 60%").await;
        fell.presses("ยกเลิกรายการ").await;
        head.hears("ยกเลิกรายงานแล้ว: SYN-2569-012 ความคืบหน้า 85%").await;
        let typed = head.types("SYN-2569-012 90% เหลือ 1 จุด");
        head.hears("85% → 90%").await;
        head.edits(typed, "SYN-2569-012 88% เหลือ 1 จุด");
        head.hears("บันทึกแล้ว: SYN-2569-012").await.says("88%");
        head.edits(typed, "SYN-2569-012 88% เหลือ 1 จุด");
        head.hears_nothing().await;
        head.types("โครงการ");
        let own = head.hears("โครงการของหน่วยงาน 1").await.says("SYN-2569-012");
        own.presses("📊 ไฟล์ Excel").await;
        assert!(head.hears("โครงการ 1 รายการ").await.file().1.starts_with(b"PK"));
        own.presses("1").await;
        let card = head.hears("ลำดับความคืบหน้า").await.says("(แก้ไขแล้ว เดิม: 90% เหลือ 1 จุด)").never_says("ท่อทรุด");
        card.presses("รายงานความคืบหน้า").await;
        head.hears("โปรดพิมพ์ร้อยละ").await;
        head.sends(Media::photo([0xff, 0xd8, 0xff, 0xd9]).says("100%"));
        head.hears("แล้วเสร็จ ขอบคุณ").await.says("📎");
    }
);

story!(
    /// U9, J6: the call names the projects to report; a reply to it that begins with a code is filed as both.
    a_reply_to_the_call_is_both, "2026-11-30 14:50", |office| {
        sample(&office).await;
        let head = office.employs(head_of("RATSADA")).await;
        let governor = office.employs(Role::Governor).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await.says("โครงการที่ต้องรายงานเดือนนี้: SYN-2569-015");
        head.replies(&call, "SYN-2569-015 58% ขุดบ่อที่สอง");
        head.hears("บันทึกแล้ว: SYN-2569-015").await.says("55% → 58%");
        head.hears("ขุดบ่อที่สอง").await;
        office.until("2026-12-01 08:30").await;
        governor.hears("ตอบแล้ว 1 จาก").await.says("โครงการล่าช้า").presses("โครงการล่าช้า").await;
        governor.hears("เกินกำหนด 1").await;
        office.until("2026-12-01 09:00").await;
        head.reads_everything().await;
        governor.reads_everything().await;
    }
);

story!(
    /// U8, U9, P2: a report under the wrong code is moved whole – words, percentage, picture – to the right one; what nobody has understood
    /// becomes a report by a tap; of an agency without projects there is none to be chosen.
    a_report_is_moved_whole, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("LAND")).await;
        head.sends(Media::photo([0xff, 0xd8, 0xff, 0xd9]).says("SYN-2569-016 91% ขุดลอกแล้ว"));
        let filed = head.hears("บันทึกแล้ว: SYN-2569-016").await.says("88% → 91%");
        let toast = other.forges(filed.message(), &filed.data("ย้ายไปเรื่องอื่น")).await;
        Phone::toasts(toast, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        filed.presses("ย้ายไปเรื่องอื่น").await;
        head.hears("ข้อความนี้เป็นเรื่องใด").await.presses("โครงการ").await;
        head.hears("รายงานนี้เป็นของโครงการใด").await.presses("SYN-2570-004").await;
        head.hears("บันทึกเป็นรายงานโครงการ SYN-2570-004").await;
        head.hears("บันทึกแล้ว: SYN-2570-004").await.says("0% → 91%").says("“ขุดลอกแล้ว”").says("📎");
        head.types("/projects SYN-2569-016");
        head.hears("SYN-2569-016").await.says("ความคืบหน้า 88%");
        other.types("ซ่อมรั้วแล้ว");
        let asked = other.hears("ข้อความนี้เป็นเรื่องใด").await;
        Phone::toasts(asked.presses("โครงการ").await, "ไม่มีโครงการของหน่วยงาน");
        asked.presses("บันทึกไว้เท่านั้น").await;
        other.hears("เป็นบันทึกของท่านเอง").await;
    }
);

story!(
    /// U1, R9: a label of secrecy put there afterwards takes a report away; what a person reported is in the own data.
    a_report_is_withheld, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("PATONG")).await;
        let typed = head.types("SYN-2569-012 85% วางท่อ");
        head.hears("81% → 85%").await;
        head.edits(typed, "ลับ\nSYN-2569-012 85% วางท่อ");
        head.hears("ลับ").await;
        head.hears("ความคืบหน้า 81%").await;
        head.types("SYN-2569-012 86% วางท่อ");
        head.hears("81% → 86%").await;
        head.types("/mydata");
        let file = String::from_utf8(head.hears("ข้อมูลทั้งหมด").await.file().1).expect("text");
        assert!(file.contains("\"code\": \"SYN-2569-012\"") && file.contains("8600"), "{file}");
    }
);

story!(
    /// U9, U10, P2: what was taken back, changed and filed again counts again, with its new words.
    a_report_taken_back_is_filed_again, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("IRRI")).await;
        let typed = head.types("SYN-2569-016 91% ขุดลอกแล้ว");
        head.hears("88% → 91%").await.presses("ยกเลิกรายการ").await;
        head.hears("ยกเลิกรายงานแล้ว: SYN-2569-016 ความคืบหน้า 88%").await;
        head.edits(typed, "SYN-2569-016 90% ขุดลอกแล้วบางส่วน");
        head.hears("ข้อความนี้เป็นเรื่องใด").await.presses("โครงการ").await;
        head.hears("รายงานนี้เป็นของโครงการใด").await.presses("SYN-2569-016").await;
        head.hears("บันทึกเป็นรายงานโครงการ SYN-2569-016").await;
        let filed = head.hears("บันทึกแล้ว: SYN-2569-016").await.says("88% → 90%").says("“ขุดลอกแล้วบางส่วน”");
        head.types("/projects SYN-2569-016");
        head.hears("ความคืบหน้า 90%").await.says("ขุดลอกแล้วบางส่วน").never_says("91");
        filed.presses("ยกเลิกรายการ").await;
        head.hears("ความคืบหน้า 88%").await;
    }
);

story!(
    /// U1: a label of secrecy takes all that came with the message, and what was taken back before, too: nothing of it stays in the office.
    a_label_takes_the_whole_album, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("PATONG")).await;
        let first = head.sends(Media::photo([1]).in_album("a").says("SYN-2569-012 85% แผนผัง"));
        head.sends(Media::photo([2]).in_album("a"));
        head.hears("81% → 85%").await;
        head.edits(first, "ลับ\nSYN-2569-012 85% แผนผัง");
        head.hears("ลับ").await;
        head.hears("ความคืบหน้า 81%").await;
        let taken_back = head.types("SYN-2569-012 84% ผู้รับจ้างชื่อสมมติ");
        head.hears("81% → 84%").await.presses("ยกเลิกรายการ").await;
        head.hears("ความคืบหน้า 81%").await;
        head.edits(taken_back, "ลับ\nผู้รับจ้างชื่อสมมติ");
        head.hears("ลับ").await;
        head.types("/mydata");
        let file = String::from_utf8(head.hears("ข้อมูลทั้งหมด").await.file().1).expect("text");
        let reports = &file[file.find("\"reports\"").expect("reports")..];
        let reports = &reports[..reports.find(']').expect("an end")];
        for secret in ["แผนผัง", "ผู้รับจ้าง", "photo", "8500", "8400"] {
            assert!(!reports.contains(secret), "{secret}: {reports}");
        }
    }
);

story!(
    /// R1a: a predecessor's presses and edits end at the hand-over, though the person now leads another agency.
    a_predecessor_takes_nothing_back, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("PATONG")).await;
        office.employs_also(&head, head_of("RATSADA")).await;
        let typed = head.types("SYN-2569-012 85% วางท่อ");
        let filed = head.hears("81% → 85%").await;
        office.hands_over("PATONG", "Successor (sample)", "25/11/2569").await;
        office.until("2026-11-25 10:00").await;
        head.reads_everything().await;
        for button in ["ยกเลิกรายการ", "ย้ายไปเรื่องอื่น"] {
            Phone::toasts(filed.presses(button).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        }
        head.edits(typed, "SYN-2569-012 10% วางท่อ");
        head.hears_nothing().await;
        let governor = office.employs(Role::Governor).await;
        governor.types("SYN-2569-012");
        governor.hears("ความคืบหน้า 85%").await.says("วางท่อ");
    }
);

story!(
    /// U10, J5: the code is corrected by an edit: the report leaves the first project, whose figures are as they were, and counts for the
    /// other; a code that is none, or another agency's, changes nothing.
    the_code_is_corrected, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("IRRI")).await;
        let typed = head.types("SYN-2569-016 91% ขุดลอกแล้ว");
        head.hears("88% → 91%").await;
        head.edits(typed, "SYN-2569-999 91% ขุดลอกแล้ว");
        head.hears("ไม่มีโครงการรหัส SYN-2569-999").await;
        head.edits(typed, "SYN-2568-002 91% ขุดลอกแล้ว");
        head.hears("เป็นโครงการของ แขวงทางหลวงภูเก็ต").await;
        head.edits(typed, "SYN-2570-004 5% ขุดลอกแล้ว");
        let moved = head.hears("บันทึกแล้ว: SYN-2570-004").await.says("0% → 5%").says("“ขุดลอกแล้ว”");
        head.types("/projects SYN-2569-016");
        head.hears("ความคืบหน้า 88%").await.never_says("ขุดลอกแล้ว");
        head.replies(&moved, "6%");
        head.hears("บันทึกแล้ว: SYN-2570-004").await.says("5% → 6%");
        head.types("/projects SYN-2570-004");
        head.hears("ความคืบหน้า 6%").await.says("เดิม: SYN-2569-016 91% ขุดลอกแล้ว");
    }
);

story!(
    /// P2, U8, U10: what is refused is kept, words and picture: filed as words by a tap, moved from a code that is none, or counted when the
    /// message is corrected.
    what_is_refused_is_kept, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("IRRI")).await;
        head.sends(Media::photo([1]).says("SYN-2569-016 140% ขุดลอกแล้ว"));
        head.hears("เกินร้อยละ 100 ไม่ได้").await.presses("บันทึกเฉพาะข้อความ").await;
        head.hears("บันทึกเป็นรายงานโครงการ SYN-2569-016").await;
        head.hears("ความคืบหน้าคงเดิม 88%").await.says("“140% ขุดลอกแล้ว”").says("📎");
        let typed = head.types("SYN-2569-016 190% เสร็จแล้ว");
        let refused = head.hears("เกินร้อยละ 100 ไม่ได้").await;
        office.telegram.touches(head.account, typed);
        head.hears_nothing().await;
        head.edits(typed, "SYN-2569-016 90% เสร็จแล้ว");
        head.hears("88% → 90%").await;
        Phone::toasts(refused.presses("โครงการ").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        head.sends(Media::photo([2]).in_album("a").says("SYN-2570-999 5% ปักหมุดแล้ว"));
        head.sends(Media::photo([3]).in_album("a"));
        head.hears("ไม่มีโครงการรหัส SYN-2570-999").await.presses("โครงการ").await;
        head.hears("รายงานนี้เป็นของโครงการใด").await.presses("SYN-2570-004").await;
        head.hears("บันทึกเป็นรายงานโครงการ SYN-2570-004").await;
        head.hears("0% → 5%").await.says("“ปักหมุดแล้ว”").says("📎");
        head.hears_nothing().await;
    }
);

story!(
    /// U9, U12: an album is answered by one card, with words or without; words that come with a later part of it stand in the same card.
    an_album_has_one_card, "2026-11-24 13:00", |office| {
        sample(&office).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("/projects SYN-2569-016");
        let card = head.hears("SYN-2569-016").await;
        for part in [1, 2] {
            head.sends(Media::photo([part]).in_album("a").replying_to(card.message()));
        }
        let filed = head.hears("ความคืบหน้าคงเดิม 88%").await.says("📎");
        head.sends(Media::photo([3]).in_album("a").says("89%").replying_to(card.message()));
        let same = head.hears("88% → 89%").await;
        assert_eq!(same.message(), filed.message());
        same.presses("ยกเลิกรายการ").await;
        head.hears("ความคืบหน้า 88%").await;
        head.types("/projects SYN-2569-016");
        assert!(!head.hears("SYN-2569-016").await.buttons().contains(&"📎 ภาพและไฟล์".to_owned()));
    }
);

story!(
    /// J3a, J5: whoever takes part reports, also by a reply to nothing in particular; putting reminders off is for who leads. The call names
    /// no project of which that was asked.
    a_partner_reports, "2026-11-30 10:00", |office| {
        sample(&office).await;
        office.registers("code,agency_code,partner_codes,name_th,mission_area,fiscal_year,budget_baht\nSYN-2569-015,RATSADA,HWY,ขุดบ่อ (ข้อมูลสมมติ),environment,2569,5000000\n").await;
        let lead = office.employs(head_of("RATSADA")).await;
        let partner = office.employs(head_of("HWY")).await;
        partner.types("/projects SYN-2569-015");
        let card = partner.hears("SYN-2569-015").await;
        assert!(!card.buttons().contains(&"เลื่อนการเตือน 7 วัน".to_owned()), "{:?}", card.buttons());
        lead.types("/projects SYN-2569-015");
        let of_lead = lead.hears("SYN-2569-015").await;
        let toast = partner.forges(card.message(), &of_lead.data("เลื่อนการเตือน 7 วัน")).await;
        Phone::toasts(toast, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        partner.types("ซ่อมผิวทางข้างบ่อแล้ว");
        partner.hears("ข้อความนี้เป็นเรื่องใด").await.presses("โครงการ").await;
        partner.hears("รายงานนี้เป็นของโครงการใด").await.presses("SYN-2569-015").await;
        partner.hears("บันทึกเป็นรายงานโครงการ SYN-2569-015").await;
        partner.hears("บันทึกแล้ว: SYN-2569-015").await.presses("ยกเลิกรายการ").await;
        partner.hears("ยกเลิกรายงานแล้ว").await;
        partner.types("SYN-2569-015 58% ซ่อมผิวทาง");
        partner.hears("55% → 58%").await.presses("ยกเลิกรายการ").await;
        partner.hears("ยกเลิกรายงานแล้ว").await;
        let toast = of_lead.presses("เลื่อนการเตือน 7 วัน").await;
        Phone::toasts(toast, "จะไม่เตือนก่อน 7 ธ.ค. 2569");
        office.until("15:00").await;
        lead.hears("วาระยามเช้า").await.never_says("SYN-2569-015");
        partner.reads_everything().await;
    }
);
