//! The roster is kept: corrections, numbers that are old, the first officer's name, what is on record of it (PRODUCT.md R11, R3, S2).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// Opens the post that these words find.
async fn opens(phone: &Phone, words: &str) {
    phone.types(&format!("/roster {words}"));
    phone.hears("พบ 1 ตำแหน่ง").await.presses("1.").await;
}

story!(
    /// R11: name, position, numbers and language are corrected by buttons; what is no number is asked for again; `-` empties; whoever
    /// only reads the roster corrects nothing.
    a_post_is_corrected, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        opens(&secretary, "ชลประทาน").await;
        secretary.hears("+6620000").await.presses("แก้ไข").await;
        let edit = secretary.hears("แก้ไข หัวหน้าหน่วยงาน โครงการชลประทานภูเก็ต").await.says("โทร. ส่วนตัว: –");
        edit.presses("ชื่อ").await;
        secretary.hears("ปัจจุบัน: Head, IRRI (sample)").await;
        secretary.types("นายตัวอย่าง ถูกต้อง");
        secretary.hears("นายตัวอย่าง ถูกต้อง").await;
        edit.presses("โทร. ส่วนตัว").await;
        secretary.hears("โทร. ส่วนตัว ปัจจุบัน").await;
        secretary.types("12345");
        secretary.hears("ไม่ใช่หมายเลขโทรศัพท์").await;
        secretary.types("๐๘๐-๐๐๐-๐๐๐๗");
        secretary.hears("+66800000007").await;
        edit.presses("โทร. สำนักงาน").await;
        secretary.hears("โทร. สำนักงาน ปัจจุบัน").await;
        secretary.types("-");
        secretary.hears("+66800000007").await.never_says("+6620000");
        edit.presses("ตำแหน่ง").await;
        secretary.hears("ตำแหน่ง ปัจจุบัน: –").await;
        secretary.types("ผู้อำนวยการ");
        secretary.hears("ผู้อำนวยการ โครงการชลประทานภูเก็ต").await;
        edit.presses("ภาษาอังกฤษ").await;
        let edited = secretary.hears("แก้ไข ผู้อำนวยการ").await;
        assert!(edited.buttons().contains(&"เปลี่ยนเป็นภาษาไทย".to_owned()), "{:?}", edited.buttons());
        head.types("/me");
        head.hears("นายตัวอย่าง ถูกต้อง").await.says("Tel. +66800000007");
        head.forges(edit.message(), &edit.data("ชื่อ")).await;
        head.hears("may use this menu").await;
        let verbs: Vec<(String,)> = asks(&office, "SELECT verb FROM audit WHERE verb LIKE 'edit-%' ORDER BY verb").await;
        let verbs: Vec<&str> = verbs.iter().map(|(verb,)| verb.as_str()).collect();
        assert_eq!(verbs, ["edit-language", "edit-name", "edit-office-phone", "edit-own-phone", "edit-position"]);
    }
);

story!(
    /// R11: whose number is older than six months is asked kindly, once, by Telegram's own button; the answer makes it new.
    a_number_of_half_a_year_ago_is_asked_about, "2026-05-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        head.shares("+66800000001", head.account);
        head.hears("บันทึกหมายเลข").await;
        office.jumps_to("2026-11-19 23:00").await;
        secretary.reads_everything().await;
        head.reads_everything().await;
        secretary.types("/roster");
        let roster = secretary.hears("ทะเบียนผู้ใช้").await;
        assert!(!roster.buttons().iter().any(|label| label.contains("6 เดือน")));
        office.jumps_to("2026-11-20 10:00").await;
        secretary.types("/roster");
        secretary.hears("ทะเบียนผู้ใช้").await.presses("หมายเลขเกิน 6 เดือน 1").await;
        let old = secretary.hears("หมายเลขโทรศัพท์เกิน 6 เดือน").await.says("ชลประทาน");
        Phone::toasts(old.presses("ขอให้ยืนยันหมายเลข").await, "1 คน");
        head.hears("+66800000001 ไว้เมื่อ 20 พ.ค. 2569").await;
        assert_eq!(head.telegram.keyboard(head.account).len(), 2);
        Phone::toasts(old.presses("ขอให้ยืนยันหมายเลข").await, "ไม่ส่งซ้ำ");
        head.hears_nothing().await;
        head.shares("+66800000002", head.account);
        head.hears("บันทึกหมายเลข +66800000002").await;
        secretary.types("/roster");
        let roster = secretary.hears("ทะเบียนผู้ใช้").await;
        assert!(!roster.buttons().iter().any(|label| label.contains("6 เดือน")));
    }
);

story!(
    /// R3, R2: the first officer, whom nobody has named, is asked for the name at joining; the sheet then finds this person and makes
    /// nobody else of them.
    the_first_officer_has_a_name, "2026-11-20 10:00", |office| {
        let link = office.first_invitation().await;
        let secretary = office.stranger("First");
        secretary.opens_link(&link);
        secretary.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        secretary.hears("ลงทะเบียนแล้ว").await;
        secretary.hears("โปรดพิมพ์ชื่อและนามสกุลของท่าน").await;
        secretary.hears("แจ้งหมายเลขโทรศัพท์").await;
        secretary.types("นางสาวตัวอย่าง ศูนย์");
        secretary.hears("บันทึกชื่อ นางสาวตัวอย่าง ศูนย์").await;
        office.knows(&["OPG", "IRRI"]).await;
        let sheet = "agency,role,name,position\nOPG,secretariat,นางสาวตัวอย่าง ศูนย์,นักวิเคราะห์นโยบายและแผน\nIRRI,head,ก,\n";
        secretary.sends(Media::document("posts.csv", "text/csv", sheet));
        let dry = secretary.hears("ตำแหน่ง: เพิ่ม 1 • แก้ไข 1").await;
        dry.presses("บันทึกทั้งหมด").await;
        secretary.hears("บันทึกแล้ว").await;
        secretary.types("/me");
        secretary.hears("นางสาวตัวอย่าง ศูนย์").await.says("นักวิเคราะห์นโยบายและแผน");
        secretary.types("/roster");
        secretary.hears("2 ตำแหน่ง").await;
    }
);

story!(
    /// R1, R3: a link to one post of a person opens all of them: that of a head who is of the secretariat, too, takes the consent that
    /// the secretariat's does, and is in no workbook.
    a_head_who_is_of_the_secretariat, "2026-11-20 10:00", |office| {
        let one = office.employs(Role::Secretariat).await;
        let second = head_of("OPG").who_is(Role::Secretariat, "Second (sample)");
        let two = office.employs(second.positioned("นักวิเคราะห์")).await;
        office.knows(&["IRRI"]).await;
        office.takes("agency,role,name,position,personal_phone,office_phone\nIRRI,head,Both,,080-000-0001,02-000-0001\nOPG,secretariat,Both,หัวหน้า,080-000-0001,02-000-0002\n").await;
        opens(&one, "ชลประทาน").await;
        Phone::toasts(one.hears("+6620000001").await.presses("สร้างลิงก์ลงทะเบียน").await, "ขอความยินยอม");
        one.hears("รอความยินยอม").await;
        two.hears("ขอเชิญ").await;
        one.types("/roster");
        one.hears("ทะเบียนผู้ใช้").await.presses("เชิญทุกคน").await;
        one.hears("ลงทะเบียนครบแล้ว").await.says("2 ตำแหน่ง โปรดเชิญทีละคน");
    }
);

story!(
    /// S2: an import is on record change by change, by ids and verbs; reading the roster is not.
    an_import_is_on_record, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.knows(&["IRRI", "DDPM"]).await;
        let before = "SELECT verb FROM audit ORDER BY id";
        let began = asks::<(String,)>(&office, before).await.len();
        let sheet = "agency,role,name,office_phone\nIRRI,head,ก,\nDDPM,head,ข,\n";
        secretary.sends(Media::document("posts.csv", "text/csv", sheet));
        secretary.hears("ยังไม่ได้บันทึก").await.presses("บันทึกทั้งหมด").await;
        secretary.hears("บันทึกแล้ว").await;
        secretary.types("/roster");
        secretary.hears("ทะเบียนผู้ใช้").await;
        let verbs: Vec<String> = asks::<(String,)>(&office, before).await.into_iter().skip(began).map(|(verb,)| verb).collect();
        assert_eq!(verbs, ["import-post", "import-post", "import-holder", "import-holder", "import-roster"]);
    }
);
