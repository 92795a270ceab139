//! Killed at random under load.

use crate::{harness::Database, town::Town};
use angkhan::sandbox::botapi::Telegram;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// How often on each engine; together with the kills of `steps` more than a hundred on both.
const KILLS: usize = 55;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_random_on_sqlite() {
    under_fire(Database::sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_random_on_postgres() {
    if let Some(database) = Database::postgres().await {
        under_fire(database).await;
    }
}

async fn under_fire(database: Database) {
    let seed = rand::random();
    eprintln!("seed {seed}");
    let mut random = StdRng::seed_from_u64(seed);
    let mut town = Town::founded(database, true).await;
    while town.kills.len() < KILLS {
        acts(&mut town, &mut random);
        let mut program = town.opens();
        let telegram = town.office.telegram.clone();
        let calls = telegram.journal_after(town.from_call).len();
        match random.random_range(0..4) {
            // At any moment, the opening included.
            0 => sleep(Duration::from_millis(random.random_range(0..300))).await,
            // At the moment of a call: handed out, sent, edited, pressed.
            1 | 2 => {
                let more = random.random_range(1..12);
                come(&telegram, town.from_call, calls + more).await;
            }
            // In the middle of handling what has just come.
            _ => {
                come(&telegram, town.from_call, calls + 3).await;
                acts(&mut town, &mut random);
                sleep(Duration::from_millis(random.random_range(0..60))).await;
            }
        }
        town.kills(&mut program);
    }
    town.works_off().await;
    // The last state wins: whoever presses now sees it.
    let pressed: Vec<bool> = (0..town.heads.len())
        .map(|head| town.colours(head, "ติดขัด"))
        .collect();
    town.works_off().await;
    for (phone, pressed) in town.heads.iter().zip(pressed) {
        let seen = town.office.telegram.chat(phone.account);
        let card = seen
            .iter()
            .rev()
            .find(|message| !message.buttons.is_empty() && message.text.contains("สถานะ"));
        assert!(
            !pressed || card.is_some_and(|card| card.text.contains("🔴")),
            "{card:?}"
        );
    }
    town.closes().await;
}

/// Some of the people do something.
fn acts(town: &mut Town, random: &mut StdRng) {
    for _ in 0..random.random_range(1..5) {
        let head = random.random_range(0..town.heads.len());
        match random.random_range(0..9) {
            0..4 => town.answers(head),
            4 => town.asks(Some(head), "/me"),
            5 => town.asks(Some(head), "/privacy"),
            6 => town.asks(None, "/brief"),
            7 => {
                town.rewords(head);
            }
            _ => {
                let label = ["ติดขัด", "ตามแผน", "เสี่ยง"][random.random_range(0..3)];
                town.colours(head, label);
            }
        }
    }
}

/// Waits until the program has made so many calls, or has had its time.
async fn come(telegram: &Telegram, from: u64, calls: usize) {
    let enough = telegram.until(|telegram| telegram.journal_after(from).len() >= calls);
    // Nothing to do is a moment to be killed at, too.
    let _ = timeout(Duration::from_millis(700), enough).await;
}
