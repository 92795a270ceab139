//! Forged, stale and oversized input: each gets its sentence or its silence, nothing is lost, nothing half done (section 2, P2, E8).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

const OVER: &str = "ปุ่มนี้ใช้ไม่ได้แล้ว";

story!(
    /// Any client can send any callback data: another agency's roll, garbage, 64 bytes of junk; nothing changes and every press is answered.
    forged_presses, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        other.hears("วาระยามเช้า").await;
        head.types("คลองแห้งแล้ง");
        let card = head.hears("บันทึกแล้ว").await;
        let own = card.message();
        for label in ["ติดขัด", "ยกเลิกรายการ"] {
            Phone::toasts(other.forges(own, &card.data(label)).await, OVER);
        }
        Phone::toasts(other.forges(own, &call.data("ขอผ่อนผัน")).await, OVER);
        let junk = "ก".repeat(21);
        for data in [
            "", "x", ":::::", "wk", "wk:", "wk:red", "wk:red:", "wk:red:short", "wk:red:0000000000000",
            "wk:undo:zzzzzzzzzzzzz:more", "wk:file:0000000000000:1", "wk:for:0000000000000:99999999999999999999",
            "de:note:zzzzzzzzzzzz!", "pe:nothing:0000000000000", junk.as_str(), "wk:red:00000000000'; DROP TABLE answer; --",
        ] {
            let toast = head.forges(own, data).await;
            assert!(toast.is_some(), "{data:?} is answered with a word");
        }
        // What belongs to other roles is refused in words.
        let roll = card.data("ติดขัด").rsplit_once(':').expect("an id").1.to_owned();
        for data in [format!("wk:open:{roll}"), format!("wk:media:{roll}"), format!("wk:tel:{roll}"), "wk:nudge:2026-11-24".into(), "pe:new:0".into()] {
            head.forges(own, &data).await;
            head.hears("ใช้ได้เฉพาะ").await;
        }
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1 • ยังไม่ตอบ 1").await.says("🟢 ชลประทาน: คลองแห้งแล้ง");
    }
);

story!(
    /// A press on a message older than 48 hours, or that is not there, is answered like any other.
    stale_presses, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("งานเรียบร้อย");
        let card = head.hears("บันทึกแล้ว").await;
        office.jumps_to("2026-11-26 15:01").await;
        Phone::toasts(card.presses("ติดขัด").await, OVER);
        Phone::toasts(card.presses("ยกเลิกรายการ").await, OVER);
        Phone::toasts(head.forges(999_999, "wk:red:0000000000000").await, OVER);
        secretary.reads_everything().await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1").await.says("🟢");
    }
);

story!(
    /// Text of 4,096 characters, of emoji, of combining marks and of nothing to see: filed, cut where it is shown, and never in the way.
    long_and_strange_words, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let call = other.hears("วาระยามเช้า").await;
        head.types(&"น้ำ<&>".chars().cycle().take(4096).collect::<String>());
        head.hears("บันทึกแล้ว").await.says("น้ำ<&>").says("…").says("อ้างอิง");
        call.presses("ขอผ่อนผัน").await;
        other.hears("โปรดพิมพ์เหตุผล").await;
        other.types(&"👨‍👩‍👧‍👦".repeat(372));
        other.hears("ขอผ่อนผันการรายงาน").await.says("👨‍👩‍👧‍👦…");
        governor.types("/week");
        let board = governor.hears("ตอบแล้ว 1").await;
        governor.opens_link(&board.link("ชลประทาน"));
        let opened = governor.hears("“น้ำ<&>น้ำ").await;
        assert!(opened.text().encode_utf16().count() <= 4096);
        governor.types(&"\u{e4a}".repeat(4096));
        governor.hears("").await;
        other.types("\u{200b}\u{200d}");
        other.reads_everything().await;
        office.until("2026-11-24 08:30").await;
        governor.hears("ตอบแล้ว 1 จาก 3").await;
    }
);

story!(
    /// Updates of kinds that nobody knows, without a sender, or twice: handled by being looked at, in silence; what follows them is heard.
    unknown_updates, "2026-11-23 14:50", |office| {
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let person = serde_json::json!({"id": head.account, "is_bot": false, "type": "private", "first_name": "x"});
        let reaction = serde_json::json!({"message_reaction": {
            "chat": person, "user": person, "message_id": 1, "date": 1, "old_reaction": [], "new_reaction": [],
        }});
        for update in [
            serde_json::json!({"business_thing": {"a": 1}}),
            reaction,
            serde_json::json!({"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -1_009_999, "type": "channel", "title": "c"}, "text": "x"}}),
            serde_json::json!({"poll": {"id": "1"}}),
            serde_json::json!({}),
        ] {
            office.telegram.pushes(update);
        }
        head.types("งานเรียบร้อย");
        head.hears("บันทึกแล้ว").await;
        office.telegram.redelivers(3);
        head.hears_nothing().await;
    }
);
