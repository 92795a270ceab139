//! What must not go round does not, and nobody reads on who has left (PRODUCT.md U1, A6, A7, A9, P7, R1a).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Fault, FaultKind, Media},
};

/// Composes these words and shows the draft.
async fn composes<'a>(desk: &'a Phone, words: &str) -> (i64, crate::harness::phone::Heard<'a>) {
    let message = desk.types(words);
    desk.hears("ข้อความนี้เป็นเรื่องใด")
        .await
        .presses("แจ้งเวียน")
        .await;
    desk.hears(words).await;
    (message, desk.hears("ตัวอย่างก่อนส่ง").await)
}

story!(
    /// U1: what carries a label goes round in no way: not in reply, not when the label comes later, not again next week; what is out can
    /// be recalled at once; nothing of it is kept.
    secrets_do_not_go_round, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let own = desk.types("ลับ: แผนจับกุม");
        desk.hears("ลับ").await;
        desk.telegram.replies(desk.account, own, "/announce");
        desk.hears("ลับ").await;
        // Planned.
        let (message, draft) = composes(&desk, "แผนพรุ่งนี้").await;
        draft.presses("เวลาส่ง").await;
        desk.hears("ส่งเมื่อใด").await.presses("พุธ 25 พ.ย.").await;
        desk.hears("แผนพรุ่งนี้").await;
        desk.hears("ตัวอย่างก่อนส่ง").await.presses("ส่งตามเวลา").await;
        desk.hears("จะแจ้งเวียน พุธ 25 พ.ย. 2569").await;
        desk.edits(message, "ลับ: แผนพรุ่งนี้");
        desk.reads_everything().await;
        assert!(!desk.shows("แผนพรุ่งนี้"));
        // Weekly, and gone out once.
        let (message, draft) = composes(&desk, "สรุปข่าว").await;
        draft.presses("ทำซ้ำ").await;
        desk.hears("ทำซ้ำทุกสัปดาห์").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("สรุปข่าว").await;
        desk.edits(message, "ลับมาก: สรุปข่าว");
        let recall = desk.hears("ว-1 ส่งไปแล้วและยังอยู่กับผู้รับ").await;
        recall.presses("เรียกคืนทุกฉบับ").await;
        office.until("09:05").await;
        assert!(!health.shows("สรุปข่าว"));
        office.jumps_to("2026-12-01 12:00").await;
        for phone in [&desk, &health] {
            phone.reads_everything().await;
            assert!(!phone.shows("สรุปข่าว") && !phone.shows("แผนพรุ่งนี้"));
        }
        let kept: Vec<(String,)> =
            asks(&office, "SELECT content FROM announcement WHERE content LIKE '%แผน%' OR content LIKE '%ข่าว%'").await;
        assert!(kept.is_empty(), "{kept:?}");
    }
);

story!(
    /// A9: what a second person has agreed to, or is asked to, is not changed by one alone; everyone is everyone by any name; whoever
    /// changes the rule is named to the others.
    two_persons_are_two, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let second = office.employs(head_of("OPG").who_is(Role::Secretariat, "Second, OPG (sample)").positioned("หัวหน้ากลุ่มงาน")).await;
        let health = office.employs(head_of("PHO")).await;
        let roads = office.employs(head_of("HWY")).await;
        for phone in [&desk, &second] {
            phone.reads_everything().await;
        }
        let (message, draft) = composes(&desk, "ถ้อยคำแรก").await;
        draft.presses("รายชื่อผู้รับ").await;
        desk.hears("ทุกหน่วยงาน: 2 คน").await.presses("บันทึกเป็นกลุ่ม").await;
        desk.hears("โปรดตั้งชื่อกลุ่ม").await;
        desk.types("กลุ่มทั้งหมดนี้");
        desk.hears("บันทึกกลุ่ม “กลุ่มทั้งหมดนี้” แล้ว 2 หน่วยงาน").await;
        desk.types("/receipts");
        desk.hears("ยังไม่มีแจ้งเวียน").await.presses("ให้ตรวจโดยสองคน").await;
        desk.hears("ต้องผ่านเจ้าหน้าที่สองคน").await;
        second.hears("ต้องผ่านเจ้าหน้าที่สองคน").await.says("เปลี่ยนโดย Secretariat");
        draft.presses("เปลี่ยนผู้รับ").await;
        desk.hears("โปรดระบุผู้รับ").await;
        desk.types("กลุ่มทั้งหมดนี้");
        desk.hears("ผู้รับ: กลุ่มทั้งหมดนี้ 2 คน").await.presses("เสนอผู้ตรวจคนที่สอง").await;
        desk.hears("เสนอผู้ตรวจคนที่สองแล้ว").await;
        second.hears("ถ้อยคำแรก").await;
        let offered = second.hears("ตัวอย่างก่อนส่ง").await;
        desk.edits(message, "ถ้อยคำที่สอง");
        desk.hears("ถ้อยคำที่สอง").await;
        let again = desk.hears("ตัวอย่างก่อนส่ง").await;
        Phone::toasts(offered.presses("ส่งถึง 2 คน").await, "ปุ่มนี้");
        health.hears_nothing().await;
        again.presses("เสนอผู้ตรวจคนที่สอง").await;
        desk.hears("เสนอผู้ตรวจคนที่สองแล้ว").await;
        second.hears("ถ้อยคำที่สอง").await;
        second.reads_everything().await;
        offered.presses("ส่งถึง 2 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("ถ้อยคำที่สอง").await;
        roads.hears("ถ้อยคำที่สอง").await;
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 2 จาก 2").await;
        second.reads_everything().await;
    }
);

story!(
    /// R1, R1a, A5, A6, P7: after a hand-over the successor is reminded and reads what is corrected; the predecessor reads nothing new.
    a_successor_is_reminded, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("PHO")).await;
        let (_, draft) = composes(&desk, "ส่งแผน").await;
        draft.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        old.hears("ส่งแผน").await;
        office.until("09:01").await;
        let card = desk.hears("ส่งแล้ว 1 จาก 1").await;
        office.hands_over("PHO", "New, PHO (sample)", "25/11/2569").await;
        office.until("2026-11-25 08:00").await;
        let link = office.invites_again(head_of("PHO").who_is(Role::Head, "New, PHO (sample)")).await;
        let new = office.stranger("New, PHO (sample)");
        new.opens_link(&link);
        new.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        for phone in [&new, &old, &desk] {
            phone.reads_everything().await;
        }
        Phone::toasts(card.presses("ติดตามที่เหลือ").await, "ส่งข้อความติดตามถึง 1 คน");
        let reminder = new.hears("โปรดรับทราบแจ้งเวียน: ส่งแผน").await;
        old.hears_nothing().await;
        card.presses("แก้ไขทุกฉบับ").await;
        desk.hears("โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await;
        desk.types("ส่งแผนภายในศุกร์");
        desk.reads_everything().await;
        old.hears_nothing().await;
        assert!(!old.shows("ภายในศุกร์"));
        reminder.presses("รับทราบ").await;
        new.hears("รับทราบแล้ว").await;
        office.until("08:02").await;
        desk.reads_everything().await;
        desk.types("/receipts");
        desk.hears("รับทราบ 1 จาก 1").await;
    }
);

story!(
    /// A7, A6: a weekly that is recalled is over; a monthly one keeps its day; what was corrected last time does not take the words of the
    /// next that has its own.
    what_is_recalled_is_not_repeated, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let (_, draft) = composes(&desk, "ระดับน้ำประจำ").await;
        draft.presses("ทำซ้ำ").await;
        desk.hears("ทำซ้ำทุกสัปดาห์").await.presses("ทำซ้ำ").await;
        desk.hears("ทำซ้ำทุกเดือน").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("ระดับน้ำประจำ").await;
        office.until("09:01").await;
        let card = desk.hears("ส่งแล้ว 1 จาก 1").await;
        desk.types("/receipts");
        desk.hears("รอส่ง พฤหัสบดี 24 ธ.ค. 2569").await.presses("รอส่ง").await;
        desk.hears("จะแจ้งเวียน").await.presses("เปลี่ยนข้อความ").await;
        desk.hears("โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await;
        desk.types("ระดับน้ำเดือนธันวาคม");
        desk.hears("จะแจ้งเวียน").await.says("ระดับน้ำเดือนธันวาคม");
        card.presses("แก้ไขทุกฉบับ").await;
        desk.hears("โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await;
        desk.types("ระดับน้ำประจำ ฉบับแก้ไข");
        desk.reads_everything().await;
        health.hears("ระดับน้ำประจำ ฉบับแก้ไข").await;
        desk.types("/receipts");
        desk.hears("ระดับน้ำเดือนธันวาคม").await;
        card.presses("เรียกคืน").await;
        desk.hears("เรียกคืน ว-1").await.presses("เรียกคืนทุกฉบับ").await;
        office.jumps_to("2026-12-24 12:00").await;
        for phone in [&desk, &health] {
            phone.reads_everything().await;
            assert!(!phone.shows("แจ้งเวียนจากสำนักงานจังหวัด\n\nระดับน้ำ") || phone.account == desk.account);
        }
        assert!(!health.shows("ระดับน้ำ"));
    }
);

story!(
    /// A2: whoever has not acknowledged an earlier one is an audience.
    those_who_have_not_acknowledged, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let roads = office.employs(head_of("HWY")).await;
        let (_, draft) = composes(&desk, "เรื่องแรก").await;
        draft.presses("ส่งถึง 2 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("เรื่องแรก").await.presses("รับทราบ").await;
        health.hears("ขอบคุณ").await;
        roads.hears("เรื่องแรก").await;
        office.until("09:01").await;
        desk.hears("รับทราบแล้ว 1").await;
        desk.types("เรื่องที่สอง");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("แจ้งเวียน ผู้ที่ยังไม่รับทราบ ว-1");
        desk.hears("เรื่องที่สอง").await;
        desk.hears("1 คน (1 หน่วยงาน)").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        roads.hears("เรื่องที่สอง").await;
        office.until("09:02").await;
        desk.hears("ส่งแล้ว 1 จาก 1").await;
        health.hears_nothing().await;
    }
);

story!(
    /// U1: marked as secret while it goes out, it goes no further, without waiting for a tap.
    marked_while_it_goes_out, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let (message, draft) = composes(&desk, "แผนจับกุม").await;
        let kind = FaultKind::Status(502, "Bad Gateway".to_owned());
        office.telegram.fault(Fault { method: None, chat: Some(health.account), times: u32::MAX, kind });
        draft.presses("ส่งถึง 1 คน").await;
        desk.reads_everything().await;
        desk.edits(message, "ลับ: แผนจับกุม");
        desk.hears("ส่งไปแล้วและยังอยู่กับผู้รับ").await;
        // Nothing keeps it from arriving any more, but that it does not go.
        office.telegram.clears_faults();
        office.until("10:00").await;
        health.hears_nothing().await;
        desk.reads_everything().await;
        let states: Vec<(String,)> = asks(&office, "SELECT state FROM announcement").await;
        assert_eq!(states, [("stopped".to_owned(),)]);
    }
);

story!(
    /// U10, U12: of a planned album an edit of the picture without words changes none; that of the picture with the words changes them.
    a_planned_album_is_edited, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let first = desk.sends(Media::photo("1").says("ภาพแผน").in_album("a"));
        let second = desk.sends(Media::photo("2").in_album("a"));
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears("ภาพแผน").await;
        desk.hears("").await;
        desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        desk.hears("ตัวอย่างก่อนส่ง").await.presses("เวลาส่ง").await;
        desk.hears("ส่งเมื่อใด").await.presses("พุธ 25 พ.ย.").await;
        desk.hears("ตัวอย่างก่อนส่ง").await.presses("ส่งตามเวลา").await;
        desk.reads_everything().await;
        desk.edits(second, "แผ่นที่สอง");
        desk.hears_nothing().await;
        desk.edits(first, "ภาพแผนใหม่");
        desk.hears("จะแจ้งเวียน").await.says("ภาพแผนใหม่");
        office.jumps_to("2026-11-25 09:00").await;
        health.hears("ภาพแผนใหม่").await;
        health.reads_everything().await;
        assert_eq!(health.files(), 2);
        desk.reads_everything().await;
    }
);

story!(
    /// A7: of what was missed by more than a day nothing is sent, and nothing twice: the last one, then the next.
    missed_weeks_are_passed_over, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let (_, draft) = composes(&desk, "สรุปข่าว").await;
        draft.presses("ทำซ้ำ").await;
        desk.hears("ทำซ้ำทุกสัปดาห์").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        office.until("09:01").await;
        health.reads_everything().await;
        desk.reads_everything().await;
        office.sleeps_until("2026-12-09 08:00").await;
        office.until("2026-12-09 08:10").await;
        desk.reads_everything().await;
        health.reads_everything().await;
        let copies = |phone: &Phone| {
            let chat = phone.telegram.chat(phone.account);
            chat.iter().filter(|seen| seen.from_bot && seen.text.contains("สรุปข่าว")).count()
        };
        assert_eq!(copies(&health), 2);
        desk.types("/receipts");
        desk.hears("รอส่ง อังคาร 15 ธ.ค. 2569 เวลา 09.00 น.").await;
    }
);

story!(
    /// U1, U10: the version in English and a correction follow their messages like what was composed.
    other_words_follow_their_messages, "2026-11-24 09:00", |office| {
        let desk = office.employs(Role::Secretariat).await;
        let health = office.employs(head_of("PHO")).await;
        let (_, draft) = composes(&desk, "ปิดถนน").await;
        draft.presses("ฉบับภาษาอังกฤษ").await;
        desk.hears("โปรดพิมพ์ฉบับภาษาอังกฤษ").await;
        let english = desk.types("Road is closd");
        desk.reads_everything().await;
        assert!(desk.shows("Road is closd"));
        desk.edits(english, "Road is closed");
        desk.reads_everything().await;
        assert!(desk.shows("Road is closed"));
        draft.presses("ส่งถึง 1 คน").await;
        desk.reads_everything().await;
        health.reads_everything().await;
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 1 จาก 1").await.presses("แก้ไขทุกฉบับ").await;
        desk.hears("โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await;
        let correction = desk.types("ปิดถนนรัษฎา เพราะแผนจับกุม");
        desk.reads_everything().await;
        health.reads_everything().await;
        assert!(health.shows("แผนจับกุม"));
        desk.edits(correction, "ลับ: ปิดถนนรัษฎา เพราะแผนจับกุม");
        desk.hears("ส่งไปแล้วและยังอยู่กับผู้รับ").await.presses("เรียกคืนทุกฉบับ").await;
        office.until("09:05").await;
        for phone in [&desk, &health] {
            phone.reads_everything().await;
            assert!(!phone.shows("แผนจับกุม"));
        }
    }
);
