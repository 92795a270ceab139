//! Joining, and those who have not: links, numbers, strangers, other accounts (PRODUCT.md R3–R7).

use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::{
    person::Role,
    sandbox::botapi::{Content, User},
};

const HOW: &str = "ระบบนี้ใช้เฉพาะผู้ที่ลงทะเบียนแล้ว";
const BAD_LINK: &str = "ลิงก์ลงทะเบียนนี้ใช้ไม่ได้";

story!(
    /// R4: the number can be left out; what hangs under the question goes, and everything works without.
    the_number_can_be_skipped, "2026-11-20 10:00", |office| {
        let head = office.employs(head_of("IRRI")).await;
        assert_eq!(head.telegram.keyboard(head.account).len(), 2);
        head.types("ข้าม");
        head.hears("ไม่ได้แจ้งหมายเลข").await;
        assert!(head.telegram.keyboard(head.account).is_empty());
        head.types("/me");
        head.hears("ยังไม่ได้แจ้งหมายเลขโทรศัพท์ส่วนตัว").await;
    }
);

story!(
    /// R4: whoever says that the post is somebody else's has not joined, and the link is still good for the right one.
    a_link_in_the_wrong_hands, "2026-11-20 10:00", |office| {
        let link = office.invites(head_of("IRRI")).await;
        let wrong = office.stranger("Wrong");
        wrong.opens_link(&link);
        let asked = wrong.hears("ถูกต้องหรือไม่").await;
        asked.presses("ไม่ใช่").await;
        wrong.hears("ยังไม่ได้ลงทะเบียน").await;
        wrong.types("รายงาน");
        wrong.hears(HOW).await;
        let right = office.stranger("Right");
        right.opens_link(&link);
        right.hears("ถูกต้องหรือไม่").await.presses("ถูกต้อง").await;
        right.hears("ลงทะเบียนแล้ว").await;
        right.hears("แจ้งหมายเลขโทรศัพท์").await;
    }
);

story!(
    /// R3, R5: an invitation that has expired, was made anew, or is garbage says the same sentence; one that another account opened
    /// cannot be confirmed by its id.
    links_that_do_not_work, "2026-11-20 10:00", |office| {
        let old = office.invites(head_of("IRRI")).await;
        let fresh = office.invites_again(head_of("IRRI")).await;
        let thief = office.stranger("Thief");
        thief.opens_link(&old);
        thief.hears(BAD_LINK).await;
        thief.opens_link("https://t.me/x?start=c_0123456789abcdef0123456789abcdef");
        thief.hears(BAD_LINK).await;
        thief.opens_link("https://t.me/x?start=c_garbage");
        thief.hears(BAD_LINK).await;
        let owner = office.stranger("Owner");
        owner.opens_link(&fresh);
        let asked = owner.hears("ถูกต้องหรือไม่").await;
        let data = asked.data("ถูกต้อง");
        thief.forges(asked.message(), &data).await;
        thief.hears(BAD_LINK).await;
        office.jumps_to("2026-12-04 10:00").await;
        asked.presses("ถูกต้อง").await;
        owner.hears(BAD_LINK).await;
        owner.opens_link(&fresh);
        owner.hears(BAD_LINK).await;
        assert_eq!(owner.menu().await, [""; 0]);
    }
);

story!(
    /// R5: a stranger hears one line an hour, the same whatever is sent, in the language of the phone, and learns nothing else.
    a_stranger_hears_one_line_an_hour, "2026-11-20 10:00", |office| {
        let _head = office.employs(head_of("IRRI")).await;
        let stranger = office.stranger("Stranger");
        stranger.types("รายงานของชลประทาน");
        stranger.hears(HOW).await;
        let message = stranger.types("/brief");
        stranger.types("/start i_w_0000000000000");
        stranger.types("/start");
        stranger.edits(message, "/roster");
        stranger.sends(Content::Sticker("👍".into()));
        stranger.sends(Content::Photo(vec![1]));
        stranger.shares("+66800000009", stranger.account);
        assert_eq!(stranger.forges(message, "wk:page:0").await, None);
        assert_eq!(stranger.forges(message, "pe:no:0000000000000").await, None);
        assert_eq!(stranger.forges(message, "pe:no:garbage").await, None);
        stranger.hears_nothing().await;
        office.until("10:59").await;
        stranger.types("still here");
        stranger.hears_nothing().await;
        office.until("11:00").await;
        stranger.types("and again");
        stranger.hears(HOW).await;
        let abroad = office.stranger("Abroad");
        let mut user = User::new(abroad.account, "Abroad");
        user.language_code = Some("de".into());
        office.telegram.opens_account(user);
        abroad.types("Hallo");
        abroad.hears("registered officers").await;
    }
);

story!(
    /// R5: ten wrong codes in an hour from one account bring a day of silence, even for a code that is right.
    ten_wrong_codes_bring_silence, "2026-11-20 10:00", |office| {
        let link = office.invites(head_of("IRRI")).await;
        let guesser = office.stranger("Guesser");
        for number in 0..10 {
            guesser.opens_link(&format!("https://t.me/x?start=c_{number:032x}"));
            guesser.hears(BAD_LINK).await;
        }
        guesser.opens_link("https://t.me/x?start=c_11111111111111111111111111111111");
        guesser.opens_link(&link);
        guesser.types("Hello?");
        guesser.hears_nothing().await;
        office.jumps_to("2026-11-21 10:01").await;
        guesser.opens_link(&link);
        guesser.hears("ถูกต้องหรือไม่").await;
    }
);

story!(
    /// R6: somebody with a new account is invited again; the old one loses menu, buttons and access at once, and is a stranger.
    a_new_account_takes_over, "2026-11-23 14:00", |office| {
        let old = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = old.hears("วาระยามเช้า").await;
        old.types("งานเรียบร้อย 80%");
        let card = old.hears("บันทึกแล้ว").await;
        let link = office.invites_again(head_of("IRRI")).await;
        let new = office.stranger("Head on a new phone");
        new.opens_link(&link);
        new.hears("Head, IRRI (sample)").await.presses("ถูกต้อง").await;
        new.hears("ลงทะเบียนแล้ว").await;
        new.hears("แจ้งหมายเลขโทรศัพท์").await;
        assert_eq!(old.menu().await, [""; 0]);
        assert_eq!(new.menu().await[0], "week");
        assert_eq!(card.presses("ติดขัด").await, None);
        old.hears(HOW).await;
        old.replies(&call, "เพิ่มเติมจากเครื่องเก่า");
        old.hears_nothing().await;
        new.types("/week");
        new.hears("งานเรียบร้อย").await.never_says("เครื่องเก่า").never_says("🔴");
    }
);

story!(
    /// R1, R1a: after a hand-over the predecessor's words, presses, edits and replies change nothing, and the successor is asked.
    a_predecessor_changes_nothing, "2026-11-23 09:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let old = office.employs(head_of("IRRI")).await;
        office.until("15:00").await;
        let call = old.hears("วาระยามเช้า").await;
        let said = old.types("คันดินเสร็จแล้ว");
        let card = old.hears("บันทึกแล้ว").await;
        office.jumps_to("2026-11-24 07:00").await;
        office.hands_over("IRRI", "หัวหน้าใหม่ (ตัวอย่าง)", "24/11/2569").await;
        old.hears("สิทธิใช้งานในตำแหน่ง").await;
        old.edits(said, "คันดินพังทั้งหมด");
        assert_eq!(card.presses("ติดขัด").await, None);
        old.hears(HOW).await;
        assert_eq!(card.presses("ยกเลิกรายการ").await, None);
        assert_eq!(call.presses("ขอผ่อนผัน").await, None);
        old.replies(&call, "ขอเพิ่มเติม");
        old.hears_nothing().await;
        assert_eq!(old.menu().await, [""; 0]);
        let new = office.stranger("New");
        new.opens_link(&office.invites_again(head_of("IRRI").who_is(Role::Head, "หัวหน้าใหม่ (ตัวอย่าง)")).await);
        new.hears("หัวหน้าใหม่").await.presses("ถูกต้อง").await;
        new.hears("ลงทะเบียนแล้ว").await;
        new.hears("แจ้งหมายเลขโทรศัพท์").await;
        // The answer stays the agency's: the successor is not asked again, sees it and may change it.
        new.hears("ท่านรับมอบงานในระบบ").await.says("โปรดกดแจ้งผู้เข้าร่วมประชุม").says("รายงานแล้ว 🟢 คันดินเสร็จแล้ว");
        new.types("รายงาน");
        new.hears("คันดินเสร็จแล้ว").await.never_says("พัง");
        secretary.types("/week");
        secretary.hears("🟢 ชลประทาน: คันดินเสร็จแล้ว").await;
        office.until("2026-11-24 08:30").await;
        secretary.hears("ตอบแล้ว 1 จาก 2").await;
    }
);

story!(
    /// R7: whoever has blocked the bot is unreachable, with the number, until the next sign of life; so is an account that is gone.
    whoever_blocks_is_unreachable, "2026-11-23 10:00", |office| {
        let secretary = office.employs(Role::Secretariat).await;
        let blocker = office.employs(head_of("IRRI")).await;
        let gone = office.employs(head_of("DDPM")).await;
        blocker.blocks();
        office.telegram.deactivates(gone.account);
        office.until("15:00").await;
        secretary.types("/roster");
        let roster = secretary.hears("ทะเบียนผู้ใช้").await.says("ติดต่อไม่ได้ 2");
        roster.presses("ติดต่อไม่ได้ 2").await;
        let list = secretary.hears("ปิดกั้นระบบ").await;
        list.presses("ชลประทาน").await;
        secretary.hears("Head, IRRI (sample)").await.says("ติดต่อไม่ได้").says("+6620000");
        secretary.types("/week");
        secretary.hears("ติดต่อไม่ได้ 3").await;
        blocker.unblocks();
        blocker.hears("วาระยามเช้า").await;
        secretary.types("/week");
        secretary.hears("ยังไม่ตอบ 1").await.says("ติดต่อไม่ได้ 2");
        blocker.blocks();
        office.works().await;
        // Writing takes the bot back, too.
        blocker.types("งานเรียบร้อย");
        blocker.hears("บันทึกแล้ว").await;
        secretary.types("/week");
        secretary.hears("ตอบแล้ว 1").await.says("ติดต่อไม่ได้ 2");
    }
);
