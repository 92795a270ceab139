//! Where somebody is, in one message (PRODUCT.md L1, L2, U6, U8–U11).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// U6, L1, L3: one message says it all, is confirmed by one card, and the governor's `/where` has place, until and number.
    one_message_is_enough, "2026-11-24 08:15", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("ไปตรวจเขื่อนบางวาด กลับบ่ายสาม");
        head.hears("บันทึกแล้ว: ปฏิบัติภารกิจ").await.says("เขื่อนบางวาด").says("15.00 น.");
        governor.types("/where");
        governor.hears("เขื่อนบางวาด").await.says("15.00 น.").says("+66");
        office.until("15:00").await;
        head.hears("กลับถึงแล้วหรือไม่").await.presses("กลับแล้ว").await;
        head.hears("อยู่สำนักงาน").await;
    }
);

story!(
    /// U6, U7: while the week is open an absence is an absence and a report is the answer; neither is taken for the other.
    an_absence_and_an_answer, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("พรุ่งนี้ลาครึ่งวันบ่าย");
        head.hears("บันทึกแล้ว: ลา").await.says("13.00").says("16.30");
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 1").await;
        head.types("ไปตรวจเขื่อนแล้ว พบรอยรั่ว");
        head.hears("บันทึกแล้ว").await.says("พบรอยรั่ว");
        head.types("พรุ่งนี้");
        head.hears("ข้อความนี้เป็นเรื่องใด").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1").await;
    }
);

story!(
    /// U9, P2: what was taken for an absence becomes the week's answer with two taps, and back; nothing of it stays where it was.
    it_is_moved_whole, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("ลงพื้นที่ป่าตอง พรุ่งนี้เช้า");
        let filed = head.hears("บันทึกแล้ว: ปฏิบัติภารกิจ").await.says("ป่าตอง");
        filed.presses("ย้ายไปเรื่องอื่น").await;
        head.hears("ข้อความนี้เป็นเรื่องใด").await.presses("รายงานสัปดาห์").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        let answer = head.hears("“ลงพื้นที่ป่าตอง พรุ่งนี้เช้า”").await;
        governor.types("/where ป่าตอง");
        governor.hears("ไม่พบ").await;
        answer.presses("ย้ายไปเรื่องอื่น").await;
        head.hears("ข้อความนี้เป็นเรื่องใด").await.presses("ภารกิจของท่าน").await;
        head.hears("บันทึกแล้ว: ปฏิบัติภารกิจ").await.says("ป่าตอง");
        governor.types("/week");
        governor.hears("ตอบแล้ว 0").await.never_says("ป่าตอง");
    }
);

story!(
    /// U8: what says nothing of the kind becomes an absence by two taps, its words the place.
    what_was_not_understood, "2026-11-25 10:00", |office| {
        let head = office.employs(head_of("IRRI")).await;
        head.types("สะพานสารสิน");
        head.hears("ข้อความนี้เป็นเรื่องใด").await.presses("ภารกิจของท่าน").await;
        head.hears("เป็นภารกิจใด").await.presses("ปฏิบัติภารกิจ").await;
        head.hears("บันทึกแล้ว: ปฏิบัติภารกิจ").await.says("สะพานสารสิน");
    }
);

story!(
    /// U11: a time that cannot be is asked about and never guessed; an ambiguous one is taken by its default and offered otherwise.
    times_that_are_not_clear, "2026-11-24 08:15", |office| {
        let head = office.employs(head_of("IRRI")).await;
        head.types("ไปตรวจเขื่อนบางวาด กลับ 25.00 น.");
        head.hears("บันทึกแล้ว").await.says("ไม่ได้ระบุ");
        head.hears("ไม่มีเวลา “กลับ 25.00 น.”").await;
        head.types("บ่ายสาม");
        head.hears("15.00 น.").await;
        head.types("ลาถึงศุกร์หน้า");
        let filed = head.hears("บันทึกแล้ว: ลา").await.says("4 ธ.ค.");
        let other = filed.buttons().into_iter().find(|label| label.contains("27 พ.ย.")).unwrap_or_else(|| panic!("{:?}", filed.buttons()));
        filed.presses(&other).await;
        head.hears("27 พ.ย.").await;
    }
);

story!(
    /// U10: an edited message revises what was filed from it; an edit that changes no word changes nothing.
    an_edit_revises, "2026-11-24 08:15", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let message = head.types("ไปตรวจเขื่อนบางวาด กลับบ่ายสาม");
        head.hears("15.00 น.").await;
        head.edits(message, "ไปตรวจเขื่อนบางวาด กลับบ่ายสี่");
        head.hears("16.00 น.").await;
        head.edits(message, "ไปตรวจเขื่อนบางวาด กลับบ่ายสี่");
        governor.types("/where");
        governor.hears("16.00 น.").await.never_says("15.00 น.");
        head.edits(message, "ฝากถามเรื่องรถ");
        head.hears("อ่านข้อความที่แก้ไขเป็นภารกิจไม่ได้").await;
    }
);

story!(
    /// L1, P2: of leave neither reason nor words are kept, so that there is nothing to be moved; in English as in Thai.
    leave_keeps_nothing, "2026-11-24 08:15", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI").in_english()).await;
        head.types("Sick today, at Vachira hospital");
        let filed = head.hears("leave").await.never_says("Vachira");
        assert!(filed.buttons().iter().all(|label| label != "File elsewhere"), "{:?}", filed.buttons());
        let toast = head.forges(filed.message(), &filed.data("Undo").replace("wa:undo", "re:whereabouts")).await;
        Phone::toasts(toast, "no longer");
        governor.types("/where ชลประทาน");
        governor.hears("ลา").await.never_says("Vachira");
    }
);

story!(
    /// L3, L4, W7: from where somebody is, one tap asks for a talk; whoever acts for the head gets it when the head does not answer.
    a_talk_is_one_tap_away, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "นายตัวอย่าง รองหัวหน้า")).await;
        head.types("ไปราชการกรุงเทพ ถึงวันศุกร์ นายตัวอย่าง รองหัวหน้า รักษาราชการแทน");
        head.hears("บันทึกแล้ว: เดินทางไปราชการ").await.says("รองหัวหน้า");
        governor.types("/where ชลประทาน");
        governor.hears("กรุงเทพ").await.presses("ขอพูดคุย").await;
        governor.hears("ชลประทาน").await;
        head.hears("ขอพูดคุย").await;
        office.until("10:10").await;
        deputy.hears("ขอพูดคุย").await;
        governor.hears("ครบ 10 นาที").await;
    }
);

story!(
    /// L5, L6: an agency reads of the governor what was released, and nothing else.
    what_the_governor_released, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let _secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("ประชุมที่ศาลากลาง ถึงเที่ยง");
        let filed = governor.hears("บันทึกแล้ว: ประชุม").await.says("เฉพาะท่านที่เห็น");
        head.types("/governor");
        head.hears("สำนักงานจังหวัด").await.never_says("ศาลากลาง");
        filed.presses("เปิดเผยรายการนี้").await;
        governor.hears("เปิดเผยแล้ว").await;
        head.types("/governor");
        head.hears("ศาลากลาง").await.says("12.00 น.");
    }
);
