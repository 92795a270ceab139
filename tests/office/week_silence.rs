//! Weeks in which an agency says nothing (PRODUCT.md W10).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// W10, P3: the third week missing in a row stands as such in the brief and on the close list, with name and number; an excuse or a
    /// skipped week is no silence, and an answer ends it.
    three_weeks_in_a_row, "2026-11-02 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let silent = office.employs(head_of("IRRI")).await;
        let excused = office.employs(head_of("DDPM")).await;
        for (monday, tuesday, weeks) in [
            ("2026-11-02 15:00", "2026-11-03", 1),
            ("2026-11-09 15:00", "2026-11-10", 2),
            ("2026-11-16 15:00", "2026-11-17", 3),
            ("2026-11-23 15:00", "2026-11-24", 4),
        ] {
            office.jumps_to(monday).await;
            if weeks == 2 {
                excused.hears("วาระยามเช้า อังคาร 10 พ.ย.").await.presses("ขอผ่อนผัน").await;
                excused.types("ไปราชการ");
            }
            office.jumps_to(&format!("{tuesday} 08:30")).await;
            silent.reads_everything().await;
            excused.reads_everything().await;
            let brief = governor.hears("ยังไม่ตอบ").await;
            office.jumps_to(&format!("{tuesday} 12:00")).await;
            secretary.hears("ยังไม่ตอบ").await;
            let close = secretary.hears("ปิดรับรายงาน").await;
            for text in [brief.text(), close.text()] {
                let said = format!("ไม่ตอบ {weeks} สัปดาห์ติดต่อกัน • Head, IRRI (sample) โทร.");
                assert_eq!(text.contains(&said), weeks >= 3, "{text}");
                assert_eq!(text.matches("สัปดาห์ติดต่อกัน").count(), usize::from(weeks >= 3), "{text}");
            }
        }
        office.jumps_to("2026-11-30 15:00").await;
        silent.hears("วาระยามเช้า").await;
        silent.types("ระบบสูบน้ำใช้งานได้");
        silent.hears("บันทึกแล้ว").await;
        excused.reads_everything().await;
        governor.types("/brief");
        governor.hears("ตอบแล้ว 1").await.never_says("ชลประทาน: ไม่ตอบ");
    }
);
