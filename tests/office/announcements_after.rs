//! What has gone out is corrected, recalled, stopped, asked about, reminded of (PRODUCT.md A3–A6, A8, A9).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Fault, FaultKind},
};

async fn three(office: &mut Office) -> (Phone, Phone, Phone) {
    let desk = office.employs(Role::Secretariat).await;
    let health = office.employs(head_of("PHO")).await;
    (desk, health, office.employs(head_of("IRRI")).await)
}

/// Sends these words to everyone.
async fn announces(desk: &Phone, words: &str, people: usize) {
    desk.types(words);
    desk.hears("ข้อความนี้เป็นเรื่องใด")
        .await
        .presses("แจ้งเวียน")
        .await;
    desk.hears(words).await;
    desk.hears("ตัวอย่างก่อนส่ง")
        .await
        .presses(&format!("ส่งถึง {people} คน"))
        .await;
    desk.hears("กำลังส่งแจ้งเวียน").await;
}

story!(
    /// A6: a correction edits every copy; whoever had acknowledged is asked again, with a sound.
    a_correction, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        announces(&desk, "ประชุม 9.00 น.", 2).await;
        health.hears("ประชุม 9.00 น.").await.presses("รับทราบ").await;
        health.hears("ขอบคุณ").await;
        irrigation.hears("ประชุม 9.00 น.").await;
        office.until("14:10").await;
        let card = desk.hears("รับทราบแล้ว 1 • ยังไม่รับทราบ 1").await;
        card.presses("แก้ไขทุกฉบับ").await;
        desk.hears("โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await;
        desk.types("ประชุม 10.00 น.");
        desk.hears("กำลังแก้ไข 2 ฉบับ").await;
        desk.hears("รับทราบแล้ว 0 • ยังไม่รับทราบ 2").await.says("แก้ไข 14.10 น.");
        health.hears("ประชุม 10.00 น.").await.says("(แก้ไข อังคาร 24 พ.ย. 2569 เวลา 14.10 น.)").says("โปรดกด [รับทราบ] อีกครั้ง");
        let again = health.hears("แจ้งเวียนที่ท่านรับทราบแล้วมีการแก้ไข: ประชุม 10.00 น.").await;
        irrigation.hears("ประชุม 10.00 น.").await.says("(แก้ไข").never_says("อีกครั้ง").presses("รับทราบ").await;
        irrigation.hears("ขอบคุณ").await;
        again.presses("รับทราบ").await;
        health.hears("ประชุม 10.00 น.").await.says("ขอบคุณ");
        health.hears("ประชุม 10.00 น.").await.says("ขอบคุณ");
        office.until("14:11").await;
        desk.hears("รับทราบแล้ว 2 • ยังไม่รับทราบ 0").await;
    }
);

story!(
    /// A6: a recall deletes what was delivered; buttons pressed in between say so; it is asked once more before.
    a_recall, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        announces(&desk, "ข้อความผิด", 2).await;
        let copy = health.hears("ข้อความผิด").await;
        irrigation.hears("ข้อความผิด").await;
        office.until("09:05").await;
        desk.hears("ส่งแล้ว 2 จาก 2").await.presses("เรียกคืน").await;
        let asked = desk.hears("เรียกคืน ว-1 ที่ส่งถึงแล้ว 2 คนหรือไม่").await;
        asked.presses("เรียกคืนทุกฉบับ").await;
        desk.hears("แจ้งเวียน: เรียกคืนแล้ว").await;
        office.until("09:06").await;
        desk.hears("เรียกคืนแล้ว 2 จาก 2").await;
        let there = |phone: &Phone| {
            let chat = phone.telegram.chat(phone.account);
            chat.iter().any(|message| message.text.contains("ข้อความผิด") && !message.deleted)
        };
        assert!(!there(&health) && !there(&irrigation));
        Phone::toasts(health.forges(copy.message(), &copy.data("รับทราบ")).await, "เรียกคืนแล้ว");
        Phone::toasts(asked.presses("เรียกคืนทุกฉบับ").await, "มีผู้ดำเนินการไปก่อนแล้ว");
    }
);

story!(
    /// A6: Telegram deletes for 48 hours; what stays is said.
    a_recall_that_comes_too_late, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        announces(&desk, "ข้อความเก่า", 2).await;
        health.hears("ข้อความเก่า").await;
        irrigation.hears("ข้อความเก่า").await;
        office.until("09:01").await;
        let card = desk.hears("ส่งแล้ว 2 จาก 2").await;
        office.jumps_to("2026-11-27 09:00").await;
        card.presses("เรียกคืน").await;
        desk.hears("ส่งไปเกิน 48 ชั่วโมงแล้ว").await.presses("เรียกคืนทุกฉบับ").await;
        desk.hears("แจ้งเวียน: เรียกคืนแล้ว").await;
        office.until("09:01").await;
        desk.hears("ลบไม่ได้ 2 (ส่งเกิน 48 ชั่วโมง)").await.says("เรียกคืนแล้ว 0 จาก 2");
        for phone in [&desk, &health, &irrigation] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// A3, A5a: stopped in the middle, those whom it has not reached never get it, though their letters were under way.
    stopped_in_the_middle, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        let blocked = irrigation.account;
        office.telegram.fault(Fault { method: None, chat: Some(blocked), times: u32::MAX, kind: FaultKind::Status(500, "Internal Server Error".to_owned()) });
        announces(&desk, "แจ้งหยุดงาน", 2).await;
        health.hears("แจ้งหยุดงาน").await;
        office.until("09:01").await;
        let card = desk.hears("ส่งแล้ว 1 จาก 2").await;
        card.presses("หยุดส่ง").await;
        desk.hears("แจ้งเวียน: หยุดส่งแล้ว").await.says("หยุดก่อนถึงผู้รับ 1");
        office.telegram.clears_faults();
        office.until("09:30").await;
        irrigation.hears_nothing().await;
    }
);

story!(
    /// A4: a reply is a question for all of the secretariat, answered through the bot; an edit follows; a reaction acknowledges and a
    /// thumb down does not; รับทราบ in reply is one, too.
    questions_and_courtesies, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        let second = office.employs(head_of("OPG").who_is(Role::Secretariat, "Second, OPG (sample)").positioned("หัวหน้ากลุ่มงาน")).await;
        announces(&desk, "อบรมระบบ", 2).await;
        let copy = health.hears("อบรมระบบ").await;
        let other = irrigation.hears("อบรมระบบ").await;
        let question = health.telegram.replies(health.account, copy.message(), "ส่งผู้แทนได้หรือไม่");
        health.hears("ส่งคำถามเรื่อง ว-1 ถึงสำนักงานจังหวัดแล้ว").await;
        let asked = desk.hears("คำถามเรื่องแจ้งเวียน ว-1 จาก").await.says("“ส่งผู้แทนได้หรือไม่”").says("Head, PHO (sample)");
        second.hears("คำถามเรื่องแจ้งเวียน ว-1").await;
        health.edits(question, "ส่งผู้แทน 2 คนได้หรือไม่");
        desk.hears("“ส่งผู้แทน 2 คนได้หรือไม่”").await.says("(แก้ไข 09.00 น.)");
        second.hears("“ส่งผู้แทน 2 คนได้หรือไม่”").await;
        desk.replies(&asked, "ได้ครับ");
        desk.hears("ส่งคำตอบถึง Head, PHO (sample) แล้ว").await;
        health.hears("คำตอบจากสำนักงานจังหวัดเรื่องแจ้งเวียน ว-1").await.says("ท่านถาม: ส่งผู้แทน 2 คนได้หรือไม่").says("“ได้ครับ”");
        desk.hears("ตอบแล้วโดย Secretariat").await;
        second.hears("ตอบแล้วโดย Secretariat").await.says("“ได้ครับ”");
        office.telegram.reacts(irrigation.account, other.message(), "👎");
        office.until("09:01").await;
        desk.hears("รับทราบแล้ว 0 • ยังไม่รับทราบ 2").await.says("คำถาม 1 • ตอบแล้ว 1");
        office.telegram.reacts(irrigation.account, other.message(), "👍");
        irrigation.hears("ขอบคุณ").await;
        health.replies(&copy, "รับทราบครับ");
        health.hears("ขอบคุณ").await;
        health.hears("ขอบคุณ").await;
        office.until("09:02").await;
        desk.hears("รับทราบแล้ว 2 • ยังไม่รับทราบ 0").await;
    }
);

story!(
    /// A5: the rest are reminded, three times at the most and not within the hour; the call list names whom to telephone, and who did.
    the_rest_are_reminded, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        office.knows(&["HWY"]).await;
        announces(&desk, "ส่งแผน", 3).await;
        health.hears("ส่งแผน").await.presses("รับทราบ").await;
        health.hears("ขอบคุณ").await;
        irrigation.hears("ส่งแผน").await;
        office.until("09:01").await;
        let card = desk.hears("รับทราบแล้ว 1 • ยังไม่รับทราบ 1").await.says("ส่งแล้ว 2 จาก 3 • ไม่สำเร็จ 1");
        Phone::toasts(card.presses("ติดตามที่เหลือ").await, "ส่งข้อความติดตามถึง 1 คน");
        Phone::toasts(card.presses("ติดตามที่เหลือ").await, "เพิ่งติดตามไปไม่ถึง 1 ชั่วโมง");
        let reminder = irrigation.hears("โปรดรับทราบแจ้งเวียน: ส่งแผน").await;
        card.presses("รายชื่อโทรตาม").await;
        let calls = desk.hears("ว-1: รายชื่อที่ต้องโทรติดตาม").await.says("แขวงทางหลวงภูเก็ต – ยังไม่มีผู้ดำรงตำแหน่ง").says("Head, IRRI (sample) โทร.");
        calls.presses("โทรแล้ว 2").await;
        desk.hears("โทรแล้วโดย Secretariat").await.presses("กลับ").await;
        desk.hears("ยังไม่รับทราบ 1").await;
        card.presses("ไฟล์ Excel").await;
        let file = desk.hears("ผลการแจ้งเวียน ว-1: ส่งแผน").await;
        assert_eq!(file.file().0.as_deref(), Some("circular-1-2026-11-24.xlsx"));
        reminder.presses("รับทราบ").await;
        irrigation.hears("ขอบคุณ").await;
        irrigation.hears("ขอบคุณ").await;
        office.until("09:02").await;
        desk.reads_everything().await;
        desk.types("/receipts");
        desk.hears("ว-1 ส่งแผน – รับทราบ 2 จาก 3").await;
    }
);

story!(
    /// A9: where two persons are asked for, the second one of the secretariat sends what goes to everyone.
    two_persons, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        desk.types("/receipts");
        let list = desk.hears("ยังไม่มีแจ้งเวียน").await.says("ส่งโดยเจ้าหน้าที่คนเดียวได้");
        list.presses("ให้ตรวจโดยสองคน").await;
        desk.hears("ต้องผ่านเจ้าหน้าที่สองคน").await;
        desk.types("ถึงทุกหน่วยงาน");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears("ถึงทุกหน่วยงาน").await;
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        Phone::toasts(draft.presses("เสนอผู้ตรวจคนที่สอง").await, "ยังไม่มีเจ้าหน้าที่คนที่สอง");
        let second = office.employs(head_of("OPG").who_is(Role::Secretariat, "Second, OPG (sample)").positioned("หัวหน้ากลุ่มงาน")).await;
        desk.reads_everything().await;
        draft.presses("เสนอผู้ตรวจคนที่สอง").await;
        desk.hears("เสนอผู้ตรวจคนที่สองแล้ว").await;
        second.hears("ถึงทุกหน่วยงาน").await;
        let offered = second.hears("ตัวอย่างก่อนส่ง").await.says("จัดทำโดย Secretariat");
        Phone::toasts(desk.forges(draft.message(), &offered.data("ส่งถึง 2 คน")).await, "ต้องให้เจ้าหน้าที่อีกคนหนึ่งเป็นผู้ส่ง");
        health.hears_nothing().await;
        offered.presses("ส่งถึง 2 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("ถึงทุกหน่วยงาน").await;
        irrigation.hears("ถึงทุกหน่วยงาน").await;
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 2 จาก 2").await;
    }
);

story!(
    /// A7: the summary of the English weeklies goes round each week, to whoever is there then; it is caught up after an outage, its words
    /// can be changed, and it is stopped by a tap.
    the_press_summary_runs_weekly, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        desk.types("สรุปข่าวหนังสือพิมพ์ภาษาอังกฤษรายสัปดาห์");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears("สรุปข่าว").await;
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        draft.presses("กำหนดรับทราบ").await;
        desk.hears("ให้รับทราบภายในเวลาใด").await.presses("ไม่ต้องรับทราบ").await;
        desk.hears("สรุปข่าว").await;
        desk.hears("ไม่ต้องรับทราบ").await.presses("ทำซ้ำ").await;
        desk.hears("ทำซ้ำทุกสัปดาห์").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("สรุปข่าว").await.says("อ้างอิง ว-1");
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 1 จาก 1").await;
        desk.types("/receipts");
        let list = desk.hears("รอส่ง อังคาร 1 ธ.ค. 2569 เวลา 09.00 น.").await;
        list.presses("รอส่ง").await;
        desk.hears("จะแจ้งเวียน อังคาร 1 ธ.ค. 2569").await.presses("เปลี่ยนข้อความ").await;
        desk.hears("โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await;
        desk.types("สรุปข่าวสัปดาห์ที่สอง");
        desk.hears("จะแจ้งเวียน").await.says("สรุปข่าวสัปดาห์ที่สอง");
        office.jumps_to("2026-12-01 11:00").await;
        health.reads_everything().await;
        desk.reads_everything().await;
        let told = office.telegram.chat(health.account);
        assert_eq!(told.iter().filter(|message| message.text.contains("สรุปข่าวสัปดาห์ที่สอง")).count(), 1);
        desk.types("/receipts");
        let list = desk.hears("รอส่ง อังคาร 8 ธ.ค. 2569 เวลา 09.00 น.").await;
        list.presses("รอส่ง").await;
        desk.hears("จะแจ้งเวียน").await.presses("หยุดทำซ้ำ").await;
        desk.hears("ยกเลิกแล้ว ไม่ได้ส่ง").await;
        office.jumps_to("2026-12-08 11:00").await;
        let told = office.telegram.chat(health.account);
        assert_eq!(told.iter().filter(|message| message.text.contains("สรุปข่าว")).count(), 2);
        health.reads_everything().await;
        desk.reads_everything().await;
    }
);

story!(
    /// R1a: a successor reads what the predecessor has not acknowledged, and acknowledges it; the predecessor cannot any more.
    a_successor_acknowledges, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        announces(&desk, "ประชุมใหญ่", 1).await;
        let copy = health.hears("ประชุมใหญ่").await;
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 1 จาก 1").await;
        office.hands_over("PHO", "New, PHO (sample)", "25/11/2569").await;
        office.until("2026-11-25 08:00").await;
        let link = office.invites_again(head_of("PHO").who_is(Role::Head, "New, PHO (sample)")).await;
        let new = office.stranger("New, PHO (sample)");
        new.opens_link(&link);
        new.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        let said = new.reads_everything().await;
        assert!(said.iter().any(|said| said.contains("แจ้งเวียนที่ยังไม่ได้รับทราบ: ว-1")), "{said:?}");
        let chat = office.telegram.chat(new.account);
        let handed = chat.iter().find(|message| message.text.contains("ว-1")).expect("the hand-over");
        let read = handed.buttons.iter().flatten().find(|button| button.label.contains("อ่าน ว-1"));
        let data = read.and_then(|button| button.data.clone()).expect("a button");
        new.forges(handed.message, &data).await;
        let again = new.hears("ประชุมใหญ่").await;
        health.reads_everything().await;
        let toast = health.forges(copy.message(), &copy.data("รับทราบ")).await;
        assert!(toast.is_none_or(|toast| !toast.contains("รับทราบแล้ว")));
        health.reads_everything().await;
        Phone::toasts(again.presses("รับทราบ").await, "รับทราบแล้ว");
        new.hears("ขอบคุณ").await;
        office.until("08:02").await;
        desk.reads_everything().await;
        desk.types("/receipts");
        desk.hears("รับทราบ 1 จาก 1").await;
    }
);

story!(
    /// A5a, A8, E: killed in the middle, everything sent twice, one blocked, one whose answer was lost: nobody is lost, nobody gets it
    /// twice but where the answer was withheld, and that copy says so; the states add up.
    killed_in_the_middle, "2026-11-24 09:00", |office| {
        let (desk, health, irrigation) = three(&mut office).await;
        let roads = office.employs(head_of("HWY")).await;
        roads.blocks();
        office.telegram.fault(Fault { method: None, chat: Some(irrigation.account), times: 1, kind: FaultKind::LoseAnswer });
        desk.types("ทดสอบการหยุดกลางคัน");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears("ทดสอบการหยุดกลางคัน").await;
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        let data = draft.data("ส่งถึง 3 คน");
        office.telegram.presses(desk.account, draft.message(), &data);
        office.telegram.presses(desk.account, draft.message(), &data);
        office.works_without_telegram().await;
        office.reopens().await;
        office.telegram.redelivers(2);
        office.until("09:10").await;
        office.until("09:20").await;
        desk.reads_everything().await;
        health.hears("ทดสอบการหยุดกลางคัน").await;
        health.hears_nothing().await;
        let copies: Vec<String> = irrigation.reads_everything().await;
        assert_eq!(copies.len(), 2, "{copies:?}");
        assert!(copies[1].contains("ส่งซ้ำ"), "{copies:?}");
        desk.types("/receipts");
        let list = desk.hears("รับทราบ 0 จาก 3").await;
        list.presses("ว-1").await;
        desk.hears("ส่งแล้ว 2 จาก 3 • ไม่สำเร็จ 1").await.presses("ไม่สำเร็จ 1").await;
        desk.hears("ผู้รับปิดกั้นระบบ").await;
        roads.reads_everything().await;
    }
);
