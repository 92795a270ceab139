//! Weeks that the secretariat moves, skips and adds (PRODUCT.md W6).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Fault, FaultKind},
};

/// The secretariat goes through the timetable: a week's button, then these.
async fn steers(secretary: &Phone, week: &str, presses: &[&str]) {
    secretary.types("/weeks");
    secretary.hears("ปฏิทินวาระยามเช้า").await.presses(week).await;
    let mut card = secretary.hears_any_of(&["เลื่อนไปวันใด", "จัดวันใด"]).await;
    for press in presses {
        card.presses(press).await;
        card = secretary.hears_any_of(&["เลื่อน", "งด", "จัด", "เพิ่ม"]).await;
    }
}

story!(
    /// W6: a week that is moved before its call is called, briefed and closed around its new day, and keeps its number.
    moved_before_the_call, "2026-11-20 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        steers(&secretary, "อังคาร 24 พ.ย.", &["พฤหัสบดี 26 พ.ย.", "ยืนยัน"]).await;
        governor.hears("เลื่อนวาระยามเช้า สัปดาห์ที่ 8 อังคาร 24 พ.ย. 2569 เป็น พฤหัสบดี 26 พ.ย. 2569").await;
        office.until("2026-11-25 14:59").await;
        office.until("15:00").await;
        head.hears("พฤหัสบดี 26 พ.ย. 2569").await.says("เลื่อนจากวันอังคาร 24 พ.ย. 2569").never_says("วันหยุดราชการ");
        head.types("ลอกคลองแล้วเสร็จ");
        head.hears("บันทึกแล้ว").await;
        office.until("2026-11-26 08:30").await;
        governor.hears("ตอบแล้ว 1 จาก 2").await.says("พฤหัสบดี 26 พ.ย. 2569");
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await.says("สัปดาห์ที่ 8");
        // The next week is what it was.
        office.until("2026-11-30 15:00").await;
        head.hears("อังคาร 1 ธ.ค. 2569").await;
    }
);

story!(
    /// W6: a week that is moved after its call tells whoever was called, once; what was sent is not sent again, what is answered stays.
    moved_after_the_call, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let prompt = office.employs(head_of("IRRI")).await;
        let slow = office.employs(head_of("DDPM").in_english()).await;
        office.until("15:00").await;
        prompt.hears("วาระยามเช้า").await;
        slow.hears("Morning session").await;
        prompt.types("ลอกคลองแล้วเสร็จ");
        prompt.hears("บันทึกแล้ว").await;
        office.until("2026-11-24 07:30").await;
        slow.hears("No weekly report yet").await;
        steers(&secretary, "อังคาร 24 พ.ย.", &["พฤหัสบดี 26 พ.ย.", "ยืนยัน"]).await;
        prompt.hears("เลื่อนวาระยามเช้า สัปดาห์ที่ 8").await.says("รายงานที่ท่านส่งไว้ยังใช้ได้");
        let told = slow.hears("moves to Thu 26 Nov 2026, 09:00").await.says("until 12:00 on that day");
        // Tuesday and Wednesday are quiet, and so is Thursday's 07:30: that reminder has been given.
        office.until("2026-11-26 07:45").await;
        office.until("08:15").await;
        slow.hears("in 15 minutes").await;
        slow.replies(&told, "Pumps repaired");
        slow.hears("Recorded, thank you").await;
        office.until("08:30").await;
        secretary.hears("ตอบแล้ว 2 จาก 3").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await.says("ทั้งหมด 3 • ตอบแล้ว 2");
        office.until("2026-11-26 23:00").await;
    }
);

story!(
    /// W6: a skipped week says nothing more but that; held after all it goes on where it was.
    skipped_and_held_after_all, "2026-11-23 14:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let prompt = office.employs(head_of("IRRI")).await;
        let slow = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        prompt.hears("วาระยามเช้า").await;
        slow.hears("วาระยามเช้า").await;
        prompt.types("ลอกคลองแล้วเสร็จ");
        prompt.hears("บันทึกแล้ว").await;
        steers(&secretary, "อังคาร 24 พ.ย.", &["งดสัปดาห์นี้", "ยืนยัน"]).await;
        governor.hears("งดวาระยามเช้า สัปดาห์ที่ 8").await;
        prompt.hears("งดวาระยามเช้า สัปดาห์ที่ 8").await.says("รายงานที่ท่านส่งไว้เก็บไว้แล้ว");
        slow.hears("งดวาระยามเช้า สัปดาห์ที่ 8").await.says("ไม่ต้องส่งรายงาน");
        office.until("2026-11-24 09:00").await;
        steers(&secretary, "อังคาร 24 พ.ย.", &["พุธ 25 พ.ย.", "ยืนยัน"]).await;
        governor.hears("ตามเดิม").await;
        prompt.hears("ตามเดิม").await.says("พุธ 25 พ.ย. 2569");
        slow.hears("ตามเดิม").await;
        office.until("2026-11-25 07:30").await;
        slow.hears("ยังไม่ได้รับรายงาน").await;
        office.until("08:30").await;
        slow.hears("และผู้ได้รับมอบหมาย").await;
        governor.hears("ตอบแล้ว 1 จาก 3").await;
        secretary.hears("ตอบแล้ว 1 จาก 3").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await;
    }
);

story!(
    /// W6, W3: a week skipped before its call is not called; who answered it early is told that the answer is kept; words go to the next.
    skipped_before_the_call, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let early = office.employs(head_of("IRRI")).await;
        early.types("/week ลอกคลองแล้วเสร็จ");
        early.hears("บันทึกแล้ว").await;
        steers(&secretary, "อังคาร 24 พ.ย.", &["งดสัปดาห์นี้", "ยืนยัน"]).await;
        early.hears("งดวาระยามเช้า สัปดาห์ที่ 8").await.says("เก็บไว้แล้ว");
        early.types("/week ขุดสระเสร็จ");
        early.hears("บันทึกแล้ว").await;
        office.until("2026-11-30 15:00").await;
        early.hears("อังคาร 1 ธ.ค. 2569").await.says("ได้รับรายงานล่วงหน้า");
        office.until("2026-12-01 08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await.says("สัปดาห์ที่ 9");
    }
);

story!(
    /// W6: an added week is special: called, answered and closed like any other, without a number; added late, it is called at once.
    added, "2026-11-24 12:30", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("2026-11-25 16:00").await;
        secretary.types("/weeks");
        secretary.hears("ปฏิทินวาระยามเช้า").await.presses("เพิ่มวาระพิเศษ").await;
        secretary.hears("จัดวาระพิเศษวันใด").await.presses("พฤหัสบดี 26 พ.ย.").await;
        secretary.hears("เพิ่มวาระพิเศษ พฤหัสบดี 26 พ.ย. 2569").await.presses("ยืนยัน").await;
        secretary.hears("✓ เพิ่มวาระพิเศษ").await;
        head.hears("พฤหัสบดี 26 พ.ย. 2569").await;
        head.types("เตรียมกระสอบทราย 2,000 ใบ");
        head.hears("บันทึกแล้ว").await;
        office.until("2026-11-26 08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await.says("สัปดาห์พิเศษ พฤหัสบดี 26 พ.ย. 2569");
        // Every Tuesday still counts.
        office.until("2026-11-30 15:00").await;
        head.hears("อังคาร 1 ธ.ค. 2569").await;
        office.until("2026-12-01 07:20").await;
        head.types("กระสอบทรายครบ");
        head.hears("บันทึกแล้ว").await;
        office.until("08:30").await;
        secretary.hears("สัปดาห์ที่ 9").await;
        office.until("12:00").await;
        secretary.hears("สัปดาห์ที่ 9").await;
    }
);

story!(
    /// W6: onto a holiday, onto itself, into the past, onto another week: each refused with its sentence, and nothing changes.
    what_cannot_be, "2026-11-24 13:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        secretary.types("/weeks");
        let card = secretary.hears("ปฏิทินวาระยามเช้า").await;
        for (data, why) in [
            ("wt:move:2026-12-08:2026-12-10", "เป็นวันหยุดราชการ"),
            ("wt:moved:2026-12-01:2026-12-01", "กำหนดไว้เช่นนั้นอยู่แล้ว"),
            ("wt:moved:2026-12-01:2026-11-24", "ผ่านเวลาประชุมแล้ว"),
            ("wt:moved:2026-12-01:2026-12-08", "วันนั้นมีสัปดาห์ที่ 10"),
            ("wt:moved:2026-12-01:2026-12-09", "สลับลำดับ"),
            ("wt:skipped:2026-11-24", "ปิดรับรายงานแล้ว"),
            ("wt:skipped:2026-11-25", "ไม่พบสัปดาห์นี้"),
            ("wt:added:2026-12-01", "วันนั้นมีสัปดาห์ที่ 9"),
            ("wt:open:2031-11-24", "ปิดรับรายงานแล้ว"),
            ("wt:moved:2026-12-01", "ปุ่มนี้ใช้ไม่ได้แล้ว"),
            ("wt:added:2026-13-01", "ปุ่มนี้ใช้ไม่ได้แล้ว"),
        ] {
            Phone::toasts(secretary.forges(card.message(), data).await, why);
        }
        // A head cannot, whatever the client sends.
        head.forges(1, "wt:skipped:2026-12-01").await;
        head.hears("ใช้ได้เฉพาะ").await;
        // A day that is typed.
        card.presses("อังคาร 1 ธ.ค.").await;
        secretary.hears("เลื่อนไปวันใด").await.presses("วันอื่น").await;
        secretary.hears("โปรดพิมพ์วันที่").await;
        secretary.types("วันไหนก็ได้");
        secretary.hears("อ่านวันที่ไม่ได้").await;
        secretary.types("5 ธ.ค.");
        secretary.hears("เสาร์ 5 ธ.ค. 2569 เป็นวันหยุดราชการ").await.says("โปรดพิมพ์วันอื่น");
        secretary.types("4 ธ.ค. 2569");
        let asked = secretary.hears("เลื่อนวาระยามเช้า สัปดาห์ที่ 9").await.says("ศุกร์ 4 ธ.ค. 2569");
        asked.presses("ไม่ใช่").await;
        secretary.hears("เลื่อนไปวันใด").await;
        office.until("2026-11-30 15:00").await;
        head.hears("อังคาร 1 ธ.ค. 2569").await;
    }
);

story!(
    /// W6, W8: moved while nobody was looking: a program that was away does what is due on the new day, once.
    moved_and_then_away, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        steers(&secretary, "อังคาร 24 พ.ย.", &["พุธ 25 พ.ย.", "ยืนยัน"]).await;
        head.hears("เลื่อนวาระยามเช้า สัปดาห์ที่ 8").await;
        office.sleeps_until("2026-11-25 08:20").await;
        head.hears("และผู้ได้รับมอบหมาย").await;
        office.until("08:30").await;
        secretary.hears("ตอบแล้ว 0 จาก 2").await;
        office.sleeps_until("2026-11-25 13:00").await;
        secretary.hears("ปิดรับรายงาน").await;
        office.sleeps_until("2026-11-26 13:00").await;
    }
);

story!(
    /// W6, W3, W5: an answer takes back the calls and reminders that wait, and nothing else: that the week has moved is still told to whoever
    /// could not be reached, and so is what the governor has to know.
    an_answer_takes_back_no_news, "2026-11-23 14:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let tardy = office.employs(head_of("FISH")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        office.telegram.fault(away(&head));
        steers(&secretary, "อังคาร 24 พ.ย.", &["พุธ 25 พ.ย.", "ยืนยัน"]).await;
        governor.hears("พุธ 25 พ.ย. 2569").await;
        head.types("ลอกคลองแล้วเสร็จ");
        office.works().await;
        office.telegram.clears_faults();
        office.until("15:30").await;
        head.hears("เลื่อนวาระยามเช้า สัปดาห์ที่ 8").await;
        head.hears("บันทึกแล้ว").await;
        office.until("2026-11-25 12:30").await;
        governor.reads_everything().await;
        secretary.reads_everything().await;
        tardy.reads_everything().await;
        office.telegram.fault(away(&governor));
        tardy.types("/week คันคลองขาด ติดขัดเรื่องเครื่องจักร");
        tardy.hears("คันคลองขาด").await.presses("ติดขัด").await;
        tardy.reads_everything().await;
        tardy.types("/week รถขุดเสีย 2 คัน");
        office.works().await;
        office.telegram.clears_faults();
        office.until("13:00").await;
        tardy.hears("รถขุดเสีย 2 คัน").await;
        let told = governor.reads_everything().await;
        assert!(told.iter().any(|words| words.contains("รถขุดเสีย 2 คัน")), "{told:#?}");
    }
);

/// Nothing reaches this phone until the line is mended.
fn away(phone: &Phone) -> Fault {
    Fault {
        method: Some("sendMessage".to_owned()),
        chat: Some(phone.account),
        times: u32::MAX,
        kind: FaultKind::Status(502, "Bad Gateway".to_owned()),
    }
}
