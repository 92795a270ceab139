//! Holidays that the cabinet changes at short notice (PRODUCT.md W11, W6).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// W11, W6: a day that is added before the call moves the week by itself; the call says so.
    added_before_the_call, "2026-11-19 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        secretary.types("/holidays");
        secretary.hears("วันหยุดราชการ").await.says("10 ธ.ค. 2569").presses("เพิ่มวันหยุด").await;
        secretary.hears("โปรดพิมพ์วันที่และชื่อ").await;
        secretary.types("วันหยุดพิเศษ");
        secretary.hears("อ่านวันที่หรือชื่อไม่ได้").await;
        secretary.types("24 พ.ย. 2569 วันหยุดพิเศษ <b>ครม.</b>");
        secretary.hears("อังคาร 24 พ.ย. 2569 วันหยุดพิเศษ <b>ครม.</b>").await
            .says("สัปดาห์ที่ 8 อังคาร 24 พ.ย. 2569 จะเลื่อนเป็น พุธ 25 พ.ย. 2569");
        office.until("2026-11-23 15:00").await;
        head.hears("พุธ 25 พ.ย. 2569").await.says("อังคาร 24 พ.ย. 2569");
        head.types("ลอกคลองแล้วเสร็จ");
        head.hears("บันทึกแล้ว").await;
        office.until("2026-11-25 08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await;
    }
);

story!(
    /// W11: a day that is added while its week is under way moves nobody behind their backs: the move is offered, and tells those called.
    added_after_the_call, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        secretary.types("/holidays");
        secretary.hears("วันหยุดราชการ").await.presses("เพิ่มวันหยุด").await;
        secretary.hears("โปรดพิมพ์วันที่และชื่อ").await;
        secretary.types("24 พ.ย. วันหยุดพิเศษ");
        secretary.hears("แจ้งหน่วยงานแล้ว และยังไม่ได้เลื่อน").await.presses("เลื่อนเป็น พุธ 25 พ.ย.").await;
        secretary.hears("ผู้ที่ได้รับแจ้งหรือรายงานแล้ว 1 คน").await.presses("ยืนยัน").await;
        secretary.hears("✓ เลื่อนวาระยามเช้า สัปดาห์ที่ 8").await;
        head.hears("เลื่อนวาระยามเช้า สัปดาห์ที่ 8").await.says("พุธ 25 พ.ย. 2569");
        office.until("2026-11-25 07:30").await;
        head.hears("ยังไม่ได้รับรายงาน").await;
        head.types("ลอกคลองแล้วเสร็จ");
        head.hears("บันทึกแล้ว").await;
        office.until("08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await;
    }
);

story!(
    /// W11: a day that is taken back, moved or announced as it was estimated; the timetable follows.
    taken_back_moved_and_announced, "2027-03-01 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        // Chakri Day is a Tuesday.
        secretary.types("/holidays");
        let list = secretary.hears("วันหยุดราชการ").await.says("(ประมาณการ รอประกาศ)");
        list.presses("6 เม.ย.").await;
        secretary.hears("อังคาร 6 เม.ย. 2570").await.presses("ไม่เป็นวันหยุด").await;
        secretary.hears("ไม่เป็นวันหยุด").await.says("จะเลื่อนเป็น อังคาร 6 เม.ย. 2570").presses("◀ วันหยุด").await;
        let list = secretary.hears("วันหยุดราชการ").await.never_says("อังคาร 6 เม.ย.");
        list.presses("4 พ.ค.").await;
        secretary.hears("อังคาร 4 พ.ค. 2570").await.presses("เลื่อนไปวันอื่น").await;
        secretary.hears("โปรดพิมพ์วันที่").await;
        secretary.types("12 พ.ค. 2570");
        secretary.hears("อังคาร 4 พ.ค. 2570 ไม่เป็นวันหยุด").await
            .says("วันหยุด: พุธ 12 พ.ค. 2570")
            .says("จะเลื่อนเป็น อังคาร 4 พ.ค. 2570")
            .presses("◀ วันหยุด").await;
        secretary.hears("วันหยุดราชการ").await;
        // Stale and forged buttons change nothing.
        let over = secretary.forges(list.message(), "wh:remove:2027-05-04").await;
        crate::harness::Phone::toasts(over, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);
