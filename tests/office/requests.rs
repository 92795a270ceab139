//! Governor and vices ask agencies for something (PRODUCT.md Q1, Q2, R0, R8).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

/// A governor, the head of an agency, and its delegate.
async fn three(office: &mut Office) -> (Phone, Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let head = office.employs(head_of("PHO")).await;
    let deputy = head_of("PHO").who_is(Role::Delegate, "Deputy, PHO (sample)");
    (governor, head, office.employs(deputy).await)
}

story!(
    /// Q1, Q2, R0, P3: agency, words and time are understood from one line and confirmed; head and delegate get it with the word that fits;
    /// what they accept shows in the place of the governor's card and rings nowhere; the answer is any reply; enough closes it.
    an_order_from_one_line, "2026-11-24 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        governor.types("/order สาธารณสุข ขอข้อมูลไข้เลือดออกรายตำบล ภายในศุกร์");
        let draft = governor.hears("ร่างข้อสั่งการ โปรดตรวจสอบ ยังไม่ได้ส่ง").await
            .says("สำนักงานสาธารณสุขจังหวัดภูเก็ต (ข้อสั่งการ) Head, PHO (sample) โทร. +6620000")
            .says("“ขอข้อมูลไข้เลือดออกรายตำบล”").says("กำหนด: ศุกร์ 27 พ.ย. 2569 เวลา 16.30 น.");
        head.hears_nothing().await;
        draft.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว 10.00 น.").await.says("สำนักงานสาธารณสุขจังหวัดภูเก็ต (ข-1): ยังไม่รับ").says("อ้างอิง ข-1");
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await.says("เรียน หัวหน้าหน่วยงาน สำนักงานสาธารณสุขจังหวัดภูเก็ต")
            .says("กำหนดรายงาน: ศุกร์ 27 พ.ย. 2569 เวลา 16.30 น.").says("โทร. +6620000").says("อ้างอิง ข-1");
        assert_eq!(order.buttons(), ["รับดำเนินการ", "ตอบ", "ขอสอบถาม", "ขอขยายเวลา"]);
        let of_deputy = deputy.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        Phone::toasts(of_deputy.presses("รับดำเนินการ").await, "บันทึกแล้ว");
        Phone::toasts(order.presses("รับดำเนินการ").await, "Deputy, PHO (sample) รับดำเนินการแล้ว");
        deputy.hears("รับดำเนินการแล้ว 10.00 น. โดย Deputy, PHO (sample)").await;
        head.hears("รับดำเนินการแล้ว 10.00 น.").await;
        governor.hears("(ข-1): รับดำเนินการแล้ว").await;
        head.replies(&order, "ส่งตารางรายตำบลแล้ว รวม 17 ตำบล");
        head.hears("ส่งคำตอบถึง ผู้ว่าราชการจังหวัด แล้ว").await.says("ข-1");
        head.hears("ตอบแล้ว 10.00 น. รอพิจารณา").await;
        deputy.hears("ตอบแล้ว 10.00 น. รอพิจารณา").await;
        governor.hears("(ข-1): ตอบแล้ว รอพิจารณา").await;
        let answer = governor.hears("สำนักงานสาธารณสุขจังหวัดภูเก็ต ตอบข้อสั่งการ").await
            .says("“ส่งตารางรายตำบลแล้ว รวม 17 ตำบล”").says("โทร. +6620000").says("ข-1");
        assert_eq!(answer.buttons(), ["ครบถ้วนแล้ว", "ขอเพิ่มเติม", "ติดต่อ"]);
        Phone::toasts(answer.presses("ครบถ้วนแล้ว").await, "ปิดเรื่องแล้ว");
        head.hears("ผู้ว่าราชการจังหวัดได้รับคำตอบครบถ้วนแล้ว 10.00 น.").await.says("ขอบคุณ");
        deputy.hears("ได้รับคำตอบครบถ้วนแล้ว").await;
        head.hears("ปิดเรื่องแล้ว 10.00 น.").await;
        deputy.hears("ปิดเรื่องแล้ว 10.00 น.").await;
        governor.hears("(ข-1): ปิดเรื่องแล้ว").await;
        governor.hears("ปิดเรื่องแล้ว").await;
        Phone::toasts(answer.presses("ครบถ้วนแล้ว").await, "ปิดเรื่องแล้ว");
        Phone::toasts(order.presses("ขอสอบถาม").await, "ปิดเรื่องแล้ว");
        // Nobody is reminded of what is closed.
        office.until("2026-11-30 10:00").await;
    }
);

story!(
    /// R0, R8, U3: a central agency is asked for cooperation; of two that a name may mean one is chosen by a tap; a vice asks as vice.
    cooperation_of_one_of_two, "2026-11-24 10:00", |office| {
        let vice = office.employs(Role::Vice).await;
        let road = office.employs(head_of("RRD").in_english()).await;
        office.knows(&["HWY"]).await;
        vice.types("สั่งการ ทางหลวง ขอข้อมูลการขยายเส้นทาง ภายในศุกร์");
        let which = vice.hears("“ทางหลวง” หมายถึงหน่วยงานใด").await.says("“ขอข้อมูลการขยายเส้นทาง”");
        which.presses("ทางหลวงชนบท").await;
        let draft = vice.hears("แขวงทางหลวงชนบทภูเก็ต (คำขอความร่วมมือ)").await;
        draft.presses("ส่ง").await;
        vice.hears("ส่งคำขอความร่วมมือแล้ว 10.00 น.").await;
        let asked = road.hears("Request for cooperation from the vice governor").await.says("Kindly reply by Fri 27 Nov 2026, 16:30").says("Ref. R-1");
        road.replies(&asked, "noted");
        road.hears("Accepted 10:00 by Head, RRD (sample)").await;
        vice.hears("รับดำเนินการแล้ว").await;
        // Accepted before: mere thanks change nothing.
        road.replies(&asked, "thank you");
        road.hears_nothing().await;
        road.types("/order RRD something");
        road.hears("may use this menu").await;
    }
);

story!(
    /// Q1: an audience may leave some out.
    an_audience_but_not_one, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let thalang = office.employs(head_of("AMPTLG")).await;
        let kathu = office.employs(head_of("AMPKTH")).await;
        governor.types("/order ทุกอำเภอ ยกเว้น อำเภอกะทู้ รายงานน้ำท่วมขัง ภายในพรุ่งนี้");
        let draft = governor.hears("“รายงานน้ำท่วมขัง”").await.never_says("กะทู้").says("ถลาง");
        draft.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว").await;
        thalang.hears("รายงานน้ำท่วมขัง").await;
        kathu.hears_nothing().await;
    }
);

story!(
    /// Q1, U11: what is missing is asked, each once; an ambiguous time is taken by its default and the other offered; the draft is changed
    /// in its place, and let be without anybody hearing of it.
    what_is_missing_is_asked, "2026-11-24 10:00", |office| {
        let (governor, head, _) = three(&mut office).await;
        governor.types("/order");
        governor.hears("ถึงหน่วยงานใด").await;
        governor.types("กขคงจฉช");
        governor.hears("ไม่พบหน่วยงาน “กขคงจฉช”").await;
        governor.types("สสจ.");
        governor.hears("ให้ดำเนินการเรื่องใด ภายในเมื่อใด").await;
        governor.types("ตรวจตลาดสด พรุ่งนี้สี่โมง");
        let draft = governor.hears("ร่างข้อสั่งการ").await.says("“ตรวจตลาดสด”").says("พุธ 25 พ.ย. 2569 เวลา 16.00 น.");
        draft.presses("หมายถึง พุธ 25 พ.ย. 10.00 น.").await;
        governor.hears("กำหนด: พุธ 25 พ.ย. 2569 เวลา 10.00 น.").await;
        draft.presses("เปลี่ยนกำหนด").await;
        governor.hears("ภายในเมื่อใด").await;
        governor.types("เมื่อวาน");
        governor.hears("ผ่านไปแล้ว").await;
        governor.types("25.00 น.");
        governor.hears("ไม่มีเวลานี้").await;
        governor.types("ไม่แน่ใจ");
        let offers = governor.hears("ไม่พบวันเวลา").await;
        offers.presses("ศุกร์ 27 พ.ย.").await;
        governor.hears("กำหนด: ศุกร์ 27 พ.ย. 2569 เวลา 16.30 น.").await;
        draft.presses("ห้ามดำเนินการ").await;
        governor.hears("ห้ามดำเนินการสิ่งใด").await;
        governor.types("แจ้งสื่อก่อนตรวจ");
        let draft = governor.hears("⛔ ห้ามดำเนินการ: แจ้งสื่อก่อนตรวจ").await;
        draft.presses("ยกเลิก").await;
        governor.hears("ยกเลิกร่างแล้ว").await;
        Phone::toasts(draft.presses("ส่ง").await, "ร่างนี้ส่งแล้วหรือยกเลิกแล้ว");
        head.hears_nothing().await;
    }
);

story!(
    /// U3, U4: what answers a question about a draft or replies to a message belongs there, also where it begins with สั่งการ; a press that
    /// comes too late leaves the question open that is asked now.
    words_belong_where_they_are_said, "2026-11-24 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        governor.types("/order สสจ. ตรวจตลาด ภายในศุกร์");
        let old = governor.hears("“ตรวจตลาด”").await;
        old.presses("ยกเลิก").await;
        governor.hears("ยกเลิกร่างแล้ว").await;
        governor.types("/order สสจ. ภายในศุกร์");
        governor.hears("ให้ดำเนินการเรื่องใด").await;
        Phone::toasts(old.presses("เปลี่ยนข้อความ").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        governor.types("สั่งการให้ทุกอำเภอปิดตลาด");
        let draft = governor.hears("“สั่งการให้ทุกอำเภอปิดตลาด”").await;
        draft.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว").await;
        deputy.hears("ข-1").await;
        let order = head.hears("ข-1").await;
        order.presses("ขอสอบถาม").await;
        head.hears("ขอสอบถามเรื่องใด").await;
        head.types("ปิดถึงเมื่อใด");
        head.hears("ส่งคำถามถึง").await;
        let question = governor.hears("ปิดถึงเมื่อใด").await;
        governor.replies(&question, "สั่งการ สสจ. แล้ว ให้ปิดถึงศุกร์");
        governor.hears("ส่งแล้วถึง").await;
        head.hears("“สั่งการ สสจ. แล้ว ให้ปิดถึงศุกร์”").await;
        deputy.hears("ให้ปิดถึงศุกร์").await;
    }
);

story!(
    /// R0, bad input: to nobody, to those who get announcements only, with a time that is over, without words, marked secret: a clear
    /// sentence each, and nothing half done.
    bad_orders, "2026-11-24 10:00", |office| {
        let (governor, head, _) = three(&mut office).await;
        office.knows(&["COURT"]).await;
        governor.types("/order สสจ. ขอรายงาน วันนี้ 07.00 น.");
        governor.hears("ผ่านไปแล้ว โปรดเลือกหรือพิมพ์กำหนดใหม่").await;
        governor.types("/cancel");
        governor.hears("ยกเลิกคำถามแล้ว").await;
        governor.types("/order สสจ. ภายในศุกร์");
        governor.hears("ให้ดำเนินการเรื่องใด").await;
        governor.types("/cancel");
        governor.hears("ยกเลิกคำถามแล้ว").await;
        governor.types("/order ขอรายงานน้ำท่วม ภายในศุกร์");
        governor.hears("ถึงหน่วยงานใด").await;
        governor.types("สสจ.");
        governor.hears("“ขอรายงานน้ำท่วม”").await;
        governor.types("/order ศาลจังหวัด ขอรายงาน ภายในศุกร์");
        governor.hears("รับได้เฉพาะแจ้งเวียน").await;
        governor.types("/order สสจ.\nลับมาก\nขอรายงาน ภายในศุกร์");
        governor.hears("ชั้นความลับ").await;
        head.hears_nothing().await;
    }
);

story!(
    /// Reliability: of two who press *send* in the same moment one wins; it goes out once, whatever is pressed again.
    sent_once, "2026-11-24 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        let secretary = office.employs(Role::Secretariat).await;
        let acting = office.employs(head_of("OPG").positioned("รักษาราชการแทน").who_is(Role::Governor, "Acting governor (sample)")).await;
        secretary.types("/order สสจ. ตรวจตลาดสด ภายในศุกร์");
        let draft = secretary.hears("ร่างข้อสั่งการ").await;
        draft.presses("เสนอผู้ว่าราชการจังหวัด").await;
        secretary.hears("เสนอผู้ว่าราชการจังหวัดแล้ว 10.00 น.").await;
        let mut presses = Vec::new();
        for phone in [&governor, &acting] {
            let draft = phone.hears("ร่างโดยสำนักงานจังหวัด").await;
            presses.push(office.telegram.presses(phone.account, draft.message(), &draft.data("ส่ง")));
        }
        office.works().await;
        let toasts: Vec<_> = presses.iter().filter_map(|press| office.telegram.answer_to(press).expect("answered").text).collect();
        assert_eq!(toasts.iter().filter(|toast| toast.contains("ส่งแล้วหรือยกเลิก")).count(), 1, "{toasts:?}");
        for phone in [&governor, &acting] {
            phone.hears("ส่งข้อสั่งการแล้ว 10.00 น.").await;
        }
        secretary.hears("ส่งข้อสั่งการแล้ว 10.00 น.").await;
        secretary.hears("ส่งร่างของสำนักงานจังหวัดแล้ว").await;
        head.hears("ข-1").await;
        deputy.hears("ข-1").await;
    }
);
