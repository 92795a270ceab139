//! Killed while an urgent matter is brought forward, taken on, and while its chain goes on: everybody hears it once, and nothing is lost.

use crate::{
    harness::Database,
    hold::{At, Way},
    steps::{HANDLED, SENDING, Step::At as Stands, dies_at},
    town::Town,
};
use angkhan::clock::Clock as _;

/// The governor presses *acknowledge* under the alert that says this.
fn takes_on(town: &Town, words: &str) {
    let account = town.governor.account;
    let seen = town.office.telegram.chat(account);
    let pressed = seen.iter().rev().find_map(|message| {
        let buttons = message.buttons.iter().flatten();
        let mut data = buttons.filter_map(|button| button.data.clone());
        let ack = data.find(|data| data.starts_with("ur:ack:"))?;
        message
            .text
            .contains(words)
            .then_some((message.message, ack))
    });
    let (message, data) = pressed.unwrap_or_else(|| panic!("no alert of {words}"));
    town.office.telegram.presses(account, message, &data);
}

async fn counts(town: &Town, sql: &'static str) -> i64 {
    let mut conn = town.pool.read().await.expect("a connection");
    let (count,): (i64,) = conn.query(sql).one().await.expect("the query is good");
    count
}

async fn around_urgent_matters(database: Database) {
    let mut town = Town::founded(database, false).await;
    let mut way = Way::into(town.office.database_url()).await;
    let filing = [
        At::insert("urgent"),
        At::insert("urgent_entry"),
        At::insert("letter"),
        At::insert("urgent_card"),
        HANDLED,
        SENDING,
    ];
    for (number, at) in filing.into_iter().enumerate() {
        town.heads[number].types(&format!("ด่วนที่สุด เหตุที่ {number} ของคืนนี้"));
        dies_at(&mut town, &mut way, Stands(at)).await;
        town.works_off().await;
    }
    let taking_on = [
        At::update("urgent", "NEW.state = 'owned'"),
        At::insert("urgent_entry"),
        HANDLED,
    ];
    for (number, at) in taking_on.into_iter().enumerate() {
        takes_on(&town, &format!("เหตุที่ {number} ของคืนนี้"));
        dies_at(&mut town, &mut way, Stands(at)).await;
        town.works_off().await;
    }
    // A quarter of an hour passes for the others.
    let clock = &town.office.clock;
    clock.set(clock.now() + chrono::Duration::minutes(14));
    for at in [
        At::update("urgent", "NEW.round > OLD.round"),
        At::insert("urgent_entry"),
        SENDING,
    ] {
        dies_at(&mut town, &mut way, Stands(at)).await;
    }
    town.works_off().await;
    let filed = "SELECT COUNT(*) FROM urgent_entry WHERE deed = 'said'";
    assert_eq!(counts(&town, filed).await, 6);
    let owned = "SELECT COUNT(*) FROM urgent_entry WHERE deed = 'acknowledged'";
    assert_eq!(counts(&town, owned).await, 3);
    let steps = "SELECT COUNT(*) FROM urgent_entry WHERE deed = 'step'";
    let taken = counts(&town, steps).await;
    assert_eq!(taken, 3, "each of the others once");
    for number in 0..6 {
        let words = format!("“เหตุที่ {number} ของคืนนี้”");
        let seen = town.office.telegram.chat(town.governor.account);
        let shown = seen.iter().filter(|seen| seen.text.contains(&words));
        // A copy whose forerunner may have arrived is marked; the ledger looks at those.
        let unmarked = shown.filter(|seen| !seen.text.contains("ส่งซ้ำ: ไม่ทราบ"));
        assert_eq!(unmarked.count(), 1, "{words}");
    }
    town.closes().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_around_urgent_matters_on_sqlite() {
    Box::pin(around_urgent_matters(Database::sqlite().await)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_around_urgent_matters_on_postgres() {
    if let Some(database) = Database::postgres().await {
        Box::pin(around_urgent_matters(database)).await;
    }
}
