//! What is late, however many projects there are, with figures: `cargo bench --bench projects`. On SQLite, and on PostgreSQL when
//! `ANGKHAN_TEST_POSTGRES` names a server.
//!
//! With 60, 6,000 and 100,000 projects, the governor asks `/overdue`, turns the first two hundred pages of it, narrows it by area,
//! district, agency and kind, and turns the pages of the agency to the last one; each answer is one turn of the real program. That the
//! pages are found by an index a test holds (`store/lists.rs`).

#[path = "../tests/office/harness/database.rs"]
mod database;

use angkhan::{
    clock::{Clock as _, HandClock},
    commands,
    office::{Office, Opening},
    person::Role,
    sandbox::botapi::{Limits, Options, Telegram, User},
    telegram::pace,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use database::Database;
use std::{
    fmt::Write as _,
    sync::Arc,
    time::{Duration, Instant},
};

const TOKEN: &str = "1000:a-token-for-many-projects";
const GOVERNOR: i64 = 50_000;
const SIZES: [u64; 3] = [60, 6_000, 100_000];
/// How often each question is asked: the middle one counts.
const TIMES: usize = 7;
/// How many pages are turned.
const PAGES: usize = 200;
const AGENCIES: &str = include_str!("../assets/agencies.csv");
const AREAS: [&str; 6] = [
    "traffic",
    "environment",
    "quality_of_life",
    "consumer_protection",
    "security",
    "other",
];

#[tokio::main]
async fn main() {
    println!("middle of {TIMES}, in milliseconds, from the question to the written answer");
    println!(
        "engine, projects: /overdue, a page on (middle, longest), area, district, agency, kind, area and kind, the last page of an agency"
    );
    for size in SIZES {
        Box::pin(measure(Database::sqlite().await, "SQLite", size)).await;
    }
    for size in SIZES {
        match Database::postgres().await {
            Some(database) => Box::pin(measure(database, "PostgreSQL", size)).await,
            None => println!("PostgreSQL: left out, ANGKHAN_TEST_POSTGRES names no server"),
        }
    }
}

/// A register of so many projects, spread over agencies, areas and days; a third of them late in some way.
fn register(size: u64) -> String {
    let codes: Vec<&str> = AGENCIES
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(',').map(|(code, _)| code))
        .collect();
    let day: NaiveDate = "2026-11-24".parse().expect("a day");
    let mut sheet = "code,agency_code,name_th,mission_area,fiscal_year,budget_baht,contract_deadline,contract_signed_on,start_on,due_on,progress_percent,last_report_on\n".to_owned();
    for number in 0..size {
        let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 33;
        let agency = codes[usize::try_from(mixed).expect("it fits") % codes.len()];
        let area = AREAS[usize::try_from(mixed / 7).expect("it fits") % AREAS.len()];
        let due = day - Days::new(300) + Days::new(mixed / 11 % 900);
        let reported = day - Days::new(mixed / 13 % 90);
        let signed = if mixed % 5 == 0 { "" } else { "2026-02-01" };
        let _ = writeln!(
            sheet,
            "B-{number:06},{agency},โครงการที่ {number} (ข้อมูลสมมติ),{area},2569,1000000,{},{signed},2025-11-01,{due},{},{reported}",
            if mixed % 2 == 0 {
                "2026-03-31"
            } else {
                "2027-03-31"
            },
            mixed % 100,
        );
    }
    sheet
}

async fn measure(database: Database, engine: &str, size: u64) {
    let at: DateTime<Utc> = "2026-11-24T13:00:00+07:00".parse().expect("a moment");
    let clock = HandClock::standing_at(at);
    let of_telegram = clock.clone();
    let options = Options {
        token: TOKEN.to_owned(),
        // What is measured is the office, and not how long Telegram would have it wait.
        limits: Limits::none(),
        ..Options::default()
    };
    let telegram = Telegram::open(move || of_telegram.now().timestamp(), options);
    let telegram = telegram.await.expect("a free port");
    let office = Office::open(Opening {
        token: TOKEN.to_owned().into(),
        api_url: telegram.url().parse().expect("an address"),
        database: database.url.clone().into(),
        clock: Arc::new(clock.clone()),
        limits: pace::Limits::NONE,
    });
    let mut office = office.await.expect("the office opens");
    for sheet in [
        AGENCIES,
        "agency,role,name\nOPG,governor,Governor (sample)\n",
    ] {
        let taken = commands::take_roster(office.app(), sheet.as_bytes()).await;
        taken
            .expect("the database answers")
            .expect("the sheet is good");
    }
    let began = Instant::now();
    let taken = commands::take_projects(office.app(), register(size).as_bytes()).await;
    taken
        .expect("the database answers")
        .expect("the sheet is good");
    let took = began.elapsed();
    let link = commands::link_for(office.app(), Role::Governor, "OPG", None).await;
    let link = link.expect("the database answers").expect("a post");
    telegram.opens_account(User::new(GOVERNOR, "Governor"));
    let (_, payload) = link.split_once("?start=").expect("a link");
    telegram.starts(GOVERNOR, Some(payload.trim()));
    crank(&mut office).await;
    press(&mut office, &telegram, "ถูกต้อง").await;

    let overdue = asked(&mut office, &telegram, "/overdue").await;
    let (turned, longest, _) = pages(&mut office, &telegram).await;
    let mut line = format!("{engine}, {size}: {overdue:.1}, {turned:.1} ({longest:.1})");
    for words in ["จราจร", "ถลาง", "HWY", "สัญญา", "จราจร สัญญา"]
    {
        let took = asked(&mut office, &telegram, &format!("/overdue {words}")).await;
        let _ = write!(line, ", {took:.1}");
    }
    asked(&mut office, &telegram, "/overdue HWY").await;
    let (_, _, last) = pages(&mut office, &telegram).await;
    println!("{line}, {last:.1} (imported in {took:.0?})");
    office.app().pool.close().await;
    drop(office);
    database.drop().await;
}

async fn crank(office: &mut Office) {
    office.turn_the_crank().await.expect("the office works");
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// How long an answer takes, the first being left out.
async fn asked(office: &mut Office, telegram: &Telegram, words: &str) -> f64 {
    let mut times = Vec::new();
    for _ in 0..=TIMES {
        telegram.types(GOVERNOR, words);
        let began = Instant::now();
        crank(office).await;
        times.push(milliseconds(began.elapsed()));
    }
    middle(times.split_off(1))
}

/// Presses the button of this label at the last message that has buttons.
async fn press(office: &mut Office, telegram: &Telegram, label: &str) -> bool {
    let chat = telegram.chat(GOVERNOR);
    let newest = chat.iter().rev().find(|seen| !seen.buttons.is_empty());
    let found = newest.and_then(|seen| {
        let button = seen
            .buttons
            .iter()
            .flatten()
            .find(|own| own.label == label)?;
        Some((seen.message, button.data.clone()?))
    });
    let Some((message, data)) = found else {
        return false;
    };
    telegram.presses(GOVERNOR, message, &data);
    crank(office).await;
    true
}

/// Page after page: the middle one, the longest and the last.
async fn pages(office: &mut Office, telegram: &Telegram) -> (f64, f64, f64) {
    let mut times = Vec::new();
    for _ in 0..PAGES {
        let began = Instant::now();
        if !press(office, telegram, "ถัดไป ▶").await {
            break;
        }
        times.push(milliseconds(began.elapsed()));
    }
    let longest = times.iter().copied().fold(0.0, f64::max);
    let last = times.last().copied().unwrap_or_default();
    (middle(times), longest, last)
}
