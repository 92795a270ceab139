//! The only sender. Several letters in flight at once, one at a time per chat, paced, by rank, each marked before and after.

use super::{
    pace::{Limits, Pace},
    send::send,
};
use crate::{
    app::{App, Listening},
    outbox::{self, Letter},
    people,
};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use std::{
    collections::{HashSet, VecDeque},
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};
use teloxide::{ApiError, Bot, RequestError};
use tokio::task::JoinSet;

/// How many letters are under way at once: a round trip takes up to 300 ms, and 30 go out in a second.
const IN_FLIGHT: usize = 32;
/// How many heads are looked up at once.
const LOOKED_UP: i64 = 256;
/// Longer than the client's own time-out plus teloxide's ten seconds after a 5xx, or a late 500 would look like a lost answer.
const ROUND_TRIP: Duration = super::CLIENT_WAITS.saturating_add(Duration::from_secs(12));
/// How long it waits before it writes down again what it could not; doubling up to the longest.
const FIRST_REST: Duration = Duration::from_millis(50);
const LONGEST_REST: Duration = Duration::from_secs(10);
/// How long it sleeps at the most when nothing is due.
const IDLE: Duration = Duration::from_secs(5);

/// What became of a letter.
#[derive(Debug)]
enum Verdict {
    /// It arrived as this message.
    Sent(Option<i64>),
    /// Not this time. `doubtful`: it may have arrived all the same.
    Later { doubtful: bool },
    /// Telegram asks to wait this long.
    Wait(Duration),
    /// The message to be edited is gone.
    Anew,
    /// Never. `unreachable`: nothing else arrives there either.
    Failed { why: String, unreachable: bool },
}

struct Returned {
    chat: i64,
    /// It waits again: whatever was looked up behind it is not next.
    again: bool,
    wait: Option<Duration>,
}

/// The postman.
pub struct Delivery {
    app: App,
    bot: Bot,
    bell: Listening,
    pace: Pace,
    under_way: JoinSet<Returned>,
    busy: HashSet<i64>,
    ahead: VecDeque<outbox::Head>,
}

impl Delivery {
    /// A postman who keeps to `limits`.
    #[must_use]
    pub fn new(app: App, bot: Bot, limits: Limits) -> Self {
        let bell = app.post_bell.listen();
        Self {
            app,
            bot,
            bell,
            pace: Pace::new(limits),
            under_way: JoinSet::new(),
            busy: HashSet::new(),
            ahead: VecDeque::new(),
        }
    }

    /// After a start: whatever was on its way when the program ended is taken up again, marked (A8).
    ///
    /// # Errors
    /// The database refused.
    pub async fn take_up_again(&self) -> anyhow::Result<u64> {
        let mut conn = self.app.pool.begin().await?;
        let taken = outbox::take_up_again(&mut conn).await?;
        conn.commit().await?;
        Ok(taken)
    }

    /// Sends whatever is due now, and comes back when nothing more is.
    ///
    /// # Errors
    /// The database refused; what is under way is finished by the next call.
    pub async fn deliver_due(&mut self) -> anyhow::Result<()> {
        loop {
            match self.step().await? {
                Step::Went => {}
                Step::Nothing(None) if self.under_way.is_empty() => return Ok(()),
                Step::Nothing(pause) => self.pause(pause.unwrap_or(IDLE)).await,
            }
        }
    }

    /// Delivers until `stop`, then finishes what is under way.
    pub async fn run(mut self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            // A step is never cut short: a letter marked as on its way is on its way.
            let pause = match self.step().await {
                Ok(Step::Went) => continue,
                Ok(Step::Nothing(Some(pause))) => pause,
                Ok(Step::Nothing(None)) => self.until_due().await,
                Err(fault) => {
                    tracing::error!(error = ?fault, "delivery stumbled");
                    Duration::from_secs(1)
                }
            };
            tokio::select! {
                biased;
                () = &mut stop => break,
                () = self.pause(pause) => {}
            }
        }
        while let Some(returned) = self.under_way.join_next().await {
            self.came_back(returned);
        }
    }

    async fn until_due(&self) -> Duration {
        let due = async {
            let mut conn = self.app.pool.read().await?;
            outbox::next_due(&mut conn, self.app.clock.now()).await
        };
        match due.await {
            Ok(Some(due)) => (due - self.app.clock.now())
                .to_std()
                .unwrap_or(Duration::ZERO)
                .clamp(Duration::from_millis(20), IDLE),
            _ => IDLE,
        }
    }

    /// Waits for whatever comes first: a letter that comes back, the bell, or `pause`.
    async fn pause(&mut self, pause: Duration) {
        tokio::select! {
            Some(returned) = self.under_way.join_next() => self.came_back(returned),
            () = self.bell.heard() => self.ahead.clear(),
            () = tokio::time::sleep(pause) => {}
        }
    }

    fn came_back(&mut self, returned: Result<Returned, tokio::task::JoinError>) {
        match returned {
            Ok(Returned { chat, again, wait }) => {
                self.busy.remove(&chat);
                if again {
                    self.ahead.clear();
                }
                if let Some(wait) = wait {
                    self.pace.refused(chat, wait, Instant::now());
                }
            }
            // Panics of a call are caught; this is one of the writing down.
            Err(panic) => {
                tracing::error!(error = %panic, "a delivery panicked");
                self.busy.clear();
            }
        }
    }

    /// Sends the next letter, when one is due and may go.
    async fn step(&mut self) -> anyhow::Result<Step> {
        while let Some(returned) = self.under_way.try_join_next() {
            self.came_back(returned);
        }
        let now = Instant::now();
        let ready = self.pace.ready(now);
        if ready > now {
            return Ok(Step::Nothing(Some(ready - now)));
        }
        if self.under_way.len() >= IN_FLIGHT {
            return Ok(Step::Nothing(Some(IDLE)));
        }
        // A letter written meanwhile may go before those looked up: a waiting reply takes the next token.
        if self.bell.rung() {
            self.ahead.clear();
        }
        let Some(head) = self.next_head(now).await? else {
            return Ok(Step::Nothing(self.chats_rest(now)));
        };
        let mut conn = self.app.pool.mark().await?;
        let taken = outbox::take(&mut conn, &head.id).await?;
        conn.commit().await?;
        if let Some(letter) = taken {
            self.pace.goes(head.chat, Instant::now());
            self.busy.insert(head.chat);
            let (app, bot) = (self.app.clone(), self.bot.clone());
            self.under_way
                .spawn(async move { carry(&app, &bot, letter).await });
        }
        Ok(Step::Went)
    }

    /// The first letter looked up whose chat is free and rested.
    async fn next_head(&mut self, now: Instant) -> anyhow::Result<Option<outbox::Head>> {
        for fresh in [false, true] {
            if fresh {
                let at = self.app.clock.now();
                let mut conn = self.app.pool.mark().await?;
                outbox::expire(&mut conn, at).await?;
                self.ahead = outbox::heads(&mut conn, at, LOOKED_UP).await?.into();
                conn.commit().await?;
            }
            let free = self.ahead.iter().position(|head| {
                !self.busy.contains(&head.chat) && self.pace.chat_ready(head.chat, now) <= now
            });
            if let Some(found) = free {
                return Ok(self.ahead.remove(found));
            }
        }
        Ok(None)
    }

    /// How long until the first chat for which a letter waits is rested; `None` when none waits for that.
    fn chats_rest(&self, now: Instant) -> Option<Duration> {
        self.ahead
            .iter()
            .filter(|head| !self.busy.contains(&head.chat))
            .map(|head| self.pace.chat_ready(head.chat, now))
            .min()
            .map(|ready| {
                ready
                    .saturating_duration_since(now)
                    .max(Duration::from_millis(1))
            })
    }
}

enum Step {
    Went,
    Nothing(Option<Duration>),
}

/// Sends one letter and writes down what became of it. While the database is away it tries again: a letter that went out must
/// not be found "sending" at the next start, or it would go out twice.
async fn carry(app: &App, bot: &Bot, letter: Letter) -> Returned {
    let call = AssertUnwindSafe(tokio::time::timeout(ROUND_TRIP, send(bot, &letter)));
    let verdict = match call.catch_unwind().await {
        Ok(Ok(Ok(message))) => Verdict::Sent(message),
        Ok(Ok(Err(error))) => judge(error, &letter),
        Ok(Err(_)) => Verdict::Later { doubtful: true },
        Err(_) => Verdict::Failed {
            why: "a panic".to_owned(),
            unreachable: false,
        },
    };
    let mut rest = FIRST_REST;
    while let Err(fault) = write_down(app, &letter, &verdict).await {
        tracing::error!(letter = %letter.id, error = ?fault, "a letter's end could not be written down; trying again");
        tokio::time::sleep(rest).await;
        rest = (rest * 2).min(LONGEST_REST);
    }
    Returned {
        chat: letter.chat,
        again: !matches!(verdict, Verdict::Sent(_) | Verdict::Failed { .. }),
        wait: match verdict {
            Verdict::Wait(told) => Some(told),
            _ => None,
        },
    }
}

async fn write_down(app: &App, letter: &Letter, verdict: &Verdict) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut conn = app.pool.mark().await?;
    match verdict {
        Verdict::Sent(message) => outbox::sent(&mut conn, letter, *message, now).await?,
        Verdict::Later { doubtful } => {
            outbox::later(
                &mut conn,
                &letter.id,
                retry_at(now, letter.tries),
                *doubtful,
            )
            .await?;
        }
        // The wait itself is kept by the pace, in the time that Telegram counts.
        Verdict::Wait(_) => outbox::later(&mut conn, &letter.id, now, false).await?,
        Verdict::Anew => outbox::say_anew(&mut conn, &letter.id).await?,
        Verdict::Failed { why, unreachable } => {
            tracing::info!(letter = %letter.id, why, "a letter cannot arrive");
            outbox::failed(&mut conn, &letter.id, why).await?;
            if *unreachable {
                people::is_unreachable(&mut conn, letter.chat, now).await?;
            }
        }
    }
    Ok(conn.commit().await?)
}

/// 2 seconds doubling to 10 minutes.
fn retry_at(now: DateTime<Utc>, tries: i64) -> DateTime<Utc> {
    now + chrono::Duration::seconds((1_i64 << tries.clamp(1, 10)).min(600))
}

fn judge(error: RequestError, letter: &Letter) -> Verdict {
    let failed = |why: String, unreachable| Verdict::Failed { why, unreachable };
    match error {
        RequestError::RetryAfter(wait) => Verdict::Wait(wait.duration()),
        RequestError::Api(ApiError::MessageNotModified) => {
            Verdict::Sent(letter.edits.as_ref().map(|edits| edits.message))
        }
        RequestError::Api(ApiError::MessageToEditNotFound | ApiError::MessageIdInvalid)
            if letter.edits.is_some() =>
        {
            Verdict::Anew
        }
        RequestError::Api(
            error @ (ApiError::BotBlocked
            | ApiError::UserDeactivated
            | ApiError::ChatNotFound
            | ApiError::CantInitiateConversation
            | ApiError::BotKicked),
        ) => failed(error.to_string(), true),
        // Not the letter's fault: the token was exchanged, or a proxy answers in Telegram's place. The listener says so.
        RequestError::Api(ApiError::InvalidToken | ApiError::TerminatedByOtherGetUpdates) => {
            Verdict::Later { doubtful: false }
        }
        // The server's own trouble, said by itself: it has done nothing, and may soon.
        RequestError::Api(ApiError::Unknown(text)) if is_server_trouble(&text) => {
            Verdict::Later { doubtful: false }
        }
        RequestError::Api(error) => {
            tracing::error!(letter = %letter.id, %error, "Telegram refused a letter");
            failed(error.to_string(), false)
        }
        RequestError::MigrateToChatId(_) => failed("the group has moved".to_owned(), false),
        // Never connected, so never sent.
        RequestError::Network(error) if error.is_connect() => Verdict::Later { doubtful: false },
        error => {
            tracing::warn!(letter = %letter.id, %error, "the answer to a letter was lost");
            Verdict::Later { doubtful: true }
        }
    }
}

fn is_server_trouble(text: &str) -> bool {
    [
        "Internal Server Error",
        "Bad Gateway",
        "Service Unavailable",
        "Gateway Timeout",
    ]
    .iter()
    .any(|trouble| text.contains(trouble))
}
