//! Private notes of visits: made, added to, changed, found again, deleted (PRODUCT.md L7, U1, U4, U10, U12, P2).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

async fn governor(office: &mut Office) -> Phone {
    let governor = office.employs(Role::Governor).await;
    office.knows(&["IRRI", "HWY", "RRD", "AMPTLG"]).await;
    governor
}

story!(
    /// L7, U10: one message is a note, by the command or its Thai word; an edit revises it and keeps the earlier wording; a reply to it adds,
    /// an edit that changes no word changes nothing; a changed name moves it.
    one_message_is_a_note, "2026-11-25 10:00", |office| {
        let governor = governor(&mut office).await;
        for words in ["/visit ชลประทาน คลองตื้นเขิน", "บันทึกเยี่ยม ชลประทาน คลองตื้นเขิน", "บันทึกเยี่ยมชลประทาน คลองตื้นเขิน"] {
            governor.types(words);
            governor.hears("บันทึกเยี่ยม: โครงการชลประทานภูเก็ต").await.says("25 พ.ย. 2569 เวลา 10.00 น.").says("“คลองตื้นเขิน”").says("🔒 เห็นเฉพาะท่าน");
        }
        let said = governor.types("/visit ทางหลวง ชนบท ถนนทรุด 3 จุด");
        let card = governor.hears("บันทึกเยี่ยม: แขวงทางหลวงชนบทภูเก็ต").await.says("“ถนนทรุด 3 จุด”");
        office.until("10:20").await;
        governor.edits(said, "/visit ทางหลวง ชนบท ถนนทรุด 4 จุด");
        let revised = governor.hears("“ถนนทรุด 4 จุด”").await.says("(แก้ไข 10.20 น.)");
        assert_eq!(revised.message(), card.message());
        governor.edits(said, "/visit ทางหลวง ชนบท ถนนทรุด 4 จุด");
        governor.hears_nothing().await;
        let earlier: Vec<(String,)> = asks(&office, "SELECT words FROM visit_wording").await;
        assert_eq!(earlier, [("ถนนทรุด 3 จุด".to_owned(),)]);
        governor.replies(&card, "ป้ายเตือนไม่มี");
        governor.hears("ถนนทรุด 4 จุด\nป้ายเตือนไม่มี").await;
        governor.edits(said, "/visit ชลประทาน ถนนเลียบคลองทรุด");
        governor.hears("บันทึกเยี่ยม: โครงการชลประทานภูเก็ต").await.says("ถนนเลียบคลองทรุด\nป้ายเตือนไม่มี");
        governor.types("/visit");
        governor.hears("บันทึกเยี่ยมหน่วยงานใด").await.presses("บันทึกทั้งหมด").await;
        governor.hears("บันทึกเยี่ยมของท่าน ทั้งหมด 4 รายการ").await.presses("ชลประทาน (4)").await;
        governor.hears("โครงการชลประทานภูเก็ต: บันทึก 4 รายการ").await;
    }
);

story!(
    /// L7, U12: a picture with the command below it, an album, a voice; the command alone and then the note; an album whose words stand
    /// below another picture than the first. What came with a note is shown on demand.
    pictures_and_voices, "2026-11-25 10:00", |office| {
        let governor = governor(&mut office).await;
        governor.sends(Media::photo([1]).says("/visit ชลประทาน ประตูน้ำรั่ว"));
        governor.hears("“ประตูน้ำรั่ว”").await.says("แนบ 1 รายการ");
        for number in 0..4_u8 {
            governor.sends(Media::photo([10 + number]).in_album("a").says(if number == 0 { "บันทึกเยี่ยม ชลประทาน คันคลอง" } else { "" }));
        }
        office.works().await;
        governor.hears_nothing().await;
        office.until("10:00:02").await;
        let album = governor.hears("“คันคลอง”").await.says("แนบ 4 รายการ");
        album.presses("ดูสิ่งที่แนบ").await;
        for _ in 0..4 {
            assert_eq!(governor.hears("").await.media(), Some("photo"));
        }
        governor.types("/visit ทางหลวง");
        let which = governor.hears("หมายถึงหน่วยงานใด").await;
        which.presses("ขทช.").await;
        let asked = governor.hears("บันทึกเยี่ยม: แขวงทางหลวงชนบทภูเก็ต").await.says("ภายใน 10 นาที");
        assert_eq!(asked.message(), which.message());
        governor.sends(Media::voice([7]));
        governor.hears("บันทึกเยี่ยม: แขวงทางหลวงชนบทภูเก็ต").await.says("แนบ 1 รายการ");
        // The question has lapsed: a reply to it is a note all the same.
        office.until("10:30").await;
        governor.replies(&asked, "สะพานชำรุด");
        governor.hears("“สะพานชำรุด”").await.says("ทางหลวงชนบท");
        governor.types("/visit ชลประทาน");
        governor.hears("โปรดส่งบันทึก").await;
        governor.sends(Media::photo([30]).in_album("b"));
        governor.sends(Media::photo([31]).in_album("b"));
        office.works().await;
        office.until("10:30:02").await;
        governor.hears("แนบ 2 รายการ").await.says("ชลประทาน");
        governor.sends(Media::photo([40]).in_album("c"));
        governor.hears("ข้อความนี้เป็นเรื่องใด").await;
        governor.sends(Media::photo([41]).in_album("c").says("/visit ชลประทาน ท่อแตก"));
        office.works().await;
        office.until("10:30:04").await;
        governor.hears("“ท่อแตก”").await.says("แนบ 2 รายการ");
        let kept: Vec<(i64,)> = asks(&office, "SELECT COUNT(*) FROM kept").await;
        assert_eq!(kept[0].0, 0);
    }
);

story!(
    /// L7, P2: a note of which the agency is unclear is kept in private and asked about: by buttons, by a typed name; it can be moved, and
    /// what was taken for a name is not lost then. Words that are but a name unknown are not kept, and said so.
    of_which_agency, "2026-11-25 10:00", |office| {
        let governor = governor(&mut office).await;
        governor.types("/visit ทางหลวง ถนนทรุด 3 จุด");
        let asked = governor.hears("บันทึกแล้ว แต่ยังไม่ทราบว่าเป็นหน่วยงานใด").await.says("ถนนทรุด 3 จุด");
        assert_eq!(asked.buttons().len(), 3);
        asked.presses("ขทช.").await;
        let card = governor.hears("บันทึกเยี่ยม: แขวงทางหลวงชนบทภูเก็ต").await.says("“ถนนทรุด 3 จุด”");
        assert_eq!(card.message(), asked.message());
        card.presses("เปลี่ยนหน่วยงาน").await;
        governor.hears("บันทึกนี้เป็นของหน่วยงานใด").await;
        governor.types("ชลประทาน");
        governor.hears("บันทึกเยี่ยม: โครงการชลประทานภูเก็ต").await.says("“ทางหลวง ถนนทรุด 3 จุด”");
        governor.types("/visit จักรวาลใหม่");
        governor.hears("ไม่พบหน่วยงาน “จักรวาลใหม่”").await.says("ยังไม่ได้บันทึก");
        governor.types("ชลประทาน คันคลองทรุด");
        governor.hears("“คันคลองทรุด”").await.says("ชลประทาน");
        governor.types("/visit พบว่า มีการ ปล่อยน้ำเสีย ลงคลอง หลายจุด");
        governor.hears("ยังไม่ทราบว่าเป็นหน่วยงานใด").await.says("พบว่า มีการ ปล่อยน้ำเสีย ลงคลอง หลายจุด");
        governor.types("จักรวาลใหม่");
        governor.hears("ไม่พบหน่วยงาน “จักรวาลใหม่”").await;
        governor.types("ทางหลวง");
        governor.hears("หมายถึงหน่วยงานใด").await.presses("ขทช.").await;
        governor.hears("บันทึกเยี่ยม: แขวงทางหลวงชนบทภูเก็ต").await.says("ปล่อยน้ำเสีย");
        governor.sends(Media::photo([1]).says("/visit"));
        governor.hears("ยังไม่ทราบว่าเป็นหน่วยงานใด").await.says("แนบ 1 รายการ");
        governor.types("/visit");
        governor.hears("บันทึกเยี่ยมหน่วยงานใด").await.presses("บันทึกทั้งหมด").await;
        governor.hears("ทั้งหมด 4 รายการ").await.presses("ยังไม่ระบุหน่วยงาน (1)").await;
        governor.hears("1. 25 พ.ย.: แนบ 1 รายการ").await.presses("1").await;
        governor.hears("ยังไม่ทราบว่าเป็นหน่วยงานใด").await;
    }
);

story!(
    /// L7: notes are listed newest first, paged in place, shown whole, and deleted for good after one question; what is deleted leaves
    /// nothing behind, and a reply to it is a note of its own (P2).
    found_again_and_deleted, "2026-11-25 10:00", |office| {
        let governor = governor(&mut office).await;
        for number in 1..=9 {
            governor.types(&format!("/visit ชลประทาน จุดที่ {number}"));
            governor.hears(&format!("“จุดที่ {number}”")).await;
            office.until(&format!("10:{:02}", number * 2)).await;
        }
        governor.types("/dossier ชลประทาน");
        let page = governor.hears("• 25 พ.ย.: จุดที่ 9").await.says("จุดที่ 8").never_says("จุดที่ 7");
        page.presses("บันทึกของท่าน 9").await;
        let list = governor.hears("บันทึก 9 รายการ").await.says("1. 25 พ.ย.: จุดที่ 9").says("8. 25 พ.ย.: จุดที่ 2");
        list.presses("ถัดไป").await;
        let last = governor.hears("9. 25 พ.ย.: จุดที่ 1").await;
        assert_eq!(last.message(), page.message());
        last.presses("9").await;
        let note = governor.hears("“จุดที่ 1”").await;
        note.presses("ลบ").await;
        governor.hears("ลบบันทึกนี้ถาวรหรือไม่").await.presses("เก็บไว้").await;
        governor.hears("“จุดที่ 1”").await.presses("ลบ").await;
        governor.hears("ลบบันทึกนี้ถาวรหรือไม่").await.presses("ลบถาวร").await;
        // The card that first showed it does so no more either.
        governor.hears("ลบบันทึกแล้ว").await;
        governor.hears("ลบบันทึกแล้ว").await;
        let left: Vec<(i64,)> = asks(&office, "SELECT COUNT(*) FROM visit_part WHERE words LIKE '%จุดที่ 1%'").await;
        assert_eq!(left[0].0, 0);
        Phone::toasts(governor.forges(note.message(), &note.data("ลบ")).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        governor.replies(&note, "ยังมีอีกจุดหนึ่ง ที่ประตูน้ำ บางวาด");
        governor.hears("ยังไม่ทราบว่าเป็นหน่วยงานใด").await.says("ยังมีอีกจุดหนึ่ง");
    }
);

story!(
    /// U1: a label of secrecy in front, behind the name, or put there by an edit: nothing is kept. Bad input: a sticker is no note and
    /// the question stays; 4,096 characters are kept whole and shown in pages.
    what_is_not_kept_and_what_is_long, "2026-11-25 10:00", |office| {
        let governor = governor(&mut office).await;
        let head = office.employs(head_of("IRRI")).await;
        for words in ["ลับมาก\n/visit ชลประทาน แผน", "/visit ชลประทาน ลับมาก: แผน", "/visit ชลประทาน\nลับ\nแผน"] {
            governor.types(words);
            governor.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        }
        let said = governor.types("/visit ชลประทาน แผนกั้นน้ำ");
        governor.hears("“แผนกั้นน้ำ”").await;
        governor.edits(said, "/visit ชลประทาน ลับ: แผนกั้นน้ำ");
        governor.hears("ลบบันทึกแล้ว").await;
        governor.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        let (first, second) = (governor.types("/visit ชลประทาน ตารางเวร"), "ลับที่สุด\n/visit ชลประทาน ตารางเวร");
        governor.hears("“ตารางเวร”").await;
        governor.edits(first, second);
        governor.hears("ลบบันทึกแล้ว").await;
        governor.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        let kept: Vec<(i64, i64, i64)> = asks(&office,
            "SELECT (SELECT COUNT(*) FROM visit_note), (SELECT COUNT(*) FROM visit_part), (SELECT COUNT(*) FROM visit_wording)").await;
        assert_eq!(kept[0], (0, 0, 0));
        governor.types("/visit ชลประทาน");
        governor.hears("โปรดส่งบันทึก").await;
        governor.shares("+66800000077", head.account);
        governor.hears("รับเฉพาะหมายเลขของท่านเอง").await;
        let long = "น้ำ".repeat(4096 / 3);
        governor.types(&long);
        let card = governor.hears("บันทึกเยี่ยม: โครงการชลประทานภูเก็ต").await;
        card.presses("ถัดไป").await;
        let second = governor.hears("เห็นเฉพาะท่าน").await;
        assert_eq!(second.message(), card.message());
        let words: Vec<(String,)> = asks(&office, "SELECT words FROM visit_part").await;
        assert_eq!(words[0].0, long);
    }
);
