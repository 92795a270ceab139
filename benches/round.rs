//! An announcement to ten thousand, with figures: `cargo bench --bench round`. On SQLite, and on PostgreSQL when
//! `ANGKHAN_TEST_POSTGRES` names a server. `ANGKHAN_BENCH_RECIPIENTS` and `ANGKHAN_BENCH_WATCHED` make it smaller.
//!
//! - how long it takes to write down the audience and all letters, in one transaction: from the press of *send* to its answer;
//! - how fast the real program delivers them at Telegram's own limits while all of them wait, and how often it is refused for pace;
//!   the first thirty seconds of it are watched, and the rest is reckoned from them;
//! - how long somebody waits for an answer in the middle of that, and alone;
//! - the memory of the program before, after and at its peak;
//! - how long it takes to stop it in the middle;
//! - how long the lists of `/receipts` take when all of them have it: the counts, a first page, a last one, the workbook.

#[path = "../tests/office/harness/database.rs"]
mod database;
#[path = "../tests/program/mod.rs"]
mod program;

use angkhan::{
    app::App,
    clock::{Clock as _, HandClock},
    office::{Office, Opening},
    sandbox::botapi::{Call, Options, Seen, Telegram, User},
    telegram::pace,
};
use chrono::{DateTime, Utc};
use database::Database;
use program::{Program, Room};
use std::{
    fmt::Write as _,
    str::FromStr,
    sync::Arc,
    time::{Duration, Instant},
};

const TOKEN: &str = "1000:a-token-for-ten-thousand";
const GOVERNOR: i64 = 50_001;
const SECRETARY: i64 = 50_002;
/// Heads are named by six digits, from here on; their accounts are counted from 1.
const FIRST: i64 = 100_000;
/// Of how many heads there are.
const RECIPIENTS: i64 = 10_000;
/// How many letters are watched: thirty seconds of them.
const WATCHED: usize = 900;
/// How many questions are asked alone.
const QUESTIONS: usize = 10;
/// How long somebody who asks rests before asking again.
const REST: Duration = Duration::from_millis(1_050);
/// How often each page is asked for: the middle one counts.
const TIMES: usize = 7;
/// How many a page of recipients names.
const PAGE: i64 = 20;

#[tokio::main]
async fn main() {
    round(Database::sqlite().await, "SQLite").await;
    match Database::postgres().await {
        Some(database) => round(database, "PostgreSQL").await,
        None => println!("PostgreSQL: left out, ANGKHAN_TEST_POSTGRES names no server"),
    }
}

/// The number that the variable says, or the usual one.
fn chosen<N: FromStr>(variable: &str, usual: N) -> N {
    let said = std::env::var(variable).ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(usual)
}

/// A Wednesday: nothing of the week is due.
fn day() -> DateTime<Utc> {
    "2026-11-25T09:30:00+07:00".parse().expect("a moment")
}

async fn round(database: Database, engine: &str) {
    let size = chosen("ANGKHAN_BENCH_RECIPIENTS", RECIPIENTS);
    let watched = chosen("ANGKHAN_BENCH_WATCHED", WATCHED);
    let clock = HandClock::standing_at(day());
    let of_telegram = clock.clone();
    let options = Options {
        token: TOKEN.to_owned(),
        ..Options::default()
    };
    let telegram = Telegram::open(move || of_telegram.now().timestamp(), options);
    let telegram = telegram.await.expect("a free port");
    let began = Instant::now();
    let office = opens(&telegram, &database, &clock).await;
    settle(office.app(), &telegram, size).await;
    closes(office).await;
    println!(
        "{engine}: {size} agencies and their heads imported and joined in {:.1?}",
        began.elapsed()
    );

    let room = Room::new();
    let mut program = starts(&room, &telegram, &database, day());
    let draft = composed(&telegram).await;
    let alone = asks(&telegram, |asked| asked < QUESTIONS).await;
    let before = memory(&program);
    let from = last(&telegram);
    let began = Instant::now();
    presses(&telegram, &draft, "ส่งถึง").await;
    let took = began.elapsed();
    println!(
        "{engine}: audience and letters of {size} written in one turn: {took:.2?} (from the press to its answer)"
    );
    let written = memory(&program);
    let going = || copies(&telegram.journal_after(from)).len() < watched;
    let busy = asks(&telegram, |_| going()).await;
    let after = memory(&program);
    assert!(
        copies(&telegram.journal_after(from)).len() > 1,
        "nothing was delivered\n{}\n{}",
        room.out(),
        room.log()
    );
    delivered(engine, &telegram.journal_after(from), size);
    println!(
        "{engine}: /me every second, alone: {}; in the middle of it: {}",
        told(alone),
        told(busy)
    );
    println!(
        "{engine}: memory: {before} before, {written} when it was written, {after} after the watched ones"
    );
    let (_, took) = program.asked_to_stop("TERM").await;
    println!("{engine}: stopped {took:.0?} after SIGTERM, in the middle of it");

    let office = opens(&telegram, &database, &clock).await;
    arrives(office.app()).await;
    closes(office).await;
    let later = day() + chrono::Duration::hours(1);
    let mut program = starts(&room, &telegram, &database, later);
    lists(engine, &telegram, size).await;
    println!("{engine}: memory after the lists: {}", memory(&program));
    program.asked_to_stop("TERM").await;
    database.drop().await;
}

async fn opens(telegram: &Telegram, database: &Database, clock: &HandClock) -> Office {
    let office = Office::open(Opening {
        token: TOKEN.to_owned().into(),
        api_url: telegram.url().parse().expect("an address"),
        database: database.url.clone().into(),
        clock: Arc::new(clock.clone()),
        limits: pace::Limits::TELEGRAM,
    });
    office.await.expect("the office opens")
}

async fn closes(office: Office) {
    office.app().pool.close().await;
    drop(office);
}

fn starts(room: &Room, telegram: &Telegram, database: &Database, at: DateTime<Utc>) -> Program {
    let mut command = room.command(&["run", "--rehearse", &at.to_rfc3339()]);
    command
        .env("ANGKHAN_TOKEN", TOKEN)
        .env("ANGKHAN_API_URL", telegram.url())
        .env("ANGKHAN_DATABASE", &database.url);
    room.starts(&mut command)
}

/// Everybody is in the roster and has joined; their chats are open.
async fn settle(app: &App, telegram: &Telegram, size: i64) {
    let mut agencies = "code,name_th,name_en,short_th,kind,sector,ministry,district\n\
        OPG,สำนักงานจังหวัด,Provincial Office,สนจ.,provincial,government,มหาดไทย,เมือง\n"
        .to_owned();
    let mut posts = "agency,role,name,position,office_phone,personal_phone,language\n\
        OPG,governor,ผู้ว่าราชการจังหวัด (ตัวอย่าง),,02-000-0001,,th\n\
        OPG,secretariat,เจ้าหน้าที่ สนจ. (ตัวอย่าง),,02-000-0001,,th\n"
        .to_owned();
    for head in 1..=size {
        let number = FIRST + head;
        let _ = writeln!(
            agencies,
            "A{number},หน่วยงาน {number},Agency {number},น.{number},provincial,government,มหาดไทย,เมือง"
        );
        let _ = writeln!(
            posts,
            "A{number},head,หัวหน้า {number} (ตัวอย่าง),,02-000-0002,,th"
        );
        let name = format!("หัวหน้า {number}");
        telegram.opens_account(User::new(head, &name));
        telegram.starts(head, None);
    }
    for sheet in [agencies, posts] {
        let taken = angkhan::commands::take_roster(app, sheet.as_bytes()).await;
        taken
            .expect("the database answers")
            .expect("the sheet is good");
    }
    for (account, name) in [(GOVERNOR, "ผู้ว่าราชการจังหวัด"), (SECRETARY, "เจ้าหน้าที่ สนจ.")]
    {
        telegram.opens_account(User::new(account, name));
        telegram.starts(account, None);
    }
    let mut conn = app.pool.mark().await.expect("a connection");
    let joined = conn
        .query(
            "UPDATE person SET joined_at = $1, chat = CASE
                 WHEN name LIKE 'ผู้ว่า%' THEN CAST($2 AS BIGINT) WHEN name LIKE 'เจ้าหน้าที่%' THEN CAST($3 AS BIGINT)
                 ELSE CAST(SUBSTR(name, 9, 6) AS BIGINT) - CAST($4 AS BIGINT) END",
        )
        .bind(app.clock.now())
        .bind(GOVERNOR)
        .bind(SECRETARY)
        .bind(FIRST)
        .run()
        .await;
    let everybody = u64::try_from(size).expect("it fits") + 2;
    assert_eq!(joined.expect("the statement is good"), everybody);
    conn.commit().await.expect("it is done");
    // What they typed to open their chats is not what is measured.
    let confirm = format!("{}bot{TOKEN}/getUpdates?offset=420000000", telegram.url());
    let answer = reqwest::get(confirm).await.expect("the emulator answers");
    assert!(answer.status().is_success() && telegram.pending_updates() == 0);
}

/// The secretariat has composed an announcement to everyone: the card that sends it.
async fn composed(telegram: &Telegram) -> Seen {
    telegram.types(
        SECRETARY,
        "ขอเชิญประชุมคณะกรมการจังหวัด วันศุกร์ที่ 27 พ.ย. 2569 เวลา 09.00 น. ณ ศาลากลางจังหวัด",
    );
    with_button(telegram, "แจ้งเวียน").await;
    telegram.types(SECRETARY, "/announce");
    with_button(telegram, "ส่งถึง").await
}

/// The newest message of the secretariat that has a button like this, as soon as it is there.
async fn with_button(telegram: &Telegram, label: &str) -> Seen {
    let found = |telegram: &Telegram| {
        let chat = telegram.chat(SECRETARY);
        chat.into_iter()
            .rfind(|seen| data(seen, label).is_some() && !seen.deleted)
    };
    telegram.until(|telegram| found(telegram).is_some()).await;
    found(telegram).expect("it is there")
}

fn data(seen: &Seen, label: &str) -> Option<String> {
    let mut buttons = seen.buttons.iter().flatten();
    buttons
        .find(|button| button.label.contains(label))?
        .data
        .clone()
}

/// Presses the button like this and waits for the answer: it comes after everything is written.
async fn presses(telegram: &Telegram, seen: &Seen, label: &str) {
    let data = data(seen, label).expect("a button");
    pressed(telegram, seen.message, &data).await;
}

async fn pressed(telegram: &Telegram, message: i64, data: &str) {
    let press = telegram.presses(SECRETARY, message, data);
    telegram
        .until(|telegram| telegram.answer_to(&press).is_some())
        .await;
}

/// The number of the last call.
fn last(telegram: &Telegram) -> u64 {
    let last = telegram.journal().into_iter().next_back();
    last.map_or(0, |call| call.sequence)
}

/// The calls that brought the announcement to its recipients.
fn copies(calls: &[Call]) -> Vec<&Call> {
    let to_a_head = |call: &&Call| call.chat.is_some_and(|chat| chat < FIRST / 2);
    let sends = calls.iter().filter(|call| call.method == "sendMessage");
    sends.filter(to_a_head).collect()
}

/// What Telegram counts.
fn counted(call: &&Call) -> bool {
    call.method.starts_with("send") || call.method.starts_with("edit")
}

/// How fast they went, and how long all would take.
fn delivered(engine: &str, calls: &[Call], size: i64) {
    let copies = copies(calls);
    let (first, last) = (copies[0].at, copies[copies.len() - 1].at);
    let span = (last - first).as_secs_f64();
    let rate = |count: usize| f64::from(u32::try_from(count - 1).expect("it fits")) / span;
    let all = calls
        .iter()
        .filter(counted)
        .filter(|call| (first..=last).contains(&call.at))
        .count();
    let refused = calls.iter().filter(|call| call.status == 429).count();
    println!(
        "{engine}: {all} messages and edits in {span:.1} s: {:.2} a second, {:.1} % of 30; 429: {refused}",
        rate(all),
        rate(all) / 0.3
    );
    let own = rate(copies.len());
    println!(
        "{engine}: {} of them the announcement: {own:.2} a second; {size} take {:.0} s",
        copies.len(),
        f64::from(i32::try_from(size).expect("it fits")) / own
    );
}

/// The governor looks at the own post, again and again for as long as it goes on; how long each answer took. Between two of them lies a
/// little more than the second that an answer into the same chat has to wait.
async fn asks(telegram: &Telegram, goes_on: impl Fn(usize) -> bool) -> Vec<Duration> {
    let mut took = Vec::new();
    while goes_on(took.len()) {
        let heard = |telegram: &Telegram| {
            let chat = telegram.chat(GOVERNOR);
            chat.iter().filter(|seen| seen.from_bot).count()
        };
        let before = heard(telegram);
        let asked = Instant::now();
        telegram.types(GOVERNOR, "/me");
        telegram.until(|telegram| heard(telegram) > before).await;
        took.push(asked.elapsed());
        tokio::time::sleep(REST).await;
    }
    took
}

fn told(mut took: Vec<Duration>) -> String {
    took.sort();
    match took.last() {
        None => "never".to_owned(),
        Some(longest) => format!(
            "median {:.0?}, longest {longest:.0?} of {}",
            took[took.len() / 2],
            took.len()
        ),
    }
}

/// What the kernel says of the program's memory, now and at its peak.
fn memory(program: &Program) -> String {
    let path = format!("/proc/{}/status", program.number());
    let status = std::fs::read_to_string(path).unwrap_or_default();
    let of = |name: &str| -> Option<u64> {
        let line = status.lines().find(|line| line.starts_with(name))?;
        let kibibytes = line.split_whitespace().nth(1)?.parse::<u64>().ok()?;
        Some(kibibytes / 1024)
    };
    match (of("VmRSS"), of("VmHWM")) {
        (Some(now), Some(peak)) => format!("{now} MiB (peak {peak})"),
        _ => "not measured, there is no /proc".to_owned(),
    }
}

/// What is still to go has arrived, and every other recipient has acknowledged: what is measured next is how it is read.
async fn arrives(app: &App) {
    let now = app.clock.now();
    let mut conn = app.pool.mark().await.expect("a connection");
    let arrived = conn
        .query("UPDATE letter SET state = 'sent', body = NULL, doubtful = FALSE, message = 1, sent_at = $1 WHERE state = 'waiting'")
        .bind(now)
        .run()
        .await;
    arrived.expect("the statement is good");
    let acknowledged = conn
        .query("UPDATE announcement_receipt SET acked_at = $1, acked_by = 'button' WHERE place % 2 = 0")
        .bind(now)
        .run()
        .await;
    acknowledged.expect("the statement is good");
    conn.commit().await.expect("it is done");
}

/// Lists and pages: from the press to its answer.
async fn lists(engine: &str, telegram: &Telegram, size: i64) {
    let from = last(telegram);
    let began = Instant::now();
    telegram.types(SECRETARY, "/receipts");
    let receipts = with_button(telegram, "ว-1").await;
    let first = began.elapsed();
    presses(telegram, &receipts, "ว-1").await;
    let message = receipts.message;
    let shown = |telegram: &Telegram| {
        let seen = telegram.chat(SECRETARY);
        let seen = seen.into_iter().find(|seen| seen.message == message)?;
        data(&seen, "รายชื่อโทร").map(|_| seen)
    };
    telegram.until(|telegram| shown(telegram).is_some()).await;
    let card = shown(telegram).expect("it is there");
    let counts = data(&receipts, "ว-1").expect("a button");
    let mut line = format!(
        "{engine}: /receipts {first:.0?}; in milliseconds: counts {:.1}",
        middle(telegram, message, &counts).await
    );
    for (label, most) in [
        ("ยังไม่รับทราบ", size),
        ("รับทราบแล้ว", size),
        ("รายชื่อโทร", size),
    ] {
        let first = data(&card, label).expect("a button");
        let (list, _) = first.rsplit_once(':').expect("a place");
        // Every other one is on it.
        let last = format!("{list}:{}", (most - 2 * PAGE).max(0));
        let _ = write!(
            line,
            "; {label}: first page {:.1}, last {:.1}",
            middle(telegram, message, &first).await,
            middle(telegram, message, &last).await
        );
    }
    // The presses have used up what may follow at once into the chat.
    tokio::time::sleep(4 * REST).await;
    let began = Instant::now();
    presses(telegram, &card, "ไฟล์").await;
    let sent = |telegram: &Telegram| {
        let calls = telegram.journal_after(from);
        calls.iter().any(|call| call.method == "sendDocument")
    };
    telegram.until(|telegram| sent(telegram)).await;
    println!("{line}; the workbook {:.2?}", began.elapsed());
}

/// How long the press of this button takes, the first being left out, in milliseconds.
async fn middle(telegram: &Telegram, message: i64, data: &str) -> f64 {
    let mut times = Vec::new();
    for _ in 0..=TIMES {
        let began = Instant::now();
        pressed(telegram, message, data).await;
        times.push(began.elapsed().as_secs_f64() * 1_000.0);
    }
    times.remove(0);
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
