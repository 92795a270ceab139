//! Edits: an edit waits for its message, the last state wins, and a message that is gone is said anew.

use super::{breaks, by_hand, calls, delivery, handling, letters, listener, pass};
use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{sandbox::botapi::FaultKind, telegram};
use serde_json::json;
use std::time::Duration;

const FILED: &str = "บันทึกแล้ว";

/// A head who was called.
async fn called(office: &mut Office) -> Phone {
    let phone = office.employs(head_of("IRRI")).await;
    office.until("15:00").await;
    phone.hears("ตอบกลับข้อความนี้").await;
    phone
}

/// Fetches and handles what was typed, and delivers nothing.
async fn takes_in(office: &Office) {
    let mut listener = listener(office).await;
    while listener.listen_once(0).await.expect("the emulator answers") > 0 {}
    let mut handling = handling(office, telegram::tree()).await;
    handling.handle_waiting().await.expect("the inbox is there");
}

story!(
    /// Of several changes that wait, one goes out, with the last state.
    waiting_edits_are_merged, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        phone.types("หนึ่ง");
        phone.hears(FILED).await;
        phone.types("สอง");
        phone.types("สาม");
        phone.types("สี่");
        phone.hears("หนึ่ง\nสอง\nสาม\nสี่").await;
        assert_eq!(calls(&office.telegram, "editMessageText", &phone).len(), 2, "the card of joining, and one");
    }
);

story!(
    /// A change that comes back undone while a newer one waits gives way to it: the older words never overwrite the newer.
    an_edit_that_comes_back_gives_way, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        phone.types("หนึ่ง");
        phone.hears(FILED).await;
        phone.types("สอง");
        takes_in(&office).await;
        let before = calls(&office.telegram, "editMessageText", &phone).len();
        breaks(&office, "editMessageText", Some(&phone), 1, FaultKind::Hang(Duration::from_millis(300)));
        let mut delivery = delivery(&office).await;
        let delivering = tokio::spawn(async move { delivery.deliver_due().await });
        office.telegram.until(|telegram| calls(telegram, "editMessageText", &phone).len() > before).await;
        phone.types("สาม");
        takes_in(&office).await;
        delivering.await.expect("no panic").expect("the database answers");
        phone.hears("หนึ่ง\nสอง\nสาม").await;
        pass(&office, 5).await;
        phone.hears_nothing().await;
    }
);

story!(
    /// A change of a message that is still on its way waits until that has arrived.
    an_edit_waits_for_its_message, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        phone.types("หนึ่ง");
        takes_in(&office).await;
        let before = calls(&office.telegram, "sendMessage", &phone).len();
        breaks(&office, "sendMessage", Some(&phone), 1, FaultKind::Hang(Duration::from_millis(300)));
        let mut delivery = delivery(&office).await;
        let delivering = tokio::spawn(async move { delivery.deliver_due().await });
        office.telegram.until(|telegram| calls(telegram, "sendMessage", &phone).len() > before).await;
        phone.types("สอง");
        takes_in(&office).await;
        delivering.await.expect("no panic").expect("the database answers");
        phone.hears_nothing().await;
        pass(&office, 3).await;
        let card = phone.hears("ส่งซ้ำ").await.says("หนึ่ง").never_says("สอง").message();
        assert_eq!(phone.hears("หนึ่ง\nสอง").await.message(), card);
    }
);

story!(
    /// "Message is not modified" means that it is so already.
    not_modified_is_success, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        phone.types("หนึ่ง");
        let card = phone.hears(FILED).await;
        card.presses("ติดขัด").await;
        phone.hears("สถานะ 🔴 ติดขัด").await;
        // The phone still shows the old buttons: pressed again.
        card.presses("ติดขัด").await;
        phone.hears_nothing().await;
        let refused: Vec<_> = calls(&office.telegram, "editMessageText", &phone).into_iter().filter(|call| call.status == 400).collect();
        assert_eq!(refused.len(), 1);
        assert!(letters(&office, &phone).await.iter().all(|state| state == "sent"));
    }
);

story!(
    /// The message is gone: the change is said as a message of its own, and later changes follow that one.
    a_message_that_is_gone_is_said_anew, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        phone.types("หนึ่ง");
        let card = phone.hears(FILED).await;
        by_hand(&office, "deleteMessage", json!({"chat_id": phone.account, "message_id": card.message()})).await;
        phone.types("สอง");
        let anew = phone.hears("หนึ่ง\nสอง").await;
        assert_ne!(anew.message(), card.message());
        phone.types("สาม");
        assert_eq!(phone.hears("หนึ่ง\nสอง\nสาม").await.message(), anew.message());
        anew.presses("ติดขัด").await;
        assert_eq!(phone.hears("สถานะ 🔴 ติดขัด").await.message(), anew.message());
    }
);
