//! The secretariat sends something round, and knows who has read it (PRODUCT.md A1–A5).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// The secretariat, two heads, and a head who reads English.
async fn four(office: &mut Office) -> (Phone, Phone, Phone, Phone) {
    let desk = office.employs(Role::Secretariat).await;
    let health = office.employs(head_of("PHO")).await;
    let irrigation = office.employs(head_of("IRRI")).await;
    let roads = office.employs(head_of("HWY").in_english()).await;
    (desk, health, irrigation, roads)
}

story!(
    /// A1, A3, A4, A5: text goes round as it was written, in a frame of each reader's language; it is shown before; the button
    /// acknowledges it, in time or late; the card counts.
    text_goes_round_and_is_acknowledged, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation, roads) = four(&mut office).await;
        desk.types("ประชุมคณะกรรมการจังหวัด วันศุกร์ 27 พ.ย. เวลา 9.00 น.");
        let asked = desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        assert!(asked.buttons().contains(&"แจ้งเวียน".to_owned()), "{:?}", asked.buttons());
        desk.types("/announce");
        let preview = desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await
            .says("ประชุมคณะกรรมการจังหวัด วันศุกร์ 27 พ.ย. เวลา 9.00 น.").says("โปรดกด [รับทราบ] ภายใน อังคาร 24 พ.ย. 2569 เวลา 16.30 น.");
        Phone::toasts(preview.presses("รับทราบ").await, "ตัวอย่าง ยังไม่ได้ส่ง");
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await.says("ผู้รับ: ทุกหน่วยงาน 3 คน (3 หน่วยงาน)").says("ส่งทันที • ส่งต่อได้");
        health.hears_nothing().await;
        draft.presses("ส่งถึง 3 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await.says("ส่งแล้ว 0 จาก 3").says("อ้างอิง ว-1");
        let copy = health.hears("แจ้งเวียนจากสำนักงานจังหวัด").await.says("ประชุมคณะกรรมการจังหวัด").says("อ้างอิง ว-1");
        let other = irrigation.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        roads.hears("Circular from the Provincial Office").await.says("ประชุมคณะกรรมการจังหวัด")
            .says("Please press [Acknowledge] by Tue 24 Nov 2026, 16:30").says("Ref. A-1");
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 3 จาก 3").await.says("รับทราบแล้ว 0 • ยังไม่รับทราบ 3");
        Phone::toasts(copy.presses("รับทราบ").await, "รับทราบแล้ว อังคาร 24 พ.ย. 2569 เวลา 09.01 น.");
        let done = health.hears("รับทราบแล้ว อังคาร 24 พ.ย. 2569 เวลา 09.01 น. ขอบคุณ").await;
        assert!(done.buttons().is_empty());
        Phone::toasts(copy.presses("รับทราบ").await, "ท่านรับทราบเรื่องนี้แล้ว");
        office.until("09:02").await;
        desk.hears("รับทราบแล้ว 1 • ยังไม่รับทราบ 2").await;
        office.until("17:05").await;
        Phone::toasts(other.presses("รับทราบ").await, "(หลังกำหนด 16.30 น.)");
        irrigation.hears("หลังกำหนด").await;
        office.until("17:06").await;
        let card = desk.hears("รับทราบแล้ว 2 • ยังไม่รับทราบ 1").await.says("รับทราบหลังกำหนด 1");
        card.presses("ยังไม่รับทราบ 1").await;
        let list = desk.hears("ว-1: ยังไม่รับทราบ").await.says("1. แขวงทางหลวงภูเก็ต – Head, HWY (sample) โทร. +6620000");
        list.presses("กลับ").await;
        desk.hears("รับทราบหลังกำหนด 1").await;
    }
);

story!(
    /// A1: said in reply to what was sent before, or with the audience behind it; whoever may not, is told who may; nothing is in it.
    the_command_and_its_ways, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation, roads) = four(&mut office).await;
        desk.types("/announce");
        desk.hears("โปรดส่งเนื้อหาที่จะแจ้งเวียน").await;
        desk.sends(Media::photo("แผนที่").says("แผนที่จุดเสี่ยง"));
        let preview = desk.hears("แผนที่จุดเสี่ยง").await.says("แจ้งเวียนจากสำนักงานจังหวัด");
        assert_eq!(preview.media(), Some("photo"));
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        draft.presses("เปลี่ยนผู้รับ").await;
        desk.hears("โปรดระบุผู้รับ").await;
        desk.types("ส่วนภูมิภาค และ กรมพิศวง");
        desk.hears("ไม่รู้จัก “กรมพิศวง” (อักษรตัวที่ 17)").await;
        desk.types("ส่วนภูมิภาค");
        desk.hears("ผู้รับ: ส่วนภูมิภาค 1 คน (1 หน่วยงาน)").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        assert_eq!(health.hears("แผนที่จุดเสี่ยง").await.media(), Some("photo"));
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 1 จาก 1").await;
        health.types("/announce");
        health.hears("เฉพาะ").await;
        // To whom is said first, and kept until there is something to send.
        desk.types("แจ้งเวียน ชลประทาน");
        desk.hears("โปรดส่งเนื้อหาที่จะแจ้งเวียน").await;
        desk.types("ประตูน้ำปิดพรุ่งนี้");
        desk.hears("ประตูน้ำปิดพรุ่งนี้").await;
        desk.hears("ผู้รับ: ชลประทาน 1 คน").await.presses("ยกเลิก").await;
        desk.hears("ยกเลิกแล้ว ไม่ได้ส่ง").await;
        // Whoever is not known is nobody, and never everyone.
        desk.types("ประตูน้ำเปิดแล้ว");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("แจ้งเวียน กรมพิศวง");
        desk.hears("ประตูน้ำเปิดแล้ว").await;
        let draft = desk.hears("ผู้รับ: กรมพิศวง 0 คน (0 หน่วยงาน)").await;
        desk.hears("ไม่รู้จัก “กรมพิศวง”").await;
        Phone::toasts(draft.presses("ส่งถึง 0 คน").await, "ไม่มีผู้รับ");
        draft.presses("ยกเลิก").await;
        desk.hears("ยกเลิกแล้ว ไม่ได้ส่ง").await;
        // In reply to what was sent before.
        let own = desk.types("ข้อความเดิม");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("ข้อความหลังสุด");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.telegram.replies(desk.account, own, "/announce ชลประทาน");
        desk.hears("ข้อความเดิม").await.never_says("หลังสุด");
        desk.hears("ตัวอย่างก่อนส่ง").await.presses("ยกเลิก").await;
        desk.hears("ยกเลิกแล้ว ไม่ได้ส่ง").await;
        irrigation.hears_nothing().await;
        roads.hears_nothing().await;
    }
);

story!(
    /// R0, R10, A2: a court and a partner get announcements when they are picked, acknowledge them, and may do nothing else.
    courts_and_partners_get_announcements_and_nothing_else, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let court = office.employs(head_of("COURT")).await;
        let health = office.employs(head_of("PHO")).await;
        assert_eq!(court.menu().await, ["language", "me", "mydata", "privacy", "help"]);
        for command in ["/week", "/where", "/who ชลประทาน", "/order", "/projects", "/urgent น้ำท่วม"] {
            court.types(command);
            court.hears("หน่วยงานของท่านรับและรับทราบแจ้งเวียนทางระบบนี้").await;
        }
        desk.types("ทดสอบระบบ");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("แจ้งเวียน ศาลและองค์กรอิสระ");
        desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        desk.hears("1 คน (1 หน่วยงาน)").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        Phone::toasts(court.hears("ทดสอบระบบ").await.presses("รับทราบ").await, "รับทราบแล้ว");
        court.hears("ขอบคุณ").await;
        office.until("09:01").await;
        desk.hears("รับทราบแล้ว 1 • ยังไม่รับทราบ 0").await;
        health.hears_nothing().await;
    }
);
