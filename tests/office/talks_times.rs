//! A time that is agreed for a talk: by a tap or in words, as a calendar file, and reminded (PRODUCT.md L4, U11).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::person::Role;
use icalendar::{Calendar, Component as _, Event};

/// The event in the calendar file that was heard.
fn event((name, bytes): (Option<String>, Vec<u8>)) -> Event {
    assert!(name.expect("a name").ends_with(".ics"));
    let calendar: Calendar = String::from_utf8(bytes)
        .expect("words")
        .parse()
        .expect("a calendar");
    calendar.events().next().expect("an event").clone()
}

fn property(event: &Event, name: &str) -> String {
    event.property_value(name).unwrap_or_default().to_owned()
}

/// A governor and a head who is asked for a time.
async fn two(office: &mut Office) -> (Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let head = office.employs(head_of("IRRI").in_english()).await;
    governor.types("/talk ชลประทาน");
    governor.hears("ส่งคำขอพูดคุยถึง").await;
    (governor, head)
}

story!(
    /// L4, M66: a time by one tap comes to both as a calendar file in the reader's language, and is reminded to both five minutes ahead, once.
    /// Another time moves the entry; cancelled, it goes.
    a_time_by_a_tap, "2026-11-25 10:00", |office| {
        let (governor, head) = two(&mut office).await;
        let ask = head.hears("wants to talk").await;
        ask.presses("At ...").await;
        let times = head.hears("At what time will you call?").await;
        assert_eq!(times.buttons(), ["10:30", "11:00", "13:00", "16:00"]);
        times.presses("13:00").await;
        head.hears("Answered 10:00: will call at 13:00").await;
        let of_head = event(head.hears("Call the governor at 13:00").await.file());
        governor.hears("ขอโทรเรียนท่านเวลา 13.00 น.").await.says("ระบบจะเตือนก่อน 5 นาที").says("Head, IRRI (sample) โทร. +6620000");
        governor.hears("ได้รับคำตอบแล้ว").await;
        let of_governor = event(governor.hears("เปิดไฟล์เพื่อบันทึกลงปฏิทิน").await.file());
        for one in [&of_head, &of_governor] {
            assert_eq!(property(one, "DTSTART"), "20261125T060000Z");
            assert_eq!(property(one, "SEQUENCE"), "0");
        }
        assert_eq!(of_head.get_uid(), of_governor.get_uid());
        assert!(of_governor.get_summary().is_some_and(|title| title.ends_with("โทรเรียนท่าน")));
        office.until("12:54").await;
        governor.hears_nothing().await;
        office.until("12:55").await;
        governor.hears("อีก 5 นาที (13.00 น.)").await.says("โทร. +6620000");
        head.hears("In 5 min (13:00): please call the governor").await;
        // Another time moves the entry in both calendars.
        ask.presses("At ...").await;
        head.hears("At what time").await;
        head.types("14:30");
        head.hears("will call at 14:30").await;
        let moved = event(head.hears("Call the governor at 14:30").await.file());
        assert_eq!((moved.get_uid(), property(&moved, "SEQUENCE").as_str()), (of_head.get_uid(), "1"));
        let news = governor.hears("ขอเปลี่ยนเป็นโทรเรียนท่านเวลา 14.30 น.").await;
        governor.hears("เวลา 14.30 น. เปิดไฟล์").await;
        office.until("14:00").await;
        news.presses("ยกเลิกคำขอ").await;
        governor.hears("ยกเลิกคำขอพูดคุย").await;
        governor.hears("สิ้นสุดคำขอนี้แล้ว").await;
        let off = event(governor.hears("ยกเลิกแล้ว").await.file());
        assert_eq!((property(&off, "STATUS").as_str(), off.get_uid()), ("CANCELLED", of_head.get_uid()));
        head.hears("has cancelled the talk at 14:30").await;
        head.hears("Over since").await;
        head.hears("Cancelled: Call").await;
        office.until("14:35").await;
    }
);

story!(
    /// U11, C4: what is typed is a time of tomorrow, one that has passed, one that there is not, too far ahead, a day alone, or no time: each
    /// is answered so, and the question stays open; an ambiguous one is taken by its default and the other reading is one tap away.
    a_time_in_words, "2026-11-25 08:15", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("IRRI")).await;
        governor.types("/talk ชลประทาน");
        governor.hears("ส่งคำขอพูดคุยถึง").await;
        head.hears("ขอพูดคุยทางโทรศัพท์").await.presses("นัดเวลา").await;
        head.hears("จะโทรเวลาใด").await;
        for (typed, answer) in [
            ("25.00 น.", "ไม่มีเวลานี้"),
            ("วันนี้ 07.00 น.", "07.00 น. ผ่านไปแล้ว"),
            ("15 ธ.ค. 09.00 น.", "ไกลเกินไป"),
            ("พรุ่งนี้", "เวลาใด"),
        ] {
            head.types(typed);
            head.hears(answer).await.says("อ้างอิง พ-1");
        }
        // What may have been meant for the week is not lost.
        head.types("ซ่อมฝายเสร็จแล้ว");
        head.hears("ไม่พบเวลาในข้อความนี้").await.presses("รายงานสัปดาห์").await;
        head.hears("รับเป็นรายงานประจำสัปดาห์").await;
        head.hears("บันทึกแล้ว").await.says("ซ่อมฝายเสร็จแล้ว");
        head.types("สี่โมง");
        head.hears("ตอบแล้ว 08.15 น.: จะโทรเวลา 16.00 น.").await;
        head.hears("เปิดไฟล์").await;
        governor.hears("ขอโทรเรียนท่านเวลา 16.00 น.").await;
        governor.hears("เปิดไฟล์").await;
        governor.hears("ได้รับคำตอบแล้ว").await;
        let meant = head.hears("นัดไว้เวลา 16.00 น. หากหมายถึงเวลาอื่น").await;
        meant.presses("หมายถึง 10.00 น.").await;
        let changed = head.hears("จะโทรเวลา 10.00 น.").await;
        head.hears("เวลา 10.00 น. เปิดไฟล์").await;
        governor.hears("ขอเปลี่ยนเป็นโทรเรียนท่านเวลา 10.00 น.").await;
        governor.hears("เวลา 10.00 น. เปิดไฟล์").await;
        // A reply that is a time is one too; another day is shown with its date.
        head.replies(&changed, "พรุ่งนี้ 9 โมง");
        head.hears("จะโทรวันพฤหัสบดี 26 พ.ย. 2569 เวลา 09.00 น.").await;
        head.hears("เปิดไฟล์").await;
        governor.hears("ขอเปลี่ยนเป็นโทรเรียนท่านวันพฤหัสบดี 26 พ.ย. 2569 เวลา 09.00 น.").await;
        governor.hears("เปิดไฟล์").await;
        office.until("2026-11-25 16:00").await;
    }
);

story!(
    /// W8: a reminder that was missed is caught up until the talk, once, and says how long there is; after that it is not.
    a_reminder_after_an_outage, "2026-11-25 10:00", |office| {
        let (governor, head) = two(&mut office).await;
        head.hears("wants to talk").await.presses("At ...").await;
        head.hears("At what time").await.presses("10:30").await;
        head.reads_everything().await;
        governor.reads_everything().await;
        office.sleeps_until("2026-11-25 10:28").await;
        governor.hears("อีก 2 นาที (10.30 น.)").await;
        head.hears("In 2 min (10:30)").await;
        governor.types("/talk ชลประทาน");
        governor.hears("แล้ว 10.28 น.").await;
        head.hears("wants to talk").await.presses("At ...").await;
        head.hears("At what time").await.presses("11:00").await;
        head.reads_everything().await;
        governor.reads_everything().await;
        office.sleeps_until("2026-11-25 11:00").await;
        governor.hears_nothing().await;
    }
);
