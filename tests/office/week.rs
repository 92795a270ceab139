//! The week: called, answered, briefed, closed (PRODUCT.md section 3).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// W1, B1: on Monday at three each head is called once; one message answers; the governor's brief counts it.
    a_week_is_called_answered_and_briefed, "2026-11-23 14:59", |office| {
        let governor = office.employs(Role::Governor).await;
        let irrigation = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        irrigation.hears("วาระยามเช้า อังคาร 24 พ.ย. 2569 เวลา 09.00 น.").await.says("อ้างอิง ส-");
        irrigation.types("ซ่อมเขื่อนเสร็จแล้ว 80% ติดขัดเรื่องที่ดิน");
        let card = irrigation.hears("บันทึกแล้ว").await;
        assert_eq!(card.buttons()[0], "🔴 ติดขัด");
        assert_eq!(card.presses("ติดขัด").await.as_deref(), Some("บันทึกสถานะ 🔴 ติดขัด แล้ว"));
        irrigation.hears("สถานะ 🔴 ติดขัด").await;
        office.until("2026-11-24 08:30").await;
        let brief = governor.hears("ตอบแล้ว 1 จาก 2").await.says("ซ่อมเขื่อน");
        governor.opens_link(&brief.link("ชลประทาน"));
        governor.hears("ซ่อมเขื่อนเสร็จแล้ว 80%").await.says("โทร. +66");
    }
);
