//! The floor: what came in is handled once, what goes out arrives once, in order; a fault is nobody else's.

mod delivery;
mod edits;
mod faults;
mod files;
mod lines;
mod rights;
mod twice;

use crate::harness::{Office, Phone, TOKEN};
use angkhan::{
    app::App,
    db::Row,
    sandbox::botapi::{Call, Fault, FaultKind, Telegram},
    telegram,
};
use chrono::Duration;
use serde_json::Value;

/// What every endpoint gets.
pub async fn app(office: &Office) -> App {
    let real = office.real.lock().await;
    real.as_ref().expect("the office is open").app().clone()
}

/// Somebody tampers with the database.
pub async fn does(office: &Office, sql: &'static str) {
    let mut conn = app(office).await.pool.mark().await.expect("a connection");
    conn.query(sql).run().await.expect("the statement is good");
    conn.commit().await.expect("it is done");
}

/// What stands in the database.
pub async fn asks<T: Row>(office: &Office, sql: &'static str) -> Vec<T> {
    let mut conn = app(office).await.pool.read().await.expect("a connection");
    conn.query(sql).all().await.expect("the query is good")
}

/// How many updates are in this state.
async fn updates(office: &Office, state: &'static str) -> i64 {
    let mut conn = app(office).await.pool.read().await.expect("a connection");
    let (count,): (i64,) = conn
        .query("SELECT COUNT(*) FROM inbox WHERE state = $1")
        .bind(state.to_owned())
        .one()
        .await
        .expect("the query is good");
    count
}

/// The states of all letters to this phone, in the order in which they were written.
async fn letters(office: &Office, to: &Phone) -> Vec<String> {
    let mut conn = app(office).await.pool.read().await.expect("a connection");
    let rows: Vec<(String,)> = conn
        .query("SELECT state FROM letter WHERE chat = $1 ORDER BY id")
        .bind(to.account)
        .all()
        .await
        .expect("the query is good");
    rows.into_iter().map(|(state,)| state).collect()
}

/// So many seconds go by; the office works then.
async fn pass(office: &Office, seconds: i64) {
    use angkhan::clock::Clock as _;
    office
        .clock
        .set(office.clock.now() + Duration::seconds(seconds));
    office.works().await;
}

/// The next calls of this method to this phone go wrong.
fn breaks(office: &Office, method: &str, to: Option<&Phone>, times: u32, kind: FaultKind) {
    office.telegram.fault(Fault {
        method: Some(method.to_owned()),
        chat: to.map(|phone| phone.account),
        times,
        kind,
    });
}

/// The calls of this method to this phone, in order.
fn calls(telegram: &Telegram, method: &str, to: &Phone) -> Vec<Call> {
    let mut calls = telegram.journal();
    calls.retain(|call| call.method == method && call.chat == Some(to.account));
    calls
}

/// Waits until this is so at the emulator; that it never is is a failure, not a hang.
async fn comes(office: &Office, so: impl FnMut(&Telegram) -> bool) {
    let waited = tokio::time::timeout(
        std::time::Duration::from_secs(60),
        office.telegram.until(so),
    );
    waited.await.expect("it comes to that");
}

/// A call that the bot's owner makes by hand.
async fn by_hand(office: &Office, method: &str, params: Value) -> Value {
    let url = format!("{}bot{TOKEN}/{method}", office.telegram.url());
    let answer = reqwest::Client::new()
        .post(url)
        .header("content-type", "application/json")
        .body(params.to_string())
        .send()
        .await
        .expect("the emulator answers");
    let body = answer.text().await.expect("an answer");
    serde_json::from_str(&body).unwrap_or(Value::Null)
}

/// The parts of an office, to be run side by side by hand.
async fn listener(office: &Office) -> telegram::Listener {
    let app = app(office).await;
    let url = office.telegram.url().parse().expect("an address");
    let bot = telegram::bot(&TOKEN.to_owned().into(), &url).expect("a client");
    telegram::Listener::new(app, bot)
}

async fn handling(office: &Office, tree: angkhan::access::Branch) -> telegram::Handling {
    let app = app(office).await;
    let url = office.telegram.url().parse().expect("an address");
    let bot = telegram::bot(&TOKEN.to_owned().into(), &url).expect("a client");
    telegram::Handling::new(app, bot, tree).expect("the tree fits together")
}

async fn delivery(office: &Office) -> telegram::Delivery {
    let app = app(office).await;
    let url = office.telegram.url().parse().expect("an address");
    let bot = telegram::bot(&TOKEN.to_owned().into(), &url).expect("a client");
    telegram::Delivery::new(app, bot, telegram::pace::Limits::NONE)
}
