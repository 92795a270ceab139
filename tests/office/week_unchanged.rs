//! Nothing has changed since last week (PRODUCT.md W2).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

story!(
    /// W2: one tap and last week's answer counts again, with its colour and its pictures, marked on card, board, brief and history; twice
    /// is once; words added make it an answer of its own. Whoever has not answered last week is not offered it.
    nothing_has_changed, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let silent = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        let first = head.hears("วาระยามเช้า").await;
        assert!(!first.buttons().contains(&"เหมือนสัปดาห์ก่อน".to_owned()));
        silent.hears("วาระยามเช้า").await;
        head.sends(Media::photo([1]).says("ขุดลอกคลองแล้ว 3 สาย"));
        head.hears("สถานะ").await.presses("เสี่ยงล่าช้า").await;
        head.hears("สถานะ 🟡").await;
        office.jumps_to("2026-11-30 15:00").await;
        governor.reads_everything().await;
        silent.reads_everything().await;
        let call = head.hears("1 ธ.ค. 2569").await;
        let same = call.data("เหมือนสัปดาห์ก่อน");
        // Of another post it says nothing, nor of another week.
        Phone::toasts(silent.forges(1, &same).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(head.forges(call.message(), &same.replace("2026-12-01", "2026-12-08")).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(call.presses("เหมือนสัปดาห์ก่อน").await, "คงเดิมตามสัปดาห์ก่อน");
        let card = head.hears("คงเดิมตามสัปดาห์ก่อน").await
            .says("ขุดลอกคลองแล้ว 3 สาย").says("แนบ 1 รายการ").says("สถานะ 🟡").never_says("โปรดพิมพ์");
        Phone::toasts(call.presses("เหมือนสัปดาห์ก่อน").await, "ได้รับรายงานสัปดาห์นี้แล้ว");
        governor.types("/week");
        governor.hears("🟡 ชลประทาน: ขุดลอกคลองแล้ว 3 สาย").await.says("คงเดิม");
        // Taken back it is missing again, and can be pressed again.
        card.presses("ยกเลิกรายการ").await;
        head.hears("ยกเลิกรายงานประจำสัปดาห์แล้ว").await;
        governor.types("/week");
        governor.hears("ตอบแล้ว 0").await;
        call.presses("เหมือนสัปดาห์ก่อน").await;
        head.hears("คงเดิมตามสัปดาห์ก่อน").await.says("ขุดลอกคลองแล้ว 3 สาย");
        office.until("2026-12-01 08:30").await;
        governor.hears("ขุดลอกคลองแล้ว 3 สาย").await.says("คงเดิม").says("ตอบแล้ว 1 จาก 3");
        silent.reads_everything().await;
        office.until("09:00").await;
        head.types("สายที่ 4 เริ่มแล้ว");
        head.hears("สายที่ 4 เริ่มแล้ว").await.says("ขุดลอกคลองแล้ว 3 สาย").never_says("คงเดิม");
        governor.types("/week");
        governor.hears("สายที่ 4 เริ่มแล้ว").await.never_says("คงเดิม");
        office.jumps_to("2026-12-02 09:00").await;
        governor.hears("ยังไม่รายงาน สัปดาห์ที่ 9").await;
        // Early, by /week; the history shows what was said.
        head.types("/week");
        head.hears("8 ธ.ค. 2569").await.says("🟡 24 พ.ย.").says("🟡 1 ธ.ค.").presses("เหมือนสัปดาห์ก่อน").await;
        head.hears("ล่วงหน้า").await.says("สายที่ 4 เริ่มแล้ว").says("คงเดิม");
        head.types("/week");
        let own = head.hears("8 ธ.ค. 2569").await.says("คงเดิม");
        assert_eq!(own.buttons(), Vec::<String>::new());
        // The old call is over.
        Phone::toasts(call.presses("เหมือนสัปดาห์ก่อน").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);

story!(
    /// W2, U4: the third time in a row the tap counts and one sentence is asked for; thanks are none; the sentence makes it an answer of
    /// this week. Another colour is a change too.
    the_third_time_asks_for_a_sentence, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("รอประกวดราคา");
        head.hears("บันทึกแล้ว").await;
        for monday in ["2026-11-30 15:00", "2026-12-04 15:00"] {
            office.jumps_to(monday).await;
            head.hears("วาระยามเช้า").await.presses("เหมือนสัปดาห์ก่อน").await;
            head.hears("คงเดิมตามสัปดาห์ก่อน").await.never_says("โปรดพิมพ์");
        }
        office.jumps_to("2026-12-14 15:00").await;
        let call = head.hears("15 ธ.ค. 2569").await;
        call.presses("เหมือนสัปดาห์ก่อน").await;
        head.hears("คงเดิมติดต่อกัน 3 สัปดาห์").await.says("รอประกวดราคา");
        governor.reads_everything().await;
        governor.types("/week");
        governor.hears("ตอบแล้ว 1").await.says("คงเดิม");
        head.types("ขอบคุณครับ");
        head.hears("โปรดพิมพ์หนึ่งประโยค").await;
        head.types("เปิดซอง 20 ธ.ค.");
        head.hears("เปิดซอง 20 ธ.ค.").await.says("รอประกวดราคา").never_says("คงเดิม");
        head.types("/cancel");
        head.hears("ไม่มีคำถามค้างอยู่").await;
        office.jumps_to("2026-12-21 15:00").await;
        governor.reads_everything().await;
        head.hears("22 ธ.ค. 2569").await.presses("เหมือนสัปดาห์ก่อน").await;
        let card = head.hears("คงเดิมตามสัปดาห์ก่อน").await.says("เปิดซอง 20 ธ.ค.").never_says("ติดต่อกัน");
        card.presses("ตามแผน").await;
        let card = head.hears("สถานะ 🟢").await.says("คงเดิม");
        card.presses("เสี่ยงล่าช้า").await;
        head.hears("สถานะ 🟡").await.never_says("คงเดิม");
    }
);

story!(
    /// W2, W3: after the close it is late; a label of secrecy put on last week's message takes it out of this week too (U1).
    late_and_withheld, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let said = head.types("สำรวจแนวเขต");
        head.hears("บันทึกแล้ว").await;
        office.jumps_to("2026-11-30 15:00").await;
        office.jumps_to("2026-12-01 12:30").await;
        head.reads_everything().await;
        head.types("/week");
        head.hears("1 ธ.ค. 2569").await.presses("เหมือนสัปดาห์ก่อน").await;
        head.hears("หลังกำหนด").await.says("คงเดิม").says("สำรวจแนวเขต");
        secretary.reads_everything().await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1").await.says("หลังกำหนด คงเดิม");
        head.edits(said, "ลับ\nสำรวจแนวเขต");
        head.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        head.reads_everything().await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0").await.never_says("สำรวจแนวเขต");
    }
);

story!(
    /// W2, W6b: pressed after the close it shows on the secretariat's call list at once.
    unchanged_after_the_close, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("PHO")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("รณรงค์ไข้เลือดออก");
        head.hears("บันทึกแล้ว").await;
        office.jumps_to("2026-11-30 15:00").await;
        let call = head.hears("1 ธ.ค. 2569").await;
        office.jumps_to("2026-12-01 16:00").await;
        head.reads_everything().await;
        let heard = secretary.reads_everything().await;
        assert!(heard.iter().any(|text| text.contains("โทรตาม") && text.contains("ยังไม่ตอบ 1")), "{heard:#?}");
        call.presses("เหมือนสัปดาห์ก่อน").await;
        head.hears("หลังกำหนด").await.says("คงเดิม");
        secretary.hears("โทรตาม").await.never_says("ยังไม่ตอบ 1");
    }
);
