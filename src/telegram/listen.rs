//! Long polling into the inbox: a batch is stored in one transaction before the next request confirms it.

use super::hear;
use crate::{
    app::App,
    inbox::{self, Arrival},
};
use anyhow::Context as _;
use serde::Serialize;
use serde_json::Value;
use std::time::Duration;
use teloxide::{
    ApiError, Bot, RequestError,
    requests::{JsonRequest, Payload},
    types::AllowedUpdate,
};
use tokio::sync::watch;

/// How long Telegram holds a request when there is nothing, in seconds.
const HOLDS: u32 = 25;
/// After a failure, doubling up to the longest.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// What is asked for; whatever is not named does not come.
const WANTED: [AllowedUpdate; 6] = [
    AllowedUpdate::Message,
    AllowedUpdate::EditedMessage,
    AllowedUpdate::CallbackQuery,
    AllowedUpdate::MyChatMember,
    AllowedUpdate::MessageReaction,
    AllowedUpdate::PollAnswer,
];

/// `getUpdates` whose updates are left as they come. teloxide's own gives back an empty one for whatever it cannot read; but what
/// somebody typed is kept, readable or not (P2).
#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    timeout: u32,
    allowed_updates: [AllowedUpdate; WANTED.len()],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "GetUpdates";
}

/// Fetches updates and stores them.
pub struct Listener {
    app: App,
    bot: Bot,
    /// The first update not yet confirmed.
    offset: Option<i64>,
    /// Whether what Telegram held at the beginning has been fetched.
    fetched: watch::Sender<bool>,
}

/// The token is not valid: there is no use in asking again.
#[derive(Debug, thiserror::Error)]
#[error("Telegram does not know this token. Copy it again from @BotFather into ANGKHAN_TOKEN")]
pub struct WrongToken;

impl Listener {
    /// A listener that begins with whatever Telegram still holds.
    #[must_use]
    pub fn new(app: App, bot: Bot) -> Self {
        Self {
            app,
            bot,
            offset: None,
            fetched: watch::Sender::new(false),
        }
    }

    /// Becomes true when what Telegram held at the beginning is fetched.
    #[must_use]
    pub fn fetched(&self) -> watch::Receiver<bool> {
        self.fetched.subscribe()
    }

    /// Asks once, waiting up to `holds` seconds, and stores what came. Tells how many updates were handed out.
    ///
    /// # Errors
    /// Telegram could not be asked, or the batch could not be stored: then it stays unconfirmed and comes again.
    pub async fn listen_once(&mut self, holds: u32) -> anyhow::Result<usize> {
        let ask = GetUpdates {
            offset: self.offset,
            limit: 100,
            timeout: holds,
            allowed_updates: WANTED,
        };
        let batch = JsonRequest::new(self.bot.clone(), ask).await?;
        let arrivals = batch
            .into_iter()
            .map(arrival)
            .collect::<anyhow::Result<Vec<_>>>()?;
        let Some(last) = arrivals.iter().map(|arrival| arrival.update).max() else {
            return Ok(0);
        };
        let came = arrivals.len();
        let mut conn = self.app.pool.mark().await?;
        inbox::store(&mut conn, arrivals, self.app.clock.now()).await?;
        conn.commit().await?;
        self.offset = Some(last + 1);
        self.app.door_bell.ring();
        Ok(came)
    }

    /// Listens until `stop`.
    ///
    /// # Errors
    /// [`WrongToken`]; every other failure is waited out.
    pub async fn run(mut self, stop: impl Future<Output = ()>) -> Result<(), WrongToken> {
        tokio::pin!(stop);
        let mut pause = FIRST_PAUSE;
        loop {
            let fetched = *self.fetched.borrow();
            let asked = tokio::select! {
                biased;
                // What was handed out and not stored is handed out again.
                () = &mut stop => return Ok(()),
                asked = self.listen_once(if fetched { HOLDS } else { 0 }) => asked,
            };
            let error = match asked {
                Ok(came) => {
                    if came == 0 && !fetched {
                        self.fetched.send_replace(true);
                    }
                    pause = FIRST_PAUSE;
                    continue;
                }
                Err(error) => error,
            };
            let wait = match error.downcast_ref::<RequestError>() {
                Some(RequestError::Api(ApiError::InvalidToken)) => return Err(WrongToken),
                Some(RequestError::Api(ApiError::TerminatedByOtherGetUpdates)) => {
                    tracing::error!(
                        "another program fetches this bot's updates; only one may: stop the other"
                    );
                    pause
                }
                Some(RequestError::RetryAfter(told)) => told.duration(),
                _ => {
                    let error = super::told(&error);
                    tracing::warn!(error, "updates could not be fetched; asking again");
                    pause
                }
            };
            tokio::select! {
                biased;
                () = &mut stop => return Ok(()),
                () = tokio::time::sleep(wait) => {}
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }
}

fn arrival(update: Value) -> anyhow::Result<Arrival> {
    let mut messages = ["message", "edited_message"]
        .iter()
        .map(|kind| &update[kind]);
    let album = messages.find_map(|message| {
        let album = message["media_group_id"].as_str()?;
        Some((album.to_owned(), message["message_id"].as_i64()?))
    });
    Ok(Arrival {
        album,
        update: update["update_id"]
            .as_i64()
            .context("an update without its number")?,
        chat: hear::line(&update),
        body: update.to_string(),
    })
}
