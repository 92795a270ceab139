//! The first invitation, and none after somebody has joined.

use crate::{SECRETARY, database::Database, good, program::Room, telegram};
use angkhan::sandbox::botapi::Telegram;
use std::time::Duration;

/// The links printed so far.
fn links(room: &Room) -> Vec<String> {
    let out = room.out();
    let links = out.lines().filter_map(|line| line.split_once("?start="));
    links.map(|(_, payload)| payload.to_owned()).collect()
}

/// The first start invites the secretariat; so does each until somebody of it has joined, and none after that.
async fn first_invitation(database: Database) {
    let (room, telegram) = (Room::new(), telegram().await);
    for start in 1..=2 {
        let from = telegram.journal().len();
        let mut program = room.starts(&mut good(&room, &telegram, &database.url, &["run"]));
        polls(&telegram, from).await;
        assert_eq!(links(&room).len(), start);
        if start == 2 {
            telegram.starts(SECRETARY, links(&room).first().map(String::as_str));
            hears(&telegram, "ลิงก์ลงทะเบียนนี้ใช้ไม่ได้").await;
            telegram.starts(SECRETARY, links(&room).last().map(String::as_str));
            hears(&telegram, "ถูกต้องหรือไม่").await;
            let asked = telegram.chat(SECRETARY).pop().expect("just heard");
            let yes = asked.buttons[0][0].data.clone().expect("a button");
            telegram.presses(SECRETARY, asked.message, &yes);
            hears(&telegram, "ลงทะเบียนแล้ว").await;
        }
        let (status, took) = program
            .asked_to_stop(if start == 1 { "INT" } else { "TERM" })
            .await;
        assert!(status.success(), "{}", room.log());
        assert!(took < Duration::from_secs(5));
    }
    let from = telegram.journal().len();
    let mut program = room.starts(&mut good(&room, &telegram, &database.url, &["run"]));
    polls(&telegram, from).await;
    assert_eq!(links(&room).len(), 2, "nobody is invited any more");
    program.asked_to_stop("TERM").await;
    assert_eq!(telegram.complaints(), Vec::<String>::new());
    database.drop().await;
}

async fn polls(telegram: &Telegram, from: usize) {
    let polls = |telegram: &Telegram| {
        telegram
            .journal()
            .iter()
            .skip(from)
            .any(|call| call.method == "getUpdates")
    };
    let waited = tokio::time::timeout(Duration::from_secs(30), telegram.until(polls));
    waited.await.expect("the program comes to ask for updates");
}

async fn hears(telegram: &Telegram, words: &str) {
    let heard = |telegram: &Telegram| {
        telegram
            .chat(SECRETARY)
            .iter()
            .any(|message| message.text.contains(words))
    };
    let waited = tokio::time::timeout(Duration::from_secs(30), telegram.until(heard));
    waited
        .await
        .unwrap_or_else(|_| panic!("never heard {words}"));
}

#[tokio::test]
async fn the_first_start_invites_the_secretariat_on_sqlite() {
    first_invitation(Database::sqlite().await).await;
}

#[tokio::test]
async fn the_first_start_invites_the_secretariat_on_postgres() {
    if let Some(database) = Database::postgres().await {
        first_invitation(database).await;
    }
}
