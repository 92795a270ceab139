//! What agencies say to requests, and what is decided about it (PRODUCT.md Q2, P9, U1, U3, U10, U12).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// A governor and the head of an agency, which has been given an order that is due on Friday.
async fn ordered(office: &mut Office) -> (Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let head = office.employs(head_of("PHO")).await;
    governor.types("/order สสจ. ขอข้อมูลไข้เลือดออก ภายในศุกร์");
    governor.hears("ร่างข้อสั่งการ").await.presses("ส่ง").await;
    governor.hears("ส่งข้อสั่งการแล้ว").await;
    (governor, head)
}

story!(
    /// Q2, P3: the agency asks back, the governor answers by replying; both sides are passed on with the reference.
    asking_back, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        order.presses("ขอสอบถาม").await;
        head.hears("ขอสอบถามเรื่องใด").await.says("ข-1");
        head.types("รวมผู้ป่วยต่างด้าวด้วยหรือไม่");
        head.hears("ส่งคำถามถึง ผู้ว่าราชการจังหวัด แล้ว").await;
        let question = governor.hears("ขอสอบถาม").await.says("“รวมผู้ป่วยต่างด้าวด้วยหรือไม่”").says("โทร. +6620000").says("ข-1");
        governor.replies(&question, "รวมด้วย");
        governor.hears("ส่งแล้วถึง หัวหน้าหน่วยงาน สำนักงานสาธารณสุขจังหวัดภูเก็ต").await;
        let reply = head.hears("ข้อความจากผู้ว่าราชการจังหวัด").await.says("“รวมด้วย”");
        question.presses("ติดต่อ").await;
        assert_eq!(governor.hears("").await.media(), Some("contact"));
        // The answer is any reply to any message about it, pictures too; an album is one.
        head.sends(Media::photo("a").says("ตาราง").replying_to(reply.message()));
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        governor.hears("“ตาราง”").await.says("แนบ 1 รายการ");
        assert_eq!(governor.hears("").await.media(), Some("photo"));
    }
);

story!(
    /// Q2, M82: cannot by then, with a date and a reason; the governor agrees or not.
    cannot_by_then, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        order.presses("ขอขยายเวลา").await;
        head.hears("ขอขยายเวลาถึงเมื่อใด เพราะเหตุใด").await;
        head.types("ยังไม่เสร็จ");
        head.hears("โปรดพิมพ์วันพร้อมเหตุผล").await;
        head.types("ถึงพรุ่งนี้ รอผล");
        head.hears("ไม่ช้ากว่ากำหนดเดิม").await;
        head.types("ถึง 2 ธ.ค.");
        head.hears("เพราะเหตุใด โปรดพิมพ์เหตุผล").await;
        head.types("รอผลตรวจจากกรม");
        head.hears("ส่งคำขอขยายเวลาถึง พุธ 2 ธ.ค. 2569 เวลา 16.30 น.").await;
        head.hears("รอพิจารณา").await;
        governor.hears("(ข-1): ขอขยายเวลา รอพิจารณา").await;
        let wish = governor.hears("ขอขยายเวลาถึง พุธ 2 ธ.ค. 2569 เวลา 16.30 น. (เดิม ศุกร์ 27 พ.ย. 2569 เวลา 16.30 น.)").await
            .says("เหตุผล: รอผลตรวจจากกรม").says("โทร. +6620000");
        assert_eq!(wish.buttons()[..2], ["เห็นชอบถึง พุธ 2 ธ.ค. 16.30 น.", "คงกำหนดเดิม"]);
        Phone::toasts(wish.presses("เห็นชอบถึง พุธ 2 ธ.ค. 16.30 น.").await, "แจ้งหน่วยงานแล้ว");
        governor.hears("เห็นชอบให้ขยายเวลา กำหนดใหม่: พุธ 2 ธ.ค. 2569").await;
        governor.hears("(ข-1): ยังไม่รับ, กำหนด พุธ 2 ธ.ค.").await;
        head.hears("เห็นชอบให้ขยายเวลา กำหนดใหม่: พุธ 2 ธ.ค. 2569 เวลา 16.30 น.").await;
        head.hears("กำหนดรายงาน: พุธ 2 ธ.ค. 2569").await;
        Phone::toasts(wish.presses("คงกำหนดเดิม").await, "พิจารณาคำขอนี้แล้ว");
        order.presses("ขอขยายเวลา").await;
        head.hears("ขอขยายเวลาถึงเมื่อใด").await;
        head.types("ถึง 4 ธ.ค. รอผลตรวจจากกรม");
        head.hears("ส่งคำขอขยายเวลาถึง ศุกร์ 4 ธ.ค.").await;
        head.hears("รอพิจารณา").await;
        governor.hears("(ข-1): ขอขยายเวลา รอพิจารณา").await;
        governor.hears("ขอขยายเวลาถึง ศุกร์ 4 ธ.ค.").await.presses("คงกำหนดเดิม").await;
        governor.hears("คงกำหนดเดิม: พุธ 2 ธ.ค.").await;
        governor.hears("(ข-1): ยังไม่รับ").await;
        head.hears("คงกำหนดเดิม: พุธ 2 ธ.ค.").await;
        head.hears("กำหนดรายงาน: พุธ 2 ธ.ค.").await.never_says("รอพิจารณา");
    }
);

story!(
    /// Q2: each wish is decided by itself: a second one for the same date is told, a newer one takes the place of the one before it, and what
    /// is over cannot be agreed to.
    wishes_are_told_apart, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        let mut wishes = Vec::new();
        for why in ["รอผลตรวจ", "รอผลตรวจจากกรม"] {
            order.presses("ขอขยายเวลา").await;
            head.hears("ขอขยายเวลาถึงเมื่อใด").await;
            head.types(&format!("ถึง 2 ธ.ค. {why}"));
            head.hears("ส่งคำขอขยายเวลาถึง พุธ 2 ธ.ค.").await;
            wishes.push(governor.hears(&format!("เหตุผล: {why}\n")).await);
        }
        head.hears("ขอขยายเวลาถึง พุธ 2 ธ.ค. 2569 เวลา 16.30 น. แล้ว รอพิจารณา").await;
        governor.hears("(ข-1): ขอขยายเวลา รอพิจารณา").await;
        governor.hears("หน่วยงานขอขยายเวลาใหม่แล้ว").await;
        Phone::toasts(wishes[0].presses("คงกำหนดเดิม").await, "พิจารณาคำขอนี้แล้ว");
        wishes[1].presses("คงกำหนดเดิม").await;
        governor.hears("คงกำหนดเดิม: ศุกร์ 27 พ.ย.").await;
        governor.hears("(ข-1): ยังไม่รับ").await;
        head.hears("คงกำหนดเดิม: ศุกร์ 27 พ.ย.").await;
        head.hears("กำหนดรายงาน: ศุกร์ 27 พ.ย.").await.never_says("รอพิจารณา");
        // The same date once more, after it was not agreed to: asked, and answered, like the first time.
        order.presses("ขอขยายเวลา").await;
        head.hears("ขอขยายเวลาถึงเมื่อใด").await;
        head.types("ถึง 2 ธ.ค. ผู้ตรวจป่วย");
        head.hears("ส่งคำขอขยายเวลาถึง พุธ 2 ธ.ค.").await;
        head.hears("รอพิจารณา").await;
        governor.hears("(ข-1): ขอขยายเวลา รอพิจารณา").await;
        let third = governor.hears("เหตุผล: ผู้ตรวจป่วย").await;
        Phone::toasts(wishes[1].presses("เห็นชอบถึง").await, "พิจารณาคำขอนี้แล้ว");
        office.jumps_to("2026-12-02 17:00").await;
        head.reads_everything().await;
        Phone::toasts(third.presses("เห็นชอบถึง").await, "วันเวลาที่ขอขยายผ่านไปแล้ว");
        third.presses("คงกำหนดเดิม").await;
        head.hears("คงกำหนดเดิม: ศุกร์ 27 พ.ย.").await;
        head.reads_everything().await;
        governor.hears("คงกำหนดเดิม: ศุกร์ 27 พ.ย.").await;
        governor.hears("เกินกำหนด").await;
    }
);

story!(
    /// U7, Q1a: รับทราบ takes a request on and never answers it, whatever it is said to; that it is done is an answer; the thanks of the
    /// secretariat are nobody's answer.
    courtesies, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let secretary = office.employs(Role::Secretariat).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        secretary.types("/orders");
        secretary.hears("ค้าง 1 เรื่อง").await.presses("ข-1").await;
        let opened = secretary.hears("ข-1 สำนักงานสาธารณสุขจังหวัดภูเก็ต").await;
        secretary.replies(&opened, "ขอบคุณค่ะ");
        opened.presses("บันทึกคำตอบทางโทรศัพท์").await;
        secretary.hears("ตอบทางโทรศัพท์ว่าอย่างไร").await;
        secretary.types("รับทราบ");
        secretary.hears("ตอบทางโทรศัพท์ว่าอย่างไร").await;
        secretary.types("/cancel");
        secretary.hears("ยกเลิกคำถามแล้ว").await;
        order.presses("ตอบ").await;
        head.hears("โปรดส่งคำตอบ").await;
        head.types("รับทราบครับ");
        head.hears("รับดำเนินการแล้ว 10.00 น.").await;
        governor.hears("(ข-1): รับดำเนินการแล้ว").await;
        head.replies(&order, "ขอบคุณครับ");
        head.hears_nothing().await;
        head.replies(&order, "เรียบร้อยครับ");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        governor.hears("“เรียบร้อยครับ”").await;
    }
);

story!(
    /// R1a, P9: the edits of whoever had the post end with it, also where they are still enrolled; one made in time counts.
    edits_end_with_the_post, "2026-11-25 23:50", |office| {
        let (governor, head) = ordered(&mut office).await;
        office.employs_also(&head, head_of("DDPM")).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        let said = head.replies(&order, "พบผู้ป่วย 12 ราย");
        head.hears("ส่งคำตอบถึง").await;
        governor.hears("พบผู้ป่วย 12 ราย").await;
        office.hands_over("PHO", "Successor, PHO (sample)", "26/11/2569").await;
        head.edits(said, "พบผู้ป่วย 13 ราย");
        office.sleeps_until("2026-11-26 00:10").await;
        governor.hears("พบผู้ป่วย 13 ราย").await;
        governor.reads_everything().await;
        head.edits(said, "พบผู้ป่วย 99 ราย");
        governor.hears_nothing().await;
        head.reads_everything().await;
    }
);

story!(
    /// Q2, M84: more is asked, with a time; the agency answers once more, by a copy that the bot does not know (U3).
    more_is_asked, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        head.replies(&order, "ส่งแล้ว");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        let answer = governor.hears("“ส่งแล้ว”").await;
        answer.presses("ขอเพิ่มเติม").await;
        governor.hears("ขอเพิ่มเติมเรื่องใด").await;
        governor.types("ขอแผนที่ด้วย ภายในพรุ่งนี้");
        governor.hears("ส่งแล้วถึง สำนักงานสาธารณสุขจังหวัดภูเก็ต กำหนด พุธ 25 พ.ย. 2569 เวลา 16.30 น.").await;
        governor.hears("(ข-1): ยังไม่รับ").await;
        head.hears("ผู้ว่าราชการจังหวัดขอข้อมูลเพิ่มเติม").await.says("“ขอแผนที่ด้วย ภายในพรุ่งนี้”").says("พุธ 25 พ.ย. 2569 เวลา 16.30 น.");
        head.hears("กำหนดรายงาน: พุธ 25 พ.ย.").await;
        // The words of a message, sent to oneself: a copy that the bot does not know.
        let copy = head.types("ข้อสั่งการ ตามที่แจ้ง\nอ้างอิง ข-1");
        head.reads_everything().await;
        office.telegram.replies(head.account, copy, "แผนที่อยู่ที่ห้องประชุม");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        let again = governor.hears("“แผนที่อยู่ที่ห้องประชุม”").await;
        // What is replied to an answer asks for more, too.
        governor.replies(&again, "ขอเป็นไฟล์");
        governor.hears("ส่งแล้วถึง").await;
        governor.hears("(ข-1): ยังไม่รับ").await;
        head.hears("“ขอเป็นไฟล์”").await;
        head.hears("กำหนดรายงาน").await;
    }
);

story!(
    /// U10, U1: an edit shows as an edit; a label of secrecy takes it back; nobody else's file tells of it.
    answers_are_changed, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        let said = head.replies(&order, "ผู้ป่วย 12 ราย");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        governor.hears("“ผู้ป่วย 12 ราย”").await;
        head.edits(said, "ผู้ป่วย 14 ราย");
        governor.hears("“ผู้ป่วย 14 ราย”").await.says("(แก้ไข 10.00 น.)");
        head.edits(said, "ลับ\nผู้ป่วย 14 ราย");
        head.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        governor.hears("ผู้ส่งถอนข้อความนี้แล้ว").await.never_says("ผู้ป่วย");
        // It was the only answer: the agency is to answer again.
        head.hears("ตอบโดยตอบกลับข้อความนี้").await;
        governor.hears("(ข-1): ยังไม่รับ").await;
        head.types("/mydata");
        let (_, bytes) = head.hears("ข้อมูลทั้งหมด").await.file();
        let text = String::from_utf8(bytes).expect("words");
        assert!(text.contains("\"requests\"") && !text.contains("ผู้ป่วย 1"), "{text}");
    }
);

story!(
    /// U11, P2, P4: a time that cannot be is asked about, and what was said is sent with the one that is typed then; what is late stays late
    /// when more is said of it without a time; what is told of the past is no time.
    more_and_its_time, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        office.jumps_to("2026-11-30 09:00").await;
        head.reads_everything().await;
        governor.types("/orders");
        governor.hears("เกินกำหนด 1").await.presses("ข-1").await;
        let opened = governor.hears("ข-1 สำนักงานสาธารณสุขจังหวัดภูเก็ต • เกินกำหนด").await;
        opened.presses("ขอเพิ่มเติม").await;
        governor.hears("ขอเพิ่มเติมเรื่องใด").await;
        governor.types("ขอรายละเอียดเหตุการณ์เมื่อวาน");
        governor.hears("ส่งแล้วถึง").await.says("กำหนด ศุกร์ 27 พ.ย. 2569");
        governor.hears("(ข-1): เกินกำหนด 2 วัน").await;
        head.hears("“ขอรายละเอียดเหตุการณ์เมื่อวาน”").await.says("เกินกำหนด 2 วัน โปรดตอบกลับ");
        governor.types("/orders");
        governor.hears("เกินกำหนด 1").await;
        head.replies(&order, "ส่งแล้ว");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        let answer = governor.hears("“ส่งแล้ว”").await.says("ส่งช้ากว่ากำหนด 2 วัน");
        governor.replies(&answer, "ขอแผนที่ ภายใน 31 ก.พ.");
        governor.hears("ไม่มีวันเวลานี้").await.says("“ขอแผนที่ ภายใน 31 ก.พ.”");
        head.hears_nothing().await;
        governor.types("ศุกร์นี้ 10.00 น.");
        governor.hears("ส่งแล้วถึง").await.says("กำหนด ศุกร์ 4 ธ.ค. 2569 เวลา 10.00 น.");
        governor.hears("(ข-1): ยังไม่รับ").await;
        head.hears("“ขอแผนที่ ภายใน 31 ก.พ.”").await.says("ศุกร์ 4 ธ.ค. 2569 เวลา 10.00 น.");
        head.hears("กำหนดรายงาน: ศุกร์ 4 ธ.ค.").await;
    }
);

story!(
    /// Q1: one request to several agencies has one answer for each, and they reach the governor as one message.
    several_agencies, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let heads = [
            office.employs(head_of("AMPMPK")).await,
            office.employs(head_of("AMPKTH")).await,
            office.employs(head_of("AMPTLG")).await,
        ];
        governor.types("/order ทุกอำเภอ รายงานน้ำท่วมขัง ภายในพรุ่งนี้");
        let draft = governor.hears("ถึง 3 หน่วยงาน").await;
        draft.presses("ส่ง").await;
        governor.hears("(ข-3): ยังไม่รับ").await;
        for (at, head) in heads.iter().enumerate() {
            let order = head.hears("รายงานน้ำท่วมขัง").await;
            head.replies(&order, &format!("ไม่มีน้ำท่วม {at}"));
            head.hears("บันทึกคำตอบแล้ว ผู้ว่าราชการจังหวัด จะได้รับพร้อมคำตอบของหน่วยงานอื่น").await;
            head.hears("ตอบแล้ว").await;
            governor.hears("ตอบแล้ว รอพิจารณา").await;
            if at == 0 {
                // The first alone waits for the others, but not for long.
                office.until("10:15").await;
                governor.hears("ที่ว่าการอำเภอเมืองภูเก็ต ตอบข้อสั่งการ").await.says("“ไม่มีน้ำท่วม 0”");
            }
        }
        let both = governor.hears("คำตอบ 2 หน่วยงาน (ตอบแล้ว 3 จาก 3)").await.says("“ไม่มีน้ำท่วม 1”").says("“ไม่มีน้ำท่วม 2”");
        both.presses("ข-3").await;
        governor.hears("ข-3 ที่ว่าการอำเภอ").await.says("โทร. +6620000");
        office.until("11:30").await;
    }
);

story!(
    /// R1, bad input: whoever has lost the post a minute ago is told so in a clear sentence; another agency's button does nothing.
    whoever_lost_the_post, "2026-11-25 23:55", |office| {
        let (governor, head) = ordered(&mut office).await;
        let other = office.employs(head_of("DDPM")).await;
        let order = head.hears("ข้อสั่งการผู้ว่าราชการจังหวัด").await;
        other.types("/orders");
        let own = other.hears("ไม่มีข้อสั่งการ").await;
        Phone::toasts(other.forges(own.message(), &order.data("รับดำเนินการ")).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        office.hands_over("PHO", "Successor, PHO (sample)", "26/11/2569").await;
        office.until("2026-11-26 00:00").await;
        order.presses("รับดำเนินการ").await;
        head.replies(&order, "ส่งแล้ว");
        head.reads_everything().await;
        governor.hears_nothing().await;
        // R1a: the successor reads it among the open matters, and answers it.
        let link = office.invites_again(head_of("PHO").who_is(Role::Head, "Successor, PHO (sample)")).await;
        let successor = office.stranger("Successor");
        successor.opens_link(&link);
        successor.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        successor.hears("ลงทะเบียนแล้ว").await;
        let open = successor.hears("(ข-1) ยังไม่รับ กำหนด ศุกร์ 27 พ.ย. 2569").await;
        successor.reads_everything().await;
        successor.replies(&open, "กำลังรวบรวม ส่งพรุ่งนี้");
        successor.hears("ส่งคำตอบถึง").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        governor.hears("“กำลังรวบรวม ส่งพรุ่งนี้”").await.says("Successor, PHO (sample)");
        successor.reads_everything().await;
    }
);
