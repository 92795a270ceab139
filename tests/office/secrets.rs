//! A label of secrecy below one picture is one of the whole album (PRODUCT.md U1, U12).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// A governor and a head who is called on Monday at 15.00.
async fn called(office: &mut Office) -> (Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let head = office.employs(head_of("IRRI")).await;
    office.until("15:00").await;
    head.hears("วาระยามเช้า").await;
    (governor, head)
}

/// How many messages are filed as answers, with anything in them.
async fn filed(office: &Office) -> i64 {
    let rows: Vec<(i64,)> = asks(
        office,
        "SELECT COUNT(*) FROM answer_part WHERE words <> '' OR media_file IS NOT NULL",
    )
    .await;
    rows[0].0
}

story!(
    /// The label comes first: what follows it in the album is refused without another word, also when it comes late.
    what_comes_behind_the_label, "2026-11-23 14:50", |office| {
        let (governor, head) = called(&mut office).await;
        head.sends(Media::photo("1").says("ลับ\nจุดตรวจ").in_album("a"));
        head.sends(Media::photo("2").in_album("a"));
        head.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        office.until("15:05").await;
        head.sends(Media::photo("3").in_album("a"));
        head.hears_nothing().await;
        assert_eq!(filed(&office).await, 0);
        // Another album is another matter.
        head.sends(Media::photo("4").says("ขุดลอกคลองแล้ว").in_album("b"));
        office.until("15:06").await;
        office.until("15:07").await;
        head.hears("บันทึกแล้ว ขอบคุณ").await;
        assert_eq!(filed(&office).await, 1);
        governor.hears_nothing().await;
    }
);

story!(
    /// The label comes last, or later: what was filed or passed on of the album before is taken back.
    what_came_before_the_label, "2026-11-23 14:50", |office| {
        let (governor, head) = called(&mut office).await;
        head.sends(Media::photo("1").in_album("a"));
        office.until("15:01").await;
        office.until("15:02").await;
        head.hears("บันทึกแล้ว ขอบคุณ").await;
        head.sends(Media::photo("2").says("ลับ").in_album("a"));
        head.reads_everything().await;
        assert_eq!(filed(&office).await, 0);
        let last = head.sends(Media::photo("3").in_album("b"));
        head.sends(Media::photo("4").in_album("b"));
        head.reads_everything().await;
        assert_eq!(filed(&office).await, 2);
        head.edits(last, "ลับมาก");
        head.reads_everything().await;
        assert_eq!(filed(&office).await, 0);
        governor.hears_nothing().await;
    }
);
