//! The bot works in private chats only (PRODUCT.md P7).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

const GROUP: i64 = -1_001_234_567_890;
const OUT: &str = "จึงขอออกจากกลุ่มนี้";

story!(
    /// P7: put into a group it says one sentence and leaves, whoever puts it there and however often; what is said there is nobody's
    /// answer, and a button pressed there does nothing.
    a_group_hears_one_sentence, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        let group = office.phone(GROUP, "the group");
        office.telegram.adds_to_group(head.account, GROUP, "หัวหน้าส่วนราชการ <b>");
        office.telegram.types_in_group(head.account, GROUP, "/week งานเรียบร้อย");
        group.hears(OUT).await;
        assert!(office.telegram.groups().is_empty());
        let query = office.telegram.presses_in_group(head.account, GROUP, 1, "wk:page:0");
        office.works().await;
        assert!(office.telegram.answer_to(&query).is_some());
        group.hears_nothing().await;
        // A basic group and a stranger make no difference.
        let stranger = office.stranger("Stranger");
        let other = office.phone(-4711, "a basic group");
        office.telegram.adds_to_group(stranger.account, -4711, "กลุ่มทดสอบ");
        other.hears(OUT).await;
        office.telegram.adds_to_group(stranger.account, -4711, "กลุ่มทดสอบ");
        other.hears(OUT).await;
        assert!(office.telegram.groups().is_empty());
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 0 • ยังไม่ตอบ 1").await;
    }
);
