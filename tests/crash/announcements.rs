//! Killed while an announcement goes out, and while it is recalled: everybody gets it once, its recipients add up, and nobody keeps what
//! was recalled (A5a, A6).

use crate::{
    harness::Database,
    hold::{At, Way},
    steps::{HANDLED, SENDING, Step, dies_at},
    town::Town,
};

/// Where it is killed on its way out, one announcement each.
const ON_THE_WAY: [Step; 7] = [
    Step::At(At::insert("announcement_receipt")),
    Step::At(At::insert("announcement_copy")),
    Step::At(At::insert("letter")),
    Step::At(At::update("announcement", "NEW.state = 'out'")),
    Step::At(HANDLED),
    Step::At(SENDING),
    Step::Calling("sendMessage"),
];

/// Where it is killed on its way back.
const ON_THE_WAY_BACK: [Step; 4] = [
    Step::At(At::update("announcement", "NEW.state = 'recalled'")),
    Step::At(At::insert("letter")),
    Step::At(HANDLED),
    Step::Calling("deleteMessage"),
];

async fn count(town: &Town, sql: &'static str) -> i64 {
    let mut conn = town.pool.read().await.expect("a connection");
    let (count,): (i64,) = conn.query(sql).one().await.expect("the query is good");
    count
}

/// The buttons that send the drafts, in the order in which these were composed: message and data.
fn drafts(town: &Town) -> Vec<(i64, String)> {
    let seen = town.office.telegram.chat(town.secretary.account);
    let send = |message: &angkhan::sandbox::botapi::Seen| {
        let mut data = message.buttons.iter().flatten();
        let data =
            data.find_map(|button| button.data.clone().filter(|d| d.starts_with("an:send:")))?;
        Some((message.message, data))
    };
    seen.iter().filter_map(send).collect()
}

/// How many copies of it stand on the phone of a head, but for those that are marked as sent again.
fn copies(town: &Town, head: usize, words: &str) -> usize {
    let seen = town.office.telegram.chat(town.heads[head].account);
    let copy = seen
        .iter()
        .filter(|seen| seen.text.contains(words) && !seen.deleted);
    copy.filter(|seen| !seen.text.contains("ส่งซ้ำ: ไม่ทราบ"))
        .count()
}

async fn around_announcements(database: Database) {
    let mut town = Town::founded(database, false).await;
    let mut way = Way::into(town.office.database_url()).await;
    for number in 0..ON_THE_WAY.len() {
        town.secretary.types(&format!("เรื่องเวียนที่ {number} ของวันนี้"));
        town.secretary.types("/announce");
    }
    town.works_off().await;
    let drafts = drafts(&town);
    assert_eq!(drafts.len(), ON_THE_WAY.len());
    let account = town.secretary.account;
    for (step, (message, data)) in ON_THE_WAY.into_iter().zip(&drafts) {
        town.office.telegram.presses(account, *message, data);
        dies_at(&mut town, &mut way, step).await;
        town.works_off().await;
    }
    for number in 0..ON_THE_WAY.len() {
        for head in 0..town.heads.len() {
            let words = format!("เรื่องเวียนที่ {number} ของวันนี้");
            assert_eq!(copies(&town, head, &words), 1, "{words} to head {head}");
        }
    }
    let uneven = "SELECT COUNT(*) FROM (SELECT announcement FROM receipt_state GROUP BY announcement HAVING COUNT(*) <> 8) t";
    assert_eq!(count(&town, uneven).await, 0);
    let unsent = "SELECT COUNT(*) FROM receipt_state WHERE state <> 'sent'";
    assert_eq!(count(&town, unsent).await, 0);
    let undone = "SELECT (SELECT COUNT(*) FROM inbox WHERE state <> 'handled') + (SELECT COUNT(*) FROM letter WHERE state <> 'sent')";
    assert_eq!(count(&town, undone).await, 0);

    for (step, (message, data)) in ON_THE_WAY_BACK.into_iter().zip(&drafts) {
        let data = data.replace("an:send:", "an:gone:");
        town.office.telegram.presses(account, *message, &data);
        dies_at(&mut town, &mut way, step).await;
        town.works_off().await;
    }
    for number in 0..ON_THE_WAY.len() {
        let kept = usize::from(number >= ON_THE_WAY_BACK.len());
        for head in 0..town.heads.len() {
            let words = format!("เรื่องเวียนที่ {number} ของวันนี้");
            assert_eq!(copies(&town, head, &words), kept, "{words} to head {head}");
        }
    }
    let recalled = "SELECT COUNT(*) FROM receipt_state WHERE state = 'recalled'";
    assert_eq!(count(&town, recalled).await, 32);
    assert_eq!(town.office.telegram.complaints(), Vec::<String>::new());
    town.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_around_announcements_on_sqlite() {
    Box::pin(around_announcements(Database::sqlite().await)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_around_announcements_on_postgres() {
    if let Some(database) = Database::postgres().await {
        Box::pin(around_announcements(database)).await;
    }
}
