//! Who acts for a head who is away (PRODUCT.md W7, L1).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

/// Says to be on leave until the end of the next day, and asks who acts.
async fn leaves(head: &Phone) {
    head.types("/where");
    head.hears("ภารกิจของท่าน").await.presses("ลา").await;
    head.hears("บันทึกแล้ว: ลา").await.presses("เปลี่ยนเวลา").await;
    head.hears("ถึงเวลาใด").await.presses("สิ้นวันพรุ่งนี้").await;
    head.hears("บันทึกแล้ว: ลา")
        .await
        .presses("ระบุผู้ปฏิบัติหน้าที่แทน")
        .await;
}

story!(
    /// W7: while a head is on leave with a delegate acting, the call and the reminder go to the delegate too, who may answer; the answer
    /// shows both names.
    a_delegate_who_acts_is_called_too, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let acting = office.employs(head_of("IRRI").who_is(Role::Delegate, "นายธารา สมมุติ")).await;
        let other = office.employs(head_of("IRRI").who_is(Role::Delegate, "นางวารี ทดลอง").positioned("ผู้ช่วย")).await;
        leaves(&head).await;
        let which = head.hears("ผู้ใดปฏิบัติหน้าที่แทน").await;
        assert_eq!(which.buttons(), ["นายธารา สมมุติ", "นางวารี ทดลอง", "◀ กลับ"]);
        // "The deputy" is one of two: it is asked which.
        head.types("รอง ผอ.");
        head.hears("“รอง ผอ.” หมายถึงผู้ใด").await.presses("ธารา").await;
        head.hears("ผู้ปฏิบัติหน้าที่แทน: นายธารา สมมุติ โทร. +66").await;
        governor.types("/where ชลประทาน");
        governor.hears("ลา ถึงสิ้นวันอังคาร 24 พ.ย.").await.says("ผู้ปฏิบัติหน้าที่แทน: นายธารา สมมุติ โทร. +66");
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await.never_says("ผู้ปฏิบัติหน้าที่แทน");
        let call = acting.hears("เรียน นายธารา สมมุติ ผู้ปฏิบัติหน้าที่แทน").await.says("รายงานจะแสดงชื่อท่านคู่กับ");
        other.hears_nothing().await;
        office.until("2026-11-24 07:30").await;
        head.hears("ยังไม่ได้รับรายงาน").await;
        acting.hears("ยังไม่ได้รับรายงาน").await;
        other.hears_nothing().await;
        acting.replies(&call, "ขุดลอกคลองแล้ว 3 สาย");
        acting.hears("บันทึกแล้ว").await;
        office.until("08:30").await;
        let brief = governor.hears("ตอบแล้ว 1 จาก 2").await;
        brief.presses("ดูทุกหน่วยงาน").await;
        let board = governor.hears("ขุดลอกคลอง").await;
        governor.opens_link(&board.link("ชลประทาน"));
        governor.hears("ผู้รายงานแทน: นายธารา สมมุติ").await.says("แทน Head, IRRI (sample)");
    }
);

story!(
    /// W7: somebody of another agency who acts answers for the agency while the head is away, and no longer; the names stay. Whoever
    /// leads the province, or is not known, is only words.
    somebody_of_another_agency_acts, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let acting = office.employs(head_of("DDPM").who_is(Role::Head, "นายธารา สมมุติ")).await;
        leaves(&head).await;
        head.hears("ผู้ใดปฏิบัติหน้าที่แทน").await;
        head.types("นายธารา สมมุติ");
        head.hears("ผู้ปฏิบัติหน้าที่แทน: นายธารา สมมุติ โทร. +66").await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let own = acting.hears("วาระยามเช้า").await;
        let for_other = acting.hears("ผู้ปฏิบัติหน้าที่แทน").await;
        let (own, for_other) = match own.text().contains("ผู้ปฏิบัติหน้าที่แทน") {
            true => (for_other, own),
            false => (own, for_other),
        };
        acting.replies(&for_other, "ขุดลอกคลองแล้ว 3 สาย");
        acting.hears("ขุดลอกคลองแล้ว 3 สาย").await.says("ชลประทาน");
        acting.replies(&own, "ซ้อมแผนเผชิญเหตุแล้ว");
        acting.hears("ซ้อมแผน").await;
        let roles: Vec<(String, String)> = asks(&office, "SELECT r.agency, a.role FROM answer a JOIN roll r ON r.id = a.roll ORDER BY r.agency").await;
        assert_eq!(roles, [("DDPM".to_owned(), "head".to_owned()), ("IRRI".to_owned(), "delegate".to_owned())]);
        // Back early: the right has ended with the absence.
        head.types("/where");
        head.hears("ภารกิจของท่าน").await.presses("อยู่สำนักงาน").await;
        head.hears("บันทึกแล้ว: อยู่สำนักงาน").await;
        acting.replies(&for_other, "เพิ่มเติม");
        acting.hears("หน่วยงาน").await.never_says("บันทึกแล้ว");
        office.until("2026-11-24 08:30").await;
        governor.hears("ตอบแล้ว 2 จาก 3").await.presses("ดูทุกหน่วยงาน").await;
        let board = governor.hears("ขุดลอกคลอง").await;
        governor.opens_link(&board.link("ชลประทาน"));
        governor.hears("ผู้รายงานแทน: นายธารา สมมุติ • แทน Head, IRRI (sample)").await;
        head.reads_everything().await;
        acting.reads_everything().await;
    }
);

story!(
    /// L1: a name that nobody known bears is kept as it was written, and nobody is called for it.
    an_unknown_name_is_words, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        for name in ["ป้าสมศรี", "ผู้ว่าราชการจังหวัด"] {
            leaves(&head).await;
            head.hears("ผู้ใดปฏิบัติหน้าที่แทน").await;
            head.types(name);
            head.hears(&format!("ผู้ปฏิบัติหน้าที่แทน: {name}")).await.never_says("โทร.");
        }
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        governor.hears_nothing().await;
    }
);
