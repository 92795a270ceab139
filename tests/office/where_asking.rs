//! Who is where (PRODUCT.md L3, L5).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

async fn is(phone: &Phone, status: &str) {
    phone.types("/where");
    phone.hears("ภารกิจของท่าน").await.presses(status).await;
    phone.hears("บันทึกแล้ว").await;
}

async fn at(phone: &Phone, place: &str) {
    phone.types("/where");
    phone.hears("ภารกิจของท่าน").await.presses("ปฏิบัติภารกิจ").await;
    phone.hears("บันทึกแล้ว").await.presses("ระบุสถานที่").await;
    phone.hears("โปรดพิมพ์สถานที่").await;
    phone.types(place);
    phone.hears(place).await;
}

story!(
    /// L3: counts, those who are out with place and until, the unknown behind a button; by agency, which of two, by place and by day.
    /// Asking notifies nobody; a line opens whom it names, with the contact.
    who_is_where, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let irrigation = office.employs(head_of("IRRI")).await;
        let highways = office.employs(head_of("HWY")).await;
        let rural = office.employs(head_of("RRD")).await;
        office.employs(head_of("AMPTLG")).await;
        at(&irrigation, "เขื่อนบางวาด").await;
        at(&highways, "แยกบางคู ถลาง").await;
        is(&rural, "อยู่สำนักงาน").await;
        governor.types("ใครอยู่ไหน");
        let board = governor.hears("ภารกิจหัวหน้าส่วนราชการ อังคาร 24 พ.ย. 2569").await
            .says("อยู่สำนักงาน 1 • ปฏิบัติภารกิจ 2").says("พ้นเวลาที่แจ้ง 0 • ยังไม่แจ้ง 1")
            .says("ปฏิบัติภารกิจ เขื่อนบางวาด ถึง 16.30 น. (เพิ่งแจ้ง)").says("Head, IRRI (sample) โทร. +66");
        governor.opens_link(&board.link("ชลประทาน"));
        let one = governor.hears("โครงการชลประทานภูเก็ต").await;
        one.presses("ติดต่อ").await;
        governor.hears("Head, IRRI (sample)").await;
        governor.hears("").await;
        board.presses("ยังไม่แจ้ง 1").await;
        let unknown = governor.hears("ยังไม่แจ้ง: 1").await.says("Head, AMPTLG (sample)");
        assert_eq!(unknown.message(), board.message());
        unknown.presses("◀ ไม่อยู่สำนักงาน").await;
        governor.hears("ปฏิบัติภารกิจ 2").await;
        board.presses("อยู่สำนักงาน 1").await;
        governor.hears("อยู่สำนักงาน: 1").await;
        governor.types("/where ทางหลวง");
        let which = governor.hears("“ทางหลวง” หมายถึงรายการใด").await;
        which.presses("ชนบท").await;
        governor.hears("แขวงทางหลวงชนบทภูเก็ต").await.says("อยู่สำนักงาน ถึง 16.30 น.");
        governor.types("/where ถลาง");
        governor.hears("ภารกิจ: “ถลาง”").await.says("แยกบางคู ถลาง").says("ยังไม่แจ้ง 1").never_says("เขื่อนบางวาด");
        governor.types("/where บางวาด");
        governor.hears("เขื่อนบางวาด").await.never_says("แยกบางคู");
        governor.types("/where ดาวอังคาร");
        governor.hears("ไม่พบหน่วยงาน สถานที่ หรือวัน").await;
        irrigation.types("/where");
        let own = irrigation.hears("ภารกิจของท่าน").await;
        own.presses("✎").await;
        irrigation.hears("เขื่อนบางวาด").await.presses("เปลี่ยนเวลา").await;
        irrigation.hears("ถึงเวลาใด").await.presses("สิ้นวันพรุ่งนี้").await;
        irrigation.hears("24 พ.ย. 2569").await;
        governor.types("/where พรุ่งนี้");
        governor.hears("ภารกิจที่แจ้งไว้ พุธ 25 พ.ย. 2569").await.says("เขื่อนบางวาด").never_says("แยกบางคู");
        let asked: Vec<(String, String)> =
            asks(&office, "SELECT about_kind, about_id FROM audit WHERE verb = 'where' ORDER BY at, id").await;
        assert!(asked.contains(&("agency".to_owned(), "RRD".to_owned())), "{asked:?}");
        assert!(asked.contains(&("where".to_owned(), "place".to_owned())), "{asked:?}");
    }
);

story!(
    /// L5: a head sees the own agency only; the auditor nothing; a button pressed without the right is refused.
    a_head_sees_the_own_agency, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let auditor = office.employs(Role::Auditor).await;
        let head = office.employs(head_of("IRRI")).await;
        let delegate = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        let other = office.employs(head_of("DDPM")).await;
        at(&head, "อ่างบางเหนียวดำ").await;
        is(&other, "ประชุม").await;
        delegate.types("/where");
        delegate.hears("ในหน่วยงานของท่าน").await
            .says("Head, IRRI (sample): ปฏิบัติภารกิจ อ่างบางเหนียวดำ").never_says("DDPM");
        // The words behind it change nothing for a head.
        other.types("/where ชลประทาน");
        other.hears("ภารกิจของท่าน").await.never_says("อ่างบางเหนียวดำ");
        auditor.types("/where");
        auditor.hears("เมนูนี้ใช้ได้เฉพาะ").await;
        governor.types("/where");
        let board = governor.hears("ภารกิจหัวหน้าส่วนราชการ").await;
        let link = board.link("ชลประทาน");
        for phone in [&auditor, &other] {
            phone.forges(1, &board.data("ข้อมูลล่าสุด")).await;
            phone.hears("เมนูนี้ใช้ได้เฉพาะ").await;
            phone.opens_link(&link);
            phone.hears("เมนูนี้ใช้ได้เฉพาะ").await;
        }
        governor.types("/where ชลประทาน");
        governor.hears("Head, IRRI (sample)").await;
        auditor.types("/brief");
        auditor.hears("").await.never_says("ไม่อยู่สำนักงาน");
    }
);

story!(
    /// B1: the brief says who is out, and opens the list.
    the_brief_says_who_is_out, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let auditor = office.employs(Role::Auditor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("2026-11-24 08:29").await;
        head.reads_everything().await;
        at(&head, "เขื่อนบางวาด").await;
        office.until("08:30").await;
        let brief = governor.hears("ไม่อยู่สำนักงาน 1 • พ้นเวลาที่แจ้ง 0 • ยังไม่แจ้งภารกิจ 0").await;
        brief.presses("ไม่อยู่สำนักงาน 1").await;
        governor.hears("ปฏิบัติภารกิจ เขื่อนบางวาด").await;
        auditor.types("/brief");
        auditor.hears("สรุปประจำสัปดาห์").await.never_says("ยังไม่แจ้งภารกิจ");
    }
);
