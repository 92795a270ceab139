//! A Monday of a thousand agencies, with figures: `cargo bench --bench monday`. On SQLite, and on PostgreSQL when
//! `ANGKHAN_TEST_POSTGRES` names a server.
//!
//! - how long it takes to queue a thousand calls in one transaction;
//! - how fast the real program delivers them at Telegram's own limits, and how often it is refused for pace;
//! - how long a governor waits for `/brief` in the middle of that, and alone;
//! - what the idle program costs.

#[path = "../tests/office/harness/database.rs"]
mod database;
#[path = "../tests/program/mod.rs"]
mod program;

use angkhan::{
    app::App,
    clock::{Clock as _, HandClock},
    office::{Office, Opening},
    sandbox::botapi::{Call, Options, Telegram, User},
    telegram::pace,
    tick,
};
use chrono::{DateTime, Utc};
use database::Database;
use program::{Program, Room};
use std::{
    fmt::Write as _,
    sync::Arc,
    time::{Duration, Instant},
};

const TOKEN: &str = "1000:a-token-for-a-thousand";
const HEADS: i64 = 1_000;
const GOVERNOR: i64 = 50_000;
/// How many questions the governor asks, in the middle of it and alone.
const QUESTIONS: u32 = 8;
/// How long the idle program is watched.
const IDLE: Duration = Duration::from_secs(30);

#[tokio::main]
async fn main() {
    Box::pin(monday(Database::sqlite().await, "SQLite")).await;
    match Database::postgres().await {
        Some(database) => Box::pin(monday(database, "PostgreSQL")).await,
        None => println!("PostgreSQL: left out, ANGKHAN_TEST_POSTGRES names no server"),
    }
}

async fn monday(database: Database, engine: &str) {
    let call: DateTime<Utc> = "2026-11-23T15:00:00+07:00".parse().expect("a moment");
    let clock = HandClock::standing_at(call - chrono::Duration::hours(6));
    let of_telegram = clock.clone();
    let options = Options {
        token: TOKEN.to_owned(),
        ..Options::default()
    };
    let telegram = Telegram::open(move || of_telegram.now().timestamp(), options);
    let telegram = telegram.await.expect("a free port");
    let office = Office::open(Opening {
        token: TOKEN.to_owned().into(),
        api_url: telegram.url().parse().expect("an address"),
        database: database.url.clone().into(),
        clock: Arc::new(clock.clone()),
        limits: pace::Limits::TELEGRAM,
    });
    let office = office.await.expect("the office opens");
    settle(office.app(), &telegram).await;

    clock.set(call);
    let began = Instant::now();
    tick::tick(office.app()).await;
    let took = began.elapsed();
    println!(
        "{engine}: {} calls queued in one turn: {took:.0?}",
        queued(office.app()).await
    );
    office.app().pool.close().await;
    drop(office);

    let room = Room::new();
    let mut command = room.command(&["run", "--rehearse", &call.to_rfc3339()]);
    command
        .env("ANGKHAN_TOKEN", TOKEN)
        .env("ANGKHAN_API_URL", telegram.url())
        .env("ANGKHAN_DATABASE", &database.url);
    let mut program = room.starts(&mut command);
    telegram.until(|telegram| sends(telegram).len() > 150).await;
    let busy = asks(&telegram, Duration::from_millis(1_500)).await;
    let all = usize::try_from(HEADS).expect("it fits") + busy.len();
    telegram
        .until(|telegram| sends(telegram).iter().filter(|call| call.applied).count() >= all)
        .await;
    let sent = sends(&telegram);
    let span = sent[sent.len() - 1].at - sent[0].at;
    let refused = sent.iter().filter(|call| call.status == 429).count();
    assert!(
        sent.len() > 1,
        "nothing was delivered\n{}\n{}",
        room.out(),
        room.log()
    );
    let rate = f64::from(u32::try_from(sent.len() - 1).expect("it fits")) / span.as_secs_f64();
    println!(
        "{engine}: {} letters in {:.2} s: {rate:.2} a second, {:.1} % of 30; most in a second {}; 429: {refused}",
        sent.len(),
        span.as_secs_f64(),
        rate / 0.3,
        most_in_a_second(&sent),
    );
    println!("{engine}: /brief in the middle of it: {}", told(busy));
    tokio::time::sleep(Duration::from_secs(3)).await;
    println!(
        "{engine}: /brief alone: {}",
        told(asks(&telegram, Duration::from_millis(1_500)).await)
    );
    idle(engine, &program).await;
    let (_, took) = program.asked_to_stop("TERM").await;
    println!("{engine}: stopped {took:.0?} after SIGTERM");
    database.drop().await;
}

/// Everybody is in the roster and has joined; their chats are open.
async fn settle(app: &App, telegram: &Telegram) {
    let mut agencies = "code,name_th,name_en,short_th,kind,sector,ministry,district\n\
        OPG,สำนักงานจังหวัด,Provincial Office,สนจ.,provincial,government,มหาดไทย,เมือง\n"
        .to_owned();
    let mut posts = "agency,role,name,position,office_phone,personal_phone,language\n\
        OPG,governor,ผู้ว่าราชการจังหวัด (ตัวอย่าง),,02-000-0001,,th\n"
        .to_owned();
    for head in 1..=HEADS {
        let _ = writeln!(
            agencies,
            "A{head},หน่วยงาน {head},Agency {head},น.{head},provincial,government,มหาดไทย,เมือง"
        );
        let _ = writeln!(posts, "A{head},head,หัวหน้า {head} (ตัวอย่าง),,02-000-0002,,th");
    }
    for sheet in [agencies, posts] {
        let taken = angkhan::commands::take_roster(app, sheet.as_bytes()).await;
        taken
            .expect("the database answers")
            .expect("the sheet is good");
    }
    let mut conn = app.pool.mark().await.expect("a connection");
    let accounts = (1..=HEADS)
        .map(|head| (head, format!("หัวหน้า {head} (ตัวอย่าง)")))
        .chain([(GOVERNOR, "ผู้ว่าราชการจังหวัด (ตัวอย่าง)".to_owned())]);
    for (account, name) in accounts {
        telegram.opens_account(User::new(account, &name));
        telegram.starts(account, None);
        let joined = conn
            .query("UPDATE person SET chat = $1, joined_at = $2 WHERE name = $3")
            .bind(account)
            .bind(app.clock.now())
            .bind(name)
            .run()
            .await;
        assert_eq!(joined.expect("the statement is good"), 1);
    }
    conn.commit().await.expect("it is done");
    // What they typed to open their chats is not what is measured.
    let confirm = format!("{}bot{TOKEN}/getUpdates?offset=420000000", telegram.url());
    let answer = reqwest::get(confirm).await.expect("the emulator answers");
    assert!(answer.status().is_success() && telegram.pending_updates() == 0);
}

async fn queued(app: &App) -> i64 {
    let mut conn = app.pool.read().await.expect("a connection");
    let count = conn.query("SELECT COUNT(*) FROM letter WHERE state = 'waiting'");
    let (count,): (i64,) = count.one().await.expect("the query is good");
    count
}

fn sends(telegram: &Telegram) -> Vec<Call> {
    let mut calls = telegram.journal();
    calls.retain(|call| call.method == "sendMessage");
    calls
}

fn most_in_a_second(sent: &[Call]) -> usize {
    let second = Duration::from_secs(1);
    let within = |first: &Call| {
        let later = sent
            .iter()
            .filter(|call| call.at >= first.at && call.at < first.at + second);
        later.count()
    };
    sent.iter().map(within).max().unwrap_or(0)
}

/// The governor asks for the brief again and again; how long each answer took.
async fn asks(telegram: &Telegram, pause: Duration) -> Vec<Duration> {
    let mut took = Vec::new();
    for _ in 0..QUESTIONS {
        let heard = |telegram: &Telegram| {
            telegram
                .chat(GOVERNOR)
                .iter()
                .filter(|m| m.from_bot)
                .count()
        };
        let before = heard(telegram);
        let asked = Instant::now();
        telegram.types(GOVERNOR, "/brief");
        telegram.until(|telegram| heard(telegram) > before).await;
        took.push(asked.elapsed());
        tokio::time::sleep(pause).await;
    }
    took
}

fn told(mut took: Vec<Duration>) -> String {
    took.sort();
    let middle = took[took.len() / 2];
    format!(
        "median {middle:.0?}, longest {:.0?} of {}",
        took[took.len() - 1],
        took.len()
    )
}

/// What the kernel says of the program: resident memory, and processor time while nothing happens.
async fn idle(engine: &str, program: &Program) {
    let path = format!("/proc/{}", program.number());
    let ticks = || -> Option<u64> {
        let stat = std::fs::read_to_string(format!("{path}/stat")).ok()?;
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
    };
    let Some(before) = ticks() else {
        println!("{engine}: idle: not measured, there is no /proc");
        return;
    };
    tokio::time::sleep(IDLE).await;
    let used = ticks().unwrap_or(before) - before;
    let status = std::fs::read_to_string(format!("{path}/status")).unwrap_or_default();
    let resident = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .unwrap_or("VmRSS: ?");
    // A tick is a hundredth of a second.
    println!(
        "{engine}: idle: {resident}; {used} hundredths of a second of processor in {} s",
        IDLE.as_secs()
    );
}
