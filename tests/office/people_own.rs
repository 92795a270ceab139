//! What people see of themselves: language, menu, data, the notice, names with markup (PRODUCT.md R9, R10, P8).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// R9, R10: `/language` switches words and menu at once, and back by its button; `/me` and `/privacy` are read in both.
    the_language_switches_at_once, "2026-11-20 10:00", |office| {
        let head = office.employs(head_of("IRRI")).await;
        let thai = office.telegram.commands(head.account);
        head.types("ภาษา");
        let switched = head.hears("English").await;
        head.menu().await;
        let english = office.telegram.commands(head.account);
        assert_ne!(thai, english);
        assert!(english.iter().all(|(_, words)| words.is_ascii() || words.contains("Language")), "{english:?}");
        head.types("/me");
        head.hears("Head, IRRI (sample)").await.says("Phuket Irrigation Project");
        head.types("/privacy");
        head.hears("Privacy").await.says("Telegram").says("abroad");
        switched.presses("ไทย").await;
        head.hears("ภาษาไทยแล้ว").await;
        head.menu().await;
        assert_eq!(office.telegram.commands(head.account), thai);
        head.types("ข้อมูลของฉัน");
        head.hears("โครงการชลประทานภูเก็ต").await.says("ลงทะเบียนเมื่อ 20 พ.ย. 2569");
        head.types("ความเป็นส่วนตัว");
        head.hears("ประกาศความเป็นส่วนตัว").await.says("Telegram").says("ต่างประเทศ").says("ชั้นความลับ");
    }
);

story!(
    /// R10: each role's menu holds what it may use and nothing else; a command of another role is refused with a sentence.
    each_role_has_its_menu, "2026-11-20 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let auditor = office.employs(Role::Auditor).await;
        let delegate = office.employs(head_of("IRRI").who_is(Role::Delegate, "Delegate (sample)")).await;
        let rest = ["language", "me", "mydata", "privacy", "help"];
        for (phone, own) in [
            (&governor, &["week", "urgent", "brief", "overdue", "projects", "budget", "attendance", "where", "dossier", "visit", "who", "talk", "order", "orders", "receipts"][..]),
            (&vice, &["week", "urgent", "brief", "overdue", "projects", "budget", "attendance", "where", "dossier", "visit", "who", "talk", "order", "orders", "receipts"]),
            (&auditor, &["week", "urgent", "brief", "overdue", "projects", "budget", "attendance", "who", "orders", "receipts", "roster"]),
            (&delegate, &["week", "urgent", "overdue", "projects", "where", "who", "orders", "governor"]),
        ] {
            assert_eq!(phone.menu().await, [own, &rest].concat());
        }
        for command in ["/roster", "/brief"] {
            delegate.types(command);
            delegate.hears("ใช้ได้เฉพาะ").await;
        }
        governor.types("/roster");
        governor.hears("ใช้ได้เฉพาะ").await;
    }
);

story!(
    /// P3: personal numbers are for governor, vices and secretariat; an auditor reads the roster and the answers without them.
    an_auditor_sees_no_personal_number, "2026-11-23 14:00", |office| {
        let auditor = office.employs(Role::Auditor).await;
        let governor = office.employs(Role::Governor).await;
        office.knows(&["IRRI"]).await;
        office.takes("agency,role,name,personal_phone\nIRRI,head,\"Head, IRRI (sample)\",080-000-0009\n").await;
        let link = office.invites_again(head_of("IRRI")).await;
        auditor.types("/roster");
        auditor.hears("ทะเบียนผู้ใช้").await.presses("ชลประทาน").await;
        auditor.hears("Head, IRRI (sample)").await.never_says("+66800000009");
        let head = office.stranger("Head");
        head.opens_link(&link);
        head.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        head.hears("ลงทะเบียนแล้ว").await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("งานเรียบร้อย");
        head.hears("บันทึกแล้ว").await;
        for (phone, sees) in [(&auditor, false), (&governor, true)] {
            phone.types("/week");
            let board = phone.hears("ทั้งหมด 2").await;
            phone.opens_link(&board.link("ชลประทาน"));
            let answer = phone.hears("“งานเรียบร้อย”").await;
            assert_eq!(answer.text().contains("+66800000009"), sees);
            answer.presses("ติดต่อ").await;
            let cards = office.telegram.chat(phone.account);
            assert_eq!(cards.iter().any(|seen| seen.media.as_deref() == Some("contact")), sees);
        }
        governor.hears("").await;
    }
);

story!(
    /// Whatever stands in names and words stays words: no name becomes markup, anywhere that it is shown.
    names_never_become_markup, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.takes(
            "code,name_th,name_en,short_th,kind,sector\n\
             X1,<b>หน่วยงาน</b> & อื่น ๆ,<i>Agency & Co</i>,<u>ย่อ</u> &amp;,provincial,government\n",
        ).await;
        let head = office.employs(head_of("X1").who_is(Role::Head, "<a href='x'>หัวหน้า</a> & คณะ")).await;
        office.until("15:00").await;
        head.hears("<b>หน่วยงาน</b> & อื่น ๆ").await;
        head.types("<b>เสร็จ</b> & <script>x</script> &lt;");
        head.hears("<b>เสร็จ</b> & <script>x</script> &lt;").await;
        head.types("/me");
        head.hears("<a href='x'>หัวหน้า</a> & คณะ").await;
        secretary.types("/week");
        let board = secretary.hears("<u>ย่อ</u> &amp;").await.says("<b>เสร็จ</b>");
        secretary.opens_link(&board.link("<u>ย่อ</u> &amp;"));
        let answer = secretary.hears("<a href='x'>หัวหน้า</a>").await.says("<script>x</script>");
        answer.presses("ติดต่อ").await;
        secretary.hears("").await;
        head.types("/language");
        head.hears("English").await;
        head.types("/week");
        head.hears("<i>Agency & Co</i>").await;
    }
);
