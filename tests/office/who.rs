//! Whom to call (PRODUCT.md R8, P3).

use crate::{
    floor::{asks, does},
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

/// The number of the newest contact on the phone.
fn contact(office: &Office, phone: &Phone) -> String {
    let seen = office.telegram.chat(phone.account);
    let newest = seen
        .iter()
        .rev()
        .find(|seen| seen.media.as_deref() == Some("contact"))
        .expect("a contact");
    let message = office.telegram.message(phone.account, newest.message);
    let number = &message.expect("it is there")["contact"]["phone_number"];
    number.as_str().expect("a number").to_owned()
}

async fn roster(office: &mut Office) {
    office
        .knows(&["IRRI", "HWY", "RRD", "MNRE", "AMPTLG"])
        .await;
    office
        .takes(
            "agency,role,name,position,office_phone,personal_phone\n\
             IRRI,head,นายธารา ชลสมมุติ,ผู้อำนวยการโครงการชลประทานภูเก็ต,02-000-0042,080-000-0048\n\
             HWY,head,นายทาง หลวงสมมุติ,ผู้อำนวยการแขวงทางหลวงภูเก็ต,02-000-0039,080-000-0045\n\
             RRD,head,นางชนบท ทางสมมุติ,ผู้อำนวยการแขวงทางหลวงชนบทภูเก็ต,02-000-0040 ต่อ 12,\n",
        )
        .await;
}

story!(
    /// R8, P3: the usual short name, a slip and the title find one; the governor gets the person's number, a head the office's.
    a_short_name_gives_the_contact, "2026-11-20 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("MNRE")).await;
        roster(&mut office).await;
        for words in ["/who ชลประทาน", "ติดต่อ ชลปทาน", "/who ผอ.ชลประทาน", "/who ธารา", "/who irrigation"] {
            governor.types(words);
            governor.hears("นายธารา ชลสมมุติ").await
                .says("ผู้อำนวยการโครงการชลประทานภูเก็ต").says("ยังไม่ลงทะเบียน")
                .says("โทร. +6620000042 (สำนักงาน)").says("โทร. +66800000048 (ส่วนตัว)");
            governor.hears("").await;
            assert_eq!(contact(&office, &governor), "+66800000048");
            head.types(words);
            head.hears("นายธารา ชลสมมุติ").await.says("+6620000042").never_says("+66800000048");
            head.hears("").await;
            assert_eq!(contact(&office, &head), "+6620000042");
        }
    }
);

story!(
    /// R8: two that fit are offered, the full name of one is not asked about; an extension is shown and not dialled.
    two_that_fit_are_offered, "2026-11-20 10:00", |office| {
        let vice = office.employs(Role::Vice).await;
        roster(&mut office).await;
        vice.types("/who ทางหลวง");
        let which = vice.hears("“ทางหลวง” หมายถึงรายการใด").await;
        assert_eq!(which.buttons(), ["แขวงทางหลวงภูเก็ต", "แขวงทางหลวงชนบทภูเก็ต"]);
        which.presses("ชนบท").await;
        vice.hears("นางชนบท ทางสมมุติ").await.says("+6620000040 x12").never_says("ส่วนตัว");
        vice.hears("").await;
        assert_eq!(contact(&office, &vice), "+6620000040");
        vice.types("/who แขวงทางหลวงชนบท");
        vice.hears("นางชนบท ทางสมมุติ").await;
        vice.hears("").await;
    }
);

story!(
    /// R8, R7: a vacant post is said to be one and the office answers; who has blocked the bot stands so; who is nobody is said.
    a_vacant_post_falls_back_on_the_office, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.knows(&["AMPTLG"]).await;
        secretary.types("/who นายอำเภอถลาง");
        secretary.hears("ที่ว่าการอำเภอถลาง").await.says("ยังไม่มีผู้ดำรงตำแหน่ง").says("ยังไม่มีหมายเลข");
        office.takes("agency,role,position,office_phone,name\nAMPTLG,head,นายอำเภอถลาง,02-000-0036,นายก่อน สมมุติ\n").await;
        let ends = "UPDATE holding SET until_at = from_at WHERE post IN (SELECT id FROM post WHERE agency = 'AMPTLG')";
        does(&office, ends).await;
        secretary.types("/who อ.ถลาง");
        secretary.hears("ยังไม่มีผู้ดำรงตำแหน่ง").await.says("+6620000036");
        secretary.hears("").await;
        assert_eq!(contact(&office, &secretary), "+6620000036");
        let gone = office.employs(head_of("IRRI")).await;
        gone.blocks();
        office.works().await;
        secretary.types("/who ชลประทาน");
        secretary.hears("Head, IRRI (sample)").await.says("ติดต่อไม่ได้");
        secretary.hears("").await;
        secretary.types("/who กขคงจฉ");
        secretary.hears("ไม่พบ “กขคงจฉ”").await;
    }
);

story!(
    /// U4: `/who` alone asks; the next line is the answer, and what is no name is not lost (P2). A query about somebody is in the
    /// audit trail, without its words (S2).
    who_alone_asks, "2026-11-20 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        roster(&mut office).await;
        governor.types("ติดต่อ");
        governor.hears("โปรดพิมพ์ชื่อหรือชื่อย่อ").await;
        governor.types("ชลประทาน");
        governor.hears("นายธารา ชลสมมุติ").await;
        governor.hears("").await;
        governor.types("/who");
        governor.hears("โปรดพิมพ์ชื่อหรือชื่อย่อ").await;
        governor.types("พรุ่งนี้ผมจะไปดูฝายบางวาด\nขอให้เตรียมข้อมูล");
        governor.hears("ข้อความนี้เป็นเรื่องใด").await;
        governor.types("ยกเลิก");
        governor.hears("ยกเลิกคำถามแล้ว").await;
        let noted: Vec<(String, String)> =
            asks(&office, "SELECT verb, about_kind FROM audit WHERE verb = 'look-up'").await;
        assert_eq!(noted, [("look-up".to_owned(), "person".to_owned())]);
    }
);

story!(
    /// U2, U7: while the week is open, a head's sentence that begins with the word is the week's answer.
    a_sentence_is_no_command_while_the_week_is_open, "2026-11-23 14:59", |office| {
        let head = office.employs(head_of("IRRI")).await;
        head.types("ติดต่อ ทสจ.");
        head.hears("ไม่พบ “ทสจ.”").await;
        office.until("15:00").await;
        head.hears("ตอบกลับข้อความนี้").await;
        head.types("ติดต่อ ผู้รับเหมา");
        head.hears("บันทึกแล้ว").await.says("ติดต่อ ผู้รับเหมา");
        head.types("/who ชลประทาน");
        head.hears("Head, IRRI (sample)").await;
        head.hears("").await;
    }
);
