//! What was filed wrongly is moved with one tap, whole (PRODUCT.md P2, U8, U9).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

story!(
    /// U9, P2: an answer that was none is taken out of the week whole – words, picture, colour – and asked about; filed again it counts
    /// again, all of it.
    an_answer_is_moved_whole, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("ฝากถามเรื่องรถตู้");
        head.hears("บันทึกแล้ว").await;
        head.sends(Media::photo([1]).says("รถคันนี้"));
        let card = head.hears("แนบ 1 รายการ").await;
        card.presses("ย้ายไปเรื่องอื่น").await;
        let asked = head.hears("ข้อความนี้เป็นเรื่องใด").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 1").await.never_says("รถ");
        asked.presses("รายงานสัปดาห์").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        head.hears("ฝากถามเรื่องรถตู้").await.says("แนบ 1 รายการ");
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1").await;
    }
);

story!(
    /// U9: as a note it leaves the office; a card of somebody else, a week that is over and a button pressed twice move nothing.
    what_is_not_theirs_stays, "2026-11-23 14:50", |office| {
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("HWY")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        other.hears("วาระยามเช้า").await;
        head.types("ฝายเสร็จแล้ว");
        let card = head.hears("บันทึกแล้ว").await;
        let toast = other.forges(card.message(), &card.data("ย้ายไปเรื่องอื่น")).await;
        Phone::toasts(toast, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        card.presses("ย้ายไปเรื่องอื่น").await;
        let asked = head.hears("ข้อความนี้เป็นเรื่องใด").await;
        asked.presses("บันทึกไว้เท่านั้น").await;
        head.hears("เป็นบันทึกของท่านเอง").await;
    }
);
