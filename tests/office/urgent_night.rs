//! A flood at night (E1–E7, B1): one matter from its first message to the brief of the morning, by the minute.

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

const CHIEF: (&str, &str) = ("Chief (sample)", "หัวหน้าสำนักงานจังหวัดภูเก็ต");
const SECOND: (&str, &str) = ("Second vice (sample)", "รองผู้ว่าราชการจังหวัดภูเก็ต (ด้านเศรษฐกิจ)");

/// Those of the night. The second vice has another area.
pub struct Night {
    pub governor: Phone,
    pub vice: Phone,
    pub second: Phone,
    pub chief: Phone,
    pub head: Phone,
}

impl Night {
    pub async fn falls(office: &mut Office) -> Self {
        let second = head_of("OPG")
            .who_is(Role::Vice, SECOND.0)
            .positioned(SECOND.1);
        let chief = head_of("OPG")
            .who_is(Role::Secretariat, CHIEF.0)
            .positioned(CHIEF.1);
        let night = Self {
            governor: office.employs(Role::Governor).await,
            vice: office.employs(Role::Vice).await,
            second: office.employs(second).await,
            chief: office.employs(chief).await,
            head: office.employs(head_of("IRRI")).await,
        };
        crate::floor::does(
            office,
            "INSERT INTO post_area (post, area) SELECT p.id, 'traffic' FROM post p WHERE p.position LIKE '%เศรษฐกิจ%'",
        )
        .await;
        night
    }

    pub fn everybody(&self) -> [&Phone; 5] {
        [
            &self.governor,
            &self.vice,
            &self.second,
            &self.chief,
            &self.head,
        ]
    }

    async fn reads_everything(&self) {
        for phone in self.everybody() {
            phone.reads_everything().await;
        }
    }
}

story!(
    /// 02:10 governor and vice of the area, 02:25 again and all vices, 02:40 again and the chief, 02:41 one owner with a date, 05:00 open
    /// again in silence, 05:20 resolved; everybody's cards show it, nothing else is heard, and the brief tells it in two lines.
    a_flood_at_night, "2026-11-23 14:50", |office| {
        let night = Night::falls(&mut office).await;
        office.until("15:00").await;
        office.jumps_to("2026-11-24 02:10").await;
        night.reads_everything().await;
        two_ten(&night).await;
        two_twenty_five(&office, &night).await;
        two_forty(&office, &night).await;
        two_forty_one(&office, &night).await;
        five(&office, &night).await;
        five_twenty(&office, &night).await;
        the_morning(&office, &night).await;
    }
);

async fn two_ten(night: &Night) {
    night.head.types("เรื่องด่วนที่สุด น้ำท่วมอุโมงค์ดาราสมุทร");
    night
        .head
        .hears("ส่งเรื่องด่วนแล้ว 02.10 น. ระดับด่วนที่สุด")
        .await
        .says("น้ำท่วมอุโมงค์")
        .says("15 นาที (02.25 น.)")
        .says("อ้างอิง ด-1")
        .never_says("ไม่มีเสียง");
    night
        .governor
        .hears("ด่วนที่สุด จาก")
        .await
        .says("“น้ำท่วมอุโมงค์ดาราสมุทร”")
        .says("Head, IRRI (sample) โทร.")
        .says("ด้าน: สิ่งแวดล้อม");
    night.vice.hears("ด่วนที่สุด จาก").await;
    night.second.hears_nothing().await;
    night.chief.hears_nothing().await;
}

async fn two_twenty_five(office: &Office, night: &Night) {
    office.jumps_to("2026-11-24 02:25").await;
    night.governor.hears("แจ้งซ้ำแล้ว 02.25 น.").await;
    night.governor.hears("ครบ 15 นาที ยังไม่มีผู้รับทราบ").await;
    night.vice.hears("แจ้งซ้ำแล้ว").await;
    night.vice.hears("ครบ 15 นาที").await;
    night.second.hears("ครบ 15 นาที").await;
    night.chief.hears_nothing().await;
    // The sender's own card, no other message.
    night
        .head
        .hears("ครบ 15 นาที")
        .await
        .says("ส่งเรื่องด่วนแล้ว 02.10 น.");
}

async fn two_forty(office: &Office, night: &Night) {
    office.jumps_to("2026-11-24 02:40").await;
    for phone in [&night.governor, &night.vice, &night.second] {
        phone.hears("แจ้งซ้ำแล้ว 02.40 น.").await;
        phone.hears("ครบ 30 นาที").await;
    }
    night.chief.hears("ครบ 30 นาที").await;
    night.head.hears("ครบ 30 นาที").await;
}

async fn two_forty_one(office: &Office, night: &Night) {
    let vice = &night.vice;
    office.jumps_to("2026-11-24 02:41").await;
    opens(vice).await;
    let card = vice.hears("ด่วนที่สุด จาก").await;
    Phone::toasts(card.presses("รับทราบ").await, "รับทราบแล้ว");
    for phone in [&night.governor, &night.second, &night.chief] {
        phone
            .hears("รองผู้ว่าราชการจังหวัด รับทราบและดูแลเรื่องนี้แล้ว 02.41 น.")
            .await;
    }
    // The live card, and the one that was pressed.
    vice.hears("จะเสร็จเมื่อใด").await;
    vice.hears("จะเสร็จเมื่อใด").await;
    night
        .head
        .hears("รับทราบเรื่องด่วนแล้ว เวลา 02.41 น.")
        .await
        .says("ผู้ดูแลเรื่อง");
    night.head.hears("รองผู้ว่าราชการจังหวัด รับทราบ").await;
    vice.types("ส่งทีมแล้ว เสร็จ 05:00");
    vice.hears("ส่งแล้วถึง").await;
    let word = night.head.hears("“ส่งทีมแล้ว เสร็จ 05:00”").await;
    night.head.hears("กำหนดเสร็จ 05.00 น.").await;
    night.reads_everything().await;
    // The conversation goes both ways, with a picture, and disturbs nobody else.
    night.head.sends(
        Media::photo([1, 2])
            .says("ระดับน้ำลดลง")
            .replying_to(word.message()),
    );
    night.head.hears("ส่งแล้วถึง").await;
    vice.hears("“ระดับน้ำลดลง”").await;
    assert_eq!(vice.hears("").await.media(), Some("photo"));
    for phone in [&night.governor, &night.second, &night.chief] {
        let cards = phone.reads_everything().await;
        assert!(
            cards.iter().all(|card| !card.contains("ระดับน้ำลดลง")),
            "{cards:?}"
        );
    }
    night.reads_everything().await;
}

async fn opens(phone: &Phone) {
    phone.types("/urgent");
    let list = phone.hears("เรื่องด่วนที่ยังไม่ปิด 1 เรื่อง").await;
    phone.opens_link(&list.link("ด-1"));
}

async fn five(office: &Office, night: &Night) {
    office.jumps_to("2026-11-24 05:00").await;
    for phone in night.everybody() {
        let all = phone.reads_everything().await.join("\n");
        assert!(
            all.contains("เปิดเรื่องอีกครั้ง: พ้นกำหนด 05.00 น. ยังไม่มีรายงานผล"),
            "{all}"
        );
    }
}

async fn five_twenty(office: &Office, night: &Night) {
    let vice = &night.vice;
    office.looks_away_until("2026-11-24 05:12");
    opens(vice).await;
    vice.hears("เปิดเรื่องอีกครั้ง").await.presses("รับทราบ").await;
    night.reads_everything().await;
    office.jumps_to("2026-11-24 05:20").await;
    vice.types("/cancel");
    vice.reads_everything().await;
    opens(vice).await;
    vice.hears("ท่านรับทราบ").await.presses("ปิดเรื่อง").await;
    vice.hears("ผลเป็นอย่างไร").await;
    vice.types("สูบน้ำออกหมด เปิดอุโมงค์แล้ว");
    let over = "รับทราบใน 31 นาที แล้วเสร็จใน 3 ชั่วโมง 10 นาที";
    vice.hears("ปิดเรื่องแล้ว 05.20 น.")
        .await
        .says("ผล: สูบน้ำออกหมด")
        .says(over);
    vice.hears("ปิดเรื่องแล้ว").await;
    night.head.hears("ปิดเรื่องแล้ว 05.20 น.").await.says(over);
    night.head.hears("ปิดเรื่องแล้ว").await;
    for phone in [&night.governor, &night.second, &night.chief] {
        phone.hears("ปิดเรื่องแล้ว 05.20 น.").await.says(over);
    }
}

/// Nothing more falls due; the governor's brief has it in two lines.
async fn the_morning(office: &Office, night: &Night) {
    office.jumps_to("2026-11-24 07:00").await;
    for phone in night.everybody() {
        phone.hears_nothing().await;
    }
    office.jumps_to("2026-11-24 08:30").await;
    let brief = night
        .governor
        .hears("สรุปประจำสัปดาห์")
        .await
        .says("เรื่องด่วนที่ปิดแล้วตั้งแต่สรุปครั้งก่อน 1");
    let lines: Vec<&str> = brief.text().lines().collect();
    let first = lines
        .iter()
        .position(|line| line.contains("ด-1"))
        .expect("its line");
    assert!(lines[first].contains("น้ำท่วมอุโมงค์ดาราสมุทร"), "{lines:?}");
    assert!(
        lines[first + 1].contains("สูบน้ำออกหมด เปิดอุโมงค์แล้ว • รับทราบใน 31 นาที"),
        "{lines:?}"
    );
    night.reads_everything().await;
}
