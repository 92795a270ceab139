//! Whatever no other capability claims (PRODUCT.md U1, U2, U4, U8, section 2).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Content, Media},
};

story!(
    /// U1: what carries a label of secrecy is neither kept nor passed on, as text, under a picture or as a reply, and the sender is told.
    a_label_of_secrecy, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        head.types("ลับมาก\nแผนปฏิบัติการที่ 7");
        head.hears("“ลับมาก”").await;
        head.sends(Media::photo([1]).says("[ลับ] แผนที่ 7"));
        head.hears("“ลับ”").await;
        head.replies(&call, "ลับที่สุด: แผนที่ 7");
        head.hears("“ลับที่สุด”").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 1").await.never_says("แผน");
        head.types("ปิดถนนลับแลเพื่อซ่อม");
        head.hears("บันทึกแล้ว").await;
        secretary.types("/week");
        secretary.hears("ลับแล").await;
    }
);

story!(
    /// U2, U8: commands in Latin and Thai; what is no command says so; what is not understood is kept and asked about, for everybody.
    commands_and_the_rest, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        for words in ["/help", "ช่วยเหลือ", "/help@angkhan_bot", "/start"] {
            head.types(words);
            head.hears("ระบบสื่อสารราชการจังหวัด").await;
        }
        head.types("/topics");
        head.hears("ไม่มีคำสั่งนี้").await;
        governor.types("สรุป");
        governor.hears("ยังไม่มีสรุป").await;
        governor.types("/week");
        governor.hears("ยังไม่มีรายงานประจำสัปดาห์").await.says("จันทร์ 30 พ.ย. 2569");
        governor.types("ฝากถามเรื่องเขื่อน");
        let asked = governor.hears("ข้อความนี้เป็นเรื่องใด").await;
        assert_eq!(asked.buttons(), ["ภารกิจของท่าน", "บันทึกไว้เท่านั้น"]);
        asked.presses("บันทึกไว้เท่านั้น").await;
        governor.hears("เป็นบันทึกของท่านเอง").await;
    }
);

story!(
    /// What the office has no use for gets its sentence and is nobody's answer: a sticker, a poll, a die, a round film, somebody's
    /// contact; a live location is declined (L1).
    what_has_no_use, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        for content in [
            Content::Sticker("👍".into()),
            Content::Poll { question: "ประชุมวันไหน".into(), options: vec!["จันทร์".into(), "อังคาร".into()] },
            Content::Dice(6),
            Content::VideoNote(vec![1], 5),
        ] {
            head.sends(content);
            head.hears("ไม่รับข้อความรูปแบบนี้").await;
        }
        head.sends(Content::Location { latitude: 7.88, longitude: 98.39, live: Some(900) });
        head.hears("ไม่ติดตามตำแหน่ง").await;
        head.shares("+66800000077", 4711);
        head.hears("รับเฉพาะหมายเลขของท่านเอง").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 1").await;
    }
);
