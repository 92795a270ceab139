//! Answers of the week that ask for orders, as urgent matters (W4): asked again, changed, taken back.

use crate::{
    harness::{Office, Phone, head_of, phone::Heard},
    story,
};
use angkhan::person::Role;

/// The head answers 🔴 and asks for orders. Gives the message, and the card that asked.
async fn asks_for_orders<'a>(head: &'a Phone, words: &str) -> (i64, Heard<'a>) {
    let said = head.types(words);
    head.hears("โปรดกดเลือกสถานะ").await.presses("ติดขัด").await;
    let asked = head.hears("เรื่องนี้ขอรับข้อสั่งการ").await;
    asked.presses("ขอรับข้อสั่งการ").await;
    (said, asked)
}

story!(
    /// W4, E6: yes, no, and yes again: the matter that was withdrawn opens again, also days later, and is told again. One that somebody
    /// opens again although the agency asks no more stays open.
    asked_again, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let (_, asked) = asks_for_orders(&head, "ที่ดินติดขัด 2 แปลง").await;
        head.reads_everything().await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        asked.presses("แจ้งเพื่อทราบ").await;
        let over = governor.hears("ปิดเรื่องแล้ว").await;
        head.reads_everything().await;
        asked.presses("ขอรับข้อสั่งการ").await;
        governor.hears("แจ้งซ้ำแล้ว").await;
        governor.hears("หน่วยงานขอรับข้อสั่งการอีกครั้ง").await.says("“ที่ดินติดขัด 2 แปลง”");
        head.reads_everything().await;
        asked.presses("แจ้งเพื่อทราบ").await;
        governor.hears("ปิดเรื่องแล้ว").await;
        head.reads_everything().await;
        // The governor wants to know all the same.
        over.presses("เปิดเรื่องอีกครั้ง").await;
        governor.reads_everything().await;
        head.reads_everything().await;
        office.jumps_to("2026-11-23 15:05").await;
        let states: Vec<(String,)> = crate::floor::asks(&office, "SELECT state FROM urgent").await;
        assert_eq!(states, [("open".to_owned(),)]);
        Phone::toasts(governor.forges(alert.message(), &alert.data("รับทราบ")).await, "รับทราบแล้ว");
        governor.reads_everything().await;
        head.reads_everything().await;
    }
);

story!(
    /// U10, W4: what is changed in the answer, or added to it, changes the words of its matter on every phone.
    an_answer_is_changed, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        let (said, _) = asks_for_orders(&head, "ที่ดินติดขัด 2 แปลง").await;
        governor.hears("ด่วนมาก จาก").await;
        head.reads_everything().await;
        office.jumps_to("2026-11-23 15:01").await;
        head.edits(said, "ที่ดินติดขัด 3 แปลง");
        governor.hears("“ที่ดินติดขัด 3 แปลง”").await;
        let heard = head.reads_everything().await.join("\n");
        assert!(heard.contains("ส่งเรื่องด่วนแล้ว") && heard.contains("ที่ดินติดขัด 3 แปลง"), "{heard}");
        office.jumps_to("2026-11-23 15:02").await;
        head.replies(&call, "เจ้าของไม่ยินยอม");
        governor.hears("ที่ดินติดขัด 3 แปลง\nเจ้าของไม่ยินยอม").await;
        head.reads_everything().await;
    }
);

story!(
    /// U1, W4: an answer that is marked as secret leaves its matter, also one that somebody has taken on.
    an_answer_is_secret, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        let (said, _) = asks_for_orders(&head, "ที่ดินของบริษัทลับติดขัด").await;
        governor.hears("ด่วนมาก จาก").await.presses("รับทราบ").await;
        governor.hears("จะเสร็จเมื่อใด").await;
        office.jumps_to("2026-11-23 15:01").await;
        head.replies(&call, "เจ้าของไม่ยินยอม");
        governor.hears("บริษัทลับติดขัด\nเจ้าของไม่ยินยอม").await;
        head.reads_everything().await;
        head.edits(said, "ลับมาก\nที่ดินของบริษัทลับติดขัด");
        governor.hears("“เจ้าของไม่ยินยอม”").await.never_says("บริษัทลับ");
        head.reads_everything().await;
        for phone in [&governor, &head] {
            let chat = office.telegram.chat(phone.account);
            let shows: Vec<_> = chat.iter().filter(|seen| seen.text.contains("ด-1") && seen.text.contains("บริษัทลับ")).map(|seen| &seen.text).collect();
            assert!(shows.is_empty(), "{shows:#?}");
        }
        let kept: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM urgent_entry WHERE words LIKE '%บริษัทลับ%'").await;
        assert_eq!(kept, [(0,)]);
        let worded: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM urgent_wording WHERE words LIKE '%บริษัทลับ%'").await;
        assert_eq!(worded, [(0,)]);
    }
);
