//! Those still missing after the close (PRODUCT.md W6b, R0).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

/// Two of the secretariat, the governor, a head under the governor with a delegate, and one who is not.
struct Town {
    governor: Phone,
    chief: Phone,
    clerk: Phone,
    health: Phone,
    deputy: Phone,
    irrigation: Phone,
}

async fn town(office: &mut Office) -> Town {
    let clerk = head_of("OPG")
        .who_is(Role::Secretariat, "Clerk (sample)")
        .positioned("นักวิเคราะห์")
        .in_english();
    let deputy = head_of("PHO").who_is(Role::Delegate, "Deputy (sample)");
    Town {
        governor: office.employs(Role::Governor).await,
        chief: office.employs(Role::Secretariat).await,
        clerk: office.employs(clerk).await,
        health: office.employs(head_of("PHO")).await,
        deputy: office.employs(deputy).await,
        irrigation: office.employs(head_of("IRRI")).await,
    }
}

impl Town {
    /// The week goes by until its close, and nobody has answered.
    async fn sleeps_until_the_close(&self, office: &Office) {
        office.until("2026-11-24 12:00").await;
        for phone in [
            &self.governor,
            &self.chief,
            &self.clerk,
            &self.health,
            &self.irrigation,
        ] {
            phone.reads_everything().await;
        }
        self.deputy.hears("และผู้ได้รับมอบหมาย").await;
        self.deputy.hears("ปิดรับรายงาน อังคาร 24 พ.ย. 2569 แล้ว").await;
    }
}

story!(
    /// W6b: at the close the delegates, at 16:00 the call list that two people of the secretariat share, on the next working day at 09:00
    /// the governor's list; R0: of those under the governor only. Each step once.
    step_by_step, "2026-11-23 14:00", |office| {
        let town = town(&mut office).await;
        town.sleeps_until_the_close(&office).await;
        office.until("16:00").await;
        let chiefs = town.chief.hears("โทรตาม สัปดาห์ที่ 8").await
            .says("ยังไม่ตอบ 1 • โทรแล้ว 0").says("Head, PHO (sample) โทร. +66").never_says("ชลประทาน");
        let clerks = town.clerk.hears("Call list: Week 8").await;
        // One telephones; both see who and when.
        office.looks_away_until("16:12");
        chiefs.presses("☎ 1.").await;
        town.chief.hears("โทรแล้ว 1").await.says("โทรแล้ว 16.12 น. (Secretariat (ตัวอย่าง))");
        town.clerk.hears("telephoned 16:12 (Secretariat (ตัวอย่าง))").await;
        // The other is told so; the own mark can be taken back, and given again.
        Phone::toasts(clerks.presses("1.").await, "telephoned 16:12");
        chiefs.presses("1.").await;
        town.chief.hears("โทรแล้ว 0").await;
        town.clerk.hears("telephoned 0").await;
        clerks.presses("1.").await;
        town.clerk.hears("telephoned 16:12 (Clerk (sample))").await;
        town.chief.hears("(Clerk (sample))").await;
        office.until("2026-11-25 09:00").await;
        town.governor.hears("ยังไม่รายงาน สัปดาห์ที่ 8").await
            .says("1 แห่ง").says("โทรแล้ว 16.12 น. (Clerk (sample))").never_says("ชลประทาน");
        office.until("2026-11-27 12:00").await;
    }
);

story!(
    /// W6b: all stop the moment an answer comes; one that comes after the list was given out shows on every copy.
    an_answer_stops_it, "2026-11-23 14:00", |office| {
        let town = town(&mut office).await;
        town.sleeps_until_the_close(&office).await;
        office.until("16:00").await;
        town.chief.hears("โทรตาม").await;
        town.clerk.hears("Call list").await;
        town.health.types("/week ส่งช้า ขออภัย คุมไข้เลือดออกได้แล้ว");
        town.health.hears("หลังกำหนด").await;
        town.chief.hears("ยังไม่ตอบ 0").await.says("— ตอบแล้ว");
        town.clerk.hears("Missing 0").await.says("has answered");
        office.until("2026-11-25 12:00").await;
    }
);

story!(
    /// W6b: an answer before 16:00 and there is no list; asked for, it says who has answered since the close.
    nobody_to_call, "2026-11-23 14:00", |office| {
        let town = town(&mut office).await;
        town.chief.types("/calls");
        town.chief.hears("ไม่มีหน่วยงานที่ต้องโทรตาม").await;
        town.sleeps_until_the_close(&office).await;
        town.deputy.types("/week ตอบแทน คุมไข้เลือดออกได้แล้ว");
        town.deputy.hears("หลังกำหนด").await;
        town.chief.types("/calls");
        town.chief.hears("โทรตาม สัปดาห์ที่ 8").await.says("ยังไม่ตอบ 0").says("— ตอบแล้ว");
        office.until("2026-11-25 12:00").await;
        town.governor.types("/calls");
        town.governor.hears("ใช้ได้เฉพาะ").await;
    }
);

story!(
    /// W6b: nobody is reminded more than three times about one answer: a delegate who stands alone for the agency is reminded, nudged and
    /// pushed, and not asked again at the close.
    three_reminders_at_most, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let deputy = office.employs(head_of("PHO").who_is(Role::Delegate, "Deputy (sample)")).await;
        office.until("15:00").await;
        deputy.hears("วาระยามเช้า").await;
        office.until("2026-11-24 07:30").await;
        deputy.hears("ยังไม่ได้รับรายงาน").await;
        office.until("08:15").await;
        deputy.hears("และผู้ได้รับมอบหมาย").await;
        office.until("08:30").await;
        secretary.hears("ตอบแล้ว 0").await;
        secretary.types("/week");
        let board = secretary.hears("ยังไม่ตอบ 1").await;
        Phone::toasts(board.presses("ติดตามที่เหลือ").await, "1");
        deputy.hears("อังคาร 24 พ.ย. 2569").await;
        office.until("12:00").await;
        secretary.hears("ปิดรับรายงาน").await;
        office.until("16:00").await;
        secretary.hears("โทรตาม").await;
        office.until("2026-11-25 12:00").await;
    }
);

story!(
    /// W8: away from noon to six, the list still comes; away until the next morning, the governor's list says what it would have.
    away, "2026-11-23 14:00", |office| {
        let town = town(&mut office).await;
        town.sleeps_until_the_close(&office).await;
        office.sleeps_until("2026-11-24 18:00").await;
        town.chief.hears("โทรตาม").await;
        town.clerk.hears("Call list").await;
        office.sleeps_until("2026-11-25 10:00").await;
        town.governor.hears("ยังไม่รายงาน").await;
        office.sleeps_until("2026-11-26 10:00").await;
    }
);
