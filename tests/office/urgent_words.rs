//! What is said about an urgent matter: who reads it, what an edit and a label of secrecy change, albums, courtesies (E4, U1, U10, U12).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// What of the bot's messages stands on a phone and holds these words.
fn shows(office: &Office, phone: &Phone, words: &str) -> usize {
    let chat = office.telegram.chat(phone.account);
    chat.iter()
        .filter(|seen| seen.from_bot && seen.text.contains(words))
        .count()
}

story!(
    /// U1, U10: what was said while nobody had it went to everybody who was told. An edit, and a label of secrecy, reach all of them,
    /// although one of them owns it now; so do the matter's own words on cards that were asked for.
    everybody_who_heard_it, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let vice = office.employs(Role::Vice).await;
        let head = office.employs(head_of("IRRI")).await;
        let first = head.types("เรื่องด่วน รถชนหน้าอุโมงค์");
        let sent = head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        vice.hears("ด่วนมาก จาก").await;
        let said = head.replies(&sent, "รถของบริษัทสมมุติ");
        head.hears("ส่งแล้วถึง").await;
        governor.hears("“รถของบริษัทสมมุติ”").await;
        vice.hears("“รถของบริษัทสมมุติ”").await;
        vice.types("/urgent");
        let list = vice.hears("เรื่องด่วนที่ยังไม่ปิด 1 เรื่อง").await;
        vice.opens_link(&list.link("ด-1"));
        vice.hears("“รถชนหน้าอุโมงค์”").await;
        alert.presses("รับทราบ").await;
        for phone in [&governor, &vice, &head] {
            phone.reads_everything().await;
        }
        head.edits(said, "รถของห้างสมมุติ");
        governor.hears("“รถของห้างสมมุติ”").await;
        vice.hears("“รถของห้างสมมุติ”").await;
        head.edits(said, "ลับมาก\nรถของห้างสมมุติ");
        head.edits(first, "ลับ\nรถชนหน้าอุโมงค์");
        for phone in [&governor, &vice, &head] {
            phone.reads_everything().await;
            assert_eq!(shows(&office, phone, "สมมุติ"), 0, "{}", phone.name);
            assert_eq!(shows(&office, phone, "รถชนหน้าอุโมงค์”"), 0, "{}", phone.name);
        }
    }
);

story!(
    /// E4, U7: ได้ครับ is a word for whoever asked, and takes nothing on; รับทราบครับ takes it on, and stands in the timeline.
    a_courtesy_is_no_promise, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        head.types("เรื่องด่วน รถชนหน้าอุโมงค์");
        head.hears("ส่งเรื่องด่วนแล้ว").await;
        let alert = governor.hears("ด่วนมาก จาก").await;
        for words in ["ได้", "ได้ครับ", "โอเคครับ", "ขอบคุณมากครับ"] {
            governor.replies(&alert, words);
            governor.hears("ส่งแล้วถึง").await.says("ยังไม่มีผู้รับทราบ");
            head.hears(&format!("“{words}”")).await;
        }
        governor.replies(&alert, "รับทราบครับ");
        governor.hears("จะเสร็จเมื่อใด").await;
        head.hears("รับทราบเรื่องด่วนแล้ว").await;
        head.hears("รับทราบและดูแลเรื่องนี้แล้ว").await;
        alert.presses("ลำดับเหตุการณ์").await;
        governor.hears("ลำดับเหตุการณ์").await.says("“ได้ครับ”").says("“รับทราบครับ”");
    }
);

story!(
    /// U10, E1: the first message is read again as it was at first: without the word, the level and the agency before it.
    the_first_message_is_edited, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let secretary = office.employs(Role::Secretariat).await;
        let head = office.employs(head_of("IRRI")).await;
        let said = secretary.types("เรื่องด่วน ด่วนมาก ชลประทาน: ประตูน้ำชำรุด");
        secretary.hears("รับแจ้งทางโทรศัพท์").await.says("“ประตูน้ำชำรุด”");
        governor.hears("“ประตูน้ำชำรุด”").await;
        head.hears("“ประตูน้ำชำรุด”").await;
        secretary.edits(said, "เรื่องด่วน ด่วนมาก ชลประทาน: ประตูน้ำชำรุด 2 บาน");
        for phone in [&secretary, &governor, &head] {
            phone.hears("“ประตูน้ำชำรุด 2 บาน”").await;
        }
        // Another level in the edit is another level.
        let said = head.types("ด่วนมาก ฝายพัง");
        head.hears("ระดับด่วนมาก").await;
        governor.hears("“ฝายพัง”").await;
        head.edits(said, "ด่วนที่สุด ฝายพังทั้งแถบ");
        governor.hears("ด่วนที่สุด จาก").await.says("“ฝายพังทั้งแถบ”");
        head.hears("ระดับด่วนที่สุด").await.says("“ฝายพังทั้งแถบ”");
        governor.reads_everything().await;
    }
);

story!(
    /// U12: an album is one message, ten pictures or not: one matter, one word about it, one sound; it does not use up what may be sent.
    an_album_is_one_message, "2026-11-24 09:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        for number in 0..10 {
            head.sends(Media::photo([number]).in_album("a").says("เรื่องด่วน ฝายพัง"));
        }
        let sent = head.hears("ส่งเรื่องด่วนแล้ว").await;
        governor.hears("ด่วนมาก จาก").await;
        head.reads_everything().await;
        assert_eq!(pictures(&office, &governor), 10);
        governor.reads_everything().await;
        let filed: Vec<(i64,)> = crate::floor::asks(&office, "SELECT COUNT(*) FROM urgent").await;
        assert_eq!(filed, [(1,)]);
        for number in 10..20 {
            head.sends(Media::photo([number]).in_album("b").says(if number == 10 { "น้ำลดแล้ว" } else { "" }).replying_to(sent.message()));
        }
        head.hears("ส่งแล้วถึง").await;
        governor.hears("“น้ำลดแล้ว”").await;
        assert_eq!(pictures(&office, &governor), 20);
        let heard = governor.reads_everything().await;
        assert!(heard.iter().all(|text| !text.contains("โทร.")), "no word for each picture: {heard:#?}");
    }
);

fn pictures(office: &Office, phone: &Phone) -> usize {
    let chat = office.telegram.chat(phone.account);
    chat.iter()
        .filter(|seen| seen.from_bot && seen.media.as_deref() == Some("photo"))
        .count()
}
