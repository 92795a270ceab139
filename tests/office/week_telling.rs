//! What reaches the governor at once (PRODUCT.md W3, W4).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// W3: a late answer reaches governor and vices only when it is 🟡 or 🔴: once, at the tap, or when its colour turns later; what it
    /// becomes after that is shown in the same message.
    a_late_answer, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        let of_other = other.hears("วาระยามเช้า").await;
        office.jumps_to("2026-11-24 12:00").await;
        for phone in [&governor, &vice, &head, &other] {
            phone.reads_everything().await;
        }
        head.replies(&call, "เครื่องสูบน้ำเสีย 1 เครื่อง");
        let card = head.hears("หลังกำหนด").await;
        other.replies(&of_other, "เรียบร้อยดี");
        other.hears("หลังกำหนด").await.presses("ตามแผน").await;
        other.hears("สถานะ 🟢").await;
        governor.hears_nothing().await;
        office.until("14:00").await;
        card.presses("เสี่ยงล่าช้า").await;
        head.hears("สถานะ 🟡").await;
        let told = governor.hears("รายงานหลังกำหนด").await.says("เครื่องสูบน้ำเสีย").says("🟡").says("Head, IRRI (sample) โทร.");
        vice.hears("รายงานหลังกำหนด").await;
        card.presses("เสี่ยงล่าช้า").await;
        office.until("14:30").await;
        head.reads_everything().await;
        // Once: after that its message shows what became of it.
        card.presses("ติดขัด").await;
        head.hears("สถานะ 🔴").await;
        for reader in [&governor, &vice] {
            let heard = reader.reads_everything().await;
            assert!(heard.iter().all(|text| text.contains("เครื่องสูบน้ำเสีย")), "{heard:#?}");
            let late = office.telegram.chat(reader.account).into_iter().filter(|seen| seen.text.contains("รายงานหลังกำหนด"));
            assert_eq!(late.count(), 1, "one message in the chat");
        }
        card.presses("ตามแผน").await;
        head.hears("สถานะ 🟢").await;
        let shown = governor.hears("รายงานหลังกำหนด (เปลี่ยนแปลงแล้ว)").await.says("🟢");
        assert_eq!(shown.message(), told.message());
        vice.hears("เปลี่ยนแปลงแล้ว").await;
    }
);

story!(
    /// W4: 🔴 asks one question on the same card; *yes* stands first in brief and board, and is an urgent matter at once; another colour, or
    /// the other button, withdraws it.
    orders_are_asked_for, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        other.hears("วาระยามเช้า").await;
        other.types("เรือเสีย");
        let of_other = other.hears("บันทึกแล้ว").await;
        of_other.presses("ติดขัด").await;
        let of_other = other.hears("สถานะ 🔴").await;
        head.types("ที่ดินติดขัด 2 แปลง");
        let card = head.hears("โปรดกดเลือกสถานะ").await;
        assert_eq!(card.buttons().len(), 5);
        let act = card.data("ติดขัด").replace("wk:red", "wk:act");
        Phone::toasts(head.forges(card.message(), &act).await, "เฉพาะรายงานสถานะ 🔴");
        card.presses("ติดขัด").await;
        let asked = head.hears("เรื่องนี้ขอรับข้อสั่งการผู้ว่าราชการจังหวัดหรือไม่").await;
        assert_eq!(asked.message(), card.message());
        Phone::toasts(other.forges(asked.message(), &act).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(asked.presses("ขอรับข้อสั่งการ").await, "ขอรับข้อสั่งการผู้ว่าราชการจังหวัด");
        let asks = head.hears("ขอรับข้อสั่งการผู้ว่าราชการจังหวัด").await.never_says("หรือไม่");
        assert!(asks.buttons().contains(&"✓ ขอรับข้อสั่งการ".to_owned()));
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        for leader in [&governor, &vice] {
            leader.hears("ด่วนมาก จาก").await.says("ที่ดินติดขัด");
        }
        governor.types("/week");
        let board = governor.hears("ตอบแล้ว 2").await.says("ขอรับข้อสั่งการ");
        assert!(board.text().find("ที่ดินติดขัด") < board.text().find("เรือเสีย"), "{}", board.text());
        office.until("2026-11-24 08:25").await;
        for phone in [&governor, &vice, &head, &other] {
            phone.reads_everything().await;
        }
        office.until("2026-11-24 08:30").await;
        for reader in [&governor, &vice] {
            let brief = reader.hears("ขอรับข้อสั่งการ 1").await.says("ติดขัดอื่น ๆ 1");
            assert!(brief.text().find("ที่ดินติดขัด") < brief.text().find("เรือเสีย"), "{}", brief.text());
        }
        // After the brief it is told at once, once.
        office.until("09:40").await;
        of_other.presses("ขอรับข้อสั่งการ").await;
        other.hears("ขอรับข้อสั่งการผู้ว่าราชการจังหวัด").await.never_says("หรือไม่");
        other.hears("ส่งเรื่องด่วนแล้ว 09.40 น.").await;
        for phone in [&governor, &vice, &head] {
            let heard = phone.reads_everything().await;
            let told = heard.iter().filter(|text| text.contains("เรือเสีย")).count();
            assert_eq!(told, usize::from(phone.account != head.account), "{heard:#?}");
        }
        of_other.presses("ขอรับข้อสั่งการ").await;
        other.reads_everything().await;
        for phone in [&governor, &vice] {
            phone.hears_nothing().await;
        }
        office.until("09:50").await;
        of_other.presses("เสี่ยงล่าช้า").await;
        other.hears("สถานะ 🟡").await.never_says("ขอรับข้อสั่งการ");
        for phone in [&governor, &vice] {
            phone.hears("ปิดเรื่องแล้ว").await.says("เรือเสีย");
        }
        asked.presses("แจ้งเพื่อทราบ").await;
        head.hears("แจ้งเพื่อทราบ").await;
        for phone in [&governor, &vice] {
            phone.hears("ปิดเรื่องแล้ว").await.says("ที่ดินติดขัด");
        }
        governor.types("/brief");
        governor.hears("ตอบแล้ว 2").await.never_says("ขอรับข้อสั่งการ");
        for phone in [&governor, &vice, &head, &other] {
            phone.reads_everything().await;
        }
        office.jumps_to("2026-11-25 09:00").await;
        Phone::toasts(card.presses("ติดขัด").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(head.forges(card.message(), &act).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);
