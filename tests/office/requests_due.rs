//! What falls due of requests, and where what is open stands (PRODUCT.md Q2, Q3, W8, B1, M30).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

async fn orders(office: &Office, governor: &Phone, line: &str) {
    governor.types(line);
    governor
        .hears("โปรดตรวจสอบ ยังไม่ได้ส่ง")
        .await
        .presses("ส่ง")
        .await;
    governor.hears("แล้ว").await;
    office.works().await;
}

story!(
    /// Q2: reminded at half time, a day before, and when it is late, in office hours, once each; what one person has to answer comes as one
    /// message; `/orders` shows the worst first.
    reminded_three_times, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        orders(&office, &governor, "/order สสจ. ตรวจตลาดสด ภายในวันจันทร์").await;
        orders(&office, &governor, "/order สสจ. ตรวจโรงน้ำแข็ง ภายในวันจันทร์").await;
        head.hears("ข-1").await;
        head.hears("ข-2").await;
        office.until("2026-11-27 16:15").await;
        // Half time falls on a Saturday, and would be told after the eve.
        head.hears_nothing().await;
        office.until("2026-11-27 16:29").await;
        let eve = head.hears("ใกล้ครบกำหนด").await.says("• ข-1").says("• ข-2").says("กำหนด จันทร์ 30 พ.ย. 2569 เวลา 16.30 น.");
        assert_eq!(eve.buttons(), ["ตอบ ข-1", "ตอบ ข-2"]);
        eve.presses("ตอบ ข-2").await;
        head.hears("โปรดส่งคำตอบ").await;
        head.types("ตรวจแล้ว 2 แห่ง");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-2): ตอบแล้ว").await;
        governor.hears("“ตรวจแล้ว 2 แห่ง”").await;
        office.jumps_to("2026-12-03 20:00").await;
        for phone in [&governor, &head] {
            phone.reads_everything().await;
        }
        office.jumps_to("2026-12-04 09:00").await;
        head.hears("• ข-1 เกินกำหนด 3 วัน").await;
        office.jumps_to("2026-12-04 10:00").await;
        governor.types("/orders");
        let list = governor.hears("ค้าง 2 เรื่อง • เกินกำหนด 1").await.says("ข-1 สำนักงานสาธารณสุขจังหวัดภูเก็ต • เกินกำหนด 3 วัน • ยังไม่รับ");
        assert!(list.text().find("ข-1") < list.text().find("ข-2"));
        head.types("/orders");
        head.hears("เรื่องค้างของหน่วยงาน 2 • เกินกำหนด 1").await;
        // What is late of them stands beside what is late of the projects.
        governor.types("/overdue");
        governor.hears("ข้อสั่งการและคำขอเกินกำหนด 1 • ค้างทั้งหมด 2").await.presses("ข้อสั่งการเกินกำหนด 1").await;
        governor.hears("ค้าง 2 เรื่อง • เกินกำหนด 1").await;
    }
);

story!(
    /// W8: after an outage what was missed is caught up once, in office hours; running twice changes nothing.
    an_outage, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        orders(&office, &governor, "/order สสจ. ตรวจตลาดสด ภายในศุกร์").await;
        head.hears("ข-1").await;
        office.sleeps_until("2026-11-28 12:00").await;
        head.hears_nothing().await;
        office.sleeps_until("2026-11-30 08:45").await;
        head.hears("• ข-1 เกินกำหนด 2 วัน").await;
        office.sleeps_until("2026-11-30 09:30").await;
        office.works().await;
    }
);

story!(
    /// R7: whoever could not be reached gets it when they join; whom to telephone is said.
    who_joins_later, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let link = office.invites(head_of("PHO")).await;
        governor.types("/order สสจ. ตรวจตลาดสด ภายใน 25 ธ.ค.");
        governor.hears("ยังไม่ได้ใช้ระบบ ต้องโทรแจ้ง").await.presses("ส่ง").await;
        governor.hears("โปรดโทรแจ้ง").await.says("Head, PHO (sample) โทร. +6620000");
        let head = office.stranger("Head, PHO (sample)");
        head.opens_link(&link);
        head.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        head.hears("ลงทะเบียนแล้ว").await;
        head.hears("แจ้งหมายเลขโทรศัพท์").await;
        head.hears("ตรวจตลาดสด").await.says("ข-1");
    }
);

story!(
    /// M30, B1, R1a: the call says what is open for the agency, and the brief what is late.
    in_the_call_and_in_the_brief, "2026-11-20 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        orders(&office, &governor, "/order สสจ. ตรวจตลาดสด วันนี้ 15.00 น.").await;
        head.hears("ข-1").await;
        office.jumps_to("2026-11-23 09:00").await;
        head.hears("เกินกำหนด").await;
        office.until("2026-11-23 15:00").await;
        head.hears("เรื่องค้าง: ข้อสั่งการ 1 • เกินกำหนด 1").await;
        office.until("2026-11-24 08:30").await;
        head.reads_everything().await;
        let brief = governor.hears("ข้อสั่งการและคำขอเกินกำหนด 1 • ค้างทั้งหมด 1").await;
        brief.presses("ข้อสั่งการเกินกำหนด 1").await;
        governor.hears("ค้าง 1 เรื่อง • เกินกำหนด 1").await;
        office.until("08:45").await;
        head.reads_everything().await;
    }
);
