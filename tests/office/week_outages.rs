//! What was missed while the program was away, and that nothing is ever said twice (PRODUCT.md W8, P9).

use crate::{
    harness::{Office, bangkok, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Fault, FaultKind},
};

story!(
    /// W8: after minutes away the call comes; after hours the last reminder that still makes sense, once, and no other.
    minutes_and_hours_away, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.sleeps_until("15:10").await;
        head.hears("วาระยามเช้า").await;
        office.sleeps_until("2026-11-24 08:20").await;
        head.hears("และผู้ได้รับมอบหมาย").await;
        office.sleeps_until("2026-11-24 13:00").await;
        governor.hears("ตอบแล้ว 0 จาก 2").await;
        office.sleeps_until("2026-11-24 13:05").await;
    }
);

story!(
    /// W8, W6b: when call and reminders were missed together, the call alone is said; the brief comes until 20:00 and not after.
    a_night_away, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.sleeps_until("2026-11-24 08:20").await;
        head.hears("วาระยามเช้า").await;
        office.until("08:25").await;
        office.sleeps_until("2026-11-24 20:00").await;
        secretary.hears("ปิดรับรายงาน").await;
        office.until("2026-11-25 09:00").await;
    }
);

story!(
    /// W8: weeks that were missed whole are recorded and left alone; the week that is running is caught up; the board shows the last
    /// week that anybody was called for.
    weeks_away, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("ทุกอย่างเรียบร้อย");
        head.hears("บันทึกแล้ว").await;
        // Two weeks are missed; it is Wednesday of the second.
        office.sleeps_until("2026-12-09 10:00").await;
        secretary.types("/week");
        secretary.hears("24 พ.ย. 2569").await.says("ทั้งหมด 2 • ตอบแล้ว 1");
        secretary.types("/brief");
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
        // A further week is missed but for its morning.
        office.sleeps_until("2026-12-15 10:00").await;
        head.hears("15 ธ.ค. 2569").await;
        secretary.hears("ตอบแล้ว 0 จาก 2").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await;
    }
);

story!(
    /// W8: a program that is closed and opened at every moment, or whose clock is set back, says nothing twice.
    restarts_and_a_clock_set_back, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        for at in ["2026-11-23 15:00", "2026-11-24 07:30", "2026-11-24 08:15", "2026-11-24 08:30", "2026-11-24 12:00"] {
            for _ in 0..2 {
                office.sleeps_until(at).await;
            }
        }
        head.hears("วาระยามเช้า").await;
        head.hears("ยังไม่ได้รับรายงาน").await;
        head.hears("และผู้ได้รับมอบหมาย").await;
        governor.hears("ตอบแล้ว 0 จาก 2").await;
        office.clock.set(bangkok("2026-11-23 14:50"));
        office.works().await;
        office.until("2026-11-24 12:30").await;
    }
);

story!(
    /// P9, P2: what was said at 11:59 and is handled after an outage is on time, is counted by the close, and stops the reminders that
    /// the outage held up; what was said at 12:01 is late.
    eleven_fifty_nine, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let punctual = office.employs(head_of("IRRI")).await;
        let tardy = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        punctual.hears("วาระยามเช้า").await;
        let call = tardy.hears("วาระยามเช้า").await;
        office.looks_away_until("2026-11-24 11:59:59");
        punctual.types("ระบายน้ำเสร็จแล้ว");
        office.looks_away_until("2026-11-24 12:01");
        tardy.replies(&call, "ส่งช้า ขออภัย");
        office.sleeps_until("2026-11-24 14:00").await;
        punctual.hears("บันทึกแล้ว ขอบคุณ").await;
        tardy.hears("หลังกำหนด").await;
        secretary.hears("ตอบแล้ว 2 จาก 3").await;
        secretary.hears("ปิดรับรายงาน").await.says("ยังไม่ตอบ 0");
    }
);

story!(
    /// P9, W8: an office that opens again looks at what is due only when it has handled what was sent meanwhile, however slowly that comes.
    the_backlog_comes_before_the_moment, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let punctual = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        punctual.hears("วาระยามเช้า").await;
        office.until("2026-11-24 11:30").await;
        punctual.reads_everything().await;
        secretary.reads_everything().await;
        office.looks_away_until("2026-11-24 11:59");
        punctual.types("ระบายน้ำเสร็จแล้ว");
        office.looks_away_until("2026-11-24 12:01");
        office.telegram.fault(Fault {
            method: Some("getUpdates".to_owned()),
            chat: None,
            times: 1,
            kind: FaultKind::Slow(std::time::Duration::from_millis(800)),
        });
        office.runs_until(&secretary, "ปิดรับรายงาน").await;
        punctual.hears("บันทึกแล้ว ขอบคุณ").await;
        secretary.hears("ปิดรับรายงาน").await.says("ยังไม่ตอบ 0");
    }
);

story!(
    /// P2: an office that is open only in name, because its Telegram is away, says what is due when the line is back, and loses nothing.
    telegram_is_away, "2026-11-23 14:50", |office| {
        let writer = office.employs(head_of("IRRI")).await;
        let reader = office.employs(head_of("DDPM")).await;
        office.telegram.cut().await;
        office.looks_away_until("15:00");
        writer.types("น้ำลดแล้ว ถนนใช้ได้ทุกสาย");
        office.works_without_telegram().await;
        office.telegram.mend().await.expect("the port is free");
        office.until("15:30").await;
        reader.hears("วาระยามเช้า").await;
        writer.hears("บันทึกแล้ว").await.says("น้ำลดแล้ว");
        // Whether the call that waited is still worth saying to somebody who has answered meanwhile is no promise.
        writer.reads_everything().await;
    }
);
