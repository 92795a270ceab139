//! Answers of several agencies to one request (PRODUCT.md Q1, Q1a, U1, U10, U12): one message, and all of it.

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// A governor, the heads of two districts which have been given the same order, and the secretariat.
async fn two_districts(office: &mut Office) -> (Phone, [Phone; 2], Phone) {
    let governor = office.employs(Role::Governor).await;
    let heads = [
        office.employs(head_of("AMPKTH")).await,
        office.employs(head_of("AMPTLG")).await,
    ];
    let secretary = office.employs(Role::Secretariat).await;
    governor.types("/order ทุกอำเภอ รายงานน้ำท่วมขัง ภายในพรุ่งนี้");
    governor.hears("รายงานน้ำท่วมขัง").await.presses("ส่ง").await;
    governor.hears("ส่งข้อสั่งการแล้ว").await;
    (governor, heads, secretary)
}

/// Words of several lines, too long for a line of a list.
fn report(end: &str) -> String {
    let lines = (1..20).map(|at| format!("หมู่ {at} ไม่มีน้ำท่วมขัง ถนนผ่านได้ทุกสาย\n"));
    format!("{}{end}", lines.collect::<String>())
}

story!(
    /// Q1, Q1a, U1, U10, U12: the governor reads the whole of what was answered, with the pictures and the mark of a telephone; what is edited
    /// or taken back afterwards changes that message.
    gathered_answers_are_whole, "2026-11-24 10:00", |office| {
        let (governor, [first, second], secretary) = two_districts(&mut office).await;
        let order = first.hears("รายงานน้ำท่วมขัง").await;
        let said = first.replies(&order, &report("จุดสุดท้าย"));
        first.hears("จะได้รับพร้อมคำตอบของหน่วยงานอื่น").await;
        first.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        first.sends(Media::photo("a").says("ภาพที่ 1").in_album("x").replying_to(order.message()));
        first.sends(Media::photo("b").in_album("x"));
        first.hears("จะได้รับพร้อมคำตอบของหน่วยงานอื่น").await;
        secretary.types("/orders");
        secretary.hears("ค้าง 2 เรื่อง").await.presses("ข-2").await;
        secretary.hears("ข-2").await.presses("บันทึกคำตอบทางโทรศัพท์").await;
        secretary.hears("ตอบทางโทรศัพท์ว่าอย่างไร").await;
        let rang = secretary.types("น้ำท่วมถนน 2 สาย");
        secretary.hears("จะได้รับพร้อมคำตอบของหน่วยงานอื่น").await;
        second.hears("รายงานน้ำท่วมขัง").await;
        second.hears("ตอบแล้ว").await;
        governor.hears("(ข-2): ตอบแล้ว").await;
        let both = governor.hears("คำตอบ 2 หน่วยงาน (ตอบแล้ว 2 จาก 2)").await.says("หมู่ 19").says("จุดสุดท้าย").says("ภาพที่ 1").says("แนบ 2 รายการ")
            .says("“น้ำท่วมถนน 2 สาย”").says("(รับทางโทรศัพท์ บันทึกโดย Secretariat (ตัวอย่าง))");
        for _ in 0..2 {
            assert_eq!(governor.hears("").await.media(), Some("photo"));
        }
        first.edits(said, &report("แก้ไขจุดสุดท้าย"));
        let edited = governor.hears("“หมู่ 1 ").await.says("แก้ไขจุดสุดท้าย").says("(แก้ไข 10.00 น.)");
        assert_eq!(edited.message(), both.message());
        secretary.edits(rang, "ลับ\nน้ำท่วมถนน 2 สาย");
        secretary.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        governor.hears("ผู้ส่งถอนข้อความนี้แล้ว").await.says("แก้ไขจุดสุดท้าย").never_says("น้ำท่วมถนน");
        // The card that opens one shows its answer whole.
        both.presses("ข-1").await;
        governor.hears("ข-1 ที่ว่าการอำเภอกะทู้").await.says("หมู่ 19");
        for phone in [&governor, &first, &second, &secretary] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// Q1, U10: what one agency alone answered within the quarter of an hour comes as its answer, with the taps; what it adds while more is
    /// asked of it is not lost; what was taken back before anybody read it is not told.
    one_alone_of_several, "2026-11-24 10:00", |office| {
        let third = office.employs(head_of("AMPMPK")).await;
        let (governor, [first, second], _) = two_districts(&mut office).await;
        third.hears("รายงานน้ำท่วมขัง").await;
        let order = first.hears("รายงานน้ำท่วมขัง").await;
        first.replies(&order, &report("จุดสุดท้าย"));
        first.hears("จะได้รับพร้อม").await;
        first.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        let other = second.hears("รายงานน้ำท่วมขัง").await;
        let said = second.replies(&other, "ปกติ");
        second.hears("จะได้รับพร้อม").await;
        second.hears("ตอบแล้ว").await;
        governor.hears("(ข-3): ตอบแล้ว").await;
        second.edits(said, "ลับ\nปกติ");
        second.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        second.hears("ตอบโดยตอบกลับข้อความนี้").await.never_says("รอพิจารณา");
        governor.hears("(ข-3): ยังไม่รับ").await;
        office.until("10:15").await;
        let answer = governor.hears("ที่ว่าการอำเภอกะทู้ ตอบข้อสั่งการ").await.says("จุดสุดท้าย").says("โทร. +6620000");
        assert_eq!(answer.buttons(), ["ครบถ้วนแล้ว", "ขอเพิ่มเติม", "ติดต่อ"]);
        first.replies(&order, "เพิ่มเติม: สะพานปิด");
        first.hears("จะได้รับพร้อม").await;
        governor.replies(&answer, "ขอแผนที่ ภายในพรุ่งนี้ เวลา 15.00 น.");
        governor.hears("ส่งแล้วถึง").await;
        governor.hears("ยังไม่รับ, กำหนด พุธ 25 พ.ย. 2569 เวลา 15.00 น.").await;
        first.hears("ขอข้อมูลเพิ่มเติม").await;
        first.hears("กำหนดรายงาน: พุธ 25 พ.ย. 2569 เวลา 15.00 น.").await;
        office.until("10:30").await;
        governor.hears("ที่ว่าการอำเภอกะทู้ ตอบข้อสั่งการ").await.says("“เพิ่มเติม: สะพานปิด”");
        // Whose answer was taken back is reminded like anybody who has not answered.
        office.jumps_to("2026-11-25 14:00").await;
        for phone in [&first, &second, &third] {
            phone.hears("ใกล้ครบกำหนด").await;
        }
        office.jumps_to("2026-11-26 08:30").await;
        first.hears("• ข-1 เกินกำหนด").await;
        second.hears("• ข-3 เกินกำหนด").await;
        third.hears("• ข-2 เกินกำหนด").await;
    }
);
