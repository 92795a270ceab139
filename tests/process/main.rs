//! The program as whoever runs it meets it: its command line, its settings, its end.

mod doctor;
mod invitation;
mod roster;
mod settings;

#[path = "../office/harness/database.rs"]
mod database;
#[path = "../program/mod.rs"]
mod program;

use angkhan::sandbox::botapi::{Options, Telegram, User};
use program::Room;
use std::{
    process::{Command, Output},
    time::{SystemTime, UNIX_EPOCH},
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
