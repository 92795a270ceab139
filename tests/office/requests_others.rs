//! Requests and those who are not in them, or not any more; and what is written below a message about several (PRODUCT.md R1, R1a, U3, P2, Q4).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

async fn sends(asker: &Phone, line: &str) {
    asker.types(line);
    asker
        .hears("โปรดตรวจสอบ ยังไม่ได้ส่ง")
        .await
        .presses("ส่ง")
        .await;
    asker.hears("แล้ว 10.00 น.").await;
}

story!(
    /// Q2: half of the time is over: one reminder, with how to answer.
    reminded_at_half_time, "2026-11-25 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        sends(&governor, "/order สสจ. ตรวจตลาดสด ภายในศุกร์").await;
        head.hears("ข-1").await;
        office.until("2026-11-26 13:14").await;
        head.hears_nothing().await;
        office.until("2026-11-26 13:16").await;
        let half = head.hears("• ข-1 ผ่านไปครึ่งระยะเวลาแล้ว, กำหนด ศุกร์ 27 พ.ย. 2569").await;
        assert_eq!(half.buttons(), ["รับดำเนินการ", "ตอบ", "ขอสอบถาม", "ขอขยายเวลา"]);
        half.presses("ตอบ").await;
        head.hears("โปรดส่งคำตอบ").await;
        head.types("ตรวจแล้ว");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        governor.hears("(ข-1): ตอบแล้ว").await;
        governor.hears("“ตรวจแล้ว”").await;
        office.until("2026-11-30 10:00").await;
    }
);

story!(
    /// P7, R1: the buttons and the reference of a request do nothing for another vice governor and for another agency; what these write about
    /// it is kept, and they are told so (P2).
    somebody_elses, "2026-11-24 10:00", |office| {
        let vice = office.employs(Role::Vice).await;
        let other = office.employs(head_of("OPG").positioned("รองผู้ว่าราชการจังหวัด คนที่สอง").who_is(Role::Vice, "Other vice (sample)")).await;
        let head = office.employs(head_of("PHO")).await;
        let stranger = office.employs(head_of("DDPM")).await;
        sends(&vice, "/order สสจ. ตรวจตลาดสด ภายในศุกร์").await;
        let order = head.hears("ข-1").await;
        head.replies(&order, "ตรวจแล้ว");
        head.hears("ส่งคำตอบถึง").await;
        head.hears("ตอบแล้ว").await;
        vice.hears("(ข-1): ตอบแล้ว").await;
        let answer = vice.hears("“ตรวจแล้ว”").await;
        for label in ["ครบถ้วนแล้ว", "ขอเพิ่มเติม"] {
            other.types("/orders");
            let list = other.hears("ค้าง 1 เรื่อง").await;
            Phone::toasts(other.forges(list.message(), &answer.data(label)).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        }
        stranger.types("/orders");
        let own = stranger.hears("ไม่มีข้อสั่งการ").await;
        for (from, label) in [(&order, "ขอสอบถาม"), (&order, "ขอขยายเวลา"), (&order, "ตอบ"), (&answer, "ติดต่อ")] {
            Phone::toasts(stranger.forges(own.message(), &from.data(label)).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        }
        let copy = stranger.types("ข้อสั่งการ ตามที่แจ้ง\nอ้างอิง ข-1");
        stranger.reads_everything().await;
        office.telegram.replies(stranger.account, copy, "ตรวจแล้วเช่นกัน");
        stranger.hears("เรื่องนี้ไม่อยู่ในความรับผิดชอบของท่าน").await.says("เก็บข้อความของท่านไว้ 1 วัน").never_says("ตลาดสด");
        stranger.types("/mydata");
        let (_, bytes) = stranger.hears("ข้อมูลทั้งหมด").await.file();
        assert!(String::from_utf8(bytes).expect("words").contains("ตรวจแล้วเช่นกัน"));
        vice.hears_nothing().await;
        head.hears_nothing().await;
    }
);

story!(
    /// R1, R1a: when whoever asked hands the post over, answers reach the successor, who decides; the predecessor's buttons are over.
    the_asker_is_followed, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        sends(&governor, "/order สสจ. ตรวจตลาดสด ภายในศุกร์").await;
        let order = head.hears("ข-1").await;
        head.replies(&order, "ตรวจแล้ว 3 แห่ง");
        head.hears("ส่งคำตอบถึง").await;
        let answer = governor.hears("“ตรวจแล้ว 3 แห่ง”").await;
        governor.reads_everything().await;
        office.takes("agency,role,name,from\nOPG,governor,New governor (sample),25/11/2569\n").await;
        office.until("2026-11-25 00:00").await;
        governor.reads_everything().await;
        answer.presses("ครบถ้วนแล้ว").await;
        governor.reads_everything().await;
        let link = office.invites_again(head_of("OPG").who_is(Role::Governor, "New governor (sample)")).await;
        let new = office.stranger("New governor");
        new.opens_link(&link);
        new.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        new.hears("ลงทะเบียนแล้ว").await;
        new.reads_everything().await;
        head.reads_everything().await;
        head.replies(&order, "เพิ่มเติม 2 แห่ง");
        head.hears("ส่งคำตอบถึง").await;
        let told = new.hears("“เพิ่มเติม 2 แห่ง”").await;
        Phone::toasts(told.presses("ครบถ้วนแล้ว").await, "ปิดเรื่องแล้ว");
        new.reads_everything().await;
        head.hears("ได้รับคำตอบครบถ้วนแล้ว").await;
        head.reads_everything().await;
        governor.hears_nothing().await;
    }
);

story!(
    /// U3, P2, P9: what is written below a message about several is asked about once, kept meanwhile, and goes where a tap says.
    below_a_message_of_several, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let heads = [office.employs(head_of("AMPKTH")).await, office.employs(head_of("AMPTLG")).await];
        governor.types("/order ทุกอำเภอ รายงานน้ำท่วมขัง ภายในพรุ่งนี้");
        governor.hears("ถึง 2 หน่วยงาน").await.presses("ส่ง").await;
        let sent = governor.hears("ส่งข้อสั่งการแล้ว").await;
        for head in &heads {
            let order = head.hears("รายงานน้ำท่วมขัง").await;
            head.replies(&order, "ปกติ");
            head.hears("จะได้รับพร้อม").await;
            head.hears("ตอบแล้ว").await;
        }
        let both = governor.hears("คำตอบ 2 หน่วยงาน").await;
        governor.reads_everything().await;
        governor.replies(&both, "ขอบคุณ");
        governor.hears("ขอบคุณ").await;
        governor.replies(&both, "ขอภาพถ่าย ภายในวันนี้");
        let which = governor.hears("ข้อความนี้เกี่ยวกับเรื่องใด").await;
        for head in &heads {
            head.hears_nothing().await;
        }
        which.presses("ข-2").await;
        governor.hears("ส่งแล้วถึง ที่ว่าการอำเภอถลาง").await;
        governor.reads_everything().await;
        heads[1].hears("“ขอภาพถ่าย ภายในวันนี้”").await;
        heads[1].hears("กำหนดรายงาน").await;
        Phone::toasts(which.presses("ข-1").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        governor.replies(&sent, "เร่งด่วน");
        governor.hears("ข้อความนี้เกี่ยวกับเรื่องใด").await;
        // One reminder of two requests is answered by naming one of them.
        sends(&governor, "/order อำเภอถลาง ตรวจตลาดสด ภายในวันนี้").await;
        heads[1].hears("ตรวจตลาดสด").await;
        office.jumps_to("2026-11-25 08:30").await;
        let late = heads[1].hears("• ข-3 เกินกำหนด").await.says("• ข-2 เกินกำหนด");
        heads[1].replies(&late, "ตรวจแล้ว");
        heads[1].hears("ข้อความนี้เกี่ยวกับเรื่องใด").await.presses("ข-3").await;
        heads[1].hears("ข-3 ").await;
        heads[1].hears("ส่งคำตอบถึง").await;
        heads[1].hears("ตอบแล้ว").await;
        governor.hears("“ตรวจแล้ว”").await.says("ข-3");
        for phone in [&governor, &heads[0], &heads[1]] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// Q4: the letter that follows is recorded with its file, which whoever opens the request gets.
    a_letter_with_its_file, "2026-11-24 10:00", |office| {
        let governor = office.employs(Role::Governor).await;
        let head = office.employs(head_of("PHO")).await;
        let secretary = office.employs(Role::Secretariat).await;
        governor.types("/order สสจ. ตรวจตลาดสด ภายใน 25 ธ.ค.");
        governor.hears("ร่างข้อสั่งการ").await.presses("หนังสือจะตามไป").await;
        governor.hears("จะส่งหนังสือราชการตามไปภายหลัง").await.presses("ส่ง").await;
        governor.hears("ส่งข้อสั่งการแล้ว").await;
        head.hears("จะส่งหนังสือราชการตามไปภายหลัง").await;
        secretary.types("/letters");
        secretary.hears("ยังไม่ครบ 7 วัน 1 เรื่อง").await.presses("บันทึกเลขหนังสือ").await;
        secretary.hears("โปรดพิมพ์เลขที่และวันที่").await;
        secretary.sends(Media::document("letter.pdf", "application/pdf", "letter").says("ภก 0017/1234 24 พ.ย. 2569"));
        secretary.hears("บันทึกแล้ว: หนังสือ ภก 0017/1234").await;
        head.hears("หนังสือ ภก 0017/1234 ลงวันที่ 24 พ.ย. 2569").await;
        head.hears("หนังสือ ภก 0017/1234 ลงวันที่ 24 พ.ย. 2569").await;
        governor.hears("หนังสือ ภก 0017/1234").await;
        governor.types("/orders");
        governor.hears("ค้าง 1 เรื่อง").await.presses("ข-1").await;
        governor.hears("หนังสือ ภก 0017/1234").await.presses("ภาพ เสียง เอกสาร 1").await;
        assert_eq!(governor.hears("").await.media(), Some("document"));
    }
);
