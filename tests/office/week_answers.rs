//! What agencies say to the week, and what becomes of it (PRODUCT.md W1, W3, W6a, U7, U9, R1).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Content, Media},
};

story!(
    /// P1, W1: one message is enough; several add up on one card; without trouble 🟢, with trouble the fitting button is first and nothing
    /// is decided; a voice or a picture without words is ⚪.
    answers_add_up_and_are_coloured, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let words = office.employs(head_of("IRRI")).await;
        let voice = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        words.hears("วาระยามเช้า").await;
        voice.hears("วาระยามเช้า").await;
        words.types("ขุดลอกคลองแล้ว 3 สาย");
        let card = words.hears("สถานะ 🟢 ตามแผน").await;
        assert_eq!(card.buttons()[..3], ["🟢 ตามแผน", "🟡 เสี่ยงล่าช้า", "🔴 ติดขัด"]);
        words.sends(Media::photo([1]).says("คลองบางใหญ่"));
        let card = words.hears("แนบ 1 รายการ").await.says("ขุดลอกคลองแล้ว 3 สาย").says("คลองบางใหญ่");
        office.until("15:15").await;
        words.types("สายที่ 4 ล่าช้า รอเครื่องจักร");
        let later = words.hears("ล่าช้า รอเครื่องจักร").await.says("สถานะ");
        assert_ne!(later.message(), card.message());
        assert_eq!(later.buttons()[0], "🟡 เสี่ยงล่าช้า");
        voice.sends(Media::voice([2]));
        voice.hears("⚪").await;
        secretary.types("/week");
        let board = secretary.hears("⚪ ปภ.ภูเก็ต").await.says("⚪ ชลประทาน").says("ตอบแล้ว 2");
        Phone::toasts(later.presses("เสี่ยงล่าช้า").await, "🟡 เสี่ยงล่าช้า");
        words.hears("สถานะ 🟡").await;
        secretary.opens_link(&board.link("ปภ.ภูเก็ต"));
        secretary.hears("แนบ 1 รายการ").await.presses("ดูสิ่งที่แนบ").await;
        secretary.hears("").await;
        let sent = office.telegram.chat(secretary.account);
        assert_eq!(sent.last().and_then(|seen| seen.media.as_deref()), Some("voice"));
    }
);

story!(
    /// U7: a greeting, thanks or รับทราบ alone is never an answer, neither typed nor as a reply to the call.
    courtesies_are_no_answers, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        head.types("สวัสดีครับ");
        head.hears("ขอบคุณ").await;
        head.replies(&call, "รับทราบครับ");
        head.hears("ขอบคุณ").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 1").await;
    }
);

story!(
    /// Section 1: a delegate answers for the agency and is named as the one who did; the head is not reminded any more.
    a_delegate_answers_for_the_head, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        deputy.types("ประตูระบายน้ำซ่อมเสร็จ");
        deputy.hears("บันทึกแล้ว").await;
        governor.types("/week");
        let board = governor.hears("ประตูระบายน้ำ").await;
        governor.opens_link(&board.link("ชลประทาน"));
        governor.hears("Deputy, IRRI (sample)").await.says("แทน").says("Head, IRRI (sample)");
        head.types("รายงาน");
        head.hears("ประตูระบายน้ำซ่อมเสร็จ").await;
        office.until("2026-11-24 08:30").await;
        governor.hears("ตอบแล้ว 1 จาก 2").await;
    }
);

story!(
    /// U9: an answer that was taken back is missing again and reminded of; another takes its place, and old buttons change nothing more.
    taken_back_and_answered_again, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("ส่งผิดเรื่อง");
        let card = head.hears("ส่งผิดเรื่อง").await;
        let (undo, red) = (card.data("ยกเลิกรายการ"), card.data("ติดขัด"));
        card.presses("ยกเลิกรายการ").await;
        let undone = head.hears("ยกเลิกรายงานประจำสัปดาห์แล้ว").await;
        Phone::toasts(head.forges(card.message(), &undo).await, "อาจยกเลิกไปแล้ว");
        Phone::toasts(head.forges(card.message(), &red).await, "อาจยกเลิกไปแล้ว");
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 1").await;
        office.until("2026-11-24 07:30").await;
        head.hears("ยังไม่ได้รับรายงาน").await;
        head.replies(&undone, "เรื่องที่ถูก");
        head.hears("เรื่องที่ถูก").await.never_says("ส่งผิดเรื่อง");
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1 • ยังไม่ตอบ 0").await.never_says("ส่งผิดเรื่อง");
        office.until("08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
    }
);

story!(
    /// W3, U7, U8: from Wednesday on an answer is early, by U8's button or `/week`; it stands when the week is called, and is not asked
    /// for again.
    early_answers, "2026-11-25 09:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("สัปดาห์หน้าซ่อมคันกั้นน้ำ");
        let asked = head.hears("ข้อความนี้เป็นเรื่องใด").await;
        asked.presses("รายงานสัปดาห์").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        head.hears("ล่วงหน้า").await.says("ซ่อมคันกั้นน้ำ");
        other.types("/week เตรียมแผนเผชิญเหตุแล้ว");
        other.hears("ล่วงหน้า").await.says("“เตรียมแผนเผชิญเหตุแล้ว”");
        other.types("/week");
        other.hears("1 ธ.ค. 2569").await.says("เตรียมแผนเผชิญเหตุแล้ว");
        office.jumps_to("2026-11-30 15:00").await;
        head.hears("วาระยามเช้า").await;
        other.hears("วาระยามเช้า").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 2").await.says("ล่วงหน้า");
        office.jumps_to("2026-12-01 07:30").await;
        office.jumps_to("2026-12-01 08:30").await;
        secretary.hears("ตอบแล้ว 2 จาก 3").await;
    }
);

story!(
    /// W3: after the close an answer is late, by reply or U8's button, until the session's day ends; a minute later it is early for the
    /// week to come.
    late_answers, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        other.hears("วาระยามเช้า").await;
        office.jumps_to("2026-11-24 12:00").await;
        secretary.hears("ตอบแล้ว 0 จาก 3").await;
        secretary.hears("ปิดรับรายงาน").await;
        head.replies(&call, "ส่งช้าเพราะไฟดับ");
        head.hears("หลังกำหนด").await;
        other.types("ส่งช้าเพราะน้ำท่วม");
        let asked = other.hears("ข้อความนี้เป็นเรื่องใด").await;
        office.jumps_to("2026-11-24 23:59").await;
        secretary.hears("โทรตาม").await.says("ยังไม่ตอบ 1");
        asked.presses("รายงานสัปดาห์").await;
        secretary.hears("โทรตาม").await.says("ยังไม่ตอบ 0");
        other.hears("รับเป็นรายงานประจำสัปดาห์").await;
        other.hears("หลังกำหนด").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 2").await.says("หลังกำหนด");
        office.jumps_to("2026-11-25 00:00").await;
        head.replies(&call, "ของสัปดาห์หน้า");
        head.hears("ล่วงหน้า").await.never_says("ไฟดับ");
        secretary.types("/week");
        secretary.hears("ส่งช้าเพราะไฟดับ").await.never_says("ของสัปดาห์หน้า");
    }
);

story!(
    /// W6a, U4: an excuse has a reason, stays visible and never improves the rate; the question lapses after ten minutes and /cancel closes
    /// it; an answer after all takes its place, and whoever answers is not asked for the reason any more.
    an_excuse_and_an_answer_after_all, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        call.presses("ขอผ่อนผัน").await;
        head.hears("โปรดพิมพ์เหตุผล").await;
        head.types("/cancel");
        head.hears("ยกเลิกคำถามแล้ว").await;
        head.types("/cancel");
        head.hears("ไม่มีคำถามค้างอยู่").await;
        call.presses("ขอผ่อนผัน").await;
        head.hears("โปรดพิมพ์เหตุผล").await;
        head.types("ไปราชการต่างจังหวัด & <ป่วย>");
        head.hears("ไปราชการต่างจังหวัด & <ป่วย>").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 0 • ขอผ่อนผัน 1").await;
        office.until("2026-11-24 07:30").await;
        head.hears_nothing().await;
        call.presses("ขอผ่อนผัน").await;
        head.hears("โปรดพิมพ์เหตุผล").await;
        head.replies(&call, "กลับมาแล้ว งานเรียบร้อย");
        head.hears("บันทึกแล้ว").await.says("กลับมาแล้ว");
        head.types("เพิ่มเติม: ฝายแม้วเสร็จ");
        head.hears("ฝายแม้วเสร็จ").await.says("บันทึกแล้ว");
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1 • ยังไม่ตอบ 0 • ขอผ่อนผัน 0").await.says("ฝายแม้วเสร็จ");
        office.until("08:00").await;
        call.presses("ขอผ่อนผัน").await;
        head.hears("โปรดพิมพ์เหตุผล").await;
        office.jumps_to("2026-11-24 08:11").await;
        head.types("ข้อความนี้มาหลังสิบนาที");
        head.hears("ข้อความนี้มาหลังสิบนาที").await.says("บันทึกแล้ว");
        office.until("08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
    }
);

story!(
    /// L1, W1: a pin is taken into an answer and passed on as one to whoever opens it; it is no place where somebody is, and whoever gives
    /// no answers is told so.
    a_pin_belongs_to_the_answer, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("ตลิ่งพังตามหมุดนี้");
        head.hears("บันทึกแล้ว").await;
        head.sends(Content::Location { latitude: 7.8804, longitude: 98.3923, live: None });
        head.hears("แนบ 1 รายการ").await;
        governor.types("สรุป ชลประทาน");
        governor.hears("ตลิ่งพังตามหมุดนี้").await;
        governor.sends(Content::Location { latitude: 7.8804, longitude: 98.3923, live: None });
        governor.hears("ไม่ติดตามตำแหน่ง").await;
        governor.types("/week");
        let board = governor.hears("ตลิ่งพัง").await;
        governor.opens_link(&board.link("ชลประทาน"));
        governor.hears("ตลิ่งพังตามหมุดนี้").await.presses("ดูสิ่งที่แนบ").await;
        assert_eq!(governor.hears("").await.media(), Some("location"));
    }
);
