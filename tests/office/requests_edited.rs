//! What a request says follows the messages in which it was said: edits, labels of secrecy, what came along (PRODUCT.md Q1, U1, U10, U12).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// A governor, and a head who has been given an order.
async fn ordered(office: &mut Office) -> (Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let head = office.employs(head_of("PHO")).await;
    governor.types("/order สสจ. ตรวจตลาดสด ภายในศุกร์");
    governor.hears("ร่างข้อสั่งการ").await.presses("ส่ง").await;
    governor.hears("ส่งข้อสั่งการแล้ว").await;
    (governor, head)
}

story!(
    /// U10: an edit of the line changes names, words and time of the draft; what was changed by a button since stays; an edit that changes
    /// nothing changes nothing.
    a_draft_is_edited, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        office.knows(&["PHO", "HWY"]).await;
        let line = governor.types("/order สสจ. ตรวจตลาดสก ภายในศุกร์");
        let draft = governor.hears("“ตรวจตลาดสก”").await;
        governor.edits(line, "/order สสจ. ตรวจตลาดสด ภายในศุกร์");
        governor.hears("“ตรวจตลาดสด”").await.says("สำนักงานสาธารณสุขจังหวัดภูเก็ต").says("ศุกร์ 27 พ.ย.");
        governor.edits(line, "/order แขวงทางหลวงภูเก็ต ตรวจตลาดสด ภายในศุกร์");
        governor.hears("แขวงทางหลวงภูเก็ต").await.says("“ตรวจตลาดสด”");
        governor.edits(line, "/order แขวงทางหลวงภูเก็ต ตรวจตลาดสด ภายในพฤหัสบดี");
        governor.hears("พฤหัสบดี 26 พ.ย.").await;
        draft.presses("เปลี่ยนข้อความ").await;
        governor.hears("ให้ดำเนินการเรื่องใด").await;
        let words = governor.types("ตรวจตลาดนัด");
        governor.hears("“ตรวจตลาดนัด”").await;
        // What the line said has been replaced: it speaks no more.
        governor.edits(line, "/order แขวงทางหลวงภูเก็ต ตรวจตลาดน้ำ ภายในพฤหัสบดี");
        governor.hears_nothing().await;
        governor.edits(words, "ตรวจตลาดนัดทุกแห่ง");
        governor.hears("“ตรวจตลาดนัดทุกแห่ง”").await;
        draft.presses("ห้ามดำเนินการ").await;
        governor.hears("ห้ามดำเนินการสิ่งใด").await;
        let dont = governor.types("แจ้งสื่อ");
        governor.hears("⛔ ห้ามดำเนินการ: แจ้งสื่อ").await;
        governor.edits(dont, "แจ้งสื่อก่อนตรวจ");
        governor.hears("⛔ ห้ามดำเนินการ: แจ้งสื่อก่อนตรวจ").await;
    }
);

story!(
    /// U10, Q1a: what the secretariat edits while its draft lies before the governor is shown there as an edit; once the governor has sent
    /// it, it is not the secretariat's to change.
    a_laid_draft_is_edited, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let secretary = office.employs(Role::Secretariat).await;
        let line = secretary.types("/order สสจ. ตรวจตลาดสก ภายในศุกร์");
        secretary.hears("“ตรวจตลาดสก”").await.presses("เสนอ").await;
        secretary.hears("เสนอผู้ว่าราชการจังหวัดแล้ว").await;
        let laid = governor.hears("“ตรวจตลาดสก”").await;
        office.until("10:05").await;
        secretary.edits(line, "/order สสจ. ตรวจตลาดสด ภายในศุกร์");
        secretary.hears("เสนอผู้ว่าราชการจังหวัดแล้ว").await.says("“ตรวจตลาดสด”");
        governor.hears("“ตรวจตลาดสด”").await.says("(แก้ไข 10.05 น.)");
        laid.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว").await;
        head.hears("ตรวจตลาดสด").await;
        secretary.reads_everything().await;
        secretary.edits(line, "/order สสจ. ปิดตลาดสด ภายในศุกร์");
        secretary.hears("การแก้ไขจึงไม่มีผล").await.says("ข-1");
        head.hears_nothing().await;
        governor.hears_nothing().await;
    }
);

story!(
    /// U10: of what has gone out the words change, on every card, and the agencies are told; to whom and by when stays, and the governor
    /// reads so. What is over is not told again.
    an_order_is_edited, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let line = governor.types("/order สสจ. ตรวจตลาดสก ภายในศุกร์");
        governor.hears("ร่างข้อสั่งการ").await.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว").await;
        head.hears("ตรวจตลาดสก").await;
        office.until("10:05").await;
        governor.edits(line, "/order สสจ. ตรวจตลาดสด ภายในศุกร์");
        governor.hears("“ตรวจตลาดสด”").await.says("(แก้ไข 10.05 น.)").says("ข-1");
        head.hears("ผู้ว่าราชการจังหวัดแก้ไขข้อความของเรื่องนี้ 10.05 น.").await.says("“ตรวจตลาดสด”").says("ข-1");
        head.hears("กำหนดรายงาน: ศุกร์ 27 พ.ย.").await.says("ตรวจตลาดสด").says("(แก้ไข 10.05 น.)");
        governor.edits(line, "/order สสจ. ตรวจตลาดสดทุกแห่ง ภายในพฤหัสบดี");
        governor.hears("“ตรวจตลาดสดทุกแห่ง”").await;
        governor.hears("หน่วยงานและกำหนดจึงคงเดิม").await;
        head.hears("แก้ไขข้อความของเรื่องนี้").await.says("“ตรวจตลาดสดทุกแห่ง”");
        head.hears("กำหนดรายงาน: ศุกร์ 27 พ.ย.").await.says("ตรวจตลาดสดทุกแห่ง");
        let kept: Vec<(String,)> = asks(&office, "SELECT words FROM request_wording ORDER BY until_at, id").await;
        assert_eq!(kept, [("ตรวจตลาดสก".to_owned(),), ("ตรวจตลาดสด".to_owned(),)]);
        governor.types("/orders");
        governor.hears("ค้าง 1 เรื่อง").await.presses("ข-1").await;
        governor.hears("ข-1 สำนักงานสาธารณสุขจังหวัดภูเก็ต").await.presses("ปิดเรื่อง").await;
        governor.reads_everything().await;
        head.reads_everything().await;
        governor.edits(line, "/order สสจ. ตรวจตลาดสดทุกแห่งในจังหวัด ภายในพฤหัสบดี");
        governor.reads_everything().await;
        head.hears("ตรวจตลาดสดทุกแห่งในจังหวัด").await.says("กำหนดรายงาน");
    }
);

story!(
    /// U1: a label that comes later ends the request at every agency: nothing of it is kept, no picture is left, no reminder comes.
    an_order_becomes_secret, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let road = office.employs(head_of("HWY")).await;
        let line = governor.sends(Media::photo("1").says("/order สสจ., แขวงทางหลวงภูเก็ต ตรวจจุดตามภาพ ภายในศุกร์"));
        governor.hears("“ตรวจจุดตามภาพ”").await.says("แนบ 1 รายการ").presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการและคำขอความร่วมมือแล้ว").await;
        for phone in [&head, &road] {
            phone.reads_everything().await;
            assert!(phone.shows("ตรวจจุดตามภาพ"));
            assert_eq!(phone.files(), 1);
        }
        // What told of another wording, and what reminds, quotes it as well.
        governor.edits(line, "/order สสจ., แขวงทางหลวงภูเก็ต ตรวจจุดตามภาพทุกจุด ภายในศุกร์");
        office.until("2026-11-26 09:00").await;
        for phone in [&governor, &head, &road] {
            phone.reads_everything().await;
        }
        // Behind the names, too.
        governor.edits(line, "/order สสจ., แขวงทางหลวงภูเก็ต ลับ: ตรวจจุดตามภาพทุกจุด ภายในศุกร์");
        governor.reads_everything().await;
        head.hears("เรื่องนี้ถอนแล้ว 09.00 น. เพราะมีชั้นความลับ").await.says("ข-1");
        road.hears("เรื่องนี้ถอนแล้ว").await.says("ข-2");
        office.jumps_to("2026-11-28 12:00").await;
        for phone in [&governor, &head, &road] {
            phone.reads_everything().await;
            assert!(!phone.shows("ตรวจจุดตามภาพ"));
            assert_eq!(phone.files(), 0);
        }
        let kept: Vec<(String,)> = asks(&office, "SELECT words FROM request WHERE words <> ''").await;
        assert!(kept.is_empty(), "{kept:?}");
        let kept: Vec<(String,)> = asks(&office, "SELECT words FROM request_said").await;
        assert!(kept.is_empty(), "{kept:?}");
        governor.types("/orders");
        governor.hears("ไม่มีข้อสั่งการหรือคำขอความร่วมมือค้างอยู่").await;
    }
);

story!(
    /// U1, Q1a: a draft that becomes secret is gone, also from before the governor, with what was laid with it.
    a_draft_becomes_secret, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let secretary = office.employs(Role::Secretariat).await;
        let line = secretary.sends(Media::photo("1").says("/order สสจ. ตรวจจุดตามภาพ ภายในศุกร์"));
        secretary.hears("“ตรวจจุดตามภาพ”").await.presses("เสนอ").await;
        secretary.hears("เสนอผู้ว่าราชการจังหวัดแล้ว").await;
        let laid = governor.hears("“ตรวจจุดตามภาพ”").await.says("แนบ 1 รายการ");
        governor.reads_everything().await;
        assert_eq!(governor.files(), 1);
        secretary.edits(line, "ลับ: /order สสจ. ตรวจจุดตามภาพ ภายในศุกร์");
        secretary.reads_everything().await;
        governor.hears("ยกเลิกร่างแล้ว").await;
        governor.reads_everything().await;
        assert_eq!(governor.files(), 0);
        assert!(!governor.shows("ตรวจจุดตามภาพ") && !secretary.shows("ตรวจจุดตามภาพ"));
        Phone::toasts(laid.presses("ส่ง").await, "ร่างนี้ส่งแล้วหรือยกเลิกแล้ว");
        head.hears_nothing().await;
    }
);

story!(
    /// Q1, U12: an album whose first picture carries the line goes along whole; what is replied to the draft joins it; whoever joins later
    /// gets it, too.
    pictures_go_along, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        office.knows(&["HWY"]).await;
        governor.sends(Media::photo("1").says("สั่งการ สสจ., แขวงทางหลวงภูเก็ต ตรวจจุดตามภาพ ภายในศุกร์").in_album("a"));
        let draft = governor.hears("“ตรวจจุดตามภาพ”").await.says("แนบ 1 รายการ");
        governor.sends(Media::photo("2").in_album("a"));
        governor.hears("แนบ 2 รายการ").await;
        governor.sends(Media::document("แผนที่.pdf", "application/pdf", "3").replying_to(draft.message()));
        governor.hears("แนบ 3 รายการ").await.says("“ตรวจจุดตามภาพ”").presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการและคำขอความร่วมมือแล้ว").await;
        head.hears("ตรวจจุดตามภาพ").await;
        head.reads_everything().await;
        assert_eq!(head.files(), 3);
        let road = office.employs(head_of("HWY")).await;
        office.until("10:02").await;
        road.hears("ตรวจจุดตามภาพ").await;
        road.reads_everything().await;
        assert_eq!(road.files(), 3);
        governor.reads_everything().await;
    }
);

story!(
    /// U10, U1, Q2: why an agency asks for time follows its message; another time is asked for anew; a reason that becomes secret is gone.
    a_wish_is_edited, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        head.hears("ตรวจตลาดสด").await.presses("ขอขยายเวลา").await;
        head.hears("ขอขยายเวลาถึงเมื่อใด").await;
        let said = head.types("ถึงพุธหน้า รอผลแลบ");
        head.hears("ส่งคำขอขยายเวลาถึง พุธ 2 ธ.ค.").await;
        head.hears("ขอขยายเวลาถึง").await;
        governor.hears("ขอขยายเวลา รอพิจารณา").await;
        governor.hears("เหตุผล: รอผลแลบ").await;
        head.edits(said, "ถึงพุธหน้า รอผลแล็บ");
        governor.hears("เหตุผล: รอผลแล็บ").await.says("(แก้ไข 10.00 น.)");
        head.edits(said, "ถึงพฤหัสบดีหน้า รอผลแล็บ");
        head.hears("ส่งคำขอขยายเวลาถึง พฤหัสบดี 3 ธ.ค.").await;
        head.hears("ขอขยายเวลาถึง พฤหัสบดี 3 ธ.ค.").await;
        governor.hears("หน่วยงานขอขยายเวลาใหม่แล้ว").await;
        governor.hears("ขอขยายเวลาถึง พฤหัสบดี 3 ธ.ค.").await.says("เหตุผล: รอผลแล็บ");
        head.edits(said, "ลับ: ถึงพฤหัสบดีหน้า รอผลแล็บ");
        head.reads_everything().await;
        governor.hears("ผู้ส่งถอนข้อความนี้แล้ว").await.says("ขอขยายเวลาถึง พฤหัสบดี 3 ธ.ค.");
        assert!(!governor.shows("แล็บ"));
    }
);

story!(
    /// U1, Q2: also where the wish was over before its reason was marked as secret.
    a_wish_that_is_over, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ตรวจตลาดสด").await;
        order.presses("ขอขยายเวลา").await;
        head.hears("ขอขยายเวลาถึงเมื่อใด").await;
        let said = head.types("ถึงพุธหน้า รอผลแล็บ");
        head.reads_everything().await;
        head.replies(&order, "ได้ผลแล้ว ไม่ต้องขยาย");
        head.reads_everything().await;
        governor.reads_everything().await;
        head.edits(said, "ลับ: ถึงพุธหน้า รอผลแล็บ");
        head.reads_everything().await;
        governor.hears("ผู้ส่งถอนข้อความนี้แล้ว").await;
        assert!(!governor.shows("รอผลแล็บ"));
    }
);

story!(
    /// U10: an answer that begins with the word of a command keeps it; one to a closed request is passed on, and opens nothing.
    an_answer_keeps_its_words, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ตรวจตลาดสด").await;
        let said = head.replies(&order, "สั่งการ สสอ. ทุกแห่งแล้ว");
        head.reads_everything().await;
        governor.hears("ตอบแล้ว").await;
        let answer = governor.hears("“สั่งการ สสอ. ทุกแห่งแล้ว”").await;
        head.edits(said, "สั่งการ สสอ. ทุกแห่งแล้ว");
        governor.hears_nothing().await;
        head.edits(said, "สั่งการ สสอ. ครบทุกแห่งแล้ว");
        governor.hears("“สั่งการ สสอ. ครบทุกแห่งแล้ว”").await.says("(แก้ไข 10.00 น.)");
        answer.presses("ครบถ้วนแล้ว").await;
        governor.reads_everything().await;
        head.reads_everything().await;
        head.replies(&order, "เพิ่มเติม ตรวจแล้ว 9 แห่ง");
        head.reads_everything().await;
        governor.hears("“เพิ่มเติม ตรวจแล้ว 9 แห่ง”").await.says("ปิดเรื่องแล้ว");
        governor.types("/orders");
        governor.hears("ไม่มีข้อสั่งการหรือคำขอความร่วมมือค้างอยู่").await;
    }
);

story!(
    /// U4, U10: an edit that changes no words, as Telegram makes one for a link, leaves open what was asked.
    an_edit_without_a_change, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        office.knows(&["PHO"]).await;
        let line = governor.types("/order สสจ. ตรวจตาม https://example.org/map");
        governor.hears("ภายในเมื่อใด").await;
        governor.edits(line, "/order สสจ. ตรวจตาม https://example.org/map");
        governor.hears_nothing().await;
        governor.types("ศุกร์");
        governor.hears("ร่างข้อสั่งการ").await.says("ศุกร์ 27 พ.ย.");
    }
);

story!(
    /// U4, U11, U12, P9: an album with half a line asks once; an edit that says the time answers the question; a time counts from the edit.
    half_a_line_above_an_album, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        office.knows(&["PHO"]).await;
        let line = governor.sends(Media::photo("1").says("/order สสจ. ตรวจจุดตามภาพ").in_album("a"));
        governor.sends(Media::photo("2").in_album("a"));
        governor.sends(Media::photo("3").in_album("a"));
        governor.hears("ภายในเมื่อใด").await;
        governor.hears_nothing().await;
        office.until("10:05").await;
        governor.edits(line, "/order สสจ. ตรวจจุดตามภาพ ภายใน 2 ชั่วโมง");
        let draft = governor.hears("แนบ 3 รายการ").await.says("เวลา 12.05 น.");
        governor.edits(line, "/order สสจ. ตรวจจุดตามภาพ ภายใน 25.00 น.");
        governor.hears("ไม่มีเวลานี้").await;
        governor.edits(line, "/order สสจ. ตรวจจุดตามภาพ ภายในศุกร์");
        governor.hears("ศุกร์ 27 พ.ย.").await;
        draft.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว").await;
        // Nothing is asked any more.
        governor.types("ขอบคุณ");
        governor.reads_everything().await;
    }
);

story!(
    /// U1, E6: the words of an urgent matter that was made an order of go from the order, too, when its sender marks them as secret.
    what_it_was_made_of_becomes_secret, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let other = office.employs(head_of("PRD")).await;
        let said = head.types("เรื่องด่วน พบผู้ป่วยต้องสงสัย");
        head.reads_everything().await;
        let alert = governor.hears("พบผู้ป่วยต้องสงสัย").await;
        let edited = "เรื่องด่วน พบผู้ป่วยต้องสงสัย 2 ราย";
        alert.presses("มอบหมาย").await;
        governor.hears("ถึงหน่วยงานใด").await;
        governor.types("ประชาสัมพันธ์จังหวัด");
        governor.hears("ภายในเมื่อใด").await;
        governor.types("วันนี้ 15.00 น.");
        governor.hears("“พบผู้ป่วยต้องสงสัย”").await.presses("ส่ง").await;
        other.hears("พบผู้ป่วยต้องสงสัย").await;
        governor.reads_everything().await;
        // The order says what the matter said then.
        head.edits(said, edited);
        head.edits(said, &format!("ลับ: {edited}"));
        governor.hears("ถอนเรื่องนี้จากทุกหน่วยงานแล้ว เพราะ Head, PHO (sample) ระบุว่ามีชั้นความลับ").await;
        office.jumps_to("2026-11-24 10:10").await;
        for phone in [&governor, &head, &other] {
            phone.reads_everything().await;
            assert!(!phone.shows("ต้องสงสัย"));
        }
    }
);

story!(
    /// U1, U12: the label on one picture of an answer takes the whole album from the governor.
    an_answered_album_becomes_secret, "2026-11-24 10:00", |office| {
        let (governor, head) = ordered(&mut office).await;
        let order = head.hears("ตรวจตลาดสด").await;
        let first = head.sends(Media::photo("1").says("ภาพตลาด").in_album("a").replying_to(order.message()));
        head.sends(Media::photo("2").in_album("a"));
        head.reads_everything().await;
        governor.reads_everything().await;
        assert_eq!(governor.files(), 2);
        head.edits(first, "ลับ: ภาพตลาด");
        head.reads_everything().await;
        governor.reads_everything().await;
        assert_eq!(governor.files(), 0);
        assert!(!governor.shows("ภาพตลาด"));
    }
);
