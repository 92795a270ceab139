//! Anything goes round exactly as it was composed (PRODUCT.md A1, U12); what cannot is told what to do instead.

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Content, Fault, FaultKind, Media},
};
use serde_json::json;

async fn two(office: &mut Office) -> (Phone, Phone) {
    let desk = office.employs(Role::Secretariat).await;
    (desk, office.employs(head_of("PHO")).await)
}

/// Sends it as it stands; the card that counts is accounted for.
async fn goes(office: &Office, desk: &Phone, until: &str) {
    desk.hears("ตัวอย่างก่อนส่ง").await.presses("ส่งถึง 1 คน").await;
    desk.hears("กำลังส่งแจ้งเวียน").await;
    office.until(until).await;
    desk.hears("ส่งแล้ว 1 จาก 1").await;
}

story!(
    /// A1, U12: an album stays one; its buttons stand in a message of their own; a part that comes late revises the preview, and one that
    /// comes when it has gone out is told so.
    an_album, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        desk.sends(Media::photo("1").says("ภาพน้ำท่วม").in_album("a"));
        desk.sends(Media::photo("2").in_album("a"));
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears("ภาพน้ำท่วม").await;
        desk.hears("").await;
        let frame = desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        assert_eq!(frame.buttons(), ["รับทราบ"]);
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await.says("ปุ่มรับทราบอยู่ในข้อความถัดไป");
        desk.sends(Media::photo("3").in_album("a"));
        desk.hears("ภาพน้ำท่วม").await;
        desk.hears("").await;
        desk.hears("").await;
        desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        draft.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        let album = health.hears("ภาพน้ำท่วม").await;
        assert_eq!(album.media(), Some("photo"));
        health.hears("").await;
        health.hears("").await;
        let frame = health.hears("แจ้งเวียนจากสำนักงานจังหวัด").await.says("อ้างอิง ว-1");
        frame.presses("รับทราบ").await;
        health.hears("ขอบคุณ").await;
        desk.sends(Media::photo("4").in_album("a"));
        desk.hears("มาถึงหลังจาก ว-1 ส่งไปแล้ว").await;
        office.until("09:01").await;
        desk.hears("รับทราบแล้ว 1").await;
    }
);

story!(
    /// A1: a poll is one of each reader's own, not anonymous, and counted together; a vote taken back counts no more.
    a_poll, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        desk.sends(Content::Poll {
            question: "ใช้ห้องประชุมใด".to_owned(),
            options: vec!["ห้องพระนารายณ์".to_owned(), "ห้องประชุม 2".to_owned()],
        });
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("/announce");
        desk.hears("").await;
        desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        goes(&office, &desk, "09:01").await;
        let poll = health.hears("").await;
        assert_eq!(poll.media(), Some("poll"));
        health.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        health.telegram.votes(health.account, poll.message(), &[1]);
        office.until("09:02").await;
        desk.hears("• ห้องประชุม 2: 1").await.says("• ห้องพระนารายณ์: 0");
        health.telegram.votes(health.account, poll.message(), &[]);
        office.until("09:03").await;
        desk.hears("• ห้องประชุม 2: 0").await;
    }
);

story!(
    /// A1: words keep the marks that they were composed with.
    marked_words, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        let marks = json!([
            {"type": "bold", "offset": 0, "length": 6},
            {"type": "text_link", "offset": 7, "length": 4, "url": "https://example.org/map"},
        ]);
        desk.telegram.types_marked(desk.account, "ปิดถนน แผนที่", &marks);
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("/announce");
        desk.hears("ปิดถนน").await;
        goes(&office, &desk, "09:01").await;
        let copy = health.hears("ปิดถนน แผนที่").await;
        let sent = office.telegram.message(health.account, copy.message()).expect("it is there");
        let text: Vec<u16> = sent["text"].as_str().expect("words").encode_utf16().collect();
        let marked = |kind: &str| {
            let entities = sent["entities"].as_array().expect("marks");
            let of_kind = |one: &&serde_json::Value| one["type"] == kind;
            let words = entities.iter().filter(of_kind).map(|one| {
                let at = |name: &str| usize::try_from(one[name].as_u64().expect("a place")).expect("a place");
                String::from_utf16_lossy(&text[at("offset")..at("offset") + at("length")])
            });
            words.collect::<Vec<_>>()
        };
        assert!(marked("bold").contains(&"ปิดถนน".to_owned()), "{sent}");
        assert_eq!(marked("text_link"), ["แผนท"]);
    }
);

story!(
    /// A1: the votes of all recipients are counted together; a poll has no words that could be corrected.
    votes_of_several, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        let roads = office.employs(head_of("HWY")).await;
        desk.sends(Content::Poll {
            question: "ใช้ห้องประชุมใด".to_owned(),
            options: vec!["ห้องพระนารายณ์".to_owned(), "ห้องประชุม 2".to_owned()],
        });
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("/announce");
        desk.hears("").await;
        desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        desk.hears("ตัวอย่างก่อนส่ง").await.presses("ส่งถึง 2 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 2 จาก 2").await;
        for (phone, vote) in [(&health, 0), (&roads, 1)] {
            let poll = phone.hears("").await;
            phone.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
            phone.telegram.votes(phone.account, poll.message(), &[vote]);
        }
        office.until("09:02").await;
        desk.reads_everything().await;
        desk.types("/receipts");
        desk.hears("ใช้ห้องประชุมใด").await.presses("ว-1").await;
        let card = desk.hears("• ห้องพระนารายณ์: 1").await.says("• ห้องประชุม 2: 1");
        assert!(card.buttons().iter().all(|label| label != "แก้ไขทุกฉบับ"));
    }
);

story!(
    /// A6, A1: a recall takes the whole album back, with the message that its buttons stand in.
    an_album_is_recalled, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        desk.sends(Media::photo("1").says("ภาพผิด").in_album("a"));
        desk.sends(Media::photo("2").in_album("a"));
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.reads_everything().await;
        let seen = office.telegram.chat(desk.account);
        let draft = seen.iter().rev().find(|seen| seen.text.contains("ตัวอย่างก่อนส่ง")).expect("a draft");
        let send = draft.buttons.iter().flatten().find_map(|button| button.data.clone()).expect("a button");
        office.telegram.presses(desk.account, draft.message, &send);
        desk.reads_everything().await;
        health.reads_everything().await;
        office.until("09:01").await;
        let there = || {
            let chat = office.telegram.chat(health.account);
            let of_it = |text: &str| text.contains("ภาพผิด") || text.contains("แจ้งเวียนจากสำนักงานจังหวัด");
            chat.iter().filter(|seen| seen.from_bot && !seen.deleted && (seen.media.is_some() || of_it(&seen.text))).count()
        };
        assert_eq!(there(), 3);
        desk.hears("ส่งแล้ว 1 จาก 1").await.presses("เรียกคืน").await;
        desk.hears("เรียกคืน ว-1").await.presses("เรียกคืนทุกฉบับ").await;
        office.until("09:02").await;
        desk.reads_everything().await;
        health.reads_everything().await;
        assert_eq!(there(), 0);
    }
);

story!(
    /// A1, bad input: what comes from a chat that forbids passing it on does not go round, and what Telegram refuses to show is not sent to
    /// anybody; a sentence says what to do instead.
    what_telegram_does_not_pass_on, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        desk.sends(Media::photo("1").says("ภาพจากกลุ่มปิด").protected());
        let asked = desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        asked.presses("แจ้งเวียน").await;
        desk.hears("สิ่งนี้มาจากแชตที่ห้ามส่งต่อ").await.says("โปรดขอต้นฉบับ");
        desk.reads_everything().await;
        let refusal = FaultKind::Status(400, "Bad Request: wrong file identifier/HTTP URL specified".to_owned());
        office.telegram.fault(Fault { method: Some("sendDocument".to_owned()), chat: Some(desk.account), times: 1, kind: refusal });
        // What is sent instead is what goes round.
        desk.sends(Media::document("คำสั่ง.pdf", "application/pdf", "%PDF"));
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        Phone::toasts(draft.presses("ส่งถึง 1 คน").await, "Telegram ไม่รับสิ่งนี้");
        health.hears_nothing().await;
    }
);

story!(
    /// A1: a document, a voice note, a pin go round as they are; no forwarding; without acknowledgement there is no button.
    files_and_a_pin, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        desk.sends(Media::document("คำสั่ง.pdf", "application/pdf", "%PDF").says("คำสั่งจังหวัด"));
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("/announce");
        let preview = desk.hears("คำสั่งจังหวัด").await;
        assert_eq!(preview.buttons(), ["รับทราบ"]);
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        draft.presses("ไม่ให้ส่งต่อ").await;
        desk.hears("ไม่ให้ส่งต่อ").await.presses("กำหนดรับทราบ").await;
        desk.hears("ให้รับทราบภายในเวลาใด").await.presses("ไม่ต้องรับทราบ").await;
        desk.hears("คำสั่งจังหวัด").await;
        desk.hears("ไม่ต้องรับทราบ • ส่งทันที • ไม่ให้ส่งต่อ").await.presses("ส่งถึง 1 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        let copy = health.hears("คำสั่งจังหวัด").await;
        assert_eq!(copy.media(), Some("document"));
        assert!(copy.buttons().is_empty());
        let sent = office.telegram.message(health.account, copy.message()).expect("it is there");
        assert_eq!(sent["has_protected_content"], true);
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 1 จาก 1").await.never_says("รับทราบแล้ว");
        desk.sends(Content::Location { latitude: 7.88, longitude: 98.39, live: None });
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("/announce");
        assert_eq!(desk.hears("").await.media(), Some("location"));
        desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        goes(&office, &desk, "09:02").await;
        assert_eq!(health.hears("").await.media(), Some("location"));
        health.hears("อ้างอิง ว-2").await;
    }
);

story!(
    /// A1: voice, music, a film and a moving picture arrive as what they are; what a link leads to is shown as it was to its writer.
    everything_that_can_be_heard_and_seen, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        let all = [
            (Content::Voice(vec![1], 5), "voice"),
            (Content::Audio(vec![2], 5), "audio"),
            (Content::Video(vec![3], 5), "video"),
            (Content::Animation(vec![4]), "animation"),
        ];
        for (minute, (content, kind)) in (1..).zip(all) {
            desk.sends(content);
            desk.hears("ข้อความนี้เป็นเรื่องใด").await;
            desk.types("/announce");
            assert_eq!(desk.hears("").await.media(), Some(kind));
            goes(&office, &desk, &format!("09:0{minute}")).await;
            assert_eq!(health.hears("").await.media(), Some(kind));
        }
        desk.types("อ่านที่ https://example.org/news");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await;
        desk.types("/announce");
        desk.hears("https://example.org/news").await;
        goes(&office, &desk, "09:06").await;
        let copy = health.hears("https://example.org/news").await;
        let sent = office.telegram.message(health.account, copy.message()).expect("it is there");
        assert_ne!(sent["link_preview_options"]["is_disabled"], true);
    }
);

story!(
    /// A1, P8: readers of English get the English words, the others those that were composed.
    an_english_version, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        let roads = office.employs(head_of("HWY").in_english()).await;
        desk.types("ปิดถนนรัษฎา วันเสาร์");
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears("ปิดถนนรัษฎา").await;
        desk.hears("ตัวอย่างก่อนส่ง").await.presses("ฉบับภาษาอังกฤษ").await;
        desk.hears("โปรดพิมพ์ฉบับภาษาอังกฤษ").await;
        desk.types("Ratsada road is closed on Saturday");
        desk.hears("Ratsada road is closed on Saturday").await.says("Circular from the Provincial Office");
        desk.hears("มีฉบับภาษาอังกฤษ").await.presses("ส่งถึง 2 คน").await;
        desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("ปิดถนนรัษฎา วันเสาร์").await.never_says("Ratsada");
        roads.hears("Ratsada road is closed on Saturday").await.says("Ref. A-1").never_says("รัษฎา");
        office.until("09:01").await;
        desk.hears("ส่งแล้ว 2 จาก 2").await;
    }
);

story!(
    /// A1: what cannot go round is told why, and what to do instead.
    what_cannot_go_round, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        desk.types("/announce");
        desk.hears("โปรดส่งเนื้อหาที่จะแจ้งเวียน").await;
        desk.sends(Media::photo("1").says(&"ก".repeat(1_200)));
        desk.hears("คำบรรยายยาว 1200 อักษร").await.says("1024");
        desk.sends(Media::document("a.pdf", "application/pdf", "1").says("เอกสาร"));
        desk.hears("เอกสาร").await;
        let draft = desk.hears("ตัวอย่างก่อนส่ง").await;
        draft.presses("เวลาส่ง").await;
        desk.hears("ส่งเมื่อใด").await;
        desk.types("เมื่อวาน 10.00 น.");
        desk.hears("ผ่านไปแล้ว").await;
        desk.types("25.00 น.");
        desk.hears("อ่านเวลาไม่ได้").await;
        desk.types("/cancel");
        desk.hears("ยกเลิกคำถามแล้ว").await;
        draft.presses("เปลี่ยนผู้รับ").await;
        desk.hears("โปรดระบุผู้รับ").await;
        desk.types("ภาคเอกชน");
        let nobody = desk.hears("ไม่มีผู้รับ โปรดเลือกผู้รับใหม่").await;
        Phone::toasts(nobody.presses("ส่งถึง 0 คน").await, "ไม่มีผู้รับ");
        desk.hears_nothing().await;
        nobody.presses("ยกเลิก").await;
        desk.hears("ยกเลิกแล้ว ไม่ได้ส่ง").await;
        Phone::toasts(nobody.presses("ส่ง").await, "ปุ่มนี้");
        health.hears_nothing().await;
    }
);

story!(
    /// A6, U12: the words below an album are corrected: where it is out by an edit of its first picture, where it waits as a whole album.
    an_album_is_corrected, "2026-11-24 09:00", |office| {
        let (desk, health) = two(&mut office).await;
        let irrigation = office.employs(head_of("IRRI")).await;
        office.telegram.fault(Fault { method: None, chat: Some(irrigation.account), times: 1, kind: FaultKind::Status(502, "Bad Gateway".to_owned()) });
        desk.sends(Media::photo("1").says("แผนเดิม").in_album("a"));
        desk.sends(Media::photo("2").in_album("a"));
        desk.hears("ข้อความนี้เป็นเรื่องใด").await.presses("แจ้งเวียน").await;
        desk.hears("แผนเดิม").await;
        desk.hears("").await;
        desk.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        desk.hears("ตัวอย่างก่อนส่ง").await.presses("ส่งถึง 2 คน").await;
        let card = desk.hears("กำลังส่งแจ้งเวียน").await;
        health.hears("แผนเดิม").await;
        health.hears("").await;
        health.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        irrigation.hears_nothing().await;
        card.presses("แก้ไขทุกฉบับ").await;
        desk.hears("โปรดพิมพ์ข้อความใหม่ทั้งฉบับ").await;
        desk.types("แผนใหม่");
        desk.hears("กำลังแก้ไข 1 ฉบับ").await;
        desk.reads_everything().await;
        health.hears("แผนใหม่").await;
        health.hears("(แก้ไข").await;
        office.until("09:05").await;
        let album = irrigation.hears("แผนใหม่").await;
        assert_eq!(album.media(), Some("photo"));
        irrigation.hears("").await;
        irrigation.hears("แจ้งเวียนจากสำนักงานจังหวัด").await;
        desk.reads_everything().await;
    }
);
