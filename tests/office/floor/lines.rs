//! One chat's updates in order, different chats side by side.

use super::{app, asks, breaks, by_hand, comes, does, handling, listener, updates};
use crate::{
    harness::{Office, head_of},
    story,
};
use angkhan::{
    access::Branch, app::App, sandbox::botapi::FaultKind, standing::Standing, telegram::WrongToken,
    turn::Outcome,
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Notify, mpsc, oneshot};

struct Tester;

impl Standing for Tester {
    fn name(&self) -> String {
        "tester".to_owned()
    }
}

/// Which update is slow, and what happens to all.
#[derive(Clone)]
struct Desk {
    slow: Arc<AtomicI64>,
    go_on: Arc<Notify>,
    begun: mpsc::UnboundedSender<i64>,
    done: mpsc::UnboundedSender<i64>,
}

fn tree(desk: &Desk) -> Branch {
    let desk = desk.clone();
    dptree::filter_map(move || Some(desk.clone())).endpoint(work)
}

async fn work(app: App, desk: Desk) -> Outcome {
    let update = app.handling.expect("an update is being handled");
    desk.begun.send(update).expect("the story listens");
    if desk.slow.load(Ordering::SeqCst) == update {
        desk.go_on.notified().await;
    }
    let done = app.turn(&Tester).await?.commit().await;
    desk.done.send(update).expect("the story listens");
    done
}

story!(
    /// While one chat's update takes its time, every other chat is answered, and that chat's next one waits for it.
    a_slow_chat_holds_up_nobody_else, "2026-11-23 10:00", |office| {
        let people = [
            office.employs(head_of("IRRI")).await,
            office.employs(head_of("PADM")).await,
            office.employs(head_of("LAND")).await,
        ];
        let (begun, mut begins) = mpsc::unbounded_channel();
        let (done, mut ends) = mpsc::unbounded_channel();
        let desk = Desk { slow: Arc::default(), go_on: Arc::default(), begun, done };
        // Three rounds of all three, in one batch.
        for _ in 0..3 {
            for phone in &people {
                phone.types("/me");
            }
        }
        listener(&office).await.listen_once(0).await.expect("the emulator answers");
        let waiting: Vec<(i64, i64)> = asks(&office, "SELECT update_id, chat FROM inbox WHERE state = 'waiting' ORDER BY update_id").await;
        let of = |chat: i64| -> Vec<i64> { waiting.iter().filter(|w| w.1 == chat).map(|w| w.0).collect() };
        let slow = of(people[0].account);
        desk.slow.store(slow[0], Ordering::SeqCst);
        let (stop, stopped) = oneshot::channel::<()>();
        let handling = handling(&office, tree(&desk)).await;
        let running = tokio::spawn(handling.run(async { drop(stopped.await) }));
        let mut ended = Vec::new();
        while ended.len() < 6 {
            ended.push(ends.recv().await.expect("handling goes on"));
        }
        assert!(slow.iter().all(|update| !ended.contains(update)), "{ended:?}");
        desk.go_on.notify_one();
        while ended.len() < 9 {
            ended.push(ends.recv().await.expect("handling goes on"));
        }
        for phone in &people {
            let mine: Vec<i64> = ended.iter().copied().filter(|u| of(phone.account).contains(u)).collect();
            assert_eq!(mine, of(phone.account), "in order");
        }
        stop.send(()).expect("it still runs");
        running.await.expect("it ends in order");
        begins.close();
        let mut count = 0;
        while begins.recv().await.is_some() {
            count += 1;
        }
        assert_eq!(count, 9, "each was begun once");
        assert_eq!(updates(&office, "waiting").await, 0);
    }
);

story!(
    /// Another program that polls with the same token is survived: nothing is lost, nothing is handled twice.
    a_second_poller_is_survived, "2026-11-23 10:00", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        let (stop, stopped) = oneshot::channel::<()>();
        let before = office.telegram.journal().len();
        let mine = listener(&office).await;
        let running = tokio::spawn(mine.run(async { drop(stopped.await) }));
        let asked = |telegram: &angkhan::sandbox::botapi::Telegram| telegram.journal().len() > before;
        comes(&office, asked).await;
        // The other asks: the one that waits is refused with 409, waits, and asks again.
        by_hand(&office, "getUpdates", serde_json::json!({"timeout": 0})).await;
        irrigation.types("/me");
        let confirmed = office.telegram.confirmed();
        comes(&office, |telegram| telegram.confirmed() > confirmed).await;
        let refused = office.telegram.journal().into_iter().any(|call| call.status == 409);
        assert!(refused);
        stop.send(()).expect("it still runs");
        running.await.expect("no panic").expect("it stops in order");
        irrigation.hears("ลงทะเบียนเมื่อ").await;
    }
);

story!(
    /// A token that is taken back while the office runs ends it with the sentence; nothing else does.
    a_token_taken_back_ends_listening, "2026-11-23 10:00", |office| {
        office.employs(head_of("IRRI")).await;
        breaks(&office, "getUpdates", None, 1, FaultKind::Status(401, "Unauthorized".into()));
        let mine = listener(&office).await;
        let never = std::future::pending::<()>();
        let ended: Result<(), WrongToken> = mine.run(never).await;
        assert!(ended.expect_err("it ends").to_string().contains("@BotFather"));
    }
);

story!(
    /// What could not be stored is not confirmed, and comes again.
    a_batch_that_cannot_be_stored_comes_again, "2026-11-23 10:00", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        irrigation.types("/me");
        let mut listener = listener(&office).await;
        does(&office, "ALTER TABLE inbox RENAME TO away").await;
        for _ in 0..2 {
            assert!(listener.listen_once(0).await.is_err());
        }
        does(&office, "ALTER TABLE away RENAME TO inbox").await;
        assert_eq!(office.telegram.pending_updates(), 1);
        irrigation.hears("ลงทะเบียนเมื่อ").await;
    }
);

story!(
    /// Closed in the middle of everything and opened again: what was stored is handled first, once.
    what_was_stored_is_handled_after_a_start, "2026-11-23 10:00", |office| {
        let irrigation = office.employs(head_of("IRRI")).await;
        irrigation.types("/me");
        listener(&office).await.listen_once(0).await.expect("the emulator answers");
        let pool = app(&office).await.pool;
        office.reopens().await;
        tokio::time::timeout(Duration::from_secs(30), pool.close()).await.expect("closed already");
        irrigation.hears("ลงทะเบียนเมื่อ").await;
        irrigation.hears_nothing().await;
    }
);
