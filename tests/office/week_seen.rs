//! The governor has read an answer, and says something about it (PRODUCT.md W5, U10, P3).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

story!(
    /// W5, U10: one tap and the head's own card shows it, without another message; twice is once; an edit after that is shown to the
    /// governor as an edit, on board, brief and card, until it is read again. Only the governor's reading counts.
    the_governor_has_read_it, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let said = head.types("ขุดลอกคลองแล้ว 3 สาย");
        let card = head.hears("บันทึกแล้ว").await.never_says("อ่านแล้ว").message();
        vice.types("/week");
        let board = vice.hears("ขุดลอกคลอง").await;
        vice.opens_link(&board.link("ชลประทาน"));
        let of_vice = vice.hears("ขุดลอกคลอง").await;
        assert_eq!(of_vice.buttons(), ["ติดต่อ", "สั่งการ / ขอความร่วมมือ"]);
        office.until("2026-11-24 08:30").await;
        vice.hears("ตอบแล้ว 1").await;
        governor.hears("ตอบแล้ว 1").await;
        governor.types("/week");
        let board = governor.hears("ขุดลอกคลอง").await;
        office.until("09:12").await;
        governor.opens_link(&board.link("ชลประทาน"));
        let opened = governor.hears("ขุดลอกคลอง").await;
        Phone::toasts(opened.presses("อ่านแล้ว").await, "แจ้งหน่วยงานแล้ว");
        let seen = opened.data("อ่านแล้ว");
        let read = governor.hears("ผู้ว่าราชการจังหวัดอ่านแล้ว 09.12 น.").await;
        assert_eq!((read.message(), read.buttons()), (opened.message(), vec!["ติดต่อ".to_owned(), "สั่งการ / ขอความร่วมมือ".to_owned()]));
        let shown = head.hears("ผู้ว่าราชการจังหวัดอ่านแล้ว 09.12 น.").await;
        assert_eq!(shown.message(), card, "its own card, no other message");
        office.until("09:14").await;
        governor.forges(opened.message(), &seen).await;
        head.hears_nothing().await;
        vice.forges(of_vice.message(), &seen).await;
        vice.hears("เมนูนี้ใช้ได้เฉพาะผู้ว่าราชการจังหวัด").await;
        head.forges(card, &seen).await;
        head.hears("เมนูนี้ใช้ได้เฉพาะผู้ว่าราชการจังหวัด").await;
        governor.reads_everything().await;
        head.types("/week");
        head.hears("อ่านแล้ว 09.12 น.").await;
        // The governor reads what was edited as an edit.
        office.until("09:20").await;
        head.edits(said, "ขุดลอกคลองแล้ว 2 สาย");
        head.hears("อ่านแล้ว 09.12 น. (แก้ไขหลังอ่าน)").await.says("2 สาย");
        governor.types("/week");
        governor.hears("2 สาย").await.says("แก้ไข 09.20 น. แก้ไขหลังอ่าน");
        governor.opens_link(&board.link("ชลประทาน"));
        let again = governor.hears("หน่วยงานแก้ไขรายงานนี้หลังท่านอ่าน").await.says("2 สาย");
        again.presses("อ่านแล้ว").await;
        governor.hears("ผู้ว่าราชการจังหวัดอ่านแล้ว 09.20 น.").await.never_says("หลังท่านอ่าน");
        head.hears("อ่านแล้ว 09.20 น.").await.never_says("แก้ไขหลังอ่าน");
        governor.types("/brief");
        governor.hears("ตอบแล้ว 1").await.never_says("แก้ไขหลังอ่าน");
        // Taken back, it was not read; what is said instead was not either.
        let undo = shown.data("ยกเลิกรายการ");
        head.forges(card, &undo).await;
        head.hears("ยกเลิกรายงานประจำสัปดาห์แล้ว").await;
        head.types("ขุดลอกคลองแล้ว 1 สาย");
        head.hears("1 สาย").await.never_says("อ่านแล้ว");
    }
);

story!(
    /// W5, P2, P3: a reply is *seen* too, and its words reach the agency with the governor's name; the head's reply to them comes back with
    /// name and number and belongs to the same answer, also when its week is over. Even one word of the governor is passed on. An edit
    /// changes what was passed on; a label of secrecy takes it back.
    a_word_of_the_governor, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        let neighbour = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        neighbour.hears("วาระยามเช้า").await;
        deputy.types("ติดที่ดิน 2 แปลง");
        deputy.hears("บันทึกแล้ว").await;
        governor.types("/week");
        let board = governor.hears("ติดที่ดิน").await;
        governor.opens_link(&board.link("ชลประทาน"));
        let opened = governor.hears("ติดที่ดิน 2 แปลง").await;
        let asked = governor.replies(&opened, "แปลงใด ติดที่ใคร");
        governor.hears("ส่งแล้วถึง").await;
        // The card of whoever answered shows that it was read.
        deputy.hears("ผู้ว่าราชการจังหวัดอ่านแล้ว").await;
        let remark = head.hears("ผู้ว่าราชการจังหวัดให้ความเห็น").await
            .says("“แปลงใด ติดที่ใคร”").says("Governor (ตัวอย่าง)").says("อ้างอิง ส-");
        deputy.hears("“แปลงใด ติดที่ใคร”").await;
        governor.edits(asked, "แปลงใดบ้าง ติดที่ใคร");
        head.hears("“แปลงใดบ้าง ติดที่ใคร”").await;
        deputy.hears("“แปลงใดบ้าง ติดที่ใคร”").await;
        // The week is over: the reply still belongs to that answer.
        office.jumps_to("2026-11-25 09:00").await;
        for phone in [&governor, &vice, &head, &deputy, &neighbour] {
            phone.reads_everything().await;
        }
        head.replies(&remark, "แปลงที่ 3 และ 4 นัดเจ้าของวันศุกร์");
        head.hears("ส่งแล้วถึง").await.says("ผู้ว่าราชการจังหวัด");
        let reply = governor.hears("ตอบความเห็น").await.says("แปลงที่ 3 และ 4").says("Head, IRRI (sample) โทร. +6620000");
        governor.replies(&reply, "ทราบ");
        governor.hears("ส่งแล้วถึง").await;
        let noted = head.hears("“ทราบ”").await;
        deputy.hears("“ทราบ”").await;
        head.replies(&noted, "รับทราบครับ");
        head.hears("ส่งแล้วถึง").await;
        governor.hears("“รับทราบครับ”").await;
        governor.opens_link(&board.link("ชลประทาน"));
        let opened = governor.hears("ติดที่ดิน 2 แปลง").await.says("แปลงที่ 3 และ 4").says("“ทราบ”").never_says("แปลงใดบ้าง");
        head.types("/week");
        head.hears("1 ธ.ค. 2569").await.never_says("แปลงที่ 3 และ 4");
        // A voice is passed on as one; a vice's word is not the governor's reading.
        governor.sends(Media::voice([3]).replying_to(opened.message()));
        governor.hears("ส่งแล้วถึง").await;
        head.hears("ผู้ว่าราชการจังหวัดให้ความเห็น").await.says("แนบ 1 รายการ");
        head.hears("").await;
        deputy.hears("แนบ 1 รายการ").await;
        deputy.hears("").await;
        vice.opens_link(&board.link("ชลประทาน"));
        let of_vice = vice.hears("ติดที่ดิน 2 แปลง").await;
        let word = vice.replies(&of_vice, "ขอแผนที่แนบ");
        vice.hears("ส่งแล้วถึง").await;
        let of_vice = head.hears("รองผู้ว่าราชการจังหวัดให้ความเห็น").await.says("Vice (ตัวอย่าง)");
        deputy.hears("ขอแผนที่แนบ").await;
        vice.edits(word, "ลับมาก\nขอแผนที่แนบ");
        vice.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        head.hears("ผู้ส่งถอนข้อความนี้แล้ว").await.never_says("แผนที่");
        deputy.hears("ผู้ส่งถอนข้อความนี้แล้ว").await;
        // Whoever is not of that agency any more is asked what is meant.
        office.hands_over("IRRI", "Successor, IRRI (sample)", "25/11/2569").await;
        head.replies(&of_vice, "ยังตอบได้ไหม");
        head.reads_everything().await;
        governor.hears_nothing().await;
        vice.hears_nothing().await;
    }
);
