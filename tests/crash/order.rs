//! Asked to stop, by Ctrl-C or SIGTERM: in order, within five seconds, with nothing lost and nothing doubled.

use crate::{harness::Database, town::Town};
use angkhan::sandbox::botapi::{Fault, FaultKind};
use std::time::Duration;

/// The promise.
const WITHIN: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_in_order_on_sqlite() {
    stopped_while_busy(Database::sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_in_order_on_postgres() {
    if let Some(database) = Database::postgres().await {
        stopped_while_busy(database).await;
    }
}

/// Nobody was killed, so the ledger allows no letter to stand in the journal twice.
async fn stopped_while_busy(database: Database) {
    let mut town = Town::founded(database, true).await;
    let telegram = town.office.telegram.clone();
    for (round, signal) in ["INT", "TERM"].into_iter().cycle().take(12).enumerate() {
        for head in 0..town.heads.len() {
            town.answers(head);
            town.asks(Some(head), "/me");
        }
        town.asks(None, "/brief");
        let from = telegram.journal().len();
        let mut program = town.opens();
        // In the middle of it, a little further on each time.
        let enough = telegram.until(|telegram| telegram.journal().len() > from + 3 + round);
        tokio::time::timeout(12 * WITHIN, enough)
            .await
            .expect("it works");
        let (status, took) = program.asked_to_stop(signal).await;
        assert!(
            status.success() && took < WITHIN,
            "{signal}: {status} after {took:?}\n{}",
            town.room.log()
        );
    }
    town.works_off().await;
    town.closes().await;
}

/// Telegram has gone silent in everything at once: the end does not wait for it, and what was on its way is sent again, marked.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopped_in_time_while_telegram_is_silent() {
    let mut town = Town::founded(Database::sqlite().await, true).await;
    let telegram = town.office.telegram.clone();
    town.answers(0);
    town.works_off().await;
    assert!(town.colours(0, "ติดขัด"));
    for head in 1..town.heads.len() {
        town.asks(Some(head), "/me");
    }
    for method in [
        "sendMessage",
        "editMessageText",
        "answerCallbackQuery",
        "setMyCommands",
    ] {
        telegram.fault(Fault {
            method: Some(method.to_owned()),
            chat: None,
            times: u32::MAX,
            kind: FaultKind::Hang(Duration::from_secs(600)),
        });
    }
    let from = telegram.journal().len();
    let mut program = town.opens();
    let hung = telegram.until(|telegram| {
        let journal = telegram.journal();
        ["sendMessage", "answerCallbackQuery"]
            .iter()
            .all(|method| journal.iter().skip(from).any(|call| call.method == *method))
    });
    tokio::time::timeout(12 * WITHIN, hung)
        .await
        .expect("it calls");
    let (status, took) = program.asked_to_stop("TERM").await;
    assert!(status.success() && took < WITHIN, "{status} after {took:?}");
    telegram.clears_faults();
    town.works_off().await;
    town.closes().await;
}
