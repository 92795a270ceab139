//! The dossier before an unannounced visit (PRODUCT.md L7, section 1, W5, W10, P3).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

/// A head with a delegate and an answer, in an open week; a governor.
async fn answered(office: &mut Office) -> (Phone, Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let head = office.employs(head_of("IRRI")).await;
    let deputy = office
        .employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)"))
        .await;
    head.shares("+66800000077", head.account);
    head.hears("+66800000077").await;
    office.until("15:00").await;
    head.hears("วาระยามเช้า").await.presses("เข้าร่วมเอง").await;
    head.hears("ผู้เข้าร่วมประชุม: เข้าร่วมเอง").await;
    head.types("ขุดลอกคลองแล้ว 3 สาย ติดที่ดิน 2 แปลง");
    head.hears("บันทึกแล้ว").await.presses("ติดขัด").await;
    head.hears("🔴 ติดขัด").await;
    (governor, head, deputy)
}

story!(
    /// L7, P3: one page: people with numbers, the last answer with light and age, who comes; what is longer opens in the same message,
    /// and a tap gives the contact. The agency hears nothing, nothing is marked as read, and the trail does not say whom it was about.
    one_page_before_a_visit, "2026-11-23 14:50", |office| {
        let (governor, head, deputy) = answered(&mut office).await;
        office.until("2026-11-23 17:00").await;
        for words in ["/dossier ชลประทาน", "/dossier ชลปทาน", "แฟ้มหน่วยงาน ชลประทาน", "แฟ้ม ชลประทาน", "/dossier IRRI"] {
            governor.types(words);
            let page = governor.hears("แฟ้มหน่วยงาน: โครงการชลประทานภูเก็ต").await
                .says("หัวหน้าหน่วยงาน: Head, IRRI (sample) โทร. +6620000").says("ผู้ได้รับมอบหมาย: Deputy, IRRI (sample)")
                .says("🔴 24 พ.ย. • 2 ชั่วโมงที่แล้ว: ขุดลอกคลองแล้ว 3 สาย").says("ผู้เข้าร่วมประชุม: เข้าร่วมเอง (24 พ.ย.)")
                .says("หน่วยงานไม่ทราบ").never_says("อ้างอิง").never_says("บันทึกเยี่ยมของท่าน");
            assert!(page.text().lines().count() <= 20);
            assert_eq!(page.buttons(), ["ผู้ติดต่อ", "รายงานโดยละเอียด", "จดบันทึก", "สั่งการ / ขอความร่วมมือ"]);
        }
        governor.types("/dossier ชลประทาน");
        let page = governor.hears("แฟ้มหน่วยงาน").await;
        page.presses("รายงานโดยละเอียด").await;
        let longer = governor.hears("รายงานล่าสุด").await.says("ติดที่ดิน 2 แปลง");
        assert_eq!(longer.message(), page.message());
        longer.presses("◀ แฟ้ม").await;
        governor.hears("แฟ้มหน่วยงาน").await.presses("ผู้ติดต่อ").await;
        let people = governor.hears("+66800000077 (ส่วนตัว)").await.says("Deputy, IRRI (sample)");
        people.presses("ติดต่อ Head").await;
        assert_eq!(governor.hears("").await.media(), Some("contact"));
        head.types("/week");
        head.hears("ขุดลอกคลอง").await.never_says("อ่านแล้ว");
        deputy.hears_nothing().await;
        let noted: Vec<(String, String)> =
            asks(&office, "SELECT about_kind, about_id FROM audit WHERE verb = 'dossier'").await;
        let own: Vec<(String,)> = asks(&office, "SELECT id FROM person WHERE name LIKE 'Governor%'").await;
        assert!(noted.len() > 5 && noted.iter().all(|(kind, id)| kind == "person" && *id == own[0].0), "{noted:?}");
        let told: Vec<(String,)> = asks(&office, "SELECT DISTINCT verb FROM audit WHERE verb IN ('read-answer', 'brief', 'look-up', 'seen')").await;
        assert!(told.is_empty(), "{told:?}");
    }
);

story!(
    /// L7, W5, W10, section 1: what was said about the answers stands there, and the weeks missing in a row; vices ask the same; whoever may
    /// not is refused. The own notes are those of the asker alone.
    what_stands_in_it_for_whom, "2026-11-02 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(head_of("OPG").who_is(Role::Vice, "Vice (sample)").in_english()).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let silent = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("ขุดลอกคลองแล้ว 3 สาย");
        head.hears("บันทึกแล้ว").await;
        governor.types("/week");
        let board = governor.hears("ขุดลอกคลอง").await;
        governor.opens_link(&board.link("ชลประทาน"));
        let opened = governor.hears("ขุดลอกคลอง").await;
        governor.replies(&opened, "สายใดบ้าง");
        governor.hears("ส่งแล้วถึง").await;
        head.hears("อ่านแล้ว").await;
        head.hears("“สายใดบ้าง”").await;
        for (called, closed) in [("2026-11-09 15:00", "2026-11-10 13:00"), ("2026-11-16 15:00", "2026-11-17 13:00"), ("2026-11-23 15:00", "2026-11-24 13:00")] {
            office.jumps_to(called).await;
            office.jumps_to(closed).await;
        }
        for phone in [&governor, &vice, &secretary, &head, &silent] {
            phone.reads_everything().await;
        }
        governor.types("/dossier ชลประทาน");
        let page = governor.hears("แฟ้มหน่วยงาน").await.says("ไม่ตอบ 3 สัปดาห์ติดต่อกัน").says("ผู้ว่าราชการจังหวัด 2 พ.ย.: “สายใดบ้าง”");
        page.presses("ความเห็น 1").await;
        governor.hears("“สายใดบ้าง”").await.presses("◀ แฟ้ม").await;
        governor.hears("แฟ้มหน่วยงาน").await;
        governor.replies(&page, "ฝายชำรุด");
        governor.hears("บันทึกเยี่ยม: โครงการชลประทานภูเก็ต").await.says("“ฝายชำรุด”").says("เห็นเฉพาะท่าน");
        governor.types("/dossier ชลประทาน");
        governor.hears("• 24 พ.ย.: ฝายชำรุด").await.presses("บันทึกของท่าน 1").await;
        governor.hears("1. 24 พ.ย.: ฝายชำรุด").await;
        vice.types("/dossier irrigation");
        vice.hears("Dossier: Phuket Irrigation Project").await.says("missing for 3 weeks").says("Governor, 2 Nov").never_says("ฝายชำรุด");
        vice.types("/dossier DDPM");
        vice.hears("missing for 4 weeks in a row").await;
        for phone in [&secretary, &head] {
            phone.types("/dossier ชลประทาน");
            phone.hears("ใช้ได้เฉพาะผู้ว่าราชการจังหวัด และรองผู้ว่าราชการจังหวัด").await;
            phone.types("/visit ชลประทาน ฝายชำรุด");
            phone.hears("ใช้ได้เฉพาะ").await;
            assert!(!phone.menu().await.contains(&"dossier".to_owned()));
        }
        head.hears_nothing().await;
    }
);

story!(
    /// L7, R8: two that fit are asked about by buttons, in place; what fits none is said; without words the last ones and the districts are a
    /// tap away, and a name may be typed (U4). What can be no name is no answer to that and is not lost.
    named_in_as_few_taps_as_possible, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        office.knows(&["IRRI", "HWY", "RRD", "AMPTLG"]).await;
        governor.types("/dossier ทางหลวง");
        let which = governor.hears("“ทางหลวง” หมายถึงหน่วยงานใด").await;
        assert_eq!(which.buttons().len(), 2);
        which.presses("ขทช.").await;
        let page = governor.hears("แฟ้มหน่วยงาน: แขวงทางหลวงชนบทภูเก็ต").await.says("ยังไม่เคยขอรายงาน").says("ยังไม่มีผู้ดำรงตำแหน่ง");
        assert_eq!(page.message(), which.message());
        governor.types("/dossier จักรวาลใหม่");
        governor.hears("ไม่พบหน่วยงาน “จักรวาลใหม่”").await;
        governor.types("/dossier");
        let asked = governor.hears("เปิดแฟ้มของหน่วยงานใด").await;
        assert_eq!(asked.buttons().len(), 2, "{:?}", asked.buttons());
        asked.presses("ถลาง").await;
        governor.hears("แฟ้มหน่วยงาน: ").await.says("ถลาง");
        governor.types("/dossier");
        governor.hears("เปิดแฟ้มของหน่วยงานใด").await;
        governor.types("ชลประทาน");
        governor.hears("แฟ้มหน่วยงาน: โครงการชลประทานภูเก็ต").await;
        governor.types("แฟ้ม");
        governor.hears("เปิดแฟ้มของหน่วยงานใด").await;
        governor.types("ขอให้เตรียมเอกสารการประชุมเรื่องน้ำท่วมด้วย และแจ้งทุกฝ่าย");
        governor.hears("ข้อความนี้เป็นเรื่องใด").await;
        governor.types("/cancel");
        governor.hears("ยกเลิกคำถามแล้ว").await;
        Phone::toasts(governor.forges(page.message(), "vi:of:NONE").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(governor.forges(page.message(), "vi:tel:0123456789abc:0123456789abc").await, "ยังไม่มีหมายเลข");
    }
);
