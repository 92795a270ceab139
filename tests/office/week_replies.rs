//! Replies, edits, albums, and people with two agencies (PRODUCT.md U3, U8, U10, U12, R1).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

story!(
    /// U10: an edit revises what was filed and is marked; one that changes no words changes nothing; an edit of what was taken back too.
    an_edit_revises_the_answer, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let said = head.types("ซ่อมเสร็จ 60%");
        head.hears("ซ่อมเสร็จ 60%").await;
        head.telegram.touches(head.account, said);
        head.hears_nothing().await;
        governor.types("/week");
        let board = governor.hears("ซ่อมเสร็จ 60%").await.never_says("แก้ไข");
        office.until("15:30").await;
        head.edits(said, "ซ่อมเสร็จ 80%");
        let card = head.hears("ซ่อมเสร็จ 80%").await.never_says("60%");
        governor.opens_link(&board.link("ชลประทาน"));
        governor.hears("ซ่อมเสร็จ 80%").await.says("แก้ไข").says("15.30 น.");
        card.presses("ยกเลิกรายการ").await;
        head.hears("ยกเลิกรายงานประจำสัปดาห์แล้ว").await;
        head.edits(said, "ซ่อมเสร็จ 90%");
        head.reads_everything().await;
        governor.types("/week");
        governor.hears("ตอบแล้ว 0").await.never_says("90%");
    }
);

story!(
    /// U8, U10: a message that is kept is filed as it was last worded; it is offered for a day, to its sender alone, and once.
    an_edit_of_a_kept_message, "2026-11-25 09:00", |office| {
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        let said = head.types("น้ำท่วม 2 หมู่บ้าน");
        let asked = head.hears("ข้อความนี้เป็นเรื่องใด").await;
        head.edits(said, "น้ำท่วม 3 หมู่บ้าน");
        head.hears_nothing().await;
        let data = asked.data("รายงานสัปดาห์");
        let note = asked.data("บันทึกไว้เท่านั้น");
        Phone::toasts(other.forges(asked.message(), &data).await, "เก็บครบ 1 วันแล้ว");
        Phone::toasts(other.forges(asked.message(), &note).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        asked.presses("รายงานสัปดาห์").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        head.hears("น้ำท่วม 3 หมู่บ้าน").await;
        Phone::toasts(head.forges(asked.message(), &data).await, "เก็บครบ 1 วันแล้ว");
        head.types("ฝากไว้ก่อน");
        head.hears("ข้อความนี้เป็นเรื่องใด").await.presses("บันทึกไว้เท่านั้น").await;
        head.hears("เป็นบันทึกของท่านเอง").await;
        head.types("ลืมกด");
        let late = head.hears("ข้อความนี้เป็นเรื่องใด").await;
        office.jumps_to("2026-11-26 09:01").await;
        Phone::toasts(late.presses("รายงานสัปดาห์").await, "เก็บครบ 1 วันแล้ว");
    }
);

story!(
    /// R1: whoever reports for two agencies is asked which; the button keeps meaning the agency that it names when posts come or go.
    two_agencies_are_asked_apart, "2026-11-23 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.employs_also(&head, head_of("DDPM")).await;
        office.until("15:00").await;
        let first = head.hears("วาระยามเช้า").await.says("ป้องกันและบรรเทา").text().to_owned();
        let call = head.hears("วาระยามเช้า").await;
        assert_ne!(first, call.text());
        head.types("ของชลประทาน: ฝายเสร็จ");
        let asked = head.hears("เป็นของหน่วยงานใด").await;
        assert_eq!(asked.buttons().len(), 2);
        // A third agency, before both in the alphabet, comes before the tap.
        office.employs_also(&head, head_of("CDD")).await;
        asked.presses("ชลประทาน").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์ของโครงการชลประทานภูเก็ต").await;
        head.hears("โครงการชลประทานภูเก็ต").await.says("ฝายเสร็จ");
        // A reply to a call needs no question.
        head.replies(&call, "เพิ่มเติม: คลองเสร็จ");
        head.hears("คลองเสร็จ").await.never_says("เป็นของหน่วยงานใด");
        head.types("/week");
        for agency in ["สำนักงานพัฒนาชุมชน", "ป้องกันและบรรเทา", "โครงการชลประทาน"] {
            head.hears(agency).await;
        }
        secretary.types("/week");
        secretary.hears("ทั้งหมด 3 • ตอบแล้ว 1").await.says("🟢 ชลประทาน");
    }
);

story!(
    /// U3: a reply to an old week's message answers the week that can be answered; a copy that the bot does not know is placed by its
    /// reference, rights checked.
    replies_to_old_messages_and_copies, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        let old = head.hears("วาระยามเช้า").await;
        let of_other = other.hears("วาระยามเช้า").await.text().to_owned();
        office.jumps_to("2026-11-30 15:00").await;
        let fresh = head.hears("1 ธ.ค. 2569").await.text().to_owned();
        other.hears("1 ธ.ค. 2569").await;
        secretary.reads_everything().await;
        head.replies(&old, "ตอบใต้ข้อความเก่า");
        head.hears("บันทึกแล้ว").await.says("ตอบใต้ข้อความเก่า");
        head.types("/week");
        head.hears("1 ธ.ค. 2569").await.says("ตอบใต้ข้อความเก่า");
        office.jumps_to("2026-12-01 07:00").await;
        let copy = head.types(&fresh);
        head.reads_everything().await;
        office.telegram.replies(head.account, copy, "ใต้สำเนา");
        head.hears("ใต้สำเนา").await;
        // The copy of another agency's call is nobody's answer: it is asked about.
        let copy = head.types(&of_other);
        head.reads_everything().await;
        office.telegram.replies(head.account, copy, "ใต้สำเนาของหน่วยงานอื่น");
        head.hears("เป็นของหน่วยงานใด").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1 • ยังไม่ตอบ 1").await.never_says("หน่วยงานอื่น");
        office.jumps_to("2026-12-01 07:30").await;
        other.hears("ยังไม่ได้รับรายงาน").await;
    }
);

story!(
    /// U3: whoever reads answers and replies to one does not answer for an agency: not the governor, whose word goes to it (W5), not an officer of the secretariat
    /// who heads an agency too.
    replies_to_anothers_answer, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let chief = office.employs(head_of("OPG").who_is(Role::Secretariat, "Chief (sample)")).await;
        office.employs_also(&chief, head_of("OPG")).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        chief.hears("วาระยามเช้า").await;
        head.hears("วาระยามเช้า").await;
        head.types("ฝายเสร็จแล้ว");
        head.hears("บันทึกแล้ว").await;
        for reader in [&governor, &chief] {
            reader.types("/week");
            let board = reader.hears("ตอบแล้ว 1").await;
            reader.opens_link(&board.link("ชลประทาน"));
            let opened = reader.hears("“ฝายเสร็จแล้ว”").await;
            reader.replies(&opened, "ขอภาพถ่ายด้วย");
        }
        governor.hears("ส่งแล้วถึง").await;
        head.hears("อ่านแล้ว").await;
        head.hears("ผู้ว่าราชการจังหวัดให้ความเห็น").await.says("ขอภาพถ่ายด้วย");
        chief.hears("เป็นของหน่วยงานใด").await;
        governor.types("/week");
        governor.hears("ตอบแล้ว 1 • ยังไม่ตอบ 1").await.never_says("ขอภาพถ่าย");
    }
);

story!(
    /// U12: an album is one message: one card in an open week, one question in a closed one, and all of it is filed by one tap.
    an_album_is_one_message, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        for number in 0..5_u8 {
            head.sends(Media::photo([number]).in_album("a").says(if number == 0 { "ฝายห้าแห่ง" } else { "" }));
        }
        office.works().await;
        head.hears_nothing().await;
        office.until("15:00:02").await;
        head.hears("แนบ 5 รายการ").await.says("ฝายห้าแห่ง");
        // What comes later revises the same card.
        head.sends(Media::photo([9]).in_album("a"));
        head.hears("แนบ 6 รายการ").await;
        office.jumps_to("2026-11-26 09:00").await;
        secretary.reads_everything().await;
        for number in 0..4_u8 {
            head.sends(Media::photo([20 + number]).in_album("b").says(if number == 0 { "สี่ภาพ" } else { "" }));
        }
        let asked = head.hears("ข้อความนี้เป็นเรื่องใด").await;
        head.hears_nothing().await;
        asked.presses("รายงานสัปดาห์").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        head.hears("แนบ 4 รายการ").await.says("สี่ภาพ");
    }
);

story!(
    /// W1, P2: forty pictures in a row are one answer of forty parts on one card; the first ten are shown on demand.
    forty_pictures, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        for number in 0..40_u8 {
            head.sends(Media::photo([number]));
        }
        head.hears("แนบ 40 รายการ").await;
        let seen = office.telegram.chat(head.account);
        assert_eq!(seen.iter().filter(|seen| seen.text.contains("บันทึกแล้ว")).count(), 1);
        head.reads_everything().await;
        secretary.types("/week");
        let board = secretary.hears("แนบ 40 รายการ").await;
        secretary.opens_link(&board.link("ชลประทาน"));
        secretary.hears("อ้างอิง").await.presses("ดูสิ่งที่แนบ").await;
        assert_eq!(secretary.reads_everything().await.len(), 10);
    }
);
