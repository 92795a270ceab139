//! Saying where one is (PRODUCT.md L1, L2, L5).

use crate::{
    floor::asks,
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

/// Taps a status under `/where`.
async fn taps(phone: &Phone, status: &str) {
    phone.types("/where");
    phone.hears("ภารกิจของท่าน").await.presses(status).await;
}

/// How many entries there are.
async fn entries(office: &Office) -> i64 {
    let rows: Vec<(i64,)> = asks(office, "SELECT COUNT(*) FROM whereabout").await;
    rows[0].0
}

story!(
    /// L1, L2: one tap sets a status, which lasts until 16:30; the place, the time and the status are one tap or a line each; undo brings
    /// back what was before. Nobody else is told.
    a_status_is_one_tap, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("ภารกิจ");
        let own = head.hears("ขณะนี้ท่านยังไม่ได้แจ้งภารกิจ").await;
        assert_eq!(own.buttons(), ["อยู่สำนักงาน", "ปฏิบัติภารกิจ", "ประชุม", "เดินทางไปราชการ", "ลา", "นอกเวลาราชการ"]);
        own.presses("อยู่สำนักงาน").await;
        let office_card = head.hears("บันทึกแล้ว: อยู่สำนักงาน").await.says("อังคาร 24 พ.ย. 2569 10.00–16.30 น.");
        assert_eq!(office_card.message(), own.message());
        taps(&head, "ปฏิบัติภารกิจ").await;
        let card = head.hears("บันทึกแล้ว: ปฏิบัติภารกิจ").await;
        card.presses("ระบุสถานที่").await;
        head.hears("โปรดพิมพ์สถานที่").await;
        head.types("เขื่อนบางวาด");
        let card = head.hears("สถานที่: เขื่อนบางวาด").await;
        card.presses("เปลี่ยนเวลา").await;
        let until = head.hears("ถึงเวลาใด").await;
        assert_eq!(until.buttons(), ["12.00 น.", "16.30 น.", "สิ้นวัน", "สิ้นวันพรุ่งนี้", "◀ กลับ"]);
        head.types("25.00 น.");
        head.hears("อ่านเวลานี้ไม่ได้").await;
        head.types("วันนี้ 08.00 น.");
        head.hears("เวลานี้ผ่านไปแล้ว").await;
        head.types("๑๕.๐๐ น.");
        let card = head.hears("10.00–15.00 น.").await.says("เขื่อนบางวาด").never_says("ไม่ได้ระบุ");
        governor.types("/where ชลประทาน");
        governor.hears("ปฏิบัติภารกิจ เขื่อนบางวาด ถึง 15.00 น.").await.says("เพิ่งแจ้ง").says("โทร. +66");
        card.presses("เปลี่ยนสถานะ").await;
        head.hears("เปลี่ยนเป็นสถานะใด").await.presses("ลา").await;
        // Of leave nothing is kept but that.
        let card = head.hears("บันทึกแล้ว: ลา").await.never_says("เขื่อนบางวาด").says("ไม่เก็บเหตุผลการลา");
        let kept: Vec<(Option<String>,)> = asks(&office, "SELECT place FROM whereabout WHERE status = 'leave'").await;
        assert_eq!(kept, [(None,)]);
        Phone::toasts(governor.forges(1, &card.data("ยกเลิกรายการ")).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        card.presses("ยกเลิกรายการ").await;
        head.hears("ยกเลิกรายการแล้ว ขณะนี้: อยู่สำนักงาน").await;
        head.types("/me");
        head.hears("ภารกิจที่แจ้งไว้: อยู่สำนักงาน").await;
        office.until("16:30").await;
        head.types("/where");
        head.hears("ขณะนี้ท่านยังไม่ได้แจ้งภารกิจ").await;
        // What begins after half past three lasts until midnight.
        taps(&head, "ประชุม").await;
        head.hears("16.30–24.00 น.").await;
    }
);

story!(
    /// L2: "back?" is asked once, at the moment that was stated; half an hour more states another, which is asked about too; until it is
    /// answered the status is expired and no fact; back is at the office.
    back_is_asked_once, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        for phone in [&head, &other] {
            taps(phone, "ปฏิบัติภารกิจ").await;
            let card = phone.hears("บันทึกแล้ว: ปฏิบัติภารกิจ").await;
            card.presses("เปลี่ยนเวลา").await;
            phone.hears("ถึงเวลาใด").await;
            phone.types("11.00 น.");
            phone.hears("10.00–11.00 น.").await;
        }
        // Whoever only said until when is not asked; "back at eleven" is what the sentence says.
        crate::floor::does(&office, "UPDATE whereabout SET returns = TRUE").await;
        other.types("/where");
        other.hears("ภารกิจของท่าน").await.presses("ประชุม").await;
        other.hears("บันทึกแล้ว: ประชุม").await;
        office.until("11:00").await;
        let back = head.hears("ท่านแจ้งว่าจะกลับเวลา 11.00 น. กลับถึงแล้วหรือไม่").await;
        assert_eq!(back.buttons(), ["กลับแล้ว", "อีก 30 นาที", "อีก 1 ชั่วโมง", "ถึง 16.30 น."]);
        other.hears_nothing().await;
        office.until("11:10").await;
        governor.types("/where ชลประทาน");
        governor.hears("พ้นเวลาที่แจ้ง 11.00 น.").await.says("แจ้งเมื่อ 1 ชั่วโมงก่อน");
        let (back_data, asked) = (back.data("กลับแล้ว"), back.message());
        back.presses("อีก 30 นาที").await;
        head.hears("10.00–11.40 น.").await;
        Phone::toasts(head.forges(asked, &back_data).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        office.until("11:39").await;
        head.hears_nothing().await;
        office.until("11:40").await;
        head.hears("กลับเวลา 11.40 น. กลับถึงแล้วหรือไม่").await.presses("กลับแล้ว").await;
        head.hears("บันทึกแล้ว: อยู่สำนักงาน").await.says("11.40–16.30 น.");
        governor.types("/where ชลประทาน");
        governor.hears("อยู่สำนักงาน ถึง 16.30 น.").await;
    }
);

story!(
    /// L2, W8: a return outside the day's hours is not asked about; one that an outage kept is asked about on the same day only.
    back_is_not_asked_at_night, "2026-11-24 10:00", |office| {
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        for (phone, until) in [(&head, "19.00 น."), (&other, "15.00 น.")] {
            taps(phone, "เดินทางไปราชการ").await;
            let card = phone.hears("บันทึกแล้ว").await;
            card.presses("เปลี่ยนเวลา").await;
            phone.hears("ถึงเวลาใด").await;
            phone.types(until);
            phone.hears(until).await;
        }
        crate::floor::does(&office, "UPDATE whereabout SET returns = TRUE").await;
        office.sleeps_until("2026-11-24 16:00").await;
        other.hears("กลับเวลา 15.00 น. กลับถึงแล้วหรือไม่").await;
        office.until("19:00").await;
        office.until("2026-11-25 09:00").await;
        head.types("/where");
        head.hears("พ้นเวลาที่แจ้ง").await;
    }
);

story!(
    /// L5: what the governor says is private: in no list, no count, and no log, until it is released; then it can be hidden again.
    the_governors_own_are_private, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let secretary = office.employs(Role::Secretariat).await;
        office.employs(head_of("IRRI")).await;
        governor.types("/where");
        governor.hears("ภารกิจหัวหน้าส่วนราชการ").await.presses("ภารกิจของท่าน").await;
        governor.hears("ภารกิจของท่าน").await.presses("ปฏิบัติภารกิจ").await;
        let card = governor.hears("เฉพาะท่านที่เห็น").await;
        for phone in [&vice, &secretary] {
            phone.types("/where");
            phone.hears("ยังไม่แจ้ง 1").await.never_says("ผู้ว่าราชการจังหวัด").never_says("ปฏิบัติภารกิจ 1");
            phone.types("/where ผู้ว่าราชการจังหวัด");
            phone.hears("แสดงเฉพาะรายการที่เปิดเผย").await;
        }
        let logged: Vec<(String,)> = asks(&office, "SELECT verb FROM audit WHERE about_kind = 'whereabouts'").await;
        assert!(logged.is_empty(), "{logged:?}");
        card.presses("เปิดเผยรายการนี้").await;
        let released = governor.hears("เปิดเผยแล้ว").await;
        secretary.types("/where");
        secretary.hears("ผู้ว่าราชการจังหวัด").await.says("ปฏิบัติภารกิจ ถึง 16.30 น.").says("ยังไม่แจ้ง 1");
        released.presses("ไม่เปิดเผย").await;
        governor.hears("เฉพาะท่านที่เห็น").await;
        vice.types("/where");
        vice.hears("ยังไม่แจ้ง 1").await.never_says("ผู้ว่าราชการจังหวัด");
    }
);

story!(
    /// R9: an entry is purged 30 days after its end, and its count stays; until then it is in the own data.
    entries_go_after_thirty_days, "2026-11-24 10:00", |office| {
        let head = office.employs(head_of("IRRI")).await;
        taps(&head, "ประชุม").await;
        head.hears("บันทึกแล้ว: ประชุม").await;
        head.types("/mydata");
        let (_, file) = head.hears("ข้อมูลทั้งหมด").await.file();
        assert!(String::from_utf8(file).expect("words").contains("\"meeting\""));
        assert_eq!(entries(&office).await, 1);
        office.sleeps_until("2026-12-24 16:29").await;
        assert_eq!(entries(&office).await, 1);
        office.sleeps_until("2026-12-24 18:00").await;
        angkhan::tick::keep_house(office.real.lock().await.as_ref().expect("open").app()).await;
        assert_eq!(entries(&office).await, 0);
        let counted: Vec<(String, i64)> = asks(&office, "SELECT status, entries FROM whereabout_day").await;
        assert_eq!(counted, [("meeting".to_owned(), 1)]);
        head.reads_everything().await;
    }
);
