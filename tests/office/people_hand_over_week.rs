//! A post changes hands while a week is called: who comes to its session is said by whoever holds the post then (PRODUCT.md R1a, W0).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

const NEW: &str = "นางตัวอย่าง ใหม่";

/// The day has come on which irrigation is handed over: the predecessor is told, the successor joins.
async fn follows(office: &mut Office, old: &Phone) -> Phone {
    follows_on(office, old, "2026-11-24 00:00").await
}

async fn follows_on(office: &mut Office, old: &Phone, when: &str) -> Phone {
    office.until(when).await;
    old.hears("สิทธิใช้งานในตำแหน่ง").await;
    let officer = head_of("IRRI").who_is(Role::Head, NEW);
    let link = office.invites_again(officer).await;
    let new = office.stranger("New");
    new.opens_link(&link);
    new.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
    new.hears("ลงทะเบียนแล้ว").await;
    new.hears("แจ้งหมายเลขโทรศัพท์").await;
    new
}

story!(
    /// R1a, W0: the message that brings what is open asks who comes, with the call's own buttons, and says what the predecessor had said.
    /// What is pressed there is shown by one message, which goes with every change; the predecessor says nothing more.
    a_successor_says_who_comes, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        office.hands_over("IRRI", NEW, "24/11/2569").await;
        office.until("15:00").await;
        let call = old.hears("วาระยามเช้า").await;
        call.presses("เข้าร่วมเอง").await;
        old.hears("ผู้เข้าร่วมประชุม: เข้าร่วมเอง").await;
        let new = follows(&mut office, &old).await;
        let open = new.hears("ท่านรับมอบงานในระบบ").await.says("มีเรื่องค้าง 1 เรื่อง").says("ยังไม่ได้รับรายงาน");
        let open = open.says("อังคาร 24 พ.ย. 2569 เวลา 09.00 น.").says("ผู้เข้าร่วมประชุมที่แจ้งไว้: เข้าร่วมเอง");
        assert_eq!(open.buttons(), ["ขอผ่อนผันรายงาน", "เข้าร่วมเอง", "มอบผู้แทน", "ขอลาประชุม"]);
        new.hears("ผู้ได้รับมอบหมาย").await.presses("ยืนยัน").await;
        new.hears("✓ Deputy").await;
        // A predecessor's press changes nothing, and says what a stranger is told.
        old.forges(call.message(), &call.data("ขอลาประชุม")).await;
        old.hears("ระบบนี้ใช้เฉพาะผู้ที่ลงทะเบียนแล้ว").await;
        Phone::toasts(open.presses("ขอลาประชุม").await, "ขอลาประชุม");
        let said = new.hears("บันทึกแล้ว: ").await.says("ขอลาประชุม").says("เปลี่ยนได้จนถึงเวลาประชุม");
        assert_ne!(said.message(), open.message());
        assert_eq!(said.buttons(), ["เข้าร่วมเอง", "มอบผู้แทน", "✓ ขอลาประชุม"]);
        // Changed where it was said first, and where it is shown.
        Phone::toasts(open.presses("เข้าร่วมเอง").await, "เข้าร่วมเอง");
        let again = new.hears("• เข้าร่วมเอง").await;
        assert_eq!((again.message(), again.buttons()[0].as_str()), (said.message(), "✓ เข้าร่วมเอง"));
        again.presses("มอบผู้แทน").await;
        new.hears("• มอบผู้แทน").await;
        new.hears("ผู้ใดเข้าร่วมประชุมแทน").await.presses("Deputy").await;
        // The message that shows it, and the one that asked for the name.
        let (one, other) = (new.hears("Deputy, IRRI (sample) เข้าร่วมแทน").await, new.hears("Deputy, IRRI (sample) เข้าร่วมแทน").await);
        assert!([one.message(), other.message()].contains(&said.message()));
        secretary.types("/attendance");
        secretary.hears("เข้าร่วมเอง 0 • ผู้แทน 1").await.says("Deputy, IRRI (sample) โทร. +6620000");
        office.until("2026-11-24 09:00").await;
        Phone::toasts(open.presses("เข้าร่วมเอง").await, "ประชุมเริ่มแล้ว");
        for phone in [&secretary, &new, &deputy] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// R1a, W0: who comes is open as long as nobody has said it, although the report is there; sending a deputy asks whom, at once.
    who_comes_is_open_though_the_report_is_there, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        office.hands_over("IRRI", NEW, "24/11/2569").await;
        office.until("15:00").await;
        let call = old.hears("วาระยามเช้า").await;
        old.replies(&call, "ขุดลอกคลองแล้ว 3 สาย");
        old.hears("บันทึกแล้ว ขอบคุณ").await;
        let new = follows(&mut office, &old).await;
        let open = new.hears("ท่านรับมอบงานในระบบ").await.says("มีเรื่องค้าง 1 เรื่อง").says("รายงานแล้ว").says("โปรดกดแจ้งผู้เข้าร่วมประชุม");
        assert_eq!(open.buttons(), ["เข้าร่วมเอง", "มอบผู้แทน", "ขอลาประชุม"]);
        open.presses("มอบผู้แทน").await;
        new.hears("ผู้ใดเข้าร่วมประชุมแทน").await;
        new.types("นางสาวตัวอย่าง ใจดี");
        new.hears("นางสาวตัวอย่าง ใจดี เข้าร่วมแทน").await;
        secretary.types("/attendance");
        secretary.hears("ผู้แทน 1").await.says("นางสาวตัวอย่าง ใจดี แทน");
        office.until("2026-11-24 08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
    }
);

story!(
    /// R1a, W0: of a session that is called off the successor reads so; once it has begun nothing is asked about it.
    no_session_is_asked_about_in_vain, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        office.hands_over("IRRI", NEW, "24/11/2569").await;
        let late = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        for phone in [&old, &late] {
            phone.hears("วาระยามเช้า").await;
        }
        secretary.types("/attendance");
        secretary.hears("ผู้เข้าร่วมวาระยามเช้า").await.presses("งดประชุมครั้งนี้").await;
        secretary.hears("ใช่หรือไม่").await.presses("งดประชุม").await;
        secretary.hears("งดวาระยามเช้า").await;
        for phone in [&old, &late] {
            phone.hears("งดวาระยามเช้า").await;
        }
        let new = follows(&mut office, &old).await;
        let open = new.hears("ท่านรับมอบงานในระบบ").await.says("งดประชุมวาระยามเช้า").says("ยังไม่ได้รับรายงาน");
        assert_eq!(open.buttons(), ["ขอผ่อนผันรายงาน"]);
        for phone in [&secretary, &late, &new] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// R1a, W3: what the predecessor has reported ahead is shown to the successor, whom the call does not ask for it again; nothing is
    /// asked about a session that nobody has been called to.
    an_early_report_is_handed_over, "2026-11-18 10:00", |office| {
        let old = office.employs(head_of("IRRI")).await;
        office.hands_over("IRRI", NEW, "20/11/2569").await;
        old.types("ขุดลอกคลองแล้ว 3 สาย");
        old.hears("เรื่องใด").await.presses("รายงาน").await;
        old.hears("รับเป็นรายงานประจำสัปดาห์").await;
        old.hears("ล่วงหน้า").await;
        let new = follows_on(&mut office, &old, "2026-11-20 00:00").await;
        let open = new.hears("ท่านรับมอบงานในระบบ").await.says("ไม่มีเรื่องค้าง").says("รายงานแล้ว 🟢 ขุดลอกคลองแล้ว 3 สาย").says("ล่วงหน้า");
        assert_eq!(open.buttons(), Vec::<String>::new());
        new.replies(&open, "สายที่ 4 เริ่มแล้ว");
        new.hears("สายที่ 4 เริ่มแล้ว").await.says("ขุดลอกคลองแล้ว 3 สาย");
        office.until("2026-11-23 15:00").await;
        new.hears("ได้รับรายงานล่วงหน้าแล้ว").await.says("และแจ้งผู้เข้าร่วมประชุม");
    }
);
