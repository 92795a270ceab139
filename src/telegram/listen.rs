//! Long polling into the inbox: a batch is stored in one transaction before the next request confirms it.

use super::hear;
use crate::{
    app::App,
    inbox::{self, Arrival},
};
use anyhow::Context as _;
use std::time::Duration;
use teloxide::{
    ApiError, Bot, RequestError,
    payloads::GetUpdatesSetters as _,
    prelude::Requester as _,
    types::{AllowedUpdate, Update},
};

/// How long Telegram holds a request when there is nothing, in seconds.
const HOLDS: u32 = 25;
/// After a failure, doubling up to the longest.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// What is asked for; whatever is not named does not come.
const WANTED: [AllowedUpdate; 4] = [
    AllowedUpdate::Message,
    AllowedUpdate::EditedMessage,
    AllowedUpdate::CallbackQuery,
    AllowedUpdate::MyChatMember,
];

/// Fetches updates and stores them.
pub struct Listener {
    app: App,
    bot: Bot,
    /// The first update not yet confirmed.
    offset: Option<i32>,
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
        }
    }

    /// Asks once, waiting up to `holds` seconds, and stores what came. Tells how many updates were handed out.
    ///
    /// # Errors
    /// Telegram could not be asked, or the batch could not be stored: then it stays unconfirmed and comes again.
    pub async fn listen_once(&mut self, holds: u32) -> anyhow::Result<usize> {
        let mut ask = self
            .bot
            .get_updates()
            .limit(100)
            .timeout(holds)
            .allowed_updates(WANTED);
        ask.offset = self.offset;
        let batch = ask.await?;
        let Some(last) = batch.iter().map(|update| update.id.0).max() else {
            return Ok(0);
        };
        let arrivals = batch.iter().map(arrival).collect::<Result<_, _>>()?;
        let mut conn = self.app.pool.mark().await?;
        inbox::store(&mut conn, arrivals, self.app.clock.now()).await?;
        conn.commit().await?;
        self.offset = i32::try_from(last)
            .ok()
            .and_then(|last| last.checked_add(1));
        self.app.door_bell.ring();
        Ok(batch.len())
    }

    /// Listens until `stop`.
    ///
    /// # Errors
    /// [`WrongToken`]; every other failure is waited out.
    pub async fn run(mut self, stop: impl Future<Output = ()>) -> Result<(), WrongToken> {
        tokio::pin!(stop);
        let mut pause = FIRST_PAUSE;
        loop {
            let asked = tokio::select! {
                biased;
                // What was handed out and not stored is handed out again.
                () = &mut stop => return Ok(()),
                asked = self.listen_once(HOLDS) => asked,
            };
            let Err(error) = asked else {
                pause = FIRST_PAUSE;
                continue;
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
                    tracing::warn!(error = %error, "updates could not be fetched; asking again");
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

fn arrival(update: &Update) -> anyhow::Result<Arrival> {
    Ok(Arrival {
        update: i64::from(update.id.0),
        chat: hear::line(update),
        body: serde_json::to_string(update).context("an update could not be written down")?,
    })
}
