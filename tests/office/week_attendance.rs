//! Who comes to the session (PRODUCT.md W0).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

story!(
    /// W0: the call asks who comes; one tap says it, another changes it until the session begins; the call shows what was said. A deputy is
    /// one tap more, a typed name, or nobody in particular. Being excused from the session is no excuse from the report.
    who_comes_is_said_by_one_tap, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let auditor = office.employs(Role::Auditor).await;
        let head = office.employs(head_of("IRRI")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        let other = office.employs(head_of("DDPM")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await.says("และแจ้งผู้เข้าร่วมประชุม");
        assert_eq!(call.buttons(), ["ขอผ่อนผันรายงาน", "เข้าร่วมเอง", "มอบผู้แทน", "ขอลาประชุม"]);
        let of_other = other.hears("วาระยามเช้า").await;
        Phone::toasts(call.presses("ขอลาประชุม").await, "ขอลาประชุม");
        let shown = head.hears("ผู้เข้าร่วมประชุม: ขอลาประชุม").await;
        assert_eq!((shown.message(), &shown.buttons()[3][..]), (call.message(), "✓ ขอลาประชุม"));
        governor.types("/attendance");
        governor.hears("เข้าร่วมเอง 0 • ผู้แทน 0 • ลาประชุม 1 • ยังไม่แจ้ง 2").await;
        // Excused from the session, and still asked for the report.
        governor.types("/week");
        governor.hears("ยังไม่ตอบ 2 • ขอผ่อนผัน 0").await;
        // Nobody else says it: not the neighbour, not somebody who leads.
        Phone::toasts(other.forges(of_other.message(), &call.data("เข้าร่วมเอง")).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        governor.forges(1, &call.data("เข้าร่วมเอง")).await;
        governor.hears("เมนูนี้ใช้ได้เฉพาะ").await;
        Phone::toasts(call.presses("เข้าร่วมเอง").await, "เข้าร่วมเอง");
        head.hears("ผู้เข้าร่วมประชุม: เข้าร่วมเอง").await;
        call.presses("มอบผู้แทน").await;
        head.hears("ผู้เข้าร่วมประชุม: มอบผู้แทน").await;
        let asked = head.hears("ผู้ใดเข้าร่วมประชุมแทน").await;
        assert_eq!(asked.buttons(), ["Deputy, IRRI (sample)", "ไม่ระบุชื่อ"]);
        asked.presses("Deputy").await;
        head.hears("Deputy, IRRI (sample) เข้าร่วมแทน").await;
        head.hears("Deputy, IRRI (sample) เข้าร่วมแทน").await;
        auditor.types("ผู้เข้าประชุม");
        auditor.hears("ผู้แทน 1").await.says("Deputy, IRRI (sample) โทร. +6620000").says("แทน หัวหน้าหน่วยงาน");
        // A typed name; thanks are none, and a report is none.
        of_other.presses("มอบผู้แทน").await;
        other.hears("ผู้เข้าร่วมประชุม: มอบผู้แทน").await;
        other.hears("ผู้ใดเข้าร่วมประชุมแทน").await;
        other.types("ขอบคุณครับ");
        other.hears("ผู้ใดเข้าร่วมประชุมแทน").await;
        other.types("นางสาวตัวอย่าง ใจดี");
        other.hears("นางสาวตัวอย่าง ใจดี เข้าร่วมแทน").await;
        other.hears("นางสาวตัวอย่าง ใจดี เข้าร่วมแทน").await;
        governor.types("/attendance");
        let seats = governor.hears("ผู้แทน 2").await.says("นางสาวตัวอย่าง ใจดี แทน");
        governor.opens_link(&seats.link("ชลประทาน"));
        governor.hears("ยังไม่ตอบ").await;
        // The own /week asks too, and the call shows it.
        other.types("/week");
        let own = other.hears("นางสาวตัวอย่าง ใจดี เข้าร่วมแทน").await;
        own.presses("แจ้งผู้เข้าร่วมประชุม").await;
        let alone = other.hears("เปลี่ยนได้จนถึงเวลาประชุม").await;
        alone.presses("เข้าร่วมเอง").await;
        other.hears("ผู้เข้าร่วมประชุม: เข้าร่วมเอง").await;
        other.hears("เข้าร่วมเอง").await.says("เปลี่ยนได้จนถึงเวลาประชุม");
        office.until("2026-11-24 08:30").await;
        for phone in [&head, &deputy, &other] {
            phone.reads_everything().await;
        }
        governor.hears("ประชุม: เข้าร่วมเอง 1 • ผู้แทน 1 • ลาประชุม 0 • ยังไม่แจ้ง 1").await.presses("ผู้เข้าร่วมประชุม").await;
        governor.hears("ผู้เข้าร่วมวาระยามเช้า").await;
        office.until("09:00").await;
        Phone::toasts(of_other.presses("ขอลาประชุม").await, "ประชุมเริ่มแล้ว");
        governor.types("/attendance");
        governor.hears("เข้าร่วมเอง 1 • ผู้แทน 1").await;
    }
);

story!(
    /// W0, P2: words after the question for a name that are no name are what they would be without it; a name that was meant as the
    /// report becomes it by one tap. The delegate who is called for want of a head comes for the head.
    what_is_no_name, "2026-11-23 14:50", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let delegate = office.employs(head_of("DDPM").who_is(Role::Delegate, "Deputy, DDPM (sample)")).await;
        office.until("15:00").await;
        let call = head.hears("วาระยามเช้า").await;
        call.presses("มอบผู้แทน").await;
        head.hears("ผู้เข้าร่วมประชุม: มอบผู้แทน").await;
        head.hears("โปรดพิมพ์ชื่อบรรทัดเดียว").await;
        head.types("ขุดลอกคลองแล้ว 3 สาย");
        let filed = head.hears("บันทึกแล้ว ขอบคุณ").await.says("ขุดลอกคลองแล้ว 3 สาย");
        filed.presses("ยกเลิกรายการ").await;
        head.hears("ยกเลิกรายงาน").await;
        call.presses("มอบผู้แทน").await;
        head.reads_everything().await;
        head.types("ไม่มีอะไรใหม่");
        head.hears("ผู้เข้าร่วมประชุม: ไม่มีอะไรใหม่ เข้าร่วมแทน").await;
        let taken = head.hears("ไม่มีอะไรใหม่ เข้าร่วมแทน").await;
        let data = taken.data("ไม่ใช่ชื่อ");
        taken.presses("ไม่ใช่ชื่อ").await;
        head.hears("ผู้เข้าร่วมประชุม: มอบผู้แทน").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        head.hears("“ไม่มีอะไรใหม่”").await;
        Phone::toasts(head.forges(taken.message(), &data).await, "ดำเนินการแล้ว");
        let called = delegate.hears("วาระยามเช้า").await;
        called.presses("เข้าร่วมเอง").await;
        let shown = delegate.hears("Deputy, DDPM (sample) เข้าร่วมแทน").await;
        assert!(shown.buttons().contains(&"✓ เข้าร่วมเอง".to_owned()));
        secretary.types("/attendance");
        secretary.hears("เข้าร่วมเอง 0 • ผู้แทน 2").await.says("Deputy, DDPM (sample)");
        head.types("/cancel");
        head.hears("ไม่มีคำถามค้างอยู่").await;
    }
);

story!(
    /// W0: the secretariat calls the session off, asked once more; everybody called is told once, governor and vices too; answers are
    /// collected all the same, attendance is closed, and the brief says so. Moved to another day, the session is held again.
    the_session_is_called_off, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        office.employs_also(&head, head_of("DDPM")).await;
        let deputy = office.employs(head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)")).await;
        office.until("15:00").await;
        let first = head.hears("วาระยามเช้า").await.message();
        let call = head.hears("วาระยามเช้า").await;
        assert_ne!(first, call.message());
        call.presses("มอบผู้แทน").await;
        head.hears("ผู้เข้าร่วมประชุม: มอบผู้แทน").await;
        let asked = head.hears("ผู้ใดเข้าร่วมประชุมแทน").await;
        asked.presses("Deputy").await;
        head.reads_everything().await;
        vice.types("/attendance");
        let of_vice = vice.hears("ผู้เข้าร่วมวาระยามเช้า").await;
        assert!(!of_vice.buttons().contains(&"งดประชุมครั้งนี้".to_owned()));
        secretary.types("/attendance");
        let seats = secretary.hears("ผู้เข้าร่วมวาระยามเช้า").await;
        seats.presses("งดประชุมครั้งนี้").await;
        secretary.hears("ใช่หรือไม่").await.says("1 คน").presses("ประชุมตามเดิม").await;
        secretary.hears("ประชุมตามเดิม").await;
        head.hears_nothing().await;
        seats.presses("งดประชุมครั้งนี้").await;
        let asked = secretary.hears("ใช่หรือไม่").await;
        let yes = asked.data("งดประชุม");
        vice.forges(1, &yes).await;
        vice.hears("เมนูนี้ใช้ได้เฉพาะสำนักงานจังหวัด").await;
        asked.presses("งดประชุม").await;
        secretary.hears("งดวาระยามเช้า").await.says("แจ้งผู้ที่ได้รับเชิญ");
        head.hears("งดวาระยามเช้า").await.says("โปรดส่งรายงานประจำสัปดาห์ตามปกติ");
        deputy.hears("งดวาระยามเช้า").await;
        for lead in [&governor, &vice] {
            lead.hears("งดวาระยามเช้า").await.says("Secretariat (ตัวอย่าง)");
        }
        Phone::toasts(secretary.forges(asked.message(), &yes).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(call.presses("เข้าร่วมเอง").await, "งดประชุมแล้ว");
        head.replies(&call, "งานเป็นไปตามแผน");
        head.hears("บันทึกแล้ว ขอบคุณ").await;
        secretary.types("/attendance");
        let seats = secretary.hears("งดประชุมวาระยามเช้า").await;
        assert_eq!(seats.buttons(), Vec::<String>::new());
        governor.types("/brief");
        governor.hears("งดประชุมวาระยามเช้า").await.says("ตอบแล้ว 1");
        office.until("2026-11-24 08:30").await;
        head.reads_everything().await;
        deputy.reads_everything().await;
        for reader in [&governor, &vice, &secretary] {
            reader.hears("งดประชุมวาระยามเช้า").await;
        }
    }
);
