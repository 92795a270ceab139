//! Who may do what with an urgent matter, and by when: successors, several agencies, times that are over, closed matters, outages.

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

const SECOND: (&str, &str) = ("Second vice (sample)", "รองผู้ว่าราชการจังหวัดภูเก็ต (ด้านเศรษฐกิจ)");

story!(
    /// E4, R1a: whoever holds a vice's post now takes the matter on, without a card of the own; whoever held it does not, also with
    /// another post.
    the_post_takes_it_on, "2026-11-24 23:40", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(head_of("OPG").who_is(Role::Vice, SECOND.0).positioned(SECOND.1)).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("ด่วนมาก ฝายพัง");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        governor.hears("ด่วนมาก จาก").await;
        let alert = vice.hears("ด่วนมาก จาก").await;
        let ack = alert.data("รับทราบ");
        // The vice becomes one of the secretariat, and another the vice.
        office.employs_also(&vice, head_of("OPG").who_is(Role::Secretariat, SECOND.0)).await;
        office.takes(&format!("agency,role,position,name,from\nOPG,vice,\"{}\",\"New vice (sample)\",25/11/2569\n", SECOND.1)).await;
        office.jumps_to("2026-11-25 00:00").await;
        for phone in [&governor, &vice, &head] {
            phone.reads_everything().await;
        }
        Phone::toasts(vice.forges(alert.message(), &ack).await, "ยังไม่ได้แจ้งถึงท่าน");
        let link = office.invites_again(head_of("OPG").who_is(Role::Vice, "New vice (sample)")).await;
        let successor = office.stranger("New vice (sample)");
        successor.opens_link(&link);
        successor.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        successor.hears("ฝายพัง").await.presses("เปิด ด-1").await;
        successor.reads_everything().await;
        Phone::toasts(successor.forges(1, &ack).await, "รับทราบแล้ว");
        for phone in [&governor, &vice, &head, &successor] {
            phone.reads_everything().await;
        }
        let owned: Vec<(String,)> = crate::floor::asks(&office, "SELECT state FROM urgent").await;
        assert_eq!(owned, [("owned".to_owned(),)]);
    }
);

story!(
    /// E3, R1a: whoever takes over the sender's post sees the next step; whoever has left does not.
    the_senders_successor_sees_the_steps, "2026-11-24 23:40", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("ด่วนมาก ฝายพัง");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        governor.hears("ด่วนมาก จาก").await;
        office.hands_over("IRRI", "New head (sample)", "25/11/2569").await;
        office.jumps_to("2026-11-25 00:00").await;
        for phone in [&governor, &head] {
            phone.reads_everything().await;
        }
        let link = office.invites_again(head_of("IRRI").who_is(Role::Head, "New head (sample)")).await;
        let successor = office.stranger("New head (sample)");
        successor.opens_link(&link);
        successor.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        successor.reads_everything().await;
        office.until("00:45").await;
        successor.hears("ส่งเรื่องด่วนแล้ว").await.says("ฝายพัง");
        head.hears_nothing().await;
        governor.reads_everything().await;
    }
);

story!(
    /// P2, U8: a reply to a matter that is not one's own is kept, and may be something else by a tap.
    not_concerned, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("เรื่องด่วน ฝายพัง");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        let to = other.types(alert.text());
        other.hears("เมนูนี้ใช้ได้เฉพาะ").await;
        office.telegram.replies(other.account, to, "ถนนที่กมลาขาดด้วย");
        let kept = other.hears("ยังไม่ส่งถึงผู้ใด").await;
        governor.hears_nothing().await;
        kept.presses("เรื่องด่วน").await;
        other.hears("ส่งเป็นเรื่องด่วนแล้ว").await;
        other.hears("“ถนนที่กมลาขาดด้วย”").await;
        governor.hears("“ถนนที่กมลาขาดด้วย”").await;
    }
);

story!(
    /// U11, E5, P2: a time that is over is asked about; what says that it is done already is no date. The words reach the sender.
    a_time_that_is_over, "2026-11-24 16:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("เรื่องด่วน ฝายพัง");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        alert.presses("รับทราบ").await;
        governor.reads_everything().await;
        head.reads_everything().await;
        governor.types("เสร็จ 14.00");
        governor.hears("ส่งแล้วถึง").await;
        head.hears("“เสร็จ 14.00”").await;
        let asked = governor.hears("เวลาที่แจ้งผ่านไปแล้ว").await;
        assert!(asked.buttons().iter().any(|label| label.contains("25 พ.ย. 14.00")), "{:?}", asked.buttons());
        governor.types("ซ่อมเสร็จแล้ว 15.30 น.");
        governor.hears("ส่งแล้วถึง").await;
        head.hears("“ซ่อมเสร็จแล้ว 15.30 น.”").await;
        let promised: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM urgent_entry WHERE deed = 'promised'").await;
        assert_eq!(promised, [(0,)]);
        Phone::toasts(asked.presses("25 พ.ย. 14.00").await, "กำหนดเสร็จ 25 พ.ย.");
        governor.hears("กำหนดเสร็จ 25 พ.ย.").await;
        head.hears("กำหนดเสร็จ 25 พ.ย.").await;
    }
);

story!(
    /// E8, P2: nothing of a closed matter is changed by a press, which says so; the line typed for what is over meanwhile is kept.
    a_closed_matter_stays_as_it_is, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("เรื่องด่วน รถชนหน้าอุโมงค์");
        let sent = head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        vice.hears("ด่วนมาก จาก").await;
        sent.presses("เปลี่ยนด้าน").await;
        let areas = head.hears("เรื่องนี้เป็นด้านใด").await;
        alert.presses("รับทราบ").await;
        let owned = governor.hears("จะเสร็จเมื่อใด").await;
        vice.reads_everything().await;
        head.reads_everything().await;
        let date = owned.data("10.00 น.");
        Phone::toasts(vice.forges(alert.message(), &date).await, "รับทราบและดูแลเรื่องนี้แล้ว");
        // Two say at once that it is over.
        sent.presses("ปิดเรื่อง").await;
        head.hears("ผลเป็นอย่างไร").await;
        owned.presses("ปิดเรื่อง").await;
        governor.hears("ผลเป็นอย่างไร").await;
        head.sends(Media::photo([1]).says("เคลื่อนย้ายรถแล้ว"));
        head.reads_everything().await;
        let heard = governor.reads_everything().await.join("\n");
        assert!(heard.contains("ผล: เคลื่อนย้ายรถแล้ว") && heard.contains("“เคลื่อนย้ายรถแล้ว”"), "{heard}");
        governor.types("เปิดการจราจรแล้ว");
        governor.hears("เรื่องนี้ปิดแล้ว").await.says("ยังไม่ส่งถึงผู้ใด");
        vice.reads_everything().await;
        for press in [areas.presses("สิ่งแวดล้อม").await, sent.presses("เปลี่ยนด้าน").await] {
            Phone::toasts(press, "เรื่องนี้ปิดแล้ว");
        }
        for data in [date, owned.data("มอบหมาย")] {
            Phone::toasts(governor.forges(owned.message(), &data).await, "เรื่องนี้ปิดแล้ว");
        }
        let areas: Vec<(String,)> = crate::floor::asks(&office, "SELECT area FROM urgent").await;
        assert_eq!(areas, [("traffic".to_owned(),)]);
    }
);

story!(
    /// P9: what was said over an hour and comes at once after an outage was not said at once: all of it goes out.
    after_an_outage, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        for n in 0..8 {
            office.looks_away_until(&format!("2026-11-24 09:{:02}", n * 2 + 1));
            head.types(&format!("เรื่องด่วน เหตุที่ {n}"));
        }
        office.sleeps_until("2026-11-24 09:20").await;
        let heard = governor.reads_everything().await;
        assert_eq!(heard.len(), 8, "{heard:#?}");
        let heard = head.reads_everything().await.join("\n");
        assert!(!heard.contains("ยังไม่ส่งอีก"), "{heard}");
    }
);

story!(
    /// R1, E1: whoever leads two agencies is asked of which one it is, after it went out; a name before a colon says so at once.
    of_two_agencies, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.employs_also(&head, head_of("DDPM").who_is(Role::Head, "Head, IRRI (sample)")).await;
        head.types("เรื่องด่วน ฝายพัง");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        let first = governor.hears("ด่วนมาก จาก").await;
        let asked = head.hears("หากเป็นเรื่องของหน่วยงานอื่น").await;
        let other = asked.buttons()[0].clone();
        assert!(!first.text().contains(&other), "{other}");
        Phone::toasts(asked.presses(&other).await, &other);
        head.hears("หน่วยงาน:").await;
        head.hears("หน่วยงาน:").await;
        governor.hears("ฝายพัง").await;
        let agencies: Vec<(String,)> = crate::floor::asks(&office, "SELECT agency FROM urgent").await;
        head.types("เรื่องด่วน ชลประทาน: ประตูน้ำพัง");
        head.hears("“ประตูน้ำพัง”").await.says("ชลประทาน");
        governor.hears("“ประตูน้ำพัง”").await.says("ชลประทาน");
        assert_eq!(agencies.len(), 1);
    }
);

story!(
    /// E1, E3: after another level the time is counted anew; the timeline names the agency, not its code.
    what_the_cards_say_after_a_change, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        secretary.types("เรื่องด่วน ฝายพัง");
        let sent = secretary.hears("รับแจ้งทางโทรศัพท์").await;
        governor.hears("ด่วนมาก จาก").await;
        sent.presses("ระบุหน่วยงาน").await;
        secretary.hears("รับแจ้งจากหน่วยงานใด").await;
        secretary.types("ชลประทาน");
        for phone in [&secretary, &governor, &head] {
            phone.reads_everything().await;
        }
        office.jumps_to("2026-11-24 09:50").await;
        sent.presses("ด่วนที่สุด").await;
        governor.hears("แจ้งซ้ำแล้ว").await;
        let raised = governor.hears("ด่วนที่สุด จาก").await.never_says("ครบ");
        raised.presses("ลำดับเหตุการณ์").await;
        governor.hears("ลำดับเหตุการณ์").await.says("หน่วยงาน: ชลประทาน").never_says("IRRI");
        secretary.reads_everything().await;
        head.reads_everything().await;
    }
);
