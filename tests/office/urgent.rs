//! Urgent matters (PRODUCT.md section 6).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Content, Media},
};

const CHIEF: (&str, &str) = ("Chief (sample)", "หัวหน้าสำนักงานจังหวัดภูเก็ต");
const SECOND: (&str, &str) = ("Second vice (sample)", "รองผู้ว่าราชการจังหวัดภูเก็ต (ด้านเศรษฐกิจ)");

story!(
    /// E2, P9: at night nothing below ด่วนที่สุด makes a sound; raised to it, it is told again at once and does.
    the_night_is_silent, "2026-11-24 22:40", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("เรื่องด่วน ต้นไม้ล้มขวางถนน");
        let sent = head.hears("ระดับด่วนมาก").await.says("ช่วง 22.00–06.00 น. ส่งโดยไม่มีเสียงเตือน");
        governor.hears("ด่วนมาก จาก").await;
        let last = || office.telegram.chat(governor.account).into_iter().next_back().expect("a message");
        assert!(last().silent, "no sound");
        sent.presses("ด่วนที่สุด").await;
        governor.hears("แจ้งซ้ำแล้ว").await;
        governor.hears("ด่วนที่สุด จาก").await;
        assert!(!last().silent, "a sound at any hour");
        head.hears("ระดับด่วนที่สุด").await.never_says("ไม่มีเสียง");
    }
);

story!(
    /// E1, E7, R8: the secretariat files what came by telephone, for an agency named before a colon or afterwards; its head reads that.
    received_by_telephone, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        secretary.types("เรื่องด่วน ชลประทาน: ประตูน้ำคลองบางใหญ่ชำรุด");
        secretary.hears("บันทึกเรื่องด่วนที่รับแจ้งทางโทรศัพท์แล้ว").await.says("ชลประทาน");
        governor.hears("(รับแจ้งทางโทรศัพท์)").await.says("“ประตูน้ำคลองบางใหญ่ชำรุด”").says("Head, IRRI (sample) โทร.");
        head.hears("บันทึกเรื่องด่วนที่รับแจ้งทางโทรศัพท์แล้ว").await;
        secretary.types("เรื่องด่วน ดินถล่มที่กะหลิม");
        let sent = secretary.hears("บันทึกเรื่องด่วนที่รับแจ้งทางโทรศัพท์แล้ว").await;
        governor.hears("ดินถล่ม").await;
        sent.presses("ระบุหน่วยงาน").await;
        secretary.hears("รับแจ้งจากหน่วยงานใด").await;
        secretary.types("ไม่มีหน่วยงานนี้เลย");
        secretary.hears("ไม่พบหน่วยงานนี้").await;
        secretary.types("ชลประทาน");
        secretary.hears("ชลประทาน").await.says("ดินถล่ม");
        governor.hears("ชลประทาน").await.says("ดินถล่ม");
        head.hears("ดินถล่ม").await;
        // The head speaks for the agency in both.
        head.types("/urgent");
        head.hears("เรื่องด่วนที่ยังไม่ปิด 2 เรื่อง").await;
    }
);

story!(
    /// Bad input: of two hundred in a minute the first ones go out, and one card says how many do not; a tap sends one on.
    two_hundred_in_a_minute, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        for n in 0..200 {
            head.types(&format!("เรื่องด่วน เหตุที่ {n}"));
        }
        let heard = governor.reads_everything().await;
        assert_eq!(heard.len(), 5, "{heard:#?}");
        let heard = head.reads_everything().await;
        assert_eq!(heard.iter().filter(|text| text.contains("ส่งเรื่องด่วนแล้ว")).count(), 5, "{heard:#?}");
        let chat = office.telegram.chat(head.account);
        let held: Vec<_> = chat.iter().filter(|seen| seen.text.contains("ยังไม่ส่งอีก")).collect();
        assert_eq!(held.len(), 1, "one card");
        assert!(held[0].text.contains("ยังไม่ส่งอีก 195 เรื่อง"), "{}", held[0].text);
        let (message, data) = (held[0].message, held[0].buttons[0][0].data.clone().expect("a button"));
        Phone::toasts(head.forges(message, &data).await, "ยังส่งเพิ่มไม่ได้");
        office.jumps_to("2026-11-24 10:02").await;
        head.forges(message, &data).await;
        governor.hears("เหตุที่ 5").await;
        head.reads_everything().await;
    }
);

story!(
    /// E4, U3, U10, U1, L1: replies before anybody has it take nothing on; an edit changes what was passed on; a label of secrecy takes it
    /// back; a pin is taken; รับทราบ alone takes the matter on.
    a_conversation, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("เรื่องด่วน รถชนหน้าอุโมงค์");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        governor.replies(&alert, "มีผู้บาดเจ็บกี่คน");
        governor.hears("ส่งแล้วถึง").await.says("ยังไม่มีผู้รับทราบ");
        let asked = head.hears("“มีผู้บาดเจ็บกี่คน”").await.says("ผู้ว่าราชการจังหวัด");
        let said = head.replies(&asked, "2 คน ส่งโรงพยาบาลแล้ว");
        head.hears("ส่งแล้วถึง").await;
        governor.hears("“2 คน ส่งโรงพยาบาลแล้ว”").await.says("Head, IRRI (sample) โทร.");
        head.edits(said, "3 คน ส่งโรงพยาบาลแล้ว");
        governor.hears("“3 คน ส่งโรงพยาบาลแล้ว”").await;
        head.edits(said, "ลับมาก\n3 คน");
        head.hears("ไม่ได้เก็บและไม่ได้ส่งต่อ").await;
        governor.hears("ผู้ส่งถอนข้อความนี้แล้ว").await;
        sends_a_pin(&governor, &head).await;
        governor.replies(&alert, "รับทราบ");
        governor.hears("จะเสร็จเมื่อใด").await;
        head.hears("รับทราบเรื่องด่วนแล้ว").await;
        head.hears("รับทราบและดูแลเรื่องนี้แล้ว").await;
    }
);

story!(
    /// E4: voice, documents and pictures go both ways, and everything is on record.
    files_go_both_ways, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("เรื่องด่วน ฝายพัง");
        let sent = head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        alert.presses("รับทราบ").await;
        governor.reads_everything().await;
        head.reads_everything().await;
        let received = |phone: &Phone| -> Vec<String> {
            let chat = phone.telegram.chat(phone.account);
            chat.into_iter().filter(|seen| seen.from_bot).filter_map(|seen| seen.media).collect()
        };
        governor.sends(Media::document("แผน.pdf", "application/pdf", "%PDF").replying_to(alert.message()));
        governor.sends(Media::voice("v").replying_to(alert.message()));
        governor.reads_everything().await;
        head.reads_everything().await;
        assert_eq!(received(&head), ["document", "voice"]);
        head.sends(Media::voice("w").replying_to(sent.message()));
        head.sends(Media::photo("p").replying_to(sent.message()));
        head.reads_everything().await;
        governor.reads_everything().await;
        assert_eq!(received(&governor), ["voice", "photo"]);
        let said: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM urgent_entry WHERE media_file IS NOT NULL").await;
        assert_eq!(said, [(4,)]);
    }
);

story!(
    /// E7: the list is by how little time is left, whatever came first.
    the_list_is_by_time_left, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("เรื่องด่วน ประตูน้ำชำรุด");
        head.reads_everything().await;
        other.types("ด่วนที่สุด น้ำท่วมอุโมงค์");
        other.reads_everything().await;
        governor.reads_everything().await;
        governor.types("/urgent");
        let list = governor.hears("เรื่องด่วนที่ยังไม่ปิด 2 เรื่อง").await;
        let place = |words: &str| list.text().find(words).unwrap_or_else(|| panic!("{words}: {}", list.text()));
        assert!(place("น้ำท่วมอุโมงค์") < place("ประตูน้ำชำรุด"));
    }
);

/// Without a reply it goes into the matter that is open.
async fn sends_a_pin(governor: &Phone, head: &Phone) {
    let pin = Content::Location {
        latitude: 7.880_448,
        longitude: 98.392_276,
        live: None,
    };
    head.sends(pin);
    head.hears("ส่งแล้วถึง").await;
    governor.hears("มีภาพ เสียง ไฟล์ หรือพิกัด").await;
    assert_eq!(governor.hears("").await.media(), Some("location"));
    governor.reads_everything().await;
    head.reads_everything().await;
}

story!(
    /// E6, E7, E8, P2, bad input: the sender ends it; a reply after that reaches nobody and is kept, a press says so and changes nothing; one
    /// tap opens it again for a day; the timeline tells it, also as a workbook; whom it does not concern reads nothing.
    it_ends_and_opens_again, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("เรื่องด่วน รถชนหน้าอุโมงค์");
        let sent = head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        let ack = alert.data("รับทราบ");
        Phone::toasts(other.forges(sent.message(), &ack.replace("ack", "line")).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        other.forges(sent.message(), &ack).await;
        other.hears("เมนูนี้ใช้ได้เฉพาะ").await;
        sent.presses("ปิดเรื่อง").await;
        head.hears("ผลเป็นอย่างไร").await;
        head.types("เคลื่อนย้ายรถแล้ว");
        head.hears("ผล: เคลื่อนย้ายรถแล้ว").await;
        head.reads_everything().await;
        governor.hears("ปิดเรื่องแล้ว").await;
        governor.replies(&alert, "ดีมาก ขอรายงานด้วย");
        let closed = governor.hears("เรื่องนี้ปิดแล้ว").await.says("ยังไม่ส่งถึงผู้ใด");
        head.hears_nothing().await;
        Phone::toasts(governor.forges(alert.message(), &ack).await, "เรื่องนี้ปิดแล้ว");
        governor.reads_everything().await;
        Phone::toasts(closed.presses("เปิดเรื่องอีกครั้ง").await, "เปิดเรื่องอีกครั้งแล้ว");
        governor.reads_everything().await;
        let heard = head.reads_everything().await.join("\n");
        assert!(heard.contains("เปิดเรื่องอีกครั้ง"), "{heard}");
        the_timeline_tells_it(&governor).await;
    }
);

async fn the_timeline_tells_it(governor: &Phone) {
    governor.types("/urgent");
    let list = governor.hears("เรื่องด่วนที่ยังไม่ปิด 1 เรื่อง").await;
    governor.opens_link(&list.link("ด-1"));
    governor
        .hears("ด่วนมาก จาก")
        .await
        .presses("ลำดับเหตุการณ์")
        .await;
    let timeline = governor
        .hears("ลำดับเหตุการณ์ ด่วนมาก ด-1")
        .await
        .says("ปิดเรื่อง ผล: เคลื่อนย้ายรถแล้ว")
        .never_says("ขอรายงานด้วย");
    timeline.presses("ไฟล์ Excel").await;
    let file = governor.hears("ลำดับเหตุการณ์ ด-1").await;
    assert!(file.file().1.starts_with(b"PK"));
}

story!(
    /// Bad input, U3: an alert that comes back as a message of its own, forwarded or pasted, is no new matter: it opens the one it is a
    /// copy of for those whom it concerns.
    a_forwarded_alert, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let other = office.employs(head_of("DDPM")).await;
        head.types("ด่วนที่สุด น้ำท่วมอุโมงค์");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนที่สุด จาก").await;
        for phone in [&secretary, &head] {
            phone.types(alert.text());
            phone.hears("“น้ำท่วมอุโมงค์”").await.says("อ้างอิง ด-1");
        }
        other.types(alert.text());
        other.hears("เมนูนี้ใช้ได้เฉพาะ").await;
        let filed: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM urgent").await;
        assert_eq!(filed, [(1,)]);
        governor.hears_nothing().await;
    }
);

story!(
    /// W8, E3: an hour away, with the office closed: each step that fell due is taken once and in order, and each hears one message.
    an_hour_away, "2026-11-24 02:10", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let second = office.employs(head_of("OPG").who_is(Role::Vice, SECOND.0).positioned(SECOND.1)).await;
        let chief = office.employs(head_of("OPG").who_is(Role::Secretariat, CHIEF.0).positioned(CHIEF.1)).await;
        let head = office.employs(head_of("IRRI")).await;
        crate::floor::does(&office, "INSERT INTO post_area (post, area) SELECT p.id, 'traffic' FROM post p WHERE p.position LIKE '%เศรษฐกิจ%'").await;
        head.types("ด่วนที่สุด น้ำท่วมโรงพยาบาล");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        governor.hears("ด่วนที่สุด จาก").await;
        vice.hears("ด่วนที่สุด จาก").await;
        office.sleeps_until("2026-11-24 03:12").await;
        for phone in [&governor, &vice] {
            phone.hears("แจ้งซ้ำแล้ว 03.12 น.").await;
            phone.hears("ครบ 1 ชั่วโมง 2 นาที").await;
            phone.hears_nothing().await;
        }
        for phone in [&second, &chief] {
            phone.hears("ครบ 1 ชั่วโมง 2 นาที").await;
            phone.hears_nothing().await;
        }
        head.reads_everything().await;
        let steps: Vec<(i64,)> = crate::floor::asks(&office, "SELECT round FROM urgent_entry WHERE deed = 'step' ORDER BY id").await;
        assert_eq!(steps, [(2,), (3,), (4,)]);
        // The next is counted from when people heard.
        office.jumps_to("2026-11-24 03:26").await;
        governor.hears_nothing().await;
        office.jumps_to("2026-11-24 03:27").await;
        for phone in [&governor, &vice, &second, &chief, &head] {
            assert!(!phone.reads_everything().await.is_empty());
        }
    }
);

story!(
    /// E8: presses on two phones at once, handled side by side: one wins, the other is told who.
    two_press_at_once, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        for round in 1..=5 {
            head.types(&format!("เรื่องด่วน เหตุที่ {round}"));
            head.hears("ส่งเรื่องด่วนแล้ว").await;
            let mut presses = Vec::new();
            for phone in [&governor, &vice] {
                let alert = phone.hears("ด่วนมาก จาก").await;
                let data = alert.data("รับทราบ");
                presses.push((phone.account, office.telegram.presses(phone.account, alert.message(), &data)));
            }
            office.works().await;
            let toasts: Vec<String> = presses
                .iter()
                .map(|(_, query)| office.telegram.answer_to(query).and_then(|answer| answer.text).expect("a toast"))
                .collect();
            let won = toasts.iter().filter(|toast| toast.contains("โปรดบอกกำหนดเสร็จ")).count();
            let lost = toasts.iter().filter(|toast| toast.contains("รับทราบและดูแลเรื่องนี้แล้ว")).count();
            assert_eq!((won, lost), (1, 1), "{toasts:?}");
            for phone in [&governor, &vice, &head] {
                phone.reads_everything().await;
            }
            office.jumps_to(&format!("2026-11-24 09:{:02}", round * 2)).await;
            for phone in [&governor, &vice, &head] {
                phone.reads_everything().await;
            }
        }
        let owners: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM urgent_entry WHERE deed = 'acknowledged'").await;
        assert_eq!(owners, [(5,)]);
    }
);

story!(
    /// R1a, bad input: what a post owned starts again at step one when it changes hands; whoever lost the post a minute ago presses in
    /// vain; the successor reads what is open.
    a_hand_over, "2026-11-24 23:40", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("ด่วนมาก ฝายพัง");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        governor.hears("ด่วนมาก จาก").await;
        let alert = vice.hears("ด่วนมาก จาก").await;
        let (message, again) = (alert.message(), alert.data("รับทราบ"));
        alert.presses("รับทราบ").await;
        for phone in [&governor, &vice, &head] {
            phone.reads_everything().await;
        }
        office.takes("agency,role,name,from\nOPG,vice,\"New vice (sample)\",25/11/2569\n").await;
        office.jumps_to("2026-11-25 00:00").await;
        for phone in [&governor, &head] {
            let heard = phone.reads_everything().await.join("\n");
            assert!(heard.contains("ผู้ดูแลเรื่องพ้นจากตำแหน่งแล้ว"), "{heard}");
        }
        office.jumps_to("2026-11-25 00:01").await;
        vice.reads_everything().await;
        vice.forges(message, &again).await;
        vice.reads_everything().await;
        let owned: Vec<(String,)> = crate::floor::asks(&office, "SELECT state FROM urgent").await;
        assert_eq!(owned, [("open".to_owned(),)]);
        let link = office.invites_again(head_of("OPG").who_is(Role::Vice, "New vice (sample)")).await;
        let successor = office.stranger("New vice (sample)");
        successor.opens_link(&link);
        successor.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        let heard = successor.reads_everything().await.join("\n");
        assert!(heard.contains("ด-1") && heard.contains("ฝายพัง"), "{heard}");
        for phone in [&governor, &head] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// S1: the office may set another chain; a matter under way keeps the one that it was made with, the next one has the new one.
    another_chain, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("เรื่องด่วน ฝายพัง");
        head.hears("รอการรับทราบภายใน 1 ชั่วโมง (10.00 น.)").await;
        crate::floor::does(&office, "INSERT INTO setting (name, value) VALUES ('urgent.chain', '240 30 10 08:30 16:30 22:00 06:00')").await;
        head.types("เรื่องด่วน คันดินพัง");
        head.hears("รอการรับทราบภายใน 30 นาที (09.30 น.)").await;
        for _ in 0..2 {
            governor.hears("ด่วนมาก จาก").await;
        }
        office.jumps_to("2026-11-24 09:30").await;
        governor.hears("ครบ 30 นาที").await.says("คันดินพัง");
        governor.hears("แจ้งซ้ำแล้ว").await;
        head.hears("ครบ 30 นาที").await.says("คันดินพัง");
        governor.hears_nothing().await;
    }
);

story!(
    /// W4, section 3, B1: *yes* on 🔴 makes an urgent matter with the same words; withdrawn before anybody has it, it ends by itself. The
    /// brief names what is open and tells what is over in two lines.
    orders_become_urgent, "2026-11-23 14:50", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        head.hears("วาระยามเช้า").await;
        head.types("ที่ดินติดขัด 2 แปลง");
        head.hears("โปรดกดเลือกสถานะ").await.presses("ติดขัด").await;
        let asked = head.hears("เรื่องนี้ขอรับข้อสั่งการ").await;
        asked.presses("ขอรับข้อสั่งการ").await;
        head.hears("ขอรับข้อสั่งการผู้ว่าราชการจังหวัด").await;
        head.hears("ส่งเรื่องด่วนแล้ว 15.00 น.").await.says("ที่ดินติดขัด 2 แปลง");
        let alert = governor.hears("ด่วนมาก จาก").await.says("“ที่ดินติดขัด 2 แปลง”");
        asked.presses("แจ้งเพื่อทราบ").await;
        head.reads_everything().await;
        let over = governor.hears("ปิดเรื่องแล้ว").await;
        assert_eq!(over.message(), alert.message());
    }
);

story!(
    /// Section 1, E2, R11: the secretariat gives a vice governor's post mission areas by buttons; matters of another reach that vice with the
    /// second step only.
    a_vice_has_areas, "2026-11-24 09:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(head_of("OPG").who_is(Role::Vice, SECOND.0).positioned(SECOND.1)).await;
        let head = office.employs(head_of("IRRI")).await;
        secretary.types("/roster Second vice");
        secretary.hears("พบ 1 ตำแหน่ง").await.presses("รองผู้ว่าราชการจังหวัด").await;
        secretary.hears("Second vice (sample)").await.presses("แก้ไข").await;
        let editing = secretary.hears("ด้านที่กำกับดูแล: ทุกด้าน").await;
        editing.presses("จราจร").await;
        secretary.hears("ด้านที่กำกับดูแล: จราจร").await.presses("ความมั่นคง").await;
        let both = secretary.hears("จราจร, ความมั่นคง").await;
        both.presses("ความมั่นคง").await;
        secretary.hears("ด้านที่กำกับดูแล: จราจร").await.never_says("ความมั่นคง");
        head.types("เรื่องด่วน น้ำเสียไหลลงคลอง");
        let sent = head.hears("ส่งเรื่องด่วนแล้ว").await.says("ด้าน: สิ่งแวดล้อม");
        governor.hears("ด่วนมาก จาก").await;
        vice.hears_nothing().await;
        // The area is changed by a tap: its vice hears at once, and nobody else again.
        sent.presses("เปลี่ยนด้าน").await;
        head.hears("เรื่องนี้เป็นด้านใด").await.presses("จราจร").await;
        head.hears("ด้าน: จราจร").await;
        head.hears("ด้าน: จราจร").await;
        vice.hears("ด่วนมาก จาก").await.says("ด้าน: จราจร");
        governor.hears("ด้าน: จราจร").await;
    }
);
