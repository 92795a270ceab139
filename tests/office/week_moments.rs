//! The moments of the week: who is asked when, holidays, whoever comes late (PRODUCT.md section 3, W6, W6b, R0).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// The table of moments, W6a, B1: the call, one reminder, the last nudge to head and delegate, the brief, the close; each once.
    a_usual_week, "2026-11-23 14:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let secretary = office.employs(Role::Secretariat).await;
        let auditor = office.employs(Role::Auditor).await;
        let irrigation = office.employs(head_of("IRRI")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        let disaster = office.employs(head_of("DDPM").in_english()).await;
        office.until("14:59").await;
        irrigation.hears_nothing().await;
        office.until("15:00").await;
        irrigation.hears("วาระยามเช้า อังคาร 24 พ.ย. 2569 เวลา 09.00 น.").await.never_says("เลื่อน");
        disaster.hears("Tue 24 Nov 2026").await;
        disaster.types("All quiet.");
        disaster.hears("Recorded").await;
        office.until("2026-11-24 07:29").await;
        irrigation.hears_nothing().await;
        office.until("07:30").await;
        irrigation.hears("ยังไม่ได้รับรายงาน").await;
        office.until("08:15").await;
        irrigation.hears("และผู้ได้รับมอบหมาย").await;
        deputy.hears("และผู้ได้รับมอบหมาย").await;
        office.until("08:29").await;
        governor.hears_nothing().await;
        office.until("08:30").await;
        for reader in [&governor, &vice, &secretary] {
            reader.hears("ตอบแล้ว 1 จาก 3").await.says("ชลประทาน");
        }
        office.until("12:00").await;
        secretary
            .hears("ปิดรับรายงาน").await
            .says("ทั้งหมด 3 • ตอบแล้ว 1 • ยังไม่ตอบ 1 • ขอผ่อนผัน 0 • ติดต่อไม่ได้ 1")
            .says("Head, IRRI (sample)").says("+6620000");
        auditor.hears_nothing().await;
        office.until("2026-11-25 12:00").await;
    }
);

story!(
    /// R0: courts, independent bodies and partners are never called, reminded or counted, and report nothing: they get announcements alone.
    independents_and_partners_are_not_called, "2026-11-23 14:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let court = office.employs(head_of("COURT")).await;
        let chamber = office.employs(head_of("CHAMBER")).await;
        office.until("15:00").await;
        court.types("ขอแจ้งวันหยุดทำการของศาล");
        let asked = court.hears("ข้อความนี้เป็นเรื่องใด").await;
        assert!(!asked.buttons().contains(&"รายงานสัปดาห์".to_owned()), "{:?}", asked.buttons());
        court.types("/week");
        court.hears("หน่วยงานของท่านรับและรับทราบแจ้งเวียนทางระบบนี้").await;
        office.until("2026-11-24 08:30").await;
        let brief = governor.reads_everything().await;
        assert!(!brief.is_empty() && brief.iter().all(|text| !text.contains("วันหยุดทำการของศาล")), "{brief:?}");
        chamber.hears_nothing().await;
        office.until("12:00").await;
    }
);

story!(
    /// W6: 6 April 2027 is Chakri Day and 13 April Songkran: the session, and each moment of its day, moves to the next working day; all
    /// who are called are told; the numbers stay; the week after them is a usual one.
    holidays_move_the_day, "2027-04-05 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("พุธ 7 เม.ย. 2570").await.says("เลื่อนจาก").says("อังคาร 6 เม.ย. 2570");
        // On the holiday nothing is said, and whatever is said is in time.
        office.until("2027-04-06 23:45").await;
        head.types("ฉีดน้ำล้างถนนแล้ว");
        head.hears("บันทึกแล้ว ขอบคุณ").await;
        office.until("2027-04-07 08:30").await;
        secretary.hears("สรุปประจำสัปดาห์ที่ 27").await.says("พุธ 7 เม.ย. 2570");
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await.says("สัปดาห์ที่ 27");
        office.until("12:15").await;
        head.types("เพิ่มเติม: เสร็จทั้งหมด");
        head.hears("ข้อความนี้เป็นเรื่องใด").await.presses("รายงานสัปดาห์").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        head.hears("ฉีดน้ำล้างถนนแล้ว").await.says("เสร็จทั้งหมด");
        office.jumps_to("2027-04-12 14:59").await;
        head.hears_nothing().await;
        office.until("15:00").await;
        head.hears("ศุกร์ 16 เม.ย. 2570").await.says("เลื่อนจาก").says("อังคาร 13 เม.ย. 2570");
        for quiet in ["2027-04-13 08:30", "2027-04-14 12:00", "2027-04-15 15:00"] {
            office.jumps_to(quiet).await;
            head.hears_nothing().await;
        }
        office.until("2027-04-16 07:30").await;
        head.hears("ยังไม่ได้รับรายงาน").await;
        head.types("เตรียมรับสงกรานต์เรียบร้อย");
        head.hears("บันทึกแล้ว ขอบคุณ").await;
        office.until("08:30").await;
        secretary.hears("สรุปประจำสัปดาห์ที่ 28").await.says("ตอบแล้ว 1 จาก 2");
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await;
        office.jumps_to("2027-04-19 15:00").await;
        head.hears("อังคาร 20 เม.ย. 2570").await.never_says("เลื่อน");
    }
);

story!(
    /// Whoever joins while the week is open gets the call once; whoever joins after an answer is not asked.
    a_late_joiner_is_called_once, "2026-11-23 14:00", |office| {
        let link = office.invites(head_of("IRRI")).await;
        let _answered = office.invites(head_of("DDPM")).await;
        let deputy = office.employs(head_of("DDPM").who_is(Role::Delegate, "Deputy, DDPM (sample)")).await;
        office.until("15:00").await;
        // The head has not joined: the delegate stands for the agency.
        deputy.hears("วาระยามเช้า").await;
        deputy.types("เตรียมเรือพร้อม 12 ลำ");
        deputy.hears("บันทึกแล้ว").await;
        office.until("20:00").await;
        let head = office.stranger("Head");
        head.opens_link(&link);
        head.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        head.hears("ลงทะเบียนแล้ว").await;
        head.hears("แจ้งหมายเลขโทรศัพท์").await;
        head.hears("วาระยามเช้า").await;
        let other = office.stranger("Head of DDPM");
        other.opens_link(&office.invites_again(head_of("DDPM")).await);
        other.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        other.hears("ลงทะเบียนแล้ว").await;
        other.hears("แจ้งหมายเลขโทรศัพท์").await;
        office.reopens().await;
        office.until("2026-11-24 07:15").await;
    }
);

story!(
    /// Whoever takes over a further agency while the week is open is called for it, once, though the account joined long ago.
    taking_over_brings_the_call, "2026-11-23 10:00", |office| {
        let old = office.employs(head_of("IRRI")).await;
        let neighbour = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        old.hears("วาระยามเช้า").await;
        neighbour.hears("วาระยามเช้า").await;
        office.until("2026-11-24 00:15").await;
        office.hands_over("IRRI", "Acting (sample)", "24/11/2569").await;
        old.hears("สิทธิใช้งานในตำแหน่ง").await;
        let link = office.invites_again(head_of("IRRI").who_is(Role::Head, "Acting (sample)")).await;
        neighbour.opens_link(&link);
        neighbour.hears("Acting (sample)").await.presses("ถูกต้อง").await;
        neighbour.hears("ลงทะเบียนแล้ว").await;
        neighbour.hears("แจ้งหมายเลขโทรศัพท์").await;
        // The call stands in the one message of the hand-over, with what could be done about it.
        let open = neighbour.hears("ท่านรับมอบงานในระบบ").await.says("ชลประทาน").says("ยังไม่ได้รับรายงาน");
        assert_eq!(open.buttons(), ["ขอผ่อนผันรายงาน", "เข้าร่วมเอง", "มอบผู้แทน", "ขอลาประชุม"]);
        neighbour.replies(&open, "คันดินเรียบร้อย");
        neighbour.hears("บันทึกแล้ว").await.says("ชลประทาน");
    }
);

story!(
    /// W6a: an agency in which nobody has joined counts as unreachable, and its delegates are asked where no head can be.
    vacant_heads_and_their_delegates, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        office.knows(&["IRRI"]).await;
        let deputy = office.employs(head_of("DDPM").who_is(Role::Delegate, "Deputy, DDPM (sample)")).await;
        office.until("15:00").await;
        deputy.hears("วาระยามเช้า").await;
        office.until("2026-11-24 07:30").await;
        deputy.hears("ยังไม่ได้รับรายงาน").await;
        office.until("08:15").await;
        deputy.hears("และผู้ได้รับมอบหมาย").await;
        office.until("08:30").await;
        secretary.hears("ตอบแล้ว 0 จาก 3").await;
        office.until("12:00").await;
        secretary.hears("ยังไม่ตอบ 1 • ขอผ่อนผัน 0 • ติดต่อไม่ได้ 2").await.says("ยังไม่มีผู้ดำรงตำแหน่งในระบบ");
        deputy.hears("จะบันทึกเป็นรายงานล่าช้า").await;
    }
);

story!(
    /// W9, W6b: the secretariat nudges the rest by hand, once; with the two reminders nobody is reminded more than three times.
    a_nudge_by_hand_is_counted, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let colleague = office.employs(head_of("OPG").who_is(Role::Secretariat, "Colleague").positioned("นักวิเคราะห์")).await;
        let head = office.employs(head_of("IRRI")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        secretary.types("/week");
        let board = secretary.hears("ยังไม่ตอบ 1").await;
        Phone::toasts(board.presses("ติดตามที่เหลือ").await, "ติดตามแล้ว 2 คน");
        head.hears("รายงานประจำสัปดาห์ อังคาร 24 พ.ย.").await;
        deputy.hears("รายงานประจำสัปดาห์ อังคาร 24 พ.ย.").await;
        colleague.types("/week");
        let again = colleague.hears("ยังไม่ตอบ 1").await;
        Phone::toasts(again.presses("ติดตามที่เหลือ").await, "ติดตามครบทุกคนแล้ว");
        office.until("2026-11-24 07:30").await;
        head.hears("ยังไม่ได้รับรายงาน").await;
        office.until("08:15").await;
        head.hears("และผู้ได้รับมอบหมาย").await;
        deputy.hears("และผู้ได้รับมอบหมาย").await;
        office.until("12:00").await;
        for reader in [&secretary, &colleague] {
            reader.hears("ตอบแล้ว 0 จาก 2").await;
            reader.hears("ปิดรับรายงาน").await.presses("ติดตามที่เหลือ").await;
        }
        office.jumps_to("2026-11-25 00:05").await;
        Phone::toasts(board.presses("ติดตามที่เหลือ").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);
