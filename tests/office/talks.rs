//! The governor wants to talk to the head of an agency (PRODUCT.md L4).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;

const WANTS: &str = "ผู้ว่าราชการจังหวัดขอพูดคุยทางโทรศัพท์";

/// A governor, a head, and somebody who stands in for the head.
async fn three(office: &mut Office) -> (Phone, Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let head = office.employs(head_of("IRRI")).await;
    let deputy = head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)");
    (governor, head, office.employs(deputy).await)
}

story!(
    /// L4, P3: the head gets it at once; the governor gets the answer with name and number, and the contact on demand. What was answered
    /// cannot be answered again, and the minutes that go by change nothing.
    the_head_is_calling, "2026-11-25 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง หัวหน้าหน่วยงาน โครงการชลประทานภูเก็ต แล้ว 10.00 น.").await
            .says("Head, IRRI (sample) โทร. +6620000").says("ผู้ได้รับมอบหมาย").says("อ้างอิง พ-1");
        let ask = head.hears(WANTS).await.says("โทร. +6620000").says("อ้างอิง พ-1");
        assert_eq!(ask.buttons(), ["กำลังโทร", "อีก 10 นาที", "นัดเวลา", "มอบผู้แทน"]);
        Phone::toasts(ask.presses("กำลังโทร").await, "ส่งคำตอบแล้ว");
        head.hears("ตอบแล้ว 10.00 น.: กำลังโทร").await;
        governor.hears("ได้รับคำตอบแล้ว").await;
        let news = governor.hears("กำลังโทรเรียนท่าน").await.says("Head, IRRI (sample) โทร. +6620000");
        news.presses("ติดต่อ").await;
        assert_eq!(governor.hears("").await.media(), Some("contact"));
        Phone::toasts(ask.presses("อีก 10 นาที").await, "ตอบแล้ว 10.00 น.");
        office.until("10:30").await;
        deputy.hears_nothing().await;
        // Asked once more, it is a talk of its own.
        news.presses("ติดต่อ").await;
        governor.hears("").await;
        governor.types("ขอคุย");
        governor.hears("ต้องการพูดคุยกับหน่วยงานใด").await;
        governor.types("ชลประทาน");
        governor.hears("แล้ว 10.30 น.").await.says("พ-2");
        head.hears(WANTS).await.says("พ-2");
    }
);

story!(
    /// L4, E8: after ten minutes without an answer the delegates get it too, and the governor is told; whoever answers first answers for the
    /// agency, and the others' cards say who did.
    after_ten_minutes_the_delegates_get_it, "2026-11-25 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        let of_head = head.hears(WANTS).await;
        office.until("10:09").await;
        deputy.hears_nothing().await;
        governor.types("/talk irrigation");
        governor.hears("กำลังรอคำตอบ").await.says("พ-1");
        office.until("10:10").await;
        governor.hears("ครบ 10 นาที หัวหน้าหน่วยงาน โครงการชลประทานภูเก็ต ยังไม่ตอบ แจ้ง Deputy, IRRI (sample)").await
            .says("โทร. +6620000").says("พ-1");
        let of_deputy = deputy.hears(WANTS).await.says("โปรดตอบแทนหน่วยงาน");
        assert_eq!(of_deputy.buttons(), ["กำลังโทร", "อีก 10 นาที", "นัดเวลา"]);
        of_deputy.presses("อีก 10 นาที").await;
        Phone::toasts(of_head.presses("กำลังโทร").await, "Deputy, IRRI (sample)");
        governor.hears("Deputy, IRRI (sample) (ผู้ได้รับมอบหมาย โครงการชลประทานภูเก็ต) จะโทรเรียนท่านในอีก 10 นาที (10.20 น.)").await
            .says("Deputy, IRRI (sample) โทร. +6620000");
        governor.hears("ได้รับคำตอบแล้ว").await;
        head.hears("Deputy, IRRI (sample)").await.says("ตอบแล้ว 10.10 น.: จะโทรในอีก 10 นาที (10.20 น.)");
        deputy.hears("ตอบแล้ว 10.10 น.").await;
        office.until("11:30").await;
    }
);

story!(
    /// E8: of two who press at once one wins; the other is told who, and the governor hears one answer.
    two_press_at_once, "2026-11-25 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        office.until("10:10").await;
        governor.hears("ครบ 10 นาที").await;
        let mut toasts = Vec::new();
        let mut presses = Vec::new();
        for phone in [&head, &deputy] {
            let ask = phone.hears(WANTS).await;
            presses.push(office.telegram.presses(phone.account, ask.message(), &ask.data("กำลังโทร")));
        }
        office.works().await;
        for press in presses {
            let answer = office.telegram.answer_to(&press).expect("every press is answered");
            toasts.push(answer.text.expect("a toast"));
        }
        assert_eq!(toasts.iter().filter(|toast| *toast == "ส่งคำตอบแล้ว").count(), 1, "{toasts:?}");
        assert!(toasts.iter().any(|toast| toast.contains("ตอบแล้ว 10.10 น.")), "{toasts:?}");
        governor.hears("กำลังโทรเรียนท่าน").await;
        governor.hears("ได้รับคำตอบแล้ว").await;
        head.hears("ตอบแล้ว 10.10 น.: กำลังโทร").await;
        deputy.hears("ตอบแล้ว 10.10 น.: กำลังโทร").await;
    }
);

story!(
    /// L4: what has waited for more than ten minutes is asked anew, once; the first card says that it is over.
    asked_anew, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ระบบจะเรียนให้ท่านทราบ").await;
        let first = head.hears(WANTS).await;
        office.until("10:10").await;
        let alone = governor.hears("ไม่มีผู้อื่นของหน่วยงานที่แจ้งเพิ่มได้ โปรดโทรศัพท์").await;
        governor.types("/talk ชลประทาน");
        governor.hears("สิ้นสุดคำขอนี้แล้ว").await;
        governor.hears("แล้ว 10.10 น.").await.says("พ-2");
        head.hears("สิ้นสุดคำขอนี้แล้ว").await.says("พ-1");
        Phone::toasts(first.presses("กำลังโทร").await, "สิ้นสุดคำขอนี้แล้ว");
        let second = head.hears(WANTS).await.says("พ-2");
        // A button of the first is over; the second is taken back, and the head's card says so.
        Phone::toasts(alone.presses("ยกเลิก").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        governor.types("/talk ชลประทาน");
        governor.hears("กำลังรอคำตอบ").await.presses("ยกเลิกคำขอ").await;
        governor.hears("ยกเลิกคำขอพูดคุยกับ").await;
        governor.hears("สิ้นสุดคำขอนี้แล้ว").await;
        head.hears("สิ้นสุดคำขอนี้แล้ว").await.says("พ-2");
        Phone::toasts(second.presses("นัดเวลา").await, "สิ้นสุดคำขอนี้แล้ว");
        office.until("10:30").await;
    }
);

story!(
    /// L4, M67, P3: the deputy by a tap, or by a name that is typed; whoever has joined is told by the bot, of others the head is told to
    /// tell them.
    my_deputy_will, "2026-11-25 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        let other = office.employs(head_of("DDPM").in_english()).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        // Of one delegate there is nothing to ask.
        head.hears(WANTS).await.presses("มอบผู้แทน").await;
        head.hears("ตอบแล้ว 10.00 น.: มอบ Deputy, IRRI (sample) โทร").await;
        deputy.hears("มอบท่านโทรเรียนผู้ว่าราชการจังหวัด").await.says("โทร. +6620000");
        governor.hears("มอบ Deputy, IRRI (sample) โทรเรียนท่าน").await.says("Deputy, IRRI (sample) โทร. +6620000");
        governor.hears("ได้รับคำตอบแล้ว").await;
        governor.types("/talk DDPM");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        other.hears("The governor wants to talk to you by telephone").await.presses("My deputy will").await;
        other.hears("Who will call for you?").await;
        other.types("Mr Sample 080-000-0077");
        other.hears("Mr Sample 080-000-0077 will call").await;
        other.hears("Please tell Mr Sample 080-000-0077 to call").await;
        governor.hears("มอบ Mr Sample 080-000-0077 โทรเรียนท่าน").await;
        governor.hears("ได้รับคำตอบแล้ว").await;
    }
);

story!(
    /// L4, R8, P2: of two agencies that fit one is chosen by a button; what fits none is said; an agency of which nobody can be reached is
    /// answered with the number at once, and nothing is asked.
    whom_to_talk_to, "2026-11-25 10:00", |office| {
        let vice = office.employs(Role::Vice).await;
        let road = office.employs(head_of("RRD")).await;
        let blocked = office.employs(head_of("DDPM")).await;
        office.invites(head_of("IRRI")).await;
        office.knows(&["HWY", "AMPTLG"]).await;
        vice.types("/talk ทางหลวง");
        let which = vice.hears("“ทางหลวง” หมายถึงหน่วยงานใด").await;
        which.presses("ทางหลวงชนบท").await;
        vice.hears("ส่งคำขอพูดคุยถึง").await;
        road.hears("รองผู้ว่าราชการจังหวัดขอพูดคุยทางโทรศัพท์").await;
        vice.types("/talk กขคงจฉช");
        vice.hears("ไม่พบหน่วยงาน “กขคงจฉช”").await;
        vice.types("/talk ชลประทาน");
        vice.hears("ยังไม่ลงทะเบียนในระบบ").await.says("โปรดโทรศัพท์").says("Head, IRRI (sample) โทร. +6620000");
        vice.types("/talk ถลาง");
        vice.hears("ยังไม่มีหัวหน้าหน่วยงานในระบบ").await;
        blocked.blocks();
        office.works().await;
        vice.types("/talk DDPM");
        vice.hears("ปิดกั้นระบบ").await.says("Head, DDPM (sample) โทร. +6620000");
        office.employs_also(&vice, head_of("MNRE")).await;
        vice.types("/talk MNRE");
        vice.hears("ท่านเป็นหัวหน้าหน่วยงานนี้เอง").await;
        road.types("/talk ชลประทาน");
        road.hears("เมนูนี้ใช้ได้เฉพาะ").await;
    }
);

story!(
    /// L4: where the head cannot be reached and a delegate can, the delegate is asked at once, and the governor is told so.
    whoever_stands_in_is_asked_at_once, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        office.invites(head_of("IRRI")).await;
        let deputy = head_of("IRRI").who_is(Role::Delegate, "Deputy, IRRI (sample)");
        let deputy = office.employs(deputy).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง Deputy, IRRI (sample)").await.says("ยังไม่ลงทะเบียนในระบบ");
        deputy.hears(WANTS).await.presses("กำลังโทร").await;
        deputy.hears("ตอบแล้ว").await;
        governor.hears("กำลังโทรเรียนท่าน").await;
        governor.hears("ได้รับคำตอบแล้ว").await;
    }
);

story!(
    /// W8: after an outage the ten minutes are caught up once: the delegates while it makes sense, the governor in any case.
    an_outage_over_the_ten_minutes, "2026-11-25 10:00", |office| {
        let (governor, head, deputy) = three(&mut office).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        head.hears(WANTS).await;
        office.sleeps_until("2026-11-25 11:00").await;
        governor.hears("ครบ 1 ชั่วโมง").await.says("แจ้ง Deputy");
        deputy.hears(WANTS).await;
        governor.types("/talk ชลประทาน");
        governor.hears("แล้ว 11.00 น.").await;
        governor.hears("สิ้นสุดคำขอนี้แล้ว").await;
        head.hears("สิ้นสุดคำขอนี้แล้ว").await;
        deputy.hears("สิ้นสุดคำขอนี้แล้ว").await;
        head.hears(WANTS).await.says("พ-2");
        office.sleeps_until("2026-11-25 15:00").await;
        governor.hears("ครบ 4 ชั่วโมง").await.says("โปรดโทรศัพท์");
        deputy.hears_nothing().await;
        office.sleeps_until("2026-11-25 16:00").await;
    }
);

story!(
    /// L4: what falls due together for one person comes as one message.
    two_that_nobody_answers, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let heads = [office.employs(head_of("IRRI")).await, office.employs(head_of("DDPM")).await];
        for name in ["ชลประทาน", "DDPM"] {
            governor.types(&format!("/talk {name}"));
            governor.hears("ส่งคำขอพูดคุยถึง").await;
        }
        for head in &heads {
            head.hears(WANTS).await;
        }
        office.until("10:10").await;
        let both = governor.hears("พ-1").await.says("พ-2");
        assert_eq!(both.buttons().len(), 2);
    }
);

story!(
    /// R1a: the talk goes on with the successor, who reads it among the open matters and answers it there; the predecessor's button does
    /// nothing any more.
    the_head_changes, "2026-11-25 23:55", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        let ask = head.hears(WANTS).await;
        ask.presses("นัดเวลา").await;
        head.hears("จะโทรเวลาใด").await;
        office.hands_over("IRRI", "Successor, IRRI (sample)", "26/11/2569").await;
        office.until("2026-11-26 00:00").await;
        ask.presses("กำลังโทร").await;
        head.types("09.00 น.");
        head.reads_everything().await;
        governor.hears_nothing().await;
        let link = office.invites_again(head_of("IRRI").who_is(Role::Head, "Successor, IRRI (sample)")).await;
        let successor = office.stranger("Successor");
        successor.opens_link(&link);
        successor.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        successor.hears("ลงทะเบียนแล้ว").await;
        let open = successor.hears("ผู้ว่าราชการจังหวัดขอพูดคุยทางโทรศัพท์ เมื่อ พุธ 25 พ.ย. 2569 เวลา 23.55 น. ยังไม่มีคำตอบ").await;
        open.presses("กำลังโทร").await;
        successor.hears("ตอบแล้ว 00.00 น.: กำลังโทร").await;
        successor.reads_everything().await;
        governor.hears("กำลังโทรเรียนท่าน").await.says("Successor, IRRI (sample)");
        governor.hears("ได้รับคำตอบแล้ว").await;
    }
);

story!(
    /// U3, P2: what is replied in words reaches the other side, with name and number; whoever takes it back by a label is heeded (U1).
    words_are_passed_on, "2026-11-25 10:00", |office| {
        let (governor, head, _) = three(&mut office).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        let ask = head.hears(WANTS).await;
        let said = head.replies(&ask, "อยู่ในห้องประชุม ขอโทรหลังเลิก");
        head.hears("ส่งแล้วถึง ผู้ว่าราชการจังหวัด").await;
        let word = governor.hears("ข้อความจาก").await.says("“อยู่ในห้องประชุม ขอโทรหลังเลิก”").says("โทร. +6620000");
        governor.replies(&word, "ได้ครับ รอถึงเที่ยง");
        governor.hears("ส่งแล้วถึง").await;
        head.hears("“ได้ครับ รอถึงเที่ยง”").await;
        head.edits(said, "ลับ\nอยู่ในห้องประชุม ขอโทรหลังเลิก");
        head.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        governor.hears("ผู้ส่งถอนข้อความนี้แล้ว").await.never_says("ห้องประชุม");
        head.types("/mydata");
        let (_, bytes) = head.hears("ข้อมูลทั้งหมด").await.file();
        let text = String::from_utf8(bytes).expect("words");
        assert!(text.contains("was_asked") && !text.contains("รอถึงเที่ยง") && !text.contains("ห้องประชุม"), "{text}");
    }
);
