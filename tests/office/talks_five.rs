//! Five minutes with the governor (PRODUCT.md L6).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

/// A governor, somebody of the secretariat, and a head.
async fn three(office: &mut Office) -> (Phone, Phone, Phone) {
    let governor = office.employs(Role::Governor).await;
    let secretary = office.employs(Role::Secretariat).await;
    (governor, secretary, office.employs(head_of("IRRI")).await)
}

/// The head asks, about this.
async fn asks(head: &Phone, about: &str) {
    head.types("/governor");
    head.hears("ติดต่อผ่านสำนักงานจังหวัด โทร. +6620000")
        .await
        .presses("ขอเข้าพบ 5 นาที")
        .await;
    head.hears("ขอเข้าพบเรื่องใด").await;
    head.types(about);
}

story!(
    /// L6, M69–M72: the head reads how the governor is reached, asks with a line of why, and is told each step; *now* comes with place and
    /// number.
    now, "2026-11-25 10:00", |office| {
        let (governor, secretary, head) = three(&mut office).await;
        asks(&head, "ที่ดินริมคลอง 2 แปลง").await;
        let sent = head.hears("ส่งคำขอแล้ว 10.00 น.: ขอเข้าพบ 5 นาที เรื่อง ที่ดินริมคลอง 2 แปลง").await;
        let sent = sent.says("หากยังไม่มีคำตอบใน 1 ชั่วโมง สำนักงานจังหวัดจะประสานต่อ").says("อ้างอิง พ-1");
        let request = governor.hears("หัวหน้าหน่วยงาน โครงการชลประทานภูเก็ต ขอเข้าพบ 5 นาที").await
            .says("เรื่อง ที่ดินริมคลอง 2 แปลง").says("Head, IRRI (sample) โทร. +6620000");
        assert_eq!(request.buttons(), ["เชิญพบทันที", "นัดเวลา", "วันอังคาร", "ขอเป็นข้อความ", "ติดต่อ"]);
        secretary.hears_nothing().await;
        request.presses("ติดต่อ").await;
        assert_eq!(governor.hears("").await.media(), Some("contact"));
        // Asking again shows the one that waits.
        head.types("ขอเข้าพบ");
        head.hears("ติดต่อผ่านสำนักงานจังหวัด").await.presses("ขอเข้าพบ").await;
        head.hears("กำลังรอคำตอบ: เรื่อง ที่ดินริมคลอง").await;
        request.presses("เชิญพบทันที").await;
        governor.hears("ตอบแล้ว 10.00 น.: เชิญพบทันที").await;
        head.hears("เชิญท่านเข้าพบได้ทันที ณ ห้องทำงานผู้ว่าราชการจังหวัด").await.says("โทร. +6620000");
        head.hears("ได้รับคำตอบแล้ว").await;
        Phone::toasts(sent.presses("ยกเลิกคำขอ").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        office.until("11:15").await;
        secretary.hears_nothing().await;
    }
);

story!(
    /// L6: unanswered for an hour, it goes to the secretariat, and the head is told; whoever answers first wins, the other's card shows who,
    /// and the governor hears at once that somebody comes. The time comes to both as a calendar file and is reminded.
    after_an_hour_the_secretariat, "2026-11-25 10:00", |office| {
        let (governor, secretary, head) = three(&mut office).await;
        asks(&head, "ฝายบางวาด").await;
        head.hears("ส่งคำขอแล้ว").await;
        let of_governor = governor.hears("ขอเข้าพบ 5 นาที").await;
        office.until("10:59").await;
        secretary.hears_nothing().await;
        office.until("11:00").await;
        head.hears("ครบ 1 ชั่วโมง ยังไม่มีคำตอบ").await.says("ส่งถึงสำนักงานจังหวัดให้ประสานต่อแล้ว โทร. +6620000");
        let of_secretary = secretary.hears("ขอเข้าพบ 5 นาที").await.says("โปรดประสานต่อ");
        of_secretary.presses("นัดเวลา").await;
        secretary.hears("ให้เข้าพบเวลาใด").await;
        secretary.types("14.00 น.");
        secretary.hears("ตอบแล้ว 11.00 น.: นัดพบเวลา 14.00 น.").await;
        governor.hears("ตอบแล้ว 11.00 น.: นัดพบเวลา 14.00 น.").await.says("Secretariat (ตัวอย่าง)");
        governor.hears("แทนท่านแล้ว: นัดพบเวลา 14.00 น.").await.says("เรื่อง ฝายบางวาด");
        assert_eq!(governor.hears("เปิดไฟล์").await.media(), Some("document"));
        Phone::toasts(of_governor.presses("วันอังคาร").await, "Secretariat (ตัวอย่าง)");
        head.hears("เชิญเข้าพบ เวลา 14.00 น. ณ ห้องทำงาน").await.says("ระบบจะเตือนก่อน 5 นาที");
        head.hears("ได้รับคำตอบแล้ว").await;
        head.hears("เปิดไฟล์").await;
        office.until("13:55").await;
        head.hears("อีก 5 นาที (14.00 น.) เข้าพบผู้ว่าราชการจังหวัด").await;
        governor.hears("อีก 5 นาที (14.00 น.)").await.says("เรื่อง ฝายบางวาด");
        office.until("14:30").await;
    }
);

story!(
    /// L6: *Tuesday* names the next session; *write instead* is said kindly, and what is written in reply reaches the governor.
    tuesday_and_write_instead, "2026-11-25 10:00", |office| {
        let (governor, _, head) = three(&mut office).await;
        asks(&head, "ป้ายบอกทาง").await;
        head.hears("ส่งคำขอแล้ว").await;
        governor.hears("ขอเข้าพบ 5 นาที").await.presses("วันอังคาร").await;
        governor.hears("นำเสนอในวาระยามเช้า").await;
        head.hears("ขอให้นำเรื่องนี้เสนอในวาระยามเช้า อังคาร 1 ธ.ค. 2569 เวลา 09.00 น.").await.says("เรื่อง ป้ายบอกทาง");
        head.hears("ได้รับคำตอบแล้ว").await;
        asks(&head, "งบซ่อมประตูน้ำ").await;
        head.hears("ส่งคำขอแล้ว").await;
        governor.hears("ขอเข้าพบ 5 นาที").await.presses("ขอเป็นข้อความ").await;
        governor.hears("ตอบแล้ว 10.00 น.: ขอเป็นข้อความ").await;
        head.hears("ได้รับคำตอบแล้ว").await;
        let kindly = head.hears("โปรดส่งเป็นข้อความ").await;
        head.replies(&kindly, "ขาดอีก 2 แสนบาท ขอโอนจากงบเหลือจ่าย");
        head.hears("ส่งแล้วถึง ผู้ว่าราชการจังหวัด").await;
        let word = governor.hears("ข้อความจาก หัวหน้าหน่วยงาน").await.says("เรื่อง งบซ่อมประตูน้ำ").says("ขาดอีก 2 แสนบาท");
        governor.sends(Media::photo([1]).replying_to(word.message()));
        governor.hears("ส่งแล้วถึง").await;
        head.hears("ข้อความจาก").await.says("แนบ 1 รายการ");
        head.hears("").await;
    }
);

story!(
    /// L6: where the governor is not here it goes to the secretariat at once; where nobody is, the number is all there is. It can be taken
    /// back, and a whole line of why is asked for.
    nobody_is_left_in_silence, "2026-11-25 10:00", |office| {
        let head = office.employs(head_of("IRRI").in_english()).await;
        head.types("/governor");
        head.hears("reachable through the Provincial Office").await.presses("Ask for five minutes").await;
        head.hears("What is it about?").await;
        head.types("A weir");
        head.hears("Nothing can be sent at the moment").await;
        let secretary = office.employs(Role::Secretariat).await;
        head.types("/governor");
        head.hears("tel. +6620000").await.presses("Ask for five minutes").await;
        head.hears("What is it about?").await;
        head.types("A weir");
        let sent = head.hears("It has gone to the Provincial Office").await;
        let card = secretary.hears("ขอเข้าพบ 5 นาที").await.says("A weir");
        sent.presses("Cancel").await;
        head.hears("Cancelled 10:00").await;
        secretary.hears("ผู้ขอยกเลิกแล้ว").await;
        Phone::toasts(card.presses("เชิญพบทันที").await, "สิ้นสุดคำขอนี้แล้ว");
        // A press by somebody who may not answer.
        let data = card.data("เชิญพบทันที");
        head.forges(sent.message(), &data).await;
        head.hears("Only").await;
        office.until("11:30").await;
    }
);
