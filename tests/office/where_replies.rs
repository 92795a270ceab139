//! Replies to where somebody said to be (PRODUCT.md U3, L2).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// U3: a time in reply to the own entry is its new end; one that is past is asked about; what says nothing of the kind is asked about
    /// like any other message.
    a_time_in_reply, "2026-11-24 08:15", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("ไปตรวจเขื่อนบางวาด กลับบ่ายสาม");
        let filed = head.hears("15.00 น.").await.says("อ้างอิง ภ-1");
        head.replies(&filed, "กลับบ่ายสี่ครับ");
        head.hears("16.00 น.").await.says("เขื่อนบางวาด").says("อ้างอิง ภ-1");
        governor.types("/where");
        governor.hears("เขื่อนบางวาด").await.says("16.00 น.");
        head.replies(&filed, "วันนี้ 07.00 น.");
        head.hears("เวลานี้ผ่านไปแล้ว").await;
        head.types("ห้าโมงเย็น");
        head.hears("17.00 น.").await;
        head.replies(&filed, "ฝากถามเรื่องรถ");
        head.hears("ข้อความนี้เป็นเรื่องใด").await;
        // Another sentence is another entry, and what it replaced is left alone.
        head.replies(&filed, "ไปประชุมที่ศาลากลาง ถึงเที่ยง");
        head.hears("บันทึกแล้ว: ประชุม").await.says("อ้างอิง ภ-2");
    }
);

story!(
    /// L2, U3: "back?" is answered by a word as well as by a tap, and by a time; the word alone says the same.
    back_in_a_word, "2026-11-24 08:15", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM").in_english()).await;
        head.types("ไปตรวจเขื่อนบางวาด กลับบ่ายสาม");
        head.hears("15.00 น.").await;
        other.types("At the airport, back at 3pm");
        other.hears("15:00").await;
        office.until("15:00").await;
        let back = head.hears("กลับถึงแล้วหรือไม่").await.says("อ้างอิง ภ-1");
        head.replies(&back, "อีก 30 นาที");
        head.hears("15.30 น.").await;
        let asked = other.hears("Are you back").await.says("Ref. L-1");
        other.replies(&asked, "Not coming back today.");
        other.hears("Recorded").await.never_says("15:00");
        office.until("15:30").await;
        let back = head.hears("กลับถึงแล้วหรือไม่").await;
        head.replies(&back, "ถึงแล้วค่ะ");
        head.hears("บันทึกแล้ว: อยู่สำนักงาน").await;
        head.replies(&back, "17.00 น.");
        head.hears("พ้นเวลาหรือถูกเปลี่ยนแล้ว").await;
        governor.types("/where");
        governor.hears("อยู่สำนักงาน 1").await.says("ไม่อยู่สำนักงาน");
        other.types("I'm back");
        other.hears("In the office").await;
    }
);

story!(
    /// U3: a copy that the bot does not know is placed by its reference, and only for whoever said it: the references of others lead
    /// nowhere.
    copies_of_entries, "2026-11-24 08:15", |office| {
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("ไปตรวจเขื่อนบางวาด กลับบ่ายสาม");
        let text = head.hears("อ้างอิง ภ-1").await.text().to_owned();
        let copy = head.types(&text);
        head.reads_everything().await;
        office.telegram.replies(head.account, copy, "บ่ายสี่โมง");
        head.hears("16.00 น.").await.says("ภ-1");
        let copy = other.types(&text);
        other.reads_everything().await;
        office.telegram.replies(other.account, copy, "ห้าโมงเย็น");
        other.hears("ข้อความนี้เป็นเรื่องใด").await;
        head.types("/where");
        head.hears("16.00 น.").await;
    }
);
