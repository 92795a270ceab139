//! Edits: an edit waits for its message, the last state wins, and a message that is gone is said anew.

use super::{breaks, by_hand, calls, comes, delivery, handling, letters, listener, pass};
use crate::{
    harness::{Office, Phone, head_of},
    story,
};
use angkhan::{sandbox::botapi::FaultKind, telegram};
use serde_json::json;
use std::time::Duration;
use tokio::task::JoinHandle;

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

/// Delivers, until the next call of this method gets no answer; comes back while it waits for one.
async fn delivers_into_silence(
    office: &Office,
    phone: &Phone,
    method: &'static str,
) -> JoinHandle<anyhow::Result<()>> {
    let before = calls(&office.telegram, method, phone).len();
    let silence = FaultKind::Hang(Duration::from_millis(300));
    breaks(office, method, Some(phone), 1, silence);
    let mut delivery = delivery(office).await;
    let delivering = tokio::spawn(async move { delivery.deliver_due().await });
    comes(office, |telegram| {
        calls(telegram, method, phone).len() > before
    })
    .await;
    delivering
}

story!(
    /// Of several changes that wait, one goes out, with the last state.
    waiting_edits_are_merged, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        let message = phone.types("หนึ่ง");
        phone.hears(FILED).await;
        let before = calls(&office.telegram, "editMessageText", &phone).len();
        for words in ["สอง", "สาม", "สี่"] {
            phone.edits(message, words);
        }
        phone.hears("สี่").await;
        assert_eq!(calls(&office.telegram, "editMessageText", &phone).len(), before + 1);
    }
);

story!(
    /// A change that comes back undone while a newer one waits gives way to it: the older words never overwrite the newer.
    an_edit_that_comes_back_gives_way, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        let message = phone.types("หนึ่ง");
        phone.hears(FILED).await;
        phone.edits(message, "สอง");
        takes_in(&office).await;
        let delivering = delivers_into_silence(&office, &phone, "editMessageText").await;
        phone.edits(message, "สาม");
        takes_in(&office).await;
        delivering.await.expect("no panic").expect("the database answers");
        phone.hears("สาม").await;
        pass(&office, 5).await;
        phone.hears_nothing().await;
    }
);

story!(
    /// A change of a message that is still on its way waits until that has arrived.
    an_edit_waits_for_its_message, "2026-11-23 14:59", |office| {
        let phone = called(&mut office).await;
        let message = phone.types("หนึ่ง");
        takes_in(&office).await;
        let delivering = delivers_into_silence(&office, &phone, "sendMessage").await;
        phone.edits(message, "สอง");
        takes_in(&office).await;
        delivering.await.expect("no panic").expect("the database answers");
        phone.hears_nothing().await;
        pass(&office, 3).await;
        let card = phone.hears("ส่งซ้ำ").await.says("หนึ่ง").never_says("สอง").message();
        assert_eq!(phone.hears("สอง").await.message(), card);
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
        let message = phone.types("หนึ่ง");
        let card = phone.hears(FILED).await;
        by_hand(&office, "deleteMessage", json!({"chat_id": phone.account, "message_id": card.message()})).await;
        phone.edits(message, "สอง");
        let anew = phone.hears("สอง").await;
        assert_ne!(anew.message(), card.message());
        phone.edits(message, "สาม");
        assert_eq!(phone.hears("สาม").await.message(), anew.message());
        anew.presses("ติดขัด").await;
        assert_eq!(phone.hears("สถานะ 🔴 ติดขัด").await.message(), anew.message());
    }
);
