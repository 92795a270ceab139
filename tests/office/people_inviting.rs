//! Invitations in bulk, as a picture, and by two (PRODUCT.md R3).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};
use calamine::{Data, Reader as _, Xlsx};

const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The rows of a workbook below its headings, as texts.
fn rows(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let (_, sheet) = book.worksheets().remove(0);
    let rows: Vec<Vec<String>> = sheet
        .rows()
        .map(|row| row.iter().map(Data::to_string).collect())
        .collect();
    let header = rows.iter().position(|row| row[0] == "รหัสหน่วยงาน");
    rows[header.expect("headings") + 1..].to_vec()
}

/// A second officer of the provincial office, with the first one's knowledge.
async fn second(office: &mut Office) -> Phone {
    let officer = head_of("OPG").who_is(Role::Secretariat, "Second (sample)");
    office.employs(officer.positioned("นักวิเคราะห์")).await
}

/// Opens the post that these words find, and presses to invite.
async fn invites(phone: &Phone, words: &str, button: &str) -> Option<String> {
    phone.types(&format!("/roster {words}"));
    phone.hears("พบ 1 ตำแหน่ง").await.presses("1.").await;
    phone.hears("+6620000").await.presses(button).await
}

story!(
    /// R3: everybody of the agencies who has not joined is invited by one button; the links come as a workbook, each works once, the
    /// earlier ones no more; the governor's office is left out; the workbook can be sent back as a roster.
    everybody_is_invited_at_once, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let _joined = office.employs(head_of("PADM")).await;
        let earlier = office.invites(head_of("IRRI")).await;
        office.invites(head_of("DDPM")).await;
        office.invites(Role::Governor).await;
        secretary.types("/roster");
        secretary.hears("ยังไม่ลงทะเบียน 3").await.presses("เชิญทุกคนที่ยังไม่ลงทะเบียน").await;
        let asked = secretary.hears("2 คน เป็นไฟล์ Excel").await.says("1 ตำแหน่ง โปรดเชิญทีละคน");
        asked.presses("สร้างลิงก์ทุกคน").await;
        let sheet = secretary.hears("ลิงก์ลงทะเบียน 2 คน ใช้ได้ครั้งเดียว ถึง 4 ธ.ค. 2569").await;
        secretary.hears("สร้างลิงก์ทุกคนแล้ว").await;
        let (name, bytes) = sheet.file();
        assert_eq!(name.as_deref(), Some("invitations-2026-11-20.xlsx"));
        let rows = rows(bytes.clone());
        let people: Vec<&str> = rows.iter().map(|row| row[3].as_str()).collect();
        assert_eq!(people, ["Head, DDPM (sample)", "Head, IRRI (sample)"]);
        let head = office.stranger("Head");
        head.opens_link(&earlier);
        head.hears("ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
        let link = rows[1].iter().find(|cell| cell.starts_with("https://")).expect("a link");
        head.opens_link(link);
        head.hears("Head, IRRI (sample)").await.presses("ถูกต้อง").await;
        head.hears("ลงทะเบียนแล้ว").await;
        head.hears("แจ้งหมายเลขโทรศัพท์").await;
        secretary.sends(Media::document("invitations.xlsx", KIND, bytes));
        secretary.hears("ข้อมูลตรงกับที่มีอยู่แล้ว").await;
    }
);

story!(
    /// R3: an invitation comes as a picture that names post, holder and expiry, and holds the link.
    an_invitation_as_a_picture, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.invites(head_of("IRRI")).await;
        invites(&secretary, "ชลประทาน", "สร้าง QR").await;
        let picture = secretary.hears("ใช้ได้ครั้งเดียว").await.says("โครงการชลประทานภูเก็ต").says("4 ธ.ค. 2569");
        assert_eq!(picture.media(), Some("photo"));
        let (_, bytes) = picture.file();
        assert!(bytes.starts_with(b"\x89PNG"));
        let head = office.stranger("Head");
        head.opens_link(picture.text());
        head.hears("Head, IRRI (sample)").await;
        secretary.reads_everything().await;
    }
);

story!(
    /// R3: `angkhan invite --all --xlsx FILE` and `--qr FILE` write the same; of a link to the governor's office all of the secretariat
    /// are told; a file that cannot be written leaves everything as it was.
    invitations_on_the_server, "2026-11-20 10:00", |office| {
        let one = office.employs(Role::Secretariat).await;
        let two = second(&mut office).await;
        let earlier = office.invites(head_of("IRRI")).await;
        office.invites(Role::Auditor).await;
        let folder = std::env::temp_dir().join(format!("angkhan-invite-{}", office.telegram.url().rsplit(':').next().unwrap_or("").trim_matches('/')));
        let file = |name: &str| folder.join(name).to_str().expect("a path").to_owned();
        let (good, said) = office.runs(&["invite", "--all", "--xlsx", &file("none.xlsx")]).await;
        assert!(!good && said.contains("none.xlsx cannot be written"), "{said}");
        let head = office.stranger("Head");
        head.opens_link(&earlier);
        head.hears("ถูกต้องหรือไม่").await;
        std::fs::create_dir_all(&folder).expect("a folder");
        let (good, said) = office.runs(&["invite", "--all", "--xlsx", &file("all.xlsx")]).await;
        assert!(good && said.contains("1 ตำแหน่ง โปรดเชิญทีละคน"), "{said}");
        assert_eq!(rows(std::fs::read(file("all.xlsx")).expect("written")).len(), 1);
        one.hears_nothing().await;
        let (good, said) = office.runs(&["invite", "--role", "auditor", "--qr", &file("auditor.png")]).await;
        assert!(good && said.contains("?start="), "{said}");
        assert!(std::fs::read(file("auditor.png")).expect("written").starts_with(b"\x89PNG"));
        // The program's clock is not the story's: what it wrote goes out when its hour has come.
        let told = "SELECT chat FROM letter WHERE once LIKE 'invited-on-the-server:%' ORDER BY chat";
        let told: Vec<(i64,)> = asks(&office, told).await;
        assert_eq!(told, [(one.account,), (two.account,)]);
        let (good, said) = office.runs(&["invite", "--all"]).await;
        assert!(!good && said.contains("--xlsx"), "{said}");
        std::fs::remove_dir_all(&folder).expect("the folder goes");
    }
);

story!(
    /// R3: the governor is invited by two of the secretariat: all are told, whoever asks cannot consent, and the link comes to whoever
    /// asked; a second word changes nothing.
    a_governor_is_invited_by_two, "2026-11-20 10:00", |office| {
        let one = office.employs(Role::Secretariat).await;
        let two = second(&mut office).await;
        let head = office.employs(head_of("IRRI")).await;
        let earlier = office.invites(Role::Governor).await;
        Phone::toasts(invites(&one, "Governor (", "สร้างลิงก์ลงทะเบียน").await, "ขอความยินยอม");
        one.hears("ขอเชิญ ผู้ว่าราชการจังหวัด (Governor (ตัวอย่าง))").await.says("รอความยินยอม");
        let asked = two.hears("Secretariat (ตัวอย่าง) ขอเชิญ").await.says("ภายใน 21 พ.ย. 2569 เวลา 10.00 น.");
        let (yes, no) = (asked.data("ยินยอม"), asked.data("ไม่ยินยอม"));
        Phone::toasts(one.forges(asked.message(), &yes).await, "ผู้ขอยินยอมเองไม่ได้");
        Phone::toasts(invites(&two, "Governor (", "สร้าง QR").await, "ขอความยินยอมไว้แล้ว");
        head.forges(asked.message(), &yes).await;
        head.hears("ใช้ได้เฉพาะ").await;
        asked.presses("ยินยอม").await;
        for phone in [&one, &two] {
            phone.hears("Second (sample) ยินยอมแล้ว").await;
        }
        let link = one.hears("ใช้ได้ครั้งเดียว").await.text().to_owned();
        for button in [&yes, &no] {
            Phone::toasts(two.forges(asked.message(), button).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        }
        let governor = office.stranger("Governor");
        governor.opens_link(&earlier);
        governor.hears("ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
        governor.opens_link(&link);
        governor.hears("ถูกต้องหรือไม่").await;
    }
);

story!(
    /// R3: what is refused, or not answered for a day, makes no link; all are told; it can be asked for again.
    consent_is_refused_or_lapses, "2026-11-20 10:00", |office| {
        let one = office.employs(Role::Secretariat).await;
        let two = second(&mut office).await;
        office.invites(Role::Auditor).await;
        for _ in 0..2 {
            invites(&one, "Auditor", "สร้างลิงก์ลงทะเบียน").await;
            one.hears("รอความยินยอม").await;
            let asked = two.hears("ขอเชิญ").await;
            asked.presses("ไม่ยินยอม").await;
            for phone in [&one, &two] {
                phone.hears("Second (sample) ไม่ยินยอม").await;
            }
        }
        invites(&one, "Auditor", "สร้างลิงก์ลงทะเบียน").await;
        one.hears("รอความยินยอม").await;
        let asked = two.hears("ขอเชิญ").await;
        office.jumps_to("2026-11-21 10:00").await;
        for phone in [&one, &two] {
            phone.hears("ไม่มีผู้ยินยอมภายใน 1 วัน").await;
        }
        Phone::toasts(asked.presses("ยินยอม").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);

story!(
    /// R3, R1a: nobody alone makes somebody governor who is there already: neither by a hand-over nor by a sheet; the account comes by the
    /// link for which another one consents.
    no_one_alone_makes_a_governor, "2026-11-20 10:00", |office| {
        let one = office.employs(Role::Secretariat).await;
        let two = second(&mut office).await;
        let friend = office.employs(head_of("IRRI")).await;
        let governor = office.employs(Role::Governor).await;
        let sheet = "agency,role,name,position,personal_phone,from\nOPG,vice,\"Head, IRRI (sample)\",คนที่ 1,,20/11/2569\n";
        one.sends(Media::document("posts.csv", "text/csv", sheet));
        one.hears("ยังไม่ได้บันทึก").await.presses("บันทึกทั้งหมด").await;
        one.hears("บันทึกแล้ว").await;
        friend.types("/brief");
        friend.hears("ใช้ได้เฉพาะ").await;
        one.types("/roster Governor (");
        one.hears("พบ 1 ตำแหน่ง").await.presses("1.").await;
        one.hears("+6620000").await.presses("ส่งมอบงาน").await;
        one.hears("โปรดพิมพ์ชื่อผู้ดำรงตำแหน่งใหม่").await;
        one.types("Head, IRRI (sample)");
        one.hears("เป็นคนเดียวกันหรือไม่").await.presses("หัวหน้า").await;
        one.hears("ตั้งแต่บัดนี้").await.presses("ส่งมอบงาน").await;
        one.hears("ส่งมอบงานแล้ว").await.says("รอความยินยอม");
        one.hears("ขอเชิญ").await;
        governor.hears("สิทธิใช้งานในตำแหน่ง").await;
        friend.types("/brief");
        friend.hears("ใช้ได้เฉพาะ").await;
        two.hears("ขอเชิญ").await.presses("ยินยอม").await;
        two.hears("ยินยอมแล้ว").await;
        one.hears("ยินยอมแล้ว").await;
        friend.opens_link(one.hears("ใช้ได้ครั้งเดียว").await.text());
        friend.hears("ผู้ว่าราชการจังหวัด").await.presses("ถูกต้อง").await;
        friend.hears("ลงทะเบียนแล้ว").await;
        friend.hears("แจ้งหมายเลขโทรศัพท์").await;
        friend.hears("ท่านรับมอบงานในระบบ").await;
        friend.types("/brief");
        friend.hears("ยังไม่มีสรุป").await;
    }
);
