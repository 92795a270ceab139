//! Where else urgent matters stand: the call, the dossier, and an answer that is late and asks for orders.

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// Section 3, W0, L7: the call names what is open for the agency, and still does when who comes is said; so does the dossier.
    the_call_and_the_dossier_name_what_is_open, "2026-11-23 14:30", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("เรื่องด่วน ฝายพัง");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        governor.hears("ด่วนมาก จาก").await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await.says("เรื่องด่วนที่ยังไม่ยุติ 1 เรื่อง");
        other.hears("วาระยามเช้า").await.never_says("ยังไม่ยุติ");
        call.presses("เข้าร่วมเอง").await;
        head.hears("วาระยามเช้า").await.says("เรื่องด่วนที่ยังไม่ยุติ 1 เรื่อง").says("ผู้เข้าร่วมประชุม: เข้าร่วมเอง");
        governor.types("/dossier ชลประทาน");
        governor.hears("เรื่องด่วนค้าง 1").await.says("ด-1").says("ฝายพัง");
    }
);

story!(
    /// W3, W4: a late 🔴 is told at once; when it asks for orders, the letter says no more than that, without a sound, and the urgent
    /// matter is the one message that asks to be acted upon.
    late_and_asking, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        office.until("2026-11-24 12:00").await;
        head.reads_everything().await;
        governor.reads_everything().await;
        head.replies(&call, "ที่ดินติดขัด 2 แปลง");
        head.hears("โปรดกดเลือกสถานะ").await.presses("ติดขัด").await;
        governor.hears("รายงานหลังกำหนด").await;
        head.hears("เรื่องนี้ขอรับข้อสั่งการ").await.presses("ขอรับข้อสั่งการ").await;
        governor.hears("ด่วนมาก จาก").await.says("“ที่ดินติดขัด 2 แปลง”");
        governor.hears("รายงานหลังกำหนด (เปลี่ยนแปลงแล้ว)").await;
        governor.hears_nothing().await;
        head.reads_everything().await;
    }
);

story!(
    /// E6, Q1: *assign* makes a request of the matter, with its words; the request names the matter it comes from and the matter names
    /// the request. Whoever may not order has no such button.
    assigned_to_an_agency, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("เรื่องด่วน น้ำท่วมอุโมงค์");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        alert.presses("มอบหมาย").await;
        governor.hears("หน่วยงาน").await;
        governor.types("ปภ. ภูเก็ต");
        governor.hears("ภายในเมื่อใด").await;
        governor.types("พรุ่งนี้เที่ยง");
        let draft = governor.hears("น้ำท่วมอุโมงค์").await;
        draft.presses("ส่ง").await;
        let order = other.hears("น้ำท่วมอุโมงค์").await.says("ข-1");
        assert!(order.text().contains("เรื่องด่วน"), "{}", order.text());
        // Nobody has to do anything about the matter for its cards to say so; its timeline does, too.
        let heard = governor.reads_everything().await.join("\n");
        assert!(heard.contains("ด่วนมาก จาก") && heard.contains("มอบหมายแล้ว ข-1"), "{heard}");
        alert.presses("ลำดับเหตุการณ์").await;
        governor.hears("ลำดับเหตุการณ์").await.says("Governor (ตัวอย่าง): มอบหมายแล้ว ข-1");
        alert.presses("รับทราบ").await;
        governor.hears("มอบหมายแล้ว ข-1").await;
        head.reads_everything().await;
        // Whoever may not order makes none by a forged button either.
        head.forges(alert.message(), &alert.data("มอบหมาย")).await;
        head.reads_everything().await;
        other.hears_nothing().await;
        let made: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM request").await;
        assert_eq!(made, [(1,)]);
    }
);

story!(
    /// B1, E7, W6: the brief tells what is over since the last brief, also when a week was moved; how long it took, by level and by agency.
    since_the_last_brief, "2026-11-20 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        secretary.types("/weeks");
        secretary.hears("ปฏิทินวาระยามเช้า").await.presses("อังคาร 24 พ.ย.").await;
        secretary.hears("เลื่อนไปวันใด").await.presses("พฤหัสบดี 26 พ.ย.").await;
        secretary.hears("เลื่อน").await.presses("ยืนยัน").await;
        office.jumps_to("2026-11-25 10:00").await;
        for words in ["ฝายพัง", "คันดินพัง"] {
            head.types(&format!("เรื่องด่วน {words}"));
            head.hears("ส่งเรื่องด่วนแล้ว").await.presses("ปิดเรื่อง").await;
            head.hears("ผลเป็นอย่างไร").await;
            head.types("ซ่อมแล้ว");
            head.reads_everything().await;
        }
        for phone in [&governor, &secretary] {
            phone.reads_everything().await;
        }
        office.until("2026-11-26 08:30").await;
        let brief = governor.hears("เรื่องด่วนที่ปิดแล้วตั้งแต่สรุปครั้งก่อน 2").await;
        let brief = brief.says("ด่วนมาก 2 เรื่อง: รับทราบเฉลี่ย");
        brief.says("ชลประทาน 2 เรื่อง: รับทราบเฉลี่ย");
        office.until("2026-12-01 08:30").await;
        let later = governor.reads_everything().await;
        let briefs: Vec<&String> = later.iter().filter(|text| text.contains("สรุปประจำสัปดาห์")).collect();
        assert!(!briefs.is_empty() && briefs.iter().all(|text| !text.contains("ปิดแล้วตั้งแต่สรุปครั้งก่อน")), "{later:#?}");
        for phone in [&secretary, &head] {
            phone.reads_everything().await;
        }
    }
);
