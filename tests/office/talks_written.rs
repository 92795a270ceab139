//! What the two sides of a talk write to each other (PRODUCT.md U3, U10).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// U10: whoever read the words reads them as they are now, in the same message; an edit that changes no words changes nothing.
    words_are_corrected, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        let ask = head.hears("ขอพูดคุยทางโทรศัพท์").await;
        let message = head.replies(&ask, "ติดประชุมศาล ขอส่งแผนที่ก่อน");
        head.hears("ส่งแล้วถึง").await;
        governor.hears("ติดประชุมศาล").await;
        head.edits(message, "ติดประชุมศาล ขอส่งแผนที่ของคลองก่อน");
        governor.hears("ขอส่งแผนที่ของคลองก่อน").await.says("โครงการชลประทานภูเก็ต").says("อ้างอิง พ-1");
        head.edits(message, "ติดประชุมศาล ขอส่งแผนที่ของคลองก่อน");
        head.types("/mydata");
        head.reads_everything().await;
        governor.hears_nothing().await;
    }
);

story!(
    /// U3: a reply to a copy that the bot does not know reaches the other side by its reference; not that of somebody else.
    copies_of_a_talk, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        let text = head.hears("อ้างอิง พ-1").await.text().to_owned();
        let copy = head.types(&text);
        head.reads_everything().await;
        office.telegram.replies(head.account, copy, "ติดประชุมศาล ขอส่งแผนที่ก่อน");
        head.hears("ส่งแล้วถึง").await;
        governor.hears("ติดประชุมศาล").await;
        let copy = other.types(&text);
        other.reads_everything().await;
        office.telegram.replies(other.account, copy, "ขอทราบด้วย");
        other.reads_everything().await;
        governor.hears_nothing().await;
    }
);

story!(
    /// R1a: what a predecessor wrote stays as it was; the edits ended with the post.
    edits_end_with_the_post, "2026-11-25 23:55", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        let ask = head.hears("ขอพูดคุยทางโทรศัพท์").await;
        let message = head.replies(&ask, "ติดประชุมศาล ขอส่งแผนที่ก่อน");
        head.hears("ส่งแล้วถึง").await;
        governor.hears("ติดประชุมศาล").await;
        office.hands_over("IRRI", "Successor, IRRI (sample)", "26/11/2569").await;
        office.until("2026-11-26 00:00").await;
        head.edits(message, "คำที่แก้ภายหลัง");
        head.reads_everything().await;
        governor.hears_nothing().await;
    }
);
