//! What goes wrong on the way out: refused, lost, cut, too late; and who hears what all the same.

use super::{breaks, calls, letters, pass};
use crate::{
    harness::{Office, Phone, bangkok, head_of},
    story,
};
use angkhan::{person::Role, sandbox::botapi::FaultKind};
use std::time::Duration;

const ME: &str = "ลงทะเบียนเมื่อ";
const AGAIN: &str = "ส่งซ้ำ: ไม่ทราบว่าฉบับก่อนถึงท่านหรือไม่";

async fn two(office: &mut Office) -> (Phone, Phone) {
    (
        office.employs(head_of("IRRI")).await,
        office.employs(head_of("PADM")).await,
    )
}

story!(
    /// 429 for one chat: it waits as told, and arrives once and unmarked; others go on meanwhile.
    one_chat_is_told_to_wait, "2026-11-23 10:00", |office| {
        let (slow, other) = two(&mut office).await;
        let (tried, went) = (calls(&office.telegram, "sendMessage", &slow).len(), calls(&office.telegram, "sendMessage", &other).len());
        breaks(&office, "sendMessage", Some(&slow), 1, FaultKind::TooMany(1));
        slow.types("/me");
        other.types("/me");
        slow.hears(ME).await.never_says(AGAIN);
        other.hears(ME).await;
        let tries = &calls(&office.telegram, "sendMessage", &slow)[tried..];
        assert_eq!(tries.iter().map(|call| call.status).collect::<Vec<_>>(), [429, 200]);
        // Never sooner than told: that would prolong it.
        assert!(tries[1].at - tries[0].at >= Duration::from_secs(1));
        assert!(calls(&office.telegram, "sendMessage", &other)[went].at < tries[1].at);
    }
);

story!(
    /// 429 for several: each arrives once, none sooner than told.
    several_chats_are_told_to_wait, "2026-11-23 10:00", |office| {
        let (first, second) = two(&mut office).await;
        let tried = [&first, &second].map(|phone| calls(&office.telegram, "sendMessage", phone).len());
        for phone in [&first, &second] {
            breaks(&office, "sendMessage", Some(phone), 1, FaultKind::TooMany(1));
            phone.types("/me");
        }
        first.hears(ME).await;
        second.hears(ME).await;
        for (phone, before) in [&first, &second].into_iter().zip(tried) {
            let tries = &calls(&office.telegram, "sendMessage", phone)[before..];
            assert_eq!(tries.iter().map(|call| call.status).collect::<Vec<_>>(), [429, 200]);
            assert!(tries[1].at - tries[0].at >= Duration::from_secs(1));
        }
    }
);

story!(
    /// 403: the letter has failed, the person stands as unreachable on the board; whoever writes again is reachable again (R7).
    who_cannot_be_reached_stands_so_on_the_board, "2026-11-23 14:59", |office| {
        let gone = office.employs(head_of("IRRI")).await;
        let secretary = office.employs(Role::Secretariat).await;
        breaks(&office, "sendMessage", Some(&gone), 1, FaultKind::Status(403, "Forbidden: bot was blocked by the user".into()));
        office.until("15:00").await;
        assert_eq!(letters(&office, &gone).await.last().map(String::as_str), Some("failed"));
        // The secretariat's own agency has no head at all.
        secretary.types("/week");
        secretary.hears("ติดต่อไม่ได้ 2").await;
        gone.types("/me");
        gone.hears(ME).await;
        secretary.types("/week");
        secretary.hears("ติดต่อไม่ได้ 1").await;
    }
);

story!(
    /// 5xx: the server says itself that nothing was done; tried again, unmarked.
    the_servers_own_trouble_is_waited_out, "2026-11-23 10:00", |office| {
        let (slow, other) = two(&mut office).await;
        breaks(&office, "sendMessage", Some(&slow), 1, FaultKind::Status(500, "Internal Server Error".into()));
        slow.types("/me");
        other.types("/me");
        other.hears(ME).await;
        slow.hears_nothing().await;
        pass(&office, 3).await;
        slow.hears(ME).await.never_says(AGAIN);
    }
);

story!(
    /// The answer is lost: nobody knows whether the letter arrived, so it is sent again and says so (A8).
    a_lost_answer_is_sent_again_and_marked, "2026-11-23 10:00", |office| {
        let (phone, _) = two(&mut office).await;
        breaks(&office, "sendMessage", Some(&phone), 1, FaultKind::LoseAnswer);
        phone.types("/me");
        phone.hears(ME).await.never_says(AGAIN);
        phone.hears_nothing().await;
        pass(&office, 3).await;
        phone.hears(AGAIN).await.says(ME);
    }
);

story!(
    /// The request is lost on the way: from here that looks the same, so it is marked too; and what was said later comes later.
    a_lost_request_keeps_its_place, "2026-11-23 10:00", |office| {
        let (phone, _) = two(&mut office).await;
        breaks(&office, "sendMessage", Some(&phone), 1, FaultKind::LoseRequest);
        phone.types("/me");
        phone.types("/privacy");
        phone.hears_nothing().await;
        pass(&office, 3).await;
        let first = phone.hears(AGAIN).await.says(ME).message();
        assert!(phone.hears("ประกาศความเป็นส่วนตัว").await.message() > first);
    }
);

story!(
    /// A letter that meets trouble again and again keeps its place for a minute, and then holds up nobody.
    trouble_without_end_does_not_hold_up_the_chat, "2026-11-23 10:00", |office| {
        let (phone, _) = two(&mut office).await;
        breaks(&office, "sendMessage", Some(&phone), 6, FaultKind::LoseRequest);
        phone.types("/me");
        phone.types("/privacy");
        for seconds in [2, 4, 8, 16, 32] {
            phone.hears_nothing().await;
            pass(&office, seconds).await;
        }
        phone.hears("ประกาศความเป็นส่วนตัว").await;
        pass(&office, 64).await;
        phone.hears(AGAIN).await.says(ME);
    }
);

story!(
    /// The network goes away and comes back: what fell due meanwhile arrives then, once, unmarked, for it never left.
    a_cut_and_mended_network_loses_nothing, "2026-11-23 14:59", |office| {
        let (first, second) = two(&mut office).await;
        office.telegram.cut().await;
        office.clock.set(bangkok("2026-11-23 15:00"));
        for _ in 0..2 {
            let mut real = office.real.lock().await;
            let real = real.as_mut().expect("the office is open");
            assert!(real.turn_the_crank().await.is_err(), "updates cannot be fetched");
            real.work_through().await.expect("everything else goes on");
        }
        office.telegram.mend().await.expect("the same port is free");
        first.types("/me");
        pass(&office, 5).await;
        for phone in [&first, &second] {
            phone.hears("ตอบกลับข้อความนี้").await.never_says(AGAIN);
        }
        first.hears(ME).await;
    }
);

story!(
    /// A reply is worth sending for an hour; then it is given up, and nobody hears an answer to a question long forgotten.
    a_reply_expires_after_an_hour, "2026-11-23 10:00", |office| {
        let (phone, _) = two(&mut office).await;
        breaks(&office, "sendMessage", Some(&phone), u32::MAX, FaultKind::LoseRequest);
        phone.types("/me");
        phone.hears_nothing().await;
        pass(&office, 59 * 60).await;
        office.telegram.clears_faults();
        pass(&office, 61).await;
        phone.hears_nothing().await;
        assert_eq!(letters(&office, &phone).await.last().map(String::as_str), Some("expired"));
        phone.types("/me");
        phone.hears(ME).await;
    }
);

story!(
    /// A menu that could not be set is set later; one that was refused for pace, not before the time told.
    menus_are_tried_again, "2026-11-23 10:00", |office| {
        breaks(&office, "setMyCommands", None, 1, FaultKind::TooMany(30));
        let phone = office.employs(head_of("IRRI")).await;
        pass(&office, 20).await;
        assert!(phone.menu().await.is_empty());
        breaks(&office, "setMyCommands", None, 1, FaultKind::LoseRequest);
        pass(&office, 11).await;
        assert!(phone.menu().await.is_empty());
        pass(&office, 5).await;
        assert!(!phone.menu().await.is_empty());
    }
);
