//! People: joining, strangers, the roster (PRODUCT.md section 1).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// R4: the link shows the post, asks to confirm, then for the number; only the own contact is taken.
    a_head_joins_by_a_link_and_gives_the_own_number, "2026-11-20 10:00", |office| {
        let link = office.invites(head_of("IRRI")).await;
        let head = office.stranger("Somebody");
        head.opens_link(&link);
        head.hears("ลงทะเบียนในตำแหน่ง").await.says("โครงการชลประทานภูเก็ต").presses("ถูกต้อง").await;
        head.hears("ลงทะเบียนแล้ว").await;
        head.hears("แจ้งหมายเลขโทรศัพท์").await;
        head.shares("+66800000001", 4711);
        head.hears("รับเฉพาะหมายเลขของท่านเอง").await;
        head.shares("+66800000001", head.account);
        head.hears("บันทึกหมายเลข +66800000001 แล้ว").await;
        head.types("/me");
        head.hears("+66800000001").await;
    }
);

story!(
    /// R3: a code works once, for whoever confirms first; R5: afterwards the same sentence as for any bad link.
    a_code_works_once, "2026-11-20 10:00", |office| {
        let link = office.invites(head_of("IRRI")).await;
        let head = office.stranger("First");
        let other = office.stranger("Second");
        other.opens_link(&link);
        let asked = other.hears("ถูกต้องหรือไม่").await;
        head.opens_link(&link);
        head.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        head.hears("ลงทะเบียนแล้ว").await;
        head.hears("แจ้งหมายเลขโทรศัพท์").await;
        asked.presses("ถูกต้อง").await;
        other.hears("ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
        other.opens_link(&link);
        other.hears("ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
    }
);

story!(
    /// R10: the menu is the role's, and goes when access ends.
    the_menu_is_of_the_role, "2026-11-20 10:00", |office| {
        let head = office.employs(head_of("IRRI")).await;
        let secretary = office.employs(Role::Secretariat).await;
        assert_eq!(
            head.menu().await,
            ["week", "urgent", "overdue", "projects", "where", "who", "orders", "governor", "language", "me", "mydata", "privacy", "help"]
        );
        assert_eq!(
            secretary.menu().await,
            [
                "week", "urgent", "brief", "overdue", "projects", "budget", "attendance", "where", "who", "order", "orders", "letters", "announce", "receipts", "roster",
                "calls",
                "weeks", "holidays", "language", "me", "mydata", "privacy", "help"
            ]
        );
    }
);

story!(
    /// R1a: a hand-over takes a name and a tap; the predecessor's access ends at once, the successor joins by a link of the own.
    a_post_is_handed_over, "2026-11-20 10:00", |office| {
        let old = office.employs(head_of("IRRI")).await;
        let secretary = office.employs(Role::Secretariat).await;
        secretary.types("/roster ชลประทาน");
        secretary.hears("พบ 1 ตำแหน่ง").await.presses("ชลประทาน").await;
        let post = secretary.hears("Head, IRRI (sample)").await.says("ลงทะเบียนเมื่อ");
        post.presses("ส่งมอบงาน").await;
        secretary.hears("โปรดพิมพ์ชื่อผู้ดำรงตำแหน่งใหม่").await;
        secretary.types("<b>New</b> & Head");
        let confirm = secretary.hears("ส่งมอบ").await.says("<b>New</b> & Head");
        let data = confirm.data("ส่งมอบงาน");
        confirm.presses("ส่งมอบงาน").await;
        let done = secretary.hears("ส่งมอบงานแล้ว").await;
        // A second tap changes nothing.
        assert_eq!(secretary.forges(done.message(), &data).await.as_deref(), Some("ปุ่มนี้ใช้ไม่ได้แล้ว โปรดใช้ข้อความล่าสุดหรือเมนู"));
        let new = office.stranger("New");
        new.opens_link(done.text());
        new.hears("<b>New</b> & Head").await.presses("ถูกต้อง").await;
        new.hears("ลงทะเบียนแล้ว").await;
        new.hears("แจ้งหมายเลขโทรศัพท์").await;
        new.hears("ท่านรับมอบงานในระบบตั้งแต่ 20 พ.ย. 2569").await.says("ไม่มีเรื่องค้าง");
        old.hears("สิทธิใช้งานในตำแหน่ง").await.says("สิ้นสุดเมื่อ 20 พ.ย. 2569");
        assert_eq!(old.menu().await, [""; 0]);
        old.types("รายงาน");
        old.hears("ระบบนี้ใช้เฉพาะผู้ที่ลงทะเบียนแล้ว").await;
    }
);
