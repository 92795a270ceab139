//! The only sender. Several letters in flight at once, one at a time per chat, paced, by rank, each marked before and after.
//!
//! Here is which letter goes when; `carry` makes the call and writes down what became of it, `verdict` says what an answer means.

mod carry;
mod verdict;

use super::pace::{Limits, Pace};
use crate::{
    app::{App, Listening},
    outbox,
};
use carry::{Returned, carry};
use std::{
    collections::{HashSet, VecDeque},
    time::{Duration, Instant},
};
use teloxide::Bot;
use tokio::task::JoinSet;

/// How many letters are under way at once: a round trip takes up to 300 ms, and 30 go out in a second.
const IN_FLIGHT: usize = 32;

/// How many heads are looked up at once.
const LOOKED_UP: i64 = 256;

/// How long it sleeps at the most when nothing is due.
const IDLE: Duration = Duration::from_secs(5);

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
            Ok(Returned {
                chat,
                went,
                answered,
                again,
                wait,
            }) => {
                self.busy.remove(&chat);
                self.pace.answered(went, answered);
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
        let messages = usize::try_from(head.weight).unwrap_or(1);
        let ready = self.pace.ready_for(messages, now);
        if ready > now {
            self.ahead.push_front(head);
            return Ok(Step::Nothing(Some(ready - now)));
        }
        let mut conn = self.app.pool.mark().await?;
        let taken = outbox::take(&mut conn, &head.id).await?;
        conn.commit().await?;
        if let Some(letter) = taken {
            let went = self.pace.goes_as(messages, head.chat, Instant::now());
            self.busy.insert(head.chat);
            let (app, bot) = (self.app.clone(), self.bot.clone());
            self.under_way
                .spawn(async move { carry(&app, &bot, letter, went).await });
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
