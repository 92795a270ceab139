//! Posts that change hands: one by one in chat, many at once by a sheet, now or days ahead (PRODUCT.md R1a).

use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::Media};

const HOW: &str = "ระบบนี้ใช้เฉพาะผู้ที่ลงทะเบียนแล้ว";

fn sheet(rows: &str) -> Media {
    let bytes = format!("agency,role,name,position,personal_phone,from\n{rows}\n");
    Media::document("posts.csv", "text/csv", bytes)
}

/// Opens a post of the roster and asks to hand it over to this name.
async fn names(secretary: &Phone, words: &str, name: &str) {
    secretary.types(&format!("/roster {words}"));
    secretary.hears("พบ 1 ตำแหน่ง").await.presses("1.").await;
    secretary.hears("+6620000").await.presses("ส่งมอบงาน").await;
    secretary.hears("โปรดพิมพ์ชื่อผู้ดำรงตำแหน่งใหม่").await;
    secretary.types(name);
}

/// Opens the link and joins.
async fn joins(office: &mut Office, link: &str, name: &str) -> Phone {
    let phone = office.stranger(name);
    phone.opens_link(link);
    phone.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
    phone.hears("ลงทะเบียนแล้ว").await;
    phone.hears("แจ้งหมายเลขโทรศัพท์").await;
    phone
}

story!(
    /// R1a: a hand-over dated ahead is seen in the roster and begins at its minute: until then nothing changes, then the predecessor gets
    /// the farewell and is a stranger, and the successor, who has joined by then, gets the open week in one message and answers it there.
    a_post_changes_hands_at_its_minute, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        names(&secretary, "ชลประทาน", "นางตัวอย่าง ใหม่").await;
        secretary.hears("ตั้งแต่บัดนี้").await.presses("กำหนดวันที่").await;
        secretary.hears("ตั้งแต่วันใด").await;
        secretary.types("สักวัน");
        secretary.hears("ไม่ใช่วันที่ที่อ่านได้").await;
        secretary.types("1 ต.ค. 2569");
        secretary.hears("ผ่านมาแล้ว").await;
        secretary.types("24/11/2569");
        let confirm = secretary.hears("จาก Head, IRRI (sample)").await;
        let confirm = confirm.says("นางตัวอย่าง ใหม่").says("ตั้งแต่ 24 พ.ย. 2569 เวลา 00.00 น.");
        confirm.presses("ส่งมอบงาน").await;
        let done = secretary.hears("บันทึกการส่งมอบงานแล้ว").await.says("24 พ.ย. 2569");
        let link = done.text().to_owned();
        old.hears_nothing().await;
        let new = office.stranger("New");
        new.opens_link(&link);
        new.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        new.hears("ลงทะเบียนแล้ว").await.says("ใช้งานได้ตั้งแต่ 24 พ.ย. 2569 เวลา 00.00 น.");
        // Joined ahead of the day: nothing may be seen yet.
        assert_eq!(new.menu().await, [""; 0]);
        new.types("รายงาน");
        new.hears(HOW).await;
        secretary.types("/roster");
        secretary.hears("ทะเบียนผู้ใช้").await.presses("ส่งมอบที่กำหนดไว้ 1").await;
        let coming = secretary.hears("ส่งมอบงานที่กำหนดไว้").await.says("นางตัวอย่าง ใหม่ ตั้งแต่ 24 พ.ย. 2569");
        coming.presses("ชลประทาน").await;
        secretary.hears("Head, IRRI (sample)").await.says("ส่งมอบให้ นางตัวอย่าง ใหม่");
        office.until("2026-11-23 15:00").await;
        old.hears("วาระยามเช้า").await;
        new.hears_nothing().await;
        office.until("2026-11-23 23:45").await;
        old.types("/me");
        old.hears("Head, IRRI (sample)").await;
        office.until("2026-11-24 00:00").await;
        old.hears("สิทธิใช้งานในตำแหน่ง").await.says("สิ้นสุดเมื่อ 24 พ.ย. 2569 เวลา 00.00 น.").says("ส่งมอบผู้ดำรงตำแหน่งใหม่แล้ว");
        assert_eq!(old.menu().await, [""; 0]);
        old.types("คันดินเสร็จแล้ว");
        old.hears(HOW).await;
        let open = new.hears("ท่านรับมอบงานในระบบตั้งแต่ 24 พ.ย. 2569").await.says("มีเรื่องค้าง 1 เรื่อง").says("ยังไม่ได้รับรายงาน");
        let asked = new.hears("แจ้งหมายเลขโทรศัพท์").await.message();
        assert!(open.message() < asked, "the number is asked for after the greeting");
        assert_eq!(new.menu().await[0], "week");
        new.replies(&open, "รับงานแล้ว น้ำปกติ");
        new.hears("บันทึกแล้ว").await;
        secretary.types("/week");
        secretary.hears("ชลประทาน: รับงานแล้ว").await.never_says("คันดินเสร็จแล้ว");
        office.until("2026-11-24 08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
    }
);

story!(
    /// R1a: a hand-over to come is cancelled by a button: the holder stays, the successor's link is dead, and another can be entered.
    a_hand_over_to_come_is_cancelled, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        names(&secretary, "ชลประทาน", "นางตัวอย่าง ใหม่").await;
        secretary.hears("ตั้งแต่บัดนี้").await.presses("กำหนดวันที่").await;
        secretary.hears("ตั้งแต่วันใด").await;
        secretary.types("22 พ.ย. 2569");
        let confirm = secretary.hears("ตั้งแต่ 22 พ.ย. 2569").await;
        let again = confirm.data("ส่งมอบงาน");
        confirm.presses("ส่งมอบงาน").await;
        let link = secretary.hears("บันทึกการส่งมอบงานแล้ว").await.text().to_owned();
        secretary.types("/roster ชลประทาน");
        secretary.hears("พบ 1 ตำแหน่ง").await.presses("1.").await;
        let post = secretary.hears("ส่งมอบให้ นางตัวอย่าง ใหม่").await;
        assert!(!post.buttons().contains(&"ส่งมอบงาน".to_owned()), "{:?}", post.buttons());
        let cancel = post.data("ยกเลิกการส่งมอบ");
        Phone::toasts(post.presses("ยกเลิกการส่งมอบ").await, "ยกเลิกการส่งมอบแล้ว");
        secretary.hears("Head, IRRI (sample)").await.never_says("ส่งมอบให้");
        for over in [&cancel, &again] {
            Phone::toasts(secretary.forges(post.message(), over).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        }
        let guest = office.stranger("Guest");
        guest.opens_link(&link);
        guest.hears("ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
        office.until("2026-11-22 00:15").await;
        old.types("/me");
        old.hears("Head, IRRI (sample)").await;
    }
);

story!(
    /// R1a: what was shown and is not so any more is not done, but shown anew; what is dropped is over; the holder's own name is none.
    what_changed_meanwhile_is_shown_anew, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        names(&secretary, "ชลประทาน", "Head, IRRI (sample)").await;
        secretary.hears("อยู่แล้ว").await;
        names(&secretary, "ชลประทาน", "นางตัวอย่าง ใหม่").await;
        let confirm = secretary.hears("จาก Head, IRRI (sample)").await;
        office.jumps_to("2026-11-21 10:00").await;
        office.hands_over("IRRI", "นายตัวอย่าง กลาง", "21/11/2569").await;
        old.hears("สิทธิใช้งานในตำแหน่ง").await;
        Phone::toasts(confirm.presses("ส่งมอบงาน").await, "ทะเบียนเปลี่ยนไประหว่างนี้");
        let confirm = secretary.hears("จาก นายตัวอย่าง กลาง").await;
        confirm.presses("ไม่ส่งมอบ").await;
        secretary.hears("ไม่ได้ส่งมอบ").await;
        Phone::toasts(confirm.presses("ส่งมอบงาน").await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);

story!(
    /// R2: a dry run that has become another one is not taken, but shown anew; that one is taken.
    a_dry_run_that_changed_is_shown_anew, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        secretary.sends(sheet("IRRI,head,นางตัวอย่าง ใหม่,,,1/12/2569"));
        let dry = secretary.hears("Head, IRRI (sample) → นางตัวอย่าง ใหม่").await;
        office.hands_over("IRRI", "นายตัวอย่าง กลาง", "25/11/2569").await;
        dry.presses("บันทึกทั้งหมด").await;
        let dry = secretary.hears("ทะเบียนเปลี่ยนไประหว่างนี้").await.says("นายตัวอย่าง กลาง → นางตัวอย่าง ใหม่");
        dry.presses("บันทึกทั้งหมด").await;
        secretary.hears("บันทึกแล้ว").await;
        secretary.types("/roster");
        secretary.hears("ทะเบียนผู้ใช้").await.presses("ส่งมอบที่กำหนดไว้ 2").await;
        secretary.hears("ส่งมอบงานที่กำหนดไว้").await.says("กลาง ตั้งแต่ 25 พ.ย.").says("ใหม่ ตั้งแต่ 1 ธ.ค.");
        old.hears_nothing().await;
    }
);

story!(
    /// R1a: somebody leaves and nobody follows yet: access ends, the post is vacant; whoever fills it later gets what is open.
    a_post_falls_vacant, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        secretary.types("/roster ชลประทาน");
        secretary.hears("พบ 1 ตำแหน่ง").await.presses("1.").await;
        secretary.hears("Head, IRRI (sample)").await.presses("ส่งมอบงาน").await;
        secretary.hears("โปรดพิมพ์ชื่อผู้ดำรงตำแหน่งใหม่").await.presses("ยังไม่มีผู้มารับมอบ").await;
        secretary.hears("ตำแหน่งว่างไว้").await.presses("ส่งมอบงาน").await;
        secretary.hears("ส่งมอบงานแล้ว").await.says("ตำแหน่งว่าง");
        old.hears("สิทธิใช้งานในตำแหน่ง").await.says("ยังอยู่กับหน่วยงาน");
        old.types("รายงาน");
        old.hears(HOW).await;
        secretary.sends(sheet("IRRI,head,นางตัวอย่าง ใหม่,,,21/11/2569"));
        secretary.hears("ยังไม่ได้บันทึก").await.presses("บันทึกทั้งหมด").await;
        secretary.hears("บันทึกแล้ว").await;
        office.jumps_to("2026-11-21 10:00").await;
        let link = office.invites_again(head_of("IRRI").who_is(Role::Head, "นางตัวอย่าง ใหม่")).await;
        let new = joins(&mut office, &link, "New").await;
        new.hears("ท่านรับมอบงานในระบบ").await.says("ไม่มีเรื่องค้าง");
    }
);

story!(
    /// R1a: a name that the roster has already is asked about: the same person keeps the account and holds both posts, until the other
    /// one is handed over, too.
    an_official_moves_to_another_agency, "2026-11-20 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        let moves = office.employs(head_of("DDPM")).await;
        names(&secretary, "ชลประทาน", "Head, DDPM (sample)").await;
        let which = secretary.hears("เป็นคนเดียวกันหรือไม่").await;
        // A client may send any id: only somebody of that name is taken.
        let same = which.data("หัวหน้า");
        let (draft, _) = same.rsplit_once(':').expect("an id");
        Phone::toasts(secretary.forges(which.message(), &format!("{draft}:0123456789abc")).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        which.presses("หัวหน้า").await;
        secretary.hears("ส่งมอบ").await.says("อยู่ด้วย").presses("ส่งมอบงาน").await;
        secretary.hears("ส่งมอบงานแล้ว").await.never_says("ลิงก์");
        old.hears("สิทธิใช้งานในตำแหน่ง").await;
        moves.hears("ท่านรับมอบงานในระบบ").await.says("ชลประทาน");
        moves.types("/me");
        moves.hears("Head, DDPM (sample)").await.says("ชลประทาน").says("ป้องกัน");
        // Somebody else has another account, and a link.
        names(&secretary, "ป้องกัน", "นางตัวอย่าง ใหม่").await;
        secretary.hears("ตั้งแต่บัดนี้").await.presses("ส่งมอบงาน").await;
        secretary.hears("ส่งมอบงานแล้ว").await.says("ลิงก์ลงทะเบียน");
        moves.hears("สิทธิใช้งานในตำแหน่ง").await;
        moves.types("/me");
        moves.hears("Head, DDPM (sample)").await.says("ชลประทาน").never_says("ป้องกัน");
    }
);

story!(
    /// R1a: one sheet swaps two heads and replaces a third; the dry run names who leaves, who comes, from when and where from; each keeps
    /// the account, loses the one post and gets the other at the same midnight.
    everybody_moves_in_october, "2026-09-24 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let irri = office.employs(head_of("IRRI")).await;
        let ddpm = office.employs(head_of("DDPM")).await;
        let dlt = office.employs(head_of("DLT")).await;
        let rows = "IRRI,head,\"Head, DDPM (sample)\",,,1/10/2569\n\
                    DDPM,head,\"Head, IRRI (sample)\",,,1/10/2569\n\
                    DLT,head,นางตัวอย่าง ใหม่,,,1/10/2569";
        secretary.sends(sheet(rows));
        let dry = secretary.hears("ยังไม่ได้บันทึก").await.says("ส่งมอบ 3");
        let dry = dry.says("Head, IRRI (sample) → Head, DDPM (sample) ตั้งแต่ 1 ต.ค. 2569").says("Head, DLT (sample) → นางตัวอย่าง ใหม่");
        dry.says("ผู้รับมอบดำรงตำแหน่งอยู่แล้ว").presses("บันทึกทั้งหมด").await;
        secretary.hears("บันทึกแล้ว").await;
        secretary.sends(sheet(rows));
        secretary.hears("ข้อมูลตรงกับที่มีอยู่แล้ว").await;
        for phone in [&irri, &ddpm, &dlt] {
            phone.hears_nothing().await;
        }
        office.jumps_to("2026-10-01 00:00").await;
        for (phone, left, came) in [(&irri, "ชลประทาน", "ป้องกัน"), (&ddpm, "ป้องกัน", "ชลประทาน")] {
            let farewell = phone.hears("สิทธิใช้งานในตำแหน่ง").await.says(left).message();
            let greeting = phone.hears("ท่านรับมอบงานในระบบตั้งแต่ 1 ต.ค. 2569").await.says(came).message();
            assert!(farewell < greeting, "what has ended is said before what begins");
            phone.types("/me");
            phone.hears("ลงทะเบียนเมื่อ").await.says(came).never_says(left);
        }
        dlt.hears("สิทธิใช้งานในตำแหน่ง").await;
        dlt.types("/me");
        dlt.hears(HOW).await;
        for phone in [&secretary, &irri, &ddpm] {
            phone.reads_everything().await;
        }
    }
);

story!(
    /// R1a, R2: what does not fit is named, and then nothing is taken: a hand-over before, or on, the day of the one before; the same
    /// post twice; a name that several have.
    faults_of_hand_overs_are_named, "2026-09-24 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let _irri = office.employs(head_of("IRRI")).await;
        let _ddpm = office.employs(head_of("DDPM")).await;
        office.takes("agency,role,name,position,personal_phone\nIRRI,delegate,นายซ้ำ,หนึ่ง,080-000-0001\nDDPM,delegate,นายซ้ำ,สอง,080-000-0002\n").await;
        for (rows, line, fault) in [
            ("IRRI,head,ก,,,24/9/2569", "บรรทัดที่ 2", "ไม่อยู่หลังวันที่"),
            ("IRRI,head,ก,,,1/1/2569", "บรรทัดที่ 2", "ไม่อยู่หลังวันที่"),
            ("IRRI,head,ก,,,1/10/2569\nIRRI,head,ข,,,1/11/2569", "บรรทัดที่ 3", "มีหัวหน้าแล้วในบรรทัดที่ 2"),
            ("DDPM,head,ก,,,1/10/2569\nIRRI,head,นายซ้ำ,,,1/10/2569", "บรรทัดที่ 3", "มากกว่าหนึ่งคน"),
            ("IRRI,head,ก,,,31/9/2569", "บรรทัดที่ 2", "ปฏิทิน"),
            ("IRRI,head,ก,,,", "บรรทัดที่ 2", "ดำรงตำแหน่งนี้อยู่"),
        ] {
            secretary.sends(sheet(rows));
            secretary.hears("พบข้อผิดพลาด 1").await.says(line).says(fault);
        }
        // With the number it is plain who is meant.
        secretary.sends(sheet("IRRI,head,นายซ้ำ,,080-000-0002,1/10/2569"));
        secretary.hears("ส่งมอบ 1").await.says("ป้องกัน").presses("ไม่บันทึก").await;
        secretary.hears("ไม่ได้บันทึก").await;
    }
);

story!(
    /// R1a: the delegates stay whom the new head confirms within seven days of being asked; the others are delegates no more at that
    /// minute, and both sides are told, once.
    delegates_lapse_unless_confirmed, "2026-11-25 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        let one = office.employs(head_of("IRRI").who_is(Role::Delegate, "Delegate One").positioned("หนึ่ง")).await;
        let two = office.employs(head_of("IRRI").who_is(Role::Delegate, "Delegate Two").positioned("สอง")).await;
        let other = office.employs(head_of("DDPM")).await;
        names(&secretary, "Head, IRRI", "นางตัวอย่าง ใหม่").await;
        secretary.hears("ตั้งแต่บัดนี้").await.presses("ส่งมอบงาน").await;
        let link = secretary.hears("ส่งมอบงานแล้ว").await.text().to_owned();
        old.hears("สิทธิใช้งานในตำแหน่ง").await;
        // Not joined yet: nobody could confirm, so nobody lapses.
        office.jumps_to("2026-12-03 09:00").await;
        for phone in [&secretary, &other, &one, &two] {
            phone.reads_everything().await;
        }
        one.types("/me");
        one.hears("Delegate One").await;
        let new = joins(&mut office, &link, "New").await;
        new.hears("ท่านรับมอบงานในระบบ").await;
        let asked = new.hears("โปรดยืนยันภายใน 10 ธ.ค. 2569 เวลา 09.00 น.").await.says("Delegate One").says("Delegate Two");
        let (first, all) = (asked.data("ยืนยัน Delegate One"), asked.data("ยืนยันทุกคน"));
        // Nobody confirms oneself, nor another agency's.
        two.forges(asked.message(), &first).await;
        two.hears("เฉพาะหัวหน้าหน่วยงาน").await;
        Phone::toasts(other.forges(asked.message(), &first).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(other.forges(asked.message(), &all).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        Phone::toasts(asked.presses("ยืนยัน Delegate One").await, "ยืนยันแล้ว");
        let left = new.hears("✓ Delegate One").await;
        Phone::toasts(new.forges(left.message(), &first).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
        office.jumps_to("2026-12-10 08:59").await;
        for phone in [&secretary, &other, &one, &two, &new] {
            phone.reads_everything().await;
        }
        two.types("/me");
        two.hears("Delegate Two").await;
        office.jumps_to("2026-12-10 09:00").await;
        two.hears("การมอบหมายในตำแหน่ง").await.says("10 ธ.ค. 2569 เวลา 09.00 น.");
        new.hears("ครบ 7 วันแล้ว").await.says("Delegate Two").never_says("Delegate One");
        two.types("/me");
        two.hears(HOW).await;
        one.types("/me");
        one.hears("Delegate One").await;
        Phone::toasts(new.forges(left.message(), &all).await, "ปุ่มนี้ใช้ไม่ได้แล้ว");
    }
);

story!(
    /// R1a, P9: during an outage the head answers a minute before the post changes hands, and says more a minute after it: the first is
    /// the agency's answer, the second is a stranger's. A press is one of the moment at which it arrives.
    words_said_before_the_minute_count, "2026-11-23 14:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        office.hands_over("IRRI", "นางตัวอย่าง ใหม่", "24/11/2569").await;
        office.until("15:00").await;
        let call = old.hears("วาระยามเช้า").await;
        office.looks_away_until("2026-11-23 23:59");
        old.replies(&call, "คันดินเสร็จแล้ว");
        old.types("/roster");
        office.looks_away_until("2026-11-24 00:01");
        old.types("แต่ยังมีน้ำรั่ว");
        office.sleeps_until("2026-11-24 00:20").await;
        let card = old.hears("บันทึกแล้ว").await;
        old.hears(HOW).await;
        old.hears("สิทธิใช้งานในตำแหน่ง").await;
        assert_eq!(card.presses("ติดขัด").await, None);
        secretary.types("/week");
        secretary.hears("🟢 ชลประทาน: คันดินเสร็จแล้ว").await.never_says("น้ำรั่ว");
    }
);
