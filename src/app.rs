//! What every endpoint gets: the database, the clock, the bells.

use crate::{
    clock::Clock,
    db::{Conn, Pool},
    ids::Mint,
    person::Person,
};
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use std::{fmt, sync::Arc};
use tokio::sync::watch;

/// What every endpoint gets. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// The database.
    pub pool: Pool,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where ids come from.
    pub mint: Arc<Mint>,
    /// Rung when a letter or a menu waits.
    pub post_bell: Bell,
    /// Rung when an update waits.
    pub door_bell: Bell,
    /// The bot's own name in links, without `@`.
    pub bot: Arc<str>,
    /// How a file sent to the bot is fetched.
    pub files: Files,
    /// How it is found out who uses an account.
    pub enrolled: Enrolled,
    /// The update being handled; `None` for the clock's own work.
    pub handling: Option<i64>,
}

impl App {
    /// The link that opens the bot with `payload` (at most 64 of `[A-Za-z0-9_-]`).
    #[must_use]
    pub fn link(&self, payload: &str) -> String {
        format!("https://t.me/{}?start={payload}", self.bot)
    }
}

/// Wakes whoever listens; rung while nobody listens, it is heard by the next who does.
#[derive(Clone, Debug)]
pub struct Bell(watch::Sender<()>);

impl Default for Bell {
    fn default() -> Self {
        Self(watch::Sender::new(()))
    }
}

impl Bell {
    /// Wakes every listener.
    pub fn ring(&self) {
        self.0.send_replace(());
    }

    /// Listens from now on.
    #[must_use]
    pub fn listen(&self) -> Listening {
        Listening(self.0.subscribe())
    }
}

/// Somebody who listens to a bell.
#[derive(Debug)]
pub struct Listening(watch::Receiver<()>);

impl Listening {
    /// Whether it was rung since it was last heard; hears it.
    pub fn rung(&mut self) -> bool {
        let rung = self.0.has_changed().unwrap_or(false);
        self.0.mark_unchanged();
        rung
    }

    /// Waits until it is rung.
    pub async fn heard(&mut self) {
        if self.0.changed().await.is_err() {
            // Nobody is left to ring it: the office is closing.
            std::future::pending::<()>().await;
        }
    }
}

type Fetch = dyn Fn(String) -> BoxFuture<'static, anyhow::Result<Vec<u8>>> + Send + Sync;

/// Fetches the bytes of a file that somebody sent, by Telegram's file id. Made by `telegram/`, which alone speaks to Telegram.
#[derive(Clone)]
pub struct Files(Arc<Fetch>);

impl Files {
    /// Files fetched by `fetch`.
    pub fn new(
        fetch: impl Fn(String) -> BoxFuture<'static, anyhow::Result<Vec<u8>>> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(fetch))
    }

    /// The bytes of the file `id`.
    ///
    /// # Errors
    /// Telegram could not be reached or refused.
    pub async fn fetch(&self, id: &str) -> anyhow::Result<Vec<u8>> {
        (self.0)(id.to_owned()).await
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Files")
    }
}

type Find =
    for<'a> fn(&'a mut Conn, i64, DateTime<Utc>) -> BoxFuture<'a, anyhow::Result<Option<Person>>>;

/// Finds the person who uses an account and holds a post at a moment. Given by `people/`, which keeps them: a turn asks again whether
/// whoever was let in is still who they were.
#[derive(Clone, Copy, Debug)]
pub struct Enrolled(Find);

impl Enrolled {
    /// Persons found by `find`.
    #[must_use]
    pub fn new(find: Find) -> Self {
        Self(find)
    }

    /// The person who uses `account` and holds a post at `now`.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn by_account(
        self,
        conn: &mut Conn,
        account: i64,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Option<Person>> {
        (self.0)(conn, account, now).await
    }
}
