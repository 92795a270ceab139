//! Rights are those of the moment at which something becomes true, not of the moment at which the update was read.

use super::{app, asks};
use crate::harness::{Database, Office, head_of};
use angkhan::person::Role;
use std::{sync::Arc, time::Duration};

/// R1a, section 1: a press that waits for the database while its presser's post ends changes nothing. Told on SQLite alone, where turns
/// wait for each other; on PostgreSQL such a press becomes true before the hand-over or is run again.
#[tokio::test]
async fn a_press_that_waits_while_the_post_ends() {
    let mut office = Office::open(Database::sqlite().await, "2026-11-20 10:00").await;
    let secretary = office.employs(Role::Secretariat).await;
    office.invites(head_of("IRRI")).await;
    let invited = "SELECT COUNT(*) FROM audit WHERE verb = 'invite'";
    let before: Vec<(i64,)> = asks(&office, invited).await;
    let (post,) = asks::<(String,)>(&office, "SELECT id FROM post WHERE role = 'head'")
        .await
        .remove(0);
    secretary.types("/me");
    let message = secretary.hears("Secretariat").await.message();
    office
        .telegram
        .presses(secretary.account, message, &format!("pe:inv:{post}"));
    let real = Arc::clone(&office.real);
    let pool = app(&office).await.pool;
    let mut open = real.lock_owned().await;
    let working = open.as_mut().expect("the office is open");
    working.take_in().await.expect("Telegram answers");
    let mut ending = pool.begin().await.expect("the writer");
    let mut handling = tokio::spawn(async move {
        let working = open.as_mut().expect("the office is open");
        working.work_through().await.expect("the office works");
    });
    // Who is pressing is read by now; the turn waits for the writer.
    let waited = tokio::time::timeout(Duration::from_millis(500), &mut handling).await;
    assert!(waited.is_err(), "the press did not wait");
    ending
        .query("UPDATE holding SET until_at = from_at WHERE post IN (SELECT id FROM post WHERE role = 'secretariat')")
        .run()
        .await
        .expect("the statement is good");
    ending.commit().await.expect("it is done");
    assert!(
        waited.is_err(),
        "the press was handled too early to show it"
    );
    handling.await.expect("no panic");
    let after: Vec<(i64,)> = asks(&office, invited).await;
    assert_eq!(after, before, "somebody whose post had ended has invited");
    secretary.hears("เฉพาะผู้ที่ลงทะเบียนแล้ว").await;
    office.closes().await;
}
