//! The program as whoever runs it meets it: its command line, its settings, its end.

#[path = "office/harness/database.rs"]
mod database;
#[path = "program/mod.rs"]
mod program;

use angkhan::sandbox::botapi::{Options, Telegram, User};
use database::Database;
use program::Room;
use std::{
    process::{Command, Output},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

const TOKEN: &str = "1000:a-token-for-the-process";
const SECRETARY: i64 = 77;

async fn telegram() -> Telegram {
    let options = Options {
        token: TOKEN.to_owned(),
        ..Options::default()
    };
    let telegram = Telegram::open(now, options).await.expect("a free port");
    telegram.opens_account(User::new(SECRETARY, "สมหญิง"));
    telegram
}

#[expect(
    clippy::disallowed_methods,
    reason = "the program under test asks the machine's clock too"
)]
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    i64::try_from(since.expect("after 1970").as_secs()).expect("before the end of time")
}

/// The program with good settings.
fn good(room: &Room, telegram: &Telegram, database: &str, args: &[&str]) -> Command {
    let mut command = room.command(args);
    command
        .env("ANGKHAN_TOKEN", TOKEN)
        .env("ANGKHAN_API_URL", telegram.url())
        .env("ANGKHAN_DATABASE", database);
    command
}

/// Runs it to its end, while the emulator goes on answering.
async fn output(mut command: Command) -> Output {
    tokio::task::spawn_blocking(move || command.output())
        .await
        .expect("no panic")
        .expect("the program runs")
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test]
async fn every_setting_that_cannot_be_used_is_refused_with_a_sentence() {
    let room = Room::new();
    let refusals = [
        (
            "ANGKHAN_TOKEN",
            "",
            "Write the token that @BotFather gave you",
        ),
        ("ANGKHAN_TOKEN", "hello", "does not look like a bot token"),
        ("ANGKHAN_API_URL", "telegram", "is not a web address"),
        (
            "ANGKHAN_DATABASE",
            "mysql://u:secret@h/x",
            "Write sqlite://FILE or postgres://",
        ),
        (
            "ANGKHAN_DATABASE",
            "postgres://u:secret@127.0.0.1:1/x",
            "the PostgreSQL server could not be reached",
        ),
        (
            "ANGKHAN_DATABASE",
            "sqlite:///nowhere/at/all.db",
            "the database file could not be opened",
        ),
        ("ANGKHAN_LOG", "=,=!", "is no log filter"),
        ("ANGKHAN_LOG_FORMAT", "xml", "Write text or json"),
        (
            "ANGKHAN_WEBHOOK_URL",
            "https://example.org/",
            "not there yet",
        ),
        ("ANGKHAN_HTTP", "127.0.0.1:8081", "not there yet"),
    ];
    for (name, value, sentence) in refusals {
        let mut command = room.command(&["run"]);
        command
            .env("ANGKHAN_TOKEN", TOKEN)
            .env("ANGKHAN_API_URL", "http://127.0.0.1:1/")
            .env("ANGKHAN_DATABASE", "sqlite://fresh.db")
            .env(name, value);
        let output = output(command).await;
        let complained = complained(&output);
        assert_eq!(output.status.code(), Some(2), "{name}={value}");
        assert!(
            complained.contains(sentence),
            "{name}={value}: {complained}"
        );
        assert!(
            !complained.contains("secret") && !complained.contains("a-token-for"),
            "{complained}"
        );
    }
}

#[tokio::test]
async fn a_settings_file_that_cannot_be_read_is_refused() {
    let room = Room::new();
    for (written, sentence) in [
        ("tokne = \"1\"\n", "tokne"),
        ("token = \n", "the settings cannot be read"),
    ] {
        std::fs::write(room.path("angkhan.toml"), written).expect("a file can be written");
        let output = output(room.command(&["doctor"])).await;
        assert_eq!(output.status.code(), Some(2));
        assert!(
            complained(&output).contains(sentence),
            "{}",
            complained(&output)
        );
    }
}

#[tokio::test]
async fn no_rehearsal_with_telegrams_own_api() {
    let room = Room::new();
    for api in ["https://api.telegram.org/", ""] {
        let mut command = room.command(&["run", "--rehearse", "2026-11-24T07:29:50+07:00"]);
        command
            .env("ANGKHAN_TOKEN", TOKEN)
            .env("ANGKHAN_API_URL", api);
        let output = output(command).await;
        assert_eq!(output.status.code(), Some(2));
        assert!(complained(&output).contains("--rehearse moves the clock"));
        assert!(!room.path("angkhan.db").exists(), "nothing was begun");
    }
}

#[tokio::test]
async fn a_wrong_token_ends_the_start_with_the_sentence() {
    let (room, telegram) = (Room::new(), telegram().await);
    let mut command = good(&room, &telegram, "sqlite://office.db", &["run"]);
    command.env("ANGKHAN_TOKEN", "1000:some-other-token-altogether");
    let output = output(command).await;
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complained(&output).contains("Telegram does not know this token"),
        "{}",
        complained(&output)
    );
}

#[tokio::test]
async fn help_shows_examples() {
    let output = output(Room::new().command(&["--help"])).await;
    assert!(output.status.success());
    let help = printed(&output);
    for example in [
        "angkhan sandbox",
        "angkhan run",
        "angkhan import roster agencies.csv",
        "angkhan invite --role head --agency IRRI",
        "angkhan doctor",
    ] {
        assert!(help.contains(example), "{help}");
    }
}

#[tokio::test]
async fn doctor_tells_what_is_well() {
    let (room, telegram) = (Room::new(), telegram().await);
    // Before the first start there is no database: looking does not make one.
    let output_of = |args: &[&str]| output(good(&room, &telegram, "sqlite://office.db", args));
    let first = output_of(&["doctor"]).await;
    assert!(first.status.success(), "{}", printed(&first));
    assert!(printed(&first).contains("not there yet") && !room.path("office.db").exists());
    let mut program = room.starts(&mut good(&room, &telegram, "sqlite://office.db", &["run"]));
    telegram
        .until(|telegram| {
            telegram
                .journal()
                .iter()
                .any(|call| call.method == "getUpdates")
        })
        .await;
    program.asked_to_stop("TERM").await;
    let then = printed(&output_of(&["doctor"]).await);
    for line in [
        "ok   token and API: @angkhan_bot",
        "ok   clock: 0 s",
        "ok   database: SQLite, tables up to date",
        "ok   updates: 0 waiting, none parked",
    ] {
        assert!(then.contains(line), "{line}: {then}");
    }
    let json = printed(&output_of(&["doctor", "--json"]).await);
    let findings: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(findings.as_array().expect("a list").len(), 4);
}

#[tokio::test]
async fn doctor_tells_what_is_ill_and_what_to_do() {
    let (room, telegram) = (Room::new(), telegram().await);
    std::fs::write(
        room.path("letter.txt"),
        "no database at all, but long enough to be read as one",
    )
    .expect("a file");
    let ill = [
        ("ANGKHAN_TOKEN", "", "ILL  token: not set"),
        (
            "ANGKHAN_TOKEN",
            "1000:some-other-token-altogether",
            "Copy the token again from @BotFather",
        ),
        (
            "ANGKHAN_API_URL",
            "http://127.0.0.1:1/",
            "can this machine reach it?",
        ),
        (
            "ANGKHAN_DATABASE",
            "sqlite:///nowhere/at/all.db",
            "does the file's folder exist",
        ),
        ("ANGKHAN_DATABASE", "sqlite://letter.txt", "ILL  database"),
        (
            "ANGKHAN_DATABASE",
            "postgres://u:secret@127.0.0.1:1/x",
            "does the server run?",
        ),
    ];
    for (name, value, sentence) in ill {
        let mut command = good(&room, &telegram, "sqlite://office.db", &["doctor"]);
        command.env(name, value);
        let output = output(command).await;
        assert_eq!(output.status.code(), Some(1), "{name}={value}");
        let said = printed(&output);
        assert!(said.contains(sentence), "{name}={value}: {said}");
        assert!(
            !said.contains("secret") && !said.contains("token-altogether"),
            "{said}"
        );
    }
}

/// An office's roster by the command line, and invitations to it.
async fn roster(database: Database) {
    let (room, telegram) = (Room::new(), telegram().await);
    let of = |args: &[&str]| output(good(&room, &telegram, &database.url, args));
    let asset = |name: &str| format!("{}/assets/{name}", env!("CARGO_MANIFEST_DIR"));
    let (agencies, posts) = (asset("agencies.csv"), asset("posts.csv"));

    let dry = of(&[
        "import",
        "roster",
        &agencies,
        "--dry-run",
        "--language",
        "en",
    ])
    .await;
    let rows = std::fs::read_to_string(&agencies)
        .expect("a sheet")
        .lines()
        .count()
        - 1;
    let counted = format!("Agencies: {rows} new");
    assert!(
        dry.status.success() && printed(&dry).contains(&counted),
        "{}",
        printed(&dry)
    );
    // Posts of agencies that are not there: nothing was taken by the dry run.
    let faulty = of(&["import", "roster", &posts, "--yes", "--language", "en"]).await;
    assert_eq!(faulty.status.code(), Some(1));
    assert!(
        printed(&faulty).contains("No agency has this code"),
        "{}",
        printed(&faulty)
    );
    let nobody = of(&["import", "roster", &agencies]).await;
    assert_eq!(nobody.status.code(), Some(2));
    assert!(complained(&nobody).contains("add --yes to take it"));

    for sheet in [&agencies, &posts] {
        let taken = of(&["import", "roster", sheet, "--yes", "--json"]).await;
        assert!(taken.status.success(), "{}", printed(&taken));
        let said: serde_json::Value = serde_json::from_str(&printed(&taken)).expect("JSON");
        assert_eq!(said["taken"], true);
        let again = of(&["import", "roster", sheet, "--yes", "--json"]).await;
        let said: serde_json::Value = serde_json::from_str(&printed(&again)).expect("JSON");
        assert!(
            again.status.success() && said["taken"] == false,
            "a second time changes nothing: {said}"
        );
    }
    let missing = of(&["import", "roster", "nowhere.csv", "--yes"]).await;
    assert_eq!(missing.status.code(), Some(2));
    assert!(complained(&missing).contains("nowhere.csv cannot be read"));

    let invited = of(&["invite", "--role", "head", "--agency", "IRRI"]).await;
    assert!(invited.status.success());
    assert!(
        printed(&invited).contains("https://t.me/angkhan_bot?start=c_"),
        "{}",
        printed(&invited)
    );
    let nobody = of(&["invite", "--role", "head", "--agency", "NOSUCH"]).await;
    assert_eq!(nobody.status.code(), Some(2));
    assert!(complained(&nobody).contains("there is no such post"));
    database.drop().await;
}

#[tokio::test]
async fn a_roster_is_taken_by_the_command_line_on_sqlite() {
    roster(Database::sqlite().await).await;
}

#[tokio::test]
async fn a_roster_is_taken_by_the_command_line_on_postgres() {
    if let Some(database) = Database::postgres().await {
        roster(database).await;
    }
}

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
