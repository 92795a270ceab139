//! What the secretariat does for requests, and from what they are made (PRODUCT.md Q1a, Q3, Q4).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// Q1a: the secretariat drafts, the governor releases with one tap; an answer by telephone is filed, marked so.
    drafted_and_released, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let secretary = office.employs(Role::Secretariat).await;
        secretary.types("/order สสจ. ตรวจตลาดสด ภายในศุกร์");
        let draft = secretary.hears("ร่างข้อสั่งการ").await;
        // The secretariat cannot send it by itself.
        secretary.forges(draft.message(), &draft.data("เสนอ").replace("lay", "send")).await;
        secretary.hears("เมนูนี้ใช้ได้เฉพาะ").await;
        draft.presses("เสนอผู้ว่าราชการจังหวัด").await;
        secretary.hears("เสนอผู้ว่าราชการจังหวัดแล้ว 10.00 น.").await;
        let laid = governor.hears("ร่างโดยสำนักงานจังหวัด (Secretariat (ตัวอย่าง))").await.says("“ตรวจตลาดสด”");
        assert_eq!(laid.buttons()[..2], ["ส่ง", "ไม่ส่ง"]);
        head.hears_nothing().await;
        laid.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว 10.00 น.").await;
        secretary.hears("ผู้ว่าราชการจังหวัดส่งร่างของสำนักงานจังหวัดแล้ว 10.00 น.").await;
        secretary.hears("ส่งข้อสั่งการแล้ว").await;
        head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        secretary.types("ข้อสั่งการ");
        secretary.hears("ค้าง 1 เรื่อง • เกินกำหนด 0").await.presses("ข-1").await;
        let opened = secretary.hears("ข-1 สำนักงานสาธารณสุขจังหวัดภูเก็ต • ยังไม่รับ").await;
        opened.presses("บันทึกคำตอบทางโทรศัพท์").await;
        secretary.hears("ตอบทางโทรศัพท์ว่าอย่างไร").await;
        secretary.types("ตรวจแล้ว 3 แห่ง");
        secretary.hears("บันทึกคำตอบที่ได้รับทางโทรศัพท์แล้ว ส่งถึง ผู้ว่าราชการจังหวัด แล้ว").await;
        secretary.hears("ตอบแล้ว รอพิจารณา").await;
        head.hears("ตอบแล้ว 10.00 น. รอพิจารณา").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        governor.hears("“ตรวจแล้ว 3 แห่ง”").await.says("(รับทางโทรศัพท์ บันทึกโดย Secretariat (ตัวอย่าง))");
        // One that the governor lets be.
        secretary.types("/order สสจ. ตรวจโรงน้ำแข็ง ภายในศุกร์");
        secretary.hears("“ตรวจโรงน้ำแข็ง”").await.presses("เสนอ").await;
        secretary.hears("เสนอผู้ว่าราชการจังหวัดแล้ว").await;
        governor.hears("“ตรวจโรงน้ำแข็ง”").await.presses("ไม่ส่ง").await;
        governor.hears("ยกเลิกร่างแล้ว").await;
        secretary.hears("ยกเลิกร่างแล้ว").await;
        secretary.hears("ผู้ว่าราชการจังหวัดไม่ส่งร่างนี้").await.says("“ตรวจโรงน้ำแข็ง”");
    }
);

story!(
    /// Q4: a letter follows: the agency reads so, after seven days it is missing, and number and date are told when it goes out.
    a_letter_follows, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let secretary = office.employs(Role::Secretariat).await;
        governor.types("/order สสจ. ตรวจตลาดสด ภายใน 25 ธ.ค.");
        let draft = governor.hears("ร่างข้อสั่งการ").await;
        draft.presses("ให้ดำเนินการ").await;
        governor.hears("ให้ดำเนินการอย่างไร").await;
        governor.types("ตรวจพร้อมเทศบาล");
        let draft = governor.hears("✅ ให้ดำเนินการ: ตรวจพร้อมเทศบาล").await;
        draft.presses("หนังสือจะตามไป").await;
        let draft = governor.hears("จะส่งหนังสือราชการตามไปภายหลัง").await;
        draft.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว").await;
        head.hears("✅ ให้ดำเนินการ: ตรวจพร้อมเทศบาล").await.says("จะส่งหนังสือราชการตามไปภายหลัง");
        secretary.types("/letters");
        secretary.hears("ไม่มีหนังสือที่ค้างเกิน 7 วัน").await.says("ยังไม่ครบ 7 วัน 1 เรื่อง");
        office.jumps_to("2026-12-02 10:00").await;
        for phone in [&governor, &head, &secretary] {
            phone.reads_everything().await;
        }
        secretary.types("หนังสือที่ต้องตามไป");
        let missing = secretary.hears("หนังสือที่ยังไม่ตามไป เกิน 7 วัน 1 เรื่อง").await.says("(ส่งแล้ว 8 วัน)");
        missing.presses("บันทึกเลขหนังสือ").await;
        secretary.hears("โปรดพิมพ์เลขที่และวันที่").await;
        secretary.types("ภก 0017/1234 2 ธ.ค. 2569");
        secretary.hears("บันทึกแล้ว: หนังสือ ภก 0017/1234 ลงวันที่ 2 ธ.ค. 2569").await;
        head.hears("หนังสือ ภก 0017/1234 ลงวันที่ 2 ธ.ค. 2569").await;
        head.hears("หนังสือ ภก 0017/1234 ลงวันที่ 2 ธ.ค. 2569").await;
        governor.hears("หนังสือ ภก 0017/1234").await;
        Phone::toasts(missing.presses("บันทึกเลขหนังสือ").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);

story!(
    /// Q3, L7: one tap makes a request from a dossier, a private note, whereabouts; of the note the agency learns nothing.
    made_by_one_tap, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("/visit ชลประทาน ประตูน้ำชำรุด 1 บาน");
        let note = governor.hears("ประตูน้ำชำรุด").await;
        note.presses("สั่งการ / ขอความร่วมมือ").await;
        governor.hears("ให้ดำเนินการเรื่องใด ภายในเมื่อใด").await;
        governor.types("ซ่อมประตูน้ำ ภายในศุกร์");
        governor.hears("ร่างคำขอความร่วมมือ").await.never_says("ชำรุด").presses("ส่ง").await;
        governor.hears("ส่งคำขอความร่วมมือแล้ว").await;
        head.hears("ซ่อมประตูน้ำ").await.never_says("ชำรุด");
        governor.types("/dossier ชลประทาน");
        let dossier = governor.hears("ข้อสั่งการและคำขอที่ค้าง").await.says("• ข-1 ยังไม่รับ: “ซ่อมประตูน้ำ”");
        dossier.presses("สั่งการ / ขอความร่วมมือ").await;
        governor.hears("ให้ดำเนินการเรื่องใด").await;
        governor.types("/cancel");
        governor.hears("ยกเลิกคำถามแล้ว").await;
        governor.types("/where ชลประทาน");
        governor.hears("ชลประทาน").await.presses("สั่งการ / ขอความร่วมมือ").await;
        governor.hears("ให้ดำเนินการเรื่องใด").await;
    }
);
